"""Finding by keys: in the page, in the project, a page by its name, bookmarks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.finding.project_search import ProjectSearch
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from annotator.store.values import Hit

from .conftest import PACT, Opener, document, go, press, saved
from .test_session import tag

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def found(qtbot: QtBot, window: MainWindow, count: int) -> None:
    """Wait until a search in the page has ended with so many hits."""
    search = window.finding.page
    qtbot.waitUntil(lambda: not search.stream.running and not search.bar._timer.isActive())
    assert len(search.hits) == count


def words(window: MainWindow) -> str:
    """What is selected in the page."""
    chosen = window.page.selection()
    return PACT[chosen.start : chosen.end] if chosen else ""


# --- in the page ------------------------------------------------------------------------------------


def test_find_as_you_type_and_go_through_the_hits(qtbot: QtBot, window: MainWindow) -> None:
    bar, top = window.finding.page.bar, window.page.position_of(0)
    press(qtbot, window, Key.Key_F, held=CTRL)
    assert bar.isVisible() and bar.pattern.hasFocus()
    assert window.page.position_of(0) == top, "no line moves when the bar comes"
    qtbot.keyClicks(bar.pattern, "pact")
    found(qtbot, window, 3)
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.pattern, Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    qtbot.keyClick(bar.pattern, Key.Key_Return, SHIFT)
    qtbot.keyClick(bar.pattern, Key.Key_Return, SHIFT)
    assert bar.count.text() == "3 of 3", "before the first comes the last"
    qtbot.keyClick(bar.pattern, Key.Key_Escape)
    assert not bar.isVisible() and window.page.hasFocus()
    assert words(window) == "pact" and window.page.selection().start == PACT.rindex("pact")


def test_the_bar_makes_way_for_a_hit_at_the_very_top(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 600)
    bar, page = window.finding.page.bar, window.page
    press(qtbot, window, "/")
    qtbot.keyClicks(bar.pattern, "lithium")
    found(qtbot, window, 2)
    for _ in range(2):
        hit = window.finding.page.current
        assert hit is not None
        spot = page.mapTo(window.centre, page.position_of(hit.start))
        assert not bar.geometry().contains(spot)
        qtbot.keyClick(bar.pattern, Qt.Key.Key_Return)


def test_next_and_previous_go_on_without_the_bar(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "/")
    bar = window.finding.page.bar
    qtbot.keyClicks(bar.pattern, "lithium")
    found(qtbot, window, 2)
    qtbot.keyClick(bar.pattern, Key.Key_Escape)
    press(qtbot, window, Key.Key_G, held=CTRL)
    assert window.page.selection().start == PACT.rindex("lithium")
    press(qtbot, window, Key.Key_G, held=CTRL | SHIFT)
    assert window.page.selection().start == PACT.index("lithium")
    assert window.status.message.text() == "1 of 2"


def test_case_whole_words_and_regular_expressions(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL)
    bar = window.finding.page.bar
    qtbot.keyClicks(bar.pattern, "sign")
    found(qtbot, window, 3)
    qtbot.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    found(qtbot, window, 2)
    qtbot.mouseClick(bar.words, Qt.MouseButton.LeftButton)
    found(qtbot, window, 1)
    qtbot.mouseClick(bar.regex, Qt.MouseButton.LeftButton)
    bar.pattern.setFocus()
    bar.pattern.selectAll()
    qtbot.keyClicks(bar.pattern, "[NC]\\w+")
    found(qtbot, window, 5)


def test_the_same_words_in_other_signs_are_hits_that_are_marked(
    qtbot: QtBot, project_file: Path, open_window: Opener
) -> None:
    text = "São Paulo, São\u00a0Paulo, sa\u0303o\nPaulo and Sao Paulo.\n"
    with Project.open(project_file) as project:
        project.add_document(document("paulo", text), text.encode())
    window = open_window(page="doc-paulo")
    bar = window.finding.page.bar
    press(qtbot, window, Key.Key_F, held=CTRL)
    bar.pattern.setText("são paulo")  # QTest types nothing but ASCII
    found(qtbot, window, 4)
    assert bar.count.text() == "1 of 4"
    qtbot.keyClick(bar.pattern, Key.Key_Return)
    assert bar.count.text() == "2 of 4 ≈" and "spelt otherwise" in bar.count.accessibleDescription()
    qtbot.mouseClick(bar.accents, Qt.MouseButton.LeftButton)
    found(qtbot, window, 3)
    qtbot.keyClick(bar.pattern, Key.Key_Escape)
    assert window.page.selection() is not None


def test_a_pattern_that_is_none_is_said_and_harms_nothing(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL)
    bar = window.finding.page.bar
    bar.regex.setChecked(True)
    qtbot.keyClicks(bar.pattern, "(")
    found(qtbot, window, 0)
    assert bar.pattern.property("wrong") == "true" and "regular expression" in bar.count.text()
    qtbot.keyClick(bar.pattern, Key.Key_Escape)
    assert window.page.hasFocus()


def test_a_label_narrows_the_search(qtbot: QtBot, window: MainWindow) -> None:
    for start, end, kind in ((0, 6, "GPE"), (11, 16, "GPE"), (22, 29, "PRODUCT")):
        tag(window.session, start, end, kind)
    press(qtbot, window, Key.Key_F, held=CTRL)
    bar = window.finding.page.bar
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert bar.label.hasFocus()
    bar.label.setCurrentIndex(bar.label.findData("GPE"))
    found(qtbot, window, 2)
    bar.pattern.setFocus()
    qtbot.keyClicks(bar.pattern, "chile")
    found(qtbot, window, 1)
    assert window.finding.page.hits == [Range.at(11, 16)]


def test_the_selected_words_are_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    at = go(window, "Norway")
    window.page.set_selection(Range.at(at, at + 6))
    press(qtbot, window, Key.Key_F, held=CTRL)
    assert window.finding.page.bar.pattern.text() == "Norway"
    found(qtbot, window, 2)


def test_a_hundred_thousand_hits_come_without_a_gap(qtbot: QtBot, window: MainWindow) -> None:
    from itertools import pairwise
    from time import monotonic

    from annotator.domain.annotation_set import AnnotationSet

    text = "a word and one more to look at\n" * 50_000
    session = window.session
    made = AnnotationSet("long", session.document.id, text, session.author)
    session.annotations = made
    window.page.set_annotations(made)
    press(qtbot, window, Key.Key_F, held=CTRL)
    search, ticks = window.finding.page, [monotonic()]
    qtbot.keyClicks(search.bar.pattern, "wor")
    search.bar._timer.stop()
    search.bar.ask()
    while search.stream.running:
        qtbot.wait(1)
        ticks.append(monotonic())
    assert len(search.hits) == 50_000
    assert max(b - a for a, b in pairwise(ticks)) < 0.5


# --- in the project ---------------------------------------------------------------------------------


def project(qtbot: QtBot, window: MainWindow, typed: str) -> ProjectSearch:
    """Type into the search of the project and wait for its end."""
    press(qtbot, window, Key.Key_F, held=CTRL | SHIFT)
    panel = window.left.search
    assert panel.isVisible() and panel.pattern.hasFocus()
    qtbot.keyClicks(panel.pattern, typed)
    ended(qtbot, panel)
    return panel


def ended(qtbot: QtBot, panel: ProjectSearch) -> None:
    qtbot.keyClick(panel.pattern, Key.Key_Return)
    qtbot.waitUntil(
        lambda: not panel.stream.running and not panel.stream.looking and not panel._typing.isActive()
    )


def test_full_text_opens_the_place_and_keeps_the_list(qtbot: QtBot, window: MainWindow) -> None:
    panel = project(qtbot, window, "kestrel")
    assert panel.told.text() == "1 hit in 1 page"
    qtbot.keyClick(panel.pattern, Key.Key_Down)
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    qtbot.waitUntil(lambda: window.page.selection() is not None)
    chosen = window.page.selection()
    assert window.page.text()[chosen.start : chosen.end] == "Kestrel" and window.page.hasFocus()
    assert panel.model.hits == 1, "the list stays"


def test_hits_are_grouped_by_page_and_stepped_through(qtbot: QtBot, window: MainWindow) -> None:
    panel = project(qtbot, window, "norway")
    assert panel.model.pages == 2 and panel.model.hits == 202
    assert panel.told.text() == "202 hits in 2 pages"
    assert panel.model.rows[0] == "pact"
    window.desk.focus_page()
    press(qtbot, window, Key.Key_G, held=CTRL)
    assert window.page.selection() == Range.at(0, 6)
    press(qtbot, window, Key.Key_G, held=CTRL)
    assert window.page.selection().start == PACT.rindex("Norway")


def test_every_mention_of_a_type_whose_words_match(qtbot: QtBot, window: MainWindow) -> None:
    tag(window.session, 0, 6)
    tag(window.session, 11, 16)
    saved(qtbot, window)
    press(qtbot, window, Key.Key_F, held=CTRL | SHIFT)
    panel = window.left.search
    panel.what.setCurrentIndex(panel.what.findData("GPE"))
    qtbot.mouseClick(panel.regex, Qt.MouseButton.LeftButton)
    panel.pattern.setFocus()
    qtbot.keyClicks(panel.pattern, "^N")
    ended(qtbot, panel)
    (hit,) = [row for row in panel.model.rows if isinstance(row, Hit)]
    assert (hit.surface, hit.label) == ("Norway", "GPE")
    panel.pattern.setFocus()
    qtbot.keyClick(panel.pattern, Key.Key_Down)
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert window.annotating.hand.selected == hit.item and window.page.hasFocus()


def test_a_wrong_expression_is_told_in_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F, held=CTRL | SHIFT)
    panel = window.left.search
    panel.what.setCurrentIndex(panel.what.findData("GPE"))
    panel.regex.setChecked(True)
    qtbot.keyClicks(panel.pattern, "(")
    ended(qtbot, panel)
    assert "regular expression" in panel.told.text()


# --- a page by its name -----------------------------------------------------------------------------


def test_go_to_a_page_by_some_letters(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_P, held=CTRL)
    box = window.finding.go_to
    assert box.isVisible() and box.search.hasFocus()
    qtbot.keyClicks(box.search, "fry")
    assert [name for _id, name, _place in box.model.rows] == ["ferry"]
    qtbot.keyClick(box.search, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    assert not box.isVisible() and window.page.hasFocus()


def test_the_page_before_is_the_first_that_is_proposed(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        before = window.session.document.id
        press(qtbot, window, Key.Key_PageDown, held=CTRL)
        qtbot.waitUntil(lambda before=before: window.session.document.id != before)
    press(qtbot, window, Key.Key_P, held=CTRL)
    assert [name for _id, name, _place in window.finding.go_to.model.rows] == ["ferry", "pact", "long"]
    qtbot.keyClick(window.finding.go_to.search, Key.Key_Escape)
    assert window.page.hasFocus()


# --- bookmarks --------------------------------------------------------------------------------------


def bookmark(qtbot: QtBot, window: MainWindow, place: str, comment: str) -> QWidget:
    go(window, place)
    press(qtbot, window, Key.Key_B, held=CTRL)
    box = window.finding.bookmarks.box
    assert box.isVisible() and box.comment.hasFocus()
    qtbot.keyClicks(box.comment, comment)
    return box.comment


def test_a_bookmark_is_set_changed_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(bookmark(qtbot, window, "Sign up", "ask Ida"), Key.Key_Return)
    assert window.page.hasFocus()
    (mark,) = window.session.annotations.bookmarks.values()
    assert (mark.position, mark.comment) == (PACT.index("Sign up"), "ask Ida")
    field = bookmark(qtbot, window, "morning", "")
    assert field.text() == "ask Ida", "the bookmark of the line is the one that is edited"
    field.clear()
    qtbot.keyClicks(field, "asked")
    qtbot.keyClick(field, Key.Key_Return)
    assert [m.comment for m in window.session.annotations.bookmarks.values()] == ["asked"]
    field = bookmark(qtbot, window, "morning", "")
    qtbot.keyClick(field, Key.Key_Backspace)
    qtbot.keyClick(field, Key.Key_Delete)
    assert not window.session.annotations.bookmarks and window.page.hasFocus()
    press(qtbot, window, Key.Key_Z, held=CTRL)
    qtbot.waitUntil(lambda: bool(window.session.annotations.bookmarks))


def test_escape_sets_no_bookmark(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(bookmark(qtbot, window, "Anna", "x"), Key.Key_Escape)
    assert not window.session.annotations.bookmarks and window.page.hasFocus()


def test_going_from_bookmark_to_bookmark(qtbot: QtBot, window: MainWindow) -> None:
    for place in ("Share", "Anna"):
        qtbot.keyClick(bookmark(qtbot, window, place, place), Key.Key_Return)
    go(window, "Norway")
    for place in ("Anna", "Share", "Anna"):
        press(qtbot, window, Key.Key_PageDown, held=ALT)
        assert window.page.caret() == PACT.index(place)
    assert window.status.message.text() == "bookmark 1 of 2: Anna"
    press(qtbot, window, Key.Key_PageUp, held=ALT)
    assert window.page.caret() == PACT.index("Share")


def test_slash_finds_in_segments_mode_too(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.set_work(Mode.SEGMENTS)
    press(qtbot, window, "/")
    assert window.finding.page.bar.isVisible()


def test_searches_are_waited_for_when_the_window_closes(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    window.left.turn_to("search")
    window.left.search.pattern.setText("norway")
    window.left.search.search()
    running = list(window.session.tasks._running)
    assert running and window.close()
    assert all(job._thread.isFinished() for job in running)
