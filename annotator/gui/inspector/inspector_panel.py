"""The inspector: fields of what is selected above, labels and guideline below, always at the same place."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.rules import Problem, looking
from annotator.domain.scheme import Scheme

from ..annotating import mention_keys, segment_keys
from ..annotating.annotating import Annotating
from ..look import scale
from ..look.i18n import tr
from ..textview.geometry import Mode
from ..widgets.guideline import GuidelineView
from ..widgets.labels import hairline, heading
from .labels import LabelsPanel, guideline_of
from .open_notes import OpenNotes
from .references import ClusterSection, EntitySection
from .roles import ArgumentsSection, RelationsSection
from .sections import EventSection, MentionSection, PageSection, SegmentSection

_GUIDELINE_LEAST, _GUIDELINE_MOST = 74, 132
_FIELDS = {Mode.SEGMENTS: 190, Mode.ENTITIES: 400}
"""Pixels that a segment's fields, or those of an event with five roles, take: labels fold for that."""
_LEAST_FIELDS = 150  # pixels that the fields keep when somebody wants to see all labels
_PAUSE = 80  # milliseconds without a change before problems are looked for
_SLICE = 0.006  # seconds that looking for problems takes the window at once
_PADDING, _MARGIN = 34, 16


class Inspector(QWidget):
    """Shows the state of an ``Annotating``; every change goes through it."""

    left = Signal()
    """The keyboard should go back to the page."""
    wanted = Signal(str)
    """The id of an item to go to ("" for the page)."""
    key_pressed = Signal(str)
    """A label was clicked: the same as its key."""

    def __init__(self, annotating: Annotating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._annotating = annotating
        self.mention, self.event_fields = MentionSection(annotating), EventSection(annotating)
        self.arguments, self.segment = ArgumentsSection(annotating), SegmentSection(annotating)
        self.page, self.relations = PageSection(annotating), RelationsSection(annotating)
        self.entity, self.cluster = EntitySection(annotating), ClusterSection(annotating)
        self._all = False
        self._rows: int | None = None
        self._fitted: Mode | None = None
        self._checked: AnnotationSet | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._begin_to_look)
        self._looking: Iterator[Problem | None] = iter(())
        self._found: list[Problem] = []
        self._steps = QTimer(self)
        self._steps.setInterval(0)
        self._steps.timeout.connect(self._look_on)
        self._sections = (
            self.mention, self.entity, self.relations, self.event_fields, self.arguments, self.cluster,
            self.segment, self.page,
        )  # fmt: skip
        self._blocks: tuple[QWidget, ...] = (
            self.mention, self.entity, self.relations, self.event_fields, self.arguments,
            self.event_fields.details, self.cluster, self.event_fields.more, self.segment, self.page,
        )  # fmt: skip
        self.labels = LabelsPanel(annotating.session.scheme)
        self.guideline = GuidelineView()
        self.guideline_title = heading(tr("Guideline"))
        self._notes = OpenNotes(annotating.session, self)
        self._notes.changed.connect(self.refresh)
        self._lay_out()
        for section in self._sections:
            section.left.connect(self.left)
        self.page.wanted.connect(self.wanted)
        self.arguments.picked.connect(self.wanted)
        self.relations.picked.connect(self.wanted)
        self.labels.unfolded.connect(self._unfold)
        self.labels.pressed.connect(self._press)
        self.labels.chosen.connect(self._choose)

    def take_scheme(self, scheme: Scheme) -> None:
        """Show the labels of another scheme."""
        self.labels.take_scheme(scheme)
        self._fitted = None  # other labels need another height
        self.refresh()

    def _lay_out(self) -> None:
        """Put the parts in place, from the outside in: Qt styles all that is in a part each time it moves."""
        self._scroll, self._pills = _fields(), _fields()
        foot = QVBoxLayout()
        foot.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.NEAR)
        foot.setSpacing(scale.NEAR)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._scroll, 1)
        rows.addWidget(hairline())
        rows.addLayout(foot)
        fields = QWidget()
        self._scroll.setWidget(fields)
        self._column = QVBoxLayout(fields)
        self._column.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        self._column.setSpacing(scale.APART)
        for block in self._blocks:
            self._column.addWidget(block)
        self._column.addStretch(1)
        foot.addWidget(self._pills)
        self._pills.setWidget(self.labels)
        foot.addWidget(self.guideline_title)
        foot.addWidget(self.guideline)

    def add_block(self, block: QWidget) -> None:
        """Let another room's fields stand above the others; they come and go by themselves."""
        self._column.insertWidget(0, block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the height out, by the window and the work alone: nothing moves when something is selected.

        Fields get what an event or a segment needs, the guideline some lines. The labels fold to the likely
        ones for that, unless somebody wants to see them all.
        """
        width, work = self.width() - 2 * _MARGIN, self._annotating.mode
        wanted, rows = self.labels.height_for(width), None
        room = self.height() - _FIELDS[work] - 2 * _PADDING
        if room - _GUIDELINE_LEAST < wanted and not self._all:
            rows = 1
            while self.labels.height_for(width, rows + 1) <= room - _GUIDELINE_LEAST:
                rows += 1
            wanted = self.labels.height_for(width, rows)
        self._rows = rows
        self.labels.fold(width, rows, all_of_them=self._all)
        shown = not self._all or room - wanted >= _GUIDELINE_LEAST
        self.guideline.setVisible(shown)
        self.guideline_title.setVisible(shown)
        self.guideline.setFixedHeight(max(_GUIDELINE_LEAST, min(_GUIDELINE_MOST, room - wanted)))
        short = max(0, wanted - (self.height() - _LEAST_FIELDS - _PADDING))
        self._pills.setFixedHeight(max(min(wanted, 90), wanted - short))
        self._fold_choices()

    def _fold_choices(self) -> None:
        """Show choices by their value alone where the fields do not fit otherwise."""
        foot = self._pills.height() + _PADDING
        foot += self.guideline.height() + _PADDING if self.guideline.isVisibleTo(self) else 0
        for short in (False, True):
            for section in (self.mention, self.event_fields):
                section.fold(short)
            self._column.invalidate()
            if self._column.totalHeightForWidth(self.width()) <= self.height() - foot:
                break

    def _unfold(self) -> None:
        """Show all labels, or the likely ones again."""
        self._all = not self._all
        self._fit()

    # --- showing ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is selected now."""
        hand, annotations = self._annotating.hand, self._annotating.annotations
        item, event = self._annotating.item(), self._annotating.opened_event()
        if item is None and hand.mode is Mode.SEGMENTS:
            item = self._annotating.asked().segment_here()
        proposed = hand.selected if hand.armed and item != event else None
        if proposed and event is not None:
            item = event  # what is proposed for a role is told there: nothing else moves meanwhile
        shown: dict[QWidget, bool] = {
            self.mention: isinstance(item, Mention),
            self.entity: False,
            self.relations: False,
            self.event_fields: isinstance(item, Event),
            self.event_fields.details: isinstance(item, Event),
            self.event_fields.more: isinstance(item, Event),
            self.cluster: isinstance(item, Event),
            self.arguments: event is not None,
            self.segment: isinstance(item, Segment),
            self.page: item is None and event is None,
        }
        if annotations is not None:
            if isinstance(item, Mention):
                self.mention.show_mention(item, annotations)
                shown[self.entity] = self.entity.show_entity(item)
                shown[self.relations] = self.relations.show_relations(item, annotations)
            elif isinstance(item, Event):
                self.event_fields.show_event(item, annotations)
                shown[self.relations] = self.relations.show_relations(item, annotations)
                self.cluster.show_cluster(item, annotations)
            elif isinstance(item, Segment):
                self.segment.show_segment(item, annotations)
            if event is not None:
                self.arguments.show_roles(event, annotations, hand.armed, proposed, apart=item != event)
            if shown[self.page]:
                self.page.show_page(annotations)
                self._timer.start()
        for block, on in shown.items():
            block.setVisible(on and annotations is not None)
        current = item.kind if isinstance(item, Segment) else getattr(item, "type", None)
        self._show_labels(current)
        if hand.mode is not self._fitted:
            self._fitted = hand.mode
            self._fit()
            return
        if self._rows is not None:  # other labels may be the likely ones now
            self.labels.fold(self.width() - 2 * _MARGIN, self._rows, all_of_them=self._all)
        self._fold_choices()

    def _begin_to_look(self) -> None:
        """Look for problems: after a pause, and once a value of the set, as it takes longer on long pages."""
        annotations = self._annotating.annotations
        if annotations is not None and annotations is not self._checked:
            self._checked = annotations
            self._looking, self._found = looking(annotations, self._annotating.session.scheme), []
            self._look_on()

    def _look_on(self) -> None:
        """Look for some milliseconds; the rest comes when the keys that were pressed meanwhile are done."""
        end = time.perf_counter() + _SLICE
        for problem in self._looking:
            if problem is not None:
                self._found.append(problem)
            elif time.perf_counter() > end:
                self._steps.start()
                return
        self._steps.stop()
        self.page.problems.show_problems(self._found)

    def _show_labels(self, current: str | None) -> None:
        work = self._annotating.mode
        self.labels.show_labels(work, current, self._annotating.hand.locked)
        label = guideline_of(self._annotating.session.scheme, work, current)
        title = tr("Guideline").upper()
        self.guideline_title.setText(f"{title} · {label.name.upper()}" if label else title)
        self.guideline.show_guideline(
            label.guideline + self._notes.about(label.id)
            if label
            else tr("Select something or press a key, and the guideline of its label appears here.")
        )

    # --- the keyboard -------------------------------------------------------------------------------

    def focus_attribute(self, attribute: str) -> None:
        """Put the keyboard into the field of a text attribute of the selected item."""
        section = self.mention if self.mention.isVisible() else self.event_fields
        section.focus_attribute(attribute)

    def focus_note(self) -> None:
        """Put the keyboard into the note on the selected item, or on the page."""
        for section in (self.mention, self.event_fields, self.segment, self.page):
            if section.isVisible():
                section.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._scroll.ensureWidgetVisible(section.note)
                return

    def focus_first(self) -> None:
        """Put the keyboard into the first control."""
        if stops := self._stops():
            self._focus(stops[0], Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the controls from top to bottom, also those made anew; beyond is the page."""
        stops, focus = self._stops(), self.focusWidget()
        if focus not in stops:
            return super().focusNextPrevChild(forward)
        at = stops.index(focus) + (1 if forward else -1)
        if 0 <= at < len(stops):
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            self._focus(stops[at], reason)
        else:
            self.left.emit()
        return True

    def _focus(self, widget: QWidget, reason: Qt.FocusReason) -> None:
        widget.setFocus(reason)
        for area in (self._scroll, self._pills):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)

    def _stops(self) -> list[QWidget]:
        """Return the controls that take the keyboard, in the order in which they stand."""
        return [
            widget
            for widget in _in_order(self)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and widget.isEnabled()
            and widget.isVisibleTo(self)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, label: str) -> None:
        """Do what the key of a label would do, for one that has none."""
        if not label:
            self._annotating.chooser_wanted.emit()
            return
        if self._annotating.mode is Mode.SEGMENTS:
            self._annotating.ask(segment_keys.label, label)
        else:
            self._annotating.ask(mention_keys.tag, label)
        self.left.emit()

    def _press(self, key: str) -> None:
        self.key_pressed.emit(key)
        self.left.emit()


def _fields() -> QScrollArea:
    """Return what scrolls up and down without a frame and without taking the keyboard."""
    made = QScrollArea()
    made.setObjectName("fields")
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all below it as the layouts place them."""
    yield widget
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _in_order(inside)
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _in_order(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
