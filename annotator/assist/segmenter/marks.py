"""What a page's own names, links, pictures and controls around a piece tell of it, as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log2

from annotator.pages.html.targets import PAGE, PERSON, SITE, WORLD

from ..dom_words import words
from ..outline import Outline
from ..pieces import Piece

_FAMILIES = {
    "button": "btn button buttons cta action",
    "contents": "toc contents anchor jump outline",
    "side": "widget sidebar rail aside secondary side complementary",
    "related": "related recommended more next prev previous popular trending latest recirc also read",
    "author": "author authors bio byline contributor avatar profile writer",
    "meta": "meta date time info published details posted updated timestamp",
    "foot": "footer foot bottom copyright legal disclaimer end after",
    "promo": "promo banner offer sponsor sponsored ad ads advert affiliate upsell popup modal deal",
    "letter": "newsletter signup subscribe form mc mailchimp email hubspot optin",
    "note": "note notice callout box alert highlight tip disclosure editor inset",
    "share": "share sharing social follow",
    "picture": "caption credit image img media gallery slide figure photo video player embed",
    "content": "content entry post article body story text main single rich richtext prose wysiwyg markdown",
    "fold": "faq accordion tab tabs toggle collapse expand collapsible",
    "grid": "card cards grid item items tile col column row teaser",
    "comments": "comment comments reply replies discussion message thread",
    "tags": "tag tags category categories topic topics label terms",
    "head": "header hero masthead title headline subtitle lead intro summary excerpt",
    "menu": "nav menu breadcrumb breadcrumbs pagination navigation links",
    "sources": "footnote footnotes references citation source sources",
    "shop": "product price review rating buy shop cart",
}
"""Words that publishers name elements with, by what such elements hold."""

_BITS = {word: 1 << bit for bit, listed in enumerate(_FAMILIES.values()) for word in listed.split()}
_UP = 7  # elements that a piece stands in whose names are read
_LEVELS = 3
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("em", "i"))
_GOALS = (PAGE, SITE, WORLD, PERSON)
_NAN = float("nan")

NAMES = (
    *(f"up to {name}" for name in _FAMILIES), "to page", "to site", "to world", "to person", "target times",
    "bold share", "italic share",
    *(f"box{level} {name}" for level in range(_LEVELS) for name in ("pictures", "controls")),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def _mask(hint: str) -> int:
    found = 0
    for word in words(hint).split():
        found |= _BITS.get(word, 0)
    return found


class Marks:
    """What stands around the pieces of a page."""

    def __init__(self, outline: Outline) -> None:
        """Read the names, links, pictures and controls of a page's elements."""
        self._outline = outline
        self._named: dict[int, tuple[float, ...]] = {}
        self._bold, self._italic = _within(outline, _BOLD), _within(outline, _ITALIC)
        self._link = _links(outline)
        self._pictures = _summed(outline, outline.pictures)
        self._controls = _summed(outline, outline.controls)

    def of(self, piece: Piece, element: int, box: int) -> Iterator[float]:
        """Yield the numbers of a piece, in the order of ``NAMES``.

        ``element`` holds most of it, ``box`` is the element that holds its block (-1: none).
        """
        yield from self._names(element)
        yield from self._goals(piece)
        for _ in range(_LEVELS):
            yield log2(1 + self._pictures[box]) if box >= 0 else _NAN
            yield log2(1 + self._controls[box]) if box >= 0 else _NAN
            box = self._outline.parents[box] if box >= 0 else -1

    def _names(self, element: int) -> tuple[float, ...]:
        """Return how many elements up the first one stands that is named by a word of each family."""
        found = self._named.get(element)
        if found is None:
            values = [_NAN] * len(_FAMILIES)
            seen = 0
            for up, one in enumerate(self._outline.chain(element)):
                if up == _UP or self._outline.tags[one] in ("body", "html"):
                    break
                new = _mask(self._outline.hints[one]) & ~seen
                seen |= new
                for bit in range(len(_FAMILIES)) if new else ():
                    if new >> bit & 1:
                        values[bit] = float(up)
            found = self._named[element] = tuple(values)
        return found

    def _goals(self, piece: Piece) -> Iterator[float]:
        """Yield the shares of a piece's ink in links by what they lead to, and in bold and italic type."""
        ink = dict.fromkeys(_GOALS, 0)
        whole, bold, italic, times = 0, 0, 0, 0
        for start, end, element in self._outline.stretches(piece.range):
            whole += end - start
            if element < 0:
                continue
            link = self._link[element]
            if link >= 0 and self._outline.leads:
                goal = self._outline.leads[link]
                if goal in ink:
                    ink[goal] += end - start
                times = max(times, self._outline.times[link])
            bold += (end - start) * self._bold[element]
            italic += (end - start) * self._italic[element]
        whole = whole or 1
        yield from (ink[goal] / whole for goal in _GOALS)
        yield log2(1 + times)
        yield bold / whole
        yield italic / whole


def _within(outline: Outline, tags: frozenset[str]) -> list[bool]:
    found: list[bool] = []
    for parent, tag in zip(outline.parents, outline.tags, strict=True):
        found.append(tag in tags or (parent >= 0 and found[parent]))
    return found


def _links(outline: Outline) -> list[int]:
    """Return for each element the link that it is or stands in; -1: none."""
    found: list[int] = []
    for element, (parent, tag) in enumerate(zip(outline.parents, outline.tags, strict=True)):
        found.append(element if tag == "a" else found[parent] if parent >= 0 else -1)
    return found


def _summed(outline: Outline, counts: Sequence[int]) -> list[int]:
    """Return for each element how many stand in it, all that is inside it included."""
    found = list(counts) or [0] * len(outline.tags)
    for element in range(len(found) - 1, -1, -1):
        if (parent := outline.parents[element]) >= 0:
            found[parent] += found[element]
    return found


# --- what comes again on the page ------------------------------------------------------------------------

AGAIN = ("told below", "told box", "same start", "colon link")
_START = 40  # code points in which a line's first words end with a colon
_TOLD = 8  # code points of a heading that is told before


def again(
    bodies: Sequence[str], headings: Sequence[bool], boxes: Sequence[int], links: Sequence[int]
) -> dict[str, Sequence[float]]:
    """Return which lines say a later heading before it (a table of contents), with their share of what stands
    in one box; how many lines begin with the same words before a colon; and if a link stands behind these.

    ``links`` are the places in each body where its first link begins (-1: none).
    """
    folded = ["".join(filter(str.isalpha, body)).casefold() if len(body) < 200 else "" for body in bodies]
    later = {name: at for at, name in enumerate(folded) if headings[at] and len(name) >= _TOLD}
    told = [float(later.get(name, -1) > at) for at, name in enumerate(folded)]
    sums: dict[int, list[float]] = {}
    for box, one in zip(boxes, told, strict=True):
        held = sums.setdefault(box, [0.0, 0.0])
        held[0] += one
        held[1] += 1
    starts = [body[:_START].partition(":") for body in bodies]
    begins = [first.casefold() if colon else "" for first, colon, _ in starts]
    counts = Counter(begins)
    colons = [
        _NAN if at < 0 else float(body[:at].rstrip().endswith((":", "：")))
        for body, at in zip(bodies, links, strict=True)
    ]
    return {
        "told below": told,
        "told box": [
            sums[box][0] / sums[box][1] if box >= 0 else one for box, one in zip(boxes, told, strict=True)
        ],
        "same start": [float(min(counts[one], 6)) if one else 0.0 for one in begins],
        "colon link": colons,
    }
