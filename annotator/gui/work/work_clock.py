"""What an edit took: the time since the edit before, and what the hands did in it."""

from __future__ import annotations

import time
from collections.abc import Callable

from annotator.store.values import Effort

IDLE_SECONDS = 60.0
"""The longest pause between two edits that counts as time spent on a page."""


class WorkClock:
    """Runs while somebody works on a page."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.taken: Callable[[], tuple[int, int]] = lambda: (0, 0)
        """Returns key strokes and pointer actions since it was last asked."""
        self._since = time.monotonic()

    def restart(self) -> None:
        """Begin again: there is another page, and what led to it is no work on it."""
        self._since = time.monotonic()
        self.taken()

    def spent(self) -> Effort:
        """Return what was done since the last edit; a pause counts IDLE_SECONDS at most."""
        now = time.monotonic()
        seconds, self._since = min(now - self._since, IDLE_SECONDS), now
        return Effort(seconds, *self.taken())
