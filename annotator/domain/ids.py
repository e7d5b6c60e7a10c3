"""Identifiers that sort by the time they were made and stay unique when projects are merged."""

from __future__ import annotations

import os
import threading
import time

_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 (crockford.com/base32.html) in lower case: it sorts as the numbers do."""
_LENGTH = 18
_PAIRS = [one + two for one in _SIGNS for two in _SIGNS]
_COUNTED, _CHANCE = 8, 40
"""Bits for what is made within a millisecond, and those that no two machines share."""

_lock = threading.Lock()
_last = 0


def fresh_id() -> str:
    """Return a new identifier of 18 signs: 42 bits of milliseconds since 1970, 8 that count on, 40 of chance.

    Half as long as a UUID, as each row of an item holds two of them and its index two more (decision 42).
    Identifiers of one process strictly increase, even within a millisecond and when the clock is set back.
    Until the year 2109 they sort behind the UUIDs of version 7 that older programs made.
    """
    global _last
    with _lock:
        _last = max(time.time_ns() // 1_000_000 << _COUNTED, _last + 1)
        stamp = _last
    left = stamp << _CHANCE | int.from_bytes(os.urandom(_CHANCE // 8), "big")
    return "".join([_PAIRS[left >> 10 * place & 1023] for place in range(_LENGTH // 2 - 1, -1, -1)])
