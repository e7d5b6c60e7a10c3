"""From extractors' ranges to segments: whole lines, the majority, and a note where they differ."""

from __future__ import annotations

from annotator.assist import votes
from annotator.assist.proposals import Proposal
from annotator.domain.ranges import Range

TEXT = "Menu\nA headline\nBy Ida\nFirst paragraph here.\nSecond paragraph here.\nShare this\nComments"


def at(words: str) -> Range:
    start = TEXT.index(words)
    return Range.at(start, start + len(words))


FIRST, SECOND = at("First paragraph here."), at("Second paragraph here.")
PARTS = [
    Proposal(at("Menu"), "navigation"),
    Proposal(at("A headline"), "title", 1),
    Proposal(at("By Ida"), "byline", 1),
    Proposal(at("Share this"), "share"),
    Proposal(at("Comments"), "comments"),
]


def shown(found: list[Proposal]) -> list[tuple[str, str, str]]:
    return [(TEXT[one.range.start : one.range.end], one.kind, one.note) for one in found]


def test_one_extractor_has_the_pages_names_around_its_content():
    found = shown(votes.single(TEXT, [FIRST, SECOND, at("Comments")], PARTS))
    assert found == [
        ("Menu", "navigation", ""),
        ("A headline", "title", ""),
        ("By Ida", "byline", ""),
        ("First paragraph here.\nSecond paragraph here.", "body", ""),
        ("Share this", "share", ""),
        ("Comments", "comments", ""),
    ]


def test_without_the_pages_names_content_is_body_and_the_rest_open():
    assert shown(votes.single(TEXT, [FIRST], [])) == [("First paragraph here.", "body", "")]


def test_the_majority_is_labelled_and_the_notes_name_who_differs():
    content = {
        "one": [at("A headline"), FIRST, SECOND],
        "two": [FIRST, SECOND, at("Share this")],
        "three": [at("Menu"), FIRST],
    }
    found = shown(votes.majority(TEXT, content, PARTS))
    assert found == [
        ("Menu", "navigation", "one: – · two: – · three: body"),
        ("A headline", "title", "one: body · two: – · three: –"),
        ("By Ida", "byline", ""),
        ("First paragraph here.", "body", ""),
        ("Second paragraph here.", "body", "one: body · two: body · three: –"),
        ("Share this", "share", "one: – · two: body · three: –"),
        ("Comments", "comments", ""),
    ]


def test_a_minority_that_the_page_does_not_name_is_other_boilerplate():
    found = votes.majority(TEXT, {"one": [FIRST], "two": [], "three": []}, [])
    assert shown(found) == [("First paragraph here.", "other_boilerplate", "one: body · two: – · three: –")]


def test_edges_go_to_the_lines_where_next_to_nothing_is_missing():
    line = FIRST
    inner = Range.at(line.start, line.end - 1)
    assert votes.whole_lines(TEXT, [inner]) == [line]
    assert votes.whole_lines(TEXT, [Range.at(line.start, line.start + 1)]) == []
    half = Range.at(line.start, line.start + len("First paragraph"))
    assert votes.whole_lines(TEXT, [half]) == [half]
    assert votes.whole_lines("• One two •", [Range.at(2, 9)]) == [Range.at(0, 11)]
