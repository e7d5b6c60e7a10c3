"""What the settings do to a window while it runs. Nothing needs a new start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ..commands.command import Command
from ..commands.keymap import Keymap
from ..desk import Desk
from .appearance import apply_appearance
from .authoring import Authoring
from .backing_up import BackingUp
from .settings_dialog import SettingsDialog


class Preferences(QObject):
    """Puts in force what was chosen before, and opens the dialog in which that is changed."""

    def __init__(self, desk: Desk, keymap: Keymap, authoring: Authoring, window: QWidget) -> None:
        """``window`` is what the dialog belongs to."""
        super().__init__(desk)
        self._desk, self._keymap, self._authoring, self._window = desk, keymap, authoring, window
        self._backing_up = BackingUp(desk)
        # Not a lambda: the theme outlives the window, and would hold it.
        desk.theme.changed.connect(self._appear)
        annotating = desk.annotating
        annotating.goes_on = bool(desk.remembered.get("goes_on", int(annotating.goes_on)))
        self._appear()

    def _appear(self) -> None:
        apply_appearance(self._desk)

    def show_dialog(self) -> None:
        """Show the settings beside the window, or bring them to the front."""
        found = self._window.findChild(SettingsDialog)
        if isinstance(found, SettingsDialog):
            dialog = found
            dialog.raise_()
        else:
            dialog = SettingsDialog(self._desk, self._keymap, self._authoring, self._backing_up, self._window)
        dialog.show()
        dialog.activateWindow()
        dialog.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_theme(self) -> None:
        """Turn from light to dark, or back."""
        self._desk.theme.toggle()
        self._desk.remembered.put_theme(self._desk.theme.choice)

    def toggle_contrast(self) -> None:
        """Turn high contrast on or off."""
        self._desk.theme.toggle_contrast()
        self._desk.remembered.put_contrast(self._desk.theme.contrast)


SETTINGS: Command[Preferences] = Command(
    "edit.settings", "Settings…", "Edit", Preferences.show_dialog, keys=("Ctrl+,",)
)
DARK: Command[Preferences] = Command(
    "view.dark", "Dark or light", "View", Preferences.toggle_theme, keys=("Ctrl+Shift+D",)
)
CONTRAST: Command[Preferences] = Command(
    "view.contrast", "High contrast", "View", Preferences.toggle_contrast
)
COMMANDS = (SETTINGS, DARK, CONTRAST)
