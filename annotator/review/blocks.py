"""Scores on the blocks of a page: decisions, the first and last block, and what is left to repair.

A block score depends on how the page was cut into blocks, so ``Blocks`` has a name that goes with every
score: never compare two with different names. Block precision and recall are as BoilerNet
(mrjleo/boilernet) has them, each block once; no published scorer of content extraction looks at
boundaries or repair, so those definitions are this project's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed

from . import messages
from .counts import Counts, ReviewError

CONTENT_SHARE = 0.5
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Blocks:
    """A page cut into blocks: ``[start, end)`` in code points, in text order, apart; none is blank."""

    name: str
    ranges: tuple[Range, ...]

    def __post_init__(self) -> None:
        """Refuse blocks that overlap or are out of order."""
        for left, right in pairwise(self.ranges):
            if left.end > right.start:
                raise ReviewError(
                    messages.BLOCKS_OVERLAP,
                    name=self.name,
                    start=left.start,
                    end=left.end,
                    next_start=right.start,
                    next_end=right.end,
                )


@dataclass(frozen=True, slots=True)
class Boundaries:
    """How far the first and the last unit of predicted content lie from those of the gold.

    Unit: ``unit`` (blocks of that name, or characters). ``start`` and ``end`` are prediction minus gold: a
    negative start begins too early, a negative end stops too early. Both are 0 where neither side has
    content, both None where one side alone has.
    """

    unit: str
    start: int | None
    end: int | None

    @property
    def start_exact(self) -> bool:
        """Whether the content begins where it should."""
        return self.start == 0

    @property
    def end_exact(self) -> bool:
        """Whether the content ends where it should."""
        return self.end == 0

    @property
    def start_near(self) -> bool:
        """Whether the content begins within one unit of where it should."""
        return self.start is not None and abs(self.start) <= 1

    @property
    def end_near(self) -> bool:
        """Whether the content ends within one unit of where it should."""
        return self.end is not None and abs(self.end) <= 1

    def as_dict(self) -> dict[str, object]:
        """Return the offsets and what they amount to by name."""
        return {
            "unit": self.unit,
            "start": self.start,
            "end": self.end,
            "start_exact": self.start_exact,
            "end_exact": self.end_exact,
            "start_near": self.start_near,
            "end_near": self.end_near,
        }


@dataclass(frozen=True, slots=True)
class Repair:
    """What a person still has to do on a page.

    ``wrong_blocks`` have another label than in the gold; ``wrong_runs`` are the stretches of neighbouring
    wrong blocks that need the same label, so that each is one selection and one key.
    """

    wrong_blocks: int
    wrong_runs: int

    def as_dict(self) -> dict[str, int]:
        """Return both by name."""
        return {"wrong_blocks": self.wrong_blocks, "wrong_runs": self.wrong_runs}


def blocks_of(name: str, text: str, ranges: Iterable[Range]) -> Blocks:
    """Return blocks made of ranges handed over, without white space at their edges; blank ones go.

    Raises ReviewError for ranges that overlap, are out of order or reach past the text.
    """
    every = tuple(ranges)
    if every and every[-1].end > len(text):
        last, length = every[-1], len(text)
        raise ReviewError(messages.BLOCKS_OUTSIDE, name=name, start=last.start, end=last.end, length=length)
    return Blocks(name, tuple(one for one in (trimmed(text, each) for each in every) if len(one)))


def line_blocks(text: str) -> Blocks:
    r"""Return the segmentation named ``lines``: the text cut at ``\n`` and ``\r``, blank lines left out."""
    return blocks_of("lines", text, (Range.at(*match.span()) for match in _LINE.finditer(text)))


def ink(text: str, start: int, end: int) -> int:
    """Return the number of characters other than white space in ``[start, end)``."""
    return len("".join(text[start:end].split()))


def content_blocks(
    text: str, blocks: Blocks, content: Iterable[Segment], least: float = CONTENT_SHARE
) -> list[bool]:
    """Tell of each block whether it is content.

    It is where at least ``least`` of its characters other than white space lie in ``content`` (segments
    in text order, apart). Cost: linear in text, blocks and segments.
    """
    decided = []
    for block, parts in zip(blocks.ranges, _parts(text, blocks, content), strict=True):
        covered = sum(size for _, size in parts)
        decided.append(covered > 0 and covered >= least * ink(text, block.start, block.end))
    return decided


def block_labels(text: str, blocks: Blocks, segments: Iterable[Segment]) -> list[str | None]:
    """Return the label of each block: the kind that holds most of its characters other than white space.

    None stands for text under no segment and is a candidate like the others. Of equal ones the kind that
    comes first in the block wins, and any kind before None.
    """
    labels: list[str | None] = []
    for block, parts in zip(blocks.ranges, _parts(text, blocks, segments), strict=True):
        sizes: dict[str | None, int] = {}
        for segment, size in parts:
            sizes[segment.kind] = sizes.get(segment.kind, 0) + size
        sizes[None] = ink(text, block.start, block.end) - sum(sizes.values())
        labels.append(max(sizes, key=sizes.__getitem__))  # the first of equals, as a dict keeps its order
    return labels


def block_counts(predicted: Sequence[bool], gold: Sequence[bool]) -> Counts:
    """Compare two lists of decisions, one a block: unit blocks, positive is content."""
    pairs = Counter(zip(predicted, gold, strict=True))
    return Counts(pairs[True, True], pairs[True, False], pairs[False, True])


def block_boundaries(name: str, predicted: Sequence[bool], gold: Sequence[bool]) -> Boundaries:
    """Compare the first and the last content block of both, as places among all blocks of the page.

    ``name`` is the name of the blocks. Holes inside the content do not count here.
    """
    return boundaries(name, _extent(predicted), _extent(gold))


def boundaries(unit: str, predicted: tuple[int, int] | None, gold: tuple[int, int] | None) -> Boundaries:
    """Compare two extents, first and last (or first and end), in one unit; None is an extent of nothing."""
    if predicted is None or gold is None:
        nothing = 0 if predicted is gold else None
        return Boundaries(unit, nothing, nothing)
    return Boundaries(unit, predicted[0] - gold[0], predicted[1] - gold[1])


def repair_cost(predicted: Sequence[Hashable], gold: Sequence[Hashable]) -> Repair:
    """Count wrong blocks, and runs of neighbouring wrong blocks with the same gold label.

    Labels may be decisions (content or not) or kinds. A block that is right parts two runs. With nothing
    predicted the cost is that of doing the page by hand.
    """
    wrong = runs = 0
    before: tuple[Hashable, ...] = ()
    for ours, theirs in zip(predicted, gold, strict=True):
        needed = () if ours == theirs else (theirs,)
        wrong += len(needed)
        runs += bool(needed) and needed != before
        before = needed
    return Repair(wrong, runs)


def _extent(decisions: Sequence[bool]) -> tuple[int, int] | None:
    places = [place for place, decision in enumerate(decisions) if decision]
    return (places[0], places[-1]) if places else None


def _parts(text: str, blocks: Blocks, segments: Iterable[Segment]) -> list[list[tuple[Segment, int]]]:
    """Return the segments in each block with the characters other than white space they hold there."""
    found: list[list[tuple[Segment, int]]] = [[] for _ in blocks.ranges]
    at = 0
    for segment in segments:
        while at < len(found) and blocks.ranges[at].end <= segment.range.start:
            at += 1
        here = at
        while here < len(found) and blocks.ranges[here].start < segment.range.end:
            block = blocks.ranges[here]
            start, end = max(block.start, segment.range.start), min(block.end, segment.range.end)
            found[here].append((segment, ink(text, start, end)))
            here += 1
    return found
