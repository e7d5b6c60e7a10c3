"""The garbage collector keeps out of the way while somebody works, and does its work in pauses."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.gui.work.collector import QuietCollector


class _Knot:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def unchanged() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("unchanged", "qapp")
def test_it_collects_in_a_pause_and_not_while_somebody_works(qtbot: QtBot) -> None:
    actions, owner = [0], QObject()
    collector = QuietCollector(lambda: actions[0], owner)
    knot = weakref.ref(_Knot())
    assert not collector.collect_when_idle()  # nobody knows yet
    actions[0] += 1
    assert not collector.collect_when_idle()
    assert collector.collect_when_idle()
    assert knot() is None
    collector.stop()


@pytest.mark.usefixtures("unchanged", "qapp")
def test_what_a_page_brought_is_not_walked_again(qtbot: QtBot) -> None:
    owner = QObject()
    collector = QuietCollector(lambda: 0, owner)
    page = [[n] for n in range(1000)]
    collector.settle()
    assert gc.get_freeze_count() > len(page)
    collector.stop()
    assert gc.get_freeze_count() == 0
