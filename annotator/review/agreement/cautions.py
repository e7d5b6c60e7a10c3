"""What only several measures together tell: same cuts but other kinds, and agreement with a suggestion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.domain.sentences import Message, message

from . import messages
from .result import Result
from .tallies import Tally

SAME_CUTS, OTHER_KINDS = 0.8, 0.6
"""A boundary similarity from which cuts are the same, and a κ below which kinds are not."""
OFTEN_SUGGESTED = 0.3
"""The share of segments from one suggestion from which agreement on segments is doubtful."""


def warned(results: Sequence[Result]) -> list[Result]:
    """Return results with the notes that follow from others of the same authors.

    Boundaries that are alike get the commonest confusion of kinds, if κ of kinds is low; all measures of
    segments are told how many segments both took from one suggestion.
    """
    by_authors: dict[tuple[str, ...], dict[str, Result]] = {}
    for one in results:
        if not one.mean:
            by_authors.setdefault(one.authors, {})[one.measure.id] = one
    return [
        one if one.mean else _noted(one, [*_cuts(one, beside), *_suggested(one, beside)])
        for one, beside in ((each, by_authors.get(each.authors, {})) for each in results)
    ]


def _noted(result: Result, notes: Sequence[Message]) -> Result:
    if not notes or result.figure.value is None:
        return result
    return replace(result, figure=replace(result.figure, notes=(*result.figure.notes, *notes)))


def _cuts(result: Result, beside: Mapping[str, Result]) -> list[Message]:
    kinds = beside.get("character_kappa")
    if result.measure.id != "boundary_similarity" or kinds is None or kinds.figure.value is None:
        return []
    if (result.figure.value or 0) < SAME_CUTS or kinds.figure.value >= OTHER_KINDS:
        return []
    confusion = commonest_confusion(kinds.tally)
    return [messages.same_cuts(*confusion)] if confusion else []


def _suggested(result: Result, beside: Mapping[str, Result]) -> list[Message]:
    suggested = beside.get("same_suggestion")
    if suggested is None or result.measure.about != "segments" or result is suggested:
        return []
    share = suggested.figure.value or 0
    return [message(messages.SUGGESTED, percent=round(100 * share))] if share >= OFTEN_SUGGESTED else []


def commonest_confusion(table: Tally) -> tuple[str, str] | None:
    """Return the two labels of a table most often taken for each other, the first side's first."""
    differing = {pair: number for pair, number in table.items() if pair[0] != pair[1]}
    if not differing:
        return None
    one, two = max(sorted(differing), key=differing.__getitem__)
    return one, two
