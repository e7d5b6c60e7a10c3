"""Every key that the manual names is one: of a command, a label, the page, a dialog, or of text fields."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from annotator.assets import resource
from annotator.domain.scheme import parse_scheme
from annotator.gui.adjudicating import adjudicate_commands
from annotator.gui.window.command_table import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("start/*.md")),
         *sorted((ROOT / "docs").glob("manual/*.md"))]  # fmt: skip
NAMED = "Backspace|Delete|Del|Down|End|Enter|Esc|Home|Insert|Left|PgDn|PgUp|PgDown|Return|Right|Space|Tab|Up"
ARROWS = "←→↑↓"
MARKS = {"≠", "≈"}
"""Stand on the page or in the gutter, and are no keys."""
HELD = r"(?:(?:Ctrl|Alt|Shift)\+)+"
KEY = re.compile(rf"`({HELD}(?:[^`\s]|F\d+|{NAMED})|F\d{{1,2}}|[^`\s\w|]|[a-zA-Z0-9]|{NAMED})`")
SAME = {"Delete": "Del", "PgDn": "PgDown", "Enter": "Return", "Esc": "Escape"}
MOVES = {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"}
"""Move the caret, alone and with modifiers, wherever there is text."""
BOXES = {"Return", "Escape", "Tab", "Shift+Tab", "Space", "Del", "Backspace", "Up", "Down", "Shift+Return"}
"""What lists, fields and buttons do with them is what they do everywhere."""
OWN = {
    "annotating.md": {"Shift+C"},  # the panel of occurrences
    "schemes.md": {"Alt+1", "Alt+4", "Shift+Insert"},  # the scheme editor
}
"""Keys of one window or panel alone, by the page that names them; each has a test beside its window."""
NO_KEYS = {"brat.md", "conll.md", "command-line.md", "guidelines-news.md", "measures.md", "suggestions.md",
           "extraction.md", "formats.md"}  # fmt: skip
"""Single characters on these pages are tags, columns and marks."""


def plain(key: str) -> str:
    """Return a key as Qt spells it."""
    *held, last = re.split(r"(?<=[a-z])\+", key)
    last = dict(zip(ARROWS, ("Left", "Right", "Up", "Down"), strict=True)).get(last, SAME.get(last, last))
    return "+".join([*sorted(held, key=["Ctrl", "Alt", "Shift"].index), last])


@pytest.fixture(scope="module")
def known() -> set[str]:
    """All keys that tables have."""
    scheme = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
    labels = (scheme.segment_kinds, scheme.entity_types, scheme.event_types)
    found = {label.key for group in labels for label in group.values() if label.key}
    found |= {role.key for event in scheme.event_types.values() for role in event.roles if role.key}
    for command in (*COMMANDS, *adjudicate_commands.QUESTIONS):
        found |= {plain(key) for key in (*command.keys, *command.typed)}
    standard = (QKeySequence.keyBindings(one) for one in QKeySequence.StandardKey)
    found |= {plain(key.toString()) for bound in standard for key in bound}
    return found | BOXES | set("0123456789")


@pytest.mark.parametrize("page", [one for one in PAGES if one.name not in NO_KEYS], ids=lambda one: one.stem)
def test_every_key_that_is_named_is_one(page: Path, known: set[str]) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    named = {plain(key) for key in KEY.findall(text)}
    moving = {key for key in named if key.rpartition("+")[2] in MOVES}
    assert named - moving - known - MARKS == OWN.get(page.name, set())
