"""``web2text``: CleanEval aligned with its source, the published gold that goes down to the character.

``orig/N.html`` is the page, ``clean/N.txt`` its gold as in CleanEval, ``aligned/N.txt`` has exactly as
many characters as the page: those of the content stand in their places, every other one, tags and named
or numbered entities too, is ``□`` (U+25A1). What is kept is found by aligning our whole text with the
characters of the source, so that boilerplate cannot take the place of content that reads the same.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.ranges import Range
from annotator.formats.base import Dataset, Losses
from annotator.formats.files import write_text

from . import messages
from .align import align_pieces, coverage
from .cleaneval import write_gold
from .markup import page_of
from .page_ids import PageIds
from .projection import Projection, projections

PROFILE = "cleaneval"
MASK = "\u25a1"
_ATTRIBUTES = r"(?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+"  # a > may stand in a value
_UNSEEN = rf"<(script|style|template|noscript|head)\b{_ATTRIBUTES}(?:>.*?(?:</\1\s*+>|\Z)|\Z)"
_PART = re.compile(
    rf"<!--.*?(?:-->|\Z)|{_UNSEEN}|</?(?P<tag>[A-Za-z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "del", "kbd", "mark",
     "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)  # fmt: skip


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the three folders; with a split each part has a folder of its own."""
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        place, name = folder / page.entry.part, ids.of(page.entry.document, f"{number:04d}")
        markup = page_of(dataset, page.entry.document, losses)
        write_text(place / "orig" / f"{name}.html", markup.html)
        write_gold(place / "clean" / f"{name}.txt", page, markup)
        aligned, missing = masked(markup.html, page)
        write_text(place / "aligned" / f"{name}.txt", aligned)
        losses.change(messages.MASKED, missing)
        page.lose_all_but_content()
        page.settle(losses)


def masked(source: str, page: Projection) -> tuple[str, int]:
    """Return the source with all but content as ``□``, and how many words of the content are not in it.

    The first string is as long as ``source``. A ``□`` of the content itself cannot be told from a mask.
    """
    shown = _Shown.of(source)
    stretches = list(_stretches(page))
    placed = align_pieces([page.text[r.start : r.end] for r, _ in stretches], shown.text)
    kept = [one for one, (_, content) in zip(placed, stretches, strict=True) if content]
    out = [MASK] * len(source)
    for one in kept:
        for there in one.ranges:
            for place in shown.places[there.start : there.end]:
                if place >= 0:
                    out[place] = source[place]
    missing = sum(one.tokens - one.found for one in kept) if coverage(kept) < 1 else 0
    return "".join(out), missing


def _stretches(page: Projection) -> Iterator[tuple[Range, bool]]:
    """Yield the whole text as stretches that are content and stretches that are not."""
    at = 0
    for mark in page.content():
        if at < mark.range.start:
            yield Range.at(at, mark.range.start), False
        yield mark.range, True
        at = mark.range.end
    if at < len(page.text):
        yield Range.at(at, len(page.text)), False


@dataclass(frozen=True, slots=True)
class _Shown:
    """The characters of a source that a reader sees, and where each stands (-1: an entity, or put in)."""

    text: str
    places: list[int]

    @classmethod
    def of(cls, source: str) -> _Shown:
        parts: list[str] = []
        places: list[int] = []
        at = 0
        for found in _PART.finditer(source):
            parts.append(source[at : found.start()])
            places.extend(range(at, found.start()))
            at = found.end()
            if found[0].startswith("&"):
                put = entities.unescape(found[0])
            else:
                put = "" if (found["tag"] or "").lower() in _INLINE else "\n"
            parts.append(put)
            places.extend([-1] * len(put))
        parts.append(source[at:])
        places.extend(range(at, len(source)))
        return cls("".join(parts), places)
