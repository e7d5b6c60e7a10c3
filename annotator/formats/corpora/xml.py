"""XML both ways: a parser that loads nothing, text that XML can hold, attributes quoted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from annotator.domain.errors import FormatError, foreign, told_by

from .. import messages

if TYPE_CHECKING:
    from lxml.etree import _Element

_DTD = re.compile(r"<!DOCTYPE", re.IGNORECASE)
# What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), not even as a character reference.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Where a line breaks in an attribute it would be read as a blank; some readers end lines at the others.
_BREAKS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", "\x85": "&#133;", "\u2028": "&#8232;"}


def held(text: str) -> tuple[str, list[int]]:
    """Return a text with U+FFFD for every character that XML has no place for, and where those are."""
    places = [found.start() for found in _ILLEGAL.finditer(text)]
    return (_ILLEGAL.sub("\ufffd", text), places) if places else (text, places)


def attribute(value: str) -> str:
    """Return a value in quotation marks, as an attribute; it must be one that XML can hold."""
    return quoteattr(value, _BREAKS)


def attributes(**values: object) -> str:
    """Return attributes, each with a blank before it; those that are None are left out."""
    return "".join(f" {k}={_quoted(str(v))}" for k, v in values.items() if v is not None)


def _quoted(value: str) -> str:
    if value.isalnum():  # numbers and most words: XML can hold all letters, and none is written otherwise
        return f'"{value}"'
    return attribute(held(value)[0])


def parsed(path: Path) -> _Element:
    """Return the root of a file. Raises FormatError, also for one that declares entities.

    Nothing is loaded and no entity is resolved. Some corpora name the file of their type, which is not read.
    """
    from lxml import etree

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FormatError(told_by(error), path=str(path)) from error
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(messages.NOT_XML, path=str(path), fault=foreign(str(error))) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise FormatError(messages.XML_ENTITIES, path=str(path))
    return root


def local(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
