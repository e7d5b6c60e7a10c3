"""Names that nobody tagged before: what looks like one, and what it is by its words and those around it.

Candidates are those of the key of the next name (`assist.names`), and words tagged before, each also with
what is known to belong to it (`extents`). Which of them are tagged, and as what, is learned from the finished
pages: what a name ends and begins with ("… Holdings", "26 March"), how it is written, and the words beside
it. A surface that stands several times on a page is judged once, by all its places together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from annotator.domain.folding import Folded
from annotator.domain.range_index import RangeIndex
from annotator.domain.ranges import Range, Span

from ..item_proposals import MentionProposal
from ..names import shaped
from ..surfaces import folded
from .extents import Extents
from .lessons import Lesson
from .regions import Regions

_NOTHING = ""
"""As a label: that the words are not tagged."""
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_AROUND = 40  # code points to either side in which the words beside are looked for
_BACK = 2.0  # how many places the mean of all labels counts for, where a label has few
_MANY = 3  # words of a name from which on it is one of many

Features = tuple[tuple[str, str], ...]
"""What is looked at, and what was seen there."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What looks like a name: its folded surface, where it stands, and how it and its place look."""

    surface: str
    place: Range
    inside: Features
    beside: Features


def bases(text: str, regions: Regions, known: Iterable[Range]) -> list[Range]:
    """Return what looks like a name in the articles of a text, and words that are known, in text order."""
    found = {*known}
    for part in (part for article in regions for part in article):
        found.update(one for one in shaped(text, part.start, part.end) if part.covers(one))
    return sorted(found)


def candidates(text: str, regions: Regions, listed: Iterable[Range], extents: Extents) -> list[Candidate]:
    """Return what may be a name, in text order: places, and each with what is known to belong to it."""
    found: dict[Range, Candidate] = {}
    for base in listed:
        part = next((part for article in regions for part in article if part.covers(base)), None)
        for place in (extents.grown(text, part, base), base) if part is not None else ():
            if part is not None and place not in found:
                words = text[place.start : place.end]
                surface = folded(words)
                found[place] = Candidate(surface, place, _inside(words, surface), _beside(text, place, part))
    return [found[place] for place in sorted(found)]


def _inside(words: str, surface: str) -> Features:
    masked = _DIGITS.sub("0", surface)
    parts = _WORD.findall(masked) or [masked]
    letters = "".join(one[:1] for one in _WORD.findall(words))
    number = min(len(parts), _MANY)
    written = (
        "capitals" if words.isupper() else "capital" if letters.istitle() or letters.isupper() else "mixed"
    )
    signs = "digits" if masked != surface else "letters"
    return (
        ("whole", masked), ("end", parts[-1]), ("begin", parts[0]), ("shape", f"{number} {written} {signs}"),
    )  # fmt: skip


def _beside(text: str, place: Range, part: Range) -> Features:
    before = text[max(part.start, place.start - _AROUND) : place.start].rpartition("\n")[2]
    after = text[place.end : min(part.end, place.end + _AROUND)].partition("\n")[0]
    left = _WORD.findall(Folded(before).folded)[-2:]
    right = _WORD.findall(Folded(after).folded)[:1]
    stop = after.lstrip()[:1]
    return (
        ("left", left[-1] if left else "^"), ("two", " ".join(left) or "^"),
        ("right", right[0] if right else "$"), ("sign", "w" if stop.isalnum() else stop),
    )  # fmt: skip


class NewNames:
    """What finished pages say of all that looks like a name."""

    def __init__(self, lessons: Iterable[tuple[Lesson, Sequence[Candidate]]]) -> None:
        """Count what candidates were tagged as, and how they and their places looked."""
        self._labels: Counter[str] = Counter()
        self._seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for lesson, listed in lessons:
            said = {one.span.hull: one.type for one in reversed(lesson.mentions)}
            for one in listed:
                label = said.get(one.place, _NOTHING)
                self._labels[label] += 1
                for feature in (*one.inside, *one.beside):
                    self._seen[feature][label] += 1

    def proposals(
        self, listed: Sequence[Candidate], taken: Sequence[Range], known: Sequence[Range] = ()
    ) -> list[MentionProposal]:
        """Return what candidates are taken for, with how likely that is; none overlaps another.

        Nor what is ``taken``, nor what is ``known`` unless it has all of that and more. The longest wins.
        """
        free: defaultdict[str, list[Candidate]] = defaultdict(list)
        for one in _apart(listed, RangeIndex.of(taken), RangeIndex.of(known)):
            free[one.surface].append(one)
        meant = {
            surface: self._meant(its)
            for surface, its in (free.items() if set(self._labels) - {_NOTHING} else ())
        }
        found: list[MentionProposal] = []
        places = RangeIndex()
        for one in sorted(
            (one for its in free.values() for one in its), key=lambda one: (-len(one.place), one.place)
        ):
            label, likely = meant.get(one.surface, (_NOTHING, 0.0))
            place = one.place.start, one.place.end
            if label and not places.overlapping(*place):
                places = places.added((*place, one.surface))
                found.append(MentionProposal(Span((one.place,)), label, likely, why=_why(one)))
        return found

    def _meant(self, its: Sequence[Candidate]) -> tuple[str, float]:
        total = self._labels.total()
        weights: dict[str, float] = {}
        for label, count in self._labels.items():
            inside = sum(self._likely(one, label) for one in its[0].inside)
            beside = sum(self._likely(feature, label) for one in its for feature in one.beside)
            weights[label] = log(count / total) + inside + beside / len(its)
        most = max(weights.values())
        odds = {label: exp(weight - most) for label, weight in weights.items()}
        label = max(odds, key=lambda one: (odds[one], one))
        return label, odds[label] / sum(odds.values())

    def _likely(self, feature: tuple[str, str], label: str) -> float:
        """Return the logarithm of how much likelier a feature is with a label than at all; 0: unknown."""
        seen = self._seen.get(feature)
        if seen is None:
            return 0.0
        mean = seen.total() / self._labels.total()
        return log((seen[label] + _BACK * mean) / (self._labels[label] + _BACK) / mean)


def _why(one: Candidate) -> str:
    """Return what the words end with and stand beside, for the note."""
    left = next(said for name, said in one.beside if name == "left")
    end = next(said for name, said in one.inside if name == "end")
    return f"{left} … {end}" if left != "^" else f"… {end}"


def _apart(listed: Iterable[Candidate], taken: RangeIndex, known: RangeIndex) -> Iterator[Candidate]:
    """Yield candidates that share nothing with what is taken, and are more than what is known; in order."""
    for one in listed:
        place = one.place.start, one.place.end
        inside = (Range.at(start, end) for start, end, _ in known.overlapping(*place))
        if not taken.overlapping(*place) and all(one.place.covers(it) and one.place != it for it in inside):
            yield one
