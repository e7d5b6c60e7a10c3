"""Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), each item a page made of the HTML it carries."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from . import messages
from .encodings import decode
from .pieces import Found, Options, Piece, Refused, shortened

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = re.compile(r"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"'][^>]*\?>")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DTD = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<[^\W\d][\w.:-]*[\s/>]")
_LONGEST_VALUE = 2_000
_ROOTS = ("rss", "RDF", "feed")
# What may hold the page, the fullest first; by local name, whatever the prefix is.
_CONTENTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated", "modified", "issued")


def take_apart(data: bytes, options: Options) -> Iterator[Found]:
    """Yield each item in the order of the feed; an item without content is refused by its number.

    Raises FormatError for what is no feed, is broken, or has a document type declaration.
    """
    root = _parsed(_decoded(data, options))
    if _local(root) not in _ROOTS:
        if _local(root) == "html":
            raise FormatError(messages.FEED_IS_HTML)
        raise FormatError(messages.NOT_A_FEED, root=shortened(_local(root), 40))
    channel = next((one for one in root if _local(one) == "channel"), root)
    shared: dict[str, object] = {}
    for name, value in (("feed", _value(channel, "title")), ("language", _language(root, channel))):
        if value:
            shared[name] = value
    items = [one for holder in dict.fromkeys((root, channel)) for one in holder]
    number = 0
    for item in items:
        if _local(item) in ("item", "entry"):
            number += 1
            yield _piece(item, message(messages.ITEM, number=number), shared)
    if not number:
        raise FormatError(messages.NO_ITEMS)


def _decoded(data: bytes, options: Options) -> str:
    """Return the feed's characters: by mark, by wish, by its declaration, as UTF-8."""
    asked = options.encoding
    if asked is None and (declared := _DECLARED.match(data[:400].decode("latin-1"))):
        asked = declared[1]
        if asked.lower().startswith("utf-16"):  # what can be read as ASCII is not that
            asked = "utf-8"
    text = decode(data, asked).text.removeprefix("\ufeff")
    return text[found.end() :] if (found := _DECLARATION.match(text)) else text


def _parsed(text: str) -> _Element:
    from lxml import etree

    element = _ELEMENT.search(text)
    if _DTD.search(text, 0, element.start() if element else len(text)):
        raise FormatError(messages.DOCUMENT_TYPE)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        # libxml2 repeats the place, and advises programmers.
        fault = (
            str(error.msg or error).partition(", use XML_")[0].removesuffix(f", line {line}, column {column}")
        )
        place = message(messages.LINE_COLUMN, line=line, column=column)
        raise FormatError(messages.NOT_XML, place=place, fault=shortened(fault)) from error
    if root.getroottree().docinfo.internalDTD is not None:  # one behind a comment that looks like a tag
        raise FormatError(messages.DOCUMENT_TYPE)
    return root


def _local(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _piece(item: _Element, place: Message, shared: dict[str, object]) -> Found:
    title, link = _value(item, "title"), _link(item)
    content = next((found for name in _CONTENTS if (found := _content(item, name))), "")
    if not content:
        return Refused(message(messages.NO_CONTENT, title=title or None), place)
    metadata = dict(shared)
    author = _author(item)
    for name, value in (("title", title), ("author", author), ("published", _date(item))):
        if value:
            metadata[name] = value
    return Piece(
        content.encode("utf-8", "replace"), "html", place,
        encoding="utf-8", uri=link, name=title, metadata=metadata,
    )  # fmt: skip


def _content(item: _Element, name: str) -> str:
    """Return the HTML under the first child of a name, or ""."""
    from lxml import etree

    for child in item:
        if _local(child) != name:
            continue
        kind = (child.get("type") or "html").lower()
        if kind == "xhtml" or len(child):
            inner = html.escape(child.text or "", quote=False)
            inner += "".join(etree.tostring(one, encoding="unicode", method="html") for one in child)
        elif kind in ("text", "text/plain"):
            inner = html.escape(child.text or "", quote=False)
        else:
            inner = child.text or ""
        if inner.strip():
            return inner
    return ""


def _value(element: _Element, name: str) -> str:
    """Return the words under the first child of a name, on one line, without tags."""
    for child in element:
        if _local(child) == name:
            words = "".join(str(part) for part in child.itertext())
            if (child.get("type") or "").lower() == "html" or "&" in words:
                words = html.unescape(re.sub(r"<[^>]{0,500}>", "", words))
            if line := " ".join(words.split()):
                return line[:_LONGEST_VALUE]
    return ""


def _language(root: _Element, channel: _Element) -> str:
    given = root.get("{http://www.w3.org/XML/1998/namespace}lang") or _value(channel, "language")
    return given if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", given) else ""


def _link(item: _Element) -> str | None:
    """Return the item's own address: Atom's alternate link, RSS's link, or a guid that is one."""
    found: list[str] = []
    for child in item:
        name, words = _local(child), (child.text or "").strip()
        if name == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            found.append(str(child.get("href")).strip())
        elif name == "link" or (name in ("guid", "id") and child.get("isPermaLink", "true") == "true"):
            found.append(words)
    return next((one[:_LONGEST_VALUE] for one in found if one.lower().startswith(("http:", "https:"))), None)


def _author(item: _Element) -> str:
    for name in ("creator", "author"):
        for child in item:
            if _local(child) == name:
                named = _value(child, "name") or " ".join("".join(map(str, child.itertext())).split())
                if named:
                    return named[:_LONGEST_VALUE]
    return ""


def _date(item: _Element) -> str:
    """Return when the item was published: ISO 8601 if it can be read as a date of mail, else as it stands."""
    given = next((found for name in _DATES if (found := _value(item, name))), "")
    try:
        return parsedate_to_datetime(given).isoformat()
    except (ValueError, TypeError, IndexError):
        return given
