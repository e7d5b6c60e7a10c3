"""``report``: an overview of a project as files to read, print and compute with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .common import JSON, PROJECT, given_path, opened
from .output import interruptible, progress, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    project: Annotated[str, PROJECT],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            metavar="FOLDER",
            help="Where to write it: a new or empty folder, or that of an earlier report.",
            show_default=False,
            parser=given_path,
        ),
    ],
    letters: Annotated[
        bool, typer.Option("--letters", help="Call people A, B, C instead of by name.")
    ] = False,
    last: Annotated[
        bool, typer.Option("--last", help="Compare the last hand-ins instead of the first ones.")
    ] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Write a report on a project: one HTML page, each table as CSV, and everything as JSON.

    The same project gives the same files, byte for byte.
    """
    from annotator.datasets.agreement import Which, Wish
    from annotator.datasets.report import check_folder, project_report, write_report

    check_folder(out)
    with (
        opened(project) as found,
        progress("comparing", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        wish = Wish(which=Which.LAST if last else Which.FIRST)
        sections = project_report(found, wish, letters=letters, progress=shown, cancelled=stop)
        name = found.name
    files = write_report(out, name, sections)
    if as_json:
        say_json({"folder": str(out), "files": [one.name for one in files]})
    else:
        say(f"wrote {len(files)} files to {out}; open {files[0]}")
