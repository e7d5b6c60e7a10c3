"""The names of a form's fields, on a level with the first line of what they name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_SHOWING = (QAbstractSpinBox, QLineEdit, QComboBox, QAbstractButton, QPlainTextEdit, QLabel)


class LevelNames(QObject):
    """Levels the names of a form when it is shown: only then it has the looks of its window."""

    def __init__(self, form: QFormLayout) -> None:
        """``form`` is that of a widget."""
        owner = form.parentWidget()
        super().__init__(owner)
        self._form = form
        if owner is not None:
            owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            level_names(self._form)
        return super().eventFilter(watched, event)


def level_names(form: QFormLayout) -> None:
    """Move the names of the rows in sight, aligned to the top, down to the middle of first lines."""
    for row in range(form.rowCount()):
        name, field = (
            item.widget() if (item := form.itemAt(row, role)) is not None else None
            for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole)
        )
        if isinstance(name, QLabel) and isinstance(field, QWidget) and form.isRowVisible(row):
            level(name, field)


def level(name: QLabel, field: QWidget) -> None:
    """Move a name that is aligned to the top down to the middle of the first line of its field."""
    over = (_first_line(field) - name.fontMetrics().height()) // 2
    name.setContentsMargins(0, max(0, over), 0, 0)


def _first_line(field: QWidget) -> int:
    """Return twice how far down the middle of a field's first line is: its height, if nothing is above it."""
    inside = (one for one in field.findChildren(QWidget) if isinstance(one, _SHOWING) and not one.isHidden())
    first = field if isinstance(field, _SHOWING) else next(inside, field)
    first.ensurePolished()
    around = field.layout()
    above = 2 * around.contentsMargins().top() if around is not None and first is not field else 0
    if isinstance(first, QPlainTextEdit):
        edge = first.contentsMargins().top() + round(first.document().documentMargin())
        return above + first.fontMetrics().height() + 2 * edge
    if isinstance(first, QLabel):
        return above + first.fontMetrics().height() + 2 * first.contentsMargins().top()
    return above + first.sizeHint().height()
