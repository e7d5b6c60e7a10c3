"""Agreement on clusters: which items are one entity, or one event (MUC, B³, CEAF-e, LEA, CoNLL).

Clusters are compared by how many items each two share, so the cost is that of the items, and CEAF's
assignment is solved among clusters that share some. An item that one side alone has stays in that side's
denominator, as the scorer of Moosavi and Strube counts; others twin such items in and get other numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from annotator.domain.sentences import message

from ..alignment.matching import heaviest
from . import messages
from .tallies import Tally, joined, placed, under
from .values import Value, f1_of, ratio, undefined

Clusters = Sequence[Collection[Hashable]]
MUC, B_CUBED, CEAF_E, LEA, ITEMS = "muc", "b_cubed", "ceaf_e", "lea", "items"
_P, _R = ("precision",), ("recall",)
_PREDICTED, _KEY = ("of precision",), ("of recall",)


@dataclass(frozen=True, slots=True)
class _Shared:
    """How many items each two clusters share, and how large the clusters are, by number; key first."""

    key: Sequence[int]
    other: Sequence[int]
    both: Mapping[tuple[int, int], int]


def cluster_tally(key: Clusters, other: Clusters) -> Tally:
    """Count for all measures of clusters; no item is in two clusters of a side."""
    where = {item: number for number, cluster in enumerate(other) for item in cluster}
    both = Counter(
        (number, where[item]) for number, cluster in enumerate(key) for item in cluster if item in where
    )
    one = _Shared([len(cluster) for cluster in key], [len(cluster) for cluster in other], both)
    two = _Shared(one.other, one.key, {(there, here): shared for (here, there), shared in both.items()})
    parts: list[Tally] = [{(ITEMS,): sum(one.key) + sum(one.other)}, placed(_ceaf_e(one), CEAF_E)]
    for name, measure in ((MUC, _muc), (B_CUBED, _b_cubed), (LEA, _lea)):
        (found, of), (kept, whole) = measure(two), measure(one)
        parts.append(placed({_P: found, _PREDICTED: of, _R: kept, _KEY: whole}, name))
    return joined(parts)


def muc(tally: Tally) -> Value:
    """Return MUC: recall is ``Σ (|K| − parts of K) / Σ (|K| − 1)`` over key clusters (Vilain et al. 1995).

    Parts are those into which the other side cuts K. Undefined where nothing is linked on either side:
    singletons have no links, and perfect agreement on them would be 0.
    """
    return _scored(tally, MUC)


def b_cubed(tally: Tally) -> Value:
    """Return B³: recall is the mean of ``|K ∩ R| / |K|`` over items of the key (Bagga and Baldwin 1998)."""
    return _scored(tally, B_CUBED)


def ceaf_e(tally: Tally) -> Value:
    """Return CEAF-e: ``Σ 2·|K ∩ R| / (|K| + |R|)`` of the best one-to-one assignment (Luo 2005, φ₄).

    Recall is that sum over the number of key clusters, precision over that of the other side.
    """
    return _scored(tally, CEAF_E)


def lea(tally: Tally) -> Value:
    """Return LEA: recall is ``Σ |K| · (links of K kept / links of K) / Σ |K|`` (Moosavi and Strube 2016).

    A singleton has one link, to itself, which is kept by a singleton.
    """
    return _scored(tally, LEA)


def conll(tally: Tally) -> Value:
    """Return the mean F1 of MUC, B³ and CEAF-e (Pradhan et al. 2011). Undefined where MUC is."""
    found = {name: _scored(tally, name) for name in (MUC, B_CUBED, CEAF_E)}
    parts = {name: value.value for name, value in found.items()}
    values = [value.value for value in found.values() if value.value is not None]
    if len(values) < len(found):
        why = next(value.why for value in found.values() if value.why is not None)
        return undefined(why, tally.get((ITEMS,), 0), **parts)
    return Value(sum(values) / len(values), tally.get((ITEMS,), 0), parts)


def _scored(tally: Tally, name: str) -> Value:
    found, items = under(tally, name), tally.get((ITEMS,), 0)
    if items and not found.get(_PREDICTED) and not found.get(_KEY):
        return undefined(message(messages.ONLY_SINGLETONS), items)
    precision = ratio(found.get(_P, 0), found.get(_PREDICTED, 0))
    recall = ratio(found.get(_R, 0), found.get(_KEY, 0))
    return f1_of(precision, recall, items)


def _muc(shared: _Shared) -> tuple[float, float]:
    parts = list(shared.key)  # each item by itself, until the other side joins some
    for (key, _), number in shared.both.items():
        parts[key] -= number - 1
    return sum(shared.key) - sum(parts), sum(shared.key) - len(shared.key)


def _b_cubed(shared: _Shared) -> tuple[float, float]:
    kept = fsum(number * number / shared.key[key] for (key, _), number in shared.both.items())
    return kept, sum(shared.key)


def _lea(shared: _Shared) -> tuple[float, float]:
    kept: defaultdict[int, int] = defaultdict(int)
    for (key, other), number in shared.both.items():
        alone = shared.key[key] == shared.other[other] == 1
        kept[key] += 1 if alone else _links(number)
    return fsum(
        shared.key[key] * links / max(_links(shared.key[key]), 1) for key, links in kept.items()
    ), sum(shared.key)


def _ceaf_e(shared: _Shared) -> Tally:
    weights = {
        (key, other): 2 * number / (shared.key[key] + shared.other[other])
        for (key, other), number in shared.both.items()
    }
    alike = fsum(weights[pair] for pair in heaviest(weights).items())
    return {_P: alike, _PREDICTED: len(shared.other), _R: alike, _KEY: len(shared.key)}


def _links(items: int) -> int:
    return items * (items - 1) // 2
