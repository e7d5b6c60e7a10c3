"""The items of a feed that is not well-formed as a whole: each is cut out and read by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

_APART = r"<!\[CDATA\[(?s:.)*?(?:\]\]>|\Z)|<!--(?s:.)*?(?:-->|\Z)|<\?(?s:.)*?(?:\?>|\Z)"
_ITEM = re.compile(
    rf"{_APART}|<(?P<close>/?)(?P<name>(?:[^\W\d][\w.-]*:)?(?:item|entry))(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
)
_NAMED = re.compile(rf"{_APART}|&(?P<name>[A-Za-z][A-Za-z0-9]{{0,31}});")
_OWN = ("amp", "lt", "gt", "quot", "apos")
_OPENING = re.compile(r"<[^\W\d][\w.:-]*(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)?>")


@dataclass(frozen=True, slots=True)
class Part:
    """The source of one item, as ``[start, end)`` of the feed's characters; ``whole`` if it was closed."""

    start: int
    end: int
    whole: bool


def without_html_entities(text: str) -> str:
    """Return the text with the entities that HTML names, and XML does not, as the characters they are.

    Feeds write them as pages do, and the first RSS declared them in a document type of its own.
    """
    return _NAMED.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    name = found["name"]
    return found[0] if not name or name in _OWN else html5.get(f"{name};", found[0])


def parts(text: str) -> Iterator[Part]:
    """Yield the items in their order. One that is not closed ends where the next begins, or the text."""
    opened: tuple[int, str] | None = None
    for found in _ITEM.finditer(text):
        if not found["name"]:
            continue
        if found["close"]:
            if opened and opened[1] == found["name"]:
                yield Part(opened[0], found.end(), whole=True)
                opened = None
        else:
            if opened:
                yield Part(opened[0], found.start(), whole=False)
            opened = (found.start(), found["name"])
            if found[0].endswith("/>"):
                yield Part(found.start(), found.end(), whole=True)
                opened = None
    if opened:
        yield Part(opened[0], len(text), whole=False)


def framed(text: str, root: int, item: str) -> str:
    """Return an item inside the opening tag of its feed, whose prefixes it may use."""
    opening = _OPENING.match(text, root)
    if opening is None or opening[0].endswith("/>"):
        return item
    name = re.split(r"[\s>]", opening[0][1:], maxsplit=1)[0]
    return f"{opening[0]}{item}</{name}>"
