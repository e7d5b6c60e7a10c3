"""``diff``: what changed between two datasets."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .common import JSON
from .output import progress, say, say_json

_SIDE = "An export, an archive, annotated data, or a project."
_MOST = 100  # documents that are named


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("diff")(diff)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE, show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same.", show_default=False)],
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Tell what changed between two datasets: documents, parts of a split, labels and counts.

    A document is the same if its text is. What models suggested is not compared.
    """
    from annotator.datasets.dataset_diff import compared, read_side

    with progress("comparing", quiet=as_json) as shown:
        told = compared(read_side(old, shown), read_side(new, shown))
    if as_json:
        say_json(told)
        return
    _tell(told)


def _tell(told: dict[str, Any]) -> None:
    documents = told["documents"]
    if told["scheme"]:
        say(f"scheme\t{' -> '.join(told['scheme'])}")
    for how in ("added", "removed"):
        for name in documents[how][:_MOST]:
            say(f"{how}\t{name}")
    for one in documents["changed"][:_MOST]:
        say(f"changed\t{one['name']}\t{'; '.join(_what(one))}")
    for name, (first, second) in {**told["labels"], **told["counts"]}.items():
        say(f"count\t{name}\t{first} -> {second}")
    for name in told["files"][:_MOST]:
        say(f"file\t{name}")
    say(
        f"{documents['old']} -> {documents['new']} documents: {len(documents['added'])} added, "
        f"{len(documents['removed'])} removed, {len(documents['changed'])} changed"
    )


def _what(one: dict[str, Any]) -> list[str]:
    found = ["another text"] if one.get("text") else []
    if "part" in one:
        found.append(f"part {one['part'][0] or '–'} -> {one['part'][1] or '–'}")
    return found + [f"{name} {first} -> {second}" for name, (first, second) in one.get("labels", {}).items()]
