"""What came of a sample of mutants, and the table of it in ``docs/mutants.md``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

BEGIN, END = "<!-- figures: make mutants writes them -->", "<!-- end of the figures -->"
COLUMNS = ("Room", "Mutants", "Sampled", "Noticed", "Endless", "Survived", "Equivalent", "Share", "Seed")
HEAD = f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|"


@dataclass(slots=True)
class Outcome:
    """The mutants of one room: how many there are, and what became of those that were tried.

    ``noticed`` counts those with which a test fails or does not end. One that no test reaches survives.
    """

    room: str
    mutants: int
    sampled: int
    seed: int
    noticed: int = 0
    endless: int = 0
    """Those of the noticed ones with which a test does not come to its end."""
    survived: dict[str, str] = field(default_factory=dict)
    """The diff of each that nothing noticed, by name."""
    equivalent: dict[str, str] = field(default_factory=dict)
    """The reason of each that changes nothing, by name."""

    @property
    def share(self) -> float:
        """What part of the mutants that change something was noticed; 1 if there were none."""
        tried = self.noticed + len(self.survived)
        return self.noticed / tried if tried else 1.0

    def row(self) -> str:
        """Return the row of the table."""
        cells = (
            self.room, self.mutants, self.sampled, self.noticed, self.endless, len(self.survived),
            len(self.equivalent), f"{self.share:.1%}", self.seed,
        )  # fmt: skip
        return f"| {' | '.join(map(str, cells))} |"


def written(page: str, outcomes: Sequence[Outcome]) -> str:
    """Return a page with the rows of these rooms in its table; the rows of others stay.

    Raises ValueError if the page has no place for the table.
    """
    before, begin, rest = page.partition(BEGIN)
    table, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    rows = {line.split("|")[1].strip(): line for line in table.splitlines() if line.startswith("| ")}
    rows.pop("Room", None)
    rows |= {one.room: one.row() for one in outcomes}
    lines = "\n".join(rows[name] for name in sorted(rows))
    return f"{before}{begin}\n\n{HEAD}\n{lines}\n\n{end}{after}"


def write(page: Path, outcomes: Sequence[Outcome]) -> None:
    """Put the figures into a page."""
    page.write_text(written(page.read_text(encoding="utf-8"), outcomes), encoding="utf-8")
