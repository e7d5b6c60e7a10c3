"""Annotating goes on while something long is at work on a large project: what is stored, what is drawn.

A person tags word after word by keys, each soon after the one before is stored. ``ANNOTATOR_BENCH_PAGES`` is
how many pages of the project there are besides: 20,000 unless it is said; 100,000 is the full form.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.domain.scheme import Scheme
from annotator.gui.dialogs.check_dialog import CheckDialog
from annotator.gui.dialogs.copy_dialog import CopyDialog
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.dialogs.import_dialog import ImportDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Bundle, Project

from .hands import Heart, Key, press, take_keyboard, until, window_on
from .many import many_documents
from .ratios import AUTHOR, Judge, made_document, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]

PAGES = int(os.environ.get("ANNOTATOR_BENCH_PAGES", "20000"))
FRESH = 500
"""Pages that are imported meanwhile."""
WATCHED = 12.0
"""Seconds for which a long job is watched; then it is stopped."""
COMMIT, GAP = 1.5, 0.050
"""Goals: a commit against one beside which nothing goes on, and seconds of the window's work in one go."""
CTRL = Qt.KeyboardModifier.ControlModifier

Busy = Callable[[], bool]
Begin = Callable[[MainWindow, Path, pytest.MonkeyPatch], tuple[Busy, Callable[[], object]]]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> tuple[Path, dict[str, str]]:
    """A project of many short pages, and in it a long page for each job to work on."""
    path = many_documents(tmp_path_factory.mktemp("many") / "many.annotator", scheme, PAGES, AUTHOR)
    made = {job: made_document(40_000, 900_000 + number) for number, job in enumerate(JOBS)}
    with Project.open(path) as opened:
        added = opened.add_bundles([Bundle(one, []) for one in made.values()])
        assert not [one.error for one in added if one.error]
    return path, {job: one.id for job, one in made.items()}


def tagged(window: MainWindow) -> int:
    assert window.session.annotations is not None
    return len(window.session.annotations.mentions)


def tag_on(window: MainWindow, going: Busy, least: int = 12) -> tuple[list[float], float]:
    """Tag words while something goes on; return the seconds from each key to the store, and the longest work.

    The work is what the window's own thread did between two beats of its event loop.
    """
    take_keyboard(window)
    QTest.qWait(100)
    heart, end, times = Heart(), time.monotonic() + WATCHED, []
    while len(times) < least or (going() and time.monotonic() < end):
        assert time.monotonic() < end + 60, f"only {len(times)} words were tagged"
        take_keyboard(window)
        press(Key.Key_Right, Key.Key_Right, held=CTRL)
        was, before = tagged(window), time.perf_counter()
        press("1")
        until(lambda: not window.session._line)
        if tagged(window) > was:  # a sign that is no word was passed over otherwise
            times.append(time.perf_counter() - before)
            QTest.qWait(60)
    heart.stop()
    return times, max(heart.worked[1:])


def check(window: MainWindow, _folder: Path, _patch: pytest.MonkeyPatch) -> tuple[Busy, Callable[[], object]]:
    window.registry.run("project.check")
    (dialog,) = window.findChildren(CheckDialog)
    return lambda: dialog.running.active, dialog.running.cancel


def copy(window: MainWindow, folder: Path, patch: pytest.MonkeyPatch) -> tuple[Busy, Callable[[], object]]:
    patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "copy.annotator"), ""))
    window.registry.run("project.backup")
    return lambda: bool(window.findChildren(CopyDialog)), lambda: None


def export(window: MainWindow, folder: Path, _patch: pytest.MonkeyPatch) -> tuple[Busy, Callable[[], object]]:
    dialog = ExportDialog(window.session, folder, [AUTHOR.name], window)
    dialog.destination.edit.setText(str(folder / "out"))
    dialog.show()
    dialog.accept_button.click()
    return lambda: dialog.running.active, dialog.running.cancel


def take_in(
    window: MainWindow, folder: Path, _patch: pytest.MonkeyPatch
) -> tuple[Busy, Callable[[], object]]:
    pages = folder / "pages"
    pages.mkdir()
    for number in range(FRESH):
        (pages / f"{number}.txt").write_text(made_text(1_000, 1_000_000 + number), encoding="utf-8")
    dialog = ImportDialog(window.session, [str(pages)], window)
    dialog.show()
    dialog.accept_button.click()
    return lambda: dialog.running.active, dialog.running.cancel


def facets(
    window: MainWindow, _folder: Path, _patch: pytest.MonkeyPatch
) -> tuple[Busy, Callable[[], object]]:
    window.pages._read_facets()
    window.pages.read()
    return lambda: not window.session.database.idle(), lambda: None


def search(
    window: MainWindow, _folder: Path, _patch: pytest.MonkeyPatch
) -> tuple[Busy, Callable[[], object]]:
    press(Key.Key_F, held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    panel = window.left.search
    panel.what.setCurrentIndex(1)
    panel.pattern.setText("qu")
    QTest.qWait(500)
    return lambda: panel.stream.looking, lambda: panel.pattern.setText("")


JOBS: dict[str, Begin] = {
    "a check": check, "a copy": copy, "an export": export, "an import": take_in, "facets": facets,
    "a search": search,
}  # fmt: skip


@pytest.mark.parametrize("job", JOBS)
def test_annotating_goes_on(
    qapp: QApplication, judge: Judge, pages: tuple[Path, dict[str, str]], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, job: str,
):  # fmt: skip
    path, ids = pages
    with window_on(path, AUTHOR, ids[job]) as window:
        until(window.session.database.idle, 300)  # the list of a large project is read after the page
        alone, _ = tag_on(window, lambda: False, 25)
        going, stop = JOBS[job](window, tmp_path, monkeypatch)
        beside, longest = tag_on(window, going)
        stop()
        until(lambda: window.session.database.idle() and not going(), 300)
    judge.told(
        f"from key to store during {job}, {PAGES:,} pages", statistics.median(beside),
        "with nothing else at work", statistics.median(alone), COMMIT * 2, goal=COMMIT,
    )  # fmt: skip
    judge.told(f"longest work of the window during {job}", longest, "the goal, 50 ms", GAP, 3, goal=1)
