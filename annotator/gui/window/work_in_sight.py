"""What the main window shows, as the manual's table of places calls it."""

from __future__ import annotations

from ..adjudicating.adjudicating import Adjudicating
from ..annotating.annotating import Annotating
from ..textview.geometry import Mode
from .coming_back import ComingBack
from .looking_back import LookingBack


def work_in_sight(annotating: Annotating, past: LookingBack, review: Adjudicating, back: ComingBack) -> str:
    """Return the work that a person does just now."""
    if past.active:
        return "History"
    if review.active:
        return "Review"
    if back.mode:
        return "Feedback"
    if annotating.mode is Mode.SEGMENTS:
        return "Segments"
    return "Event" if annotating.hand.open_event else "Entities"
