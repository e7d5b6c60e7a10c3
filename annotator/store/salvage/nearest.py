"""Ids with a damaged letter."""

from __future__ import annotations

from collections.abc import Mapping


def nearest(asked: str, known: Mapping[str, object]) -> str | None:
    """Return the one known id that differs from another in a letter or two, if there is just one."""
    near = [
        one
        for one in known
        if len(one) == len(asked) and 0 < sum(a != b for a, b in zip(one, asked, strict=True)) <= 2
    ]
    return near[0] if len(near) == 1 and len(asked) > 8 else None
