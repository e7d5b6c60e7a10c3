"""Ways from a trigger to the names of its roles: over no label where one is free."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.textview.arc_ways import Area, crossed, way

TRIGGER: Area = (200.0, 100.0, 260.0, 121.0)


def test_a_way_goes_round_a_label_between_the_two() -> None:
    head: Area = (40.0, 140.0, 80.0, 153.0)
    straight = way(TRIGGER, head, (), ())
    assert len(straight) <= 4 and straight[-1][0] in (60.0, 80.0)
    wall: Area = (90.0, 122.0, 240.0, 150.0)
    round_it = way(TRIGGER, head, (wall,), ())
    assert crossed(straight, (wall,)) > 0 and crossed(round_it, (wall,)) == 0


def test_on_one_line_a_way_goes_above_the_words_and_what_stands_above_them() -> None:
    head: Area = (20.0, 86.0, 60.0, 99.0)
    between: Area = (100.0, 86.0, 150.0, 99.0)
    line: Area = (0.0, 100.0, 400.0, 121.0)
    found = way(TRIGGER, head, (between,), (line,))
    assert crossed(found, (between, line)) == 0


def test_lines_of_words_are_crossed_upright() -> None:
    lines: tuple[Area, ...] = tuple((0.0, 100.0 + 32 * n, 400.0, 121.0 + 32 * n) for n in range(4))
    head: Area = (300.0, 183.0, 340.0, 195.0)
    found = way(TRIGGER, head, (), lines)
    assert crossed(found, lines) <= 2 * 21 + 1


def test_a_line_is_crossed_between_two_words() -> None:
    words: tuple[Area, ...] = tuple((50.0 * n, 132.0, 50.0 * n + 45, 153.0) for n in range(8))
    head: Area = (205.0, 165.0, 240.0, 178.0)
    found = way(TRIGGER, head, (), words)
    assert crossed(found, words) == 0


boxes = st.tuples(
    st.integers(0, 700), st.integers(0, 300), st.integers(8, 160), st.integers(8, 24)
).map(lambda b: (float(b[0]), float(b[1]), float(b[0] + b[2]), float(b[1] + b[3])))  # fmt: skip


@given(boxes, boxes, st.lists(boxes, max_size=12), st.lists(boxes, max_size=6))
def test_every_way_leads_from_the_one_to_the_other(
    trigger: Area, head: Area, labels: list[Area], words: list[Area]
) -> None:
    found = way(trigger, head, tuple(labels), tuple(words))
    assert len(found) >= 2 or trigger == head
    for (x, y), (to_x, to_y) in pairwise(found):
        assert x == to_x or y == to_y, "upright or level"
    x, y = found[-1]
    assert (head[0] <= x <= head[2] and y in (head[1], head[3])) or (x in (head[0], head[2]) and head[1] <= y)
    assert crossed(found, labels) <= crossed(way(trigger, head, (), ()), labels), "no worse than straight on"
