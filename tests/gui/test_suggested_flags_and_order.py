"""Page flags that are suggested are seen before they are raised; lists begin where most keys are saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.assist.base import model
from annotator.assist.item_proposals import ItemProposals, MentionProposal, replacing_items
from annotator.assist.proposals import Proposal, replacing
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.queue.page_order import SAVING
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import LONG, PACT, Opener, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def suggest(project_file: Path, scheme: Scheme, flags: frozenset[str]) -> None:
    with Project.open(project_file) as project:
        project.ensure_author(model("rules"))
        current = project.annotation_set("doc-pact", model("rules"))
        said = [Proposal(Range.at(0, len(PACT)), "related_links")]
        project.commit(current, replacing(current, scheme, said, "rules", flags=flags))


def box(window: MainWindow, flag: str) -> tuple[str, bool]:
    found = window.inspector.page._flags[flag]
    return found.text(), found.isChecked()


def test_a_flag_is_seen_as_a_question_and_raised_by_a_key(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    suggest(project_file, scheme, frozenset({"list_page"}))
    window = open_window()
    name = scheme.page_flags["list_page"].name
    qtbot.waitUntil(lambda: box(window, "list_page") == (f"{name}? rules", False))
    assert name in window.status.message.text() and "Ctrl+Shift+P" in window.status.message.text()
    assert "no article text" in window.status.message.text(), "it says why"
    assert not window.session.annotations.flags, "nobody has said it yet"
    press(qtbot, window, Key.Key_P, held=CTRL | SHIFT)
    assert window.session.annotations.flags == {"list_page"}
    assert not window.session.annotations.segments, "the segments are left alone"
    qtbot.waitUntil(lambda: box(window, "list_page") == (name, True))
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    qtbot.waitUntil(lambda: box(window, "list_page") == (f"{name}? rules", False))
    press(qtbot, window, Key.Key_F5, held=SHIFT)
    qtbot.waitUntil(lambda: box(window, "list_page") == (name, False))


def test_a_page_without_such_a_suggestion_asks_nothing(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    suggest(project_file, scheme, frozenset())
    window = open_window()
    qtbot.waitUntil(lambda: window.suggesting.suggestion is not None)
    assert box(window, "list_page") == (scheme.page_flags["list_page"].name, False)
    assert not window.suggesting.flags.can_accept()


def names(window: MainWindow) -> list[str]:
    return [window.queue.model.index(row).data() for row in range(window.queue.model.rowCount())]


def test_the_list_begins_with_the_pages_where_suggestions_save_most_keys(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    with Project.open(project_file) as project:
        project.ensure_author(model("names"))
        for page, text, words, sure in (("doc-long", LONG, "Norway", 0.95), ("doc-pact", PACT, "Chile", 0.2)):
            places = [at for at in range(len(text)) if text.startswith(words, at)]
            listed = [MentionProposal(Span.at(at, at + len(words)), "GPE", sure) for at in places]
            current = project.annotation_set(page, model("names"))
            project.commit(current, replacing_items(current, scheme, ItemProposals(listed), "names"))
    window = open_window()
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    before = names(window)
    assert before[0] != "long"
    window.registry.run("go.saving")
    qtbot.waitUntil(lambda: names(window)[0] == "long")
    assert SAVING in window.queue._extras
    window.registry.run("go.saving")
    qtbot.waitUntil(lambda: names(window) == before)
