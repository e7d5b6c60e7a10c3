"""The scheme editor by keys and mouse: labels are made and changed, and nothing wrong is saved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.datasets.schemes import empty_scheme
from annotator.domain.items import Author
from annotator.domain.label_map import Label
from annotator.domain.scheme import Scheme
from annotator.gui.scheme.editing import Editing
from annotator.gui.scheme.row_painter import ROW
from annotator.gui.scheme.scheme_window import SchemeWindow
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

from .conftest import cut

Key = Qt.Key


@pytest.fixture(scope="module")
def alone(
    qapp: QApplication, three_pages: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SchemeWindow]:
    """The editor beside no window, for all tests that need none: making one takes longer than many a test."""
    path = Path(shutil.copy(three_pages, tmp_path_factory.mktemp("scheme")))
    with Project.open(path) as project:
        database = DatabaseThread()
        session = Session(project, database, Author("ana"))
        editing = Editing(session.tasks, project.scheme.data, "here", session)
        made = SchemeWindow(session, editing, ["conll-4"])
        made.show()
        yield made
        made.close()
        made.deleteLater()
        session.stop()
        database.stop()


@pytest.fixture
def editor(qtbot: QtBot, alone: SchemeWindow, scheme: Scheme) -> SchemeWindow:
    """The editor on the scheme `news`, nothing chosen."""
    alone.editing.begin_again(scheme.data, "here")
    alone.editing.choose(None)
    alone.tabs.setCurrentIndex(0)
    alone.activateWindow()
    qtbot.waitUntil(lambda: alone.editing.right)
    return alone


def checked(qtbot: QtBot, editor: SchemeWindow) -> None:
    qtbot.waitUntil(lambda: not editor.editing.pending)


def choose(editor: SchemeWindow, label: Label) -> None:
    """Click on the row of a label."""
    item = editor.tree._items[label]
    editor.tree.scrollToItem(item)
    place = editor.tree.visualItemRect(item).center()
    QTest.mouseClick(editor.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.editing.label == label


def fill(field: QLineEdit, text: str) -> None:
    """Write into a field over what is there."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClicks(field, text)


def label(editor: SchemeWindow, sort: str, key: str) -> dict:
    group = {
        "type": "entity_types",
        "event": "event_types",
        "kind": "segment_kinds",
        "attribute": "attributes",
    }
    return next(one for one in editor.editing.data[group[sort]] if one["id"] == key)


def ids(editor: SchemeWindow, group: str) -> list[str]:
    return [one["id"] for one in editor.editing.data[group]]


def test_a_label_is_added_named_and_has_its_own_key_and_colour(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "ORG"))
    QTest.keyClick(editor.tree, Key.Key_Insert)
    assert editor.form.id.hasFocus()
    QTest.keyClicks(editor.form.id, "Ship & Boat")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    listed = ids(editor, "entity_types")
    assert listed.index("Ship & Boat") == listed.index("ORG") + 1, "beside the one that was in hand"
    made = label(editor, "type", "Ship & Boat")
    assert made["name"] == "Ship & Boat"
    others = [one for one in editor.editing.data["entity_types"] if one is not made]
    assert made["key"] not in [one.get("key") for one in others]
    assert made["color"] not in [one["color"] for one in others]
    checked(qtbot, editor)
    assert editor.editing.right
    assert editor.save.isEnabled()


def test_names_of_fields_are_level_with_their_first_lines(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "ORG"))
    form, ticks = editor.form, editor.form.ticks["attributes"]

    def off(field: QWidget, first: QWidget) -> float:
        name = form.form.labelForField(field)
        edge = name.contentsMargins().top() + name.fontMetrics().height() / 2
        return abs(name.mapTo(form, QPoint(0, 0)).y() + edge - first.mapTo(form, first.rect().center()).y())

    qtbot.waitUntil(lambda: off(form.rows["names"], form.names.findChild(QLineEdit)) <= 2)
    pill = next(iter(ticks.pills.values()))
    for field, first in ((form.name, form.name), (ticks, pill), (form.retired, form.retired)):
        assert off(field, first) <= 2, field.accessibleName()


def test_a_rename_goes_where_the_label_is_named_and_a_taken_id_is_refused(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "GPE"))
    fill(editor.form.id, "ORG")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    assert "ORG" in editor.form.id_reason.text()
    assert editor.form.id_reason.isVisible()
    assert editor.editing.label == ("type", "GPE")
    fill(editor.form.id, "STATE")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    host = next(one for one in label(editor, "event", "Dip.Meet")["roles"] if one["id"] == "Host")
    assert "STATE" in host["targets"]
    assert "GPE" not in host["targets"]
    assert editor.editing.draft.label_map().becomes(("type", "GPE")) == ("type", "STATE")


def test_nothing_wrong_is_saved_and_what_is_wrong_is_said_while_typing(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "PER"))
    fill(editor.form.key, "2")
    checked(qtbot, editor)
    assert not editor.save.isEnabled()
    assert editor.faults.isVisible()
    assert "same key" in editor.faults.item(0).text()
    choose(editor, ("kind", "title"))
    QTest.mouseClick(
        editor.faults.viewport(), Qt.MouseButton.LeftButton,
        pos=editor.faults.visualItemRect(editor.faults.item(0)).center(),
    )  # fmt: skip
    assert editor.editing.label == ("type", "ORG"), "the one that has the key too"
    choose(editor, ("type", "PER"))
    QTest.mouseClick(editor.form.propose_key, Qt.MouseButton.LeftButton)
    checked(qtbot, editor)
    assert editor.editing.right
    assert not editor.faults.isVisible()


def test_a_word_is_one_step_of_undo(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "PER"))
    fill(editor.form.name, "Human being")
    assert label(editor, "type", "PER")["name"] == "Human being"
    QTest.keyClick(editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(editor.undo, Qt.MouseButton.LeftButton)
    assert label(editor, "type", "PER")["name"] == "Person"
    assert editor.form.name.text() == "Person"
    QTest.mouseClick(editor.redo, Qt.MouseButton.LeftButton)
    assert label(editor, "type", "PER")["name"] == "Human being"


def test_labels_move_by_key_and_by_mouse_among_their_own(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "ORG"))
    QTest.keyClick(editor.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ids(editor, "entity_types")[:3] == ["ORG", "PER", "GPE"]
    QTest.mouseClick(editor.down, Qt.MouseButton.LeftButton)
    QTest.mouseClick(editor.down, Qt.MouseButton.LeftButton)
    assert ids(editor, "entity_types")[:3] == ["PER", "GPE", "ORG"]
    _drop(editor, ("type", "ORG"), ("type", "PER"))
    assert ids(editor, "entity_types")[0] in ("ORG", "PER")
    _drop(editor, ("type", "ORG"), ("kind", "title"))
    assert "ORG" not in ids(editor, "segment_kinds")


def _drop(editor: SchemeWindow, one: Label, onto: Label) -> None:
    choose(editor, one)
    tree = editor.tree
    item = tree._items[onto]
    tree.scrollToItem(item)
    place = tree.visualItemRect(item).center()
    data = tree.model().mimeData([tree.currentIndex()])
    event = QDropEvent(
        place.toPointF(), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    tree.dropEvent(event)


def test_what_is_removed_stands_below_and_comes_back(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("event", "Dip.Meet"))
    before = label(editor, "event", "Dip.Meet")
    QTest.keyClick(editor.tree, Key.Key_Delete)
    assert "Dip.Meet" not in ids(editor, "event_types")
    assert editor.editing.label == ("event", "Dip.Negotiate"), "the next one comes into hand"
    gone = editor.tree._items["gone", ("event", "Dip.Meet")]
    editor.tree.setCurrentItem(gone)
    QTest.keyClick(editor.tree, Key.Key_Return)
    assert label(editor, "event", "Dip.Meet") == before
    assert editor.editing.draft.gone() == []


def test_a_role_gets_its_fillers_and_its_number(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("event", "Dip.Meet"))
    QTest.keyClick(editor.tree, Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.form.id, "Venue")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    assert editor.editing.label == ("role", "Dip.Meet.Venue")
    ticks = editor.form.ticks["targets"].pills
    for wanted in ("PER", "LOC", "FAC"):  # the first type is proposed, and goes
        QTest.mouseClick(ticks[wanted], Qt.MouseButton.LeftButton)
    editor.form.most.setFocus()
    editor.form.most.selectAll()
    QTest.keyClicks(editor.form.most, "3")
    (role,) = [one for one in label(editor, "event", "Dip.Meet")["roles"] if one["id"] == "Venue"]
    assert role["targets"] == ["LOC", "FAC"]
    assert (role["min"], role["max"]) == (0, 3)


def test_an_attribute_is_given_to_types_and_its_values_are_named(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("attribute", "mention_kind"))
    QTest.mouseClick(editor.form.owners.pills["TIMEX"], Qt.MouseButton.LeftButton)
    assert "mention_kind" in label(editor, "type", "TIMEX")["attributes"]
    choose(editor, ("value", "mention_kind=pronoun"))
    row = next(one for one in editor.form.names.rows if one.pair()[0] == "de")
    fill(row.value, "Furwort")
    named = label(editor, "attribute", "mention_kind")["value_names"]
    assert named["de"]["pronoun"] == "Furwort"
    assert named["de"]["name"] == "Name", "other values keep theirs"


def test_a_label_is_retired_by_a_tick_and_its_key_is_free(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "PRODUCT"))
    key = label(editor, "type", "PRODUCT")["key"]
    editor.form.retired.setFocus()
    QTest.keyClick(editor.form.retired, Key.Key_Space)
    made = label(editor, "type", "PRODUCT")
    assert (made["retired"], "key" in made) == (True, False)
    assert not editor.form.key.isEnabled()
    row = editor.tree._items["type", "PRODUCT"].data(0, ROW)
    assert row.name == "Product (retired)"
    choose(editor, ("type", "ORG"))
    fill(editor.form.key, key)
    checked(qtbot, editor)
    assert editor.editing.right
    choose(editor, ("type", "PRODUCT"))
    QTest.mouseClick(editor.form.retired, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    again = label(editor, "type", "PRODUCT")
    assert "retired" not in again
    assert again["key"] != key


def test_a_guideline_is_seen_as_it_is_written_in_each_language(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "PER"))
    QTest.keyClick(editor, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    tab = editor.guideline
    editor.tabs.setCurrentIndex(1)
    tab.text.setFocus()
    tab.text.selectAll()
    QTest.keyClicks(tab.text, "Only **people**.")
    assert tab.preview.toPlainText() == "Only people."
    assert label(editor, "type", "PER")["guideline"] == "Only **people**."
    tab.language.setCurrentIndex(tab.language.findData("de"))
    assert tab.text.toPlainText().startswith("Eine Person")
    tab.text.selectAll()
    QTest.keyClicks(tab.text, "Nur Leute")
    assert label(editor, "type", "PER")["guidelines"]["de"] == "Nur Leute"
    assert label(editor, "type", "PER")["guideline"] == "Only **people**."


def test_names_elsewhere_are_written_row_by_row(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "WEAPON"))
    editor.tabs.setCurrentIndex(2)
    rows = editor.external.rows
    before = label(editor, "type", "WEAPON").get("external", {})
    QTest.mouseClick(rows.add_button, Qt.MouseButton.LeftButton)
    row = rows.rows[-1]
    row.key.setEditText("conll2003")
    QTest.keyClicks(row.value, "MISC")
    assert label(editor, "type", "WEAPON")["external"] == {**before, "conll2003": "MISC"}
    QTest.mouseClick(row.away, Qt.MouseButton.LeftButton)
    assert label(editor, "type", "WEAPON").get("external", {}) == before


def test_a_colour_is_chosen_by_keys_and_one_too_near_is_named(qtbot: QtBot, editor: SchemeWindow):
    choose(editor, ("type", "ORG"))
    fill(editor.form.color.light, "#006cf8")
    fill(editor.form.color.dark, "#8fb2fc")
    assert "Person" in editor.form.near.text()
    QTest.mouseClick(editor.form.color.swatch, Qt.MouseButton.LeftButton)
    popup = editor.form.color.colors
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Right)
    QTest.keyClick(popup, Key.Key_Return)
    assert label(editor, "type", "ORG")["color"]["light"] != "#006cf8"
    assert "Person" not in editor.form.near.text()


def test_everything_in_sight_has_a_name_and_room(qtbot: QtBot, editor: SchemeWindow):
    editor.resize(1280, 690)
    for chosen in (("type", "PER"), ("role", "Dip.Meet.Host"), ("attribute", "tense"), ("kind", "title")):
        choose(editor, chosen)
        assert cut(editor) == []
        assert _unnamed(editor) == []
    choose(editor, ("type", "PER"))
    editor.editing.choose(None)
    assert editor.form.title.isVisible()
    assert _unnamed(editor) == []


def _unnamed(window: QWidget) -> list[str]:
    sorts = (QAbstractButton, QLineEdit, QComboBox)
    found = [one for sort in sorts for one in window.findChildren(sort)]
    inside = ("qt_spinbox_lineedit", "qt_tabwidget")
    return [
        repr(one) for one in found
        if one.isVisible() and not one.accessibleName() and not getattr(one, "text", str)()
        and not one.objectName().startswith(inside) and not isinstance(one.parent(), QComboBox)
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]  # fmt: skip


@pytest.mark.parametrize("place", [QPoint(5, 5)])
def test_a_click_beside_the_rows_changes_nothing(qtbot: QtBot, editor: SchemeWindow, place: QPoint):
    before = editor.editing.draft
    QTest.mouseClick(editor.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.editing.draft == before


def test_the_key_of_a_new_label_comes_from_the_id_that_it_is_given(qtbot: QtBot, editor: SchemeWindow):
    editor.editing.open(empty_scheme("own").data, "a new scheme")
    for sort, given, key in (
        ("type", "Ship", "s"),
        ("type", "Works of art", "w"),
        ("event", "Life:Die", "l"),
    ):
        group = {"type": "Entity types", "event": "Event types"}[sort]
        editor.tree.setCurrentItem(editor.tree.findItems(group, Qt.MatchFlag.MatchExactly)[0])
        QTest.keyClick(editor.tree, Key.Key_Insert)
        fill(editor.form.id, given)
        QTest.keyClick(editor.form.id, Key.Key_Return)
        assert label(editor, sort, given)["key"] == key
    choose(editor, ("type", "Ship"))
    fill(editor.form.key, "z")
    fill(editor.form.id, "Boat")
    QTest.keyClick(editor.form.id, Key.Key_Return)
    assert label(editor, "type", "Boat")["key"] == "z", "the one that somebody chose stays"


def test_tab_goes_through_fields_that_came_later_where_they_stand(qtbot: QtBot, editor: SchemeWindow):
    editor.editing.open(empty_scheme("own").data, "a new scheme")
    for sort, whole in (("type", ""), ("type", ""), ("event", ""), ("role", "New")):
        editor.editing.add(sort, whole)
    form = editor.form
    form.names.add_button.setFocus()
    QTest.keyClick(form.names.add_button, Key.Key_Return)
    row = form.names.rows[-1]
    qtbot.waitUntil(row.value.hasFocus)
    pills = list(form.ticks["targets"].pills.values())
    way = [row.away, form.names.add_button, form.key, form.propose_key, *pills]
    for field in way:
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is field
    QTest.keyClick(pills[-1], Key.Key_Tab)
    assert editor.form.rows["often"].isAncestorOf(QApplication.focusWidget())


def test_fields_stand_one_below_the_other_and_not_apart(qtbot: QtBot, editor: SchemeWindow):
    tops = [one.mapTo(editor.form, QPoint()).y() for one in (editor.form.title, editor.form.version)]
    assert tops[1] - tops[0] < 4 * editor.form.title.height()
