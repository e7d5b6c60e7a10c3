"""The output of a scraper: one JSON object a line, with a page's HTML or its text, and its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from annotator.domain.annotated_records import sort_of
from annotator.domain.sentences import Message, message

from . import messages
from .pieces import MAX_BYTES, TOO_LARGE, Found, Options, Piece, Refused, shortened

HTML_FIELDS = ("html", "raw_html", "page_html", "body", "content")
TEXT_FIELDS = ("text", "raw_text", "page_text", "plaintext", "plain_text", "body", "content")
URL_FIELDS = ("url", "uri", "link", "source_url", "page_url", "canonical_url")
_OTHERS = {
    "title": ("title", "headline"),
    "language": ("language", "lang"),
    "published": ("published", "published_at", "date_published", "publish_date", "date"),
    "author": ("author", "byline"),
    "outlet": ("outlet", "publisher", "site", "site_name"),
    "retrieved": ("retrieved", "retrieved_at", "crawled_at", "scraped_at", "fetched_at", "timestamp"),
}
_SURROGATE = re.compile("[\x00\ud800-\udfff]")
_LONGEST_VALUE = 2_000  # characters of a title or another value beside the page
_STARTS = ("<!doctype", "<html", "<?xml", "<body", "<div", "<p>", "<p ")
_TAGS = ("</p>", "</div>", "</a>", "<br", "</li>", "</h1>", "</span>")
_GIVE_UP = 20
_LONGEST_LINE = 2 * MAX_BYTES  # bytes: JSON may write a character in six


def stream(path: Path, options: Options) -> Iterator[Found]:
    """Yield the page of each line, in order; a line that cannot be read is refused with its number.

    Of a file whose first lines hold no page the rest is not read: it is something else.
    """
    number = pages = refused = 0
    with path.open("rb") as lines:
        while line := lines.readline(_LONGEST_LINE + 1):
            number += 1
            place = message(messages.LINE, number=number)
            if not line.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            if len(line) > _LONGEST_LINE:
                found: Found = Refused(TOO_LARGE, place)
                _skip(lines)
            else:
                found = _page(line, number, options)
            yield found
            refused += isinstance(found, Refused)
            pages += isinstance(found, Piece)
            if refused == _GIVE_UP and not pages:
                yield Refused(message(messages.NONE_SO_FAR, n=refused), place)
                return
    if not pages and not refused:
        yield Refused(message(messages.NO_LINE_WITH_PAGE))


def _skip(lines: BinaryIO) -> None:
    """Read on to the end of a line that is too long to be held."""
    while (part := lines.readline(1_000_000)) and not part.endswith(b"\n"):
        pass


def _page(line: bytes, number: int, options: Options) -> Found:
    place = message(messages.LINE, number=number)
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return Refused(message(messages.LINE_NOT_UTF8, byte=error.start), place)
    except json.JSONDecodeError as error:
        fault = error.msg.removesuffix(" at")
        return Refused(message(messages.LINE_NOT_JSON, fault=fault, position=error.pos + 1), place)
    except RecursionError:
        return Refused(message(messages.LINE_TOO_DEEP), place)
    except ValueError as error:  # a number of thousands of digits
        return Refused(message(messages.LINE_NOT_READ, fault=shortened(str(error), 80)), place)
    if not isinstance(record, dict):
        return Refused(message(messages.NOT_AN_OBJECT), place)
    return _piece(record, place, options)


def _piece(record: Mapping[str, object], place: Message, options: Options) -> Found:
    field, key = _field(record, options)
    if field is None:
        asked = [name for name in (options.html_field, options.text_field) if name]
        keys = list(record)[:8]
        if asked:
            return Refused(message(messages.NO_TEXT_UNDER, asked=asked, keys=keys), place)
        return Refused(message(messages.NO_PAGE_HERE, keys=keys), place)
    sort = sort_of(record)
    if sort is not None and not options.text_field and not options.html_field:
        return Refused(message(messages.ANNOTATED_LINE, title=sort.title, field=sort.field), place)
    # JSON can write half a surrogate pair, which no encoding can hold.
    data = _SURROGATE.sub("\ufffd", str(record[field])).encode("utf-8")
    if len(data) > MAX_BYTES:
        return Refused(TOO_LARGE, place)
    url = _first(record, (options.url_field,) if options.url_field else URL_FIELDS)
    metadata: dict[str, object] = {}
    for name, fields in _OTHERS.items():
        if value := _first(record, tuple(one for one in fields if one != field)):
            metadata[name] = value
    warnings: tuple[Message, ...] = ()
    if sort is not None:
        warnings = (message(messages.WITHOUT_ANNOTATIONS, title=sort.title, field=sort.field),)
    if options.url_field and url is None:
        warnings += (message(messages.NO_ADDRESS, field=options.url_field),)
    return Piece(
        data,
        key,
        place,
        encoding="utf-8",
        uri=url,
        name=str(metadata.get("title", "")),
        metadata=metadata,
        warnings=warnings,
    )


def _field(record: Mapping[str, object], options: Options) -> tuple[str | None, str]:
    """Return the key of the page and how to read it: what was asked for, else the first that fits."""
    if options.html_field or options.text_field:
        for asked, key in ((options.html_field, "html"), (options.text_field, "text")):
            if asked and _is_text(record.get(asked)):
                return asked, key
        return None, ""
    for name in HTML_FIELDS:
        if _is_text(value := record.get(name)) and (name not in TEXT_FIELDS or looks_like_html(str(value))):
            return name, "html"
    for name in TEXT_FIELDS:
        if _is_text(record.get(name)):
            return name, "text"
    return None, ""


def looks_like_html(text: str) -> bool:
    """Tell whether a text has tags enough to be a page or a fragment of one."""
    head = text[:20_000].lower()
    if head.lstrip("\ufeff \t\r\n").startswith(_STARTS):
        return True
    return sum(head.count(tag) for tag in _TAGS) >= 2


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _first(record: Mapping[str, object], fields: tuple[str, ...]) -> str | None:
    for name in fields:
        value = record.get(name)
        if isinstance(value, str) and value.strip() and len(value) <= _LONGEST_VALUE:
            return " ".join(_SURROGATE.sub("\ufffd", value).split())
    return None
