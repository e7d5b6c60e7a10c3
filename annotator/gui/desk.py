"""What every room of the window may ask for. The window makes it first and hands it to each of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from .annotating import picks, targets
from .annotating.annotating import Annotating
from .commands.command import Command
from .commands.registry import CommandRegistry
from .look.theme import Theme
from .textview.geometry import Look, Mode
from .textview.page_view import PageView
from .work.remembered import Remembered
from .work.session import Session


class Desk(QObject):
    """The session, the page in sight and what is annotated in it; ways to say something and to go there."""

    told = Signal(str)
    """Something to be shown for some seconds."""
    refused = Signal(str)
    """Why something was not done."""
    progressed = Signal(str)
    """How far something is: to be shown until something else is."""
    work_changed = Signal(object)
    """``Mode``: segments are annotated now, or entities and events."""
    closing = Signal()
    """The window closes: whoever has timers or jobs running ends them."""

    def __init__(
        self,
        session: Session,
        page: PageView,
        annotating: Annotating,
        registry: CommandRegistry,
        theme: Theme,
        remembered: Remembered,
        centre: QWidget,
    ) -> None:
        """``centre`` is the widget that panels lie over: all of the window but its menus."""
        super().__init__(centre)
        self.session, self.page, self.annotating = session, page, annotating
        self.registry, self.theme, self.remembered, self.centre = registry, theme, remembered, centre
        self.tasks = session.tasks
        page.chip_activated.connect(self._show_segment)

    def tell(self, text: str) -> None:
        """Say something in the status bar, and to a screen reader."""
        self.told.emit(text)
        self.page.announce(text)

    def refuse(self, text: str) -> None:
        """Say in the status bar, and to a screen reader, why something was not done."""
        self.refused.emit(text)
        self.page.announce(text)

    def progress(self, text: str) -> None:
        """Show how far something is, until something else is shown."""
        self.progressed.emit(text)

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_work(self, work: Mode) -> None:
        """Annotate segments, or entities and events."""
        self.annotating.ask(picks.set_work, work)
        self.page.set_mode(work)
        self.work_changed.emit(work)

    def _show_segment(self, segment_id: str) -> None:
        """Select a segment whose name in the gutter was clicked, in whatever work; versions stay in sight."""
        if self.page.look() is not Look.VERSIONS and self.annotating.mode is not Mode.SEGMENTS:
            self.set_work(Mode.SEGMENTS)
        self.page.pick(segment_id)

    def go_to(self, item_id: str) -> None:
        """Select an item and bring it into sight; "" only gives the keyboard to the page."""
        annotations = self.session.annotations
        place = targets.place_of(annotations, item_id) if annotations and item_id else None
        if annotations is not None and place is not None:
            self.set_work(Mode.SEGMENTS if item_id in annotations.segments else Mode.ENTITIES)
            self.page.move_caret(place.start)
            self.annotating.select(item_id)
            self.page.reveal(place)
        self.focus_page()


SEGMENTS_MODE: Command[Desk] = Command(
    "mode.segments", "Segments", "View", lambda desk: desk.set_work(Mode.SEGMENTS), keys=("F2",)
)
ENTITIES_MODE: Command[Desk] = Command(
    "mode.entities", "Entities and events", "View", lambda desk: desk.set_work(Mode.ENTITIES), keys=("F3",)
)
COMMANDS = (SEGMENTS_MODE, ENTITIES_MODE)
