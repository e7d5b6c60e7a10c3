"""``demo``: the whole way from a raw page to a dataset, to look at and to try out."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .desktop import Desktop, Picture, View
from .output import say

if TYPE_CHECKING:
    from annotator.store.project import Project

PICTURE = "window.png"
_FORMATS = ("jsonl", "conll2003", "brat", "lines", "spacy")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demo)


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder for the demo.")] = Path(
        "annotator-demo"
    ),
) -> None:
    """Make a project from the sample pages, export it and open it in the window, under your own name.

    Without a display, a picture of the window is saved instead. You can use the same DIR again.
    """
    from annotator.datasets.demo import NAME, demo_project, first_annotated
    from annotator.datasets.importing import default_author

    desktop: Desktop = context.obj
    seen = desktop.has_display()
    person = desktop.person() if seen else default_author()
    target = folder / NAME
    with demo_project(folder, person) as project:
        say(f"project   {target}  ({len(project.documents())} sample pages)")
        for key in _FORMATS:
            _export(project, folder / "exports" / key, key)
        first = first_annotated(project)
    view = View(str(target), first, person)
    if seen:
        raise typer.Exit(desktop.open_window(view))
    desktop.picture_of_window(view, Picture(folder / PICTURE))
    say(f"picture   {folder / PICTURE}  (no display to open the window on)")


def _export(project: Project, destination: Path, key: str) -> None:
    from annotator.datasets.exporting import export
    from annotator.formats.registry import FORMATS

    if key not in FORMATS or not FORMATS[key].writes:
        return
    extra = FORMATS[key].extra
    if extra and find_spec(extra) is None:
        say(f"skipped   {destination}  (needs the extra {extra})")
        return
    report = export(project, destination, format=key)
    say(f"export    {destination}  ({report.documents} documents)")
