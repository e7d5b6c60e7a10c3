"""The second look: the first look's odds of a piece and of those around it, with a few features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from .evidence import VOTERS
from .features import NAMES, Described, Matrix, beside, shifted

_STEPS = (1, 2, 3, 5, 8)
_HALF = 0.5
_KEPT = (
    "length", "ends", "linked", "titled", "sentences", "named 0", "named none", "ruled 0", "mean",
    "same place", "inside main",
    "at", "page", "page taken", "is title", "tag p", "tag li", "tag h2", "tag h3", "tag h1",
    "box0 votes", "box1 votes", "box2 votes",
    "to first", "to last", "among", "siblings", "often",
    "in story box", "to story", "from story", "section linked", "section votes", "in section", "links",
    "before link", "bold", "italic",
    "to page", "to site", "to world", "told below", "told box", "same start", "colon link", "bold share",
    "italic share", "box0 controls", "box1 controls", "up to button", "up to author", "up to promo",
    "up to content",
)  # fmt: skip
_IN_SECTION = NAMES.index("in section")
_COLUMNS = [NAMES.index(name) for name in _KEPT]

_HEAD_REACH = (40, 15)  # pieces before and after the first piece of text among which heads stand anyhow
_TAIL_REACH = (2, 8)  # the same of the last piece: a name may follow the story
_HEAD_LENGTH = 8.0  # binary logarithm of the code points that heads have at most
_TOLD = ("tag h1", "named 1", "named 2", "named 3", "ruled 2", "is part", "is author")
"""Where one of these is above a half a head may stand anywhere."""
_TOLD_COLUMNS = [NAMES.index(name) for name in _TOLD]
_PART, _H1 = NAMES.index("is part"), NAMES.index("tag h1")
_LENGTH = NAMES.index("length")


def second_features(one: Described, odds: NDArray[np.float64]) -> Matrix:
    """Return the features of the second look; ``odds`` are the first look's."""
    size = np.exp2(one.matrix[:, _LENGTH].astype(np.float64))
    likely = 1.0 / (1.0 + np.exp(-odds))
    columns = [odds, _by_place(one.places, likely, size), _by_page(likely, size)]
    columns += [_by_place(one.boxes, likely, size), _by_place(_headed(one), likely, size)]
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
    first, last = _ends(likely)
    near = (order >= first - _HEAD_REACH[0]) & (order <= first + _HEAD_REACH[1])
    near |= (order >= last - _TAIL_REACH[0]) & (order <= last + _TAIL_REACH[1])
    near |= (np.nan_to_num(one.matrix[:, _TOLD_COLUMNS]) > _HALF).any(axis=1)
    chosen = np.flatnonzero(near & (one.matrix[:, _LENGTH] <= _HEAD_LENGTH))
    own, top = np.nan_to_num(one.matrix[:, _PART]), np.nan_to_num(one.matrix[:, _H1])
    title = int(np.argmax(own + top)) if len(own) else 0
    added = np.column_stack(
        [
            likely, order - first, order - last, order - title, own - own.max(initial=0.0),
            np.full(len(order), top.sum()), shifted(likely, -1), shifted(likely, 1),
        ]
    )  # fmt: skip
    return chosen, np.column_stack([one.matrix, added])[chosen].astype(np.float32)


_PAGE_MEANS = (
    "length", "linked", "tag p", "tag li", "tag div", "ends", "in article", "in list", "up to content",
    "up to grid", "up to comments", "up to shop", "siblings", "inside main", "in story box", *VOTERS,
)  # fmt: skip
_PAGE_MEAN_COLUMNS = [NAMES.index(name) for name in _PAGE_MEANS]
_PAGE_ONCE = [
    NAMES.index(name) for name in ("page", "page taken", "page sure", "is author", "is date", "is title")
]
_TAGS = [NAMES.index(name) for name in ("tag h1", "tag h2", "tag h3", "tag cell", "tag control")]


def page_features(one: Described, likely: NDArray[np.float64]) -> Matrix:
    """Return one row that tells whether a page is an article's or a list, a forum, a shop.

    ``likely`` are the probabilities that pieces are text: what such pieces are like counts, and the doubt.
    """
    size = np.exp2(one.matrix[:, _LENGTH].astype(np.float64))
    weight = size * likely
    whole = float(weight.sum()) or 1.0
    means = (np.nan_to_num(one.matrix[:, _PAGE_MEAN_COLUMNS], nan=-1.0) * weight[:, None]).sum(axis=0) / whole
    taken = np.flatnonzero(likely >= _HALF)
    dense = len(taken) / (taken[-1] - taken[0] + 1) if len(taken) else 0.0
    longest = float(one.matrix[taken, _LENGTH].max()) if len(taken) else 0.0
    doubt = float((4 * likely * (1 - likely) * size).sum() / size.sum())
    row = [
        *means, *one.matrix[0, _PAGE_ONCE[:3]], *np.isnan(one.matrix[0, _PAGE_ONCE[3:]]),
        *np.log2(1 + np.nan_to_num(one.matrix[:, _TAGS]).sum(axis=0)),
        whole / size.sum(), np.log2(1 + len(taken)), dense, longest, doubt,
    ]  # fmt: skip
    return np.array([row], np.float32)


PAGE_WIDTH = len(_PAGE_MEANS) + len(_PAGE_ONCE) + len(_TAGS) + 5
_HEAD_ADDED = 8
SECOND_WIDTH = 5 + 2 * len(_STEPS) + 2 + 2 + len(_KEPT)
HEAD_WIDTH = len(NAMES) + _HEAD_ADDED


def _ends(likely: NDArray[np.float64]) -> tuple[int, int]:
    taken = np.flatnonzero(likely >= 0.5)
    return (int(taken[0]), int(taken[-1])) if len(taken) else (0, len(likely) - 1)


def _by_page(likely: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.full(len(likely), float((likely * size).sum() / size.sum()) if len(likely) else 0.0)


def _by_place(
    places: Sequence[Hashable], likely: NDArray[np.float64], size: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return for each piece the mean, weighted by length, of all that stand where it does."""
    sums: defaultdict[Hashable, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for name, value, length in zip(places, likely.tolist(), size.tolist(), strict=True):
        sums[name][0] += value * length
        sums[name][1] += length
    return np.array([sums[name][0] / sums[name][1] for name in places])


def _headed(one: Described) -> list[int]:
    """Return the number of the section, a heading and what follows it, that each piece is in."""
    found: list[int] = np.cumsum(np.nan_to_num(one.matrix[:, _IN_SECTION]) == 0).tolist()
    return found
