"""Every edit: its name, what it changes, what it refuses, and that it undoes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Entity, Event, EventCluster, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.wording import say
from tests.unit.strategies import blank_set, full_texts, ranges

TEXT = "Japan and the EU will meet in Tokyo on Jul 23.\nSign up now.\nThe talks ended."


def _ids() -> Callable[[], str]:
    number = count(1)
    return lambda: f"n{next(number)}"


def _page() -> AnnotationSet:
    return filled(
        blank_set(TEXT).unchecked(state=State.IN_PROGRESS),
        [
            Mention("japan", Span.at(0, 5), "GPE"),
            Mention("eu", Span.at(14, 16), "ORG", {"org_kind": "igo"}),
            Mention("tokyo", Span.at(30, 35), "GPE"),
            Event("meet", Span.at(22, 26), "Dip.Meet", arguments=(Argument("Participant", "japan"),)),
            Segment("s", Range.at(0, 46), "body", 1),
        ],
    )


def _both_ways(page: AnnotationSet, edit: Edit) -> AnnotationSet:
    after = page.applied(edit)
    back = after.applied(edit.inverse())
    for name in ("segments", "mentions", "events", "relations", "notes"):
        assert dict(getattr(back, name)) == dict(getattr(page, name))
    assert (back.state, back.flags) == (page.state, page.flags)
    return after


def test_a_tag_is_trimmed_named_and_not_made_twice(news: Scheme) -> None:
    page = blank_set(TEXT)
    edit = edits.tag_mention(page, news, Range.at(5, 17), "ORG", new_id=_ids())
    after = _both_ways(page, edit)
    assert str(edit.message) == "tag ORG ‘and the EU’"
    assert after.mentions["n1"].span == Span.at(6, 16)
    assert after.state is State.IN_PROGRESS, "the first edit takes the page in hand"
    assert not edits.tag_mention(after, news, Range.at(6, 16), "ORG")


@given(st.data())
def test_a_tag_is_the_selection_without_blanks_at_its_edges(news: Scheme, data: st.DataObject) -> None:
    text = data.draw(full_texts)
    asked = data.draw(ranges(text))
    page = blank_set(text)
    try:
        edit = edits.tag_mention(page, news, asked, "PER", new_id=_ids())
    except EditError:
        return
    span = page.applied(edit).mentions["n1"].span
    surface = text[span.start : span.end]
    assert surface == surface.strip() != ""
    assert text[asked.start : asked.end].strip() in surface


def test_retyping_keeps_what_the_new_type_has_too(news: Scheme) -> None:
    after = _both_ways(_page(), edits.retype_mention(_page(), news, "eu", "GPE"))
    assert after.mentions["eu"].type == "GPE"
    assert dict(after.mentions["eu"].attributes) == {}
    with pytest.raises(EditError, match="not VALUE"):
        edits.retype_mention(_page(), news, "japan", "VALUE")


def test_spans_are_resized_and_fragments_come_and_go(news: Scheme) -> None:
    page = _page()
    wider = _both_ways(page, edits.resize_span(page, news, "tokyo", Range.at(27, 35)))
    assert wider.mentions["tokyo"].span == Span.at(27, 35)
    split = _both_ways(page, edits.add_fragment(page, news, "japan", Range.at(14, 16)))
    assert split.mentions["japan"].span == Span.at(0, 5, 14, 16)
    whole = _both_ways(split, edits.remove_fragment(split, news, "japan", Range.at(14, 16)))
    assert whole.mentions["japan"] == page.mentions["japan"]
    with pytest.raises(EditError, match="nothing would be left"):
        edits.remove_fragment(page, news, "japan", Range.at(0, 9))
    with pytest.raises(EditError, match="beyond the text"):
        edits.resize_span(page, news, "japan", Range.at(0, 999))


def test_roles_are_filled_swapped_and_emptied(news: Scheme) -> None:
    page = _page()
    more = _both_ways(page, edits.add_argument(page, news, "meet", "Participant", "eu"))
    assert [a.target for a in more.events["meet"].arguments] == ["japan", "eu"]
    less = edits.remove_argument(more, news, "meet", Argument("Participant", "japan"))
    assert _both_ways(more, less).events["meet"].arguments == (Argument("Participant", "eu"),)
    dated = page.applied(edits.tag_mention(page, news, Range.at(39, 45), "TIMEX", new_id=_ids()))
    dated = dated.applied(edits.add_argument(dated, news, "meet", "Time", "n1"))
    later = dated.applied(edits.tag_mention(dated, news, Range.at(36, 45), "TIMEX", new_id=lambda: "n2"))
    swapped = _both_ways(later, edits.add_argument(later, news, "meet", "Time", "n2"))
    assert [a.target for a in swapped.events["meet"].arguments if a.role == "Time"] == ["n2"]
    with pytest.raises(EditError):
        edits.add_argument(page, news, "meet", "Time", "japan")


def test_an_event_of_another_type_keeps_the_roles_it_can(news: Scheme) -> None:
    page = _page()
    page = page.applied(edits.add_argument(page, news, "meet", "Place", "tokyo"))
    after = _both_ways(page, edits.retype_event(page, news, "meet", "Econ.Produce"))
    assert after.events["meet"].arguments == (Argument("Place", "tokyo"),)


def test_deleting_takes_what_hangs_on_it_along(news: Scheme) -> None:
    page = _page()
    page = page.applied(edits.tag_mention(page, news, Range.at(36, 45), "PER", new_id=lambda: "person"))
    page = page.applied(edits.relate(page, news, "Member_Of", "person", "eu", new_id=lambda: "r"))
    page = page.applied(edits.set_note(page, "eu", "the Union"))
    after = _both_ways(page, edits.delete_items(page, ["eu", "japan"]))
    assert set(after.mentions) == {"tokyo", "person"}
    assert after.events["meet"].arguments == ()
    assert not after.relations
    assert not after.notes
    assert str(edits.delete_items(page, ["meet"]).message) == "delete Dip.Meet ‘meet’"


def test_an_attributes_default_is_not_stored(news: Scheme) -> None:
    page = _page()
    after = _both_ways(page, edits.set_attribute(page, news, "meet", "polarity", "negative"))
    assert after.events["meet"].attributes == {"polarity": "negative"}
    back = after.applied(edits.set_attribute(after, news, "meet", "polarity", "positive"))
    assert back.events["meet"] == page.events["meet"]
    with pytest.raises(EditError, match="not one of"):
        edits.set_attribute(page, news, "meet", "polarity", "perhaps")


def test_notes_flags_and_state(news: Scheme) -> None:
    page = _page()
    noted = _both_ways(page, edits.set_note(page, "", " two outlets "))
    assert noted.note_on("") == "two outlets"
    assert not edits.set_note(noted, "", "two outlets")
    assert _both_ways(noted, edits.set_note(noted, "", "")).note_on("") == ""
    flagged = _both_ways(page, edits.set_flag(page, news, "paywalled", True))
    assert flagged.flags == {"paywalled"}
    assert _both_ways(flagged, edits.set_flag(flagged, news, "paywalled", False)).flags == frozenset()
    assert _both_ways(page, edits.set_state(page, State.DONE)).state is State.DONE
    with pytest.raises(EditError):
        edits.set_flag(page, news, "boring", True)
    with pytest.raises(EditError):
        edits.set_note(page, "gone", "text")


def test_links_make_the_entity_or_cluster_once(news: Scheme) -> None:
    page, japan = _page(), Entity("e-japan", "Japan", "GPE", "Q17")
    first = edits.link_entity(page, ["japan"], japan, known=())
    assert [c.kind.value for c in first.changes] == ["entity", "mention"]
    after = _both_ways(page, first)
    again = edits.link_entity(after, ["tokyo"], japan, known={"e-japan"})
    assert [c.kind.value for c in again.changes] == ["mention"]
    assert not edits.link_entity(after, ["japan"], japan, known={"e-japan"})
    assert (
        _both_ways(after, edits.link_entity(after, ["japan"], None, known=())).mentions["japan"].entity
        is None
    )
    cluster = edits.link_cluster(page, ["meet"], EventCluster("c", "the summit"), known=())
    assert _both_ways(page, cluster).events["meet"].cluster == "c"


def test_a_label_right_after_the_same_one_makes_it_longer(news: Scheme) -> None:
    page = _page()
    rest = Range.at(46, len(TEXT))
    more = edits.continue_segment(page, news, rest, "body", 1, new_id=lambda: "t")
    longer = _both_ways(page, more)
    assert {s.id: s.range for s in longer.segments.values()} == {"s": Range.at(0, len(TEXT))}
    assert more.message == edits.label_segment(page, news, rest, "body", 1).message
    for kind, article, asked in (("body", 2, rest), ("table", 1, rest), ("body", 1, Range.at(50, 60))):
        apart = _both_ways(page, edits.continue_segment(page, news, asked, kind, article, new_id=lambda: "t"))
        assert set(apart.segments) == {"s", "t"}, "another kind, another article, or text between"


def test_pieces_of_some_kinds_stay_apart(news: Scheme) -> None:
    page = _page()
    first = page.applied(edits.label_segment(page, news, Range.at(47, 59), "caption", 1, new_id=lambda: "t"))
    edit = edits.continue_segment(first, news, Range.at(60, len(TEXT)), "caption", 1, new_id=lambda: "u")
    assert set(_both_ways(first, edit).segments) == {"s", "t", "u"}


def test_a_label_inside_the_same_one_cuts_it(news: Scheme) -> None:
    page = _page()
    edit = edits.continue_segment(page, news, Range.at(17, 26), "body", 1, new_id=_ids())
    assert len(_both_ways(page, edit).segments) == 3


def test_segments_by_the_line_with_articles(news: Scheme) -> None:
    page = _page()
    promo = Range.at(TEXT.index("Sign"), TEXT.index("The talks"))
    edit = edits.label_segment(page, news, promo, "newsletter_promo", None, new_id=lambda: "p")
    after = _both_ways(page, edit)
    assert say(edit.message, news) == f"label {news.segment_kinds['newsletter_promo'].name}"
    assert after.text[after.segments["p"].range.start : after.segments["p"].range.end] == "Sign up now."
    cut = _both_ways(after, edits.split_segment(after, 17, new_id=lambda: "q"))
    other = _both_ways(cut, edits.set_article(cut, ["q"], 2))
    assert {s.article for s in other.segments.values()} == {1, None, 2}
    merged = _both_ways(other, edits.merge_articles(other, gone=2, into=1))
    assert {s.article for s in merged.segments.values()} == {1, None}
    assert not edits.renumber_articles(merged)
    assert not _both_ways(merged, edits.clear_segments(merged, Range.at(0, len(TEXT)))).segments


def test_extend_start_join_and_resize(news: Scheme) -> None:
    page = _page()
    longer = _both_ways(page, edits.extend_to_here(page, TEXT.index("now")))
    assert longer.segments["s"].range.end == TEXT.index("now") - 1
    after = longer.applied(
        edits.label_segment(longer, news, Range.at(60, len(TEXT)), "body", 1, new_id=lambda: "t")
    )
    early = _both_ways(after, edits.start_here(after, TEXT.index("now")))
    assert early.segments["t"].range.start == TEXT.index("now")
    joined = _both_ways(early, edits.join_segment(early, len(TEXT) - 1))
    assert list(joined.segments) == ["s"]
    small = _both_ways(joined, edits.resize_segment(joined, "s", Range.at(0, 16)))
    assert small.segments["s"].range == Range.at(0, 16)


def test_edits_of_things_that_are_gone_are_refused(news: Scheme) -> None:
    page = _page()
    for wrong in (
        lambda: edits.retype_mention(page, news, "gone", "PER"),
        lambda: edits.retype_event(page, news, "gone", "Dip.Meet"),
        lambda: edits.add_argument(page, news, "gone", "Place", "tokyo"),
        lambda: edits.resize_segment(page, "gone", Range.at(0, 3)),
        lambda: edits.set_article(page, ["gone"], 1),
        lambda: edits.set_attribute(page, news, "gone", "polarity", "negative"),
        lambda: edits.tag_mention(page, news, Range.at(5, 6), "PER"),
        lambda: edits.tag_event(page, news, Range.at(22, 26), "Dip.Dance"),
    ):
        with pytest.raises(EditError):
            wrong()
