"""Whether an Orca runs that hears no announcements: those before version 45, such as Debian 12's.

It does read out a name that changes on what has the focus. Later ones would say both, so it has to be known.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QProcess

HEARS_ANNOUNCEMENTS = 45
"""The first version of Orca that reads out announcements (``object:announcement`` of AT-SPI)."""
_AGAIN = 30.0  # seconds after which it is looked whether another screen reader runs
_VERSION = re.compile(r"\s*(\d+)")


def running(names: Iterable[Path] | None = None) -> bool:
    """Tell whether a process called orca runs; Linux alone says so.

    ``names``: the files with the names of processes, if they are not those of this machine.
    """
    if names is None:
        names = Path("/proc").glob("[0-9]*/comm") if sys.platform.startswith("linux") else ()
    return any(_read(one) == "orca" for one in names)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # it has ended
        return ""


class OlderOrca:
    """Knows after a moment; until then it takes Orca for a newer one."""

    def __init__(self, runs: Callable[[], bool] = running, command: str = "orca") -> None:
        """``command`` prints its version, given ``--version``."""
        self._runs, self._command = runs, command
        self._looked: float | None = None
        self._runs_now = False
        self._version: int | None = None
        self._asking: QProcess | None = None

    def __call__(self) -> bool:
        """Tell whether one runs."""
        now = time.monotonic()
        if self._looked is None or now - self._looked > _AGAIN:
            self._looked, self._runs_now = now, self._runs()
            if self._runs_now and self._version is None and self._asking is None:
                self._ask()
        return self._runs_now and self._version is not None and self._version < HEARS_ANNOUNCEMENTS

    def _ask(self) -> None:
        self._asking = QProcess()
        self._asking.finished.connect(self._answered)
        self._asking.start(self._command, ["--version"])

    def _answered(self) -> None:
        if self._asking is not None and (
            found := _VERSION.match(self._asking.readAllStandardOutput().toStdString())
        ):
            self._version = int(found[1])
