"""Every measure of the page view in pixels, as pure arithmetic on zoom, mode and width."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What the person works on, and so what the page shows in full."""

    SEGMENTS = "segments"
    ENTITIES = "entities"


TEXT_PX = 17
LABEL_PX = 10
SMALLEST_PX, LARGEST_PX = 11, 40
PITCH, BASELINE = 2.7, 1.56
"""Distance of lines and height of the first baseline, in sizes of the text; the same in both modes."""
TIGHTEST, LOOSEST = 0.95, 1.8
"""Least factor of the pitch that leaves room for labels, and the largest that reads as one text."""
LANES = 3
"""Lanes that have room below a line; deeper ones share the last."""

GUTTER = 148
RULER = 16
MARGIN = 28
COLUMN = 100
"""Characters of a line in the usual column: longer lines are hard to read."""
NARROWEST, WIDEST = 45, 120
CHARACTER = 0.506
"""Mean width of a character in sizes of the text, of a serif face with Latin letters."""
TOP = 16
"""White above the first and below the last paragraph."""
SMALLEST_ZOOM, LARGEST_ZOOM = 60, 300


class Contrast(StrEnum):
    """How far colours stand from the page's."""

    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a person wants to read. Zoom comes on top.

    ``family`` is a font ("" for the usual reading face), ``size`` pixels, ``line_height`` a factor of the
    usual pitch (0.95 … 1.8), ``column`` characters in a line (45 … 120). Values out of range are clamped.
    """

    family: str = ""
    size: int = TEXT_PX
    line_height: float = 1.0
    column: int = COLUMN
    contrast: Contrast | str = Contrast.NORMAL

    def clamped(self) -> Appearance:
        """Return it with every value within what reads well; raises ValueError for an unknown contrast."""
        return Appearance(
            self.family.strip(),
            max(SMALLEST_PX, min(LARGEST_PX, round(self.size))),
            max(TIGHTEST, min(LOOSEST, self.line_height)),
            max(NARROWEST, min(WIDEST, round(self.column))),
            Contrast(self.contrast),
        )


USUAL = Appearance()


@dataclass(frozen=True, slots=True)
class Metrics:
    """Where things are. All values are logical pixels; a line's inner values count from its top.

    The pitch of lines is fixed: every line has room for an event's label above the words and for lanes
    and labels below them, so nothing that is annotated can move text.
    """

    mode: Mode
    zoom: int
    text_px: int
    label_px: int
    pitch: int
    baseline: int
    gap: int
    blank: int
    gutter: int
    bar_left: int
    text_left: int
    text_width: int
    ruler_left: int
    width: int
    family: str = ""

    @property
    def lane_top(self) -> float:
        """Where the first lane's underline starts: just below the descenders of most letters."""
        return self.baseline + 0.25 * self.text_px

    @property
    def lane_step(self) -> float:
        """From one lane to the next lower one."""
        return 0.21 * self.text_px

    @property
    def lane_thickness(self) -> float:
        """How thick an underline is."""
        return (0.13 if self.mode is Mode.ENTITIES else 0.07) * self.text_px

    @property
    def word_top(self) -> float:
        """The top of pills and selections: a little above capital letters."""
        return self.baseline - 0.88 * self.text_px

    @property
    def word_bottom(self) -> float:
        """The bottom of pills and selections: where the first lane starts or ends."""
        return self.baseline + 0.34 * self.text_px

    def lane_y(self, lane: int) -> float:
        """Return the top of a lane's underline; lanes beyond the last one share its place."""
        return self.lane_top + min(lane, LANES - 1) * self.lane_step

    def label_baseline(self, lane: int) -> float:
        """Return the baseline of labels below the words where ``lane`` is the deepest lane."""
        return self.lane_y(lane) + self.lane_thickness + 0.84 * self.label_px

    @property
    def event_label_baseline(self) -> float:
        """The baseline of labels above the words."""
        return self.word_top - 0.22 * self.label_px

    def paragraph_height(self, lines: int, last_of_paragraph: bool) -> int:
        """Return the height of a display paragraph; only the end of a true paragraph adds the gap."""
        return lines * self.pitch + (self.gap if last_of_paragraph else 0)


def metrics_for(
    width: int, mode: Mode = Mode.ENTITIES, zoom: int = 100, appearance: Appearance = USUAL
) -> Metrics:
    """Return the measures for a viewport ``width`` pixels wide.

    Both modes have the same pitch and column: changing the mode moves no word.
    """
    zoom, chosen = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom)), appearance.clamped()
    text_px = round(chosen.size * zoom / 100)
    scale = text_px / TEXT_PX
    pitch = round(text_px * PITCH * chosen.line_height)
    gutter = round(GUTTER * (0.5 + 0.5 * max(1.0, scale)))
    room = width - gutter - RULER - 2 * MARGIN
    column = max(8 * text_px, min(room, round(chosen.column * CHARACTER * text_px)))
    left = max(0, (width - RULER - gutter - column - 2 * MARGIN) // 2)
    return Metrics(
        mode=mode,
        zoom=zoom,
        text_px=text_px,
        label_px=max(6, round(LABEL_PX * scale)),
        pitch=pitch,
        baseline=round(text_px * BASELINE + max(0.0, (pitch - text_px * PITCH) / 2)),
        gap=round(text_px * 0.45),
        blank=round(text_px * 0.8),
        gutter=gutter,
        bar_left=left + gutter - 12,
        text_left=left + gutter + MARGIN - 12,
        text_width=column,
        ruler_left=width - RULER,
        width=width,
        family=chosen.family,
    )


def estimated_lines(length: int, advance: float, width: int) -> int:
    """Return how many lines ``length`` code points of mean ``advance`` pixels take, about."""
    return max(1, -int(-length * advance * 1.03 // width))
