"""Which units the unitizing α compares: segments by kind, fragments of mentions by type."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment

from ..alignment.atoms import atoms_between
from . import messages
from .alpha import coincidences, coincidences_of
from .comparison import Comparison
from .measure import Measure
from .tallies import UNLABELLED, Tally, joined, placed
from .unitizing import (
    LEFT_OUT,
    PAIRS,
    SQUARES,
    label_alpha,
    label_alphas,
    unit_or_gap_alpha,
    unitizing_alpha,
)


def segment_units(comparison: Comparison) -> Tally:
    """Count for uα with a segment as a unit."""
    authors = [list(one.segments.values()) for one in comparison.sets]
    return _tally(comparison.once(coincidences), authors, len(comparison.text))


def mention_units(comparison: Comparison) -> Tally:
    """Count for uα with a fragment of a mention as a unit.

    Units of one author may not overlap: of mentions that do, the longest fragment stays, of equals the
    first; how many that leaves out is counted.
    """
    length = len(comparison.text)
    every = [_fragments(one) for one in comparison.sets]
    kept = [apart(units) for units in every]
    pairs = coincidences_of(atoms_between(kept, length))
    left_out = sum(len(units) for units in every) - sum(len(units) for units in kept)
    return joined([_tally(pairs, kept, length), {(LEFT_OUT,): left_out}])


def apart(units: Iterable[Segment]) -> list[Segment]:
    """Return units that do not overlap, in text order: the longest first, of equals the first."""
    kept: list[Segment] = []
    for unit in sorted(units, key=lambda one: (-len(one.range), one.range, one.kind)):
        place = bisect_left(kept, unit.range, key=lambda one: one.range)
        before = place == 0 or kept[place - 1].range.end <= unit.range.start
        if before and (place == len(kept) or unit.range.end <= kept[place].range.start):
            kept.insert(place, unit)
    return kept


def _fragments(annotations: AnnotationSet) -> list[Segment]:
    return [
        Segment(one.id, fragment, one.type)
        for one in annotations.mentions.values()
        for fragment in one.span.fragments
    ]


def _tally(pairs: Tally, authors: Sequence[Sequence[Segment]], length: int) -> Tally:
    squares: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for units in authors:
        for unit in units:
            squares[unit.kind,] += len(unit.range) ** 2
        squares[UNLABELLED,] += length - sum(len(unit.range) for unit in units)
    return joined([placed(pairs, PAIRS), placed(squares, SQUARES)])


_ALPHA = "uα = 1 − (n − Σ o(c,c)) / (n − Σ e(c,c)), e(c,k) = n·(n(c)·n(k) − [c = k]·S(c)) / (n² − Σ S(c))"
_LABELS = "cuα = 1 − (Σ(c≠k) o / Σ o) / (Σ(c≠k) e / Σ e), over units alone"
_SOURCE = "Krippendorff et al. 2016"
MEASURES = (
    Measure(
        "segment_unitizing_alpha", messages.SEGMENT_UNITIZING_ALPHA, "segments", messages.CHARACTERS,
        _ALPHA, _SOURCE, segment_units, unitizing_alpha, label_alphas, "kind", group=True,
    ),
    Measure(
        "segment_label_alpha", messages.SEGMENT_LABEL_ALPHA, "segments", messages.CHARACTERS,
        _LABELS, _SOURCE, segment_units, label_alpha, group=True,
    ),
    Measure(
        "mention_unitizing_alpha", messages.MENTION_UNITIZING_ALPHA, "mentions", messages.CHARACTERS,
        _ALPHA, _SOURCE, mention_units, unitizing_alpha, label_alphas, "type", group=True,
    ),
    Measure(
        "mention_unit_alpha", messages.MENTION_UNIT_ALPHA, "mentions", messages.CHARACTERS,
        _ALPHA, _SOURCE, mention_units, unit_or_gap_alpha, group=True,
    ),
    Measure(
        "mention_label_alpha", messages.MENTION_LABEL_ALPHA, "mentions", messages.CHARACTERS,
        _LABELS, _SOURCE, mention_units, label_alpha, group=True,
    ),
)  # fmt: skip
