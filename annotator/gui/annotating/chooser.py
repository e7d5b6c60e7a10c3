"""The choosers: small panels beside the words, one key an event type or a relation type; or some letters."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.scheme import Label

from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_tip
from ..look.sheet import floating
from ..widgets.buttons import Pill
from ..widgets.flow import FlowBox
from ..widgets.fuzzy import score
from ..widgets.key_places import by_place
from ..widgets.labels import plain
from . import targets

_WIDTH = 470


class Chooser(QFrame):
    """Lists labels by group (what stands before a full stop in the id).

    A key picks at once; "/" or a capital begins a search; Escape closes. While searching, Up and Down go
    through the matches, the best first, and Enter takes the marked one.

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
        self._current = ""
        self._matches: list[str] = []
        self._marked = 0
        self._pills: dict[str, Pill] = {}
        self._groups: list[tuple[QWidget, FlowBox, list[str]]] = []
        self.setObjectName("chooser")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("chooser"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("press a key · / to search"))
        self.search.setAccessibleName(tr("Search: {name}").format(name=name))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(scale.APART, scale.APART, scale.APART, scale.APART)
        self._rows.setSpacing(scale.NEAR)
        self._rows.addWidget(self.search)
        self._rows.addLayout(self._grid())
        self.hide()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(scale.NEAR)
        grid.setVerticalSpacing(scale.CLOSE)
        grid.setColumnStretch(1, 1)
        grouped = groupby(self._labels.values(), lambda label: label.id.rpartition(".")[0])
        for row, (group, labels) in enumerate(grouped):
            name, box = plain(group, muted=True, small=True), FlowBox(gap=scale.CLOSE)
            name.setContentsMargins(0, scale.TIGHT, 0, 0)
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
        pill.setCheckable(True)
        set_tip(pill, label.id)
        pill.clicked.connect(lambda _checked=False, i=label.id: self._choose(i))
        self._pills[label.id] = pill
        return pill

    def open_at(
        self,
        place: QPoint,
        line_height: int,
        allowed: Collection[str] | None = None,
        *,
        current: str = "",
        searching: bool = False,
    ) -> None:
        """Open below a point of the parent (above it where there is no room) and take the keyboard.

        ``allowed``: the ids that can be chosen now; None for all. ``current``: the one that is in force.
        ``searching``: the letters that come next search, and do not pick.
        """
        self._allowed = set(self._labels if allowed is None else allowed)
        self._current = current
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
        (self.search if searching else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def show_labels(self, labels: Mapping[str, Label]) -> None:
        """Take other labels."""
        self.hide()
        self._labels, self._allowed = labels, set(labels)
        for name, box, _ids in self._groups:
            for widget in (name, box):
                widget.hide()
                widget.deleteLater()
        self._pills, self._groups = {}, []
        grid = self._rows.takeAt(self._rows.count() - 1)
        if (layout := grid.layout() if grid is not None else None) is not None:
            layout.deleteLater()
        self._rows.addLayout(self._grid())

    def show_keys(self, labels: Mapping[str, Label]) -> None:
        """Take the same labels with other keys."""
        self._labels = labels
        for label_id, pill in self._pills.items():
            pill.show_key(labels[label_id].key)

    def key_of(self, label_id: str) -> str:
        """Return the key of a label, or the empty string."""
        return self._labels[label_id].key

    # --- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif text == "/" or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.search.setFocus()
        elif (type_id := self._meant(text, by_place(event))) in self._allowed:
            self._choose(type_id or "")
        elif text.isupper():
            self.search.setFocus()
            self.search.setText(text)

    def _meant(self, text: str, place: str) -> str | None:
        """Return the label that a key chooses: by its character, else by its place on the keyboard."""
        return targets.by_key(self._labels, text) or targets.by_key(self._labels, place)

    def eventFilter(self, watched: object, event: object) -> bool:
        """In the search field the arrows move the mark, Enter picks what is marked, Escape closes."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._search_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._left()
        return False

    def _search_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self._close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._matches:
                    self._choose(self._matches[self._marked])
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                by = 1 if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab) else -1
                self._mark(max(0, min(self._marked + by, len(self._matches) - 1)))
            case _:
                return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left()

    def _left(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and focus is not self and not self.isAncestorOf(focus):
            self.hide()

    def _found(self, text: str) -> list[str]:
        """Return the ids whose name or id fits the letters, the best first."""
        scored: list[tuple[int, str]] = []
        for label in self._labels.values():
            fits = [points for part in (label.name, label.id) if (points := score(text, part)) is not None]
            if fits and label.id in self._allowed:
                scored.append((-max(fits), label.id))
        return [i for _, i in sorted(scored, key=lambda one: one[0])]

    def _narrow(self, text: str) -> None:
        self._matches = self._found(text)
        for type_id, pill in self._pills.items():
            pill.setEnabled(type_id in self._matches)
        self._mark(0)

    def _mark(self, at: int) -> None:
        """Mark a match while something is searched, else what is in force."""
        self._marked = at
        searched = bool(self.search.text().strip()) or at > 0
        marked = self._matches[at] if searched and at < len(self._matches) else self._current
        for type_id, pill in self._pills.items():
            pill.setChecked(type_id == marked)
            pill.update()
        label = self._labels.get(marked)
        self.search.setAccessibleDescription(label.name if label else "")

    def _choose(self, type_id: str) -> None:
        self._close()
        self.chosen.emit(type_id)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
