"""Pages that a browser saved with all their resources: MHTML (RFC 2557), of which the page itself is kept."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message

from . import messages
from .pieces import Found, Options, Piece, Remark

_HEADER = re.compile(rb"[\x21-\x39\x3b-\x7e]+:[^\n]*\n")
_WEB = ("http:", "https:", "file:")
_KEYS = {"text/html": "html", "application/xhtml+xml": "html"}


def take_apart(data: bytes, options: Options) -> Iterator[Found]:
    """Yield the first HTML part, or the one that the message calls its start; resources are left out.

    Raises FormatError if the file is no MIME message or holds no page.
    """
    if not _HEADER.match(data.lstrip(b"\r\n")):
        raise FormatError(messages.NOT_MHTML)
    try:
        mime = email.message_from_bytes(data.lstrip(b"\r\n"), policy=email.policy.HTTP)
        part, others = _page_of(mime)
        if part is None:
            raise FormatError(messages.NO_HTML_PART)
        content = part.get_payload(decode=True)
    except (MessageError, RecursionError, LookupError, ValueError, AttributeError, IndexError) as error:
        raise FormatError(messages.BROKEN_MHTML, fault=f"{type(error).__name__}: {error}") from error
    if not isinstance(content, bytes) or not content.strip():
        raise FormatError(messages.EMPTY_PART)
    warnings = () if _ends(mime, data) else (message(messages.CUT_OFF),)
    yield Piece(
        content,
        _KEYS[part.get_content_type()],
        declared=_charset(part),
        uri=_address(part) or _address(mime),
        metadata=_metadata(mime),
        warnings=warnings,
    )
    if others:
        yield Remark(message(messages.FURTHER_PARTS, n=others))


def _page_of(message: EmailMessage) -> tuple[EmailMessage | None, int]:
    """Return the part that is the page, and how many other HTML parts there are."""
    parts = [one for one in message.walk() if one.get_content_type() in _KEYS]
    start = message.get_param("start")
    named = [one for one in parts if isinstance(start, str) and _header(one, "Content-ID") == start]
    return next(iter(named or parts), None), max(len(parts) - 1, 0)


def _header(part: EmailMessage, name: str) -> str:
    """Return a header's value on one line, or "" if it is not there or cannot be read."""
    try:
        return " ".join(str(part.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, LookupError):
        return ""  # the parser of structured headers fails on some broken ones


def _address(part: EmailMessage) -> str | None:
    for name in ("Content-Location", "Snapshot-Content-Location"):
        address = _header(part, name).replace(" ", "")
        if address.lower().startswith(_WEB):
            return address
    return None


def _charset(part: EmailMessage) -> str | None:
    charset = part.get_content_charset()
    return charset or None


def _metadata(message: EmailMessage) -> dict[str, object]:
    found: dict[str, object] = {}
    if date := _header(message, "Date"):
        try:
            found["retrieved"] = parsedate_to_datetime(date).isoformat()
        except (ValueError, TypeError, IndexError):
            found["retrieved"] = date
    return found


def _ends(message: EmailMessage, data: bytes) -> bool:
    boundary = message.get_boundary() if message.is_multipart() else None
    return boundary is None or f"--{boundary}--".encode("ascii", "replace") in data[-4096:]
