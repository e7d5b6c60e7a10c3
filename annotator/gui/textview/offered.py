"""Mentions and events that models offer: drawn as dashed pills, so that nobody takes them for labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.confidence import reason_of
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look import scale
from ..look.i18n import tr
from .ghosts import MARK, UNLIKE

if TYPE_CHECKING:
    from annotator.edits.offers import Offer


class Offered(Protocol):
    """What is offered on a page."""

    def between(self, annotations: AnnotationSet, asked: Range) -> list[Offer]:
        """Return what is offered that shares a character with a range, in text order."""


def ghost_of(offer: Offer) -> Mention | Event:
    """Return the item as the page draws it: under an id that no item has, and which says where it starts."""
    whose = f"{offer.suggestion.author.name}/{offer.key}"
    return replace(offer.item, id=f"{MARK}{offer.span.start}{MARK}{whose}")


def percent(offer: Offer) -> str:
    """Return how sure the model is as the page says it, or ""."""
    sure = offer.confidence
    return "" if sure is None else f"{round(100 * sure)} %"


def texts(offer: Offer, scheme: Scheme) -> tuple[str, str]:
    """Return what the label of an offer says: its type with a question mark, and how sure that is."""
    label = scheme.event_types.get(offer.item.type)
    name = label.name if label is not None and isinstance(offer.item, Event) else offer.item.type
    return f"{UNLIKE} {name}?" if offer.doubtful else f"{name}?", percent(offer)


def tooltip(offer: Offer, scheme: Scheme) -> str:
    """Return what the tooltip of an offer's label says."""
    labels = scheme.entity_types if isinstance(offer.item, Mention) else scheme.event_types
    label = labels.get(offer.item.type)
    name = label.name if label else offer.item.type
    said = tr("{label}: suggested by {name}, not a label yet").format(
        label=" ".join(filter(None, (name, percent(offer)))), name=offer.suggestion.author.name
    )
    reason = reason_of(offer.note)
    return f"{said}\n{reason}" if reason else said


def draw_pill(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw a dashed outline around words."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area, scale.CRISP, scale.CRISP)
