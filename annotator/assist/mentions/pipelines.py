"""Models on this computer, asked in a worker process: a spaCy pipeline, or a GLiNER model folder (ONNX)."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError, FormatError, foreign
from annotator.pages.html.guard import Guard

from .. import messages
from ..base import PassedOverError, missing
from .outside import Ask, Said

_LONGEST = 200  # code points of a reason
_WORDS = 250
"""Words that GLiNER reads at once: its usual models take 384 pieces of words, labels among them."""
_FEW = 40
"""Words that every model must be able to read; where it fails on more, it is asked about halves."""
_LEAST = 0.3
"""Of GLiNER, how sure it must be to answer; what is worth a look is decided by finished pages."""

workers = Guard(seconds=600.0, memory=12_000_000_000)
"""Where models run: with more time and memory than a page is given."""
atexit.register(workers.close)

Row = tuple[int, int, str, float | None]


def spacy_pipeline(name: str) -> Ask:
    """Return what asks a spaCy pipeline, by the name of a package or a folder.

    Raises AnnotatorError if spaCy is missing, or the pipeline cannot be loaded or finds no names.
    """
    if find_spec("spacy") is None:
        raise missing(f"spacy:{name}", "spacy", "spacy")
    _run(check_spacy, name)
    return partial(_asked, run_spacy, name, {})


def gliner_folder(folder: str, labels: Mapping[str, str]) -> Ask:
    """Return what asks a GLiNER model in a folder for names; ``labels``: what they are called to it.

    Raises AnnotatorError if the folder holds no such model, or the package ``gliner`` is missing.
    """
    place = Path(folder)
    if not (place / "gliner_config.json").is_file() or not list(place.rglob("*.onnx")):
        raise AnnotatorError(messages.NO_GLINER, folder=folder)
    if find_spec("gliner") is None:
        raise AnnotatorError(messages.NO_GLINER_PACKAGE)
    return partial(_asked, run_gliner, str(place), dict(labels))


def _asked(call: Any, model: str, labels: dict[str, str], texts: Sequence[str]) -> Sequence[Sequence[Said]]:
    rows: list[list[Row]] = _run(call, model, list(texts), list(labels))
    return [
        [Said(start, end, labels.get(name, name), sure) for start, end, name, sure in listed]
        for listed in rows
    ]


def _run(call: Any, *args: Any) -> Any:
    try:
        return workers(call, *args)
    except FormatError as error:
        raise PassedOverError(error.message) from error


# --- in the worker ----------------------------------------------------------------------------------------


def check_spacy(name: str) -> None:
    """Load a pipeline. Raises AnnotatorError with what it says if it cannot be loaded or finds no names."""
    try:
        nlp = _spacy(name)
    except Exception as error:  # another program's code may raise anything, and it may not fit into a pipe
        raise AnnotatorError(messages.NO_PIPELINE, name=name, fault=_brief(error)) from None
    if not any(
        hasattr(pipe, "labels") and one in ("ner", "entity_ruler", "span_ruler") for one, pipe in nlp.pipeline
    ):
        raise AnnotatorError(messages.NO_NER, name=name)


@lru_cache(maxsize=1)
def _spacy(name: str) -> Any:
    import spacy

    return spacy.load(name)


def run_spacy(name: str, texts: Sequence[str], _labels: Sequence[str]) -> list[list[Row]]:
    """Return what a pipeline finds in texts: start, end, label."""
    try:
        nlp = _spacy(name)
        return [
            [(one.start_char, one.end_char, one.label_, None) for one in doc.ents] for doc in nlp.pipe(texts)
        ]
    except MemoryError:
        raise
    except Exception as error:
        raise FormatError(foreign(_brief(error))) from None


@lru_cache(maxsize=1)
def _gliner(folder: str) -> Any:
    os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}  # nothing is fetched
    from gliner import GLiNER

    name = sorted(one.relative_to(folder) for one in Path(folder).rglob("*.onnx"))[0]
    return GLiNER.from_pretrained(
        folder, load_onnx_model=True, onnx_model_file=str(name), local_files_only=True
    )


def run_gliner(folder: str, texts: Sequence[str], labels: Sequence[str]) -> list[list[Row]]:
    """Return what a GLiNER model finds in texts: start, end, label, how sure. Long texts go in pieces."""
    try:
        model = _gliner(folder)
        return [
            [row for piece in pieces(text) for row in _predicted(model, text, piece, list(labels), _WORDS)]
            for text in texts
        ]
    except MemoryError:
        raise
    except Exception as error:
        raise FormatError(foreign(_brief(error))) from None


def _predicted(model: Any, text: str, piece: tuple[int, int], labels: list[str], words: int) -> Iterator[Row]:
    """Yield what a model finds in a piece; one of many parts of words is more than some models can read."""
    low, high = piece
    try:
        found = model.predict_entities(text[low:high], labels, threshold=_LEAST)
    except Exception:
        if words // 2 < _FEW:
            raise
        for start, end in pieces(text[low:high], words // 2):
            yield from _predicted(model, text, (low + start, low + end), labels, words // 2)
        return
    for one in found:
        yield low + int(one["start"]), low + int(one["end"]), str(one["label"]), float(one["score"])


def pieces(text: str, most: int = _WORDS) -> list[tuple[int, int]]:
    """Return a text in pieces of some 250 words, cut between lines or sentences where that is possible."""
    from annotator.domain.tokens import sentence_starts, tokens

    words = tokens(text)
    starts = sentence_starts(text, words, ()) if words else []
    found: list[tuple[int, int]] = []
    first = last = 0
    for begin, end in zip(starts, [*starts[1:], len(words)], strict=False):
        for cut in range(begin, end, most):
            stop = min(end, cut + most)
            if stop - first > most and last > first:
                found.append((words[first].start, words[last - 1].end))
                first = last
            last = stop
    if last > first:
        found.append((words[first].start, words[last - 1].end))
    return found


def _brief(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
