"""What the segmenter learns from finished pages: in figures, and in keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

for library in ("sklearn", "trafilatura", "resiliparse", "readability"):
    pytest.importorskip(library)

from .curve import curve, read_site  # noqa: E402
from .walk import walked  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def test_pages_that_are_finished_make_it_no_worse_than_it_was_nor_than_its_best_input() -> None:
    none, some = curve(*read_site(8), steps=(0, 4), asked=3)
    assert some.mine.f1 >= none.mine.f1 and some.mine.runs <= none.mine.runs
    assert some.mine.f1 >= some.its.f1


def test_a_site_takes_fewer_keys_with_each_page_that_is_finished(qapp: QApplication, tmp_path: Path) -> None:
    first, last = walked(tmp_path, 2)
    assert len(last.keys) < len(first.keys) < first.by_hand
    assert last.keys[:2] == ["F2", "F5"] and last.keys[-1] == "Ctrl+Return"
