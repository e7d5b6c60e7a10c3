"""An author's own figures over time: how near to gold, which labels gold changed, how long a page took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.review.agreement.comparison import Basis, Comparison, basis
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.tallies import Tally, pooled
from annotator.review.confusion import Confusion, Parting
from annotator.store.review_values import HandIn

if TYPE_CHECKING:
    from annotator.store.project import Project

SHOWN = ("segment_f1", "mention_strict", "trigger_class")
"""The measures: exact segments, mentions by span and type, triggers by span and type, each as F1."""
_GOLD = Author(GOLD, AuthorKind.GOLD)


@dataclass(frozen=True, slots=True)
class Week:
    """The pages that an author handed in first in a week, from Monday on, by UTC.

    ``values`` are by measure (see ``SHOWN``), None where it is undefined: nothing of the sort was there.
    ``minutes`` is the median of what the pages took, None where nothing was recorded.
    """

    monday: date
    pages: int
    values: Mapping[str, float | None]
    minutes: float | None


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """Figures of one author over all pages that gold is finished of.

    ``undated`` pages were handed in before the project kept times (an import): they count in ``values`` and
    ``changed`` alone. ``changed`` are gold's label and the author's, the most frequent first.
    """

    pages: int = 0
    values: Mapping[str, float | None] = field(default_factory=dict)
    weeks: tuple[Week, ...] = ()
    changed: tuple[Parting, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class _Page:
    tallies: Mapping[str, Tally]
    monday: date | None
    minutes: float | None


def own_figures(project: Project, author: str, *, cancelled: Callable[[], bool] = bool) -> OwnFigures:
    """Return the figures of an author: the first hand-in of each page beside the newest of gold.

    The first one was made before the author had seen any feedback, as in agreement.
    """
    documents = [one.document for one in project.reviewing.came_back(author)]
    by, confusion, pages = basis(project.scheme), Confusion(), list[_Page]()
    for document, hand_ins in project.reviewing.hand_ins(documents, [author, GOLD]) if documents else ():
        if cancelled():
            break
        pages.append(_page(project, document, author, hand_ins, by, confusion))
    return OwnFigures(
        len(pages),
        _values(pages),
        tuple(_weeks(pages)),
        tuple(confusion.partings()),
        sum(one.monday is None for one in pages),
    )


def _page(
    project: Project, document: str, author: str, hand_ins: Sequence[HandIn], by: Basis, confusion: Confusion
) -> _Page:
    own = min((one for one in hand_ins if one.annotations.author.name == author), key=lambda one: one.number)
    gold = max((one for one in hand_ins if one.annotations.author.name == GOLD), key=lambda one: one.number)
    both = (gold.annotations, own.annotations)
    comparison = Comparison(both, by, (gold.entities, own.entities))
    confusion.add(comparison, (_GOLD, own.annotations.author))
    tallies = {name: comparison.once(MEASURES[name].count) for name in SHOWN}
    seconds = project.effort(document, author).seconds
    return _Page(tallies, _monday(own.recorded), seconds / 60 if seconds else None)


def _monday(recorded: str) -> date | None:
    """Return the Monday of the week of a time in ISO 8601; None for no time."""
    if not recorded:
        return None
    day = datetime.fromisoformat(recorded).date()
    return day - timedelta(days=day.weekday())


def _values(pages: Iterable[_Page]) -> dict[str, float | None]:
    """Return the measures over all of some pages: counts are added up, never averaged."""
    listed = list(pages)
    return {
        name: MEASURES[name].value(pooled([one.tallies[name] for one in listed])).value if listed else None
        for name in SHOWN
    }


def _weeks(pages: Iterable[_Page]) -> Iterator[Week]:
    found: defaultdict[date, list[_Page]] = defaultdict(list)
    for one in pages:
        if one.monday is not None:
            found[one.monday].append(one)
    for monday, listed in sorted(found.items()):
        minutes = [one.minutes for one in listed if one.minutes is not None]
        yield Week(monday, len(listed), _values(listed), median(minutes) if minutes else None)
