"""The time machine in the window, by keyboard: seeing a page as it was, what is different, taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.domain.ranges import Range
from annotator.gui.history.history_work import seen_beside
from annotator.gui.history.lines import Group, Heading, Line
from annotator.gui.window.looking_back import LookingBack
from annotator.gui.window.main_window import MainWindow
from annotator.review.compare import Verdict
from annotator.store import Project, ProjectSettings

from .conftest import PACT, Opener, cut, press, saved
from .test_blind import told

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def tagged(project: Project, words: str, type_: str, author: Author, by: str | None = None) -> None:
    annotations, at = project.annotation_set("doc-pact", author), PACT.index(words)
    edit = edits.tag_mention(annotations, project.scheme, Range.at(at, at + len(words)), type_)
    project.commit(annotations, edit, by=by)


@pytest.fixture
def worked(project_file: Path) -> Path:
    """Ana tagged three places, labelled the first line, and undid that; ben tagged another one."""
    ana = Author("ana")
    with Project.open(project_file) as project:
        for words, type_ in (("Norway", "GPE"), ("Chile", "GPE"), ("Oslo", "LOC")):
            tagged(project, words, type_, ana)
        now = project.annotation_set("doc-pact", ana)
        labelled = edits.label_segment(now, project.scheme, Range.at(0, PACT.index("\n")), "title", 1)
        project.undo(project.commit(now, labelled).annotations)
        tagged(project, "Anna Brekke", "PER", Author("ben"))
    return project_file


def back(window: MainWindow) -> LookingBack:
    return window.looking_back


def look(qtbot: QtBot, window: MainWindow, held: Qt.KeyboardModifier = CTRL) -> LookingBack:
    press(qtbot, window, Key.Key_H, held=held)
    qtbot.waitUntil(lambda: back(window).active)
    qtbot.waitUntil(back(window).panel.list.hasFocus)
    return back(window)


def rested(qtbot: QtBot, found: LookingBack) -> None:
    qtbot.waitUntil(lambda: found.work.since is not None)


def listed(found: LookingBack) -> list[str]:
    rows = found.panel.rows
    return [rows.words(row) for row in rows.rows]


def surfaces(found: LookingBack) -> list[str]:
    then = found.page.view.annotations()
    return sorted(one.span.surface(then.text) for one in then.mentions.values())


def test_by_keys_alone_a_page_is_seen_as_it_was_and_taken_back(
    qtbot: QtBot, worked: Path, open_window: Opener
):
    window = open_window()
    found = look(qtbot, window)
    heading, *lines, beginning = listed(found)
    assert heading.startswith("Today ") and heading.endswith(" · 5 edits")
    assert lines == [
        "Undone: label Title of article 1", "Label Title of article 1", "Tag Region or water ‘Oslo’",
        "Tag State or city ‘Chile’", "Tag State or city ‘Norway’",
    ]  # fmt: skip
    assert beginning == "The beginning, before the first edit"
    assert (
        found.page.title.text() == "Now" and not window.left.isVisible() and not window.inspector.isVisible()
    )
    assert surfaces(found) == ["Chile", "Norway", "Oslo"]
    for _ in range(3):
        qtbot.keyClick(found.panel.list, Key.Key_Down)
    assert (found.work.place, surfaces(found)) == (2, ["Chile", "Norway"])
    assert found.page.title.text().startswith("Today ")
    assert "after edit 2 of 5. Esc goes back to now" in found.page.about.text()
    rested(qtbot, found)
    assert [one.verdict for one in found.work.since or ()] == [Verdict.ONLY_RIGHT]
    assert found.page.different.text() == "1 made since"
    qtbot.keyClick(found.panel.list, Key.Key_F4)
    assert found.page.different.text() == "difference 1 of 1: then: nothing, now: Region or water"
    qtbot.keyClick(found.panel.list, Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not found.active)
    saved(qtbot, window)
    assert len(window.page.annotations().mentions) == 2
    assert window.left.isVisible() and window.inspector.isVisible() and window.page.hasFocus()
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert len(window.page.annotations().mentions) == 3
    with Project.open(worked, read_only=True) as project:
        assert [row.edit.verb for row in project.history.rows("doc-pact", "ana")][-2:] == ["take_back"] * 2


def test_escape_goes_back_to_now_from_list_slider_and_page(qtbot: QtBot, worked: Path, open_window: Opener):
    window = open_window()
    before = window.page.annotations()
    for part in ("list", "slider", "view"):
        found = look(qtbot, window)
        widget = {"list": found.panel.list, "slider": found.page.slider, "view": found.page.view}[part]
        widget.setFocus()
        qtbot.keyClick(
            widget,
            Key.Key_Down if part == "list" else Key.Key_Left,
            ALT if part == "view" else Qt.KeyboardModifier.NoModifier,
        )
        qtbot.keyClick(widget, Key.Key_Escape)
        qtbot.waitUntil(lambda: window.page.hasFocus())
        assert not found.active and window.middle.currentWidget() is window.page
    assert window.page.annotations() == before


def test_nothing_is_changed_while_somebody_looks_back(qtbot: QtBot, worked: Path, open_window: Opener):
    window = open_window()
    found = look(qtbot, window)
    found.page.view.setFocus()
    for key, held in ((Key.Key_Z, CTRL), (Key.Key_Return, CTRL), (Key.Key_P, None), (Key.Key_Delete, None)):
        qtbot.keyClick(found.page.view, key, held or Qt.KeyboardModifier.NoModifier)
    assert not window.session.waits() and found.active
    off = [one for one in ("edit.undo", "edit.delete") if window.registry.action(one).isEnabled()]
    assert off == []
    qtbot.keyClick(found.page.view, Key.Key_F2)
    assert found.page.view.mode() == "segments" and window.page.mode() == "entities"
    qtbot.keyClick(found.page.view, Key.Key_H, CTRL)
    assert not found.active and window.registry.action("edit.undo").isEnabled()


def test_alt_and_arrows_step_and_the_slider_follows(qtbot: QtBot, worked: Path, open_window: Opener):
    found = look(qtbot, open_window())
    view, slider = found.page.view, found.page.slider
    view.setFocus()
    for _ in range(7):
        qtbot.keyClick(view, Key.Key_Down, ALT)
    assert (found.work.place, slider.value(), found.page.title.text()) == (0, 0, "The beginning")
    assert not view.annotations().mentions
    qtbot.keyClick(view, Key.Key_Up, ALT)
    assert (found.work.place, slider.value(), surfaces(found)) == (1, 1, ["Norway"])
    slider.setFocus()
    qtbot.keyClick(slider, Key.Key_Right)
    assert (found.work.place, surfaces(found)) == (2, ["Chile", "Norway"])
    row = found.panel.list.currentIndex().row()
    assert isinstance(line := found.panel.rows.rows[row], Line) and line.place == 2
    qtbot.keyClick(slider, Key.Key_End)
    assert found.work.is_now()


def test_what_happened_to_an_item(qtbot: QtBot, worked: Path, open_window: Opener):
    window = open_window()
    oslo = next(one for one in window.page.annotations().mentions.values() if one.type == "LOC")
    window.desk.go_to(oslo.id)
    found = look(qtbot, window, CTRL | SHIFT)
    assert [one for one in listed(found) if "·" not in one] == ["Tag Region or water ‘Oslo’"]
    assert found.panel.item.text() == "Region or water ‘Oslo’"
    qtbot.mouseClick(found.panel.item, Qt.MouseButton.LeftButton)
    assert len(listed(found)) == 7


def test_lines_are_narrowed_down_to_one_sort(qtbot: QtBot, worked: Path, open_window: Opener):
    found = look(qtbot, open_window())
    button = found.panel.groups._buttons[Group.SEGMENTS.value]
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    assert [type(row) for row in found.panel.rows.rows] == [Heading, Line, Line]
    assert "Label Title" in listed(found)[2]
    assert cut(found.panel) == []


def test_others_histories_are_looked_at_and_not_taken_back(qtbot: QtBot, worked: Path, open_window: Opener):
    window = open_window()
    found = look(qtbot, window)
    whose = found.panel.whose
    assert [whose.itemText(row) for row in range(whose.count())] == ["ana (you)", "ben"]
    assert whose.isVisible()
    whose.setFocus()
    qtbot.keyClick(whose, Key.Key_Down)
    qtbot.waitUntil(lambda: surfaces(found) == ["Anna Brekke"])
    assert listed(found)[1:] == ["Tag Person ‘Anna Brekke’", "The beginning, before the first edit"]
    assert whose.hasFocus() and whose.currentText() == "ben"
    qtbot.keyClick(found.panel.list, Key.Key_Down)
    assert (found.work.place, found.work.is_now(), surfaces(found)) == (0, False, [])
    assert not found.page.take.isEnabled()
    qtbot.keyClick(found.panel.list, Key.Key_Return, CTRL | SHIFT)
    assert found.active and not window.session.waits()
    qtbot.keyClick(whose, Key.Key_Up)
    qtbot.waitUntil(lambda: surfaces(found) == ["Chile", "Norway", "Oslo"])
    qtbot.keyClick(whose, Key.Key_Escape)
    qtbot.waitUntil(lambda: not found.active)
    assert len(window.page.annotations().mentions) == 3


def test_a_blind_project_tells_nothing_of_others(qtbot: QtBot, worked: Path, open_window: Opener):
    with Project.open(worked) as project:
        project.set_settings(ProjectSettings(blind=True))
        project.reviewing.give_roles({"eve": "manager"})
        tagged(project, "Tuesday", "TIMEX", Author("ana"), by="eve")
    window = open_window()
    found = look(qtbot, window)
    rest = found.work.history
    assert rest is not None and {row.author for row in rest.rows} == {"ana"}
    said = [*listed(found), *told(window)]
    assert not [one for one in said if "eve" in one or "ben" in one or ("Brekke" in one and "Person" in one)]
    assert any("by somebody else" in one for one in said)
    assert not found.panel.whose.isVisible() and found.panel.whose.count() == 1
    with Project.open(worked, read_only=True) as project:
        own = project.annotation_set("doc-pact", Author("ana"))
        assert [one.author.name for one in seen_beside(project, own)] == []


def test_in_review_the_history_is_that_of_gold(qtbot: QtBot, worked: Path, open_window: Opener):
    gold = Author(GOLD, AuthorKind.GOLD)
    with Project.open(worked) as project:
        tagged(project, "Norway", "GPE", gold, by="eve")
    window = open_window()
    press(qtbot, window, Key.Key_F12)
    qtbot.waitUntil(lambda: window.adjudicating.active and window.session.author == gold)
    saved(qtbot, window)
    found = look(qtbot, window)
    assert not window.question.isVisible() and not window.left.isVisible()
    assert [one for one in listed(found) if "by eve" in one] == ["Tag State or city ‘Norway’ · by eve"]
    qtbot.keyClick(found.panel.list, Key.Key_Escape)
    assert window.adjudicating.active and window.question.isVisible() and window.left.isVisible()
    assert window.registry.first == "review"


def test_another_page_is_shown_as_it_is(qtbot: QtBot, worked: Path, open_window: Opener):
    window = open_window()
    found = look(qtbot, window)
    window.session.open("doc-ferry")
    qtbot.waitUntil(lambda: not found.active)
    assert window.middle.currentWidget() is window.page
    found = look(qtbot, window)
    assert listed(found) == ["The beginning, before the first edit"]
    assert found.panel.empty.text() == "Nothing was done on this page yet."


@pytest.mark.parametrize("language", ["de", "ja"])
def test_everything_has_room_in_a_small_window(
    qtbot: QtBot, worked: Path, open_window: Opener, speak: Callable[[str], str], language: str
):
    speak(language)
    window = open_window()
    window.resize(1280, 720)
    found = look(qtbot, window)
    found.work.go_to(2)
    rested(qtbot, found)
    QApplication.processEvents()
    assert cut(found.page) == [] and cut(found.panel) == []


def test_the_history_is_as_wide_as_what_stood_beside_the_page(
    qtbot: QtBot, worked: Path, open_window: Opener
):
    window = open_window()
    window.resize(1400, 800)
    body, inspector = window.body, window.inspector
    body.setSizes([300, 1400 - 300 - 420, *[420] * (body.count() - 2)])
    qtbot.waitUntil(lambda: inspector.width() > 400)
    before, wide = body.sizes(), inspector.width()
    found = look(qtbot, window)
    qtbot.waitUntil(lambda: abs(found.panel.width() - wide) <= body.handleWidth())
    press(qtbot, window, Key.Key_H, held=CTRL)
    qtbot.waitUntil(lambda: inspector.isVisible() and body.sizes() == before)
