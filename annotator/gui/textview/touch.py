"""What fingers do: one scrolls and taps, two pinch. The caret stays while the page is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QMouseEvent, QNativeGestureEvent, QTouchEvent

from .caret_view import CaretView
from .pointer import Pointer

_FAR = 10.0
"""Pixels a finger moves before it scrolls; less is a tap."""
_STEP_MS = 16
_SLOWER, _SLOWEST = 0.94, 0.03
"""How much of its speed a flung page keeps from step to step; pixels a millisecond at which it stops."""
_REST_MS = 80
"""Milliseconds without a move after which a finger that is lifted does not fling the page."""


class Touch:
    """Follows fingers, on a screen or a trackpad, over one view."""

    def __init__(self, view: CaretView, pointer: Pointer) -> None:
        """Serve one view; a tap is a click of its pointer."""
        self._view, self._pointer = view, pointer
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._start, self._last, self._at = QPointF(), QPointF(), 0
        self._moved, self._speed = False, 0.0
        self._zoom, self._apart = 100, 0.0
        self._pinched = 0.0
        self._tapped, self._tap = 0, QPointF()
        self._flung = QTimer(view)
        self._flung.setInterval(_STEP_MS)
        self._flung.timeout.connect(self._glide)

    def takes(self, event: QEvent) -> bool:
        """Do what a touch or a pinch means; False: the event is neither."""
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if not isinstance(event, QTouchEvent):
            return False
        kind = event.type()
        if kind is QEvent.Type.TouchBegin:
            self._begin(event)
        elif kind is QEvent.Type.TouchUpdate:
            self._update(event)
        elif kind is QEvent.Type.TouchEnd:
            self._end(event)
        else:
            self._moved, self._apart = True, 0.0
        event.accept()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        """A pinch on a trackpad comes in small parts of the size."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._pinched += event.value()
        if abs(self._pinched) >= 0.05:
            self._view.set_zoom(round(self._view.zoom() * (1 + self._pinched)))
            self._pinched = 0.0
        return True

    def _begin(self, event: QTouchEvent) -> None:
        self._flung.stop()
        self._start = self._last = event.points()[0].position()
        self._at, self._moved, self._speed, self._apart = event.timestamp(), False, 0.0, 0.0

    def _update(self, event: QTouchEvent) -> None:
        points = event.points()
        if any(point.state() is QEventPoint.State.Released for point in points):
            return  # where a finger was lifted says nothing
        if len(points) > 1:
            self._pinch(points[0].position(), points[1].position())
            return
        here = points[0].position()
        if self._apart or not (self._moved or (here - self._start).manhattanLength() >= _FAR):
            return  # one of two fingers is lifted, or the one has not moved yet
        by, took = self._last.y() - here.y(), max(1, event.timestamp() - self._at)
        self._moved, self._speed = True, by / took
        self._last, self._at = here, event.timestamp()
        self._view.scroll_by(round(by))

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        line = other - one
        apart = max(1.0, (line.x() ** 2 + line.y() ** 2) ** 0.5)
        if not self._apart:
            self._apart, self._zoom, self._moved, self._speed = apart, self._view.zoom(), True, 0.0
        self._view.set_zoom(round(self._zoom * apart / self._apart))

    def _end(self, event: QTouchEvent) -> None:
        if not self._moved:
            self._click(event)
        elif not self._apart and event.timestamp() - self._at <= _REST_MS and abs(self._speed) > _SLOWEST:
            self._flung.start()
        self._apart = 0.0

    def _click(self, event: QTouchEvent) -> None:
        view, soon = self._view, QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = (self._start - self._tap).manhattanLength() < 3 * _FAR
        again = near and event.timestamp() - self._tapped <= soon
        self._tapped, self._tap = (0 if again else event.timestamp()), self._start
        place, left = view.viewport().mapToGlobal(self._start), Qt.MouseButton.LeftButton

        def mouse(kind: QEvent.Type) -> QMouseEvent:
            return QMouseEvent(kind, self._start, place, left, left, event.modifiers())

        if again:
            self._pointer.double_click(mouse(QEvent.Type.MouseButtonDblClick))
            return
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pointer.press(mouse(QEvent.Type.MouseButtonPress))
        self._pointer.release(mouse(QEvent.Type.MouseButtonRelease))

    def _glide(self) -> None:
        before = self._view.top()
        self._view.scroll_by(round(self._speed * _STEP_MS))
        self._speed *= _SLOWER
        if abs(self._speed) <= _SLOWEST or self._view.top() == before:
            self._flung.stop()
