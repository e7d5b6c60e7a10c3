"""``split`` and ``merge``: a project handed out to its annotators, and taken back in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.store.merging.values import Handed, MergeReport, MergeWish, Prefer

from .common import JSON, PROJECT, given_path, label_map_option, opened, write_map_option
from .output import interruptible, progress, say, say_json, table

if TYPE_CHECKING:
    from annotator.store.merging.values import Clash

_MOST = 200  # lines of one sort that are shown


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("split")(split)
    app.command("merge")(merge)


def split(
    project: Annotated[str, PROJECT],
    authors: Annotated[
        str, typer.Option("--authors", metavar="A,B", help="Who gets a file.", show_default=False)
    ],
    dest: Annotated[
        Path,
        typer.Option(
            "--dest",
            metavar="DIR",
            help="An existing folder for the files.",
            show_default=False,
            parser=given_path,
        ),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what goes into each file.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Write a project file for each author: their pages and what they have said, and nobody else.

    A file that exists is never overwritten; either all files are written or none.
    """
    with (
        opened(project) as found,
        progress("handing out", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        handed = found.hand_out(_names(authors), dest, rehearse=dry_run, progress=shown, cancelled=stop)
    if as_json:
        say_json({"dry_run": dry_run, "files": [_handed(one) for one in handed]})
        return
    titles = ("author", "file", "pages", "own sets", "suggestions", "assignments", "remarks", "entities")
    cells = [
        (
            one.author, one.file, one.documents, one.sets, one.suggestions, one.assignments, one.remarks,
            one.entities,
        )
        for one in handed
    ]  # fmt: skip
    table(titles, cells, numbers=range(2, 8))
    if dry_run:
        say("nothing was written")


def _handed(one: Handed) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__dataclass_fields__}


def _names(listed: str) -> list[str]:
    names = [one.strip() for one in listed.split(",")]
    if not all(names):
        raise typer.BadParameter("name the authors, separated by commas")
    return names


def merge(
    project: Annotated[str, PROJECT],
    others: Annotated[
        list[str],
        typer.Argument(
            metavar="OTHER…", help="Project files, archives or postgresql:// URLs.", show_default=False
        ),
    ],
    prefer: Annotated[
        Prefer | None, typer.Option("--prefer", help="Whose side to take where both changed the same.")
    ] = None,
    label_map: Annotated[
        Path | None, label_map_option("A label map: which labels of theirs are which here.")
    ] = None,
    write_map: Annotated[Path | None, write_map_option("label map")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would come in.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Take other projects into one: pages, annotations with their journals, entities, remarks, assignments.

    A copy of the project is made before. Where both sides changed the same, the set stays as it is and the
    other version is kept as a further author's, for adjudication. Merging again changes nothing.

    Where schemes exclude each other, a label map says which label is which: --write-map proposes one.
    """
    from annotator.datasets.label_maps import read_map
    from annotator.datasets.taking_in import take_in

    if write_map is not None:
        _write_map(project, others, write_map, as_json=as_json)
        return
    labels = read_map(label_map) if label_map is not None else None

    with (
        opened(project, read_only=False) as found,
        progress("merging", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        wish = MergeWish(prefer, dry_run)
        report = take_in(found, others, wish, label_map=labels, progress=shown, cancelled=stop)
    if as_json:
        say_json(report.as_dict())
        return
    for line in _lines(report):
        say(line)


def _write_map(project: str, others: list[str], path: Path, *, as_json: bool) -> None:
    """Write what labels of theirs probably are here, and tell what somebody has still to say."""
    from annotator.datasets.label_maps import propose, write_map
    from annotator.datasets.taking_in import schemes_of

    with opened(project) as found:
        pairs = propose(found.scheme, schemes_of(others))
    write_map(path, pairs)
    left = [label for label, ours in pairs.items() if ours is None]
    if as_json:
        say_json({"file": str(path), "labels": len(pairs), "open": [list(one) for one in left]})
        return
    say(f"{path}: {len(pairs)} labels, {len(left)} of them still null: say what they are here")


def _lines(report: MergeReport) -> Iterator[str]:
    """Yield what came of a merge, what needs a decision last."""
    if report.scheme:
        yield f"scheme\tof {report.scheme}"
    for one in report.taken[:_MOST]:
        yield f"{one.how.value}\t{one.name}\t{one.author}\t{one.edits} edits"
    if len(report.taken) > _MOST:
        yield f"…\t{len(report.taken) - _MOST} more sets"
    for left in report.left_out:
        yield f"left out\t{left.name}\t{left.author}\t{left.reason}"
    for proposal in report.proposals:
        yield f"same name\t{proposal.name}\t{proposal.id}\t{proposal.other}"
    for shared in report.shared_clashes:
        yield f"conflict\t{shared.kind} {shared.id}\tmine: {shared.mine}\ttheirs: {shared.theirs}"
    for clash in report.clashes:
        yield _clash(clash)
    yield _sum(report)


def _clash(clash: Clash) -> str:
    sides = [
        f"{name}: {'; '.join(map(str, said))}"
        for name, said in (("mine", clash.mine), ("theirs", clash.theirs))
        if said
    ]
    settled = f"kept as {clash.kept_as}" if clash.kept_as else f"preferred: {clash.prefer}"
    return "\t".join(["conflict", clash.name, clash.author, str(clash.reason), *sides, settled])


def _sum(report: MergeReport) -> str:
    counts = {
        "pages": report.documents,
        "sets": len(report.taken),
        "unchanged": report.unchanged,
        "entities": report.entities,
        "event clusters": report.clusters,
        "remarks": report.remarks,
        "assignments": report.assignments,
        "assignments taken back": report.withdrawals,
        "conflicts": len(report.clashes) + len(report.shared_clashes),
    }
    said = ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "nothing new"
    if report.rehearsed:
        return f"{said}; nothing was written"
    return f"{said}; the project as it was: {report.backup}" if report.backup else said
