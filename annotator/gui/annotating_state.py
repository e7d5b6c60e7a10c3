"""What is selected, open, armed and marked between two keys; the ground that annotating stands on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Item, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Role

from . import keys
from .session import Session
from .textview.geometry import Mode

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
        self.mark: int | None = None
        self.article = 1
        self.held = False
        """Whether the selected item was tagged, clicked or gone to with Tab, not merely walked over."""
        self._passing = False  # the open event is open only because the caret is on its trigger
        self._away = False  # the caret left the open event's trigger to pick what fills a role
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
        """Return the segment at the caret; a caret at the end of a segment still belongs to it."""
        if self.annotations is None:
            return None
        caret = self.place.caret()
        here = self.annotations.segment_at(caret)
        if here is None and caret > 0:
            before = self.annotations.segment_at(caret - 1)
            here = before if before and before.range.end == caret else None
        return here

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

    def _show_pending(self) -> None:
        if self.relating:
            self.place.set_pending("relation", lambda item: bool(self._relations_to(item)))
        else:
            self.place.set_pending(self.armed, self._fits if self.armed else None)

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
        return keys.relations_between(self.session.scheme, source, target) if source and target else []

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
