"""Proposals become a model's set: whole, trimmed, apart, and the same ids where nothing changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.proposals import OTHER, Proposal, joined, replacing
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.formats.reference import fitted
from tests.unit.strategies import full_texts, ranges

MODEL = Author("rules", AuthorKind.MODEL)
SMALL = {
    "format": "annotator-scheme/1", "name": "small", "version": "1",
    "segment_kinds": [
        {"id": "text", "name": "Text", "group": "content"},
        {"id": "junk", "name": "Junk", "group": "boilerplate"},
    ],
    "entity_types": [], "event_types": [],
}  # fmt: skip


def empty(text: str) -> AnnotationSet:
    return AnnotationSet("set", "page", text, MODEL)


def proposal(start: int, end: int, kind: str = "body", article: int | None = 1, note: str = "") -> Proposal:
    return Proposal(Range.at(start, end), kind, article, note)


def test_a_kind_that_the_scheme_lacks_becomes_the_nearest_of_its_group(news: Scheme):
    small = parse_scheme(SMALL)
    assert [fitted(small, kind) for kind in ("title", "body", OTHER, "comments")] == [
        "text",
        "text",
        "junk",
        "junk",
    ]
    assert fitted(news, "comments") == "comments"
    only = parse_scheme(SMALL | {"segment_kinds": SMALL["segment_kinds"][:1]})
    assert fitted(only, "comments") is None


def test_proposals_that_say_the_same_are_one_and_overlaps_go_to_the_first():
    text = "one two\nthree four"
    assert joined(text, [proposal(8, 13), proposal(0, 7)]) == [proposal(0, 13)]
    assert joined(text, [proposal(0, 7, "title"), proposal(8, 13, "title")]) == [
        proposal(0, 7, "title"), proposal(8, 13, "title"),
    ]  # fmt: skip
    assert joined(text, [proposal(0, 7), proposal(4, 13, "tags", None), proposal(1, 2, "title")]) == [
        proposal(0, 7), proposal(7, 13, "tags", None),
    ]  # fmt: skip
    assert len(joined(text, [proposal(0, 7), proposal(8, 13, note="why")])) == 2


def test_a_set_is_replaced_and_what_stays_keeps_its_id(news: Scheme):
    text = "A title\nSome body\nShare"
    first = empty(text).applied(
        replacing(empty(text), news, [proposal(0, 7, "title"), proposal(8, 17, note="one: body")], "rules")
    )
    edit = replacing(first, news, [proposal(0, 7, "title"), proposal(18, 23, "share", None)], "rules")
    second = first.applied(edit)
    assert str(edit.message) == "suggest with rules: 2 segments"
    kept = next(one.id for one in first.segments.values() if one.kind == "title")
    assert kept in second.segments
    assert {one.kind for one in second.segments.values()} == {"title", "share"}
    assert not second.notes
    assert second.state is State.TODO
    assert not replacing(second, news, [proposal(0, 7, "title"), proposal(18, 23, "share", None)], "rules")


def test_a_note_alone_changes_the_set_too(news: Scheme):
    text = "Some body"
    first = empty(text).applied(replacing(empty(text), news, [proposal(0, 9)], "rules"))
    second = first.applied(replacing(first, news, [proposal(0, 9, note="two of three")], "rules"))
    assert list(second.segments) == list(first.segments)
    assert [note.text for note in second.notes.values()] == ["two of three"]


def test_boilerplate_has_no_article_whatever_was_proposed(news: Scheme):
    after = empty("Share").applied(replacing(empty("Share"), news, [proposal(0, 5, "share", 3)], "rules"))
    assert [one.article for one in after.segments.values()] == [None]


@given(full_texts.flatmap(lambda text: st.tuples(st.just(text), st.lists(ranges(text)))))
def test_any_ranges_become_whole_trimmed_segments_apart(news: Scheme, drawn: tuple[str, list[Range]]):
    text, asked = drawn
    after = empty(text).applied(
        replacing(empty(text), news, [proposal(*_ends(one)) for one in asked], "rules")
    )
    at = 0
    for one in after.segments_in_order():
        piece = text[one.range.start : one.range.end]
        assert at <= one.range.start and piece == piece.strip() != ""
        at = one.range.end


def _ends(one: Range) -> tuple[int, int]:
    return one.start, one.end
