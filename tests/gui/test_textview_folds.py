"""Folding stretches within a line: the caret, the screen and the way back, through real keys and clicks."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.clusters import cluster_start
from annotator.domain.items import Author, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.textview.hit_test import Part
from annotator.gui.textview.page_view import PageView

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "Before it.\n"
    "The pact holds. BT in your inbox Sign Up Sign Up The ministers met in Lista again.\n"
    "After it.\n"
)
PROMO = Range.at(TEXT.index("BT in"), TEXT.index(" The ministers"))


def page_of(text: str, items: list[Segment | Mention]) -> AnnotationSet:
    return filled(AnnotationSet("a", "d", text, Author("anna")), items)


def shown(view: PageView, annotations: AnnotationSet, width: int = 900) -> PageView:
    view.resize(width, 500)
    view.show()
    view.set_annotations(annotations)
    view.activateWindow()
    view.setFocus()
    QApplication.processEvents()
    return view


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.set_scheme(scheme)
    lista = TEXT.index("Lista")
    items = [
        Segment("p", PROMO, "newsletter_promo"),
        Mention("m", Span.at(lista, lista + 5), "GPE"),
    ]
    return shown(made, page_of(TEXT, items))


def test_a_stretch_within_a_line_folds_by_its_arrow_and_opens_by_its_line(view: PageView, qtbot: QtBot):
    height, spot = view.page().height, view.page().spot(PROMO.end + 10)
    box = next(b for b in view.scene().boxes(0, 400) if b.part is Part.FOLD)
    with qtbot.waitSignal(view.fold_changed) as folded:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.left) + 6, int(box.top) + 6)
        )
    assert folded.args == ["p", True]
    index = next(n for n in range(len(view.page().paragraphs)) if view.page().folded(n))
    line = view.scene().fold_line(index)
    assert line is not None and line.said == f"▸ Newsletter promo · {len(PROMO)} characters"
    assert view.page().height > height  # lines of their own for the fold and for what follows
    QApplication.processEvents()
    line_box = next(b for b in view.scene().boxes(0, 400) if b.part is Part.FOLD and b.right - b.left > 200)
    with qtbot.waitSignal(view.fold_changed) as opened:
        point = QPoint(int(line_box.left) + 30, int(line_box.top) + 10)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.args == ["p", False]
    assert (view.page().height, view.page().spot(PROMO.end + 10)) == (height, spot)


def test_the_caret_passes_over_a_fold_within_a_line(view: PageView):
    view.set_folded("p", True)
    view.move_caret(PROMO.start - 1)
    QTest.keyClick(view, Key.Key_Right)
    assert view.caret() == PROMO.start
    QTest.keyClick(view, Key.Key_Right)
    after = TEXT.index("The ministers")
    assert view.caret() == after
    QTest.keyClick(view, Key.Key_Left)
    assert view.caret() == PROMO.start
    assert view.caret_spot().paragraph == view.page().at(PROMO.start)
    QTest.keyClick(view, Key.Key_Down)
    assert view.caret() >= after
    QTest.keyClick(view, Key.Key_Up)
    assert view.caret() <= PROMO.start
    QTest.keyClick(view, Key.Key_End)
    assert view.caret() == PROMO.start
    QTest.keyClick(view, Key.Key_Right, SHIFT)
    assert view.selection() == Range.at(PROMO.start, after)
    assert "p" in view.scene().folded


def test_what_is_annotated_behind_a_fold_is_drawn_where_it_is(view: PageView):
    view.set_folded("p", True)
    box = next(b for b in view.scene().boxes(0, 400) if b.item == "m" and b.part is Part.UNDERLINE)
    assert abs(box.left - view.position_of(TEXT.index("Lista")).x()) <= 1
    assert not view.grab().isNull()


def test_going_to_what_a_fold_hides_opens_it(view: PageView):
    view.set_folded("p", True)
    view.reveal(Range.at(PROMO.start + 4, PROMO.start + 6))
    assert not view.scene().folded


def test_a_fold_follows_its_segment(view: PageView):
    before = view.annotations().segments["p"]
    view.set_folded("p", True)
    parts = len(view.page().paragraphs)
    after = Segment("p", Range.at(PROMO.start, PROMO.start + 16), "newsletter_promo")
    content = Segment("p", after.range, "body", 1)
    annotations = view.annotations()
    for change, folded in (
        (Change(Kind.SEGMENT, "p", before, after), True),
        (Change(Kind.SEGMENT, "p", after, content), False),
    ):
        annotations = annotations.applied(Edit("x", {}, (change,)))
        view.refresh(annotations, [change])
        QApplication.processEvents()
        assert ("p" in view.scene().folded) is folded
    assert len(view.page().paragraphs) < parts


def test_the_line_at_the_top_stays_when_folds_above_it_change(view: PageView):
    text = TEXT + "".join(f"Line {n} is here.\n" for n in range(200))
    shown(view, page_of(text, [Segment("p", PROMO, "newsletter_promo")]))
    place = text.index("Line 90")
    view.scroll_by(view.page().spot(place).y - 30)
    y = view.position_of(place).y()
    view.set_folded("p", True)
    assert view.position_of(place).y() == y
    view.set_folded("p", False)
    assert view.position_of(place).y() == y


words = st.text(st.sampled_from("ab .\né日本\U0001f600"), min_size=1, max_size=80)


@example(text="aaaaaaaa日日  日", cuts=[0, 0], width=300)  # the line is broken behind two blanks
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=words, cuts=st.lists(st.integers(0, 80), min_size=2, max_size=6), width=st.integers(300, 900))
def test_every_position_goes_to_the_screen_and_back(view: PageView, text: str, cuts: list[int], width: int):
    edges = sorted({int(cluster_start(text, min(cut, len(text)))) for cut in cuts})
    ranges = [Range.at(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    shown(view, page_of(text, [Segment(f"s{n}", r, "share") for n, r in enumerate(ranges)]), width)
    view.fold_all()
    page, parts = view.page(), view.page().paragraphs
    assert (
        "".join(text[s:e] + "\n" * t for s, e, t in zip(parts.starts, parts.ends, parts.tails, strict=True))[
            :-1
        ]
        == text
    )
    hidden = [view.scene().fold_range(view.annotations().segments[item]) for item in view.scene().folded]
    for position in range(len(text) + 1):
        spot = page.spot(position)
        if not page.folded(spot.paragraph):
            back, _ = page.position_at(spot.x, spot.y + page.line_pitch(spot.paragraph) // 2)
            assert back == position or page.is_blank(spot.paragraph)
        else:
            assert any(fold.start <= position <= fold.end for fold in hidden) or page.is_blank(spot.paragraph)
            assert page.folded(page.paragraph_at(spot.y + 1)) or not page.heights[spot.paragraph]
    view.fold_all(False)
    assert list(page.paragraphs.starts) == [0, *(n + 1 for n, c in enumerate(text) if c == "\n")]
