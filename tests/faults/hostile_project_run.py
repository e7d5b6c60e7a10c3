"""A program that does everything with hostile project files, and says what it took and what went wrong.

    python -m tests.faults.hostile_project_run SOUND FOLDER SEED SCALE ADDRESS SECRET [SORT…]

It prints a JSON object for each sort. A refusal is an `AnnotatorError`; any other exception is a fault.
"""

from __future__ import annotations

import gc
import json
import random
import resource
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from annotator.datasets.agreement import Wish
from annotator.datasets.exporting import export
from annotator.datasets.overview import Counts
from annotator.domain.errors import AnnotatorError
from annotator.pages.html.guard import guarded
from annotator.pages.registry import read_page
from annotator.store import Project
from annotator.store.backups.contents import held
from annotator.store.backups.folder import listed
from annotator.store.checking import CheckWish, checked_unopened
from annotator.store.salvage.salvage import salvage
from tests.store.helpers import MARY, tag

from . import hostile_projects
from .hostile import CANARY, SECRET
from .hostile_run import handles


class Doing:
    """What was done with one file: how long each thing took, what was refused, what failed.

    Times are the processor's: other programs on a busy machine are not the file's fault.
    """

    def __init__(self) -> None:
        self.times: dict[str, float] = {}
        self.refused: dict[str, str] = {}
        self.faults: list[str] = []

    def do(self, name: str, call: Callable[[], object]) -> object:
        """Do something; return what came of it, None if it was refused or failed."""
        began = time.process_time()
        try:
            return call()
        except AnnotatorError as error:
            self.refused.setdefault(name, f"{error.message.id}: {str(error)[:200]}")
        except Exception:  # counted: there should be none
            self.faults.append(f"{name}: {traceback.format_exc()[-1500:]}")
        finally:
            self.times[name] = max(self.times.get(name, 0.0), time.process_time() - began)
        return None


def everything(path: Path, folder: Path) -> Doing:
    """Look, open, read, write, check, copy, export, take in, salvage."""
    doing = Doing()
    doing.do("held", lambda: held(path))
    doing.do("listed", lambda: [held(one.path) for one in listed(path)])
    doing.do("unopened", lambda: checked_unopened(str(path), CheckWish()))
    for read_only in (True, False):
        project = doing.do("open", lambda read_only=read_only: Project.open(path, read_only=read_only))
        if isinstance(project, Project):
            with project:
                _with(project, doing, folder / str(read_only))
    doing.do("taken in", lambda: _taken_in(path, folder / "other.annotator"))
    new = folder / "salvaged.annotator"
    if doing.do("salvage", lambda: salvage(path, new)) is not None:
        doing.do("salvaged", lambda: _looked_through(new))
    return doing


def _with(project: Project, doing: Doing, folder: Path) -> None:
    folder.mkdir()
    names = doing.do("names", project.document_names) or {}
    authors = doing.do("authors", project.authors) or ()
    doing.do("notices", project.file.notices)
    doing.do("queue", lambda: project.documents(author="mary"))
    doing.do("search", lambda: project.documents(text="Geneva lithium"))
    doing.do("facets", project.facets)
    for document in list(names)[:4]:  # type: ignore[call-overload]  # a mapping, where it was read
        doing.do("document", lambda document=document: project.document(document))
        doing.do("source", lambda document=document: project.source_bytes(document))
        doing.do("nodes", lambda document=document: project.node_map(document))
        doing.do("hand-ins", lambda document=document: list(project.reviewing.hand_ins([document])))
        doing.do("journal", lambda document=document: project.journal(document))
        for author in list(authors)[:4]:  # type: ignore[call-overload]
            doing.do("set", lambda document=document, author=author: project.annotation_set(document, author))
    doing.do("stats", project.stats)
    doing.do("entities", project.entities)
    doing.do("overview", lambda: Counts(project, Wish()).overview())
    doing.do("check", project.check)
    doing.do("backup", lambda: project.backups.copy_to(folder / "backup.annotator"))
    doing.do("copy", lambda: project.copy(folder / "copy.annotator").close())
    for key in ("jsonl", "lines", "brat"):
        doing.do(f"export {key}", lambda key=key: export(project, folder / key, format=key))
    if not project.read_only and names:
        first = next(iter(names))  # type: ignore[call-overload]
        doing.do("edit", lambda: project.commit(project.annotation_set(first, MARY), tag(0, 2)))
        doing.do("repair", lambda: project.check(CheckWish(repair=True)))
        doing.do("at close", project.backups.at_close)


def _taken_in(path: Path, other: Path) -> None:
    from annotator.datasets.schemes import find_scheme

    with Project.create(other, find_scheme("news")) as mine, Project.open(path, read_only=True) as theirs:
        mine.merge([theirs])


def _looked_through(path: Path) -> None:
    with Project.open(path) as project:
        project.check()
        for document in project.document_names():
            project.document(document)


def _left(before: int) -> int:
    """Return how many handles more there are than before, without those of what nobody refers to."""
    gc.collect()
    return handles() - before


def main(
    sound: Path, folder: Path, seed: int, scale: int, address: str, secret: str, names: list[str]
) -> None:
    """Make the hostile files, one after the other, and do everything with each."""
    guarded(read_page, b"<p>storm</p>", path="", key="html")  # whose worker stays, and its handles
    for name in names or list(hostile_projects.SORTS):
        place = folder / name
        place.mkdir()
        path = Path(shutil.copy(sound, place / "p.annotator"))
        harm = hostile_projects.SORTS[name]
        hostile_projects.PLACES.update({CANARY: address, SECRET: secret})
        harm(path, random.Random(f"{seed} {name}"), scale)
        before = handles()
        doing = everything(path, place)
        print(json.dumps({
            "sort": name, "handles": _left(before), "faults": doing.faults, "refused": doing.refused,
            "slowest": max(doing.times.items(), key=lambda one: one[1]),
            "kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
            "beside": sorted(one.name for one in place.iterdir()),
        }), flush=True)  # fmt: skip
        shutil.rmtree(place)


if __name__ == "__main__":
    main(
        Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), *sys.argv[5:7], sys.argv[7:]
    )
