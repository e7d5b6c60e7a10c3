"""What refers to the same: the cells of a group with their words, and which of them are together so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.ranges import Range
from annotator.domain.sentences import shortened
from annotator.review.adjudication import Adjudication
from annotator.review.alignment.cells import Cell
from annotator.review.questions.docket import Asked
from annotator.review.questions.question import Sort
from annotator.review.questions.referents import ReferentsAsked

from ..look import scale
from ..look.i18n import tr
from .line_button import LineButton

_SHOWN = 40
_REFERENTS = (Sort.ENTITY.value, Sort.CLUSTER.value)


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell: its words, how often they stand on the page, the class it is in, whether it is asked about.

    ``together`` counts classes from 1, None: it is not known yet. ``place`` is where it stands first.
    """

    words: str
    count: int
    together: int | None
    asked: bool
    place: Range


def cell_lines(page: Adjudication, asked: Asked) -> list[CellLine]:
    """Return the cells of the group that a question is about; none if it is about something else."""
    question = asked.question
    if question.unit[0] not in _REFERENTS:
        return []
    referents = page.docket.entities if question.sort is Sort.ENTITY else page.docket.clusters
    classes = referents.classes(question.unit, page.ledger)
    number_of = {cell: number for number, cells in enumerate(classes, 1) for cell in cells}
    parts = set(question.parts)
    return [
        _line(page, referents, cell, number_of.get(cell), bool(parts & set(cell.places)))
        for cell in referents.groups[question.unit[1]]
    ]


def _line(
    page: Adjudication, referents: ReferentsAsked, cell: Cell, together: int | None, asked: bool
) -> CellLine:
    listed = [referents.places[place] for place in cell.places]
    found = dict.fromkeys(" ".join(one.first.surface(page.sitting.text).split()) for one in listed)
    return CellLine(shortened(" · ".join(found), _SHOWN), len(listed), together, asked, listed[0].hull)


def places_of(page: Adjudication, asked: Asked) -> list[Range]:
    """Return where a question stands in the text: of cells every place, of anything else its own one."""
    question = asked.question
    if question.unit[0] not in _REFERENTS:
        return [question.range]
    referents = page.docket.entities if question.sort is Sort.ENTITY else page.docket.clusters
    return sorted({referents.places[place].hull for place in question.parts})


class Cells(QWidget):
    """The cells of a group in the order of their size; those that are together have one number."""

    wanted = Signal(object)
    """``Range``: the place of a cell that was clicked."""

    def __init__(self, listed: Sequence[CellLine]) -> None:
        super().__init__()
        self.setAccessibleName(tr("What may be the same"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.HAIR)
        self.lines: list[LineButton] = []
        for one in listed:
            sign = "?" if one.together is None else str(one.together)
            count = tr("{n} places", n=one.count)
            line = LineButton(
                sign, one.words, count, filled=not one.asked, current=one.asked,
                said=f"{one.words}, {count}",
            )  # fmt: skip
            line.clicked.connect(lambda _checked=False, place=one.place: self.wanted.emit(place))
            rows.addWidget(line)
            self.lines.append(line)
