"""Candidate names by the word lists that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Collection

from annotator.domain import names
from annotator.domain.ranges import Range

from .cues import shipped


def next_name(
    text: str, position: int, taken: Callable[[Range], bool], known: Collection[str] = ()
) -> Range | None:
    """Return the first candidate at or after a position that is not ``taken``; see ``domain.names``."""
    return names.next_name(text, position, taken, known, shipped().words)


def previous_name(
    text: str, position: int, taken: Callable[[Range], bool], known: Collection[str] = ()
) -> Range | None:
    """Return the last candidate before a position that is not ``taken``; see ``domain.names``."""
    return names.previous_name(text, position, taken, known, shipped().words)
