"""What an archive says besides its documents: its name, its scheme, and what no document refers to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.sentences import Message, message
from annotator.formats.base import Refusal

from . import messages
from .import_files import Job
from .schemes import scheme_errors

if TYPE_CHECKING:
    from annotator.formats.archive_records import Header
    from annotator.store.project import Project


class Archives:
    """The archives among the files of an import.

    An empty project takes over name, scheme and settings of the one archive it is filled from: only so does
    an archive, imported into a new project and exported again, give the same bytes. A scheme that somebody
    asked for by name stays, and so it does where the archive's breaks the rules of schemes. With ``dry_run``
    nothing is stored.
    """

    def __init__(self, project: Project, work: Sequence[Job | Refusal], *, dry_run: bool = False) -> None:
        self.project, self.name, self.dry_run = project, "", dry_run
        self.settings: Mapping[str, Any] = {}
        self.jobs = [job for job in work if isinstance(job, Job) and job.key == "jsonl"]
        self.scheme = project.scheme
        """What the labels are checked against."""
        self.scheme_before: Scheme | None = None
        self.warnings: list[Message] = []
        self.passed_over: set[str] = set()
        """Entities and event clusters that only sets refer to which were not stored."""
        if len(self.jobs) == 1 and not project.documents(limit=1):
            header = _header(self.jobs[0])
            self.name, self.settings = header.name, header.work.get("settings", {})
            if header.scheme is not None and self._takes_over(header.scheme):
                self.scheme_before, self.scheme = project.scheme, parse_scheme(header.scheme)
                if not dry_run:
                    project.set_scheme(self.scheme)

    def _takes_over(self, scheme: Mapping[str, Any]) -> bool:
        """Tell whether an empty project gets this scheme; why it does not is a warning."""
        if scheme == self.project.scheme.data or self.project.settings.scheme_chosen:
            return False
        for place, fault in scheme_errors(scheme):
            path = str(self.jobs[0].path)
            self.warnings.append(
                message(messages.SCHEME_NOT_TAKEN, path=path, place=place or None, fault=fault)
            )
            return False
        return True

    def finish(
        self,
        refused: Collection[str],
        warnings: list[Message],
        stored: Collection[Path],
        here: Mapping[str, Mapping[str, str]],
    ) -> None:
        """Store what came in no document; ``stored`` are the files of which something went in.

        ``here`` gives by file the id of each of its documents that is in the project.

        An archive that was ``refused`` as a whole changes nothing, the scheme included.
        """
        if self.dry_run:
            return
        for job in self.jobs:
            if job.path in stored or str(job.path) not in refused:
                header = _header(job)
                told = self._add_shared(header)
                self.project.work_records.add(header.work, here.get(str(job.path), {}))
                if job.path not in stored:  # otherwise the documents have said so
                    warnings += [
                        message(messages.WARNING_AT, place=str(job.path), warning=one) for one in told
                    ]
            elif self.scheme_before is not None:
                self.project.set_scheme(self.scheme_before)
                self.name, self.settings = "", {}
        if self.settings:
            from annotator.store.project_settings import of_json

            chosen = self.project.settings.scheme_chosen
            self.project.set_settings(replace(of_json(self.settings), scheme_chosen=chosen))
        if self.name and self.name != self.project.name:
            self.project.rename(self.name)

    def _add_shared(self, header: Header) -> tuple[Message, ...]:
        entities = tuple(one for one in header.entities if one.id not in self.passed_over)
        clusters = tuple(one for one in header.clusters if one.id not in self.passed_over)
        return self.project.add_shared(entities, clusters) if entities or clusters else ()


def _header(job: Job) -> Header:
    from annotator.formats.archive_records import Header
    from annotator.formats.jsonl import read_header

    try:
        return read_header(job.path)
    except AnnotatorError:
        return Header()  # what is wrong with its first line the reader will say
