"""Damage a project a thousand times and salvage it: how often it comes back to the last bit.

    python -m tests.faults.salvage_runs --runs 1000 [--seed 0] [--beside all|backups|nothing] [--verbose]

The project has something in every table, plain and web pages, and two people's edits with undo and redo; its
newest backup was made before the last eighth of the edits, in the middle of a day's work. Healed to the last
bit means that every column of every row is what it was before the damage (caches apart), and that `check`
finds nothing. ``--beside`` is what lies beside the damaged file: what a project has, backups and the copy of
its journal; its backups alone; or nothing.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import partial
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Entity, Event, Note, Segment, State
from annotator.domain.packing import pack
from annotator.domain.ranges import Range, Span
from annotator.edits.page_items import set_state
from annotator.pages.page import to_document
from annotator.pages.registry import read_page
from annotator.store import Effort, Project
from annotator.store.review_values import Remark
from annotator.store.salvage.salvage import salvage
from annotator.store.values import Packed
from tests.store import everything
from tests.store.helpers import JOHN, MARY, make, mention, news_scheme, page, rich_set, tag

from . import damages
from .differences import Rows, contents, differences, unsaid

WORDS = "Japan and China met in Geneva on Monday to talk about lithium, ferries and the price of rice. "


def make_project(
    path: Path, *, pages: int = 8, edits: int = 12, backup: bool = True, with_all: bool = False
) -> None:
    """Make a project that people have worked in, ``with_all``: with something in every table."""
    with Project.create(path, news_scheme(), "Damaged") as project:
        if with_all:
            everything.fill(project)
        stored = []
        for number in range(pages):
            text = "".join(f"{number}.{n} {WORDS}" for n in range(12))
            if number % 2:
                html = "<html><head><title>T</title></head><body>" + "".join(
                    f"<p class='c{n}'>{line}</p>" for n, line in enumerate(text.split(". "))
                )
                read = read_page((html + "</body></html>").encode(), key="html")
                document = to_document(read)
                packed = Packed(pack(read.source), read.node_map.to_bytes())
                project.add_bundle(document, (), (), (), read.source, packed)
            else:
                document = page(text, f"page {number}")
                sets = [rich_set(document, JOHN)] if number == 2 else []
                project.add_bundle(document, sets, (), (), text.encode())
            stored.append(document)
        for n, document in enumerate(stored):
            for author in (MARY, JOHN):
                if author is JOHN and n == 2:
                    continue
                _work(project, document.id, author, edits, random.Random(n))
            if n == len(stored) - 2 and backup:
                project.backups.make()
        if with_all:
            remark = Remark("r2", stored[-1].id, MARY.name, JOHN.name, "Since the backup.", start=0, end=5)
            project.reviewing.add_remark(remark)


def _work(project: Project, document: str, author: object, edits: int, chance: random.Random) -> None:
    annotations = project.annotation_set(document, author)  # type: ignore[arg-type]
    for n in range(edits):
        start = chance.randrange(0, 600)
        if n % 4 == 3:
            done = project.undo(annotations)
            annotations = done.annotations if done else annotations
            if n % 8 == 3:
                done = project.redo(annotations)
                annotations = done.annotations if done else annotations
            continue
        if n % 4 == 0:
            edit = tag(start, start + 6)
        elif n % 4 == 1:
            entity = Entity(fresh_id(), f"Entity {n}")
            one = mention(start, start + 5, entity=entity.id)
            edit = make(entity, one, Event(f"e{n}", Span.at(start, start + 3), "meet",
                                           arguments=(Argument("agent", one.id),)))  # fmt: skip
        else:
            first = n * 20
            segment = Segment(f"s{n}", Range.at(first, first + 19), "body", 1)
            note = Note(segment.id, f"note {n}")
            edit = make(segment, note)
        annotations = project.commit(annotations, edit, effort=Effort(1.5 + n, n, 1)).annotations
    project.commit(annotations, set_state(annotations, State.DONE))


class Beside(StrEnum):
    """What lies beside the damaged file."""

    ALL = "all"
    BACKUPS = "backups"
    NOTHING = "nothing"


@dataclass
class Figures:
    """What came of the runs, by kind of damage."""

    runs: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    """Not to the last bit, and the report says of what."""
    over: list[str] = field(default_factory=list)
    """To the last bit, and the report says that something is lost."""
    silent: list[str] = field(default_factory=list)
    """Something is not to the last bit, and the report says nothing of it."""
    errors: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    """`check` finds something in what was salvaged."""
    reasons: list[str] = field(default_factory=list)
    """What is named of what did not come back to the last bit."""

    @property
    def share(self) -> float:
        """How many came back to the last bit."""
        return sum(self.exact.values()) / max(1, sum(self.runs.values()))

    def add(self, other: Figures) -> None:
        """Count the runs of another one."""
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            if isinstance(mine, Counter):
                mine.update(theirs)
            else:
                mine.extend(theirs)


def prepared(folder: Path, beside: Beside = Beside.ALL) -> Path:
    """Make the project that is to be damaged."""
    sound = folder / "sound.annotator"
    make_project(sound, backup=beside is not Beside.NOTHING, with_all=True)
    return sound


def run(numbers: Sequence[int], seed: int, sound: Path, beside: Beside = Beside.ALL) -> Figures:
    """Damage and salvage so many times, one kind after the other."""
    found, before = Figures(), contents(sound)
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            _once(number, seed, sound, beside, before, Path(folder), found)
    return found


def _once(
    number: int,
    seed: int,
    sound: Path,
    beside: Beside,
    before: Mapping[str, Rows],
    folder: Path,
    found: Figures,
) -> None:
    kind = damages.KINDS[number % len(damages.KINDS)]
    name = kind.__name__
    found.runs[name] += 1
    here = _copied(sound, folder, beside)
    what = f"{name} {number}: {kind(here, random.Random(seed * 1_000_003 + number))}"
    damaged, new = here.read_bytes(), folder / "new.annotator"
    new.unlink(missing_ok=True)
    try:
        report = salvage(here, new)
        with Project.open(new) as project:
            wrong = [str(one.message) for one in project.check() if one.code != "unknown-label"]
        other = list(differences(before, contents(new)))
    except AnnotatorError as error:
        found.errors.append(f"{what}: refused: {error}")
        return
    except Exception:  # counted: there should be none
        found.errors.append(f"{what}: {traceback.format_exc()}")
        return
    if here.read_bytes() != damaged:
        found.errors.append(f"{what}: the damaged file was changed")
    if wrong:
        found.unsound.append(f"{what}: {wrong[:3]}")
    said = [str(one) for one in (*report.lost, *report.mended)]
    if not other:
        found.exact[name] += 1
        found.over += [f"{what}: {said[:3]}"] if said else []
    elif left := unsaid(other, report):
        found.silent.append(
            f"{what}: {[tuple(map(str, one)) for one in left][:3]} of {len(left)}; {said[:3]}"
        )
    else:
        found.named[name] += 1
        found.reasons.append(f"{what}: {said[:4]} of {len(said)}")


def _copied(sound: Path, folder: Path, beside: Beside) -> Path:
    """Copy the sound project, and what is to lie beside it."""
    here, backups = folder / "damaged.annotator", folder / "damaged.backups"
    shutil.copy(sound, here)
    shutil.rmtree(backups, ignore_errors=True)
    kept = sound.with_name("sound.backups")
    if beside is not Beside.NOTHING and kept.exists():
        backups.mkdir()
        for one in kept.iterdir():
            if beside is Beside.ALL or one.suffix == ".annotator":
                shutil.copy(one, backups / one.name.replace("sound", "damaged", 1))
    return here


def main() -> int:
    """Print the figures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=int, default=100)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--beside", type=Beside, choices=list(Beside), default=Beside.ALL)
    asked.add_argument("--verbose", action="store_true")
    asked.add_argument("--workers", type=int, default=2)
    wish = asked.parse_args()
    began, found = time.monotonic(), Figures()
    with tempfile.TemporaryDirectory() as folder:
        work = partial(run, seed=wish.seed, sound=prepared(Path(folder), wish.beside), beside=wish.beside)
        parts = [range(first, min(first + 14, wish.runs)) for first in range(0, wish.runs, 14)]
        with ProcessPoolExecutor(wish.workers) as workers:
            for one in workers.map(work, parts):
                found.add(one)
    for name, count in found.runs.items():
        print(f"{name:14} {count:5} runs  {found.exact[name]:5} exact  {found.named[name]:4} named")
    for title in ("silent", "errors", "unsound", *(("over", "reasons") if wish.verbose else ())):
        listed = getattr(found, title)
        print(f"{title}: {len(listed)}")
        for one in listed:
            print("   ", one)
    print(f"{found.share:.1%} to the last bit, {time.monotonic() - began:.0f} s")
    return 1 if found.errors or found.silent or found.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
