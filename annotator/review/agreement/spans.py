"""Agreement on mentions: the same span and type, span, type, or some of each.

Mentions are paired one to one (`alignment.places`), then counted as in MUC (Chinchor and Sundheim 1993): a
pair is correct, incorrect or partial, what has no partner is missed or spurious. The measures differ in what
makes a pair correct. Discontinuous mentions are the same if all fragments are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from . import messages
from .comparison import Comparison
from .measure import Measure
from .same_items import mention_pairs
from .tallies import UNLABELLED, Key, Tally
from .values import Value, f1

SAME, OVERLAP, ALONE = "same span", "overlap", "alone"
_NAMES = {0.0: "incorrect", 1.0: "correct"}
Points = Callable[[str, bool], float]
"""What a pair of one type or two (True: one) is worth, by how its spans are to each other: 0, ½ or 1."""


def mentions(comparison: Comparison) -> Tally:
    """Count pairs by (same span or overlap, type of the first, of the second), and mentions alone."""
    pairs = comparison.once(mention_pairs)
    tally: Counter[Key] = Counter(
        (SAME if one.span == two.span else OVERLAP, one.type, two.type) for one, two in pairs
    )
    first, second = (
        ({one.id for one in side} for side in zip(*pairs, strict=True)) if pairs else (set(), set())
    )
    ours, theirs = comparison.sets
    tally.update((ALONE, one.type, UNLABELLED) for one in ours.mentions.values() if one.id not in first)
    tally.update((ALONE, UNLABELLED, two.type) for two in theirs.mentions.values() if two.id not in second)
    return tally


def strict_f1(tally: Tally) -> Value:
    """Return F1 where a pair is correct if span and type are the same."""
    return _scored(tally, lambda spans, one_type: spans == SAME and one_type)


def exact_f1(tally: Tally) -> Value:
    """Return F1 where a pair is correct if the span is the same, whatever the type."""
    return _scored(tally, lambda spans, _: spans == SAME)


def partial_f1(tally: Tally) -> Value:
    """Return F1 where a pair counts 1 with the same span and ½ with spans that overlap, whatever the type."""
    return _scored(tally, lambda spans, _: 1 if spans == SAME else 0.5)


def type_f1(tally: Tally) -> Value:
    """Return F1 where a pair is correct if the type is the same and the spans overlap."""
    return _scored(tally, lambda _, one_type: one_type)


def _scored(tally: Tally, points: Points) -> Value:
    """Return ``F1 = 2·(COR + ½·PAR) / (possible + actual)``, ``P = (COR + ½·PAR) / actual``.

    ``possible = COR + INC + PAR + MIS``, ``actual = COR + INC + PAR + SPU``.
    """
    counted: defaultdict[str, float] = defaultdict(int)
    for (spans, one, two), number in tally.items():
        if spans == ALONE:
            counted["missed" if one else "spurious"] += number
        else:
            worth = points(spans, one == two)
            counted[_NAMES.get(worth, "partial")] += number
    found = {name: counted[name] for name in ("correct", "incorrect", "partial", "missed", "spurious")}
    pairs = found["correct"] + found["incorrect"] + found["partial"]
    possible, actual = pairs + found["missed"], pairs + found["spurious"]
    return f1(found["correct"] + found["partial"] / 2, possible, actual, **found)


def _of_each_type(value: Callable[[Tally], Value]) -> Callable[[Tally], Mapping[str, Value]]:
    """Return the rows of a measure by type: of a pair with two types each has one that is alone."""

    def rows(tally: Tally) -> Mapping[str, Value]:
        types = sorted({name for _, *pair in tally for name in pair if name})
        return {each: value(_of_type(tally, each)) for each in types}

    return rows


def _of_type(tally: Tally, each: str) -> Tally:
    found: defaultdict[Key, float] = defaultdict(int)
    for (spans, one, two), number in tally.items():
        if one == two == each:
            found[spans, one, two] += number
        elif one == each:
            found[ALONE, one, UNLABELLED] += number
        elif two == each:
            found[ALONE, UNLABELLED, two] += number
    return found


_F1 = "F1 = 2·(COR + ½·PAR) / (possible + actual)"
_SOURCE = "Chinchor and Sundheim 1993, as nervaluate counts"
MEASURES = (
    Measure(
        "mention_strict", messages.MENTION_STRICT, "mentions", messages.MENTIONS, _F1, _SOURCE,
        mentions, strict_f1, _of_each_type(strict_f1), "type",
    ),
    Measure(
        "mention_exact", messages.MENTION_EXACT, "mentions", messages.MENTIONS, _F1, _SOURCE,
        mentions, exact_f1,
    ),
    Measure(
        "mention_partial", messages.MENTION_PARTIAL, "mentions", messages.MENTIONS, _F1, _SOURCE,
        mentions, partial_f1,
    ),
    Measure(
        "mention_type", messages.MENTION_TYPE, "mentions", messages.MENTIONS, _F1, _SOURCE,
        mentions, type_f1, _of_each_type(type_f1), "type",
    ),
)  # fmt: skip
