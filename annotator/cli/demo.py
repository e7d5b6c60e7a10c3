"""``demo`` and ``self-test``: the whole way from a raw page to a dataset, to look at and to try out."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotator import __version__, assets
from annotator.domain.errors import AnnotatorError

from . import messages
from .desktop import Desktop, Picture, View
from .output import complain, say

if TYPE_CHECKING:
    from annotator.store.project import Project

PICTURE = "window.png"
_FORMATS = ("jsonl", "conll2003", "brat", "lines", "spacy")


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("demo")(demo)
    app.command("self-test")(self_test)


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
    seen = has_display()
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


def has_display() -> bool:
    """Tell whether a window can be opened here."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


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


def self_test(context: typer.Context) -> None:
    """Test the installation, one line per part. The exit code is 1 if a part does not work."""
    desktop: Desktop = context.obj
    failed = 0
    for name, step in (
        ("versions", _versions),
        ("schemas", _schemas),
        ("project, edit, undo, archive", _round_trip),
        ("windows", desktop.self_test),
    ):
        failed += not _tried(name, step)
    if failed:
        raise typer.Exit(1)


def _tried(name: str, step: Callable[[], list[str]]) -> bool:
    try:
        lines = step()
    except Exception as error:
        complain(f"self-test: {name}: {type(error).__name__}: {error}")
        return False
    for line in lines:
        say(f"ok  {line}")
    return True


def _versions() -> list[str]:
    from importlib.metadata import version

    libraries = ("PySide6-Essentials", "SQLAlchemy", "sqlmodel", "lxml", "typer")
    listed = ", ".join(f"{name} {version(name)}" for name in libraries)
    return [f"annotator {__version__}, Python {platform.python_version()}, {listed}"]


def _schemas() -> list[str]:
    from jsonschema import Draft202012Validator

    from annotator.datasets.schemes import DEFAULT, find_scheme

    for name in ("scheme", "project", "document"):
        Draft202012Validator.check_schema(assets.schema(name))
    scheme = find_scheme(DEFAULT)
    return [f"schemas, and the scheme {scheme.name} {scheme.version}"]


def _round_trip() -> list[str]:
    from annotator.datasets.demo import insist
    from annotator.datasets.exporting import export
    from annotator.datasets.importing import import_paths
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.store.project import Project

    with tempfile.TemporaryDirectory(prefix="annotator-self-test-") as scratch:
        folder = Path(scratch)
        scheme = find_scheme(DEFAULT)
        page = next(iter(sorted(assets.resource_dir("samples").glob("*.txt"))))
        with Project.create(folder / "one.annotator", scheme) as project:
            insist(import_paths(project, [page]).refused)
            lines = [f"import of {page.name}", *_edit_and_undo(project)]
            export(project, folder / "one.jsonl", format="jsonl")
        with Project.create(folder / "two.annotator", scheme, "one") as project:
            insist(import_paths(project, [folder / "one.jsonl"]).refused)
            export(project, folder / "two.jsonl", format="jsonl")
        if (folder / "one.jsonl").read_bytes() != (folder / "two.jsonl").read_bytes():
            raise AnnotatorError(messages.ARCHIVE_DIFFERS)
        return [*lines, "archive out, in and out again: the same bytes"]


def _edit_and_undo(project: Project) -> list[str]:
    from annotator.domain.items import Author
    from annotator.domain.ranges import Range
    from annotator.edits.segments import label_segment

    document = project.documents()[0].id
    before = project.annotation_set(document, Author("self-test"))
    kind = next(iter(project.scheme.segment_kinds))
    edit = label_segment(before, project.scheme, Range.at(0, len(before.text)), kind, 1)
    after = project.commit(before, edit).annotations
    undone = project.undo(after)
    if not after.segments or undone is None or undone.annotations.segments:
        raise AnnotatorError(messages.UNDO_DIFFERS)
    redone = project.redo(undone.annotations)
    if redone is None or redone.annotations.segments != after.segments:
        raise AnnotatorError(messages.REDO_DIFFERS)
    return [f"edit “{edit.message}”, undo, redo"]
