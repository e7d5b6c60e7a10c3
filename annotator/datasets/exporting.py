"""Out of a project: the sets asked for, on pages or articles, split, in a format, whole or not at all.

Beside the format's files stand ``manifest.json`` (what was asked, what came of it, digests of all files) and
``loss.json`` (what is stored and does not stand in the export, with reasons). Neither holds a time or a
place, so the same project and the same wishes give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from annotator import __version__
from annotator.domain.errors import AnnotatorError
from annotator.domain.moments import Moment
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence, message
from annotator.formats import registry
from annotator.formats.base import PARTS, Dataset, Format, Holds
from annotator.formats.extraction.profiles import ARTICLES, profile_named, rule_of
from annotator.formats.files import pretty_json

from . import chosen_sets, messages, split_messages, whole
from .advice import advice, off_edges, whole_tokens
from .as_of import noted
from .card import Facts
from .card import facts as card_of
from .card import write as write_card
from .croissant import write as write_croissant
from .errors import CancelledError
from .export_report import ExportReport
from .given_parts import DATE, FOLDER
from .loss_file import LossFile
from .split import Shares, check_shares, sizes
from .splitting import keep, named
from .streaming import SECONDS, Cancelled, Progress, Streaming
from .wishes import CUT, WHOLE, ExportWish
from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.project import Project

LOSS = "loss.json"
TEXTS = ("page", "article")


def export(
    project: Project,
    destination: Path,
    *,
    format: str,
    authors_from: str | None = None,
    text: str = "page",
    split: Shares | None = None,
    seed: int = 0,
    split_name: str = "",
    split_by: str = "",
    profile: str | None = None,
    articles: str | None = None,
    tokens: str | None = None,
    unfinished: bool = False,
    at: Moment | None = None,
    card: bool = False,
    rehearse: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportReport:
    """Write a dataset to a folder (or, for the archive, to a file ending in ``.jsonl``).

    ``profile`` says what each segment kind is to a page-extraction format (default: the format's own),
    ``articles`` (``first`` or ``all``) whether further articles on a page are content. Gold goes out as it
    was handed in, and only if no question was left open; ``unfinished`` takes it as it stands. ``at`` gives
    the project as of a moment: pages, sets and hand-ins, in today's scheme, without remarks and assignments.

    ``tokens``: ``cut`` (the default) cuts those in which a mention or trigger begins or ends, with ``whole``
    the mention or trigger grows instead; for formats that have tokens.

    ``split_by``: parts by ``folder`` or ``date``, or as a list in a file has them, instead of by content.

    ``card``: with a card for people, the guidelines, and a description for machines (Croissant).

    ``rehearse``: everything is done and told, but nothing stays: no dataset, and no split under its name.

    Without ``authors_from`` the archive holds every set of every document, any other export the best set of
    each document that has one. Raises AnnotatorError (nothing is written, what was there stays) for an
    unknown format or author, for a destination with something else in it, for a moment that is yet to come,
    that the journal does not reach back to, or with ``unfinished``; and CancelledError.
    """
    write = registry.writer(format)
    chosen = registry.FORMATS[format]
    if unfinished and at is not None:
        raise AnnotatorError(messages.QUESTIONS_OF_THEN)
    if split_name:
        split, seed = named(project, split_name, split, seed)
    wish = replace(_wish(chosen, authors_from, text, split, seed), unfinished=unfinished, at=at)
    wish = replace(wish, split_name=split_name, split_by=_split_by(split_by, split, split_name))
    wish = replace(wish, card=card, asked_profile=profile or "", asked_articles=articles or "")
    wish = _binary(wish, chosen, profile or "", articles or "")
    wish = replace(wish, tokens=_tokens(chosen, tokens or ""))
    destination = Path(destination)
    single = destination.suffix.lower() == ".jsonl" and format == "jsonl" and not destination.is_dir()
    if single and (wish.divides or card):
        several = split_messages.SPLIT_FILE if wish.divides else messages.CARD_FILE
        raise AnnotatorError(several, path=str(destination))
    (whole.refuse_foreign_file if single else whole.refuse_foreign_folder)(destination)
    chosen_sets.require_author(project, wish.authors_from)
    with ExitStack() as stack:
        place = destination
        if rehearse:
            place = Path(stack.enter_context(TemporaryDirectory(prefix="annotator-"))) / destination.name
        folder = stack.enter_context((whole.whole_files if single else whole.whole_folder)(place))
        report, losses = ExportReport(destination, wish), LossFile(folder.parent)
        with Workers(seconds=SECONDS) as workers:
            stream = Streaming(project, wish, losses, workers, progress or _silent, cancelled or bool)
            dataset = stream.dataset()
            write(dataset, folder, losses)
        if cancelled and cancelled():
            raise CancelledError(messages.CANCELLED)
        _account(report, stream)
        report.advice += off_edges(losses.changed)
        report.advice += whole_tokens(report.advice) if wish.tokens == CUT else ()
        if not report.entries and wish.authors_from != chosen_sets.ALL:
            raise _nothing_to_export(project, wish, report)
        _leave_out(report, losses)
        known = card_of(project, stream.tally.divided, stream.tally.examples) if card else None
        _finish(folder, destination if single else None, dataset, report, losses, known)
    if split_name and not rehearse:
        report.kept_in_split = keep(project, wish, report.divided)
    return report


def _silent(_done: int, _total: int, _name: str) -> None:
    """Tell nobody how far it is."""


def _account(report: ExportReport, stream: Streaming) -> None:
    """Put into the report what became of the documents, now that all of them have gone by."""
    stream.settle()
    tally = stream.tally
    report.documents, report.left_out, report.entries = tally.documents, tally.left_out, tally.entries
    report.authors, report.parts, report.not_imported = tally.authors, tally.parts, tally.not_imported
    report.gold, report.divided = stream.account, tally.divided if report.wish.divides else {}
    _tell_of_then(report, stream.later)
    report.warnings += [*stream.project.file.damage(), *report.gold.warnings()]
    _warn_of_what_is_missing(report)
    _warn_of_empty_parts(report)
    report.warnings += [*stream.split_parts.warnings, *tally.said]
    report.advice += stream.split_parts.advice
    if report.wish.authors_from != chosen_sets.ALL:
        report.advice += advice(tally.examples, {part: tally.parts[part] for part in PARTS})
        report.advice += tally.doubtful.told(grown=report.wish.tokens == WHOLE)


def _leave_out(report: ExportReport, losses: LossFile) -> None:
    """Take out of the account what the format could not hold as a whole, and say so."""
    reasons: Counter[Message] = Counter()
    for (part, reason), count in losses.left_out.items():
        report.parts[part or "all"] -= count
        reasons[reason] += count
    report.entries -= reasons.total()
    if report.wish.text == "page":
        report.documents, report.left_out = (
            report.documents - reasons.total(), report.left_out + reasons.total(),
        )  # fmt: skip
    report.warnings += [
        message(messages.TEXTS_LEFT, n=count, reason=reason) for reason, count in reasons.items()
    ]


def _split_by(asked: str, split: Shares | None, name: str) -> str:
    """Return what decides on the parts. Raises AnnotatorError if the rest does not go with it."""
    if asked == DATE and split is None:
        raise AnnotatorError(split_messages.DATE_SHARES)
    if asked not in ("", DATE) and name:
        raise AnnotatorError(split_messages.NAMED_BY_ITSELF)
    return asked


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
            able = [one.key for one in registry.FORMATS.values() if one.profile is not None]
            raise _no_option(format, "--profile" if profile else "--articles", able)
        return wish
    name = profile or format.profile
    if not name:
        if articles and articles not in ARTICLES:
            raise AnnotatorError(messages.NO_ARTICLES_RULE, asked=articles)
        return replace(wish, articles=articles)
    chosen = profile_named(name)
    return replace(wish, profile=chosen.id, articles=rule_of(chosen, articles))


def _tokens(format: Format, asked: str) -> str:
    """Return what becomes of tokens at the edges of spans. Raises AnnotatorError if it cannot be asked."""
    if asked not in ("", CUT, WHOLE):
        raise AnnotatorError(messages.NO_TOKENS_RULE, asked=asked)
    if not format.tokens:
        if asked:
            able = [one.key for one in registry.FORMATS.values() if one.tokens]
            raise _no_option(format, "--tokens", able)
        return ""
    return asked or CUT


def _no_option(format: Format, option: str, able: list[str]) -> AnnotatorError:
    return AnnotatorError(messages.NO_OPTION, format=format.key, option=option, known=able)


def _tell_of_then(report: ExportReport, later: int) -> None:
    """Say what is not in an export as of a moment, though it is in the project."""
    if report.wish.at is None:
        return
    report.later = later
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
    wish = report.wish
    if not wish.divides or not report.documents:
        return
    for part, share in zip(PARTS, wish.split or (None, None, None), strict=True):
        if share != 0 and not report.parts[part]:
            said = _why_empty(wish, part, report.documents)
            report.warnings.append(message(said, part=part, share=share, documents=report.documents))


def _why_empty(wish: ExportWish, part: str, documents: int) -> Sentence:
    """Return what to say of a part without a document: what would change that."""
    if wish.split_by == FOLDER:
        return split_messages.EMPTY_FOLDER
    if wish.split_by not in ("", DATE):
        return split_messages.EMPTY_LISTED
    if wish.split_name:
        return split_messages.EMPTY_NAMED
    # Another draw helps where documents that stay together have filled the other parts.
    drawn = wish.split is not None and not wish.split_by and sizes(documents, wish.split)[part]
    return split_messages.EMPTY_PART if drawn else split_messages.EMPTY_SMALL


def _finish(
    folder: Path,
    single: Path | None,
    dataset: Dataset,
    report: ExportReport,
    losses: LossFile,
    known: Facts | None,
) -> None:
    """Add the loss report, the card and the manifest; for a single file, give all three their names."""
    loss, manifest = folder / LOSS, folder / whole.MANIFEST
    if single is not None:
        (made,) = folder.iterdir()
        named = made.rename(folder / single.name)
        loss, manifest = whole.beside(named, LOSS), whole.beside(named, whole.MANIFEST)
    losses.write(loss, {"at": noted(report.wish.at)} if report.wish.at is not None else {})
    report.stored = {what.value: losses.stored[what] for what in Holds}
    reasons = losses.reasons()
    report.reasons = {what.value: reasons[what] for what in Holds}
    report.lost = {what: counts.total() for what, counts in report.reasons.items()}
    report.changed, report.changes = losses.changes(), losses.changed
    if known is not None:
        write_card(folder, known, report)
        write_croissant(folder, known, whole.described(folder))
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
            **({"split_by": Path(wish.split_by).name} if wish.split_by else {}),
            **({"split_name": wish.split_name} if wish.split_name else {}),
            **({"tokens": WHOLE} if wish.tokens == WHOLE else {}),
            **({"unfinished": True} if wish.unfinished else {}),
            **({"at": noted(wish.at)} if wish.at is not None else {}),
            **_rules(wish),
        },
        "counts": {
            "documents": report.documents,
            "documents_left_out": report.left_out,
            **({"documents_later": report.later} if wish.at is not None else {}),
            "entries": report.entries,
            "parts": _named_parts(dataset, report),
            "sets_by_author": dict(sorted(report.authors.items())),
            "stored": report.stored,
            "lost": report.lost,
            **({"changed": report.changed} if report.changed else {}),
        },
        **report.missing(),
        **({"gold": report.gold.to_json()} if report.gold.taken else {}),
        **({"parts": report.divided} if report.divided else {}),
        "files": files,
    }


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


def _named_parts(dataset: Dataset, report: ExportReport) -> dict[str, int]:
    """Return how many entries each part has; none if there are no entries."""
    return {part or "all": report.parts[part or "all"] for part in dataset.parts() if report.entries}


def scheme_digest(scheme: Scheme) -> str:
    """Return the SHA-256 of a scheme's JSON with sorted keys and no white space."""
    text = json.dumps(scheme.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
