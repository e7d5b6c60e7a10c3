"""Which page of the manual is about a place of the window. ``resources/manual/places.json`` is the table."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from annotator import assets

CONTENTS = "index.md"


@cache
def places() -> dict[str, str]:
    """Return the table: for each place a page, with ``#heading`` where it is about one part of it."""
    table: dict[str, str] = json.loads(assets.resource("manual", "places.json").read_text(encoding="utf-8"))[
        "places"
    ]
    return table


def place(around: Iterable[str], work: str) -> str:
    """Return where somebody is.

    Args:
        around: the names of classes, of what has the keyboard and all that is around it, from the inside out.
        work: what the main window shows, for everything that has no page of its own.
    """
    return next((name for name in around if name in places()), work)
