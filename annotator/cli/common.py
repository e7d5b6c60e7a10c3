"""Arguments and options that several commands share, and opening a project for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from annotator.domain.errors import AnnotatorError

from . import messages

if TYPE_CHECKING:
    from annotator.store.project import Project

PROJECT = typer.Argument(
    metavar="PROJECT", help="A *.annotator file or a postgresql:// URL.", show_default=False
)
DOCUMENT = typer.Argument(
    metavar="DOCUMENT",
    help="A document's id, the first characters of its id, or its exact name.",
    show_default=False,
)
JSON = typer.Option("--json", help="Print one JSON object on stdout.")
AUTHOR = typer.Option("--as", metavar="AUTHOR", show_default=False)


def given_path(text: str) -> Path:
    """Return a path as it was typed. Raises BadParameter for "", which would mean the current folder."""
    if not text:
        raise typer.BadParameter("the path is empty")
    return Path(text)


def given_name(name: str | None) -> str | None:
    """Return an author's name as it was typed. Raises BadParameter if there is nothing to read in it."""
    if name is not None and not name.strip():
        raise typer.BadParameter("the name of the author is empty")
    return name


def opened(target: str, *, read_only: bool = True, author: str | None = None) -> Project:
    """Open a project. Raises AnnotatorError if it is not there or is none."""
    from annotator.store.project import Project

    if not target:
        raise AnnotatorError(messages.NO_NAME)
    return Project.open(target, read_only=read_only, author=author)
