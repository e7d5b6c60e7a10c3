"""Which state of a project a file holds, and whether a write-ahead log belongs to it.

``PRAGMA user_version`` holds three things, lowest bits first: the format (8 bits), the name of a state (22
bits, random), and a bit that only ever stands in the file itself, never in what SQLite reads through the log:
*a log with edits has been begun*. The first commit of a log changes nothing but the name, to the one after
that of the file; the second one, the first with work in it, gives a random name. So a log names in its first
frame the state that it goes on from, and a copy of the one file says that there was a log.
The reasons are in docs/decisions/0031.
"""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path

_random = random.SystemRandom()
_FORMAT = 0xFF
_SHIFT = 8
_STATES = 1 << 22
BEGUN = 1 << 30
"""The bit of a file that lacks what stands in its log."""
_LOG_HEADER, _FRAME_HEADER = 32, 24  # https://sqlite.org/fileformat.html, section 4
_WORD_AT = 60
_MAGIC = (0x377F0682, 0x377F0683)


def format_of(word: int) -> int:
    """Return the format of a project file."""
    return word & _FORMAT


def state_of(word: int) -> int:
    """Return the name of a state; 0: it was never named."""
    return (word >> _SHIFT) % _STATES


def named(word: int, state: int = 0) -> int:
    """Return a word of the same format with another name, random unless given, and without the bit."""
    return format_of(word) | (state or 1 + _random.randrange(_STATES - 1)) << _SHIFT


def following(word: int) -> int:
    """Return the word of the first commit of a log on a file in this state."""
    return named(word, state_of(word) % (_STATES - 1) + 1)


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the log of a file; it follows symbolic links first."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + "-wal")


def states_in(log: Path) -> list[int | None]:
    """Return what the commits of a log call their states, in order; None: a commit keeps the name.

    Empty if there is no log, or nothing was ever committed to it. Frames of an older use of the log, behind
    those of the last one, are not read.
    """
    try:
        with log.open("rb") as file:
            head = file.read(_LOG_HEADER)
            if len(head) < _LOG_HEADER or int.from_bytes(head[:4], "big") not in _MAGIC:
                return []
            (size,) = struct.unpack_from(">I", head, 8)
            page, salts = (65536 if size == 1 else size), head[16:24]
            return _states(file.fileno(), page, salts)
    except FileNotFoundError:
        return []


def _states(descriptor: int, page: int, salts: bytes) -> list[int | None]:
    found: list[int | None] = []
    state: int | None = None
    at = _LOG_HEADER
    with os.fdopen(os.dup(descriptor), "rb") as file:
        while True:
            file.seek(at)
            frame = file.read(_FRAME_HEADER)
            if len(frame) < _FRAME_HEADER or frame[8:16] != salts:
                return found
            number, committed = struct.unpack_from(">II", frame)
            if number == 1:
                file.seek(at + _FRAME_HEADER + _WORD_AT)
                state = state_of(int.from_bytes(file.read(4), "big"))
            if committed:
                found.append(state)
                state = None
            at += _FRAME_HEADER + page


def belongs(word: int, states: list[int | None]) -> bool:
    """Tell whether a log goes on from what a file holds, or was put into it in part already.

    A log that says nothing of states was begun by another program; whose it is cannot be told.
    """
    if not states or states[0] is None:
        return True
    return state_of(word) in states or state_of(following(word)) == states[0]
