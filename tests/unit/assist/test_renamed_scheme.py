"""Kinds under other ids: what is labelled and proposed is the same, since the scheme says what a kind is."""

from __future__ import annotations

import copy

import pytest

from annotator import edits
from annotator.assist import rules
from annotator.assist.dom import proposals as from_dom
from annotator.assist.outline import read_outline
from annotator.assist.proposals import Proposal, replacing
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.formats.extraction import profiles
from annotator.pages.html import read_html

from .pages import PAGE

TWO_STORIES = "\n".join(
    f"{title}\nBy Ada Lund\n2 hours ago\n{'The minister spoke at length about the harbour. ' * 8}\nShare"
    for title in ("Harbour to be dredged after all", "Ferry fire is under control")
)


@pytest.fixture(scope="module")
def renamed(news: Scheme) -> Scheme:
    """The scheme `news` with other ids for all its kinds, each telling which one it was."""
    data = copy.deepcopy(dict(news.data))
    for kind in data["segment_kinds"]:
        kind["external"] = {**kind.get("external", {}), "news": kind["id"]}
        kind["id"] = f"my_{kind['id']}"
    return parse_scheme(data)


def empty(text: str, kind: AuthorKind = AuthorKind.MODEL) -> AnnotationSet:
    return AnnotationSet("set", "page", text, Author("rules", kind))


def suggested(text: str, scheme: Scheme, found: list[Proposal]) -> list[tuple[Range, str, int | None]]:
    after = empty(text).applied(replacing(empty(text), scheme, found, "rules"))
    return [(one.range, scheme.stands_for(one.kind), one.article) for one in after.segments_in_order()]


@pytest.mark.parametrize("kind", ["title", "body", "kicker", "caption", "share"])
def test_two_pieces_in_a_row_are_joined_or_not_whatever_the_kind_is_called(
    news: Scheme, renamed: Scheme, kind: str
):
    def segments(scheme: Scheme, called: str) -> list[Range]:
        page = empty("First headline\nSecond headline", AuthorKind.HUMAN)
        for asked in (Range.at(0, 14), Range.at(15, 30)):
            page = page.applied(edits.continue_segment(page, scheme, asked, called, 1))
        return [one.range for one in page.segments_in_order()]

    assert segments(renamed, f"my_{kind}") == segments(news, kind)


def test_a_page_is_suggested_alike(news: Scheme, renamed: Scheme):
    page = read_html(PAGE.encode(), "page.html")
    found = from_dom(page.text, read_outline(page.source, page.encoding, page.text))
    assert suggested(page.text, renamed, found) == suggested(page.text, news, found) != []
    ruled = rules.proposals(TWO_STORIES)
    assert suggested(TWO_STORIES, renamed, ruled) == suggested(TWO_STORIES, news, ruled) != []


def test_profiles_know_a_kind_by_what_it_stands_for(news: Scheme, renamed: Scheme):
    for profile in profiles.PROFILES.values():
        assert {k: profile.role(k, news) for k in news.segment_kinds} == {
            k: profile.role(f"my_{k}", renamed) for k in news.segment_kinds
        }


def test_a_box_that_the_scheme_calls_content_gets_the_article_it_stands_in(news: Scheme):
    data = copy.deepcopy(dict(news.data))
    next(kind for kind in data["segment_kinds"] if kind["id"] == "comments")["group"] = "content"
    text = "Title\nStory\nA fine piece\nTitle\nStory\nNo"
    found = [
        Proposal(Range.at(0, 5), "title", 1), Proposal(Range.at(12, 24), "comments"),
        Proposal(Range.at(25, 30), "title", 2), Proposal(Range.at(37, 39), "comments"),
    ]  # fmt: skip
    told = suggested(text, parse_scheme(data), found)
    assert [article for _, kind, article in told if kind == "comments"] == [1, 2]
    assert [article for _, kind, article in suggested(text, news, found) if kind == "comments"] == [
        None,
        None,
    ]
