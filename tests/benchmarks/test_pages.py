"""Speed of web pages in: against the parser alone, against another reader, and with the size of a page."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from annotator.domain.nodemap import NodePoint
from annotator.pages.html import read_html
from annotator.pages.html.parse import parse
from annotator.pages.html.structure import blocks
from annotator.pages.html.walk import walk

from .ratios import Judge, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(180)]

SMALL, LARGE = 1_000_000, 10_000_000
LINEAR = LARGE / SMALL * 2
"""The parser alone takes 15 times as long for ten times the page: its tree outgrows the processor's cache."""
LOOKUPS = 20_000

_WORDS = made_text(40_000, 5).split()


def made_page(size: int, seed: int = 1) -> bytes:
    """Return a page of about ``size`` bytes, made as news pages are.

    Half of it is scripts and styles; then come menus of links, cards with pictures, and wrappers full of
    attributes; one character in twenty is text.
    """
    rng = random.Random(seed)

    def words(count: int) -> str:
        return " ".join(rng.choice(_WORDS) for _ in range(count))

    def names(count: int) -> str:
        return " ".join(
            f"{rng.choice(_WORDS)}-{rng.choice(_WORDS)}__{rng.randint(1, 99)}" for _ in range(count)
        )

    def link(count: int) -> str:
        address = "/".join(rng.choice(_WORDS) for _ in range(5))
        return (
            f'<a class="{names(2)}" href="https://news.example/{address}?ref={rng.randint(1, 9999)}&amp;p=2" '
            f'data-track="{names(1)}" data-id="{rng.randint(1, 10**8)}" target="_self">{words(count)}</a>'
        )

    def script() -> str:
        calls = "".join(
            f'w.q.push({{"id":{n},"url":"//x.example/{names(1)}","on":n<{n}}});' for n in range(80)
        )
        return f"<script>(function(w,n){{{calls}}})(window,2);</script>\n"

    def style() -> str:
        rules = "".join(f".{names(1)}{{margin:0 {n}px;color:#{n:06x};display:block}}\n" for n in range(60))
        return f'<style type="text/css">{rules}</style>\n'

    def menu() -> str:
        entries = "".join(f'\n    <li class="{names(2)}">\n      {link(2)}\n    </li>' for _ in range(8))
        return f'<nav class="{names(3)}" id="n{rng.randint(1, 999)}">\n  <ul>{entries}\n  </ul>\n</nav>\n'

    def card() -> str:
        return (
            f'<div class="{names(4)}" data-component="{names(1)}" style="width: 33%">\n  '
            f'<div class="{names(2)}">'
            f'<picture><img class="{names(1)}" src="https://i.example/{names(2)}.jpg?w=300&amp;h=200" '
            f'srcset="https://i.example/{names(1)}.jpg 2x" loading="lazy" alt="{words(6)}" '
            f'width="300"></picture>'
            f'</div>\n  <h3 class="{names(1)}">{link(7)}</h3>\n  <svg class="{names(1)}" viewBox="0 0 9 9"> '
            f'<path d="{" ".join(str(rng.randint(0, 240) / 10) for _ in range(90))}"/></svg>'
            f"<!-- {names(2)} -->\n</div>\n"
        )

    def paragraph() -> str:
        marked = f"{link(2)} &amp; <b>{words(2)}</b>"
        return f'<p class="{names(1)}">{words(22)}, {marked}\n{words(14)}&nbsp;{words(2)}.</p>\n'

    parts = [
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{words(8)}</title>\n',
        *(f'<meta property="og:x{n}" content="{words(6)}">\n' for n in range(25)),
        *(f'<link rel="preload" href="/static/{names(2)}.js" as="script">\n' for _ in range(25)),
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{words(8)}"}}</script>\n',
        '</head>\n<body class="page">\n',
    ]
    written = sum(map(len, parts))
    made = (script, script, style, menu, card, card, paragraph, paragraph, paragraph)
    while written < size:
        parts.append(rng.choice(made)())
        written += len(parts[-1])
    return "".join((*parts, "</body>\n</html>\n")).encode()


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    """Eight pages of the mean size of the news pages on which the baselines were measured."""
    return [made_page(174_000, seed) for seed in range(8)]


def each(pages: list[Any], call: Callable[[Any], object]) -> Callable[[], None]:
    def run() -> None:
        for page in pages:
            call(page)

    return run


def with_map(source: str) -> object:
    return walk(parse(source).root)


def test_text_and_map(judge: Judge, pages: list[bytes]):
    """Characters to text and node map, the checks for lost text and bombs included."""
    sources = [page.decode() for page in pages]
    judge(
        "web page to text and node map", each(sources, with_map),
        "lxml.etree.HTML", each(sources, etree.HTML), 1 / 0.3,
    )  # fmt: skip


def test_text_and_map_against_another_reader(judge: Judge, pages: list[bytes]):
    html_text = pytest.importorskip("html_text")
    sources = [page.decode() for page in pages]
    judge(
        "web page to text and node map", each(sources, with_map),
        "html-text, no map", each(sources, html_text.extract_text), 1 / 1.3,
    )  # fmt: skip


def test_whole_page(judge: Judge, pages: list[bytes]):
    """From bytes, with decoding, metadata and all."""
    judge("web page in", each(pages, read_html), "lxml.etree.HTML", each(pages, etree.HTML), 5)


def lookups(data: bytes) -> tuple[Callable[[], None], Callable[[], None], Callable[[], None]]:
    """Return ``LOOKUPS`` questions to the node map of a page, in both directions, and so many to a list."""
    page = read_html(data)
    rng = random.Random(2)
    positions = [rng.randrange(len(page.text)) for _ in range(LOOKUPS)]
    points: list[NodePoint] = [point for one in positions if (point := page.node_map.to_node(one))]
    starts = list(page.node_map.columns[0])
    to_node, to_text = page.node_map.to_node, page.node_map.to_text

    def down() -> None:
        for position in positions:
            to_node(position)

    def up() -> None:
        for point in points:
            to_text(point)

    def listed() -> None:
        for position in positions:
            bisect_right(starts, position)

    return down, up, listed


def test_look_up(judge: Judge):
    """A search in a list takes a fifth of a microsecond, so that two microseconds are ten of them."""
    down, up, listed = lookups(made_page(LARGE))
    judge("text to node, 20,000 of a 10 MB page", down, "bisect on a list", listed, 8)
    judge("node to text, 20,000 of a 10 MB page", up, "bisect on a list", listed, 12)


def test_growth_with_size(judge: Judge):
    small, large = made_page(SMALL), made_page(LARGE)
    judge("web page of 10 MB", lambda: read_html(large), "1 MB", lambda: read_html(small), LINEAR, 3)
    outline = read_html(large).node_map, read_html(small).node_map
    judge("outline of 10 MB", lambda: blocks(outline[0]), "1 MB", lambda: blocks(outline[1]), LINEAR, 3)


def test_growth_with_nodes(judge: Judge):
    few, many = (b"<body>" + b"<i>a</i>b " * count for count in (10_000, 100_000))
    judge("200,000 text nodes", lambda: read_html(many), "20,000", lambda: read_html(few), 20, 3)


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
def test_growth_with_depth(judge: Judge, closed: bool):
    few, many = (b"<div>word" * depth + b"</div>" * depth * closed for depth in (1_000, 10_000))
    # Beyond 2,047 levels a page is read three times, the last time with levels taken out.
    name = f"depth 10,000, {'closed' if closed else 'left open'}"
    judge(name, lambda: read_html(many), "depth 1,000", lambda: read_html(few), 30, 3)
