"""Out of a project: the sets asked for, on pages or articles, split, in a format, whole or not at all.

Beside the format's files stand ``manifest.json`` (what was asked, what came of it, digests of all files) and
``loss.json`` (what is stored and does not stand in the export, with reasons). Neither holds a time or a
place, so the same project and the same wishes give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import __version__
from annotator.domain.errors import AnnotatorError
from annotator.domain.moments import Moment
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.formats import registry
from annotator.formats.base import Dataset, Entry, Format, Holds, Losses, count_stored
from annotator.formats.extraction.profiles import ARTICLES, profile_named, rule_of
from annotator.formats.files import pretty_json

from . import chosen_sets, messages, whole
from .articles import article_entries
from .as_of import AsOf, noted
from .damaged import Damaged
from .dangling import without_dangling
from .errors import CancelledError
from .gold import Account, Gold
from .html_pages import HtmlPages, markup_of
from .split import Shares, check_shares, part_of

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.values import Stored

Progress = Callable[[int, int, str], None]
"""Told what is done: documents so far, documents in all (0: not known), the name of the one in hand."""

Cancelled = Callable[[], bool]
LOSS = "loss.json"
TEXTS = ("page", "article")
PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What was asked. ``authors_from`` is ``all``, ``best``, ``gold`` or an author's name."""

    format: str
    authors_from: str
    text: str
    split: Shares | None
    seed: int
    profile: str = ""
    """Name and version of a binary profile; "" for formats without, or for all kinds as they are."""
    articles: str = ""
    unfinished: bool = False
    """Whether gold goes out as it stands, also if it is not handed in or has open questions."""
    at: Moment | None = None
    """As of which moment; None: as it is."""


@dataclass(slots=True)
class ExportReport:
    """What came of an export: how many documents went out and were left out, files and losses."""

    destination: Path
    wish: ExportWish
    documents: int = 0
    left_out: int = 0
    later: int = 0
    """Documents that came into the project after the moment as of which it goes out."""
    entries: int = 0
    authors: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)
    stored: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, Counter[Message]] = field(default_factory=dict)
    """Why things of each kind are lost, and how many for which reason."""
    changed: dict[str, int] = field(default_factory=dict)
    not_imported: list[tuple[str, str, int]] = field(default_factory=list)
    """Document, author and number, where the import of a set that is exported left things out."""
    gold: Account = field(default_factory=Account)
    warnings: list[Message] = field(default_factory=list)

    def to_json(self) -> dict[str, object]:
        """Return the report as the command line prints it."""
        return {
            "destination": str(self.destination),
            "format": self.wish.format,
            "from": self.wish.authors_from,
            "documents": self.documents,
            "left_out": self.left_out,
            **({"at": noted(self.wish.at), "documents_later": self.later} if self.wish.at else {}),
            "entries": self.entries,
            "parts": dict(self.parts),
            "files": self.files,
            "stored": self.stored,
            "lost": self.lost,
            **({"changed": self.changed} if self.changed else {}),
            **_missing(self),
            **({"gold": self.gold.to_json()} if self.gold.taken else {}),
            "warnings": [str(one) for one in self.warnings],
        }


def export(
    project: Project,
    destination: Path,
    *,
    format: str,
    authors_from: str | None = None,
    text: str = "page",
    split: Shares | None = None,
    seed: int = 0,
    profile: str | None = None,
    articles: str | None = None,
    unfinished: bool = False,
    at: Moment | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportReport:
    """Write a dataset to a folder (or, for the archive, to a file ending in ``.jsonl``).

    ``profile`` says what each segment kind is to a page-extraction format (default: the format's own),
    ``articles`` (``first`` or ``all``) whether further articles on a page are content. Gold goes out as it
    was handed in, and only if no question was left open; ``unfinished`` takes it as it stands. ``at`` gives
    the project as of a moment: pages, sets and hand-ins, in today's scheme, without remarks and assignments.

    Without ``authors_from`` the archive holds every set of every document, any other export the best set of
    each document that has one. Raises AnnotatorError (nothing is written, what was there stays) for an
    unknown format or author, for a destination with something else in it, for a moment that is yet to come,
    that the journal does not reach back to, or with ``unfinished``; and CancelledError.
    """
    write = registry.writer(format)
    chosen = registry.FORMATS[format]
    if unfinished and at is not None:
        raise AnnotatorError(messages.QUESTIONS_OF_THEN)
    wish = replace(_wish(chosen, authors_from, text, split, seed), unfinished=unfinished, at=at)
    wish = _binary(wish, chosen, profile or "", articles or "")
    destination = Path(destination)
    single = destination.suffix.lower() == ".jsonl" and format == "jsonl" and not destination.is_dir()
    if single and split:
        raise AnnotatorError(messages.SPLIT_FILE, path=str(destination))
    (whole.refuse_foreign_file if single else whole.refuse_foreign_folder)(destination)
    report, losses = ExportReport(destination, wish), Losses()
    damaged = Damaged(project, losses)
    as_of = AsOf(project, at) if at is not None else None
    entries = _gather(project, wish, report, losses, damaged, as_of, progress, cancelled)
    then = (as_of.entities, as_of.clusters) if as_of is not None else ({}, {})
    dataset = Dataset(
        name=project.name,
        scheme=project.scheme,
        entries=entries,
        entities=then[0] | report.gold.entities | project.entities(),
        clusters=then[1] | report.gold.clusters | project.clusters(),
        source_bytes=damaged.source_bytes if text == "page" else None,
        node_map=damaged.node_map if text == "page" else None,
        profile=profile or "",
        articles=articles or "",
        markup=markup_of(project) if text == "page" and chosen.profile is not None else None,
        pages=HtmlPages() if chosen.profile is not None else None,
        **_work(project, wish, damaged),
    )
    with (whole.whole_files if single else whole.whole_folder)(destination) as folder:
        write(dataset, folder, losses)
        if cancelled and cancelled():
            raise CancelledError(messages.CANCELLED)
        report.warnings += damaged.said
        _finish(folder, destination if single else None, dataset, report, losses)
    return report


def _work(project: Project, wish: ExportWish, damaged: Damaged) -> dict[str, Any]:
    """Return what people do about each other's work, where everything of whole pages is asked for."""
    if wish.authors_from != chosen_sets.ALL or wish.text != "page" or wish.at is not None:
        return {}
    reader = project.work_records.reader()
    return {"work": damaged.work(reader.of), "project_work": damaged.project_work()}


def _wish(format: Format, authors_from: str | None, text: str, split: Shares | None, seed: int) -> ExportWish:
    if text not in TEXTS:
        raise AnnotatorError(messages.NO_TEXT_RULE, asked=text)
    everything = format.many_sets and text == "page"
    wanted = authors_from or (chosen_sets.ALL if everything else chosen_sets.BEST)
    if wanted == chosen_sets.ALL and not everything:
        raise AnnotatorError(messages.ONE_SET, format=format.key, text=text)
    return ExportWish(format.key, wanted, text, check_shares(split) if split else None, seed)


def _binary(wish: ExportWish, format: Format, profile: str, articles: str) -> ExportWish:
    """Add what the profile and the articles rule come to. Raises AnnotatorError for names there are not."""
    if format.profile is None:
        if profile or articles:
            asked = "--profile" if profile else "--articles"
            able = [one.key for one in registry.FORMATS.values() if one.profile is not None]
            raise AnnotatorError(messages.NO_OPTION, format=format.key, option=asked, known=able)
        return wish
    name = profile or format.profile
    if not name:
        if articles and articles not in ARTICLES:
            raise AnnotatorError(messages.NO_ARTICLES_RULE, asked=articles)
        return replace(wish, articles=articles)
    chosen = profile_named(name)
    return replace(wish, profile=chosen.id, articles=rule_of(chosen, articles))


def _gather(
    project: Project,
    wish: ExportWish,
    report: ExportReport,
    losses: Losses,
    damaged: Damaged,
    as_of: AsOf | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> tuple[Entry, ...]:
    chosen_sets.require_author(project, wish.authors_from)
    total = len(project.documents())
    entries: list[Entry] = []
    firsts = project.near_duplicates.firsts() if wish.split else {}
    gold = Gold(project, wish.authors_from, unfinished=wish.unfinished, past=as_of is not None)
    report.gold = gold.account
    for done, stored in enumerate(project.every(unread=damaged.unread)):
        if cancelled and cancelled():
            raise CancelledError(messages.CANCELLED)
        if progress:
            progress(done, total, stored.document.name)
        then = as_of.of(stored) if as_of is not None else stored
        if then is not None:
            entries += _entries_of(then, project.scheme, wish, report, losses, firsts, gold)
    if not entries and wish.authors_from != chosen_sets.ALL:
        raise _nothing_to_export(project, wish, report)
    if progress:
        progress(total, total, "")
    _tell_of_then(report, as_of)
    report.warnings += report.gold.warnings()
    _warn_of_what_is_missing(report)
    _warn_of_empty_parts(report)
    return tuple(entries)


def _tell_of_then(report: ExportReport, as_of: AsOf | None) -> None:
    """Say what is not in an export as of a moment, though it is in the project."""
    if as_of is None:
        return
    report.later = as_of.left_out
    if report.later:
        report.warnings.append(message(messages.CAME_LATER, n=report.later, time=str(report.wish.at)))
    if report.wish.authors_from == chosen_sets.ALL:
        report.warnings.append(message(messages.WORK_OF_THEN))


def _warn_of_what_is_missing(report: ExportReport) -> None:
    """A page of which nothing was taken in looks, in a dataset, like a page on which nothing is."""
    if report.not_imported:
        pages = len({document for document, _, _ in report.not_imported})
        items = sum(count for _, _, count in report.not_imported)
        report.warnings.append(message(messages.NOT_IMPORTED, n=items, pages=pages))


def _nothing_to_export(project: Project, wish: ExportWish, report: ExportReport) -> AnnotatorError:
    if report.gold.left_out:
        return AnnotatorError(messages.NO_FINISHED_GOLD, project=project.target)
    article = wish.text == "article"
    if wish.authors_from == chosen_sets.BEST:
        what = messages.NO_ANNOTATED_ARTICLE if article else messages.NO_ANNOTATIONS
        return AnnotatorError(what, project=project.target)
    what = messages.NO_ARTICLE_BY if article else messages.NOTHING_BY
    return AnnotatorError(what, project=project.target, author=wish.authors_from)


def _warn_of_empty_parts(report: ExportReport) -> None:
    """A small project may leave a part of its split without a document, and a trainer at a loss."""
    for part, share in zip(PARTS, report.wish.split or (), strict=False):
        if share and not report.parts[part]:
            report.warnings.append(
                message(messages.EMPTY_PART, part=part, share=share, documents=report.documents)
            )


def _entries_of(
    stored: Stored,
    scheme: Scheme,
    wish: ExportWish,
    report: ExportReport,
    losses: Losses,
    firsts: dict[str, str],
    gold: Gold,
) -> Iterator[Entry]:
    document = stored.document
    sets = gold.chosen(stored)
    if not sets and wish.authors_from != chosen_sets.ALL:
        report.left_out += 1
        return
    # Near-duplicates go where the first of them goes: a page must not be trained on and tested by.
    part = part_of(firsts.get(document.id, document.id), wish.split, wish.seed) if wish.split else ""
    count_stored(losses, sets)
    entry = Entry(document, tuple(without_dangling(document.id, one, losses) for one in sets), part)
    report.documents += 1
    report.authors.update(one.author.name for one in sets)
    report.not_imported += [(document.id, one.author.name, one.left_out) for one in sets if one.left_out]
    made = article_entries(entry, scheme, losses) if wish.text == "article" else [entry]
    report.entries += len(made)
    report.parts.update([part or "all"] * len(made))
    yield from made


def _finish(
    folder: Path, single: Path | None, dataset: Dataset, report: ExportReport, losses: Losses
) -> None:
    """Add the loss report and the manifest; for a single file, give all three their names."""
    loss, manifest = folder / LOSS, folder / whole.MANIFEST
    if single is not None:
        (made,) = folder.iterdir()
        named = made.rename(folder / single.name)
        loss, manifest = whole.beside(named, LOSS), whole.beside(named, whole.MANIFEST)
    moment = {"at": noted(report.wish.at)} if report.wish.at is not None else {}
    loss.write_bytes(pretty_json(moment | losses.to_json()).encode("utf-8"))
    report.stored = {what.value: losses.stored[what] for what in Holds}
    reasons = losses.reasons()
    report.reasons = {what.value: reasons[what] for what in Holds}
    report.lost = {what: counts.total() for what, counts in report.reasons.items()}
    report.changed = losses.changes()
    files = whole.described(folder)
    report.files = [str(file["path"]) for file in files]
    manifest.write_bytes(pretty_json(_manifest(dataset, report, files)).encode("utf-8"))


def _manifest(dataset: Dataset, report: ExportReport, files: list[dict[str, object]]) -> dict[str, Any]:
    wish = report.wish
    return {
        "format": whole.MANIFEST_FORMAT,
        "annotator": __version__,
        "project": dataset.name,
        "scheme": {
            "name": dataset.scheme.name,
            "version": dataset.scheme.version,
            "sha256": scheme_digest(dataset.scheme),
        },
        "asked": {
            "format": wish.format,
            "from": wish.authors_from,
            "text": wish.text,
            "split": dict(zip(PARTS, wish.split, strict=True)) if wish.split else None,
            "seed": wish.seed if wish.split else None,
            **({"unfinished": True} if wish.unfinished else {}),
            **({"at": noted(wish.at)} if wish.at is not None else {}),
            **_rules(wish),
        },
        "counts": {
            "documents": report.documents,
            "documents_left_out": report.left_out,
            **({"documents_later": report.later} if wish.at is not None else {}),
            "entries": report.entries,
            "parts": {part: len(entries) for part, entries in _named_parts(dataset).items()},
            "sets_by_author": dict(sorted(report.authors.items())),
            "stored": report.stored,
            "lost": report.lost,
            **({"changed": report.changed} if report.changed else {}),
        },
        **_missing(report),
        **({"gold": report.gold.to_json()} if report.gold.taken else {}),
        "files": files,
    }


def _missing(report: ExportReport) -> dict[str, list[dict[str, str | int]]]:
    """Return which sets lack what their import left out, for the manifest and the screen."""
    found: list[dict[str, str | int]] = [
        {"document": document, "author": author, "items": count}
        for document, author, count in report.not_imported
    ]
    return {"left_out_on_import": found} if found else {}


def _rules(wish: ExportWish) -> dict[str, str | None]:
    """Return by which rules segments became content and boilerplate, for the formats that do that."""
    format = registry.FORMATS[wish.format]
    if not wish.profile and not wish.articles:
        return {}
    return {
        "profile": wish.profile or None,
        "articles": wish.articles,
        "mixed": format.mixed,
        "unlabelled": "kept apart" if format.keeps_unlabelled else "boilerplate",
    }


def _named_parts(dataset: Dataset) -> dict[str, list[Entry]]:
    return {part or "all": entries for part, entries in dataset.parts().items()}


def scheme_digest(scheme: Scheme) -> str:
    """Return the SHA-256 of a scheme's JSON with sorted keys and no white space."""
    text = json.dumps(scheme.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
