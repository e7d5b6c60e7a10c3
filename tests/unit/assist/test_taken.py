"""What is taken on a page: the same as looking at every range."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.mentions.taken import Taken
from annotator.domain.ranges import Range

ranges = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda two: Range.at(two[0], two[0] + two[1]))


@given(st.lists(ranges, max_size=12), ranges)
def test_a_place_shares_with_what_is_taken_or_not(listed: list[Range], place: Range):
    assert Taken(listed).shares(place) == any(one.overlaps(place) for one in listed)
