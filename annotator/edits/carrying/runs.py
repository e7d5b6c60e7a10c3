"""Which tokens of an old text are which of a new one, and how well that is known.

Tokens are matched in order (`domain.matching`); what was moved is found by eight tokens in a row that are
unique in both texts. A *run* is a stretch in which each token follows the one before it in both texts; a gap
of a few tokens that only changed their characters does not end it. A run says by its words where it is:

- four tokens of it that stand nowhere else, in neither text, are a *mark*;
  Inside of what stands nearly the same elsewhere there is none: a misprint in the one copy is no mark of the
  other;
- a token is *known* if there is a mark up to it and a mark from it on: what is repeated lies between what is
  not. At an end of its run the mark there is enough;
- any other token could stand in another place just as well.

The beginning and the end of a text count as tokens that stand nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from annotator.domain.matching import match, matched_runs, tokens_of

from .near_copies import nearly_copied

_GRAM = 4  # tokens in a row that stand nowhere else
_MOVED = 8  # tokens in a row, unique in both texts, by which a moved stretch is found
_LINE = 2  # tokens of a whole line that is found wherever it stands, if it stands once in both texts
_SOLID = 3  # tokens that are no chance if they follow one another in both
_ALTERED = 6  # tokens of a gap, at most, that may be the same with other characters
_LONG = 120  # code points of such a gap, at most
_ALIKE = 0.5  # what they have in common, at least (difflib's ratio)
_BEGIN, _END = (-1, -2), (-3, -4)  # stand for the edges of a text; two each, so that short texts have four

_Gram = tuple[int, ...]


@dataclass(slots=True)
class TextRun:
    """Old tokens ``[i0, i1)`` that are the new tokens ``[j0, j1)``, and the gaps inside."""

    i0: int
    i1: int
    j0: int
    j1: int
    same: int
    """Tokens that are the same in both."""
    moved: bool = False
    gaps: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Tokens ``(i0, i1, j0, j1)`` that changed their characters only."""
    known: tuple[int, int] = (0, 0)
    """The old tokens, half-open, whose place is known."""

    def alters(self, token: int) -> bool:
        """Tell whether an old token changed its characters only."""
        return any(i0 <= token < i1 for i0, i1, _, _ in self.gaps)


class Runs:
    """Two texts as tokens, and the runs in the order of the old text. Cost: n log n of the tokens."""

    def __init__(self, old: str, new: str) -> None:
        self.texts, self.tokens = (old, new), (tokens_of(old), tokens_of(new))
        ids: dict[str, int] = {}
        self._g, self._p = ([ids.setdefault(word, len(ids)) for word in one.words] for one in self.tokens)
        self.matched = match(self._g, self._p)
        """For each old token the new token that it is, or -1."""
        self.unsettled: set[int] = set()
        """Old tokens beside text that came in or went, which could be others just as well."""
        self._slide()
        self._drop_strays()
        moved = self._find_moved() | self._find_lines()
        self.runs = list(self._joined(moved))
        self._unsettle()
        self._find_known()
        self._begins = [run.i0 for run in self.runs]

    # --- asking -----------------------------------------------------------------------------------------

    def token_at(self, position: int) -> int:
        """Return the old token that holds a position, else the one before it; -1: there is none."""
        return bisect_right(self.tokens[0].starts, position) - 1

    def run_of(self, token: int) -> TextRun | None:
        """Return the run that an old token is in, a gap of it included."""
        number = bisect_right(self._begins, token) - 1
        return self.runs[number] if number >= 0 and token < self.runs[number].i1 else None

    def beside(self, run: TextRun, side: int) -> TextRun | None:
        """Return the run before (-1) or after (1) one in the old text."""
        number = bisect_right(self._begins, run.i0) - 1 + side
        return self.runs[number] if 0 <= number < len(self.runs) else None

    def begins(self, run: TextRun) -> bool:
        """Tell whether both texts begin with a run."""
        return (run.i0, run.j0) == (0, 0)

    def ends(self, run: TextRun) -> bool:
        """Tell whether both texts end with a run."""
        return (run.i1, run.j1) == (len(self._g), len(self._p))

    # --- matching ---------------------------------------------------------------------------------------

    def _slide(self) -> None:
        """Let what came in, or went, begin where a line begins if it could begin in several places.

        In ``a b c [a b d] e`` it may be ``a b d`` or ``b d a``: nothing but the lines tells.
        """
        for (i, j, length), (i2, j2, length2) in pairwise(list(matched_runs(self.matched))):
            at, to = i + length, j + length
            if (at == i2) == (to == j2):
                continue  # both have something here
            side, ids, first, last = (1, self._p, to, j2) if at == i2 else (0, self._g, at, i2)
            back = _same(ids, first - 1, last - 1, -1, length - 1)
            ahead = _same(ids, first, last, 1, length2 - 1)
            lines = {
                n: self._begins_line(side, first + n) + self._begins_line(side, last + n)
                for n in range(-back, ahead + 1)
            }
            by = max(lines, key=lambda n: (lines[n], -abs(n), n))
            if lines[by] < len((first, last)) or list(lines.values()).count(lines[by]) > 1:
                self.unsettled.update(range(at - back, at + ahead), range(i2 - back, i2 + ahead))
            for n in range(by):
                self.matched[i2 + n] = -1
            for n in range(by):
                self.matched[at + n] = to + n
            for n in range(1, 1 - by):
                self.matched[at - n] = -1
            for n in range(1, 1 - by):
                self.matched[i2 - n] = j2 - n

    def _drop_strays(self) -> None:
        """Undo matches by chance: between two runs of three tokens, where less than half was found."""
        first = page_first = 0
        for i, j, length in [*matched_runs(self.matched), (len(self._g), len(self._p), _SOLID)]:
            if length < _SOLID:
                continue
            here = self.matched[first:i]
            found = len(here) - here.count(-1)
            if found and 2 * found < min(i - first, j - page_first):
                self.matched[first:i] = [-1] * (i - first)
            first, page_first = i + length, j + length

    def _find_moved(self) -> set[int]:
        """Match what stands in another order; return the old tokens that were matched so."""
        free = set(range(len(self._p))).difference(self.matched)
        lost = [i for i, j in enumerate(self.matched) if j < 0]
        if min(len(free), len(lost)) < _MOVED:
            return set()
        here = _places(self._g, _MOVED, [j < 0 for j in self.matched])
        there = _places(self._p, _MOVED, [j in free for j in range(len(self._p))])
        shared = here.keys() & there.keys()
        for ids in (self._g, self._p):
            counts = Counter(gram for gram in _grams(ids, _MOVED) if gram in shared)
            shared = {gram for gram in shared if counts[gram] == 1}
        moved: set[int] = set()
        for i, j in sorted((here[gram], there[gram]) for gram in shared):
            if self.matched[i] < 0:
                moved |= self._grow(i, j, free)
        return moved

    def _find_lines(self) -> set[int]:
        """Match whole lines that stand elsewhere now, each once in both texts; return their old tokens."""
        free = set(range(len(self._p))).difference(self.matched)
        if min(len(free), self.matched.count(-1)) < _LINE:
            return set()
        here, there = (self._lines(side, ids) for side, ids in enumerate((self._g, self._p)))
        moved: set[int] = set()
        for line, places in here.items():
            at, to = places[0], there.get(line, [0])[0]
            if len(line) < _LINE or len(places) > 1 or len(there.get(line, ())) != 1:
                continue
            old, new = range(at, at + len(line)), range(to, to + len(line))
            if all(self.matched[i] < 0 for i in old) and free.issuperset(new):
                self.matched[at : at + len(line)] = new
                moved.update(old)
        return moved

    def _lines(self, side: int, ids: Sequence[int]) -> dict[_Gram, list[int]]:
        """Return where each line of a text begins, by its tokens."""
        starts = self.tokens[side].starts
        ends = (bisect_left(starts, one.start()) for one in re.finditer("\n", self.texts[side]))
        begins = sorted({0, *ends} - {len(ids)})
        found: dict[_Gram, list[int]] = {}
        for first, last in pairwise([*begins, len(ids)]):
            found.setdefault(tuple(ids[first:last]), []).append(first)
        return found

    def _grow(self, i: int, j: int, free: set[int]) -> set[int]:
        """Match the tokens around a place in both directions; return those of the old text."""
        g, p = self._g, self._p
        first, last, begin, end = i, i, j, j
        while first and self.matched[first - 1] < 0:
            first -= 1
        while last < len(g) and self.matched[last] < 0:
            last += 1
        while begin - 1 in free and j - begin < 2 * (i - first) + _ALTERED:
            begin -= 1
        while end in free and end - j < 2 * (last - i) + _ALTERED:
            end += 1
        left = [n + begin if n >= 0 else n for n in match(g[first:i], p[begin:j])]
        right = [n + j if n >= 0 else n for n in match(g[i:last], p[j:end])]
        places = range(i - _reach(left[::-1]), i + _reach(right))
        found = [*left, *right][places.start - first : places.stop - first]
        self.matched[places.start : places.stop] = found
        free.difference_update(found)
        return {place for place, there in zip(places, found, strict=True) if there >= 0}

    # --- runs -------------------------------------------------------------------------------------------

    def _joined(self, moved: set[int]) -> Iterator[TextRun]:
        """Yield the runs, joined over gaps of tokens that changed their characters only."""
        pieces = list(matched_runs(self.matched))
        following = dict(pairwise(sorted(j for _, j, _ in pieces)))
        run: TextRun | None = None
        begun = 0  # where the last piece of the run begins in the new text
        for i, j, length in pieces:
            gap = (run.i1, i, run.j1, j) if run else None
            goes_on = following.get(begun) == j and run is not None and run.moved == (i in moved)
            if run and gap and goes_on and self._altered(*gap):
                run.i1, run.j1, run.same = i + length, j + length, run.same + length
                run.gaps.append(gap)
            else:
                if run:
                    yield run
                run = TextRun(i, i + length, j, j + length, length, i in moved)
            begun = j
        if run:
            yield run

    def _altered(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Tell whether a gap has the same words in both texts, with some other characters."""
        if not (0 < i1 - i0 <= _ALTERED and 0 < j1 - j0 <= _ALTERED):
            return False
        old, new = (
            text[tokens.starts[first] : tokens.ends[last - 1]].lower()
            for text, tokens, first, last in zip(self.texts, self.tokens, (i0, j0), (i1, j1), strict=True)
        )
        return max(len(old), len(new)) <= _LONG and alike(old, new) >= _ALIKE

    def _unsettle(self) -> None:
        """Note tokens at the ends of runs that stand in the changed text beside them as well.

        Where a line ends there, what changed are other lines.
        """
        g, p = self._g, self._p
        new = sorted((run.j0, run.j1) for run in self.runs)
        after = dict(pairwise([(0, 0), *new, (len(p), len(p))]))
        before = {following: one for one, following in after.items()}
        for number, run in enumerate(self.runs):
            key = run.j0, run.j1
            left = self.runs[number - 1].i1 if number else 0
            right = self.runs[number + 1].i0 if number + 1 < len(self.runs) else len(g)
            ends = {*g[run.i1 : right], *p[run.j1 : after[key][0]]}
            begins = {*g[left : run.i0], *p[before[key][1] : run.j0]}
            for at, step, beside in ((run.i1 - 1, -1, ends), (run.i0, 1, begins)):
                if beside and not self.at_line(run, step):
                    while run.i0 <= at < run.i1 and g[at] in beside:
                        self.unsettled.add(at)
                        at += step

    def at_line(self, run: TextRun, step: int) -> bool:
        """Tell whether a line of both texts ends (-1) or begins (1) where a run does."""
        at = (run.i1, run.j1) if step < 0 else (run.i0, run.j0)
        return all(self._begins_line(side, token) for side, token in enumerate(at))

    def _begins_line(self, side: int, at: int) -> bool:
        text, tokens = self.texts[side], self.tokens[side]
        if at in (0, len(tokens.words)):
            return True
        return "\n" in text[tokens.ends[at - 1] : tokens.starts[at]]

    # --- what is known ----------------------------------------------------------------------------------

    def _find_known(self) -> None:
        whole = tuple([*_BEGIN, *ids, *_END] for ids in (self._g, self._p))
        counts = [Counter(_grams(ids, _GRAM)) for ids in whole]
        repeated = {gram for count in counts for gram, many in count.items() if many > 1}
        copied = nearly_copied(self._g, self._p, self.matched, repeated) if repeated else set()
        for run in self.runs:
            begins = 0 if self.begins(run) else len(_BEGIN)
            ends = len(_BEGIN) + (len(_END) if self.ends(run) else 0)
            first, there = run.i0 + begins, self._there(run, begins, ends)
            ours = _windows(whole[0], first, run.i1 + ends)
            begin = first - len(_BEGIN)

            def fits(n: int, ours: list[_Gram] = ours, there: list[int] = there, begin: int = begin) -> bool:
                theirs = tuple(whole[1][there[n] : there[n] + _GRAM])
                if not _stands_alone(ours[n], theirs, counts):
                    return False
                return not copied or not copied.issuperset(range(begin + n, begin + n + _GRAM))

            last = min(len(ours), len(there)) - 1
            low = next((n for n in range(last + 1) if fits(n)), None)
            if low is not None:
                high = next(n for n in range(last, low - 1, -1) if fits(n))
                low += 0 if low == 0 else _GRAM - 1
                high += _GRAM if high == last else 1
                run.known = max(begin + low, run.i0), min(begin + high, run.i1)

    def _there(self, run: TextRun, begins: int, ends: int) -> list[int]:
        """Return where in the new text, its edges included, four tokens begin for each old token of a run."""
        at, after = run.i0, run.j0
        found = list(range(run.j0 + begins, run.j0 + len(_BEGIN)))
        for i0, i1, j0, j1 in [*run.gaps, (run.i1, run.i1, run.j1, run.j1)]:
            found += range(after + len(_BEGIN), after + len(_BEGIN) + i0 - at)
            found += [len(_BEGIN) + min(j0 + n, j1 - 1) for n in range(i1 - i0)]
            at, after = i1, j1
        last = run.j1 + ends - _GRAM
        return [min(j, last) for j in found]


def _reach(found: Sequence[int]) -> int:
    """Return up to where tokens, from the first one on, are matched but for a few."""
    reach = missing = 0
    for n, there in enumerate(found, 1):
        missing = missing + 1 if there < 0 else max(0, missing - 1)
        if missing > _ALTERED:
            break
        if there >= 0:
            reach = n
    return reach


def _stands_alone(ours: _Gram, theirs: _Gram, counts: Sequence[Counter[_Gram]]) -> bool:
    """Tell whether four tokens of a run, and those they are in the new text, stand nowhere else."""
    old, new = counts
    if ours == theirs:
        return old[ours] == 1 == new[ours]
    return old[ours] == 1 == new[theirs] and not new[ours] and not old[theirs]


def alike(old: str, new: str) -> float:
    """Return how much of two short texts is the same, 0 … 1: difflib's ratio, case aside."""
    return SequenceMatcher(None, old.lower(), new.lower(), autojunk=False).ratio()


def _grams(ids: Sequence[int], size: int) -> Iterator[_Gram]:
    return zip(*(ids[at:] for at in range(size)), strict=False)


def _windows(ids: Sequence[int], first: int, last: int) -> list[_Gram]:
    return list(_grams(ids[first:last], _GRAM))


def _places(ids: Sequence[int], size: int, wanted: Sequence[bool]) -> dict[_Gram, int]:
    """Return where runs of ``size`` tokens begin, all of them wanted."""
    barred = [0, *accumulate(not one for one in wanted)]
    return {gram: at for at, gram in enumerate(_grams(ids, size)) if barred[at] == barred[at + size]}


def _same(ids: Sequence[int], first: int, last: int, step: int, most: int) -> int:
    """Return how many tokens in a row are the same from two places on, at most ``most``."""
    many = 0
    while many < most and 0 <= first < len(ids) and 0 <= last < len(ids) and ids[first] == ids[last]:
        many, first, last = many + 1, first + step, last + step
    return many
