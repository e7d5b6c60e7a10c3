"""A project as it was at a moment, for an export: its pages, sets, hand-ins and what these refer to.

What is known of a moment is what the journal tells (decision 30). Remarks, assignments and open questions are
not in it: an export as of a moment leaves the former out and says so, and refuses to count the latter.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Entity, EventCluster
from annotator.domain.moments import Moment

from . import messages
from .chosen_sets import untouched

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.values import Stored


class AsOf:
    """Turns each page of a project into what it was at a moment."""

    def __init__(self, project: Project, wanted: Moment) -> None:
        """Raises AnnotatorError for a moment that is yet to come: it would be another dataset every time."""
        if wanted.time is not None and wanted.time > datetime.now(UTC):
            raise AnnotatorError(messages.NOT_YET, time=str(wanted))
        self._history, self._wanted = project.history, wanted
        self._later = project.history.pages_after(wanted)
        self.left_out = 0
        """How many pages came into the project after the moment."""
        self.entities: dict[str, Entity] = {}
        self.clusters: dict[str, EventCluster] = {}
        """What the sets refer to and the project has forgotten since."""

    def of(self, stored: Stored) -> Stored | None:
        """Return a page as it was; None if it was not there. Raises ProjectError for a damaged journal."""
        places = [self._then(one) for one in stored.sets]
        if stored.document.id in self._later and not any(place for place, _ in places):
            self.left_out += 1
            return None
        sets = tuple(then for place, then in places if place or not untouched(then))
        for one in sets:
            for thing in self._history.gone(one):
                known = self.entities if isinstance(thing, Entity) else self.clusters
                known[thing.id] = thing  # type: ignore[assignment]  # each has its own kind of thing
        return replace(stored, sets=sets)

    def _then(self, now: AnnotationSet) -> tuple[int, AnnotationSet]:
        history = self._history.of_set(now)
        place = history.place(self._wanted)
        return place, history.at(place)


def noted(wanted: Moment | None) -> str:
    """Return a moment as a manifest names it: ``2026-11-28T16:00:00Z`` or ``edit 1234``; "": as it is now."""
    if wanted is None or wanted == Moment():
        return ""
    if wanted.time is None:
        return str(wanted)
    return wanted.time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
