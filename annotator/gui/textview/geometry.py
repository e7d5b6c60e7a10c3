"""Every measure of the page view in pixels, as pure arithmetic on zoom, mode and width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Mode(StrEnum):
    """What the person works on, and so what the page shows in full."""

    SEGMENTS = "segments"
    ENTITIES = "entities"


class Look(StrEnum):
    """What the lines of a page have room for, and what is drawn on them."""

    WORK = "work"
    """What the mode needs."""
    READING = "reading"
    """The text alone."""
    VERSIONS = "versions"
    """What several authors said, one below the other."""


TEXT_PX = 17
LABEL_PX = 10
SMALLEST_PX, LARGEST_PX = 11, 40
TIGHTEST, LOOSEST = 1.0, 1.8
"""Least factor of the pitch that leaves room for labels, and the largest that reads as one text."""
LANES = 3
"""Lanes that a line ever has room for below its words; deeper ones share the last."""


@dataclass(frozen=True, slots=True)
class Room:
    """What the lines of a paragraph have room for besides their words.

    ``lanes`` underlines with a row of labels below them (0: no labels, only thin underlines); ``apart`` if
    the labels above the words have a row of their own, instead of that of the labels below the line before.
    """

    lanes: int = 0
    apart: bool = False

    @property
    def pitch(self) -> float:
        """The distance of lines, in sizes of the text."""
        return DENSE if not self.lanes else LABELLED + (self.lanes - 2) * LANE + (ROW if self.apart else 0.0)

    @property
    def baseline(self) -> float:
        """The height of the first baseline, in sizes of the text."""
        return 1.03 if not self.lanes else 1.0 + (ROW if self.apart else 0.0)


DENSE, LABELLED, LANE, ROW = 1.47, 1.9, 0.18, 0.8
"""In sizes of the text: the pitch of bare lines and of lines with labels, a further lane, a further row."""
BARE, USUAL_ROOM, MOST_ROOM = Room(), Room(2), Room(LANES, apart=True)

GUTTER, LEAST_GUTTER = 148, 84
RULER = 16
MARGIN, LEAST_MARGIN = 28, 18
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

    ``room`` is that of a paragraph in which nothing needs more; ``in_room`` gives the measures of others.
    What a paragraph needs is found out before it is drawn, so nothing that is annotated moves text.
    """

    mode: Mode
    look: Look
    room: Room
    spread: float
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

    def in_room(self, room: Room) -> Metrics:
        """Return the measures of a paragraph whose lines have other room."""
        pitch = round(self.text_px * room.pitch * self.spread)
        loose = max(0.0, (pitch - self.text_px * room.pitch) / 2)
        return replace(self, room=room, pitch=pitch, baseline=round(self.text_px * room.baseline + loose))

    @property
    def reading(self) -> bool:
        """Whether the text is shown without marks."""
        return self.look is Look.READING

    @property
    def grows(self) -> bool:
        """Whether paragraphs have more room where they need it."""
        return self.room == USUAL_ROOM

    @property
    def lane_top(self) -> float:
        """Where the first lane's underline starts: just below the descenders of most letters."""
        return self.baseline + 0.25 * self.text_px

    @property
    def lane_step(self) -> float:
        """From one lane to the next lower one."""
        return LANE * self.text_px

    @property
    def lane_thickness(self) -> float:
        """How thick an underline is."""
        return (0.12 if self.mode is Mode.ENTITIES else 0.07) * self.text_px

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
        return self.lane_top + min(lane, (self.room.lanes or LANES) - 1) * self.lane_step

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


def room_for(mode: Mode, look: Look) -> Room:
    """Return the room that every line has: versions need most, segments and reading none."""
    if look is Look.VERSIONS:
        return MOST_ROOM
    return USUAL_ROOM if mode is Mode.ENTITIES and look is Look.WORK else BARE


def metrics_for(
    width: int,
    mode: Mode = Mode.ENTITIES,
    zoom: int = 100,
    appearance: Appearance = USUAL,
    look: Look = Look.WORK,
) -> Metrics:
    """Return the measures for a viewport ``width`` pixels wide.

    Modes and looks differ in the distance of lines, not in the column: every word stays on its line.
    """
    zoom, chosen = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom)), appearance.clamped()
    text_px = round(chosen.size * zoom / 100)
    scale = text_px / TEXT_PX
    room = room_for(mode, look)
    gutter, margin = round(GUTTER * (0.5 + 0.5 * max(1.0, scale))), MARGIN
    free = width - gutter - RULER - 2 * margin
    if (short := round(NARROWEST * CHARACTER * text_px) - free) > 0:  # the text goes before what is beside it
        margin = max(LEAST_MARGIN, margin - short // 2)
        gutter = max(LEAST_GUTTER, gutter - max(0, short - 2 * (MARGIN - margin)))
        free = width - gutter - RULER - 2 * margin
    column = max(8 * text_px, min(free, round(chosen.column * CHARACTER * text_px)))
    left = max(0, (width - RULER - gutter - column - 2 * margin) // 2)
    made = Metrics(
        mode=mode,
        look=look,
        room=room,
        spread=chosen.line_height,
        zoom=zoom,
        text_px=text_px,
        label_px=max(6, round(LABEL_PX * scale)),
        pitch=0,
        baseline=0,
        gap=round(text_px * (0.6 if room.lanes else 0.18)),
        blank=round(text_px * (0.8 if room.lanes else 0.6)),
        gutter=gutter,
        bar_left=left + gutter - 12,
        text_left=left + gutter + margin - 12,
        text_width=column,
        ruler_left=width - RULER,
        width=width,
        family=chosen.family,
    )
    return made.in_room(room)


def estimated_lines(length: int, advance: float, width: int) -> int:
    """Return how many lines ``length`` code points of mean ``advance`` pixels take, about."""
    return max(1, -int(-length * advance * 1.03 // width))
