"""``duplicates`` and ``encoding``: the pages of a project as a corpus, before they are annotated."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from .common import DOCUMENT, JSON, PROJECT, opened
from .output import complain, interruptible, progress, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("duplicates")(duplicates)
    app.command("encoding")(encoding)


def duplicates(
    project: Annotated[str, PROJECT],
    threshold: Annotated[
        float, typer.Option("--threshold", min=0.1, max=1.0, help="Share of the text that must match.")
    ] = 0.8,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Find near-duplicate pages and record the groups in the project.

    The list of pages then shows how many near-duplicates a page has, and splits keep them together.
    """
    from annotator.datasets.duplicates import find_duplicates

    with (
        opened(project, read_only=False) as found,
        progress("comparing", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        groups = find_duplicates(found, threshold=threshold, progress=shown, cancelled=stop)
        names = {row.id: row.name for row in found.documents()} if groups else {}
    if as_json:
        say_json({"groups": [[{"id": one, "name": names[one]} for one in group] for group in groups]})
        return
    for number, group in enumerate(groups, 1):
        for one in group:
            say(f"{number}\t{one}\t{' '.join(names[one].split())}")
    if not groups:
        say("no near-duplicates found")


def encoding(
    project: Annotated[str, PROJECT],
    document: Annotated[str, DOCUMENT],
    name: Annotated[str, typer.Argument(metavar="NAME", help="For example windows-1252 or gb18030.")],
    as_newer_form: Annotated[
        bool,
        typer.Option(
            "--as-newer-form", help="Leave the page as it is and add the new text as a newer form of it."
        ),
    ] = False,
) -> None:
    """Read a page again with another encoding; it must have no annotations or suggestions yet.

    An annotated page is read again with --as-newer-form; its annotations can then be carried over.
    """
    from annotator.datasets.redecoding import redecode

    with opened(project, read_only=False) as found:
        before = found.find_document(document)
        made = redecode(found, before, name, as_newer_form=as_newer_form)
    for warning in made.warnings:
        complain(f"warning: {warning}")
    say(f"{made.document.name}: read as {made.document.source.encoding}")
    if as_newer_form:
        say("to carry over the annotations, run:")
        say(f"  annotator carry-over {shlex.quote(project)} {before} {made.document.id}")
