"""Dashed lines from a trigger to what a model would have fill its roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.domain.items import Event
from annotator.domain.ranges import Span

from . import arcs
from .ghosts import UNLIKE
from .offered import percent
from .scene import Scene

if TYPE_CHECKING:
    from annotator.edits.offers import Offer


@dataclass(frozen=True, slots=True)
class _Role:
    """A role that is offered: what it says, and the words that would fill it."""

    text: str
    span: Span


def draw(
    painter: QPainter,
    scene: Scene,
    focus: Offer | None,
    event_id: str | None,
    shown: list[tuple[int, int]],
    tags: list[QRectF],
) -> None:
    """Draw the roles that are offered of the event in focus, or else of a selected one.

    ``tags`` are the labels that stand already; those drawn here keep clear of them, and are added.
    """
    mine = scene.annotations.events.get(event_id or "")
    event = focus.item if focus is not None and isinstance(focus.item, Event) else mine
    if event is None:
        return
    label = scene.scheme.event_types.get(event.type)
    color = scene.palette.label(label.color) if label else QColor(scene.palette.dimmed)
    trigger = arcs.place_of(scene, event.span, shown)
    roles = [
        arcs.Role(role.text, arcs.place_of(scene, role.span, shown), role.span.start > event.span.start)
        for role in _roles(scene, focus, event)
    ]
    arcs.draw_roles(painter, scene, trigger, roles, color, shown, tags, Qt.PenStyle.DashLine)


def _roles(scene: Scene, focus: Offer | None, event: Event) -> list[_Role]:
    if focus is not None and focus.argument is None:
        from annotator.edits.offers import Offer  # all edits come along, which a first page needs none of

        listed = [Offer(focus.suggestion, event, argument) for argument in event.arguments]
    else:
        listed = [
            one for one in scene.offered_in(event.span.hull)
            if one.argument is not None and (one.span, one.item.type) == (event.span, event.type)
        ]  # fmt: skip
    return [role for one in listed if (role := _role(scene, event, one)) is not None]


def _role(scene: Scene, event: Event, offer: Offer) -> _Role | None:
    argument = offer.argument
    target = offer.suggestion.placed(argument.target) if argument else None
    if argument is None or target is None:
        return None
    label = scene.scheme.event_types.get(event.type)
    role = label.role(argument.role) if label else None
    name = f"{role.name if role else argument.role}?"
    said = " ".join(filter(None, (f"{UNLIKE} {name}" if offer.doubtful else name, percent(offer))))
    return _Role(said, target.span)
