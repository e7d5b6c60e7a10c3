"""How far names reach beyond what looks like one: "Oslo harbour", "last Sunday"; as finished pages tag it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.ranges import Range
from annotator.store.search_words import spaceless

from .lessons import Lesson

_LONGEST = 30  # code points of what is before or after
_PAGES = 2
"""Pages on which something must have been tagged along, to be known."""
_BLANKS = re.compile(r"[ \u00a0]+")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Extents:
    """What stands before and after candidates and was tagged along with them."""

    before: re.Pattern[str] = field(default=_NEVER)
    after: re.Pattern[str] = field(default=_NEVER)

    def grown(self, text: str, part: Range, base: Range) -> Range:
        """Return a candidate with what is known to belong to it on either side, within a stretch."""
        ahead = self.after.match(text, base.end, part.end)
        ends = list(self.before.finditer(text, max(part.start, base.start - _LONGEST), base.start))
        start = ends[-1].start() if ends and ends[-1].end() == base.start else base.start
        return Range.at(start, ahead.end() if ahead else base.end)


def extents_of(taught: Iterable[tuple[Lesson, Sequence[Range]]]) -> Extents:
    """Return what several pages tag along with candidates, which are given page by page."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    tails: defaultdict[str, set[str]] = defaultdict(set)
    for lesson, bases in taught:
        for head, tail in _around(lesson, bases):
            heads[_plain(head)].add(lesson.group)
            tails[_plain(tail)].add(lesson.group)
    return Extents(
        _pattern(heads, r"(?<!\w)(?:{})", first=0), _pattern(tails, "(?:{})", first=-1)
    )  # fmt: skip


def _around(lesson: Lesson, bases: Sequence[Range]) -> Iterator[tuple[str, str]]:
    """Yield what mentions have before and after the longest candidate in them."""
    text, at = lesson.text, 0
    for whole in sorted(one.span.hull for one in lesson.mentions):
        while at < len(bases) and bases[at].end <= whole.start:
            at += 1
        inside = []
        for one in bases[at:]:
            if one.start >= whole.end:
                break
            inside.append(one)
        held = [one for one in inside if whole.covers(one) and one != whole]
        if held:
            base = max(held, key=len)
            yield text[whole.start : base.start], text[base.end : whole.end]


def _plain(words: str) -> str:
    return _BLANKS.sub(" ", words.lower())


def _pattern(known: dict[str, set[str]], form: str, *, first: int) -> re.Pattern[str]:
    """Return the pattern of what was seen on several pages; a word that goes on over its end is none."""
    kept = [
        one for one, pages in known.items()
        if one.strip() and len(pages) >= _PAGES and len(one) <= _LONGEST and "\n" not in one
    ]  # fmt: skip
    if not kept:
        return _NEVER
    ways = []
    for one in sorted(kept, key=len, reverse=True):
        edge = r"(?!\w)" if first and one[first].isalnum() and not spaceless(one[first]) else ""
        ways.append(re.escape(one).replace(r"\ ", "[ \u00a0]+") + edge)
    return re.compile(form.format("|".join(ways)), re.IGNORECASE)
