"""The commands of mentions and events, and the keys that matter while they are annotated."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from annotator.domain.scheme import Label, offered

from ..commands.command import ENTITIES, Command, Hint, hint
from ..look.i18n import tr
from ..textview.geometry import Mode
from . import attribute_keys, event_keys, mention_keys, picks, relation_keys
from .annotating import Annotating, asks
from .choosers import EVENT
from .edit_commands import DELETE

_ATTRIBUTES = 9
"""The keys Ctrl+1 … Ctrl+9 go through the values of the selected item's attributes."""


def _possible(annotating: Annotating) -> bool:
    return annotating.annotations is not None and annotating.hand.mode is Mode.ENTITIES


def _resizable(annotating: Annotating) -> bool:
    return _possible(annotating) and annotating.resizable()


def _has_attribute(annotating: Annotating, index: int) -> bool:
    return attribute_keys.attribute_at(annotating.hand, annotating.asked(), index) is not None


_command = partial(Command[Annotating], group="Entities & events", can=_possible, mode=ENTITIES)
_resize = partial(Command[Annotating], group="Entities & events", can=_resizable, mode=ENTITIES)

RELATION = _command(
    "entities.relation", "Relation to another mention…", run=asks(relation_keys.begin), typed=("r",)
)
FRAGMENT = _command(
    "entities.fragment", "Add selection as fragment", run=asks(mention_keys.add_fragment), typed=("+",)
)
TAKE_OUT = _command(
    "entities.take_out", "Remove selection from span", run=asks(mention_keys.take_out), typed=("-",)
)
NEXT_NAME = _command(
    "entities.next_name",
    "Next name",
    run=asks(partial(mention_keys.go_to_name, forward=True)),
    typed=(".",),
    hint="next name",
)
PREVIOUS_NAME = _command(
    "entities.previous_name",
    "Previous name",
    run=asks(partial(mention_keys.go_to_name, forward=False)),
    typed=(",",),
)
CYCLE = _command("entities.cycle", "Next item under the caret", run=asks(picks.cycle), keys=("Ctrl+Space",))
LOCK = _command(
    "entities.lock", "Lock or unlock a label", run=asks(mention_keys.lock_or_unlock), keys=("Ctrl+L",)
)
COPY_FRAME = _command(
    "entities.copy_frame", "Copy event frame", run=asks(event_keys.copy_frame), keys=("Ctrl+Shift+C",)
)
PASTE_FRAME = _command(
    "entities.paste_frame",
    "New event from copied frame",
    run=asks(event_keys.paste_frame),
    keys=("Ctrl+Shift+V",),
)
GROW_END = _resize(
    "entities.grow_end",
    "Move end right",
    run=asks(partial(mention_keys.resize, end=True, right=True)),
    keys=("Ctrl+Shift+Right",),
    hint="end",
    hint_key="Ctrl ⇧ ←→",
)
SHRINK_END = _resize(
    "entities.shrink_end",
    "Move end left",
    run=asks(partial(mention_keys.resize, end=True, right=False)),
    keys=("Ctrl+Shift+Left",),
)
GROW_START = _resize(
    "entities.grow_start",
    "Move start left",
    run=asks(partial(mention_keys.resize, end=False, right=False)),
    keys=("Alt+Shift+Left", "Ctrl+Alt+Left"),
    hint="start",
    hint_key="Alt ⇧ ←→",
)
SHRINK_START = _resize(
    "entities.shrink_start",
    "Move start right",
    run=asks(partial(mention_keys.resize, end=False, right=True)),
    keys=("Alt+Shift+Right", "Ctrl+Alt+Right"),
)
# Outside the menus: nine lines there would say less than the inspector, which shows the attributes.
ATTRIBUTES: tuple[Command[Annotating], ...] = tuple(
    Command(
        f"attribute.{n + 1}",
        f"Next value of attribute {n + 1}",
        "Attributes",
        asks(partial(attribute_keys.next_value, index=n)),
        partial(_has_attribute, index=n),
        keys=(f"Ctrl+{n + 1}",),
        mode=ENTITIES,
        hint="attribute",
        hint_key="Ctrl 1–9",
    )
    for n in range(_ATTRIBUTES)
)
COMMANDS = (
    RELATION, FRAGMENT, TAKE_OUT, NEXT_NAME, PREVIOUS_NAME, CYCLE, LOCK, COPY_FRAME, PASTE_FRAME, GROW_END,
    SHRINK_END, GROW_START, SHRINK_START, *ATTRIBUTES,
)  # fmt: skip


def _keys_of(labels: Iterable[Label]) -> str:
    """Return which keys labels have, in short: the digits if any has one, as they come first."""
    keys = [label.key for label in labels if label.key]
    return "0–9" if not keys or any(key.isdecimal() for key in keys) else "a–z"


def hints(annotating: Annotating) -> list[Hint]:
    """Return the keys that matter most just now when mentions and events are annotated."""
    hand, types = annotating.hand, _keys_of(annotating.session.scheme.entity_types.values())
    if hand.locking:
        return [Hint(types, tr("lock this label")), Hint("Esc", tr("not now"))]
    if hand.adding:
        return [Hint("↵", tr("add words")), Hint("Esc", tr("not now"))]
    if hand.armed or hand.relating:
        return [Hint("Tab", tr("next")), Hint("↵", tr("pick")), Hint("Esc", tr("not now"))]
    locked = annotating.session.scheme.entity_types.get(hand.locked or "")
    if locked is not None:
        return [
            Hint("↵", tr("tag {label}").format(label=locked.name)),
            Hint(types, tr("lock another")),
            hint(NEXT_NAME),
            Hint("Esc", tr("unlock")),
        ]
    if hand.open_event:
        return [Hint("a–z", tr("role")), hint(ATTRIBUTES[0]), Hint("Esc", tr("close event"))]
    if hand.selected:
        edges = [hint(GROW_END), hint(GROW_START)] if _resizable(annotating) else []
        return [Hint(types, tr("type")), hint(ATTRIBUTES[0]), *edges, hint(DELETE)]
    events = [hint(EVENT)] if offered(annotating.session.scheme.event_types) else []
    return [Hint(types, tr("label")), *events, hint(NEXT_NAME), Hint("Tab", tr("next"))]
