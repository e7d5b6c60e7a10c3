"""Names that finished pages taught are offered in a pause, and never while somebody works."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.suggesting import in_the_pause
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.remembered import IN_PAUSES
from annotator.store import Project

from .conftest import Opener, document, press
from .test_item_offers import pills, tagged

Key = Qt.Key


def teach(
    project_file: Path, scheme: Scheme, pages: int, names: tuple[str, ...] = ("Kestrel", "Oslo")
) -> None:
    """Let Ida finish pages on which the Kestrel and Oslo are tagged."""
    with Project.open(project_file) as project:
        for number in range(pages):
            text = f"Story {number} about ships\nThey met the Kestrel in Oslo again, {number} of them.\n"
            page = document(f"taught{number}", text)
            project.add_document(page, text.encode())
            said = project.annotation_set(page.id, Author("Ida"))
            for words in names:
                at = text.index(words)
                edit = edits.tag_mention(said, scheme, Range.at(at, at + len(words)), "GPE")
                said = project.commit(said, edit).annotations
            project.commit(said, edits.set_state(said, State.DONE))


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_the_pause, "PAUSE", 30)


def opened(qtbot: QtBot, open_window: Opener, page: str = "doc-pact", wanted: int = 1) -> MainWindow:
    window = open_window()
    window.desk.remembered.put(IN_PAUSES, wanted)
    window.session.open(page)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.id == page)
    return window


def test_names_come_by_themselves_and_are_taken_by_a_key(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    teach(project_file, scheme, 5)
    window = opened(qtbot, open_window)
    press(qtbot, window, Key.Key_F2)
    assert not window.suggesting.pause.pause.timer.isActive(), "segments are asked for by a key alone"
    press(qtbot, window, Key.Key_F3)
    qtbot.waitUntil(lambda: bool(pills(window)))
    assert [one.partition("?")[0] for one in pills(window)] == ["GPE"]
    window.page.move_caret(0)
    press(qtbot, window, "#")
    press(qtbot, window, "#")
    assert tagged(window) == [("Oslo", "GPE")]


def test_too_few_finished_pages_propose_nothing(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    teach(project_file, scheme, 4)
    window = opened(qtbot, open_window)
    press(qtbot, window, Key.Key_F3)
    qtbot.waitUntil(lambda: window.suggesting.pause._asked[0] == "doc-pact")
    qtbot.wait(150)
    assert pills(window) == []
    assert "names" not in {one.name for one in window.session.project.authors()}


def test_a_key_puts_it_off_and_a_setting_ends_it(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    teach(project_file, scheme, 5)
    window = opened(qtbot, open_window, "doc-ferry", wanted=0)
    timer = window.suggesting.pause.pause.timer
    timer.setInterval(60_000)
    press(qtbot, window, Key.Key_F3)
    for _ in range(3):
        timer.stop()
        press(qtbot, window, Key.Key_Right)
        assert timer.isActive(), "each key puts it off"
    timer.setInterval(30)
    press(qtbot, window, Key.Key_Right)
    qtbot.wait(200)
    assert pills(window) == [] and window.suggesting.pause._asked[0] != "doc-ferry"
    window.desk.remembered.put(IN_PAUSES, 1)
    press(qtbot, window, Key.Key_Right)
    qtbot.waitUntil(lambda: bool(pills(window)))
