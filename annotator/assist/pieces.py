"""What the classifier judges: lines, cut where an element or a sentence may begin, and their features."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

from .boundaries import Boundaries
from .dom_words import meaning, words
from .inline import strong_marks
from .lines import Shape, line_at
from .outline import Outline

Features = dict[str, float]
"""Name of a feature to its value, 0 … 1 (what the rules say: ``TRUST``); what is absent is 0."""

TRUST = 3.0
"""How much more than another feature it counts what the rules propose: with few pages to learn from, the
classifier starts from them; the more pages speak otherwise, the less it matters."""


_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LONG = 400  # code points: longer lines are cut into sentences, too
_AROUND = 2  # pieces to either side whose features count
_END = 12  # pieces from the top and the bottom that are counted one by one
_WORDS = 2  # first words that are features
_CLASS_WORDS = 12
_LEVELS = 40  # elements around a piece that are looked at
_MARKS = ".,:;!?…。-–—\"'“”()©#@•·|"
_ADDRESS = re.compile(r"https?://|www\.|@\w")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a part of one, without white space at its edges, and whether it begins its line."""

    range: Range
    first: bool


def pieces(text: str, boundaries: Boundaries | None = None) -> list[Piece]:
    """Return the pieces of a text in order; every character other than white space lies in one."""
    cues = (boundaries or Boundaries(text)).cues
    found: list[Piece] = []
    for line in _LINE.finditer(text):
        cuts = set(strong_marks(text, line.start(), line.end(), cues))
        if line.end() - line.start() > _LONG:
            body = line[0]
            held = tokens(body)
            cuts.update(line.start() + held[index].start for index in sentence_starts(body, held))
        edges = [line.start(), *sorted(cut for cut in cuts if line.start() < cut < line.end()), line.end()]
        for start, end in pairwise(edges):
            inked = text[start:end].strip()
            if inked:
                at = start + len(text[start:end]) - len(text[start:end].lstrip())
                found.append(Piece(Range.at(at, at + len(inked)), start == line.start()))
    return found


def features(
    text: str, asked: Sequence[Piece], ruled: Mapping[int, str], outline: Outline | None = None
) -> list[Features]:
    """Return the features of each piece: its own, and those of the two before and after it.

    ``ruled`` is the kind that the rules propose for a piece, by its place in the sequence.
    """
    boundaries = Boundaries(text)
    own = [dict(_own(boundaries, piece, place, len(asked))) for place, piece in enumerate(asked)]
    if outline is not None:
        links = outline.in_links()
        for one, piece in zip(own, asked, strict=True):
            one.update(_dom(outline, links, piece.range))
    for place, kind in ruled.items():
        own[place][f"rule {kind}"] = TRUST
    shown = [[(name, min(value, 1.0)) for name, value in one.items() if _shared(name)] for one in own]
    found: list[Features] = []
    for place, one in enumerate(own):
        whole = dict(one)
        for step in (*range(-_AROUND, 0), *range(1, _AROUND + 1)):
            if 0 <= place + step < len(own):
                side = f"{step:+d} "
                whole.update([(side + name, value) for name, value in shown[place + step]])
            else:
                whole[f"{step:+d} none"] = 1.0
        found.append(whole)
    return found


def _shared(name: str) -> bool:
    """Tell whether a feature is one of the neighbours' that count, too."""
    return not name.startswith(("word", "class", "at ", "top ", "end "))


def _own(boundaries: Boundaries, piece: Piece, place: int, total: int) -> Iterator[tuple[str, float]]:
    text, asked = boundaries.text, piece.range
    body = text[asked.start : asked.end]
    held = body.split()
    letters = sum(map(str.isalpha, body)) or 1
    yield "bias", 1.0
    yield from _size(body, held)
    yield "capitals", sum(map(str.isupper, body)) / letters
    yield "titled", sum(word[0].isupper() for word in held) / len(held)
    yield "digits", sum(map(str.isdigit, body)) / len(body)
    yield "marks", sum(not (c.isalnum() or c.isspace()) for c in body) / len(body)
    yield "begins its line", float(piece.first)
    yield f"ends {_mark(body[-1])}", 1.0
    yield f"begins {_mark(body[0])}", 1.0
    if _ADDRESS.search(body):
        yield "address", 1.0
    line = line_at(text, asked.start, boundaries.cues, asked.end)
    yield f"shape {Shape.CUE if line.cue else line.shape}", 1.0
    if line.cue:
        yield f"cue {line.cue.kind}", 1.0
    yield "at ", place / total
    yield f"top {min(place, _END)}", 1.0
    yield f"end {min(total - 1 - place, _END)}", 1.0
    for number, word in enumerate(held[:_WORDS]):
        yield f"word{number} {word.casefold()[:20]}", 1.0


def _size(body: str, held: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield length and number of words in steps that double, so that a line can bend where it must."""
    yield f"long {min(len(body).bit_length(), 12)}", 1.0
    yield f"words {min(len(held).bit_length(), 9)}", 1.0
    yield "length", min(len(body) / _LONG, 1.0)


def _mark(character: str) -> str:
    if character.isalpha():
        return "capital" if character.isupper() else "letter"
    return "digit" if character.isdigit() else character if character in _MARKS else "sign"


def _dom(outline: Outline, links: Sequence[bool], asked: Range) -> Iterator[tuple[str, float]]:
    linked = total = 0
    for start, end, element in outline.stretches(asked):
        total += end - start
        linked += (end - start) * (element >= 0 and links[element])
    yield "linked", linked / total if total else 0.0
    first = next(outline.stretches(asked), None)
    if first is None:
        return
    for depth, one in enumerate(islice(outline.chain(first[2]), _LEVELS)):
        tag, hint = outline.tags[one], outline.hints[one]
        if depth < 2:
            yield f"tag{depth} {tag}", 1.0
        yield f"in {tag}", 1.0
        if said := meaning(tag, hint):
            yield f"means {said}", 1.0
        for word in words(hint).split()[:_CLASS_WORDS]:
            yield f"class {word[:20]}", 1.0
