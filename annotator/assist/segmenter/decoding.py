"""The best sequence: which pieces are text of an article, by their probabilities and neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Costs:
    """What it costs, in log-odds, to begin and to end a stretch of text between two pieces.

    ``same`` is for two pieces of one container, ``other`` where the container changes. A piece's odds are
    lowered by ``story`` on a page that is an article's, where boxes around the text are taken for text too
    easily, and raised by ``listed`` on other pages, whose entries look like boxes.
    """

    same: float
    other: float
    story: float = 0.0
    listed: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Return the costs as plain JSON values."""
        named = {"same": self.same, "other": self.other, "story": self.story, "listed": self.listed}
        return {name: round(value, 4) for name, value in named.items()}

    def leaned(self, likely: NDArray[np.float64], article: float) -> NDArray[np.float64]:
        """Return the log-odds of pieces; ``article`` is how probable it is that the page is an article's."""
        odds: NDArray[np.float64] = np.log(likely / (1 - likely))
        return odds - self.story * article + self.listed * (1 - article)


def decoded(odds: NDArray[np.float64], together: Sequence[bool], costs: Costs) -> NDArray[np.bool_]:
    """Return which pieces are text (Viterbi, 1967): the sequence with the highest sum of log-odds less costs.

    ``together[i]`` tells whether pieces i and i + 1 stand in one container.
    """
    total = len(odds)
    chosen = np.zeros(total, np.bool_)
    if not total:
        return chosen
    scores = [0.0, float(odds[0])]
    came: list[tuple[int, int]] = []
    for place in range(1, total):
        cost = costs.same if together[place - 1] else costs.other
        into_rest = 0 if scores[0] >= scores[1] - cost else 1
        into_text = 1 if scores[1] >= scores[0] - cost else 0
        came.append((into_rest, into_text))
        rest = scores[into_rest] - (cost if into_rest else 0.0)
        text = scores[into_text] - (0.0 if into_text else cost) + float(odds[place])
        scores = [rest, text]
    state = int(scores[1] > scores[0])
    for place in range(total - 1, -1, -1):
        chosen[place] = bool(state)
        if place:
            state = came[place - 1][state]
    return chosen
