"""Distinct strings in order, however many: what does not fit into memory waits in sorted files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

MOST = 200_000
"""Strings that are kept in memory."""


class Distinct:
    """A set of strings; iterate it for all of them, each once, by code points."""

    def __init__(self, folder: Path, stack: ExitStack, most: int = MOST) -> None:
        """``stack`` closes the files, which are made in ``folder`` and have no names."""
        self._folder, self._stack, self._most = folder, stack, most
        self._kept: set[str] = set()
        self._runs: list[IO[str]] = []

    def update(self, strings: Iterable[str]) -> None:
        """Add strings. Raises OSError."""
        self._kept.update(strings)
        if len(self._kept) >= self._most:
            self._put_away()

    def _put_away(self) -> None:
        file = TemporaryFile("w+", encoding="utf-8", dir=self._folder)  # noqa: SIM115 - the stack closes it
        run = self._stack.enter_context(file)
        run.writelines(f"{json.dumps(one)}\n" for one in sorted(self._kept))
        self._runs.append(run)
        self._kept.clear()

    def __iter__(self) -> Iterator[str]:
        """Yield them; one iteration at a time."""
        for run in self._runs:
            run.seek(0)
        kept: list[Iterable[str]] = [sorted(self._kept), *(map(json.loads, run) for run in self._runs)]
        for one, _same in groupby(merge(*kept)):
            yield one
