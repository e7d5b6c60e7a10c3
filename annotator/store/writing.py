"""The rows of an edit: what lies between the beginning of its transaction and its COMMIT."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Argument, Author, AuthorKind, Event
from annotator.domain.messages import item
from annotator.domain.sentences import message

from . import bundle_checks, messages, rows
from .errors import Conflict
from .prepared import Prepared
from .tables import ARGUMENT, AUTHOR, BEGINNING, DOCUMENT, EVENT, FLAG, MENTION, REJECTED, SCHEME, SET

_SHARED = (Kind.ENTITY, Kind.CLUSTER)
_LINKS = {Kind.ENTITY: MENTION.c.entity, Kind.CLUSTER: EVENT.c.cluster}
_SET_FIELDS = ("state", "revision", "articles", "mentions", "events", "head", "left_out")

_UPDATE_SET = Prepared(
    update(SET)
    .where(SET.c.id == bindparam("of_set"), SET.c.revision == bindparam("expected"))
    .values({name: bindparam(f"new_{name}") for name in _SET_FIELDS})
)
_DELETE_ARGUMENTS = Prepared(
    delete(ARGUMENT).where(
        ARGUMENT.c.set_id == bindparam("of_set"),
        ARGUMENT.c.event_id == bindparam("of_id"),
        ARGUMENT.c.position >= bindparam("first"),
    )
)
_INSERT_ARGUMENTS = Prepared(insert(ARGUMENT))
_DELETE_REJECTED = delete(REJECTED).where(
    REJECTED.c.set_id == bindparam("of_set"),
    REJECTED.c.item == bindparam("of_item"),
    REJECTED.c.author == bindparam("of_author"),
)
_DELETE_FLAG = delete(FLAG).where(FLAG.c.set_id == bindparam("of_set"), FLAG.c.flag == bindparam("of_flag"))


def _key(kind: Kind) -> str:
    return "target" if kind is Kind.NOTE else "id"


def _statements(kind: Kind) -> tuple[Prepared, Prepared, Prepared]:
    table = rows.TABLES[kind]
    same = (table.c.set_id == bindparam("of_set"), table.c[_key(kind)] == bindparam("of_id"))
    others: dict[str, Any] = {
        c.name: bindparam(c.name) for c in table.columns if c.name not in ("set_id", _key(kind))
    }
    change = update(table).where(*same).values(others)
    return Prepared(insert(table)), Prepared(change), Prepared(delete(table).where(*same))


_ITEM_STATEMENTS = {kind: _statements(kind) for kind in rows.ITEM_KINDS}


def write_set(
    connection: Connection,
    before: AnnotationSet,
    after: AnnotationSet,
    head: str,
    beginning: rows.Values | None,
) -> None:
    """Write the set's row with the head of its chain; of a new set also what the chain begins with.

    Raises Conflict if the set is no longer at the revision that ``before`` has.
    """
    values: rows.Values = {"state": after.state.value, "revision": after.revision, "head": head}
    values |= rows.counts(after) | {"left_out": after.left_out}
    if beginning is not None:
        _first_edit(connection, before, values, beginning)
        return
    asked = {f"new_{name}": values[name] for name in _SET_FIELDS}
    asked |= {"of_set": before.id, "expected": before.revision}
    # One statement compares, locks and writes, so nothing can come between.
    if _UPDATE_SET.run(connection, [asked]).rowcount != 1:
        raise conflict(before)


def _first_edit(
    connection: Connection, before: AnnotationSet, values: rows.Values, beginning: rows.Values
) -> None:
    document = select(DOCUMENT.c.text_sha256).where(DOCUMENT.c.id == before.document)
    digest = connection.execute(document).scalar_one_or_none()
    if digest is None:
        raise EditError(messages.NO_DOCUMENT, document=before.document)
    if digest != beginning["text_sha256"]:
        raise Conflict(messages.READ_ANEW)
    same = (SET.c.document_id == before.document) & (SET.c.author == before.author.name)
    if connection.execute(select(SET.c.id).where(same | (SET.c.id == before.id))).first() is not None:
        raise conflict(before)
    store_author(connection, before.author)
    identity = {"id": before.id, "document_id": before.document, "author": before.author.name}
    connection.execute(insert(SET), {**identity, **values, "scheme": scheme_in_use(connection)})
    connection.execute(insert(BEGINNING), beginning)


def scheme_in_use(connection: Connection) -> int | None:
    """Return the number of the newest version of the scheme."""
    number: int | None = connection.execute(select(func.max(SCHEME.c.number))).scalar_one()
    return number


def conflict(annotations: AnnotationSet) -> Conflict:
    """Return the error that tells a person what to do when somebody else was faster."""
    return Conflict(messages.SET_CHANGED, author=annotations.author.name)


def store_author(connection: Connection, author: Author) -> None:
    """Store an author if new. Raises EditError if the name is taken by one of another kind."""
    bundle_checks.require_id(message(messages.AN_AUTHOR), author.name)
    kind = connection.execute(select(AUTHOR.c.kind).where(AUTHOR.c.name == author.name)).scalar_one_or_none()
    if kind is None and author.name == GOLD and author.kind is not AuthorKind.GOLD:
        kind = AuthorKind.GOLD.value  # nobody else is called so, before there is gold as well
    if kind is None:
        connection.execute(insert(AUTHOR), {"name": author.name, "kind": author.kind.value})
    elif kind != author.kind.value:
        raise EditError(
            messages.OTHER_AUTHOR_KIND,
            author=author.name,
            kind=message(messages.KINDS[kind]), asked=message(messages.KINDS[author.kind]),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """An edit of one set, with the set as it was and as it becomes."""

    before: AnnotationSet
    after: AnnotationSet
    edit: Edit


def write_changes(connection: Connection, steps: Sequence[Step], *, strict: bool) -> list[Edit]:
    """Write what edits change; return them without the changes to entities and clusters that were skipped.

    ``strict`` raises instead of skipping. New entities come before the items of any set that link to them,
    old ones go after.
    """
    shared = [(n, c) for n, step in enumerate(steps) for c in step.edit.changes if c.kind in _SHARED]
    skipped = [
        (n, c)
        for n, c in shared
        if c.after is not None and not _put_shared(connection, c, steps[n].after.author.name, strict)
    ]
    for step in steps:
        _write_items(connection, step.before, step.after, step.edit)
        _write_flags(connection, step.before, step.after)
        _write_rejected(connection, step.before, step.after)
    skipped += [(n, c) for n, c in shared if c.after is None and not _drop_shared(connection, c, strict)]
    if not skipped:
        return [step.edit for step in steps]
    return [
        replace(step.edit, changes=tuple(c for c in step.edit.changes if (n, c) not in skipped))
        for n, step in enumerate(steps)
    ]


def _write_items(connection: Connection, before: AnnotationSet, after: AnnotationSet, edit: Edit) -> None:
    """Write the net effect on each item: an edit may touch one several times."""
    touched: defaultdict[Kind, dict[str, None]] = defaultdict(dict)
    for change in edit.changes:
        if change.kind in _ITEM_STATEMENTS:
            touched[change.kind][change.id] = None
    for kind, ids in touched.items():
        _write_kind(connection, kind, list(ids), before, after)


def _write_kind(
    connection: Connection, kind: Kind, ids: list[str], before: AnnotationSet, after: AnnotationSet
) -> None:
    """Write the items of one kind that an edit touched: no row, and no argument, that stays as it was."""
    new: list[rows.Values] = []
    changed: list[rows.Values] = []
    gone: list[rows.Values] = []
    cut: list[rows.Values] = []
    arguments: list[rows.Values] = []
    old_items, new_items = before.of(kind), after.of(kind)
    for item_id in ids:
        old, item = old_items.get(item_id), new_items.get(item_id)
        key = {"of_set": after.id, "of_id": item_id}
        if item is None:
            if old is not None:
                gone.append(key)
            continue
        values = rows.item_values(after.id, item, after.text)
        if old is None:
            new.append(values)
        elif values != rows.item_values(after.id, old, before.text):
            changed.append({**key, **{n: v for n, v in values.items() if n not in ("set_id", _key(kind))}})
        if isinstance(item, Event):
            had = old.arguments if isinstance(old, Event) else ()
            same = _common(had, item.arguments)
            if same < len(had):
                cut.append({**key, "first": same})
            arguments += rows.argument_values(after.id, item)[same:]
    insertion, change, deletion = _ITEM_STATEMENTS[kind]
    for statement, values_of_all in (
        (deletion, gone), (_DELETE_ARGUMENTS, cut), (change, changed), (insertion, new),
        (_INSERT_ARGUMENTS, arguments),
    ):  # fmt: skip
        if values_of_all:
            statement.run(connection, values_of_all)


def _common(had: Sequence[Argument], has: Sequence[Argument]) -> int:
    """Return how many arguments two events have in common from the first one on."""
    pairs = enumerate(zip(had, has, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(had), len(has)))


def _write_flags(connection: Connection, before: AnnotationSet, after: AnnotationSet) -> None:
    for flag in before.flags - after.flags:
        connection.execute(_DELETE_FLAG, {"of_set": after.id, "of_flag": flag})
    for flag in after.flags - before.flags:
        connection.execute(insert(FLAG), {"set_id": after.id, "flag": flag})


def _write_rejected(connection: Connection, before: AnnotationSet, after: AnnotationSet) -> None:
    if before.rejected == after.rejected:
        return
    if gone := rows.rejection_values(after.id, before.rejected - after.rejected):
        connection.execute(
            _DELETE_REJECTED,
            [{"of_set": after.id, "of_item": one["item"], "of_author": one["author"]} for one in gone],
        )
    if new := rows.rejection_values(after.id, after.rejected - before.rejected):
        connection.execute(insert(REJECTED), new)


# --- entities and event clusters, which belong to the whole project -------------------------------------


def _put_shared(connection: Connection, change: Change, author: str, strict: bool) -> bool:
    """Make or change an entity or cluster; undo and redo leave alone what others changed meanwhile."""
    table = rows.TABLES[change.kind]
    stored = _stored(connection, table, change.id)
    if not _as_expected(change, stored, strict):
        return False
    values = rows.project_values(change.after)
    if stored is None:
        connection.execute(insert(table), values | {"made_by": author})
    else:
        connection.execute(update(table).where(table.c.id == change.id), values)
    return True


def _drop_shared(connection: Connection, change: Change, strict: bool) -> bool:
    """Delete an entity or cluster unless something in the project still refers to it."""
    table, link = rows.TABLES[change.kind], _LINKS[change.kind]
    stored = _stored(connection, table, change.id)
    if not _as_expected(change, stored, strict) or stored is None:
        return False
    if connection.execute(select(link).where(link == change.id).limit(1)).first() is not None:
        if strict:
            raise EditError(
                messages.STILL_REFERRED_TO, item=item(change.kind), name=stored["name"], id=change.id
            )
        return False
    connection.execute(delete(table).where(table.c.id == change.id))
    return True


def _as_expected(change: Change, stored: rows.Values | None, strict: bool) -> bool:
    """Tell whether an entity or cluster is what the change starts from; ``strict``: raise if not."""
    expected = rows.project_values(change.before) if change.before is not None else None
    if stored == expected:
        return True
    if strict:
        known = stored or expected or {"name": change.id}
        raise Conflict(messages.SHARED_CHANGED, item=item(change.kind), name=known["name"])
    return False


def _stored(connection: Connection, table: Table, item_id: str) -> rows.Values | None:
    row = (
        connection.execute(rows.shared(table).where(table.c.id == item_id).with_for_update())
        .mappings()
        .one_or_none()
    )
    return dict(row) if row is not None else None
