"""Write the keys of whole pages to tests/unit/annotating/recorded.json: ``python -m tests.effort.record``.

The unit tests press them again without a window. To be run when the cheapest keys have become others.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from .pages import ROOT, samples, seeds
from .player import played

RECORDED = ROOT / "tests" / "unit" / "annotating" / "recorded.json"


def main() -> None:
    """Play each page on the real window, which compares what is stored with the gold, and keep the keys."""
    keys: dict[str, str] = {}
    for page in (*samples(), *seeds()):
        with tempfile.TemporaryDirectory() as folder:
            keys[page.name] = " ".join(played(page, Path(folder)).pressed)
            print(page.name, len(keys[page.name].split()))
    RECORDED.write_text(json.dumps(keys, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
