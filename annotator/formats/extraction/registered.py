"""The page-extraction formats as the registry lists them, and how a folder of one is recognised."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.formats.base import Format, Holds

_SEGMENTS = frozenset({Holds.SEGMENTS})
_EXACT = "character by character: nothing is rounded"
_PIECES = "a text node that is part content is split, so nothing is rounded"
_TEXT = "the characters of the content are written, wherever a line is cut"


def _format(
    key: str, title: str, description: str, profile: str, mixed: str, *, reads: bool = False
) -> Format:
    return Format(
        key=key,
        title=title,
        description=description,
        module=f"annotator.formats.extraction.{key.replace('-', '')}",
        holds=_SEGMENTS,
        reads=reads,
        writes=True,
        folder=reads,
        gold=reads,
        profile=profile,
        mixed=mixed,
        keeps_unlabelled=key in ("l3s", "spans"),
    )


EXTRACTION: tuple[Format, ...] = (
    _format(
        "aeb",
        "Article extraction benchmark",
        "ground-truth.json with each page's article body, and the pages.",
        "aeb", _TEXT, reads=True,
    ),
    _format(
        "cleaneval",
        "CleanEval",
        "Gold text with <h>, <p> and <l> before its blocks, and the pages.",
        "cleaneval", _TEXT, reads=True,
    ),
    _format(
        "l3s",
        "L3S-GN1",
        "The page with a class on every stretch: headline, text, supplement, related, comments.",
        "l3s", _PIECES, reads=True,
    ),
    _format(
        "boilernet",
        "BoilerNet",
        "The page with a label, 0 or 1, round every text leaf, and lists of the parts.",
        "dragnet", _PIECES, reads=True,
    ),
    _format(
        "dragnet",
        "dragnet",
        "Corrected text and comments, and the shares of each of dragnet's blocks.",
        "dragnet", "the share of a block's tokens is written; above 0.1 it is content to dragnet", reads=True,
    ),
    _format(
        "web2text",
        "Web2Text",
        "The page's source with every character masked that is not content.",
        "cleaneval", _EXACT,
    ),
    _format(
        "evaldata",
        "trafilatura evaluation",
        "Up to six snippets an extractor must keep, and six it must not.",
        "dragnet", "snippets are taken from inside one segment", reads=True,
    ),
    _format(
        "cc-select",
        "MinerU-HTML, WebMainBench",
        "JSON lines of pages with cc-select on what is content.",
        "mineru", "an element is selected if all its text is content; else its content gets spans",
        reads=True,
    ),
    _format(
        "wcxb",
        "WCXB",
        "A JSON file for each page: title, author, date, main content, and snippets to keep and not to.",
        "dragnet", _TEXT, reads=True,
    ),
    _format(
        "wceb",
        "Web content extraction benchmark",
        "Pages named by their SHA-256 and JSON lines of plain text.",
        "aeb", _TEXT, reads=True,
    ),
    _format(
        "markuplm",
        "MarkupLM",
        "Text nodes, XPaths and labels for token classification.",
        "dragnet", "a text node that is part content becomes several nodes",
    ),
    _format(
        "spans",
        "Text spans",
        "JSON lines of text and segments as spans in code points, of all kinds.",
        "", _EXACT,
    ),
)  # fmt: skip


_SIGNS = (
    ("aeb", ("ground-truth.json",)),
    ("evaldata", ("evaldata.json",)),
    ("boilernet", ("prepared_html",)),
    ("l3s", ("annotated", "original")),
    ("dragnet", ("Corrected", "HTML")),
    ("cleaneval", ("GoldStandard", "input")),
    ("cleaneval", ("clean", "orig")),
    ("wceb", ("ground-truth", "html")),
)


def detect(path: Path) -> str | None:
    """Return the key of the format that a folder is a dataset of, or that a file is the index of, or None."""
    if path.is_file():
        if path.suffix.lower() == ".jsonl" and _selects(path):
            return "cc-select"
        return next((key for key, signs in _SIGNS if signs == (path.name,)), None)
    if (path / "html").is_dir() and next((path / "ground-truth").glob("*.json"), None):
        return "wcxb"
    return next((key for key, signs in _SIGNS if all((path / sign).exists() for sign in signs)), None)


_ROW = re.compile(rb"\s*(?:\xef\xbb\xbf)?\{\s*\"")
_SELECTS = re.compile(rb"\bcc-select=(?:\\\"true\\\"|'true'|true)|\"(?:main_html|convert_main_content)\"\s*:")
_LONGEST_ROW = 16_000_000  # bytes of the first row that are looked at


def _selects(path: Path) -> bool:
    """Tell by its first row whether a file is one of pages with ``cc-select``."""
    try:
        with path.open("rb") as rows:
            head = rows.read(65_536)
            if not _ROW.match(head) or b'"html"' not in head:
                return False
            rows.seek(0)
            return _SELECTS.search(rows.readline(_LONGEST_ROW)) is not None
    except OSError:
        return False
