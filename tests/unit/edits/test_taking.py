"""Taking from another set and rejecting: what a person labelled stays, and the other set is never changed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.proposals import Proposal, replacing
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, Rejection, Segment, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.wording import say
from annotator.edits.taking import accept, next_open, open_pieces, reject, rejected, restore
from tests.unit.assist.pages import made
from tests.unit.strategies import full_texts, ranges

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


def test_what_one_person_rejects_is_offered_to_all_others(news: Scheme):
    edit = reject(NOBODY, SUGGESTED, ["rules1", "rules2"])
    assert str(edit.message) == "reject from rules: 2 segments"
    ida, ben = NOBODY.applied(edit), made(TEXT, "ben")
    assert (ida.rejected, ida.state) == (
        {Rejection("rules", "rules1"), Rejection("rules", "rules2")}, State.IN_PROGRESS,
    )  # fmt: skip
    assert [one.id for one in open_pieces(ida, SUGGESTED)] == ["rules0"]
    assert [one.id for one in open_pieces(ben, SUGGESTED)] == ["rules0", "rules1", "rules2"]
    assert next_open(ida, SUGGESTED, 10) is None
    assert [one.id for one in rejected(ida, SUGGESTED)] == ["rules1", "rules2"]
    assert ida.applied(edit.inverse()).rejected == frozenset()
    assert not open_pieces(NOBODY.applied(reject(NOBODY, SUGGESTED)), SUGGESTED)


def test_what_was_rejected_is_taken_by_its_id_alone(news: Scheme):
    ida = NOBODY.applied(reject(NOBODY, SUGGESTED, ["rules1"]))
    for which in (None, Range.at(0, len(TEXT))):
        assert shown(ida.applied(accept(ida, news, SUGGESTED, which))) == [*shown(SUGGESTED)[::2]]
    assert shown(ida.applied(accept(ida, news, SUGGESTED, ["rules1"]))) == shown(SUGGESTED)[1:2]


def test_an_item_of_the_same_id_by_another_suggester_is_not_rejected_with_it():
    other = filled(made(TEXT, "dom"), SUGGESTED.segments.values())
    ida = NOBODY.applied(reject(NOBODY, SUGGESTED))
    assert len(open_pieces(ida, other)) == 3
    both = ida.applied(reject(ida, other, ["rules0"]))
    assert len(both.rejected) == 4 and both.applied(restore(both, other, ["rules0"])) != both


def test_what_was_rejected_is_brought_back_by_an_edit_of_its_own():
    ida = NOBODY.applied(reject(NOBODY, SUGGESTED))
    edit = restore(ida, SUGGESTED, ["rules1", "rules0"])
    assert str(edit.message) == "bring back from rules: 2 segments"
    assert [one.id for one in open_pieces(ida.applied(edit), SUGGESTED)] == ["rules0", "rules1"]
    assert not restore(NOBODY, SUGGESTED, ["rules1"])
    assert not reject(ida, SUGGESTED)
    with pytest.raises(EditError, match="changed meanwhile"):
        ida.applied(reject(NOBODY, SUGGESTED))
    with pytest.raises(EditError, match="changed meanwhile"):
        NOBODY.applied(edit)


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
