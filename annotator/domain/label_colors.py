"""Colours that can be read on the page: one that somebody else chose, made darker or lighter as need be."""

from __future__ import annotations

ENOUGH = 4.5
"""The contrast that text needs (WCAG 2.2, success criterion 1.4.3)."""
PAGES = {"light": "#ffffff", "dark": "#16181d"}
_STEPS = 40


def readable(color: str) -> dict[str, str]:
    """Return a colour (``#rrggbb``) as one for the light and one for the dark page, of the same hue."""
    return {
        name: _moved(color, "#000000" if name == "light" else "#ffffff", page) for name, page in PAGES.items()
    }


def _moved(color: str, towards: str, page: str) -> str:
    for step in range(_STEPS + 1):
        mixed = [
            round(a + (b - a) * step / _STEPS) for a, b in zip(_parts(color), _parts(towards), strict=True)
        ]
        found = "#{:02x}{:02x}{:02x}".format(*mixed)
        if contrast(found, page) >= ENOUGH:
            return found
    return towards


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 … 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted(_luminance(each) + 0.05 for each in (one, other))
    return high / low


def _luminance(color: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _unit(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _unit(color: str) -> list[float]:
    return [part / 255 for part in _parts(color)]


def _parts(color: str) -> list[int]:
    return [int(color[at : at + 2], 16) for at in (1, 3, 5)]
