"""Control pages: which of the pages that were given out had gold, and how near to it their authors came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.domain.items import GOLD
from annotator.review.agreement.measure import Measure
from annotator.review.drift import ControlPage, Drift, drift

if TYPE_CHECKING:
    from .overview import Counts

SCORES = ("mention_strict", "kind_f1", "trigger_class")
"""The measures that tell of drift: mentions, segments, events."""


def drifts(counts: Counts, measure: Measure, *, cancelled: Callable[[], bool] = bool) -> list[Drift]:
    """Return how each author did on control pages over time, by how they are called.

    A control page was given to its author when its gold was finished already: those of ``assign --control``,
    and of the qualification round. Raises CancelledError.
    """
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for author, document, recorded in _handed_in(counts):
        found[author][document] = recorded
    made = []
    for author, recorded_of in found.items():
        tallies = counts.tallies(measure, {author, GOLD}, recorded_of, cancelled=cancelled)
        pages = sorted(
            (ControlPage(document, recorded_of[document], tally) for document, tally in tallies.items()),
            key=lambda one: one.recorded,  # those of one moment stay in project order
        )
        made.append(drift(counts.called[author], pages, measure))
    return sorted(made, key=lambda one: one.author)


def _handed_in(counts: Counts) -> list[tuple[str, str, str]]:
    """Return author, document and time of what was handed in on control pages."""
    reviewing = counts.project.reviewing
    given = reviewing.assignments(task="annotate")
    times = reviewing.handed_in_at({GOLD, *(one.author for one in given)}) if given else {}
    found = []
    for one in given:
        numbers = {author.name: n for author, n in counts.compared.pages.get(one.document, {}).items()}
        gold = times.get((one.document, GOLD), {})
        # Gold that came in finished has no time: it was there.
        if one.author in numbers and GOLD in numbers and gold.get(1, "") <= one.made:
            recorded = times.get((one.document, one.author), {}).get(numbers[one.author], "")
            found.append((one.author, one.document, recorded))
    return found
