"""What a person left out of a scheme, and labels as other people's data have them."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from annotator.datasets.schemes import scheme_errors
from annotator.domain.errors import SchemeError
from annotator.domain.external import ExternalNames
from annotator.domain.label_map import labels_of, parts, shown, within
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_making import COLORS, GREYS, completed
from tests.unit.test_news_colours import DEFICIENT, PAGES, contrast, distance, lab

STRANGE = ["Merge-Org", "Life:Die", "人名", "12", "works of art", "a/b", "ʔ", "e\u0301"]


def keys(listed: list[dict[str, Any]]) -> list[str]:
    return [one.get("key", "") for one in listed]


def test_a_scheme_may_be_nothing_but_labels():
    made = completed({"name": "mine", "entity_types": STRANGE, "event_types": [{"id": "Life:Die"[::-1]}]})
    assert scheme_errors(made) == []
    scheme = parse_scheme(made)
    assert list(scheme.entity_types) == STRANGE
    assert keys(made["entity_types"]) == ["m", "l", "a", "1", "w", "b", "c", "d"]
    assert len({one.color for one in scheme.entity_types.values()}) == len(STRANGE)


def test_what_stands_there_stays_and_a_label_with_a_colour_is_not_new(news):
    assert completed(news.data) == news.data
    given = {"entity_types": [{"id": "A", "color": {"light": COLORS[0][0], "dark": COLORS[0][1]}}, "B"]}
    made = completed(given)["entity_types"]
    assert keys(made) == ["", "b"]
    assert made[1]["color"] == {"light": COLORS[1][0], "dark": COLORS[1][1]}


def test_more_labels_than_keys_go_without_one():
    made = completed({"entity_types": [f"X{n}" for n in range(40)]})
    found = [one for one in keys(made["entity_types"]) if one]
    assert len(found) == len(set(found)) == 35
    assert "e" not in found
    assert scheme_errors(made) == []


def test_boilerplate_is_grey_roles_have_letters_and_many_event_types_share_the_colour_of_their_family():
    events = [f"{family}:{n}" for family in ("Life", "Justice") for n in range(8)]
    roles = [{"id": "Agent", "targets": ["PER"]}, {"id": "1", "targets": ["PER"]}]
    made = completed({
        "segment_kinds": ["body", {"id": "advert", "group": "boilerplate"}],
        "entity_types": ["PER"],
        "event_types": [{"id": events[0], "roles": roles}, *events[1:]],
    })  # fmt: skip
    assert scheme_errors(made) == []
    assert made["segment_kinds"][1]["color"]["light"] == GREYS[0][0]
    assert keys(made["event_types"][0]["roles"]) == ["a", "b"]
    assert len({one["color"]["light"] for one in made["event_types"]}) == 2


@pytest.mark.parametrize("page", [0, 1])
def test_automatic_colours_can_be_read_and_told_apart_by_the_colour_blind_too(page: int):
    colours = [one[page] for one in COLORS]
    ground = list(PAGES.values())[page]
    assert min(contrast(one, ground) for one in (*colours, *(grey[page] for grey in GREYS))) >= 4.5
    for vision in DEFICIENT.values():
        seen = [lab(one, vision) for one in colours]
        assert min(distance(a, b) for a, b in itertools.combinations(seen[:8], 2)) >= 10
        assert min(distance(a, b) for a, b in itertools.combinations(seen[:16], 2)) >= 6


@pytest.mark.parametrize("wrong", ["", " a", "a ", "a\nb", "a\x1fb", "*event", "\u3000a", "a\u2028b"])
def test_an_id_is_any_text_but_for_what_nobody_could_see(wrong: str):
    made = completed({"entity_types": [wrong or {"id": ""}]})
    made["entity_types"][0].setdefault("color", {"light": "#000000", "dark": "#ffffff"})
    assert scheme_errors(made)
    with pytest.raises(SchemeError, match=r"cannot be an id"):
        parse_scheme(made | {"entity_types": [made["entity_types"][0] | {"id": wrong, "name": "x"}]})


def test_roles_and_values_are_told_from_what_they_are_of_whatever_signs_are_in_their_ids():
    roles = [{"id": "a.b", "targets": ["*event"]}, {"id": "b", "targets": ["*event"]}]
    scheme = parse_scheme(completed({
        "attributes": [{"id": "x=y", "values": ["1=2", "3"]}],
        "event_types": [{"id": "E", "roles": roles}, {"id": "E.a", "roles": roles[1:]}],
    }))  # fmt: skip
    labels = labels_of(scheme)
    assert len(labels) == 1 + 2 + 2 + 3
    assert {parts(*one) for one in labels if one[0] == "role"} == {("E", "a.b"), ("E", "b"), ("E.a", "b")}
    assert {parts(*one) for one in labels if one[0] == "value"} == {("x=y", "1=2"), ("x=y", "3")}
    assert shown(within("role", "E", "a.b")) == "E.a.b"


# External names


def outside(**given: Any) -> ExternalNames:
    made = completed({
        "attributes": [{"id": "sort", "values": ["date", "money"], "default": "date"}],
        "entity_types": [
            {"id": "PER", "external": {"conll": "P"}},
            {"id": "GPE", "external": {"conll": "LOC"}},
            {"id": "LOC"},
            {"id": "a b"},
            {"id": "a_b"},
            {"id": "VALUE", "attributes": ["sort"],
             "external": {"conll": "V", "conll.date": "DATE", "conll.money": "MONEY"}},
        ],
        "event_types": [
            {"id": "Die", "roles": [{"id": "Who", "targets": ["PER"], "external": {"conll": "Victim"}}]}
        ],
    })  # fmt: skip
    return ExternalNames(parse_scheme(made), "conll", lambda name: name.replace(" ", "_"), **given)


def test_a_label_is_called_what_the_format_calls_it_and_read_back():
    names = outside()
    assert names.of("type", "PER") == "P"
    assert names.label("type", "P") == "PER"
    assert names.label("type", "PER") == "PER"
    assert names.of("role", "Who", of_type="Die") == "Victim"
    assert names.label("role", "Victim", of_type="Die") == "Who"
    assert names.label("type", "nobody knows it") == "nobody knows it"


def test_labels_may_share_a_name_and_that_can_be_told():
    names = outside()
    assert [names.of("type", one) for one in ("GPE", "LOC")] == ["LOC", "LOC"]
    assert names.label("type", "LOC") == "LOC"
    assert names.is_shared("type", "LOC")
    assert not names.is_shared("type", "P")


def test_ids_that_the_format_cannot_hold_stay_apart():
    names = outside()
    assert [names.of("type", one) for one in ("a b", "a_b")] == ["a_b_", "a_b"]
    for one in ("a b", "a_b"):
        assert names.label("type", names.of("type", one)) == one


def test_a_name_may_be_for_an_attribute_value_the_default_too():
    names = outside()
    assert names.of("type", "VALUE") == "DATE"
    assert names.of("type", "VALUE", {"sort": "money"}) == "MONEY"
    assert names.meant("type", "MONEY") == ("VALUE", {"sort": "money"})
    assert names.meant("type", "DATE") == ("VALUE", {})
    assert names.meant("type", "V") == ("VALUE", {})
