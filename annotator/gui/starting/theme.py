"""The application object, and what it looks like before a window is made.

The frame needs none of the looks: they are imported when they are put on.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from annotator import __version__

from ..work.stored import PROGRAM

if TYPE_CHECKING:
    from ..look.theme import Theme


def make_program() -> QApplication:
    """Return the application object, made once for the process."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM)
    app.setOrganizationName(PROGRAM)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("io.github.annotator.Annotator")
    return app


def chosen_theme(app: QApplication, settings: QSettings) -> Theme:
    """Put the colours in force that the settings say, or the system."""
    from ..look.theme import Theme

    theme, contrast = (str(settings.value(f"window/{n}", "system")) for n in ("theme", "contrast"))
    return Theme(app, theme, contrast)


def chosen_language(app: QApplication, settings: QSettings) -> None:
    """Give the program the language that the settings say, or the system."""
    from ..look.i18n import install  # brings in every sentence of the program: not before the frame is shown

    install(app, str(settings.value("window/language", "system")))
