"""How many lines are in sight, that nothing jumps when something is tagged, and the text without marks."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.textview.geometry import MOST_ROOM, USUAL_ROOM, Look, Mode
from annotator.gui.textview.hit_test import Box, Part
from annotator.gui.textview.page_view import PageView
from annotator.gui.window.main_window import MainWindow

from .conftest import PACT, Opener, go, press, saved, select
from .page_view import page_of, shown

SHIFT = Qt.KeyboardModifier.ShiftModifier
F2, F3 = Qt.Key.Key_F2, Qt.Key.Key_F3


def lines_in_sight(view: PageView) -> int:
    """Return how many lines of text are wholly in sight."""
    page, top, height = view.page(), view.top(), view.viewport().height()
    lines = [
        y + line * page.line_pitch(index)
        for index, y in page.visible(top, top + height)
        for line in range(page.laid(index).line_count)
        if not page.is_blank(index)
    ]
    return sum(top <= y and y + page.metrics.pitch <= top + height for y in lines)


def labels(view: PageView) -> list[Box]:
    found = view.scene().boxes(view.top(), view.top() + view.viewport().height())
    return [box for box in found if box.part is Part.LABEL]


def places(view: PageView) -> list[QPoint]:
    return [view.position_of(position) for position in range(0, len(view.text()), 11)]


# --- lines in sight ----------------------------------------------------------------------------------


def test_a_window_of_920_pixels_shows_28_lines_of_segments(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    window.resize(1440, 920)
    QApplication.processEvents()
    press(qtbot, window, F2)
    assert lines_in_sight(window.page) >= 28
    press(qtbot, window, F3)
    assert lines_in_sight(window.page) >= 19, "of paragraphs of one line each; longer ones show more"


def test_changing_the_work_keeps_the_line_of_the_caret(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    view = window.page
    press(qtbot, window, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    where, caret = view.position_of(view.caret()), view.caret()
    for key in (F2, F3, F2, F3):
        press(qtbot, window, key)
        assert view.caret() == caret
        assert abs(view.position_of(caret).y() - where.y()) < 8, "the line, if not the height of its letters"


def test_the_line_at_the_top_stays_while_the_caret_is_out_of_sight(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    view = window.page
    view.scroll_by(2400)
    top = view.position_under(QPoint(view.page().metrics.text_left + 2, 12))[0]
    press(qtbot, window, F2)
    now = view.position_under(QPoint(view.page().metrics.text_left + 2, 12))[0]
    assert abs(view.page().paragraphs.at(top) - view.page().paragraphs.at(now)) <= 1


# --- nothing jumps -----------------------------------------------------------------------------------


def test_tagging_moves_no_word_and_no_label_covers_another(qtbot: QtBot, window: MainWindow) -> None:
    view, before = window.page, places(window.page)
    for words, key in (("Norway and Chile signed", "0"), ("Norway", "3"), ("Chile", "3"), ("lithium", "8")):
        select(qtbot, window, words)
        press(qtbot, window, key)
    go(window, "would end")
    press(qtbot, window, "E")
    for letter in "Agree":
        qtbot.keyClick(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, window)
    assert len(window.session.annotations.events) == 1
    assert places(view) == before
    assert not overlapping(labels(view))
    press(qtbot, window, "z", held=Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    assert places(view) == before


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a.left < b.right and b.left < a.right and a.top + 1 < b.bottom - 1 and b.top + 1 < a.bottom - 1
    ]


def test_a_paragraph_gets_the_room_it_needs_once_it_was_out_of_sight(qtbot: QtBot, scheme: Scheme) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.set_scheme(scheme)
    first = "Norway, Chile and Peru agreed on tariffs for lithium " * 6
    text = f"{first.strip()}\n" + "The harbour was quiet.\n" * 90
    shown(view, page_of(text, []))
    word = view.page().line_edges(0, False)[1] // 2
    at = text.index("agreed", view.page().line_edges(0, False)[1])
    above = Event("e", Span((Range.at(at, at + 6),)), "Dip.Agree")
    x = view.page().spot(at).x
    under = next(p for p in range(word, 0, -1) if view.page().spot(p).x <= x and text[p - 1] == " ")
    mention = Mention("m", Span((Range.at(under, under + 5),)), "INSTRUMENT")
    before = places(view)
    made = page_of(text, [mention, above])
    changes = [Change(Kind.MENTION, "m", None, mention), Change(Kind.EVENT, "e", None, above)]
    view.refresh(made, changes)
    assert places(view) == before and view.page().metrics_of(0).room == USUAL_ROOM
    assert not overlapping(labels(view)), "one of two labels in a row gives way"
    view.scroll_by(1200)
    view.scroll_by(-1200)
    assert view.page().metrics_of(0).room.apart and view.page().line_pitch(0) > view.page().metrics.pitch
    assert not overlapping(labels(view))


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_what_is_annotated_everywhere_has_its_room_from_the_start(
    qtbot: QtBot, scheme: Scheme, zoom: int
) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.set_scheme(scheme)
    view.set_zoom(zoom)
    text = ("Norway and Chile sign a pact on lithium in Oslo, officials said. " * 5).strip() + "\n"
    text = text * 3
    items: list = []
    for start in range(0, len(text), 65):
        items.append(Mention(f"a{start}", Span.at(start, start + 6), "GPE"))
        items.append(Mention(f"b{start}", Span.at(start, start + 16), "ORG"))
        items.append(Mention(f"c{start}", Span.at(start, start + 28), "INSTRUMENT"))
        items.append(Event(f"e{start}", Span.at(start + 17, start + 21), "Dip.Agree"))
    shown(view, page_of(text, [one for one in items if one.span.end <= len(text)]))
    if zoom == 100:
        assert any(view.page().metrics_of(i).room.apart for i in range(3))
    assert labels(view) and not overlapping(labels(view))


# --- versions ----------------------------------------------------------------------------------------


def test_versions_have_room_below_the_words_in_either_work(qtbot: QtBot, scheme: Scheme) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.set_scheme(scheme)
    shown(view, page_of(PACT, []))
    for mode in Mode:
        view.set_mode(mode)
        view.set_look(Look.VERSIONS)
        metrics = view.page().metrics
        assert metrics.room == MOST_ROOM
        room = metrics.pitch - metrics.word_bottom + metrics.word_top
        assert room >= metrics.label_px + 3, "one version above the words of the next line"
        assert (
            room + 0.12 * metrics.text_px + metrics.word_bottom - metrics.baseline
            >= 2 * (metrics.label_px + 3) - 0.34 * metrics.text_px
        ), "and the second one above its letters"


# --- folds -------------------------------------------------------------------------------------------


def test_a_folded_menu_flows_together_on_one_line(qtbot: QtBot, scheme: Scheme) -> None:
    menu = "Home\nWorld\n\nSport\n  Culture  \nSign in\n"
    text = menu + "Norway and Chile signed a pact.\n"
    view = PageView()
    qtbot.addWidget(view)
    view.set_scheme(scheme)
    shown(view, page_of(text, [Segment("s", Range.at(0, len(menu) - 1), "navigation")]))
    view.set_folded("s", True)
    line = view.scene().fold_line(0)
    assert line is not None
    assert line.said.endswith("5 lines folded") and line.words == "Home · World · Sport · Culture · Sign in"
    assert view.page().spot(text.index("Norway")).y == view.page().top(0) + view.page().heights[0]
    long = view.scene().page.text + "x" * 900
    view.set_annotations(page_of(long, [Segment("s", Range.at(len(text), len(long)), "navigation")]))
    view.set_folded("s", True)
    line = view.scene().fold_line(view.page().at(len(text)))
    assert line is not None and len(line.words) <= 400


# --- reading -----------------------------------------------------------------------------------------


def test_one_key_shows_the_text_without_marks_and_an_edit_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.page
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    marked = view.scene().boxes(0, 400)
    assert any(box.part is Part.LABEL for box in marked)
    press(qtbot, window, F2, held=SHIFT)
    assert view.look() is Look.READING and not view.scene().boxes(0, 400)
    color = window.session.scheme.entity_types["GPE"].color
    assert not has_color(view, view.scene().palette.label(color).name())
    press(qtbot, window, F2, held=SHIFT)
    assert view.look() is Look.WORK and has_color(view, view.scene().palette.label(color).name())
    press(qtbot, window, F2, held=SHIFT)
    go(window, "Chile")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert view.look() is Look.WORK
    press(qtbot, window, F2, held=SHIFT)
    press(qtbot, window, F3)
    assert view.look() is Look.WORK


def has_color(view: PageView, name: str) -> bool:
    image = view.viewport().grab().toImage()
    left, right = view.page().metrics.text_left, view.page().metrics.ruler_left
    return any(
        image.pixelColor(x, y).name() == name for x in range(left, right, 2) for y in range(image.height())
    )
