"""Scores of glued pages: where articles begin, whose each character is, what is wrong or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .generate import Glued

NEAR = (0, 5, 20)
"""Code points within which a boundary counts as found."""


@dataclass(slots=True)
class Scores:
    """Sums over pages; shares are of characters other than white space."""

    found: Counter[int]
    said: int
    true: int
    precision: float
    recall: float
    wrong: int
    open: int
    ink: int
    pages: int

    def boundary_f1(self, near: int) -> float:
        """Return F1 of the boundaries between articles, each found at most once."""
        return 2 * self.found[near] / (self.said + self.true) if self.said + self.true else 1.0

    def b_cubed(self) -> float:
        """Return B³ F1 (Bagga and Baldwin, 1998) of characters by article, the mean over pages."""
        p, r = self.precision / self.pages, self.recall / self.pages
        return 2 * p * r / (p + r) if p + r else 0.0


def scored(results: Iterable[tuple[Glued, Sequence[tuple[int, int, int]]]]) -> Scores:
    """Score what somebody says of pages: for each the stretches (start, end, article) in text order.

    A boundary is where another article begins than the one before. Wrong are characters of an article that
    are given to another one; left open is what no stretch covers. Numbers need not agree: each true article
    is matched with the said one that shares most with it.
    """
    sums = Scores(Counter(), 0, 0, 0.0, 0.0, 0, 0, 0, 0)
    for page, said in results:
        _boundaries(sums, page, said)
        _characters(sums, page, said)
        sums.pages += 1
    return sums


def _boundaries(sums: Scores, page: Glued, said: Sequence[tuple[int, int, int]]) -> None:
    starts, last = [], None
    for start, _, article in sorted(said):
        if last is not None and article != last:
            starts.append(start)
        last = article
    true = list(page.starts[1:])
    sums.said += len(starts)
    sums.true += len(true)
    for near in NEAR:
        left = list(starts)
        for one in true:
            close = min(left, key=lambda at, one=one: abs(at - one), default=None)
            if close is not None and abs(close - one) <= near:
                left.remove(close)
                sums.found[near] += 1


def _characters(sums: Scores, page: Glued, said: Sequence[tuple[int, int, int]]) -> None:
    true, guess = [0] * len(page.text), [0] * len(page.text)
    for start, end, article in page.owned:
        true[start:end] = [article] * (end - start)
    for start, end, article in said:
        guess[start:end] = [article] * (end - start)
    pairs = Counter((a, b) for a, b, c in zip(true, guess, page.text, strict=True) if a and not c.isspace())
    of_true: Counter[int] = Counter()
    of_guess: Counter[int] = Counter()
    best: dict[int, int] = {}
    for (a, b), count in pairs.items():
        of_true[a] += count
        if b:
            of_guess[b] += count
    taken: set[int] = set()
    for (a, b), _ in pairs.most_common():
        if b and a not in best and b not in taken:
            best[a] = b
            taken.add(b)
    ink = sum(of_true.values())
    known = sum(of_guess.values())
    sums.ink += ink
    sums.open += ink - known
    sums.wrong += sum(count for (a, b), count in pairs.items() if b and best.get(a) != b)
    both = [(count, a, b) for (a, b), count in pairs.items() if b]
    sums.precision += sum(count * count / of_guess[b] for count, _, b in both) / known if known else 0.0
    sums.recall += sum(count * count / of_true[a] for count, a, _ in both) / ink
