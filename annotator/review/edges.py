"""Where authors part on edges: which words at the start or the end one takes in and another leaves.

Of mentions and events of one type that mean the same, and of segments of one kind beside a short stretch that
only one author gives it. What the words are is said by `edge_words`: so *the*, *der* and *la* are one rule.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from annotator.domain.items import Author, Event, Mention

from .agreement.comparison import Comparison
from .agreement.same_items import atoms, event_pairs, mention_pairs
from .alignment.atoms import Atom
from .confusion import EXAMPLES, Between, between_of
from .edge_words import Words, words_of
from .label_pairs import Sort

_SHOWN = 60  # characters of an example, and of a stretch that still is an edge of a segment
_AROUND = 24  # characters of context on the other side of the words


class Side(StrEnum):
    """Which edge."""

    START = "start"
    END = "end"


class EdgeRule(NamedTuple):
    """Between whom, of which label, at which edge, and what words are in or out."""

    between: Between
    sort: Sort
    label: str
    side: Side
    words: Words


@dataclass(frozen=True, slots=True)
class EdgeExample:
    """Words at ``[start, end)`` that ``taker`` takes in and ``leaver`` leaves; both as they stand there."""

    document: str
    start: int
    end: int
    surface: str
    taker: str
    leaver: str
    wider: str


@dataclass(frozen=True, slots=True)
class EdgeParting:
    """An edge rule that authors do not share, in how many places, with examples."""

    rule: EdgeRule
    places: int
    examples: tuple[EdgeExample, ...]


class _Found(NamedTuple):
    sort: Sort
    label: str
    side: Side
    start: int
    end: int
    first_takes: bool
    whole: tuple[int, int]


@dataclass(slots=True)
class Edges:
    """How often each rule is in question, and up to three examples of each."""

    places: Counter[EdgeRule] = field(default_factory=Counter)
    examples: defaultdict[EdgeRule, list[EdgeExample]] = field(default_factory=lambda: defaultdict(list))

    def add(self, comparison: Comparison, authors: tuple[Author, Author]) -> None:
        """Count where two authors set different edges on a page."""
        between, text = between_of(authors), comparison.text
        for one in _edges(comparison):
            kind = words_of(text[one.start : one.end])
            if kind is None:
                continue
            rule = EdgeRule(between, one.sort, one.label, one.side, kind)
            self.places[rule] += 1
            if len(of := self.examples[rule]) < EXAMPLES:
                taker, leaver = authors if one.first_takes else authors[::-1]
                surface, whole = (_shown(text[a:b]) for a, b in ((one.start, one.end), one.whole))
                document = comparison.sets[0].document
                of.append(EdgeExample(document, one.start, one.end, surface, taker.name, leaver.name, whole))

    def take(self, other: Edges, later: Set[str] = frozenset()) -> None:
        """Add what another page counted; its examples come before those of pages that are ``later``."""
        for rule, n in other.places.items():
            self.places[rule] += n
        for rule, found in other.examples.items():
            held = self.examples[rule]
            at = next((n for n, one in enumerate(held) if one.document in later), len(held))
            held[at:] = [*found, *held[at:]][: EXAMPLES - at]

    def partings(self) -> list[EdgeParting]:
        """Return the rules that are in question, the most frequent first."""
        found = [EdgeParting(rule, n, tuple(self.examples[rule])) for rule, n in self.places.items()]
        return sorted(found, key=lambda one: (-one.places, one.rule))

    def to_json(self) -> list[Any]:
        """Return all of it as plain JSON, sorted."""
        return [
            [*rule, n, [[e.document, e.start, e.end, e.surface, e.taker, e.leaver, e.wider]
                        for e in self.examples[rule]]]
            for rule, n in sorted(self.places.items())
        ]  # fmt: skip

    @classmethod
    def from_json(cls, found: Any) -> Edges:
        """Return what ``to_json`` wrote."""
        made = cls()
        for between, sort, label, side, words, n, examples in found:
            rule = EdgeRule(Between(between), Sort(sort), label, Side(side), Words(words))
            made.places[rule] = n
            made.examples[rule] = [EdgeExample(*one) for one in examples]
        return made


def _edges(comparison: Comparison) -> Iterator[_Found]:
    yield from _of_items(Sort.TYPE, comparison.once(mention_pairs))
    yield from _of_items(Sort.EVENT, comparison.once(event_pairs))
    yield from _of_segments(comparison.text, comparison.once(atoms))


def _of_items(
    sort: Sort, pairs: Collection[tuple[Mention, Mention]] | Collection[tuple[Event, Event]]
) -> Iterator[_Found]:
    for one, two in pairs:
        if one.type != two.type:
            continue
        (a, b), (c, d) = (one.span.start, one.span.end), (two.span.start, two.span.end)
        whole = min(a, c), max(b, d)
        if a != c and max(a, c) <= min(b, d):
            yield _Found(sort, one.type, Side.START, min(a, c), max(a, c), a < c, whole)
        if b != d and max(a, c) <= min(b, d):
            yield _Found(sort, one.type, Side.END, min(b, d), max(b, d), b > d, whole)


def _of_segments(text: str, found: Collection[Atom]) -> Iterator[_Found]:
    """Yield short atoms that one author alone gives the kind that both give the atom beside it."""
    inked = [atom for atom in found if text[atom.start : atom.end].strip()]
    for n, atom in enumerate(inked):
        first, second = atom.kinds
        if first == second or len(atom) > _SHOWN:
            continue
        for side, at in ((Side.END, n - 1), (Side.START, n + 1)):
            beside = set(inked[at].kinds) if 0 <= at < len(inked) else set()
            kind = beside.pop() if len(beside) == 1 else None
            if kind is not None and kind in (first, second):
                start, end = (max(0, atom.start - _AROUND), atom.end)
                whole = (start, end) if side is Side.END else (atom.start, atom.end + _AROUND)
                yield _Found(Sort.KIND, kind, side, atom.start, atom.end, kind == first, whole)
                break


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
