"""Annotation sets healed: from their rows, their journal and backups, whichever say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Sentence

from .. import bundle_checks, chain, rows
from . import messages
from .documents_again import Saved
from .evidence import Evidence, JournalOfCopy, SoundCopy
from .histories import Entry, History, backwards, loosely, mended, replayed
from .items import OF_SETS, Contents, as_set, contents, is_sound, labels_of
from .journals import journal
from .nearest import nearest
from .report import Outcome, SalvageReport
from .shared_again import scheme_of
from .sqlite_tables import Row

_COUNTED = ("articles", "mentions", "events")
_UNCOUNTED = ("segment", "argument", "relation", "note", "page_flag", "bookmark", "decision", "rejected")


@dataclass(slots=True)
class SavedSet:
    """A set that is there again, the other values of its row, its journal, its page's name."""

    annotations: AnnotationSet
    row: Row
    entries: list[Entry]
    page: str
    proven: bool = False
    """Whether its hash chain is whole, so that nothing in its history is another than it was."""


def saved_sets(
    evidence: Evidence,
    documents: Mapping[str, Saved],
    authors: Mapping[str, AuthorKind],
    schemes: Sequence[Row],
    report: SalvageReport,
) -> list[SavedSet]:
    """Return all sets on the documents that are there, with their journals."""
    work = _Sets(evidence, documents, authors, schemes, report)
    found: dict[tuple[str, str], SavedSet] = {}
    for set_id in work.ids():
        one = work.saved(set_id)
        if one is None:
            continue
        place = (one.annotations.document, one.annotations.author.name)
        there = found.setdefault(place, one)
        # A row whose id is damaged has no items and no journal: the other one is the set.
        if there is not one and work.weight(set_id) > work.weight(there.annotations.id):
            found[place] = one
        if there is not one:
            report.add(Outcome.HEALED, messages.KEY_AGAIN, table="annotation_set", key=place[0])
    return list(found.values())


class _Sets:
    """The rows of all sets, by set."""

    def __init__(
        self,
        evidence: Evidence,
        documents: Mapping[str, Saved],
        authors: Mapping[str, AuthorKind],
        schemes: Sequence[Row],
        report: SalvageReport,
    ) -> None:
        self.evidence, self.documents, self.authors = evidence, documents, authors
        self.schemes, self.report = schemes, report
        self.scheme = scheme_of(schemes[-1])
        self.known = self._known()
        self.journal = journal(evidence, self._set_of, self._begun())
        self.missing = self.journal.missing
        self.items: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        self.faults: dict[str, int] = defaultdict(int)
        for table in OF_SETS:
            for row in evidence.rows.get(table, {}).values():
                self.items[self._set_of(table, row)][table].append(row)
            for row in evidence.broken.get(table, ()):
                if isinstance(row.get("set_id"), str):
                    self.faults[row["set_id"]] += 1
        self.by_set: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.journal.entries.values():
            if isinstance(entry.row.get("set_id"), str):
                self.by_set[entry.row["set_id"]].append(entry)

    def _known(self) -> dict[str, Row]:
        found = {str(key[0]): row for key, row in self.evidence.rows.get("annotation_set", {}).items()}
        for row in self.evidence.broken.get("annotation_set", ()):
            if isinstance(row["id"], str):
                found.setdefault(row["id"], row)
        for backup in self.evidence.backups:
            for row in backup.rows("annotation_set"):
                found.setdefault(str(row["id"]), row)
        return found

    def _set_of(self, table: str, row: Row) -> str:
        """Return the set of a row; an id that is one letter beside a known one is that one."""
        asked = str(row["set_id"])
        if asked in self.known:
            return asked
        near = nearest(asked, self.known)
        if near is None:
            return asked
        self.report.add(Outcome.HEALED, messages.KEY_AGAIN, table=table, key=near)
        row["set_id"] = near
        return near

    def weight(self, set_id: str) -> int:
        """Return how many rows say that they belong to a set."""
        return len(self.by_set.get(set_id, ())) + sum(map(len, self.items.get(set_id, {}).values()))

    def ids(self) -> list[str]:
        """Return the ids of all sets that are known of."""
        return list(dict.fromkeys([*self.known, *self.by_set, *self.items]))

    def _begun(self) -> dict[str, Row]:
        """Return what the chains of sets begin with if nothing came in with an import, by set."""
        found = {}
        for set_id, row in self.known.items():
            document, author = self.documents.get(str(row.get("document_id"))), row.get("author")
            if document is not None and isinstance(author, str):
                digest = document.row["text_sha256"]
                found[set_id] = chain.begun(set_id, str(document.row["id"]), author, digest)
        return found

    def beginning(self, set_id: str) -> Row | None:
        """Return what the chain of a set begins with, of the file or a backup; None: that is not known."""
        if set_id in self.journal.whole:
            return self.journal.whole[set_id]
        row = self.evidence.rows.get("beginning", {}).get((set_id,))
        return row or next(self.evidence.from_backups("beginning", (set_id,)), None)

    def saved(self, set_id: str) -> SavedSet | None:
        """Return a set; None if it is not known what it is on, or that is lost."""
        row, entries = self._row(set_id), self.by_set.get(set_id, [])
        document = self.documents.get(str(row.get("document_id")))
        author = row.get("author")
        if document is None or not isinstance(author, str):
            if entries or any(self.items.get(set_id, {}).values()) or set_id in self.known:
                page = str(row.get("document_id") or set_id)
                self.report.add(Outcome.LOST, messages.SET_LOST, page=page, author=str(author or "?"))
            return None
        kind = self.authors.get(author, AuthorKind.HUMAN)
        text, document_id = str(document.body["text"]), str(document.row["id"])
        state = State(row["state"]) if row.get("state") in set(State) else State.TODO
        empty = AnnotationSet(set_id, document_id, text, Author(author, kind))
        found = contents(self.items.get(set_id, {}), len(text))
        found.faults += self.faults.get(set_id, 0)
        stored = as_set(replace(empty, state=state), found)
        history = _Choice(self, row, entries, empty, stored, found, str(document.row["name"])).history()
        return self._finished(row, history, str(document.row["name"]))

    def _row(self, set_id: str) -> Row:
        """Return what is known of a set's row: its own values, then a backup's, then the journal's."""
        row = {n: v for n, v in self.known.get(set_id, {}).items() if isinstance(v, int | str | type(None))}
        kept = next(self.evidence.from_backups("annotation_set", (set_id,)), {})
        first = next((one.row for one in self.by_set.get(set_id, ())), {})
        for name in ("document_id", "author"):
            others = [one for one in (kept.get(name), first.get(name)) if isinstance(one, str)]
            known = self.documents if name == "document_id" else self.authors
            if (row.get(name) not in known or not row.get(name)) and others:
                row[name] = others[0]
                self.report.add(Outcome.HEALED, messages.KEY_AGAIN, table="annotation_set", key=set_id)
            elif others and all(one != row[name] for one in others):
                row[name] = others[0]
        self._take_what_stays(row, kept, first)
        return row

    def _take_what_stays(self, row: Row, kept: Row, first: Row) -> None:
        """Put right what a set's row keeps from its beginning: the scheme's version, what was left out."""
        right = {name: row.get(name) for name in ("scheme", "left_out")}
        if kept:
            right["scheme"] = kept.get("scheme")
        elif right["scheme"] not in {one["number"] for one in self.schemes}:
            right["scheme"] = self._scheme_at(first.get("recorded"))
            if right["scheme"] is None and row.get("scheme") is not None:
                document = self.documents.get(str(row.get("document_id")))
                page = str(document.row["name"]) if document is not None else "?"
                self.report.add(Outcome.MENDED, messages.SET_ROW_LOST, page=page, author=row.get("author"))
        if type(right["left_out"]) is not int:
            right["left_out"] = kept.get("left_out", 0)
        if any(row.get(name) != value for name, value in right.items()):
            row.update(right)
            self.report.add(Outcome.HEALED, messages.KEY_AGAIN, table="annotation_set", key=row.get("id"))

    def _scheme_at(self, recorded: object) -> int | None:
        """Return the version of the scheme that was in use at a time; None: that is not known."""
        if len(self.schemes) == 1:
            return int(self.schemes[0]["number"])
        before = [one["number"] for one in self.schemes if one["created"] <= str(recorded or "")]
        return max(before, default=None)

    def _finished(self, row: Row, history: History, page: str) -> SavedSet:
        annotations, author = history.result, history.result.author.name
        for entry in history.entries:
            if entry.again:
                self.report.add(
                    Outcome.MENDED, messages.ENTRY_AGAIN, page=page, author=author, entry=entry.id or "–"
                )
        if annotations.id not in self.journal.whole:
            altered = self.journal.altered
            for number in (one.id for one in history.entries if one.id in altered and not one.again):
                self.report.add(
                    Outcome.MENDED, messages.ENTRY_ALTERED, page=page, author=author, entry=number
                )
        for entry in history.gone:
            self.report.add(Outcome.LOST, messages.ROW_LOST, table="journal", key=entry.id)
        revision = row.get("revision")
        begun = self.beginning(annotations.id)
        if begun is not None:
            revision = begun["revision"] + len(history.entries)
        elif type(revision) is not int or revision < max(1, len(history.entries)):
            revision = max(1, len(history.entries))
        counted = {**rows.counts(annotations), "revision": revision, "state": annotations.state.value}
        if any(row.get(name) != value for name, value in counted.items()):
            self.report.add(Outcome.HEALED, messages.SET_ROW_AGAIN, page=page, author=author)
        left_out = row.get("left_out")
        if begun is not None and begun["revision"] == 0 and annotations.id in self.journal.whole:
            left_out = annotations.left_out  # the journal knows all of it
        kept = {"scheme": row.get("scheme"), "left_out": left_out if type(left_out) is int else 0}
        kept["content"] = begun["content"] if begun is not None and not history.unsure else None
        proven = annotations.id in self.journal.whole and not history.unsure
        return SavedSet(replace(annotations, revision=revision), kept, history.entries, page, proven)


class _Choice:
    """One set: what its rows say, what its journal says, what backups say; and which of them is right."""

    def __init__(
        self,
        sets: _Sets,
        row: Row,
        entries: Sequence[Entry],
        empty: AnnotationSet,
        stored: AnnotationSet,
        found: Contents,
        page: str,
    ) -> None:
        self.sets, self.row, self.entries, self.empty = sets, row, list(entries), empty
        self.stored, self.found, self.page = stored, found, page
        self.revision = row.get("revision")
        self.proven = sets.journal.whole.get(empty.id)
        """What the set's chain begins with, if it is whole."""
        if self.proven is not None:
            self.revision = self.proven["revision"] + len(self.entries)

    def _say(self, outcome: Outcome, what: Sentence, **values: Any) -> None:
        self.sets.report.add(outcome, what, page=self.page, author=self.empty.author.name, **values)

    def history(self) -> History:
        """Return the state that is right, and the journal that leads to it."""
        if self.proven is not None and (result := self._proven(self.proven)) is not None:
            if not bundle_checks.same_content(result, self.stored):
                self._say(Outcome.HEALED, messages.SET_AGAIN)
            return History(result, self.entries)
        whole = self._rows_are_whole() and not self._is_another()
        for base, rest, from_backup in self._bases():
            result = replayed(base, rest)
            if result is None:
                continue
            if bundle_checks.same_content(result, self.stored):
                return History(self.stored, self.entries)
            if whole and self._labels(result) > self._labels(self.stored):
                break  # what is stored is right, and the journal is what was damaged
            if self._certain(base, rest):
                backed = from_backup and not rest
                self._say(Outcome.HEALED, messages.SET_FROM_BACKUP if backed else messages.SET_AGAIN)
                return History(result, self.entries)
        first = self._base()
        if whole:
            return mended(first, self.entries, self.stored, self.sets.missing)
        return self._put_together(first)

    def _proven(self, begun: Row) -> AnnotationSet | None:
        """Return what the chain vouches for; None: it does not say what the set was at first."""
        if begun["revision"] == 0:
            return replayed(self.empty, self.entries)
        states = backwards(self.stored, self.entries)
        whole = len(states) == len(self.entries) + 1 and begun["content"] is not None
        return self.stored if whole and chain.content_sha256(states[0]) == begun["content"] else None

    def _is_another(self) -> bool:
        """Tell whether what is stored is known not to be what came in and was edited since."""
        if self.proven is None or self.proven["content"] is None:
            return False
        states = backwards(self.stored, self.entries)
        return len(states) == len(self.entries) + 1 and (
            chain.content_sha256(states[0]) != self.proven["content"]
        )

    def _rows_are_whole(self) -> bool:
        """Tell whether nothing says that a row of the set is missing or damaged."""
        if self.found.faults or not is_sound(self.stored):
            return False
        counts = rows.counts(self.stored)
        counted = all(self.row.get(name) in (counts[name], None) for name in _COUNTED)
        # What is not counted in the set's row may be missing without a sign.
        return counted and not any(self.sets.evidence.damaged.get(table) for table in _UNCOUNTED)

    def _bases(self) -> Iterator[tuple[AnnotationSet, list[Entry], bool]]:
        """Yield states that the set once had for certain, each with the entries since."""
        for backup in self.sets.evidence.backups:
            yield from self._of_backup(backup)
        yield self.empty, self.entries, False

    def _of_backup(
        self, backup: SoundCopy | JournalOfCopy
    ) -> Iterator[tuple[AnnotationSet, list[Entry], bool]]:
        row = backup.row("annotation_set", (self.empty.id,))
        if row is None or row["document_id"] != self.empty.document:
            return
        kept = {table: list(backup.rows(table, set_id=self.empty.id)) for table in OF_SETS}
        base = replace(self.empty, state=State(row["state"]), revision=int(row["revision"]))
        base = as_set(base, contents(kept, len(self.empty.text)))
        last = max((int(one["id"]) for one in backup.rows("journal", set_id=self.empty.id)), default=0)
        rest = [one for one in self.entries if one.id > last]
        yield base, rest, True

    def _certain(self, base: AnnotationSet, rest: Sequence[Entry]) -> bool:
        """Tell whether a state and the entries since lead to what was there: each counts up the revision."""
        if type(self.revision) is int:
            return base.revision + len(rest) == self.revision
        whole = not self.sets.missing and not self.sets.evidence.damaged.get("journal")
        return whole and base.revision > 0

    def _base(self) -> AnnotationSet | None:
        """Return what the set was before its first entry, if that is known."""
        begun = self.sets.beginning(self.empty.id)
        if begun is not None:
            return self.empty if begun["revision"] == 0 else None
        made_by_edits = type(self.revision) is not int or self.revision <= len(self.entries)
        # Of a set without any entry it is likelier that it came in with an import than that all are gone.
        gap = bool(self.sets.missing and self.entries) and self.revision == len(self.entries) + 1
        return self.empty if made_by_edits or gap else None

    def _labels(self, annotations: AnnotationSet) -> int:
        """Return how many labels the scheme does not have."""
        if self.sets.scheme is None:
            return 0
        known = _labels_of(self.sets.scheme)
        return sum(label not in known[kind] for kind, label in labels_of(annotations))

    def _put_together(self, base: AnnotationSet | None) -> History:
        """Return what can be read of both, where neither is whole."""
        result = loosely(base or self.empty, self.entries)
        for kind in rows.ITEM_KINDS:
            mapping = {**result.of(kind), **self.stored.of(kind)} if base is None or not self.entries else {
                **self.stored.of(kind), **result.of(kind)
            }  # fmt: skip
            result = result.unchecked(**{_FIELDS[kind]: mapping})
        result = without_dangling(result)
        lost = sum(one.edit is None for one in self.entries)
        if lost or not self.found.faults:
            self._say(Outcome.MENDED, messages.OLDER_SET, n=lost)
        else:
            self._say(Outcome.LOST, messages.ITEMS_LOST, n=self.found.faults)
        history = mended(base, self.entries, result, self.sets.missing)
        history.unsure = True
        return history


_FIELDS = {
    Kind.SEGMENT: "segments", Kind.MENTION: "mentions", Kind.EVENT: "events", Kind.RELATION: "relations",
    Kind.NOTE: "notes", Kind.BOOKMARK: "bookmarks", Kind.DECISION: "decisions",
}  # fmt: skip


def without_dangling(annotations: AnnotationSet) -> AnnotationSet:
    """Return a set without what refers to nothing, and without segments that lie over others."""
    known = annotations.mentions.keys() | annotations.events.keys()
    events = {
        key: replace(one, arguments=tuple(a for a in one.arguments if a.target in known))
        for key, one in annotations.events.items()
    }
    relations = {key: one for key, one in annotations.relations.items() if {one.source, one.target} <= known}
    segments: dict[str, Any] = {}
    end = 0
    for segment in sorted(annotations.segments.values(), key=lambda one: (one.range.start, one.range.end)):
        if segment.range.start >= end:
            segments[segment.id], end = segment, int(segment.range.end)
    kept = annotations.unchecked(events=events, relations=relations, segments=segments)
    notes = {key: one for key, one in kept.notes.items() if not key or kept.find(key) is not None}
    return kept.unchecked(notes=notes)


def _labels_of(scheme: Scheme) -> Mapping[Kind, frozenset[str]]:
    return {
        Kind.SEGMENT: frozenset(scheme.segment_kinds),
        Kind.MENTION: frozenset(scheme.entity_types),
        Kind.EVENT: frozenset(scheme.event_types),
        Kind.RELATION: frozenset(scheme.relation_types),
    }
