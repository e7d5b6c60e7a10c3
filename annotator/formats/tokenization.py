"""Tokens and sentences of a document: those of the corpus it came from, or else our own.

A corpus in rows of tokens says where its words and sentences are. They belong to the text, which never
changes, so they stay in the document's metadata and every format of tokens writes them again. Tokens are cut
at the edges of annotations, unless these grow to whole tokens first (`whole_tokens`), and at white space,
which no row can hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeGuard

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.places import Places
from annotator.domain.ranges import Range
from annotator.domain.tokens import cut_at, sentence_starts, tokens

from . import messages
from .base import Losses
from .flat import Words, edges_of

TOKENS = "tokens"
"""Under which key metadata keep them: ``lines`` (words between blanks, a sentence a line) or an object."""
LINES = "lines"
_WORD = re.compile(r"\S+")
_LINE_WORD = re.compile(r"[^ \n]+")


@dataclass(frozen=True, slots=True)
class Tokenization:
    """The tokens of a text, and the indices of those that start a sentence (the first always does)."""

    words: Words
    starts: tuple[int, ...]

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """The half-open runs of token indices that are sentences; none without tokens."""
        return list(pairwise((*self.starts, len(self.words.tokens)))) if self.words.tokens else []

    def sentence_of(self, token: int) -> int:
        """Return the number of the sentence that holds a token."""
        return bisect_right(self.starts, token) - 1


def tokenized(
    document: Document,
    chosen: AnnotationSet | None,
    unbroken: Iterable[Range] = (),
    losses: Losses | None = None,
    *,
    fragments: bool = False,
) -> Tokenization:
    """Return a document's tokens, cut at the edges of a set's mentions and triggers.

    No sentence starts inside a range of ``unbroken``; sentences of a corpus that are joined so are counted.
    With ``fragments`` tokens are cut at those of discontinuous items, too.
    """
    return cut(document, edges_of(document.text, chosen, fragments=fragments), unbroken, losses)


def words_of(document: Document, chosen: AnnotationSet | None) -> Words:
    """Return the same tokens, for formats without sentences."""
    return Words(document.text, tokens_of(document, edges_of(document.text, chosen)))


def tokens_of(
    document: Document,
    edges: Iterable[int] = (),
    ours: Callable[[str], Iterable[tuple[int, int]]] | None = None,
) -> Places:
    """Return the same tokens alone, cut at edges if there are any; for ``ours`` see ``cut``."""
    kept = _kept(document)
    if kept is not None:
        return cut_at(kept[0], edges)
    return tokens(document.text, edges) if ours is None else cut_at(ours(document.text), edges)


def cut(
    document: Document,
    edges: Iterable[int],
    unbroken: Iterable[Range] = (),
    losses: Losses | None = None,
    ours: Callable[[str], Iterable[tuple[int, int]]] | None = None,
) -> Tokenization:
    """Return a document's tokens, cut at edges; ``ours`` finds those of a text that no corpus had any of."""
    text, unbroken, kept = document.text, list(unbroken), _kept(document)
    if kept is None:
        places = tokens(text, edges) if ours is None else cut_at(ours(text), edges)
        return Tokenization(Words(text, places), tuple(sentence_starts(text, places, unbroken)))
    own, begins = kept
    places = cut_at(own, edges)
    where = places.starts
    barred = {
        at for one in unbroken for at in where[bisect_right(where, one.start) : bisect_left(where, one.end)]
    }
    starts = tuple(bisect_left(where, at) for at in begins if at not in barred)
    if losses is not None:
        losses.change(messages.SENTENCES_JOINED, len(begins) - len(starts))
    return Tokenization(Words(text, places), starts)


def starts_in(document: Document, words: Words, unbroken: Iterable[Range], losses: Losses) -> list[int]:
    """Return which of other tokens start a sentence: of a corpus where it had them, else by our rules."""
    kept, unbroken = _kept(document), list(unbroken)
    if kept is None:
        return sentence_starts(words.text, words.tokens, unbroken)
    where = words.tokens.starts
    barred: set[int] = set()
    for one in unbroken:
        barred.update(range(bisect_right(where, one.start), bisect_left(where, one.end)))
    found = {bisect_left(where, at) for at in kept[1]}
    starts = sorted((found - barred - {len(where)}) | ({0} if where else set()))
    losses.change(messages.SENTENCES_JOINED, len(kept[1]) - len(starts))
    return starts


def kept_tokens(text: str, sha256: str, places: Sequence[Range], starts: Iterable[int]) -> dict[str, Any]:
    """Return what metadata keep of a corpus's tokens and the indices of those that start a sentence."""
    lines = _of_lines(text)
    begins = [int(places[index].start) for index in sorted(starts)]
    if lines == ([(one.start, one.end) for one in places], begins):
        return {TOKENS: LINES}
    steps: list[int] = []
    at = 0
    for one in places:
        steps += [one.start - at, one.end - one.start]
        at = one.end
    return {TOKENS: {"text_sha256": sha256, "steps": steps, "sentences": begins}}


def _kept(document: Document) -> tuple[list[tuple[int, int]], list[int]] | None:
    """Return places of tokens and positions of sentences that metadata have for the text, if they fit it."""
    said, text = document.metadata.get(TOKENS), document.text
    if said == LINES:
        places, begins = _of_lines(text)
    elif isinstance(said, Mapping) and said.get("text_sha256") == document.text_sha256:
        places, begins = _of_steps(said)
    else:
        return None
    cut = [word.span() for start, end in places for word in _WORD.finditer(text, start, end)]
    # White space of other sorts may stand where a token was; nothing else may be left over.
    between = [text[one[1] : two[0]] for one, two in pairwise([(0, 0), *cut, (len(text), len(text))])]
    if any(one and not one.isspace() for one in between):
        return None
    first = {start for start, _ in cut}
    begins = [at for at in begins if at in first]
    return cut, begins if not cut or (begins and begins[0] == cut[0][0]) else [cut[0][0], *begins]


def _of_lines(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    places = [word.span() for word in _LINE_WORD.finditer(text)]
    begins = [start for start, _ in places if start == 0 or text[start - 1] == "\n"]
    return places, begins


def _of_steps(said: Mapping[str, Any]) -> tuple[list[tuple[int, int]], list[int]]:
    steps, begins = said.get("steps"), said.get("sentences")
    if not _numbers(steps) or not _numbers(begins):
        return [], []
    places = []
    at = 0
    for gap, length in zip(steps[::2], steps[1::2], strict=False):
        places.append((at + gap, at + gap + length))
        at += gap + length
    return places, begins


def _numbers(value: object) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(type(one) is int and one >= 0 for one in value)
