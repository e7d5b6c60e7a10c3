"""The tree a screen reader walks through: the page, in it the line of the caret, in that the items on it.

It is asked for, never pushed: each node looks at the view when it is asked. So the tree is as small on a page
of a thousand lines as on one of ten, and it costs nothing while nobody listens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from . import items
from .caret_view import CaretView
from .geometry import Mode

Spoken = Callable[[AnnotationSet, Scheme, Mode, str], str]


class PageInterface(QAccessibleWidget):
    """A view: a document whose value is the line of the caret, and whose one child that line is."""

    def __init__(self, view: CaretView, spoken: Spoken) -> None:
        """``spoken`` says an item in words."""
        super().__init__(view, QAccessible.Role.Document)
        self.view, self.spoken = view, spoken
        self.line = _Line(self)
        self._said, self._last = "", ""

    def say_by_name(self, text: str) -> None:
        """Let a screen reader hear a text as the name that the page has for this moment."""
        self._said = self._last = f"{text} " if text == self._last else text  # the same twice is not read out
        QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.NameChanged))
        self._said = ""

    def text(self, kind: QAccessible.Text) -> str:
        if self._said and kind == QAccessible.Text.Name:
            return self._said
        return self.line.words() if kind == QAccessible.Text.Value else super().text(kind)

    def childCount(self) -> int:
        return 1

    def child(self, index: int) -> QAccessibleInterface:
        return self.line if index == 0 else none()

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child is self.line else -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return self.line

    def focusChild(self) -> QAccessibleInterface:
        return self if self.view.hasFocus() else none()


class _Part(QAccessibleInterface):
    """A part of a page, which has no widget of its own."""

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing of a page is written by a screen reader."""


class _Line(_Part):
    """The line the caret is on."""

    def __init__(self, page: PageInterface) -> None:
        super().__init__()
        self.page = page
        self._items: list[_Item] = []  # kept for good: Qt may ask for one again

    @property
    def edges(self) -> tuple[int, int]:
        return self.page.view.line_edges()

    def words(self) -> str:
        return self.page.view.text()[slice(*self.edges)]

    def ids(self) -> list[str]:
        """Return what of the work at hand has a place on the line."""
        view = self.page.view
        return items.on_line(view.annotations(), view.mode(), Range.at(*self.edges))

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self.words()
        view = self.page.view
        if kind == QAccessible.Text.Description and (segment := view.annotations().segment_at(self.edges[0])):
            return self.page.spoken(view.annotations(), view.scene().scheme, Mode.SEGMENTS, segment.id)
        return ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.active = self.page.view.hasFocus()
        return state

    def rect(self) -> QRect:
        view, spot = self.page.view, self.page.view.caret_spot()
        pitch, port = view.page().line_pitch(spot.paragraph), view.viewport()
        return QRect(port.mapToGlobal(QPoint(0, spot.y - view.top())), QSize(port.width(), pitch))

    def parent(self) -> QAccessibleInterface:
        return self.page

    def childCount(self) -> int:
        return len(self.ids())

    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return none()
        while len(self._items) <= index:
            self._items.append(_Item(self, len(self._items)))
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, _Item) and child.line is self else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        inside = (item for n in range(self.childCount()) if (item := self.child(n)).rect().contains(x, y))
        return next(inside, none())


class _Item(_Part):
    """The span, event or segment that is the nth on the line of the caret."""

    def __init__(self, line: _Line, number: int) -> None:
        super().__init__()
        self.line, self.number = line, number

    def _id(self) -> str:
        ids = self.line.ids()
        return ids[self.number] if self.number < len(ids) else ""

    def isValid(self) -> bool:
        return bool(self._id())

    def text(self, kind: QAccessible.Text) -> str:
        page, view = self.line.page, self.line.page.view
        if kind != QAccessible.Text.Name:
            return ""
        return page.spoken(view.annotations(), view.scene().scheme, view.mode(), self._id())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = state.selectable = True
        state.selected = self._id() == self.line.page.view.selected() and bool(self._id())
        state.invalid = not self._id()
        return state

    def rect(self) -> QRect:
        line, view = self.line.rect(), self.line.page.view
        low, high = self.line.edges
        for piece in view.scene().spans(self._id()):
            if piece.start < high and low < piece.end:
                ends = (max(low, piece.start), min(high, piece.end))
                left, right = sorted(view.viewport().mapToGlobal(view.position_of(at)).x() for at in ends)
                return QRect(left, line.top(), right - left, line.height())
        return QRect()

    def parent(self) -> QAccessibleInterface:
        return self.line

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        return none()

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return none()


def none() -> QAccessibleInterface:
    """Return what Qt takes for "there is none", which the type says cannot be."""
    return None  # type: ignore[return-value]
