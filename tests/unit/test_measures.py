"""Margins, spacings, sizes of type and colours stand in the tables of ``gui/look``, not in the panels."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator
from annotator.gui.look import scale

GUI = Path(annotator.__file__).parent / "gui"
PANELS = sorted(path for path in GUI.rglob("*.py") if path.parent.name != "look")
SPACED = {
    "setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing",
    "small_font",
    "setPointSize", "setPointSizeF",
}  # fmt: skip
STATED = re.compile(
    r"(?:font-size|padding[-a-z]*|margin[-a-z]*|border-radius)\s*:[^;}]*?(?<![@.\w])(?:[2-9]|\d{2,})(?:\.\d+)?(?:px|pt)"
    r"|#[0-9a-fA-F]{6}\b"
)
"""A measure of a style sheet, beyond the pixel of a hairline, or a colour."""


def stated(source: str) -> Iterator[str]:
    """Yield the measures and colours that a module states itself."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (f"{node.lineno}: {found[0]}" for found in STATED.finditer(node.value))
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        corners = node.args[-2:] if name == "drawRoundedRect" else []
        gaps = [one.value for one in node.keywords if one.arg == "gap"]
        for one in (*corners, *gaps):
            if isinstance(one, ast.Constant) and one.value:
                yield f"{one.lineno}: {one.value}"
        if name in SPACED:
            for part in (one for argument in node.args for one in ast.walk(argument)):
                if isinstance(part, ast.Constant) and isinstance(part.value, int | float) and part.value:
                    yield f"{part.lineno}: {part.value}"


def test_a_panel_takes_its_measures_from_the_table() -> None:
    own = {
        f"{path.relative_to(GUI)} {one}"
        for path in PANELS
        for one in stated(path.read_text(encoding="utf-8"))
    }
    assert not own, "see annotator/gui/look/scale.py and colours.py"


def test_what_is_stated_is_found() -> None:
    said = 'row.setSpacing(7)\nrow.setSpacing(0)\nx = "a { font-size: 9pt; padding: 1px; color: #aabbcc; }"'
    assert sorted(one.split(": ", 1)[1] for one in stated(said)) == ["#aabbcc", "7", "font-size: 9pt"]
    drawn = (
        'painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 5, 5)\nFlowBox(gap=3)\nz = "border-radius: 8px"'
    )
    found = sorted(one.split(": ", 1)[1] for one in stated(drawn))
    assert found == ["3", "5", "5", "border-radius: 8px"]
    assert list(stated('y = "padding: 1px @px.near;"\nrow.addSpacing(scale.NEAR)')) == []


def test_a_measure_of_a_style_sheet_is_one_of_the_table() -> None:
    sheet = scale.filled("padding: @px.tight @px.near; font-size: @pt.small;")
    assert sheet == "padding: 4px 8px; font-size: 8.5pt;"
    with pytest.raises(KeyError):
        scale.filled("padding: @px.huge;")
