"""Distinct strings in order, of which few are in memory."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import gettempdir

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.distinct import Distinct


@given(st.lists(st.lists(st.text(max_size=3), max_size=6), max_size=8), st.integers(1, 9))
def test_all_come_once_and_in_order_however_few_are_kept(groups: list[list[str]], most: int):
    with ExitStack() as stack:
        found = Distinct(Path(gettempdir()), stack, most)
        for group in groups:
            found.update(group)
        wanted = sorted({one for group in groups for one in group})
        assert list(found) == wanted
        assert list(found) == wanted, "and again"


def test_its_files_go_with_it(tmp_path: Path):
    with ExitStack() as stack:
        found = Distinct(tmp_path, stack, 1)
        found.update(["a\nb", "\ud800", "b"])
        assert list(found) == ["a\nb", "b", "\ud800"]
    assert list(tmp_path.iterdir()) == []
