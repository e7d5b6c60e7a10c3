"""The page's own colours for light and dark, and the colours of articles; labels bring theirs with them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from annotator.domain.items import Segment
from annotator.domain.scheme import Color, Scheme


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``; ``articles`` are taken in turn for article 1, 2, …"""

    dark: bool
    page: str
    text: str
    dimmed: str
    faint: str
    selection: str
    caret: str
    strip: str
    view: str
    flag: str
    articles: tuple[str, ...]

    def article(self, number: int) -> QColor:
        """Return the colour of an article."""
        return QColor(self.articles[(number - 1) % len(self.articles)])

    def label(self, color: Color) -> QColor:
        """Return a label's colour on this page."""
        return QColor(color.dark if self.dark else color.light)

    def on(self, color: QColor) -> QColor:
        """Return black or white, whichever can be read on a colour (relative luminance, WCAG 2.2)."""
        return QColor("#10141a" if _luminance(color) > 0.3 else "#ffffff")

    def mixed(self, color: QColor, share: float) -> QColor:
        """Return the page's colour with ``share`` (0 … 1) of another one in it."""
        page = QColor(self.page)
        mix = [round(a + (b - a) * share) for a, b in zip(_rgb(page), _rgb(color), strict=True)]
        return QColor(*mix)


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def _luminance(color: QColor) -> float:
    shares = (part / 255 for part in _rgb(color))
    parts = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


LIGHT = Palette(
    dark=False,
    page="#ffffff",
    text="#1b2230",
    dimmed="#8d96a5",
    faint="#ccd2dc",
    selection="#cfe0ff",
    caret="#0b57d0",
    strip="#f6f7f9",
    view="#7d8796",
    flag="#c2410c",
    articles=("#1f5fd6", "#b4530a", "#0f766e", "#7c3aed", "#be185d", "#4d7c0f", "#0e7490", "#92400e"),
)
DARK = Palette(
    dark=True,
    page="#15181e",
    text="#e3e7ee",
    dimmed="#747e8d",
    faint="#3a414d",
    selection="#26457c",
    caret="#8ab4ff",
    strip="#1b1f26",
    view="#8b95a4",
    flag="#fb923c",
    articles=("#6aa3ff", "#f0a05a", "#4fd1c5", "#b794f6", "#f687b3", "#a3d468", "#5cc8ea", "#d9a877"),
)


def segment_color(palette: Palette, scheme: Scheme, segment: Segment) -> QColor:
    """Return what a segment's bar is drawn in: its article's colour, grey for boilerplate."""
    if not scheme.is_content(segment.kind):
        return QColor(palette.dimmed)
    if segment.article is not None:
        return palette.article(segment.article)
    return palette.label(scheme.segment_kinds[segment.kind].color)
