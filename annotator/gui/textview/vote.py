"""A version of what is asked, as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.ranges import Range
from annotator.domain.scheme import Color


@dataclass(frozen=True, slots=True)
class Vote:
    """One version: what it says, who gave it, where it lies (code points, half-open), its colour.

    ``dashed``: a model says so, and it is no version.
    """

    words: str
    authors: str
    ranges: tuple[Range, ...]
    color: Color
    dashed: bool = False
