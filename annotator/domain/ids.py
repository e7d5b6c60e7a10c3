"""Identifiers that sort by the time they were made and stay unique when projects are merged."""

from __future__ import annotations

import os
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def uuid7() -> str:
    """Return a new UUID version 7 (RFC 9562, section 5.7) as its 36-character text.

    The 12 bits after the version hold a counter, so identifiers of one process strictly increase even
    within a millisecond and when the clock is set back.
    """
    global _last
    with _lock:
        _last = max((time.time_ns() // 1_000_000) << 12, _last + 1)
        stamp = _last
    milliseconds, counter = stamp >> 12, stamp & 0xFFF
    tail = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return str(uuid.UUID(int=(milliseconds << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | tail))
