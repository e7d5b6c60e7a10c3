"""What the other places of a page say of one: on a glued page the same sort of place comes again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..glued_pages import NAMES
from ..glued_sides import NAMES as SIDES
from ..glued_sides import Sides
from .features import Matrix

_SIGNS = (
    "first", "gap", "glued", "after end", "headline", "below prose", "furniture", "furniture above",
    "furniture below", "place", "place soon", "rule above", "dated", "dated above", "wide blank",
    "short above",
)  # fmt: skip
_COLUMNS = [NAMES.index(name) for name in _SIGNS]
_TO_PROSE = NAMES.index("to prose")
_NEAR = 3  # places to either side that are no other ones
_MANY = 4  # more alike than this does not count
SECOND = len(NAMES) + 12 + len(SIDES)


def second_look(matrix: Matrix, odds: NDArray[np.float64], sides: Sides) -> Matrix:
    """Return the features of a page's places for the second look, from the first one's log-odds."""
    total = len(odds)
    if not total:
        return np.zeros((0, SECOND), np.float32)
    likely = 1.0 / (1.0 + np.exp(-odds))
    signs = np.minimum(matrix[:, _COLUMNS], 2.0)
    distance = np.abs(signs[:, None, :] - signs[None, :, :]).sum(axis=2)
    at = np.arange(total)
    away = np.abs(at[:, None] - at[None, :])
    others = away > _NEAR
    near = np.where((away > 0) & ~others, odds[None, :], -9.0).max(axis=1)
    elsewhere = np.sort(np.where(others, odds[None, :], -9.0), axis=1)[:, ::-1]
    alike = np.where(others, likely[None, :] * np.exp(-distance), 0.0)
    same = np.where(others, np.exp(-distance), 0.0).sum(axis=1)
    more = (odds[None, :] > odds[:, None]).sum(axis=1)
    sure = np.where(others & (likely[None, :] > 0.5), away, 60).min(axis=1)
    columns = (
        odds, near, elsewhere[:, 0], elsewhere[:, min(1, total - 1)], np.minimum(alike.sum(axis=1), _MANY),
        alike.sum(axis=1) / np.maximum(same, 1e-6), np.minimum(more, 20), np.minimum(sure, 60),
        np.minimum(likely.sum() - likely, 10), *_blocks(matrix, likely),
    )  # fmt: skip
    return np.hstack([matrix, np.stack(columns, axis=1), sides.values(odds)]).astype(np.float32)


def _blocks(matrix: Matrix, likely: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return what the short lines next to a place say, up to the prose below: all together, the likeliest one
    below the place, and the place's share.
    """
    ends = np.arange(len(likely)) + matrix[:, _TO_PROSE].astype(int)
    whole, below = np.zeros(len(likely)), np.zeros(len(likely))
    for end in np.unique(ends):
        at = np.flatnonzero(ends == end)
        whole[at] = likely[at].sum()
        below[at] = [likely[one + 1 : at[-1] + 1].max(initial=0.0) for one in at]
    return [whole, below, likely / np.maximum(whole, 1e-6)]
