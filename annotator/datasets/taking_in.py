"""Files that come back, taken into a project: projects as they are, archives by way of a new project."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import message

from . import messages
from .importing import ImportReport, import_paths, reason_of
from .schemes import find_scheme

if TYPE_CHECKING:
    from annotator.store.merging.values import MergeReport, MergeWish
    from annotator.store.project import Project

ARCHIVE = ".jsonl"
Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


def take_in(
    project: Project,
    others: Sequence[str],
    wish: MergeWish,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> MergeReport:
    """Merge other projects (paths or addresses) and archives into a project; see ``Project.merge``.

    An archive has no journal: its sets come in whole or not at all, unless one is an earlier state of what
    is here. Raises AnnotatorError, and changes nothing, for a file that cannot be read as a whole.
    """
    from annotator.store.merging.values import LeftOut
    from annotator.store.project import Project

    refused: list[LeftOut] = []
    with contextlib.ExitStack() as stack:
        opened: dict[str, str] = {}
        projects = []
        for number, other in enumerate(others):
            if _is_archive(other):
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="annotator-")))
                found, report = _unpacked(other, folder / f"{number}.annotator")
                stack.callback(found.close)
                refused += [
                    LeftOut(other, str(one.place or ""), "", reason_of(one)) for one in report.refused
                ]
                opened[found.target] = other
            else:
                found = stack.enter_context(Project.open(other, read_only=True))
            projects.append(found)
        done = project.merge(projects, wish, progress=progress, cancelled=cancelled)
    done.renamed(opened)
    done.left_out += refused
    return done


def _is_archive(other: str) -> bool:
    path = Path(other)
    return path.suffix.lower() == ARCHIVE or (path.is_dir() and (path / f"project{ARCHIVE}").is_file())


def _unpacked(archive: str, target: Path) -> tuple[Project, ImportReport]:
    """Return a project made of an archive, and what went in. Raises AnnotatorError if nothing did."""
    from annotator.store.project import Project

    made = Project.create(target, find_scheme(archive))
    report = import_paths(made, [archive])
    if report.refused and not report.imported:
        made.close()
        first = report.refused[0]
        raise AnnotatorError(message(messages.WARNING_AT, place=archive, warning=reason_of(first)))
    return made, report
