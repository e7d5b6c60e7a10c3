"""Drift on control pages: a moving window, intervals of its ends, and no word while pages are few."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.agreement.registry import MEASURES
from annotator.review.charts import Box, Strip, Stroke, Words, strips
from annotator.review.drift import WINDOW, ControlPage, drift, drift_section

F1 = MEASURES["mention_strict"]


def pages(*right: int) -> list[ControlPage]:
    """Pages with ten mentions by either side, so many of them the same."""
    found = []
    for n, same in enumerate(right):
        tally = {("same span", "GPE", "GPE"): same, ("same span", "GPE", "LOC"): 10 - same}
        found.append(ControlPage(f"d{n}", f"2026-03-{n + 1:02}T10:00:00", tally))
    return found


def value(*right: int) -> float | None:
    return drift("ana", pages(*right), F1).end


def test_the_window_moves_along_and_adds_pages_up() -> None:
    found = drift("ana", pages(*[10] * WINDOW, 5), F1)
    assert found.values[0] == 1.0 and found.values[-1] == value(5)
    assert found.moving[WINDOW - 1] == 1.0 == found.begin
    assert found.end == value(*[10] * (WINDOW - 1), 5)
    assert (found.first, found.last, found.way) == (None, None, 0), "too few pages for two windows"


def test_who_leaves_the_first_window_s_interval_has_moved() -> None:
    good, bad = [9, 10] * (WINDOW // 2), [4, 6] * (WINDOW // 2)
    assert drift("ana", pages(*good, *bad), F1).way == -1
    assert drift("ana", pages(*bad, *good), F1).way == 1
    assert drift("ana", pages(*good, *good), F1).way == 0


def test_nothing_to_compare_is_no_value() -> None:
    empty = [ControlPage("d", "", {})]
    found = drift("ana", empty, F1)
    assert (found.values, found.moving, found.way) == ((None,), (None,), 0)
    section = drift_section([(F1, [found])], {"d": "a page"})
    assert not section.rows and not section.drawings and "--control" in section.empty
    assert drift("ana", [], F1).end is None


def test_the_report_has_a_row_a_page_and_a_strip_an_author() -> None:
    found = [drift(name, pages(10, 8, 5), F1) for name in ("ana", "ben")]
    section = drift_section([(F1, found)], {f"d{n}": f"page {n}" for n in range(3)})
    assert [row[:5] for row in section.rows[:2]] == [
        ("ana", "mention_strict", "page 0", "d0", "2026-03-01T10:00:00"),
        ("ana", "mention_strict", "page 1", "d1", "2026-03-02T10:00:00"),
    ]
    (drawing,) = section.drawings
    assert {one.text for one in drawing.shapes if isinstance(one, Words)} >= {
        "ana",
        "2026-03-01",
        "2026-03-03",
    }
    assert [one.name for one in drawing.shapes if isinstance(one, Box)][:2] == [
        "page 0: 1.00",
        "page 1: 0.80",
    ]


@settings(max_examples=40)
@given(st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=30))
def test_every_value_stands_inside_its_strip(values: list[float | None]) -> None:
    row = Strip("ana", tuple(values), tuple(values), ("page",) * len(values), (("d",),) * len(values), "", "")
    drawing = strips("F1", [row, row])
    boxes = [one for one in drawing.shapes if isinstance(one, Box)]
    assert len(boxes) == 2 * sum(value is not None for value in values)
    for one in drawing.shapes:
        for x, y in one.points if isinstance(one, Stroke) else [(one.x, one.y)]:
            assert 0 <= x <= drawing.width and 0 <= y <= drawing.height
