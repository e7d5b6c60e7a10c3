"""Arguments and options that several commands share, and opening a project for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.store.project import Project

PROJECT = typer.Argument(
    metavar="PROJECT", help="A *.annotator file, or a postgresql:// address.", show_default=False
)
DOCUMENT = typer.Argument(
    metavar="DOCUMENT", help="A document's id, the start of it, or its exact name.", show_default=False
)
JSON = typer.Option("--json", help="Print one JSON object on stdout.")
AUTHOR = typer.Option("--as", metavar="AUTHOR", show_default=False)


def opened(target: str, *, read_only: bool = True, author: str | None = None) -> Project:
    """Open a project. Raises AnnotatorError if it is not there or is none."""
    from annotator.store.project import Project

    if not target:
        raise AnnotatorError("the name of the project is empty")
    return Project.open(target, read_only=read_only, author=author)
