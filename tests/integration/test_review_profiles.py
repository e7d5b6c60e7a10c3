"""The measures take a profile of the exports, and what a profile leaves out shows in the numbers."""

from __future__ import annotations

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Segment
from annotator.domain.ranges import Range
from annotator.formats.extraction.profiles import PROFILES, Role
from annotator.review import scores

TEXT = "Prices rise again\nPrices rose by two per cent in May, the office said.\nA reader: nonsense!\nShare"


def page(name: str, *marks: tuple[int, str]) -> AnnotationSet:
    lines = TEXT.split("\n")
    segments = []
    for line, kind in marks:
        start = TEXT.index(lines[line])
        segments.append(Segment(f"{line}", Range.at(start, start + len(lines[line])), kind, 1))
    return filled(AnnotationSet(id=name, document="page", text=TEXT, author=Author(name)), segments)


def content_of(name: str) -> set[str]:
    return {kind for kind, role in PROFILES[name].roles.items() if role is Role.CONTENT}


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_gold_is_perfect_under_every_profile(profile: str):
    gold = page("gold", (0, "title"), (1, "body"), (2, "comments"), (3, "share"))
    found = scores(gold, gold, content_of(profile), articles=PROFILES[profile].articles)
    assert found.shingles.exact
    assert found.repair.wrong_blocks == 0


def test_a_missed_title_costs_only_where_the_title_is_content():
    gold = page("gold", (0, "title"), (1, "body"), (2, "comments"))
    predicted = page("model", (1, "body"))
    names = ("aeb", "l3s", "cleaneval")
    wrong = {name: scores(predicted, gold, content_of(name)).repair.wrong_blocks for name in names}
    assert wrong == {"aeb": 0, "l3s": 1, "cleaneval": 2}
    assert scores(predicted, gold, content_of("l3s")).boundaries.start == 1
