"""Arguments and options that several commands share, and opening a project for them."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from annotator.domain.errors import AnnotatorError

from . import messages
from .output import complain

if TYPE_CHECKING:
    from annotator.store.project import Project

T = TypeVar("T")
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


def label_map_option(help: str) -> Any:
    """Return the option ``--map``: a file that says which labels are which; ``help`` tells of which."""
    return _file("--map", help)


def write_map_option(what: str) -> Any:
    """Return the option ``--write-map``: a proposal is written and nothing else is done."""
    return _file("--write-map", f"Only write a proposed {what}, to be edited.")


def _file(name: str, help: str) -> Any:
    return typer.Option(name, metavar="FILE", help=help, show_default=False, parser=given_path)


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
    project = with_password(target, lambda: Project.open(target, read_only=read_only, author=author))
    for notice in project.file.notices():
        complain(str(notice))
    return project


def looked_at(target: str) -> None:
    """Raise AnnotatorError if the first bytes of what is there tell that it is no project, or a newer one."""
    from annotator.store.refusals import format_of

    if not target:
        raise AnnotatorError(messages.NO_NAME)
    if "://" not in target:
        format_of(Path(target))


def with_password(target: str, do: Callable[[], T]) -> T:
    """Do what connects to a server; if it wants a password, ask for it on the terminal and do it again.

    Raises AnnotatorError as ``do`` does, and if there is nobody to ask.
    """
    from annotator.store.errors import PasswordNeeded

    try:
        return do()
    except PasswordNeeded:
        if not sys.stdin.isatty():
            raise
    from annotator.store import passwords
    from annotator.store.addresses import postgres_url

    url = postgres_url(target)
    passwords.learn(url, getpass.getpass(f"Password for {passwords.account(url)}: "))
    return do()
