"""Write curves of learning and a walk into docs/segmenter.md: ``python -m tests.effort.segmenter [FOLDER]``.

``FOLDER`` holds pages with known content, as for ``annotator train-segmenter``. Half of its sites train a
model. Of the other half a hundred pages are put aside to be asked about; the rest are finished, one after
the other, and teach it more. The same is done with made pages of one site; and five of these are annotated
in the real window, with the keys counted. Takes some minutes, and needs no screen; without the folder less.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..report import put
from .curve import Point, curve, read, read_site
from .walk import Walked, walked

DOC = "segmenter.md"
_SITE, _ASKED = 120, 30  # made pages, and how many of them are asked about
_LOOK = 4.0  # seconds that somebody looks at a page before F5


def table(points: Sequence[Point]) -> str:
    """Return the curve in Markdown."""
    lines = [
        "| finished pages | F1 of text | wrong runs a page | best input: F1 | wrong runs | teaching, s |",
        "|---|---|---|---|---|---|",
    ]
    for one in points:
        lines.append(
            f"| {one.done} | **{one.mine.f1:.3f}** | **{one.mine.runs:.2f}** "
            f"| {one.its.f1:.3f} (`{one.best}`) | {one.its.runs:.2f} | {one.seconds:.1f} |"
        )
    return "\n".join(lines)


def keys(found: Sequence[Walked]) -> str:
    """Return what pages took in the window in Markdown."""
    lines = ["| page | segments | keys with proposals | keys by hand | F5, ms | pressed |"]
    lines.append("|---|---|---|---|---|---|")
    for one in found:
        used = " ".join(f"`{key}`" for key in one.keys)
        cells = (one.page, one.segments, f"**{len(one.keys)}**", one.by_hand, f"{one.waited:.0f}", used)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, and write the tables."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m tests.effort.segmenter", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as made:
        put("walked", keys(walked(Path(made), look=_LOOK)), DOC)
    put("learned-site", table(curve(*read_site(_SITE), asked=_ASKED)), DOC)
    if folder is not None:
        put("learned", table(curve(*read(folder))), DOC)


if __name__ == "__main__":
    main()
