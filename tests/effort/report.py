"""Write the tables of strokes into docs/effort.md: ``python -m tests.effort.report`` in the project's folder.

Needs no screen. Plays every page, so it takes a minute or two.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from .adjudicating import AT_ONCE, Decided, Job, adjudicated, contents, jobs
from .pages import ROOT, GoldPage, samples, seeds
from .player import Strokes, played

DOCS = ROOT / "docs"
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


def adjudicating_table(found: list[tuple[Job, Decided, Decided]]) -> str:
    """Return the table of adjudicating in Markdown: one by one, and with what decides several at once."""
    lines = [
        "| page | decisions | keys, one by one | keys for a decision | keys with `'` and `*` | at once "
        "| keys for a decision | right, but said by nobody |",
        "|---|---|---|---|---|---|---|---|",
    ]
    sums = [0, 0, 0, 0, 0]
    for job, slow, quick in found:
        made, lost = sum(slow.made.values()), contents(job.finished) - contents(quick.gold)
        counts = (made, len(slow.pressed), len(quick.pressed), quick.made[AT_ONCE], len(lost))
        sums = [one + other for one, other in zip(sums, counts, strict=True)]
        lines.append(_line(job.page.name, *counts))
    return "\n".join([*lines, _line("together", *sums)])


def _line(name: str, decisions: int, slow: int, quick: int, at_once: int, lost: int) -> str:
    each = f"**{slow / decisions:.2f}** | {quick} | {at_once} | **{quick / decisions:.2f}**"
    return f"| {name} | {decisions} | {slow} | {each} | {lost} |"


def adjudicating_rows(found: list[Job]) -> list[tuple[Job, Decided, Decided]]:
    """Adjudicate each page twice."""
    rows = []
    for job in found:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            slow = adjudicated(job, Path(one), many=False)
            rows.append((job, slow, adjudicated(job, Path(other), many=True)))
    return rows


def put(name: str, made: str, page: str = "effort.md") -> None:
    """Put a table between the two marks of its name on a page of the documentation."""
    doc = DOCS / page
    text = doc.read_text(encoding="utf-8")
    marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    assert marked.search(text), f"{page} has no place for the table"
    doc.write_text(marked.sub(lambda m: f"{m[1]}\n{made}\n\n{m[2]}", text), encoding="utf-8")
    print(made)


def main() -> None:
    """Play every page and write both tables."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    put("counted", table(rows([*seeds(), *samples()])))
    put("adjudicated", adjudicating_table(adjudicating_rows(jobs())))


if __name__ == "__main__":
    main()
