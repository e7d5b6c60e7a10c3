"""Where the backups of a project are, and how they are called.

They are in ``<name>.backups/`` beside the project, or where the person wants them: then that folder holds
``where.json``, an object with ``"folder": "/path"``, ``"off": true``, ``"without": ["daily", "at-close"]``,
as far as it is so. It is not in the project, so that it can be read when the project cannot, and a copy on
another machine does not look for a folder that is not there.

A backup is called ``<name>.0007-20261129T175000Z-before-import.annotator``: the number orders them, whatever
the clock said. Copies that older versions left beside the project (``<name>.before-…``) are listed too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator.domain.errors import AnnotatorError, fault_of
from annotator.domain.sentences import Message, message

from . import messages

SUFFIX = ".annotator"
_STAMP = "%Y%m%dT%H%M%SZ"
_NAMED = re.compile(r"\.(\d{4,9})-(\d{8}T\d{6}Z)-([a-z][a-z-]*)\Z")
_OLDER = re.compile(r"\.(before-[a-z0-9]+?)(?:-(\d{8}T\d{6}Z))?(?:-\d+)?\Z")
_WHERE = "where.json"
SPARED = ("daily", "at-close")
"""The reasons for which a person may want no backups, one by one."""


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup by its name: its number (0: left by an older version), when, why, and its bytes."""

    path: Path
    number: int
    made: datetime
    reason: str
    size: int

    @property
    def why(self) -> Message:
        """The reason in words."""
        known = messages.REASONS.get(self.reason)
        return message(known) if known else message(messages.OTHER_REASON, reason=self.reason)


def name_of(project: Path) -> str:
    """Return what the backups of a project are called after: its file's name without ``.annotator``."""
    return project.name.removesuffix(SUFFIX)


def beside(project: Path) -> Path:
    """Return the folder beside a project that holds its backups unless another one was chosen."""
    return project.with_name(f"{name_of(project)}.backups")


def folder_of(project: Path) -> Path:
    """Return the folder that new backups go to; one that was chosen and is gone is not made again."""
    chosen = _settled(project).get("folder")
    if isinstance(chosen, str) and Path(chosen).is_dir():
        return Path(chosen)
    return beside(project)


def is_off(project: Path) -> bool:
    """Tell whether a person does not want backups to be made by themselves."""
    return _settled(project).get("off") is True


def spared(project: Path) -> frozenset[str]:
    """Return for which reasons of ``SPARED`` a person wants no backups."""
    found = _settled(project).get("without")
    return frozenset(one for one in SPARED if isinstance(found, list) and one in found)


def settle(
    project: Path, where: Path | None, *, off: bool = False, without: Collection[str] | None = None
) -> None:
    """Choose where new backups go (None: beside the project), or that none are made by themselves.

    ``without``: for which reasons of ``SPARED`` none are made (None: as it was). Backups that are there stay
    where they are, and are listed from both places. Raises AnnotatorError if the folder does not exist or
    nothing can be written beside the project.
    """
    if where is not None and not where.is_dir():
        raise AnnotatorError(messages.NOT_A_PLACE, folder=str(where))
    pointer = beside(project) / _WHERE
    settled: dict[str, object] = {} if where is None else {"folder": str(where.absolute())}
    settled |= {"off": True} if off else {}
    if left_out := spared(project) if without is None else frozenset(without):
        settled["without"] = sorted(left_out)
    try:
        if not settled:
            pointer.unlink(missing_ok=True)
            return
        pointer.parent.mkdir(mode=0o700, exist_ok=True)
        temporary = pointer.with_suffix(".new")
        temporary.write_text(json.dumps(settled, ensure_ascii=False), encoding="utf-8")
        temporary.replace(pointer)
    except OSError as error:
        raise AnnotatorError(messages.NOT_SETTLED, folder=str(pointer), reason=fault_of(error)) from error


def _settled(project: Path) -> dict[str, object]:
    try:
        found = json.loads((beside(project) / _WHERE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def listed(project: Path) -> list[BackupFile]:
    """Return the backups of a project, the newest first; what has another name is none."""
    found = dict.fromkeys([*_in(beside(project), project), *_in(folder_of(project), project)])
    old = sorted(_left_by_older_versions(project), key=lambda one: one.made, reverse=True)
    return [*sorted(found, key=lambda one: (one.number, one.made), reverse=True), *old]


def _in(folder: Path, project: Path) -> Iterator[BackupFile]:
    for path, rest in _called_after(folder, project):
        if named := _NAMED.match(rest):
            number, stamp, reason = named.groups()
            made = _time(stamp)
            if made is not None:
                yield BackupFile(path, int(number), made, reason, path.stat().st_size)


def _left_by_older_versions(project: Path) -> Iterator[BackupFile]:
    for path, rest in _called_after(project.parent, project):
        if named := _OLDER.match(rest):
            reason, stamp = named.groups()
            status = path.stat()
            made = (_time(stamp) if stamp else None) or datetime.fromtimestamp(status.st_mtime, UTC)
            reason = "before-migration" if reason[7:8] == "v" and reason[8:].isdigit() else reason
            yield BackupFile(path, 0, made, reason, status.st_size)


def _called_after(folder: Path, project: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of a folder that are called after a project, with the rest of their names."""
    name = name_of(project)
    try:
        there = sorted(folder.iterdir())
    except OSError:
        return
    for path in there:
        if path.name.startswith(f"{name}.") and path.name.endswith(SUFFIX) and path.is_file():
            yield path, path.name[len(name) : -len(SUFFIX)]


def _time(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def new_path(project: Path, reason: str) -> Path:
    """Return where the next backup goes; the folder is made if need be. Raises OSError."""
    folder = folder_of(project)
    folder.mkdir(mode=0o700, exist_ok=True)
    number = max((one.number for one in listed(project)), default=0) + 1
    stamp = datetime.now(UTC).strftime(_STAMP)
    return folder / f"{name_of(project)}.{number:04d}-{stamp}-{reason}{SUFFIX}"
