"""Web archives (ISO 28500, WARC 1.0 and 1.1), plain or compressed: every HTML response a page.

Read as a stream: never more than one record is held, however long the file is. Damage costs the record it
is in; reading goes on at the next one.
"""

from __future__ import annotations

import email.message
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import FormatError, foreign
from annotator.domain.sentences import Message, message

from . import messages
from .pieces import MAX_BYTES, TOO_LARGE, Found, Options, Passed, Piece, Refused, Remark, shortened
from .scraped import looks_like_html
from .warc_stream import Bytes, Damaged

_HEADERS = 1_000_000  # bytes of the headers of a record or of an HTTP answer that are read
_HTML = ("text/html", "application/xhtml+xml")
Headers = email.message.Message
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")


def stream(path: Path, options: Options) -> Iterator[Found]:
    """Yield the page of each HTML response with a status of 200 to 299, in the order of the file.

    Its address is the record's, its ``retrieved`` the record's date. Revisits, requests, metadata, other
    media types and other answers are counted in one remark at the end.
    """
    passed: Counter[Message] = Counter()
    number, lost = 0, False
    with path.open("rb") as raw:
        source = Bytes(raw)
        while True:
            try:
                headers = _record(source)
                if headers is None:
                    break
                number, lost = number + 1, False
                found = _found(source, headers, number, passed)
                source.end_record()
                yield found or Passed()
            except Damaged as damage:
                if not lost:  # one line for a stretch of damage, however long it is
                    yield Refused(
                        damage.reason, message(messages.RECORD_AT, number=number + 1, byte=damage.at)
                    )
                lost = True
                if not source.find_next():
                    break
    if not number and not lost:
        yield Refused(message(messages.NOT_WARC))
    if passed:
        sorts = [message(messages.COUNTED, count=count, sort=sort) for sort, count in passed.most_common(12)]
        yield Remark(message(messages.SKIPPED, n=sum(passed.values()), sorts=sorts))


def _record(source: Bytes) -> Headers | None:
    """Return the headers of the next record, or None at the end. Raises Damaged."""
    line = source.line()
    while line in (b"\r\n", b"\n"):
        line = source.line()
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise source.damage(messages.NO_RECORD_HERE)
    return _headers(source)


def _headers(source: Bytes) -> Headers:
    """Read header lines up to an empty one; names are looked up without regard to case."""
    found, size, last = Headers(), 0, ""
    while True:
        line = source.line()
        size += len(line)
        if not line or size > _HEADERS:
            raise source.damage(messages.ENDS_INSIDE if not line else messages.ENDLESS_HEADERS)
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if not text:
            return found
        name, colon, value = text.partition(":")
        if text[0] in " \t" and last:
            value = f"{found[last]} {text.strip()}"
            del found[last]
            found[last] = value
        elif colon and name.strip():
            last = name.strip()
            found[last] = value.strip()


def _found(source: Bytes, headers: Headers, number: int, passed: Counter[Message]) -> Found | None:
    """Return the page of a record, a refusal, or None for one that was passed over and counted."""
    length = str(headers.get("Content-Length", "")).strip()
    if not re.fullmatch(r"\d{1,15}", length, re.ASCII):
        raise source.damage(messages.NO_LENGTH)
    rest, kind = int(length), str(headers.get("WARC-Type", "")).lower() or "nameless"
    source.begin_block(rest)
    if kind != "response":
        passed[_named(kind, 30)] += 1
        return None
    uri = str(headers.get("WARC-Target-URI", "")).strip("<> \t")
    where = message(messages.RECORD, number=number, uri=shortened(uri, 120) or None)
    status = source.line()
    answer = _STATUS.match(status)
    if answer is None:
        passed[message(messages.NOT_HTTP)] += 1
        return None
    http = _headers(source)
    if not 200 <= int(answer[1]) < 300:
        passed[message(messages.STATUS, status=answer[1].decode())] += 1
        return None
    kind = http.get_content_type() if "Content-Type" in http else ""
    if kind and kind not in _HTML:
        passed[_named(kind, 60)] += 1
        return None
    if source.block > MAX_BYTES:
        return Refused(TOO_LARGE, where)
    try:
        body, warnings = _body(source.rest_of_block(), http)
    except FormatError as error:
        return Refused(error.reason, where)
    if not kind and not looks_like_html(body[:20_000].decode("latin-1")):
        passed[message(messages.NO_MEDIA_TYPE)] += 1
        return None
    if not body.strip():
        return Refused(message(messages.NO_BODY), where)
    if cut := headers.get("WARC-Truncated"):
        warnings.append(message(messages.TRUNCATED, cause=shortened(str(cut), 40)))
    return Piece(
        body, "html", where,
        declared=http.get_content_charset(), uri=uri or None,
        metadata=_metadata(headers), warnings=tuple(warnings),
    )  # fmt: skip


def _named(sort: str, longest: int) -> Message:
    return foreign(shortened(sort, longest))


def _metadata(headers: Headers) -> dict[str, object]:
    named = (("retrieved", "WARC-Date"), ("record", "WARC-Record-ID"))
    return {name: shortened(str(value)) for name, header in named if (value := headers.get(header))}


def _body(data: bytes, http: Headers) -> tuple[bytes, list[Message]]:
    """Undo the transfer and content codings of an answer. Raises FormatError."""
    warnings: list[Message] = []
    if "chunked" in str(http.get("Transfer-Encoding", "")).lower():
        data, whole = _unchunked(data)
        if not whole:
            warnings.append(message(messages.BROKEN_CHUNKS))
    codings = [one.strip().lower() for one in str(http.get("Content-Encoding", "")).split(",")]
    for coding in reversed([one for one in codings if one not in ("", "identity", "none")]):
        if coding in ("gzip", "x-gzip", "deflate"):
            data, whole = _inflated(data)
            if not whole:
                warnings.append(message(messages.BODY_ENDS))
        elif not looks_like_html(data[:20_000].decode("latin-1")):  # crawlers decode and leave the header
            raise FormatError(messages.CODING, coding=shortened(coding, 20))
    return data, warnings


def _unchunked(data: bytes) -> tuple[bytes, bool]:
    """Join the chunks (RFC 9112, 7.1); data that does not begin with one was joined by the crawler."""
    pieces: list[bytes] = []
    at = 0
    while True:
        end = data.find(b"\n", at, at + 4096)
        size = data[at:end].split(b";")[0].strip() if end > 0 else b""
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size):
            return (b"".join(pieces), False) if pieces else (data, True)
        length = int(size, 16)
        if not length:
            return b"".join(pieces), True
        piece = data[end + 1 : end + 1 + length]
        pieces.append(piece)
        if len(piece) < length:
            return b"".join(pieces), False
        at = end + 1 + length
        at += 2 if data[at : at + 2] == b"\r\n" else 1


def _inflated(data: bytes) -> tuple[bytes, bool]:
    """Decompress gzip, zlib or raw deflate, at most a page's bytes. Raises FormatError."""
    if looks_like_html(data[:20_000].decode("latin-1")):
        return data, True
    fault = ""
    for bits in (47, -15):
        work = zlib.decompressobj(bits)
        try:
            made = work.decompress(data, MAX_BYTES + 1)
        except zlib.error as error:
            fault = fault or str(error)
            continue
        if len(made) > MAX_BYTES:
            raise FormatError(TOO_LARGE)
        return made, work.eof
    raise FormatError(messages.DAMAGED_BODY, fault=fault)
