"""The panel of the same everywhere: lies over the inspector, so that the page stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.literal import set_tip
from ..widgets.buttons import Check, ChoiceButton
from ..widgets.flow import FlowBox
from ..widgets.icon_button import IconButton
from ..widgets.labels import Elided, heading, plain
from ..widgets.snippets import head_height
from ..widgets.tick_list import TickList, TickPainter, Ticks
from .occurrence_search import Asked, Occurrence

_WIDTH = 344


class Switch(FlowBox):
    """A few values, one of them in force; a click, or Space, on another chooses that."""

    changed = Signal()

    def __init__(self, name: str, values: Sequence[tuple[str, str]]) -> None:
        """``values`` are ids with their words; the first is in force."""
        super().__init__(gap=scale.TIGHT)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ChoiceButton] = {}
        for value, words in values:
            button = ChoiceButton(words)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self.flow.addWidget(button)
            self._buttons[value] = button
        self._buttons[values[0][0]].setChecked(True)
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)

    def value(self) -> str:
        """Return the id of the value in force."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Put a value in force."""
        self._buttons[value].setChecked(True)

    def step(self, by: int = 1) -> None:
        """Go to the next value, or to the one before (-1)."""
        values = list(self._buttons)
        self.choose(values[(values.index(self.value()) + by) % len(values)])


class RepeatPanel(QFrame):
    """Shows occurrences and says what is asked; knows neither session nor project."""

    asked = Signal()
    """Another way to look was chosen: see ``query``."""
    tag_wanted = Signal()
    walked = Signal(object)
    """``Occurrence | None``: the row the keyboard went to."""
    closed = Signal()

    def __init__(self, parent: QWidget, over: QWidget, beside: QWidget) -> None:
        """Lie over a widget while it can be seen, else at the far edge of another."""
        super().__init__(parent)
        self._parent, self._over, self._beside = parent, over, beside
        self._opening = False
        self.setObjectName("repeat")
        self.setAccessibleName(tr("Tag everywhere"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "#repeat { background: palette(window); border: 1px solid palette(mid); }"
            "#repeat QTableView { border: none; background: transparent; outline: none; }"
            "#repeat QTableView::item:selected { background: transparent; }"
        )
        self.words = Elided("", strong=True)
        self.kind = plain("", small=True)
        self.close_button = IconButton("close", tr("Close"))
        self.close_button.clicked.connect(self.shut)
        self.whole = Check(tr("Whole words"))
        self.whole.setChecked(True)
        set_tip(self.whole, key_names("W"))
        self.whole.toggled.connect(lambda _on: self.asked.emit())
        self.accents = Check(tr("Accents count"))
        self.accents.setChecked(True)
        set_tip(self.accents, key_names("A"))
        self.accents.toggled.connect(lambda _on: self.asked.emit())
        self.case = Switch(
            tr("Case"), (("exact", tr("exact case")), ("ignore", tr("any case")), ("smart", tr("smart case")))
        )
        set_tip(
            self.case,
            tr("{key}, back with {back} · smart: case matters if there is a capital letter").format(
                key=key_names("C"), back=key_names("Shift C")
            ),
        )
        self.scope = Switch(tr("Where"), (("page", tr("this page")), ("project", tr("whole project"))))
        set_tip(self.scope, key_names("P"))
        for switch in (self.case, self.scope):
            switch.changed.connect(self.asked)
        self.model = Ticks[Occurrence](self, lambda one: one.variant)
        self.view = TickList(self.model, TickPainter(self))
        self.view.setAccessibleName(tr("Other occurrences"))
        self.view.done.connect(self.tag_wanted)
        self.view.typed.connect(self._letter)
        self.view.selectionModel().currentChanged.connect(self._went)
        self.told = plain("", muted=True, small=True)
        self.told.setWordWrap(True)
        self.tag_button = QPushButton()
        self.tag_button.clicked.connect(self.tag_wanted)
        self.all_button = QPushButton(tr("All or none"))
        set_tip(self.all_button, key_names("Ctrl A"))
        self.all_button.clicked.connect(self.model.toggle_all)
        self.model.ticks_changed.connect(self._count)
        self._lay_out()
        for watched in (parent, over, beside):
            watched.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(tr("Tag everywhere")), 1)
        top.addWidget(self.close_button)
        line = QHBoxLayout()
        line.setSpacing(scale.NEAR)
        line.setContentsMargins(0, 0, scale.NEAR, 0)  # to the edge of the buttons at the foot
        line.addWidget(self.words, 1)
        line.addWidget(self.kind)
        head = QVBoxLayout()
        head.setContentsMargins(scale.EDGE, scale.NEAR, scale.NEAR, scale.CLOSE)
        head.setSpacing(scale.NEAR)
        head.addLayout(top)
        head.addLayout(line)
        checks = FlowBox(gap=scale.APART)
        checks.flow.addWidget(self.whole)
        checks.flow.addWidget(self.accents)
        head.addWidget(checks)
        head.addWidget(self.case)
        head.addWidget(self.scope)
        keys = plain(
            tr("{space} ticks · {all} all · {enter} tags · {escape} closes").format(
                space=key_names("Space"), all=key_names("Ctrl A"), enter="↵", escape=key_names("Esc")
            ),
            muted=True,
            tiny=True,
        )
        keys.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.CLOSE)
        buttons.addWidget(self.all_button)
        buttons.addStretch(1)
        buttons.addWidget(self.tag_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(scale.EDGE, scale.NEAR, scale.EDGE, scale.NEAR)
        foot.setSpacing(scale.NEAR)
        foot.addWidget(self.told)
        foot.addLayout(buttons)
        foot.addWidget(keys)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.view, 1)
        rows.addLayout(foot)

    # --- what is asked, what is shown ---------------------------------------------------------------

    def query(self) -> Asked:
        """Return how is looked."""
        project = self.scope.value() == "project"
        return Asked(self.whole.isChecked(), self.case.value(), self.accents.isChecked(), project)

    def open_for(self, words: str, kind: str, color: str) -> None:
        """Show the panel for some words and the name of their type, and take the keyboard."""
        self.words.setText(tr("“{words}”").format(words=" ".join(words.split())))
        self.kind.setText(kind)
        self.kind.setStyleSheet(f"color: {color};" if color else "")
        self._opening = True
        self.scope.choose("page")
        self._opening = False
        self.place()
        self.show()
        self.raise_()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def opening(self) -> bool:
        """Whether the fields are being set, and nobody asks anything."""
        return self._opening

    def begin(self, *, forget: bool) -> None:
        """Make room for what is found next."""
        self.model.heads = self.query().project
        self.model.clear(forget=forget)
        self._count()

    def append(self, found: Sequence[Occurrence]) -> None:
        """Show more of what was found."""
        height = head_height(self.fontMetrics())
        for row in self.model.add(found):
            self.view.verticalHeader().resizeSection(row, height)
        if not self.view.currentIndex().isValid() and self.model.found:
            # The first place gets the mark without a word: nobody went there yet.
            self._opening = True
            self.view.setCurrentIndex(self.model.index(1 if self.model.heads else 0))
            self._opening = False

    def tell(self, text: str) -> None:
        """Say how many there are, or that there is none."""
        self.told.setText(text)
        self.view.setAccessibleDescription(text)

    def _count(self) -> None:
        count = len(self.model.chosen())
        self.tag_button.setText(tr("Tag {n}", n=count))
        self.tag_button.setEnabled(count > 0)
        self.all_button.setEnabled(bool(self.model.found))

    def _went(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.rows[current.row()] if current.isValid() else None
        if not self._opening and isinstance(row, Occurrence):
            self.walked.emit(row)

    # --- keys and place -----------------------------------------------------------------------------

    def _letter(self, letter: str) -> None:
        if letter.casefold() == "w":
            self.whole.toggle()
        elif letter.casefold() == "a":
            self.accents.toggle()
        elif letter in ("c", "C"):
            self.case.step(1 if letter == "c" else -1)
        elif letter.casefold() == "p":
            self.scope.step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round inside the panel: from the list to the buttons, to the choices, and back."""
        stops = [
            self.view, self.tag_button, self.all_button, self.close_button, self.whole, self.accents,
            *self.case.findChildren(ChoiceButton), *self.scope.findChildren(ChoiceButton),
        ]  # fmt: skip
        stops = [stop for stop in stops if stop.isEnabled()]
        focus = self.focusWidget()
        at = stops.index(focus) if focus in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def shut(self) -> None:
        """Hide the panel and say so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """Cover the inspector, or the far edge of the page where there is none."""
        parent = self._parent
        if self._over.isVisible():
            area = QRect(self._over.mapTo(parent, QPoint(0, 0)), self._over.size())
        else:
            area = QRect(self._beside.mapTo(parent, QPoint(0, 0)), self._beside.size())
            width = min(_WIDTH, area.width() - 40)
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
                area.setLeft(area.right() - width + 1)
            else:
                area.setWidth(width)
        self.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the inspector goes."""
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moved and self.isVisible():
            self.place()
        return False
