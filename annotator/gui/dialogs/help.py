"""The key table, made from the command registry and the scheme, and the About box."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.domain.scheme import Scheme
from annotator.gui.commands import CommandRegistry

from .parts import plain_label

KeyRows = list[tuple[str, list[tuple[str, str]]]]
"""Headings, each with its keys and what they do."""

MOTION = (
    ("← →", "by character; with Ctrl by word"),
    ("↑ ↓", "by line; with Ctrl by paragraph"),
    ("Alt + ← →", "by sentence"),
    ("Shift + any of these", "select; a selection grows or shrinks at its end"),
    ("Space", "select the word, then the next words too"),
    ("Tab, Shift+Tab", "next, previous mention or event; in Segments the next segment"),
    ("Esc", "put down: role, event, selection"),
)


def key_rows(registry: CommandRegistry, scheme: Scheme) -> KeyRows:
    """Return the key table: headings, each with (key, what it does)."""
    rows: KeyRows = [("Moving", list(MOTION))]
    for group, commands in registry.by_group():
        rows.append((group, [(key, c.title) for c in commands if (key := registry.shown_key(c.id))]))
    rows.append(("Segment kinds (F2)", [(k.key, k.name) for k in scheme.segment_kinds.values() if k.key]))
    rows.append(("Articles (F2)", [("1 … 9", "article of the segment"), ("0", "no article")]))
    rows.append(("Entity types (F3)", [(t.key, t.name) for t in scheme.entity_types.values() if t.key]))
    rows.append(
        ("Event types (F3, after e)", [(t.key, t.name) for t in scheme.event_types.values() if t.key])
    )
    rows.append(("A selected mention or event", [("Ctrl+1 … 9", "next value of its 1st … 9th attribute")]))
    return [(heading, listed) for heading, listed in rows if listed]


class KeysDialog(QDialog):
    """All keys on one sheet, in three columns; stays open beside the window."""

    def __init__(self, registry: CommandRegistry, scheme: Scheme, parent: QWidget | None = None) -> None:
        """Lay the key table out."""
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setModal(False)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(36)
        for rows in _columns(key_rows(registry, scheme), 3):
            column = QVBoxLayout()
            column.setSpacing(6)
            for heading, listed in rows:
                column.addWidget(plain_label(heading.upper(), heading=True))
                column.addLayout(_key_table(listed))
                column.addSpacing(14)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 8, 12)
        layout.addWidget(area)
        self.resize(1160, 760)


def _columns(rows: KeyRows, count: int) -> list[KeyRows]:
    """Share the groups out in order so that the columns become about equally long."""
    total = sum(len(listed) + 2 for _, listed in rows)
    columns: list[KeyRows] = [[] for _ in range(count)]
    line = 0
    for heading, listed in rows:
        middle = line + (len(listed) + 2) / 2
        columns[min(count - 1, int(middle * count / total))].append((heading, listed))
        line += len(listed) + 2
    return columns


def _key_table(listed: list[tuple[str, str]]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(12)
    table.setVerticalSpacing(3)
    table.setColumnStretch(1, 1)
    for number, (key, what) in enumerate(listed):
        table.addWidget(_key_cap(key), number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        table.addWidget(plain_label(what), number, 1)
    return table


def _key_cap(text: str) -> QLabel:
    cap = plain_label(text)
    cap.setWordWrap(False)
    cap.setStyleSheet(
        "border: 1px solid palette(mid); border-radius: 4px; padding: 1px 6px; font-weight: 600;"
    )
    return cap


class AboutDialog(QDialog):
    """Name, version and the versions a bug report needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill in what runs here."""
        super().__init__(parent)
        self.setWindowTitle("About Annotator")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(10)
        title = plain_label(f"Annotator {__version__}")
        title.setStyleSheet("font-size: 15pt; font-weight: 600;")
        layout.addWidget(title)
        layout.addWidget(plain_label("Segments, entities and events on raw news pages. Apache-2.0."))
        layout.addWidget(plain_label(versions(), muted=True))
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)


def versions() -> str:
    """Return the versions of what the program stands on, on one line."""
    from PySide6 import __version__ as pyside

    shown = (f"Python {platform.python_version()}", f"PySide6 {pyside}", f"Qt {qVersion()}")
    return " · ".join(shown)
