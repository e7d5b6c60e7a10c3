"""The labels of the mode with their keys, and which one's guideline is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.scheme import Color, Label, Scheme

from ..look.i18n import tr
from ..textview.geometry import Mode
from ..widgets.buttons import Pill
from ..widgets.flow import FlowBox
from ..widgets.labels import heading

_EVENT = Color("#c2255c", "#f783ac")


class LabelsPanel(QWidget):
    """Pills: one a label; the one in force is filled. Clicking one is the same as pressing its key."""

    pressed = Signal(str)
    """The key of a label."""
    chosen = Signal(str)
    """The id of a label that has no key ("" for the event)."""
    hovered = Signal(str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._pills: dict[Mode, dict[str, Pill]] = {}
        self._boxes: dict[Mode, FlowBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(heading(tr("Labels · press the key")))
        self.take_scheme(scheme)

    def take_scheme(self, scheme: Scheme) -> None:
        """Show the labels of a scheme."""
        self._scheme = scheme
        self._pills = {Mode.SEGMENTS: {}, Mode.ENTITIES: {}}
        for gone in self._boxes.values():
            gone.hide()
            gone.deleteLater()
        for work, labels in ((Mode.SEGMENTS, scheme.segment_kinds), (Mode.ENTITIES, scheme.entity_types)):
            box = FlowBox(gap=4 if work is Mode.SEGMENTS else 5)
            for label in labels.values():
                self._pills[work][label.id] = self._pill(box, label.name, label.key, label.color)
            if work is Mode.ENTITIES and scheme.event_types:
                self._pills[work][""] = self._pill(box, tr("Event…"), "e", _EVENT)
            self._boxes[work] = box
            self._rows.addWidget(box)

    def _pill(self, box: FlowBox, name: str, key: str, color: Color) -> Pill:
        pill = Pill(name, key, color)
        pill.setCheckable(True)
        pill.clicked.connect(lambda: self._clicked(pill))
        box.flow.addWidget(pill)
        return pill

    def _clicked(self, pill: Pill) -> None:
        if pill.key:
            self.pressed.emit(pill.key)
        else:
            found = (i for pills in self._pills.values() for i, one in pills.items() if one is pill)
            self.chosen.emit(next(found, ""))

    def show_keys(self, scheme: Scheme, event_key: str) -> None:
        """Show the labels' keys as they are now, and the key of the event."""
        self._scheme = scheme
        for work, labels in ((Mode.SEGMENTS, scheme.segment_kinds), (Mode.ENTITIES, scheme.entity_types)):
            for label_id, pill in self._pills[work].items():
                pill.show_key(labels[label_id].key if label_id else event_key)

    def layout_height(self, width: int) -> int:
        """Return how high the panel is when it has a width, in pixels."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else self.height()

    def show_labels(self, work: Mode, current: str | None, locked: str | None = None) -> None:
        """Show the labels of a mode, with the label of the selected item filled, and the locked one."""
        for other, box in self._boxes.items():
            box.setVisible(other is work)
        event = "" if current in self._scheme.event_types else current
        for label, pill in self._pills[work].items():
            pill.setChecked(label == event)
            pill.set_locked(label == locked)


def guideline_of(scheme: Scheme, work: Mode, label_id: str | None) -> Label | None:
    """Return the label whose guideline is to be shown."""
    if not label_id:
        return None
    if work is Mode.SEGMENTS:
        return scheme.segment_kinds.get(label_id)
    return scheme.entity_types.get(label_id) or scheme.event_types.get(label_id)
