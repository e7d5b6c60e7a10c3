"""What people say and do about each other's work: hand-ins, remarks, assignments, counted agreement."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice

from sqlalchemy import select

from annotator.domain.items import Author, State

from . import (
    agreement_cache,
    assignments,
    documents,
    feedback,
    guideline_notes,
    hand_ins,
    links,
    open_pages,
    remarks,
    roles,
    statistics,
    writing,
)
from .connection import Database
from .errors import NotAllowed
from .review_values import (
    Assignment,
    CameBack,
    DecisionCount,
    GuidelineNote,
    HandedIn,
    HandIn,
    LinkDecision,
    PageCounts,
    Remark,
    SentBack,
    Task,
)
from .tables import DOCUMENT

_BATCH = 100


class Reviewing:
    """Work between people in one open project. Errors are those of `Project`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- hand-ins -----------------------------------------------------------------------------------

    def handed_in(
        self, authors: Sequence[str] | None = None, wanted: Sequence[str] | None = None
    ) -> list[HandedIn]:
        """Return who handed in which document (of a few ``wanted``) and how often, by document and author.

        Cheap: no hand-in is read.
        """
        with self._database.reading() as connection:
            return hand_ins.numbers(connection, authors, wanted)

    def handed_in_at(self, authors: Collection[str]) -> Mapping[tuple[str, str], Mapping[int, str]]:
        """Return when authors handed in, ISO 8601, UTC: by document and author, then by number; cheap.

        A set that came into the project done is not there, or has the time "".
        """
        with self._database.reading() as connection:
            return hand_ins.times(connection, authors)

    def hand_ins(
        self, wanted: Sequence[str] | None = None, authors: Sequence[str] | None = None
    ) -> Iterator[tuple[str, list[HandIn]]]:
        """Yield documents in project order with all their hand-ins, by author and number.

        ``wanted`` are ids of documents, None: all; ``authors`` narrows down whose hand-ins are read.
        Documents that nobody handed in are left out.
        """
        for part in self._ids(wanted):
            with self._database.reading() as connection:
                texts = documents.texts_of(connection, part)
                found = hand_ins.of_documents(connection, texts, authors)
            yield from ((document, found[document]) for document in part if found.get(document))

    def _ids(self, wanted: Sequence[str] | None) -> Iterator[list[str]]:
        asked = None if wanted is None else set(wanted)
        with self._database.reading() as connection:
            order = select(DOCUMENT.c.id).order_by(DOCUMENT.c.position)
            listed = iter([d for d in connection.execute(order).scalars() if asked is None or d in asked])
        while part := list(islice(listed, _BATCH)):
            yield part

    def taken_from(self, document_id: str, author: str) -> Mapping[str, str]:
        """Return by item id from whose suggestion an author took it; what is gone meanwhile is named too."""
        with self._database.reading() as connection:
            return hand_ins.taken_from(connection, document_id, author)

    # --- remarks ------------------------------------------------------------------------------------

    def remarks(
        self, document_id: str | None = None, about: str | None = None, *, open_only: bool = False
    ) -> list[Remark]:
        """Return remarks in page order, of one document or about one author's work if asked."""
        with self._database.reading() as connection:
            return remarks.listed(connection, document_id, about, open_only=open_only)

    def open_remarks(self, about: str) -> Mapping[str, int]:
        """Return by document how many open remarks there are about an author's work."""
        with self._database.reading() as connection:
            return remarks.open_counts(connection, about)

    def add_remark(self, remark: Remark) -> Remark:
        """Store a new remark. Raises EditError if it has no words, or its document or people are unknown."""
        with self._database.writing() as connection:
            return remarks.add(connection, remark)

    def answer_remark(self, remark_id: str, author: str, text: str) -> Remark:
        """Add an answer, which opens a settled remark again. Raises EditError if there is no such remark."""
        with self._database.writing() as connection:
            return remarks.answer(connection, remark_id, author, text)

    def settle_remark(self, remark_id: str, *, settled: bool = True) -> Remark:
        """Settle a remark or open it again. Raises EditError if there is no such remark."""
        with self._database.writing() as connection:
            return remarks.settle(connection, remark_id, settled=settled)

    # --- what comes back ----------------------------------------------------------------------------

    def came_back(self, author: str) -> list[CameBack]:
        """Return the pages that an author handed in and gold is finished of, in project order; cheap."""
        with self._database.reading() as connection:
            return feedback.came_back(connection, author)

    def mark_seen(self, document_id: str, author: str, gold: int) -> None:
        """Note that an author has gone through the differences from gold's hand-in with a number.

        Raises EditError if the page did not come back to the author.
        """
        with self._database.writing() as connection:
            feedback.mark_seen(connection, document_id, author, gold)

    def sent_back(self, author: str | None = None) -> list[SentBack]:
        """Return the pages sent back to an author (None: to anybody) and not handed in again."""
        with self._database.reading() as connection:
            return feedback.sent_back(connection, author)

    # --- notes for the guidelines -------------------------------------------------------------------

    def guideline_notes(self, *, open_only: bool = False) -> list[GuidelineNote]:
        """Return the notes for the guidelines in the order in which they were made."""
        with self._database.reading() as connection:
            return guideline_notes.listed(connection, open_only=open_only)

    def note_for_guidelines(self, note: GuidelineNote) -> GuidelineNote:
        """Store a note and return it; if the same was noted before, that is returned, open again.

        Raises EditError for a note about nothing, or a document that the project does not have.
        """
        with self._database.writing() as connection:
            return guideline_notes.add(connection, note)

    def settle_guideline_note(self, note_id: str, *, settled: bool = True) -> GuidelineNote:
        """Settle a note or open it again. Raises EditError if there is no such note."""
        with self._database.writing() as connection:
            return guideline_notes.settle(connection, note_id, settled=settled)

    # --- roles --------------------------------------------------------------------------------------

    def roles(self) -> Mapping[str, str]:
        """Return the roles of people by name; who has none is left out."""
        with self._database.reading() as connection:
            return roles.listed(connection)

    def give_roles(self, wanted: Mapping[str, str | None]) -> None:
        """Give people roles, None: none, all of them or nobody; somebody new is entered.

        Raises EditError for an unknown role, or a name that is a model's or gold's.
        """
        with self._database.writing() as connection:
            for name, role in wanted.items():
                roles.give(connection, name, role)

    def reviewable(self, name: str, *, blind: bool) -> frozenset[str] | None:
        """Return the documents on which somebody may see what others said, None: all.

        ``blind``: whether the project is. Then it takes a role as a reviewer or manager, or an assignment.
        """
        with self._database.reading() as connection:
            return roles.reviewable(connection, name, blind=blind)

    # --- assignments --------------------------------------------------------------------------------

    def assignments(self, author: str | None = None, task: Task | None = None) -> list[Assignment]:
        """Return assignments in the order of the work, of one author or task if asked."""
        with self._database.reading() as connection:
            return assignments.listed(connection, author, task)

    def assign(self, wanted: Sequence[Assignment]) -> int:
        """Store assignments, all or none; return how many are new.

        Raises EditError for a document or author that the project does not have, or an unknown task.
        """
        with self._database.writing() as connection:
            return assignments.assign(connection, wanted)

    def withdraw(self, wanted: Sequence[Assignment]) -> int:
        """Take assignments back; return how many there were. The work that was done stays."""
        with self._database.writing() as connection:
            return assignments.withdraw(connection, wanted)

    def begun(self) -> Mapping[str, Mapping[str, State]]:
        """Return by document the people who began it, with the state of their sets; todo is not begun."""
        with self._database.reading() as connection:
            return assignments.begun(connection)

    def outlets(self) -> Mapping[str, str]:
        """Return by document the outlet it is from, of those that are from a known one."""
        with self._database.reading() as connection:
            return assignments.outlets(connection)

    def offer(self, wanted: Sequence[str], each: int) -> int:
        """Let whoever is free take some documents, ``each`` authors a document; return how many wait now."""
        with self._database.writing() as connection:
            return open_pages.offer(connection, wanted, each)

    def waiting(self) -> tuple[int, int]:
        """Return how many documents wait for whoever is free, and for how many authors in all."""
        with self._database.reading() as connection:
            return open_pages.waiting(connection)

    def next_page(self, author: str) -> str | None:
        """Assign the next document that waits to a person and return its id; None: nothing waits for them.

        However many programs ask at once, none gets a document that has all its authors. Raises EditError
        if the name is that of a model or of gold.
        """
        with self._database.writing() as connection:
            writing.store_author(connection, Author(author))
            return open_pages.take(connection, author)

    # --- decisions ----------------------------------------------------------------------------------

    def decisions(self) -> list[DecisionCount]:
        """Return how many decisions of gold there are, by what was asked, decided and came of it."""
        with self._database.reading() as connection:
            return statistics.decisions(connection)

    def links_elsewhere(self, document_id: str, asked: str, referents: Collection[str]) -> list[LinkDecision]:
        """Return what people decided on other pages about what refers to the same: ``entity`` or ``cluster``.

        Of the pages on which somebody refers to one of ``referents`` (ids), in project order; cheap without.
        """
        if not referents:
            return []
        with self._database.reading() as connection:
            return links.elsewhere(connection, document_id, asked, referents)

    # --- counted agreement --------------------------------------------------------------------------

    def counted(self, measures: Sequence[str], wanted: Sequence[str] | None = None) -> list[PageCounts]:
        """Return what was counted for some measures and kept, of some documents or of all."""
        with self._database.reading() as connection:
            return list(agreement_cache.read(connection, measures, wanted))

    def keep_counts(self, counted: Sequence[PageCounts], *, alone: bool = False) -> None:
        """Keep what was counted between hand-ins, so that unchanged pages need not be counted again.

        ``alone``: in place of what was counted for any other hand-ins of the same documents. An account that
        may not do so counts each time.
        """
        with suppress(NotAllowed), self._database.writing() as connection:
            agreement_cache.write(connection, counted, alone=alone)
