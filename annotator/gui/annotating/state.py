"""What is selected, open, armed and marked between two keys; the ground that annotating stands on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.domain import fillers
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Item, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Role

from ..textview import items
from ..textview.geometry import Mode
from ..work.session import Session
from . import targets
from .known_names import KnownNames

P = ParamSpec("P")
R = TypeVar("R")


S = TypeVar("S", bound="AnnotatingState")


def at_once(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Let a method say only once, at its end, that the state changed, however many steps it takes."""

    @wraps(method)
    def whole(self: S, /, *args: P.args, **named: P.kwargs) -> R:
        self._depth += 1
        try:
            return method(self, *args, **named)
        finally:
            self._depth -= 1
            if self._depth == 0 and self._stale:
                self._tell_changed()

    return whole


class Place(Protocol):
    """What is needed of the page view."""

    def caret(self) -> int: ...
    def selection(self) -> Range | None: ...
    def set_selection(self, asked: Range | None) -> None: ...
    def set_selected(self, item_id: str | None) -> None: ...
    def move_caret(self, position: int, *, reveal: bool = True, picks: bool = True) -> None: ...
    def set_pending(self, role: str | None, fits: Callable[[str], bool] | None = None) -> None: ...
    def set_mark(self, position: int | None) -> None: ...
    def set_open_event(self, event_id: str | None) -> None: ...
    def set_stretch(self, asked: Range | None) -> None: ...
    def cycle_under(self) -> tuple[int, int] | None: ...
    def reveal(self, asked: Range) -> None: ...


class AnnotatingState(QObject):
    """The state between two keys. Every edit goes through ``_do`` or the session's ``perform``."""

    changed = Signal()
    """Selected item, open event, armed role, mark, article number or mode are others now."""
    told = Signal(str)
    refused = Signal(str)
    attribute_wanted = Signal(str)
    """The field of this attribute should take the keyboard: it is text, not a choice."""
    chooser_wanted = Signal()
    relation_wanted = Signal(str, object)
    """``(mention id, list[str])``: the target, and the relation types that may lead to it."""

    def __init__(self, session: Session, place: Place, parent: QObject | None = None) -> None:
        """Mode on the session's page, where the caret of ``place`` stands."""
        super().__init__(parent)
        self.session, self.place = session, place
        self.mode = Mode.ENTITIES
        self.selected: str | None = None
        self.open_event: str | None = None
        self.armed: str | None = None
        self.relating: str | None = None
        """The mention that a relation is to start from, while its target is looked for."""
        self.ring: tuple[str, ...] = ()
        """What may fill the armed role, the nearest to the trigger first."""
        self.locked: str | None = None
        """The entity type that whatever is chosen gets at once."""
        self.locking = False
        """Whether the next label key locks its label."""
        self.adding: str | None = None
        """The mention or event that waits for a further fragment."""
        self.frame: str | None = None
        """The event whose frame was copied last."""
        self.names = KnownNames(session, self)
        self.mark: int | None = None
        self.article = 1
        self.held = False
        """Whether the selected item was tagged, clicked or gone to with Tab, not merely walked over."""
        self._passing = False  # the open event is open only because the caret is on its trigger
        self._away = False  # the caret left the open event's trigger to pick what fills a role
        self._cycling = False  # what is picked now was gone to by the key that goes through what is here
        self._depth, self._stale = 0, False

    # --- what is there ------------------------------------------------------------------------------

    @property
    def annotations(self) -> AnnotationSet | None:
        return self.session.annotations

    def item(self) -> Item | None:
        """Return the selected item as it is now."""
        found = self.annotations.find(self.selected) if self.annotations and self.selected else None
        return found[1] if found else None

    def opened_event(self) -> Event | None:
        """Return the open event as it is now: the one whose roles the letters mean."""
        return self.annotations.events.get(self.open_event) if self.annotations and self.open_event else None

    def armed_role(self) -> Role | None:
        """Return the role that waits for a filler."""
        event = self.opened_event()
        label = self.session.scheme.event_types.get(event.type) if event else None
        return label.role(self.armed) if label and self.armed else None

    def segment_here(self) -> Segment | None:
        """Return the segment at the caret; one right after a segment still belongs to it, unless it stands
        before text that is glued to the segment and has no label.
        """
        if self.annotations is None:
            return None
        found = items.under(self.annotations, Mode.SEGMENTS, self.place.caret())
        return self.annotations.segments.get(found)

    @at_once
    def select(self, item_id: str | None) -> None:
        """Select an item; an event is opened as well, a mention leaves the open event open."""
        self.selected = item_id
        item = self.item()
        self.held, self._passing = item is not None, False
        if item is None:
            self.selected = None
        if isinstance(item, Event):
            if self.open_event != item.id:
                self.armed = None
            self.open_event = item.id
        elif not isinstance(item, Mention):
            self.open_event = self.armed = None
        self.place.set_selected(self.selected)
        self._show_pending()
        self._tell_changed()

    def show(self, item_id: str | None) -> None:
        """Show an item as the one that is meant, and leave what is open as it is."""
        self.selected = item_id
        self.place.set_selected(item_id)
        self._tell_changed()

    @at_once
    def let_go(self) -> None:
        """Let go of the selected item, as when the caret comes to plain text; an open event stays open."""
        if self._passing:
            self.open_event = self.armed = None
            self._passing = False
        self.held = False
        self.show(self.open_event)

    def _show_pending(self) -> None:
        self.ring = self._ring_of(self.armed) if self.armed and not self.relating else ()
        self.place.set_open_event(self.open_event if self.armed else None)
        if self.relating:
            self.place.set_pending("relation", lambda item: bool(self._relations_to(item)))
        else:
            self.place.set_pending(self.armed, self._fits if self.armed else None)

    def _ring_of(self, role_id: str) -> tuple[str, ...]:
        """Return what may fill a role of the open event; what has another role in it comes last."""
        event, annotations = self.opened_event(), self.annotations
        if event is None or annotations is None:
            return ()
        taken = {argument.target for argument in event.arguments}
        found = fillers.ring(annotations, self.session.scheme, event, role_id)
        return tuple(sorted(found, key=lambda item: item in taken))

    def _fits(self, item_id: str) -> bool:
        """Tell whether an item may fill the armed role and has no role in the open event yet."""
        role, event = self.armed_role(), self.opened_event()
        found = self.annotations.find(item_id) if self.annotations else None
        item = found[1] if found else None
        if role is None or event is None or not isinstance(item, Mention | Event) or item.id == event.id:
            return False
        taken = any(argument.target == item.id for argument in event.arguments)
        return not taken and self.session.scheme.may_fill(role, item.type)

    def _relations_to(self, item_id: str) -> list[str]:
        """Return the relation types that may lead from the mention that waits to another one."""
        mentions = self.annotations.mentions if self.annotations else {}
        source, target = mentions.get(self.relating or ""), mentions.get(item_id)
        return targets.relations_between(self.session.scheme, source, target) if source and target else []

    # --- helpers ------------------------------------------------------------------------------------

    def _tell_changed(self) -> None:
        self._stale = self._depth > 0
        if not self._stale:
            self.changed.emit()

    def _do(self, make: Callable[[AnnotationSet], Edit]) -> Edit | None:
        """Perform an edit of the selection and let that go, so that the next key means the next word."""
        edit = self.session.perform(make)
        if edit is not None:
            self.told.emit("")
            self.place.set_selection(None)
            if self.mode is Mode.SEGMENTS:
                here = self.segment_here()
                self.select(here.id if here else None)
        return edit
