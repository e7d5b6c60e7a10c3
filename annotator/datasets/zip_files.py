"""Zip files among what is imported: unpacked for as long as that takes, and named as people know them.

A file ``a.txt`` in ``corpus.zip`` is read from a temporary folder ``…/corpus.zip/a.txt``, and is said to be
``…/corpus.zip/a.txt`` of the folder where the zip file lies.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, message
from annotator.formats.base import Refusal
from annotator.formats.corpora.owners import project_file
from annotator.store.leftovers import runs

from . import messages as general
from . import zip_messages as messages
from .errors import CancelledError
from .unzipping import Bounds, Unzipped, unzip

SUFFIX = ".zip"
_DEEPEST = 3
"""So many zip files may lie in each other: an export of a project, in a folder that somebody packed again."""


_PREFIX = "annotator-zip."
_OLD = 24 * 3600  # seconds


def is_zip(path: Path) -> bool:
    """Tell whether a file is a zip file of a corpus by its name; others are called what they are (.docx)."""
    return path.suffix.lower() == SUFFIX and path.is_file()


@dataclass(slots=True)
class ZipFiles:
    """Unpacks zip files into a temporary folder, which goes when it is closed. Use it as a context."""

    progress: Callable[[int, int, str], None] | None = None
    cancelled: Callable[[], bool] = bool
    bounds: Bounds = field(default_factory=Bounds)
    warnings: list[Message] = field(default_factory=list)
    """What is to be said of zip files that were unpacked."""
    _stack: ExitStack = field(default_factory=ExitStack)
    _root: Path | None = None
    _names: list[tuple[str, str]] = field(default_factory=list)
    """Each folder that a zip file was unpacked to, in a folder with its number, with where the file lies."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def unpacked(self, file: Path) -> tuple[Path | None, list[Refusal]]:
        """Return the folder that a file was unpacked to, and what of it is left out.

        None: it cannot be read, and a refusal says why. Zip files in it are unpacked, too: each becomes a
        folder in its own place. Raises CancelledError.
        """
        if self._root is None:
            _sweep(Path(tempfile.gettempdir()))
            prefix = f"{_PREFIX}{os.getpid()}."
            place = tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
            self._root = Path(self._stack.enter_context(place))
        base = self._root / str(len(self._names))
        folder = base / file.parent.parent.name / file.parent.name / file.name
        folder.parent.mkdir(parents=True)
        if (about := project_file(file)) is not None:  # of an export that was unpacked, but for those in it
            shutil.copyfile(about, base / about.name)
        self._names.append((str(folder), str(file)))
        refused: list[Refusal] = []
        return (folder if self._unpack(file, folder, refused, 1) else None), refused

    def _unpack(self, file: Path, folder: Path, refused: list[Refusal], depth: int) -> bool:
        before = self.bounds.files, self.bounds.size
        try:
            if depth > _DEEPEST:
                raise FormatError(messages.TOO_DEEP)
            done = unzip(file, folder, self.bounds, lambda name: self._look(folder / name))
        except FormatError as error:
            shutil.rmtree(folder, ignore_errors=True)
            self.bounds.files, self.bounds.size = before
            refused.append(Refusal(self.shown(str(folder)), error.reason))
            return False
        self._account(folder, done, refused)
        for inner in _zips_in(folder):
            aside = inner.with_name(f".{inner.name}")  # no file has such a name: it would be passed over
            inner.replace(aside)
            self._unpack(aside, inner, refused, depth + 1)
            aside.unlink()
        return True

    def _look(self, place: Path) -> None:
        if self.cancelled():
            raise CancelledError(messages.STOPPED)
        if self.progress is not None:
            self.progress(0, 0, self.shown(str(place)))

    def _account(self, folder: Path, done: Unzipped, refused: list[Refusal]) -> None:
        """Note what is left out of a zip file, and what else is to be said of it."""
        shown = self.shown(str(folder))
        for reason, names in done.left_out.values():
            told = message(messages.LEFT_OUT, n=len(names), name=names[0], reason=reason)
            refused.append(Refusal(shown, told))
        if done.hidden:
            self._warn(shown, message(messages.HIDDEN, n=done.hidden))
        if done.old_names is not None:
            encoding, name = done.old_names
            self._warn(shown, message(messages.OLD_NAMES, encoding=encoding, name=name))

    def _warn(self, path: str, warning: Message) -> None:
        self.warnings.append(message(general.WARNING_AT, place=path, warning=warning))

    # --- names ------------------------------------------------------------------------------------------

    def shown(self, path: str) -> str:
        """Return a path, or words with a path in them, as people know it: from where the zip file lies."""
        root = f"{self._root}{os.sep}"
        at = path.find(root) if self._root is not None else -1
        while at >= 0:
            number = path[at + len(root) :].partition(os.sep)[0]
            folder, name = self._names[int(number)] if number.isdecimal() else ("", "")
            if folder and path.startswith(folder, at):
                path = path[:at] + name + path[at + len(folder) :]
            at = path.find(root, at + 1)
        return path

    def said(self, told: Message) -> Message:
        """Return a message with the paths in it as people know them."""
        return Message(told.id, self._values(told.values)) if self._names else told

    def refusal(self, refused: Refusal) -> Refusal:
        """Return a refusal with the paths in it as people know them."""
        if not self._names:
            return refused
        place = self.said(refused.place) if isinstance(refused.place, Message) else refused.place
        return replace(refused, path=self.shown(refused.path), reason=self.said(refused.reason), place=place)

    def _values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._value(value) for name, value in values.items()}

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.shown(value)
        if isinstance(value, Message):
            return self.said(value)
        return [self._value(one) for one in value] if isinstance(value, list | tuple) else value


def _sweep(place: Path) -> None:
    """Take away what was left behind when a process was killed; a day old, as others may share the folder."""
    for left in place.glob(f"{_PREFIX}*"):
        process = left.name.removeprefix(_PREFIX).partition(".")[0]
        with suppress(OSError):
            if process.isdecimal() and not runs(int(process)) and time.time() - left.stat().st_mtime > _OLD:
                shutil.rmtree(left, ignore_errors=True)


def _zips_in(folder: Path) -> list[Path]:
    found = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if path.suffix.lower() == SUFFIX)
