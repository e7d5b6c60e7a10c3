"""What became of the project's file, what it means, and two ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import plain, wrapped
from .around_file import AroundFile
from .wording import headline, meaning

_WIDTH = 600


class LostDialog(QDialog):
    """Not modal: one may look at the page meanwhile. It closes itself when the file is there again."""

    def __init__(self, around: AroundFile, parent: QWidget | None = None) -> None:
        """Show what became of the file."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The project's file"))
        self.setMinimumWidth(_WIDTH)
        self._around = around
        self.headline, self.meaning, self.pending = plain(strong=True, danger=True), wrapped(), wrapped()
        self.was, self.now = wrapped(), wrapped()
        self.put_back = QPushButton(tr("Put it back"))
        self.put_back.clicked.connect(around.put_back)
        self.elsewhere = QPushButton(tr("Save elsewhere…"))
        self.elsewhere.clicked.connect(around.save_elsewhere)
        self.later = QPushButton(tr("Later"))
        self.later.clicked.connect(self.close)
        self._lay_out()
        around.changed.connect(self._show_state)
        around.session.save_state.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(scale.ROOMY, scale.WIDE, scale.ROOMY, scale.EDGE)
        body.setSpacing(scale.APART)
        body.addWidget(self.headline)
        self.paths = QGridLayout()
        self.paths.setHorizontalSpacing(scale.EDGE)
        self.paths.setColumnStretch(1, 1)
        self.was_name, self.now_name = plain(tr("It was"), muted=True), plain(tr("It is now"), muted=True)
        for row, (name, value) in enumerate(((self.was_name, self.was), (self.now_name, self.now))):
            self.paths.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self.paths.addWidget(value, row, 1)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.addLayout(self.paths)
        body.addWidget(self.meaning)
        body.addWidget(self.pending)
        body.addStretch(1)
        ways = QHBoxLayout()
        ways.setSpacing(scale.NEAR)
        ways.addStretch(1)
        for button in (self.later, self.elsewhere, self.put_back):
            button.setAutoDefault(False)
            ways.addWidget(button)
        body.addLayout(ways)

    def _show_state(self, *_state: object) -> None:
        around = self._around
        loss = around.loss
        if loss is None:
            self.close()
            return
        self.headline.setText(headline(loss.loss))
        self.was.setText(str(loss.path))
        self.now.setText(str(loss.now_at or ""))
        for widget in (self.now, self.now_name):
            widget.setVisible(loss.now_at is not None)
        self.meaning.setText(meaning(loss.loss))
        pending = around.session.pending()
        waiting = tr("{n} edits are kept in this window and are not saved.", n=pending)
        self.pending.setText(waiting if pending else tr("No edit waits to be saved."))
        self.put_back.setVisible(around.can_put_back())
        self.elsewhere.setVisible(around.can_save())
        main = self.put_back if around.can_put_back() else self.elsewhere
        main.setDefault(True)
        main.setFocus()
        for button in (self.put_back, self.elsewhere):
            button.setEnabled(not around.busy)
