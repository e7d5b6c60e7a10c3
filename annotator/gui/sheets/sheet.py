"""What the dialogs have in common: a heading, a labelled form, a place for an error, a path with a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.look.i18n import tr
from annotator.gui.widgets.enter import enter_presses
from annotator.gui.widgets.labels import wrapped

from ..look import scale

WIDTH = 560


class Sheet(QDialog):
    """A dialog with a title, one line of explanation, a form, an error line and two buttons."""

    def __init__(self, title: str, explanation: str, accept: str, parent: QWidget | None = None) -> None:
        """``accept`` is what the main button says; connect to ``accepting`` for what it does."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(scale.ROOMY, scale.WIDE, scale.ROOMY, scale.EDGE)
        self.body.setSpacing(scale.APART)
        if explanation:
            self.body.addWidget(wrapped(explanation, muted=True))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(scale.EDGE)
        self.form.setVerticalSpacing(scale.NEAR)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(self.form)
        self.buttons = QHBoxLayout()
        """The last row; what is put into it before the layout is finished stands on the left."""
        self.error = wrapped(danger=True)
        self.error.hide()
        self.accept_button = QPushButton(accept)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accepting)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    accepting = Signal()

    def event(self, event: QEvent) -> bool:
        """Grow where what is in it needs more room than there is: Qt leaves out what wrapped texts need."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, rather than the one that accepts."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        needed = self.body.minimumHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), min(needed, self.screen().availableGeometry().height()))

    def finish_layout(self) -> None:
        """Put the error line and the buttons below whatever was added; name the fields for screen readers."""
        for field in self.findChildren(PathField):
            label = self.form.labelForField(field)
            if isinstance(label, QLabel):  # Qt hands a label's words to the field, but not to what is in it
                field.edit.setAccessibleName(label.text())
        self.body.addWidget(self.error)
        self.body.addStretch(1)
        self.buttons.setSpacing(scale.NEAR)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.accept_button)
        self.body.addLayout(self.buttons)

    def show_error(self, text: str) -> None:
        """Say what is wrong, in place; the empty text takes it away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))


class PathField(QWidget):
    """A line for a path with a button that opens the desktop's file chooser."""

    changed = Signal(str)

    def __init__(
        self, browse: Callable[[], str], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        """``browse`` returns the chosen path, or the empty string."""
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(self.changed)
        self.button = QPushButton(tr("Browse…"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._browse)
        self._ask = browse
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """Return the path as typed."""
        return self.edit.text().strip()

    def _browse(self) -> None:
        if chosen := self._ask():
            self.edit.setText(chosen)
