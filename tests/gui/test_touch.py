"""Fingers on the page: one scrolls and taps, two pinch; a trackpad's pinch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Scheme
from annotator.gui.textview.page_view import PageView

from .page_view import ITEMS, TEXT, page_of, shown


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.set_scheme(scheme)
    return shown(made, page_of(TEXT, ITEMS))


def test_a_finger_scrolls_and_the_caret_stays(view: PageView, screen: QPointingDevice, qtbot: QtBot) -> None:
    view.move_caret(5)
    port = view.viewport()
    QTest.touchEvent(port, screen).press(0, QPoint(400, 400), port)
    for y in range(390, 190, -20):
        QTest.qWait(5)
        QTest.touchEvent(port, screen).move(0, QPoint(400, y), port)
    assert view.top() > 100 and view.caret() == 5 and view.selection() is None
    before = view.top()
    QTest.touchEvent(port, screen).release(0, QPoint(400, 210), port)
    qtbot.waitUntil(lambda: view.top() > before + 20)  # it goes on by itself
    assert view.caret() == 5 and view.selection() is None
    QTest.touchEvent(port, screen).press(0, QPoint(400, 300), port)
    stopped = view.top()
    QTest.qWait(60)
    assert view.top() == stopped, "a finger stops it"
    QTest.touchEvent(port, screen).move(0, QPoint(400, 330), port).release(0, QPoint(400, 330), port)


def test_a_tap_is_a_click_and_two_are_a_double_click(view: PageView, screen: QPointingDevice) -> None:
    port, place = view.viewport(), view.position_of(TEXT.index("procurement") + 4)
    QTest.touchEvent(port, screen).press(0, place, port)
    QTest.touchEvent(port, screen).release(0, place, port)
    assert view.caret() == TEXT.index("procurement") + 4 and view.selection() is None
    QTest.touchEvent(port, screen).press(0, place, port)
    QTest.touchEvent(port, screen).release(0, place, port)
    chosen = view.selection()
    assert chosen is not None and TEXT[chosen.start : chosen.end] == "procurement"


def test_two_fingers_zoom_and_neither_scroll_nor_select(view: PageView, screen: QPointingDevice) -> None:
    view.move_caret(5)
    port = view.viewport()
    QTest.touchEvent(port, screen).press(0, QPoint(400, 200), port).press(1, QPoint(400, 300), port)
    QTest.touchEvent(port, screen).move(0, QPoint(400, 175), port).move(1, QPoint(400, 325), port)
    QTest.touchEvent(port, screen).move(0, QPoint(400, 150), port).move(1, QPoint(400, 350), port)
    assert 120 < view.zoom() <= 200
    zoomed = view.zoom()
    QTest.touchEvent(port, screen).release(0, QPoint(400, 150), port).stationary(1)
    QTest.touchEvent(port, screen).release(1, QPoint(400, 350), port)
    assert view.zoom() == zoomed and view.caret() == 5 and view.selection() is None


def test_a_trackpads_pinch_zooms(view: PageView, screen: QPointingDevice) -> None:
    place = QPointF(300, 200)

    def pinch(by: float) -> None:
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, screen, 2, place, place, place, by, QPointF()
        )
        QApplication.sendEvent(view.viewport(), event)

    for _ in range(6):
        pinch(0.03)
    assert 110 <= view.zoom() <= 125
    for _ in range(10):
        pinch(-0.03)
    assert view.zoom() < 100
