"""Labels that are not wanted stay outside, with what refers to them; the rest goes in."""

from __future__ import annotations

from annotator.datasets.label_survey import counted
from annotator.datasets.leaving_out import raw_without, scheme_without
from annotator.domain.items import Argument, Author, Event, Mention, Note, Relation, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_making import completed
from annotator.formats.admission import Raw

MARY = Author("mary")


def raw() -> Raw:
    return Raw(
        MARY,
        segments=[Segment("s1", Range.at(0, 9), "body", 1), Segment("s2", Range.at(9, 12), "share")],
        mentions=[
            Mention("m1", Span.at(0, 3), "PER", {"kind": "name"}),
            Mention("m2", Span.at(4, 6), "ORG", {"kind": "nominal"}),
        ],
        events=[
            Event("e1", Span.at(6, 8), "Meet", {}, None, (Argument("Host", "m1"), Argument("Guest", "m2")))
        ],
        relations=[Relation("r1", "works_for", "m1", "m2")],
        notes=[Note("m2", "a note")],
        flags=["paywalled"],
    )


def test_what_has_a_label_goes_with_what_refers_to_it():
    made = raw_without(raw(), {("type", "ORG")})
    assert [one.id for one in made.mentions] == ["m1"]
    assert made.events[0].arguments == (Argument("Host", "m1"),)
    assert made.relations == [] and made.notes == []
    assert counted(made) == {
        "segments": 2, "mentions": 1, "events": 1, "arguments": 1, "relations": 0, "attributes": 1,
        "flags": 1,
    }  # fmt: skip


def test_kinds_flags_roles_attributes_and_values_go_alone():
    out = {("kind", "share"), ("flag", "paywalled"), ("role", "Meet.Guest"), ("value", "kind=name")}
    made = raw_without(raw(), out)
    assert [one.kind for one in made.segments] == ["body"]
    assert made.flags == []
    assert [one.role for one in made.events[0].arguments] == ["Host"]
    assert [dict(one.attributes) for one in made.mentions] == [{}, {"kind": "nominal"}]
    assert raw_without(raw(), {("attribute", "kind")}).mentions[1].attributes == {}


def test_what_nobody_named_stays_as_it_is():
    before = raw()
    made = raw_without(before, {("type", "LOC")})
    assert made.events[0] is before.events[0]
    assert counted(made) == counted(before)


def test_a_scheme_goes_without_them_also_where_one_is_part_of_another():
    scheme = parse_scheme(
        completed(
            {
                "name": "small",
                "entity_types": ["PER", "ORG"],
                "event_types": [{"id": "Meet", "roles": [{"id": "Host", "targets": ["PER"]}]}],
            }
        )
    )
    made = scheme_without(scheme, [("event", "Meet"), ("role", "Meet.Host"), ("type", "ORG")])
    assert list(made.entity_types) == ["PER"]
    assert made.event_types == {}
