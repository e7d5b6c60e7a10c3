"""Pictures without a screen: the page view as ``annotator show --png`` draws it, and the whole window."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QSettings, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme

from . import messages

if TYPE_CHECKING:
    from .app import Application
    from .window.main_window import MainWindow

    Prepare = Callable[[MainWindow], QWidget | None]

WINDOW = QSize(1440, 900)
_PATIENCE = 30.0  # seconds until a picture that does not come is an error


def page_image(
    annotations: AnnotationSet, scheme: Scheme, width: int, *, scale: float = 1.0, dark: bool = False
) -> QImage:
    """Return a picture of a page with its annotations, as high as the page, ``width × scale`` pixels wide."""
    from .app import make_app
    from .look.theme import Theme
    from .textview.geometry import Mode
    from .textview.page_view import PageView

    theme = Theme(make_app(), "dark" if dark else "light")
    view = PageView()
    view.set_scheme(scheme)
    view.set_theme(theme.dark)
    view.set_mode(Mode.ENTITIES)
    view.set_annotations(annotations)
    image = view.render_image(width, scale=scale)
    view.deleteLater()
    return image


def window_image(
    target: str,
    author: str | None,
    document: str | None,
    *,
    scale: float = 1.0,
    dark: bool = False,
    contrast: bool = False,
    language: str = "en",
    prepare: Prepare | None = None,
) -> QImage:
    """Return a picture of the real window on a project; ``prepare`` may set the window up first.

    Args:
        target, author, document: what to open, as the program does.
        scale: pixels for one pixel of the window.
        dark, contrast, language: how the program looks; high contrast or not, a code such as ``de``.
        prepare: is called with the window; a widget that it returns is drawn in the window's place.

    Nothing of this run is remembered: the settings live in a file that goes away.
    """
    from .app import Application, make_app
    from .look.theme import Contrast

    app = make_app()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("window/theme", "dark" if dark else "light")
        # A picture does not depend on who makes it.
        settings.setValue("window/contrast", Contrast.ON if contrast else Contrast.OFF)
        settings.setValue("window/language", language)
        application = Application(app, settings)
        try:
            image = _photographed(application, target, author, document, scale, prepare)
        finally:
            application.close_project()
            application.shut_down()
    return image


def _photographed(
    application: Application,
    target: str,
    author: str | None,
    document: str | None,
    scale: float,
    prepare: Prepare | None,
) -> QImage:
    application.open_project(target, author, document)
    _until(lambda: application.window is not None or application.start_page is not None)
    window = application.window
    if window is None:
        raise AnnotatorError(messages.NOT_OPENED, project=target, reason=application.failure)
    window.resize(WINDOW)
    _until(lambda: window.session.document is not None and application.database.idle())
    drawn = (prepare(window) if prepare is not None else None) or window
    _settle(application.app)
    image = QImage(drawn.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    drawn.render(painter, QPoint())
    painter.end()
    return image


def save(image: QImage, path: Path) -> None:
    """Write a picture as PNG. Raises AnnotatorError naming the file if it cannot be written."""
    if not path.parent.is_dir():
        raise AnnotatorError(messages.NO_FOLDER, path=str(path), folder=str(path.parent))
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]  # the stub wants bytes for the format
        raise AnnotatorError(messages.NOT_WRITTEN, path=str(path))


def _until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not ready():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() > end:
            raise AnnotatorError(messages.NO_WINDOW)


def _settle(app: QApplication) -> None:
    """Let layouts and queued signals come to rest."""
    for _ in range(8):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
