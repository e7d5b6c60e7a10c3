"""The commands at work: one registry feeds menus, shortcuts, the palette, typed keys and the key table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from ..look.i18n import key_names, tr
from .table import COMMANDS, GROUPS, Command


class CommandRegistry(QObject):
    """Ties commands to what they do; makes one QAction each, so that every menu shows the same state."""

    refreshed = Signal()
    keys_changed = Signal()
    """Commands have other keys: whatever shows keys asks again."""

    def __init__(self, commands: Iterable[Command] = COMMANDS, parent: QObject | None = None) -> None:
        """Take the commands as data; ``bind`` says what they do."""
        super().__init__(parent)
        self.commands = {command.id: command for command in commands}
        self._defaults = dict(self.commands)
        self._actions: dict[str, QAction] = {}
        self._enabled: dict[str, Callable[[], bool]] = {}

    def bind(
        self, command_id: str, run: Callable[[], object], enabled: Callable[[], bool] | None = None
    ) -> None:
        """Say what a command does, and when it can be done (always, if not said)."""
        action = self.action(command_id)
        action.triggered.connect(lambda _checked=False: run())
        if enabled is not None:
            self._enabled[command_id] = enabled
        action.setEnabled(enabled() if enabled else True)

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

    def set_keys(self, command_id: str, keys: tuple[str, ...], typed: tuple[str, ...]) -> None:
        """Give a command other keys, where it can be pressed and where it is shown."""
        command = self.commands[command_id]
        if (command.keys, command.typed) == (keys, typed):
            return
        self.commands[command_id] = replace(command, keys=keys, typed=typed)
        if (action := self._actions.get(command_id)) is not None:
            action.setShortcuts([QKeySequence(key) for key in keys])
            self._name_typed(action)

    def _name_typed(self, action: QAction) -> None:
        """Show a typed key in the menu, where Qt shows those it knows of itself."""
        typed = self.commands[action.objectName()].typed
        name = action.text().partition("\t")[0]
        action.setText(f"{name}\t{key_names(typed[0])}" if typed else name)

    def run(self, command_id: str) -> bool:
        """Do a command if it can be done now; tell whether it was."""
        self.refresh()
        action = self.action(command_id)
        if action.isEnabled():
            action.trigger()
        return action.isEnabled()

    def refresh(self) -> None:
        """Ask every command whether it can be done now."""
        for command_id, enabled in self._enabled.items():
            self.action(command_id).setEnabled(enabled())
        self.refreshed.emit()

    def shown_key(self, command_id: str) -> str:
        """Return the key of a command as a person reads it, or the empty string."""
        command = self.commands[command_id]
        if command.typed:
            return key_names(command.typed[0])
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(command.keys[0]).toString(native) if command.keys else ""

    def shown_keys(self, command_id: str) -> str:
        """Return all keys of a command as a person reads them; the keypad's Enter goes without saying."""
        command, native = self.commands[command_id], QKeySequence.SequenceFormat.NativeText
        typed = [key_names(key) for key in command.typed]
        keys = [QKeySequence(key).toString(native) for key in command.keys if not key.endswith("+Enter")]
        return ", ".join(typed + keys)

    def hint_key(self, hint: str) -> str:
        """Return the key of a hint: ``Ctrl Z@edit.undo`` is "Ctrl Z" until the command has another."""
        usual, _, command_id = hint.partition("@")
        if command_id in self.commands and self.commands[command_id] != self._defaults[command_id]:
            return self.shown_key(command_id)
        return usual

    def typed_command(self, token: str, mode: str) -> str | None:
        """Return the command that a typed key means in a mode, or None; see ``Command.typed``."""
        for command in self.commands.values():
            if token in command.typed and command.mode in (None, mode):
                return command.id
        return None

    def by_group(self) -> Iterator[tuple[str, list[Command]]]:
        """Yield the groups in menu order with their commands."""
        for group in GROUPS:
            yield group, [command for command in self.commands.values() if command.group == group]
