"""A folder of web pages with known content to train on: ``gold.jsonl`` and the pages it names."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.sentences import Message

from .. import messages
from .features import described
from .glue_lessons import Article, article
from .gold import Lesson, lesson
from .model import Segmenter
from .page_evidence import evidence_in
from .training import trained

GOLD = "gold.jsonl"
LEAST = 20
"""Pages without which nothing is trained."""
_LARGEST = 50_000_000  # bytes of a page


def train_folder(
    folder: Path,
    source: str,
    progress: Callable[[int, int, str], None] | None = None,
    refused: Callable[[Message], None] | None = None,
) -> Segmenter:
    """Return a segmenter trained on a folder's pages.

    ``source`` says in the model's file what it was trained on. A page that cannot be read is told to
    ``refused``, and left out. Raises AnnotatorError for a folder without gold, a line that is no page's, and
    for too few pages.
    """
    rows = _rows(folder / GOLD)
    lessons: list[Lesson] = []
    for done, row in enumerate(rows, 1):
        path = folder / row["file"]
        try:
            evidence = evidence_in(_read(path), str(path))
            lessons.append(lesson(evidence, described(evidence), row, str(row.get("domain") or row["file"])))
        except FormatError as error:
            if refused is not None:
                refused(error.message)
        if progress is not None:
            progress(done, len(rows), row["file"])
    if len(lessons) < LEAST:
        raise AnnotatorError(messages.TOO_FEW_TO_TRAIN, folder=str(folder), n=len(lessons), least=LEAST)
    types = Counter(str(row.get("page_type") or "article") for row in rows)
    found = [_article(row) for row in rows if row.get("page_type") in (None, "article")]
    articles = [one for one in found if one is not None]
    return trained(
        lessons,
        articles,
        {"source": source, "pages": len(lessons), "page_types": dict(sorted(types.items()))},
    )


def _article(row: Mapping[str, Any]) -> Article | None:
    return article(
        str(row.get("title") or ""), str(row.get("domain") or "").partition(".")[0].title(), row["text"]
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a gold file, each with ``file`` and ``text``."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise AnnotatorError(messages.NO_GOLD, path=str(path)) from error
    except UnicodeDecodeError as error:
        raise AnnotatorError(messages.NO_GOLD_LINE, path=str(path), line=1) from error
    found: list[dict[str, Any]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict) or not _names_a_page(row, path.parent):
            raise AnnotatorError(messages.NO_GOLD_LINE, path=str(path), line=number)
        found.append(row)
    return found


def _names_a_page(row: Mapping[str, Any], folder: Path) -> bool:
    """Tell whether a line has a text and names a file inside the folder."""
    file = row.get("file")
    if not isinstance(file, str) or not isinstance(row.get("text"), str) or "\0" in file:
        return False
    return (folder / file).resolve().is_relative_to(folder.resolve())


def _read(path: Path) -> bytes:
    """Return the bytes of a page, unpacked if its name ends in ``.gz``; a bounded part of it."""
    try:
        with gzip.GzipFile(path) if path.suffix == ".gz" else path.open("rb") as opened:
            data: bytes = opened.read(_LARGEST)
            return data
    except (OSError, EOFError, zlib.error) as error:
        raise FormatError(messages.NO_PAGE, path=str(path)) from error
