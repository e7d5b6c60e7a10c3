"""The entry point, where commands and windows are brought together; it loads nothing heavy by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.cli.desktop import Picture, View

COMPLETING = "_ANNOTATOR_COMPLETE"
"""The variable by which a shell asks for what may be typed next."""


def _shown(project: str | None = None, author: str | None = None, document: str | None = None) -> int:
    from annotator.gui.display import require_display

    require_display()
    from annotator.gui.start import run_window

    return run_window(project, author, document)


class _Windows:
    """The windows as commands see them (`annotator.cli.desktop.Desktop`), loaded when one is asked for."""

    def has_display(self) -> bool:
        """Tell whether a window can be opened here."""
        from annotator.gui.display import has_display

        return has_display()

    def open_window(self, view: View | None) -> int:
        """Show the window until it is closed."""
        return _shown(view.project, view.author, view.document) if view else _shown()

    def render_page(self, view: View, picture: Picture, width: int) -> None:
        """Write a picture of the page view; without an author, of the bare page."""
        _without_display()
        from annotator.domain.annotation_set import AnnotationSet
        from annotator.domain.items import Author
        from annotator.gui.picture import page_image, save
        from annotator.store.project import Project

        author, document = view.author or "", view.document or ""
        with Project.open(view.project, read_only=True) as found:
            sets = {one.author.name: one for one in found.annotation_sets(document)}
            text, scheme = found.document(document).text, found.scheme
            shown = sets.get(author) or AnnotationSet("", document, text, Author(author))
            if view.at is not None:
                past = found.history.of_set(shown)
                shown = past.at(past.place(view.at))
        save(page_image(shown, scheme, width, scale=picture.scale, dark=picture.dark), picture.path)

    def picture_of_window(self, view: View, picture: Picture) -> None:
        """Write a picture of the window."""
        _without_display()
        from annotator.gui.picture import save, window_image

        image = window_image(view.project, view.author, view.document, scale=picture.scale, dark=picture.dark)
        save(image, picture.path)

    def person(self) -> str:
        """Return who worked in the window last, or who runs the program."""
        from annotator.gui.work.remembered import likely_person
        from annotator.gui.work.stored import stored

        return likely_person(stored())

    def self_test(self) -> list[str]:
        """Draw a page in light and dark, load every icon, open a window; nothing appears on a screen."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from annotator import assets
        from annotator.domain.annotation_set import AnnotationSet
        from annotator.domain.items import Author
        from annotator.domain.scheme import parse_scheme
        from annotator.gui.picture import page_image

        scheme = parse_scheme(_json(assets.resource("schemes", "news.json")))
        page = AnnotationSet("", "", "Ministers met in Tōkyō. 𠮷野氏", Author("self-test"))
        for dark in (False, True):
            image = page_image(page, scheme, 600, dark=dark)
            if image.isNull() or not image.height():
                raise RuntimeError("the page view drew nothing")
        return ["page view, light and dark", *_icons(), *_window()]


def _window() -> list[str]:
    import tempfile

    from annotator import assets
    from annotator.datasets.importing import import_paths
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.gui.picture import window_image
    from annotator.store.project import Project

    with tempfile.TemporaryDirectory(prefix="annotator-self-test-") as folder:
        target = str(Path(folder) / "window.annotator")
        with Project.create(target, find_scheme(DEFAULT)) as project:
            import_paths(project, [min(assets.resource_dir("samples").glob("*.txt"))])
        image = window_image(target, "self-test", None)
        if image.isNull() or image.pixelColor(image.rect().center()) == image.pixelColor(0, 0):
            raise RuntimeError("the window drew nothing")
        return [f"window, {image.width()} × {image.height()}"]


def _icons() -> list[str]:
    from annotator import assets
    from annotator.gui.look.icons import app_icon, icon

    names = sorted(one.stem for one in assets.resource_dir("icons").glob("*.svg"))
    blank = [name for name in names if icon(name).pixmap(16).isNull()]
    if blank or app_icon().isNull():
        raise RuntimeError(f"icons that cannot be drawn: {', '.join(blank) or 'annotator'}")
    return [f"{len(names)} icons"]


def _json(path: Path) -> dict[str, object]:
    import json

    loaded: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _without_display() -> None:
    """Let Qt draw into memory where there is no display; a platform that was chosen stays chosen."""
    from annotator.gui.display import has_display

    if not os.environ.get("QT_QPA_PLATFORM") and not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main() -> None:
    """Run the command line and end the process with its exit code."""
    arguments = sys.argv[1:]
    if _is_plain_start(arguments):
        sys.exit(_started(arguments))
    from annotator.cli.app import run

    sys.exit(run(arguments, _Windows()))


def _is_plain_start(arguments: Sequence[str]) -> bool:
    """Tell whether the window is to open on a project that can be opened as far as its first bytes tell.

    Then it need not wait for the command line's library, which takes a third of the time of a bare window
    to load. What is wrong with anything else the command itself says.
    """
    if COMPLETING in os.environ:  # a shell asks what can follow; what was typed stands in its own variable
        return False
    if not arguments:
        return True
    if len(arguments) != 2 or arguments[0] != "open" or arguments[1].startswith("-"):
        return False
    from annotator.store import header

    return header.is_fine(Path(arguments[1]))


def _started(arguments: Sequence[str]) -> int:
    try:
        return _shown(*arguments[1:])
    except BaseException as error:
        from annotator.cli.failing import code_of

        return code_of(error, arguments)


def window_main() -> None:
    """Open the window on the project given, as a desktop's menu or file manager does.

    There is no terminal to speak to then: what is wrong with the project the window itself says.
    """
    given = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    from annotator.cli.desktop import View
    from annotator.domain.errors import AnnotatorError

    try:
        sys.exit(_Windows().open_window(View(given[0]) if given else None))
    except AnnotatorError as error:
        sys.exit(f"annotator: {error}")


if __name__ == "__main__":
    main()
