"""A window that is read from the right: panels change sides, what widgets paint themselves is mirrored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QListWidget, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Color
from annotator.gui.commands.palette import CommandPalette
from annotator.gui.look import i18n
from annotator.gui.look.theme import Theme
from annotator.gui.queue.row_painter import RowPainter
from annotator.gui.textview.geometry import Mode
from annotator.gui.widgets.buttons import Check, Chip, Pill
from annotator.gui.widgets.flow import FlowBox
from annotator.gui.widgets.keycap import KeyHints
from annotator.gui.widgets.labels import Elided, plain
from annotator.gui.widgets.mirror import flipped, lead, mirrored, placed, sheet, spot
from annotator.gui.widgets.own_direction import keep_direction
from annotator.gui.widgets.snippets import draw_place
from annotator.gui.window.header import ModeSwitch, SavedIndicator
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.line import SaveState

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def from_the_right(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program in a language that is read from the right."""
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    i18n.install(qapp, "ar")
    yield
    i18n.install(qapp, "en")


# --- where things go -------------------------------------------------------------------------------------


def test_a_rectangle_changes_sides_inside_its_room() -> None:
    rect, room = QRectF(12, 3, 20, 5), QRectF(10, 0, 100, 10)
    assert flipped(rect, room, LEFT) == rect
    assert flipped(rect, room, RIGHT) == QRectF(88, 3, 20, 5)
    assert flipped(flipped(rect, room, RIGHT), room, RIGHT) == rect


def test_rectangles_and_spots_of_a_widget(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 20)
    widget.setLayoutDirection(RIGHT)
    assert placed(widget, QRectF(5, 1, 10, 4)) == QRectF(85, 1, 10, 4)
    assert spot(widget, 5, 1) == QPointF(95, 1)
    widget.setLayoutDirection(LEFT)
    assert placed(widget, QRectF(5, 1, 10, 4)) == QRectF(5, 1, 10, 4)
    assert spot(widget, 5, 1) == QPointF(5, 1)


def test_a_line_starts_where_reading_starts() -> None:
    assert lead(LEFT) & Qt.AlignmentFlag.AlignLeft
    assert lead(RIGHT) & Qt.AlignmentFlag.AlignRight


def test_a_style_sheet_changes_sides_word_by_word() -> None:
    """Names of widgets stay as they are, and Qt turns the alignment of text round by itself."""
    text = "#left { border-left: 1px; padding-right: 2px; text-align: left; leftover: 2; }"
    assert sheet(text, LEFT) == text
    turned = "#left { border-right: 1px; padding-left: 2px; text-align: left; leftover: 2; }"
    assert sheet(text, RIGHT) == turned


# --- what is painted -------------------------------------------------------------------------------------


def profile(widget: QWidget) -> list[float]:
    """Return how dark each column of a picture of the widget is, over bands of four pixels."""
    image = widget.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 0).lightness()
    columns = [
        sum(abs(image.pixelColor(x, y).lightness() - ground) for y in range(image.height()))
        for x in range(image.width())
    ]
    return [float(sum(columns[x : x + 4])) for x in range(0, len(columns) - len(columns) % 4, 4)]


def apart(one: list[float], other: list[float]) -> float:
    """Return how far two profiles are apart: 0 the same, 1 nothing in common."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / (sum(one) + sum(other))


def pill() -> QWidget:
    return Pill("ooo", "o", Color("#a00000", "#a00000"))


def bare_pill() -> QWidget:
    return Pill("oo")


def chip() -> QWidget:
    return Chip("ooooo", removable=True)


def check() -> QWidget:
    box = Check("ooo")
    box.setChecked(True)
    return box


def elided() -> QWidget:
    return Elided("ooo")


def hints() -> QWidget:
    shown = KeyHints()
    shown.show_hints((("o", "oooooooo"), ("ooo", "o")))
    return shown


def saved() -> QWidget:
    indicator = SavedIndicator()
    indicator.show_state(SaveState.SAVED, "ooo")
    return indicator


def switch() -> QWidget:
    made = ModeSwitch()
    made.show_work(Mode.SEGMENTS)
    return made


@pytest.mark.parametrize("make", [pill, bare_pill, chip, check, elided, hints, saved, switch])
def test_what_a_widget_paints_is_mirrored(qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]) -> None:
    """Letters are symmetric here, so the picture read from the right is the mirror image of the other one."""
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(240, max(24, widget.sizeHint().height()))
    widget.show()
    pictures = {}
    for direction in (LEFT, RIGHT):
        widget.setLayoutDirection(direction)
        QApplication.processEvents()
        pictures[direction] = profile(widget)
    there, back = pictures[LEFT], pictures[RIGHT][::-1]
    assert apart(there, back) < 0.2
    assert apart(there, pictures[RIGHT]) > 2 * apart(there, back)


def test_the_mode_switch_keeps_its_round_corners_outside(qtbot: QtBot, theme: Theme) -> None:
    widget = switch()
    qtbot.addWidget(widget)
    widget.setLayoutDirection(RIGHT)
    widget.show()
    image = widget.grab().toImage()
    rounded = [image.pixelColor(x, 0) for x in (0, image.width() - 1)]
    ground = widget.palette().window().color()
    assert all(abs(color.lightness() - ground.lightness()) < 12 for color in rounded)


# --- the window ------------------------------------------------------------------------------------------


def middle(widget: QWidget, window: MainWindow) -> int:
    """Return where the middle of a widget is in the window, in pixels from the left."""
    return widget.mapTo(window, QPoint(widget.width() // 2, 0)).x()


def test_panels_header_and_status_line_change_sides(
    open_window: Callable[..., MainWindow], qapp: QApplication, from_the_right: None
) -> None:
    window = open_window()
    assert mirrored(window.layoutDirection())
    assert middle(window.queue, window) > middle(window.page, window) > middle(window.inspector, window)
    header, status = window.header, window.status
    assert middle(header.project, window) > middle(header.switch, window) > middle(header.saved, window)
    assert middle(status.place, window) > middle(status.counts, window) > middle(status.hints, window)


def test_lines_between_the_panels_lie_on_their_inner_edges(
    open_window: Callable[..., MainWindow], from_the_right: None
) -> None:
    assert "#inspector { border-right:" in open_window().styleSheet()


def test_rows_of_the_list_of_pages_are_mirrored(
    qtbot: QtBot, open_window: Callable[..., MainWindow], from_the_right: None
) -> None:
    window = open_window()
    view = window.queue.view
    image = view.viewport().grab().toImage()
    row = view.visualRect(view.model().index(1, 0))
    ground = image.pixelColor(row.center().x(), row.top() + 1).lightness()

    def inked(x: int) -> bool:
        return any(
            abs(image.pixelColor(x, y).lightness() - ground) > 25
            for y in range(row.top() + 6, row.top() + 26)
        )

    columns = [x for x in range(row.left() + 2, row.right() - 2) if inked(x)]
    assert columns[-1] > row.right() - 8 - RowPainter.LEFT  # the glyph of the state
    assert columns[0] > row.left() + row.width() // 3  # the title ends before the left edge


def test_the_command_palette_is_mirrored(
    qtbot: QtBot, open_window: Callable[..., MainWindow], from_the_right: None
) -> None:
    window = open_window()
    palette: CommandPalette = window.palette_dialog
    palette.open()
    palette.search.setText("Undo")
    image = palette.view.viewport().grab().toImage()
    option = QStyleOptionViewItem()
    option.initFrom(palette.view)
    row = palette.view.visualRect(palette.model.index(0))
    ground = image.pixelColor(row.center().x(), row.center().y()).lightness()
    columns = [
        x
        for x in range(row.left() + 8, row.right() - 8)
        if any(
            abs(image.pixelColor(x, y).lightness() - ground) > 40
            for y in range(row.top() + 6, row.bottom() - 6)
        )
    ]
    assert option.direction is RIGHT
    assert columns[-1] > row.right() - 30  # the title
    assert columns[0] < row.left() + 30  # the key


def test_what_flows_starts_at_the_edge_where_reading_starts(qtbot: QtBot) -> None:
    box = FlowBox(gap=4)
    qtbot.addWidget(box)
    chips = [Chip("one"), Chip("two")]
    for chip in chips:
        box.flow.addWidget(chip)
    box.setLayoutDirection(RIGHT)
    box.resize(300, 30)
    box.show()
    assert chips[0].geometry().right() == 299
    assert chips[1].geometry().right() == chips[0].geometry().left() - 5


@pytest.mark.parametrize("text", ["Guideline", "الأردن والمغرب"])
def test_a_label_starts_where_reading_starts_whatever_its_script(
    qtbot: QtBot, from_the_right: None, text: str
) -> None:
    label = plain(text)
    qtbot.addWidget(label)
    label.resize(300, 24)
    label.show()
    image = label.grab().toImage()
    ground = image.pixelColor(0, 0).lightness()
    inked = [
        x
        for x in range(image.width())
        if any(abs(image.pixelColor(x, y).lightness() - ground) > 60 for y in range(image.height()))
    ]
    assert inked[-1] > 290 and inked[0] > 150


@pytest.mark.parametrize("words", ["… 11, 2026 Germany and", "… 18 آذار، وقّع الأردن"])
def test_words_of_a_page_keep_their_own_direction_in_lists(
    qapp: QApplication, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = []
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    for language in ("en", "ar"):
        i18n.install(qapp, language)
        image = QImage(260, 30, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        draw_place(painter, QRectF(0, 0, 260, 30), qapp.font(), [(words, QColor("black"), False)], side)
        painter.end()
        pictures.append(image)
    i18n.install(qapp, "en")
    assert pictures[0] == pictures[1]


def test_a_path_in_a_list_is_no_path_read_backwards(qtbot: QtBot, from_the_right: None) -> None:
    drawn = []
    for way, kept in ((LEFT, True), (RIGHT, True), (RIGHT, False)):
        listed = QListWidget()
        qtbot.addWidget(listed)
        if kept:
            keep_direction(listed)
        listed.setLayoutDirection(way)
        listed.addItem("~/news/out/ana.annotator")
        listed.resize(300, 60)
        listed.show()
        image = listed.viewport().grab(listed.visualItemRect(listed.item(0))).toImage()
        ground = image.pixelColor(image.width() // 2, 0).lightness()
        rows = range(image.height())
        inks = [
            sum(abs(image.pixelColor(x, y).lightness() - ground) for y in rows) for x in range(image.width())
        ]
        first = next(x for x, ink in enumerate(inks) if ink)
        drawn.append([float(ink) for ink in inks[first : first + 120]])
        assert listed.item(0).text() == "~/news/out/ana.annotator"
    assert apart(drawn[0], drawn[1]) < 0.15 < apart(drawn[0], drawn[2])
