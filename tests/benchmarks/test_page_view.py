"""Speed of the page view, as ratios measured in one run: absolute times mean little on a shared machine."""

import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Author, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.gui.textview.view import PageView

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

ROOT = Path(__file__).resolve().parents[2]
SCHEME = parse_scheme(json.loads((ROOT / "resources" / "schemes" / "news.json").read_text(encoding="utf-8")))
TYPES = list(SCHEME.entity_types)
STEPS = 150


def made_page(size: int, spans: int, *, one_line: bool = False) -> AnnotationSet:
    """Return about ``size`` code points of words in paragraphs of 100–800, with ``spans`` mentions."""
    rng = random.Random(7)
    words = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(2, 10))) for _ in range(900)]
    pieces, length, paragraph = [], 0, rng.randint(100, 800)
    while length < size:
        word = "\U0001f600" if rng.random() < 0.004 else rng.choice(words)
        paragraph -= len(word) + 1
        end = " " if one_line or paragraph > 0 else "\n"
        if paragraph <= 0:
            paragraph = rng.randint(100, 800)
        pieces.append(word + end)
        length += len(word) + 1
    text = "".join(pieces)
    items = []
    for number in range(spans):
        start = rng.randrange(len(text) - 200)
        span = Span.at(start, start + rng.choice((5, 8, 12, 20, 20, 25, 90)))
        items.append(Mention(f"m{number:06d}", span, rng.choice(TYPES)))
    return filled(AnnotationSet("a", "d", text, Author("bench")), items)


def drawn(widget: QWidget) -> None:
    """Handle everything that is due, painting included."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


class Opened:
    """A page view on the screen with one page."""

    def __init__(self, annotations: AnnotationSet) -> None:
        self.view = PageView()
        self.view.resize(1200, 900)
        self.view.set_scheme(SCHEME)
        self.view.show()
        drawn(self.view)
        self.annotations = annotations
        self.open()

    def open(self) -> None:
        self.view.set_annotations(self.annotations)
        for _ in range(200):
            drawn(self.view)

    def scroll(self) -> list[float]:
        """Return the times of small scroll steps from the middle on, each painted in full."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        drawn(self.view)
        return [timed(self._step) for _ in range(STEPS)]

    def _step(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        self.view.viewport().repaint()

    def add(self) -> list[float]:
        """Return the times of adding one mention in sight, painted, with a short rest after each."""
        annotations = self.annotations
        self.open()
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        drawn(self.view)
        first = int(self.view.code_point_at(self.view.viewport().rect().center()))
        times = []
        for number in range(11):
            start = first + 9 * number
            mention = Mention(f"new{number}", Span.at(start, start + 7), "PER")
            edit = Edit("add", (Change(Kind.MENTION, mention.id, None, mention),))
            annotations = annotations.applied(edit)
            # Copying the set leaves the processor's caches cold; that cost is the edit's, not the view's.
            QTest.qWait(70)
            self.view.viewport().repaint()
            times.append(timed(lambda a=annotations, e=edit: self._refresh(a, e)))
        return times

    def _refresh(self, annotations: AnnotationSet, edit: Edit) -> None:
        self.view.refresh(annotations, edit.changes)
        drawn(self.view)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        drawn(self.view)


class Highlighter(QSyntaxHighlighter):
    """The usual way to colour spans in a stock widget."""

    def __init__(self, annotations: AnnotationSet, editor: QPlainTextEdit) -> None:
        self.spans = sorted((m.span.start, m.span.end, m.type) for m in annotations.mentions.values())
        self.formats = {name: QTextCharFormat() for name in TYPES}
        for name, form in self.formats.items():
            form.setBackground(QColor(SCHEME.entity_types[name].color.light))
        self.next = 0
        super().__init__(editor.document())

    def highlightBlock(self, text: str) -> None:
        low = self.currentBlock().position()
        high = low + len(text)
        while self.next < len(self.spans) and self.spans[self.next][0] < high:
            start, end, name = self.spans[self.next]
            self.setFormat(max(start - low, 0), end - start, self.formats[name])
            self.next += 1


def opened_by_view(annotations: AnnotationSet) -> float:
    view = PageView()
    view.resize(1200, 900)
    view.set_scheme(SCHEME)
    view.show()
    drawn(view)

    def open_page() -> None:
        view.set_annotations(annotations)
        view.viewport().repaint()

    took = timed(open_page)
    view.close()
    view.deleteLater()
    drawn(view)
    return took


def opened_by_editor(annotations: AnnotationSet) -> float:
    editor = QPlainTextEdit()
    editor.resize(1200, 900)
    editor.show()
    drawn(editor)
    kept = []

    def open_page() -> None:
        editor.setPlainText(annotations.text)
        kept.append(Highlighter(annotations, editor))
        kept[0].rehighlight()
        editor.viewport().repaint()

    took = timed(open_page)
    editor.close()
    editor.deleteLater()
    drawn(editor)
    return took


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def test_opening_is_quicker_than_a_highlighted_editor(qapp: QApplication, judge: Judge):
    page = made_page(1_000_000, 10_000)
    judge.best(
        "open a page of 1 MB, 10k mentions", lambda: opened_by_view(page),
        "editor with a highlighter", lambda: opened_by_editor(page), 0.5,
    )  # fmt: skip


def test_scrolling_and_adding_do_not_grow_with_the_page(qapp: QApplication, judge: Judge):
    small, large = Opened(made_page(100_000, 1_000)), Opened(made_page(10_000_000, 100_000))
    judge.best(
        "scroll step in 10 MB, p95", lambda: p95(large.scroll()),
        "in 100 kB", lambda: p95(small.scroll()), 1.5,
    )  # fmt: skip
    judge.best(
        "draw an added mention in 10 MB, p50", lambda: statistics.median(large.add()),
        "in 100 kB", lambda: statistics.median(small.add()), 1.5,
    )  # fmt: skip
    small.close()
    large.close()


def test_one_long_line_scrolls_like_paragraphs(qapp: QApplication, judge: Judge):
    normal, line = Opened(made_page(1_000_000, 10_000)), Opened(made_page(1_000_000, 10_000, one_line=True))
    judge.best(
        "scroll step in one line of 1 MB, p95", lambda: p95(line.scroll()),
        "in paragraphs", lambda: p95(normal.scroll()), 2,
    )  # fmt: skip
    normal.close()
    line.close()
