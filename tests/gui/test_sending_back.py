"""Sending a page back to an author, by real keys, until it is handed in again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, State
from annotator.gui.window.main_window import MainWindow
from annotator.store import Assignment, Project, ProjectSettings, Remark

from .conftest import Opener
from .test_adjudicating import PEOPLE, SETS, at
from .test_blind import told
from .test_feedback import settled, words_in

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WHY = "mind the towns"


@pytest.fixture
def handed_in(project_file: Path) -> None:
    """Three people have handed the page in; zoe is asked about Oslo."""
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(blind=True))
        project.add_bundle(project.document("doc-pact"), SETS, (), (), None)
        project.ensure_author(Author("ana"))
        project.reviewing.assign([Assignment("doc-pact", "ana", "adjudicate")])
        start, end = at("Oslo")
        project.reviewing.add_remark(
            Remark("r", "doc-pact", "zoe", "ana", "why not a place?", "", start, end)
        )


def reviewing(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.keyClick(window, Key.Key_F12)
    qtbot.waitUntil(lambda: window.adjudicating.page is not None)
    settled(qtbot, window)
    return window


def send_back(window: MainWindow, qtbot: QtBot, author: str, reason: str | None = None) -> None:
    """Ask for it, choose the author with the arrow, write the reason and send."""
    qtbot.keyClick(window.page, Key.Key_Backspace, CTRL | SHIFT)
    box = window.back.sending
    assert box.isVisible() and box.reason.hasFocus()
    for _ in range(len(PEOPLE)):
        if box._author().name == author:
            break
        qtbot.keyClick(box.reason, Key.Key_Down)
    assert box._author().name == author
    if reason is not None:
        box.reason.selectAll()
        qtbot.keyClick(box.reason, Key.Key_Delete)
        qtbot.keyClicks(box.reason, reason)
    qtbot.keyClick(box.reason, Key.Key_Return)
    settled(qtbot, window)


def test_a_page_goes_back_with_its_remarks_and_comes_again(
    handed_in: None, open_window: Opener, qtbot: QtBot, project_file: Path
):
    window = reviewing(open_window("ana"), qtbot)
    assert window.adjudicating.votes.ready == ("doc-pact",)
    send_back(window, qtbot, "zoe")
    assert not window.back.sending.isVisible() and window.page.hasFocus()
    assert "sent back to" in window.status.message.text()
    assert window.adjudicating.votes.ready == ()
    project = window.session.project
    (back,) = project.reviewing.sent_back()
    assert (back.author, back.by, back.reason) == ("zoe", "ana", "why not a place?")
    last = project.journal("doc-pact", "zoe")[-1]
    assert (last.edit.verb, last.by) == ("send_back", "ana")
    zoe = open_window("zoe")
    settled(qtbot, zoe)
    assert zoe.session.annotations.state is State.IN_PROGRESS
    assert "sent back" in zoe.queue.model.mark("doc-pact")
    assert zoe.back.remarks.reason.text() == "sent back: why not a place?"
    assert "1 page was sent back" in zoe.back.line.text()
    qtbot.mouseClick(zoe.back.line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.id for one in zoe.queue.model.rows] == ["doc-pact"])
    zoe.desk.focus_page()
    for _ in range(2):  # something is missing on the page, which is said once
        qtbot.keyClick(zoe.page, Key.Key_Return, CTRL)
    settled(qtbot, zoe)
    assert project.reviewing.sent_back() == []
    assert zoe.queue.model.mark("doc-pact") == "1 remark"


def test_without_a_reason_nothing_is_sent(handed_in: None, open_window: Opener, qtbot: QtBot):
    window = reviewing(open_window("ana"), qtbot)
    send_back(window, qtbot, "ben")
    assert "what is to be changed" in window.status.message.text()
    assert window.back.sending.isVisible()
    assert window.session.project.reviewing.sent_back() == []
    qtbot.keyClick(window.back.sending.reason, Key.Key_Escape)
    assert not window.back.sending.isVisible() and window.page.hasFocus()
    send_back(window, qtbot, "ben", WHY)
    send_back(window, qtbot, "ben", WHY)
    assert "nothing to send back" in window.status.message.text()
    assert len(window.session.project.reviewing.sent_back()) == 1


def test_authors_have_letters_while_it_is_asked(handed_in: None, open_window: Opener, qtbot: QtBot):
    window = reviewing(open_window("ana"), qtbot)
    qtbot.keyClick(window.page, Key.Key_Backspace, CTRL | SHIFT)
    assert [one.text() for one in window.back.sending.choices] == ["A", "B", "C"]
    assert not {"zoe", "ben", "cat"} & words_in(told(window))


def test_it_is_refused_once_gold_is_finished(handed_in: None, open_window: Opener, qtbot: QtBot):
    window = reviewing(open_window("ana"), qtbot)
    window.session.perform(lambda gold: edits.set_state(gold, State.DONE))
    settled(qtbot, window)
    qtbot.keyClick(window.page, Key.Key_Backspace, CTRL | SHIFT)
    assert not window.back.sending.isVisible()
    assert "gold of this page is finished" in window.status.message.text()
