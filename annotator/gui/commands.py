"""The commands at work: one registry feeds menus, shortcuts, the palette, typed keys and the key table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from .command_table import COMMANDS, GROUPS, Command


class CommandRegistry(QObject):
    """Ties commands to what they do; makes one QAction each, so that every menu shows the same state."""

    refreshed = Signal()

    def __init__(self, commands: Iterable[Command] = COMMANDS, parent: QObject | None = None) -> None:
        """Take the commands as data; ``bind`` says what they do."""
        super().__init__(parent)
        self.commands = {command.id: command for command in commands}
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
            action = QAction(command.title, self)
            action.setObjectName(command_id)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setEnabled(False)
            self._actions[command_id] = action
        return self._actions[command_id]

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
            return command.typed[0]
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(command.keys[0]).toString(native) if command.keys else ""

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
