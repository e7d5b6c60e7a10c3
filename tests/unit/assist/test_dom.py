"""The page's own names for its parts: what they mean, and what a page by them becomes."""

from __future__ import annotations

import pytest

from annotator.assist import dom
from annotator.assist.dom_words import ARTICLE, ASIDE, BODY, FOOTER, MAIN, meaning, words
from annotator.assist.outline import read_outline
from annotator.domain.errors import FormatError
from annotator.pages.html import read_html

from .pages import EXPECTED, PAGE

LONG = "A sentence that is as long as one of a story usually is, and then a little longer than that. " * 3


def shown(source: str) -> list[tuple[str, int | None, str]]:
    page = read_html(source.encode(), "page.html")
    found = dom.proposals(page.text, read_outline(page.source, page.encoding, page.text))
    return [(one.kind, one.article, page.text[one.range.start : one.range.end]) for one in found]


def test_a_whole_page():
    found = shown(PAGE)
    assert [(kind, article) for kind, article, _ in found] == [
        (kind, article) for kind, article, _ in EXPECTED
    ]
    assert all(text.startswith(begin) for (_, _, text), (_, _, begin) in zip(found, EXPECTED, strict=True))
    assert "on Tuesday, as Berlin" in found[6][2]  # a time inside a sentence is part of it


@pytest.mark.parametrize(
    ("tag", "hint", "kind"),
    [
        ("div", ".article-body .js-x", BODY),
        ("div", "itemprop=articleBody", BODY),
        ("section", "#comments", "comments"),
        ("div", ".mostRead", "related_links"),
        ("div", ".cookie-banner", "paywall"),
        ("ul", ".social-links", "share"),
        ("div", "role=navigation", "navigation"),
        ("span", "itemprop=datePublished", "dateline"),
        ("time", "", "dateline"),
        ("h1", "", "title"),
        ("figcaption", ".wide", "caption"),
        ("p", ".Standfirst__text", "standfirst"),
        ("div", "role=main", MAIN),
        ("footer", "", FOOTER),
        ("aside", "", ASIDE),
        ("div", "itemtype=NewsArticle", ARTICLE),
        ("body", ".has-comments .single-post", None),
        ("p", ".lead-in-the-water", None),
        ("div", ".shadow .header-2", None),
    ],
)
def test_what_names_mean(tag: str, hint: str, kind: str | None):
    assert meaning(tag, hint) == kind


def test_words_of_names():
    assert words("#mainNav .post-body itemprop=articleBody") == " main nav post body itemprop article body "


def test_several_articles_are_numbered_and_teasers_are_not():
    stories = "".join(f"<article><h2 class=headline>Story {n}</h2><p>{LONG}</p></article>" for n in "abc")
    found = shown(
        f"<main>{stories}<div class=related><article><h3>Teaser</h3><p>{LONG}</p></article></div></main>"
    )
    assert [article for kind, article, _ in found if kind == "title"] == [1, 2, 3]
    assert [article for kind, article, _ in found if kind == "body"] == [1, 2, 3]
    assert found[-1][0] == "related_links"


def test_a_page_without_names_has_its_paragraphs_for_a_body():
    found = shown(f"<div><b>Hello</b></div><div><p>{LONG}</p><p>{LONG}</p></div>")
    assert [(kind, article) for kind, article, _ in found] == [("body", 1)]


def test_an_aside_of_links_points_elsewhere():
    found = shown(
        f"<article><p>{LONG}</p><aside><p><a href=/x>The lamp-lighter</a></p></aside><p>{LONG}</p></article>"
    )
    assert [kind for kind, _, _ in found] == ["body", "related_links", "body"]


def test_text_that_another_parser_made_is_refused():
    with pytest.raises(FormatError, match="import the page again"):
        read_outline(PAGE.encode(), "utf-8", "something else")


def test_a_wrapper_of_the_whole_story_is_no_box():
    found = shown(f"<div class=paywall><article><h1>A title</h1><p>{LONG}</p></article></div>")
    assert [kind for kind, _, _ in found] == ["title", "body"]
    assert (
        shown(f"<article><p>{LONG}</p><div class=paywall><p>{LONG}</p></div></article>")[-1][0] == "paywall"
    )


def test_a_deep_page_is_read_like_any_other():
    depth = 900
    source = "<div class=x>" * depth + "".join(f"words {n}</div>" for n in range(depth)) + f"<p>{LONG}</p>"
    page = read_html(source.encode(), "page.html")
    outline = read_outline(page.source, page.encoding, page.text)
    assert max(len(list(outline.chain(element))) for element in range(len(outline.tags))) >= depth
    assert [one.kind for one in dom.proposals(page.text, outline)] == ["body"]
