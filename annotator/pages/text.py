"""Plain-text pages: what is touched (newlines, one mark, NUL, lone surrogates), and what never is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from annotator.domain.clusters import cluster_start
from annotator.domain.errors import FormatError
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Message, message

from . import messages
from .encodings import Decoded, decode
from .page import Page
from .pieces import shortened
from .unsaid import has_escapes

NAME_LENGTH = 120
"""The longest name that is proposed, in code points, with the ellipsis."""

_LABELS = (
    "original", "original article", "original link", "original url", "source", "source link", "source url",
    "url", "link", "permalink", "quelle", "originalartikel", "lien", "lien original", "fuente",
    "fuente original", "enlace", "fonte", "bron", "kilde", "källa", "lähde", "źródło", "zdroj", "forrás",
    "sursa", "kaynak",
    "πηγή", "источник", "джерело", "извор",
    "原文", "原文链接", "原文連結", "来源", "來源", "出处", "出處", "链接",
    "出典", "元記事", "引用元", "원문", "출처", "المصدر", "الرابط", "منبع", "מקור", "स्रोत", "nguồn",
    "sumber", "ที่มา",
)  # fmt: skip
_SOURCE_LINE = re.compile(
    r"^[ \t\u200e\u200f\u202a-\u202e]*(?:" + "|".join(map(re.escape, _LABELS)) + ")"
    r"[ \t]*[:：][ \t\u200e\u200f]*<?(https?://[^\s<>\"]{1,2000})>?[ \t\u200e\u200f\u202c]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NEAR_END = 2000  # code points: a source line in the last ones speaks for the page
_FIRST_LINE = re.compile(r"[^\s\ufffd][^\n]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\\s]+")
_LOOKED_AT = 200_000  # characters that are looked at to tell text from binary
_CONTROLS_ALLOWED, _CONTROL_SHARE = 4, 0.02
_MAGIC = (
    (b"%PDF-", messages.PDF),
    (b"PK\x03\x04", messages.ZIP),
    (b"\x1f\x8b", messages.GZIP),
    (b"\x89PNG\r\n", messages.PNG),
    (b"\xff\xd8\xff", messages.JPEG),
    (b"GIF8", messages.GIF),
    (b"SQLite format 3\x00", messages.DATABASE),
    (b"\x7fELF", messages.PROGRAM),
    (b"\xd0\xcf\x11\xe0", messages.OFFICE),
)


def read_text(data: bytes, path: str = "", encoding: str | None = None, declared: str | None = None) -> Page:
    """Read a plain-text page. Raises FormatError for bytes that are no text, encodings that are none."""
    refuse_other(data, path)
    try:
        decoded = decode(data, encoding, [declared] if declared else ())
    except FormatError as error:
        raise FormatError(error.reason, path=path or None) from error
    refuse_binary(decoded.text, path)
    refuse_escapes(decoded.text, path)
    text, replaced = canonical(decoded.text)
    name = proposed_name(text)
    if not name:
        raise FormatError(messages.BLANK, path=path or None)
    return Page(
        source=data,
        text=text,
        node_map=NodeMap.identity(len(text)),
        media_type="text/plain",
        encoding=decoded.encoding,
        encoding_from=decoded.found,
        name=name,
        uri=source_uri(text),
        warnings=tuple(decoding_warnings(decoded, encoding, replaced)),
    )


def refuse_other(data: bytes, path: str) -> None:
    """Raise FormatError for bytes that begin as a well-known kind of file does that is no text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise FormatError(what, path=path or None)


def canonical(text: str) -> tuple[str, int]:
    """Return the text as it is kept, and how many NULs and lone surrogates became U+FFFD.

    CRLF and CR become LF and one leading byte order mark goes. Nothing else is touched: not NEL, not
    U+2028, not NBSP, and no normal form is applied.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    nulls = text.count("\x00")
    if nulls:
        text = text.replace("\x00", "\ufffd")
    if text.isascii():
        return text, nulls
    try:  # many times as fast as looking for surrogates, of which there are none in nearly every page
        text.encode("utf-8")
    except UnicodeEncodeError:
        text, surrogates = _SURROGATE.subn("\ufffd", text)
        return text, nulls + surrogates
    return text, nulls


def proposed_name(text: str) -> str:
    """Return the first line that says something, on one line and at most NAME_LENGTH code points long."""
    first = _FIRST_LINE.search(text)
    if first is None:
        return ""
    line = _UNSHOWN.sub(" ", first[0][: NAME_LENGTH * 8]).strip()
    if len(line) <= NAME_LENGTH:
        return line
    return line[: cluster_start(line, NAME_LENGTH - 1)].rstrip() + "…"


def source_uri(text: str) -> str | None:
    """Return the address that a line such as ``Source: https://…`` gives, or None.

    A page may quote others, each with its source: a line near the end speaks for the page; without one,
    the first does.
    """
    found = [(m.start(), m[1]) for m in _SOURCE_LINE.finditer(text) if _is_address(m[1])]
    if not found:
        return None
    place, address = found[-1]
    return address if place >= len(text) - _NEAR_END else found[0][1]


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def refuse_binary(text: str, path: str) -> None:
    """Raise FormatError for characters that no text file has in such number."""
    head = text[:_LOOKED_AT]
    encoded = head.encode("utf-8", "replace")
    controls = len(encoded) - len(encoded.translate(None, _CONTROL))
    if controls > max(_CONTROLS_ALLOWED, len(head) * _CONTROL_SHARE):
        raise FormatError(messages.BINARY, path=path or None, controls=controls, length=len(head))


def refuse_escapes(text: str, path: str) -> None:
    """Raise FormatError for text with escape sequences of ISO-2022 in it: it was read as something else."""
    if has_escapes(text):
        raise FormatError(messages.ESCAPES, path=path or None)


def decoding_warnings(decoded: Decoded, asked: str | None, replaced: int) -> list[Message]:
    """Return what is to be said of how bytes became characters."""
    said = []
    if decoded.found == "bom" and asked and decoded.encoding != asked.strip().lower():
        said.append(message(messages.MARK_WINS, encoding=decoded.encoding, asked=asked))
    if decoded.untrue:
        said.append(
            message(messages.UNTRUE, declared=shortened(decoded.untrue, 40), encoding=decoded.encoding)
        )
    if decoded.found == "default":
        said.append(message(messages.GUESSED))
    if decoded.undecodable:
        places, first = decoded.undecodable, decoded.first
        said.append(message(messages.UNDECODABLE, n=places, encoding=decoded.encoding, first=first))
    if replaced:
        said.append(message(messages.REPLACED, n=replaced))
    return said
