"""Events by keys: triggers, roles and what fills them, frames. No Qt."""

from __future__ import annotations

from dataclasses import replace

from annotator import edits
from annotator.domain import fillers
from annotator.domain.changes import Edit, Kind
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.scheme import Role
from annotator.domain.sentences import sentence, shortened

from ..textview.geometry import Mode
from . import mention_keys, targets
from .asked import Asked, Result, Reveal, Tell, Wish, perform, refused, told
from .hand import Hand

NO_TRIGGER = sentence("hand.no-trigger", "put the caret on the word that states the event, or select it")
NO_FILLER = sentence(
    "hand.no-filler", "{role:role}: nothing here fits; go to the words and press an entity key"
)
PROPOSED = sentence(
    "hand.filler",
    "{role:role}: “{words}” ({number} of {among}) · Enter accepts it, {key} or Tab shows the next",
)
NO_FRAME_OPEN = sentence("hand.no-frame-open", "first open the event whose frame you want to copy")
FRAME_COPIED = sentence(
    "hand.frame-copied", "frame of “{words}” copied: go to another trigger and press Ctrl+Shift+V"
)
NO_FRAME = sentence("hand.no-frame", "first copy the frame of an event: open it and press Ctrl+Shift+C")

_SHOWN = 30  # characters of a filler that the status bar shows


# --- triggers ---------------------------------------------------------------------------------------------


def tag(hand: Hand, asked: Asked, type_id: str) -> Result:
    """Make the target the trigger of a new event, or retype the event whose trigger it is."""
    scheme, target = asked.scheme, asked.selection_or_word()
    if (event := to_retype(hand, asked)) is not None:
        return Result(hand, edit=lambda a: edits.retype_event(a, scheme, event.id, type_id))
    if target is None:
        return refused(hand, NO_TRIGGER)
    return perform(hand, lambda a: edits.tag_event(a, scheme, target, type_id), _open_made)


def _open_made(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
    made = targets.made_by(edit, Kind.EVENT)
    return Result(hand.selecting(asked.annotations, made) if made else hand)


def to_retype(hand: Hand, asked: Asked) -> Event | None:
    """Return the selected event if the caret, or the selection, is on its trigger."""
    item = hand.item(asked.annotations)
    return item if isinstance(item, Event) and _on_trigger(asked, item) else None


def _on_trigger(asked: Asked, event: Event) -> bool:
    if asked.selection is not None:
        return asked.selection == event.span.hull
    return event.span.start <= asked.caret <= event.span.end


def show_trigger(hand: Hand, asked: Asked) -> Result:
    """Select the open event and bring it back into sight, where a filler far away was looked at."""
    back = hand.selecting(asked.annotations, hand.open_event)
    event = back.event(asked.annotations)
    seen = event is not None and _on_trigger(asked, event)
    return Result(back, (Reveal(event.span.fragments[0]),) if event and seen else ())


# --- roles ------------------------------------------------------------------------------------------------


def role_key(hand: Hand, asked: Asked, text: str) -> Result | None:
    """Do what a character means while an event is open: the armed role's filler, or a role."""
    event = hand.event(asked.annotations)
    if hand.mode is not Mode.ENTITIES or event is None or hand.locking:
        return None
    scheme, armed = asked.scheme, hand.role(asked.annotations, asked.scheme)
    type_id = targets.by_key(scheme.entity_types, text)
    if armed is not None and type_id is not None and scheme.may_fill(armed, type_id):
        return mention_keys.tag(hand, asked, type_id)
    role = targets.role_by_key(scheme, event.type, text)
    return _role(hand, asked, event, role) if role is not None else None


def _role(hand: Hand, asked: Asked, event: Event, role: Role) -> Result:
    """Fill a role with what the selection or caret is on; otherwise propose the nearest filler.

    The caret often rests on what filled the role before: that counts only when it is selected again.
    Nor is what shares the trigger's words meant by a caret that is there for the trigger's sake. A
    second press of the key goes on to the next filler.
    """
    here = _here_for(hand, asked, role, event)
    if here is not None:
        return fill(hand.arming(role.id), asked, here)
    return (next_filler(hand, asked) if hand.armed == role.id else None) or arm(hand, asked, role.id)


def _here_for(hand: Hand, asked: Asked, role: Role, event: Event) -> str | None:
    """Return the allowed item that the selection or the caret is on, if there is one."""
    if asked.selection is None and _on_trigger(asked, event):
        return None
    found = targets.fillers_at(asked.annotations, asked.selection, asked.caret, event.id)
    taken = {argument.target for argument in event.arguments} - {hand.selected}
    if asked.selection is not None:
        taken = set()
    fitting = [i.id for i in found if asked.scheme.may_fill(role, i.type) and i.id not in taken]
    chosen = hand.selected if hand.selected in fitting else next(iter(fitting), None)
    return chosen if chosen and Argument(role.id, chosen) not in event.arguments else None


def arm(hand: Hand, asked: Asked, role_id: str) -> Result:
    """Let a role of the open event wait for a filler, and show the nearest one that may be it."""
    hand = hand.selecting(asked.annotations, hand.open_event).arming(role_id)
    nearest = ring(hand, asked)
    if nearest:
        return _propose(hand, asked, nearest, 0)
    waits = hand.role(asked.annotations, asked.scheme)
    event = hand.event(asked.annotations)
    if waits is None or event is None:
        return Result(hand.arming(None))
    return told(hand, NO_FILLER, role=waits.id, event=event.type)


def disarm(hand: Hand, asked: Asked) -> Result:
    """Let the role wait no more."""
    back = show_trigger(hand.arming(None), asked)
    return replace(back, wishes=(Tell(), *back.wishes))


def ring(hand: Hand, asked: Asked) -> tuple[str, ...]:
    """Return what may fill the armed role, the nearest to the trigger first.

    What has another role in the event comes last.
    """
    event = hand.event(asked.annotations)
    if event is None or hand.armed is None:
        return ()
    taken = {argument.target for argument in event.arguments}
    found = fillers.ring(asked.annotations, asked.scheme, event, hand.armed)
    return tuple(sorted(found, key=lambda item: item in taken))


def fits(hand: Hand, asked: Asked, item_id: str) -> bool:
    """Tell whether an item may fill the armed role and has no role in the open event yet."""
    role, event = hand.role(asked.annotations, asked.scheme), hand.event(asked.annotations)
    found = asked.annotations.find(item_id)
    item = found[1] if found else None
    if role is None or event is None or not isinstance(item, Mention | Event) or item.id == event.id:
        return False
    taken = any(argument.target == item.id for argument in event.arguments)
    return not taken and asked.scheme.may_fill(role, item.type)


def next_filler(hand: Hand, asked: Asked, *, forward: bool = True) -> Result | None:
    """Propose the next filler of the armed role, the nearest to the trigger first; None: no role waits."""
    if hand.armed is None:
        return None
    around = ring(hand, asked)
    if not around:
        return Result(hand)
    by = 1 if forward else -1
    first = 0 if forward else len(around) - 1
    at = (around.index(hand.selected) + by) % len(around) if hand.selected in around else first
    return _propose(hand, asked, around, at)


def _propose(hand: Hand, asked: Asked, around: tuple[str, ...], at: int) -> Result:
    """Show an item as what Enter fills the armed role with; the caret stays where it is."""
    event, role = hand.event(asked.annotations), hand.role(asked.annotations, asked.scheme)
    found = asked.annotations.find(around[at])
    item = found[1] if found else None
    if not isinstance(item, Mention | Event) or event is None or role is None:
        return Result(hand)
    shown = told(
        hand.showing(item.id),
        PROPOSED,
        role=role.id,
        event=event.type,
        words=shortened(item.span.surface(asked.text), _SHOWN),
        number=at + 1,
        among=len(around),
        key=role.key or "Tab",
    )
    reveal: Wish = Reveal(item.span.fragments[0])
    return replace(shown, wishes=(reveal, *shown.wishes))


def fill(hand: Hand, asked: Asked, target: str) -> Result:
    """Fill the armed role with an item; the role stays armed if the scheme refuses it."""
    scheme, event, role_id = asked.scheme, hand.open_event, hand.armed
    if event is None or role_id is None:
        return Result(hand)

    def filled(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        left = hand.arming(None) if edit is not None else hand
        return show_trigger(left, asked)

    return perform(
        hand, lambda a: edits.add_argument(a, scheme, event, role_id, target), filled, otherwise=filled
    )


# --- frames -----------------------------------------------------------------------------------------------


def copy_frame(hand: Hand, asked: Asked) -> Result:
    """Remember type, attributes and arguments of the open event for another one."""
    event = hand.event(asked.annotations)
    if event is None:
        return refused(hand, NO_FRAME_OPEN)
    words = " ".join(event.span.surface(asked.text).split())
    return told(replace(hand, frame=event.id), FRAME_COPIED, words=words)


def paste_frame(hand: Hand, asked: Asked) -> Result:
    """Make the selection or the word under the caret a new event with the frame copied last."""
    scheme, frame, target = asked.scheme, hand.frame, asked.selection_or_word()
    if frame is None:
        return refused(hand, NO_FRAME)
    if target is None:
        return refused(hand, NO_TRIGGER)
    pasted = perform(hand, lambda a: edits.copy_frame(a, scheme, frame, target), _open_made)
    return mention_keys.naming_cut(pasted, asked)
