"""Write the feature map of `architecture.md`: which file does which command, from the commands themselves."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.gui.window.command_table import COMMANDS

PAGE = Path(__file__).parent / "architecture.md"
BEGIN, END = "<!-- feature map: docs/make_feature_map.py writes it -->\n", "<!-- end of the feature map -->\n"


def done_in(run: Callable[..., object]) -> str:
    """Return the file, below `annotator/`, of the function that does a command."""
    while isinstance(run, partial) or hasattr(run, "__wrapped__"):
        run = run.func if isinstance(run, partial) else run.__wrapped__
    return run.__module__.removeprefix("annotator.").replace(".", "/") + ".py"


def table() -> str:
    """Return the map: a row for each file and menu, in the order of the menus."""
    rows: dict[tuple[str, str], list[str]] = {}
    for command in COMMANDS:
        listed = rows.setdefault((command.group, done_in(command.run)), [])
        title = re.sub(r"\d$", "1 … 9", command.title)  # nine commands of a family are named once
        listed += [] if title in listed else [title]
    lines = [f"| {group} | {', '.join(titles)} | `{file}` |" for (group, file), titles in rows.items()]
    return "\n".join(["| Menu | Commands | File |", "|---|---|---|", *lines]) + "\n"


def page() -> str:
    """Return `architecture.md` with the map as it is now."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + BEGIN + "\n" + table() + "\n" + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
