"""Identifiers that sort by the time they were made and stay unique when projects are merged."""

from __future__ import annotations

import os
import threading
import time

_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 (crockford.com/base32.html) in lower case: it sorts as the numbers do."""
_SHORT, _LONG = 12, 18
"""Signs of an id, and of one that says to the millisecond when it was made."""
_LEFT_OUT, _COUNTED = 22, 40
"""Bits of milliseconds that make an hour (70 minutes), and those that a process counts on within one."""
_WITHIN, _CHANCE = 8, 40
"""Bits for what is made within a millisecond, and those that no two machines share."""

_lock = threading.Lock()
_last = 0
_hour: tuple[int, int] | None = None
"""The process and the hour in which ``_last`` was drawn."""
_last_ordered = 0


def fresh_id() -> str:
    """Return a new identifier of 12 signs: 20 bits of hours (of 70 minutes) since 1970, 40 that count on.

    A third of a UUID, as each row of an item holds two of them and its index two more (decision XX). A
    process begins each hour at a number of 39 bits that is chance: two that make many ids in one hour meet
    only if they begin near to each other. Identifiers of one process strictly increase, also when the clock
    is set back; those of several sort by the hour. Until the year 2109 they sort behind the UUIDs of version
    7 that older programs made.
    """
    global _last, _hour
    with _lock:
        now = os.getpid(), time.time_ns() // 1_000_000 >> _LEFT_OUT
        begun = 0
        if now != _hour:
            begun = now[1] << _COUNTED | int.from_bytes(os.urandom(_COUNTED // 8), "big") >> 1
            if _hour is not None and _hour[0] != now[0]:
                _last = 0  # forked: what comes next is the first process's
            _hour = now
        _last = made = max(begun, _last + 1)
    return _written(made, _SHORT)


def ordered_id() -> str:
    """Return a new identifier of 18 signs: 42 bits of milliseconds since 1970, 8 that count on, 40 of chance.

    For decisions, of which the later one stands, whichever process made it: they sort to the millisecond.
    Otherwise as ``fresh_id``; 18 signs are what all ids had for a while.
    """
    global _last_ordered
    with _lock:
        _last_ordered = made = max(time.time_ns() // 1_000_000 << _WITHIN, _last_ordered + 1)
    return _written(made << _CHANCE | int.from_bytes(os.urandom(_CHANCE // 8), "big"), _LONG)


def _written(number: int, signs: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(signs)))
