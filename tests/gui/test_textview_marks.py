"""What is shown for a moment, the ring, bookmarks, appearance and what is said, by keys and mouse."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Author, Bookmark, Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.look.colours import palette_for
from annotator.gui.textview import accessible
from annotator.gui.textview.geometry import Appearance, Contrast, Mode
from annotator.gui.textview.hit_test import Part
from annotator.gui.textview.page_view import PageView

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "Norway and Chile sign a pact\nAnna Brekke of Nordic Minerals said so.\nSign up now\n" + "".join(
    f"Line {n} tells of Norway and of nothing else at all.\n" for n in range(120)
)


def at(words: str) -> Range:
    start = TEXT.index(words)
    return Range.at(start, start + len(words))


ITEMS = [
    Segment("s1", at("Norway and Chile sign a pact"), "title", 1),
    Segment("s2", at("Anna Brekke of Nordic Minerals said so."), "body", 1),
    Segment("s3", at("Sign up now"), "newsletter_promo"),
    Mention("norway", Span((at("Norway"),)), "GPE"),
    Mention("chile", Span((at("Chile"),)), "GPE"),
    Mention("anna", Span((at("Anna Brekke"),)), "PER"),
    Mention("role", Span((at("Anna Brekke of Nordic Minerals"),)), "ROLE"),
    Mention("firm", Span((at("Nordic Minerals"),)), "ORG"),
    Event("sign", Span((at("sign"),)), "Dip.Agree"),
    Bookmark("b1", TEXT.index("Anna"), "ask Ida"),
    Bookmark("b2", TEXT.index("Line 90"), ""),
]


def page_of(text: str, items: list) -> AnnotationSet:
    return filled(AnnotationSet("a", "d", text, Author("anna")), items)


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.set_scheme(scheme)
    made.resize(900, 500)
    made.show()
    made.set_annotations(page_of(TEXT, ITEMS))
    made.activateWindow()
    made.setFocus()
    QApplication.processEvents()
    return made


def picture(view: PageView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def count(image: QImage, color: str, left: int = 0, right: int | None = None) -> int:
    wanted = QColor(color)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(left, right or image.width())
        for y in range(image.height())
    )


def drag(view: PageView, start: QPoint, end: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view.viewport(), Left, none, start)
    for point in (QPointF((start + end) / 2), QPointF(end)):
        there = view.viewport().mapToGlobal(point)
        moved = QMouseEvent(QMouseEvent.Type.MouseMove, point, there, Qt.MouseButton.NoButton, Left, none)
        QApplication.sendEvent(view.viewport(), moved)
    QTest.mouseRelease(view.viewport(), Left, none, end)


# --- for a moment ------------------------------------------------------------------------------------


def test_the_stretch_is_tinted_in_segments_mode_alone(view: PageView):
    tint = palette_for(False).stretch
    view.set_stretch(at("Anna Brekke of Nordic Minerals said so."))
    assert count(picture(view), tint) == 0
    view.set_mode(Mode.SEGMENTS)
    image, left = picture(view), view.page().metrics.bar_left
    assert count(image, tint) > 2000
    assert count(image, palette_for(False).caret, left + 7, left + 16) > 30, "the bracket"
    view.set_stretch(None)
    assert count(picture(view), tint) == 0


def test_hits_are_coloured_in_the_text_and_marked_in_the_strip(view: PageView):
    hits = [Range.at(n, n + 6) for n in range(len(TEXT)) if TEXT.startswith("Norway", n)]
    view.set_hits(hits, hits[2])
    image, soft = picture(view), palette_for(False)
    strip = view.page().metrics.ruler_left
    assert count(image, soft.hit, 0, strip) > 200 and count(image, soft.hit_now, 0, strip) > 100
    assert count(image, soft.hit_mark, strip) > 100 and count(image, soft.hit_mark_now, strip) > 10
    view.set_hits(None)
    assert count(picture(view), soft.hit, 0, strip) == count(picture(view), soft.hit_mark, strip) == 0


def test_hits_are_shown_again_on_another_page(view: PageView):
    hits, soft = [at("Chile")], palette_for(False).hit
    view.set_hits(hits)
    view.set_annotations(page_of(TEXT, []))
    assert count(picture(view), soft) == 0
    view.set_hits(hits)
    assert count(picture(view), soft) > 100


def test_hits_are_only_asked_for_where_the_page_is_in_sight(view: PageView):
    asked: list[tuple[int, int]] = []

    class Counting:
        def between(self, start: int, end: int) -> list[Range]:
            asked.append((start, end))
            return [Range.at(start, start + 1)] if end > start else []

    view.set_hits(Counting())
    picture(view)
    asked.clear()
    view.scroll_by(30)
    picture(view)
    assert 0 < len(asked) < 80
    assert sum(end - start for start, end in asked) < len(TEXT)


def test_the_grip_has_a_filled_handle_at_the_edge_that_moves(view: PageView):
    caret = palette_for(False).caret
    view.set_grip(at("Chile"), "start")
    first = picture(view)
    view.set_grip(at("Chile"), "end")
    second = picture(view)
    assert first != second and count(first, caret) > 60 and count(second, caret) > 60
    view.set_grip(None)
    assert count(picture(view), caret) < count(second, caret)


def test_the_lock_colours_the_caret_and_stays_on_the_next_page(view: PageView):
    view.move_caret(TEXT.index("Brekke"))
    view.set_lock("#aa00ff", "PER")
    assert count(picture(view), "#aa00ff") > 100
    view.set_annotations(page_of("another page", []))
    assert count(picture(view), "#aa00ff") > 100
    view.set_lock(None)
    assert count(picture(view), "#aa00ff") == 0


def test_nothing_of_it_moves_text(view: PageView):
    view.set_mode(Mode.SEGMENTS)
    picture(view)
    before = (list(view.page().heights), view.top())
    view.set_stretch(at("Chile"))
    view.set_hits([at("Chile")], at("Chile"))
    view.set_grip(at("Chile"))
    view.set_lock(QColor("red"), "PER")
    picture(view)
    assert (list(view.page().heights), view.top()) == before


def test_changing_the_mode_keeps_every_word_on_its_line_and_the_caret_where_it_is(view: PageView):
    view.scroll_by(900)
    view.move_caret(TEXT.index("Line 25") + 3)
    around = range(view.caret() - 200, view.caret() + 200, 9)
    columns = [view.position_of(p).x() for p in around]
    line = view.caret_spot().y - view.top()
    for mode in (Mode.SEGMENTS, Mode.ENTITIES):
        view.set_mode(mode)
        picture(view)
        assert [view.position_of(p).x() for p in around] == columns
        assert view.caret_spot().y - view.top() == line


# --- choosing ----------------------------------------------------------------------------------------


def test_a_span_is_chosen_by_the_end_of_a_drag_or_a_double_click(view: PageView, qtbot: QtBot):
    chosen: list[Range] = []
    view.span_chosen.connect(chosen.append)
    drag(view, view.position_of(at("of Nordic").start), view.position_of(at("of Nordic").end))
    assert chosen == [at("of Nordic")]
    point = view.position_of(TEXT.index("nothing") + 2)
    QTest.mouseDClick(view.viewport(), Left, Qt.KeyboardModifier.NoModifier, point)
    assert chosen[1:] == [at("nothing")]
    QTest.mouseClick(view.viewport(), Left, pos=point)
    QTest.keyClick(view, Key.Key_Right, SHIFT)
    assert len(chosen) == 2, "neither a click nor the keyboard chooses"


def test_what_lies_under_the_caret_is_gone_through(view: PageView):
    view.move_caret(TEXT.index("Brekke"))
    assert view.selected() == "anna"
    assert view.cycle_under() == (2, 2) and view.selected() == "role"
    assert view.cycle_under() == (1, 2) and view.selected() == "anna"
    view.move_caret(TEXT.index("so."))
    assert view.cycle_under() is None


# --- bookmarks ---------------------------------------------------------------------------------------


def test_a_bookmark_has_a_flag_that_tells_its_comment_and_can_be_clicked(view: PageView, qtbot: QtBot):
    box = next(b for b in view.scene().boxes(0, 400) if b.part is Part.BOOKMARK)
    point = QPoint(int((box.left + box.right) / 2), int((box.top + box.bottom) / 2) - view.top())
    caret = view.caret()
    with qtbot.waitSignal(view.bookmark_activated) as activated:
        QTest.mouseClick(view.viewport(), Left, pos=point)
    assert activated.args == ["b1"] and view.caret() == caret
    assert view.tooltip_at(point) == "ask Ida" and view.tooltip_at(QPoint(400, 300)) == ""
    line = view.position_of(TEXT.index("Anna")).y()
    assert abs(point.y() - line) < view.page().metrics.pitch / 2
    strip = view.page().metrics.ruler_left
    assert count(picture(view), palette_for(False).bookmark, strip) >= 2 * 20


def test_a_bookmark_comes_and_goes_with_an_edit(view: PageView):
    color, before = palette_for(False).bookmark, count(picture(view), palette_for(False).bookmark)
    new = Change(Kind.BOOKMARK, "b3", None, Bookmark("b3", TEXT.index("Line 2 "), "x"))
    view.refresh(view.annotations().applied(Edit("bookmark", {}, (new,))), [new])
    assert count(picture(view), color) > before
    view.refresh(view.annotations().applied(Edit("bookmark", {}, (new.inverse(),))), [new.inverse()])
    assert count(picture(view), color) == before


# --- appearance --------------------------------------------------------------------------------------


def test_an_appearance_is_taken_and_the_top_line_stays(view: PageView):
    view.scroll_by(1500)
    top = view.position_under(QPoint(view.page().metrics.text_left + 2, 20))[0]
    view.set_appearance(Appearance("DejaVu Sans", 21, 1.3, 60, Contrast.HIGH))
    metrics = view.page().metrics
    assert metrics.text_px == 21 and view.page().font.families()[0] == "DejaVu Sans"
    now = view.position_under(QPoint(metrics.text_left + 2, 20))[0]
    assert abs(view.page().paragraphs.at(top) - view.page().paragraphs.at(now)) <= 1
    assert view.scene().palette == palette_for(False, True)
    view.set_zoom(200)
    assert view.page().metrics.text_px == 42
    view.set_appearance(Appearance())
    assert view.page().metrics.text_px == 34 and view.scene().palette == palette_for(False)


@pytest.mark.parametrize("dark", [False, True])
def test_themes_and_high_contrast(view: PageView, dark: bool):
    view.set_theme(dark)
    assert view.scene().palette == palette_for(dark)
    view.set_theme(dark, high_contrast=True)
    assert view.scene().palette == palette_for(dark, True)
    assert picture(view).pixelColor(2, 490) == QColor("#000000" if dark else "#ffffff")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_pictures_in_a_heavy_title_do_not_vanish(view: PageView, scale: float):
    text = "\U0001f600 Plain\n\U0001f600 Title\n"
    view.set_annotations(page_of(text, [Segment("t", Range.at(8, 15), "title", 1)]))
    image = view.render_image(900, scale=scale)
    left = int(view.page().metrics.text_left * scale)
    pitch, colourful = view.page().metrics.pitch, []
    for line in range(2):
        rows = range(int((16 + line * pitch) * scale), int((16 + (line + 1) * pitch) * scale))
        pixels = [image.pixelColor(x, y) for x in range(left, left + int(24 * scale)) for y in rows]
        colourful.append(sum(pixel.hsvSaturation() > 90 for pixel in pixels))
    assert (colourful[0] > 20) is (colourful[1] > 20)


# --- what is said ------------------------------------------------------------------------------------


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    heard: list[str] = []
    real = accessible.QAccessibleAnnouncementEvent
    monkeypatch.setattr(
        accessible, "QAccessibleAnnouncementEvent", lambda view, text: heard.append(text) or real(view, text)
    )
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_an_item_that_is_gone_to_is_announced(view: PageView, said: list[str]):
    QTest.keyClick(view, Key.Key_Tab)
    QTest.keyClick(view, Key.Key_Tab)
    QTest.keyClick(view, Key.Key_Tab)
    assert said == [
        "State or city span, 1 of 6, Norway",
        "State or city span, 2 of 6, Chile",
        "Agree event, 3 of 6, sign",
    ]
    view.set_mode(Mode.SEGMENTS)
    view.move_caret(TEXT.index("Anna"))
    view.pick("s2")
    assert said[-1].startswith("Body, article 1, 1 line")
    view.announce("saved")
    assert said[-1] == "saved"


def test_nothing_is_worked_out_while_nobody_listens(view: PageView, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(accessible, "spoken", lambda *_: pytest.fail("worked out for nobody"))
    QAccessible.setActive(False)
    QTest.keyClick(view, Key.Key_Tab)
    assert view.selected() == "norway"


def test_what_is_said_of_lines_long_spans_and_many_items(scheme: Scheme, monkeypatch: pytest.MonkeyPatch):
    text = "one\n\n  two\nthree " + "long " * 40
    annotations = page_of(
        text,
        [Segment("s", Range.at(0, len(text)), "share"), Mention("m", Span.at(11, len(text) - 1), "PER")],
    )
    spoken = accessible.spoken(annotations, scheme, Mode.SEGMENTS, "s")
    assert spoken == "Share, 3 lines" or spoken.endswith(", 3 lines")
    said = accessible.spoken(annotations, scheme, Mode.ENTITIES, "m")
    assert said.startswith("Person span, 1 of 1, three long") and said.endswith("…") and len(said) < 110
    monkeypatch.setattr(accessible.items, "MOST_COUNTED", 0)
    assert accessible.spoken(annotations, scheme, Mode.ENTITIES, "m").startswith("Person span, three")
    assert accessible.spoken(replace(annotations, mentions={}), scheme, Mode.ENTITIES, "m") == ""
