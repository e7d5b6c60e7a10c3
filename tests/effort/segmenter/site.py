"""Made pages of one site whose elements have names that say nothing, with the truth of every line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from random import Random

from annotator.domain.ranges import Range

from ..pages import GoldSegment
from ..stream.made import made_pages

_SEED = 23
_NONE = frozenset(("navigation", "related_links", "newsletter_promo", "comments", "disclaimer"))
_WRITERS = ("Mirela Vance", "Otto Brandvik", "Sanna Lowe")


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page as its server sends it, and the kind of each line that it shows, in order."""

    number: int
    html: str
    lines: Sequence[tuple[str, str]]

    def gold(self, text: str) -> list[GoldSegment]:
        """Return the truth over the text that was read from the page: neighbours of one kind are one."""
        found: list[tuple[Range, str]] = []
        at = 0
        for kind, words in self.lines:
            start = text.index(words, at)
            at = start + len(words)
            found.append((Range.at(start, at), kind))
        segments = []
        for kind, group in groupby(found, lambda one: one[1]):
            held = [one for one, _ in group]
            segments.append(GoldSegment(held[0].start, held[-1].end, kind, None if kind in _NONE else 1))
        return segments


def site_pages(count: int) -> list[SitePage]:
    """Return the first pages of the site; no two have the same parts."""
    random = Random(_SEED)
    stories = [page.text.split("\n") for page in made_pages(count + 4, _SEED)]
    titles = [lines[0] for lines in stories]
    return [_page(number, stories, titles, random) for number in range(1, count + 1)]


def _page(number: int, stories: Sequence[Sequence[str]], titles: Sequence[str], random: Random) -> SitePage:
    own = [line for line in stories[number - 1][1:] if len(line) > 60]
    more = [line for line in stories[number % len(stories)][1:] if len(line) > 60]
    text = [*own, *more][: 5 + number % 3]
    writer = random.choice(_WRITERS)
    lead = [("navigation", "b1", "Quay Ledger"), ("navigation", "b2", "World Trade Weather Harbours")]
    head = [
        ("kicker", "c1", random.choice(("Trade", "Harbours", "World"))),
        ("title", "c2", titles[number - 1]),
        ("byline", "c3", f"{writer} in Vesper"),
        ("dateline", "c4", f"{random.randint(1, 28)} March 2026, {random.randint(10, 22)}:14"),
    ]
    shown = (
        [("caption", "c5", f"The old mill at noon. Photo: {random.choice(_WRITERS)}")] if number % 2 else []
    )
    body = [("body", "d1", line) for line in text]
    body.insert(2, ("newsletter_promo", "d2", "The Ledger at breakfast, every day but Sunday"))
    if number % 3:
        body.insert(4, ("related_links", "d3", f"Read as well: {titles[number]}"))
    foot = [("author_bio", "e1", f"{writer} writes about the harbour towns for the Ledger.")]
    foot += [("related_links", "f1", titles[(number + step) % len(titles)]) for step in (1, 2, 3)]
    if number > 1:
        foot += [("comments", "g1", "2 replies"), ("comments", "g2", "gull_77: The mill was sold long ago.")]
    foot += [("disclaimer", "h1", "© 2026 Quay Ledger. Nothing here is advice.")]
    parts = [*lead, *head, *shown, *body, *foot]
    inner = "\n".join(_element(kind, name, words) for kind, name, words in parts)
    html = (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(titles[number - 1])} | Quay"
        f" Ledger</title><meta property=og:site_name content='Quay Ledger'></head>"
        f"<body><div class=a1>{inner}</div></body></html>"
    )
    return SitePage(number, html, [(kind, words) for kind, _, words in parts])


def _element(kind: str, name: str, words: str) -> str:
    shown = escape(words)
    tag = "h1" if kind == "title" else "p" if kind == "body" else "div"
    if kind in ("navigation", "related_links"):
        lead, _, linked = shown.rpartition(": ")
        shown = f"{lead + ': ' if lead else ''}<a href=/{len(linked)}>{linked}</a>"
    return f"<{tag} class={name}>{shown}</{tag}>"
