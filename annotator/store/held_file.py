"""The file an open project lies in: a descriptor that stays open, and whether its path still leads to it.

POSIX takes all locks of a process off a file as soon as the process closes any descriptor of it
(https://sqlite.org/howtocorrupt.html, section 2.2). So nobody here opens a project file past this module:
descriptors are shared, and closed when the last connection to the file is gone.
"""

from __future__ import annotations

import os
import threading
from enum import StrEnum
from pathlib import Path

_WORD_AT = 60
"""Where ``PRAGMA user_version`` stands in the file (https://sqlite.org/fileformat.html, section 1.3)."""
_BINARY = getattr(os, "O_BINARY", 0)


class Loss(StrEnum):
    """Why a path no longer leads to the file that was opened."""

    MOVED = "moved"
    DELETED = "deleted"
    REPLACED = "replaced"
    """Another file has its name."""
    OVERWRITTEN = "overwritten"
    """It is the same file, but somebody wrote other contents into it."""
    GONE = "gone"
    """Its folder or drive does not answer."""


class _Shared:
    """A descriptor, and how many hold it."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor, self.holders = descriptor, 1


_lock = threading.Lock()
_shared: dict[tuple[int, int], _Shared] = {}


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def header(path: Path, count: int) -> bytes:
    """Return the first bytes of a file, without taking locks off it. Raises OSError."""
    with _lock:
        known = _shared.get(_identity(path.stat()))
        if known is not None:
            return _read(known.descriptor, count, 0)
        with path.open("rb") as file:
            return file.read(count)


def is_held(path: Path) -> bool:
    """Tell whether this process has the file open as a project."""
    with _lock:
        return _identity(path.stat()) in _shared


class HeldFile:
    """A project file that is open."""

    def __init__(self, path: Path, *, writable: bool) -> None:
        """Hold the file at a path until ``release``. Raises OSError."""
        self.path = path
        with _lock:
            self.identity = _identity(path.stat())
            if self.identity in _shared:
                _shared[self.identity].holders += 1
            else:
                descriptor = os.open(path, (os.O_RDWR if writable else os.O_RDONLY) | _BINARY)
                self.identity = _identity(os.fstat(descriptor))
                _shared[self.identity] = _Shared(descriptor)
            self._shared: _Shared | None = _shared[self.identity]

    def release(self) -> None:
        """Let go of it; a second call does nothing."""
        with _lock:
            shared, self._shared = self._shared, None
            if shared is None:
                return
            shared.holders -= 1
            if shared.holders == 0:
                del _shared[self.identity]
                os.close(shared.descriptor)

    # --- where it is ---------------------------------------------------------------------------------

    def loss(self) -> Loss | None:
        """Return why the path no longer leads to the file; None: it does. Some two microseconds."""
        try:
            found = os.stat(self.path)  # noqa: PTH116 - before every commit, and faster
        except OSError:
            return self._absence()
        return None if _identity(found) == self.identity else Loss.REPLACED

    def _absence(self) -> Loss:
        if self._shared is None:
            return Loss.GONE
        try:
            links = os.fstat(self._shared.descriptor).st_nlink
        except OSError:
            return Loss.GONE
        if links == 0:
            return Loss.DELETED
        if self.now_at() is not None:
            return Loss.MOVED
        parent = self.path.parent
        return Loss.GONE if _tells_paths() or not parent.is_dir() else Loss.MOVED

    def now_at(self) -> Path | None:
        """Return where the file is now, where the system tells it."""
        if self._shared is None or not _tells_paths():
            return None
        try:
            found = Path(f"/proc/self/fd/{self._shared.descriptor}").readlink()
            return found if _identity(found.stat()) == self.identity else None
        except OSError:
            return None

    # --- the word that says which state it is in -------------------------------------------------------

    def word(self) -> int | None:
        """Return the four bytes of ``user_version`` as they stand in the file itself; None: it has none."""
        if self._shared is None:
            return None
        found = _read(self._shared.descriptor, 4, _WORD_AT)
        return int.from_bytes(found, "big") if len(found) == 4 else None

    def set_word(self, word: int) -> None:
        """Write them. The file need not be on the disk after that. Raises OSError."""
        if self._shared is not None:
            _write(self._shared.descriptor, word.to_bytes(4, "big"), _WORD_AT)

    def has_log(self) -> bool:
        """Tell whether the file is set to be written with a write-ahead log."""
        return self._shared is not None and _read(self._shared.descriptor, 2, 18) == b"\x02\x02"


def _tells_paths() -> bool:
    return Path("/proc/self/fd").is_dir()


if hasattr(os, "pread"):

    def _read(descriptor: int, count: int, at: int) -> bytes:
        return os.pread(descriptor, count, at)

    def _write(descriptor: int, data: bytes, at: int) -> None:
        os.pwrite(descriptor, data, at)

else:  # pragma: no cover - Windows
    _seeking = threading.Lock()

    def _read(descriptor: int, count: int, at: int) -> bytes:
        with _seeking:
            os.lseek(descriptor, at, os.SEEK_SET)
            return os.read(descriptor, count)

    def _write(descriptor: int, data: bytes, at: int) -> None:
        with _seeking:
            os.lseek(descriptor, at, os.SEEK_SET)
            os.write(descriptor, data)
