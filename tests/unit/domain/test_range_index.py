"""The index answers like a plain scan, stays as it was when it is changed, and grows slowly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.range_index import Entry, RangeIndex, _Node
from annotator.domain.ranges import Range

entries = st.builds(
    lambda start, length, name: (start, start + length, f"i{name}"),
    st.integers(0, 60),
    st.integers(1, 30),
    st.integers(0, 9),
)


@given(st.sets(entries), st.integers(0, 80), st.integers(1, 20))
def test_it_finds_what_a_scan_finds(given_entries: set[Entry], start: int, length: int) -> None:
    index = RangeIndex(given_entries)
    end = start + length
    assert list(index) == sorted(given_entries)
    assert index.overlapping(start, end) == sorted(e for e in given_entries if e[0] < end and start < e[1])
    assert index.at(start) == sorted(e for e in given_entries if e[0] <= start < e[1])
    assert index.next_from(start) == min((e for e in given_entries if e[0] >= start), default=None)
    assert index.last_before(start) == max((e for e in given_entries if e[0] < start), default=None)


@given(st.lists(entries, max_size=12), entries)
def test_of_ranges_it_tells_what_they_share_with_a_place(listed: list[Entry], place: Entry) -> None:
    ranges = [Range.at(start, end) for start, end, _ in listed]
    found = [Range.at(start, end) for start, end, _ in RangeIndex.of(ranges).overlapping(*place[:2])]
    assert found == sorted(one for one in ranges if one.overlaps(Range.at(*place[:2])))


@given(st.sets(entries), st.lists(st.tuples(st.booleans(), entries), max_size=40))
def test_adding_and_removing_leave_the_old_index_as_it_was(
    first: set[Entry], steps: list[tuple[bool, Entry]]
) -> None:
    index, model = RangeIndex(first), set(first)
    for add, entry in steps:
        before, old = index, list(index)
        if add and entry not in model:
            index = index.added(entry)
            model.add(entry)
        elif not add and entry in model:
            index = index.removed(entry)
            model.remove(entry)
        assert list(before) == old
        assert list(index) == sorted(model)
        assert len(index) == len(model)
        assert index.overlapping(20, 30) == sorted(e for e in model if e[0] < 30 and e[1] > 20)


def test_removing_what_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        RangeIndex([(1, 2, "a")]).removed((1, 2, "b"))


def _depth(node: _Node | None) -> int:
    return 0 if node is None else 1 + max(_depth(node.left), _depth(node.right))


def test_the_tree_stays_flat_however_it_was_filled() -> None:
    built = RangeIndex((n, n + 5, str(n)) for n in range(0, 8000, 2))
    for n in range(1, 8000, 2):
        built = built.added((n, n + 5, str(n)))
    assert _depth(built._root) < 60, "a balanced tree of 8,000 has depth 13, a list has 8,000"
