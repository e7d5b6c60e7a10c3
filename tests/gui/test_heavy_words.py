"""Titles are drawn from kept pictures, and look as if each word were drawn twice on the page itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.textview import heavy_words
from annotator.gui.textview.heavy_words import HeavyWords
from annotator.gui.textview.page_view import PageView

LINE = "Norway and Chile sign a pact \U0001f600 of words, Ålesund to Ñuñoa, مرحبا. "
CUBIC = "東京 and Tokyo"
"""Whose letters may be mixed by light: drawn on the page itself then."""
TEXT = f"{LINE * 4}\n{LINE}\n{CUBIC}\nBy Anna Brekke\n"


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.set_scheme(scheme)
    made.resize(900, 500)
    segments = [
        Segment("t", Range.at(0, len(LINE) * 4), "title", 1),
        Segment("v", Range.at(TEXT.index(CUBIC), TEXT.index(CUBIC) + len(CUBIC)), "title", 2),
        Segment("u", Range.at(len(LINE) * 4 + 9, len(LINE) * 5 - 3), "title", 1),
    ]
    made.set_annotations(filled(AnnotationSet("a", "d", TEXT, Author("anna")), segments))
    return made


def most_different(one: QImage, other: QImage) -> int:
    assert one.size() == other.size() and one.format() == other.format()
    pairs = set(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize(("scale", "dark"), [(1.0, True), (1.0, False), (2.0, False)])
def test_a_kept_title_looks_as_one_that_is_drawn_twice(
    view: PageView, monkeypatch: pytest.MonkeyPatch, scale: float, dark: bool
):
    view.set_theme(dark)
    kept = view.render_image(900, scale=scale, whole=False)
    monkeypatch.setattr(heavy_words, "_on_pixels", lambda *_: False)
    drawn = view.render_image(900, scale=scale, whole=False)
    assert most_different(kept, drawn) <= 3


def test_a_title_is_drawn_once_and_kept_until_it_changes(view: PageView, monkeypatch: pytest.MonkeyPatch):
    made: list[int] = []
    real = heavy_words._drawn
    monkeypatch.setattr(heavy_words, "_drawn", lambda *a: made.append(1) or real(*a))
    view.grab()
    first, kept = len(made), view.page().heavy_words.kept
    view.grab()
    assert len(made) == first and kept >= 2 and view.page().heavy_words.kept == kept
    view.set_theme(True)  # another pen
    view.grab()
    assert view.page().heavy_words.kept == 2 * kept
    view.set_zoom(150)  # other lines
    view.grab()
    assert view.page().heavy_words.kept == kept


def test_pictures_are_bounded_and_the_oldest_go(view: PageView):
    kept, laid = HeavyWords(most=3_000_000), view.page().laid(0)
    canvas = QImage(900, 500, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    for shade in range(30):
        painter.setPen(QColor(shade, shade, shade))
        kept.draw(painter, laid, QPointF(100, 20), QRectF(0, 0, 900, 500), [(0, 20)])
    painter.end()
    assert 1 <= kept.kept < 15


@pytest.mark.parametrize("moved", [(0.5, 1.0), (0.0, 1.3)])
def test_between_pixels_nothing_is_kept(view: PageView, moved: tuple[float, float]):
    kept, laid = HeavyWords(), view.page().laid(0)
    canvas = QImage(900, 500, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.scale(moved[1], moved[1])
    kept.draw(painter, laid, QPointF(100 + moved[0], 20), QRectF(0, 0, 900, 500), [(0, 20)])
    painter.end()
    assert kept.kept == 0


def test_letters_with_coloured_edges_are_drawn_on_the_page(view: PageView, monkeypatch: pytest.MonkeyPatch):
    """As where the system draws letters in three colours, which a picture of them alone cannot have."""
    real = heavy_words._drawn

    def drawn(*asked) -> QImage:
        found = real(*asked)
        return found if found.hasAlphaChannel() else found.rgbSwapped().convertToFormat(found.format())

    monkeypatch.setattr(heavy_words, "_drawn", drawn)
    canvas = QImage(900, 500, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.setPen(QColor("#b04010"))
    kept = HeavyWords()
    kept.draw(painter, view.page().laid(0), QPointF(100, 20), QRectF(0, 0, 900, 500), [(0, 20)])
    painter.end()
    assert kept.kept == 0
