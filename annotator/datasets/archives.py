"""What an archive says besides its documents: its name, its scheme, and what no document refers to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.formats.base import Refusal

from . import messages
from .import_files import Job

if TYPE_CHECKING:
    from annotator.domain.items import Entity, EventCluster
    from annotator.store.project import Project


class Archives:
    """The archives among the files of an import.

    An empty project takes over name and scheme of the one archive it is filled from: only so does an archive,
    imported into a new project and exported again, give the same bytes. With ``dry_run`` nothing is stored.
    """

    def __init__(self, project: Project, work: Sequence[Job | Refusal], *, dry_run: bool = False) -> None:
        self.project, self.name, self.dry_run = project, "", dry_run
        self.jobs = [job for job in work if isinstance(job, Job) and job.key == "jsonl"]
        self.scheme = project.scheme
        """What the labels are checked against."""
        self.scheme_before: Scheme | None = None
        self.passed_over: set[str] = set()
        """Entities and event clusters that only sets refer to which were not stored."""
        if len(self.jobs) == 1 and not project.documents(limit=1):
            self.name, scheme, _, _ = _header(self.jobs[0])
            if scheme is not None and scheme.data != project.scheme.data:
                self.scheme_before, self.scheme = project.scheme, scheme
                if not dry_run:
                    project.set_scheme(scheme)

    def finish(self, refused: Collection[str], warnings: list[Message], stored: Collection[Path]) -> None:
        """Store what came in no document; ``stored`` are the files of which something went in.

        An archive that was ``refused`` as a whole changes nothing, the scheme included.
        """
        if self.dry_run:
            return
        for job in self.jobs:
            if job.path in stored or str(job.path) not in refused:
                told = self._add_shared(job)
                if job.path not in stored:  # otherwise the documents have said so
                    warnings += [
                        message(messages.WARNING_AT, place=str(job.path), warning=one) for one in told
                    ]
            elif self.scheme_before is not None:
                self.project.set_scheme(self.scheme_before)
                self.name = ""
        if self.name and self.name != self.project.name:
            self.project.rename(self.name)

    def _add_shared(self, job: Job) -> tuple[Message, ...]:
        _, _, entities, clusters = _header(job)
        entities = tuple(one for one in entities if one.id not in self.passed_over)
        clusters = tuple(one for one in clusters if one.id not in self.passed_over)
        return self.project.add_shared(entities, clusters) if entities or clusters else ()


def _header(job: Job) -> tuple[str, Scheme | None, tuple[Entity, ...], tuple[EventCluster, ...]]:
    from annotator.formats.jsonl import read_header

    try:
        return read_header(job.path)
    except AnnotatorError:
        return "", None, (), ()  # what is wrong with its first line the reader will say
