"""The second look: the first look's odds of a piece and of those around it, with a few features."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from .features import NAMES, Described, Matrix, beside, shifted

_STEPS = (1, 2, 3, 5, 8)
_KEPT = (
    "length", "ends", "linked", "titled", "sentences", "named 0", "named none", "ruled 0", "mean",
    "same place", "inside main",
    "at", "page", "page taken", "is title", "tag p", "tag li", "tag h2", "tag h3", "tag h1",
    "box0 votes", "box1 votes", "box2 votes",
    "to first", "to last", "among", "siblings", "often",
)  # fmt: skip
_COLUMNS = [NAMES.index(name) for name in _KEPT]

HEAD_REACH = (40, 15)
"""How many pieces before and after the first piece of text a title, a name or a date may stand."""
_HEAD_LENGTH = 8.0  # binary logarithm of the code points that they have at most
_LENGTH = NAMES.index("length")


def second_features(one: Described, odds: NDArray[np.float64]) -> Matrix:
    """Return the features of the second look; ``odds`` are the first look's."""
    size = np.exp2(one.matrix[:, _LENGTH].astype(np.float64))
    likely = 1.0 / (1.0 + np.exp(-odds))
    columns = [odds, _by_place(one, likely, size), _by_page(likely, size)]
    for step in _STEPS:
        columns += [shifted(odds, step), shifted(odds, -step)]
    columns += [beside(likely, size, way) for way in (-1, 1)]
    first, last = _ends(likely)
    order = np.arange(len(odds))
    columns += [np.clip(order - first, -60.0, 60.0), np.clip(order - last, -60.0, 60.0)]
    return np.column_stack([*columns, one.matrix[:, _COLUMNS]]).astype(np.float32)


def head_features(one: Described, likely: NDArray[np.float64]) -> tuple[NDArray[np.intp], Matrix]:
    """Return which pieces may be a title, a name or a date, and their features.

    ``likely`` are the probabilities that pieces are text.
    """
    order = np.arange(len(likely))
    first, _ = _ends(likely)
    near = (order >= first - HEAD_REACH[0]) & (order <= first + HEAD_REACH[1])
    chosen = np.flatnonzero(near & (one.matrix[:, _LENGTH] <= _HEAD_LENGTH))
    added = np.column_stack([likely, order - first, shifted(likely, -1), shifted(likely, 1)])
    return chosen, np.column_stack([one.matrix, added])[chosen].astype(np.float32)


SECOND_WIDTH = 3 + 2 * len(_STEPS) + 2 + 2 + len(_KEPT)
HEAD_WIDTH = len(NAMES) + 4


def _ends(likely: NDArray[np.float64]) -> tuple[int, int]:
    taken = np.flatnonzero(likely >= 0.5)
    return (int(taken[0]), int(taken[-1])) if len(taken) else (0, len(likely) - 1)


def _by_page(likely: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.full(len(likely), float((likely * size).sum() / size.sum()) if len(likely) else 0.0)


def _by_place(one: Described, likely: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.float64]:
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for name, value, length in zip(one.places, likely.tolist(), size.tolist(), strict=True):
        sums[name][0] += value * length
        sums[name][1] += length
    return np.array([sums[name][0] / sums[name][1] for name in one.places])
