"""What the settings do to a window while it runs: appearance, theme, keys. Nothing needs a new start."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ..textview.geometry import Appearance, Contrast

if TYPE_CHECKING:
    from ..window.main_window import MainWindow
    from ..work.remembered import Remembered

_USUAL = Appearance()


def bind(window: MainWindow) -> None:
    """Bind the commands of the settings, and put in force what was chosen before."""
    registry = window.registry
    registry.bind("edit.settings", lambda: show_dialog(window))
    registry.bind("help.tour", lambda: show_tour(window))
    registry.bind("view.contrast", lambda: _toggle_contrast(window))
    window.keymap.changed.connect(lambda: show_keys(window))
    window.theme.changed.connect(lambda: apply_appearance(window))
    window.annotating.goes_on = bool(window.remembered.get("goes_on", int(window.annotating.goes_on)))
    apply_appearance(window)
    show_keys(window)


def show_dialog(window: MainWindow) -> None:
    """Show the settings beside the window, or bring them to the front."""
    from .settings_dialog import SettingsDialog

    found = window.findChild(SettingsDialog)
    if isinstance(found, SettingsDialog):
        dialog = found
        dialog.raise_()
    else:
        dialog = SettingsDialog(window)
    dialog.show()
    dialog.activateWindow()
    dialog.pages.setFocus(Qt.FocusReason.OtherFocusReason)


def show_tour(window: MainWindow) -> None:
    """Begin the tour, from its first stop if it is under way."""
    from ..window.tour import Tour

    found = window.findChild(Tour)
    (found if isinstance(found, Tour) else Tour(window)).start()


def read_appearance(remembered: Remembered) -> Appearance:
    """Return how the person wants to read; values that are damaged are the usual ones."""
    return Appearance(
        family=remembered.text("family", _USUAL.family),
        size=remembered.get("text_size", _USUAL.size),
        line_height=remembered.get("line_height", round(100 * _USUAL.line_height)) / 100,
        column=remembered.get("column", _USUAL.column),
    ).clamped()


def keep_appearance(remembered: Remembered, chosen: Appearance) -> None:
    """Keep how the person wants to read."""
    remembered.put_text("family", chosen.family)
    remembered.put("text_size", chosen.size)
    remembered.put("line_height", round(100 * chosen.line_height))
    remembered.put("column", chosen.column)


def apply_appearance(window: MainWindow) -> None:
    """Show the page as the settings and the theme say."""
    contrast = Contrast.HIGH if window.theme.high_contrast else Contrast.NORMAL
    window.page.set_appearance(replace(read_appearance(window.remembered), contrast=contrast))


def show_keys(window: MainWindow) -> None:
    """Put the keys in force wherever keys are pressed or shown."""
    window.session.scheme = window.keymap.scheme
    window.chooser.show_keys(window.keymap.scheme.event_types)
    window.inspector.labels.show_keys(window.keymap.scheme, window.registry.shown_key("entities.event"))
    window.header.show_keys(window.registry.shown_key)
    window.show_hints()


def _toggle_contrast(window: MainWindow) -> None:
    window.theme.toggle_contrast()
    window.remembered.put_contrast(window.theme.contrast)
