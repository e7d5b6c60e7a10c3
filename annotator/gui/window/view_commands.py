"""The commands of the page's size and folds, and the one that ends the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ..commands.command import Command
from ..textview.page_view import PageView

_ZOOM_STEP = 10

FOLD: Command[PageView] = Command(
    "segments.fold",
    "Fold or unfold boilerplate",
    "Segments",
    lambda page: page.fold_all(not page.scene().folded),
    keys=("Ctrl+.",),
)
ZOOM_IN: Command[PageView] = Command(
    "view.zoom_in",
    "Larger text",
    "View",
    lambda page: page.set_zoom(page.zoom() + _ZOOM_STEP),
    keys=("Ctrl++", "Ctrl+="),
)
ZOOM_OUT: Command[PageView] = Command(
    "view.zoom_out",
    "Smaller text",
    "View",
    lambda page: page.set_zoom(page.zoom() - _ZOOM_STEP),
    keys=("Ctrl+-",),
)
ZOOM_RESET: Command[PageView] = Command(
    "view.zoom_reset", "Normal text size", "View", lambda page: page.set_zoom(100), keys=("Ctrl+0",)
)
COMMANDS = (FOLD, ZOOM_IN, ZOOM_OUT, ZOOM_RESET)
QUIT: Command[QWidget] = Command(
    "project.close", "Quit", "Project", lambda window: window.close(), keys=("Ctrl+Q",)
)
