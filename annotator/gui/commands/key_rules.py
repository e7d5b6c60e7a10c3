"""Who has a key, and which keys nobody can have: the rules by which a key is given or refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.scheme import Label, Scheme, offered
from annotator.domain.sentences import Message, message

from ..look.i18n import key_names, tr
from . import messages
from .command import ENTITIES, SEGMENTS, AnyCommand
from .keystrokes import is_typed, same, shown_key

_EVENTS = "events"
DIGITS = "0123456789"


class Field(StrEnum):
    """What a key can belong to: a command, or a label in one of the scheme's lists."""

    COMMAND = "command"
    SEGMENT_KIND = "segment_kinds"
    ENTITY_TYPE = "entity_types"
    EVENT_TYPE = "event_types"


LABELS = (Field.SEGMENT_KIND, Field.ENTITY_TYPE, Field.EVENT_TYPE)


@dataclass(frozen=True, slots=True)
class Target:
    """A command or a label, by its id."""

    field: Field
    id: str


def labels_of(scheme: Scheme, field: Field) -> Mapping[str, Label]:
    """Return the labels of one of the scheme's lists that can have a key, by id: none that is retired."""
    match field:
        case Field.SEGMENT_KIND:
            return offered(scheme.segment_kinds)
        case Field.ENTITY_TYPE:
            return offered(scheme.entity_types)
        case _:
            return offered(scheme.event_types)


def _reserved() -> frozenset[str]:
    """Return the sequences that move the caret, go through a dialog or mean the same in every program."""
    found = {"Esc", "Shift+Esc", "Tab", "Shift+Tab", "Backtab", "Alt+F4"}
    for arrow in ("Left", "Right", "Up", "Down"):
        found |= {arrow, f"Shift+{arrow}", f"Ctrl+{arrow}", f"Ctrl+Shift+{arrow}"}
    for arrow in ("Left", "Right"):
        found |= {f"Alt+{arrow}", f"Alt+Shift+{arrow}", f"Ctrl+Alt+Shift+{arrow}"}
    for edge in ("Home", "End"):
        found |= {edge, f"Shift+{edge}", f"Ctrl+{edge}", f"Ctrl+Shift+{edge}"}
    for page in ("PgUp", "PgDown"):
        found |= {page, f"Shift+{page}"}
    return frozenset(found | {"Ctrl+C", "Ctrl+A"})


RESERVED = _reserved()


def modes_of(target: Target, commands: Mapping[str, AnyCommand]) -> frozenset[str]:
    """Return where a target's typed key counts: in a mode of the page, or in the list of events."""
    match target.field:
        case Field.SEGMENT_KIND:
            return frozenset((SEGMENTS,))
        case Field.ENTITY_TYPE:
            return frozenset((ENTITIES,))
        case Field.EVENT_TYPE:
            return frozenset((_EVENTS,))
        case Field.COMMAND:
            mode = commands[target.id].mode
            return frozenset((mode,)) if mode else frozenset((SEGMENTS, ENTITIES))


def unfit(target: Target, key: str, commands: Mapping[str, AnyCommand]) -> Message | None:
    """Return why nobody like ``target`` can have a key, or None; ``commands`` is the program's table."""
    modes, shown = modes_of(target, commands), key_names(shown_key(key))
    if target.field is not Field.COMMAND:
        if len(key) != 1 or key.isspace():
            return message(messages.LABEL_KEY)
        if target.field is Field.EVENT_TYPE and (key == "/" or key.isupper()):
            return message(messages.SEARCH_KEY, key=shown)
    command = commands.get(target.id) if target.field is Field.COMMAND else None
    if command is not None and key in (*command.keys, *command.typed):
        return None
    if len(key) == 1 and key in DIGITS and SEGMENTS in modes:
        return message(messages.ARTICLE_KEY)
    if any(same(key, one) for one in RESERVED):
        return message(messages.CARET_KEY, key=shown)
    return None


def holder(target: Target, key: str, commands: Mapping[str, AnyCommand], scheme: Scheme) -> str:
    """Return the name of who else has a key where ``target`` would have it, or "".

    ``commands`` and ``scheme`` hold the keys in force. Letters of an open event's roles are the scheme's
    alone; they come before any other key, so that they clash with none.
    """
    modes = modes_of(target, commands)
    for command in commands.values():
        other = Target(Field.COMMAND, command.id)
        if other != target and modes & modes_of(other, commands) and _has(command, key):
            return tr(command.title)
    if is_typed(key):
        for field in LABELS:
            for label in labels_of(scheme, field).values():
                other = Target(field, label.id)
                if other != target and label.key == key and modes & modes_of(other, commands):
                    return label.name
    return ""


def _has(command: AnyCommand, key: str) -> bool:
    return key in command.typed if is_typed(key) else any(same(key, one) for one in command.keys)
