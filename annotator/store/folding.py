"""When the log of an open project is put into its file: soon after the last edit, in seconds at most."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

log = logging.getLogger(__name__)

IDLE_SECONDS = 2.0
"""So long after the last edit."""
LATEST_SECONDS = 7.0
"""So long after the first edit that is not in the file, so that with a try again it is there after ten."""
_AGAIN_SECONDS = 1.0


class Folding:
    """Calls ``fold`` in a thread of its own when it is time."""

    def __init__(self, fold: Callable[[], bool]) -> None:
        """``fold`` tells whether everything is in the file now; it must not wait for anybody."""
        self._fold = fold
        self._changed = threading.Condition()
        self._first: float | None = None
        self._last = 0.0
        self._stopped = False
        self._thread: threading.Thread | None = None

    def wrote(self, *, now: bool = False) -> None:
        """Note that something was stored; ``now``: the file is to be looked at without waiting."""
        with self._changed:
            self._last = time.monotonic()
            if now and self._first is not None:
                self._first -= LATEST_SECONDS
                self._changed.notify()
            if self._first is not None or self._stopped:
                return
            self._first = self._last
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="folding", daemon=True)
                self._thread.start()
            else:
                self._changed.notify()

    def due(self) -> bool:
        """Tell whether something was stored that may not be in the file."""
        return self._first is not None

    def stop(self) -> None:
        """End the thread; waits for a fold that is under way."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        while (began := self._wait()) is not None:
            try:
                whole = self._fold()
            except Exception:  # the edits are safe in the log; the next try may find the reason gone
                log.warning("the log could not be put into the file", exc_info=True)
                whole = False
            with self._changed:
                if not whole:
                    self._changed.wait_for(lambda: self._stopped, _AGAIN_SECONDS)
                elif self._last <= began:
                    self._first = None
                else:
                    self._first = self._last

    def _wait(self) -> float | None:
        """Wait until it is time; return when that was, or None to end."""
        with self._changed:
            while not self._stopped:
                now = time.monotonic()
                if self._first is None:
                    self._changed.wait()
                    continue
                until = min(self._last + IDLE_SECONDS, self._first + LATEST_SECONDS)
                if now >= until:
                    return now
                self._changed.wait(until - now)
            return None
