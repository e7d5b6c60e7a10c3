"""The key table, made from the command registry and the scheme, and the About box."""

from __future__ import annotations

import platform
from collections.abc import Sequence

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
from annotator.gui.annotating import edit_commands
from annotator.gui.annotating.choosers import EVENT
from annotator.gui.commands.registry import CommandRegistry
from annotator.gui.desk import ENTITIES_MODE, SEGMENTS_MODE
from annotator.gui.look.i18n import key_names, mark, tr

from ..look import scale
from ..widgets.labels import wrapped

KeyRows = list[tuple[str, list[tuple[str, str]]]]
"""Headings, each with its keys and what they do."""

MOTION = (
    ("← →", mark("by character; with Ctrl by word")),
    ("↑ ↓", mark("by line; with Ctrl by paragraph")),
    ("Alt + ← →", mark("by sentence")),
    ("Home, End", mark("to the start or end of the line; with Ctrl, of the page")),
    ("PgUp, PgDown", mark("by screenful")),
    (mark("Shift + any of these"), mark("select; extend or shrink the selection at its end")),
    ("Alt+Shift + ← →", mark("move the beginning of the selection; with Ctrl by word")),
    ("Space", mark("in Entities: select the word, then extend by words")),
    ("Tab, Shift+Tab", mark("next or previous mention or event; in Segments, next segment")),
    ("Return", mark("open the event or fill the role with what is under the caret")),
    ("Esc", mark("cancel: role, event, selection")),
)
EDGES = (
    ("← →", mark("by character; with Ctrl by word, with Alt by sentence")),
    ("↑ ↓, Home, End", mark("by line, to the start or end of the line")),
    ("Tab", mark("the other edge")),
    ("Return", mark("keep")),
    ("Esc", mark("leave unchanged")),
)
_FAMILIES = (
    ("article.", mark("make the whole article number 1 … 9")),
    ("attribute.", mark("next value of its 1st … 9th attribute")),
)
_NUMBERED = tuple(family for family, _ in _FAMILIES)
_SIGNS = {"Shift + any of these"}


def key_rows(registry: CommandRegistry, scheme: Scheme) -> KeyRows:
    """Return the key table: headings, each with (key, what it does). All keys are those in force."""
    segments, entities = registry.shown_key(SEGMENTS_MODE), registry.shown_key(ENTITIES_MODE)
    event, edges = registry.shown_key(EVENT), registry.shown_key(edit_commands.EDGES)
    kinds, types, events = (
        [(label.key, label.name) for label in labels.values() if label.key]
        for labels in (scheme.segment_kinds, scheme.entity_types, scheme.event_types)
    )
    rows: KeyRows = [(tr("Moving"), _fixed(MOTION))]
    for group, commands in registry.by_group():
        listed = [(c.id, keys, tr(c.title)) for c in commands if (keys := registry.shown_keys(c))]
        rows.append((tr(group), _gathered(listed)))
    attributes = [c for c in registry.commands.values() if c.group == "Attributes"]
    listed = [(c.id, keys, tr(c.title)) for c in attributes if (keys := registry.shown_keys(c))]
    rows += [
        (tr("While moving edges ({key})").format(key=edges), _fixed(EDGES)),
        (tr("Segment kinds ({key})").format(key=segments), kinds),
        (
            tr("Articles ({key})").format(key=segments),
            [("1 … 9", tr("article of the segment")), ("0", tr("no article"))],
        ),
        (tr("Entity types ({key})").format(key=entities), types),
        (tr("Event types ({key}, after {event})").format(key=entities, event=event), events),
        (tr("With a mention or event selected"), _gathered(listed)),
        (tr("With an event open"), [(tr("its letter"), tr("arm the role, then pick what fills it"))]),
    ]
    return [(heading, listed) for heading, listed in rows if listed]


def _fixed(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows of keys that nobody can change."""
    return [(tr(key) if key in _SIGNS else key_names(key), tr(what)) for key, what in rows]


def _gathered(listed: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Return (key, what) of (id, key, what); nine commands with Ctrl+1 … Ctrl+9 become one row."""
    rows = [(keys, what) for number, keys, what in listed if not number.startswith(_NUMBERED)]
    for family, together in _FAMILIES:
        found = [(keys, what) for number, keys, what in listed if number.startswith(family)]
        stems = {keys[:-1] for keys, _ in found}
        digits = "".join(keys[-1] for keys, _ in found)
        if digits == "123456789" and len(stems) == 1:
            found = [(f"{stems.pop()}1 … 9", tr(together))]
        rows += found
    return rows


class KeysDialog(QDialog):
    """All keys on one sheet, in three columns; stays open beside the window."""

    def __init__(self, registry: CommandRegistry, scheme: Scheme, parent: QWidget | None = None) -> None:
        """Lay the key table out."""
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setModal(False)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, scale.APART, 0)
        columns.setSpacing(scale.PAGE)
        for rows in _columns(key_rows(registry, scheme), 3):
            column = QVBoxLayout()
            column.setSpacing(scale.CLOSE)
            for heading, listed in rows:
                column.addWidget(wrapped(_capitals(heading), heading=True))
                column.addLayout(_key_table(listed))
                column.addSpacing(scale.APART)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scale.ROOMY, scale.EDGE, scale.NEAR, scale.APART)
        layout.addWidget(area)
        self.resize(1160, 760)


def _capitals(heading: str) -> str:
    """Return a heading in capitals; keys in it stay as they are pressed."""
    name, opening, keys = heading.partition(" (")
    return name.upper() + opening + keys


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
    table.setHorizontalSpacing(scale.APART)
    table.setVerticalSpacing(scale.TIGHT)
    table.setColumnStretch(1, 1)
    for number, (key, what) in enumerate(listed):
        table.addWidget(_key_cap(key), number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        table.addWidget(wrapped(what), number, 1)
    return table


def _key_cap(text: str) -> QLabel:
    cap = wrapped(text)
    cap.setWordWrap(False)
    look = (
        "border: 1px solid palette(mid); border-radius: @px.crisp; padding: 1px @px.close; font-weight: 600;"
    )
    cap.setStyleSheet(scale.filled(look))
    return cap


class AboutDialog(QDialog):
    """Name, version and the versions a bug report needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill in what runs here."""
        super().__init__(parent)
        self.setWindowTitle(tr("About Annotator"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scale.ROOMY, scale.ROOMY, scale.ROOMY, scale.WIDE)
        layout.setSpacing(scale.NEAR)
        title = wrapped(f"Annotator {__version__}")
        title.setStyleSheet(scale.filled("font-size: @pt.head; font-weight: 600;"))
        layout.addWidget(title)
        layout.addWidget(wrapped(tr("Segments, entities and events on raw news pages.") + " Apache-2.0."))
        layout.addWidget(wrapped(versions(), muted=True))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)


def versions() -> str:
    """Return the versions of what the program stands on, on one line."""
    from PySide6 import __version__ as pyside

    shown = (f"Python {platform.python_version()}", f"PySide6 {pyside}", f"Qt {qVersion()}")
    return " · ".join(shown)
