"""The command that brings data, with the dialog that it opens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ..commands.command import Command
from ..desk import Desk
from .bring_dialog import BringDialog


class Bringing(QObject):
    """Opens the dialog beside the window, in which work goes on."""

    imported = Signal()
    """Pages may have come into the project."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """``window`` is what the dialog belongs to."""
        super().__init__(desk)
        self._desk, self._window = desk, window
        self.dialog: BringDialog | None = None

    def can_bring(self) -> bool:
        """Tell whether anything can come into the project."""
        return not self._desk.session.read_only

    def show(self, path: str = "") -> None:
        """Ask where the data is, or look at it at once."""
        if self.dialog is not None:
            self.dialog.activateWindow()
            return
        dialog = self.dialog = BringDialog(self._desk.session, path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._imported)
        dialog.finished.connect(self._over)
        dialog.show()

    def _over(self) -> None:
        self.dialog = None

    def _imported(self) -> None:
        self.imported.emit()
        self._desk.session.project_changed.emit()


BRING: Command[Bringing] = Command(
    "project.bring", "Bring your data…", "Project", lambda bringing: bringing.show(), Bringing.can_bring
)
COMMANDS = (BRING,)
