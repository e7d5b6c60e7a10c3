"""The items of a label one by one, each with the words around it: one key says what it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.datasets.scheme_changes import Choice
from annotator.domain.label_map import Label, parts
from annotator.domain.label_migration import folded
from annotator.store.values import FindItems, Hit, ItemKind

from ..look import scale
from ..look.i18n import tr
from ..widgets.hit_list import Found, Results
from ..widgets.key_places import by_place, letter
from ..widgets.labels import plain, wrapped
from ..widgets.long_list import LongList
from ..widgets.snippets import head_height
from ..work.session import Session
from ..work.stream import Stream
from ..work.tasks import Progress
from .mention_list import OneLine
from .rest_row import RestRow

_KINDS: dict[str, ItemKind] = {"kind": "segment", "type": "mention", "event": "event"}
_LOOK, _SLICE = 40, 1_000
KEYS = "123456789"


class _Asked(Results):
    """Before the words of an item stands what it becomes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__({}, parent)
        self.choice: Choice | None = None
        self.names: Mapping[str, str] = {}

    def answer(self, hit: Found) -> str:
        """Return the id of the label that an item becomes; "": nobody has said it."""
        if self.choice is None or not isinstance(hit, Hit):
            return ""
        return self.choice.answers.get(hit.item) or self.choice.words.get(folded(hit.surface), "")

    def label(self, hit: Found) -> str:
        answer = self.answer(hit)
        return f"→ {self.names.get(answer, answer)}" if answer else "?"


class _List(LongList):
    """A digit answers and goes on, with Shift for all with the same words. Backspace takes an answer back."""

    answered = Signal(int, bool)
    """The number of a label from 0 on, -1: none; and whether for all with the same words."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        same = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        sign = letter(event) or event.text() or by_place(event)
        sign = sign if sign in KEYS or sign in _SHIFTED else by_place(event)
        if sign and sign in KEYS:
            self.answered.emit(KEYS.index(sign), same)
        elif sign and sign in _SHIFTED:
            self.answered.emit(_SHIFTED.index(sign), True)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.answered.emit(-1, same)
        else:
            super().keyPressEvent(event)


_SHIFTED = "!@#$%^&*("
"""What the places of the digits type with Shift."""


class AskList(QWidget):
    """Goes through everything with a label that the person may see."""

    changed = Signal(object)
    """The ``Choice`` with one more answer."""
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: list[Found] = []
        self._targets: list[Label] = []
        self.stream = Stream(_LOOK, session.tasks, self)
        self.stream.due.connect(self._look)
        self.title, self.told = plain("", strong=True), plain("", muted=True)
        self.keys = wrapped()
        self.model = _Asked(self)
        self.view = _List(self.model, OneLine(self))
        self.view.setAccessibleName(tr("What becomes of each"))
        self.view.answered.connect(self._answer)
        self.rest = RestRow()
        self.rest.chosen.connect(self._rest)
        self.rest.left.connect(self.left)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.told)
        rows.addLayout(head)
        rows.addWidget(self.keys)
        rows.addWidget(self.view, 1)
        rows.addLayout(self.rest)

    def ask(self, choice: Choice, name: str, targets: list[tuple[Label, str]], *, kept: bool) -> None:
        """Go through the items of a label; ``targets`` are what they may become, with their names.

        A label that is ``kept`` may stay what the rest is.
        """
        self._targets = [label for label, _name in targets]
        self.model.choice = choice
        self.model.names = {parts(*label)[1]: called for label, called in targets}
        self.title.setText(tr("What becomes of each {name}?").format(name=name))
        listed = "   ".join(f"{key}  {called}" for key, (_l, called) in zip(KEYS, targets, strict=False))
        self.keys.setText(
            tr("{keys}\nShift with the digit: all with the same words. Backspace: nothing said.").format(
                keys=listed
            )
        )
        self.rest.ask(targets, choice.to, kept=kept)
        self._read(choice.label)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, label: Label) -> None:
        self.stream.give_up()
        self.model.clear()
        found: list[Found] = []
        self._found = found
        project = self._session.project
        query = FindItems(labels=(label[1],), kind=_KINDS[label[0]], seen_by=self._session.author.name)

        def work(progress: Progress) -> None:
            hits: Iterator[Hit] = project.search.find_items(query, cancelled=progress.cancelled)
            for hit in hits:
                found.append(hit)
                if progress.cancelled():
                    return

        self.stream.begin(work)

    def _look(self) -> None:
        part = self._found[self.model.hits : self.model.hits + _SLICE]
        height = head_height(self.fontMetrics())
        for row in self.model.add(part):
            self.view.verticalHeader().resizeSection(row, height)
        if not self.stream.running and len(self._found) == self.model.hits:
            self.stream.rest()
        if not self.view.currentIndex().isValid():
            self._go(0)
        self._tell()

    def _tell(self) -> None:
        said = sum(bool(self.model.answer(one)) for one in self._found)
        self.told.setText(
            self.stream.problem or tr("{said} of {n} said", n=len(self._found)).format(said=said)
        )

    def _go(self, row: int) -> None:
        """Go to the next item from a row on of which nothing is said, else to the row."""
        hits = [(at, one) for at, one in enumerate(self.model.rows) if at >= row and isinstance(one, Hit)]
        open_ = (at for at, one in hits if not self.model.answer(one))
        items = (at for at, _one in hits)
        at = next(open_, next(items, -1))
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))

    def _answer(self, number: int, same: bool) -> None:
        at: QModelIndex = self.view.currentIndex()
        hit = self.model.rows[at.row()] if at.isValid() else None
        choice = self.model.choice
        if choice is None or not isinstance(hit, Hit) or number >= len(self._targets):
            return
        words = folded(hit.surface)
        answers, by_words = dict(choice.answers), dict(choice.words)
        answers.pop(hit.item, None)
        if number < 0:
            by_words.pop(words, None)
        elif same:
            by_words[words] = parts(*self._targets[number])[1]
        else:
            answers[hit.item] = parts(*self._targets[number])[1]
        self.model.choice = replace(choice, answers=answers, words=by_words)
        self.model.dataChanged.emit(self.model.index(0), self.model.index(len(self.model.rows) - 1))
        self.changed.emit(self.model.choice)
        self._tell()
        if number >= 0:
            self._go(at.row() + 1)

    def _rest(self, to: str) -> None:
        if self.model.choice is not None:
            self.model.choice = replace(self.model.choice, to=to)
            self.changed.emit(self.model.choice)
