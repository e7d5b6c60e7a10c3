"""Control pages as the overview shows them: a strip and a row for each author. Nothing here is a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.datasets.overview import PagePlace
from annotator.review.charts import Drawing, strips
from annotator.review.drift import WINDOW, Drift, strip

from ..look.i18n import mark, tr
from .asked_for import ControlPages
from .cell_table import Cell, Table
from .wording import UNDEFINED, interval, number

_WAYS = {-1: mark("away from gold"), 1: mark("towards gold")}


def drawn(found: Sequence[Drift], names: Mapping[str, str]) -> Drawing:
    """Return a strip for each author who has a value; ``names`` are of documents."""
    known = [(one, tr(_WAYS[one.way]) if one.way else "") for one in _known(found)]
    drawn_strips = [strip(one, names, _told(one), way) for one, way in known]
    return strips(tr("Agreement with gold on control pages"), drawn_strips)


def table(found: Sequence[Drift]) -> Table:
    """Return how each author began and where they are now; Enter lists their control pages."""
    rows = []
    for one in _known(found):
        key, told = ControlPages(one.author), _told(one)
        rows.append((
            Cell(one.author, told, key=key), Cell(str(len(one.pages)), told, key=key, number=True),
            _value(one.begin, told, key), _value(one.end, told, key), Cell(_moved(one), told, key=key),
        ))  # fmt: skip
    columns = (tr("author"), tr("pages"), tr("at first"), tr("now"), tr("drift"))
    return Table(tr("Control pages"), columns, tuple(rows), stretch=(4,))


def listed(one: Drift, names: Mapping[str, str]) -> list[PagePlace]:
    """Return an author's control pages as the list at the right shows them, in their order."""
    return [
        PagePlace(page.document, names[page.document], value, 0)
        for page, value in zip(one.pages, one.values, strict=True)
    ]


def _known(found: Sequence[Drift]) -> list[Drift]:
    return [one for one in found if one.end is not None]


def _value(value: float | None, told: str, key: ControlPages) -> Cell:
    return Cell(number(value), told, key=key, number=True)


def _moved(one: Drift) -> str:
    if one.first is None or one.last is None:
        return tr("from {n} pages on").format(n=2 * WINDOW)
    return tr(_WAYS[one.way]) if one.way else UNDEFINED


def _told(one: Drift) -> str:
    """Return all that is to be said of an author, in words."""
    words = [
        tr("{author}: {n} control pages", n=len(one.pages)).format(author=one.author),
        tr("at first {value}").format(value=number(one.begin)),
        tr("now {value}").format(value=number(one.end)),
    ]
    if one.first is not None and one.last is not None:
        around = [interval(each.low, each.high) for each in (one.first, one.last)]
        words[1:] = [f"{words[1]} ({around[0]})", f"{words[2]} ({around[1]})"]
    return " · ".join([*words, *([tr(_WAYS[one.way])] if one.way else [])])
