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
LANES = 3
"""Lanes that have room below a line; deeper ones share the last."""

GUTTER = 148
RULER = 16
MARGIN = 28
COLUMN = 860
"""Widest text column at 100 %: longer lines are hard to read."""
TOP = 16
"""White above the first and below the last paragraph."""
SMALLEST_ZOOM, LARGEST_ZOOM = 60, 300


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

    @property
    def lane_top(self) -> float:
        """Where the first lane's underline starts: just below the descenders of most letters."""
        return self.baseline + 0.26 * self.text_px

    @property
    def lane_step(self) -> float:
        """From one lane to the next lower one."""
        return 0.21 * self.text_px

    @property
    def lane_thickness(self) -> float:
        """How thick an underline is."""
        return (0.14 if self.mode is Mode.ENTITIES else 0.07) * self.text_px

    @property
    def word_top(self) -> float:
        """The top of pills and selections: a little above capital letters."""
        return self.baseline - 0.94 * self.text_px

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


def metrics_for(width: int, mode: Mode = Mode.ENTITIES, zoom: int = 100) -> Metrics:
    """Return the measures for a viewport ``width`` pixels wide."""
    zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
    text_px = round(TEXT_PX * zoom / 100)
    entities = mode is Mode.ENTITIES
    pitch = round(text_px * (2.8 if entities else 1.8))
    gutter = round(GUTTER * (0.5 + 0.5 * max(1.0, zoom / 100)))
    room = width - gutter - RULER - 2 * MARGIN
    column = max(8 * text_px, min(room, COLUMN * zoom // 100))
    left = max(0, (width - RULER - gutter - column - 2 * MARGIN) // 2)
    return Metrics(
        mode=mode,
        zoom=zoom,
        text_px=text_px,
        label_px=max(6, round(LABEL_PX * zoom / 100)),
        pitch=pitch,
        baseline=round(text_px * (1.72 if entities else 1.25)),
        gap=round(text_px * 0.45),
        blank=round(text_px * 0.8),
        gutter=gutter,
        bar_left=left + gutter - 12,
        text_left=left + gutter + MARGIN - 12,
        text_width=column,
        ruler_left=width - RULER,
        width=width,
    )


def estimated_lines(length: int, advance: float, width: int) -> int:
    """Return how many lines ``length`` code points of mean ``advance`` pixels take, about."""
    return max(1, -int(-length * advance * 1.03 // width))
