"""Commands as data: each is tied to one owner, shown with the key in force, and cannot be named wrongly."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.annotating.mention_commands import ATTRIBUTES, GROW_END
from annotator.gui.annotating.segment_commands import GROW, NEW_ARTICLE, SPLIT
from annotator.gui.commands.command import AnyCommand, Command, Hint, hint
from annotator.gui.commands.registry import CommandRegistry
from annotator.gui.commands.session_commands import RETRY, UNDO
from annotator.gui.finishing.finish import FINISH, NEXT_PROBLEM
from annotator.gui.suggesting.suggest_commands import REJECT
from annotator.gui.window.command_table import COMMANDS
from annotator.gui.window.main_window import MainWindow

from .conftest import press, saved


class Lamp:
    """Does commands in these tests."""

    def __init__(self) -> None:
        self.on, self.broken = False, False

    def switch(self) -> None:
        self.on = not self.on

    def whole(self) -> bool:
        return not self.broken


SWITCH: Command[Lamp] = Command("lamp.switch", "Switch", "View", Lamp.switch, Lamp.whole, keys=("Ctrl+L",))
OTHER: Command[Lamp] = Command("lamp.other", "Other", "View", Lamp.switch)


def test_a_command_is_done_by_its_owner_while_it_can_be(qapp: QApplication) -> None:
    registry, lamp = CommandRegistry([SWITCH, OTHER]), Lamp()
    registry.bind((SWITCH, OTHER), lamp)
    registry.check()
    assert registry.run("lamp.switch") and lamp.on
    lamp.broken = True
    assert not registry.run("lamp.switch") and lamp.on
    assert registry.run("lamp.other") and not lamp.on


def test_what_is_named_wrongly_is_found_while_the_window_is_built(qapp: QApplication) -> None:
    registry = CommandRegistry([SWITCH, OTHER])
    with pytest.raises(ValueError, match="one id"):
        CommandRegistry([SWITCH, SWITCH])
    strange: Command[Lamp] = Command("lamp.strange", "Strange", "View", Lamp.switch)
    with pytest.raises(ValueError, match=r"lamp\.strange is not in the list"):
        registry.bind((strange,), Lamp())
    double: Command[Lamp] = Command("lamp.switch", "Switch", "View", Lamp.switch)
    with pytest.raises(ValueError, match=r"lamp\.switch is not in the list"):
        registry.bind((double,), Lamp())
    registry.bind((SWITCH,), Lamp())
    with pytest.raises(ValueError, match=r"lamp\.switch is bound already"):
        registry.bind((SWITCH,), Lamp())
    with pytest.raises(ValueError, match=r"nobody does lamp\.other"):
        registry.check()


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (UNDO, "Ctrl Z"),
        (FINISH, "Ctrl ↵"),
        (REJECT, "Ctrl ⌫"),
        (SPLIT, "↵"),
        (GROW, "Space"),
        (NEW_ARTICLE, "+"),
        (NEXT_PROBLEM, "F4"),
        (GROW_END, "Ctrl ⇧ ←→"),
        (ATTRIBUTES[0], "Ctrl 1–9"),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_a_hint_shows_the_usual_key_in_short_and_a_changed_one_as_it_is(
    qapp: QApplication, command: AnyCommand, key: str
) -> None:
    registry = CommandRegistry(COMMANDS)
    assert registry.hint_key(command) == key
    registry.set_keys(command.id, ("Ctrl+F12",), ())
    assert registry.hint_key(command) == "Ctrl+F12"
    assert registry.shown_hints([Hint(command, "so"), Hint("Esc", "not")]) == (
        ("Ctrl+F12", "so"),
        ("Esc", "not"),
    )


def test_whatever_has_a_hint_key_has_a_hint(qapp: QApplication) -> None:
    assert all(hint(command).words for command in COMMANDS if command.hint_key)
    assert {command.id for command in COMMANDS if command.hint} >= {"edit.undo", "page.finish", "edit.edges"}


def test_a_changed_key_is_shown_where_the_window_asks_something(qtbot: QtBot, window: MainWindow) -> None:
    window.registry.set_keys(FINISH.id, ("Ctrl+F12",), ())
    window.registry.set_keys(RETRY.id, (), ())
    window.keymap.changed.emit()
    window.registry.run("page.finish")
    bar = window.finishing.bar
    assert bar.isVisible() and "Ctrl+F12: finishes anyway" in bar._hints.accessibleName()
    assert ("Ctrl+F12", "finish page") in window.status.hints._asked
    assert ("Ctrl Z", "undo") in window.status.hints._asked
    press(qtbot, window, "\x1b")
    saved(qtbot, window)
