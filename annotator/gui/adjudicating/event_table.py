"""An event field by field: type, trigger, roles, attributes and cluster, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.review.policies import SILENT
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.events import ROLE, filler_of
from annotator.review.questions.question import Sort

from ..look import scale
from ..look.i18n import key_names, mark, tr
from ..look.literal import set_tip
from ..widgets.buttons import Chip
from ..widgets.keycap import KeyCap
from ..widgets.labels import plain
from . import question_words as words
from .line_button import LineButton

_SHORT = {Standing.WAITING: mark("waits")}
_LEFT = (Standing.OPEN, Standing.STALE, Standing.LATER, Standing.WAITING, Standing.DUE)


@dataclass(frozen=True, slots=True)
class Field:
    """A line: its question, what it is called, and what gold has there in words ("" while nothing has)."""

    asked: Asked
    name: str
    value: str

    @property
    def filled(self) -> bool:
        """Whether it is decided, by whom or what ever."""
        return self.asked.standing not in _LEFT


def fields(told: words.Told, place: int) -> list[Field]:
    """Return the lines of an event: its own fields, then those of its cluster that have come up."""
    page = told.page
    found = list(page.standing_of(("event", place)))
    number = page.docket.touching.cells_of[Sort.CLUSTER].get(place)
    if number is not None:
        asked = page.standing_of((Sort.CLUSTER.value, number))
        found += [one for one in asked if place in one.question.parts]
    return [_field(told, one) for one in found if one.standing is not Standing.MOOT]


def _field(told: words.Told, asked: Asked) -> Field:
    question = asked.question
    name = _name(told, asked)
    held = told.page.docket.of[question.unit[0]].held(question, told.page.ledger)
    decided = asked.standing not in _LEFT
    value = told.short(question, held) if decided and held is not SILENT else ""
    if not decided and asked.standing is not Standing.OPEN:
        value = tr(_SHORT.get(asked.standing, words.STANDINGS[asked.standing]))
    return Field(asked, name, value)


def _name(told: words.Told, asked: Asked) -> str:
    question = asked.question
    if question.sort is Sort.CLUSTER:
        return tr("same event?") if question.field else tr("event cluster")
    if not question.field:
        return tr("type")
    if question.field == "extent":
        return tr("trigger")
    if question.field.startswith(ROLE):
        role = words.role_name(question.field, told.scheme)
        filler = filler_of(question)
        return f"{role}: {told.filler(filler)}" if filler else role
    return words.title(asked, told.scheme)


class EventTable(QWidget):
    """The lines, and above them a button for the whole frame of each author."""

    wanted = Signal(str)
    """The id of a question whose line was clicked."""
    frame_wanted = Signal(int)
    """The number of an author (A is 1) whose frame is to be taken."""

    def __init__(self, listed: Sequence[Field], current: str, authors: Sequence[str]) -> None:
        """``authors``: in the order of their letters."""
        super().__init__()
        self.setAccessibleName(tr("Fields of the event"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.HAIR)
        self.frames: list[Chip] = []
        if len(authors) > 1:
            rows.addLayout(self._frames(authors))
        self.lines: list[LineButton] = []
        for one in listed:
            question = one.asked.question.id
            sign, standing = words.SIGNS[one.asked.standing], tr(words.STANDINGS[one.asked.standing])
            line = LineButton(
                sign, one.name, one.value, filled=one.filled, current=question == current,
                said=f"{one.name}, {standing}: {one.value}" if one.filled else f"{one.name}, {standing}",
            )  # fmt: skip
            line.clicked.connect(lambda _checked=False, q=question: self.wanted.emit(q))
            rows.addWidget(line)
            self.lines.append(line)

    def _frames(self, authors: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scale.CLOSE)
        row.setContentsMargins(0, 0, 0, scale.TIGHT)
        row.addWidget(plain(tr("whole event"), muted=True, small=True))
        row.addWidget(KeyCap(key_names(f"Ctrl 1–{min(9, len(authors))}")))
        for number, name in enumerate(authors[:9], 1):
            button = Chip(name)
            set_tip(button, key_names(f"Ctrl {number}"))
            button.setAccessibleName(tr("Whole event of {author}").format(author=name))
            button.clicked.connect(lambda _checked=False, n=number: self.frame_wanted.emit(n))
            row.addWidget(button)
            self.frames.append(button)
        row.addStretch(1)
        return row
