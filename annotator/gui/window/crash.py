"""When something goes wrong that nobody foresaw: a log without document text, and a word to the person.

The log names types and places and shows lines of the program's code, never values. Of an error's message
only what the system says is kept (number and words of an ``OSError``, the name of an SQLite error): any other
message may quote what somebody wrote or read. What led there is told by the names of the last keys and
commands (`annotator.gui.commands.trail`), which hold no text either.
"""

from __future__ import annotations

import faulthandler
import linecache
import logging
import logging.handlers
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QObject,
    QStandardPaths,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator import __version__

from ..commands.trail import Trail
from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import wrapped

log = logging.getLogger("annotator")

LOG_NAME = "annotator.log"
LOG_BYTES, LOG_FILES = 256_000, 2
_FRAMES = 40
_SHORT = 200
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


# --- text without values ------------------------------------------------------------------------------


def described(error: BaseException) -> str:
    """Return an error's type, with what the system says about it and nothing that the program says."""
    name = type(error).__name__
    code = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name}: [{error.errno}] {os.strerror(error.errno)}"
    return f"{name}: {code}" if isinstance(code, str) else name


def place_of(error: BaseException) -> str:
    """Return where an error was raised, as ``file:line in function``."""
    frames = traceback.extract_tb(error.__traceback__, -1) if error.__traceback__ else []
    return _place(frames[-1]) if frames else "an unknown place"


def report(error: BaseException) -> str:
    """Return an error with its causes: types, places, lines of code; no values."""
    parts = []
    for one in _chain(error):
        lines = [described(one)]
        for frame in traceback.extract_tb(one.__traceback__)[-_FRAMES:]:
            code = linecache.getline(frame.filename, frame.lineno or 0).strip()
            lines.append(f"  {_place(frame)}")
            lines += [f"    {code[:_SHORT]}"] if code else []
        parts.append("\n".join(lines))
    return "\ncaused by\n".join(parts)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        if found.__cause__ is not None:
            found = found.__cause__
        else:
            found = None if found.__suppress_context__ else found.__context__


def _place(frame: traceback.FrameSummary) -> str:
    """Return a frame without the folders above the package: they may hold a person's name."""
    parts = Path(frame.filename).parts
    known = [n for n, part in enumerate(parts) if part in ("annotator", "site-packages", "tests")]
    tail = parts[known[-1] :] if known else parts[-2:]
    return f"{'/'.join(tail)}:{frame.lineno} in {frame.name}"


class SafeFormatter(logging.Formatter):
    """Writes records without values: texts that are filled into a message are left out.

    Numbers stay, errors are `described`, and Qt's own messages are cut after the first line.
    """

    def format(self, record: logging.LogRecord) -> str:
        shown = logging.makeLogRecord(record.__dict__)
        shown.exc_text = None
        if record.name == "qt":
            shown.msg, shown.args = record.getMessage().partition("\n")[0][:_SHORT], ()
        elif isinstance(record.args, tuple):
            shown.args = tuple(_safe(value) for value in record.args)
        else:
            shown.args = {name: _safe(value) for name, value in (record.args or {}).items()}
        return super().format(shown)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return report(ei[1]) if ei[1] is not None else ""


def _safe(value: object) -> object:
    if isinstance(value, BaseException):
        return described(value)
    return value if isinstance(value, int | float | Trail) or value is None else "…"


# --- catching -----------------------------------------------------------------------------------------


def log_path() -> Path:
    """Return where the log is."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation)
    return Path(folder) / LOG_NAME


class CrashReporter(QObject):
    """Logs what nobody caught, in every thread, and tells the person once for each place."""

    happened = Signal(str, str)
    """``(place, report)``: emitted in the thread where it happened."""
    quit_asked = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """``path`` is the log, which the dialog names."""
        super().__init__(parent)
        self._path, self._told = path, set[str]()
        self.trail: Callable[[], Trail | None] = lambda: None
        """Returns what was pressed last."""
        self.dialog: CrashDialog | None = None
        self.happened.connect(self._tell, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take every error that nobody caught."""
        sys.excepthook = lambda _kind, error, _trace: self.caught(error)
        threading.excepthook = lambda args: self.caught(args.exc_value)
        sys.unraisablehook = lambda args: self.unraisable(args.exc_value)

    def caught(self, error: BaseException | None) -> None:
        """Log an error and tell the person; who ends the program with Ctrl+C is not told."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
        elif error is not None and not isinstance(error, SystemExit):
            trail = self.trail() or Trail()
            log.critical(
                "an unexpected error; what is shown as saved is saved; before it: %s", trail, exc_info=error
            )
            self.happened.emit(place_of(error), f"{about()}\nbefore it: {trail}\n{report(error)}")

    def unraisable(self, error: BaseException | None) -> None:
        """Log an error where nobody can be told: while something is being thrown away."""
        if error is not None:
            log.error("an error while something was thrown away", exc_info=error)

    def _tell(self, place: str, details: str) -> None:
        if place in self._told or (self.dialog is not None and self.dialog.isVisible()):
            return
        self._told.add(place)
        self.dialog = CrashDialog(self._path, details, QApplication.activeWindow())
        self.dialog.quit_asked.connect(self.quit_asked)
        self.dialog.show()


def about() -> str:
    """Return the versions that a report needs."""
    python, system = platform.python_version(), platform.system()
    return f"Annotator {__version__}, Python {python}, Qt {qVersion()}, {system}"


def install(path: Path | None = None) -> CrashReporter:
    """Send log records, Qt's messages and errors that nobody caught to the log; return the reporter."""
    kept = path or log_path()
    handlers: list[logging.Handler] = [logging.StreamHandler()] if sys.stderr is not None else []
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        handlers.append(
            logging.handlers.RotatingFileHandler(
                kept, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
            )
        )
    except OSError:
        pass  # a folder that cannot be written to must not keep the program from starting
    for handler in handlers:
        handler.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=handlers)
    logging.raiseExceptions = False  # a full disk is told by the indicator, not by the log
    if sys.stderr is not None:
        faulthandler.enable()
    qt_log = logging.getLogger("qt")
    qInstallMessageHandler(lambda kind, _context, text: qt_log.log(_QT_LEVELS[kind], "%s", text))
    reporter = CrashReporter(kept)
    reporter.install()
    return reporter


class CrashDialog(QDialog):
    """What happened in plain words, and what can be done; it is beside the window, not before it."""

    quit_asked = Signal()

    def __init__(self, path: Path, details: str, parent: QWidget | None = None) -> None:
        """``details`` hold no document text."""
        super().__init__(parent)
        self._details, self._path = details, path
        self.setWindowTitle(tr("Something went wrong"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.ROOMY, scale.WIDE, scale.ROOMY, scale.EDGE)
        rows.setSpacing(scale.APART)
        title = wrapped(tr("The last step failed because of a bug in the program."))
        title.setStyleSheet(scale.filled("font-size: @pt.strong; font-weight: 600;"))
        where = tr("Details are in {path}. The file contains no text from your pages.").format(path=path)
        for label in (
            title,
            wrapped(tr("Everything marked as saved is on disk. You can carry on.")),
            wrapped(where, muted=True),
        ):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            rows.addWidget(label)
        self.copy = QPushButton(tr("Copy details"))
        self.folder = QPushButton(tr("Show the log"))
        self.quit = QPushButton(tr("Quit"))
        self.go_on = QPushButton(tr("Go on"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        self.folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        self.quit.clicked.connect(self._quit)
        self.go_on.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(scale.NEAR)
        for button in (self.copy, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.quit, self.go_on):
            row.addWidget(button)
        for button in (self.copy, self.folder, self.quit):
            button.setAutoDefault(False)
        self.go_on.setDefault(True)
        rows.addStretch(1)
        rows.addLayout(row)
        self.setMinimumWidth(560)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quit(self) -> None:
        self.close()
        self.quit_asked.emit()
