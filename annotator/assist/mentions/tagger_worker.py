"""The tagger itself: spaCy's, trained and asked in a worker process. Functions of plain values alone.

A blank pipeline with one component, ``ner`` with its own tok2vec; tokens are ours (`domain.tokens`), cut at
the edges of what is tagged, so that any language is read alike and nothing that was tagged is misaligned.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from annotator.domain.ranges import Range
from annotator.domain.tokens import tokens

SEED = 20
WIDTH, DEPTH, ROWS = 64, 2, (2000, 500, 1000, 500)
"""Of tok2vec: numbers a token, tokens to either side that it sees, rows of its four tables."""
_DROPOUT = 0.2
_BATCH, _FIRST_BATCH = 32, 4
"""Stretches that are learned from at once: more in each round."""
_BEAM, _DENSITY, _LEAST = 8, 0.001, 0.2
"""Readings that are followed, the odds below which one is given up, and what of them must have a name."""
_LONGEST = 400
"""Tokens of a stretch that is read at once: a line may hold a whole page."""


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch of text with its names: start and end (code points of the stretch), and label."""

    text: str
    names: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Trained:
    """What a tagger has learned: its labels, and the numbers of its network as thinc writes them."""

    labels: tuple[str, ...]
    state: bytes


Named = tuple[int, int, str, float]
"""Start and end (code points of the text), label, and the share of the beam that has it."""


def train(examples: Sequence[Example], rounds: int) -> Trained:
    """Return a tagger trained on stretches in so many rounds. The same examples give the same tagger."""
    from spacy.training import Example as Lesson
    from thinc.api import fix_random_seed

    fix_random_seed(SEED)
    shuffle = random.Random(SEED).shuffle
    labels = tuple(sorted({label for one in examples for _, _, label in one.names}))
    nlp = _blank(labels)
    lessons = [
        Lesson.from_dict(_doc(nlp, one.text, places), {"entities": _biluo(places, one.names)})
        for one in examples
        for places in _pieces(one)
    ]
    optimizer = nlp.initialize(lambda: lessons)
    for turn in range(rounds):
        shuffle(lessons)
        size = min(_BATCH, _FIRST_BATCH + turn)
        for first in range(0, len(lessons), size):
            nlp.update(lessons[first : first + size], sgd=optimizer, drop=_DROPOUT)
    return Trained(labels, nlp.get_pipe("ner").to_bytes(exclude=["vocab"]))


def named(trained: Trained, texts: Sequence[str]) -> list[list[Named]]:
    """Return what a tagger finds in texts, in text order, none overlapping another."""
    nlp = _restored(trained)
    ner = nlp.get_pipe("ner")
    found: list[list[Named]] = []
    for text in texts:
        pieces = list(_pieces(Example(text)))
        docs = [_doc(nlp, text, places) for places in pieces]
        scored = (
            ner.scored_ents(ner.beam_parse(docs, beam_width=_BEAM, beam_density=_DENSITY)) if docs else []
        )
        listed: list[Named] = []
        for places, scores in zip(pieces, scored, strict=True):
            listed += _chosen(places, scores)
        found.append(sorted(listed))
    return found


def _chosen(places: Sequence[Range], scores: dict[tuple[int, int, str], float]) -> Iterator[Named]:
    """Yield the surest of names that overlap."""
    taken: set[int] = set()
    for (start, end, label), sure in sorted(scores.items(), key=lambda one: (-one[1], one[0])):
        if sure >= _LEAST and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield places[start].start, places[end - 1].end, label, min(1.0, float(sure))


def _pieces(one: Example) -> Iterator[list[Range]]:
    """Yield the tokens of a stretch, line by line, long lines in pieces; no name is parted."""
    inside = {at for start, end, _ in one.names for at in range(start + 1, end)}
    edges = [edge for start, end, _ in one.names for edge in (start, end)]
    piece: list[Range] = []
    for token in tokens(one.text, edges):
        apart = bool(piece) and "\n" in one.text[piece[-1].end : token.start]
        if piece and token.start not in inside and (apart or len(piece) >= _LONGEST):
            yield piece
            piece = []
        piece.append(token)
    if piece:
        yield piece


def _doc(nlp: Any, text: str, places: Sequence[Range]) -> Any:
    from spacy.tokens import Doc

    ends = [*(one.start for one in places[1:]), places[-1].end]
    words = [text[one.start : one.end] for one in places]
    return Doc(nlp.vocab, words, [one.end < following for one, following in zip(places, ends, strict=True)])


def _biluo(places: Sequence[Range], names: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return a tag for each token of a piece: B-, I-, L-, U- and a label, or O."""
    starts = {int(one.start): number for number, one in enumerate(places)}
    ends = {int(one.end): number for number, one in enumerate(places)}
    tags = ["O"] * len(places)
    for start, end, label in names:
        if start in starts and end in ends:
            first, last = starts[start], ends[end]
            tags[first : last + 1] = [f"I-{label}"] * (last - first + 1)
            tags[first], tags[last] = f"B-{label}", f"L-{label}"
            if first == last:
                tags[first] = f"U-{label}"
    return tags


@lru_cache(maxsize=2)
def _restored(trained: Trained) -> Any:
    nlp = _blank(())
    nlp.get_pipe("ner").from_bytes(trained.state, exclude=["vocab"])
    return nlp


def _blank(labels: Sequence[str]) -> Any:
    import spacy

    nlp = spacy.blank("xx")
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(ROWS),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "window_size": 1,
            "maxout_pieces": 3,
            "depth": DEPTH,
        },
    }
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 48,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }
    ner: Any = nlp.add_pipe("ner", config={"model": model})
    for label in labels:
        ner.add_label(label)
    return nlp
