"""Profiles: every kind has a role in each, and the rules for articles."""

import json
import re

import pytest

from annotator.assets import resource
from annotator.domain.errors import AnnotatorError
from annotator.domain.ranges import Range
from annotator.formats import registry
from annotator.formats.base import Losses
from annotator.formats.extraction.messages import FURTHER
from annotator.formats.extraction.profiles import PROFILES, Role, profile_named, rule_of
from annotator.formats.extraction.projection import joined, lines_of, projections
from tests.unit.formats import world
from tests.unit.formats.extraction import pages

KINDS = [k["id"] for k in json.loads(resource("schemes", "news.json").read_text("utf-8"))["segment_kinds"]]


def test_every_kind_of_the_default_scheme_has_a_role_in_every_profile():
    for profile in PROFILES.values():
        assert sorted(profile.roles) == sorted(KINDS)
        assert profile.role("body", pages.SCHEME) is Role.CONTENT
        assert profile.role("navigation", pages.SCHEME) is Role.BOILERPLATE
        assert re.fullmatch(r"[a-z0-9]+/1", profile.id)


def test_the_disputed_rows_are_as_the_guidelines_have_them():
    def row(kind):
        return {name: profile.roles[kind].value[0] for name, profile in PROFILES.items()}

    names = ("cleaneval", "l3s", "dragnet", "aeb", "mineru", "ispras")
    assert row("title") == dict(zip(names, "ccsbcs", strict=True))
    assert row("caption") == dict(zip(names, "cccbcb", strict=True))
    assert row("comments") == dict(zip(names, "cbsbbb", strict=True))
    assert {name: p.articles for name, p in PROFILES.items() if p.articles == "all"} == {
        "cleaneval": "all", "mineru": "all",
    }  # fmt: skip


def test_a_kind_of_another_scheme_goes_by_its_group():
    profile = profile_named("aeb")
    assert profile.role("body", world.SCHEME) is Role.CONTENT
    assert profile.role("no such kind", world.SCHEME) is Role.BOILERPLATE


def test_names_that_there_are_not_are_answered_with_those_that_there_are():
    with pytest.raises(AnnotatorError, match="there is no profile ‘x’; choose one of cleaneval, l3s"):
        profile_named("x")
    with pytest.raises(AnnotatorError, match="articles ‘some’: choose first or all"):
        rule_of(profile_named("aeb"), "some")


def test_every_extraction_format_has_a_profile_that_there_is():
    for one in registry.FORMATS.values():
        if one.profile:
            assert one.profile in PROFILES
            assert one.mixed


@pytest.mark.parametrize(("articles", "count"), [("first", 8), ("all", 10), ("", 8)])
def test_further_articles_are_content_only_if_all_are_asked_for(articles, count):
    made = pages.dataset(pages.stored(pages.MIXED), profile="l3s", articles=articles)
    (page,) = projections(made, "aeb", Losses())
    content = [mark for mark in page.marks if mark.content]
    assert len(content) == count - 2
    assert set(page.left.values()) == ({FURTHER} if articles != "all" else set())


def test_stretches_are_joined_as_the_page_joins_them():
    text = "an niversary Top REUTERS\nnext line\n\nlast"
    assert joined(text, [Range.at(0, 2), Range.at(2, 12), Range.at(25, 34), Range.at(36, 40)]) == (
        "an niversary\nnext line\nlast"
    )
    lines = lines_of(text, [Range.at(0, 2), Range.at(3, 12), Range.at(17, 40)])
    assert [text[one.start : one.end] for one in lines] == [
        "an niversary", "REUTERS", "next line", "last",
    ]  # fmt: skip
