"""Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), each item a page made of the HTML it carries."""

from __future__ import annotations

import contextlib
import html
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from . import messages
from .declared import xml_label
from .encodings import Decoded, decode
from .feed_parts import framed, parts, without_html_entities
from .labels import codec_of
from .pieces import Found, Options, Piece, Refused, Remark, shortened
from .root import FEEDS, beginning
from .text import decoding_warnings

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENTITIES = re.compile(r"<!ENTITY\b|%[\w.-]+;", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.{1,2000}?)</title>", re.DOTALL)
_LONGEST_VALUE = 2_000
# What may hold the page, the fullest first; by local name, whatever the prefix is.
_CONTENTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated", "modified", "issued")


def take_apart(data: bytes, options: Options) -> Iterator[Found]:
    """Yield each item in the order of the feed; one without content, or broken, is refused by its number.

    Raises FormatError for what is no feed, has no item that could be found, or declares entities.
    """
    decoded = _decoded(data, options)
    for said in decoding_warnings(decoded, options.encoding, 0):
        yield Remark(said)
    text, at = _without_doctype(decoded.text)
    try:
        root = _parsed(text)
    except FormatError as broken:
        yield from _one_by_one(text, at, broken)
        return
    _require_feed(_local(root))
    channel, shared = _shared(root)
    items = [one for holder in dict.fromkeys((root, channel)) for one in holder]
    number = 0
    for item in items:
        if _local(item) in ("item", "entry"):
            number += 1
            yield _piece(item, message(messages.ITEM, number=number), shared)
    if not number:
        raise FormatError(messages.NO_ITEMS)


def _require_feed(root: str) -> None:
    if root not in FEEDS:
        if root.lower() == "html":
            raise FormatError(messages.FEED_IS_HTML)
        raise FormatError(messages.NOT_A_FEED, root=shortened(root, 40))


def _shared(root: _Element) -> tuple[_Element, dict[str, object]]:
    """Return the element that tells about the feed, and what it says of all items."""
    channel = next((one for one in root if _local(one) == "channel"), root)
    shared: dict[str, object] = {}
    for name, value in (("feed", _value(channel, "title")), ("language", _language(root, channel))):
        if value:
            shared[name] = value
    return channel, shared


def _decoded(data: bytes, options: Options) -> Decoded:
    """Return the feed's characters: by mark, by wish, as the bytes say, by its declaration."""
    label = xml_label(data)
    if options.encoding is None and label and label.lower() != "x-user-defined":
        codec_of(label)
    return decode(data, options.encoding, [label] if label else ())


def _without_doctype(text: str) -> tuple[str, int]:
    """Return a feed without XML declaration and document type, and where its root begins in that.

    A document type elsewhere is never fetched, and what HTML names is known here; entities that the feed
    declares itself could be endless, or files. Raises FormatError for those.
    """
    text = without_html_entities(text.removeprefix("\ufeff"))
    if found := _DECLARATION.match(text):
        text = text[found.end() :]
    start = beginning(text)
    odd = not start.root and text.startswith("<!", start.at)
    if odd or (start.subset and _ENTITIES.search(start.subset)):
        raise FormatError(messages.DOCUMENT_TYPE)
    if start.doctype is None:
        return text, start.at
    left, right = start.doctype
    return text[:left] + text[right:], start.at - (right - left)


def _parsed(text: str, *, recover: bool = False) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover,
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
    if root is None:
        raise FormatError(messages.NO_ITEMS)
    if root.getroottree().docinfo.internalDTD is not None:  # wherever it was hidden
        raise FormatError(messages.DOCUMENT_TYPE)
    return root


def _one_by_one(text: str, at: int, broken: FormatError) -> Iterator[Found]:
    """Yield the items of a feed that is not well-formed: those that are by themselves, and the broken ones.

    Raises ``broken`` if what there is cannot be a feed.
    """
    found = list(parts(text))
    root = beginning(text[at:]).root
    if not found or root not in FEEDS:
        raise broken
    around = text[at : found[0].start] + text[found[-1].end :]
    shared: dict[str, object] = {}
    with contextlib.suppress(FormatError):
        shared = _shared(_parsed(around, recover=True))[1]
    for number, part in enumerate(found, start=1):
        place, source = message(messages.ITEM, number=number), text[part.start : part.end]
        try:
            holder = _parsed(framed(text, at, source))
        except FormatError as error:
            title = _TITLE.search(source)
            named = _plain(title[1]) if title else None
            fault = error.reason.values.get("fault") or error.reason
            yield Refused(message(messages.BROKEN_ITEM, title=named or None, fault=fault), place)
        else:
            yield _piece(holder[0], place, shared)


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
            marked = (child.get("type") or "").lower() == "html" or "&" in words
            if line := _plain(words) if marked else " ".join(words.split()):
                return line[:_LONGEST_VALUE]
    return ""


def _plain(words: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]{0,500}>", "", words)).split())


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
