"""Does a folder keep what was saved in it? Programs that annotate there are killed, and the rest is counted.

A kill shows whether the file system keeps the order and the locks that a project needs. A power cut it cannot
show: for that a disk's own word has to be taken, and how fast it gives it is measured (promise P1, case F1 of
`docs/reliability.md`).
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Author, Document, Event, Mention, Source
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme

from . import messages
from .project import Project

KILLS = 100
_AUTHOR = Author("crash-test")
_TEXT = "Norway and Chile signed a pact in Oslo on Tuesday.\n" * 40
_LONGEST = 0.15
"""Seconds after its first saved edit within which a program is killed."""
_START = 60.0
"""Seconds a program has to save its first edit."""
_SYNCS = 20

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What became of the edits that were called saved; ``sync`` is the median time of a sync in seconds."""

    kills: int
    saved: int
    lost: int
    halved: int
    findings: int
    sync: float
    locks: bool
    left: Path | None = None
    """The project, kept to be looked at where something was lost."""

    @property
    def sound(self) -> bool:
        """Whether the folder kept everything."""
        return not (self.lost or self.halved or self.findings) and self.locks


def crash_test(
    folder: Path,
    scheme: Scheme,
    kills: int = KILLS,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> CrashReport:
    """Kill ``kills`` programs while they annotate a new project in a folder, and count what is lost.

    Everything it wrote is removed again, unless something was lost. Raises AnnotatorError if the folder is
    none, cannot be written to, or a program does not start there.
    """
    if not folder.is_dir():
        raise AnnotatorError(messages.NO_FOLDER, folder=str(folder))
    try:
        scratch = Path(tempfile.mkdtemp(prefix="annotator-crash-test-", dir=folder))
    except OSError as error:
        raise AnnotatorError(messages.NOT_CREATED, project=str(folder), reason=fault_of(error)) from error
    report = None
    try:
        report = _tried(scratch, scheme, kills, progress or (lambda *_: None), cancelled)
        return report
    finally:
        if report is None or report.left is None:
            shutil.rmtree(scratch, ignore_errors=True)


def _tried(
    scratch: Path, scheme: Scheme, kills: int, progress: Progress, cancelled: Callable[[], bool]
) -> CrashReport:
    path = scratch / "crash-test.annotator"
    with Project.create(path, scheme) as project:
        hashed = sha256(_TEXT.encode()).hexdigest()
        project.add_document(Document("page", "page", _TEXT, hashed, Source("text/plain", hashed)), None)
        locks = _locks_hold(path)
    chance, saved, done = random.Random(kills), set[str](), 0
    for done in range(1, kills + 1):
        saved |= _killed(path, chance.uniform(0.0, _LONGEST))
        progress(done, kills, "")
        if cancelled():
            break
    lost, halved, findings = _counted(path, saved)
    bad = bool(lost or halved or findings or not locks)
    return CrashReport(
        done, len(saved), lost, halved, findings, _sync_time(scratch), locks, scratch if bad else None
    )


def _killed(path: Path, after: float) -> set[str]:
    """Start a program that annotates, kill it, and return what it had been told was saved."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_annotate, args=(str(path), theirs), daemon=True)
    process.start()
    theirs.close()
    saved: set[str] = set()
    try:
        if not ours.poll(_START):
            raise AnnotatorError(messages.CRASH_TEST_STUCK, project=str(path))
        time.sleep(after)
    finally:
        process.kill()
        process.join()
    with suppress(EOFError, OSError):  # the last word may be cut off
        while ours.poll():
            said = ours.recv()
            if isinstance(said, AnnotatorError):
                raise said
            saved.add(said)
    if not saved:
        raise AnnotatorError(messages.CRASH_TEST_STUCK, project=str(path))
    return saved


def _annotate(path: str, tell: Connection) -> None:
    """Annotate without end, and tell each edit that is called saved: an event with its argument each time."""
    try:
        with Project.open(path) as project:
            annotations = project.annotation_set("page", _AUTHOR)
            while True:
                edit = _edit()
                annotations = project.commit(annotations, edit).annotations
                tell.send(edit.changes[1].id)
    except AnnotatorError as error:
        tell.send(error)


def _edit() -> Edit:
    mention = Mention(fresh_id(), Span.at(0, 6), "GPE")
    event = Event(fresh_id(), Span.at(17, 23), "crash-test", arguments=(Argument("of", mention.id),))
    return Edit(
        "tag_event",
        {},
        (Change(Kind.MENTION, mention.id, None, mention), Change(Kind.EVENT, event.id, None, event)),
    )


def _counted(path: Path, saved: set[str]) -> tuple[int, int, int]:
    """Return how many saved edits are not there, how many are there in part, and what the check finds."""
    with Project.open(path) as project:
        annotations = project.annotation_set("page", _AUTHOR)
        lost = sum(event not in annotations.events for event in saved)
        found = [one for one in project.check() if one.code != "unknown-label"]
    return lost, _halved(annotations), len(found)


def _halved(annotations: AnnotationSet) -> int:
    filled = {argument.target for event in annotations.events.values() for argument in event.arguments}
    return len(filled ^ annotations.mentions.keys())


def _locks_hold(path: Path) -> bool:
    """Tell whether another program is kept from writing while this one writes."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    holder = sqlite3.connect(path, isolation_level=None)
    try:
        holder.execute("BEGIN IMMEDIATE")
        other = context.Process(target=_try_to_write, args=(str(path), theirs), daemon=True)
        other.start()
        kept_out = ours.poll(_START) and ours.recv() == "kept out"
        other.kill()
        other.join()
        return kept_out
    finally:
        holder.close()


def _try_to_write(path: str, tell: Connection) -> None:
    other = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        tell.send("kept out")
    else:
        tell.send("let in")
    finally:
        other.close()


def _sync_time(folder: Path) -> float:
    """Return the median time, in seconds, in which the disk says that a few bytes are written."""
    times = []
    with (folder / "sync").open("wb", buffering=0) as stream:
        for _ in range(_SYNCS):
            stream.write(b"x" * 512)
            begun = time.perf_counter()
            os.fsync(stream.fileno())
            times.append(time.perf_counter() - begun)
    return sorted(times)[_SYNCS // 2]
