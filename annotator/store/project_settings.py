"""What a project has settled on: one JSON object in its row, in which keys that are not known here stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select, update

from . import json_text
from .tables import PROJECT
from .values import ProjectSettings

_KINDS: dict[str, tuple[type, ...]] = {
    "blind": (bool,), "seed": (int,), "policies": (dict,), "pass_mark": (float, int, type(None)),
    "scheme_chosen": (bool,),
}  # fmt: skip
_STORED = select(PROJECT.c.settings)
UNREADABLE = (ValueError, TypeError, RecursionError)
"""What is raised where settings are damaged."""


def read(connection: Connection) -> ProjectSettings:
    """Return the settings. Raises ValueError, naming the key, if one is not what it should be."""
    return of_stored(connection.execute(_STORED).scalar_one())


def of_stored(stored: object) -> ProjectSettings:
    """Return the settings that a project's row holds. Raises ValueError or TypeError."""
    return of_json(_object(stored))


def of_json(stored: Mapping[str, Any]) -> ProjectSettings:
    """Return settings as JSON has them; keys that are not known here are passed over. Raises ValueError."""
    known = {name: stored[name] for name in ProjectSettings.__dataclass_fields__ if name in stored}
    for name, kinds in _KINDS.items():
        if name in known and type(known[name]) not in kinds:
            raise ValueError(f"the setting {name} is {known[name]!r}")
    return ProjectSettings(**known)


def write(connection: Connection, settings: ProjectSettings) -> None:
    """Store settings over those that are there, or in the place of some that cannot be read."""
    try:
        stored = _object(connection.execute(_STORED.with_for_update()).scalar_one())
    except UNREADABLE:
        stored = {}
    whole = stored | asdict(settings) | {"policies": dict(settings.policies)}
    if settings.pass_mark is None:
        del whole["pass_mark"]
    if not settings.scheme_chosen:
        del whole["scheme_chosen"]
    connection.execute(update(PROJECT).values(settings=json_text.to_json(whole)))


def read_key(connection: Connection, key: str) -> Any:
    """Return what is stored beside the settings under a key, None if there is nothing or it is damaged.

    That settings are damaged is said when the project is opened.
    """
    try:
        return _object(connection.execute(_STORED).scalar_one()).get(key)
    except UNREADABLE:
        return None


def write_key(connection: Connection, key: str, value: Any) -> None:
    """Store one thing beside the settings, under a key that none of them has."""
    stored = _object(connection.execute(_STORED.with_for_update()).scalar_one())
    connection.execute(update(PROJECT).values(settings=json_text.to_json(stored | {key: value})))


def _object(stored: object) -> dict[str, Any]:
    if not isinstance(stored, str):
        raise ValueError("the settings are no text")
    found = json_text.from_json(stored)
    if not isinstance(found, dict):
        raise ValueError("the settings are no JSON object")
    return found
