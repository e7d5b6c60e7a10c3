"""The list of annotations: what stands in it, going to places, deleting, and keeping up with the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Mention
from annotator.domain.ranges import Range, Span
from annotator.gui.outline.outline_model import WINDOW
from annotator.gui.outline.outline_panel import OutlinePanel
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, go, press, saved
from .test_session import tag

Key = Qt.Key
Tree = dict[str, "Tree"]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def tree(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Tree:
    """What stands in the tree, everything fetched."""
    above = parent if parent is not None else QModelIndex()
    if model.canFetchMore(above):
        model.fetchMore(above)
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return {str(row.data()): tree(model, row) for row in rows}


def row(panel: OutlinePanel, *path: str) -> QModelIndex:
    """The row at the end of a path; each part is how a row's words begin."""
    at = QModelIndex()
    for part in path:
        if panel.model.canFetchMore(at):
            panel.model.fetchMore(at)
        rows = [panel.model.index(n, 0, at) for n in range(panel.model.rowCount(at))]
        at = next(index for index in rows if str(index.data()).startswith(part))
    return at


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> OutlinePanel:
    """The list of annotations on a page with something of everything in it."""
    session, scheme = window.session, window.session.scheme
    for start, end, kind in ((0, 6, "GPE"), (11, 16, "GPE"), (35, 41, "GPE"), (22, 29, "PRODUCT")):
        tag(session, start, end, kind)
    ids = {m.span.start: m.id for m in session.annotations.mentions.values()}
    session.perform(lambda a: edits.tag_event(a, scheme, Range.at(17, 21), "Dip.Agree"))
    (event,) = session.annotations.events
    session.perform(lambda a: edits.add_argument(a, scheme, event, "Party", ids[0]))
    session.perform(lambda a: edits.label_segment(a, scheme, Range.at(0, 34), "title", 1))
    session.perform(lambda a: edits.set_note(a, ids[22], "a metal"))
    session.perform(lambda a: edits.set_bookmark(a, PACT.index("Anna"), "who is she?"))
    saved(qtbot, window)
    press(qtbot, window, Key.Key_F8)
    found = window.left.outline
    assert found.isVisible() and found.view.hasFocus()
    qtbot.waitUntil(lambda: found._loading is None)
    return found


def test_everything_is_in_its_group(qtbot: QtBot, panel: OutlinePanel) -> None:
    shown = tree(panel.model)
    assert list(shown)[:3] == ["Articles  1", "Entities  4", "Events  1"]
    assert list(shown["Articles  1"]) == ["Article 1  1"]
    assert list(shown["Entities  4"]) == ["Chile  1", "lithium  1", "Norway  2"]
    (event,) = shown["Events  1"].items()
    assert event[0].startswith("sign · ") and next(iter(event[1])).endswith(": Norway")
    assert list(shown["Bookmarks  1"]) == ["who is she?"]
    assert list(shown["Notes  1"]) == ["a metal · lithium"]
    qtbot.waitUntil(lambda: any(name.startswith("Problems") for name in tree(panel.model)))


def test_a_screen_reader_hears_type_words_and_number(panel: OutlinePanel) -> None:
    assert row(panel, "Entities", "Norway").data(SPOKEN) == "State or city Norway, 2 mentions"
    tree(panel.model)
    second = panel.model.index(1, 0, row(panel, "Entities", "Norway"))
    assert second.data(SPOKEN) == "State or city Norway, 2 of 2"


def test_enter_goes_to_the_place_and_the_mode(qtbot: QtBot, window: MainWindow, panel: OutlinePanel) -> None:
    panel.view.setCurrentIndex(row(panel, "Articles", "Article 1", "Title"))
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert window.page.hasFocus() and window.annotating.mode is Mode.SEGMENTS
    press(qtbot, window, Key.Key_F8)
    assert not panel.isVisible(), "the same key puts it away"
    press(qtbot, window, Key.Key_F8)
    qtbot.waitUntil(lambda: panel._loading is None)
    panel.view.setCurrentIndex(row(panel, "Bookmarks", "who"))
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert window.page.caret() == PACT.index("Anna")


def test_a_click_on_an_argument_goes_to_what_fills_it(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel
) -> None:
    event = row(panel, "Events", "sign")
    panel.view.expand(row(panel, "Events"))
    panel.view.expand(event)
    place = panel.view.visualRect(panel.model.index(0, 0, event)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.caret() == 0 and window.annotating.item().span.hull == Range.at(0, 6)


def test_del_deletes_with_one_edit_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel
) -> None:
    panel.view.setCurrentIndex(row(panel, "Entities", "Norway", "Norway"))
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert row(panel, "Entities", "Norway").data() == "Norway  1"
    assert panel.view.currentIndex().isValid() and panel.view.hasFocus()
    assert len(window.session.annotations.mentions) == 3
    assert not next(iter(window.session.annotations.events.values())).arguments
    saved(qtbot, window)
    window.registry.run("edit.undo")
    saved(qtbot, window)
    assert row(panel, "Entities", "Norway").data() == "Norway  2"


@pytest.mark.parametrize("path", [("Events", "sign", "Party"), ("Bookmarks", "who"), ("Notes", "a metal")])
def test_del_on_other_rows(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel, path: tuple[str, ...]
) -> None:
    before = window.session.annotations
    panel.view.setCurrentIndex(row(panel, *path))
    qtbot.keyClick(panel.view, Key.Key_Delete)
    after = window.session.annotations
    assert after.revision == before.revision + 1
    counts = [
        len(a.bookmarks) + len(a.notes) + sum(len(e.arguments) for e in a.events.values())
        for a in (before, after)
    ]
    assert counts[1] == counts[0] - 1


def test_an_edit_in_the_page_shows_and_nothing_closes(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel
) -> None:
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.view.expand(row(panel, "Entities", "Norway"))
    window.desk.focus_page()
    go(window, "Oslo")
    press(qtbot, window, "3")
    assert "Oslo  1" in tree(panel.model)["Entities  5"]
    assert panel.view.isExpanded(row(panel, "Entities", "Norway"))


def test_the_tree_follows_what_is_selected_in_the_page(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel
) -> None:
    window.desk.focus_page()
    go(window, "Chile")
    qtbot.waitUntil(
        lambda: (
            str(panel.view.currentIndex().data()).startswith("Chile and")
            or str(panel.view.currentIndex().data()).startswith("Chile sign")
        )
    )
    assert panel.view.isExpanded(row(panel, "Entities", "Chile"))


def test_the_filter_narrows_the_groups(qtbot: QtBot, window: MainWindow, panel: OutlinePanel) -> None:
    panel.filter.setFocus()
    qtbot.keyClicks(panel.filter, "nor")
    qtbot.waitUntil(lambda: list(tree(panel.model).get("Entities  4", ())) == ["Norway  2"])
    assert "Bookmarks  1" not in tree(panel.model)
    qtbot.keyClick(panel.filter, Key.Key_Escape)
    qtbot.waitUntil(lambda: "Bookmarks  1" in tree(panel.model))
    qtbot.keyClick(panel.filter, Key.Key_Escape)
    assert window.page.hasFocus()


def test_the_list_is_that_of_the_page_in_the_window(
    qtbot: QtBot, window: MainWindow, panel: OutlinePanel
) -> None:
    window.session.open("doc-ferry")
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry" and panel._loading is None)
    assert tree(panel.model) == {} and panel.none.isVisible()


def many(annotations: AnnotationSet, count: int) -> AnnotationSet:
    """A set with mentions of ever the same word, and a text that holds them."""
    text = "Oslo and Lima\n" * count
    base = AnnotationSet(annotations.id, annotations.document, text, annotations.author)
    return filled(base, [Mention(f"m{n:06}", Span.at(14 * n, 14 * n + 4), "GPE") for n in range(count)])


def test_long_groups_show_a_window_and_reach_every_item(qtbot: QtBot, window: MainWindow) -> None:
    session, panel = window.session, window.left.outline
    made = many(session.annotations, 20_000)
    session.annotations = made
    window.page.set_annotations(made)
    press(qtbot, window, Key.Key_F8)
    qtbot.waitUntil(lambda: panel._loading is None)
    group = row(panel, "Entities  20000", "Oslo")
    assert panel.model.canFetchMore(group)
    panel.model.fetchMore(group)
    assert panel.model.rowCount(group) == WINDOW + 1
    assert panel.model.index(WINDOW, 0, group).data() == f"… {20_000 - WINDOW} more"
    window.desk.focus_page()
    window.page.move_caret(14 * 15_000 + 1)
    qtbot.waitUntil(lambda: panel.view.currentIndex().data(SPOKEN) == "State or city Oslo, 15001 of 20000")
    assert panel.model.rowCount(row(panel, "Entities", "Oslo")) <= 2 * WINDOW + 2
    panel.view.setCurrentIndex(panel.model.index(0, 0, row(panel, "Entities", "Oslo")))
    assert "before" in panel.view.currentIndex().data()
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert panel.model.rowCount(row(panel, "Entities", "Oslo")) > WINDOW + 2
