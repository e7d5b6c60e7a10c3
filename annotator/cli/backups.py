"""``backup``, ``restore`` and ``salvage``: yesterday's project, and what is left of a damaged one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.domain.errors import AnnotatorError

from . import messages
from .common import JSON, PROJECT, given_path, opened
from .output import complain, interruptible, progress, say, say_json, table

if TYPE_CHECKING:
    from annotator.store.backups.comparing import Compared
    from annotator.store.backups.folder import BackupFile
    from annotator.store.project import Project

LIST = typer.Option("--list", help="List the backups and change nothing.")


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("salvage")(salvage)


def backup(
    project: Annotated[str, PROJECT],
    destination: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DEST]",
            help="A file that does not exist yet (default: the next backup in the project's backup folder).",
            show_default=False,
            parser=given_path,
        ),
    ] = None,
    listing: Annotated[bool, LIST] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Copy a project to a file, even while someone is working in it, and check the copy."""
    if listing:
        _list(_file(project), as_json=as_json)
        return
    with (
        opened(project) as found,
        progress("copying", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        if destination is None:
            _file(project)
            made = found.backups.make(shown, stop)
        else:
            found.backups.copy_to(destination)
            made = destination
    if as_json:
        say_json({"project": project, "backup": str(made)})
    else:
        say(f"backed up {found.target} to {made}")


def restore(
    project: Annotated[str, PROJECT],
    wanted: Annotated[
        str | None,
        typer.Argument(
            metavar="[BACKUP]",
            help="A backup by its number, name or path (default: the newest one that is sound).",
            show_default=False,
        ),
    ] = None,
    listing: Annotated[bool, LIST] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Put a backup in the place of a project; what is there now is kept as a backup first.

    So restoring can be undone: restore the backup that it made. Close the project's windows before.
    """
    from annotator.store.backups.restoring import restore as restored_from

    path = _file(project)
    if listing:
        _list(path, as_json=as_json)
        return
    done = restored_from(path, wanted)
    if as_json:
        kept = str(done.kept) if done.kept else None
        say_json({"project": str(path), "backup": str(done.backup), "kept": kept,
                  "pages": done.holds.pages, "edits": done.holds.edits})  # fmt: skip
        return
    say(f"restored {path} from {done.backup}")
    if done.kept is not None:
        say(f"what was there before is kept as {done.kept}")


def settle_backups(found: Project, where: str) -> None:
    """Choose where the backups of a project go: a folder, ``beside`` or ``off``."""
    special = where in ("beside", "off")
    found.backups.settle(None if special else given_path(where), off=where == "off")


def backups_of(found: Project) -> str | None:
    """Return the folder that backups go to, or ``off``; None for a project on a server."""
    if "://" in found.target:
        return None
    return "off" if found.backups.off else str(found.backups.folder)


def _file(project: str) -> Path:
    """Return the path of a project. Raises AnnotatorError if it is on a server, or not named."""
    from annotator.store import messages as of_store
    from annotator.store.addresses import is_url, postgres_url, shown

    if is_url(project):
        raise AnnotatorError(of_store.ON_A_SERVER, project=shown(postgres_url(project)))
    if not project:
        raise AnnotatorError(messages.NO_NAME)
    return Path(project)


def _list(path: Path, *, as_json: bool) -> None:
    from annotator.store.backups.comparing import compared
    from annotator.store.backups.contents import held
    from annotator.store.backups.folder import folder_of, is_off, listed

    found = [(one, held(one.path), compared(one.path, path)) for one in listed(path)]
    if as_json:
        rows = [_row(*one) for one in found]
        say_json({"project": str(path), "folder": str(folder_of(path)), "off": is_off(path), "backups": rows})
        return
    for _one, holds, _now in found:
        if holds.fault is not None:
            complain(str(holds.fault))
    titles = ("number", "made", "why", "pages", "edits", "since then", "size", "name")
    cells = [
        (*_cells(one), holds.pages, holds.edits, _since(now), _size(one), one.path.name)
        for one, holds, now in found
    ]
    table(titles, cells, numbers=(0, 3, 4, 6))


def _cells(one: BackupFile) -> tuple[object, ...]:
    made = one.made.astimezone().strftime("%Y-%m-%d %H:%M")
    return one.number or "–", made, str(one.why)


def _size(one: BackupFile) -> str:
    from annotator.store.backups.copies import in_words

    return in_words(one.size)


def _since(now: Compared | None) -> str:
    """Return what was done since a backup, and what the project no longer has, in few words."""
    if now is None:
        return "–"
    edits, gone = sum(now.since.values()), sum(now.gone.values())
    parts = [
        (len(now.pages_since), "page", "new"), (len(now.pages_gone), "page", "gone"),
        (edits, "edit", _where(now.since)), (gone, "edit", f"{_where(now.gone)} gone".strip()),
    ]  # fmt: skip
    told = [f"{n} {what}{'s' * (n != 1)} {rest}".strip() for n, what, rest in parts if n]
    return ", ".join(told) or "the same"


def _where(edits: dict[str, int]) -> str:
    return "on 1 page" if len(edits) == 1 else f"on {len(edits)} pages"


def _row(one: BackupFile, holds: Any, now: Compared | None) -> dict[str, object]:
    return {
        "path": str(one.path),
        "number": one.number,
        "made": one.made.isoformat(),
        "reason": one.reason,
        "bytes": one.size,
        "pages": holds.pages,
        "sets": holds.sets,
        "edits": holds.edits,
        "fault": None if holds.fault is None else str(holds.fault),
        "compared": None if now is None else asdict(now),
    }


def salvage(
    project: Annotated[str, PROJECT],
    new: Annotated[
        Path,
        typer.Argument(
            metavar="NEW", help="A file that does not exist yet.", show_default=False, parser=given_path
        ),
    ],
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Write what is left of a damaged project into a new file; the damaged file is only read.

    Each thing that was healed, mended or lost is named. The exit code is 1 if anything is lost.
    """
    from annotator.store.salvage.salvage import salvage as salvaged

    path = _file(project)
    with progress("salvaging", quiet=as_json) as shown:
        report = salvaged(path, new, shown)
    if as_json:
        names = {"healed": report.healed, "mended": report.mended, "lost": report.lost}
        told = {name: [str(one) for one in listed] for name, listed in names.items()}
        counts = {"pages": report.pages, "sets": report.sets, "edits": report.edits}
        say_json({"project": str(path), "new": str(new), "exact": report.exact} | counts | told)
    else:
        for outcome, one in report.lines():
            tell = complain if outcome.value == "lost" else say
            tell(f"{outcome.value}: {one}")
        end = "to the last bit" if report.exact else "look at the list above"
        counted = f"{report.pages} pages, {report.sets} annotation sets, {report.edits} journal entries"
        say(f"salvaged {path} to {new}: {counted}; {end}")
    if report.lost:
        raise typer.Exit(1)
