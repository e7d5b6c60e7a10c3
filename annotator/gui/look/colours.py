"""The page's own colours for light, dark and high contrast; labels bring theirs with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from annotator.domain.items import Segment
from annotator.domain.scheme import Color, Scheme

READABLE = 7.0
"""Least contrast of text with its ground where contrast is high (WCAG 2.2, success criterion 1.4.6)."""


GREY = Color("#6b7280", "#9ca3af")
"""Of what has no label, or none any more."""
EVENT = Color("#c2255c", "#f783ac")
"""Of the key that makes an event, of whatever type."""
PAPER = {False: ("#fbf4e4", "#f3e9d2"), True: ("#231d12", "#2a2316")}
"""Page and strip of what was, on the light and on the dark page."""
INKS = ("#10141a", "#ffffff")
"""What is written on a colour, whichever can be read better."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``; ``articles`` are taken in turn for article 1, 2, …"""

    dark: bool
    high: bool
    page: str
    text: str
    dimmed: str
    faint: str
    quiet: str
    selection: str
    caret: str
    strip: str
    view: str
    flag: str
    bookmark: str
    hit: str
    hit_now: str
    hit_mark: str
    hit_mark_now: str
    stretch: str
    articles: tuple[str, ...]

    def article(self, number: int) -> QColor:
        """Return the colour of an article."""
        return QColor(self.articles[(number - 1) % len(self.articles)])

    def label(self, color: Color) -> QColor:
        """Return a label's colour on this page; at high contrast it is moved until it can be read."""
        chosen = color.dark if self.dark else color.light
        return QColor(readable(chosen, self.page, READABLE) if self.high else chosen)

    def on(self, color: QColor) -> QColor:
        """Return near-black or white, whichever stands out more from a colour."""
        return max(QColor("#10141a"), QColor("#ffffff"), key=lambda ink: contrast(ink, color))

    def quieter(self, color: QColor) -> QColor:
        """Return a colour for what is in the background now, though not at high contrast."""
        return color if self.high else self.mixed(color, 0.38)

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


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 … 21 (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=512)
def readable(color: str, page: str, least: float) -> str:
    """Return a colour moved towards black or white until its contrast with the page is ``least``."""
    given, ground = QColor(color), QColor(page)
    to = max((0, 0, 0), (255, 255, 255), key=lambda rgb: contrast(QColor(*rgb), ground))
    for step in range(21):
        mix = QColor(*(round(a + (b - a) * step / 20) for a, b in zip(_rgb(given), to, strict=True)))
        if contrast(mix, ground) >= least:
            return str(mix.name())
    return str(QColor(*to).name())


LIGHT = Palette(
    dark=False,
    high=False,
    page="#ffffff",
    text="#1b2230",
    dimmed="#656e7c",
    faint="#c3cad5",
    quiet="#4d5563",
    selection="#cfe0ff",
    caret="#0b57d0",
    strip="#f6f7f9",
    view="#7d8796",
    flag="#c2410c",
    bookmark="#a21caf",
    hit="#ffec99",
    hit_now="#ffc93d",
    hit_mark="#d99a00",
    hit_mark_now="#c2410c",
    stretch="#eef4ff",
    articles=("#1f5fd6", "#b4530a", "#0f766e", "#7c3aed", "#be185d", "#4d7c0f", "#0e7490", "#92400e"),
)
DARK = Palette(
    dark=True,
    high=False,
    page="#15181e",
    text="#e3e7ee",
    dimmed="#858f9e",
    faint="#414957",
    quiet="#e3e7ee",
    selection="#26457c",
    caret="#8ab4ff",
    strip="#1b1f26",
    view="#8b95a4",
    flag="#fb923c",
    bookmark="#e879f9",
    hit="#574500",
    hit_now="#7a5c00",
    hit_mark="#e0b83a",
    hit_mark_now="#ffdf80",
    stretch="#1b2536",
    articles=("#6aa3ff", "#f0a05a", "#4fd1c5", "#b794f6", "#f687b3", "#a3d468", "#5cc8ea", "#d9a877"),
)
HIGH_LIGHT = Palette(
    dark=False,
    high=True,
    page="#ffffff",
    text="#000000",
    dimmed="#595959",
    faint="#767676",
    quiet="#000000",
    selection="#a8d1ff",
    caret="#0000c8",
    strip="#f2f2f2",
    view="#404040",
    flag="#9c2a00",
    bookmark="#7a0a8a",
    hit="#ffe45c",
    hit_now="#ffb000",
    hit_mark="#946200",
    hit_mark_now="#9c2a00",
    stretch="#e2edff",
    articles=("#0039a6", "#7a2e00", "#00524a", "#5b1fb8", "#8a0f4d", "#385a00", "#004f66", "#6b3300"),
)
HIGH_DARK = Palette(
    dark=True,
    high=True,
    page="#000000",
    text="#ffffff",
    dimmed="#a6a6a6",
    faint="#8c8c8c",
    quiet="#ffffff",
    selection="#0047b3",
    caret="#ffff00",
    strip="#161616",
    view="#d0d0d0",
    flag="#ffa94d",
    bookmark="#f5a3ff",
    hit="#5c4900",
    hit_now="#785f00",
    hit_mark="#ffdd33",
    hit_mark_now="#ffffff",
    stretch="#0d2140",
    articles=("#8fbaff", "#ffb877", "#66e6d9", "#cfb0ff", "#ffa3cc", "#b8e986", "#7ad9ff", "#f0c090"),
)


def palette_for(dark: bool, high: bool = False) -> Palette:
    """Return the palette of a theme."""
    if high:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def segment_color(palette: Palette, scheme: Scheme, segment: Segment) -> QColor:
    """Return what a segment's bar is drawn in: its article's colour, grey for boilerplate."""
    if not scheme.is_content(segment.kind):
        return QColor(palette.dimmed)
    if segment.article is not None:
        return palette.article(segment.article)
    return palette.label(scheme.segment_kinds[segment.kind].color)
