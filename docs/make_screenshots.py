"""Draw the manual's pictures again: the real window on the sample pages, rendered without a screen.

Debian's fonts-noto-core, fonts-noto-cjk and fonts-noto-color-emoji must be installed, so that every script is
drawn in the same face everywhere.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.datasets.demo import demo_project
from annotator.domain.items import GOLD
from annotator.gui.picture import page_image, save, window_image
from annotator.gui.window import MainWindow

IMAGES = Path(__file__).parent / "images"
PACT = "Germany and Chile sign ten-year lithium pact"
FERRIES = "Sundlinje to buy six electric ferries from Polish yard"


def show_event(window: MainWindow) -> None:
    """Open the event that the page reports."""
    annotations = window.session.annotations
    assert annotations is not None
    surfaces = {e.span.surface(annotations.text): e.id for e in annotations.events.values()}
    window.go_to(surfaces["signed"])


def show_segments(window: MainWindow) -> None:
    """Go to the segments, with the caret in the newsletter box."""
    annotations = window.session.annotations
    assert annotations is not None
    promo = next(s for s in annotations.segments_in_order() if s.kind == "newsletter_promo")
    window.registry.run("mode.segments")
    window.page.move_caret(promo.range.start)


def main() -> None:
    """Write every picture."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        with demo_project(Path(folder)) as project:
            target, scheme = project.target, project.scheme
            documents = {row.name: row.id for row in project.documents()}
            sets = {name: project.annotation_sets(number) for name, number in documents.items()}
        for name, page, dark, prepare in (
            ("window", PACT, False, None),
            ("window-dark", PACT, True, None),
            ("event", PACT, False, show_event),
            ("segments", FERRIES, False, show_segments),
        ):
            shown = window_image(target, GOLD, documents[page], scale=2.0, dark=dark, prepare=prepare)
            save(shown, IMAGES / f"{name}.png")
        japanese = next(s for s in sets.values() if s and "日本" in s[0].text)
        save(page_image(japanese[0], scheme, 900, scale=1.0), IMAGES / "page-japanese.png")


if __name__ == "__main__":
    main()
