"""What a file of markup begins with: its document type and its root element, which says what the file is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .declared import xml_label
from .encodings import marked
from .labels import usable
from .unsaid import utf16_without_mark

_SKIPPED = re.compile(r"\s+|<\?.*?(?:\?>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_DOCTYPE = re.compile(
    r"<!DOCTYPE(?P<words>(?:\s|[^\s\[>\"']|\"[^\"]*\"|'[^']*')*+)"
    r"(?:\[(?P<subset>(?:[^\]\"'<]|\"[^\"]*\"|'[^']*'|<!--.*?(?:-->|\Z)|<)*+)\]\s*)?>",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(r"<(?:[^\W\d][\w.-]*:)?([^\W\d][\w.-]*)(?=[\s/>])")
FEEDS = ("rss", "RDF", "feed")


@dataclass(frozen=True, slots=True)
class Beginning:
    """The prolog of a file: where its document type stands, what it says, and the root's local name.

    ``doctype`` is a half-open range of characters, or None; ``subset`` what stands in its brackets, or None.
    ``at`` is where the root element begins, or where reading stopped if there is none.
    """

    root: str
    at: int
    doctype: tuple[int, int] | None = None
    words: str = ""
    subset: str | None = None


def beginning(text: str) -> Beginning:
    """Return what a text of markup begins with; the root is "" for text that does not begin as markup."""
    at, doctype, words, subset = len(text) - len(text.lstrip("\ufeff")), None, "", None
    while True:
        if found := _SKIPPED.match(text, at):
            at = found.end()
        elif doctype is None and (found := _DOCTYPE.match(text, at)):
            doctype, words, subset = found.span(), found["words"], found["subset"]
            at = found.end()
        else:
            break
    element = _ELEMENT.match(text, at)
    return Beginning(element[1] if element else "", at, doctype, words, subset)


def root_of(head: bytes) -> str:
    """Return what the first bytes of a file say that it is: ``feed``, ``html``, or "".

    A document type says ``html`` too; without one, ``html`` must be the root.
    """
    codec = marked(head) or utf16_without_mark(head) or usable(xml_label(head) or "") or "latin-1"
    found = beginning(head.decode(codec, "replace"))
    if found.root in FEEDS:
        return "feed"
    named = found.root.lower() == "html" or found.words.strip().lower().split()[:1] == ["html"]
    return "html" if named else ""
