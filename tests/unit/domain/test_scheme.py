"""What a scheme says of its kinds: which stay apart, and which kind of the scheme `news` one stands for."""

from __future__ import annotations

import copy
from typing import Any

import pytest

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
