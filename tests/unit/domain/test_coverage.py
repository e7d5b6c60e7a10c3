"""How much is unlabelled, and where the next unlabelled stretch is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.coverage import next_unlabelled, unlabelled
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from tests.unit.strategies import blank_set, marked_sets

TEXT = "One two.\n\nThree four.\nFive."


def _page(*ranges: tuple[int, int]) -> AnnotationSet:
    return filled(
        blank_set(TEXT), [Segment(f"s{n}", Range.at(*pair), "body", 1) for n, pair in enumerate(ranges)]
    )


def test_white_space_does_not_count() -> None:
    assert unlabelled(_page()) == 1.0
    assert unlabelled(_page((0, 8), (10, 21), (22, 27))) == 0.0
    assert unlabelled(_page((0, 8))) == 15 / 22
    assert unlabelled(blank_set(" \n")) == 0.0


def test_stretches_are_walked_in_both_directions() -> None:
    page = _page((10, 21))
    assert next_unlabelled(page, 0) == Range.at(0, 8)
    assert next_unlabelled(page, 4) == Range.at(4, 7 + 1)
    assert next_unlabelled(page, 8) == Range.at(22, 27)
    assert next_unlabelled(page, 27) is None
    assert next_unlabelled(page, 27, forward=False) == Range.at(22, 27)
    assert next_unlabelled(page, 22, forward=False) == Range.at(0, 8)
    assert next_unlabelled(page, 0, forward=False) is None


@given(marked_sets(), st.booleans())
def test_the_stretches_are_all_that_is_unlabelled(page: AnnotationSet, forward: bool) -> None:
    covered = {at for s in page.segments.values() for at in range(s.range.start, s.range.end)}
    wanted = {at for at, ch in enumerate(page.text) if not ch.isspace() and at not in covered}
    found: set[int] = set()
    at = 0 if forward else len(page.text)
    while (stretch := next_unlabelled(page, at, forward)) is not None:
        inked = {p for p in range(stretch.start, stretch.end) if not page.text[p].isspace()}
        assert inked and not inked & found
        found |= inked
        at = stretch.end if forward else stretch.start
    assert found == wanted
    ink = sum(not ch.isspace() for ch in page.text)
    assert unlabelled(page) == len(wanted) / ink


def test_blocks_of_a_long_text_add_up() -> None:
    text = "ab c\n" * 5000
    page = filled(blank_set(text), [Segment("s", Range.at(1, 15_001), "body", 1)])
    assert unlabelled(page) == 1 - len("".join(text[1:15_001].split())) / 15_000
