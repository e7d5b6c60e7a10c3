"""What starting costs: processes timed against the bare library, and what must not be loaded, counted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(120)]

HEAVY = ("alembic", "datasets", "numpy", "psycopg", "pyarrow", "spacy", "sqlalchemy", "sqlmodel")
START_PAGE = """
import sys, json
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.gui.window.start_page import StartPage
page = StartPage(["/tmp/a.annotator", "/tmp/b.annotator"])
page.show()
app.processEvents()
page.grab()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QPlainTextEdit("news"))
for name in ("File", "Edit", "View", "Go", "Label", "Tools", "Help"):
    menu = window.menuBar().addMenu(name)
    for number in range(8):
        menu.addAction(f"{name} {number}")
docks = [QDockWidget(f"Dock {number}") for number in range(3)]
for dock in docks:
    dock.setWidget(QPlainTextEdit())
    window.addDockWidget(__import__("PySide6.QtCore").QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, dock)
window.show()
app.processEvents()
window.grab()
"""


def ran(*arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def process(*arguments: str) -> Callable[[], float]:
    """Return an action that runs Python once and says how long that took."""

    def run() -> float:
        before = time.perf_counter()
        ran(*arguments)
        return time.perf_counter() - before

    return run


def test_entry_point_loads_little(judge: Judge):
    typer = process("-c", "import typer")
    judge(
        "import annotator.__main__", process("-c", "import annotator.__main__"), "import typer", typer, 0.8, 5
    )
    judge("annotator --help", process("-m", "annotator", "--help"), "import typer", typer, 3, 5)


def test_first_paint_against_a_bare_window(judge: Judge):
    judge(
        "start page painted",
        process("-c", START_PAGE),
        "bare main window",
        process("-c", BARE_WINDOW),
        1.5,
        4,
    )


def test_first_paint_loads_nothing_heavy():
    loaded = json.loads(ran("-c", START_PAGE))
    assert "annotator" in loaded and "PySide6" in loaded
    assert [name for name in HEAVY if name in loaded] == []
