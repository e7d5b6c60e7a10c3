"""What somebody proposes for unlabelled text: drawn as outlines, so that nobody takes it for a label."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look import scale
from ..look.i18n import tr

MARK = "\x00"
"""How the ids of ghosts begin on the page: no item's id does."""
UNLIKE = "≠"


class Ghosts(Protocol):
    """Who proposes, what, and what is to be said about it."""

    @property
    def name(self) -> str:
        """Who proposes."""

    def between(self, annotations: AnnotationSet, asked: Range) -> list[Segment]:
        """Return what is proposed for the unlabelled text of a range, in text order, with the ids."""

    def note(self, item_id: str) -> str:
        """Return the note on a proposal, or nothing."""


@dataclass(frozen=True, slots=True)
class Together:
    """A set's segments with the ghosts between them, as the gutter asks for them."""

    annotations: AnnotationSet
    ghosts: Ghosts

    def segments_in(self, asked: Range) -> list[Segment]:
        """Return what shares a character with a range, in text order; ids of ghosts begin with ``MARK``."""
        found = [
            replace(one, id=f"{MARK}{one.range.start}{MARK}{one.id}")
            for one in self.ghosts.between(self.annotations, asked)
        ]
        if found:
            found += self.annotations.segments_in(asked)
            return sorted(found, key=lambda segment: segment.range)
        return self.annotations.segments_in(asked)


def is_ghost(item_id: str) -> bool:
    """Tell whether an id is that of a ghost."""
    return item_id.startswith(MARK)


def place_of(item_id: str) -> int:
    """Return where a ghost starts."""
    return int(item_id.split(MARK)[1])


def proposal_of(item_id: str) -> str:
    """Return the id that the proposal behind a ghost has in its own set."""
    return item_id.split(MARK, 2)[2]


def chip_texts(said: str, segment: Segment, ghosts: Ghosts) -> tuple[str, str]:
    """Return what a ghost's chip says, with who proposes it and, for where that has no room, without.

    The label has a question mark, and a sign before it if there is a note.
    """
    doubt = f"{UNLIKE} " if ghosts.note(proposal_of(segment.id)) else ""
    return f"{doubt}{said}? {ghosts.name}", f"{doubt}{said}?"


def tooltip(item_id: str, annotations: AnnotationSet, scheme: Scheme, ghosts: Ghosts) -> str:
    """Return what the tooltip of a ghost's chip says."""
    proposal, start = proposal_of(item_id), place_of(item_id)
    listed = ghosts.between(annotations, Range.at(start, start + 1))
    one = next((segment for segment in listed if segment.id == proposal), None)
    if one is None:
        return ""
    kind = scheme.segment_kinds.get(one.kind)
    name = kind.name if kind else one.kind
    article = " · " + tr("article {number}").format(number=one.article) if one.article else ""
    said = tr("{label}: suggested by {name}, not a label yet").format(label=name + article, name=ghosts.name)
    note = ghosts.note(proposal)
    return f"{said}\n{UNLIKE} {note}" if note else said


def draw_bar(painter: QPainter, area: QRectF, color: QColor, page: QColor) -> None:
    """Draw a bracket beside a ghost's lines: dashed, open towards the text."""
    painter.fillRect(area.adjusted(0, 0, 2, 0), page)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.3, Qt.PenStyle.DashLine))
    left, foot = area.left() + 1, area.right() + 1
    painter.drawPolyline(
        [
            QPointF(foot, area.top() + 1), QPointF(left, area.top() + 1),
            QPointF(left, area.bottom() - 1), QPointF(foot, area.bottom() - 1),
        ]
    )  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)


def draw_chip(painter: QPainter, area: QRectF, text: str, color: QColor, page: QColor) -> None:
    """Draw a hollow chip."""
    painter.setBrush(page)
    painter.setPen(QPen(color, 1.1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), scale.CRISP, scale.CRISP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(color)
    inner = area.adjusted(7, 0, -6, 0)
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
