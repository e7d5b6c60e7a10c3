"""A web page's bytes, or its characters, to a page: decoded, parsed, walked, described."""

from __future__ import annotations

import re

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message

from .. import messages
from ..declared import declared_in
from ..encodings import Decoded, decode
from ..labels import codec_of
from ..page import Page
from ..text import canonical, decoding_warnings, proposed_name, refuse_binary, refuse_escapes, refuse_other
from .metadata import Found, describe
from .parse import Tree, parse, parser_name
from .walk import VERSION, Walked, walk

MEDIA_TYPE, XHTML_TYPE = "text/html", "application/xhtml+xml"
_LITTLE = 200  # characters: a page with less says what it says to readers without scripts, too
_HEAD = 20_000  # characters that are looked at to tell a page from binary
_LOOKS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|script|div|p|h1|table|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_XHTML = re.compile(r"\s*<\?xml\b|\s*<!DOCTYPE[^>]*\bXHTML", re.IGNORECASE)


def read_html(
    data: bytes,
    path: str = "",
    encoding: str | None = None,
    declared: str | None = None,
    *,
    uri: str | None = None,
) -> Page:
    """Read a web page. ``declared`` is what the server said of its encoding, ``uri`` where it was asked from.

    Raises FormatError with the reason for bytes that are no text, an encoding that is none, a page whose
    text the parser would lose, one with too many attributes, and one without any text.
    """
    refuse_other(data, path)
    try:
        decoded = decode(data, encoding, declared_in(data, declared))
    except FormatError as error:
        raise FormatError(error.reason, path=path or None) from error
    return _made(data, decoded, path, encoding, uri)


def read_html_text(
    source: str, path: str = "", *, uri: str | None = None, encoding_from: str = "valid"
) -> Page:
    """Read a web page that is characters already, as in a scraper's JSON; its source is kept as UTF-8."""
    data = source.encode("utf-8", "surrogatepass")
    return _made(data, Decoded(source, "utf-8", encoding_from), path, None, uri)


def parse_again(data: bytes, encoding: str) -> Tree:
    """Return the tree of a stored page, the same one that its node map was made of.

    ``encoding`` is the stored document's. It is so for the parser that the page's metadata name
    (``parser_and_walk``); under another version paths may lead elsewhere.
    """
    codec = codec_of(encoding)
    errors = "surrogatepass" if codec == "utf-8" else "strict"
    try:
        source = data.decode(codec, errors)
    except UnicodeDecodeError:
        source = decode(data, codec).text
    return parse(canonical(source)[0])


def parser_and_walk() -> str:
    """Return what a page's text and paths depend on, as it stands in ``metadata["parser"]``."""
    return f"{parser_name()}, walk {VERSION}"


def looks_like_html(head: bytes) -> bool:
    """Tell by its first bytes whether a file is a web page; for files whose name does not say it."""
    return _LOOKS.match(head.lstrip()[:4096]) is not None


def _made(data: bytes, decoded: Decoded, path: str, asked: str | None, uri: str | None) -> Page:
    refuse_binary(decoded.text[:_HEAD], path)
    refuse_escapes(decoded.text, path)
    source, replaced = canonical(decoded.text)
    try:
        tree = parse(source)
        walked, notes = _walked(tree)
        found = describe(tree.root)
    except FormatError as error:
        raise FormatError(error.reason, path=path or None) from error
    name = proposed_name(found.title) or proposed_name(walked.text)
    if not proposed_name(walked.text):
        raise FormatError(messages.NO_TEXT_SHOWN, path=path or None)
    return Page(
        source=data,
        text=walked.text,
        node_map=walked.node_map,
        media_type=XHTML_TYPE if _XHTML.match(source) else MEDIA_TYPE,
        encoding=decoded.encoding,
        encoding_from=decoded.found,
        name=name,
        uri=uri or found.canonical,
        metadata={**found.metadata(), "parser": parser_and_walk()},
        warnings=(*decoding_warnings(decoded, asked, replaced), *notes),
        hidden=walked.hidden,
    )


def _walked(tree: Tree) -> tuple[Walked, tuple[Message, ...]]:
    walked = walk(tree.root)
    if len(walked.text) >= _LITTLE or tree.root.find(".//noscript") is None:
        return walked, tree.notes
    without = walk(tree.root, scripting=False)
    if len(without.text) < 2 * len(walked.text) + 1:
        return walked, tree.notes
    return without, (*tree.notes, message(messages.NOSCRIPT))


__all__ = ["Found", "looks_like_html", "parse_again", "parser_and_walk", "read_html", "read_html_text"]
