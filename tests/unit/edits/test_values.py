"""What edits carry: the values of each verb, changes that fit the set, none where nothing is to do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Argument, Entity, Mention, Note, Rejection, Relation, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.edits.common import UNSAID

from .test_verbs import CHILE, COUNTRY, DEAL, EDITS, FIRST, LAND, NORWAY, OSLO, PACT, SIGN, THIRD, Make, page

VALUES: dict[str, dict[str, Any]] = {
    verbs.LABEL_SEGMENT: {"kind": "tags", "article": None},
    verbs.LABEL_MANY: {"n": 1},
    verbs.CLEAR_SEGMENTS: {},
    verbs.SPLIT_SEGMENT: {},
    verbs.EXTEND_TO_HERE: {},
    verbs.START_HERE: {},
    verbs.RESIZE_SEGMENT: {},
    verbs.JOIN_SEGMENT: {},
    verbs.SET_ARTICLE: {"article": 3},
    verbs.NEW_ARTICLE_HERE: {"article": 3},
    verbs.RENUMBER_ARTICLES: {},
    verbs.SET_STATE: {"state": "done"},
    verbs.SET_NOTE: {},
    verbs.SET_PAGE_NOTE: {},
    verbs.SET_FLAG: {"flag": "paywalled"},
    verbs.UNSET_FLAG: {"flag": "paywalled"},
    verbs.SET_BOOKMARK: {},
    verbs.CHANGE_BOOKMARK: {},
    verbs.REMOVE_BOOKMARK: {},
    verbs.SET_ATTRIBUTE: {"attribute": "polarity", "value": "negative"},
    verbs.LINK_ENTITY: {"entity": "the kingdom"},
    verbs.RENAME_ENTITY: {"entity": "Norway", "name": "Norge"},
    verbs.SET_KB: {"entity": "Norway", "kb": "Q20"},
    verbs.SET_ENTITY_TYPE: {"entity": "Norway", "type": "LOC"},
    verbs.MERGE_ENTITIES: {"entity": "Norway", "into": "the kingdom"},
    verbs.SPLIT_ENTITY: {"name": "the king", "entity": "Norway"},
    verbs.REMOVE_ENTITY: {"entity": "Norway"},
    verbs.LINK_CLUSTER: {"cluster": "the deal"},
    verbs.RENAME_CLUSTER: {"cluster": "the pact", "name": "the treaty"},
    verbs.MERGE_CLUSTERS: {"cluster": "the pact", "into": "the deal"},
    verbs.SPLIT_CLUSTER: {"name": "one of two", "cluster": "the pact"},
    verbs.REMOVE_CLUSTER: {"cluster": "the pact"},
}
OF_THE_PROJECT = {
    verbs.RENAME_ENTITY, verbs.SET_KB, verbs.SET_ENTITY_TYPE, verbs.MERGE_ENTITIES, verbs.REMOVE_ENTITY,
    verbs.RENAME_CLUSTER, verbs.MERGE_CLUSTERS, verbs.REMOVE_CLUSTER,
}  # fmt: skip
"""Edits that do not take a page in hand: what is said about it does not change."""
OF_GOLD = {
    verbs.DECIDE, verbs.DECIDE_AS,
    verbs.DECIDE_MANY, verbs.TAKE_AGREED, verbs.LEAVE_OPEN, verbs.REOPEN, verbs.CONFIRM,
    verbs.CONFIRM_MANY, verbs.EXPLAIN,
}  # fmt: skip
"""Edits of a gold set beside the page, not of the page in hand."""
OF_ALL_PAGES = {one.id: one for one in (COUNTRY, LAND, PACT, DEAL)}
MAKING = {verbs.LINK_ENTITY, verbs.LINK_CLUSTER, verbs.SPLIT_ENTITY, verbs.SPLIT_CLUSTER}
ON_A_CHANGED_PAGE = {verbs.UNSET_FLAG, verbs.START_HERE, verbs.RENUMBER_ARTICLES, verbs.RESTORE}
PLACED = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION)


@pytest.mark.parametrize("verb", VALUES)
def test_values_are_those_the_sentence_names(news: Scheme, verb: str) -> None:
    assert EDITS[verb](page(), news).values == VALUES[verb]


@pytest.mark.parametrize("verb", VALUES)
def test_each_change_is_of_what_is_there(news: Scheme, verb: str) -> None:
    edit = EDITS[verb](page(), news)
    assert isinstance(edit.changes, tuple)
    for change in edit.changes:
        assert change.before != change.after
        for value in (change.before, change.after):
            if isinstance(value, Note):
                assert value.target == change.id
            elif value is not None and not isinstance(value, str | Rejection):
                assert value.id == change.id
        if change.kind in (Kind.ENTITY, Kind.CLUSTER):
            made = verb in MAKING and change.id not in ("n", "p")
            assert change.before == (None if made else OF_ALL_PAGES[change.id])
        elif change.kind is Kind.BOOKMARK:
            assert change.before == page().bookmarks.get(change.id)
    if verb not in OF_GOLD | ON_A_CHANGED_PAGE:
        after = page().applied(edit)
        for change in edit.changes:
            if change.kind in PLACED:
                found = page().find(change.id)
                assert (found[1] if found else None) == change.before
                found = after.find(change.id)
                assert (found[1] if found else None) == change.after


@pytest.mark.parametrize("verb", sorted(VALUES.keys() - {verbs.SET_STATE}))
def test_the_first_edit_sets_a_page_in_progress_and_so_does_one_on_a_done_page(
    news: Scheme, verb: str
) -> None:
    def states(annotations: AnnotationSet) -> list[Change]:
        return [one for one in EDITS[verb](annotations, news).changes if one.kind is Kind.STATE]

    begun = Change(Kind.STATE, page().id, "todo", "in_progress")
    if verb in ON_A_CHANGED_PAGE | OF_THE_PROJECT:
        assert states(page()) == [], "begun already, or it is about the project"
    else:
        assert states(page()) == [begun]
    assert states(replace(page(), state=State.IN_PROGRESS)) == []
    done = replace(page(), state=State.DONE)
    unsaid = {change.kind for change in EDITS[verb](done, news).changes} <= UNSAID
    again = [] if unsaid or verb in ON_A_CHANGED_PAGE | OF_THE_PROJECT else [replace(begun, before="done")]
    assert states(done) == again


def test_the_state_of_a_page_changes_by_its_id() -> None:
    edit = edits.set_state(page(), State.DONE)
    assert edit.changes == (Change(Kind.STATE, page().id, "todo", "done"),)


# --- nothing to do --------------------------------------------------------------------------------------

NOTHING: dict[str, tuple[Make, dict[str, Any]]] = {
    verbs.LABEL_SEGMENT: (
        lambda a, s: edits.label_segment(a, s, FIRST, "title", 1), {"kind": "title", "article": 1},
    ),
    verbs.LABEL_MANY: (lambda a, s: edits.label_many(a, s, [(FIRST, "title", 1)]), {"n": 0}),
    verbs.RESIZE_SEGMENT: (lambda a, s: edits.resize_segment(a, "s1", FIRST), {}),
    verbs.CLEAR_SEGMENTS: (lambda a, s: edits.clear_segments(a, THIRD), {}),
    verbs.SET_ARTICLE: (lambda a, s: edits.set_article(a, ["s1"], 1), {"article": 1}),
    verbs.RENUMBER_ARTICLES: (lambda a, s: edits.renumber_articles(a), {}),
    verbs.MERGE_ARTICLES: (lambda a, s: edits.merge_articles(a, 7, 1), {"article": 7, "into": 1}),
    verbs.TAG_MENTION: (
        lambda a, s: edits.tag_mention(a, s, NORWAY, "GPE"), {"type": "GPE", "surface": "Norway"},
    ),
    verbs.TAG_EVERYWHERE: (
        lambda a, s: edits.tag_everywhere(a, s, [NORWAY], "GPE"), {"type": "GPE", "surface": "", "count": 0},
    ),
    verbs.TAG_EVENT: (
        lambda a, s: edits.tag_event(a, s, SIGN, "Dip.Agree"), {"type": "Dip.Agree", "surface": "sign"},
    ),
    verbs.RETYPE_MENTION: (
        lambda a, s: edits.retype_mention(a, s, "m1", "GPE"),
        {"type": "GPE", "surface": "Norway", "old": "GPE"},
    ),
    verbs.RETYPE_EVENT: (
        lambda a, s: edits.retype_event(a, s, "e1", "Dip.Agree"),
        {"type": "Dip.Agree", "surface": "sign", "old": "Dip.Agree"},
    ),
    verbs.COPY_FRAME: (
        lambda a, s: edits.copy_frame(a, s, "e1", SIGN), {"type": "Dip.Agree", "surface": "sign"},
    ),
    verbs.RESIZE_SPAN: (
        lambda a, s: edits.resize_span(a, s, "m1", NORWAY), {"type": "GPE", "surface": "Norway"},
    ),
    verbs.ADD_FRAGMENT: (
        lambda a, s: edits.add_fragment(a, s, "m1", NORWAY), {"type": "GPE", "surface": "Norway"},
    ),
    verbs.REMOVE_FRAGMENT: (
        lambda a, s: edits.remove_fragment(a, s, "m1", OSLO), {"type": "GPE", "surface": "Norway"},
    ),
    verbs.ADD_ARGUMENT: (
        lambda a, s: edits.add_argument(a, s, "e1", "Party", "m1"),
        {"role": "Party", "event": "Dip.Agree", "surface": "Norway"},
    ),
    verbs.REMOVE_ARGUMENT: (
        lambda a, s: edits.remove_argument(a, s, "e1", Argument("Place", "m3")),
        {"role": "Place", "event": "Dip.Agree"},
    ),
    verbs.RELATE: (lambda a, s: edits.relate(a, s, "Part_Of", "m3", "m1"), {"relation": "Part_Of"}),
    verbs.SET_ATTRIBUTE: (
        lambda a, s: edits.set_attribute(a, s, "e1", "polarity", None),
        {"attribute": "polarity", "value": "positive"},
    ),
    verbs.DELETE_ITEMS: (lambda a, s: edits.delete_items(a, ["gone"]), {"n": 0}),
    verbs.LINK_ENTITY: (lambda a, s: edits.link_entity(a, ["m1"], COUNTRY, {"n"}), {"entity": "Norway"}),
    verbs.RENAME_ENTITY: (
        lambda a, s: edits.rename_entity(COUNTRY, "Norway"), {"entity": "Norway", "name": "Norway"},
    ),
    verbs.SET_KB: (lambda a, s: edits.set_kb(COUNTRY, " "), {"entity": "Norway", "kb": None}),
    verbs.SET_ENTITY_TYPE: (
        lambda a, s: edits.set_entity_type(COUNTRY, s, "GPE"), {"entity": "Norway", "type": "GPE"},
    ),
    verbs.LINK_CLUSTER: (lambda a, s: edits.link_cluster(a, ["e1"], PACT, {"p"}), {"cluster": "the pact"}),
    verbs.RENAME_CLUSTER: (
        lambda a, s: edits.rename_cluster(PACT, " the  pact"), {"cluster": "the pact", "name": "the pact"},
    ),
    verbs.SET_NOTE: (lambda a, s: edits.set_note(a, "m1", " "), {}),
    verbs.SET_PAGE_NOTE: (lambda a, s: edits.set_note(a, "", ""), {}),
    verbs.UNSET_FLAG: (lambda a, s: edits.set_flag(a, s, "paywalled", False), {"flag": "paywalled"}),
    verbs.SET_STATE: (lambda a, s: edits.set_state(a, State.TODO), {"state": "todo"}),
    verbs.CHANGE_BOOKMARK: (lambda a, s: edits.change_bookmark(a, "b1"), {}),
}  # fmt: skip


@pytest.mark.parametrize("verb", NOTHING)
def test_where_there_is_nothing_to_do_the_edit_is_empty_and_still_says_what(news: Scheme, verb: str) -> None:
    make, values = NOTHING[verb]
    edit = make(page(), news)
    assert edit == Edit(verb, values, ())
    assert not edit


def test_nothing_to_do_where_a_flag_is_up_already(news: Scheme) -> None:
    flagged = replace(page(), flags=frozenset({"paywalled"}))
    assert edits.set_flag(flagged, news, "paywalled", True) == Edit(verbs.SET_FLAG, {"flag": "paywalled"}, ())


# --- values that depend ---------------------------------------------------------------------------------


def test_a_link_to_nothing_names_nothing() -> None:
    assert edits.link_entity(page(), ["m1"], None, ()).values == {"entity": None}
    assert edits.link_cluster(page(), ["e1"], None, ()).values == {"cluster": None}


def test_what_is_deleted_is_named_if_it_is_one_thing(news: Scheme) -> None:
    def values(*ids: str) -> object:
        return edits.delete_items(page(), ids).values

    assert values("m2") == {"n": 1, "type": "GPE", "surface": "Chile"}
    assert values("e1") == {"n": 1, "type": "Dip.Agree", "surface": "sign"}
    assert values("s1") == {"n": 1, "kind": "title"}
    assert values("r1") == {"n": 1, "relation": "Part_Of"}
    assert values("m3") == {"n": 2}, "its relation goes too"
    assert values("m2", "e1", "gone") == {"n": 2}


def test_an_argument_that_is_no_span_is_named_by_its_id(news: Scheme) -> None:
    filled_by = edits.add_argument(page(), news, "e1", "Party", "m2")
    assert filled_by.values == {"role": "Party", "event": "Dip.Agree", "surface": "Chile"}


def test_a_tag_that_fills_a_role_says_all_three(news: Scheme) -> None:
    edit = edits.tag_argument(page(), news, "e1", "Place", OSLO, "LOC")
    assert edit.values == {"type": "LOC", "surface": "Oslo", "role": "Place", "event": "Dip.Agree"}
    assert [change.kind for change in edit.changes] == [Kind.EVENT, Kind.STATE]


def test_no_value_of_an_attribute_is_its_default(news: Scheme) -> None:
    said = page().applied(edits.set_attribute(page(), news, "e1", "polarity", "negative"))
    for value in (None, "", "positive"):
        edit = edits.set_attribute(said, news, "e1", "polarity", value)
        assert edit.values == {"attribute": "polarity", "value": "positive"}
        assert said.applied(edit).events["e1"].attributes == {}


def test_two_attributes_of_one_item_stay_apart(news: Scheme) -> None:
    first = page().applied(edits.set_attribute(page(), news, "e1", "polarity", "negative"))
    second = first.applied(edits.set_attribute(first, news, "e1", "tense", "future"))
    assert second.events["e1"].attributes == {"polarity": "negative", "tense": "future"}


def test_a_batch_of_tags_is_alike_but_for_its_places(news: Scheme) -> None:
    asked, numbers = [NORWAY, CHILE, CHILE], iter("ab")
    edit = edits.tag_everywhere(page(), news, asked, "ORG", {"org_kind": "igo"}, "l", numbers.__next__)
    assert edit.values == {"type": "ORG", "surface": "Norway", "count": 2}
    assert edit.changes[:2] == (
        Change(Kind.MENTION, "a", None, Mention("a", Span((NORWAY,)), "ORG", {"org_kind": "igo"}, "l")),
        Change(Kind.MENTION, "b", None, Mention("b", Span((CHILE,)), "ORG", {"org_kind": "igo"}, "l")),
    )


def test_a_new_relation_leads_from_source_to_target(news: Scheme) -> None:
    made = edits.relate(page(), news, "Part_Of", "m3", "m2", lambda: "r2").changes[0]
    assert made == Change(Kind.RELATION, "r2", None, Relation("r2", "Part_Of", "m3", "m2"))


# --- what hangs on what goes ----------------------------------------------------------------------------


def test_notes_of_segments_that_vanish_go_with_them(news: Scheme) -> None:
    noted = filled(page(), [Note("s1", "whose?"), Note("m1", "which?"), Note("", "the page")])
    whole = Range.at(0, len(noted.text))
    for edit in (
        edits.label_segment(noted, news, whole, "body", 1),
        edits.label_many(noted, news, [(whole, "body", 1)]),
        edits.clear_segments(noted, FIRST),
        edits.resize_segment(noted, "s2", whole),
    ):
        after = noted.applied(edit)
        assert "s1" not in after.segments
        assert set(after.notes) == {"m1", ""}, edit.verb
        assert Change(Kind.NOTE, "s1", noted.notes["s1"], None) in edit.changes
        assert after.applied(edit.inverse()).notes == noted.notes


def test_the_note_of_a_segment_that_is_joined_to_another_goes(news: Scheme) -> None:
    noted = filled(page(), [Note("s1", "one"), Note("s2", "two")])
    after = noted.applied(edits.join_segment(noted, 40))
    assert (set(after.segments), set(after.notes)) == ({"s1"}, {"s1"})


def test_the_note_of_a_segment_that_changes_stays(news: Scheme) -> None:
    noted = filled(page(), [Note("s1", "one")])
    for edit in (
        edits.label_segment(noted, news, FIRST, "kicker", 1),
        edits.clear_segments(noted, Range.at(0, 7)),
        edits.split_segment(noted, 10),
    ):
        assert noted.applied(edit).note_on("s1") == "one"


def test_a_merge_into_a_full_entity_changes_nothing_of_it() -> None:
    full = Entity("l", "the kingdom", "LOC", "Q20")
    ((_, edit),) = edits.merge_entities([page()], replace(COUNTRY, kb="Q1"), full)
    assert [(one.kind, one.id, one.after is None) for one in edit.changes] == [
        (Kind.MENTION, "m1", False), (Kind.ENTITY, "n", True),
    ]  # fmt: skip


def test_clusters_are_merged_split_and_removed_on_each_page() -> None:
    ((_, merged),) = edits.merge_clusters([page()], PACT, DEAL)
    assert page().applied(merged).events["e1"].cluster == "d"
    assert merged.changes[-1] == Change(Kind.CLUSTER, "p", PACT, None)
    ((_, removed),) = edits.remove_cluster([page()], PACT)
    assert page().applied(removed).events["e1"].cluster is None
    assert removed.changes[-1] == Change(Kind.CLUSTER, "p", PACT, None)
    split = edits.split_cluster(page(), ["e1"], PACT, " one  of two ", lambda: "new")
    assert split.changes[0] == Change(Kind.CLUSTER, "new", None, replace(DEAL, id="new", name="one of two"))
    assert page().applied(split).events["e1"].cluster == "new"


def test_a_split_entity_takes_the_surface_for_its_name_and_the_type() -> None:
    edit = edits.split_entity(page(), ["m1", "m1"], COUNTRY, new_id=lambda: "new")
    assert edit.changes[0] == Change(Kind.ENTITY, "new", None, Entity("new", "Norway", "GPE"))
    assert page().applied(edit).mentions["m1"].entity == "new"
    assert len(edit.changes) == 3, "the entity, one mention, the state"


def test_a_new_entity_is_made_with_its_link_in_one_change() -> None:
    edit = edits.link_entity(page(), ["m2"], LAND, {"n"})
    assert edit.changes[0] == Change(Kind.ENTITY, "l", None, LAND)
    assert not edits.link_entity(page(), [], LAND, {"n"})
    known = edits.link_entity(page(), ["m2"], LAND, {"l"})
    assert [change.kind for change in known.changes] == [Kind.MENTION, Kind.STATE]
