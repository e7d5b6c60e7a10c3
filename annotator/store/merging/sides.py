"""Two projects, while one of them is taken into the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, insert

from annotator.domain.ids import fresh_id
from annotator.domain.items import Document
from annotator.domain.scheme import Scheme

from .. import bundle_checks
from ..connection import Database
from ..tables import AUTHOR
from .copies import Copied
from .shared import Shared
from .values import MergeReport, Prefer, TakenSet
from .versions import Side, Verdict
from .written import write_verdict

SAID = 12
"""So many of the edits that came in are said."""


@dataclass
class Sides:
    """The project that takes in, the other one, and what came of it so far."""

    database: Database
    connection: Connection
    other: Connection
    file: str
    scheme: Scheme
    same_origin: bool
    prefer: Prefer | None
    shared: Shared
    report: MergeReport
    scheme_numbers: Mapping[int | None, int | None]
    authors: dict[str, str] = field(default_factory=dict)
    """The kind of each author here."""
    there: Mapping[str, str] = field(default_factory=dict)
    """The kind of each author there."""
    taken_ids: set[str] = field(default_factory=set)
    """Which ids sets here have, of those in hand."""

    def ensure_author(self, name: str, kind: str) -> None:
        """Let there be an author."""
        if name not in self.authors:
            self.connection.execute(insert(AUTHOR), {"name": name, "kind": kind})
            self.authors[name] = kind
            self.report.changed = True

    def copied(self, row: Mapping[str, Any], document: str, author: str) -> Copied:
        """Return how a set is copied: with its own id, if that is free."""
        set_id = fresh_id() if row["id"] in self.taken_ids else row["id"]
        self.taken_ids.add(set_id)
        return Copied(row, set_id, document, author, self.scheme_numbers.get(row["scheme"]))

    def write(self, page: Document, ours: Side, theirs: Side, verdict: Verdict) -> None:
        """Store what became of a set, and say so. Raises AnnotatorError if it breaks a rule."""
        bundle_checks.check_set(page, verdict.annotations)
        self.shared.need(verdict.annotations)
        write_verdict(self.database, self.connection, ours, theirs, verdict)
        self.report.changed = True
        said = tuple(edit.message for edit in verdict.said)
        number = sum(one.stands for one in verdict.added) or len(said)
        if verdict.how is not None and number:
            author = ours.annotations.author.name
            taken = TakenSet(self.file, page.id, page.name, author, verdict.how, number, said[:SAID])
            self.report.taken.append(taken)
