"""Write the table of strokes into docs/effort.md: ``python -m tests.effort.report`` in the project's folder.

Needs no screen. Plays every page once, so it takes about a minute.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from .pages import ROOT, GoldPage, samples, seeds
from .player import Strokes, played

DOC = ROOT / "docs" / "effort.md"
COLUMNS = (
    ("segment", ("segment", "article")),
    ("mention, word or name", ("mention, word or name",)),
    ("mention, other", ("mention, other",)),
    ("way to a trigger", ("to the trigger",)),
    ("event", ("event",)),
    ("argument", ("argument",)),
)


def rows(pages: list[GoldPage]) -> list[tuple[str, Strokes]]:
    """Play pages; return each with its strokes."""
    with tempfile.TemporaryDirectory() as folder:
        return [(page.name, played(page, Path(folder)).strokes) for page in pages]


def cell(strokes: Strokes, purposes: tuple[str, ...]) -> str:
    """Return strokes, how many things they made, and strokes for one."""
    made = strokes.made["event" if purposes == ("to the trigger",) else purposes[0]]
    if not made:
        return "–"
    keys = sum(strokes.keys[one] for one in purposes)
    return f"{keys} / {made} = **{keys / made:.2f}**"


def table(found: list[tuple[str, Strokes]]) -> str:
    """Return the table in Markdown, one line a page and one for all samples."""
    every = Strokes()
    for name, strokes in found:
        if name.startswith("sample"):
            every.add(strokes)
    lines = [
        "| page | " + " | ".join(name for name, _ in COLUMNS) + " | all keys |",
        "|---|" + "---|" * (len(COLUMNS) + 1),
    ]
    for name, strokes in [*found, ("all samples", every)]:
        cells = [cell(strokes, purposes) for _name, purposes in COLUMNS]
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {sum(strokes.keys.values())} |")
    used = " · ".join(f"`{key}` {count}" for key, count in every.used.most_common(16) if key != "label")
    labels = every.used["label"]
    return "\n".join(
        (
            *lines,
            "",
            f"Keys of the samples: letters and digits {labels} (labels, roles, words to find), {used}.",
        )
    )


def main() -> None:
    """Put the table between the two marks of the page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = table(rows([*seeds(), *samples()]))
    text = DOC.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- counted -->\n).*?(<!-- /counted -->)", re.DOTALL)
    assert marked.search(text), f"{DOC.name} has no place for the table"
    DOC.write_text(marked.sub(lambda m: f"{m[1]}\n{made}\n\n{m[2]}", text), encoding="utf-8")
    print(made)


if __name__ == "__main__":
    main()
