"""The one parser of HTML: characters in, a tree out, and never a tree that lost its text in silence.

libxml2 is given what it reads safely: UTF-8 that we encoded, no network, no entities of a document's own.
What it would lose without a word is looked for before and after: an element with thousands of attributes
(its time grows with their square), nesting (no text at all past 255 levels, 2,047 with ``huge_tree``), text
nodes past 10 MB, and whatever stands after ``</html>``. The same characters always give the same tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from .. import messages
from .flatten import flattened
from .markup import COMMENT, RAW, TAG

if TYPE_CHECKING:
    from lxml import etree

MOST_ATTRIBUTES = 10_000
"""More on one element are refused: libxml2 takes a quarter of a second for these, a minute for 100,000."""

_MARKUP = re.compile(f"{COMMENT}|{RAW}|{TAG}")
_LONG = MOST_ATTRIBUTES * 2  # characters: a tag shorter than that cannot have too many attributes
_ATTRIBUTE = re.compile(r"[^\s\"'>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]++))?")
_AFTER_END = re.compile(r"</html\b[^>]*+>", re.IGNORECASE)
_END = re.compile(r"</(?:html|body)\b", re.IGNORECASE)
_XHTML = re.compile(
    r"\s*<\?xml\b[^>]*>(?:\s|<!--.*?-->|<!DOCTYPE[^>]*>)*<html\b[^>]*\bhttp://www\.w3\.org/1999/xhtml", re.S
)
_CDATA = re.compile(rf"<!\[CDATA\[(?P<text>(?s:.)*?)(?:\]\]>|\Z)|{COMMENT}|{RAW}")
_ESCAPED = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_ENTITY_LENGTH = 9  # characters that a reference may take more in the source than in the text
_SPARE = 200
_WORDS, _LONGEST = 3, 40  # pieces of text that must be in the tree, and characters of each
_LOOKED_AT = 1_000  # pieces from the end


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page: its root element, and what had to be done to read it."""

    root: etree._Element
    notes: tuple[Message, ...] = ()


def parser_name() -> str:
    """Return name and version of the parser, without which a stored XPath means nothing."""
    from lxml import etree

    versions = etree.LXML_VERSION[:3], etree.LIBXML_VERSION
    lxml, libxml2 = (".".join(map(str, version)) for version in versions)
    return f"lxml {lxml}, libxml2 {libxml2}"


def parse(source: str) -> Tree:
    """Parse a page's characters (as ``canonical`` leaves them). Raises FormatError with the reason.

    A page that is XHTML by its declaration and namespace is read by the same parser, after its CDATA
    sections were written as plain characters: one kind of tree, and of XPath, for all pages.
    """
    if _XHTML.match(source, 0, 4096):
        source = _CDATA.sub(_as_text, source)
    notes: list[Message] = []
    if _something_after_end(source):
        source = _MARKUP.sub(_without_end, source)
        notes.append(message(messages.AFTER_END))
    root = _first_tree(source, notes)
    if root is None:
        raise FormatError(messages.NOT_HTML)
    return Tree(root, tuple(notes))


def _first_tree(source: str, notes: list[Message]) -> etree._Element | None:
    data = source.encode("utf-8")
    pieces = data.split(b"<")
    many = len(pieces) > MOST_ATTRIBUTES and len(pieces) - data.count(b">") > MOST_ATTRIBUTES
    if many or max(map(len, pieces)) > _LONG:
        _refuse_attribute_bomb(_MARKUP.findall(source))
    for huge in (False, True):
        root, reason = _libxml2(data, huge=huge)
        if not _lost(root, reason, source, pieces):
            return root
    flat, dropped = flattened(source)
    if dropped:
        root, reason = _libxml2(flat.encode("utf-8"), huge=True)
        if not _lost(root, reason, source, pieces):
            notes.append(message(messages.FLATTENED, n=dropped))
            return root
    raise FormatError(messages.LOSES_TEXT, fault=reason or None)


def _libxml2(data: bytes, *, huge: bool) -> tuple[etree._Element | None, str]:
    """Return the root (None for a page without any content) and the parser's last fatal complaint."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=huge)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return None, str(error.msg).strip()
    fatal = parser.error_log.filter_from_fatals()
    return root, fatal[len(fatal) - 1].message.strip() if len(fatal) else ""


def _lost(root: etree._Element | None, reason: str, source: str, pieces: list[bytes]) -> bool:
    """Tell whether text is missing: by the parser's word, or by our own look at the source.

    Whatever makes the parser stop, it stops for good. So the last words of the source (``pieces``, cut at
    ``<``) must be in the tree; if they are not (they may stand in a comment), all text is counted.
    """
    if reason:
        return True
    held = "" if root is None else _all_text()(root)
    if held and all(held.rfind(words) >= 0 for words in _last_words(pieces)):
        return False
    text = _MARKUP.sub("", source)
    counted = len("".join(text.split())) - _ENTITY_LENGTH * text.count("&")
    return len("".join(held.split())) < counted * 0.5 - _SPARE


@cache
def _all_text() -> Any:
    from lxml import etree

    return etree.XPath("string()", smart_strings=False)


def _last_words(pieces: list[bytes]) -> list[str]:
    found: list[str] = []
    for piece in reversed(pieces[-_LOOKED_AT:]):
        text = piece.partition(b">")[2].strip() if len(pieces) > 1 else piece.strip()
        if len(text) > 2 and b"&" not in text:
            found.append(text.decode("utf-8")[-_LONGEST:])
            if len(found) == _WORDS:
                break
    return found


def _refuse_attribute_bomb(markup: list[str]) -> None:
    for tag in markup:
        if len(tag) > _LONG and not tag.startswith("<!"):
            head = tag[: _opening_end(tag)]
            count = sum(1 for _ in _ATTRIBUTE.finditer(head)) - 1
            if count > MOST_ATTRIBUTES:
                raise FormatError(messages.ATTRIBUTES, count=count, most=MOST_ATTRIBUTES)


def _opening_end(tag: str) -> int:
    found = re.match(TAG, tag)
    return found.end() if found else len(tag)


def _something_after_end(source: str) -> bool:
    # Nearly all pages write the tag in one way, which is found many times faster than any mixture of cases.
    first = source.find("</html>")
    ends = _AFTER_END.search(source, max(first, 0))
    return ends is not None and bool(_MARKUP.sub("", source[ends.end() :]).strip())


def _without_end(found: re.Match[str]) -> str:
    return "" if _END.match(found[0]) else found[0]


def _as_text(found: re.Match[str]) -> str:
    text = found["text"]
    return found[0] if text is None else text.translate(_ESCAPED)
