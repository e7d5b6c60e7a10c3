"""The ``annotator`` command: its sub-commands put together, and every error turned into a line and a code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from annotator import __version__

from . import (
    agreement,
    assign,
    backups,
    carrying,
    comparing,
    corpus,
    data,
    demo,
    history,
    merging,
    pages,
    projects,
    report,
    schemes,
    self_test,
    suggestions,
    team,
    training,
)
from .desktop import Desktop
from .failing import DONE, code_of
from .output import stop_printing


def build(desktop: Desktop) -> typer.Typer:
    """Return the command with all its sub-commands; those that need a window ask ``desktop``."""
    app = typer.Typer(
        name="annotator",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100, "obj": desktop},
    )
    app.callback(invoke_without_command=True)(_main)
    listed = (
        pages, history, demo, projects, backups, data, carrying, corpus, assign, merging, team, agreement,
        report, suggestions, training, schemes, comparing, self_test,
    )  # fmt: skip
    for module in listed:
        module.add_to(app)
    return app


def _main(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    """Annotate raw news pages and turn them into datasets.

    Without a command, the window opens on the last project or on the start page.
    """
    if version:
        typer.echo(f"annotator {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        desktop: Desktop = context.obj
        raise typer.Exit(desktop.open_window(None))


def run(arguments: Sequence[str], desktop: Desktop) -> int:
    """Run a command line and return its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    code = _run(arguments, desktop)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        stop_printing()
    return code


def _run(arguments: Sequence[str], desktop: Desktop) -> int:
    try:
        build(desktop)(args=list(arguments), prog_name="annotator")
    except BaseException as error:
        return code_of(error, arguments)
    return DONE
