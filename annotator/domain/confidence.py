"""How sure a model is of what it proposes: the beginning of the note that a model's set has on the item.

``82 %`` or ``82 % · 9 of 11 times so``: a number from 0 to 100, a sign, and in words what it comes of. On an
event there may be a line more for each argument: ``Victim/0191…: 71 %``, its role and its target's id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

SURE = 0.6
"""Below this a suggestion is in doubt: a run stops before it."""

_SAID = re.compile(r"(\d{1,3})\s?%(?: · |$)", re.MULTILINE)
_APART = " · "


def noted(confidence: float | None, why: str = "") -> str:
    """Return the text of a note for a confidence (0 … 1) and its reason; "" for neither."""
    if confidence is None:
        return why
    share = f"{round(100 * min(1.0, max(0.0, confidence)))} %"
    return _APART.join(filter(None, (share, why)))


def confidence_of(note: str) -> float | None:
    """Return the confidence that a note begins with, or None."""
    found = _SAID.match(note)
    return min(100, int(found[1])) / 100 if found else None


def reason_of(note: str) -> str:
    """Return what a note says besides the confidence."""
    found = _SAID.match(note)
    return note[found.end() :] if found else note


def with_parts(note: str, parts: Mapping[str, str]) -> str:
    """Return a note with a line for each part that something is said of; ids of parts lead to their notes."""
    return "\n".join([note, *(f"{part}: {said}" for part, said in parts.items() if said)]).rstrip("\n")


def of_whole(note: str) -> str:
    """Return what a note says of the item itself, without the lines of its parts."""
    return note.partition("\n")[0]


def of_part(note: str, part: str) -> str:
    """Return what a note says of a part, or ""."""
    lines = note.split("\n")[1:]
    return next((one.removeprefix(f"{part}: ") for one in lines if one.startswith(f"{part}: ")), "")
