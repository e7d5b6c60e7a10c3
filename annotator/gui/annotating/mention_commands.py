"""Which command does what to mentions and events, and the keys that matter while they are annotated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..commands.table import ATTRIBUTE_KEYS
from ..look.i18n import tr
from ..textview.geometry import Mode
from . import attribute_keys, keys
from .annotating import Annotating

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

Hints = tuple[tuple[str, str], ...]


def hints(annotating: Annotating) -> Hints:
    """Return the keys that matter most just now when mentions and events are annotated."""
    if annotating.locking:
        return (("0–9", tr("lock this label")), ("Esc", tr("not now")))
    if annotating.adding:
        return (("↵", tr("add words")), ("Esc", tr("not now")))
    if annotating.armed or annotating.relating:
        return (("Tab", tr("next")), ("↵", tr("pick")), ("Esc", tr("not now")))
    locked = annotating.session.scheme.entity_types.get(annotating.locked or "")
    if locked is not None:
        tags = tr("tag {label}").format(label=locked.name)
        return (
            ("↵", tags),
            ("0–9", tr("lock another")),
            (".@entities.next_name", tr("next name")),
            ("Esc", tr("unlock")),
        )
    if annotating.open_event:
        return (("a–z", tr("role")), ("Ctrl 1–9@attribute.1", tr("attribute")), ("Esc", tr("close event")))
    if annotating.selected:
        edges: Hints = (
            (("Ctrl ⇧ ←→@entities.grow_end", tr("end")), ("Alt ⇧ ←→@entities.grow_start", tr("start")))
            if annotating.resizable()
            else ()
        )
        return (
            ("0–9", tr("type")),
            ("Ctrl 1–9@attribute.1", tr("attribute")),
            *edges,
            ("Del@edit.delete", tr("delete")),
        )
    return (
        ("0–9", tr("label")),
        ("e@entities.event", tr("event")),
        (".@entities.next_name", tr("next name")),
        ("Tab", tr("next")),
    )


def _show_lock(window: MainWindow) -> None:
    """Show the locked label at the caret, in the colour it has on the page."""
    label = window.session.scheme.entity_types.get(window.annotating.locked or "")
    if label is None:
        window.page.set_lock(None)
    else:
        window.page.set_lock(label.color.dark if window.theme.dark else label.color.light, label.name)


def bind(window: MainWindow) -> None:
    """Bind the commands of the entities mode, and let a locked label tag what the mouse selects."""
    registry, annotating, page = window.registry, window.annotating, window.page
    page.span_chosen.connect(lambda _chosen: annotating.span_chosen())
    for signal in (annotating.changed, window.theme.changed):
        signal.connect(partial(_show_lock, window))

    def entities() -> bool:
        return window.session.annotations is not None and annotating.mode is Mode.ENTITIES

    registry.bind("entities.event_by_name", partial(window.open_chooser, searching=True), entities)
    for command, transition in keys.ENTITIES.items():
        registry.bind(command, partial(annotating.ask, transition), entities)
    for command, transition in keys.RESIZING.items():
        registry.bind(
            command, partial(annotating.ask, transition), lambda: entities() and annotating.resizable()
        )
    for number in range(ATTRIBUTE_KEYS):
        registry.bind(
            f"attribute.{number + 1}",
            partial(annotating.ask, attribute_keys.next_value, number),
            partial(_has_attribute, annotating, number),
        )


def _has_attribute(annotating: Annotating, index: int) -> bool:
    return attribute_keys.attribute_at(annotating.hand, annotating.asked(), index) is not None
