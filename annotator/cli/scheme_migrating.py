"""``scheme migrate``: other labels in a project that people have worked with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .common import JSON, PROJECT, label_map_option, opened, write_map_option
from .output import interruptible, progress, say, say_json

if TYPE_CHECKING:
    from annotator.datasets.label_migrations import Asked
    from annotator.store.project import Project


def migrate(
    project: Annotated[str, PROJECT],
    new: Annotated[
        str | None,
        typer.Argument(metavar="NEW", help="The newer scheme: a name, scheme file, archive or project."),
    ] = None,
    file: Annotated[
        Path | None,
        label_map_option(
            "What becomes of labels: a label map, or a migration with splits and labels to retire."
        ),
    ] = None,
    write_map: Annotated[Path | None, write_map_option("migration")] = None,
    ask: Annotated[
        list[str] | None,
        typer.Option(
            "--ask",
            metavar="SORT:ID",
            help="List each item of a label, to say what it becomes; may be repeated.",
        ),
    ] = None,
    drop: Annotated[
        bool, typer.Option("--drop", help="Let go what the newer scheme does not allow.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last change of labels back.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Put a project under a newer scheme: rename, merge, split and retire labels that are in use.

    Every author's annotations change by one edit each, all of them or none; what was handed in stays as it
    was. A label in use that the newer scheme lacks has to be named in the map: nothing is lost in silence.
    """
    if undo:
        _undo(project)
        return
    if new is None:
        raise typer.BadParameter("name the newer scheme", param_hint="NEW")
    from annotator.datasets import label_migrations as work
    from annotator.datasets.schemes import scheme_of
    from annotator.domain.label_migration import LabelMigration

    ours = scheme_of(new)
    rehearsed = dry_run or write_map is not None
    with opened(project, read_only=False) as found:
        theirs = found.scheme
        given = work.read_migration(file, theirs, ours) if file is not None else LabelMigration()
        asked = work.Asked(given, drop, rehearsed, tuple(ask or ()))
        done = _done(found, ours, asked, quiet=as_json)
    if write_map is not None:
        from annotator.datasets.scheme_files import write_file

        write_file(write_map, work.written(work.proposal(theirs, ours, done)), replace=False)
    report = work.report(done, given, theirs, ours, rehearsed=rehearsed)
    if as_json:
        say_json(report)
        return
    _tell(report)
    if write_map is not None:
        say(f"{write_map}: written; say what is still null in it")


def _undo(project: str) -> None:
    from annotator.datasets.label_migrations import take_back

    with opened(project, read_only=False) as found:
        take_back(found)
        say(f"{found.target}: the labels are those of {found.scheme.name} {found.scheme.version} again")


def _done(found: Project, ours: Any, asked: Asked, *, quiet: bool) -> Any:
    from annotator.datasets.label_migrations import migrate as change

    with progress("changing labels", quiet=quiet) as shown, interruptible() as stop:
        return change(found, ours, asked, progress=shown, cancelled=stop)


def _tell(report: dict[str, Any]) -> None:
    for one in report["becomes"]:
        say(f"becomes\t{one['label']}\t{one['becomes']}\t{one['n']}")
    for one in report["retired"]:
        say(f"retired\t{one['label']}\t{one['n']}")
    for one in report["not_allowed"]:
        say(f"not allowed\t{one['reason']}\t{one['n']}")
    for one in report["doubles"]:
        say(f"says the same as another\t{one['label']}\t{one['n']}")
    for one in report["undecided"]:
        say(f"undecided\t{one}")
    for one in report["fits_nothing"]:
        by = [*(f"{name}={value}" for name, value in one["attributes"].items()), *one["of"]]
        say(f"fits nothing\t{one['label']}\t{one['becomes'] or '–'}\t{', '.join(by)}")
    for one in report["items"]:
        say(f"item\t{one['label']}\t{one['id']}\t{one['page']}\t{one['words']}")
    told = f"{report['from']} -> {report['to']}: {report['edited']} of {report['sets']} sets change"
    say(f"{told}; nothing was written" if report["dry_run"] else told)
