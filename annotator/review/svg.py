"""Charts as SVG 1.1 (W3C 2011): the same drawing gives the same bytes, and no text can leave its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from .charts import Box, Drawing, Shape, Stroke, Tone, Words

_TONES = {
    Tone.INK: (0x1D, 0x23, 0x30), Tone.MUTED: (0x5F, 0x6B, 0x7A), Tone.RULE: (0xC8, 0xCE, 0xD6),
    Tone.FIRST: (0x1F, 0x5F, 0xD8), Tone.SECOND: (0x2B, 0x7F, 0x4B), Tone.THIRD: (0xB4, 0x53, 0x09),
}  # fmt: skip
_GROUND = (255, 255, 255)
_DARK = 0.6
"""From this strength of the ground on, words upon it are written in white."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (section 2.2) does not allow, and controls that no one can read."""


def svg(drawing: Drawing) -> str:
    """Return a drawing as one SVG element."""
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}"'
    box = f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    title = marked(drawing.title)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" aria-label="{title}" '
        f'font-family="sans-serif" font-size="12">\n<title>{title}</title>\n'
        + "".join(f"{_shape(one)}\n" for one in drawing.shapes)
        + "</svg>\n"
    )


def marked(text: str) -> str:
    """Return a text as it stands in markup, inside an element or an attribute."""
    return escape(_FORBIDDEN.sub("\ufffd", text))


def _shape(shape: Shape) -> str:
    if isinstance(shape, Box):
        where = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
        return f'<rect {where} fill="{_colour(shape.tone, shape.strength)}">{_name(shape.name)}</rect>'
    if isinstance(shape, Stroke):
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
        stroke = f'fill="none" stroke="{_colour(shape.tone)}" stroke-width="2"'
        return f'<polyline points="{points}" {stroke}>{_name(shape.name)}</polyline>'
    return _words(shape)


def _words(words: Words) -> str:
    colour = "#ffffff" if words.strength >= _DARK else _colour(words.tone)
    where = f'x="{_n(words.x)}" y="{_n(words.y)}" text-anchor="{words.anchor}"'
    return f'<text {where} fill="{colour}">{marked(words.text)}</text>'


def _name(name: str) -> str:
    return f"<title>{marked(name)}</title>" if name else ""


def _colour(tone: Tone, strength: float = 1.0) -> str:
    mixed: Iterable[float] = (
        ground + (one - ground) * strength for one, ground in zip(_TONES[tone], _GROUND, strict=True)
    )
    return "#" + "".join(f"{round(one):02x}" for one in mixed)


def _n(number: float) -> str:
    """Return a number to a tenth, without an empty fraction."""
    return f"{number:.1f}".removesuffix(".0")
