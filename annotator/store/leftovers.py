"""What killed programs left beside a project: files of ours under names of ours, and nothing else."""

from __future__ import annotations

import logging
import os
import re
import time
from pathlib import Path

from . import place

log = logging.getLogger(__name__)

_OURS = re.compile(
    r"\.(?P<project>.+)\.(?P<process>[1-9][0-9]{0,9})\.(?P<what>new|backup|migrating|restoring|salvaging|left)"
    r"(?:-wal|-shm|-journal)?"
)
"""``.NAME.PID.what`` of a half-made project, backup or migration, or of a log taken off a lost file."""
_OLD = 7 * 24 * 3600.0
"""Seconds after which a number of a process says nothing any more."""


def sweep(folder: Path) -> None:
    """Take away what programs that no longer run left in a folder. What cannot be taken away stays."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name.startswith(".")]
    except OSError:
        return
    found = [(entry, match) for entry in entries if (match := _OURS.fullmatch(entry.name))]
    if not found:
        return
    elsewhere = place.network_drive(folder) is not None  # whose processes run on other computers
    for entry, match in found:
        try:
            status = entry.stat(follow_symlinks=False)
            old = time.time() - status.st_mtime > _OLD
            if not entry.is_file(follow_symlinks=False) or not (old or _ended(match["process"], elsewhere)):
                continue
            if match["what"] == "left" and status.st_size:
                continue  # a log that did not get into its file: somebody may want it
            Path(entry.path).unlink()
            log.debug("took away what a killed program left: %s", entry.path)
        except OSError as error:
            log.debug("what a killed program left stays: %s (%s)", entry.path, error)


def _ended(process: str, elsewhere: bool) -> bool:
    return not elsewhere and not runs(int(process))


def runs(process: int) -> bool:
    """Tell whether a process of this computer runs, or whether that cannot be told."""
    if os.name == "nt":
        return True  # asking would end the process there; what lies about goes when it is old
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
