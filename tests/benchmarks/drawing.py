"""Pages for the view to draw, the view with one of them, and the stock editor that does the same work."""

from __future__ import annotations

import json
import random
import statistics
import time
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Author, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.gui.textview.page_view import PageView

ROOT = Path(__file__).resolve().parents[2]
SCHEME = parse_scheme(json.loads((ROOT / "resources" / "schemes" / "news.json").read_text(encoding="utf-8")))
TYPES = list(SCHEME.entity_types)


@lru_cache(maxsize=6)
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
        self.annotations = self._edited = annotations
        self._next = 0
        self.open()

    def open(self) -> None:
        self.view.set_annotations(self.annotations)
        for _ in range(200):
            drawn(self.view)

    def begin_scroll(self) -> None:
        """Go to the middle of the page."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        drawn(self.view)

    def scroll(self) -> float:
        """Return what a small scroll step takes, painted in full; at the end it goes on from the middle."""
        bar = self.view.verticalScrollBar()
        if bar.value() + 60 > bar.maximum():
            self.begin_scroll()
        return timed(self._step)

    def _step(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + 60)
        self.view.viewport().repaint()

    def begin_edits(self) -> None:
        """Show the middle of the page as it was at first."""
        self.open()
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        drawn(self.view)
        self._edited = self.annotations
        self._next = int(self.view.position_under(self.view.viewport().rect().center())[0])

    def edit(self) -> dict[str, float]:
        """Return what adding, relabelling and undoing a mention in sight takes, each painted.

        There is a short rest before each, for making the edit leaves the processor's caches cold: that cost
        is the edit's, not the view's.
        """
        made = Mention(f"new{self._next}", Span.at(self._next, self._next + 7), "PER")
        other, times = replace(made, type="ORG"), dict[str, float]()
        self._next += 9
        for name, before, after in (
            ("add", None, made),
            ("relabel", made, other),
            ("undo", other, None),
            ("", None, made),
        ):
            edit = Edit(name, {}, (Change(Kind.MENTION, made.id, before, after),))
            self._edited = self._edited.applied(edit)
            QTest.qWait(40)
            self.view.viewport().repaint()
            if name:
                times[name] = timed(lambda e=edit: self._refresh(self._edited, e))
            else:
                self._refresh(self._edited, edit)
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

    def at(self, position: int) -> None:
        """Go on with the spans from a position."""
        self.next = bisect_left(self.spans, (position,))

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


class Edited:
    """The stock editor with a page, of which one block is highlighted anew when a span comes in it."""

    def __init__(self, annotations: AnnotationSet) -> None:
        self.editor = QPlainTextEdit()
        self.editor.resize(1200, 900)
        self.editor.show()
        self.editor.setPlainText(annotations.text)
        self.highlighter = Highlighter(annotations, self.editor)
        drawn(self.editor)
        bar = self.editor.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        drawn(self.editor)
        self._next = self.editor.cursorForPosition(self.editor.viewport().rect().center()).position()

    def edit(self) -> dict[str, float]:
        """Return what adding a span in sight takes, painted."""
        start, self._next = self._next, self._next + 9
        self.highlighter.spans.append((start, start + 7, "PER"))
        self.highlighter.spans.sort()
        block = self.editor.document().findBlock(start)
        self.highlighter.at(block.position())
        QTest.qWait(40)
        self.editor.viewport().repaint()
        return {"add": timed(lambda: self._refresh(block))}

    def _refresh(self, block: object) -> None:
        self.highlighter.rehighlightBlock(block)
        drawn(self.editor)

    def close(self) -> None:
        self.editor.close()
        self.editor.deleteLater()
        drawn(self.editor)


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]
