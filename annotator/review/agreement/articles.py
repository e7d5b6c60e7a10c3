"""Agreement on which article text belongs to. Article numbers are names: each author gives their own.

Compared are the characters to which both authors gave an article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import comb, fsum

from annotator.domain.items import Segment
from annotator.domain.sentences import message

from ..alignment.matching import heaviest
from . import messages
from .comparison import Comparison
from .measure import Measure
from .same_items import atoms
from .tables import kappa, margins
from .tallies import Key, Tally
from .values import Value, f1_of, ratio, undefined

PAIRS, FIRST, SECOND, BY_CHANCE = ("pairs",), ("first",), ("second",), ("by chance",)
PRECISION, RECALL, SIZE = ("precision",), ("recall",), ("size",)


def article_name(segment: Segment) -> str:
    """Return the article of a segment as a name; "" for none."""
    return "" if segment.article is None else str(segment.article)


def overlaps(comparison: Comparison) -> Tally:
    """Count the characters of each article of the first set that are in each of the second."""
    shared: defaultdict[Key, int] = defaultdict(int)
    for atom in comparison.once(atoms):
        one, two = atom.segments
        if one and two and one.article is not None and two.article is not None:
            shared[article_name(one), article_name(two)] += atom.end - atom.start
    return shared


def renaming(comparison: Comparison) -> Mapping[str, str]:
    """Return the best renaming: each article of the second set is called like one of the first.

    One to one, so that they share the most characters; of equally good ones the one with most agreement by
    chance, so that it is the same from both sides. An article that shares none becomes "new …", none stays
    none.
    """
    shared = comparison.once(overlaps)
    first, second = margins(shared)
    ours, theirs = sorted(first), sorted(second)
    more = sum(first.values()) ** 2 + 1
    weights = {
        (theirs.index(two), ours.index(one)): size * more + first[one] * second[two]
        for (one, two), size in shared.items()
    }
    names = {each: f"new {each}" for each in sorted(map(article_name, comparison.sets[1].segments.values()))}
    names |= {theirs[two]: ours[one] for two, one in heaviest(weights).items()}
    return names | {"": ""}


def renamed(comparison: Comparison) -> Tally:
    """Count characters by (article of the first, article of the second under the best renaming)."""
    names = comparison.once(renaming)
    return {(one, names[two]): size for (one, two), size in comparison.once(overlaps).items()}


def partition(comparison: Comparison) -> Tally:
    """Count pairs of characters in one article of both sets, of the first, of the second, and by chance.

    By chance: ``first·second / all pairs`` of this page, since characters of two pages are never compared.
    """
    shared = comparison.once(overlaps)
    together = _pairs(shared.values())
    first, second = (_pairs(side.values()) for side in margins(shared))
    every = comb(int(sum(shared.values())), 2)
    return {
        PAIRS: together, FIRST: first, SECOND: second, BY_CHANCE: first * second / every if every else 0.0,
        SIZE: sum(shared.values()),
    }  # fmt: skip


def adjusted_rand(tally: Tally) -> Value:
    """Return the adjusted Rand index ``(Σ C(n_ij,2) − E) / (½(Σ C(a_i,2) + Σ C(b_j,2)) − E)``.

    E is the number expected by chance, per page (Hubert and Arabie 1985). Undefined where both sides have
    one article on each page, or nothing is in an article on both.
    """
    together, first, second, chance = (tally.get(key, 0) for key in (PAIRS, FIRST, SECOND, BY_CHANCE))
    size = tally.get(SIZE, 0)
    if not size:
        return undefined(message(messages.NOTHING_SHARED))
    if first == second == chance:
        return undefined(message(messages.ONE_ARTICLE), size)
    return Value((together - chance) / ((first + second) / 2 - chance), size)


def b_cubed(comparison: Comparison) -> Tally:
    """Sum, over characters, the share of their article that is right, and that was found."""
    shared = comparison.once(overlaps)
    first, second = margins(shared)
    return {
        PRECISION: fsum(size * size / second[two] for (_, two), size in shared.items()),
        RECALL: fsum(size * size / first[one] for (one, _), size in shared.items()),
        SIZE: sum(shared.values()),
    }


def b_cubed_f1(tally: Tally) -> Value:
    """Return B³ of articles over characters (Bagga and Baldwin 1998).

    Precision is the mean over characters of ``n_ij / b_j``, recall that of ``n_ij / a_i``.
    """
    size = tally.get(SIZE, 0)
    if not size:
        return undefined(message(messages.NOTHING_SHARED))
    return f1_of(ratio(tally[PRECISION], size), ratio(tally[RECALL], size), size)


def _pairs(sizes: Iterable[float]) -> int:
    return sum(comb(int(size), 2) for size in sizes)


_ABOUT, _UNIT = "articles", messages.CHARACTERS
MEASURES = (
    Measure(
        "article_b_cubed", messages.ARTICLE_B_CUBED, _ABOUT, _UNIT,
        "F1 of P = Σ n(i,j)² / b(j) / n and R = Σ n(i,j)² / a(i) / n", "Bagga and Baldwin 1998",
        b_cubed, b_cubed_f1,
    ),
    Measure(
        "article_rand", messages.ARTICLE_RAND, _ABOUT, _UNIT,
        "(Σ C(n(i,j),2) − E) / (½(Σ C(a(i),2) + Σ C(b(j),2)) − E)", "Hubert and Arabie 1985",
        partition, adjusted_rand,
    ),
    Measure(
        "article_kappa", messages.ARTICLE_KAPPA, _ABOUT, _UNIT,
        "κ = (po − pe) / (1 − pe), after the best renaming", "Cohen 1960", renamed, kappa,
    ),
)  # fmt: skip
