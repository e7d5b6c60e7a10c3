"""How a person wants to read: kept in the settings, and put in force on the page."""

from __future__ import annotations

from dataclasses import replace

from ..desk import Desk
from ..textview.geometry import Appearance, Contrast
from ..work.remembered import Remembered

_USUAL = Appearance()


def read_appearance(remembered: Remembered) -> Appearance:
    """Return how the person wants to read; values that are damaged are the usual ones."""
    return Appearance(
        family=remembered.text("family", _USUAL.family),
        size=remembered.get("text_size", _USUAL.size),
        line_height=remembered.get("line_height", round(100 * _USUAL.line_height)) / 100,
        column=remembered.get("column", _USUAL.column),
    ).clamped()


def keep_appearance(remembered: Remembered, chosen: Appearance) -> None:
    """Keep how the person wants to read."""
    remembered.put_text("family", chosen.family)
    remembered.put("text_size", chosen.size)
    remembered.put("line_height", round(100 * chosen.line_height))
    remembered.put("column", chosen.column)


def apply_appearance(desk: Desk) -> None:
    """Show the page as the settings and the theme say."""
    contrast = Contrast.HIGH if desk.theme.high_contrast else Contrast.NORMAL
    desk.page.set_appearance(replace(read_appearance(desk.remembered), contrast=contrast))
