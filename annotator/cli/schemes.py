"""``scheme new``, ``edit``, ``check``, ``diff`` and ``export``: schemes and the files they stand in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import JSON, given_path
from .output import complain, say, say_json
from .scheme_migrating import migrate

if TYPE_CHECKING:
    from annotator.domain.scheme_diff import Difference

_MOST = 50  # errors that are shown
_SOURCE = "Name of a scheme, or a scheme file, archive or project."
_FILE = typer.Argument(metavar="FILE", help="A scheme file.", show_default=False, parser=given_path)


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    group.callback()(_group)
    for name, command in (
        ("new", new), ("edit", edit), ("check", check), ("diff", diff), ("export", export),
        ("migrate", migrate),
    ):  # fmt: skip
        group.command(name)(command)
    app.add_typer(group, name="scheme")


def _group() -> None:
    """Make, change, check and compare schemes."""


def new(
    file: Annotated[Path, _FILE],
    start: Annotated[
        str | None, typer.Option("--from", metavar="NAME|FILE", help=f"What to start from. {_SOURCE}")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Short name (default: that of the file).")
    ] = None,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="Name for people.")] = "",
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add",
            metavar="SORT:ID",
            help="A label, such as type:PER or role:Attack.Agent; may be repeated.",
        ),
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Write a new scheme file. Its labels get keys and colours that are told apart.

    Sorts of label: kind, flag, type, event, role, relation, attribute, value. An id is any text.
    """
    from annotator.datasets.scheme_files import edited, new_scheme, write_file, written
    from annotator.datasets.schemes import scheme_of
    from annotator.domain.scheme_making import short_name

    made = new_scheme(scheme_of(start) if start else None, name=name or short_name(file.stem), title=title)
    made = _checked(edited(made, [("add", one) for one in add or ()]), file)
    write_file(file, written(made), replace=False)
    _told(file, made, as_json=as_json)


def edit(
    file: Annotated[Path, _FILE],
    add: Annotated[
        list[str] | None, typer.Option("--add", metavar="SORT:ID", help="Add a label; may be repeated.")
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option("--remove", metavar="SORT:ID", help="Take a label away; may be repeated."),
    ] = None,
    rename: Annotated[
        list[str] | None,
        typer.Option("--rename", metavar="SORT:ID->NEW", help="Give a label another id; may be repeated."),
    ] = None,
    retire: Annotated[
        list[str] | None,
        typer.Option(
            "--retire",
            metavar="SORT:ID",
            help="Offer a label no more: what has it stays, its key is free; may be repeated.",
        ),
    ] = None,
    offer: Annotated[
        list[str] | None,
        typer.Option("--offer", metavar="SORT:ID", help="Offer a retired label again; may be repeated."),
    ] = None,
    put: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar='"SORT:ID FIELD=VALUE"',
            help="Set a field: name, key, guideline, color, targets, min, max …; may be repeated.",
        ),
    ] = None,
    version: Annotated[
        str | None, typer.Option("--version", metavar="X.Y.Z", help="Version (default: the next one).")
    ] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Change the labels of a scheme file; what refers to them goes along. Projects are left as they are.

    The changes are made in this order: rename, add, remove, retire, offer, set. A project takes the new
    scheme, and what was annotated under the old one, by scheme migrate.
    """
    from annotator.datasets.scheme_files import edited, next_version, write_file, written
    from annotator.datasets.schemes import find_scheme

    before = dict(find_scheme(str(file)).data)
    listed = (
        ("rename", rename), ("add", add), ("remove", remove), ("retire", retire), ("offer", offer),
        ("set", put),
    )  # fmt: skip
    made = edited(before, [(what, one) for what, given in listed for one in given or ()])
    if made != before or version:
        made["version"] = version or next_version(str(before["version"]))
        write_file(file, written(_checked(made, file)), replace=True)
    _told(file, made, as_json=as_json)


def _checked(data: dict[str, object], file: Path) -> dict[str, object]:
    from annotator.datasets.scheme_files import checked

    return checked(data, str(file))


def _told(file: Path, made: dict[str, object], *, as_json: bool) -> None:
    from annotator.domain.label_map import labels_of
    from annotator.domain.scheme import parse_scheme

    labels = len(labels_of(parse_scheme(made)))
    if as_json:
        say_json({"file": str(file), "name": made["name"], "version": made["version"], "labels": labels})
    else:
        say(f"{file}: {made['name']} {made['version']}, {labels} labels")


def check(file: Annotated[Path, _FILE], as_json: Annotated[bool, JSON] = False) -> None:
    """Check a scheme file, or one that comes with the program, by name: ids, keys and references match.

    Every error is listed with its place in the file. The exit code is 1 if there are any.
    """
    from annotator.assets import resource_dir
    from annotator.datasets.schemes import read_object, scheme_errors
    from annotator.domain.scheme_making import completed

    ready = resource_dir("schemes") / f"{file}.json"
    read = ready if not file.exists() and ready.exists() else file
    errors = scheme_errors(completed(read_object(read)))
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


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_SOURCE, show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same.", show_default=False)],
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Tell how one scheme differs from another: labels that came, went, moved or say something else."""
    from annotator.datasets.schemes import scheme_of
    from annotator.domain.scheme_diff import differences

    first, second = scheme_of(old), scheme_of(new)
    found = differences(first, second)
    if as_json:
        named = {"old": f"{first.name} {first.version}", "new": f"{second.name} {second.version}"}
        say_json({**named, "differences": [one.to_json() for one in found]})
        return
    for one in found:
        say(_line(one))
    if not found:
        say("no differences")


def _line(one: Difference) -> str:
    from annotator.domain.label_words import said

    told = f"{one.how.value}\t{said(one.label)}"
    return told + "".join(
        f"\t{name}: {_short_of(a)} -> {_short_of(b)}" for name, (a, b) in one.fields.items()
    )


def _short_of(value: object) -> str:
    text = "–" if value is None else ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


_SHOWN = 60  # characters of a value


def export(
    source: Annotated[str, typer.Argument(metavar="SCHEME", help=_SOURCE, show_default=False)],
    dest: Annotated[
        Path,
        typer.Argument(
            metavar="DEST",
            help="The file: *.json for the scheme, *.md for its guidelines.",
            show_default=False,
            parser=given_path,
        ),
    ],
) -> None:
    """Write a scheme to a file of its own, or its guidelines as one page of Markdown.

    A file that exists is never overwritten.
    """
    from annotator.datasets.guidelines import page
    from annotator.datasets.scheme_files import write_file, written
    from annotator.datasets.schemes import scheme_of

    ending = dest.suffix.lower()
    if ending not in (".json", ".md"):
        raise typer.BadParameter("the file ends in .json or in .md", param_hint="DEST")
    data = scheme_of(source).data
    write_file(dest, page(data) if ending == ".md" else written(data), replace=False)
    say(f"{dest}: {data['name']} {data['version']}")
