"""What a screen reader is told of the caret's way through a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.textview import accessible, accessible_line
from annotator.gui.textview.geometry import Mode
from annotator.gui.textview.older_orca import OlderOrca, running
from annotator.gui.textview.page_view import PageView

from .page_view import CTRL, SHIFT, TEXT, Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    heard: list[str] = []
    real = accessible.QAccessibleAnnouncementEvent
    monkeypatch.setattr(
        accessible, "QAccessibleAnnouncementEvent", lambda view, text: heard.append(text) or real(view, text)
    )
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_a_walk_with_the_caret_is_said_letter_by_letter_and_line_by_line(
    view: PageView, said: list[str]
) -> None:
    view.set_mode(Mode.SEGMENTS)  # so that no mention is gone to on the way
    view.move_caret(TEXT.index("tightens"))
    plain = Qt.KeyboardModifier.NoModifier
    for key, held in (
        (Key.Key_Right, plain),
        (Key.Key_Right, CTRL),
        (Key.Key_Right, SHIFT),
        (Key.Key_End, plain),
    ):
        QTest.keyClick(view, key, held)
    walked = [words for words in said if not words.startswith(("Body", "Title", "Newsletter"))]
    assert walked[0].startswith("As China tightens")
    assert walked[1:] == ["i", "export", "e selected", "end of line"]


def test_the_tree_holds_the_line_of_the_caret_and_what_is_on_it(view: PageView) -> None:
    view.move_caret(TEXT.index("China"))
    page = QAccessible.queryAccessibleInterface(view)
    line = page.child(0)
    assert page.childCount() == 1 and line.parent() is page
    assert line.text(QAccessible.Text.Name).startswith("As China tightens")
    assert line.text(QAccessible.Text.Description).startswith("Body, article 1")
    names = [line.child(n).text(QAccessible.Text.Name) for n in range(line.childCount())]
    assert [name.rsplit(", ", 1)[1] for name in names] == ["China", "tightens", "export controls"]
    assert line.child(0).rect().left() < line.child(1).rect().left()
    view.go_to("m4")
    assert [line.child(n).state().selected for n in range(3)] == [0, 0, 1]


def test_an_orca_that_hears_no_announcements_hears_a_name_that_changes(
    view: PageView, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QAccessible.queryAccessibleInterface(view)
    named: list[str] = []
    real = accessible_line.QAccessibleEvent

    def event(of: PageView, kind: QAccessible.Event) -> QAccessibleEvent:
        if kind == QAccessible.Event.NameChanged:
            named.append(page.text(QAccessible.Text.Name))
        return real(of, kind)

    monkeypatch.setattr(accessible_line, "QAccessibleEvent", event)
    monkeypatch.setattr(accessible, "_older_orca", lambda: True)
    before = page.text(QAccessible.Text.Name)
    for words in ("blank line", "blank line", "Oslo"):
        accessible.announce(view, words)
    assert named == ["blank line", "blank line ", "Oslo"], "the same words are no change to it"
    assert page.text(QAccessible.Text.Name) == before and not said


def test_an_orca_is_asked_for_its_version_once_it_runs(qtbot: QtBot, tmp_path: Path) -> None:
    for version, older in (("43.1", True), ("45.0", False), ("what?", False)):
        command = tmp_path / f"orca-{version}"
        command.write_text(f"#!/bin/sh\necho '{version}'\n")
        command.chmod(0o700)
        asked = OlderOrca(lambda: True, str(command))
        assert not asked(), "not known yet"
        qtbot.waitUntil(lambda asked=asked: asked._asking.state() == QProcess.ProcessState.NotRunning)
        assert asked() is older
    nobody = OlderOrca(lambda: False, str(command))
    assert not nobody() and nobody._asking is None


def test_processes_are_known_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "comm").write_text("orca\n")
    assert running([tmp_path / "gone", tmp_path / "comm"]) and not running([])
