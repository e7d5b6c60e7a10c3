"""Own keys: pressed, shown and kept; clashes refused with the name of who has the key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.gui.commands.command import ENTITIES, SEGMENTS, Command
from annotator.gui.commands.key_rules import Field, Target
from annotator.gui.commands.keymap import Keymap, KeyRefusedError
from annotator.gui.commands.registry import CommandRegistry
from annotator.gui.dialogs.help_dialogs import key_rows
from annotator.gui.settings.keys_page import KeysPage
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow

from .conftest import Opener, go, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def nothing(_owner: object) -> None:
    """What a command of these tests does."""


TABLE = (
    Command("edit.undo", "Undo", "Edit", nothing, keys=("Ctrl+Z",)),
    Command("page.finish", "Finish", "Page", nothing, keys=("Ctrl+Return", "Ctrl+Enter")),
    Command("segments.join", "Join", "Segments", nothing, keys=("Ctrl+J",), mode=SEGMENTS),
    Command("segments.split", "Split", "Segments", nothing, typed=("Return",), mode=SEGMENTS),
    Command("entities.event", "Event…", "Entities & events", nothing, typed=("e",), mode=ENTITIES),
    Command("entities.grow", "Grow", "Entities & events", nothing, keys=("Ctrl+Shift+Right",), mode=ENTITIES),
    Command("find.page", "Find", "Find", nothing, keys=("Ctrl+F",), typed=("/",)),
)
KIND, TYPE, EVENT = Field.SEGMENT_KIND, Field.ENTITY_TYPE, Field.EVENT_TYPE


def command(command_id: str) -> Target:
    return Target(Field.COMMAND, command_id)


@pytest.fixture
def keymap(qapp: QApplication, scheme: Scheme, tmp_path: Path) -> Keymap:
    settings = QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)
    return Keymap(CommandRegistry(TABLE), scheme, settings)


@pytest.mark.parametrize(
    ("target", "key", "said"),
    [
        (command("segments.join"), "Ctrl+Z", "Undo"),
        (command("edit.undo"), "Ctrl+Enter", "Finish"),
        (command("edit.undo"), "Ctrl+J", "Join"),
        (command("entities.grow"), "Ctrl+J", ""),
        (command("segments.join"), "Ctrl+Shift+Right", "moves the caret"),
        (command("entities.grow"), "Ctrl+Shift+Right", ""),
        (command("edit.undo"), "Tab", "moves the caret"),
        (command("edit.undo"), "Esc", "moves the caret"),
        (command("entities.event"), "t", "Time expression"),
        (command("segments.split"), "t", "Title"),
        (command("segments.split"), "e", "Embed"),
        (command("segments.split"), "7", "articles"),
        (command("edit.undo"), "7", "articles"),
        (command("entities.event"), "/", "Find"),
        (command("entities.event"), "Return", ""),
        (Target(KIND, "title"), "b", "Body"),
        (Target(KIND, "title"), "3", "articles"),
        (Target(KIND, "title"), "/", "Find"),
        (Target(KIND, "title"), "Ctrl+T", "single letter"),
        (Target(KIND, "title"), "Return", "single letter"),
        (Target(KIND, "title"), "ü", ""),
        (Target(TYPE, "PER"), "e", "Event…"),
        (Target(TYPE, "PER"), "b", ""),
        (Target(EVENT, "Dip.Meet"), "n", "Negotiate"),
        (Target(EVENT, "Dip.Meet"), "N", "search"),
        (Target(EVENT, "Dip.Meet"), "/", "search"),
        (Target(EVENT, "Dip.Meet"), "1", ""),
    ],
)
def test_a_key_is_refused_where_it_is_taken(keymap: Keymap, target: Target, key: str, said: str) -> None:
    before = keymap.keys_of(target)
    refusal = keymap.refusal(target, key)
    assert said in str(refusal or "") and bool(refusal) == bool(said)
    if said:
        with pytest.raises(KeyRefusedError, match=r"\w"):
            keymap.assign(target, (key,))
        assert keymap.keys_of(target) == before
    else:
        keymap.assign(target, (key,))
        assert keymap.keys_of(target) == (key,)


def test_only_what_differs_is_kept_and_for_each_scheme(
    keymap: Keymap, scheme: Scheme, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)
    keymap.assign(command("edit.undo"), ("Ctrl+U",))
    keymap.assign(Target(KIND, "title"), ("ä",))
    keymap.assign(Target(KIND, "title"), ("t",))
    keymap.assign(Target(TYPE, "PER"), ("p",))
    assert '"title"' not in keymap.to_json() and scheme.entity_types["PER"].key == "1"
    again = Keymap(CommandRegistry(TABLE), scheme, settings)
    assert again.scheme.entity_types["PER"].key == "p" and again.scheme.data is scheme.data
    assert again.keys_of(command("edit.undo")) == ("Ctrl+U",)
    from dataclasses import replace

    other = Keymap(CommandRegistry(TABLE), replace(scheme, name="other"), settings)
    assert other.scheme.entity_types["PER"].key == "1" and other.is_own(command("edit.undo"))
    other.assign(Target(TYPE, "ORG"), ("o",))
    third = Keymap(CommandRegistry(TABLE), scheme, settings)
    assert third.scheme.entity_types["PER"].key == "p"
    third.reset_all()
    assert settings.value("keys/own") is None
    assert third.scheme.entity_types == scheme.entity_types


def test_swapping_goes_through_no_key_and_reset_is_refused_while_another_has_it(keymap: Keymap) -> None:
    one, other = Target(KIND, "title"), Target(KIND, "body")
    keymap.assign(one, ())
    keymap.assign(other, ("t",))
    with pytest.raises(KeyRefusedError, match="Body"):
        keymap.reset(one)
    keymap.assign(one, ("b",))
    assert (keymap.scheme.segment_kinds["title"].key, keymap.scheme.segment_kinds["body"].key) == ("b", "t")
    assert keymap.scheme.segment_kinds["title"].group == "content"


def test_keys_of_another_machine_are_taken_but_for_clashes(keymap: Keymap, scheme: Scheme) -> None:
    keymap.assign(command("edit.undo"), ("Ctrl+U",))
    text = keymap.to_json().replace('"edit.undo"', '"segments.join"').replace("Ctrl+U", "Ctrl+Z")
    other = Keymap(CommandRegistry(TABLE), scheme)
    assert other.take_json(keymap.to_json()) == 0
    assert other.keys_of(command("edit.undo")) == ("Ctrl+U",)
    assert other.take_json(text) == 1 and other.keys_of(command("segments.join")) == ("Ctrl+J",)
    for wrong in ("{", "[]", '{"format": "x"}'):
        with pytest.raises(AnnotatorError, match="not a key file"):
            other.take_json(wrong)


def test_damaged_settings_do_no_harm(qapp: QApplication, scheme: Scheme, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)
    for wrong in ("{", "7", '{"commands": 3}', '{"commands": {"gone": ["x"]}, "labels": {"news": {"x": 1}}}'):
        settings.setValue("keys/own", wrong)
        assert Keymap(CommandRegistry(TABLE), scheme, settings).scheme == scheme


# --- in the window ----------------------------------------------------------------------------------


def dialog_of(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    press(qtbot, window, Key.Key_Comma, held=CTRL)
    found = window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog) and found.isVisible() and not found.isModal()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def keys_page(qtbot: QtBot, window: MainWindow) -> KeysPage:
    dialog = dialog_of(qtbot, window)
    qtbot.keyClick(dialog.pages, Key.Key_Down)
    assert dialog.keys.isVisible()
    return dialog.keys


def find_row(qtbot: QtBot, page: KeysPage, words: str) -> None:
    page.search.clear()
    qtbot.keyClicks(page.search, words)
    qtbot.keyClick(page.search, Key.Key_Return)
    assert page.table.hasFocus()


def test_a_new_key_works_at_once_everywhere(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    page = keys_page(qtbot, window)
    find_row(qtbot, page, "Undo")
    qtbot.keyClick(page.table, Key.Key_Return)
    assert "press the key" in page.table.currentItem().text(1)
    qtbot.keyClick(page.table, Key.Key_U, CTRL)
    assert "Ctrl+U" in page.told.text()
    find_row(qtbot, page, "Person")
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.keyClick(page.table, Key.Key_P)
    window.findChild(SettingsDialog).close()
    window.activateWindow()
    window.desk.focus_page()
    qtbot.waitUntil(window.page.hasFocus)
    assert window.inspector.labels._pills["entities"]["PER"].key == "p"
    go(window, "Anna")
    press(qtbot, window, "1")
    assert not window.session.annotations.mentions
    press(qtbot, window, "p")
    saved(qtbot, window)
    assert [m.type for m in window.session.annotations.mentions.values()] == ["PER"]
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert len(window.session.annotations.mentions) == 1
    press(qtbot, window, Key.Key_U, held=CTRL)
    qtbot.waitUntil(lambda: not window.session.annotations.mentions)
    shown = dict(window.status.hints._shown)
    assert "Ctrl+U" in shown
    rows = {heading: dict(listed) for heading, listed in key_rows(window.registry, window.session.scheme)}
    assert rows["Edit"]["Ctrl+U"] == "Undo" and rows["Entity types (F3)"]["p"] == "Person"
    again = open_window()
    assert again.session.scheme.entity_types["PER"].key == "p"
    assert again.session.project.scheme.entity_types["PER"].key == "1"


def test_a_typed_command_and_the_event_pill_have_the_new_key(qtbot: QtBot, window: MainWindow) -> None:
    page = keys_page(qtbot, window)
    window.keymap.assign(command("entities.event"), ("x",))
    window.keymap.assign(Target(EVENT, "Dip.Agree"), ("1",))
    page.window().close()
    window.activateWindow()
    window.desk.focus_page()
    qtbot.waitUntil(window.page.hasFocus)
    assert window.inspector.labels._pills["entities"][""].key == "x"
    assert "\tx" in window.registry.action("entities.event").text()
    go(window, "signed")
    press(qtbot, window, "e")
    assert not window.choosers.events.isVisible()
    press(qtbot, window, "x")
    assert window.choosers.events.isVisible()
    qtbot.keyClick(window.choosers.events, "1")
    saved(qtbot, window)
    assert [e.type for e in window.session.annotations.events.values()] == ["Dip.Agree"]


def test_a_label_without_a_key_can_be_clicked(qtbot: QtBot, window: MainWindow) -> None:
    window.keymap.assign(Target(TYPE, "PER"), ())
    window.keymap.assign(command("entities.event"), ())
    pills = window.inspector.labels._pills["entities"]
    go(window, "Anna")
    qtbot.mouseClick(pills["PER"], Qt.MouseButton.LeftButton)
    saved(qtbot, window)
    assert [m.type for m in window.session.annotations.mentions.values()] == ["PER"]
    assert window.page.hasFocus()
    go(window, "signed")
    qtbot.mouseClick(pills[""], Qt.MouseButton.LeftButton)
    assert window.choosers.events.isVisible()


def test_a_clash_is_said_in_place_and_escape_leaves_the_key(qtbot: QtBot, window: MainWindow) -> None:
    page = keys_page(qtbot, window)
    find_row(qtbot, page, "Undo")
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.keyClick(page.table, Key.Key_M, CTRL)
    assert "Note" in page.told.text() and page.told.property("danger") == "true"
    assert page.table.currentItem().text(1) == "Ctrl+Z"
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.keyClick(page.table, Key.Key_Shift, SHIFT)
    qtbot.keyClick(page.table, Key.Key_Escape)
    assert page.table.currentItem().text(1) == "Ctrl+Z" and page.isVisible()
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.keyClick(page.table, Key.Key_Tab)
    assert "moves the caret" in page.told.text() and page.table.hasFocus()
    qtbot.keyClick(page.table, Key.Key_Delete)
    assert page.table.currentItem().text(1) == "" and page.reset.isEnabled()
    qtbot.keyClick(page.reset, Key.Key_Space)
    assert page.table.currentItem().text(1) == "Ctrl+Z" and not page.reset.isEnabled()
    qtbot.keyClick(page.add, Key.Key_Space)
    qtbot.keyClick(page.table, Key.Key_F11)
    assert window.keymap.keys_of(command("edit.undo")) == ("Ctrl+Z", "F11")
    qtbot.keyClick(page.reset_all, Key.Key_Space)
    assert window.keymap.keys_of(command("edit.undo")) == ("Ctrl+Z",)


def test_keys_go_to_a_file_and_come_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = keys_page(qtbot, window)
    window.keymap.assign(command("edit.undo"), ("Ctrl+U",))
    page.write(tmp_path / "mine.json")
    window.keymap.reset_all()
    page.read(tmp_path / "mine.json")
    assert window.keymap.keys_of(command("edit.undo")) == ("Ctrl+U",) and "mine.json" in page.told.text()
    page.read(tmp_path / "none.json")
    assert page.told.property("danger") == "true"


def test_the_shipped_keys_clash_with_none(qtbot: QtBot, window: MainWindow) -> None:
    """Every default key would be given again: no two commands or labels share one where both count."""
    keymap = window.keymap
    refused = {
        t.id: reason
        for _, t, _ in keymap.targets()
        for k in keymap.keys_of(t)
        if (reason := keymap.refusal(t, k))
    }
    assert refused == {}
