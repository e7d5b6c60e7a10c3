"""Boosted regression trees as plain numbers: read from JSON, evaluated with numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .features import Matrix


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees laid end to end: a node is a feature, a threshold and two children, or a leaf (children itself).

    ``x <= threshold`` goes left; NaN goes where ``missing`` says (1: left). The score is ``base`` plus the
    values of the leaves reached, one a tree; its logistic is a probability.
    """

    base: float
    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    missing: NDArray[np.bool_]
    value: NDArray[np.float64]
    depth: int

    def probabilities(self, matrix: Matrix) -> NDArray[np.float64]:
        """Return the probability for each row."""
        return 1.0 / (1.0 + np.exp(-self.scores(matrix)))

    def scores(self, matrix: Matrix) -> NDArray[np.float64]:
        """Return the score (log-odds) of each row."""
        rows, width = matrix.shape
        empty = np.isnan(matrix)
        # Two copies of the rows: in one what has no value goes left, in the other right; a node asks its own.
        values = np.concatenate([np.where(empty, far, matrix).ravel() for far in (-np.inf, np.inf)])
        column = self.feature + np.where(self.missing, 0, rows * width).astype(np.int32)
        ways = np.stack([self.right, self.left], axis=1).ravel()
        start = np.repeat(np.arange(rows, dtype=np.int32) * width, len(self.roots))
        nodes = np.tile(self.roots, rows)
        for _ in range(self.depth):
            goes = values.take(start + column.take(nodes)) <= self.threshold.take(nodes)
            nodes = ways.take(2 * nodes + goes)
        total: NDArray[np.float64] = self.base + self.value.take(nodes).reshape(rows, len(self.roots)).sum(
            axis=1
        )
        return total

    def to_json(self) -> dict[str, Any]:
        """Return the trees as plain numbers, thresholds to six digits and values to five."""
        return {
            "base": round(self.base, 6),
            "roots": self.roots.tolist(),
            "feature": self.feature.tolist(),
            "threshold": [float(f"{one:.6g}") for one in self.threshold.tolist()],
            "left": self.left.tolist(),
            "right": self.right.tolist(),
            "missing": self.missing.astype(int).tolist(),
            "value": [float(f"{one:.5g}") for one in self.value.tolist()],
        }


def forest_of(data: Mapping[str, Any], features: int) -> Forest:
    """Return the trees of a JSON object; ``features`` is how many a row has.

    Raises ValueError (or what JSON of another form raises: KeyError, TypeError) if they are no trees: a child
    stands after its parent, and every feature exists.
    """
    whole: Sequence[NDArray[np.int32]] = [
        np.array(data[name], np.int32) for name in ("roots", "feature", "left", "right")
    ]
    roots, feature, left, right = whole
    size = len(feature)
    numbers = np.arange(size)
    leaf = left == numbers
    good = (
        len(left)
        == len(right)
        == len(data["threshold"])
        == len(data["missing"])
        == len(data["value"])
        == size
        and len(roots) > 0
        and bool(((roots >= 0) & (roots < size)).all())
        and bool(((feature >= 0) & (feature < features)).all())
        and bool((leaf == (right == numbers)).all())
        and all(bool(((one < size) & ((one > numbers) | leaf)).all()) for one in (left, right))
    )
    if not good:
        raise ValueError("these are no trees")
    value = np.where(leaf, np.array(data["value"], np.float64), 0.0)
    return Forest(
        float(data["base"]), roots, feature, np.array(data["threshold"], np.float32), left, right,
        np.array(data["missing"], np.bool_), value, _depth(roots, left, right),
    )  # fmt: skip


def _depth(roots: NDArray[np.int32], left: NDArray[np.int32], right: NDArray[np.int32]) -> int:
    steps = np.zeros(len(left), np.int32)
    for node in range(len(left)):
        if left[node] != node:
            for child in (left[node], right[node]):
                steps[child] = steps[node] + 1
    return int(steps.max(initial=0)) if len(roots) else 0
