"""The labels of the mode with their keys, and which one's guideline is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.scheme import Color, Label, Scheme, offered

from ..look import scale
from ..look.colours import EVENT
from ..look.i18n import tr
from ..look.literal import set_name
from ..textview.geometry import Mode
from ..widgets.buttons import ChoiceButton, Pill
from ..widgets.flow import FlowBox
from ..widgets.labels import heading


class LabelsPanel(QWidget):
    """Pills: one a label; the one in force is filled. Clicking one is the same as pressing its key."""

    pressed = Signal(str)
    """The key of a label."""
    chosen = Signal(str)
    """The id of a label that has no key ("" for the event)."""
    unfolded = Signal()
    """All labels are wanted in sight, or the likely ones again."""

    _gap = 8

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._likely: dict[Mode, list[str]] = {Mode.SEGMENTS: [], Mode.ENTITIES: []}
        self._more: dict[Mode, ChoiceButton] = {}
        self._all: dict[Mode, str] = {}
        self._work = Mode.ENTITIES
        self._pills: dict[Mode, dict[str, Pill]] = {}
        self._boxes: dict[Mode, FlowBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(self._gap)
        self._title = heading(tr("Labels · press the key"))
        self._rows.addWidget(self._title)
        self.take_scheme(scheme)

    def take_scheme(self, scheme: Scheme) -> None:
        """Show the labels of a scheme."""
        self._scheme = scheme
        self._pills = {Mode.SEGMENTS: {}, Mode.ENTITIES: {}}
        for gone in self._boxes.values():
            gone.hide()
            gone.deleteLater()
        for work, labels in ((Mode.SEGMENTS, scheme.segment_kinds), (Mode.ENTITIES, scheme.entity_types)):
            box = FlowBox(gap=scale.TIGHT)
            for label in offered(labels).values():
                self._pills[work][label.id] = self._pill(box, label.name, label.key, label.color)
            if work is Mode.ENTITIES and offered(scheme.event_types):
                self._pills[work][""] = self._pill(box, tr("Event…"), "e", EVENT)
            self._likely[work] = list(self._pills[work])
            self._all[work] = tr("all {n} labels", n=len(self._pills[work]))
            more = self._more[work] = ChoiceButton(self._all[work])
            more.setCheckable(False)
            more.clicked.connect(self.unfolded)
            more.hide()
            box.flow.addWidget(more)
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

    def height_for(self, width: int, rows: int | None = None) -> int:
        """Return how high the panel is at a width, with all labels or with some rows of them, in pixels."""
        box, above = self._boxes[self._work], self._title.sizeHint().height() + self._gap
        pills = list(self._pills[self._work].values())
        if rows is None:
            return above + box.flow.height_of(pills, width)
        return above + rows * Pill.HEIGHT + (rows - 1) * box.flow.gap

    def fold(self, width: int, rows: int | None, *, all_of_them: bool) -> None:
        """Show as many of the likely labels as go into some rows at a width; None: all there are.

        Likely is what the selected item has, what is locked, and what was used last. Their order stays.
        """
        pills, more = self._pills[self._work], self._more[self._work]
        shown = set(pills)
        if rows is not None:
            flow, most = (
                self._boxes[self._work].flow,
                self.height_for(width, rows) - self.height_for(width, 0),
            )
            for label in reversed(self._likely[self._work]):
                kept = [pill for other, pill in pills.items() if other in shown]
                if flow.height_of([*kept, more], width) <= most or len(kept) == 1:
                    break
                shown.discard(label)
        for label, pill in pills.items():
            pill.setVisible(label in shown)
        set_name(more, tr("fewer labels") if all_of_them else self._all[self._work])
        more.setVisible(all_of_them or len(shown) < len(pills))
        self._boxes[self._work].flow.invalidate()
        self._boxes[self._work].updateGeometry()

    def show_labels(self, work: Mode, current: str | None, locked: str | None = None) -> None:
        """Show the labels of a mode, with the label of the selected item filled, and the locked one."""
        for other, box in self._boxes.items():
            box.setVisible(other is work)
        self._work = work
        event = "" if current in self._scheme.event_types else current
        for label in (locked, event):
            if label in self._pills[work]:
                self._likely[work].remove(label)
                self._likely[work].insert(0, label)
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
