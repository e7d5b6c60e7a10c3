"""Write the manual's key table from the command registry and the news scheme, so that it cannot drift."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.assets import resource
from annotator.domain.scheme import parse_scheme
from annotator.gui.commands.registry import CommandRegistry
from annotator.gui.dialogs.help_dialogs import key_rows
from annotator.gui.window.command_table import COMMANDS

PAGE = Path(__file__).parent / "manual" / "keys.md"

INTRODUCTION = """# Keys

Press `F1` in the window for this table with the keys in force: all but those that move the caret can be
changed in the [settings](settings.md) (`Ctrl+,`). Letters, digits and signs mean something while the page
has the keyboard; what, depends on the mode: segments (`F2`) or entities and events (`F3`). While an event is
open, letters are its roles. This page is written by `docs/make_keys.py` from the command registry and the
`news` scheme.
"""


def page() -> str:
    """Return the Markdown of the key table."""
    scheme = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
    parts = [INTRODUCTION]
    for heading, rows in key_rows(CommandRegistry(COMMANDS), scheme):
        lines = [f"| {_cell(key)} | {what} |" for key, what in rows]
        parts.append("\n".join([f"## {heading}", "", "| key | |", "|---|---|", *lines]) + "\n")
    return "\n".join(parts)


def _cell(key: str) -> str:
    return f"`{key}`".replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
