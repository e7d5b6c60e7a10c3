"""One-to-one matching of greatest total weight, of what has numbers of its own."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.review.agreement.assignment import best_pairs


def heaviest(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Return row → column for the matching of greatest total weight; rows and columns may stay alone.

    ``weights`` holds the pairs that may be matched, each heavier than 0. Greedy choice would fail: the
    heaviest pair can cost two that together weigh more. Of equally good ones the order of rows decides.
    """
    if len(weights) == 1:
        return dict(weights.keys())
    rows = sorted({row for row, _ in weights})
    at = {row: number for number, row in enumerate(rows)}
    edges: list[dict[int, float]] = [{} for _ in rows]
    for (row, column), weight in sorted(weights.items()):
        edges[at[row]][column] = weight
    return {rows[number]: column for number, column in best_pairs(edges).items()}
