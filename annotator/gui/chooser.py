"""The choosers: small panels beside the words, one key an event type or a relation type."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.scheme import Label

from . import keys
from .flow import FlowBox
from .parts import Pill, plain

_WIDTH = 470
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chooser(QFrame):
    """Lists labels by group (what stands before a full stop in the id).

    A key picks at once; "/" or a capital begins a search; Escape closes.

    Not modal: it lies over the window, takes the keyboard, and goes when the keyboard goes.
    """

    chosen = Signal(str)
    """The id of a label."""
    closed = Signal()

    def __init__(self, labels: Mapping[str, Label], name: str, parent: QWidget) -> None:
        """Show ``labels`` by id, each with its key; ``name`` is what assistive technology calls the panel."""
        super().__init__(parent)
        self._labels, self._parent = labels, parent
        self._allowed = set(labels)
        self._pills: dict[str, Pill] = {}
        self._groups: list[tuple[QWidget, FlowBox, list[str]]] = []
        self.setObjectName("chooser")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "#chooser { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }"
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText("press a key · / to search")
        self.search.setAccessibleName(f"Search: {name}")
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 12, 12, 12)
        self._rows.setSpacing(10)
        self._rows.addWidget(self.search)
        self._rows.addLayout(self._grid())
        self.hide()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grouped = groupby(self._labels.values(), lambda label: label.id.rpartition(".")[0])
        for row, (group, labels) in enumerate(grouped):
            name, box = plain(group, muted=True, small=True), FlowBox(gap=5)
            name.setContentsMargins(0, 4, 0, 0)
            ids = []
            for label in labels:
                box.flow.addWidget(self._pill(label))
                ids.append(label.id)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(box, row, 1)
            self._groups.append((name, box, ids))
        return grid

    def _pill(self, label: Label) -> Pill:
        pill = Pill(label.name, label.key, label.color)
        pill.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pill.setToolTip(label.id)
        pill.clicked.connect(lambda _checked=False, i=label.id: self._choose(i))
        self._pills[label.id] = pill
        return pill

    def open_at(self, place: QPoint, line_height: int, allowed: Collection[str] | None = None) -> None:
        """Open below a point of the parent (above it where there is no room) and take the keyboard.

        ``allowed``: the ids that can be chosen now; None for all.
        """
        self._allowed = set(self._labels if allowed is None else allowed)
        self.search.clear()
        self._narrow("")
        self.setFixedWidth(_WIDTH)
        self.resize(_WIDTH, self._rows.totalHeightForWidth(_WIDTH))
        room = self._parent.rect().adjusted(8, 8, -8, -8)
        x = min(max(place.x() - 24, room.left()), room.right() - self.width())
        below = place.y() + line_height + 6
        fits = below + self.height() <= room.bottom()
        y = below if fits else max(room.top(), place.y() - self.height() - 6)
        self.move(x, y)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif text == "/" or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.search.setFocus()
        elif (type_id := keys.by_key(self._labels, text)) in self._allowed:
            self._choose(type_id or "")
        elif text.isupper():
            self.search.setFocus()
            self.search.setText(text)

    def eventFilter(self, watched: object, event: object) -> bool:
        """In the search field Enter picks the first match and Escape closes."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
            if event.key() in _ENTER:
                if found := self._found(self.search.text()):
                    self._choose(found[0])
                return True
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            self._left()
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left()

    def _left(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and focus is not self and not self.isAncestorOf(focus):
            self.hide()

    def _found(self, text: str) -> list[str]:
        wanted = text.casefold().strip()
        labels = [label for label in self._labels.values() if label.id in self._allowed]
        starts = [label.id for label in labels if label.name.casefold().startswith(wanted)]
        return starts + [
            i.id for i in labels if wanted in f"{i.id} {i.name}".casefold() and i.id not in starts
        ]

    def _narrow(self, text: str) -> None:
        found = set(self._found(text))
        for type_id, pill in self._pills.items():
            pill.setEnabled(type_id in found)
            pill.setChecked(bool(text) and type_id == next(iter(self._found(text)), None))
            pill.update()

    def _choose(self, type_id: str) -> None:
        self._close()
        self.chosen.emit(type_id)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
