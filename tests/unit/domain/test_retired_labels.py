"""Labels that are retired: they stay for what has them, are offered to nobody, and their keys are free."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.datasets.schemes import scheme_errors
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import SchemeError
from annotator.domain.items import Argument, Author, Event, Mention
from annotator.domain.label_map import labels_of
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import Severity, problems
from annotator.domain.scheme import offered, parse_scheme
from annotator.domain.scheme_diff import differences
from annotator.domain.scheme_draft import SchemeDraft, is_retired
from annotator.domain.scheme_editing import added, found, removed, renamed, retired, with_field
from annotator.domain.scheme_making import completed

SMALL = completed({
    "name": "small",
    "segment_kinds": ["body", "quote", {"id": "other_boilerplate", "group": "boilerplate"},
                      {"id": "promo", "group": "boilerplate"}],
    "page_flags": ["paywalled"],
    "entity_types": ["PER", "PRODUCT"],
    "event_types": [{"id": "Buy", "roles": [{"id": "What", "targets": ["PRODUCT"]}]}],
    "relation_types": [{"id": "part", "source": ["PRODUCT"], "target": ["PRODUCT"]}],
})  # fmt: skip


def test_a_scheme_without_the_word_reads_as_before():
    scheme = parse_scheme(SMALL)
    assert "retired" not in str(SMALL)
    assert offered(scheme.entity_types) == scheme.entity_types


@pytest.mark.parametrize(
    ("label", "group"),
    [
        (("kind", "quote"), "segment_kinds"), (("flag", "paywalled"), "page_flags"),
        (("type", "PRODUCT"), "entity_types"), (("event", "Buy"), "event_types"),
        (("relation", "part"), "relation_types"),
    ],
)  # fmt: skip
def test_it_stays_a_label_that_is_offered_no_more(label, group):
    data = retired(SMALL, label, on=True)
    assert scheme_errors(data) == []
    scheme = parse_scheme(data)
    assert label[1] in getattr(scheme, group)
    assert label[1] not in offered(getattr(scheme, group))
    (one,) = differences(parse_scheme(SMALL), scheme)
    assert (one.label, one.fields["retired"]) == (label, (None, True))
    assert retired(data, label, on=False) == SMALL or label[0] in ("kind", "type", "event")


def test_its_key_is_free_also_where_the_file_still_has_it():
    key = found(SMALL, ("type", "PRODUCT"))["key"]
    data = retired(SMALL, ("type", "PRODUCT"), on=True)
    made = found(added(data, ("type", "PROTEST")), ("type", "PROTEST"))
    assert made["key"] == key
    again = retired(added(data, ("type", "PROTEST")), ("type", "PRODUCT"), on=False)
    assert found(again, ("type", "PRODUCT"))["key"] != key
    by_hand = added(data, ("type", "PROTEST"))
    found(by_hand, ("type", "PRODUCT"))["key"] = key
    assert scheme_errors(by_hand) == []
    assert parse_scheme(by_hand).entity_types["PRODUCT"].key == ""


def test_nobody_proposes_a_kind_that_is_retired():
    scheme = parse_scheme(retired(SMALL, ("kind", "other_boilerplate"), on=True))
    assert scheme.nearest_kind("other_boilerplate", "boilerplate") == "promo"
    assert scheme.nearest_kind("body", "content") == "body"


TYPED = completed({
    "name": "typed", "segment_kinds": ["body"],
    "attributes": [{"id": "tense", "values": ["past", "now", "to come"], "default": "now", "required": True}],
    "entity_types": [{"id": "PER", "attributes": ["tense"]}],
    "event_types": [{"id": "Buy", "attributes": ["tense"], "roles": [
        {"id": "Who", "targets": ["PER"], "min": 1}, {"id": "What", "targets": ["PER"]}]}],
})  # fmt: skip


@pytest.mark.parametrize(
    "label",
    [("role", "Buy.Who"), ("attribute", "tense"), ("value", "tense=past"), ("value", "tense=to come")],
)
def test_roles_attributes_and_values_are_retired_too(label):
    data = retired(TYPED, label, on=True)
    assert scheme_errors(data) == []
    assert label in labels_of(parse_scheme(data)), "it is still there for what has it"
    assert is_retired(data, label)
    (one,) = differences(parse_scheme(TYPED), parse_scheme(data))
    assert (one.label, one.fields["retired"]) == (label, (None, True))
    assert SchemeDraft.of(TYPED).retired(label, on=True).differs(label)
    again = retired(data, label, on=False)
    assert not is_retired(again, label)
    assert again == TYPED or label[0] == "role"


def test_a_role_that_is_retired_gives_its_key_away_and_is_not_required():
    data = retired(TYPED, ("role", "Buy.Who"), on=True)
    key = found(TYPED, ("role", "Buy.Who"))["key"]
    assert found(added(data, ("role", "Buy.Whom")), ("role", "Buy.Whom"))["key"] == key
    text = "Ana buys."
    bare = AnnotationSet(id="s", document="d", text=text, author=Author("ana"), events={
        "e": Event("e", Span((Range.at(4, 8),)), "Buy")})  # fmt: skip
    assert "role-missing" in {one.code for one in problems(bare, parse_scheme(TYPED))}
    assert "role-missing" not in {one.code for one in problems(bare, parse_scheme(data))}
    filled = replace(bare.events["e"], arguments=(Argument("Who", "m"),))
    full = replace(bare, mentions={"m": Mention("m", Span((Range.at(0, 3),)), "PER")}, events={"e": filled})
    assert not [one for one in problems(full, parse_scheme(data)) if one.severity is Severity.ERROR]


def test_the_value_that_counts_where_nothing_is_said_stays_on_offer():
    with pytest.raises(SchemeError, match="choose another default first"):
        retired(TYPED, ("value", "tense=now"), on=True)
    for wrong in (["now"], ["never"]):
        by_hand = with_field(TYPED, ("attribute", "tense"), "retired_values", wrong)
        assert scheme_errors(by_hand)
    with pytest.raises(SchemeError):
        retired(TYPED, ("value", "tense=never"), on=True)


def test_a_value_that_is_retired_is_so_under_another_name_and_goes_whole():
    data = retired(TYPED, ("value", "tense=past"), on=True)
    later = renamed(data, ("value", "tense=past"), "gone by")
    assert later["attributes"][0]["retired_values"] == ["gone by"]
    assert parse_scheme(later).attributes["tense"].offered_values() == ("now", "to come")
    assert parse_scheme(later).attributes["tense"].offered_values("gone by") == ("gone by", "now", "to come")
    assert "retired_values" not in removed(later, ("value", "tense=gone by"))["attributes"][0]
    draft = SchemeDraft.of(data).removed(("value", "tense=past")).restored(("value", "tense=past"))
    assert is_retired(draft.data, ("value", "tense=past"))


def test_a_draft_knows_that_it_is_the_same_label():
    draft = SchemeDraft.of(SMALL).retired(("type", "PRODUCT"), on=True)
    assert draft.differs(("type", "PRODUCT"))
    assert draft.gone() == []
