"""The annotation sets of another project: which come in whole, which are newer, which clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, func, select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, fault_of, foreign
from annotator.domain.items import AuthorKind, Document
from annotator.domain.sentences import Message, message

from .. import bundle_checks, documents, hand_ins, rows
from .. import messages as of_store
from ..tables import DOCUMENT, JOURNAL, SET
from . import beside, journals
from .aside import Aside
from .copies import copy_sets, used_ids
from .reading import stored
from .sides import Sides
from .values import Clash, How, LeftOut, TakenSet
from .versions import Side, Verdict, judged

_BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, IndexError)


class Sets(Sides):
    """The sets of one project on their way into another."""

    def take(self, here: Mapping[str, str]) -> None:
        """Take in the sets on some pages; ``here`` gives the id here of each page there."""
        theirs = stored(self.other, rows.SETS.where(SET.c.document_id.in_(list(here))))
        mine_too = stored(self.connection, rows.SETS.where(SET.c.document_id.in_(list(here.values()))))
        own = {(row["document_id"], row["author"]): row for row in mine_too}
        self.taken_ids = used_ids(self.connection, [row["id"] for row in theirs])
        same = self._the_same(theirs, own, here)
        self.report.unchanged += len(same)
        theirs = [row for row in theirs if row["id"] not in same]
        aside = [row for row in theirs if row["author_kind"] == AuthorKind.ASIDE.value]
        pages = self._pages({here[row["document_id"]] for row in theirs})
        whole: list[tuple[Mapping[str, Any], Document]] = []
        both: list[tuple[Mapping[str, Any], Mapping[str, Any], Document]] = []
        for row in sorted(theirs, key=_by_page_and_author):
            if row["author_kind"] == AuthorKind.ASIDE.value:
                continue
            page = pages[here[row["document_id"]]]
            mine = own.get((page.id, row["author"]))
            if (refused := self._other_kind(row["author"], row["author_kind"])) is not None:
                self._leave(page.name, row["author"], refused)
            elif mine is None:
                whole.append((row, page))
            else:
                both.append((row, mine, page))
        self._take_whole(whole)
        self._take_versions(both)
        self._take_aside(
            [(row, pages[here[row["document_id"]]]) for row in sorted(aside, key=_by_page_and_author)]
        )

    def _pages(self, ids: set[str]) -> dict[str, Document]:
        found = self.connection.execute(documents.WHOLE.where(DOCUMENT.c.id.in_(ids)))
        return {row.id: documents.from_row(row) for row in found}

    def _leave(self, name: str, author: str, reason: Message | str) -> None:
        told = reason if isinstance(reason, Message) else foreign(reason)
        self.report.left_out.append(LeftOut(self.file, name, author, told))

    def _other_kind(self, author: str, kind: str) -> Message | None:
        known = self.authors.get(author, kind)
        if known == kind:
            return None
        named = {"kind": message(of_store.KINDS[known]), "asked": message(of_store.KINDS[kind])}
        return message(of_store.OTHER_KIND, author=author, **named)

    # --- the same on both sides ---------------------------------------------------------------------

    def _the_same(
        self,
        theirs: Sequence[Mapping[str, Any]],
        own: Mapping[tuple[str, str], Mapping[str, Any]],
        here: Mapping[str, str],
    ) -> set[str]:
        """Return the sets whose journals end alike here, or that nobody changed since they were copied.

        Only a copy has a set under the same id; without a journal its content is still what was copied.
        """
        pairs = {
            row["id"]: mine
            for row in theirs
            if (mine := own.get((here[row["document_id"]], row["author"]))) is not None
        }
        ends = _ends(self.other, list(pairs))
        own_ends = _ends(self.connection, [mine["id"] for mine in pairs.values()])
        by_id = {row["id"]: row for row in theirs}
        return {
            one
            for one, mine in pairs.items()
            if (one in ends or one == mine["id"])
            and ends.get(one) == own_ends.get(mine["id"])
            and all(mine[name] == by_id[one][name] for name in ("revision", "state"))
        }

    # --- whole sets ---------------------------------------------------------------------------------

    def _take_whole(self, found: Sequence[tuple[Mapping[str, Any], Document]]) -> None:
        """Copy the sets of authors who have none here, those that break no rule."""
        pages = {page.id: page for _, page in found}
        counts = _counts(self.other, [row["id"] for row, _ in found])
        read = self._read(self.other, found)
        wanted = []
        for row, page in found:
            try:
                one = _whole(read[row["id"]])
                bundle_checks.check_set(page, one)
                self.shared.need(one)
            except _BROKEN as error:
                self._leave(page.name, row["author"], fault_of(error))
                continue
            self.ensure_author(row["author"], row["author_kind"])
            wanted.append(self.copied(row, page.id, row["author"]))
        copy_sets(self.connection, self.database.dialect, self.other, wanted)
        for copied in wanted:
            self.report.changed = True
            page, number = pages[copied.document], counts.get(copied.row["id"], 0)
            taken = TakenSet(self.file, page.id, page.name, copied.author, How.NEW, number)
            self.report.taken.append(taken)

    def _read(self, connection: Connection, wanted: Sequence[tuple[Mapping[str, Any], Document]]) -> _Read:
        """Return sets by id; of one that cannot be read the reason, while the others are read."""
        named = [_named(row, page.id) for row, page in wanted]
        texts = {page.id: page.text for _, page in wanted}
        try:
            return {one.id: one for one in rows.read_sets(connection, named, texts)}
        except AnnotatorError as error:
            if len(wanted) == 1:
                return {named[0].id: error}
            return {key: one for each in wanted for key, one in self._read(connection, [each]).items()}

    # --- two versions -------------------------------------------------------------------------------

    def _take_versions(self, both: Sequence[tuple[Mapping[str, Any], Mapping[str, Any], Document]]) -> None:
        if not both:
            return
        theirs = journals.read(self.other, [row["id"] for row, _, _ in both])
        own = journals.read(self.connection, [mine["id"] for _, mine, _ in both])
        sets = self._read(self.other, [(row, page) for row, _, page in both])
        own_sets = self._read(self.connection, [(mine, page) for _, mine, page in both])
        for row, mine, page in both:
            key, own_key = row["id"], mine["id"]
            try:
                ours = Side(_whole(own_sets[own_key]), own[own_key])
                with self.connection.begin_nested():
                    self._version(page, row, ours, Side(_whole(sets[key]), theirs[key]))
            except _BROKEN as error:
                self._leave(page.name, row["author"], fault_of(error))

    def _take_aside(self, found: Sequence[tuple[Mapping[str, Any], Document]]) -> None:
        """Take versions that were set aside there, unless they are here under whatever name."""
        journal = journals.read(self.other, [row["id"] for row, _ in found])
        read = self._read(self.other, found)
        for row, page in found:
            try:
                with self.connection.begin_nested():
                    one = Aside(self, page, row, Side(_whole(read[row["id"]]), journal[row["id"]]))
                    kept_as = None if one.is_own() else one.keep()
                if one.is_new and kept_as is not None:
                    edits = len(one.theirs.rows)
                    self.report.taken.append(TakenSet(self.file, page.id, page.name, kept_as, How.NEW, edits))
            except _BROKEN as error:
                self._leave(page.name, row["author"], fault_of(error))

    def _version(self, page: Document, row: Mapping[str, Any], ours: Side, side: Side) -> None:
        verdict = judged(ours, side, self.scheme, same_origin=self.same_origin, prefer=self.prefer)
        kept_as = None
        if verdict.conflicts and self.prefer is None:
            kept_as = Aside(self, page, row, side).keep()
        self._clashes(page, row["author"], verdict, kept_as)
        if verdict.how is None:
            self.report.unchanged += not verdict.conflicts
        else:
            self.write(page, ours, side, verdict)
        if not (verdict.conflicts and self.prefer is None):
            beside.take_hand_ins(self.connection, self.other, {row["id"]: ours.annotations.id}, self.report)
            if verdict.how is How.BOTH:
                hand_ins.keep_as_it_is(self.connection, verdict.annotations)

    def _clashes(self, page: Document, author: str, verdict: Verdict, kept_as: str | None) -> None:
        for one in verdict.conflicts:
            mine = tuple(edit.message for edit in one.mine)
            theirs = (one.edit.message,) if one.edit is not None else ()
            self.report.clashes.append(
                Clash(self.file, page.id, page.name, author, one.reason, mine, theirs, kept_as, self.prefer)
            )


def _by_page_and_author(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["document_id"], row["author"]


_Read = Mapping[str, AnnotationSet | AnnotatorError]


def _whole(read: AnnotationSet | AnnotatorError) -> AnnotationSet:
    if isinstance(read, AnnotatorError):
        raise read
    return read


def _named(row: Mapping[str, Any], document: str) -> SimpleNamespace:
    """Return a row of a set as `rows.read_sets` reads it, on the page as it is here."""
    return SimpleNamespace(**{**row, "document_id": document})


def _counts(connection: Connection, sets: Sequence[str]) -> dict[str, int]:
    count = (
        select(JOURNAL.c.set_id, func.count()).where(JOURNAL.c.set_id.in_(sets)).group_by(JOURNAL.c.set_id)
    )
    return {str(set_id): int(number) for set_id, number in connection.execute(count)}


def _ends(connection: Connection, sets: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """Return of each set with a journal how long it is and who wrote its last row, and when."""
    counts, last = func.count(), func.max(JOURNAL.c.id)
    query = select(JOURNAL.c.set_id, counts, last).where(JOURNAL.c.set_id.in_(sets))
    found = connection.execute(query.group_by(JOURNAL.c.set_id)).all()
    named = select(JOURNAL.c.id, JOURNAL.c.session, JOURNAL.c.recorded)
    written: defaultdict[int, tuple[Any, ...]] = defaultdict(tuple)
    for row in connection.execute(named.where(JOURNAL.c.id.in_([number for _, _, number in found]))):
        written[row.id] = (row.session, row.recorded)
    return {set_id: (count, *written[number]) for set_id, count, number in found}
