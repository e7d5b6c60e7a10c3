"""By mouse: menus where something is, dragged edges, names in the gutter, dropped files, folded runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range, Span
from annotator.gui.dialogs.import_dialog import ImportDialog
from annotator.gui.dialogs.take_in_dialog import TakeInDialog
from annotator.gui.textview.geometry import Look, Mode
from annotator.gui.textview.gutter import BAR
from annotator.gui.textview.hit_test import Part
from annotator.gui.textview.page_view import PageView
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.start_page import StartPage

from .conftest import PACT, go, press, saved

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

Left, NONE, ALT = (
    Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
F2, F3 = Qt.Key.Key_F2, Qt.Key.Key_F3


def menu_at(widget: QWidget, point: QPoint, by: QContextMenuEvent.Reason) -> QMenu | None:
    """Ask for a menu, as a system does; return what pops up."""
    QApplication.sendEvent(widget, QContextMenuEvent(by, point, widget.mapToGlobal(point)))
    QApplication.processEvents()
    found = QApplication.activePopupWidget()
    return found if isinstance(found, QMenu) else None


def at_mouse(widget: QWidget, point: QPoint) -> QMenu:
    found = menu_at(widget, point, QContextMenuEvent.Reason.Mouse)
    assert found is not None
    return found


def action(menu: QMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.text().split("\t")[0] == name)


def names(menu: QMenu) -> list[str]:
    return [one.text().split("\t")[0] for one in menu.actions() if not one.isSeparator()]


def choose(qtbot: QtBot, menu: QMenu, name: str) -> None:
    qtbot.mouseClick(menu, Left, pos=menu.actionGeometry(action(menu, name)).center())


def move(view: PageView, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    place = QPointF(point)
    there = view.viewport().mapToGlobal(place)
    buttons = (Qt.MouseButton.NoButton, Left)
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, place, there, *buttons, held))


def pull(view: PageView, start: QPoint, *through: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press at a point and go through others without letting go."""
    QTest.mousePress(view.viewport(), Left, NONE, start)
    for point in through:
        move(view, point, held)


def let_go(view: PageView, point: QPoint) -> None:
    QTest.mouseRelease(view.viewport(), Left, NONE, point)


def mark_edge(view: PageView, position: int, *, end: bool = False) -> QPoint:
    """Return the point under the words at which an edge of a mark is taken."""
    page = view.page()
    spot = page.spot(position, upstream=end)
    lane = page.metrics_of(page.at(position)).lane_top
    return QPoint(round(page.metrics.text_left + spot.x), round(spot.y + lane + 2) - view.top())


def edge(view: PageView, position: int) -> QPoint:
    return view.position_of(position)


def tagged(qtbot: QtBot, window: MainWindow, words: str, key: str) -> int:
    at = go(window, words)
    press(qtbot, window, key)
    saved(qtbot, window)
    return at


def body(qtbot: QtBot, window: MainWindow) -> str:
    """Label the first paragraph of the body; return the segment's id."""
    press(qtbot, window, F2)
    start = PACT.index("Norway and Chile signed")
    window.page.set_selection(Range.at(start, PACT.index("\nSign up")))
    press(qtbot, window, "b")
    saved(qtbot, window)
    (segment,) = window.session.annotations.segments.values()
    return segment.id


# --- menus -------------------------------------------------------------------------------------------


def test_the_page_has_a_menu_for_what_is_under_the_pointer(qtbot: QtBot, window: MainWindow) -> None:
    at = tagged(qtbot, window, "Norway", "3")
    press(qtbot, window, Qt.Key.Key_Escape)
    point = edge(window.page, at + 2)
    menu = at_mouse(window.page.viewport(), point)
    assert window.annotating.item() is not None
    assert {"Label", "Refers to…", "Tag everywhere…", "Delete", "Bookmark…"} <= set(names(menu))
    assert "\t" in action(menu, "Tag everywhere…").text() or "=" in action(menu, "Tag everywhere…").text()
    choose(qtbot, menu, "Delete")
    saved(qtbot, window)
    assert not window.session.annotations.mentions


def test_a_label_is_taken_from_the_menu_for_what_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    start = PACT.index("Nordic Minerals")
    window.page.set_selection(Range.at(start, start + len("Nordic Minerals")))
    menu = at_mouse(window.page.viewport(), edge(window.page, start + 3))
    assert window.page.selection() == Range.at(start, start + 15), "a click into it leaves the selection"
    labels = action(menu, "Label").menu()
    assert isinstance(labels, QMenu)
    action(labels, "Organisation").trigger()
    menu.close()
    saved(qtbot, window)
    (mention,) = window.session.annotations.mentions.values()
    assert mention.type == "ORG" and mention.span.surface(PACT) == "Nordic Minerals"


def test_the_menu_key_opens_the_menu_at_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window, "Norway", "3")
    menu = menu_at(window.page, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert menu is not None and "Delete" in names(menu)
    menu.close()


def test_the_gutter_has_a_menu_for_the_segment(qtbot: QtBot, window: MainWindow) -> None:
    segment = body(qtbot, window)
    press(qtbot, window, F3)
    chip = next(b for b in window.page.scene().boxes(0, 400) if b.part is Part.CHIP)
    menu = at_mouse(window.page.viewport(), QPoint(int(chip.left) + 8, int(chip.top) + 6))
    assert window.annotating.mode is Mode.SEGMENTS and window.annotating.hand.selected == segment
    choose(qtbot, menu, "Delete")
    saved(qtbot, window)
    assert not window.session.annotations.segments


def test_inspector_queue_and_outline_have_menus(qtbot: QtBot, window: MainWindow) -> None:
    tagged(qtbot, window, "Norway", "3")
    inspector = window.inspector
    menu = at_mouse(inspector.mention.title, QPoint(2, 2))
    assert "Refers to…" in names(menu) and "Bookmark…" not in names(menu)
    menu.close()
    queue = window.queue.view
    row = next(i for i in range(queue.model().rowCount()) if "ferry" in str(queue.model().index(i, 0).data()))
    menu = at_mouse(queue.viewport(), queue.visualRect(queue.model().index(row, 0)).center())
    assert "Finish page and go on" in names(menu) and "Export dataset…" in names(menu)
    menu.close()
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.name == "ferry")


def test_nothing_that_cannot_be_done_is_in_a_menu(qtbot: QtBot, window: MainWindow) -> None:
    menu = at_mouse(window.page.viewport(), edge(window.page, PACT.index("officials") + 2))
    assert all(one.isEnabled() for one in menu.actions() if not one.isSeparator())
    assert "Redo" not in names(menu)
    menu.close()


# --- edges -------------------------------------------------------------------------------------------


def test_the_edge_of_a_mention_is_dragged_from_word_to_word(qtbot: QtBot, window: MainWindow) -> None:
    view = window.page
    at = tagged(qtbot, window, "Nordic", "2")
    (mention,) = window.session.annotations.mentions.values()
    start, target = mark_edge(view, at + 6, end=True), edge(view, at + len("Nordic Mine"))
    pull(view, start, (start + target) / 2, target)
    held = window.annotating.hand.gripped
    assert held is not None and held.range == Range.at(at, at + 15), "seen before it is let go"
    assert window.session.annotations.mentions[mention.id].span.end == at + 6, "and nothing is changed yet"
    let_go(view, target)
    saved(qtbot, window)
    assert window.session.annotations.mentions[mention.id].span.surface(PACT) == "Nordic Minerals"
    press(qtbot, window, "z", held=Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    assert window.session.annotations.mentions[mention.id].span.surface(PACT) == "Nordic", "one edit"


def test_with_alt_an_edge_goes_from_letter_to_letter_and_escape_lets_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.page
    at = tagged(qtbot, window, "Minerals", "2")
    (mention,) = window.session.annotations.mentions.values()
    start, target = mark_edge(view, at), edge(view, at + 3)
    pull(view, start, target, held=ALT)
    held = window.annotating.hand.gripped
    assert held is not None and held.range.start == at + 3
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    let_go(view, target)
    saved(qtbot, window)
    assert window.session.annotations.mentions[mention.id].span.start == at
    pull(view, mark_edge(view, at), edge(view, at + 40), held=ALT)
    let_go(view, edge(view, at + 40))
    saved(qtbot, window)
    span = window.session.annotations.mentions[mention.id].span
    assert span.start == span.end - 1, "no edge goes over the other one"


def test_a_drag_in_the_words_selects_from_an_edge_of_what_is_selected(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.page
    at = tagged(qtbot, window, "Nordic", "2")
    for position, to in ((at, at + len("Nordic Minerals")), (at + 6, at + len("Nordic Minerals"))):
        pull(view, edge(view, position), edge(view, at + 8), edge(view, to))
        let_go(view, edge(view, to))
        assert window.annotating.hand.gripped is None
        assert view.selection() is not None and view.selection().end == to
    saved(qtbot, window)
    (mention,) = window.session.annotations.mentions.values()
    assert mention.span == Span.at(at, at + 6)


def test_a_click_at_an_edge_is_a_click(qtbot: QtBot, window: MainWindow) -> None:
    view = window.page
    at = tagged(qtbot, window, "Nordic", "2")
    QTest.mouseClick(view.viewport(), Left, NONE, mark_edge(view, at + 6, end=True))
    assert view.caret() == at + 6 and window.annotating.hand.gripped is None


def test_the_edge_of_a_segment_is_dragged_in_the_gutter_from_line_to_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    view, segment = window.page, body(qtbot, window)
    bars, _chips = view.scene().gutter(0, 600)
    (bar,) = [one for one in bars if one.segment.id == segment]
    x = view.page().metrics.bar_left + BAR // 2
    anna = PACT.index("2024.")
    start, target = QPoint(x, round(bar.bottom) - view.top()), QPoint(x, edge(view, anna).y())
    pull(view, start, (start + target) / 2, target)
    assert window.annotating.hand.gripped is not None
    let_go(view, target)
    saved(qtbot, window)
    (made,) = window.session.annotations.segments.values()
    assert made.range == Range.at(PACT.index("Norway and Chile signed"), PACT.index("\nShare this"))
    press(qtbot, window, "z", held=Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    (made,) = window.session.annotations.segments.values()
    assert made.range.end == PACT.index("\nSign up")


def test_the_edge_of_a_segment_is_dragged_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    view, segment = window.page, body(qtbot, window)
    go(window, "Chile signed")
    press(qtbot, window, Qt.Key.Key_Escape)
    view.pick(segment)
    start = PACT.index("Norway and Chile signed")
    target = edge(view, PACT.index("Chile signed") + 1)
    pull(view, mark_edge(view, start), target)
    let_go(view, target)
    saved(qtbot, window)
    (made,) = window.session.annotations.segments.values()
    assert PACT[made.range.start :].startswith("Chile signed")


# --- names in the gutter, folds, files ---------------------------------------------------------------


def test_a_name_in_the_gutter_answers_in_every_work(qtbot: QtBot, window: MainWindow) -> None:
    view, segment = window.page, body(qtbot, window)
    press(qtbot, window, F3)
    chip = next(b for b in view.scene().boxes(0, 400) if b.part is Part.CHIP)
    QTest.mouseClick(view.viewport(), Left, pos=QPoint(int(chip.left) + 8, int(chip.top) + 6))
    assert window.annotating.mode is Mode.SEGMENTS and window.annotating.hand.selected == segment
    assert window.inspector.segment.isVisible()
    view.set_look(Look.VERSIONS)
    chip = next(b for b in view.scene().boxes(0, 400) if b.part is Part.CHIP)
    window.annotating.select(None)
    QTest.mouseClick(view.viewport(), Left, pos=QPoint(int(chip.left) + 8, int(chip.top) + 6))
    assert view.selected() == segment and view.look() is Look.VERSIONS


def test_a_drag_over_a_folded_run_takes_all_of_it_and_a_click_opens_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.page
    press(qtbot, window, F2)
    start, end = PACT.index("Sign up"), PACT.index("\nAnna")
    view.set_selection(Range.at(start, end))
    press(qtbot, window, "n")
    saved(qtbot, window)
    (segment,) = window.session.annotations.segments
    view.set_folded(segment, True)
    fold = next(b for b in view.scene().boxes(0, 600) if b.part is Part.FOLD and b.right - b.left > 200)
    y = int((fold.top + fold.bottom) / 2) - view.top()
    first, last = QPoint(int(fold.left) + 20, y), QPoint(int(fold.right) - 20, y)
    pull(view, first, (first + last) / 2, last)
    let_go(view, last)
    assert view.selection() == Range.at(start, end) and segment in view.scene().folded
    above = edge(view, PACT.index("officials"))
    pull(view, above, last)
    let_go(view, last)
    assert view.selection() == Range.at(PACT.index("officials"), end)
    QTest.mouseClick(view.viewport(), Left, pos=first)
    assert segment not in view.scene().folded


def dropped(over: QWidget, path: Path) -> None:
    """Drop a file on a widget, as a system does: on its window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    window = over.window()
    place = QPointF(over.mapTo(window, over.rect().center()))
    args = (Qt.DropAction.CopyAction, data, Left, NONE)
    entering = QDragEnterEvent(place.toPoint(), *args)
    QApplication.sendEvent(window.windowHandle(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window.windowHandle(), QDropEvent(place, *args))


@pytest.mark.parametrize("kind", [ImportDialog, TakeInDialog])
def test_files_dropped_on_a_dialog_that_asks_for_files_are_listed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: type[ImportDialog | TakeInDialog]
) -> None:
    path = tmp_path / "one.txt"
    path.write_text("x", encoding="utf-8")
    dialog = kind(window.session, [], window)
    qtbot.addWidget(dialog)
    dialog.open()
    over = dialog.path if isinstance(dialog, ImportDialog) else dialog.files
    dropped(over, path)
    dropped(over, path)
    assert [str(one) for one in dialog.paths()] == [str(path)], "once, and in no text field"
    dialog.close()


def test_a_project_dropped_on_the_start_page_is_opened_and_pages_need_one(
    qtbot: QtBot, tmp_path: Path, project_file: Path
) -> None:
    start = StartPage([])
    qtbot.addWidget(start)
    start.show()
    wanted: list[str] = []
    start.recent_chosen.connect(wanted.append)
    dropped(start, tmp_path / "page.html")
    assert not wanted and "project first" in start.status.text()
    dropped(start, project_file)
    assert wanted == [str(project_file)]


@pytest.mark.parametrize("over", ["page", "note", "filter"])
def test_files_dropped_anywhere_are_imported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, over: str
) -> None:
    taken: list[list[str]] = []
    monkeypatch.setattr(window.drops, "_wanted", taken.append)
    path = tmp_path / "page.txt"
    path.write_text("x", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    widget = {"page": window.page, "note": window.inspector.page.note, "filter": window.queue.filter}[over]
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    args = (Qt.DropAction.CopyAction, data, Left, NONE)
    handle = window.windowHandle()
    entering = QDragEnterEvent(place.toPoint(), *args)
    QApplication.sendEvent(handle, entering)
    assert entering.isAccepted() and not taken
    QApplication.sendEvent(handle, QDropEvent(place, *args))
    assert taken == [[str(path)]]
    assert not window.inspector.page.note.toPlainText()
