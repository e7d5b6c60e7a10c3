"""A page view with a text and items in it, and a hand that presses, clicks and drags."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Argument, Author, Event, Item, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.gui.textview.page_view import PageView

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)

TEXT = (
    "\U0001f600 Japan, EU to explore joint rare earths procurement: Nikkei\n"
    "As China tightens export controls, makers fear for supply.\n"
    "Sign up for our letter\n"
    "Every morning in your inbox\n"
    "The \U0001f469\u200d\U0001f469\u200d\U0001f467 framework adds cafe\u0301 talks in Brussels.\n"
) + "".join(f"Paragraph {n} says that nothing has happened at the harbour of Lista.\n" for n in range(80))


def at(words: str, text: str = TEXT) -> Range:
    start = text.index(words)
    return Range.at(start, start + len(words))


def span(words: str) -> Span:
    return Span((at(words),))


ITEMS: list[Item] = [
    Segment("s1", at("Japan, EU to explore joint rare earths procurement: Nikkei"), "title", 1),
    Segment("s2", at("As China tightens export controls, makers fear for supply."), "body", 1),
    Segment("s3", Range.at(TEXT.index("Sign up"), TEXT.index("\nThe ")), "newsletter_promo"),
    Mention("m1", span("Japan"), "GPE"),
    Mention("m2", span("EU"), "ORG"),
    Mention("m3", span("China"), "GPE", {}, "E1"),
    Mention("m4", span("export controls"), "INSTRUMENT"),
    Event(
        "e1",
        span("tightens"),
        "Trade.Restrict",
        {},
        None,
        (Argument("Imposer", "m3"), Argument("Measure", "m4")),
    ),
]


def page_of(text: str, items: list[Item]) -> AnnotationSet:
    return filled(AnnotationSet("a", "d", text, Author("anna")), items)


def shown(view: PageView, annotations: AnnotationSet, width: int = 900, height: int = 500) -> PageView:
    view.resize(width, height)
    view.show()
    view.set_annotations(annotations)
    view.activateWindow()
    view.setFocus()
    QApplication.processEvents()
    return view


def press(
    view: PageView, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
):
    for _ in range(times):
        QTest.keyClick(view, key, held)


def click(view: PageView, point: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), Left, held, point)


def drag(view: PageView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), Left, Qt.KeyboardModifier.NoModifier, start)
    for point in ((start + end) / 2, end):
        place = QPointF(point)
        QApplication.sendEvent(
            view.viewport(),
            QMouseEvent(
                QEvent.Type.MouseMove,
                place,
                view.viewport().mapToGlobal(place),
                Qt.MouseButton.NoButton,
                Left,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
    QTest.mouseRelease(view.viewport(), Left, Qt.KeyboardModifier.NoModifier, end)


def geometry(view: PageView) -> list[object]:
    page = view.page()
    return [list(page.heights), *(page.spot(p) for p in range(0, 400, 7))]
