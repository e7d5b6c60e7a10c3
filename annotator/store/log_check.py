"""Before a project file is opened: is the log beside it its own, and is a log missing that it speaks of?

A log of another file or of an older state would be played into this one by SQLite, which looks at names and
checksums only. It is set aside under another name, never deleted.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import fault_of
from annotator.domain.sentences import Message, message

from . import held_file, log_marks, messages
from .errors import ProjectError
from .file_keeper import free_name
from .files import sync_folder
from .log_marks import BEGUN

_WORD_AT = 60
_SHARED, _SHARED_SIZE = 0x40000002, 510
"""The bytes that SQLite locks while a file is open in a database with a log (https://sqlite.org/src/file/src/os.h)."""


def settle(path: Path) -> tuple[Message, ...]:
    """Set a log aside that is not this file's; return what there is to say about the log.

    Raises ProjectError if it cannot be set aside, and leaves what is no readable file to others.
    """
    try:
        if not path.is_file() or held_file.is_held(path):
            return ()  # whoever holds it has looked
        found = _verdict(path)
        if found is None:
            return ()
        return _set_aside(path) if found == _FOREIGN else (_lacks(path),)
    except OSError as error:
        raise ProjectError(messages.NOT_READ, project=str(path), reason=fault_of(error)) from error


_FOREIGN, _LACKS = "foreign", "lacks"


def _verdict(path: Path) -> str | None:
    head = held_file.header(path, 100)
    if len(head) < 100 or head[18:20] != b"\x02\x02":
        return None
    word, log = int.from_bytes(head[_WORD_AT : _WORD_AT + 4], "big"), log_marks.log_of(path)
    if not log_marks.belongs(word, log_marks.states_in(log)):
        return _FOREIGN
    return _LACKS if word & BEGUN and not log.exists() else None


def _lacks(path: Path) -> Message:
    return message(messages.COPY_LACKS, project=path.name)


def _set_aside(path: Path) -> tuple[Message, ...]:
    log = log_marks.log_of(path)
    with _alone(path) as alone:
        # With the file to ourselves nobody can have begun the log anew while it was read.
        if not alone or (found := _verdict(path)) != _FOREIGN:
            return ()
        aside = free_name(log.with_name(f"{log.name}.set-aside"))
        try:
            log.rename(aside)
            log.with_name(f"{log.name.removesuffix('-wal')}-shm").unlink(missing_ok=True)
            sync_folder(log.parent)
        except OSError as error:
            raise ProjectError(
                messages.LOG_STAYS, project=str(path), log=log.name, reason=fault_of(error)
            ) from error
        found = _verdict(path)
    said = (message(messages.LOG_SET_ASIDE, project=path.name, log=aside.name),)
    return (*said, _lacks(path)) if found == _LACKS else said


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Keep others from opening a file; False: one has it open. Where there are no locks, renaming tells."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows does not rename a file that is open
        yield True
        return
    writable = os.access(path, os.W_OK)
    descriptor = os.open(path, os.O_RDWR if writable else os.O_RDONLY)
    try:
        how = fcntl.LOCK_EX if writable else fcntl.LOCK_SH
        fcntl.lockf(descriptor, how | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED)
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(descriptor)
