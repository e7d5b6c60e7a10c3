"""Labels in use that are gone or split, and for each what becomes of what has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from annotator.datasets.scheme_changes import Becoming, Choice, can_be_asked, candidates, splitters
from annotator.domain.label_map import Label, parts
from annotator.domain.scheme_draft import SchemeDraft

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import plain
from ..widgets.tab_order import tab_through
from .wording import full_name, name_of, sort_name

Answer = tuple[Becoming, str]
_MOST = 240  # pixels


class Decisions(QWidget):
    """One row a label: its name, how many items have it, and a choice of what becomes of them."""

    chosen = Signal(object)
    """A ``Choice`` that somebody made."""
    keep_wanted = Signal(object)
    """A label that is to stay in the scheme after all."""
    ask_wanted = Signal(object)
    """A label whose items are to be gone through."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[Label, QComboBox] = {}
        self.buttons: dict[Label, QPushButton] = {}
        self.keeps: dict[Label, QPushButton] = {}
        self._offered: list[tuple[Label, tuple[Label, ...]]] = []
        self._choices: Mapping[Label, Choice] = {}
        self._answers: dict[Label, list[Answer]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scale.APART)
        self._grid.setVerticalSpacing(scale.NEAR)
        self._grid.setColumnStretch(2, 1)

    def show_choices(
        self, draft: SchemeDraft, choices: Sequence[Choice], counts: Mapping[Label, int]
    ) -> None:
        """Show what is asked of the labels of a draft's start; ``counts`` are items by label.

        Rows that ask the same as before stay, with the keyboard where it is.
        """
        self._choices = {one.label: one for one in choices}
        offered = [(one.label, tuple(candidates(draft, one.label, self._choices))) for one in choices]
        if offered != self._offered:
            self._offered = offered
            self._build(draft, choices, counts)
        for one in choices:
            self.buttons[one.label].setText(_progress(one))
            self.buttons[one.label].setVisible(one.becoming in (Becoming.ASK, Becoming.BY_VALUE))
            self.boxes[one.label].setCurrentIndex(self._at(one))

    def _build(self, draft: SchemeDraft, choices: Sequence[Choice], counts: Mapping[Label, int]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self.buttons, self.keeps, self._answers = {}, {}, {}, {}
        for row, one in enumerate(choices):
            label, name = one.label, full_name(draft.start, one.label)
            told = sort_name(label)
            if label in counts:
                told = f"{told} · {tr('{n} items', n=counts[label])}"
            self._grid.addWidget(plain(name), row, 0)
            self._grid.addWidget(plain(told, muted=True), row, 1)
            self._grid.addWidget(self._box(draft, one, name), row, 2)
            self.buttons[label] = self._button(_progress(one), partial(self.ask_wanted.emit, label))
            self._grid.addWidget(self.buttons[label], row, 3)
            if label not in draft.origins.values():
                self.keeps[label] = self._button(tr("Keep the label"), partial(self.keep_wanted.emit, label))
                self.keeps[label].setAccessibleName(tr("Keep {name}").format(name=name))
                self._grid.addWidget(self.keeps[label], row, 4)
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(choices), 1)
        keys = [one.label for one in choices]
        rows = [(self.boxes[key], self.buttons[key], self.keeps.get(key)) for key in keys]
        tab_through(self, [field for row in rows for field in row if field is not None])

    def _button(self, words: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _box(self, draft: SchemeDraft, one: Choice, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("What becomes of {name}").format(name=name))
        box.setMaxVisibleItems(18)
        kept = one.label in draft.origins.values()
        found = candidates(draft, one.label, self._choices)
        first = tr("all stay what they are") if kept else tr("say what becomes of them")
        answers: list[tuple[Answer, str]] = [((Becoming.OPEN, ""), first)]
        answers += [
            ((Becoming.ALL, parts(*each)[1]), tr("all become {name}").format(name=name_of(draft.data, each)))
            for each in found
        ]
        if can_be_asked(one.label):
            answers.append(((Becoming.ASK, ""), tr("I say it of each")))
        answers += [
            ((Becoming.BY_VALUE, each), goes_by(name_of(draft.start, ("attribute", each))))
            for each in splitters(draft.start, one.label)
        ]
        if not kept:
            answers.append(((Becoming.RETIRE, ""), tr("the label is given up: they go")))
        for answer, words in answers:
            box.addItem(words, answer)
        keys = self._answers[one.label] = [answer for answer, _words in answers]
        box.setCurrentIndex(self._at(one))
        box.activated.connect(lambda at: self._answered(one.label, keys[at]))
        self.boxes[one.label] = box
        return box

    def _at(self, one: Choice) -> int:
        more = {Becoming.ALL: one.to, Becoming.BY_VALUE: one.attribute}.get(one.becoming, "")
        keys = self._answers[one.label]
        return keys.index((one.becoming, more)) if (one.becoming, more) in keys else 0

    def _answered(self, label: Label, answer: Answer) -> None:
        becoming, more = answer
        before = self._choices[label]
        if becoming is Becoming.BY_VALUE:
            self.chosen.emit(by_value(before, more))
        else:
            self.chosen.emit(replace(before, becoming=becoming, to=more))


class DecisionArea(QScrollArea):
    """As high as its decisions are, up to a height; more of them scroll. Told by ``updateGeometry``."""

    def __init__(self, decisions: Decisions) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidget(decisions)
        self._decisions = decisions

    def sizeHint(self) -> QSize:
        return QSize(560, min(self._decisions.sizeHint().height(), _MOST))


def by_value(before: Choice, attribute: str) -> Choice:
    """Return a choice that goes by the values of an attribute; what was said of it before is still said."""
    values = before.values if before.attribute == attribute else {}
    to = before.to if before.becoming is Becoming.BY_VALUE else ""
    return replace(before, becoming=Becoming.BY_VALUE, to=to, attribute=attribute, values=values)


def goes_by(attribute: str) -> str:
    """Return how it is said that an attribute of some name decides."""
    return tr("it goes by {attribute}").format(attribute=attribute)


def _progress(one: Choice) -> str:
    if one.becoming is Becoming.BY_VALUE:
        n = len(one.values)
        return tr("Say it of each value… ({n} said)", n=n) if n else tr("Say it of each value…")
    n = len(one.answers) + len(one.words)
    return tr("Go through them… ({n} said)", n=n) if n else tr("Go through them…")
