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
    from annotator.domain.label_map import LabelMap
    from annotator.domain.scheme import Scheme
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
    label_map: LabelMap | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> MergeReport:
    """Merge other projects (paths or addresses) and archives into a project; see ``Project.merge``.

    An archive has no journal: its sets come in whole or not at all, unless one is an earlier state of what
    is here. With a ``label_map`` files whose schemes have labels that this project lacks are taken in as if
    they had been annotated with its own; they stay as they are. Raises AnnotatorError, and changes nothing,
    for a file that cannot be read as a whole, and for labels that the map says nothing of.
    """

    with contextlib.ExitStack() as stack:
        found = _Others(stack, others)
        if label_map is not None:
            found.relabel(project, label_map)
        done = project.merge(found.projects, wish, progress=progress, cancelled=cancelled)
    done.renamed(found.names)
    done.left_out += found.refused
    return done


def schemes_of(others: Sequence[str]) -> list[Scheme]:
    """Return the schemes of files that are to be taken in. Raises AnnotatorError if one cannot be read."""
    with contextlib.ExitStack() as stack:
        return [one.scheme for one in _Others(stack, others).projects]


class _Others:
    """Projects that are taken in, opened until the stack is closed; archives are projects for as long."""

    def __init__(self, stack: contextlib.ExitStack, others: Sequence[str]) -> None:
        from annotator.store.merging.values import LeftOut
        from annotator.store.project import Project

        self.stack = stack
        self.projects: list[Project] = []
        self.names: dict[str, str] = {}
        """What people call those that are no files of theirs, by where they are."""
        self.refused: list[LeftOut] = []
        for other in others:
            if not _is_archive(other):
                self.projects.append(stack.enter_context(Project.open(other, read_only=True)))
                continue
            made, report = _unpacked(other, self._place())
            stack.callback(made.close)
            self.refused += [
                LeftOut(other, str(one.place or ""), "", reason_of(one)) for one in report.refused
            ]
            self.names[made.target] = other
            self.projects.append(made)

    def _place(self) -> Path:
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(prefix="annotator-"))
        return Path(folder) / "copy.annotator"

    def relabel(self, project: Project, label_map: LabelMap) -> None:
        """Put copies of those that have other labels into the labels of a project."""
        from annotator.store.merging.schemes import holds

        from .label_maps import check_map, relabel

        ours = project.scheme
        if other := [one.scheme for one in self.projects if not holds(ours, one.scheme)]:
            check_map(label_map, ours, other)
        for number, one in enumerate(self.projects):
            if not holds(ours, one.scheme):
                name = self.names.get(one.target, one.target)
                copy = self.stack.enter_context(one.copy(str(self._place())))
                relabel(copy, label_map, ours, name)
                self.projects[number], self.names[copy.target] = copy, name


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
