"""Python's garbage collector kept out of the way: collecting a large page takes longer than a frame.

Nearly everything the window holds is freed by its reference count. What is left, cycles among widgets and
closures, is little: the two young generations are collected as ever, the old one only while nobody works, and
without what was there already when a page had come up (``gc.freeze``), so that it stays short.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_YOUNG, _MIDDLE, _NEVER = 10_000, 5, 1_000_000
"""A page of 100,000 mentions is read in lots of 50,000 objects: each is looked through in a frame's time."""
_IDLE_MILLISECONDS = 20_000


def free_closed() -> None:
    """Free what Python still holds of a window that is gone; to be called in the thread of the widgets.

    Its pages were taken as lasting while it was there.
    """
    gc.unfreeze()
    gc.collect()


class QuietCollector(QObject):
    """Collects while ``worked`` tells of no work since it was last asked; lives as long as its window."""

    def __init__(self, worked: Callable[[], int], parent: QObject) -> None:
        """``worked`` returns a number that changes with each key stroke or pointer action."""
        super().__init__(parent)
        self._worked, self._last = worked, -1
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        self._timer = QTimer(self)
        self._timer.setInterval(_IDLE_MILLISECONDS)
        self._timer.timeout.connect(self.collect_when_idle)
        self._timer.start()

    def settle(self) -> None:
        """Take everything there is now as lasting (a page has come up)."""
        gc.collect(1)
        gc.freeze()

    def collect_when_idle(self) -> bool:
        """Collect everything that came up since the page did, unless somebody works; tell whether it did."""
        now = self._worked()
        idle, self._last = now == self._last, now
        if idle:
            gc.collect()
        return idle

    def stop(self) -> None:
        """Give the collector back as it was (the window closes)."""
        self._timer.stop()
        gc.unfreeze()
