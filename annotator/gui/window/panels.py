"""The panels beside the page: the keyboard goes round them, and the inspector comes up when it is needed."""

from __future__ import annotations

from ..commands.command import Command
from ..desk import Desk
from ..inspector import Inspector
from .left_panel import LeftPanel, show_panel


class Panels:
    """The panels at the left, the page, and the inspector."""

    def __init__(self, desk: Desk, left: LeftPanel, inspector: Inspector) -> None:
        """Know the panels."""
        self.desk, self.left, self.inspector = desk, left, inspector

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        show_panel(self.desk, self.inspector, self.inspector.isHidden())

    def show_note(self) -> None:
        """Put the keyboard into the note, showing the inspector if it is hidden."""
        show_panel(self.desk, self.inspector, True)
        self.inspector.focus_note()

    def show_attribute(self, attribute: str) -> None:
        """Put the keyboard into the field of an attribute, showing the inspector if it is hidden."""
        show_panel(self.desk, self.inspector, True)
        self.inspector.focus_attribute(attribute)

    def show_mentions(self, entity_id: str) -> None:
        """List all mentions of an entity in the search panel."""
        if (entity := self.desk.session.entities.get(entity_id)) is not None:
            self.left.turn_to("search")
            self.left.search.show_entity(entity)

    def next(self) -> None:
        """Take the keyboard from the page to the inspector, to the panel at the left, and back."""
        focus = self.desk.centre.window().focusWidget()
        if self.desk.page.hasFocus() and self.inspector.isVisible():
            self.inspector.focus_first()
        elif self.left.isVisible() and not self.left.isAncestorOf(focus):
            self.left.focus_first()
        else:
            self.desk.focus_page()


NOTE: Command[Panels] = Command(
    "edit.note",
    "Note",
    "Edit",
    Panels.show_note,
    lambda panels: panels.desk.session.editable,
    keys=("Ctrl+M",),
)
INSPECTOR: Command[Panels] = Command(
    "view.inspector", "Inspector", "View", Panels.toggle_inspector, keys=("F10",)
)
NEXT_PANEL: Command[Panels] = Command("view.next_panel", "Next panel", "View", Panels.next, keys=("F6",))
COMMANDS = (NOTE, INSPECTOR, NEXT_PANEL)
