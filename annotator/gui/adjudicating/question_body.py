"""What is asked and the answers to choose from: widgets that stay, filled anew for each question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked, Changed
from annotator.review.questions.gone import GONE
from annotator.review.questions.referents import SAME
from annotator.store.review_values import Remark

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import hairline, heading, plain, wrapped
from . import question_words as words
from .adjudicating import Adjudicating
from .cells import Cells, cell_lines
from .event_table import EventTable, fields
from .model_rows import more_rows
from .version_button import Answer, VersionButton

W = TypeVar("W", bound=QWidget)
SPACING = 8


class _Row(Generic[W]):
    """Widgets of one sort below each other: as many as are needed are shown, the others wait."""

    def __init__(self, rows: QVBoxLayout, make: Callable[[], W]) -> None:
        """``rows``: where they stand, below what stands there already."""
        self._make, self._all = make, list[W]()
        self._layout = QVBoxLayout()
        self._layout.setSpacing(SPACING)
        rows.addLayout(self._layout)

    def show(self, count: int) -> list[W]:
        """Return so many widgets, to be filled, and hide the rest."""
        while len(self._all) < count:
            self._all.append(self._make())
            self._layout.addWidget(self._all[-1])
        for number, one in enumerate(self._all):
            one.setVisible(number < count)
        return self._all[:count]

    def waiting(self, count: int) -> list[W]:
        """Return those that are hidden while so many are shown."""
        return self._all[count:]


class _Texts:
    """Labels below each other, one for each text."""

    def __init__(self, rows: QVBoxLayout, make: Callable[[], QLabel]) -> None:
        self._labels = _Row(rows, make)

    def show(self, texts: Sequence[str]) -> None:
        """Show some texts, and no other."""
        for label, text in zip(self._labels.show(len(texts)), texts, strict=True):
            label.setText(text)
        for label in self._labels.waiting(len(texts)):
            label.clear()


class _Answers:
    """Buttons below each other, one for each answer."""

    def __init__(self, rows: QVBoxLayout, make: Callable[[], VersionButton]) -> None:
        self._buttons = _Row(rows, make)

    def show(self, answers: Sequence[Answer]) -> list[VersionButton]:
        """Show some answers, and no other; return their buttons."""
        shown = self._buttons.show(len(answers))
        for button, answer in zip(shown, answers, strict=True):
            button.show_answer(answer)
        for button in self._buttons.waiting(len(answers)):
            button.show_answer(Answer())
        return shown


class QuestionBody(QWidget):
    """The question in hand. Most of what one shows another shows too, so nothing is built for each anew."""

    pressed = Signal(str)
    """An answer was clicked: the same as its key."""
    frame_wanted = Signal(int)
    """The number of an author (A is 1) whose whole event is to be taken."""

    def __init__(self, adjudicating: Adjudicating) -> None:
        """Follow the work when told to."""
        super().__init__()
        self._work = adjudicating
        self.versions: list[VersionButton] = []
        self.table: EventTable | None = None
        self.cells: Cells | None = None
        self._remarks: list[Remark] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        rows.setSpacing(SPACING)
        self._none = wrapped(tr("no question in hand"), muted=True, small=True)
        self._head, self._title = heading(tr("This question")), wrapped(strong=True)
        self._surface, self._standing = wrapped(muted=True, small=True), plain(muted=True, small=True)
        self._about = (self._head, self._title, self._surface, self._standing)
        for label in (self._none, *self._about):
            rows.addWidget(label)
        self._changed = _Texts(rows, lambda: wrapped(danger=True, small=True))
        self._elsewhere = _Texts(rows, lambda: wrapped(small=True))
        self._parts = self._box(rows)
        self._answers = _Answers(rows, self._button)
        self._many = _Texts(rows, lambda: wrapped(small=True))
        self._more = _Answers(rows, lambda: self._button(dashed=True))
        self._said = self._box(rows)
        rows.addStretch(1)

    @staticmethod
    def _box(rows: QVBoxLayout) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACING)
        rows.addLayout(box)
        return box

    def _button(self, *, dashed: bool = False) -> VersionButton:
        button = VersionButton(dashed=dashed)
        button.clicked.connect(lambda _checked=False: self._press(button.answer.key))
        return button

    def _press(self, key: str) -> None:
        if key:
            self.pressed.emit(key)

    def show_question(self, asked: Asked | None) -> None:
        """Show a question, or that there is none in hand."""
        told = self._work.told if asked is not None else None
        self._none.setVisible(asked is None)
        for label in self._about:
            label.setVisible(asked is not None)
        self._title.setText(words.title(asked, self._work.session.scheme) if asked else "")
        self._surface.setText(f"‘{words.surface(asked.question)}’" if asked else "")
        self._standing.setText(self._stands(asked) if asked else "")
        self._changed.show([self._told_change(one) for one in asked.changed] if asked else [])
        self._elsewhere.show(words.elsewhere(asked, told) if asked else [])
        self._show_parts(asked, told)
        self.versions = self._answers.show(self._versions(asked, told) if asked and told else [])
        self._many.show(self._alike(asked) if asked else [])
        self._more.show(self._beyond(asked, told) if asked and told else [])
        self._show_remarks(asked)
        self._order()

    def _order(self) -> None:
        """Let Tab go through the lines of the table, or the cells, and then the versions."""
        lines = self.table.lines if self.table else self.cells.lines if self.cells else []
        for one, other in pairwise([*lines, *self.versions] if lines else []):
            QWidget.setTabOrder(one, other)

    # --- what is asked ------------------------------------------------------------------------------

    def _stands(self, asked: Asked) -> str:
        """Return how a question stands; of what was taken by rule, what there is to do about it."""
        page = self._work.page
        if page is not None and any(one.question.id == asked.question.id for one in page.to_look_at):
            return tr("taken by rule: have a look")
        if self._work.looking and not words.from_elsewhere(asked):
            return tr("taken by rule")
        standing, source = words.standing(asked), words.source_of(asked, page)
        return (
            tr("{standing}, as {model} says").format(standing=standing, model=source) if source else standing
        )

    def _told_change(self, one: Changed) -> str:
        who = self._work.letters([one.author])
        before, after = one.before or tr("nothing"), one.after or tr("nothing")
        return tr("{who} changed this: {before} → {after}").format(who=who, before=before, after=after)

    def _show_parts(self, asked: Asked | None, told: words.Told | None) -> None:
        """Show what the question is a part of: the event's fields, or the cells of what may be the same."""
        self.table = self.cells = None
        _empty(self._parts)
        if asked is None or told is None:
            return
        if asked.question.unit[0] == "event":
            authors = [] if self._work.alone else self._work.in_order()
            self.table = EventTable(fields(told, asked.question.unit[1]), asked.question.id, authors)
            self.table.wanted.connect(self._work.go_to)
            self.table.frame_wanted.connect(self.frame_wanted)
            self._parts.addWidget(self.table)
        elif cells := cell_lines(told.page, asked):
            self.cells = Cells(cells)
            self.cells.wanted.connect(self._work.show_place)
            self._parts.addWidget(self.cells)

    def _alike(self, asked: Asked) -> list[str]:
        """Return how many more a key would decide."""
        page = self._work.page
        if page is None or not page.is_open(asked.question.id):
            return []
        run, alike = len(page.run(asked.question.id)) - 1, len(page.alike(asked.question.id)) - 1
        said = [tr("{n} more in which they differ like this:  '", n=run)] if run else []
        return [*said, tr("{n} more with the same words and votes:  *", n=alike)] if alike else said

    # --- answers ------------------------------------------------------------------------------------

    def _versions(self, asked: Asked, told: words.Told) -> list[Answer]:
        question, page, letters = asked.question, told.page, self._work.letters
        chosen = page.preselected(question.id)
        held = page.docket.of[question.unit[0]].held(question, page.ledger)
        made = []
        if question.unit[0] == GONE:
            made.append(Answer("Return", told.shown(question, True).words, strong=True))
        for number, version in enumerate(asked.versions):
            one = told.shown(question, version.value)
            strong = version == chosen or version.value == held
            key = words.key_of(asked, number)
            made.append(Answer(key, one.words, letters(version.authors), one.color, strong))
        if question.field == SAME:
            return made  # that cells are different is a version
        silent = [author for author, vote in enumerate(asked.votes) if vote is NOTHING]
        strong = held is NOTHING or (chosen is not None and chosen.value is NOTHING)
        said = told.shown(question, NOTHING).words
        return [*made, Answer("0", said, letters(silent) if silent else "", None, strong)]

    def _beyond(self, asked: Asked, told: words.Told) -> list[Answer]:
        """Return what other pages have, and models if they were asked: the next numbers take it."""
        listed = more_rows(told, asked.question, self._work.models)
        return [
            Answer(str(n) if n <= words.MOST_KEYS else "", one.shown.words, one.who, one.shown.color)
            for n, one in enumerate(listed, len(asked.versions) + 1)
        ]

    # --- remarks ------------------------------------------------------------------------------------

    def _show_remarks(self, asked: Asked | None) -> None:
        found: list[Remark] = []
        if self._work.votes is not None and asked is not None:
            where = asked.question.range
            all_of_them = self._work.votes.remarks
            found = [one for one in all_of_them if one.start < where.end and one.end > where.start]
        if found == self._remarks:
            return
        self._remarks = found
        _empty(self._said)
        if not found:
            return
        self._said.addWidget(hairline())
        self._said.addWidget(heading(tr("Remarks")))
        for one in found:
            self._said.addWidget(wrapped(one.text, small=True))
            for answer in one.answers:
                self._said.addWidget(wrapped(f"→ {answer.text}", muted=True, small=True))


def _empty(box: QVBoxLayout) -> None:
    """Take away what stands in a layout."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
