"""The cheapest keys from where the caret is to what is to be labelled: what practice gives a person.

Pure functions of the text and of what the program proposes on it. A plan is a tuple of key names; each is
one stroke.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from annotator.assist.boundaries import Boundaries
from annotator.domain.ranges import Range, trimmed
from annotator.gui.textview import motion

from .pages import GoldSegment

Plan = tuple[str, ...]
S = TypeVar("S")
MOST = 4000  # states looked at before a search gives up
_AROUND = 250  # code points before and after the way to the words in which a detour may go
_NEAR = 48  # code points by which a selection may miss what it is to be while it is being made


def cheapest(
    start: S, done: Callable[[S], bool], moves: Callable[[S], Iterable[tuple[Plan, S]]]
) -> Plan | None:
    """Return the keys of the cheapest way to a state that is done (Dijkstra), or None."""
    order, seen = count(), set[S]()
    queue: list[tuple[int, int, Plan, S]] = [(0, next(order), (), start)]
    while queue and len(seen) < MOST:
        cost, _, plan, state = heapq.heappop(queue)
        if state in seen:
            continue
        if done(state):
            return plan
        seen.add(state)
        for keys, after in moves(state):
            if after not in seen:
                heapq.heappush(queue, (cost + len(keys), next(order), plan + keys, after))
    return None


# --- segments ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Stretch:
    """Unlabelled text from ``base`` on; ``end``: how far it is selected, None: as it is proposed."""

    base: int
    end: int | None


def segment_plan(text: str, cut: Boundaries, gold: GoldSegment, key: str, *, joins: bool) -> Plan | None:
    """Return the keys that label a segment, with the caret at its start and all after it unlabelled.

    ``joins``: the next piece of the same kind continues it.
    """
    size = len(text)

    def reached(state: _Stretch) -> int:
        return state.end if state.end is not None else cut.stretch(state.base, size).end

    def moves(state: _Stretch) -> Iterator[tuple[Plan, _Stretch]]:
        base, end = state.base, reached(state)
        tidy = trimmed(text, Range.at(base, end)).end
        if tidy == gold.end:
            yield (key,), _Stretch(size + 1, None)
            return
        if joins and tidy < gold.end:
            yield (key,), _Stretch(_ink(text, tidy), None)
        if (further := _grown(text, cut, base, end)) is not None and further <= gold.end + 2000:
            yield ("Space",), _Stretch(base, further)
        back = trimmed(text, Range.at(base, max(base, cut.previous(end) or 0)))
        if len(back):
            yield ("Shift+Space",), _Stretch(base, back.end)
        if gold.end == size or not text[gold.end :].strip():
            yield ("Alt+End",), _Stretch(base, trimmed(text, Range.at(base, size)).end)
        caret = base if state.end is None else state.end
        for name, move in _SELECTING:
            to = move(text, caret)
            if base < to <= gold.end + 2000:
                yield (name,), _Stretch(base, to)

    return cheapest(_Stretch(gold.start, None), lambda state: state.base > size, moves)


_SELECTING: tuple[tuple[str, Callable[[str, int], int]], ...] = (
    ("Ctrl+Shift+Right", motion.next_word_end),
    ("Ctrl+Shift+Left", motion.previous_word),
    ("Shift+Right", motion.next_grapheme),
    ("Shift+Left", motion.previous_grapheme),
    ("Ctrl+Shift+Down", motion.next_paragraph),
    ("Ctrl+Shift+Up", motion.previous_paragraph),
)


def _ink(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _grown(text: str, cut: Boundaries, base: int, end: int) -> int | None:
    to = cut.next(end)
    while to is not None:
        grown = trimmed(text, Range.at(base, to))
        if grown.end > end:
            return grown.end
        to = cut.next(to)
    return None


# --- words ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Caret:
    """Caret and anchor; ``held``: an item was just tagged, so the keys for edges would move its edges."""

    anchor: int
    caret: int
    held: bool = False

    @property
    def chosen(self) -> Range | None:
        return None if self.anchor == self.caret else Range.at(*sorted((self.anchor, self.caret)))


_WALKING: tuple[tuple[str, Callable[[str, int], int]], ...] = (
    ("Ctrl+Right", motion.next_word),
    ("Ctrl+Left", motion.previous_word),
    ("Alt+Right", motion.next_sentence),
    ("Alt+Left", motion.previous_sentence),
    ("Ctrl+Down", motion.next_paragraph),
    ("Ctrl+Up", motion.previous_paragraph),
)
_OTHER_EDGE: tuple[tuple[str, Callable[[str, int], int]], ...] = (
    ("Alt+Shift+Right", motion.next_grapheme),
    ("Alt+Shift+Left", motion.previous_grapheme),
    ("Ctrl+Alt+Shift+Right", motion.next_word_end),
    ("Ctrl+Alt+Shift+Left", motion.previous_word),
)


class Words:
    """Ways to have a stretch of words under the hand: selected, or the word under the caret."""

    def __init__(
        self,
        text: str,
        name: Callable[[int, bool], Range | None],
        tagged: Callable[[int], bool],
    ) -> None:
        """``name``: the next name from a place on, or before it; ``tagged``: is a caret on an item."""
        self.text, self.name, self.tagged = text, name, tagged
        self._gone: dict[tuple[object, int], int] = {}
        self._low = 0

    def _to(self, move: Callable[[str, int], int], position: int) -> int:
        """Return where a key takes the caret from a place, remembered."""
        if (move, position) not in self._gone:
            self._gone[move, position] = move(self.text, position)
        return self._gone[move, position]

    def plan(self, start: Caret, wanted: Range) -> Plan | None:
        """Return the keys that select a range, or bring the caret on the word that it is."""
        self._low = min(start.caret, wanted.start) - _AROUND
        return cheapest(start, lambda at: self._has(at, wanted), lambda at: self._moves(at, wanted))

    def _has(self, at: Caret, wanted: Range) -> bool:
        if (chosen := at.chosen) is not None:
            return trimmed(self.text, chosen) == wanted
        near = wanted.start <= at.caret <= wanted.end
        return near and not self.tagged(at.caret) and motion.word_at(self.text, at.caret) == wanted

    def _moves(self, at: Caret, wanted: Range) -> Iterator[tuple[Plan, Caret]]:
        chosen, text = at.chosen, self.text
        for key, forward in ((".", True), (",", False)):
            place = at.caret if chosen is None else chosen.end if forward else chosen.start
            if (
                found := self.name(place, forward)
            ) is not None and self._low <= found.start <= wanted.end + _AROUND:
                yield (key,), Caret(found.start, found.end)
        for key, move in _WALKING:
            to = self._to(move, at.caret)
            if self._low <= to <= wanted.end + _AROUND:
                yield (key,), Caret(to, to)
        for key, to in (
            ("Right", chosen.end if chosen else self._to(motion.next_grapheme, at.caret)),
            ("Left", chosen.start if chosen else self._to(motion.previous_grapheme, at.caret)),
        ):
            if abs(to - wanted.start) < _NEAR:
                yield (key,), Caret(to, to)
        close = abs((chosen.start if chosen else at.caret) - wanted.start) <= 2 * _NEAR
        grown = motion.grown(text, chosen, at.caret) if close else None
        if grown is not None and _near(grown, wanted, _NEAR):
            yield ("Space",), Caret(grown.start, grown.end)
        yield from self._selecting(at, wanted)
        yield from self._finding(at, wanted)

    def _selecting(self, at: Caret, wanted: Range) -> Iterator[tuple[Plan, Caret]]:
        if at.held and at.chosen is None:
            return
        for key, move in _SELECTING[:4]:
            after = Caret(at.anchor, self._to(move, at.caret))
            if after.chosen is None or _near(after.chosen, wanted, _NEAR):
                yield (key,), after
        if at.chosen is None:
            return
        for key, move in _OTHER_EDGE:
            after = Caret(self._to(move, at.anchor), at.caret)
            if after.chosen is None or _near(after.chosen, wanted, _NEAR):
                yield (key,), after

    def _finding(self, at: Caret, wanted: Range) -> Iterator[tuple[Plan, Caret]]:
        """Find: "/", letters of the words, Escape when the hit is the one; only what ASCII keys write."""
        if at.chosen is not None:
            return
        for size in range(1, min(6, len(wanted)) + 1):
            letters = self.text[wanted.start : wanted.start + size].lower()
            if not (letters.isascii() and letters.isalnum()):
                return
            hit = re.compile(letters, re.IGNORECASE | re.ASCII).search(self.text, at.caret)
            if hit is not None and hit.start() == wanted.start:
                yield ("/", *letters, "Escape"), Caret(hit.start(), hit.end())
                return


def _near(one: Range, other: Range, by: int) -> bool:
    return abs(one.start - other.start) <= by and abs(one.end - other.end) <= by
