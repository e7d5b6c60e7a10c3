"""Why text of a glued page was left open, noted where it begins: another article may begin in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.formats.reference import is_boilerplate

from .proposals import Proposal

if TYPE_CHECKING:  # a window that reads notes needs nothing of what finds articles
    from .glued_articles import Doubt, Stretch

_WORDS = 60  # code points of the text that may begin another article
_NOTE = re.compile(r"(?:^|· )article\? (?P<chance>\d+)% “(?P<words>[^”]*)”")


@dataclass(frozen=True, slots=True)
class Told:
    """What a note says: the first words of what may be another article, how probable it is (0…100), and what
    else it says.
    """

    words: str
    chance: int
    rest: str


def noted(text: str, stretches: Sequence[Stretch], proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals; what each article ends with says what was left open behind it, and why."""
    return list(_noted(text, [one for one in stretches if one.doubt is not None], proposals))


def told_by(note: str) -> Told | None:
    """Return what a proposal's note says of text that was left open, or None if it says nothing of it."""
    found = _NOTE.search(note)
    if found is None:
        return None
    return Told(found["words"], int(found["chance"]), note[: found.start()].strip(" ·"))


def _noted(text: str, doubted: Sequence[Stretch], proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    ordered = sorted(proposals, key=lambda one: one.range)
    last = {
        at: one.doubt for one in doubted if (at := _last(ordered, one)) is not None and one.doubt is not None
    }
    for at, proposal in enumerate(ordered):
        if (doubt := last.get(at)) is None:
            yield proposal
        else:
            said = _note(text, doubt)
            yield replace(proposal, note=f"{proposal.note} · {said}" if proposal.note else said)


def _last(ordered: Sequence[Proposal], stretch: Stretch) -> int | None:
    """Return which proposal a stretch's article ends with; boxes in it are none of its text."""
    inside = [
        at
        for at, one in enumerate(ordered)
        if stretch.range.start <= one.range.start < stretch.range.end and not is_boilerplate(one.kind)
    ]
    return inside[-1] if inside else None


def _note(text: str, doubt: Doubt) -> str:
    line = " ".join(text[doubt.range.start : doubt.range.end].split()).replace("”", '"')
    words = line if len(line) <= _WORDS else line[: _WORDS - 1] + "…"
    return f"article? {doubt.chance:.0%} “{words}”"
