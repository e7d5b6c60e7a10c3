"""Agreement on the attributes of mentions and events.

Compared are pairs of one type (`alignment.places`). Where few items have a partner few are compared, so each
number has its coverage, ``2·pairs / (first + second)``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import fsum

from annotator.domain.items import Event, Mention
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message

from . import messages
from .comparison import Comparison
from .measure import Measure
from .same_items import event_pairs, mention_pairs
from .tables import kappa, margins, table_alpha
from .tallies import Key, Tally, under
from .values import Value, ratio, undefined

PAIR, FIRST, SECOND = "pair", "first", "second"
LOW_COVERAGE = 0.6
Attributed = Mention | Event


def mention_attributes(comparison: Comparison) -> Tally:
    """Count values of the attributes of mentions: by pair of values, and how many of each set have each."""
    first, second = (one.mentions.values() for one in comparison.sets)
    return _attributes(comparison.basis.scheme, comparison.once(mention_pairs), first, second)


def event_attributes(comparison: Comparison) -> Tally:
    """Count the same of events."""
    first, second = (one.events.values() for one in comparison.sets)
    return _attributes(comparison.basis.scheme, comparison.once(event_pairs), first, second)


def _attributes(
    scheme: Scheme,
    pairs: Sequence[tuple[Attributed, Attributed]],
    first: Iterable[Attributed],
    second: Iterable[Attributed],
) -> Tally:
    tally: Counter[Key] = Counter()
    for one, two in pairs:
        if one.type == two.type:
            for each in scheme.attributes_of(one.type):
                values = (item.attributes.get(each.id, each.default or "") for item in (one, two))
                tally[PAIR, each.id, *values] += 1
    for name, items in ((FIRST, first), (SECOND, second)):
        tally.update((name, each.id) for item in items for each in scheme.attributes_of(item.type))
    return tally


def attribute_kappa(tally: Tally) -> Value:
    """Return κ of all attributes together, with what is expected by chance within each.

    ``κ = Σ (same − expected) / Σ (n − expected)`` over attributes, ``expected = Σ n(c,·)·n(·,c) / n`` (the
    stratified κ of Barlow, Lai and Azen 1991). The default value is a value like others.
    """
    tables = [_table(tally, each) for each in _names(tally)]
    n, same = sum(sum(table.values()) for table in tables), sum(_same(table) for table in tables)
    coverage = coverage_of(n, *(sum(under(tally, side).values()) for side in (FIRST, SECOND)))
    if not n:
        return undefined(message(messages.NO_PAIRS), 0, **coverage)
    expected = fsum(_expected(table) for table in tables)
    if all(_expected(table) == sum(table.values()) for table in tables):
        return undefined(message(messages.ONE_VALUE), n, percent=1.0, **coverage)
    value = Value((same - expected) / (n - expected), n, {"percent": same / n, **coverage})
    return noted(value)


def attribute_rows(tally: Tally) -> Mapping[str, Value]:
    """Return κ of each attribute (``tables.kappa``); parts ``percent``, ``alpha``, ``coverage``."""
    rows = {}
    for each in _names(tally):
        table = _table(tally, each)
        value = kappa(table) if table else undefined(message(messages.NO_PAIRS))
        more = coverage_of(value.units, tally.get((FIRST, each), 0), tally.get((SECOND, each), 0))
        parts = {**value.parts, "alpha": table_alpha(table).value, **more}
        rows[each] = noted(replace(value, parts=parts))
    return rows


def _names(tally: Tally) -> list[str]:
    return sorted({key[1] for key in tally})


def _table(tally: Tally, attribute: str) -> Tally:
    return under(tally, PAIR, attribute)


def _same(table: Tally) -> float:
    return sum(number for (one, two), number in table.items() if one == two)


def _expected(table: Tally) -> float:
    first, second = margins(table)
    n = sum(table.values())
    return sum(number * second.get(label, 0) for label, number in first.items()) / n if n else 0.0


def coverage_of(pairs: float, first: float, second: float) -> dict[str, float | None]:
    """Return how many of the items of both sides are in pairs, ``2·pairs / (first + second)``, as a part."""
    return {"coverage": ratio(2 * pairs, first + second)}


def noted(value: Value) -> Value:
    """Return a value with a note if it is about few of the items."""
    coverage = value.parts["coverage"]
    if coverage is None or coverage >= LOW_COVERAGE:
        return value
    note = message(messages.LOW_COVERAGE, percent=round(100 * coverage))
    return replace(value, notes=(*value.notes, note))


_KAPPA = "κ = Σ (same − expected) / Σ (n − expected), over pairs of one type"
_SOURCE = "Cohen 1960; Barlow, Lai and Azen 1991"
MEASURES = (
    Measure(
        "mention_attributes", messages.MENTION_ATTRIBUTES, "mentions", messages.PAIRS, _KAPPA, _SOURCE,
        mention_attributes, attribute_kappa, attribute_rows, "attribute",
    ),
    Measure(
        "event_attributes", messages.EVENT_ATTRIBUTES, "events", messages.PAIRS, _KAPPA, _SOURCE,
        event_attributes, attribute_kappa, attribute_rows, "attribute",
    ),
)  # fmt: skip
