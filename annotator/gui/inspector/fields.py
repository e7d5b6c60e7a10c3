"""Fields of the inspector: attributes, one-line texts, notes. Each gives the keyboard back to the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import EditError
from annotator.domain.rules import require_value
from annotator.domain.scheme import Attribute

from ..annotating.targets import next_value
from ..look import scale
from ..look.i18n import key_names, said, tr
from ..look.literal import set_name, set_tip
from ..widgets.buttons import ChoiceButton, Choices
from ..widgets.field_reason import show_reason
from ..widgets.flow import FlowBox
from ..widgets.form_names import level
from ..widgets.label_names import retired_name, value_name
from ..widgets.labels import plain

LABEL_WIDTH = 78
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Grid(QWidget):
    """Rows of a muted name on the left and a field on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._named: list[tuple[QLabel, QWidget]] = []
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scale.NEAR)
        self._grid.setVerticalSpacing(scale.CLOSE)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget, tip: str = "") -> QWidget:
        """Add a row and return its field."""
        self.add_row(name, field, tip)
        return field

    def add_row(self, name: str, field: QWidget, tip: str = "") -> QWidget:
        """Add a row and return its name's label."""
        label = plain(name, muted=True, small=True)
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        set_tip(label, tip)
        if not field.accessibleName():
            field.setAccessibleName(name)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop)
        self._named.append((label, field))
        return label

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for name, field in self._named:  # only now they have the looks of their window
            level(name, field)


class LineField(QLineEdit):
    """One line of text: Enter keeps it and goes back to the page, Escape goes back without it."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setAccessibleName(name)
        self._shown = ""

    def show_value(self, value: str) -> None:
        """Show what is stored, unless somebody is typing here."""
        if not self.hasFocus() or self.text() == self._shown:
            self.setText(value)
            if not self.hasFocus():
                self.setCursorPosition(0)  # a long name shows how it begins
        self._shown = value

    def keep(self) -> bool:
        """Hand over what was typed if it differs; False if it is refused and the keyboard has to stay."""
        if self.text().strip() != self._shown:
            self.kept.emit(self.text().strip())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.keep():
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AttributeField(QWidget):
    """A text or time attribute; a value that the scheme refuses stays, with the reason below it."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, attribute: Attribute) -> None:
        super().__init__()
        self._attribute = attribute
        self.line = LineField(attribute.name)
        self.line.setPlaceholderText("2025-07-23" if attribute.type == "timex" else "")
        self.line.keep = self._keep  # type: ignore[method-assign]  # the check belongs to this field alone
        self.line.left.connect(self._go)
        self.line.textEdited.connect(lambda _text: self._say(""))
        self.line.editingFinished.connect(lambda: None if self.line.hasFocus() else self._keep())
        self.reason = plain("", danger=True, tiny=True)
        self.reason.setWordWrap(True)
        self.reason.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.TIGHT)
        rows.addWidget(self.line)
        rows.addWidget(self.reason)
        self.setAccessibleName(attribute.name)
        self.setFocusProxy(self.line)

    def show_value(self, value: str | None) -> None:
        self.line.show_value(value or "")

    def _go(self) -> None:
        self._say("")
        self.left.emit()

    def _keep(self) -> bool:
        value = self.line.text().strip()
        try:
            if value:
                require_value(self._attribute, value)
        except EditError as error:
            self._say(said(error))
            return False
        self._say("")
        if value != self.line._shown:
            self.kept.emit(value)
        return True

    def _say(self, reason: str) -> None:
        show_reason(self.line, self.reason, reason)


class Attributes(Grid):
    """The attributes of one type, in the order of the scheme; the n-th has the key Ctrl n.

    Where there is little room, choices show the value in force alone, and a click takes the next one.
    """

    chosen = Signal(str, object)
    """``(attribute id, str | None)``."""
    left = Signal()

    def __init__(self, attributes: tuple[Attribute, ...]) -> None:
        super().__init__()
        self._fields: dict[str, Choices | AttributeField] = {}
        self._short: dict[str, ChoiceButton] = {}
        self._values: Mapping[str, str] = {}
        self._attributes = {attribute.id: attribute for attribute in attributes}
        self._rows: list[QWidget] = []
        self._box = FlowBox(gap=scale.TIGHT)
        self._box.hide()
        self._grid.addWidget(self._box, 0, 0, 1, 2)
        for number, attribute in enumerate(attributes, start=1):
            field = self._field(attribute)
            tip = key_names(f"Ctrl {number}") + (f" · {tr('required')}" if attribute.required else "")
            called = retired_name(attribute.name) if attribute.retired else attribute.name
            required = attribute.required and not attribute.retired
            label = self.add_row(called + (" *" if required else ""), field, tip)
            self._fields[attribute.id] = field
            if isinstance(field, Choices):
                self._rows += (label, field)
                button = self._short[attribute.id] = ChoiceButton(attribute.name)
                button.clicked.connect(lambda _checked=False, a=attribute: self._step(a))
                set_tip(button, tip)
                self._box.flow.addWidget(button)

    def fold(self, short: bool) -> None:
        """Show choices by their value alone, or all their values."""
        for widget in self._rows:
            widget.setVisible(not short)
        self._box.setVisible(short and bool(self._short))
        self._box.flow.invalidate()
        self._box.updateGeometry()

    def _step(self, attribute: Attribute) -> None:
        self._choose(attribute.id, next_value(attribute, self._values.get(attribute.id)))
        self._show_short()

    def _show_short(self) -> None:
        for name, button in self._short.items():
            attribute, value = self._attributes[name], self._values.get(name)
            shown = value if value is not None else attribute.default
            set_name(button, f"{attribute.name}: {attribute.called(shown) if shown else '–'}")
            button.setAccessibleName(button.text())
            button.default = value is None
            button.setChecked(value is not None)
            button.updateGeometry()
            button.update()

    def _field(self, attribute: Attribute) -> Choices | AttributeField:
        if attribute.type == "choice":
            values = {value: value_name(attribute, value) for value in attribute.values}
            choices = Choices(values, attribute.default, attribute.name)
            choices.chosen.connect(lambda value, a=attribute.id: self._choose(a, value))
            return choices
        field = AttributeField(attribute)
        field.kept.connect(lambda value, a=attribute.id: self.chosen.emit(a, value or None))
        field.left.connect(self.left)
        return field

    def _choose(self, attribute: str, value: str | None) -> None:
        self.chosen.emit(attribute, value)
        self.left.emit()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is stored."""
        for attribute, field in self._fields.items():
            field.show_value(values.get(attribute))
        self._values = values
        self._show_short()

    def focus_field(self, attribute: str) -> None:
        """Put the keyboard into a text field."""
        field = self._fields.get(attribute)
        if isinstance(field, AttributeField):
            field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.line.selectAll()


_AROUND = 18
"""Pixels of a note around its lines: frame, padding, and some for fonts that stand in for others."""


class NoteField(QPlainTextEdit):
    """The note on an item or on the page; what is typed is kept when the keyboard leaves."""

    left = Signal()

    def __init__(self, keep: Callable[[str, str], None], name: str) -> None:
        """``keep`` is called with the id the note is about ("" for the page) and the text."""
        super().__init__()
        self.setObjectName("note")
        self.setPlaceholderText(f"{tr('Note…')}  {key_names('Ctrl M')}")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(scale.HAIR)
        self._fit()
        self.textChanged.connect(self._fit)
        self._keep, self._target, self._shown = keep, "", ""

    def _fit(self) -> None:
        """Take one line while nothing is written and nobody writes, else room for some."""
        lines = 2 if self.hasFocus() or self.toPlainText() else 1
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * lines + _AROUND)
        more = self.document().size().height() > lines  # which this kind of field counts in lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff)

    def show_note(self, target: str, text: str) -> None:
        """Show the note on another target, or the one stored now; keeps what is being typed."""
        if target != self._target:
            self.keep()
        elif self.hasFocus() and self.toPlainText() != self._shown:
            return
        if target != self._target or text != self.toPlainText():
            self.setPlainText(text)
        self._target, self._shown = target, text

    def keep(self) -> None:
        """Keep what was typed."""
        typed = self.toPlainText().strip()
        if typed != self._shown.strip():
            self._shown = typed
            self._keep(self._target, typed)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Return finishes the page everywhere else; here it ends the note.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._ends(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._ends(event):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fit()

    @staticmethod
    def _ends(event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and control)
