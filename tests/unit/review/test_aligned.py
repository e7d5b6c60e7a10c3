"""Events, relations, cells and splits of several authors beside each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.items import Argument, Event, Mention, Relation
from annotator.domain.ranges import Span
from annotator.review import ReviewError
from annotator.review.alignment import UNLINKED, aligned
from tests.unit.review.beside import author_set, mentions, whole_sets
from tests.unit.review.examples import example

TEXT = "The minister held long talks in Cairo and signed a deal."


def event(name, start, end, kind="Meet", fillers=(), cluster=None):
    arguments = tuple(Argument("who", target) for target in fillers)
    return Event(name, Span.at(start, end), kind, cluster=cluster, arguments=arguments)


def shown(alignment):
    return [[item.id if item else None for item in place.items] for place in alignment.events]


def test_a_split_is_asked_as_one():
    asked = example("align_three_mentions")
    sets = [author_set("x" * 30, mentions(asked["input"][name], name), name) for name in "ABC"]
    expected = [tuple(question["places"]) for question in asked["expected"]["questions"]]
    assert aligned(sets).splits == expected


def test_one_within_another_is_no_split():
    ana = author_set("x" * 20, mentions([[0, 15, "ORG"], [8, 15, "GPE"]]))
    ben = author_set("x" * 20, mentions([[0, 15, "ORG"]], "ben"), "ben")
    assert aligned([ana, ben]).splits == [(0,), (1,)]


def test_a_light_verb_meets_its_noun():
    who = mentions([[4, 12, "PER"]])
    ana = author_set(TEXT, [*who, event("a", 13, 17, fillers=["ana-m0"])])
    ben = author_set(
        TEXT, [*mentions([[4, 12, "PER"]], "ben"), event("b", 23, 28, fillers=["ben-m0"])], "ben"
    )
    assert shown(aligned([ana, ben])) == [["a", "b"]]
    alone = author_set(TEXT, [event("b", 23, 28)], "ben")
    assert shown(aligned([ana, alone])) == [["a", None], [None, "b"]]


def test_two_events_on_one_trigger_go_by_type_then_fillers():
    both = [[4, 12, "PER"], [32, 37, "GPE"]]
    ana = author_set(
        TEXT,
        [*mentions(both), event("a1", 23, 28, "Meet", ["ana-m0"]), event("a2", 23, 28, "Meet", ["ana-m1"])],
    )
    ben = author_set(
        TEXT,
        [
            *mentions(both, "ben"),
            event("b1", 23, 28, "Meet", ["ben-m1"]),
            event("b2", 23, 28, "Sign", ["ben-m0"]),
        ],
        "ben",
    )
    assert shown(aligned([ana, ben])) == [["a1", "b2"], ["a2", "b1"]]


def test_events_in_a_ring_are_laid_beside_each_other():
    def ring(name):
        one = event(f"{name}1", 13, 17, fillers=[f"{name}2"])
        return author_set(TEXT, [one, event(f"{name}2", 42, 48, fillers=[f"{name}1"])], name)

    assert shown(aligned([ring("a"), ring("b")])) == [["a1", "b1"], ["a2", "b2"]]


def test_relations_go_by_the_places_they_join():
    rows = [[4, 12, "PER"], [32, 37, "GPE"]]

    def related(name, *types):
        made = [Relation(f"{name}-r{n}", t, f"{name}-m0", f"{name}-m1") for n, t in enumerate(types)]
        return author_set(TEXT, [*mentions(rows, name), *made], name)

    one = aligned([related("ana", "In"), related("ben", "Of")]).relations
    assert [[item.type for item in place.items if item] for place in one] == [["In", "Of"]]
    two = aligned([related("ana", "In", "Of"), related("ben", "Of")]).relations
    assert [[item and item.type for item in place.items] for place in two] == [["In", None], ["Of", "Of"]]


def linked(name, *entities):
    rows = [
        Mention(f"{name}-m{n}", Span.at(3 * n, 3 * n + 2), "ORG", entity=entity)
        for n, entity in enumerate(entities)
    ]
    return author_set("x" * 30, rows, name)


def test_cells_are_what_no_author_separates():
    found = aligned([linked("ana", "e1", "e1", "e1", None), linked("ben", "f1", "f1", "f2", None)]).entities
    assert [[cell.places for cell in group] for group in found] == [[(0, 1), (2,)]]
    first, second = found[0]
    assert first.joined(second) == {0}
    assert first.parted(second) == {1}


def test_who_links_nothing_has_no_say_and_who_links_others_has():
    found = aligned([linked("ana", "e1", "e1"), linked("ben", None, None)]).entities
    assert [cell.refers for cell in found[0]] == [("e1", None)]
    found = aligned([linked("ana", "e1", "e1"), linked("ben", "f1", None)]).entities
    assert [cell.refers for cell in found[0]] == [("e1", "f1"), ("e1", UNLINKED)]


def test_sets_of_different_texts_are_refused():
    with pytest.raises(ReviewError, match="different texts"):
        aligned([author_set("one", []), author_set("two", [])])
    with pytest.raises(ReviewError, match="no annotation set"):
        aligned([])


@given(whole_sets())
def test_every_item_of_every_author_stands_at_one_place(sets):
    found = aligned(sets)
    for author, one in enumerate(sets):
        for listed, items in (
            (found.mentions, one.mentions),
            (found.events, one.events),
            (found.relations, one.relations),
        ):
            at = [place.items[author].id for place in listed if place.items[author]]
            assert sorted(at) == sorted(items)
        for groups, places, items in (
            (found.entities, found.mentions, {m.id for m in one.mentions.values() if m.entity}),
            (found.clusters, found.events, {e.id for e in one.events.values() if e.cluster}),
        ):
            cells = [n for group in groups for cell in group for n in cell.places]
            assert len(set(cells)) == len(cells)
            assert items <= {places[n].items[author].id for n in cells if places[n].items[author]}
        assert one.flags <= set(found.flags)
    assert sorted(n for group in found.splits for n in group) == list(range(len(found.mentions)))


@given(whole_sets(), st.randoms())
def test_the_order_of_authors_changes_nothing(sets, dice):
    order = list(range(len(sets)))
    dice.shuffle(order)
    one, other = aligned(sets), aligned([sets[author] for author in order])
    for mine, theirs in (
        (one.mentions, other.mentions),
        (one.events, other.events),
        (one.relations, other.relations),
    ):
        assert [tuple(place.items[a] for a in order) for place in mine] == [p.items for p in theirs]
    assert one.splits == other.splits
    for mine, theirs in ((one.entities, other.entities), (one.clusters, other.clusters)):
        shuffled = [[(c.places, tuple(c.refers[a] for a in order)) for c in group] for group in mine]
        assert shuffled == [[(c.places, c.refers) for c in group] for group in theirs]
