"""Who speaks for which kind: whoever did best on finished pages that nobody had seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .opinions import Kinds

_LEAST = 3
"""Pages on which a kind must occur before anybody but the first speaker speaks for it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks for a kind, and how well: F1 by code points on pages held out."""

    name: str
    f1: float


Page = tuple[Sequence[int], Kinds, Mapping[str, Kinds]]
"""A finished page: the lengths of its pieces in code points, their kinds, and what each speaker said."""


def speakers(pages: Iterable[Page], order: Sequence[str]) -> dict[str, Speaker]:
    """Return for each kind who speaks: the best F1 by code points; of equals the first in ``order``.

    Kinds that occur on fewer than three pages are left to the first.
    """
    both: defaultdict[tuple[str, str], int] = defaultdict(int)
    given: defaultdict[tuple[str, str], int] = defaultdict(int)
    true: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for sizes, truth, said in pages:
        seen.update({kind for kind in truth if kind is not None})
        there.update(name for name in order if name in said)
        for place, (size, kind) in enumerate(zip(sizes, truth, strict=True)):
            if kind is None:
                continue  # nobody has said what it is
            true[kind] += size
            for name in order:
                guess = said[name][place] if name in said else None
                if guess is not None:
                    given[name, guess] += size
                    both[name, kind] += size * (guess == kind)
    asked = [name for name in order if there[name]]
    found: dict[str, Speaker] = {}
    for kind, count in seen.items():
        if count >= _LEAST:
            shares = [2 * both[name, kind] / ((true[kind] + given[name, kind]) or 1) for name in asked]
            best = max(range(len(asked)), key=lambda at: (round(shares[at], 3), -at))
            found[kind] = Speaker(asked[best], shares[best])
    return found


def spoken(said: Mapping[str, Kinds], first: str, speaks: Mapping[str, Speaker]) -> list[str | None]:
    """Return the kind of each piece: what the speaker for that kind says, of several the surest.

    Where none says so it is what the first speaker says, or, if another speaks for that kind, that one.
    """
    found: list[str | None] = []
    sure = sorted(speaks.items(), key=lambda pair: -pair[1].f1)
    for place, mine in enumerate(said[first]):
        heard = (kind for kind, who in sure if who.name in said and said[who.name][place] == kind)
        kind = next(heard, None)
        if kind is None:
            other = speaks.get(mine or "")
            kind = said[other.name][place] if other is not None and other.name in said else mine
        found.append(kind)
    return found
