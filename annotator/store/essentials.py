"""What must be known of a project before anything else: its name, scheme and settings.

Where a row that says so is damaged, it is found elsewhere: by its checksum, in a backup, in what else the
project says. What was done about it is said; where it is not certain, nothing can be stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.errors import fault_of
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.sentences import Message, message

from . import damage_messages, json_text, labels_in_use, project_settings, scheme_copies
from .addresses import SUFFIX
from .scheme_copies import UNREADABLE, Kept, Origin
from .tables import METADATA, PROJECT, SCHEME
from .tolerant import damage_seen
from .values import ProjectSettings


@dataclass(slots=True)
class Essentials:
    """Name, scheme and settings; what is damaged of them, in sentences; whether it is safe to store more."""

    name: str
    scheme: Scheme
    settings: ProjectSettings
    damage: list[Message] = field(default_factory=list)
    certain: bool = True


def read(connection: Connection, target: str, path: Path | None) -> Essentials:
    """Return what a project says of itself. ``path``: its file, beside which there may be backups."""
    reading = _Reading(connection, target, path)
    scheme = reading.scheme()
    name, settings = reading.project()
    return Essentials(name, scheme, settings, reading.damage, reading.certain)


def kept_rows(path: Path | None, table: str) -> Iterator[Kept]:
    """Yield the rows of a table in the sound backups of a file, the newest backup first, with its name."""
    if path is None:
        return
    from .backups.contents import held
    from .backups.folder import listed
    from .salvage.evidence import SoundCopy  # only for what is damaged

    for one in listed(path):
        if held(one.path).fault is None:
            with closing(SoundCopy(one.path)) as copy:
                found = list(copy.rows(table))
            yield from ((one.path.name, row) for row in found)


class _Reading:
    """Reads a project's first rows and takes note of what is wrong with them."""

    def __init__(self, connection: Connection, target: str, path: Path | None) -> None:
        self._connection, self._target, self._path = connection, target, path
        self.damage: list[Message] = []
        self.certain = True

    def _say(self, damage: Message, *, certain: bool = True) -> None:
        self.damage.append(damage)
        self.certain = self.certain and certain

    # --- the scheme -------------------------------------------------------------------------------------

    def scheme(self) -> Scheme:
        """Return the newest version of the scheme, or what stands in for it."""
        query = select(SCHEME).order_by(SCHEME.c.number.desc())
        mine = [dict(row._mapping) for row in self._connection.execute(query)]
        if not mine:
            return self._instead(None)
        newest = mine[0]
        if type(newest["number"]) is not int:  # text, which SQLite takes for more than any number
            self._say(
                message(damage_messages.SCHEME_NUMBER, project=self._target, number=newest["number"]),
                certain=False,
            )
        found = scheme_copies.version_of(newest, kept_rows(self._path, "scheme_version"))
        read = scheme_copies.readable(found.data)
        if read is None:
            return self._instead(newest["number"], mine[1:])
        if found.origin is Origin.UNSURE:
            self._say(message(damage_messages.SCHEME_UNSURE, project=self._target, number=newest["number"]))
        elif found.data != newest["data"]:
            self._say(
                message(
                    damage_messages.SCHEME_ELSEWHERE,
                    project=self._target,
                    number=newest["number"],
                    place=found.place,
                )
            )
        return read

    def _instead(self, number: int | None, older: list[dict[str, Any]] | None = None) -> Scheme:
        """Return the newest version that is whole, else one of the labels that annotations have."""
        kept = [row for _, row in kept_rows(self._path, "scheme_version")]
        numbered = [row for row in (*(older or ()), *kept) if type(row["number"]) is int]
        whole = [row for row in numbered if scheme_copies.version_of(row, ()).exact]
        for row in sorted(whole, key=lambda one: one["number"], reverse=True):
            if (scheme := scheme_copies.readable(row["data"])) is not None:
                self._say(
                    message(
                        damage_messages.SCHEME_OLDER, project=self._target, number=number, other=row["number"]
                    ),
                    certain=False,
                )
                return scheme
        name, data = labels_in_use.stand_in(self._rows)
        self._say(message(damage_messages.SCHEME_LOST, project=self._target, name=name), certain=False)
        return parse_scheme(json_text.from_json(data))

    def _rows(self, table: str) -> Iterator[Mapping[str, Any]]:
        for row in self._connection.execute(select(METADATA.tables[table])):
            yield dict(row._mapping)

    # --- name and settings --------------------------------------------------------------------------------

    def project(self) -> tuple[str, ProjectSettings]:
        """Return the project's name and settings."""
        seen = damage_seen(self._connection)
        row = self._connection.execute(select(PROJECT.c.name, PROJECT.c.settings)).first()
        kept = [one for _, one in kept_rows(self._path, "project")] if row is None else []
        if row is None:
            self._say(message(damage_messages.ROW_GONE, project=self._target), certain=False)
            name = next((str(one["name"]) for one in kept), self._usual_name())
            return name, self._kept_settings()
        name = row.name if isinstance(row.name, str) and row.name.strip() else self._usual_name()
        if name != row.name:
            self._say(message(damage_messages.NAME_LOST, project=self._target, name=name))
        try:
            settings = project_settings.of_stored(row.settings)
        except UNREADABLE as error:
            settings = self._kept_settings()
            self._say(message(damage_messages.SETTINGS_LOST, project=self._target, reason=fault_of(error)))
        else:
            if damage_seen(self._connection) != seen:
                self._say(message(damage_messages.NAME_DAMAGED, project=self._target))
        return name, settings

    def _usual_name(self) -> str:
        return self._path.name.removesuffix(SUFFIX) if self._path is not None else self._target

    def _kept_settings(self) -> ProjectSettings:
        """Return the settings of the newest backup; else those under which nobody sees too much."""
        for _, row in kept_rows(self._path, "project"):
            try:
                return project_settings.of_stored(row["settings"])
            except UNREADABLE:
                continue
        return ProjectSettings(blind=True)
