"""Charts as the window paints them: colours, sizes, what is said of shapes, and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.look.colours import contrast
from annotator.gui.look.literal import literal
from annotator.gui.look.theme import Contrast, Theme
from annotator.gui.widgets.charts import Chart
from annotator.review.charts import Bar, Cell, Drawing, Tone, bars, heat_map, lines

BARS = bars("Labels", [Bar("body", (3,), "3", ("body",)), Bar("<b>title</b>", (1,), "1", ("title",))])


def shown(qtbot: QtBot, drawing: Drawing) -> Chart:
    """The chart in a window of its own."""
    chart = Chart(drawing)
    qtbot.addWidget(chart)
    chart.resize(chart.sizeHint())
    chart.show()
    return chart


def picture(chart: Chart) -> QImage:
    return chart.grab().toImage()


def test_a_bar_is_as_long_as_its_value(qtbot: QtBot) -> None:
    chart = shown(qtbot, BARS)
    image, tone = picture(chart), chart.colour(Tone.FIRST)
    long, short = (sum(image.pixelColor(x, y) == tone for x in range(image.width())) for y in (11, 33))
    assert long == pytest.approx(3 * short, abs=2)


def test_what_the_shapes_say_is_the_accessible_description(qtbot: QtBot) -> None:
    chart = shown(qtbot, BARS)
    assert chart.accessibleName() == "Labels"
    assert chart.accessibleDescription() == "body: 3\n<b>title</b>: 1"
    chart.show_drawing(lines("Weeks", {"F1": (0.5, 0.75)}))
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("Weeks", "F1: 0.5, 0.75")


def test_a_narrow_chart_is_drawn_smaller_and_not_cut(qtbot: QtBot) -> None:
    chart = shown(qtbot, lines("Weeks", {"F1": (0.5, 0.75)}))
    width = round(chart.drawing.width * 0.7)
    assert chart.heightForWidth(width) == pytest.approx(chart.drawing.height * 0.7, abs=1)
    assert chart.heightForWidth(10_000) == round(chart.drawing.height)
    chart.resize(width, chart.heightForWidth(width))
    image, tone = picture(chart), chart.colour(Tone.FIRST)
    column = width - round(10 * 0.7)  # just before where the line ends
    assert any(image.pixelColor(column, y) == tone for y in range(image.height()))


def test_a_line_of_one_value_is_a_dot(qtbot: QtBot) -> None:
    chart = shown(qtbot, lines("Weeks", {"F1": (0.5,)}))
    assert picture(chart).pixelColor(28, 22 + 60) == chart.colour(Tone.FIRST)


def test_a_click_on_a_box_gives_its_key(qtbot: QtBot) -> None:
    chart = shown(qtbot, BARS)
    box = chart.box_at(QPointF(BARS.shapes[1].x + 2, 11))  # type: ignore[union-attr]  # a box
    assert box is not None and box.key == ("body",)
    with qtbot.waitSignal(chart.picked) as picked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(box.x) + 2, 11))
    assert picked.args == [("body",)]
    assert chart.box_at(QPointF(2, 2)) is None


def test_a_tooltip_is_no_markup(qtbot: QtBot) -> None:
    chart = shown(qtbot, BARS)
    at = QPoint(round(BARS.shapes[4].x) + 2, 33)  # type: ignore[union-attr]  # a box
    assert literal(chart.tooltip_at(at)) == "<qt>&lt;b&gt;title&lt;/b&gt;: 1</qt>"
    assert chart.tooltip_at(QPoint(1, 1)) == ""


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("high", [Contrast.OFF, Contrast.ON])
def test_words_stand_out_from_every_cell(
    qtbot: QtBot, qapp: QApplication, choice: str, high: Contrast
) -> None:
    theme = Theme(qapp, choice, high)
    chart = shown(qtbot, heat_map("A", ["a"], ["b"], {("a", "b"): Cell(0.5, "50", "half")}))
    ground = chart.palette().color(chart.backgroundRole())
    for tone in (Tone.INK, Tone.MUTED, Tone.FIRST, Tone.SECOND, Tone.THIRD):
        assert contrast(chart.colour(tone), ground) >= 3
    for strength in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0):
        cell = chart.colour(Tone.FIRST, strength)
        assert contrast(chart.ink_on(cell), cell) >= 4
    theme.apply("light")
    theme.set_contrast(Contrast.SYSTEM)
