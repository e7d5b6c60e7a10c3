"""Put what `make bench` measured beside earlier releases, and draw how each ratio went: make history

    python docs/make_benchmarks.py [FILE]   keep FILE for its version, draw, and name what became slower

Keeps one JSON file for each version in docs/benchmarks; draws docs/benchmarks/history.svg from them.
"""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "benchmarks"
SLOWER = 1.3
"""A ratio that grew by more than this factor since the release before is named."""
WIDTH, ROW, NAME, LINE = 860, 18, 520, 180
Run = dict[str, Any]


def numbers(run: Run) -> tuple[int, ...]:
    """Return the version of a run as numbers, to sort by."""
    return tuple(int(part) for part in run["version"].split("."))


def runs(folder: Path) -> list[Run]:
    """Return what was kept, oldest version first."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")]
    return sorted(found, key=numbers)


def ratios(run: Run) -> dict[str, float]:
    """Return (what, against what) -> ratio, as one key that people can read."""
    return {f"{one['name']}, against {one['against']}": one["ratio"] for one in run["figures"]}


def slower(kept: list[Run]) -> list[str]:
    """Return a line for each ratio of the last run that grew much since the one before."""
    if len(kept) < 2:
        return []
    before, now = ratios(kept[-2]), ratios(kept[-1])
    return [
        f"{what}: {before[what]:.2f} in {kept[-2]['version']}, {ratio:.2f} now"
        for what, ratio in now.items()
        if what in before and ratio > before[what] * SLOWER
    ]


def drawing(kept: list[Run]) -> str:
    """Return the chart: a row for each ratio of the last run, as a line over the versions, and its value.

    Every line stands on its own scale from 0 to the largest ratio it ever had: what counts is whether it
    rises.
    """
    last = ratios(kept[-1])
    height = ROW * (len(last) + 2)
    first, end = kept[0]["version"], kept[-1]["version"]
    versions = first if len(kept) == 1 else f"{first} to {end}"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        'font-family="sans-serif" font-size="11" fill="#222">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="8" y="15" font-weight="bold">Ratios, versions {versions} (lower is better)</text>',
    ]
    risen = {line.partition(": ")[0] for line in slower(kept)}
    for number, what in enumerate(last, start=2):
        values = [ratios(run).get(what) for run in kept]
        colour = "#b3261e" if what in risen else "#0a5fb4"
        shown = what if len(what) <= 90 else what[:89] + "…"
        lines.append(
            f'<text x="8" y="{number * ROW - 5}"><title>{escape(what)}</title>{escape(shown)}</text>'
        )
        lines.append(_line(values, number * ROW, colour))
        lines.append(
            f'<text x="{WIDTH - 8}" y="{number * ROW - 5}" text-anchor="end" fill="{colour}">'
            f"{last[what]:.3g}</text>"
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


def _line(values: list[float | None], bottom: int, colour: str) -> str:
    most = max(one for one in values if one is not None) or 1.0
    step = LINE / max(1, len(values) - 1)
    points = [
        (NAME + number * step, bottom - 3 - (ROW - 6) * one / most)
        for number, one in enumerate(values)
        if one is not None
    ]
    x, y = points[-1]
    joined = " ".join(f"{left:.1f},{top:.1f}" for left, top in points)
    return (
        f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>'
    )


def main(arguments: list[str]) -> int:
    """Keep a run if one is named, and draw; return the exit code."""
    FOLDER.mkdir(exist_ok=True)
    if arguments:
        told = Path(arguments[0]).read_text(encoding="utf-8")
        (FOLDER / f"{json.loads(told)['version']}.json").write_text(told, encoding="utf-8")
    kept = runs(FOLDER)
    if not kept:
        print("nothing was measured yet: make bench", file=sys.stderr)
        return 1
    (FOLDER / "history.svg").write_text(drawing(kept), encoding="utf-8")
    for line in slower(kept):
        print(f"slower: {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
