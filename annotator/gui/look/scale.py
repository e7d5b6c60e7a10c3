"""The one table of measures: the grid of the panels, the sizes of the type. Every panel takes its own here.

Pixels are those of Qt, which a screen's scale multiplies; points are those of type. A test finds a panel that
states a margin, a spacing or a size of type of its own.
"""

from __future__ import annotations

import re

# --- the grid, in pixels -------------------------------------------------------------------------------
HAIR = 2
"""Between two lines of one thing."""
TIGHT = 4
"""Between a name and what belongs to it."""
CLOSE = 6
"""Between things that are used together."""
NEAR = 8
"""Between the controls of a row."""
APART = 12
"""Between the parts of a panel, and from its far edge."""
EDGE = 16
"""From the edge of a panel to what is in it."""
WIDE = 20
"""From the upper edge of a dialog."""
ROOMY = 24
"""From the side of a dialog."""
PAGE = 32
"""From the edge of a page that stands alone, such as the start page."""
FAR = 48
"""From its side."""

# --- corners, in pixels -------------------------------------------------------------------------------
SHARP = 2
"""Of bars and strips."""
CRISP = 4
"""Of what stands in a text or in a control: labels, key caps, ticks."""
ROUND = 6
"""Of controls, rows and chips."""
SOFT = 8
"""Of what lies over the window, and of cards."""

# --- the type, in points -------------------------------------------------------------------------------
TINY = 8.0
"""Keys on caps."""
SMALL = 8.5
"""What is said beside something, and headings in capitals."""
LIST = 9.0
"""Rows of dense lists, and labels."""
USUAL = 10.0
"""Everything else."""
STRONG = 12.0
"""The name of what a window is about."""
HEAD = 15.0
"""The title of a page in a dialog."""
TITLE = 22.0
"""The title of the start page."""

_MEASURE = re.compile(r"@(px|pt)\.([a-z]+)")


def filled(sheet: str) -> str:
    """Return a style sheet with its measures: ``@px.near`` and ``@pt.small`` stand for those of the table.

    Raises KeyError for a measure that is not in it.
    """
    return _MEASURE.sub(lambda found: f"{globals()[found[2].upper()]:g}{found[1]}", sheet)
