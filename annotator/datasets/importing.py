"""Into a project: pages and datasets, each document whole or not at all, refusals with their reasons."""

from __future__ import annotations

import getpass
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.formats import registry
from annotator.formats.base import Incoming, Refusal, Request
from annotator.pages import read_page, to_document
from annotator.pages.encodings import codec_of
from annotator.pages.registry import MAX_BYTES

from .walking import Job, jobs, require_readable

if TYPE_CHECKING:
    from annotator.domain.items import Entity, EventCluster
    from annotator.domain.scheme import Scheme
    from annotator.store.project import Project
    from annotator.store.values import AddedBundle, Bundle

Progress = Callable[[int, int, str], None]
"""Told what is done: files so far, files in all, the name of the one in hand."""

Cancelled = Callable[[], bool]


@dataclass(slots=True)
class ImportReport:
    """What went in, what did not, and what looked wrong."""

    imported: int = 0
    refused: list[Refusal] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    cancelled: bool = False

    def to_json(self) -> dict[str, object]:
        """Return the report as the command line prints it (DESIGN, section 6)."""
        return {
            "imported": self.imported,
            "refused": [{"path": one.path, "reason": reason_of(one)} for one in self.refused],
            "warnings": self.warnings,
        }


def reason_of(refusal: Refusal) -> str:
    """Return why something was refused, with its place in the file if one is known."""
    return f"{refusal.place}: {refusal.reason}" if refusal.place else refusal.reason


def default_author() -> str:
    """Return the user's login name, or "annotator" on a system that knows none."""
    try:
        return getpass.getuser() or "annotator"
    except (OSError, KeyError, ImportError):
        return "annotator"


def import_paths(
    project: Project,
    paths: Sequence[str | Path],
    *,
    format: str | None = None,
    author: str | None = None,
    encoding: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Put files and folders into a project.

    ``author`` is whose annotations a dataset that names nobody holds (default: the login name);
    ``encoding`` is for pages. One file's fault stops no other. Cancelling answers between documents and keeps
    what is stored. Raises FormatError for a format or an encoding that there is not.
    """
    if format:
        require_readable(format)
    if encoding:
        codec_of(encoding)
    work = list(jobs([Path(path) for path in paths], format))
    archives = _Archives(project, work)
    stored: set[Path] = set()
    reading = _Reading(
        work,
        Request(project.scheme, author or default_author(), encoding),
        progress or (lambda _done, _total, _name: None),
        cancelled or (lambda: False),
    )
    try:
        for added in project.add_bundles(reading.bundles()):
            read = reading.waiting.popleft()
            _account(read, added, reading.report)
            if added.added_document or added.added:
                stored.add(read[0].path)
        if not reading.report.cancelled:
            archives.finish(reading.report, stored)
    except AnnotatorError as error:
        # A full disk, a lost connection: the batches before it are stored, and the report says how many.
        reason = str(error).removeprefix(f"{project.target}: ")
        reading.report.refused.append(Refusal(project.target, reason))
        reading.report.refused += [
            Refusal(path, "not stored, or not wholly") for path in reading.unanswered()
        ]
    return reading.report


@dataclass(slots=True)
class _Reading:
    """Reads the files one after another and hands out what shall be stored; refusals go into the report."""

    work: list[Job | Refusal]
    request: Request
    progress: Progress
    cancelled: Cancelled
    report: ImportReport = field(default_factory=ImportReport)
    waiting: deque[tuple[Job, Incoming]] = field(default_factory=deque)
    """What was handed out and not yet answered for, in that order."""
    reached: int = 0
    """The place of the file in hand."""

    def unanswered(self) -> list[str]:
        """Return the files that were not read to their end, or of which something waits to be stored."""
        waiting = {str(job.path) for job, _ in self.waiting}
        rest = [job for job in self.work[self.reached :] if isinstance(job, Job)]
        return [*sorted(waiting - {str(job.path) for job in rest}), *(str(job.path) for job in rest)]

    def bundles(self) -> Iterator[Bundle]:
        from annotator.store.values import Bundle

        for done, job in enumerate(self.work):
            path = job.path if isinstance(job, Refusal) else str(job.path)
            self.progress(done, len(self.work), path)
            self.reached = done
            for incoming in _read(job, self.request):
                if self.cancelled():
                    self.report.cancelled = True
                    return
                if isinstance(incoming, Refusal):
                    self.report.refused.append(incoming)
                    continue
                self.report.warnings += [f"{path}: {warning}" for warning in incoming.warnings]
                assert isinstance(job, Job)  # noqa: S101 - a refusal brings nothing to store
                self.waiting.append((job, incoming))
                self.progress(done, len(self.work), incoming.document.name)
                yield Bundle(
                    incoming.document,
                    incoming.sets,
                    incoming.entities,
                    incoming.clusters,
                    incoming.source_bytes,
                )
        self.reached = len(self.work)
        self.progress(len(self.work), len(self.work), "")


def _account(read: tuple[Job, Incoming], added: AddedBundle, report: ImportReport) -> None:
    job, incoming = read
    path, name = str(job.path), incoming.document.name
    report.warnings += [f"{path}: {name}: {warning}" for warning in added.warnings]
    if added.error:
        report.refused.append(Refusal(path, added.error))
        return
    for one in added.refused:
        report.refused.append(Refusal(path, f"{name}: {one.author} {one.reason}"))
    if added.added_document or added.added:
        report.imported += 1
    elif not added.refused:
        same = ", with the same annotations" if added.left else ""
        report.refused.append(Refusal(path, f"{name}: the document is in the project already{same}"))


def _read(job: Job | Refusal, request: Request) -> Iterator[Incoming | Refusal]:
    if isinstance(job, Refusal):
        yield job
    elif job.is_page:
        yield _page(job, request)
    else:
        try:
            yield from registry.reader(job.key)(job.path, request)
        except Exception as error:
            # Readers answer for bad input by refusals; a fault of theirs must not stop the other files.
            yield Refusal(str(job.path), f"the reader of {job.key} failed ({type(error).__name__}: {error})")


def _page(job: Job, request: Request) -> Incoming | Refusal:
    path = str(job.path)
    try:
        if job.path.stat().st_size > MAX_BYTES:
            return Refusal(path, f"larger than the {MAX_BYTES // 1_000_000} MB a page may have")
        page = read_page(job.path.read_bytes(), path=path, encoding=request.encoding, key=job.key)
    except FormatError as error:
        return Refusal(path, error.reason, error.place or "")
    except OSError as error:
        return Refusal(path, error.strerror or str(error))
    return Incoming(to_document(page), warnings=page.warnings, source_bytes=page.source)


class _Archives:
    """What an archive says besides its documents: its name, its scheme, and what no document refers to.

    An empty project takes over name and scheme of the one archive it is filled from: only so does an archive,
    imported into a new project and exported again, give the same bytes.
    """

    def __init__(self, project: Project, work: Sequence[Job | Refusal]) -> None:
        self.project, self.name = project, ""
        self.jobs = [job for job in work if isinstance(job, Job) and job.key == "jsonl"]
        self.scheme_before: Scheme | None = None
        if len(self.jobs) == 1 and not project.documents(limit=1):
            self.name, scheme, _, _ = _header(self.jobs[0])
            if scheme is not None and scheme.data != project.scheme.data:
                self.scheme_before = project.scheme
                project.set_scheme(scheme)

    def finish(self, report: ImportReport, stored: Collection[Path]) -> None:
        """Store what came in no document; ``stored`` are the files of which something went in.

        An archive that was refused as a whole changes nothing, the scheme included.
        """
        refused = {one.path for one in report.refused}
        for job in self.jobs:
            if job.path in stored or str(job.path) not in refused:
                _, _, entities, clusters = _header(job)
                warnings = self.project.add_shared(entities, clusters) if entities or clusters else ()
                if job.path not in stored:  # otherwise the documents have said so
                    report.warnings += [f"{job.path}: {one}" for one in warnings]
            elif self.scheme_before is not None:
                self.project.set_scheme(self.scheme_before)
                self.name = ""
        if self.name and self.name != self.project.name:
            self.project.rename(self.name)


def _header(job: Job) -> tuple[str, Scheme | None, tuple[Entity, ...], tuple[EventCluster, ...]]:
    from annotator.formats.jsonl import read_header

    try:
        return read_header(job.path)
    except AnnotatorError:
        return "", None, (), ()  # what is wrong with its first line the reader will say
