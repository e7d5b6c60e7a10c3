"""Charts are plain shapes that say what they show, and their SVG is sound whatever the words are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.review.charts import STATES, Bar, Box, Cell, bars, heat_map, lines
from annotator.review.svg import svg

NAMES = {"s": "http://www.w3.org/2000/svg"}


def test_a_bar_is_as_long_as_its_value():
    drawing = bars("pages", [Bar("mary", (4.0,), "4"), Bar("john", (1.0, 1.0), "2")])
    boxes = [one for one in drawing.shapes if isinstance(one, Box)]
    assert [one.width / boxes[0].width for one in boxes] == [1, 0.25, 0.25]
    assert boxes[2].x == boxes[1].x + boxes[1].width
    assert boxes[0].name == "mary: 4"


def test_a_cell_says_what_it_shows_and_a_blank_one_is_not_there():
    drawing = heat_map("F1", ["a", "b"], ["a", "b"], {("a", "b"): Cell(0.5, ".50", "a and b: 0.5")})
    assert [(one.key, one.strength, one.name) for one in drawing.shapes if isinstance(one, Box)] == [
        (("a", "b"), 0.5, "a and b: 0.5")
    ]


@settings(max_examples=25)
@given(st.text(), st.text())
def test_svg_is_sound_whatever_the_words_are(title: str, label: str):
    for drawing in (
        bars(title, [Bar(label, (1.0,), label)], [label]),
        heat_map(title, [label], [label], {(label, label): Cell(1, label, label)}),
        lines(title, {label: [0.5, 1.0]}),
    ):
        root = etree.fromstring(svg(drawing).encode())
        assert {etree.QName(one).localname for one in root.iter()} <= {
            "svg",
            "title",
            "rect",
            "text",
            "polyline",
        }
        assert root.xpath("number(@width)") == round(drawing.width, 1)


def test_words_on_a_dark_cell_are_white():
    drawing = heat_map("F1", ["a"], ["a"], {("a", "a"): Cell(1.0, "1.00", "all")})
    root = etree.fromstring(svg(drawing).encode())
    assert root.xpath("//s:text[. = '1.00']/@fill", namespaces=NAMES) == ["#ffffff"]


def test_states_have_the_tones_of_the_list_of_pages() -> None:
    drawing = bars(
        "pages", [Bar("mary", (2.0, 1.0, 3.0), "6")], ["done", "in progress", "to do"], tones=STATES
    )
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert [box.tone for box in boxes] == [*STATES, *STATES], "in the legend and in the bar"
