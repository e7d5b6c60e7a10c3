"""``scheme check``: what is wrong with a scheme file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .common import JSON, given_path
from .output import complain, say, say_json

_MOST = 50  # errors that are shown


def add_to(app: typer.Typer) -> None:
    """Add ``scheme check``."""
    group = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    group.callback()(_group)
    group.command("check")(check)
    app.add_typer(group, name="scheme")


def _group() -> None:
    """Work with scheme files."""


def check(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A scheme file.", show_default=False, parser=given_path)
    ],
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Check a scheme file: its structure, and that ids, keys and references match.

    Every error is listed with its place in the file. The exit code is 1 if there are any.
    """
    from annotator.datasets.schemes import read_object, scheme_errors
    from annotator.domain.scheme_making import completed

    errors = scheme_errors(completed(read_object(file)))
    if as_json:
        say_json({"file": str(file), "errors": [{"place": p, "reason": r} for p, r in errors]})
    for place, reason in errors[:_MOST]:
        complain(f"{file}: {place}: {reason}" if place else f"{file}: {reason}")
    if len(errors) > _MOST:
        complain(f"{file}: {len(errors) - _MOST} more errors")
    if errors:
        raise typer.Exit(1)
    if not as_json:
        say(f"{file}: no errors")
