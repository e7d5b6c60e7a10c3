"""Every command of the window as data: one registry feeds menus, shortcuts, palette and the key table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

GROUPS = ("Project", "Edit", "Page", "Segments", "Entities & events", "View", "Help")

ENTITIES, SEGMENTS = "entities", "segments"

ATTRIBUTE_KEYS = 9
"""The keys Ctrl+1 … Ctrl+9 go through the values of the selected item's attributes."""


@dataclass(frozen=True, slots=True)
class Command:
    """A thing to do. ``keys`` are portable Qt sequences; the first is shown.

    A command with ``typed`` keys is pressed as a plain character in the page view (``.``, ``e``, ``+``,
    Return …): those are shown beside it but bound by the page view, so that typing elsewhere is safe.
    """

    id: str
    title: str
    group: str
    keys: tuple[str, ...] = ()
    typed: str = ""
    mode: str | None = None
    in_menu: bool = True

    @property
    def shown_key(self) -> str:
        """The key as a person reads it."""
        if self.typed:
            return self.typed
        return (
            QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""
        )


COMMANDS: tuple[Command, ...] = (
    Command("project.new", "New project…", "Project", ("Ctrl+N",)),
    Command("project.open", "Open project…", "Project", ("Ctrl+O",)),
    Command("project.import", "Import pages…", "Project", ("Ctrl+I",)),
    Command("project.export", "Export dataset…", "Project", ("Ctrl+Shift+X",)),
    Command("project.backup", "Save a copy…", "Project"),
    Command("project.check", "Check project", "Project"),
    Command("project.author", "Annotate as…", "Project"),
    Command("project.close", "Quit", "Project", ("Ctrl+Q",)),
    Command("edit.undo", "Undo", "Edit", ("Ctrl+Z",)),
    Command("edit.redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("edit.delete", "Delete", "Edit", typed="Del"),
    Command("edit.note", "Note", "Edit", ("Ctrl+M",)),
    Command("edit.retry", "Save again", "Edit", ("Ctrl+S",)),
    Command("page.finish", "Finish page and go on", "Page", ("Ctrl+Return", "Ctrl+Enter")),
    Command("page.reopen", "Set page in progress again", "Page"),
    Command("page.next", "Next page", "Page", ("Ctrl+PgDown",)),
    Command("page.previous", "Previous page", "Page", ("Ctrl+PgUp",)),
    Command("mode.segments", "Segments", "View", ("F2",)),
    Command("mode.entities", "Entities and events", "View", ("F3",)),
    Command("segments.mark", "From here to …", "Segments", typed=".", mode=SEGMENTS),
    Command("segments.split", "Split segment at the caret", "Segments", typed="Return", mode=SEGMENTS),
    Command("segments.extend", "Extend segment to here", "Segments", ("Ctrl+E",), mode=SEGMENTS),
    Command("segments.start", "Start next segment here", "Segments", ("Ctrl+Shift+E",), mode=SEGMENTS),
    Command("segments.join", "Join with segment before", "Segments", ("Ctrl+J",), mode=SEGMENTS),
    Command("segments.renumber", "Number articles in page order", "Segments", mode=SEGMENTS),
    Command("segments.fold", "Fold or unfold boilerplate", "Segments", ("Ctrl+.",)),
    Command("entities.event", "Event…", "Entities & events", typed="e", mode=ENTITIES),
    Command(
        "entities.relation", "Relation to another mention…", "Entities & events", typed="r", mode=ENTITIES
    ),
    Command("entities.fragment", "Add selection as fragment", "Entities & events", typed="+", mode=ENTITIES),
    Command("entities.grow_end", "Move end right", "Entities & events", ("Ctrl+Shift+Right",), mode=ENTITIES),
    Command("entities.shrink_end", "Move end left", "Entities & events", ("Ctrl+Shift+Left",), mode=ENTITIES),
    Command(
        "entities.grow_start",
        "Move start left",
        "Entities & events",
        ("Alt+Shift+Left", "Ctrl+Alt+Left"),
        mode=ENTITIES,
    ),
    Command(
        "entities.shrink_start",
        "Move start right",
        "Entities & events",
        ("Alt+Shift+Right", "Ctrl+Alt+Right"),
        mode=ENTITIES,
    ),
    # Outside the menus: nine lines there would say less than the inspector, which shows the attributes.
    *(
        Command(f"attribute.{n}", f"Next value of attribute {n}", "Attributes", (f"Ctrl+{n}",), mode=ENTITIES)
        for n in range(1, ATTRIBUTE_KEYS + 1)
    ),
    Command("go.filter", "Search the pages", "View", ("Ctrl+F",)),
    Command("view.palette", "All commands…", "View", ("Ctrl+K",)),
    Command("view.queue", "Queue", "View", ("F9",)),
    Command("view.inspector", "Inspector", "View", ("F10",)),
    Command("view.next_panel", "Next panel", "View", ("F6",)),
    Command("view.zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+=")),
    Command("view.zoom_out", "Smaller text", "View", ("Ctrl+-",)),
    Command("view.zoom_reset", "Normal text size", "View", ("Ctrl+0",)),
    Command("view.dark", "Dark or light", "View", ("Ctrl+Shift+D",)),
    Command("help.keys", "Keys", "Help", ("F1",)),
    Command("help.about", "About Annotator", "Help"),
)


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

    def by_group(self) -> Iterator[tuple[str, list[Command]]]:
        """Yield the groups in menu order with their commands."""
        for group in GROUPS:
            yield group, [command for command in self.commands.values() if command.group == group]
