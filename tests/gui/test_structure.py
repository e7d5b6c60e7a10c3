"""The page's structure beside its text: blocks as a tree, chosen with a key, followed by the caret."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.datasets.importing import ImportWish, import_paths
from annotator.gui.structure.block_reader import Structure, row_of, way_to
from annotator.gui.structure.structure_model import HINT, SIZE, WINDOW, WORDS, StructureModel
from annotator.gui.structure.structure_panel import StructurePanel
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow
from annotator.pages.html import read_html
from annotator.pages.html.structure import blocks
from annotator.store import Project

from .conftest import Opener, go, press, saved

HTML = """<!doctype html><html lang="en"><head><title>Pact</title></head><body>
<nav class="main-nav"><ul><li>Home</li><li>World</li></ul></nav>
<main id="content"><article class="story"><h1>Norway and Chile sign pact</h1>
<p>The pact was signed in Oslo on Tuesday.</p>
<aside class="newsletter"><h3>Sign up now</h3><p>All the news of the day.</p></aside>
<p>It ends a dispute of two years.</p></article></main>
<footer>© 2024 Nordic Times</footer></body></html>"""
ASIDE = "Sign up now"


@pytest.fixture
def web(project_file: Path, tmp_path: Path) -> str:
    """The id of a web page that is added to the project."""
    source = tmp_path / "pact.html"
    source.write_text(HTML, encoding="utf-8")
    with Project.open(project_file) as project:
        before = {row.id for row in project.documents()}
        import_paths(project, [source], ImportWish(processes=1))
        (added,) = {row.id for row in project.documents()} - before
    return added


@pytest.fixture
def panel(qtbot: QtBot, open_window: Opener, web: str) -> Callable[[], StructurePanel]:
    """Open the window on the web page; return what opens the panel and waits until it is read."""
    window = open_window(page=web)

    def opened() -> StructurePanel:
        found = window.left.structure
        press(qtbot, window, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda: found.isVisible() and bool(found.model.hints), timeout=20_000)
        return found

    return opened


def shown(panel: StructurePanel) -> MainWindow:
    """The window a panel is in."""
    window = panel.window()
    assert isinstance(window, MainWindow)
    return window


def row(panel: StructurePanel, *places: int) -> QModelIndex:
    """The row at the end of a way, all rows above it open."""
    node = panel.model.reach(places)
    above = node.parent
    while above is not None and above.parent is not None:
        panel.view.expand(panel.model.index_of(above))
        above = above.parent
    return panel.model.index_of(node)


def names(panel: StructurePanel, below: QModelIndex) -> list[str]:
    model = panel.model
    if model.canFetchMore(below):
        model.fetchMore(below)
    return [str(model.index(at, 0, below).data()) for at in range(model.rowCount(below))]


# --- the tree ---------------------------------------------------------------------------------------------


def test_the_tree_says_what_the_page_is_made_of(panel: Callable[[], StructurePanel]) -> None:
    found = panel()
    assert found.view.hasFocus()
    assert names(found, QModelIndex()) == ["html › body"]
    body = row(found, 0)
    assert names(found, body) == ["nav › ul", "main › article", "footer"]
    story = row(found, 0, 1)
    assert names(found, story) == ["h1", "p", "aside", "p"]
    assert story.data(HINT) == ".story"
    aside = row(found, 0, 1, 2)
    assert aside.data(HINT) == ".newsletter"
    assert str(aside.data(WORDS)).startswith(ASIDE)
    assert aside.data(SIZE) == str(len("Sign up now") + len("All the news of the day.") + 1)
    assert ".newsletter" in str(aside.data(Qt.ItemDataRole.AccessibleTextRole))


def test_enter_selects_a_block_and_a_letter_labels_all_of_it(
    qtbot: QtBot, panel: Callable[[], StructurePanel]
) -> None:
    found = panel()
    window = shown(found)
    found.view.setCurrentIndex(row(found, 0, 1, 2))
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    assert window.page.hasFocus() and window.annotating.mode is Mode.SEGMENTS
    press(qtbot, window, "n")
    (made,) = window.session.annotations.segments.values()
    text = window.page.text()[made.range.start : made.range.end]
    assert made.kind == "newsletter_promo"
    assert text.startswith(ASIDE) and text.endswith("All the news of the day.")
    saved(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.session.annotations.segments)


def test_a_click_selects_a_block(qtbot: QtBot, panel: Callable[[], StructurePanel]) -> None:
    found = panel()
    place = found.view.visualRect(row(found, 0, 1, 0)).center()
    qtbot.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page = shown(found).page
    assert page.selection() is not None
    assert page.text()[page.selection().start : page.selection().end] == "Norway and Chile sign pact"
    assert page.hasFocus()


def test_a_click_beside_a_row_only_opens_it(qtbot: QtBot, panel: Callable[[], StructurePanel]) -> None:
    found = panel()
    index = row(found, 0, 1)
    found.view.collapse(index)
    area = found.view.visualRect(index)
    point = QPoint(area.left() - found.view.indentation() // 2, area.center().y())
    qtbot.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert found.view.isExpanded(index)
    assert shown(found).page.selection() is None


def test_the_tree_follows_the_caret_and_the_foot_says_the_way(
    qtbot: QtBot, panel: Callable[[], StructurePanel]
) -> None:
    found = panel()
    window = shown(found)
    qtbot.keyClick(found.view, Qt.Key.Key_Escape)
    assert window.page.hasFocus()
    go(window, "All the news")

    def aside() -> object:
        return found.view.currentIndex().parent().data(HINT)

    qtbot.waitUntil(lambda: aside() == ".newsletter")
    assert str(found.view.currentIndex().data(WORDS)) == "All the news of the day."
    assert found.path.text() == "body › main › article › aside › p"
    go(window, "© 2024")
    qtbot.waitUntil(lambda: found.path.text() == "body › footer")
    assert found.view.currentIndex().data() == "footer"


def test_arrows_bring_a_block_into_sight_and_select_nothing(
    qtbot: QtBot, panel: Callable[[], StructurePanel]
) -> None:
    found = panel()
    seen: list[int] = []
    found.view.looked.connect(lambda index: seen.append(found.model.node(index).row.start))
    found.view.setCurrentIndex(row(found, 0, 1, 0))
    qtbot.keyClick(found.view, Qt.Key.Key_Down)
    assert seen == [shown(found).page.text().index("The pact was signed")]
    assert shown(found).page.selection() is None
    assert found.view.hasFocus()


def test_a_plain_text_has_no_structure_and_the_panel_says_so(qtbot: QtBot, window: MainWindow) -> None:
    found = window.left.structure
    press(qtbot, window, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "plain text" in found.none.text())
    assert found.model.rowCount() == 0 and found.path.text() == ""
    qtbot.keyClick(found.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert not window.left.isVisible()


def test_another_page_is_read_when_it_is_opened(
    qtbot: QtBot, panel: Callable[[], StructurePanel], web: str
) -> None:
    found = panel()
    window = shown(found)
    window.session.open("doc-ferry")
    qtbot.waitUntil(lambda: "plain text" in found.none.text())
    window.session.open(web)
    qtbot.waitUntil(lambda: found.model.rowCount() == 1)


# --- its rows ---------------------------------------------------------------------------------------------


def structure_of(source: str) -> Structure:
    page = read_html(source.encode())
    return Structure("d", page.text, page.node_map, blocks(page.node_map))


def test_elements_with_the_same_text_are_one_row_however_many(qapp: object) -> None:
    deep = 2_000
    found = structure_of("<body>" + "<div>" * deep + "<p>One</p><p>Two</p>" + "</div>" * deep)
    model = StructureModel()
    model.show(found)
    (only,) = model.root.children
    assert only.row is not None and len(only.row.elements) >= 200
    assert model.names(only.row) == "html › … › div"
    assert [block.tag for block in only.row.inside] == ["p", "p"]


def test_of_a_long_page_some_hundred_rows_are_there_and_the_others_are_reached(qapp: object) -> None:
    count = 3 * WINDOW
    found = structure_of("<body>" + "".join(f"<p>Paragraph {n}</p>" for n in range(count)))
    model = StructureModel()
    model.show(found)
    body = model.reach((0,))
    model.fetchMore(model.index_of(body))
    assert len(body.children) == WINDOW + 1
    last = model.index(WINDOW, 0, model.index_of(body))
    assert str(last.data()).startswith(f"… {count - WINDOW} more")
    there = model.widen(body.children[-1])
    assert there is not None and there.place == WINDOW
    assert str(model.index(0, 0, model.index_of(body)).data()) == f"… {WINDOW} before"
    position = found.text.index(f"Paragraph {count - 1}")
    node = model.reach(way_to(found.top, position))
    assert node.row is not None and node.row.start == position
    assert row_of(found.top[0]).inside[node.place].start == position


def test_a_position_between_blocks_leads_to_what_is_around_them(qapp: object) -> None:
    found = structure_of("<body><main><p>One</p><p>Two</p></main><p>Three</p>")
    assert tuple(way_to(found.top, found.text.index("Two") - 1)) == (0, 0)
    assert tuple(way_to(found.top, len(found.text))) == ()


def test_the_tree_stays_while_the_block_at_the_caret_is_in_sight(
    qtbot: QtBot, panel: Callable[[], StructurePanel]
) -> None:
    found = panel()
    window = shown(found)
    window.resize(1000, 560)
    for words in ("Norway and Chile sign pact", "It ends a dispute", "The pact was signed", "Nordic Times"):
        go(window, words)
        index = found.view.currentIndex()
        assert found.view.viewport().rect().contains(found.view.visualRect(index).center())
    bar = found.view.verticalScrollBar()
    where = bar.value()
    above = found.view.indexAbove(found.view.currentIndex())
    assert above.isValid() and found.view.viewport().rect().contains(found.view.visualRect(above).center())
    go(window, "It ends a dispute")
    go(window, "Nordic Times")
    assert bar.value() == where


@pytest.fixture
def long_web(project_file: Path, tmp_path: Path) -> str:
    """The id of a web page with more blocks than the panel and the window have room for."""
    source = tmp_path / "long.html"
    paragraphs = "".join(f"<p>Paragraph number {n} of the page.</p>" for n in range(120))
    source.write_text(f"<!doctype html><body><main>{paragraphs}</main></body>", encoding="utf-8")
    with Project.open(project_file) as project:
        before = {row.id for row in project.documents()}
        import_paths(project, [source], ImportWish(processes=1))
        (added,) = {row.id for row in project.documents()} - before
    return added


def test_what_is_gone_to_comes_to_the_middle_and_not_to_the_edge(
    qtbot: QtBot, open_window: Opener, long_web: str
) -> None:
    window = open_window(page=long_web)
    window.resize(1280, 720)
    found, page = window.left.structure, window.page
    press(qtbot, window, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: found.isVisible() and found.model.rowCount() == 1, timeout=20_000)
    qtbot.keyClick(found.view, Qt.Key.Key_Escape)
    for number in (100, 15, 60):
        go(window, f"Paragraph number {number} ")
        qtbot.waitUntil(lambda n=number: f" {n} " in str(found.view.currentIndex().data(WORDS)))
        row = found.view.visualRect(found.view.currentIndex())
        height = found.view.viewport().height()
        assert height / 3 < row.center().y() < 2 * height / 3
    press(qtbot, window, Qt.Key.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    found.view.setFocus()
    far = found.model.reach((*way_to(found.model.structure.top, page.text().index("number 70 ")),))
    found.view.setCurrentIndex(found.model.index_of(far))
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    chosen = page.selection()
    assert chosen is not None and "number 70 " in page.text()[chosen.start : chosen.end]
    height = page.viewport().height()
    assert height / 3 < page.position_of(chosen.start).y() < 2 * height / 3
