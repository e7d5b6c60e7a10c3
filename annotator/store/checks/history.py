"""The journal of a set: its hash chain, whether it leads to what is stored, and what stands of each edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import fault_of
from annotator.domain.sentences import message

from .. import bundle_checks, chain, commits
from .. import messages as of_store
from ..commits import APPLIED, DROPPED, EDIT, UNDO, UNDONE
from ..tables import BEGINNING, JOURNAL, SET
from ..values import Finding
from . import messages
from .look import BROKEN, Look

Values = Mapping[str, Any]
_SAID = 5
"""So many altered rows of one set are named one by one."""


@dataclass(slots=True)
class Chain:
    """A set's chain as it is stored: the set's row, what it begins with, and its rows in their order."""

    row: Any
    beginning: Values | None
    journal: list[Values] = field(default_factory=list)

    @property
    def place(self) -> tuple[str, str]:
        """The document and the author."""
        return self.row.document_id, self.row.author


def read(look: Look, row: Any) -> Chain:
    """Read the chain of the set with a row."""
    begun = look.connection.execute(select(BEGINNING).where(BEGINNING.c.set_id == row.id)).mappings().first()
    asked = select(JOURNAL).where(JOURNAL.c.set_id == row.id).order_by(JOURNAL.c.id)
    return Chain(
        row,
        None if begun is None else dict(begun),
        [dict(one) for one in look.connection.execute(asked).mappings()],
    )


def of_set(
    look: Look, one: Chain, annotations: AnnotationSet | None, text_sha256: str | None
) -> Iterator[Finding]:
    """Look at the history of a set; ``annotations`` and the text's hash are None if they cannot be read."""
    content = None
    if one.beginning is None and annotations is not None:
        content = begun_content(look, one, annotations)
    broken = list(_links(look, one, text_sha256, content))
    yield from broken
    yield from _places(look, one)
    # Where entries are missing, what stands of the others cannot be told.
    wrong = {} if broken else statuses(one.journal)
    if wrong:
        said = message(messages.STATUS, entries=_some(sorted(wrong)))
        yield look.found("journal-status", said, *one.place)
    if annotations is not None:
        yield from _leads(look, one, annotations)


# --- the chain ------------------------------------------------------------------------------------------


def _links(look: Look, one: Chain, text_sha256: str | None, content: str | None) -> Iterator[Finding]:
    begun = one.beginning
    if begun is None:
        code = "beginning-missing" if found_beginning(one, text_sha256, content) else "beginning-lost"
        yield look.found(code, message(messages.NO_BEGINNING), *one.place)
        return
    text = begun["text_sha256"] if text_sha256 is None else text_sha256
    if (begun["author"], begun["text_sha256"]) != (one.row.author, text):
        yield look.found("beginning", message(messages.OTHER_BEGINNING), *one.place)
    head, number = chain.beginning_hash(begun), begun["revision"]
    altered, gone = [], 0
    numbers = {row["id"]: row["revision"] for row in one.journal}
    for row in one.journal:
        missing = row["revision"] - number - 1
        if missing > 0:
            gone += missing
        elif _hash(head, row, numbers) != row["hash"]:
            altered.append(row["id"])
        head, number = row["hash"], row["revision"]
    if gone:
        yield look.found("journal-gap", message(messages.JOURNAL_GAP, n=gone), *one.place)
    if altered:
        said = message(messages.JOURNAL_ALTERED, entries=_some(altered))
        yield look.found("journal-altered", said, *one.place)
    yield from _end(look, one, head, number)


def _end(look: Look, one: Chain, head: str, number: int) -> Iterator[Finding]:
    """Look at the end of a chain, where the set's row says which revision and which hash it should be."""
    stored = one.row.revision
    if one.row.head == head:
        if stored != number:
            said = message(messages.REVISION, found=stored, expected=number)
            yield look.found("revision", said, *one.place)
    elif stored > number:
        said = message(messages.JOURNAL_END, n=stored - number)
        yield look.found("journal-end", said, *one.place)
    else:
        yield look.found("head", message(messages.HEAD), *one.place)


def _hash(head: str, row: Values, numbers: Mapping[Any, int]) -> str | None:
    try:
        return chain.row_hash(head, row, numbers.get(row["target"]))
    except TypeError:
        return None


def found_beginning(one: Chain, text_sha256: str | None, content: str | None) -> Values | None:
    """Return the beginning that a chain must have had, proven by its first row or its head; else None."""
    if text_sha256 is None:
        return None
    row = one.row
    first = one.journal[0]["revision"] - 1 if one.journal else row.revision
    for told in dict.fromkeys((None, content)):
        made = chain.begun(row.id, row.document_id, row.author, text_sha256, first, told)
        head = chain.beginning_hash(made)
        if one.journal:
            if _hash(head, one.journal[0], {}) == one.journal[0]["hash"]:
                return made
        elif head == row.head:
            return made
    return None


def _places(look: Look, one: Chain) -> Iterator[Finding]:
    """Look at the columns of rows that repeat what the set's row says."""
    if any((row["document_id"], row["author"]) != one.place for row in one.journal):
        yield look.found("journal-place", message(messages.JOURNAL_PLACE), *one.place)


def _some(entries: Sequence[int]) -> list[str]:
    told = [str(one) for one in entries[:_SAID]]
    return told if len(entries) <= _SAID else [*told, "…"]


# --- what stands ----------------------------------------------------------------------------------------


def statuses(journal: Sequence[Values]) -> dict[int, str | None]:
    """Return what the status of rows should be, of those that have another one.

    A row that a merge brought and that does nothing here has no changes; what it undid is left open.
    """
    expected: dict[int, str | None] = {}
    idle: set[int] = set()
    for row in journal:
        number, target = row["id"], row["target"]
        if row["kind"] == EDIT:
            for other, status in expected.items():
                if status == UNDONE:
                    expected[other] = DROPPED
            expected[number] = APPLIED
            if row["changes"] == "[]":
                idle.add(number)
            continue
        expected[number] = None
        if target in expected:
            expected[target] = UNDONE if row["kind"] == UNDO else APPLIED
            if row["changes"] == "[]":
                idle.add(target)
    stored = {row["id"]: row["status"] for row in journal}
    return {
        number: status
        for number, status in expected.items()
        if stored[number] != status
        and not (number in idle and stored[number] in (APPLIED, UNDONE, DROPPED))
        and not (status == UNDONE and stored[number] == DROPPED)
    }


# --- where it leads -------------------------------------------------------------------------------------


def _leads(look: Look, one: Chain, annotations: AnnotationSet) -> Iterator[Finding]:
    """Take the whole journal of a set back, newest first: each entry must fit what the ones after it left.

    What is left must be what the set began with.
    """
    current = annotations
    try:
        for entry in reversed(commits.journal(look.connection, set_id=annotations.id)):
            current = current.applied(entry.edit.inverse())
    except BROKEN as error:
        said = message(of_store.JOURNAL_WRONG, reason=fault_of(error))
        yield look.found("journal", said, *one.place)
        return
    begun = one.beginning
    if begun is None:
        return
    if begun["content"] is not None and chain.content_sha256(current) != begun["content"]:
        yield look.found("content", message(messages.CONTENT), *one.place)
    empty = AnnotationSet(annotations.id, annotations.document, annotations.text, annotations.author)
    if begun["revision"] == 0 and not bundle_checks.same_content(current, empty):
        yield look.found("journal", message(of_store.JOURNAL_SHORT), *one.place)


def begun_content(look: Look, one: Chain, annotations: AnnotationSet) -> str | None:
    """Return the hash of what a set began with, by taking its journal back; None if that cannot be done."""
    try:
        for entry in reversed(commits.journal(look.connection, set_id=annotations.id)):
            annotations = annotations.applied(entry.edit.inverse())
    except BROKEN:
        return None
    return chain.content_sha256(annotations)


def lost_sets(look: Look) -> Iterator[Finding]:
    """Look for sets that were begun and are gone, and for rows of journals without a set."""
    there = select(SET.c.id)
    gone = select(BEGINNING).where(BEGINNING.c.set_id.not_in(there)).order_by(BEGINNING.c.set_id)
    for row in look.rows(gone):
        said = message(messages.SET_GONE, author=row.author, name=look.names.get(row.document_id, "?"))
        yield look.found("set-gone", said, row.document_id, row.author)
    begun = select(BEGINNING.c.set_id)
    strays = select(JOURNAL.c.document_id, JOURNAL.c.author).where(
        JOURNAL.c.set_id.not_in(there), JOURNAL.c.set_id.not_in(begun)
    )
    for row in look.rows(strays.distinct()):
        said = message(messages.SET_GONE, author=row.author, name=look.names.get(row.document_id, "?"))
        yield look.found("set-gone", said, row.document_id, row.author)
