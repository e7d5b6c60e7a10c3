"""The window's style sheet, and the colours that what is painted takes from the palette.

A change of theme needs no word to a widget: it asks its palette each time it is painted.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Color

from . import scale
from .colours import READABLE, readable
from .theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

Role = QPalette.ColorRole

SHEET = """
#header, #left, #inspector, #status { background: palette(window); }
#header { border-bottom: 1px solid palette(mid); }
#status { border-top: 1px solid palette(mid); }
#left { border-right: 1px solid palette(mid); }
#inspector { border-left: 1px solid palette(mid); }
QSplitter#body::handle { background: transparent; }
#left QTableView, #left QTreeView, #inspector QTableView {
  border: none; border-radius: 0; background: transparent; outline: none; }
#left QTreeView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QScrollArea#fields, QScrollArea#fields > QWidget > QWidget { border: none; background: transparent; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[small="true"] { font-size: @pt.small; }
QLabel[tiny="true"] { font-size: @pt.tiny; }
QLabel[offered="true"] { border: 1px dashed palette(link); border-radius: 4px; padding: @px.hair @px.tight; }
QPushButton[quiet="true"] {
  border: none; background: transparent; padding: @px.hair @px.tight;
  font-size: @pt.small; color: palette(link); }
QPushButton[quiet="true"]:hover, QPushButton[quiet="true"]:focus { text-decoration: underline; }
QLineEdit[bare="true"] { padding: @px.tight @px.close; }
QPlainTextEdit#note { padding: @px.tight; }
QTextBrowser#guideline { border: none; background: transparent; font-size: @pt.list; }
"""
"""What the window adds to the application's style sheet; ``palette(…)`` follows the theme."""


def floating(name: str, edge: str = "1px solid palette(mid)") -> str:
    """Return the style of what lies over the window, by its object's name."""
    return scale.filled(f"#{name} {{ background: palette(base); border: {edge}; border-radius: @px.soft; }}")


def is_dark(widget: QWidget) -> bool:
    """Tell whether a widget is painted on a dark ground."""
    return widget.palette().color(Role.Window).lightness() < 128


def is_strong(palette: QPalette) -> bool:
    """Tell whether the palette is one of high contrast: its edges are as strong as its text."""
    return palette.color(Role.Mid) == palette.color(Role.WindowText)


def ring(widget: QWidget) -> float:
    """Return how thick the edge of a widget is drawn: 2 pixels for the keyboard's place in high contrast."""
    return 2.0 if widget.hasFocus() and is_strong(widget.palette()) else 1.0


def tone(palette: QPalette, name: Literal["success", "warning", "danger"]) -> QColor:
    """Return the colour of what is done, under way or wrong, for the theme that a palette is of.

    A list without a ground of its own says "black" for its window colour; its ink does not lie.
    """
    dark, strong = palette.color(Role.WindowText).lightness() > 128, is_strong(palette)
    colors = (DARK_CONTRAST if strong else DARK) if dark else (LIGHT_CONTRAST if strong else LIGHT)
    return QColor(getattr(colors, name))


def label_color(color: Color, widget: QWidget) -> QColor:
    """Return a label's colour for the theme a widget is shown in."""
    chosen = color.dark if is_dark(widget) else color.light
    if not is_strong(widget.palette()):
        return QColor(chosen)
    return QColor(readable(chosen, widget.palette().color(Role.Window).name(), READABLE))


def mixed(palette: QPalette, strength: float, role: QPalette.ColorRole = Role.WindowText) -> QColor:
    """Return a palette colour let through with a strength of 0 … 1."""
    color = QColor(palette.color(role))
    if is_strong(palette):
        strength = min(1.0, strength + (0.15 if role == Role.Highlight else 0.4))
    color.setAlphaF(strength)
    return color
