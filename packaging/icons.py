"""Draw the program's icon for systems that want bitmaps: python packaging/icons.py FOLDER"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from third_party import ROOT

SIDES = {"annotator.ico": 256, "annotator.icns": 512, "annotator.png": 256}


def main(folder: Path) -> int:
    """Write one file for Windows, one for macOS and a PNG; return the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication([])
    icon = QIcon(str(ROOT / "resources" / "icons" / "annotator.svg"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, side in SIDES.items():
        if not icon.pixmap(QSize(side, side)).toImage().save(str(folder / name)):
            print(f"{folder / name}: could not be written", file=sys.stderr)
            return 1
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
