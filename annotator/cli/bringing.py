"""``import --scheme-from-data`` and ``--map``: labels that come with the data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .output import counted, say, say_json

if TYPE_CHECKING:
    from annotator.datasets.importing import ImportReport, ImportWish
    from annotator.store.project import Project

Json = dict[str, Any]


def bring_in(
    project: Project,
    paths: Sequence[Path],
    wish: ImportWish,
    label_map: Path | None,
    scheme_from_data: bool,
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> tuple[ImportReport, Json]:
    """Import data in the labels that it has or that a map gives; return what is to be told of labels too."""
    from annotator.datasets.label_maps import read_map
    from annotator.datasets.scheme_from_data import bring, look, report_of, without_data

    given = read_map(label_map) if label_map is not None else None
    found = look(project, paths, wish, progress=progress, cancelled=cancelled)
    without_data(found)
    report, balance, scheme = bring(
        project, paths, wish, found, given, widen=scheme_from_data, progress=progress, cancelled=cancelled
    )
    return report, report_of(found, balance, scheme)


def propose_map(
    project: Project, paths: Sequence[Path], wish: ImportWish, file: Path, *, as_json: bool
) -> None:
    """Write which labels of the data probably are which of the project's."""
    from annotator.datasets.label_maps import write_map
    from annotator.datasets.scheme_from_data import look, proposal, without_data

    found = look(project, paths, wish)
    without_data(found)
    pairs = proposal(project, found)
    write_map(file, pairs)
    left = [list(label) for label, ours in pairs.items() if ours is None]
    if as_json:
        say_json({"file": str(file), "labels": len(pairs), "open": left})
    else:
        say(f"{file}: {len(pairs)} labels, {len(left)} of them still null: say what they are here")


def tell_labels(found: Json) -> None:
    """Print what was found, label by label, and the balance."""
    if not found:
        return
    formats = ", ".join(f"{name} × {n}" for name, n in found["formats"].items())
    authors = ", ".join(f"{name} ({n})" for name, n in found["authors"].items())
    pages = [f"{counted(found['pages'], 'page')} without annotations"] if found["pages"] else []
    say("\t".join(("found", counted(found["documents"], "document"), formats, f"authors: {authors}", *pages)))
    for group in ("labels", "roles", "attributes"):
        for owner, counts in found[group].items():
            name = owner if group == "labels" else f"{group}\t{owner}"
            for label, n in counts.items():
                say(f"{name}\t{label}\t{n}")
    for sort, one in found["balance"].items():
        if one["found"]:
            say(f"balance\t{sort}\tfound {one['found']}\ttaken {one['taken']}\tleft out {one['left_out']}")
    say(f"scheme\t{found['scheme']['name']} {found['scheme']['version']}")
