"""Labelled lines: every line of a page with its segment kind, as tab-separated values.

``lines.tsv`` cuts a line where segments change inside it; ``lines.majority.tsv`` keeps lines whole and
gives each the label that most of its characters have. Columns: document, line (from 1), start and end
(code points of the document's text, half-open, white space at the edges left out), kind and article
(empty: none), mixed (1 if the whole line has more than one label), text. Lines of white space alone
have no row. With a split the files are ``train.lines.tsv`` and so on. With a profile of ``extraction`` the
kind is ``content``, ``boilerplate`` or ``separate`` there, and empty still where nobody said anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed

from .accounting import Left, chosen_set, settle
from .base import Dataset, Entry, Holds, Losses
from .extraction.profiles import ALL, rule_of
from .extraction.projection import profile_of, project
from .files import LineFiles, escaped
from .messages import BLANK

HEADER = "document\tline\tstart\tend\tkind\tarticle\tmixed\ttext"
_HOLDS = frozenset({Holds.SEGMENTS})
_Label = tuple[str, int | None]
_NONE: _Label = ("", None)


@dataclass(frozen=True, slots=True)
class Row:
    """A line or a piece of one, with its label."""

    line: int
    range: Range
    label: _Label
    mixed: bool


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``lines.tsv`` and ``lines.majority.tsv`` for every part of the dataset."""
    for part in dataset.parts():
        prefix = f"{part}." if part else ""
        paths = {name: folder / f"{prefix}{name}.tsv" for name in ("lines", "lines.majority")}
        with LineFiles(paths) as files:
            for name in paths:
                files.add(name, HEADER)
            for cut, whole in dataset.each(_rows, losses, part):
                for name, rows in zip(paths, (cut, whole), strict=True):
                    for row in rows:
                        files.add(name, row)


def _rows(dataset: Dataset) -> Callable[[Entry, Losses], tuple[list[str], list[str]]]:
    """Return what gives the rows of an entry for either file."""

    def rows(entry: Entry, losses: Losses) -> tuple[list[str], list[str]]:
        entry, said = _projected(dataset, entry, chosen_set(entry, losses), losses)
        text = entry.document.text
        cut, whole = ([_print(entry, row) for row in rows_of(text, said, whole=one)] for one in (False, True))
        return cut, whole

    return rows


def _projected(
    dataset: Dataset, entry: Entry, said: AnnotationSet | None, losses: Losses
) -> tuple[Entry, AnnotationSet | None]:
    """Close a page's account; return the set whose kinds the rows have: its own, or a profile's roles."""
    if said is None:
        return entry, None
    if not dataset.profile and dataset.articles in ("", ALL):
        settle(losses, entry.document.id, said, _HOLDS, _blank(said))
        return entry, said
    profile = profile_of(dataset, "mineru")
    page = project(dataset, entry, said, profile, rule_of(profile, dataset.articles))
    roles = bool(dataset.profile)
    segments = {
        mark.segment.id: replace(mark.segment, kind=mark.role.value) if roles else mark.segment
        for mark in page.marks
        if roles or not mark.further
    }
    page.settle(losses, kinds=lambda mark: mark.role.value if roles else "", keeps_unlabelled=True)
    return entry, said.unchecked(segments=segments)


def rows_of(text: str, annotations: AnnotationSet | None, *, whole: bool) -> Iterator[Row]:
    """Yield the rows of a text: whole lines with their main label, or pieces of one label each."""
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        place = Range.at(start, start + len(line))
        start += len(line) + 1
        pieces = _pieces(text, place, annotations.segments_in(place) if annotations else ())
        mixed = len({label for _, label in pieces}) > 1
        if whole and pieces:
            yield Row(number, trimmed(text, place), _majority(text, pieces), mixed)
        elif not whole:
            yield from (Row(number, piece, label, mixed) for piece, label in pieces)


def _pieces(text: str, place: Range, segments: Sequence[Segment]) -> list[tuple[Range, _Label]]:
    """Return the stretches of one line between segment boundaries that hold more than white space."""
    cuts: list[tuple[int, int, _Label]] = []
    at = int(place.start)
    for segment in segments:
        start, end = max(segment.range.start, at), min(segment.range.end, place.end)
        cuts += [(at, start, _NONE), (start, end, (segment.kind, segment.article))]
        at = end
    cuts.append((at, place.end, _NONE))
    found = [(trimmed(text, Range.at(start, end)), label) for start, end, label in cuts if start < end]
    return [(piece, label) for piece, label in found if len(piece)]


def _majority(text: str, pieces: Sequence[tuple[Range, _Label]]) -> _Label:
    """Return the label of most characters that are not white space; of equals, the one that comes first."""
    weights: Counter[_Label] = Counter()
    for piece, label in pieces:
        weights[label] += sum(1 for ch in text[piece.start : piece.end] if not ch.isspace())
    return max(weights, key=lambda label: weights[label])


def _blank(annotations: AnnotationSet) -> Left:
    """Return the segments that have no row because they hold white space alone."""
    blank = [s for s in annotations.segments.values() if not len(trimmed(annotations.text, s.range))]
    return Left({segment.id: BLANK for segment in blank})


def _print(entry: Entry, row: Row) -> str:
    kind, article = row.label
    text = escaped(entry.document.text[row.range.start : row.range.end])
    place = f"{row.line}\t{row.range.start}\t{row.range.end}"
    number = "" if article is None else article
    return f"{escaped(entry.document.id)}\t{place}\t{kind}\t{number}\t{int(row.mixed)}\t{text}"
