"""``history`` and ``take-back``: what was done when, by whom, and sets as they were at some time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import Message

from .common import JSON, PROJECT, given_name, opened
from .output import say, say_json

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.moments import Moment
    from annotator.edits.stints import Stint
    from annotator.store.history import TakenBack
    from annotator.store.project import Project
    from annotator.store.values import JournalRow

WHEN = "2026-11-28 17:00, “yesterday 17:00”, “2 hours ago” or “edit 1234”"


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("history")(history)
    app.command("take-back")(take_back)


def given_moment(text: str) -> Moment:
    """Return a time as it was typed. Raises BadParameter for what is none."""
    from annotator.domain.moments import moment

    try:
        return moment(text, datetime.now().astimezone())
    except AnnotatorError as error:
        raise typer.BadParameter(str(error)) from error


def as_of(project: Project, annotations: AnnotationSet, wanted: Moment) -> tuple[AnnotationSet, str]:
    """Return a set as it was at a moment, and how that is said. Raises AnnotatorError."""
    found = project.history.of_set(annotations)
    place = found.place(wanted)
    return found.at(place), f"as of {wanted}: {place} of {len(found.rows)} edits"


# --- reading ------------------------------------------------------------------------------------------


def history(
    project: Annotated[str, PROJECT],
    document: Annotated[
        str | None,
        typer.Argument(
            metavar="[DOCUMENT]",
            help="Only this page: its id, the start of it, or its name.",
            show_default=False,
        ),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(
            "--author", metavar="AUTHOR", help="Only the annotations of this author.", callback=given_name
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help=f"Only what was done since then: {WHEN}.")
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Tell what was done to a project, edit by edit: by stints, with who did it and what was taken back."""
    from annotator.datasets.chosen_sets import require_author

    first = given_moment(since) if since is not None else None
    with opened(project) as found:
        page = found.find_document(document) if document is not None else None
        if author is not None:
            require_author(found, author)
        rows = found.history.rows(page, author, since=first.time if first else None)
        if first is not None and first.edit is not None:
            rows = [row for row in rows if row.id >= (first.edit or 0)]
        names = found.document_names()
        listed = _by_stints(rows)
        if as_json:
            say_json({"stints": [_stint_json(found, one, names) for one in listed], "edits": len(rows)})
            return
        _print(found, listed, names)


def _by_stints(rows: Sequence[JournalRow]) -> list[Stint[JournalRow]]:
    """Return the stints of all sets, in the order in which they began."""
    from annotator.edits.stints import stints

    by_set: defaultdict[str, list[JournalRow]] = defaultdict(list)
    for row in rows:
        by_set[row.set_id].append(row)
    found = [one for own in by_set.values() for one in stints(own)]
    return sorted(found, key=lambda one: one.rows[0].id)


def _print(project: Project, listed: Sequence[Stint[JournalRow]], names: dict[str, str]) -> None:
    page = ""
    for one in listed:
        if one.document != page:
            if page:
                say("")
            page = one.document
            say(f"{' '.join(names.get(page, page).split())}  ({page})")
        say(f"  {_heading(one)}")
        for row in one.rows:
            say(f"    {row.id:>6}  {_clock(row.recorded)}  {_says(project, row)}")
    if not listed:
        say("nothing was done yet")


def _heading(one: Stint[JournalRow]) -> str:
    began, ended = one.began, one.ended
    until = f"{ended:%H:%M}" if ended.date() == began.date() else f"{ended:%Y-%m-%d %H:%M}"
    times = f"{began:%Y-%m-%d %H:%M}" if f"{began:%H:%M}" == until else f"{began:%Y-%m-%d %H:%M}–{until}"
    who = one.author if one.by == one.author else f"{one.author}, by {one.by}"
    count = "1 edit" if len(one.rows) == 1 else f"{len(one.rows)} edits"
    return f"{times}  {who}, {count}"


def _clock(recorded: str) -> str:
    from annotator.domain.times import local_time

    return f"{local_time(recorded):%H:%M:%S}"


def _says(project: Project, row: JournalRow) -> str:
    from annotator.domain.wording import say as worded

    said = worded(row.edit.message, project.scheme)
    if row.kind == "edit":
        return f"{said}  (undone)" if row.status != "applied" else said
    return f"{'undone' if row.kind == 'undo' else 'done again'}: {said}"


def _stint_json(project: Project, one: Stint[JournalRow], names: dict[str, str]) -> dict[str, Any]:
    edits = [
        {
            "edit": row.id, "recorded": row.recorded, "kind": row.kind, "verb": row.edit.verb,
            "values": _plain(row.edit.values), "says": _says(project, row), "status": row.status,
            "target": row.target, "changes": len(row.edit.changes), "batch": row.batch,
            "seconds": round(row.seconds, 3), "keys": row.keys, "pointers": row.pointers,
        }
        for row in one.rows
    ]  # fmt: skip
    return {
        "document": one.document, "name": names.get(one.document, ""), "author": one.author, "by": one.by,
        "began": one.began.isoformat(), "ended": one.ended.isoformat(), "edits": edits,
    }  # fmt: skip


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(one) if isinstance(one, Message) else one for name, one in values.items()}


# --- taking back --------------------------------------------------------------------------------------


def take_back(
    project: Annotated[str, PROJECT],
    to: Annotated[str, typer.Option("--to", metavar="TIME", help=f"How it was then: {WHEN}.")],
    document: Annotated[
        str | None,
        typer.Argument(
            metavar="[DOCUMENT]", help="The page: its id, the start of it, or its name.", show_default=False
        ),
    ] = None,
    whole: Annotated[bool, typer.Option("--all", help="Every page, not one.")] = False,
    author: Annotated[
        str | None,
        typer.Option(
            "--author",
            metavar="AUTHOR",
            help="Whose annotations (default: yours). Others’ are a reviewer’s or manager’s to take back.",
            callback=given_name,
        ),
    ] = None,
    everybody: Annotated[
        bool, typer.Option("--everybody", help="Of all authors, gold and models included.")
    ] = False,
    person: Annotated[
        str | None,
        typer.Option("--as", metavar="PERSON", help="Who takes back (default: you).", callback=given_name),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be taken back.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Make annotations say again what they said at some time: one edit, journalled, undone in one step."""
    from annotator.datasets.chosen_sets import require_author

    if (document is None) == (not whole):
        raise typer.BadParameter("name one page, or say --all for every page", param_hint="DOCUMENT")
    if everybody and author is not None:
        raise typer.BadParameter("name one author, or say --everybody", param_hint="--author")
    wanted = given_moment(to)
    with opened(project, read_only=dry_run) as found:
        page = found.find_document(document) if document is not None else None
        by = person or me(found)
        if author is not None:
            require_author(found, author)
        taken = found.history.take_back(
            wanted, by=by, document=page, author=None if everybody else author or by,
            blind=found.settings.blind, rehearse=dry_run,
        )  # fmt: skip
    if as_json:
        say_json({"to": str(wanted), "dry_run": dry_run, "taken_back": [_taken_json(one) for one in taken]})
        return
    for one in taken:
        say(f"{one.name}, {one.author}: {one.left} of {one.of} edits stand, {_things(one.changed)} changed")
    done = "would be taken back" if dry_run else "taken back"
    nothing = f"nothing to take back: it says what it said then ({wanted})"
    say(f"{counted_sets(len(taken))} {done} to {wanted}" if taken else nothing)


def me(project: Project) -> str:
    """Return who is at the keyboard: the member of the team, else who is logged in."""
    from annotator.datasets.importing import default_author

    return member.author if (member := project.team.me()) else default_author()


def counted_sets(count: int) -> str:
    """Return how many annotation sets, in words."""
    return "1 set of annotations" if count == 1 else f"{count} sets of annotations"


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"


def _taken_json(one: TakenBack) -> dict[str, Any]:
    return {
        "document": one.document, "name": one.name, "author": one.author, "stand": one.left, "of": one.of,
        "changed": one.changed,
    }  # fmt: skip
