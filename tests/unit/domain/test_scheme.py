"""What a scheme says of its kinds, and what its labels are called in other languages."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from annotator.datasets.schemes import scheme_errors
from annotator.domain.errors import SchemeError
from annotator.domain.scheme import Scheme, parse_scheme

APART = {"title", "kicker", "byline", "dateline", "caption", "pull_quote", "embed"}


def kinds(*told: dict[str, Any]) -> Scheme:
    made = [{"name": one["id"], "group": "content", **one} for one in told]
    return parse_scheme(
        {
            "format": "annotator-scheme/1", "name": "own", "version": "1.0.0",
            "segment_kinds": made, "entity_types": [], "event_types": [],
        }
    )  # fmt: skip


def apart(scheme: Scheme) -> set[str]:
    return {one for one in scheme.segment_kinds if scheme.is_apart(one)}


def test_the_scheme_says_which_kinds_stay_apart(news: Scheme):
    assert apart(news) == APART
    assert apart(kinds({"id": "headline", "apart": True}, {"id": "title"}, {"id": "text"})) == {"headline"}
    assert apart(kinds({"id": "title", "apart": False}, {"id": "byline"})) == set()
    assert not news.is_apart("no such kind")


def test_a_scheme_that_says_it_of_no_kind_is_one_from_before_schemes_could(news: Scheme):
    older = copy.deepcopy(dict(news.data))
    for kind in older["segment_kinds"]:
        kind.pop("apart", None)
    read = parse_scheme(older)
    assert apart(read) == APART
    assert read.data == older, "what is stored and exported stays as it was"


@pytest.mark.parametrize(
    ("known", "group", "expected"),
    [
        ("title", "content", "headline"),  # stands for it
        ("text", "content", "text"),  # has its id
        ("caption", "content", "text"),  # the usual kind of the group stands for body
        ("comments", "boilerplate", "junk"),  # the first of the group
    ],
)
def test_the_nearest_kind(known: str, group: str, expected: str):
    scheme = kinds(
        {"id": "headline", "external": {"news": "title"}},
        {"id": "text", "external": {"news": "body"}},
        {"id": "junk", "group": "boilerplate"},
    )
    assert scheme.nearest_kind(known, group) == expected


def test_there_is_no_nearest_kind_without_its_group():
    scheme = kinds({"id": "headline"})
    assert scheme.nearest_kind("comments", "boilerplate") is None
    assert (scheme.stands_for("headline"), scheme.stands_for("gone")) == ("headline", "gone")


# --- languages ----------------------------------------------------------------------------------------


def spoken(**more: Any) -> dict[str, Any]:
    """A scheme with a label of each sort, with name and guideline in German, but for the second kind."""
    german = {"names": {"de": "Deutsch"}, "guidelines": {"de": "So."}, "guideline": "Thus."}
    values = {"values": ["yes", "no"], "value_names": {"de": {"yes": "ja"}}}
    return {
        "format": "annotator-scheme/1", "name": "own", "version": "1.0.0",
        "segment_kinds": [
            {"id": "text", "name": "Text", "group": "content", **german},
            {"id": "junk", "name": "Junk", "group": "boilerplate", "guideline": "Rest."},
        ],
        "page_flags": [{"id": "list", "name": "List", **german}],
        "attributes": [{"id": "sure", "name": "Sure", "type": "choice", **german, **values, **more}],
        "entity_types": [{"id": "PER", "name": "Person", "attributes": ["sure"], **german}],
        "event_types": [
            {"id": "Meet", "name": "Meet", **german,
             "roles": [{"id": "Who", "name": "Who", "targets": ["PER"], **german}]},
        ],
        "relation_types": [{"id": "Kin", "name": "Kin", "source": ["PER"], "target": ["PER"], **german}],
    }  # fmt: skip


def every_label(scheme: Scheme) -> list[Any]:
    groups = (
        scheme.segment_kinds, scheme.page_flags, scheme.attributes, scheme.entity_types, scheme.event_types,
        scheme.relation_types,
    )  # fmt: skip
    found = [label for group in groups for label in group.values()]
    return [*found, *(role for event in scheme.event_types.values() for role in event.roles)]


def test_every_sort_of_label_is_called_by_its_name_in_a_language():
    german = parse_scheme(spoken()).in_language("de")
    told = {(label.name, label.guideline) for label in every_label(german)}
    assert told == {("Deutsch", "So."), ("Junk", "Rest.")}
    assert [german.attributes["sure"].called(value) for value in ("yes", "no")] == ["ja", "no"]


def test_a_language_that_a_scheme_does_not_have_shows_its_own_names():
    scheme = parse_scheme(spoken())
    assert every_label(scheme.in_language("ja")) == every_label(scheme)
    assert scheme.attributes["sure"].called("yes") == "yes"


def test_a_scheme_in_a_language_keeps_its_data_and_speaks_every_other_one():
    scheme = parse_scheme(spoken())
    german = scheme.in_language("de")
    assert german is scheme.in_language("de") is german.in_language("de")
    assert german.data is scheme.data
    assert every_label(german.in_language("")) == every_label(scheme)
    assert Scheme("", "", "", {}, {}, {}, {}, {}, {}).in_language("de").language == ""


def test_a_name_of_a_value_that_there_is_not_is_refused():
    with pytest.raises(SchemeError, match=r"sure.*maybe"):
        parse_scheme(spoken(value_names={"de": {"maybe": "vielleicht"}}))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ({"names": {"deutsch": "Titel"}}, "deutsch"),
        ({"names": {"de": ""}}, "names.de"),
        ({"names": ["Titel"]}, "names"),
        ({"guidelines": {"de": 7}}, "guidelines.de"),
    ],
)
def test_names_of_another_shape_are_refused_with_their_place(place: dict[str, Any], told: str):
    data = spoken()
    data["title"] = "Own"
    data["segment_kinds"] = [{"id": "text", "name": "Text", "group": "content", **COLOUR, **place}]
    data["entity_types"], data["event_types"], data["relation_types"] = [], [], []
    ((where, reason),) = scheme_errors(data)
    assert told in where + reason
    data["segment_kinds"] = [{"id": "text", "name": "Text", "group": "content", **COLOUR}]
    assert scheme_errors(data) == []


COLOUR = {"color": {"light": "#000000", "dark": "#ffffff"}}
