"""The commands of the page's size and folds, and the one that ends the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import tr
from ..textview.geometry import Look
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


def _read(desk: Desk) -> None:
    page = desk.page
    page.set_look(Look.WORK if page.look() is Look.READING else Look.READING)
    if page.look() is Look.READING:
        desk.tell(tr("the text without marks: the same key, a work mode or an edit brings them back"))
    else:
        desk.tell("")


READING: Command[Desk] = Command(
    "view.reading",
    "Text without marks",
    "View",
    _read,
    lambda desk: desk.page.look() is not Look.VERSIONS,
    keys=("Shift+F2",),
)
COMMANDS = (FOLD, ZOOM_IN, ZOOM_OUT, ZOOM_RESET)
QUIT: Command[QWidget] = Command(
    "project.close", "Quit", "Project", lambda window: window.close(), keys=("Ctrl+Q",)
)
