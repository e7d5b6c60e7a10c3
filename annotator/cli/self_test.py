"""``self-test``: does the installation work, and does a folder keep what is saved in it?"""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotator import __version__, assets
from annotator.domain.errors import AnnotatorError

from . import messages
from .common import given_path
from .desktop import Desktop
from .output import complain, interruptible, progress, say

if TYPE_CHECKING:
    from annotator.store.project import Project

_QUICK = 0.0001
"""Seconds; a disk that says sooner that something is written has kept it in memory."""


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("self-test")(self_test)


def self_test(
    context: typer.Context,
    crash: Annotated[
        Path | None,
        typer.Option(
            "--crash",
            metavar="FOLDER",
            help="Test this folder instead: kill programs that annotate there, and count what is lost.",
            parser=given_path,
        ),
    ] = None,
    kills: Annotated[int, typer.Option("--kills", min=1, help="How often, with --crash.")] = 100,
    server: Annotated[
        str | None,
        typer.Option(
            "--server",
            metavar="URL",
            help="Make a project in this empty PostgreSQL database as well; it stays.",
        ),
    ] = None,
) -> None:
    """Test the installation, one line per part. The exit code is 1 if a part does not work.

    With --crash, test whether a folder (on a disk, a network share, a synced drive) keeps what is saved.
    """
    if crash is not None:
        _crash(crash, kills)
        return
    desktop: Desktop = context.obj
    failed = 0
    for name, step in (
        ("versions", _versions),
        ("schemas", _schemas),
        ("a process of its own for web pages", _worker),
        ("project, edit, undo, archive", _round_trip),
        ("PostgreSQL", lambda: _server(server)),
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


def _worker() -> list[str]:
    """Read a web page as every import does: in a process that a frozen program too must start."""
    from annotator.pages.html import Guard, read_html

    page = _sample("html")
    read = Guard()
    try:
        text = read(read_html, page.read_bytes(), str(page)).text
        process = read(os.getpid)
    finally:
        read.close()
    if not text or process == os.getpid():
        raise AnnotatorError(messages.NO_WORKER)
    return [f"{page.name}, {len(text)} characters, read in a process of its own"]


def _sample(ending: str) -> Path:
    return min(assets.resource_dir("samples").glob(f"*.{ending}"))


def _server(url: str | None) -> list[str]:
    """Load what talks to PostgreSQL; with an address, do there what the round trip does in a file."""
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.store.addresses import server_library
    from annotator.store.project import Project

    lines = [f"PostgreSQL's library, {server_library()}"]
    if url is not None:
        with Project.create(url, find_scheme(DEFAULT)) as project:
            lines += [f"{line} on the server" for line in _filled(project)]
    return lines


def _filled(project: Project) -> list[str]:
    from annotator.datasets.demo import insist
    from annotator.datasets.importing import import_paths

    pages = [_sample("html"), _sample("txt")]
    for page in pages:
        insist(import_paths(project, [page]).refused)
    return [f"import of {' and '.join(page.name for page in pages)}", *_edit_and_undo(project)]


def _round_trip() -> list[str]:
    from annotator.datasets.demo import insist
    from annotator.datasets.exporting import export
    from annotator.datasets.importing import import_paths
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.store.project import Project

    with tempfile.TemporaryDirectory(prefix="annotator-self-test-") as scratch:
        folder = Path(scratch)
        scheme = find_scheme(DEFAULT)
        with Project.create(folder / "one.annotator", scheme) as project:
            lines = _filled(project)
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


def _crash(folder: Path, kills: int) -> None:
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.store.crash_test import crash_test

    with progress("killing", quiet=False) as shown, interruptible() as stop:
        found = crash_test(folder, find_scheme(DEFAULT), kills, shown, stop)
    ended = "1 program was" if found.kills == 1 else f"{found.kills} programs were"
    say(f"{folder}: {ended} killed while annotating; {found.saved} edits had been called saved")
    say(f"  lost: {found.lost}; there in part: {found.halved}; damage found by the check: {found.findings}")
    kept = "yes" if found.locks else "NO: two programs may write at once; never share a project here"
    say(f"  a second program is kept from writing meanwhile: {kept}")
    say(f"  the disk says that something is written after {found.sync * 1000:.2f} ms{_doubt(found.sync)}")
    if found.sound:
        say("This folder keeps what is saved, whatever happens to the program.")
        return
    say("Keep no project in this folder: use a local disk, or a PostgreSQL server for a team.")
    say(f"What is left of the test: {found.left}")
    raise typer.Exit(1)


def _doubt(seconds: float) -> str:
    if seconds >= _QUICK:
        return ""
    return " (so soon that it may only be in memory: a power cut could cost the last edits)"
