"""The application object, and what it looks like before a window is made."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from annotator import __version__

from ..look.theme import Theme
from ..work.stored import PROGRAM


def make_program() -> QApplication:
    """Return the application object, made once for the process."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM)
    app.setOrganizationName(PROGRAM)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.annotator.Annotator")
    return app


def chosen_theme(app: QApplication, settings: QSettings) -> Theme:
    """Put the colours in force that the settings say, or the system."""
    theme, contrast = (str(settings.value(f"window/{n}", "system")) for n in ("theme", "contrast"))
    return Theme(app, theme, contrast)


def chosen_language(app: QApplication, settings: QSettings) -> None:
    """Give the program the language that the settings say, or the system."""
    from ..look.i18n import install  # brings in every sentence of the program: not before the frame is shown

    install(app, str(settings.value("window/language", "system")))
