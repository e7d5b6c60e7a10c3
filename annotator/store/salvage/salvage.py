"""A damaged project into a new one: what can be read is healed and written to a new file, whole or absent.

The damaged file is only read. What comes of it is told by name: healed to the last bit, mended, lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select

from annotator.domain.changes import Kind
from annotator.domain.errors import fault_of
from annotator.domain.items import AuthorKind, Event

from .. import chain, json_text, open_pages, opening, rows
from ..commits import APPLIED, DROPPED, EDIT, REDO, UNDO, UNDONE
from ..connection import Database
from ..errors import ProjectError
from ..tables import ALL, OPEN_PAGE
from . import messages, shared_again
from .documents_again import saved_documents
from .evidence import Evidence, gather, keys_of
from .hand_ins_again import hand_in_rows
from .histories import Entry, backwards
from .other_rows import OTHERS, other_rows, referred
from .report import Outcome, SalvageReport
from .sets_again import SavedSet, saved_sets
from .sqlite_tables import Row

Progress = Callable[[int, int, str], None]
_STEPS = 5


def salvage(project: Path, new: Path, progress: Progress | None = None) -> SalvageReport:
    """Write what is left of a project into a new file, and tell what came of it.

    Sound backups of the same project are asked too; what comes of them fits by checksum or by history.
    Raises ProjectError, and writes nothing, if nothing is left, if ``new`` exists or cannot be written.
    """
    told = progress or (lambda _done, _total, _name: None)
    told(0, _STEPS, "read")
    try:
        evidence = gather(project)
    except OSError as error:
        raise ProjectError(messages.NOT_READ, project=str(project), reason=fault_of(error)) from error
    report = SalvageReport()
    with closing(evidence):
        tables = _healed(project, evidence, report, told)

    def fill(database: Database) -> None:
        with database.writing() as connection:
            database.dialect.make_schema(connection)
            _write(connection, database, tables, report)

    told(4, _STEPS, "write")
    with closing(opening.create_file(new, fill)[0]):
        pass
    report.pages, report.sets = len(tables["document"]), len(tables["annotation_set"])
    report.edits = len(tables["journal"])
    return report


def _healed(project: Path, evidence: Evidence, report: SalvageReport, told: Progress) -> dict[str, list[Row]]:
    """Return the rows of all tables."""
    schemes = shared_again.scheme_rows(evidence, report)
    told(1, _STEPS, "pages")
    documents = saved_documents(evidence, report)
    others = {table: other_rows(evidence, table, report) for table in OTHERS}
    named = _people(evidence, others)
    authors = shared_again.author_rows(evidence, named, report)
    told(2, _STEPS, "annotations")
    kinds = {name: AuthorKind(row["kind"]) for name, row in authors.items()}
    sets = saved_sets(evidence, documents, kinds, schemes, report)
    if not documents and not evidence.rows.get("project"):
        raise ProjectError(messages.NOTHING_LEFT, project=str(project))
    tables: dict[str, list[Row]] = {table.name: [] for table in ALL} | others
    tables["project"] = [shared_again.project_row(evidence, project, report)]
    tables["scheme_version"], tables["author"] = schemes, list(authors.values())
    tables["document"] = [one.row for one in documents.values()]
    tables["document_body"] = [one.body for one in documents.values()]
    told(3, _STEPS, "history")
    entries = {entry.id: entry for one in sets for entry in one.entries}
    for kind, table, links in (
        (Kind.ENTITY, "entity", _links(sets, "mentions", "entity")),
        (Kind.CLUSTER, "event_cluster", _links(sets, "events", "cluster")),
    ):
        tables[table] = shared_again.shared_rows(evidence, kind, links, entries, report)
    _take_sets(tables, sets, schemes)
    tables["hand_in"] = hand_in_rows(evidence, sets, tables["hand_in"], tables, report)
    tables["journal"] = _journal(sets, report)
    _link(tables, sets, evidence, report)
    _name_doubtful(evidence, report)
    return tables


def _people(evidence: Evidence, others: dict[str, list[Row]]) -> list[str]:
    """Return whom annotation sets and other rows name as authors."""
    found = [row["author"] for row in evidence.rows.get("journal", {}).values()]
    of_sets = Counter(row["author"] for row in evidence.rows.get("annotation_set", {}).values())
    found += [name for name, times in of_sets.items() if times > 1 or evidence.damaged.get("author")]
    for table, listed in others.items():
        columns = [name for name, (other, _) in referred(table).items() if other == "author"]
        found += [row[name] for row in listed for name in columns]
    return list(dict.fromkeys(one for one in found if isinstance(one, str) and one))


def _links(sets: Sequence[SavedSet], items: str, field: str) -> list[str]:
    found = (getattr(item, field) for one in sets for item in getattr(one.annotations, items).values())
    return list(dict.fromkeys(link for link in found if link is not None))


def _take_sets(tables: dict[str, list[Row]], sets: Sequence[SavedSet], schemes: Sequence[Row]) -> None:
    numbers = {row["number"] for row in schemes}
    for one in sets:
        annotations = one.annotations
        scheme = one.row["scheme"] if one.row["scheme"] in numbers else None
        tables["annotation_set"].append({
            "id": annotations.id, "document_id": annotations.document, "author": annotations.author.name,
            "state": annotations.state.value, "revision": annotations.revision, **rows.counts(annotations),
            "scheme": scheme, "left_out": one.row["left_out"], "head": "",
        })  # fmt: skip
        for kind, item in rows.all_items(annotations):
            tables[rows.TABLES[kind].name].append(rows.item_values(annotations.id, item, annotations.text))
            if isinstance(item, Event):
                tables["argument"] += rows.argument_values(annotations.id, item)
        tables["page_flag"] += [{"set_id": annotations.id, "flag": one} for one in sorted(annotations.flags)]
        tables["rejected"] += rows.rejection_values(annotations.id, annotations.rejected)


# --- journal ------------------------------------------------------------------------------------------


def _journal(sets: Sequence[SavedSet], report: SalvageReport) -> list[Row]:
    found: list[Row] = []
    last = max((entry.id for one in sets for entry in one.entries), default=0)
    for one in sets:
        written = []
        for entry in one.entries:
            if not entry.id:
                last += 1
                entry.id = last
            written.append(_entry_row(one, entry))
        _set_statuses(written, report, anew=any(entry.again for entry in one.entries))
        found += written
    return sorted(found, key=lambda row: int(row["id"]))


def _link(
    tables: dict[str, list[Row]], sets: Sequence[SavedSet], evidence: Evidence, report: SalvageReport
) -> None:
    """Put the hash chains anew: where nothing was damaged, every hash is the one that it was."""
    listed: dict[str, list[Row]] = {}
    for row in tables["journal"]:
        listed.setdefault(row["set_id"], []).append(row)
    heads = {}
    for one in sets:
        found, entries = one.annotations, listed.get(one.annotations.id, [])
        first = found.revision - len(entries)
        digest = chain.text_sha256(found)
        begun = chain.begun(found.id, found.document, found.author.name, digest, first, one.row["content"])
        tables["beginning"].append(begun)
        heads[found.id] = chain.linked(chain.beginning_hash(begun), first, entries)
        before = evidence.rows.get("annotation_set", {}).get((found.id,), {}).get("head")
        if not one.proven and heads[found.id] != before and not _began_with(one, begun, entries, before):
            report.add(Outcome.MENDED, messages.HISTORY_UNPROVEN, page=one.page, author=found.author.name)
        heads[found.id] = chain.linked(chain.beginning_hash(begun), first, entries)
    for row in tables["annotation_set"]:
        row["head"] = heads[row["id"]]


def _began_with(one: SavedSet, begun: Row, entries: list[Row], head: str | None) -> bool:
    """Tell whether what a set says leads to its head; then the chain begins with the hash of that."""
    states = backwards(one.annotations, one.entries)
    if len(states) <= len(one.entries):
        return False
    tried = begun | {"content": chain.content_sha256(states[0])}
    if chain.linked(chain.beginning_hash(tried), begun["revision"], [dict(row) for row in entries]) != head:
        return False
    begun.update(tried)
    return True


def _entry_row(one: SavedSet, entry: Entry) -> Row:
    """Return an entry as it was written; what cannot be read of it has the value that says nothing."""
    annotations, given = one.annotations, entry.row
    row: Row = {"id": entry.id, "set_id": annotations.id, "document_id": annotations.document}
    row |= {"author": annotations.author.name}
    silent: Row = {
        "by": annotations.author.name, "verb": "salvage", "values": "{}", "kind": EDIT, "target": None,
        "changes": "[]", "seconds": 0.0, "keys": 0, "pointers": 0, "batch": None, "session": "",
        "recorded": "", "status": None,
    }  # fmt: skip
    for name, nothing in silent.items():
        value = given.get(name, nothing)
        kind = (str, type(None)) if nothing is None and name != "target" else _KINDS.get(name, (str,))
        row[name] = value if isinstance(value, kind) else nothing
    if row["kind"] not in (EDIT, UNDO, REDO):
        row["kind"] = EDIT
    if entry.again or entry.edit is None:
        changes = entry.edit.changes if entry.edit is not None else ()
        row |= {"changes": json_text.changes_to_json(changes)}
        if not _reads(row["values"]) or entry.edit is None:
            row |= {"verb": "salvage", "values": "{}"}
    return row


def _reads(values: str) -> bool:
    try:
        return isinstance(json_text.from_json(values), dict)
    except (ValueError, RecursionError):
        return False


_KINDS: dict[str, tuple[type, ...]] = {
    "target": (int, type(None)), "seconds": (int, float), "keys": (int,), "pointers": (int,),
}  # fmt: skip


def _set_statuses(written: list[Row], report: SalvageReport, *, anew: bool) -> None:
    """Give each edit the status that what follows it leaves, where it has none that there is; or ``anew``."""
    status: dict[int, str] = {}
    for row in written:
        if row["kind"] == EDIT:
            status |= {number: DROPPED for number, stands in status.items() if stands == UNDONE}
            status[row["id"]] = APPLIED
        elif row["target"] in status:
            status[row["target"]] = UNDONE if row["kind"] == UNDO else APPLIED
    for row in written:
        right = status.get(row["id"])
        known = (APPLIED, UNDONE, DROPPED) if row["kind"] == EDIT else (None,)
        if row["status"] not in known or (anew and row["status"] != right):
            row["status"] = right
            report.add(Outcome.HEALED, messages.STATUS_AGAIN, entry=row["id"])


# --- writing ------------------------------------------------------------------------------------------


def _write(
    connection: Connection, database: Database, tables: dict[str, list[Row]], report: SalvageReport
) -> None:
    """Write all rows that refer to nothing that is not there."""
    there: dict[tuple[str, str], set[Any]] = {}
    for table in ALL:
        columns = set(table.c.keys())
        kept: dict[tuple[Any, ...], Row] = {}
        for row in tables[table.name]:
            key = tuple(row.get(name) for name in keys_of(table.name))
            if _refers_well(table.name, row, there) and key not in kept:
                kept[key] = {name: value for name, value in row.items() if name in columns}
            else:
                report.add(Outcome.LOST, messages.ROW_LOST, table=table.name, key=", ".join(map(str, key)))
        tables[table.name] = list(kept.values())
        for name in columns:
            there[table.name, name] = {row.get(name) for row in kept.values()} if name in _REFERRED else set()
        if kept:
            connection.execute(insert(table), tables[table.name])
    texts = {row["document_id"]: row["text"] for row in tables["document_body"]}
    index = [(row["position"], row["name"], texts[row["id"]]) for row in tables["document"]]
    if index:
        database.dialect.index(connection, index)
    database.dialect.go_on_counting(connection)
    _count_open_pages(connection, tables["open_page"], report)


def _count_open_pages(connection: Connection, listed: Sequence[Row], report: SalvageReport) -> None:
    """Count again how many people pages wait for: who has them is known by now."""
    open_pages.recount(connection, [row["document_id"] for row in listed])
    found = connection.execute(select(OPEN_PAGE.c.document_id, OPEN_PAGE.c.free))
    counted = {row.document_id: row.free for row in found}
    for row in listed:
        if counted[row["document_id"]] != row["free"]:
            report.add(Outcome.HEALED, messages.OPEN_PAGE_AGAIN, key=row["document_id"])


_REFERRED = frozenset(("id", "name", "number", "set_id", "document_id"))


def _refers_well(table: str, row: Row, there: dict[tuple[str, str], set[Any]]) -> bool:
    return all(
        row.get(column) is None or row[column] in there.get(other, set())
        for column, other in referred(table).items()
    )


def _name_doubtful(evidence: Evidence, report: SalvageReport) -> None:
    for table, count in evidence.doubtful.items():
        report.add(Outcome.LOST, messages.DOUBTFUL, table=table, n=count)
