"""The inspector: fields of what is selected above, labels and guideline below, always at the same place."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.rules import problems

from ..annotating import Annotating
from ..parts import hairline, heading
from ..textview.geometry import Mode
from .labels import GuidelineView, LabelsPanel, guideline_of
from .sections import (
    ArgumentsSection,
    EventSection,
    MentionSection,
    PageSection,
    RelationsSection,
    SegmentSection,
)

_GUIDELINE_HEIGHT = 132
_FIELDS_HEIGHT = 230  # pixels that the fields keep when the window is low
_PAUSE = 80  # milliseconds without a change before problems are looked for
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
        self._fitted: Mode | None = None
        self._checked: AnnotationSet | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._show_problems)
        self._sections = (
            self.mention, self.relations, self.event_fields, self.arguments, self.segment, self.page,
        )  # fmt: skip
        self._blocks: tuple[QWidget, ...] = (
            self.mention, self.relations, self.event_fields, self.arguments, self.event_fields.details,
            self.segment, self.page,
        )  # fmt: skip
        self.labels = LabelsPanel(annotating.session.scheme)
        self.guideline = GuidelineView()
        self.guideline.setFixedHeight(_GUIDELINE_HEIGHT)
        self.guideline_title = heading("Guideline")
        self._lay_out()
        for section in self._sections:
            section.left.connect(self.left)
        self.page.wanted.connect(self.wanted)
        self.labels.pressed.connect(self._press)

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(16)
        for block in self._blocks:
            column.addWidget(block)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("fields")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(fields)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pills = QScrollArea()
        self._pills.setObjectName("fields")
        self._pills.setWidgetResizable(True)
        self._pills.setFrameShape(QFrame.Shape.NoFrame)
        self._pills.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pills.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pills.setWidget(self.labels)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self._pills)
        foot.addWidget(self.guideline_title)
        foot.addWidget(self.guideline)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._scroll, 1)
        rows.addWidget(hairline())
        rows.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the height out: fields and labels get what they need, the guideline what is left."""
        wanted = self.labels.layout_height(self.width() - 2 * _MARGIN)
        room = self.height() - wanted - _PADDING
        told = room - _GUIDELINE_HEIGHT - _PADDING >= _FIELDS_HEIGHT
        self.guideline.setVisible(told)
        self.guideline_title.setVisible(told)
        short = max(0, _FIELDS_HEIGHT - room)
        self._pills.setFixedHeight(max(90, wanted - short))

    # --- showing ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is selected now."""
        state, annotations = self._annotating, self._annotating.annotations
        item, event = state.item(), state.opened_event()
        if item is None and state.mode is Mode.SEGMENTS:
            item = state.segment_here()
        shown: dict[QWidget, bool] = {
            self.mention: isinstance(item, Mention),
            self.relations: False,
            self.event_fields: isinstance(item, Event),
            self.event_fields.details: isinstance(item, Event),
            self.arguments: event is not None,
            self.segment: isinstance(item, Segment),
            self.page: item is None and event is None,
        }
        if annotations is not None:
            if isinstance(item, Mention):
                self.mention.show_mention(item, annotations)
                shown[self.relations] = self.relations.show_relations(item, annotations)
            elif isinstance(item, Event):
                self.event_fields.show_event(item, annotations)
            elif isinstance(item, Segment):
                self.segment.show_segment(item, annotations)
            if event is not None:
                self.arguments.show_roles(event, annotations, state.armed, apart=item != event)
            if shown[self.page]:
                self.page.show_page(annotations)
                self._timer.start()
        for block, on in shown.items():
            block.setVisible(on and annotations is not None)
        current = item.kind if isinstance(item, Segment) else getattr(item, "type", None)
        self._show_labels(current)

    def _show_problems(self) -> None:
        """Look for problems: after a pause, and once a value of the set, as it takes longer on long pages."""
        annotations = self._annotating.annotations
        if annotations is not None and annotations is not self._checked:
            self._checked = annotations
            self.page.problems.show_problems(problems(annotations, self._annotating.session.scheme))

    def _show_labels(self, current: str | None) -> None:
        work = self._annotating.mode
        self.labels.show_labels(work, current)
        if work is not self._fitted:
            self._fitted = work
            self._fit()
        label = guideline_of(self._annotating.session.scheme, work, current)
        self.guideline_title.setText(f"GUIDELINE · {label.name.upper()}" if label else "GUIDELINE")
        self.guideline.show_guideline(
            label.guideline
            if label
            else "Select something, or press a key: how to use the label is told here."
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
        for widget in self.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press(self, key: str) -> None:
        self.key_pressed.emit(key)
        self.left.emit()
