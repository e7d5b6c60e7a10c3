"""What stands twice but for a few tokens: a paragraph and its copy, with a misprint in one of the two.

Of such copies the exact one looks as if it stood nowhere else. Which of them a stretch of the other text is
cannot be told by what tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

Row = tuple[int, ...]
"""Four tokens in a row."""
_GRAM = 4
_OFTEN = 8  # places of such a row, from which on it is no sign of a copy
_LEAST = 8  # tokens of a copy
_ASTRAY = 3  # tokens that came in or went, at most, between two rows of a copy
_APART = 12  # tokens that may lie between them


def nearly_copied(
    old: Sequence[int], new: Sequence[int], matched: Sequence[int], repeated: Set[Row]
) -> set[int]:
    """Return the old tokens that stand nearly the same in another place than where they were matched.

    Tokens are numbers; ``matched`` has the new token of each old one, or -1; ``repeated`` are the rows that
    stand more than once in one of the texts. Also those tokens count whose new token stands nearly the same
    in another place of the old text. Cost: the tokens, times a constant.
    """
    back = [-1] * len(new)
    for i, j in enumerate(matched):
        if j >= 0:
            back[j] = i
    found = set(_copied(old, new, matched, repeated))
    found.update(back[j] for j in _copied(new, old, back, repeated) if back[j] >= 0)
    return found


@dataclass(slots=True)
class _Chain:
    first: int
    last: int
    by: int
    """How far the copy is ahead of what it is a copy of."""
    rows: int = 1


def _copied(
    ids: Sequence[int], others: Sequence[int], matched: Sequence[int], repeated: Set[Row]
) -> Iterator[int]:
    """Yield the tokens that stand nearly the same in the other text, elsewhere than they are matched."""
    rows = _rows(ids)
    odd = [at for at, row in enumerate(rows) if row in repeated]
    places: dict[Row, list[int]] = {rows[at]: [] for at in odd}
    for place, row in enumerate(_rows(others)):
        if row in places:
            places[row].append(place)
    open_: list[_Chain] = []
    for at in odd:
        there = places[rows[at]]
        if len(there) > _OFTEN:
            continue
        for place in there:
            if place == matched[at]:
                continue
            chain = next((c for c in reversed(open_) if _goes_on(c, at, place - at)), None)
            if chain is None:
                open_.append(_Chain(at, at + _GRAM, place - at))
            else:
                chain.last, chain.by, chain.rows = at + _GRAM, place - at, chain.rows + 1
        ended = [chain for chain in open_ if at - chain.last > _APART]
        if ended:
            open_ = [chain for chain in open_ if at - chain.last <= _APART]
            for chain in ended:
                yield from _tokens(chain)
    for chain in open_:
        yield from _tokens(chain)


def _rows(ids: Sequence[int]) -> list[Row]:
    return list(zip(*(ids[at:] for at in range(_GRAM)), strict=False))


def _goes_on(chain: _Chain, at: int, by: int) -> bool:
    return abs(by - chain.by) <= _ASTRAY and at - chain.last <= _APART and at + _GRAM > chain.last


def _tokens(chain: _Chain) -> range:
    """Return the tokens of a copy that is long enough."""
    return range(chain.first, chain.last if chain.last - chain.first >= _LEAST else chain.first)
