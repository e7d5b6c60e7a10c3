"""Events by keys: triggers, roles and what fills them, frames."""

from __future__ import annotations

from annotator import edits
from annotator.domain.changes import Kind
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Role

from ..look.i18n import tr
from ..textview.geometry import Mode
from . import targets
from .mentions import Mentioning
from .state import at_once

_SHOWN = 30  # characters of a filler that the status bar shows


class Eventing(Mentioning):
    """What the keys that are about events do to the page."""

    @at_once
    def role_key(self, text: str) -> bool:
        """Do what a character means while an event is open: the armed role's filler, or a role."""
        event = self.opened_event()
        if self.mode is not Mode.ENTITIES or event is None or self.annotations is None or self.locking:
            return False
        scheme, armed = self.session.scheme, self.armed_role()
        type_id = targets.by_key(scheme.entity_types, text)
        if armed is not None and type_id is not None and scheme.may_fill(armed, type_id):
            self.tag(type_id)
        elif (role := targets.role_by_key(scheme, event.type, text)) is not None:
            self.role(role)
        else:
            return False
        return True

    def picks_with_enter(self) -> bool:
        """Tell whether Enter fills the armed role, or leads a relation, with what is selected."""
        waiting = self.armed or self.relating
        return bool(waiting) and self.selected not in (None, self.open_event)

    # --- triggers -----------------------------------------------------------------------------------

    @at_once
    def tag_event(self, type_id: str) -> None:
        """Make the target the trigger of a new event, or retype the event whose trigger it is."""
        if (event := self.event_to_retype()) is not None:
            self.session.perform(lambda a: edits.retype_event(a, self.session.scheme, event.id, type_id))
            return
        target = self.event_target()
        if target is None:
            self.refused.emit(tr("put the caret on the word that states the event, or select it"))
            return
        edit = self._do(lambda a: edits.tag_event(a, self.session.scheme, target, type_id))
        if edit is not None and (made := self._made(edit, Kind.EVENT)):
            self.armed = None
            self.select(made)

    def event_target(self) -> Range | None:
        """Return the trigger a new event would get: the selection, or the word under the caret."""
        return self.chosen_or_word()

    def event_to_retype(self) -> Event | None:
        """Return the selected event if the caret, or the selection, is on its trigger."""
        item = self.item()
        return item if isinstance(item, Event) and self._on_trigger(item) else None

    def _on_trigger(self, event: Event) -> bool:
        if (chosen := self.chosen()) is not None:
            return chosen == event.span.hull
        return event.span.start <= self.place.caret() <= event.span.end

    # --- roles --------------------------------------------------------------------------------------

    @at_once
    def role(self, role: Role) -> None:
        """Fill a role with what the selection or caret is on; otherwise propose the nearest filler.

        The caret often rests on what filled the role before: that counts only when it is selected again.
        Nor is what shares the trigger's words meant by a caret that is there for the trigger's sake. A
        second press of the key goes on to the next filler.
        """
        event, annotations = self.opened_event(), self.annotations
        if event is None or annotations is None:
            return
        here = self._here_for(role, event)
        if here is not None:
            self.armed = role.id
            self.fill(here)
        elif self.armed == role.id:
            self.next_filler()
        else:
            self.arm(role.id)

    def _here_for(self, role: Role, event: Event) -> str | None:
        """Return the allowed item that the selection or the caret is on, if there is one."""
        annotations, asked = self.annotations, self.chosen()
        if annotations is None or (asked is None and self._on_trigger(event)):
            return None
        found = targets.fillers_at(annotations, asked, self.place.caret(), event.id)
        taken = {argument.target for argument in event.arguments} - {self.selected} if asked is None else ()
        fitting = [i.id for i in found if self.session.scheme.may_fill(role, i.type) and i.id not in taken]
        chosen = self.selected if self.selected in fitting else fitting[0] if fitting else None
        return chosen if chosen and Argument(role.id, chosen) not in event.arguments else None

    @at_once
    def arm(self, role_id: str) -> None:
        """Let a role of the open event wait for a filler, and show the nearest one that may be it."""
        self.armed = role_id
        self.select(self.open_event)
        role = self.armed_role()
        if self.ring:
            self._propose(self.ring[0])
        elif role is not None:
            self.told.emit(
                tr("{role}: nothing here fits; go to the words and press an entity key").format(
                    role=role.name
                )
            )

    @at_once
    def next_filler(self, *, forward: bool = True) -> bool:
        """Propose the next filler of the armed role, the nearest to the trigger first; False: none waits."""
        if self.armed is None:
            return False
        if self.ring:
            last = len(self.ring) - 1
            if self.selected in self.ring:
                at = (self.ring.index(self.selected) + (1 if forward else -1)) % len(self.ring)
            else:
                at = 0 if forward else last
            self._propose(self.ring[at])
        return True

    def _propose(self, item_id: str) -> None:
        """Show an item as what Enter fills the armed role with; the caret stays where it is."""
        found = self.annotations.find(item_id) if self.annotations else None
        item, role = found[1] if found else None, self.armed_role()
        if not isinstance(item, Mention | Event) or self.annotations is None or role is None:
            return
        self.show(item_id)
        self.place.reveal(item.span.fragments[0])
        words = " ".join(item.span.surface(self.annotations.text).split())
        self.told.emit(
            tr("{role}: “{words}” ({number} of {among}) · Enter takes it, {key} or Tab goes on").format(
                role=role.name,
                words=words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…",
                number=self.ring.index(item_id) + 1 if item_id in self.ring else 1,
                among=len(self.ring),
                key=role.key or "Tab",
            )
        )

    @at_once
    def fill(self, target: str) -> None:
        """Fill the armed role with an item; the role stays armed if the scheme refuses it."""
        event, role = self.open_event, self.armed
        if event is None or role is None:
            return
        edit = self._do(lambda a: edits.add_argument(a, self.session.scheme, event, role, target))
        if edit is not None:
            self.armed = None
        self.select(event)
        self._show_trigger()

    def _show_trigger(self) -> None:
        """Bring the open event back into sight, where a filler far away was looked at."""
        event = self.opened_event()
        if event is not None and self._on_trigger(event):
            self.place.reveal(event.span.fragments[0])

    @at_once
    def empty(self, argument: Argument) -> None:
        """Take an argument from the open event."""
        if (event := self.open_event) is not None:
            self.session.perform(lambda a: edits.remove_argument(a, self.session.scheme, event, argument))

    # --- frames -------------------------------------------------------------------------------------

    def copy_frame(self) -> None:
        """Remember type, attributes and arguments of the open event for another one."""
        event = self.opened_event()
        if event is None or self.annotations is None:
            self.refused.emit(tr("open the event first whose frame is to be copied"))
            return
        self.frame = event.id
        words = " ".join(event.span.surface(self.annotations.text).split())
        self.told.emit(
            tr("frame of “{words}” copied: go to another trigger and press Ctrl+Shift+V").format(words=words)
        )
        self._tell_changed()

    @at_once
    def paste_frame(self) -> None:
        """Make the selection or the word under the caret a new event with the frame copied last."""
        frame, target = self.frame, self.event_target()
        if frame is None:
            self.refused.emit(tr("copy the frame of an event first: open it and press Ctrl+Shift+C"))
        elif target is None:
            self.refused.emit(tr("put the caret on the word that states the event, or select it"))
        else:
            edit = self._do(lambda a: edits.copy_frame(a, self.session.scheme, frame, target))
            if edit is not None and (made := self._made(edit, Kind.EVENT)):
                self.armed = None
                self.select(made)
