"""``new``, ``settings``, ``list``, ``stats``, ``check`` and ``copy``: a project as a whole."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from .backups import backups_of, settle_backups
from .common import JSON, PROJECT, given_path, opened, with_password
from .history import WHEN, counted_sets, given_moment, me
from .output import interruptible, progress, say, say_json, table

_SHORT_ID = 13  # characters of an id that a table shows; enough to tell documents apart


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("new")(new)
    app.command("settings")(settings)
    app.command("list")(list_)
    app.command("stats")(stats)
    app.command("check")(check)
    app.command("copy")(copy)


def new(
    project: Annotated[str, PROJECT],
    scheme: Annotated[
        str | None,
        typer.Option(
            "--scheme",
            metavar="NAME|FILE",
            help="Name of a scheme, or a scheme file or archive (default: news, or the first archive's).",
        ),
    ] = None,
    blind: Annotated[
        bool, typer.Option("--blind", help="Annotators do not see each other's annotations.")
    ] = False,
) -> None:
    """Create an empty project."""
    from annotator.datasets.schemes import DEFAULT, find_scheme
    from annotator.store.project import Project

    found = find_scheme(DEFAULT if scheme is None else scheme)
    with with_password(project, lambda: Project.create(project, found)) as made:
        wanted = replace(made.settings, blind=blind, scheme_chosen=scheme is not None)
        if wanted != made.settings:
            made.set_settings(wanted)
        say(f"created {made.target} with the scheme {found.name} {found.version}")


def settings(
    project: Annotated[str, PROJECT],
    blind: Annotated[
        bool | None,
        typer.Option("--blind/--not-blind", help="Keep annotators from seeing each other's annotations."),
    ] = None,
    policy: Annotated[
        list[str] | None,
        typer.Option(
            "--policy",
            metavar="GROUP=POLICY",
            help="What adjudication takes without asking; may be repeated.",
        ),
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option(
            "--role", metavar="NAME=ROLE", help="What a person does in the project; may be repeated."
        ),
    ] = None,
    backups: Annotated[
        str | None,
        typer.Option(
            "--backups",
            metavar="FOLDER|beside|off",
            help="Where new backups go; off: none are made by themselves.",
        ),
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Show the settings of a project, and change them."""
    from annotator.datasets.policies import with_policies

    policies, roles = _pairs(policy, "GROUP=POLICY"), _pairs(role, "NAME=ROLE")
    with opened(project, read_only=blind is None and not policies and not roles) as found:
        wanted = with_policies(found.settings, policies)
        if blind is not None:
            wanted = replace(wanted, blind=blind)
        # A role that is refused leaves the settings as they are, too.
        if roles:
            found.reviewing.give_roles({name: None if one == "none" else one for name, one in roles.items()})
        if wanted != found.settings:
            found.set_settings(wanted)
        if backups is not None:
            settle_backups(found, backups)
        settled = {**asdict(found.settings), "roles": dict(found.reviewing.roles())}
        settled |= {"backups": backups_of(found)}
    if as_json:
        say_json(settled)
        return
    table(("what", "setting"), [(name, _setting(value)) for name, value in _flat(settled)])


def _pairs(given: list[str] | None, form: str) -> dict[str, str]:
    """Return options of the form NAME=VALUE. Raises BadParameter for one that is not."""
    found = {}
    for one in given or ():
        name, sign, value = (part.strip() for part in one.rpartition("="))
        if not (name and sign and value):
            raise typer.BadParameter(f"{one}: give it as {form}")
        found[name] = value
    return found


def _setting(value: object) -> object:
    return ("no", "yes")[value] if isinstance(value, bool) else value


def list_(
    project: Annotated[str, PROJECT],
    author: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="AUTHOR",
            help="State and counts of this author (default: the author furthest along).",
        ),
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """List the documents of a project."""
    from annotator.datasets.chosen_sets import require_author

    with opened(project) as found:
        if author is not None:
            require_author(found, author)
        rows = found.documents(author=author)
    if as_json:
        say_json({"documents": [_row(row) for row in rows]})
        return
    titles = ("id", "name", "state", "articles", "mentions", "events")
    shown = _prefixes([row.id for row in rows])
    cells = [
        (shown[row.id], row.name, row.state.value.replace("_", " "), row.articles, row.mentions, row.events)
        for row in rows
    ]
    table(titles, cells, numbers=(3, 4, 5))


def _row(row: Any) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "characters": row.characters,
        "uri": row.uri,
        "state": row.state.value,
        "articles": row.articles,
        "mentions": row.mentions,
        "events": row.events,
        "duplicates": row.duplicates,
    }


def _prefixes(ids: list[str]) -> dict[str, str]:
    """Return the shortest beginnings, of one length, by which ``show`` can tell the documents apart."""
    length = _SHORT_ID
    while len({one[:length] for one in ids}) < len(ids):
        length += 1
    return {one: one[:length] for one in ids}


def stats(project: Annotated[str, PROJECT], as_json: Annotated[bool, JSON] = False) -> None:
    """Count what is in a project."""
    from annotator.assist.acceptance import acceptance
    from annotator.datasets.answers import answers, to_json

    with opened(project) as found:
        counted = found.stats() | {"suggestions": acceptance(found), "answers": to_json(answers(found))}
    if as_json:
        say_json(counted)
        return
    table(("what", "count"), list(_flat(counted)), numbers=(1,))


def _flat(counted: Any, before: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in counted.items():
        title = f"{before}{str(name).replace('_', ' ')}"
        found += _flat(value, f"{title} · ") if isinstance(value, dict) else [(title, _cell(value))]
    return found


def _cell(value: object) -> object:
    if value is None:
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def check(
    project: Annotated[str, PROJECT],
    repair: Annotated[
        bool,
        typer.Option("--repair", help="Repair what can be repaired safely, after making a backup."),
    ] = False,
    changed: Annotated[
        bool,
        typer.Option(
            "--changed", help="Pass over what was found whole on this computer and not changed since."
        ),
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="MANIFEST",
            parser=given_path,
            show_default=False,
            help="The manifest of an export of gold, whose history must still be the same.",
        ),
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Look for damage in a project; without --repair nothing is changed.

    The exit code is 1 if any finding was not repaired.
    """
    from .checking import report

    report(project, repair=repair, changed=changed, against=against, as_json=as_json)


def copy(
    origin: Annotated[str, typer.Argument(metavar="FROM", help="The project to copy.", show_default=False)],
    target: Annotated[
        str,
        typer.Argument(
            metavar="TO", help="A new *.annotator file, or the URL of an empty database.", show_default=False
        ),
    ],
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help=f"Every page as it was then: {WHEN}.")
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Copy a whole project, history included, between files and PostgreSQL servers, and compare the copy.

    With --at, the copy says what the project said then; undoing one edit in it brings back what came later.
    """
    wanted = given_moment(at) if at is not None else None
    with opened(origin) as found:
        if wanted is not None:  # what cannot be taken back is known before anything is written
            found.history.take_back(wanted, by=me(found), anybodys=True, rehearse=True)
        with (
            progress("copying", quiet=as_json) as shown,
            interruptible() as stop,
            with_password(target, lambda: found.copy(target, progress=shown, cancelled=stop)) as made,
        ):
            counted = made.stats()
            taken = made.history.take_back(wanted, by=me(made), anybodys=True) if wanted is not None else []
    told: dict[str, Any] = {"from": found.target, "to": made.target, "documents": counted["documents"]}
    if as_json:
        say_json(told | ({"at": str(wanted), "taken_back": len(taken)} if wanted is not None else {}))
        return
    say(f"copied {found.target} to {made.target}")
    if wanted is not None:
        say(f"{counted_sets(len(taken))} taken back to {wanted}")
