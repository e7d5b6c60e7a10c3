"""The trees that tell where an article begins on a page of plain text, and what they say of one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from annotator.assets import resource

from ..glued_articles import Stretch, stretches, whole
from ..glued_pages import NAMES, Page
from ..glued_sides import NAMES as SIDES
from ..glued_sides import Sides
from ..proposals import Proposal
from .glue_stack import SECOND, second_look
from .trees import Forest, forest_of

FORMAT = "annotator-glue/1"
_NEAR = 100  # code points between two beginnings that are the same
_MORE = 1.34  # articles for each of the rules, up to which the rules are believed


@dataclass(frozen=True, slots=True)
class Glue:
    """Two looks at the places of a page, one after the other, and what they were trained on."""

    first: Forest
    second: Forest
    about: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        """Return the trees as plain numbers."""
        return {
            "format": FORMAT,
            "about": dict(self.about),
            "features": [*NAMES, *SIDES],
            "first": self.first.to_json(),
            "second": self.second.to_json(),
        }

    def articles(
        self, text: str, ruled: Sequence[Proposal], outlets: Collection[str] = ()
    ) -> Sequence[Stretch]:
        """Return which article each stretch of a page belongs to; the rest is nobody's, or in doubt.

        Nothing is returned where the rules (``ruled``) find the same and all but a few of the articles: they
        are exact where they speak. Nor is anything for a page that reads as one article, unless the rules
        number several: then it is one stretch.
        """
        page = Page(text, outlets)
        found = stretches(page, self.chances(page))
        starts = _starts(ruled)
        if len(starts) < 2 or not page.units:
            return found
        agreed = all(any(abs(start - one.range.start) <= _NEAR for one in found) for start in starts[1:])
        return () if agreed and len(found) <= _MORE * len(starts) else found or (whole(page),)

    def chances(self, page: Page) -> list[float]:
        """Return for each place of a page, in order, how probable it is that an article begins there."""
        places = page.places()
        if not places:
            return []
        matrix = np.array([one.values for one in places], np.float32)
        looked = second_look(matrix, self.first.scores(matrix), Sides(page))
        chances: list[float] = self.second.probabilities(looked).tolist()
        return chances


def _starts(ruled: Sequence[Proposal]) -> list[int]:
    """Return where the articles begin that the rules number."""
    found: dict[int, int] = {}
    for one in sorted(ruled, key=lambda one: one.range):
        if one.article:
            found.setdefault(one.article, one.range.start)
    return list(found.values())


def glue_of(data: Any) -> Glue:
    """Return the trees of a JSON object.

    Raises ValueError (or KeyError or TypeError) for one of another form or version of the features.
    """
    if data["format"] != FORMAT or data["features"] != [*NAMES, *SIDES]:
        raise ValueError("a model of another version")
    return Glue(forest_of(data["first"], len(NAMES)), forest_of(data["second"], SECOND), dict(data["about"]))


@cache
def shipped() -> Glue:
    """Return the trees that come with the program."""
    return glue_of(json.loads(resource("models", "glue.json").read_text(encoding="utf-8")))
