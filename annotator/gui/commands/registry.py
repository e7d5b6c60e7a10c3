"""The commands at work: one registry feeds menus, shortcuts, palette, typed keys, hints and the key table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from ..look.i18n import key_names, tr
from .command import GROUPS, AnyCommand, Command, Hint

T = TypeVar("T")


class CommandRegistry(QObject):
    """Ties commands to what does them; makes one QAction each, so that every menu shows the same state."""

    refreshed = Signal()
    ran = Signal(str)
    """The id of a command that is about to be done."""
    keys_changed = Signal()
    """Commands have other keys: whatever shows keys asks again."""

    def __init__(self, commands: Iterable[AnyCommand], parent: QObject | None = None) -> None:
        """Take the commands as data, in the order to show them. Raises ValueError if two have one id."""
        super().__init__(parent)
        listed = list(commands)
        self.commands = {command.id: command for command in listed}
        """The commands by id, with the keys in force."""
        if len(self.commands) < len(listed):
            raise ValueError("two commands have one id")
        self._defaults = dict(self.commands)
        self._actions: dict[str, QAction] = {}
        self._bound: set[str] = set()
        self._can: dict[str, Callable[[], bool]] = {}
        self._first: str | None = None
        self._crowded: set[str] = set()
        self._alone: Collection[str] | None = None

    # --- building -----------------------------------------------------------------------------------

    def bind(self, commands: Iterable[Command[T]], owner: T) -> None:
        """Let an owner do commands. Raises ValueError for one that is not listed, or is bound already."""
        for command in commands:
            if self._defaults.get(command.id) is not command:
                raise ValueError(f"{command.id} is not in the list of commands")
            if command.id in self._bound:
                raise ValueError(f"{command.id} is bound already")
            self._bound.add(command.id)
            action, run = self.action(command.id), partial(command.run, owner)
            action.triggered.connect(partial(self._do, command.id, run))
            if command.can is not None:
                self._can[command.id] = partial(command.can, owner)
            action.setEnabled(command.can is None or command.can(owner))

    def _do(self, command_id: str, run: Callable[[], object], _checked: bool = False) -> None:
        self.ran.emit(command_id)
        run()

    def check(self) -> None:
        """Raise ValueError if there is a command that nobody does."""
        if unbound := self.commands.keys() - self._bound:
            raise ValueError(f"nobody does {', '.join(sorted(unbound))}")

    def action(self, command_id: str) -> QAction:
        """Return the action of a command; it is disabled until the command is bound."""
        if command_id not in self._actions:
            command = self.commands[command_id]
            action = QAction(tr(command.title), self)
            action.setObjectName(command_id)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setEnabled(False)
            self._actions[command_id] = action
        return self._actions[command_id]

    # --- doing --------------------------------------------------------------------------------------

    def run(self, command_id: str) -> bool:
        """Do a command if it can be done now; tell whether it was."""
        if command_id in self._can:
            self.refresh_only(command_id)
        action = self.action(command_id)
        possible = action.isEnabled()
        if possible:
            action.trigger()  # after which it may be impossible
        return possible

    def run_keys(self, keys: QKeySequence) -> bool:
        """Do the command that has these keys, if it can be done now; tell whether it was."""
        for command_id, command in self.commands.items():
            if any(QKeySequence(key) == keys for key in command.keys) and self.run(command_id):
                return True
        return False

    def typed_command(self, token: str, mode: str) -> str | None:
        """Return the id of the command that a typed key means in a mode, or None; see ``Command.typed``.

        What a mode has of its own comes before what every mode has.
        """
        found = {command.mode: command.id for command in self.commands.values() if token in command.typed}
        return found.get(mode) or found.get(None)

    def refresh(self) -> None:
        """Ask every command whether it can be done now."""
        for command_id, can in self._can.items():
            self._actions[command_id].setEnabled(self._may(command_id) and can())
        self.refreshed.emit()

    def _may(self, command_id: str) -> bool:
        return command_id not in self._crowded and (self._alone is None or command_id in self._alone)

    def put_alone(self, allowed: Collection[str] | None) -> None:
        """Let no commands be done but some, while what they change is not in sight; None: let all be."""
        self._alone = allowed
        for command_id in self._bound - self._can.keys():
            self._actions[command_id].setEnabled(self._may(command_id))
        self.refresh()

    def refresh_only(self, *commands: str) -> None:
        """Ask some commands alone: those on which what has just changed bears, and nothing else."""
        for command_id in commands:
            self._actions[command_id].setEnabled(self._may(command_id) and self._can[command_id]())

    def put_first(self, mode: str | None) -> None:
        """Let the commands of a mode have their shortcuts, and those of other modes not; None: no mode comes
        first. A shortcut that two commands have is nobody's while both can be done.
        """
        if mode != self._first:
            self._first = mode
            self._crowded = self._crowded_out()
        self.refresh()

    @property
    def first(self) -> str | None:
        """The mode whose commands have their shortcuts before others."""
        return self._first

    def _crowded_out(self) -> set[str]:
        """Return the other commands that share a shortcut with one of the mode that comes first."""
        if self._first is None:
            return set()
        taken = {key for one in self.commands.values() if one.mode == self._first for key in one.keys}
        others = (one for one in self.commands.values() if one.mode != self._first)
        return {one.id for one in others if taken.intersection(one.keys)}

    # --- keys ---------------------------------------------------------------------------------------

    def set_keys(self, command_id: str, keys: tuple[str, ...], typed: tuple[str, ...]) -> None:
        """Give a command other keys, where it can be pressed and where it is shown."""
        command = self.commands[command_id]
        if (command.keys, command.typed) == (keys, typed):
            return
        self.commands[command_id] = replace(command, keys=keys, typed=typed)
        self._crowded = self._crowded_out()
        if (action := self._actions.get(command_id)) is not None:
            action.setShortcuts([QKeySequence(key) for key in keys])
            self._name_typed(action)

    def _name_typed(self, action: QAction) -> None:
        """Show a typed key in the menu, where Qt shows those it knows of itself."""
        typed = self.commands[action.objectName()].typed
        name = action.text().partition("\t")[0]
        action.setText(f"{name}\t{key_names(typed[0])}" if typed else name)

    def shown_key(self, command: AnyCommand) -> str:
        """Return the key of a command as a person reads it, or the empty string."""
        command = self.commands[command.id]
        if command.typed:
            return key_names(command.typed[0])
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(command.keys[0]).toString(native) if command.keys else ""

    def shown_keys(self, command: AnyCommand) -> str:
        """Return all keys of a command as a person reads them; the keypad's Enter goes without saying."""
        command, native = self.commands[command.id], QKeySequence.SequenceFormat.NativeText
        typed = [key_names(key) for key in command.typed]
        keys = [QKeySequence(key).toString(native) for key in command.keys if not key.endswith("+Enter")]
        return ", ".join(typed + keys)

    def hint_key(self, key: AnyCommand | str) -> str:
        """Return the key of a hint: a command's is written in short until somebody changes it."""
        if isinstance(key, str):
            return key
        own, usual = self.commands[key.id], self._defaults[key.id]
        return usual.usual_key() if own == usual else self.shown_key(own)

    def shown_hints(self, hints: Iterable[Hint]) -> tuple[tuple[str, str], ...]:
        """Return hints as they are shown: keys in force, and what they do."""
        return tuple((self.hint_key(one.key), one.words) for one in hints)

    # --- listing ------------------------------------------------------------------------------------

    def by_group(self) -> Iterator[tuple[str, list[AnyCommand]]]:
        """Yield the groups in menu order with their commands."""
        for group in GROUPS:
            yield group, [command for command in self.commands.values() if command.group == group]
