"""Character scores: for each kind of segment, for content and for boilerplate.

The unit is one code point that is not white space, since a break between two lines of one segment may lie
inside it or not. No published scorer counts characters per label; the formula is the usual F1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment

from .blocks import Boundaries, boundaries, ink
from .content import ALL, check_same_text, content_segments
from .counts import Counts, total

Confusion = Mapping[tuple[str | None, str | None], int]
"""Characters by (predicted kind, gold kind); None is text under no segment. Both None is left out."""


def kind_confusion(predicted: AnnotationSet, gold: AnnotationSet) -> Confusion:
    """Count the characters under each pair of kinds.

    Article numbers do not count. Raises ReviewError for sets on two texts. Cost: linear in the text and the
    segments.
    """
    check_same_text(predicted, gold)
    table: Counter[tuple[str | None, str | None]] = Counter()
    for start, end, ours, theirs in _pieces(predicted.segments_in_order(), gold.segments_in_order()):
        pair = (ours.kind if ours else None, theirs.kind if theirs else None)
        table[pair] += ink(gold.text, start, end)
    return {pair: size for pair, size in table.items() if size}


def kind_counts(confusion: Confusion) -> dict[str, Counts]:
    """Return the counts of each kind that either side has, by name, in alphabetical order.

    ``tp``: both say the kind; ``fp``: the prediction alone; ``fn``: the gold alone. Text that nobody
    labelled counts nowhere.
    """
    kinds = sorted({kind for pair in confusion for kind in pair if kind is not None})
    return {kind: _counts(confusion, {kind}) for kind in kinds}


def boilerplate_counts(confusion: Confusion, content: Collection[str]) -> Counts:
    """Return the counts of what was labelled, but not with a kind of ``content``.

    Text under no segment is not boilerplate here: nobody looked at it, or it was forgotten.
    """
    kinds = {kind for pair in confusion for kind in pair if kind is not None}
    return _counts(confusion, kinds - set(content))


def content_counts(
    predicted: AnnotationSet, gold: AnnotationSet, content: Collection[str], articles: str = ALL
) -> Counts:
    """Return the counts of content, whatever its kind: all other text, labelled or not, is not content.

    ``content`` and ``articles`` are as for ``content_segments``. Raises ReviewError for sets on two texts.
    """
    check_same_text(predicted, gold)
    both = [iter(content_segments(each, content, articles)) for each in (predicted, gold)]
    return total(
        Counts(size if ours and theirs else 0, size if ours and not theirs else 0, 0 if ours else size)
        for start, end, ours, theirs in _pieces(*both)
        for size in (ink(gold.text, start, end),)
    )


def edges(
    predicted: AnnotationSet, gold: AnnotationSet, content: Collection[str], articles: str = ALL
) -> Boundaries:
    """Compare where the content begins and ends to the character.

    Unit: code points, white space and all, between the two places. Holes inside do not count.
    """
    check_same_text(predicted, gold)
    extents = [_extent(content_segments(each, content, articles)) for each in (predicted, gold)]
    return boundaries("characters", *extents)


def _extent(segments: list[Segment]) -> tuple[int, int] | None:
    return (segments[0].range.start, segments[-1].range.end) if segments else None


def _counts(confusion: Confusion, kinds: Collection[str]) -> Counts:
    tp = fp = fn = 0
    for (ours, theirs), size in confusion.items():
        if ours in kinds and theirs in kinds:
            tp += size
        elif ours in kinds:
            fp += size
        elif theirs in kinds:
            fn += size
    return Counts(tp, fp, fn)


def _pieces(
    left: Iterator[Segment], right: Iterator[Segment]
) -> Iterator[tuple[int, int, Segment | None, Segment | None]]:
    """Yield the stretches on which neither side changes, with each side's segment, where one has any."""
    ours, theirs = next(left, None), next(right, None)
    at = 0
    while ours is not None or theirs is not None:
        here = [one for one in (ours, theirs) if one is not None]
        at = max(at, min(one.range.start for one in here))
        inside = [one for one in here if one.range.start <= at]
        ends = [one.range.end for one in inside]
        starts = [one.range.start for one in here if one.range.start > at]
        end = min(ends + starts)
        if at < end:
            yield at, end, ours if ours in inside else None, theirs if theirs in inside else None
        at = end
        if ours is not None and ours.range.end <= at:
            ours = next(left, None)
        if theirs is not None and theirs.range.end <= at:
            theirs = next(right, None)
