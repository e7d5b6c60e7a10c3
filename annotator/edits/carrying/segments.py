"""Where a segment stands on a newer text: in one stretch, or in several if new text came in between."""

from __future__ import annotations

from itertools import pairwise

from annotator.domain.ranges import Range, trimmed

from . import messages
from .confidence import Confidence, Factor, Verdict, verdict
from .text_map import TextMap

_ROOM = 40  # characters that may come in without parting a segment
_EDGE = 0.8  # the first or last word changed
_PARTED = 0.95


def landed(texts: TextMap, judge: Confidence, old: Range) -> tuple[list[Range], Verdict]:
    """Return where a segment stands, in the order of the new text, and how sure that is; no ranges: gone.

    A few words that came in are taken in. More stay outside: nobody has looked at them yet.
    """
    stretches = _joined(texts, _stretches(texts, old))
    if not stretches:
        return [], Verdict(0.0, judge.gone)
    first, last = texts.between(old.start, old.end)
    pieces = texts.pieces[first:last]
    kept = sum(_ink(texts.old[max(one.old, old.start) : min(one.old_end, old.end)]) for one in pieces)
    there = sum(_ink(texts.new[one.start : one.end]) for one in stretches)
    share = kept / max(1, _ink(texts.old[old.start : old.end]), there)
    factors: list[Factor] = [(0.5 + share / 2, messages.WORDED)] if share < 1 else []
    if len(stretches) > 1:
        factors.append((_PARTED, messages.PARTED))
    return stretches, verdict([*factors, *_edges(texts, judge, old)])


def _edges(texts: TextMap, judge: Confidence, old: Range) -> list[Factor]:
    """Return what speaks against the two ends of a segment."""
    first, last = texts.between(old.start, old.end)
    if first == last:
        return []  # nothing of it was found again: it lies between what was
    ends = texts.pieces[first], texts.pieces[last - 1]
    changed = [(_EDGE, messages.WORDED)] * ((ends[0].old > old.start) + (ends[1].old_end < old.end))
    found: list[Factor] = []
    start, end = max(old.start, ends[0].old), min(old.end, ends[1].old_end)
    for one in judge.ends(Range.at(start, end)):
        found += judge.place(one, texts.landing(one) or one, ())
    return [*changed, *dict.fromkeys(found)]


def _stretches(texts: TextMap, old: Range) -> list[Range]:
    first, last = texts.between(old.start, old.end)
    if first == last:
        whole = texts.landing(old)
        return [whole] if whole else []
    cuts = [n + 1 for n in range(first, last - 1) if not _holds(texts, n)]
    found = []
    for low, high in pairwise([first, *cuts, last]):
        pieces = texts.pieces[low:high]
        part = Range.at(
            old.start if low == first else pieces[0].old, old.end if high == last else pieces[-1].old_end
        )
        there = texts.landing(part)
        if there is not None and len(inked := trimmed(texts.new, there)):
            found.append(inked)
    return sorted(found)


def _holds(texts: TextMap, number: int) -> bool:
    """Tell whether a segment holds over what lies between a piece and the next."""
    if not texts.follows[number]:
        return False
    before, after = texts.pieces[number : number + 2]
    come = _ink(texts.new[before.new_end : after.new])
    return come <= _ROOM or come <= 2 * _ink(texts.old[before.old_end : after.old])


def _joined(texts: TextMap, stretches: list[Range]) -> list[Range]:
    """Return stretches of one segment, those with nothing but white space between as one."""
    found: list[Range] = []
    for one in stretches:
        if found and not texts.new[found[-1].end : one.start].strip():
            found[-1] = Range(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return found


def _ink(text: str) -> int:
    return len("".join(text.split()))
