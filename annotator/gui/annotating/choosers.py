"""The choosers of labels, event types and relation types: where they open, and what comes of a choice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.items import Segment
from annotator.domain.scheme import Scheme, offered

from ..commands.command import ENTITIES, Command
from ..commands.trail import Trail
from ..look.i18n import tr
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from . import event_keys, mention_keys, relation_keys, segment_keys, targets
from .annotating import Annotating
from .chooser import Chooser

_HALF_LINE = 25
"""Pixels above and below the middle of a line that a chooser leaves free."""


class Choosers(QObject):
    """Opens a chooser beside the words it is for, whenever annotating asks for one."""

    closed = Signal()
    """The keyboard should go back to the page."""

    def __init__(self, annotating: Annotating, page: PageView, centre: QWidget, trail: Trail) -> None:
        """Make both; they are hidden. They lie over ``centre``; the key of a choice is noted in ``trail``."""
        super().__init__(centre)
        self.annotating, self._session = annotating, annotating.session
        self._page, self._centre, self._related = page, centre, ""
        scheme = self._session.scheme
        self.events = Chooser(offered(scheme.event_types), tr("Event types"), centre)
        self.relations = Chooser(targets.relation_labels(scheme), tr("Relation types"), centre)
        self.labels = {
            Mode.SEGMENTS: Chooser(offered(scheme.segment_kinds), tr("Kinds of segments"), centre),
            Mode.ENTITIES: Chooser(offered(scheme.entity_types), tr("Types of entities"), centre),
        }
        self.all = (self.events, self.relations, *self.labels.values())
        annotating.chooser_wanted.connect(lambda: self.open_events())
        annotating.relation_wanted.connect(self.open_relations)
        for chooser in self.all:
            chooser.closed.connect(lambda: trail.key("Esc"))
            chooser.chosen.connect(partial(_note, trail, chooser))
        self.events.chosen.connect(lambda type_id: annotating.ask(event_keys.tag, type_id))
        self.relations.chosen.connect(self._relate)
        for work, chooser in self.labels.items():
            chooser.chosen.connect(partial(self._label, work))
        for chooser in self.all:
            chooser.closed.connect(self.closed)

    def open_events(self, *, searching: bool = False) -> None:
        """Open the event chooser beside the trigger-to-be, or the one whose type is to be another."""
        if not self._session.editable:
            return
        asked = self.annotating.asked()
        target, event = asked.selection_or_word(), event_keys.to_retype(self.annotating.hand, asked)
        place = self._beside(target.start if target else self._page.caret())
        current = event.type if event is not None else ""
        self.events.open_at(place, 2 * _HALF_LINE, current=current, searching=searching)

    def open_labels(self) -> None:
        """Open the chooser of the labels of the work, to be searched by name: those without a key, too."""
        if not self._session.editable:
            return
        asked, item = self.annotating.asked(), self.annotating.item()
        segments = self.annotating.mode is Mode.SEGMENTS
        item = asked.segment_here() if segments else item
        target = asked.selection_or_word() if item is None else targets.place_of(asked.annotations, item.id)
        current = item.kind if isinstance(item, Segment) else getattr(item, "type", "")
        place = self._beside(self._page.caret() if segments or target is None else target.start)
        self.labels[self.annotating.mode].open_at(place, 2 * _HALF_LINE, current=current, searching=True)

    def _label(self, work: Mode, label: str) -> None:
        if work is Mode.SEGMENTS:
            self.annotating.ask(segment_keys.label, label)
        else:
            self.annotating.ask(mention_keys.tag, label)

    def show_keys(self, scheme: Scheme) -> None:
        """Show labels with the keys that they have now."""
        self.events.show_keys(offered(scheme.event_types))
        self.labels[Mode.SEGMENTS].show_keys(offered(scheme.segment_kinds))
        self.labels[Mode.ENTITIES].show_keys(offered(scheme.entity_types))

    def open_relations(self, target: str, allowed: list[str]) -> None:
        """Open the chooser of relation types beside the mention that a relation is to lead to."""
        annotations = self._session.annotations
        place = targets.place_of(annotations, target) if annotations else None
        if place is not None and self._session.editable:
            self._related = target
            self.relations.open_at(self._beside(place.start), 2 * _HALF_LINE, allowed)

    def _relate(self, type_id: str) -> None:
        self.annotating.ask(relation_keys.relate, type_id, self._related)

    def take_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of another scheme."""
        self.events.show_labels(offered(scheme.event_types))
        self.relations.show_labels(targets.relation_labels(scheme))
        self.labels[Mode.SEGMENTS].show_labels(offered(scheme.segment_kinds))
        self.labels[Mode.ENTITIES].show_labels(offered(scheme.entity_types))

    def hide(self) -> None:
        """Hide them all, as when another page comes up."""
        for chooser in self.all:
            chooser.hide()

    def _beside(self, position: int) -> QPoint:
        middle = self._page.viewport().mapTo(self._centre, self._page.position_of(position))
        return middle - QPoint(0, _HALF_LINE)


def _note(trail: Trail, chooser: Chooser, label_id: str) -> None:
    """Note the key of a choice, however it was made, in place of the Escape that closing looks like."""
    trail.drop_last()
    trail.key(chooser.key_of(label_id))


def _possible(choosers: Choosers) -> bool:
    return choosers.annotating.annotations is not None and choosers.annotating.mode is Mode.ENTITIES


EVENT: Command[Choosers] = Command(
    "entities.event",
    "Event…",
    "Entities & events",
    Choosers.open_events,
    _possible,
    typed=("e",),
    mode=ENTITIES,
    hint="event",
)
EVENT_BY_NAME: Command[Choosers] = Command(
    "entities.event_by_name",
    "Event by name…",
    "Entities & events",
    lambda choosers: choosers.open_events(searching=True),
    _possible,
    typed=("E",),
    mode=ENTITIES,
)
LABEL_BY_NAME: Command[Choosers] = Command(
    "edit.label_by_name",
    "Label by name…",
    "Edit",
    Choosers.open_labels,
    lambda choosers: choosers.annotating.annotations is not None,
    typed=(":",),
)
COMMANDS = (EVENT, EVENT_BY_NAME, LABEL_BY_NAME)
