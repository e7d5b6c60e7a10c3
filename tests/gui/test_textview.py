"""The page view through real key and mouse events: what counts are code points and what is on the screen."""

import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Author, Event, Mention, Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.textview.arcs import Place, _make_room
from annotator.gui.textview.geometry import Mode
from annotator.gui.textview.hit_test import Part
from annotator.gui.textview.page_view import PageView

from .page_view import (
    CTRL,
    ITEMS,
    SHIFT,
    TEXT,
    Key,
    Left,
    at,
    click,
    drag,
    geometry,
    page_of,
    press,
    shown,
    span,
)

# --- items -----------------------------------------------------------------------------------------


def test_tab_goes_through_mentions_and_events_in_order(view: PageView, qtbot: QtBot):
    seen: list[str] = []
    view.item_picked.connect(seen.append)
    press(view, Key.Key_Tab, times=5)
    assert seen == ["m1", "m2", "m3", "e1", "m4"]
    assert view.caret() == TEXT.index("export controls") and view.selected() == "m4"
    press(view, Key.Key_Tab, SHIFT, 2)
    assert view.selected() == "m3"
    with qtbot.waitSignal(view.item_activated) as opened:
        press(view, Key.Key_Return)
    assert opened.args == ["m3"]


def test_tab_goes_through_segments_in_segments_mode(view: PageView):
    view.set_mode(Mode.SEGMENTS)
    press(view, Key.Key_Tab)
    assert view.selected() == "s1"
    press(view, Key.Key_Tab, times=2)
    assert view.selected() == "s3" and view.caret() == TEXT.index("Sign up")


def test_the_caret_picks_what_it_stands_in(view: PageView, qtbot: QtBot):
    with qtbot.waitSignal(view.item_picked) as picked:
        view.move_caret(TEXT.index("ina tight"))
    assert picked.args == ["m3"]
    with qtbot.waitSignal(view.item_picked) as picked:
        view.move_caret(TEXT.index("fear"))
    assert picked.args == [""]


@pytest.mark.parametrize(
    ("part", "item"),
    [(Part.UNDERLINE, "m3"), (Part.LABEL, "m3"), (Part.PILL, "e1"), (Part.LABEL, "e1")],
)
def test_a_click_on_what_is_drawn_picks_it(view: PageView, qtbot: QtBot, part: Part, item: str):
    boxes = view.scene().boxes(view.top(), view.top() + 400)
    box = next(b for b in boxes if b.item == item and b.part is part)
    point = QPoint(int((box.left + box.right) / 2), int((box.top + box.bottom) / 2) - view.top())
    with qtbot.waitSignal(view.item_picked) as picked:
        click(view, point)
    assert picked.args == [item] and view.selected() == item


def test_a_click_on_a_name_in_the_gutter_asks_for_its_segment(view: PageView, qtbot: QtBot):
    boxes = view.scene().boxes(view.top(), view.top() + 400)
    box = next(b for b in boxes if b.item == "s2" and b.part is Part.CHIP)
    point = QPoint(int((box.left + box.right) / 2), int((box.top + box.bottom) / 2) - view.top())
    with qtbot.waitSignal(view.chip_activated) as asked:
        click(view, point)
    assert asked.args == ["s2"]


def test_a_double_click_takes_the_word_or_opens_the_item(view: PageView, qtbot: QtBot):
    point = view.position_of(TEXT.index("makers") + 2)
    QTest.mouseDClick(view.viewport(), Left, Qt.KeyboardModifier.NoModifier, point)
    assert view.selection() == at("makers")
    with qtbot.waitSignal(view.item_activated) as opened:
        QTest.mouseDClick(
            view.viewport(), Left, Qt.KeyboardModifier.NoModifier, view.position_of(TEXT.index("China") + 2)
        )
    assert opened.args == ["m3"]


def test_dragging_and_shift_click_select(view: PageView):
    drag(view, view.position_of(TEXT.index("export")), view.position_of(at("export controls").end))
    assert view.selection() == at("export controls")
    click(view, view.position_of(TEXT.index("fear")), SHIFT)
    assert view.selection() == at("export controls, makers ")
    click(view, view.position_of(TEXT.index("makers")))
    assert view.selection() is None and view.caret() == TEXT.index("makers")


# --- scrolling and editing -------------------------------------------------------------------------


def wheel(view: PageView, by: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = QPointF(400, 200)
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            place,
            view.viewport().mapToGlobal(place),
            QPoint(0, 0),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_an_edit_moves_nothing(view: PageView):
    wheel(view, -120)
    QApplication.processEvents()
    annotations, before, top = view.annotations(), geometry(view), view.top()
    assert top > 0
    bars = view.verticalScrollBar().value(), view.verticalScrollBar().maximum()
    changes = (
        Change(Kind.MENTION, "m9", None, Mention("m9", span("Brussels"), "GPE")),
        Change(Kind.MENTION, "m1", annotations.mentions["m1"], None),
        Change(Kind.EVENT, "e9", None, Event("e9", span("adds"), "Dip.Meet")),
        Change(Kind.SEGMENT, "s9", None, Segment("s9", at("framework adds"), "title", 2)),
        Change(Kind.SEGMENT, "s3", annotations.segments["s3"], None),
    )
    for change in (*changes, *(c.inverse() for c in reversed(changes))):
        annotations = annotations.applied(Edit("edit", {}, (change,)))
        view.refresh(annotations, [change])
        QApplication.processEvents()
        assert geometry(view) == before
        assert view.top() == top
        assert (view.verticalScrollBar().value(), view.verticalScrollBar().maximum()) == bars


def test_a_refresh_shows_the_edit_and_drops_what_is_gone(view: PageView):
    view.set_selected("m3")
    gone = Change(Kind.MENTION, "m3", view.annotations().mentions["m3"], None)
    view.refresh(view.annotations().applied(Edit("x", {}, (gone,))), [gone])
    assert view.selected() is None
    assert not [b for b in view.scene().boxes(0, 400) if b.item == "m3"]


def test_what_is_at_the_top_stays_there_when_the_width_changes(view: PageView):
    view.scroll_by(1500)
    position = view.position_under(QPoint(view.page().metrics.text_left + 2, 4))[0]
    paragraph = view.page().paragraphs.at(position)
    for width in (520, 1300, 900):
        view.resize(width, 500)
        QApplication.processEvents()
        now = view.page().paragraphs.at(view.position_under(QPoint(view.page().metrics.text_left + 2, 4))[0])
        assert abs(now - paragraph) <= 1


def test_scrolling_back_up_over_unseen_paragraphs_is_smooth(view: PageView):
    text = "".join("日本語の文章がここにある。" * (n % 9 + 1) + "\n" for n in range(400))
    shown(view, page_of(text, []))
    view.jump_to_share(0.7)
    for _ in range(40):
        before = view.position_under(QPoint(view.page().metrics.text_left, 60))[0]
        wheel(view, 60)
        after = view.position_of(before).y()
        assert abs(after - 60) < 3 * view.page().metrics.pitch


def test_ctrl_wheel_zooms(view: PageView, qtbot: QtBot):
    with qtbot.waitSignal(view.zoom_changed) as zoomed:
        wheel(view, 120, CTRL)
    assert zoomed.args == [110] and view.zoom() == 110


def test_the_strip_at_the_right_jumps(view: PageView):
    point = QPoint(view.page().metrics.ruler_left + 4, view.viewport().height() - 20)
    click(view, point)
    assert view.top() > view.page().height / 2


def test_reveal_scrolls_only_what_is_out_of_sight(view: PageView):
    view.reveal(at("China"))
    assert view.top() == 0
    far = at("Paragraph 70 says")
    view.reveal(far)
    assert view.viewport().rect().contains(view.position_of(far.start))


# --- folding ---------------------------------------------------------------------------------------


def test_boilerplate_folds_by_the_arrow_and_opens_for_what_it_hides(view: PageView, qtbot: QtBot):
    height = view.page().height
    box = next(b for b in view.scene().boxes(0, 400) if b.part is Part.FOLD)
    point = QPoint(int(box.left) + 6, int((box.top + box.bottom) / 2) - view.top())
    with qtbot.waitSignal(view.fold_changed) as folded:
        click(view, point)
    assert folded.args == ["s3", True]
    assert view.page().height < height
    line = view.scene().fold_line(view.page().paragraphs.at(TEXT.index("Sign up")))
    assert line is not None and "Newsletter promo · 2 lines folded" in line.said
    view.move_caret(TEXT.index("\nSign"))
    press(view, Key.Key_Down)
    assert view.caret() >= TEXT.index("The \U0001f469")
    press(view, Key.Key_Up)
    press(view, Key.Key_End)
    press(view, Key.Key_Right)
    assert view.caret() >= TEXT.index("The \U0001f469")
    view.reveal(at("Every morning"))
    assert view.page().height == height


def test_content_and_stretches_within_a_line_do_not_fold(view: PageView):
    view.set_folded("s2", True)
    assert not view.scene().folded
    view.fold_all()
    assert view.scene().folded == {"s3"}
    view.fold_all(False)
    assert not view.scene().folded


# --- pictures --------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_picture_shows_the_underline_where_it_belongs(
    view: PageView, scheme: Scheme, dark: bool, scale: float
):
    view.set_theme(dark)
    image = view.render_image(900, scale=scale)
    assert image.width() == 900 * scale and image.height() > 900 * scale
    label = scheme.entity_types["GPE"].color
    wanted = QColor(label.dark if dark else label.light)
    box = next(b for b in view.scene().boxes(0, 200) if b.item == "m3" and b.part is Part.UNDERLINE)
    # The picture has no scroll bar, so its column may stand a little elsewhere: search the row.
    row = int((box.top + 1) * scale)
    found = [x for x in range(image.width()) if image.pixelColor(x, row) == wanted]
    assert abs(len(found) - (box.right - box.left) * scale) <= 3 * scale
    assert (image.pixelColor(2, image.height() - 2).lightness() < 60) == dark


def test_every_state_can_be_painted(view: PageView):
    for mode in Mode:
        view.set_mode(mode)
        for item in ("e1", "m3", "s3", None):
            view.set_selected(item)
            view.set_mark(TEXT.index("fear"))
            view.set_selection(Range.at(5, TEXT.index("framework")))
            view.fold_all(item == "m3")
            assert not view.grab().isNull()


def test_nothing_at_all_can_be_shown(view: PageView):
    shown(view, page_of("", []))
    press(view, Key.Key_Down)
    press(view, Key.Key_Tab)
    press(view, Key.Key_Space)
    assert view.caret() == 0 and view.selection() is None
    assert view.render_image(300).width() == 300


def test_a_screen_reader_hears_the_line_of_the_caret(view: PageView):
    view.move_caret(TEXT.index("China"))
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "Page text"
    assert interface.text(QAccessible.Text.Value).startswith("As China tightens")


def test_cheap_calls_do_not_lose_references_to_none(view: PageView):
    """A broken binding takes one reference to None away a call, and the process dies minutes later."""
    before = sys.getrefcount(None)
    for _ in range(2_000):
        view.viewport().update()
    assert abs(sys.getrefcount(None) - before) < 500


def test_a_selected_trigger_in_a_title_is_light_on_its_pill(view: PageView) -> None:
    explore = Event("e2", span("explore"), "Dip.Negotiate")
    shown(view, page_of(TEXT, [*ITEMS, explore]))
    view.set_selected("e2")
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    left, right = (view.position_of(p) for p in (at("explore").start + 1, at("explore").end - 1))
    rows = range(left.y() - 8, left.y() + 8)
    inks = [image.pixelColor(x, y).lightness() for x in range(left.x(), right.x()) for y in rows]
    assert max(inks) > 200, "the words are light"
    assert min(inks) > 60, "and nothing of the title's dark ink is left"


def test_the_names_of_roles_go_beside_labels_that_are_there() -> None:
    label = QRectF(100, 10, 60, 12)
    near, far = QRectF(70, 10, 50, 13), QRectF(100, 10, 40, 13)
    _make_room(near, [label, QRectF(0, 40, 300, 12)], Place(70, 95, 23, False), 40, None)
    assert not near.intersects(label) and near.top() == 10
    _make_room(far, [label, QRectF(20, 10, 79, 12)], Place(100, 110, 23, False), 40, None)
    assert not far.intersects(label)
    mirrored = QRectF(280, 10, 50, 13)  # the words at 305 to 330, a label left of 300
    _make_room(
        mirrored, [QRectF(240, 10, 60, 12), QRectF(0, 40, 400, 12)], Place(305, 330, 23, True), 40, None
    )
    assert mirrored.left() == 303 and mirrored.top() == 10


def test_where_nothing_is_free_the_name_of_a_role_covers_its_own_label_and_no_words() -> None:
    own, full = QRectF(98, 40, 62, 12), QRectF(0, 10, 400, 12)
    tag = QRectF(100, 10, 40, 13)
    taken = [full, own, QRectF(0, 40, 97, 12), QRectF(161, 40, 300, 12)]
    _make_room(tag, taken, Place(100, 140, 23, False), 40, own)
    assert (tag.left(), tag.top()) == (100, 40)


def test_figures_run_as_their_page_does(qtbot: QtBot) -> None:
    page = AnnotationSet("s", "d", "السنة والعدد\n2024 · 17\n", Author("ana"))
    view = PageView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_annotations(page)
    laid = [view.page().laid(index).right_to_left for index in range(2)]
    assert laid == [True, True]
    view.set_annotations(AnnotationSet("s", "d", "Year and number\n2024 · 17\n", Author("ana")))
    assert not view.page().laid(1).right_to_left
