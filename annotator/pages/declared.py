"""What a page or its server declares its encoding to be: all that is said, what counts most first."""

from __future__ import annotations

import re

from .labels import usable

_LOOKED_AT = 4096  # bytes in which a page may declare its encoding (browsers look at 1,024)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([^\s/=\"'>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_XML = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'<>]+)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"',]+)", re.IGNORECASE)


def declared_in(data: bytes, server: str | None = None) -> tuple[str, ...]:
    """Return the labels by which a page declares its encoding, the one that counts most first.

    In this order: what the server said (``server``, a label); each ``<meta>`` that says it within 4,096
    bytes (WHATWG HTML, section 13.2.3.2, comments left out); the XML declaration. One that cannot be used
    (UTF-7, an unknown name) is left out. UTF-16 in the page's own words is UTF-8: the words could be read.
    """
    found = [server] if server and usable(server) else []
    xml = xml_label(data)
    for label in (*_meta_labels(_COMMENT.sub(b"", data[:_LOOKED_AT])), *([xml] if xml else [])):
        codec = usable(label)
        if codec:
            found.append("utf-8" if codec.startswith(("utf-16", "utf-32")) else label)
    return tuple(found)


def xml_label(data: bytes) -> str | None:
    """Return the label that an XML declaration gives, or None; UTF-16 in words of ASCII is UTF-8."""
    found = _XML.match(data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf"))
    label = found[1].decode("latin-1") if found else None
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _meta_labels(head: bytes) -> list[str]:
    labels = []
    for tag in _META.finditer(head):
        if b"charset" not in tag[0].lower():
            continue
        values: dict[str, str] = {}
        for name, *quoted in _ATTRIBUTE.findall(tag[0]):
            value = next((one for one in quoted if one), b"").decode("latin-1")
            values.setdefault(name.decode("latin-1").lower(), value)
        if values.get("charset"):
            labels.append(values["charset"])
        elif values.get("http-equiv", "").lower() == "content-type":
            labels.extend(found[1] for found in [_CHARSET.search(values.get("content", ""))] if found)
    return labels
