"""Errors that nobody caught: logged without a word of the page, told once, and survived."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.errors import EditError
from annotator.gui.window.crash import CrashReporter, SafeFormatter, described, report

PLANTED = "Sejourne arrived in Katowice"
"""Text of a page, which no log may hold."""


def raised(error: BaseException) -> BaseException:
    """Return an error with the trace of having been raised where a text was at hand."""
    text = PLANTED
    try:
        try:
            {}[text]  # the cause quotes the text too
        except KeyError as cause:
            raise error from cause
    except BaseException as caught:  # every kind is looked at here
        return caught


def locked() -> BaseException:
    try:
        sqlite3.connect(":memory:").execute(f"select '{PLANTED}' from nowhere")
    except sqlite3.Error as error:
        return error
    raise AssertionError("the statement was to fail")


def coded() -> BaseException:
    try:
        PLANTED.encode("ascii") + f"{PLANTED}ø".encode("ascii")
    except UnicodeError as error:
        return error
    raise AssertionError("the text was to have no code")


KINDS = {
    "value": lambda: raised(ValueError(PLANTED)),
    "our own": lambda: raised(EditError(f"“{PLANTED}” is no mention")),
    "file": lambda: raised(OSError(28, f"no room for {PLANTED}", f"{PLANTED}.annotator")),
    "file without number": lambda: raised(OSError(PLANTED)),
    "sql": locked,
    "code": coded,
    "group": lambda: raised(ExceptionGroup(PLANTED, [ValueError(PLANTED)])),
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS.keys())
def test_a_report_names_type_and_place_and_quotes_nothing(make: Callable[[], BaseException]) -> None:
    error = make()
    error.add_note(PLANTED)
    written = report(error)
    for word in ("Sejourne", "Katowice"):
        assert word not in written
    assert type(error).__name__ in written and "tests/gui/test_crash.py:" in written
    assert str(Path.home()) not in written


def test_what_the_system_says_is_kept() -> None:
    assert described(OSError(28, PLANTED)) == "OSError: [28] No space left on device"
    assert described(locked()) == "OperationalError: SQLITE_ERROR"
    assert described(EditError(PLANTED)) == "EditError"


def test_records_lose_their_texts_and_keep_their_numbers() -> None:
    def shown(name: str, message: str, *args: object, error: BaseException | None = None) -> str:
        info = (type(error), error, error.__traceback__) if error else None
        record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, args, info)
        return SafeFormatter("%(message)s").format(record)

    assert shown("annotator", "step %d of %s: %s", 3, PLANTED, EditError(PLANTED)) == "step 3 of …: EditError"
    assert shown("annotator", "%(n)d at %(where)s", {"n": 2, "where": PLANTED}) == "2 at …"
    assert shown("qt", "%s", "QFont: wrong size\nmore") == "QFont: wrong size"
    traced = shown("annotator", "no", error=raised(ValueError(PLANTED)))
    assert "Katowice" not in traced and "KeyError" in traced and "ValueError" in traced


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> CrashReporter:
    return CrashReporter(tmp_path / "annotator.log")


def test_the_person_is_told_once_for_each_place(qtbot: QtBot, reporter: CrashReporter) -> None:
    first = raised(ValueError(PLANTED))
    reporter.caught(first)
    dialog = reporter.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    qtbot.addWidget(dialog)
    reporter.caught(locked())
    assert reporter.dialog is dialog, "one dialog at a time"
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied and "Annotator" in copied and "Katowice" not in copied
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    reporter.caught(first)
    assert not dialog.isVisible() and reporter.dialog is dialog, "the same place is told once"
    reporter.caught(locked())
    assert reporter.dialog is not dialog and reporter.dialog.isVisible()
    qtbot.addWidget(reporter.dialog)
    with qtbot.waitSignal(reporter.quit_asked):
        qtbot.keyClick(reporter.dialog.quit, Qt.Key.Key_Space)


def test_an_error_of_another_thread_is_told_in_this_one(qtbot: QtBot, reporter: CrashReporter) -> None:
    thread = threading.Thread(target=lambda: reporter.caught(raised(ValueError(PLANTED))))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None and reporter.dialog.thread() is QApplication.instance().thread()
    qtbot.addWidget(reporter.dialog)


def test_leaving_is_no_error(reporter: CrashReporter) -> None:
    reporter.caught(SystemExit(0))
    reporter.caught(None)
    assert reporter.dialog is None


PROGRAM = """
import logging, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.gui.window import crash
from annotator.gui.app import make_app
app = make_app()
reporter = crash.install(Path(sys.argv[1]))
TEXT = sys.argv[2]
def slot(): raise ValueError(TEXT)
class Gone:
    def __del__(self): raise KeyError(TEXT)
QTimer.singleShot(0, slot)
threading.Thread(target=slot).start()
Gone()
logging.getLogger("annotator").warning("about %s", TEXT)
QTimer.singleShot(300, lambda: print(reporter.dialog.isVisible(), flush=True))
QTimer.singleShot(400, app.quit)
sys.exit(app.exec())
"""


def test_slots_threads_and_destructors_write_to_the_log_and_the_program_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "state" / "annotator.log"
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), PLANTED],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "True"), ended.stderr
    written = path.read_text(encoding="utf-8")
    assert written.count("ValueError") == 2 and written.count("KeyError") == 1 and "about …" in written
    assert "Katowice" not in written and "Katowice" not in ended.stderr
