"""The line of edits: shown at once, saved after COMMIT, held back by a failure, rebased after a conflict."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.edits.messages import SPAN_EMPTIED
from annotator.gui.unsaved.unsaved_dialog import UnsavedDialog
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.line import SaveState
from annotator.gui.work.session import Session
from annotator.gui.work.work_clock import IDLE_SECONDS
from annotator.store import NotSaved, Project

from .conftest import Opener, saved


def tag(session: Session, start: int, end: int, type_id: str = "GPE") -> Edit | None:
    return session.perform(lambda a: edits.tag_mention(a, session.scheme, Range.at(start, end), type_id))


def stored(window: MainWindow) -> AnnotationSet:
    """What another reader finds on disk."""
    with Project.open(window.session.project.target, read_only=True) as project:
        return project.annotation_set("doc-pact", window.session.author)


def fail_commits(monkeypatch: pytest.MonkeyPatch, project: Project, times: int) -> None:
    """Let the next commits fail as a full disk does."""
    real: Callable[..., Any] = project.commit
    left = [times]

    def commit(*args: Any, **named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise NotSaved("the disk is full: make room, then save again")
        return real(*args, **named)

    monkeypatch.setattr(project, "commit", commit)


def test_an_edit_is_shown_at_once_and_saved_after_commit(qtbot: QtBot, window: MainWindow) -> None:
    states: list[tuple[SaveState, int]] = []
    session = window.session
    session.save_state.connect(lambda state, _text: states.append((state, session.pending())))
    edit = tag(session, 0, 6)
    assert edit is not None and str(edit.message) == "tag GPE ‘Norway’"
    assert len(session.annotations.mentions) == 1
    assert session.state is SaveState.SAVING
    saved(qtbot, window)
    assert states[-1] == (SaveState.SAVED, 0)
    assert window.header.saved.text().startswith("saved ") and window.header.saved.text().count(":") == 2
    assert stored(window).mentions == session.annotations.mentions
    assert stored(window).revision == session.annotations.revision == 1


def test_many_edits_in_a_row_keep_their_order(qtbot: QtBot, window: MainWindow) -> None:
    for start, end in ((0, 6), (11, 16), (22, 29)):
        tag(window.session, start, end)
    assert window.session.pending() == 3
    saved(qtbot, window)
    names = [str(row.edit.message) for row in window.session.project.journal("doc-pact")]
    assert names == ["tag GPE ‘Norway’", "tag GPE ‘Chile’", "tag GPE ‘lithium’"]


def test_a_page_is_made_ready_beside_the_window(qtbot: QtBot, window: MainWindow) -> None:
    session, made = window.session, list[tuple[str, threading.Thread]]()
    make_ready = session.make_ready
    assert make_ready is not None

    def watched(annotations: AnnotationSet) -> None:
        make_ready(annotations)
        made.append((annotations.document, threading.current_thread()))

    session.make_ready = watched
    session.open("doc-ferry")
    qtbot.waitUntil(lambda: session.document is not None and session.document.id == "doc-ferry")
    ((document, thread),) = made
    assert document == "doc-ferry" and thread is not threading.current_thread()


def test_an_edit_that_the_scheme_forbids_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.refused) as refused:
        assert tag(window.session, 0, 6, "NO_SUCH_TYPE") is None
    assert "NO_SUCH_TYPE" in refused.args[0] and "NO_SUCH_TYPE" in window.status.message.text()
    assert not window.session.annotations.mentions and not window.session.pending()


def test_undo_waits_for_the_edits_before_it_and_edits_wait_for_the_undo(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    tag(session, 0, 6)
    session.undo()
    assert tag(session, 11, 16) is None, "it has to wait for the undo"
    saved(qtbot, window)
    surfaces = [m.span.surface(session.annotations.text) for m in session.annotations.mentions.values()]
    assert surfaces == ["Chile"]
    assert stored(window).mentions == session.annotations.mentions


def test_a_failed_commit_leaves_the_edit_in_sight_and_saving_again_stores_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    fail_commits(monkeypatch, session.project, 1)
    tag(session, 0, 6)
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED)
    tag(session, 11, 16)
    assert session.pending() == 2 and len(session.annotations.mentions) == 2
    assert "not saved" in window.header.saved.text()
    assert "disk is full" in window.header.saved.toolTip()
    assert not stored(window).mentions
    window.registry.run("edit.retry")
    saved(qtbot, window)
    assert stored(window).mentions == session.annotations.mentions
    assert len(stored(window).mentions) == 2


def test_nobody_leaves_a_page_that_is_not_saved(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    fail_commits(monkeypatch, session.project, 2)
    tag(session, 0, 6)
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED)
    with qtbot.waitSignal(session.refused):
        session.open("doc-ferry")
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED)
    assert session.document.id == "doc-pact" and len(session.annotations.mentions) == 1
    session.open("doc-ferry")
    qtbot.waitUntil(lambda: session.document.id == "doc-ferry")
    assert len(stored(window).mentions) == 1


def test_undo_takes_back_an_edit_that_could_not_be_saved(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    fail_commits(monkeypatch, session.project, 1)
    tag(session, 0, 6)
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED)
    session.undo()
    assert not session.annotations.mentions and session.state is SaveState.SAVED
    assert window.status.message.text() == "undone: tag State or city ‘Norway’"
    qtbot.waitUntil(lambda: session.steps == (None, None))
    tag(session, 11, 16)
    saved(qtbot, window)
    assert len(stored(window).mentions) == 1


def test_edits_that_wait_are_kept_when_another_window_stored_something(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    other = open_window()
    other.session.perform(lambda a: edits.set_note(a, "", "seen"))
    saved(qtbot, other)
    session, told = window.session, []
    session.told.connect(told.append)
    for start in range(0, 24, 2):
        tag(session, start, start + 2)
    assert session.pending() == 12
    saved(qtbot, window)
    assert told == ["this page was changed elsewhere; your edits were kept"]
    assert stored(window).note_on("") == "seen" and len(stored(window).mentions) == 12
    assert stored(window).mentions == session.annotations.mentions == window.page.annotations().mentions
    made = [row for row in session.project.journal("doc-pact") if row.edit.verb == "tag_mention"]
    assert len(made) == len(session.annotations.mentions)
    session.undo()
    saved(qtbot, window)
    assert stored(window).note_on("") == "seen", "undo takes the own edit back"
    assert len(stored(window).mentions) == len(made) - 1


def test_an_edit_that_conflicts_is_named_and_the_others_are_stored(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    session = window.session
    tag(session, 11, 16)
    saved(qtbot, window)
    (chile,) = session.annotations.mentions
    other = open_window()
    other.session.perform(lambda a: edits.delete_items(a, [chile]))
    saved(qtbot, other)
    with qtbot.waitSignal(session.refused) as refused:
        tag(session, 0, 6)
        session.perform(lambda a: edits.retype_mention(a, session.scheme, chile, "ORG"))
        tag(session, 22, 29)
    assert refused.args == [
        "this page was changed elsewhere; not saved:"
        " retype ‘Chile’ State or city → Organisation (mention was changed meanwhile)"
    ]
    saved(qtbot, window)
    assert {m.span.start for m in stored(window).mentions.values()} == {0, 22}
    assert session.annotations.mentions == stored(window).mentions


def chile_is_gone(qtbot: QtBot, window: MainWindow, open_window: Opener) -> str:
    """Retype Chile while another window deletes it; return the item's id."""
    session = window.session
    tag(session, 11, 16)
    saved(qtbot, window)
    (chile,) = session.annotations.mentions
    other = open_window()
    other.session.perform(lambda a: edits.delete_items(a, [chile]))
    saved(qtbot, other)
    with qtbot.waitSignal(session.conflicted):
        session.perform(lambda a: edits.retype_mention(a, session.scheme, chile, "ORG"))
    saved(qtbot, window)
    return chile


def unsaved_dialog(window: MainWindow) -> UnsavedDialog:
    assert window.registry.run("edit.unsaved")
    (dialog,) = window.findChildren(UnsavedDialog)
    return dialog


def test_what_was_not_saved_can_be_looked_at_copied_and_done_all_the_same(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    assert not window.registry.run("edit.unsaved"), "there is nothing to show"
    chile = chile_is_gone(qtbot, window, open_window)
    dialog = unsaved_dialog(window)
    assert dialog.mine.text().startswith("retype ‘Chile’ State or city → Organisation")
    assert "was deleted" in dialog.theirs.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "retype ‘Chile’" in copied and "was deleted" in copied and "pact" in copied
    qtbot.mouseClick(dialog.insist, Qt.MouseButton.LeftButton)
    saved(qtbot, window)
    assert stored(window).mentions[chile].type == "ORG"
    assert window.unsaved.held == [] and window.findChildren(UnsavedDialog) == []
    window.session.undo()
    saved(qtbot, window)
    assert chile not in stored(window).mentions, "it is an edit like any other"


def test_what_was_not_saved_waits_on_other_pages_and_can_be_forgotten(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    chile_is_gone(qtbot, window, open_window)
    window.session.open("doc-ferry")
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    dialog = unsaved_dialog(window)
    assert not dialog.insist.isEnabled() and dialog.go.isEnabled()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.insist.isEnabled)
    assert window.session.document.id == "doc-pact"
    qtbot.mouseClick(dialog.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChildren(UnsavedDialog) == [])
    assert not window.registry.run("edit.unsaved")
    saved(qtbot, window)
    assert stored(window).mentions == {}


def test_an_undo_behind_an_edit_that_conflicts_takes_nothing_else_back(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    session = window.session
    tag(session, 11, 16)
    saved(qtbot, window)
    (chile,) = session.annotations.mentions
    other = open_window()
    other.session.perform(lambda a: edits.retype_mention(a, session.scheme, chile, "PER"))
    saved(qtbot, other)
    with qtbot.waitSignal(session.refused):
        session.perform(lambda a: edits.retype_mention(a, session.scheme, chile, "ORG"))
        session.undo()
    saved(qtbot, window)
    assert stored(window).mentions[chile].type == "PER"


def test_an_edit_that_the_store_refuses_takes_only_what_builds_on_it_along(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    real: Callable[..., Any] = session.project.commit

    def commit(annotations: AnnotationSet, edit: Edit, **named: Any) -> Any:
        if edit.values.get("surface") == "Norway":
            raise EditError(SPAN_EMPTIED)
        return real(annotations, edit, **named)

    monkeypatch.setattr(session.project, "commit", commit)
    with qtbot.waitSignal(session.refused) as refused:
        tag(session, 0, 6)
        norway = next(iter(session.annotations.mentions))
        session.perform(lambda a: edits.set_note(a, norway, "which?"))
        tag(session, 11, 16)
    assert refused.args[0].count("tag State or city ‘Norway’") == 1 and "edit note" in refused.args[0]
    saved(qtbot, window)
    assert [m.span.start for m in stored(window).mentions.values()] == [11]
    assert not stored(window).notes and stored(window).state is State.IN_PROGRESS


def test_a_full_disk_while_edits_are_rebased_loses_none(
    qtbot: QtBot, window: MainWindow, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_window()
    tag(other.session, 11, 16)
    saved(qtbot, other)
    session = window.session
    real, left = session.project.entities, [1]

    def entities(**named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise NotSaved("the disk is full: make room, then save again")
        return real(**named)

    monkeypatch.setattr(session.project, "entities", entities)
    tag(session, 0, 6)
    tag(session, 22, 29)
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED)
    assert session.pending() == 2 and len(session.annotations.mentions) == 2
    session.retry()
    saved(qtbot, window)
    assert len(stored(window).mentions) == 3
    assert stored(window).mentions == session.annotations.mentions


def test_what_another_process_wrote_appears_by_itself(
    qtbot: QtBot, window: MainWindow, open_window: Opener
) -> None:
    window.page.move_caret(40)
    other = open_window()
    tag(other.session, 11, 16)
    saved(qtbot, other)
    window.session.poll()
    qtbot.waitUntil(lambda: len(window.session.annotations.mentions) == 1)
    assert window.page.annotations().mentions == window.session.annotations.mentions
    assert window.page.caret() == 40, "the caret stays where it is"


def test_idle_time_is_not_counted(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [time.monotonic()]
    monkeypatch.setattr("annotator.gui.work.work_clock.time.monotonic", lambda: now[0])
    window.session.clock.restart()
    for passed, start, end in ((7.0, 0, 6), (4000.0, 11, 16)):
        now[0] += passed
        tag(window.session, start, end)
    saved(qtbot, window)
    seconds = [row.seconds for row in window.session.project.journal("doc-pact")]
    assert seconds == pytest.approx([7.0, IDLE_SECONDS])


def test_another_author_has_a_set_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    tag(session, 0, 6)
    saved(qtbot, window)
    session.set_author(Author("ben"))
    qtbot.waitUntil(lambda: session.annotations.author.name == "ben")
    assert not session.annotations.mentions and session.annotations.state is State.TODO


def test_a_project_open_for_reading_is_not_edited(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "read_only", property(lambda _self: True))
    with qtbot.waitSignal(window.session.refused, check_params_cb=lambda text: "read-only" in text):
        assert tag(window.session, 0, 6) is None
    assert not window.session.annotations.mentions
