"""How sure a landing is, as a number: a product of what was looked at, each factor from this table.

1 means that the words, and what stands around them, are unchanged and stand nowhere else. Everything that
was found otherwise costs its factor; what could just as well be somewhere else comes out below 0.8, so that
a threshold of 0.9 keeps it apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .runs import TextRun, alike
from .text_map import TextMap, among

CONTEXT = 32
"""Code points to either side that count as what stands around something."""

_SPACE = 0.99  # only white space differs: in it, or around it on one side
_AROUND = 0.96  # what stands around it on one side changed
_MOVED = 0.95  # it stands in another order
_WORDED = 0.93  # its characters changed, but four fifths and more are the same
_REWORDED = 0.75  # less than that is the same
_EDGE_GONE = 0.8  # its first or last word is gone, or is another one now
_REPEATED = 0.6  # the same words stand in a place that it could be just as well
_FEW = (0.5, 0.8)  # fewer than four, than eight tokens around it are still there
_ENOUGH = (4, 8)
_WHOLE_LINES = 4  # tokens that whole lines count for besides
_EDGE = 2  # tokens that the beginning or the end of both texts counts for
_BRIDGED = 6  # tokens between two runs that still belong together
_SAME_ENOUGH = 0.8
_AGAIN = 3 * CONTEXT  # code points around the end of a run, inside a line, in which the words are looked for
_NEAR = 2_000  # code points of changed text in which the same words are looked for


@dataclass(frozen=True, slots=True)
class Verdict:
    """A confidence, 0 … 1, and what cost it most. Numbers of verdicts that hang together are the least."""

    confidence: float
    reason: Message

    def __bool__(self) -> bool:
        """Tell whether there is a landing at all."""
        return self.confidence > 0


SURE = Verdict(1.0, message(messages.UNCHANGED))


Factor = tuple[float, Sentence]
"""What a confidence is multiplied with, and why."""


def weakest(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the least sure of some verdicts; sure if there are none."""
    return min(verdicts, key=lambda one: one.confidence, default=SURE)


def verdict(factors: Iterable[Factor]) -> Verdict:
    """Return the product of factors, with the sentence of the least."""
    whole, least, reason = 1.0, 1.0, SURE.reason
    for factor, sentence in factors:
        whole *= factor
        if factor < least:
            least, reason = factor, message(sentence)
    return Verdict(round(whole, 3), reason)


class Confidence:
    """Judges landings of one text in another."""

    gone = message(messages.TEXT_GONE)

    def __init__(self, texts: TextMap) -> None:
        self._texts, self._runs = texts, texts.runs
        self._weights = dict(self._weighed())
        shorter = min(len(tokens.words) for tokens in self._runs.tokens)
        self._enough = [min(many, (shorter + 1) // 2) for many in _ENOUGH]
        self._ahead = sorted(self._runs.runs, key=lambda run: run.j0)

    def of(self, old: Range, new: Range) -> Verdict:
        """Judge that a range of the old text is that of the new one."""
        return verdict([*self._words(old, new), *self.place(old, new)])

    def place(self, old: Range, new: Range, sides: Sequence[int] = (-1, 1)) -> list[Factor]:
        """Return what speaks against a place, whatever the words; ``sides``: before (-1) and after (1) it."""
        tokens = range(*self._tokens(old))
        runs = [(token, run) for token in tokens if (run := self._runs.run_of(token)) is not None]
        if not runs:
            return [(_FEW[0], messages.FEW)]
        found: list[Factor] = []
        unsettled = self._runs.unsettled
        if any(token in unsettled or not run.known[0] <= token < run.known[1] for token, run in runs):
            found.append((_REPEATED, messages.REPEATED))
        weight = min(self._weights[run.i0] for _, run in runs)
        costs = [cost for cost, many in zip(_FEW, self._enough, strict=True) if weight < many]
        found += [(cost, messages.FEW) for cost in costs[:1]]
        if any(run.moved for _, run in runs):
            found.append((_MOVED, messages.MOVED))
        for side in sides:
            if (factor := self._context(old, new, side)) < 1:
                found.append((factor, messages.AROUND if factor < _SPACE else messages.SPACE))
                if self._beside(old, new, runs[0 if side < 0 else -1][1], side):
                    found.append((_REPEATED, messages.REPEATED))
        return found

    def ends(self, old: Range) -> list[Range]:
        """Return the first and the last token of a range of the old text; of marks alone, the range."""
        tokens = self._runs.tokens[0]
        first, last = bisect_right(tokens.ends, old.start), bisect_left(tokens.starts, old.end)
        if first >= last:
            return [old]
        return [Range.at(tokens.starts[token], tokens.ends[token]) for token in (first, last - 1)]

    # --- the words --------------------------------------------------------------------------------------

    def _words(self, old: Range, new: Range) -> list[Factor]:
        here, there = self._texts.old[old.start : old.end], self._texts.new[new.start : new.end]
        if here == there:
            return []
        if "".join(here.split()) == "".join(there.split()):
            return [(_SPACE, messages.SPACE)]
        if not self._edges_kept(old, new):
            return [(_EDGE_GONE, messages.EDGE)]
        share = alike(here, there) if max(len(here), len(there)) <= _NEAR else 0.0
        return [(_WORDED if share >= _SAME_ENOUGH else _REWORDED * share, messages.WORDED)]

    def _edges_kept(self, old: Range, new: Range) -> bool:
        """Tell whether a range begins and ends with the words it had, with other characters perhaps."""
        ours, theirs = self._runs.tokens
        for at, edge, there, side in (
            (old.start, old.start, new.start, 0),
            (old.end - 1, old.end, new.end, 1),
        ):
            if self._texts.is_kept(at):
                continue
            token = self._runs.token_at(at)
            run = self._runs.run_of(token)
            whole = among((ours.starts, ours.ends)[side], edge) and among(
                (theirs.starts, theirs.ends)[side], there
            )
            if run is None or not run.alters(token) or not whole:
                return False
        return True

    # --- the place --------------------------------------------------------------------------------------

    def _tokens(self, old: Range) -> tuple[int, int]:
        """Return the old tokens that a range touches; of one of marks alone, those beside it."""
        tokens = self._runs.tokens[0]
        first, last = bisect_right(tokens.ends, old.start), bisect_left(tokens.starts, old.end)
        if first < last:
            return first, last
        return max(0, first - 1), min(len(tokens.words), last + 1)

    def _weighed(self) -> Iterator[tuple[int, int]]:
        """Yield for each run, by its first old token, how many tokens are the same in and around it."""
        following = dict(pairwise(sorted(run.j0 for run in self._runs.runs)))
        chain: list[TextRun] = []
        for run in self._runs.runs:
            if chain and not _bridged(chain[-1], run, following.get(chain[-1].j0)):
                yield from self._weight(chain)
                chain = []
            chain.append(run)
        yield from self._weight(chain)

    def _weight(self, chain: list[TextRun]) -> Iterator[tuple[int, int]]:
        """Yield how many tokens hold each run of a chain; that it begins and ends with a line counts, too."""
        same = sum(run.same for run in chain)
        if chain and self._runs.at_line(chain[0], 1) and self._runs.at_line(chain[-1], -1):
            same += _WHOLE_LINES
        if chain:
            same += _EDGE * self._runs.begins(chain[0]) + _EDGE * self._runs.ends(chain[-1])
        return ((run.i0, same) for run in chain)

    def _context(self, old: Range, new: Range, side: int) -> float:
        """Return the factor of what stands before (-1) or after (1) a range."""
        here, there = self._texts.old, self._texts.new
        if side > 0:
            ours, theirs = here[old.end : old.end + CONTEXT], there[new.end : new.end + CONTEXT]
        else:
            ours = here[max(0, old.start - CONTEXT) : old.start][::-1]
            theirs = there[max(0, new.start - CONTEXT) : new.start][::-1]
        if ours == theirs:
            return 1.0
        a, b = "".join(ours.split()), "".join(theirs.split())
        size = min(len(a), len(b))
        return _SPACE if size >= CONTEXT // 2 and a[:size] == b[:size] else _AROUND

    def _beside(self, old: Range, new: Range, run: TextRun, side: int) -> bool:
        """Tell whether a range is close to the end of its run and its words stand there again."""
        words = self._texts.old[old.start : old.end]
        edges = self._edges(run, side)
        near = edges[0] - old.end if side > 0 else old.start - edges[0]
        if near > CONTEXT:
            return False
        around = CONTEXT if self._runs.at_line(run, -side) else _AGAIN
        for text, place in ((self._texts.old, old), (self._texts.new, new)):
            if text.count(words, max(0, place.start - around), place.end + around) > 1:
                return True
        number = bisect_left(self._ahead, run.j0, key=lambda one: one.j0) + side
        following = self._ahead[number] if 0 <= number < len(self._ahead) else None
        other = self._edges(self._runs.beside(run, side), -side)[0], self._edges(following, -side)[1]
        if side > 0:
            return words in self._texts.old[edges[0] : other[0]][:_NEAR] or (
                words in self._texts.new[edges[1] : other[1]][:_NEAR]
            )
        return words in self._texts.old[other[0] : edges[0]][-_NEAR:] or (
            words in self._texts.new[other[1] : edges[1]][-_NEAR:]
        )

    def _edges(self, run: TextRun | None, side: int) -> tuple[int, int]:
        """Return where a run ends (1) or begins (-1) in both texts; of no run, where the texts do so."""
        ours, theirs = self._runs.tokens
        if side > 0:
            return (ours.ends[run.i1 - 1], theirs.ends[run.j1 - 1]) if run else (0, 0)
        if run:
            return ours.starts[run.i0], theirs.starts[run.j0]
        return len(self._texts.old), len(self._texts.new)


def _bridged(before: TextRun, run: TextRun, following: int | None) -> bool:
    """Tell whether two runs follow each other closely in both texts."""
    near = run.i0 - before.i1 <= _BRIDGED and 0 <= run.j0 - before.j1 <= _BRIDGED
    return near and following == run.j0 and run.moved == before.moved
