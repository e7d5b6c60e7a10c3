"""Accepting and rejecting suggestions: what a person labelled always stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.proposals import Proposal, replacing
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, Note, Segment, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.wording import say
from annotator.edits.taking import accept, next_open, open_pieces, reject
from tests.unit.strategies import full_texts, ranges

from .pages import made

TEXT = "A headline\nOne paragraph. Sign up now. More of it.\nRelated: a list\n"
SUGGESTED = made(
    TEXT, "rules",
    ("A headline", "title", 1), ("One paragraph. Sign up now. More of it.", "body", 2),
    ("Related: a list", "related_links", None),
)  # fmt: skip
NOBODY = made(TEXT, "ida")


def shown(annotations: AnnotationSet) -> list[tuple[str, str, int | None]]:
    text = annotations.text
    return [(text[s.range.start : s.range.end], s.kind, s.article) for s in annotations.segments_in_order()]


def test_all_at_once_is_one_edit_that_says_from_whom_it_is(news: Scheme):
    edit = accept(NOBODY, news, SUGGESTED)
    assert str(edit.message) == "accept from rules: 3 of 3 segments"
    after = NOBODY.applied(edit)
    assert shown(after) == shown(SUGGESTED)
    assert after.state is State.IN_PROGRESS
    assert not set(after.segments) & set(SUGGESTED.segments)
    assert shown(after.applied(edit.inverse())) == []


def test_one_stretch_by_id_and_a_run_by_range(news: Scheme):
    edit = accept(NOBODY, news, SUGGESTED, ["rules1"])
    assert say(edit.message, news) == "accept from rules: Body of article 2"
    assert shown(NOBODY.applied(edit)) == shown(SUGGESTED)[1:2]
    run = accept(NOBODY, news, SUGGESTED, Range.at(3, 15))
    assert shown(NOBODY.applied(run)) == shown(SUGGESTED)[:2]


def test_what_a_person_labelled_is_never_overwritten(news: Scheme):
    ida = made(TEXT, "ida", ("Sign up now.", "newsletter_promo", None), ("A headline", "kicker", 1))
    after = ida.applied(accept(ida, news, SUGGESTED))
    assert shown(after) == [
        ("A headline", "kicker", 1),
        ("One paragraph.", "body", 2),
        ("Sign up now.", "newsletter_promo", None),
        ("More of it.", "body", 2),
        ("Related: a list", "related_links", None),
    ]
    assert str(accept(ida, news, SUGGESTED).message) == "accept from rules: 2 of 3 segments"
    assert not accept(ida, news, SUGGESTED, ["rules0"])
    assert not accept(after, news, SUGGESTED)


def test_what_is_left_to_accept_is_cut_and_found_in_order(news: Scheme):
    ida = made(TEXT, "ida", ("Sign up now.", "newsletter_promo", None))
    left = [(one.id, TEXT[one.range.start : one.range.end]) for one in open_pieces(ida, SUGGESTED)]
    assert left == [
        ("rules0", "A headline"), ("rules1", "One paragraph."), ("rules1", "More of it."),
        ("rules2", "Related: a list"),
    ]  # fmt: skip
    place, found = 0, []
    while (one := next_open(ida, SUGGESTED, place)) is not None:
        found.append((one.id, TEXT[one.range.start : one.range.end]))
        place = one.range.end
    assert found == left
    assert open_pieces(ida, SUGGESTED, Range.at(0, 5)) == open_pieces(ida, SUGGESTED)[:1]


def test_rejecting_takes_suggestions_and_their_notes_away():
    noted = filled(SUGGESTED, [Note("rules1", "trafilatura: – · readability: body")])
    edit = reject(noted, ["rules1", "rules2"])
    after = noted.applied(edit)
    assert str(edit.message) == "reject from rules: 2 segments"
    assert (shown(after), dict(after.notes)) == (shown(SUGGESTED)[:1], {})
    assert shown(SUGGESTED.applied(reject(SUGGESTED))) == []


def test_what_cannot_be_accepted_is_refused_with_the_reason(news: Scheme):
    with pytest.raises(EditError, match="suggestion no longer exists"):
        accept(NOBODY, news, SUGGESTED, ["gone"])
    with pytest.raises(EditError, match="another page"):
        accept(made("Other text", "ida"), news, SUGGESTED)
    strange = made(TEXT, "rules", ("A headline", "no_such_kind", None))
    with pytest.raises(EditError, match="no_such_kind"):
        accept(NOBODY, news, strange)


@given(
    full_texts.flatmap(lambda text: st.tuples(st.just(text), st.lists(ranges(text)), st.lists(ranges(text))))
)
def test_any_suggestion_leaves_any_labels_as_they_are(
    news: Scheme, drawn: tuple[str, list[Range], list[Range]]
):
    text, mine, theirs = drawn
    model, person = Author("rules", AuthorKind.MODEL), Author("ida")
    sets = []
    for author, chosen, kind in ((person, mine, "body"), (model, theirs, "title")):
        empty = AnnotationSet(author.name, "page", text, author)
        sets.append(
            empty.applied(replacing(empty, news, [Proposal(one, kind, 1) for one in chosen], author.name))
        )
    human, suggestion = sets
    after = human.applied(accept(human, news, suggestion))
    ordered = list(after.segments_in_order())
    assert all(left.range.end <= right.range.start for left, right in pairwise(ordered))
    assert {one.id: one for one in ordered if one.id in human.segments} == dict(human.segments)
    assert not open_pieces(after, suggestion)


def test_a_set_of_many_segments_is_accepted_quickly(news: Scheme):
    text = "word " * 4000
    items = [Segment(f"s{n}", Range.at(5 * n, 5 * n + 4), "body", 1) for n in range(4000)]
    suggestion = filled(AnnotationSet("s", "page", text, Author("rules", AuthorKind.MODEL)), items)
    empty = AnnotationSet("h", "page", text, Author("ida"))
    assert len(empty.applied(accept(empty, news, suggestion)).segments) == 4000
