"""The kinds of page that can be read, by key, as formats are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from annotator.domain.errors import FormatError

from . import feed, messages, mhtml, scraped, warc
from .html import looks_like_html, read_html
from .page import Page
from .pieces import MAX_BYTES, TOO_LARGE, Opened, Taken
from .root import root_of
from .text import read_text


@dataclass(frozen=True, slots=True)
class Importer:
    """A kind of page, or of file that holds pages: one of ``read``, ``take_apart`` and ``stream`` is there.

    ``read`` takes the bytes of one page, their path (for errors), the encoding asked for and the one that the
    server or container declared; ``take_apart`` finds the pages in the bytes of a file, ``stream`` in a file
    too large to be held (see ``many``). Of files whose name says ``marked_up`` or nothing, the root element
    decides which of them it is. What is ``guarded`` is read through ``annotator.pages.html.guard`` wherever
    it comes from outside.
    """

    key: str
    title: str
    description: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None, str | None], Page] | None = None
    marked_up: bool = False
    guarded: bool = False
    take_apart: Taken | None = None
    stream: Opened | None = None


IMPORTERS: dict[str, Importer] = {
    "text": Importer(
        "text",
        "Plain text",
        "one page per file; the encoding is detected or set with --encoding",
        (".txt", ".text"),
        read_text,
        marked_up=True,
    ),
    "html": Importer(
        "html",
        "Web page",
        "HTML or XHTML, one page per file; the text as readers see it, each character tied to its place in "
        "the page",
        (".html", ".htm", ".xhtml", ".xht"),
        read_html,
        marked_up=True,
        guarded=True,
    ),
    "mhtml": Importer(
        "mhtml",
        "Saved page (MHTML)",
        "a page saved by a browser with its resources; the resources are left out",
        (".mhtml", ".mht"),
        guarded=True,
        take_apart=mhtml.take_apart,
    ),
    "warc": Importer(
        "warc",
        "Web archive (WARC)",
        "one page per HTML response of a crawl; any size, compressed or not",
        (".warc", ".warc.gz"),
        stream=warc.stream,
    ),
    "feed": Importer(
        "feed",
        "Feed (RSS, Atom)",
        "one page per item, with its title, address, author and date",
        (".rss", ".atom", ".xml"),
        marked_up=True,
        guarded=True,
        take_apart=feed.take_apart,
    ),
    "scraped": Importer(
        "scraped",
        "Scraper's JSON lines",
        "one page per line; --html-field, --text-field and --url-field name the fields",
        (".jsonl", ".ndjson", ".jl"),
        stream=scraped.stream,
    ),
}


def importer_for(path: PurePath | str, head: bytes | None = None) -> str | None:
    """Return the key of the importer for a file by how its name ends and what it begins with, or None.

    ``head`` are its first bytes (a few thousand). A feed is one under any name that text or markup may have,
    and so is a page that says it is HTML.
    """
    name = PurePath(path).name.lower()
    key = next((key for key, kind in IMPORTERS.items() if name.endswith(kind.suffixes)), None)
    if head is None or (key is not None and not IMPORTERS[key].marked_up):
        return key
    return root_of(head) or key or ("html" if looks_like_html(head) else None)


def read_page(
    data: bytes,
    *,
    path: str = "",
    encoding: str | None = None,
    declared: str | None = None,
    key: str = "text",
) -> Page:
    """Make a page of a file's bytes. Raises FormatError, with the reason, if it cannot be read as ``key``."""
    read = importer(key, path).read
    if read is None:
        raise FormatError(messages.HOLDS_PAGES, path=path or None, key=key)
    if not data:
        raise FormatError(messages.EMPTY, path=path or None)
    if len(data) > MAX_BYTES:
        raise FormatError(TOO_LARGE, path=path or None)
    return read(data, path, encoding, declared)


def importer(key: str, path: str = "") -> Importer:
    """Return the importer of a key. Raises FormatError if there is none."""
    if key not in IMPORTERS:
        raise FormatError(messages.UNKNOWN_KIND, path=path or None, key=key, known=list(IMPORTERS))
    return IMPORTERS[key]
