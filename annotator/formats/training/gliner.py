"""GLiNER's training data: ``tokenized_text`` and ``ner``, one window of a page each, in a JSON array.

``ner`` is ``[first token, last token, label]``, the last one **included** (https://urchade.github.io/GLiNER).
Tokens are those of the corpus that a document came from, else of GLiNER's own splitter, so that training and
inference see the same, cut where a mention starts or ends inside one unless it grows to them. Nested
mentions are allowed. GLiNER passes over mentions wider than its ``max_width`` and cuts texts at ``max_len``
words without a word: wider ones are in the loss report, and a window is never longer. A window without
mentions is an example of that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document, Mention

from .. import messages
from ..accounting import settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json, part_name
from ..records.standing import standing
from ..tokenization import cut
from ..whole_tokens import fitted_set
from .windows import windows
from .wording import Worded

KEY = "gliner"
MAX_WIDTH, MAX_LENGTH = 12, 384
"""Tokens of a mention, and words of a text, that GLiNER's usual configurations take."""
_HOLDS = frozenset({Holds.MENTIONS})
_WORD = re.compile(r"\w+(?:[-_]\w+)*|\S")


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.json`` for every part of the dataset."""
    for part in dataset.parts():
        with (folder / f"{part_name(part)}.json").open("w", encoding="utf-8", newline="\n") as stream:
            between = "[\n"
            for made in dataset.each(_examples, losses, part):
                for example in made:
                    stream.write(between + example)
                    between = ",\n"
            stream.write("\n]\n" if between != "[\n" else "[]\n")


def _examples(dataset: Dataset) -> Callable[[Entry, Losses], list[str]]:
    words = Worded(dataset.scheme, KEY)

    def examples(entry: Entry, losses: Losses) -> list[str]:
        chosen = fitted_set(dataset, entry, losses, _split)
        if chosen is None:
            return []  # an example without mentions would say that the page names nothing
        return [compact_json(one) for one in _windows(entry.document, chosen, words, losses)]

    return examples


def _split(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


def _windows(
    document: Document, chosen: AnnotationSet, worded: Worded, losses: Losses
) -> Iterator[dict[str, Any]]:
    kept, left = standing(chosen)
    mentions = [one for one in kept.values() if isinstance(one, Mention)]
    edges = {edge for one in mentions for edge in (one.span.start, one.span.end)}
    made = cut(document, edges, ours=_split)
    words, tokens = made.words, made.words.tokens
    placed = []
    for one in mentions:
        first, end = words.run(one.span.hull)
        if end - first > MAX_WIDTH:
            left.items[one.id] = messages.TOO_WIDE
        else:
            placed.append((first, end, one))
    settle(losses, document.id, chosen, _HOLDS, left)
    hulls = [one.span.hull for *_, one in placed]
    for window in windows(made, hulls, MAX_LENGTH):
        inside = placed[: bisect_left(placed, window.end, key=lambda one: one[0])]
        del placed[: len(inside)]
        yield {
            "tokenized_text": [
                chosen.text[token.start : token.end] for token in tokens[window.first : window.end]
            ],
            "ner": [
                [first - window.first, end - 1 - window.first, worded.item(one, losses)]
                for first, end, one in inside
            ],
            "document": document.id,
            "start": int(window.place.start),
        }
