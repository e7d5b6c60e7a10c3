"""Light, dark and high contrast: the palette of the chrome, the style sheet made from it, and the fonts.

Chrome follows the theme; label colours come from the scheme and do not.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from annotator.assets import resource

from . import scale

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints

UI_FAMILIES = ("Noto Sans", "Segoe UI", "DejaVu Sans", "sans-serif")


@dataclass(frozen=True, slots=True)
class Colors:
    """The named colours of the chrome, as ``#rrggbb``."""

    page: str
    chrome: str
    raised: str
    border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_text: str
    accent_soft: str
    selection: str
    danger: str
    success: str
    warning: str


LIGHT = Colors(
    page="#ffffff",
    chrome="#fafbfc",
    raised="#ffffff",
    border="#dfe3e8",
    text="#1b2230",
    muted="#5b6472",
    faint="#97a0ad",
    accent="#1f5fd6",
    accent_text="#ffffff",
    accent_soft="#e5edfb",
    selection="#cfe0fc",
    danger="#b3261e",
    success="#1f7a44",
    warning="#a15c00",
)
DARK = Colors(
    page="#16181d",
    chrome="#1d2026",
    raised="#262a32",
    border="#353a44",
    text="#e6e9ee",
    muted="#a5adba",
    faint="#6d7684",
    accent="#7aa5f8",
    accent_text="#0e1420",
    accent_soft="#26324a",
    selection="#2f4a7c",
    danger="#f2887f",
    success="#6fcf97",
    warning="#e6b062",
)
# High contrast: every text colour has 7:1 and more on each of its grounds (WCAG 2.2, 1.4.6), edges too.
LIGHT_CONTRAST = Colors(
    page="#ffffff",
    chrome="#ffffff",
    raised="#ffffff",
    border="#000000",
    text="#000000",
    muted="#1a1a1a",
    faint="#4a4a4a",
    accent="#00309c",
    accent_text="#ffffff",
    accent_soft="#dbe6ff",
    selection="#b8d0ff",
    danger="#8c0009",
    success="#00471c",
    warning="#5e3000",
)
DARK_CONTRAST = Colors(
    page="#000000",
    chrome="#000000",
    raised="#000000",
    border="#ffffff",
    text="#ffffff",
    muted="#ededed",
    faint="#b8b8b8",
    accent="#ffd83d",
    accent_text="#000000",
    accent_soft="#3b3100",
    selection="#4a3f00",
    danger="#ff9d94",
    success="#7dfbac",
    warning="#ffc870",
)


class Contrast(StrEnum):
    """When the high-contrast colours are in force."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class Theme(QObject):
    """The theme in force. Widgets ask ``colors`` when they paint and listen to ``changed``."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", contrast: str = Contrast.SYSTEM) -> None:
        """Apply choices: ``light``, ``dark`` or ``system``; contrast ``on``, ``off`` or ``system``.

        ``system`` follows the desktop.
        """
        super().__init__()
        self._app = app
        self.choice = choice
        self.contrast = Contrast(contrast) if contrast in list(Contrast) else Contrast.SYSTEM
        app.setStyle("Fusion")
        app.setFont(ui_font())
        hints, accessibility = _hints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if accessibility is not None:
            accessibility.contrastPreferenceChanged.connect(self._system_changed)
        self.apply(choice)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        if self.choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.choice == "dark"

    @property
    def colors(self) -> Colors:
        """The colours in force."""
        if self.high_contrast:
            return DARK_CONTRAST if self.dark else LIGHT_CONTRAST
        return DARK if self.dark else LIGHT

    @property
    def high_contrast(self) -> bool:
        """Whether the high-contrast colours are in force."""
        if self.contrast is Contrast.SYSTEM:
            accessibility = _hints()[1]
            if accessibility is None:
                return False
            return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        return self.contrast is Contrast.ON

    def apply(self, choice: str) -> None:
        """Put a choice in force."""
        self.choice = choice
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._app.setPalette(_palette(self.colors))
        self._app.setStyleSheet(style_sheet(self.colors))
        self.changed.emit()

    def toggle(self) -> None:
        """Change between light and dark."""
        self.apply("light" if self.dark else "dark")

    def set_contrast(self, contrast: Contrast) -> None:
        """Put a choice of contrast in force."""
        self.contrast = contrast
        self.apply(self.choice)

    def toggle_contrast(self) -> None:
        """Change between high and usual contrast."""
        self.set_contrast(Contrast.OFF if self.high_contrast else Contrast.ON)

    def _system_changed(self) -> None:
        if self.choice == "system" or self.contrast is Contrast.SYSTEM:
            self.apply(self.choice)


def app_theme() -> Theme:
    """Return a theme of the running application. Raises RuntimeError if there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the window needs a QApplication")
    return Theme(app)


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints | None]:
    """Return the desktop's hints; Qt before 6.10 knows of no wish for contrast.

    Held for good: when the first goes out of use Python loses the second.
    """
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    return hints, accessibility() if accessibility is not None else None


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in (
        (roles.Window, colors.chrome),
        (roles.WindowText, colors.text),
        (roles.Base, colors.raised),
        (roles.AlternateBase, colors.chrome),
        (roles.Text, colors.text),
        (roles.Button, colors.raised),
        (roles.ButtonText, colors.text),
        (roles.ToolTipBase, colors.raised),
        (roles.ToolTipText, colors.text),
        (roles.PlaceholderText, colors.faint),
        (roles.Highlight, colors.accent),
        (roles.HighlightedText, colors.accent_text),
        (roles.Link, colors.accent),
        (roles.Mid, colors.border),
    ):
        palette.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.faint))
    return palette


def style_sheet(colors: Colors) -> str:
    """Return the application's style sheet; ``@name`` in the template stands for a colour."""
    shade = "dark" if colors in (DARK, DARK_CONTRAST) else "light"
    chevron, check = resource("icons", f"chevron-{shade}.svg"), resource("icons", f"check-{shade}.svg")
    sheet = _SHEET + (_CONTRAST_SHEET if colors in (LIGHT_CONTRAST, DARK_CONTRAST) else "")
    sheet = sheet.replace("%chevron", chevron.as_posix()).replace("%check", check.as_posix())
    for name in sorted((f.name for f in fields(Colors)), key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(colors, name))
    return scale.filled(sheet)


def ui_font(points: float = scale.USUAL) -> QFont:
    """Return the font of the chrome."""
    return _font(UI_FAMILIES, points)


def _font(families: tuple[str, ...], points: float) -> QFont:
    have = set(QFontDatabase.families())
    font = QFont([name for name in families if name in have] or [families[-1]])
    font.setPointSizeF(points)
    return font


_SHEET = """
QToolTip { border: 1px solid @border; padding: 4px 6px; color: @text; background: @raised; }
QMenuBar { background: @chrome; border-bottom: 1px solid @border; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: @px.round; background: transparent; }
QMenuBar::item:selected { background: @accent_soft; }
QMenu { background: @raised; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 14px; border-radius: @px.round; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QLineEdit, QPlainTextEdit, QSpinBox, QDateTimeEdit, QComboBox {
  background: @raised; border: 1px solid @border; border-radius: @px.round; padding: 5px 8px;
  selection-background-color: @accent; selection-color: @accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus {
  border: 1px solid @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDateTimeEdit:disabled, QComboBox:disabled {
  color: @faint; background: @chrome; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 26px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("%chevron"); width: 16px; height: 16px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @faint; padding: 3px; outline: none; }
QComboBox QAbstractItemView::item { padding: 3px 5px; }
QPushButton { outline: none;
  background: @raised; border: 1px solid @border; border-radius: @px.round; padding: 6px 14px; }
QPushButton:hover { background: @accent_soft; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @faint; }
QPushButton:default, QPushButton[primary="true"] {
  background: @accent; color: @accent_text; border: 1px solid @accent; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {
  background: @border; border-color: @border; color: @muted; }
QSpinBox { padding: 3px 8px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit { border: none; padding: 0 0 0 6px; background: transparent; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListWidget::indicator {
  width: 14px; height: 14px; border: 1px solid @faint; border-radius: @px.crisp; background: @raised; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked, QListWidget::indicator:checked {
  background: @accent; border-color: @accent; image: url("%check"); }
QProgressBar { border: none; border-radius: @px.sharp; background: @border; max-height: 6px; }
QProgressBar::chunk { border-radius: @px.sharp; background: @success; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: @px.sharp; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QSplitter::handle { background: @border; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[heading="true"] { color: @muted; font-size: @pt.small; font-weight: 600; letter-spacing: 1px; }
QLabel[muted="true"] { color: @muted; }
QLabel[danger="true"] { color: @danger; }
QLineEdit[wrong="true"] { border: 1px solid @danger; }
QListWidget {
  background: @raised; border: 1px solid @border; border-radius: @px.round; padding: 3px; outline: none; }
QListWidget::item { padding: 3px 5px; border-radius: @px.crisp; }
QListWidget::item:selected { background: @accent_soft; color: @text; }
QTableWidget { outline: none; }
QTableWidget::item { padding: 2px 8px; }
QTableWidget::item:selected { background: @accent_soft; color: @text; }
QTableView { background: @raised; border: 1px solid @border; border-radius: @px.round;
  gridline-color: @border; }
QHeaderView::section { background: @chrome; border: none; border-bottom: 1px solid @border; padding: 5px 8px;
  color: @muted; }
"""

# A ring of two pixels where the keyboard is, in the accent, and nothing that is told apart by a tint alone.
_CONTRAST_SHEET = """
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus, QListWidget:focus, QTableView:focus,
QTreeView:focus, QTextBrowser:focus { border: 2px solid @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 5px 13px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; border-radius: @px.crisp; }
QMenu::item:selected, QMenuBar::item:selected, QListWidget::item:selected, QTableWidget::item:selected,
QComboBox QAbstractItemView::item:selected {
  background: @accent; color: @accent_text; }
QScrollBar::handle { background: @muted; }
QProgressBar { background: @raised; border: 1px solid @border; }
"""
