"""Entities and event clusters; an event's frame on another trigger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Entity, Event, EventCluster, Mention, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from tests.unit.strategies import blank_set

EU = Entity("eu", "EU")
UNION = Entity("union", "European Union", "ORG", "Q458")
ONE, TWO = EventCluster("one", "the talks"), EventCluster("two", "the meeting")


def _page(name: str, entity: str | None, cluster: str | None) -> AnnotationSet:
    items = [
        Mention("m", Span.at(0, 2), "ORG", entity=entity),
        Mention("n", Span.at(8, 13), "GPE", entity=entity),
        Event("e", Span.at(3, 7), "Dip.Meet", cluster=cluster, arguments=(Argument("Participant", "m"),)),
    ]
    return filled(replace(blank_set("EU meets Japan again"), id=name), items)


def test_an_entity_is_renamed_linked_and_typed(news: Scheme) -> None:
    assert edits.rename_entity(EU, " European  Union ").changes == (
        Change(Kind.ENTITY, "eu", EU, Entity("eu", "European Union")),
    )
    assert not edits.rename_entity(EU, "EU")
    assert edits.set_kb(EU, "Q458").changes[0].after == Entity("eu", "EU", kb="Q458")
    assert edits.set_kb(EU, "https://example.org/eu").changes[0].after == Entity(
        "eu", "EU", kb="https://example.org/eu"
    )
    assert edits.set_kb(UNION, "").changes[0].after == replace(UNION, kb=None)
    assert edits.set_entity_type(EU, news, "ORG").changes[0].after == Entity("eu", "EU", "ORG")
    for refused in (
        lambda: edits.rename_entity(EU, " "),
        lambda: edits.set_kb(EU, "458"),
        lambda: edits.set_kb(EU, "has blanks: here"),
        lambda: edits.set_entity_type(EU, news, "NONE"),
    ):
        with pytest.raises(EditError):
            refused()


def test_entities_merge_over_pages_and_the_one_that_goes_goes_last() -> None:
    first, second, third = _page("p", "union", None), _page("q", None, None), _page("r", "union", None)
    merged = edits.merge_entities([first, second, third], UNION, EU)
    assert [one.id for one, _ in merged] == ["p", "r"]
    for one, edit in merged:
        after = one.applied(edit)
        assert {m.entity for m in after.mentions.values()} == {"eu"}
        assert after.state is State.TODO
    kept = [change for change in merged[-1][1].changes if change.kind is Kind.ENTITY]
    assert [change.after for change in kept] == [Entity("eu", "EU", "ORG", "Q458"), None]
    ((one, edit),) = edits.merge_entities([second], UNION, EU)
    assert one is second and {change.kind for change in edit.changes} == {Kind.ENTITY}
    with pytest.raises(EditError, match="itself"):
        edits.merge_entities([first], EU, EU)
    with pytest.raises(EditError, match="no page"):
        edits.merge_entities([], UNION, EU)


def test_an_entity_is_split_and_removed() -> None:
    page = _page("p", "eu", None)
    after = page.applied(edits.split_entity(page, ["n"], EU, new_id=lambda: "new"))
    assert [after.mentions[one].entity for one in "mn"] == ["eu", "new"]
    made = edits.split_entity(page, ["n"], replace(EU, type="ORG"), "Nippon", new_id=lambda: "new").changes[0]
    assert made.after == Entity("new", "Nippon", "ORG")
    with pytest.raises(EditError, match="does not refer"):
        edits.split_entity(after, ["n"], EU)
    with pytest.raises(EditError, match="choose"):
        edits.split_entity(page, [], EU)
    ((_, edit),) = edits.remove_entity([page], EU)
    assert {m.entity for m in page.applied(edit).mentions.values()} == {None}
    assert edit.changes[-1] == Change(Kind.ENTITY, "eu", EU, None)


def test_clusters_likewise() -> None:
    page = _page("p", None, "one")
    assert edits.rename_cluster(ONE, "x").changes[0].after == EventCluster("one", "x")
    ((_, edit),) = edits.merge_clusters([page], ONE, TWO)
    assert page.applied(edit).events["e"].cluster == "two"
    split = page.applied(edits.split_cluster(page, ["e"], ONE, "other", new_id=lambda: "new"))
    assert split.events["e"].cluster == "new"
    ((_, edit),) = edits.remove_cluster([page], ONE)
    assert page.applied(edit).events["e"].cluster is None
    with pytest.raises(EditError, match="belong to"):
        edits.split_cluster(page, ["e"], TWO, "other")
    with pytest.raises(EditError, match="itself"):
        edits.merge_clusters([page], ONE, ONE)


def test_a_frame_is_copied_to_another_trigger(news: Scheme) -> None:
    page = _page("p", None, "one")
    after = page.applied(edits.copy_frame(page, news, "e", Range.at(14, 20), new_id=lambda: "f"))
    made = after.events["f"]
    assert made.span.surface(page.text) == "again"
    assert (made.type, made.arguments, made.cluster) == ("Dip.Meet", (Argument("Participant", "m"),), None)
    assert not edits.copy_frame(page, news, "e", Range.at(3, 7)), "the very same event is not made twice"
    with pytest.raises(EditError, match="event no longer exists"):
        edits.copy_frame(page, news, "gone", Range.at(0, 2))


def test_an_entity_follows_the_only_mention_that_it_is_named_after(news: Scheme) -> None:
    text = "The Kestrel ferry and Kestrel"
    named = Entity("e", "Kestrel", "PRODUCT")
    page = filled(blank_set(text), [Mention("m", Span.at(4, 11), "PRODUCT", entity="e")])

    def after(edit: Edit, once: set[str], entity: Entity = named) -> Entity | None:
        done = edits.with_entities(page, edit, {entity.id: entity}, once)
        assert done.changes[: len(edit.changes)] == edit.changes and page.applied(done)
        return next((change.after for change in done.changes if change.kind is Kind.ENTITY), None)

    wider = edits.resize_span(page, news, "m", Range.at(4, 17))
    assert after(wider, {"e"}) == replace(named, name="Kestrel ferry")
    assert after(wider, set()) is None, "others refer to it too"
    assert after(wider, {"e"}, replace(named, name="MV Kestrel")) is None, "it has a name of its own"
    assert after(edits.retype_mention(page, news, "m", "ORG"), {"e"}) == replace(named, type="ORG")
    assert after(edits.retype_mention(page, news, "m", "ORG"), {"e"}, replace(named, type="FAC")) is None
    assert after(edits.set_note(page, "m", "a ship"), {"e"}) is None
    done = edits.with_entities(page, wider, {"e": named}, {"e"})
    back = page.applied(done).applied(done.inverse())
    assert back.mentions == page.mentions and done.inverse().changes[0].after == named


def test_an_entity_without_a_type_takes_that_of_its_mentions() -> None:
    bare = Entity("eu", "EU")
    page = _page("a", None, None)
    linked = edits.link_entity(page, ["m"], bare, {"eu": bare})
    done = edits.with_entities(page, linked, {"eu": bare}, set())
    assert [c.after for c in done.changes if c.kind is Kind.ENTITY] == [replace(bare, type="ORG")]
    both = edits.link_entity(page, ["m", "n"], bare, {"eu": bare})
    assert edits.with_entities(page, both, {"eu": bare}, set()) == both, "ORG and GPE: nobody knows"
