"""What the list of pages is narrowed to: the choices in a small panel, what is on as chips that go away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QGridLayout, QWidget

from annotator.domain.items import State

from ..look import scale
from ..look.i18n import tr
from ..look.sheet import floating
from ..widgets.buttons import Chip
from ..widgets.flow import FlowBox
from ..widgets.labels import plain

FACETS = ("language", "outlet", "label", "flag")


_NOTHING = {"text": "", "state": None, "language": None, "outlet": None, "label": None, "flag": None}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which pages are listed; None does not matter. A language or outlet of "": pages without one."""

    text: str = ""
    state: State | None = None
    language: str | None = None
    outlet: str | None = None
    label: str | None = None
    flag: str | None = None

    def arguments(self) -> dict[str, Any]:
        """Return what is asked, as ``Project.documents`` takes it."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in named.items() if value is not None and value != _NOTHING[name]}

    def narrowed(self) -> bool:
        """Tell whether any of the further filters is on."""
        return bool(replace(self, text="", state=None))

    def __bool__(self) -> bool:
        """Tell whether anything is asked."""
        return bool(self.arguments())


def facet_name(facet: str) -> str:
    """Return what a facet is called."""
    return {
        "language": tr("Language"), "outlet": tr("Outlet"), "label": tr("Label"), "flag": tr("Flag"),
    }[facet]  # fmt: skip


class FilterPanel(QFrame):
    """Four choices over the list; Escape or a step outside closes it. Not modal."""

    changed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("filters")
        self.setAccessibleName(tr("Filters"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("filters"))
        grid = QGridLayout(self)
        grid.setContentsMargins(scale.APART, scale.APART, scale.APART, scale.APART)
        grid.setSpacing(scale.NEAR)
        grid.setColumnStretch(1, 1)
        self.boxes: dict[str, QComboBox] = {}
        for row, facet in enumerate(FACETS):
            box = QComboBox()
            box.setAccessibleName(facet_name(facet))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.addItem(tr("any"), None)
            box.activated.connect(lambda _index: self.changed.emit())
            box.installEventFilter(self)
            name = plain(facet_name(facet), muted=True, small=True)
            name.setBuddy(box)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[facet] = box
        self.hide()

    def offer(self, facet: str, values: Mapping[str, str]) -> None:
        """Offer values of a facet: what is shown, by value. The one in force stays."""
        box = self.boxes[facet]
        chosen = box.currentData()
        box.clear()
        box.addItem(tr("any"), None)
        for value, shown in values.items():
            box.addItem(shown, value)
        self.choose(facet, chosen)

    def value(self, facet: str) -> str | None:
        """Return the value in force, or None."""
        chosen = self.boxes[facet].currentData()
        return None if chosen is None else str(chosen)

    def choose(self, facet: str, value: str | None) -> None:
        """Put a value in force; None: any."""
        box = self.boxes[facet]
        places = range(1, box.count()) if value is not None else ()
        box.setCurrentIndex(next((at for at in places if box.itemData(at) == value), 0))

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget of the parent, as wide as the parent allows, and take the keyboard."""
        parent = self._parent
        place = widget.mapTo(parent, widget.rect().bottomLeft())
        self.setGeometry(8, place.y() + 6, parent.width() - 16, self.sizeHint().height())
        self.show()
        self.raise_()
        self.boxes[FACETS[0]].setFocus(Qt.FocusReason.PopupFocusReason)

    def shut(self) -> None:
        """Close and say so."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes, and so does going elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            focus = QApplication.focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self.hide()
        return False


class FilterChips(FlowBox):
    """What is on, each with a cross."""

    dropped = Signal(str)
    """The facet that should matter no more."""

    def __init__(self) -> None:
        super().__init__(gap=scale.TIGHT)
        self.hide()

    def show_filter(
        self, asked: QueueFilter, names: Mapping[str, str], extras: Mapping[str, str] | None = None
    ) -> None:
        """Show the facets in force; ``names`` are of labels, by id; ``extras`` are shown as they are."""
        self.flow.clear()
        shown = replace(asked, text="", state=None).arguments()
        texts = {f: f"{facet_name(f)}: {names.get(value, value) or tr('none')}" for f, value in shown.items()}
        texts |= extras or {}
        for facet, text in texts.items():
            chip = Chip(text, removable=True)
            chip.clicked.connect(lambda _checked=False, f=facet: self.dropped.emit(f))
            self.flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(texts))
        self.updateGeometry()
