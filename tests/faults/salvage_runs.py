"""Damage a project a thousand times and salvage it: how often it comes back to the last bit.

    python -m tests.faults.salvage_runs --runs 1000 [--seed 0] [--without-backups] [--verbose]

The project has plain and web pages, two people's edits with undo and redo, entities, events, hand-ins and a
remark; its newest backup was made before the last tenth of the edits. Healed to the last bit means that the
archive of what was salvaged (all that can be exported) has the same bytes as before the damage, and that
`check` finds nothing.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import uuid7
from annotator.domain.items import Argument, Entity, Event, Note, Segment, State
from annotator.domain.packing import pack
from annotator.domain.ranges import Range, Span
from annotator.edits.page_items import set_state
from annotator.pages.page import to_document
from annotator.pages.registry import read_page
from annotator.store import Project
from annotator.store.salvage.salvage import salvage
from annotator.store.values import Packed
from tests.store.helpers import JOHN, MARY, make, mention, news_scheme, page, rich_set, tag
from tests.store.merging_helpers import archive

from . import damages

WORDS = "Japan and China met in Geneva on Monday to talk about lithium, ferries and the price of rice. "


def make_project(path: Path, *, pages: int = 8, edits: int = 12, backup: bool = True) -> None:
    """Make a project that people have worked in."""
    with Project.create(path, news_scheme(), "Damaged") as project:
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
            entity = Entity(uuid7(), f"Entity {n}")
            one = mention(start, start + 5, entity=entity.id)
            edit = make(entity, one, Event(f"e{n}", Span.at(start, start + 3), "meet",
                                           arguments=(Argument("agent", one.id),)))  # fmt: skip
        else:
            first = n * 20
            segment = Segment(f"s{n}", Range.at(first, first + 19), "body", 1)
            note = Note(segment.id, f"note {n}")
            edit = make(segment, note)
        annotations = project.commit(annotations, edit).annotations
    project.commit(annotations, set_state(annotations, State.DONE))


@dataclass
class Figures:
    """What came of the runs, by kind of damage."""

    runs: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    """Not to the last bit, and the report says so."""
    silent: list[str] = field(default_factory=list)
    """Not to the last bit, and nothing said."""
    errors: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    """`check` finds something in what was salvaged."""

    @property
    def share(self) -> float:
        """How many came back to the last bit."""
        return sum(self.exact.values()) / max(1, sum(self.runs.values()))


def run(runs: int, seed: int, folder: Path, *, backup: bool = True, verbose: bool = False) -> Figures:
    """Damage and salvage so many times, one kind after the other."""
    sound = folder / "sound.annotator"
    make_project(sound, backup=backup)
    expected = archive(sound, folder / "expected")
    found = Figures()
    for number in range(runs):
        kind = damages.KINDS[number % len(damages.KINDS)]
        chance = random.Random(seed * 1_000_003 + number)
        name = kind.__name__
        found.runs[name] += 1
        here = folder / "damaged.annotator"
        shutil.copy(sound, here)
        backups = folder / "damaged.backups"
        shutil.rmtree(backups, ignore_errors=True)
        if (folder / "sound.backups").exists():
            backups.mkdir()
            for one in (folder / "sound.backups").iterdir():
                shutil.copy(one, backups / one.name.replace("sound", "damaged", 1))
        what = f"{name} {number}: {kind(here, chance)}"
        before = here.read_bytes()
        new = folder / "new.annotator"
        new.unlink(missing_ok=True)
        shutil.rmtree(folder / "got", ignore_errors=True)
        try:
            report = salvage(here, new)
            got = archive(new, folder / "got")
            with Project.open(new) as project:
                wrong = [str(one.message) for one in project.check() if one.code != "unknown-label"]
        except AnnotatorError as error:
            found.errors.append(f"{what}: refused: {error}")
            continue
        except Exception as error:  # counted: there should be none
            if verbose:
                import traceback

                traceback.print_exc()
            found.errors.append(f"{what}: {type(error).__name__}: {error}")
            continue
        if here.read_bytes() != before:
            found.errors.append(f"{what}: the damaged file was changed")
        if wrong:
            found.unsound.append(f"{what}: {wrong[:3]}")
        if got == expected:
            found.exact[name] += 1
        elif report.exact:
            found.silent.append(f"{what}: healed: {[str(one) for one in report.healed][:3]}")
        else:
            found.named[name] += 1
            if verbose:
                print("NAMED", what, [str(m) for _, m in report.lines()][:4])
    return found


def main() -> int:
    """Print the figures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=int, default=100)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--without-backups", action="store_true")
    asked.add_argument("--verbose", action="store_true")
    wish = asked.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = run(wish.runs, wish.seed, Path(folder), backup=not wish.without_backups, verbose=wish.verbose)
    for name in found.runs:
        print(
            f"{name:14} {found.runs[name]:5} runs  {found.exact[name]:5} exact  {found.named[name]:4} named"
        )
    for title in ("silent", "errors", "unsound"):
        listed = getattr(found, title)
        print(f"{title}: {len(listed)}")
        for one in listed[:40]:
            print("   ", one)
    print(f"{found.share:.1%} to the last bit, {time.monotonic() - began:.0f} s")
    return 1 if found.errors else 0


if __name__ == "__main__":
    sys.exit(main())
