"""The trained segmenter as the program ships it: numbers in a JSON file, and what they say of a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.assets import resource

from .decoding import Costs, decoded
from .features import NAMES, Described
from .stack import HEAD_WIDTH, PAGE_WIDTH, SECOND_WIDTH, head_features, page_features, second_features
from .trees import Forest, forest_of

FORMAT = "annotator-segmenter/1"
HEADS = ("title", "byline", "dateline")
SURE = 0.5
"""Probability from which on a piece near the text's beginning is a title, a byline or a dateline."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the segmenter says of a page's pieces: which are text, and how probable that and each head is.

    ``likely`` is calibrated: of pieces with .8, about eight in ten are text of an article.
    """

    text: NDArray[np.bool_]
    likely: NDArray[np.float64]
    heads: Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Segmenter:
    """Two looks at a page's pieces, one after the other, one at each sort of head line, one at the page."""

    first: Forest
    second: Forest
    heads: Mapping[str, Forest]
    calibration: tuple[NDArray[np.float64], NDArray[np.float64]]
    costs: Costs
    page: Forest
    about: Mapping[str, Any]

    def judge(self, one: Described) -> Judgement:
        """Return what stands on a page."""
        if not len(one.pieces):
            none = np.zeros(0)
            return Judgement(np.zeros(0, np.bool_), none, dict.fromkeys(self.heads, none))
        odds = self.second.scores(second_features(one, self.first.scores(one.matrix)))
        likely = np.interp(odds, *self.calibration)
        article = float(self.page.probabilities(page_features(one, likely))[0])
        text = decoded(self.costs.leaned(likely, article), together(one), self.costs)
        if not text.any():  # a story of one paragraph does not pay for its beginning and its end
            text = likely >= SURE
        chosen, matrix = head_features(one, likely)
        heads: dict[str, NDArray[np.float64]] = {}
        for name, forest in self.heads.items():
            heads[name] = np.zeros(len(likely))
            heads[name][chosen] = forest.probabilities(matrix)
        return Judgement(text, likely, heads)

    def to_json(self) -> dict[str, Any]:
        """Return the model as plain numbers."""
        return {
            "format": FORMAT,
            "about": dict(self.about),
            "features": list(NAMES),
            "first": self.first.to_json(),
            "second": self.second.to_json(),
            "heads": {name: forest.to_json() for name, forest in self.heads.items()},
            "calibration": [[round(one, 5) for one in side.tolist()] for side in self.calibration],
            "costs": self.costs.to_json(),
            "page": self.page.to_json(),
        }


def together(one: Described) -> list[bool]:
    """Tell for each pair of neighbours whether they stand in places of one name."""
    return [above == below for above, below in zip(one.places, one.places[1:], strict=False)]


def segmenter_of(data: Any) -> Segmenter:
    """Return the segmenter of a JSON object.

    Raises ValueError (or KeyError or TypeError) for one of another form or version of the features.
    """
    if data["format"] != FORMAT or data["features"] != list(NAMES):
        raise ValueError("a model of another version")
    scores, shares = (np.array(side, np.float64) for side in data["calibration"])
    if len(scores) != len(shares) or len(scores) < 2 or bool((np.diff(scores) <= 0).any()):
        raise ValueError("the calibration is no rising line")
    return Segmenter(
        forest_of(data["first"], len(NAMES)),
        forest_of(data["second"], SECOND_WIDTH),
        {name: forest_of(data["heads"][name], HEAD_WIDTH) for name in HEADS},
        (scores, np.clip(shares, 1e-4, 1 - 1e-4)),
        Costs(*(float(data["costs"][name]) for name in ("same", "other", "story", "listed"))),
        forest_of(data["page"], PAGE_WIDTH),
        dict(data["about"]),
    )


@cache
def shipped() -> Segmenter:
    """Return the model that comes with the program."""
    return segmenter_of(json.loads(resource("models", "segmenter.json").read_text(encoding="utf-8")))
