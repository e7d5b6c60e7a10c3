"""The overview by real keys: opened, walked through, pages opened from it, notes for the guidelines made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.gui.look.colours import contrast
from annotator.gui.overview.cell_table import CellTable
from annotator.gui.overview.overview_window import OverviewWindow
from annotator.gui.window.main_window import MainWindow
from annotator.review.charts import Tone
from annotator.store import GuidelineExample, GuidelineNote, Project

from .conftest import FERRY, PACT, Opener, press
from .test_blind import _spoken, said_by

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ZOE, BEN, CAT = Author("zoe"), Author("ben"), Author("cat")
TEXTS = {"doc-pact": PACT, "doc-ferry": FERRY}


def a_set(document: str, author: Author, words: dict[str, str], kind: str) -> AnnotationSet:
    text = TEXTS[document]
    mentions = {}
    for name, type_ in words.items():
        start = text.index(name)
        mentions[name] = Mention(f"{author.name}-{name}", Span.at(start, start + len(name)), type_)
    title = Segment("t", Range.at(0, text.index("\n")), kind, 1)
    return AnnotationSet(
        f"{author.name}-{document}", document, text, author, State.DONE, segments={"t": title},
        mentions={one.id: one for one in mentions.values()},
    )  # fmt: skip


def hand_in(project: Project) -> None:
    """Three people on two pages; on the ferry ben and cat differ, on the pact all but the title's kind."""
    for document, (zoe, ben, cat) in {
        "doc-pact": ({"Oslo": "GPE"}, {"Oslo": "LOC"}, {"Oslo": "GPE", "Anna Brekke": "PER"}),
        "doc-ferry": ({"Kestrel": "PRODUCT"}, {"Kestrel": "PRODUCT"}, {"Kestrel": "ORG"}),
    }.items():
        sets = [
            a_set(document, ZOE, zoe, "title"), a_set(document, BEN, ben, "title"),
            a_set(document, CAT, cat, "kicker"),
        ]  # fmt: skip
        project.add_bundle(project.document(document), sets, (), (), None)


@pytest.fixture
def handed_in(project_file: Path) -> None:
    with Project.open(project_file) as project:
        hand_in(project)


def opened(qtbot: QtBot, window: MainWindow) -> OverviewWindow:
    """Open the overview by its key, and wait until it has worked out everything."""
    press(qtbot, window, Key.Key_O, held=CTRL | SHIFT)
    room = window.overview
    qtbot.waitUntil(lambda: room.window is not None and _still(room.window) and bool(_estimates(room.window)))
    assert room.window is not None
    return room.window


def _still(overview: OverviewWindow) -> bool:
    return overview.bar.isHidden()


def _estimates(overview: OverviewWindow) -> list[str]:
    rows = overview.reliability.table.cells.table.rows
    return [row[4].said for row in rows if row[4].text != "…"]


@pytest.fixture
def overview(handed_in: None, open_window: Opener, qtbot: QtBot) -> Iterator[OverviewWindow]:
    yield opened(qtbot, open_window("ana"))


def cells(table: CellTable) -> dict[tuple[str, str], str]:
    shown = table.cells.table
    return {
        (row, column): cell.text
        for row, listed in zip(shown.heads, shown.rows, strict=True)
        for column, cell in zip(shown.columns, listed, strict=True)
    }


def go(qtbot: QtBot, table: CellTable, row: str, column: str) -> None:
    """Walk to a cell by arrows."""
    table.setFocus()
    shown = table.cells.table
    at = table.currentIndex()
    down, right = shown.heads.index(row) - at.row(), shown.columns.index(column) - at.column()
    for n, keys in ((down, (Key.Key_Down, Key.Key_Up)), (right, (Key.Key_Right, Key.Key_Left))):
        for _ in range(abs(n)):
            qtbot.keyClick(table, keys[n < 0])


def test_a_key_opens_it_and_escape_closes_it(overview: OverviewWindow, qtbot: QtBot):
    assert overview.isVisible() and overview.states.table.hasFocus()
    rows = overview.states.table.cells.table.rows
    assert [row[0].text for row in rows] == ["ben", "cat", "zoe"]
    assert [row[1].text for row in rows] == ["2", "2", "2"]
    qtbot.keyClick(overview.states.table, Key.Key_Escape)
    assert not overview.isVisible()


def test_the_matrix_has_value_and_n_and_says_all_of_it(overview: OverviewWindow, qtbot: QtBot):
    table = overview.matrix.table
    shown = cells(table)
    assert shown["ben", "zoe"] == "0.50" and shown["ben", "cat"] == "0.00" and shown["ben", "ben"] == ""
    go(qtbot, table, "ben", "zoe")
    said = overview.detail.text()
    few = "too few pages for an interval", "n = 2 pages: read nothing into it"
    for words in ("ben and zoe", "0.500", "2 pages", *few):
        assert words in said
    assert table.chosen() is not None and table.chosen().under == "n = 2"  # type: ignore[union-attr]  # not None


def test_another_measure_is_counted_and_what_is_undefined_says_why(overview: OverviewWindow, qtbot: QtBot):
    box = overview.matrix.box
    assert box.minimumWidth() >= max(
        box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count())
    )
    box.setCurrentIndex(box.findData("trigger_class"))
    qtbot.waitUntil(lambda: _still(overview) and overview.matrix.table.cells.table.name.startswith("trigger"))
    qtbot.waitUntil(lambda: cells(overview.matrix.table)["ben", "zoe"] == "–")
    go(qtbot, overview.matrix.table, "ben", "zoe")
    assert "undefined, because: neither side has any" in overview.detail.text()


def test_enter_on_a_pair_lists_its_pages_and_enter_on_a_page_opens_it(
    overview: OverviewWindow, open_window: Opener, qtbot: QtBot
):
    go(qtbot, overview.matrix.table, "ben", "zoe")
    qtbot.keyClick(overview.matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: len(overview.places.cells.table.rows) == 2)
    assert overview.places.hasFocus() and overview.places_title.text() == "Pages of ben and zoe"
    assert [[cell.text for cell in row] for row in overview.places.cells.table.rows] == [
        ["pact", "0.00"], ["ferry", "1.00"],
    ]  # fmt: skip
    window = _main(overview)
    qtbot.keyClick(overview.places, Key.Key_Down)
    qtbot.keyClick(overview.places, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")


def _main(overview: OverviewWindow) -> MainWindow:
    from PySide6.QtWidgets import QApplication

    return next(
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, MainWindow) and one.overview.window is overview
    )  # fmt: skip


def test_confusion_has_shares_of_rows_a_column_for_nothing_and_leads_to_places(
    overview: OverviewWindow, qtbot: QtBot
):
    overview.sort.setCurrentIndex(overview.sort.findData("entity type"))
    table = overview.confusion.table
    shown = table.cells.table
    assert shown.columns[-1] == "nothing" and shown.heads[-1] == "nothing"
    by_name = cells(table)
    place = next(name for name in shown.heads if name.startswith("Region"))
    state = next(name for name in shown.heads if name.startswith("State"))
    assert by_name[place, state] == "100 %" and by_name[state, place] == "50 %"
    assert by_name["Person", "nothing"] == "100 %"
    go(qtbot, table, place, state)
    qtbot.keyClick(table, Key.Key_Return)
    qtbot.waitUntil(lambda: len(overview.places.cells.table.rows) == 1)
    (row,) = overview.places.cells.table.rows
    assert (row[0].text, row[0].under, row[1].text) == ("pact", "Oslo", "2")
    window = _main(overview)
    qtbot.keyClick(overview.places, Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.caret() == PACT.index("Oslo") and window.page.hasFocus())
    qtbot.waitUntil(lambda: window.adjudicating.asked() is not None)
    asked = window.adjudicating.asked()
    assert asked is not None and (asked.question.sort, asked.question.surface) == ("mention", "Oslo")


def test_a_click_asks_as_enter_does(overview: OverviewWindow, qtbot: QtBot):
    table = overview.matrix.table
    index = table.cells.index(0, 1)
    overview.area.ensureWidgetVisible(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    qtbot.waitUntil(lambda: len(overview.places.cells.table.rows) == 2)


def test_tab_goes_from_card_to_card_and_reaches_everything(overview: OverviewWindow, qtbot: QtBot):
    reached: set[QWidget] = set()
    widget = overview.states.table
    for _ in range(60):
        qtbot.keyClick(widget, Key.Key_Tab)
        widget = overview.focusWidget()
        if widget in reached:
            break
        reached.add(widget)
    tables = {card.table for card in overview.cards if card.table.isVisibleTo(overview)}
    wanted = {*tables, overview.matrix.box, overview.sort, overview.between, overview.note_one,
              overview.note_all, overview.refresh}  # fmt: skip
    assert wanted - {overview.settle} <= reached


def test_who_parts_goes_to_the_guidelines_and_is_settled_there(overview: OverviewWindow, qtbot: QtBot):
    partings = overview.partings.table
    rows = partings.cells.table.rows
    at = next(n for n, row in enumerate(rows) if row[3].text == "‘Oslo’")
    partings.setFocus()
    for _ in range(at):
        qtbot.keyClick(partings, Key.Key_Down)
    overview.note_one.setFocus()
    qtbot.keyClick(overview.note_one, Key.Key_Space)
    qtbot.waitUntil(lambda: len(overview.notes.table.cells.table.rows) == 1)
    project = _main(overview).session.project
    (note,) = project.reviewing.guideline_notes()
    assert (note.sort, note.first, note.second, note.by) == ("entity type", "GPE", "LOC", "ana")
    assert {(one.document, one.surface) for one in note.examples} == {("doc-pact", "Oslo")}
    qtbot.keyClick(overview.note_all, Key.Key_Space)
    qtbot.waitUntil(lambda: len(overview.notes.table.cells.table.rows) == len(rows))
    overview.notes.table.setFocus()
    qtbot.keyClick(overview.settle, Key.Key_Space)
    qtbot.waitUntil(lambda: len(overview.notes.table.cells.table.rows) == len(rows) - 1)
    assert len(project.reviewing.guideline_notes(open_only=True)) == len(rows) - 1


def test_an_edge_rule_has_examples_that_open_the_question_and_is_noted(
    project_file: Path, open_window: Opener, qtbot: QtBot
):
    with Project.open(project_file) as project:
        sets = [a_set("doc-pact", ZOE, {"lithium pact": "PRODUCT"}, "title"),
                a_set("doc-pact", BEN, {"pact": "PRODUCT"}, "title")]  # fmt: skip
        project.add_bundle(project.document("doc-pact"), sets, (), (), None)
    overview = opened(qtbot, open_window("ana"))
    table, window = overview.partings.table, _main(overview)
    (row,) = table.cells.table.rows
    assert [one.text for one in row[:3]] == ["Product", "start: other words", "1"]
    assert row[3].text == "‘[lithium] pact’" and "zoe takes it in, ben does not" in row[3].said
    qtbot.keyClick(overview.note_all, Key.Key_Space)
    qtbot.waitUntil(lambda: len(overview.notes.table.cells.table.rows) == 1)
    (note,) = window.session.project.reviewing.guideline_notes()
    assert (note.sort, note.first, note.second) == ("edge", "PRODUCT", "PRODUCT")
    assert (note.text, note.examples[0].surface) == ("start: other words, in or out", "lithium pact")
    table.setFocus()
    for _ in range(3):
        qtbot.keyClick(table, Key.Key_Right)
    qtbot.keyClick(table, Key.Key_Return)
    qtbot.waitUntil(lambda: window.adjudicating.asked() is not None)
    assert window.adjudicating.asked().question.sort == "mention"
    assert window.page.caret() == PACT.index("lithium pact")


def test_an_example_that_may_not_be_reviewed_shows_its_place(
    handed_in: None, project_file: Path, open_window: Opener, qtbot: QtBot
):
    with Project.open(project_file) as project:
        project.set_settings(replace(project.settings, blind=True))
    window = open_window("ana")
    where = Range.at(FERRY.index("Kestrel"), FERRY.index("Kestrel") + 7)
    window.adjudicating.wanted.open("doc-ferry", where)
    qtbot.waitUntil(lambda: window.page.caret() == where.start)
    assert not window.adjudicating.active and window.session.author.name == "ana"


def test_a_note_stands_below_the_guideline_of_its_label_as_plain_text(
    project_file: Path, open_window: Opener, qtbot: QtBot
):
    example = GuidelineExample("doc-pact", PACT.index("Oslo"), PACT.index("Oslo") + 4, "Oslo")
    note = GuidelineNote("n", "entity type", "GPE", "LOC", "<b>a city?</b> *or not*", (example,), "ben")
    with Project.open(project_file) as project:
        project.reviewing.note_for_guidelines(note)
    window = open_window("ana")
    qtbot.waitUntil(window.session.database.idle)
    window.page.set_selection(Range.at(PACT.index("Oslo"), PACT.index("Oslo") + 4))
    press(qtbot, window, "3")
    qtbot.waitUntil(lambda: "To be settled" in window.inspector.guideline.toPlainText())
    shown = window.inspector.guideline.toPlainText()
    assert "<b>a city?</b> *or not*" in shown and "‘Oslo’" in shown


def test_reliability_says_what_it_wants(overview: OverviewWindow):
    rows = overview.reliability.table.cells.table.rows
    assert {row[0].text for row in rows} == {"ben", "cat", "zoe"}
    assert all(row[2].text == "–" and "undefined, because" in row[2].said for row in rows)  # no gold
    assert all("no label has 20 items" in row[4].said for row in rows)


def test_after_a_hand_in_a_refresh_shows_it(overview: OverviewWindow, qtbot: QtBot):
    project = _main(overview).session.project
    now = project.annotation_set("doc-ferry", CAT)
    gone = next(iter(now.mentions.values()))
    from annotator.domain.changes import Change, Edit, Kind
    from annotator.edits import verbs

    change = Change(Kind.MENTION, gone.id, gone, replace(gone, type="PRODUCT"))
    project.commit(now, Edit(verbs.RETYPE_MENTION, {"type": "PRODUCT", "surface": "", "old": ""}, (change,)))
    before = cells(overview.matrix.table)["ben", "cat"]
    qtbot.keyClick(overview, Key.Key_F5)
    qtbot.waitUntil(lambda: _still(overview))
    assert cells(overview.matrix.table)["ben", "cat"] == before  # the first hand-in counts


def test_cells_can_be_heard(overview: OverviewWindow):
    said = "\n".join(_spoken(QAccessible.queryAccessibleInterface(overview)))
    assert "ben and zoe: 0.500" in said  # a cell of the matrix
    assert overview.states.chart.accessibleDescription().count("\n") >= 2
    tables = [card.table for card in overview.cards]
    assert all(one.accessibleName() for one in (*tables, overview.places, overview.matrix.box, overview.sort))


@pytest.mark.parametrize("author", ["ana", "zoe"])
def test_a_blind_project_hides_it_from_annotators(
    project_file: Path, open_window: Opener, qtbot: QtBot, author: str
):
    with Project.open(project_file) as project:
        hand_in(project)
        project.set_settings(replace(project.settings, blind=True))
    window = open_window(author)
    press(qtbot, window, Key.Key_O, held=CTRL | SHIFT)
    qtbot.waitUntil(lambda: "blind" in window.status.message.text())
    assert window.overview.window is None


@pytest.mark.parametrize("role", ["reviewer", "manager"])
def test_in_a_blind_project_reviewers_see_letters_alone(
    project_file: Path, open_window: Opener, qtbot: QtBot, role: str
):
    with Project.open(project_file) as project:
        hand_in(project)
        project.set_settings(replace(project.settings, blind=True))
        project.reviewing.give_roles({"ana": role})
    window = open_window("ana")
    overview = opened(qtbot, window)
    heads = overview.matrix.table.cells.table.heads
    assert len(heads) == 3 and set(heads) < set("ABCD")
    go(qtbot, overview.matrix.table, heads[0], heads[1])
    qtbot.keyClick(overview.matrix.table, Key.Key_Return)
    qtbot.waitUntil(lambda: len(overview.places.cells.table.rows) == 2)
    heard = everything(overview)
    assert f"Pages of {heads[0]} and {heads[1]}" in heard
    assert not any(name in heard for name in ("zoe", "ben ", "ben:", "cat "))
    window.session.set_author(ZOE)
    qtbot.waitUntil(lambda: window.overview.window is None)


def everything(overview: OverviewWindow) -> str:
    """What is shown, and all cells with what they say."""
    said = said_by(overview)
    for table in overview.findChildren(CellTable):
        said += [f"{cell.text} {cell.under} {cell.said}" for row in table.cells.table.rows for cell in row]
    return "\n".join(said)


@pytest.mark.parametrize("dark", [False, True])
def test_what_stands_on_a_strong_ground_can_be_read(overview: OverviewWindow, qtbot: QtBot, dark: bool):
    window = _main(overview)
    window.theme.apply("dark" if dark else "light")
    overview.repaint()
    ground = overview.states.chart.colour(Tone.FIRST, 0.6)
    assert contrast(overview.states.chart.ink_on(ground), ground) >= 4.5
    image = overview.grab().toImage()
    card = overview.states.mapTo(overview, QPoint(4, overview.states.height() // 2))
    chart = overview.states.chart.mapTo(overview, QPoint(overview.states.chart.width() - 3, 3))
    assert image.pixelColor(card) == image.pixelColor(chart)
    window.theme.apply("light")
