"""``formats``: what can be read and written, and what each format holds."""

from __future__ import annotations

from typing import Annotated

import typer

from .common import JSON
from .output import say_json, table


def formats(as_json: Annotated[bool, JSON] = False) -> None:
    """List the formats for import and export, and what each one holds."""
    listed = _formats()
    if as_json:
        say_json({"formats": listed})
        return
    rows = [(one["key"], _ways(one), one["title"], _held(one), one["description"]) for one in listed]
    table(("key", "way", "title", "holds", "description"), rows)


def _ways(listed: dict[str, object]) -> str:
    ways = (("in", listed["reads"]), ("out", listed["writes"]))
    return ", ".join(way for way, possible in ways if possible)


def _held(listed: dict[str, object]) -> str:
    """Return what a dataset format holds, in words, and the profile it is written with."""
    from annotator.formats.base import Holds

    holds, profile = listed["holds"], listed.get("profile")
    if not isinstance(holds, list) or not holds:
        return ""
    words = "everything" if len(holds) == len(Holds) else ", ".join(one.replace("_", " ") for one in holds)
    return f"{words} (profile {profile})" if profile else words


def _formats() -> list[dict[str, object]]:
    from annotator.formats.registry import FORMATS
    from annotator.pages import IMPORTERS

    pages: list[dict[str, object]] = [
        {
            "key": one.key,
            "title": one.title,
            "description": one.description,
            "kind": "page",
            "reads": True,
            "writes": False,
            "suffixes": list(one.suffixes),
            "holds": [],
            "extra": None,
        }
        for one in IMPORTERS.values()
    ]
    return pages + [
        {
            "key": one.key,
            "title": one.title,
            "description": one.description,
            "kind": "dataset",
            "reads": one.reads,
            "writes": one.writes,
            "suffixes": list(one.suffixes),
            "holds": sorted(what.value for what in one.holds),
            "extra": one.extra,
            "profile": one.profile,
            "mixed": one.mixed,
        }
        for one in FORMATS.values()
    ]


def known_format(key: str | None, *, writing: bool) -> None:
    """Raise BadParameter for a format that cannot be written, or read."""
    way = "writes" if writing else "reads"
    able = [str(one["key"]) for one in _formats() if one[way]]
    if key is not None and key not in able:
        done = "exported" if writing else "imported"
        raise typer.BadParameter(
            f"{key!r} cannot be {done}; choose one of {', '.join(able)}", param_hint="--format"
        )
