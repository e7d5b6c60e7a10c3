"""Numbers that describe the pieces of a page: votes, elements, look, place, neighbours; no words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotator.domain.ranges import Range

from ..lines import WIDE
from ..pieces import Piece
from ..proposals import Proposal
from ..repeats import fingerprint
from .evidence import VOTERS, Evidence
from .marks import AGAIN, again
from .places import Place, places_of

Matrix = NDArray[np.float32]
_Column = Sequence[float] | NDArray[Any]

NAN = float("nan")
GROUPS: dict[str, int] = {
    kind: number
    for number, kinds in enumerate(
        (
            ("body",), ("title",), ("byline", "author_bio"), ("dateline",), ("standfirst",),
            ("caption",), ("kicker", "source_attribution", "tags"),
            ("table", "pull_quote", "embed", "correction"),
            ("navigation", "share", "hidden"), ("related_links",), ("comments",),
            ("advertisement", "newsletter_promo", "ai_promo", "paywall", "disclaimer", "other_boilerplate"),
        )
    )
    for kind in kinds
}  # fmt: skip
_GROUPS = 1 + max(GROUPS.values())
_ENDS = frozenset(".!?…。！？؟।۔")
_COMMAS = frozenset(",，、;،")
_CLOSERS = "\"'”’»›)）」』]"
_ADDRESS = re.compile(r"https?://|www\.|\w@\w")
_NUMBER = re.compile(r"\d+")
_PARTED = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|»]\s*|:\s+")
"""What parts a story's title from its outlet's name."""
_PART = 4
_LONGEST = 600  # code points of a piece whose look is taken from
_AROUND = 3
_SPREAD = 6


@dataclass(frozen=True, slots=True)
class Described:
    """A page's pieces, their features (one row a piece; what is unknown is NaN), their places' names, and
    the number of the element that holds each (-1: none)."""

    pieces: Sequence[Piece]
    matrix: Matrix
    places: Sequence[str]
    boxes: Sequence[int] = ()

    def column(self, name: str) -> NDArray[np.float32]:
        """Return one feature of all pieces."""
        return self.matrix[:, NAMES.index(name)]


def described(evidence: Evidence) -> Described:
    """Return the pieces of a page with their features."""
    held = evidence.pieces()
    if not held:
        return Described((), np.zeros((0, len(NAMES)), np.float32), ())
    text = evidence.text
    looks = [_look(text[one.range.start : one.range.end], one.first) for one in held]
    columns: dict[str, _Column] = {name: [row[at] for row in looks] for at, name in enumerate(LOOK)}
    size = np.array([len(one.range) for one in held], np.float64)
    votes = _votes(evidence, held)
    columns |= votes
    some = [columns[name] for name in VOTERS if name in evidence.votes]
    mean = np.mean(np.array(some), axis=0) if some else np.full(len(held), NAN)
    groups = _groups(evidence.named, held)
    ruled = _groups(evidence.ruled, held)
    columns |= {f"named {n}": [float(group == n) for group in groups] for n in range(_GROUPS)}
    columns |= {f"ruled {n}": [float(group == n) for group in ruled] for n in range(_GROUPS)}
    columns["named none"] = [float(group < 0) for group in groups]
    columns["ruled none"] = [float(group < 0) for group in ruled]
    columns |= _self_said(evidence, held)
    columns |= _repeats(evidence, held)
    columns |= _position(held, size, mean)
    placed = (
        None if evidence.outline is None else places_of(evidence.outline, held, size, np.nan_to_num(mean))
    )
    columns |= _elements(placed, len(held))
    columns |= _told(evidence, held, placed)
    columns["mean"] = mean
    signatures = [""] * len(held) if placed is None else [one.signature for one in placed]
    boxes = [-1] * len(held) if placed is None else [one.box for one in placed]
    return Described(held, _whole(columns, size), signatures, boxes)


# --- look ---------------------------------------------------------------------------------------------

LOOK = (
    "length", "words", "letters", "capitals", "titled", "digits", "signs", "ends", "ends colon", "open end",
    "begins capital", "begins digit", "begins sign", "sentences", "commas", "address", "first", "word length",
    "quoted",
)  # fmt: skip


def _look(whole: str, first: bool) -> tuple[float, ...]:
    body = whole[:_LONGEST]
    words = body.split()
    letters = sum(map(str.isalpha, body))
    signs = len(body) - sum(map(str.isalnum, body)) - sum(map(str.isspace, body))
    wide = len(WIDE.findall(body))
    bare = whole.rstrip(_CLOSERS + " ")[-1:] or whole[-1:]
    return (
        log2(1 + len(whole) + wide),
        log2(1 + (len(words) + wide / 2) * len(whole) / len(body)),
        letters / len(body),
        sum(map(str.isupper, body)) / (letters or 1),
        sum(word[0].isupper() for word in words) / len(words),
        sum(map(str.isdigit, body)) / len(body),
        signs / len(body),
        float(bare in _ENDS),
        float(whole[-1] in ":："),
        float(whole[-1].isalnum()),
        float(body[0].isupper()),
        float(body[0].isdigit()),
        float(not body[0].isalnum()),
        sum(map(_ENDS.__contains__, body)) / (len(words) + wide / 2),
        sum(map(_COMMAS.__contains__, body)) / (len(words) + wide / 2),
        float(_ADDRESS.search(body) is not None),
        float(first),
        letters / len(words),
        float(body[0] in "\"'“„«「‘"),
    )


# --- who says what ------------------------------------------------------------------------------------


def _votes(evidence: Evidence, held: Sequence[Piece]) -> dict[str, Sequence[float]]:
    """Return for each extractor the share of each piece that it takes."""
    found: dict[str, Sequence[float]] = {}
    for name in VOTERS:
        ranges = evidence.votes.get(name)
        found[name] = [NAN] * len(held) if ranges is None else shares(ranges, held)
    return found


def shares(ranges: Sequence[Range], held: Sequence[Piece]) -> list[float]:
    """Return the share (0 … 1) of each piece that lies in ranges; both in order."""
    found: list[float] = []
    at = 0
    for piece in held:
        one = piece.range
        while at < len(ranges) and ranges[at].end <= one.start:
            at += 1
        inside, place = 0, at
        while place < len(ranges) and ranges[place].start < one.end:
            inside += min(ranges[place].end, one.end) - max(ranges[place].start, one.start)
            place += 1
        found.append(inside / len(one))
    return found


def kinds(proposals: Sequence[Proposal], held: Sequence[Piece]) -> list[str | None]:
    """Return the kind of the first proposal that shares a character with each piece; both in order."""
    found: list[str | None] = []
    at = 0
    for piece in held:
        while at < len(proposals) and proposals[at].range.end <= piece.range.start:
            at += 1
        there = at < len(proposals) and proposals[at].range.start < piece.range.end
        found.append(proposals[at].kind if there else None)
    return found


def _groups(proposals: Sequence[Proposal], held: Sequence[Piece]) -> list[int]:
    return [-1 if kind is None else GROUPS.get(kind, -1) for kind in kinds(proposals, held)]


def _self_said(evidence: Evidence, held: Sequence[Piece]) -> dict[str, Sequence[float]]:
    """Compare pieces with what the page says of itself: its title, its authors, its date."""
    said = evidence.metadata
    title = folded(said.get("title"))
    parts = [one for one in _PARTED.split(title) if len(one) >= _PART] if title else []
    whole, grams = _grams(title), [_grams(one) for one in parts]
    author = said.get("author")
    authors = [folded(one) for one in (author if isinstance(author, list) else [author]) if folded(one)]
    date = {int(one) for one in _NUMBER.findall(str(said.get("published") or "")[:10])}
    found: dict[str, list[float]] = {name: [] for name in ("is title", "is part", "is author", "is date")}
    for piece in held:
        body = evidence.text[piece.range.start : piece.range.end]
        short = len(body) < 250
        own = folded(body) if short else ""
        mine = _grams(own) if title and len(own) < 3 * len(title) else set()
        near = _shared_grams(mine, whole) if title and short and len(own) < 3 * len(title) else 0.0
        found["is title"].append(near if title else NAN)
        likenesses = (
            _shared_grams(mine, its) for one, its in zip(parts, grams, strict=True) if len(own) < 3 * len(one)
        )
        part = max(likenesses, default=0.0) if own else 0.0
        found["is part"].append(max(part, near) if title else NAN)
        hit = max((len(one) / len(own) for one in authors if own and one in own), default=0.0)
        found["is author"].append(hit if authors else NAN)
        numbers = {int(one) for one in _NUMBER.findall(body)} if short and date else set()
        found["is date"].append(len(numbers & date) / len(date) if date else NAN)
    return dict(found)


def folded(value: object) -> str:
    """Return a text in lower case with single blanks; nothing for what is no text."""
    return " ".join(value.split()).casefold() if isinstance(value, str) else ""


def _grams(body: str) -> set[str]:
    return {body[at : at + 3] for at in range(len(body) - 2)}


def alike(one: str, other: str) -> float:
    """Return how alike two texts are: Dice's coefficient of their runs of three characters, 0 … 1."""
    return _shared_grams(_grams(one), _grams(other))


def _shared_grams(left: set[str], right: set[str]) -> float:
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 0.0


def _repeats(evidence: Evidence, held: Sequence[Piece]) -> dict[str, Sequence[float]]:
    marks = [fingerprint(evidence.text[one.range.start : one.range.end]) for one in held]
    counts = Counter(marks)
    seen: set[int] = set()
    again = []
    for mark in marks:
        again.append(float(mark in seen))
        seen.add(mark)
    many = [float(min(counts[mark], 5)) for mark in marks]
    known = evidence.repeated
    return {
        "often": many,
        "again": again,
        "repeated": [float(mark in known) if known else NAN for mark in marks],
    }


# --- place --------------------------------------------------------------------------------------------


def _position(
    held: Sequence[Piece], size: NDArray[np.float64], mean: NDArray[np.float64]
) -> dict[str, Sequence[float]]:
    total = len(held)
    order = np.arange(total)
    ink = np.cumsum(size) - size
    taken = np.flatnonzero(mean >= 0.5)
    first, last = (int(taken[0]), int(taken[-1])) if len(taken) else (-1, -1)
    votes = np.nan_to_num(mean)
    return {
        "at": order / total,
        "ink at": ink / size.sum(),
        "from top": np.minimum(order, 60.0),
        "from end": np.minimum(total - 1 - order, 60.0),
        "to first": np.clip(order - first, -40, 40) if first >= 0 else np.full(total, NAN),
        "to last": np.clip(order - last, -40, 40) if first >= 0 else np.full(total, NAN),
        "page": np.full(total, log2(1 + total)),
        "page taken": np.full(total, float((votes * size).sum() / size.sum())),
        "page sure": np.full(total, float((size * (votes > 0.7)).sum() / (1 + (size * (votes > 0.2)).sum()))),
    }


def _elements(placed: Sequence[Place] | None, total: int) -> dict[str, _Column]:
    if placed is None:
        return {name: [NAN] * total for name in Place.names()}
    return dict(zip(Place.names(), np.array([one.values for one in placed], np.float64).T, strict=True))


def _told(
    evidence: Evidence, held: Sequence[Piece], placed: Sequence[Place] | None
) -> dict[str, Sequence[float]]:
    if placed is None:
        return {name: [NAN] * len(held) for name in AGAIN}
    bodies = [evidence.text[one.range.start : one.range.end] for one in held]
    return again(
        bodies, [one.heading for one in placed], [one.box for one in placed], [one.link for one in placed]
    )


# --- neighbours ---------------------------------------------------------------------------------------

_SHOWN = (
    "length", "titled", "ends", "mean", "named 0", "named none", "linked", "sentences", "same place",
    "digits", "bold share", "to site", "told below",
)  # fmt: skip


def _whole(columns: dict[str, _Column], size: NDArray[np.float64]) -> Matrix:
    arrays = {name: np.asarray(values, np.float64) for name, values in columns.items()}
    for name in _SHOWN:
        for step in (*range(-_AROUND, 0), *range(1, _AROUND + 1)):
            arrays[f"{step:+d} {name}"] = shifted(arrays[name], step)
    for name in ("mean", "linked", "length"):
        for way in (-1, 1):
            arrays[f"{'after' if way > 0 else 'before'} {name}"] = beside(arrays[name], size, way)
    return np.column_stack([arrays[name] for name in NAMES]).astype(np.float32)


def shifted(values: NDArray[np.float64], step: int) -> NDArray[np.float64]:
    """Return for each piece the value of the one ``step`` pieces on; NaN where there is none."""
    found = np.full(len(values), NAN)
    if abs(step) >= len(values):
        return found
    if step < 0:
        found[-step:] = values[:step]
    else:
        found[:-step] = values[step:]
    return found


def beside(values: NDArray[np.float64], size: NDArray[np.float64], way: int) -> NDArray[np.float64]:
    """Return the mean, weighted by length, of the next pieces to one side."""
    total = np.zeros(len(values))
    weight = np.zeros(len(values))
    for step in range(1, _SPREAD + 1):
        there, sizes = shifted(values, way * step), shifted(size, way * step)
        known = ~np.isnan(there)
        total[known] += there[known] * sizes[known]
        weight[known] += sizes[known]
    found: NDArray[np.float64] = np.divide(total, weight, out=np.full(len(values), NAN), where=weight > 0)
    return found


def _names() -> tuple[str, ...]:
    own = [
        *LOOK, *VOTERS, *(f"named {n}" for n in range(_GROUPS)), *(f"ruled {n}" for n in range(_GROUPS)),
        "named none", "ruled none", "is title", "is part", "is author", "is date", "often", "again",
        "repeated", "at",
        "ink at", "from top", "from end", "to first", "to last", "page", "page taken", "page sure",
        *Place.names(), *AGAIN, "mean",
    ]  # fmt: skip
    around = [f"{s:+d} {name}" for name in _SHOWN for s in (*range(-_AROUND, 0), *range(1, _AROUND + 1))]
    sides = [f"{side} {name}" for name in ("mean", "linked", "length") for side in ("before", "after")]
    return (*own, *around, *sides)


NAMES = _names()
"""The features in their order."""
