"""``team``: the accounts of a project on a PostgreSQL server, and what each may do."""

from __future__ import annotations

import getpass
import sys
from enum import StrEnum
from typing import Annotated

import typer

from annotator.domain.errors import AnnotatorError

from . import messages
from .common import JSON, opened
from .output import say, say_json, table

URL = typer.Argument(metavar="URL", help="The postgresql:// URL of the project.", show_default=False)
LOGIN = typer.Argument(metavar="LOGIN", help="Name of the account on the server.", show_default=False)


class Role(StrEnum):
    """What an account may do."""

    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    MANAGER = "manager"
    READER = "reader"


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    group.callback()(_group)
    for command in (init, add, remove):
        group.command(command.__name__)(command)
    group.command("list")(list_)
    app.add_typer(group, name="team")


def _group() -> None:
    """Let several people work in one project on a PostgreSQL server, each with the rights they need."""


def init(url: Annotated[str, URL]) -> None:
    """Make the roles annotator, reviewer, manager and reader of a project, with the least rights.

    Use the account that owns the project's tables. After an upgrade of the program, do it again.
    """
    with opened(url, read_only=False) as found:
        found.team.init()
        say(f"{found.target} is ready for a team; go on with annotator team add")


def add(
    url: Annotated[str, URL],
    login: Annotated[str, LOGIN],
    role: Annotated[Role, typer.Option("--role", help="What the account may do.")] = Role.ANNOTATOR,
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", help="The name in the project (default: LOGIN).")
    ] = "",
) -> None:
    """Let an account work in the project, or give it another role. A new account is made.

    Its password is asked for, or read from the first line of stdin; it never stands on the command line.
    """
    from annotator.store.team import Member

    with opened(url, read_only=False) as found:
        new = found.team.add(Member(login, author or login, role.value), lambda: _new_password(login))
        say(f"{login} works as {author or login}, {role.value}" + (" (new account)" if new else ""))


def _new_password(login: str) -> str:
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = getpass.getpass(f"Password for the new account {login}: ")
        if password and getpass.getpass("Once more: ") != password:
            raise AnnotatorError(messages.PASSWORDS_DIFFER)
    if not password:
        raise AnnotatorError(messages.NO_PASSWORD)
    return password


def remove(url: Annotated[str, URL], login: Annotated[str, LOGIN]) -> None:
    """Take an account's rights in the project away. What it did stays, and so does the account."""
    with opened(url, read_only=False) as found:
        found.team.remove(login)
        say(f"{login} has no rights in {found.target} any more")


def list_(url: Annotated[str, URL], as_json: Annotated[bool, JSON] = False) -> None:
    """List the members of a team."""
    with opened(url) as found:
        members = found.team.members()
    if as_json:
        listed = [{"login": one.login, "author": one.author, "role": one.role} for one in members]
        say_json({"members": listed})
        return
    table(("login", "works as", "role"), [(one.login, one.author, one.role) for one in members])
