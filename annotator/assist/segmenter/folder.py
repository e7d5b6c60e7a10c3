"""A folder of web pages with known content to train on: ``gold.jsonl`` and the pages it names."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.sentences import Message

from .. import messages
from .features import Matrix, described
from .glue import Glue
from .glue_lessons import ALONE, LONGEST, Article, article, glue_lessons, lessons_alone, stories
from .glue_stack import second_look
from .gold import Lesson, lesson
from .model import Segmenter
from .page_evidence import evidence_in
from .training import boosted, trained
from .trees import Forest

GOLD = "gold.jsonl"
LEAST = 20
"""Pages without which nothing is trained."""
_STORIES = 60  # times that the stories are glued anew
_FIRST, _SECOND = (150, 15), (150, 12)  # trees that tell where articles begin, and leaves of each
_SINGLE = ("article", "documentation", "service", "product")  # pages that are about one thing
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
    return trained(
        lessons, {"source": source, "pages": len(lessons), "page_types": dict(sorted(types.items()))}
    )


def train_glue(folder: Path, source: str) -> Glue:
    """Return trees that tell where articles begin, trained on a folder's articles glued to each other.

    Raises AnnotatorError as ``train_folder`` does but for too few pages: invented stories are taught as well.
    """
    rows = _rows(folder / GOLD)
    found = [_article(row) for row in rows if row.get("page_type") in (None, "article")]
    articles = [one for one in found if one is not None]
    invented = stories()
    single = [_article(row, ALONE) for row in rows if row.get("page_type") in (None, *_SINGLE)]
    held = list(glue_lessons(articles))
    for seed in range(_STORIES):
        held += glue_lessons(invented, seed)
    held += lessons_alone([one for one in single if one is not None])
    matrices = [one.matrix for one in held]
    halves = [_trees(matrices[part::2], [one.begins for one in held[part::2]], *_FIRST) for part in (0, 1)]
    second = [
        second_look(one.matrix, halves[1 - place % 2].scores(one.matrix), one.sides)
        for place, one in enumerate(held)
    ]
    about = {"source": source, "articles": len(articles), "stories": len(invented)}
    begins = [one.begins for one in held]
    return Glue(_trees(matrices, begins, *_FIRST), _trees(second, begins, *_SECOND), about)


def _trees(
    matrices: Sequence[Matrix], begins: Sequence[NDArray[np.bool_]], rounds: int, leaves: int
) -> Forest:
    labels = np.concatenate(begins)
    return boosted(np.vstack(matrices), labels, np.ones(len(labels)), rounds, leaves)


def _article(row: Mapping[str, Any], most: int = LONGEST) -> Article | None:
    outlet = str(row.get("domain") or "").partition(".")[0].title()
    return article(str(row.get("title") or ""), outlet, row["text"], most)


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
