"""Write the keys of whole pages to tests/unit/annotating/recorded.json: ``python -m tests.effort.record``.

The unit tests press them again without a window; what they cost is asked of the record. To be run when the
cheapest keys have become others.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from .pages import ROOT, samples, seeds
from .player import Player, Strokes, played

RECORDED = ROOT / "tests" / "unit" / "annotating" / "recorded.json"
COUNTED = ("keys", "made", "used")


def record(player: Player) -> dict[str, object]:
    """Return the keys of a page that was played and what they were for, as JSON has it."""
    return {
        "keys": " ".join(player.pressed),
        "strokes": {of: dict(getattr(player.strokes, of)) for of in COUNTED},
    }


def recorded_strokes(name: str) -> Strokes:
    """Return what the keys of a page were for when it was recorded."""
    counted = json.loads(RECORDED.read_text(encoding="utf-8"))[name]["strokes"]
    return Strokes(*(Counter(counted[of]) for of in COUNTED))


def main() -> None:
    """Play each page on the real window, which compares what is stored with the gold, and keep the keys."""
    pages: dict[str, dict[str, object]] = {}
    for page in (*samples(), *seeds()):
        with tempfile.TemporaryDirectory() as folder:
            player = played(page, Path(folder))
            pages[page.name] = record(player)
            print(page.name, len(player.pressed))
    RECORDED.write_text(json.dumps(pages, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
