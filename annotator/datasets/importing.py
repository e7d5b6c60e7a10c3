"""Into a project: pages and datasets, each document whole or not at all, refusals with their reasons."""

from __future__ import annotations

import getpass
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, Place
from annotator.domain.sentences import SENTENCES, Message, message
from annotator.formats.base import Incoming, Refusal, Request
from annotator.pages.encodings import codec_of
from annotator.pages.packing import Ready
from annotator.pages.pieces import Options, Remark

from . import messages
from .duplicates import find_duplicates, require_library
from .html_pages import HtmlPages
from .import_files import Job, jobs, require_readable
from .newer_forms import FoundForm, find_forms
from .page_reader import Got, Reading, Same, where
from .workers import Workers

if TYPE_CHECKING:
    from annotator.domain.items import Entity, EventCluster
    from annotator.domain.scheme import Scheme
    from annotator.store.project import Project
    from annotator.store.values import AddedBundle, Bundle

Progress = Callable[[int, int, str], None]
"""Told what is done: files so far, files in all, the name of the one in hand."""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What was asked; ``None`` leaves it to the import."""

    format: str | None = None
    """The key of the one format all files have; otherwise the type of each is detected."""
    author: str | None = None
    """Whose the annotations of a dataset are that names no author; otherwise the login name's."""
    pages: Options = field(default_factory=Options)
    """How pages are read: their encoding, and the keys of a scraper's JSON lines."""
    processes: int | None = None
    """So many pages are read at once; otherwise one for each processor."""
    duplicates: bool = False
    """Near-duplicates are looked for among all pages of the project afterwards."""

    def request(self, scheme: Scheme) -> Request:
        """Return what the reader of a dataset is asked."""
        author, pages = self.author or default_author(), HtmlPages()
        return Request(scheme, author, self.pages.encoding, pages, named=bool(self.author))


@dataclass(slots=True)
class ImportReport:
    """What went in, what was there already, what did not go in, and what looked wrong."""

    imported: int = 0
    already: int = 0
    """Pages whose very bytes were in the project, or came twice in this import."""
    refused: list[Refusal] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    cancelled: bool = False
    duplicates: int | None = None
    """Groups of near-duplicates in the project, if they were looked for."""
    documents: list[str] = field(default_factory=list)
    """The ids of the new documents, in order."""
    forms: list[FoundForm] = field(default_factory=list)
    """Pages that were there before in another form, with annotations that can be carried over."""

    def to_json(self) -> dict[str, object]:
        """Return the report as the command line prints it (DESIGN, section 6)."""
        groups = {} if self.duplicates is None else {"duplicates": self.duplicates}
        forms = {"forms": [one.to_json() for one in self.forms]} if self.forms else {}
        return (
            groups
            | forms
            | {
                "imported": self.imported,
                "already": self.already,
                "refused": [
                    {"path": one.path, "reason": str(reason_of(one)), "code": one.reason.id}
                    for one in self.refused
                ],
                "warnings": [str(one) for one in self.warnings],
            }
        )


def reason_of(refusal: Refusal) -> Message:
    """Return why something was refused, with its place in the file if one is known."""
    if not refusal.place:
        return refusal.reason
    return message(messages.WITHIN, outer=refusal.place, inner=refusal.reason)


def default_author() -> str:
    """Return the user's login name, or "annotator" on a system that knows none."""
    try:
        return getpass.getuser() or "annotator"
    except (OSError, KeyError, ImportError):
        return "annotator"


def import_paths(
    project: Project,
    paths: Sequence[str | Path],
    wish: ImportWish | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Put files and folders into a project, as wished for. One file's fault stops no other.

    Pages whose bytes are in the project are passed over, so that an import that was stopped goes on where it
    was. Cancelling answers between documents and keeps what is stored. Raises FormatError for an unknown
    format or encoding, and AnnotatorError if the library for near-duplicates is missing.
    """
    wish = wish or ImportWish()
    if wish.format:
        require_readable(wish.format)
    if wish.pages.encoding:
        codec_of(wish.pages.encoding)
    if wish.duplicates:
        require_library()
    work = list(jobs([Path(path) for path in paths], wish.format))
    archives = _Archives(project, work)
    stored: set[Path] = set()
    with Workers(wish.processes) as workers:
        taking = _Taking(work, progress or (lambda _done, _total, _name: None), cancelled or (lambda: False))
        reading = Reading(
            work,
            wish.request(project.scheme),
            wish.pages,
            lambda hashes: project.known_sources(hashes),
            workers,
            taking.cancelled,
            taking.begin,
        )
        report = taking.report
        try:
            for added in project.add_bundles(taking.bundles(reading)):
                got = taking.waiting.popleft()
                _account(got, added, report)
                if added.added_document or added.added:
                    stored.add(Path(got.path))
            if not report.cancelled:
                archives.finish(report, stored)
        except AnnotatorError as error:
            # A full disk, a lost connection: the batches before it are stored, and the report says how many.
            report.refused.append(Refusal(project.target, _without_project(error.message)))
            half = message(messages.NOT_STORED)
            report.refused += [Refusal(path, half) for path in taking.unanswered()]
            return report
    if not report.cancelled:
        report.forms = find_forms(project, report.documents)
    if wish.duplicates and not report.cancelled:
        _look_for_duplicates(project, report, progress, cancelled)
    return report


def _look_for_duplicates(
    project: Project, report: ImportReport, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    from .errors import CancelledError as Stopped

    try:
        report.duplicates = len(find_duplicates(project, progress=progress, cancelled=cancelled))
    except Stopped as error:
        report.warnings.append(error.message)


@dataclass(slots=True)
class _Taking:
    """Takes what was read, hands out what shall be stored, and notes the rest in the report."""

    work: list[Job | Refusal]
    progress: Progress
    cancelled: Cancelled
    report: ImportReport = field(default_factory=ImportReport)
    waiting: deque[_Waiting] = field(default_factory=deque)
    """What was handed out and not yet answered for, in that order."""
    reached: int = 0
    """The place of the file in hand."""
    refused: dict[Message, Message] = field(default_factory=dict)
    """Why pages were refused, by place: the same bytes further on are, too."""

    def begin(self, at: int, path: str) -> None:
        """Note that a file is opened."""
        self.progress(at, len(self.work), path)

    def unanswered(self) -> list[str]:
        """Return the files that were not read to their end, or of which something waits to be stored."""
        waiting = {got.path for got in self.waiting}
        rest = [str(job.path) for job in self.work[self.reached :] if isinstance(job, Job)]
        return [*sorted(waiting - set(rest)), *rest]

    def bundles(self, reading: Reading) -> Iterator[Bundle]:
        """Yield what shall be stored; ``waiting`` grows by one each time."""
        try:
            for got in reading.everything():
                self.reached = got.at
                if self.cancelled():
                    self.report.cancelled = True
                    return
                if isinstance(got.what, Incoming | Ready):
                    yield self._bundle(got, got.what)
                else:
                    self._note(got)
        except CancelledError:
            self.report.cancelled = True
            return
        self.reached = len(self.work)
        self.progress(len(self.work), len(self.work), "")

    def _bundle(self, got: Got, what: Incoming | Ready) -> Bundle:
        from annotator.store.values import Bundle, Packed

        self.report.warnings += [
            message(messages.WARNING_AT, place=where(got.path, got.place), warning=one)
            for one in what.warnings
        ]
        self.progress(got.at, len(self.work), what.document.name)
        if isinstance(what, Ready):
            packed = Packed(what.source, what.node_map)
            self.waiting.append(_Waiting(got.path, what.document.name, got.place))
            return Bundle(what.document, source_bytes=got.source, packed=packed)
        self.waiting.append(_Waiting(got.path, what.document.name))
        return Bundle(
            what.document, what.sets, what.entities, what.clusters, what.source_bytes, what.node_map
        )

    def _note(self, got: Got) -> None:
        report, what, here = self.report, got.what, where(got.path, got.place)
        if isinstance(what, Refusal):
            report.refused.append(what)
            self.refused[here] = what.reason
        elif isinstance(what, Remark):
            report.warnings.append(message(messages.WARNING_AT, place=got.path, warning=what.text))
        elif isinstance(what, Same) and what.first in self.refused:
            reason = message(messages.SAME_AS_REFUSED, reason=self.refused[what.first], first=what.first)
            report.refused.append(Refusal(got.path, reason, got.place))
        elif isinstance(what, Same):
            report.already += 1
            if what.first and what.first != here:
                same = message(messages.SAME_BYTES, first=what.first)
                report.warnings.append(message(messages.WARNING_AT, place=here, warning=same))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A document that was handed out to be stored: its file, its name, its place in the file."""

    path: str
    name: str
    place: Place = None


def _without_project(reason: Message) -> Message:
    """Return what went wrong without the project's name, where the sentence can do without."""
    fewer = Message(reason.id, {name: value for name, value in reason.values.items() if name != "project"})
    try:
        SENTENCES[fewer.id].form(fewer.values)
    except KeyError:
        return reason
    return fewer


def _account(got: _Waiting, added: AddedBundle, report: ImportReport) -> None:
    path, name = got.path, got.name
    report.warnings += [
        message(messages.WARNING_OF, place=path, document=name, warning=one) for one in added.warnings
    ]
    if added.error:
        report.refused.append(Refusal(path, added.error, got.place))
        return
    for one in added.refused:
        reason = message(messages.SET_REFUSED, document=name, reason=one.reason)
        report.refused.append(Refusal(path, reason))
    report.documents += [added.document_id] if added.added_document else []
    if added.added_document or added.added:
        report.imported += 1
    elif not added.refused:
        same = messages.IN_PROJECT_ANNOTATED if added.left else messages.IN_PROJECT
        report.refused.append(Refusal(path, message(same, document=name)))


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
                    report.warnings += [
                        message(messages.WARNING_AT, place=str(job.path), warning=one) for one in warnings
                    ]
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
