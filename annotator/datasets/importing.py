"""Into a project: pages and datasets, each document whole or not at all, refusals with their reasons."""

from __future__ import annotations

import getpass
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, Place
from annotator.domain.sentences import SENTENCES, Message, message
from annotator.formats.base import Incoming, Refusal, Request
from annotator.pages.labels import codec_of
from annotator.pages.packing import Ready
from annotator.pages.pieces import Options, Remark
from annotator.store.values import Kept

from . import messages
from .archives import Archives
from .duplicates import find_duplicates, require_library
from .errors import CancelledError as Stopped
from .html_pages import HtmlPages
from .import_files import FILE, Job, jobs, require_readable
from .known_metadata import KnownMetadata
from .newer_forms import FoundForm, find_forms
from .newer_versions import NewerVersions, Updated
from .page_reader import Got, Reading, Same, where
from .summing import Sums
from .workers import Workers
from .zip_files import ZipFiles

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.items import Document
    from annotator.domain.scheme import Scheme
    from annotator.store.project import Project
    from annotator.store.values import AddedBundle, Bundle, Refused

Progress = Callable[[int, int, str], None]
"""Told what is done: files so far, files in all, the name of the one in hand."""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What was asked; ``None`` leaves it to the import."""

    format: str | None = None
    """The key of the one format all files have; otherwise the type of each is detected."""
    author: str | None = None
    """Whose the annotations of a dataset are, also where it names others; otherwise as the files say."""
    pages: Options = field(default_factory=Options)
    """How pages are read: their encoding, and the keys of a scraper's JSON lines."""
    processes: int | None = None
    """So many pages are read at once; otherwise one for each processor."""
    duplicates: bool = False
    """Near-duplicates are looked for among all pages of the project afterwards."""
    dry_run: bool = False
    """Nothing is stored; the report says what would be."""
    metadata: bool = False
    """Metadata of pages that are in the project become what the files say; otherwise they stay."""
    scheme: Scheme | None = None
    """What labels are checked against; otherwise the project's, or that of the one archive that fills it."""
    otherwise: str | None = None
    """Whose annotations are of which neither ``author`` nor the files say it; otherwise the login name's."""

    def request(self, scheme: Scheme) -> Request:
        """Return what the reader of a dataset is asked."""
        author, pages = self.author or self.otherwise or default_author(), HtmlPages()
        return Request(scheme, author, self.pages.encoding, pages, named=bool(self.author))


@dataclass(slots=True)
class ImportReport:
    """What went in, what was there already, what did not go in, and what looked wrong."""

    imported: int = 0
    already: int = 0
    """Documents that were there with all that is said of them, or came twice in this import."""
    updated: list[Updated] = field(default_factory=list)
    """Sets that took a newer version by their author."""
    refused: list[Refusal] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    cancelled: bool = False
    duplicates: int | None = None
    """Groups of near-duplicates in the project, if they were looked for."""
    documents: list[str] = field(default_factory=list)
    """The ids of the new documents, in order."""
    metadata: KnownMetadata | None = None
    """Metadata that came for pages that were there."""
    forms: list[FoundForm] = field(default_factory=list)
    """Pages that were there before in another form, with annotations that can be carried over."""
    sets_refused: list[AnnotationSet] = field(default_factory=list)
    """Sets that were read and not stored: the page was refused, or the author has another one on it."""

    @property
    def joined(self) -> int:
        """How often annotations joined a page that was there, or came before in these files."""
        return self.imported - len(self.documents)

    def to_json(self) -> dict[str, object]:
        """Return the report as the command line prints it (DESIGN, section 6)."""
        groups = {} if self.duplicates is None else {"duplicates": self.duplicates}
        forms = {"forms": [one.to_json() for one in self.forms]} if self.forms else {}
        metadata = {"metadata": self.metadata.to_json()} if self.metadata and self.metadata.pages else {}
        return (
            groups
            | forms
            | metadata
            | {
                "imported": self.imported,
                "already": self.already,
                "updated": [
                    {
                        "path": one.path,
                        "document": one.document,
                        "author": one.author,
                        "added": one.added,
                        "changed": one.changed,
                        "removed": one.removed,
                        "kept": one.kept,
                    }
                    for one in self.updated
                ],
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

    What is in the project already is passed over, so that an import that was stopped goes on where it was.
    Annotations on a page that is there join it; those of an author who has some on it are that author's
    newer version. Cancelling answers between documents and keeps what is stored. Raises FormatError for an
    unknown format or encoding, and AnnotatorError if the library for near-duplicates is missing.
    """
    wish = wish or ImportWish()
    if wish.format:
        require_readable(wish.format)
    if wish.pages.encoding:
        codec_of(wish.pages.encoding)
    if wish.duplicates:
        require_library()
    given = [Path(path) for path in paths]
    with ZipFiles(progress, cancelled or bool) as zips:
        try:
            work = list(jobs(given, wish.format, zips))
        except Stopped as error:
            return ImportReport(warnings=[error.message], cancelled=True)
        taking = _Taking(
            work,
            NewerVersions(project, wish.dry_run),
            progress or (lambda _done, _total, _name: None),
            cancelled or (lambda: False),
            KnownMetadata(project, wish.metadata, wish.dry_run),
            zips,
            given=given,
        )
        whole = _import(project, taking, wish, progress)
    report = taking.report
    _name_as_given(report, zips)
    if whole and not report.cancelled and not wish.dry_run:
        report.forms = find_forms(project, report.documents, cancelled or bool)
        if wish.duplicates:
            _look_for_duplicates(project, report, progress, cancelled)
    return report


def _import(project: Project, taking: _Taking, wish: ImportWish, progress: Progress | None) -> bool:
    """Store what is read; tell whether nothing kept that from being done to its end, or being cancelled."""
    work, report, metadata = taking.work, taking.report, taking.metadata
    idle = wish.dry_run or all(isinstance(one, Refusal) for one in work)
    kept = Kept() if idle else project.backups.before("before-import", progress)
    archives = Archives(project, work, dry_run=wish.dry_run)
    stored: set[Path] = set()
    with Workers(wish.processes) as workers:
        reading = Reading(
            work,
            wish.request(wish.scheme or archives.scheme),
            wish.pages,
            lambda hashes: project.known_sources(hashes),
            workers,
            taking.cancelled,
            taking.begin,
        )
        report.metadata = metadata
        report.warnings += [kept.warning] if kept.warning else []
        try:
            store = project.importing.tried if wish.dry_run else project.add_bundles
            for added in store(taking.bundles(reading)):
                path = taking.account(added)
                archives.passed_over |= added.passed_over
                if added.added_document or added.added or added.records:
                    stored.add(Path(path))
            metadata.finish()
            stay = metadata.warning()
            report.warnings += [stay] if stay else []
            report.warnings += archives.warnings
            if not report.cancelled:
                refused = {one.path for one in report.refused}
                archives.finish(refused, report.warnings, stored, taking.here)
        except AnnotatorError as error:
            # A full disk, a lost connection: the batches before it are stored, and the report says how many.
            report.refused.append(Refusal(project.target, _without_project(error.message)))
            half = message(messages.NOT_STORED)
            report.refused += [Refusal(path, half) for path in taking.unanswered()]
            return False
    return True


def _name_as_given(report: ImportReport, zips: ZipFiles) -> None:
    """Have a report name what was in zip files as people know it."""
    report.refused = [zips.refusal(one) for one in report.refused]
    report.warnings = [*zips.warnings, *map(zips.said, report.warnings)]
    report.updated = [replace(one, path=zips.shown(one.path)) for one in report.updated]


def _look_for_duplicates(
    project: Project, report: ImportReport, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    try:
        report.duplicates = len(find_duplicates(project, progress=progress, cancelled=cancelled))
    except Stopped as error:
        report.warnings.append(error.message)


@dataclass(slots=True)
class _Taking:
    """Takes what was read, hands out what shall be stored, and notes the rest in the report."""

    work: list[Job | Refusal]
    newer: NewerVersions
    progress: Progress
    cancelled: Cancelled
    metadata: KnownMetadata
    zips: ZipFiles
    report: ImportReport = field(default_factory=ImportReport)
    waiting: deque[_Waiting] = field(default_factory=deque)
    """What was handed out and not yet answered for, in that order."""
    reached: int = 0
    """The place of the file in hand."""
    here: dict[str, dict[str, str]] = field(default_factory=dict)
    """The id in the project of each document of an archive, by file and its id there."""
    sums: Sums = field(default_factory=Sums)
    """The warnings of files, the same one of many items in one line."""
    given: Sequence[Path] = ()
    """The files and folders that were named."""
    named: dict[str, str] = field(default_factory=dict)
    """The file in hand, as documents say that they came from it."""
    refused: dict[Message, Message] = field(default_factory=dict)
    """Why pages were refused, by place: the same bytes further on are, too."""

    def begin(self, at: int, path: str) -> None:
        """Note that a file is opened."""
        self.progress(at, len(self.work), self.zips.shown(path))

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

        for one in what.warnings:
            page = got.place if isinstance(got.place, Message) else None
            self.sums.add(self.report.warnings, got.path, where(got.path, got.place), one, page)
        self.progress(got.at, len(self.work), what.document.name)
        document = self._with_file(what.document, got, what.file if isinstance(what, Incoming) else "")
        if isinstance(what, Ready):
            packed = Packed(what.source, what.node_map)
            self.waiting.append(_Waiting(got.path, what.document.name, got.place))
            return Bundle(document, source_bytes=got.source, packed=packed)
        self.waiting.append(_Waiting(got.path, what.document.name, got.place, what, self._key(got)))
        return Bundle(
            document, what.sets, what.entities, what.clusters, what.source_bytes, what.node_map,
            states=what.states, work=what.work,
        )  # fmt: skip

    def _with_file(self, document: Document, got: Got, within: str) -> Document:
        """Return a document that says which file it came from; one of an archive says so itself, or never.

        ``within`` is which file of a folder that was read as a whole.
        """
        if FILE in document.metadata or self._key(got) == "jsonl":
            return document
        file = "/".join(one for one in (self._shown(got.path), within) if one)
        return replace(document, metadata={**document.metadata, FILE: file})

    def _shown(self, path: str) -> str:
        """Return a file as the person named it: from the file or folder that was given on."""
        if path not in self.named:
            shown = Path(self.zips.shown(path))
            given = next((one for one in self.given if shown.is_relative_to(one)), None)
            whole = shown.absolute()
            named = whole.relative_to(given.absolute().parent) if given is not None else Path(whole.name)
            # A name that is no text is stored with a sign in the place of what cannot be read.
            self.named = {path: os.fsencode(named.as_posix()).decode("utf-8", "replace")}
        return self.named[path]

    def _key(self, got: Got) -> str:
        job = self.work[got.at]
        return job.key if isinstance(job, Job) else ""

    def account(self, added: AddedBundle) -> str:
        """Note what became of the document that waits longest, and take newer versions; return its file."""
        got, report = self.waiting.popleft(), self.report
        path, name = got.path, got.name
        report.warnings += [
            message(messages.WARNING_OF, place=path, document=name, warning=one) for one in added.warnings
        ]
        if added.error:
            report.refused.append(Refusal(path, added.error, got.place))
            report.sets_refused += got.what.sets if got.what is not None else ()
            return path
        if got.what is not None and got.key == "jsonl":
            self.here.setdefault(path, {})[got.what.document.id] = added.document_id
        self.newer.note(added)
        report.documents += [added.document_id] if added.added_document else []
        if got.what is not None and not added.added_document:
            self.metadata.offer(added.document_id, got.what.document.metadata)
        refused, updated = len(report.refused), len(report.updated)
        for one in added.refused:
            self._refused(got, added, one)
        if added.added_document or added.added or added.records:
            report.imported += 1
        elif (len(report.refused), len(report.updated)) == (refused, updated):
            report.already += 1
            if got.what is None and not added.completed:
                same = message(messages.SAME_TEXT, first=added.name)
                report.warnings.append(
                    message(messages.WARNING_AT, place=where(path, got.place), warning=same)
                )
        return path

    def _refused(self, got: _Waiting, added: AddedBundle, one: Refused) -> None:
        """Take the newer version of a set, or note why a set was not taken."""
        reason: Message | Updated | None = one.reason
        if one.newer is not None and got.what is not None:
            reason = self.newer.take(got.path, got.key, got.what, added, one.newer)
        if isinstance(reason, Updated):
            self.report.updated.append(reason)
        elif reason is not None:
            said = message(messages.SET_REFUSED, document=got.name, reason=reason)
            self.report.refused.append(Refusal(got.path, said))
            sets = got.what.sets if got.what is not None else ()
            self.report.sets_refused += [each for each in sets if each.author.name == one.author]

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
            self.metadata.offer(what.sha256, what.metadata)
            if what.first and what.first != here:
                same = message(messages.SAME_BYTES, first=what.first)
                report.warnings.append(message(messages.WARNING_AT, place=here, warning=same))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A document that was handed out to be stored: its file, its name, its place in the file.

    ``what`` is a document of a dataset in the format ``key``; None for a page.
    """

    path: str
    name: str
    place: Place = None
    what: Incoming | None = None
    key: str = ""


def _without_project(reason: Message) -> Message:
    """Return what went wrong without the project's name, where the sentence can do without."""
    fewer = Message(reason.id, {name: value for name, value in reason.values.items() if name != "project"})
    try:
        SENTENCES[fewer.id].form(fewer.values)
    except KeyError:
        return reason
    return fewer
