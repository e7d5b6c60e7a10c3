"""The command that opens the manual, and its key where the window's shortcuts do not reach: in dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from annotator import assets

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import tr
from .places import CONTENTS, place, places


def open_manual(where: str, parent: QWidget | None = None, *, here: bool = False) -> bool:
    """Open the manual at the page about a place; tell whether there is one.

    In the browser if the site came along; where there is no browser, or with ``here``, in a window of ours.
    """
    site = assets.manual_site()
    page = site / "help" / f"{where}.html" if site is not None else None
    built = not here and page is not None and page.is_file()
    if built and QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
        return True
    folder = assets.manual_pages()
    if folder is None:
        return False
    from .manual_window import ManualWindow

    shown = parent.findChild(ManualWindow) if parent is not None else None
    (shown or ManualWindow(folder, parent)).show_page(places().get(where, CONTENTS))
    return True


def around(widget: QWidget | None) -> Iterator[str]:
    """Yield the names of the classes of a widget and of all that it is in, from the inside out."""
    while widget is not None:
        yield type(widget).__name__
        if widget.isWindow():
            return
        widget = widget.parentWidget()


class Manual(QObject):
    """Opens the manual from a window and from what it opens."""

    def __init__(self, desk: Desk, window: QWidget, work: Callable[[], str]) -> None:
        """``work`` names what the main window shows: a place of the table."""
        super().__init__(desk)
        self._desk, self._window, self._work = desk, window, work
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_after)

    def open(self, *, here: bool = False) -> None:
        """Open the page about where the keyboard is."""
        where = place(around(QApplication.focusWidget()), self._work())
        # A window beside a modal dialog is dead unless it is the dialog's own.
        over = QApplication.activeModalWidget() or self._window
        if not open_manual(where, over, here=here):
            self._desk.refuse(tr("the manual is not installed: its pages are in docs/ of the source"))

    def _look_after(self, _before: QWidget | None, now: QWidget | None) -> None:
        """See the keys of a dialog that gets the keyboard: the window's shortcuts are not for it."""
        if now is not None and now.window() is not self._window.window():
            now.window().installEventFilter(self)  # only once, however often

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the manual on its key, where nothing in the dialog had a use for it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        keys = self._desk.registry.commands[MANUAL.id].keys
        if not any(QKeySequence(key) == pressed for key in keys):
            return False
        self.open()
        return True


MANUAL: Command[Manual] = Command("help.manual", "Manual", "Help", Manual.open, keys=("F1",))
MANUAL_HERE: Command[Manual] = Command(
    "help.manual_here",
    "Manual without a browser",
    "Help",
    lambda manual: manual.open(here=True),
    in_menu=False,
)
COMMANDS = (MANUAL, MANUAL_HERE)
