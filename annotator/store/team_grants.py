"""What each role of a team may do to each table on a PostgreSQL server, as grants and row-level policies.

The database refuses, not the program: an annotator's account can write sets under its own name and nothing
else, whatever it is used with, besides what models propose, which is nobody's word. Reading is open to the
team, except that in a blind project an annotator's account sees no other person's sets, history, hand-ins and
remarks, nor names that others gave to entities. Policies: PostgreSQL manual, 5.9.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Column, MetaData, Table, Text

from annotator.domain.authors import LEARNED, TAUGHT_BY
from annotator.domain.items import GOLD, AuthorKind

Role = Literal["annotator", "reviewer", "manager", "reader"]
ROLES: tuple[Role, ...] = ("annotator", "reviewer", "manager", "reader")
MEMBER = Table(
    "team_member",
    MetaData(),
    Column("login", Text, primary_key=True),
    Column("author", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
)
"""The accounts of a team: on servers alone, written by whoever owns the database."""

# Asked once a statement, not once a row: PostgreSQL plans a scalar sub-select ahead.
_ME, _ROLE, _BLIND = "(SELECT team_author())", "(SELECT team_role())", "(SELECT team_blind())"
_OWN_MODELS = ", ".join(f"'{name}{TAUGHT_BY}' || {_ME}" for name in LEARNED)
_LEARNS_NOTHING = " AND ".join(
    f"name <> '{name}' AND name NOT LIKE '{name}{TAUGHT_BY}%%'" for name in LEARNED
)
_OPEN_MODELS = f"SELECT name FROM author WHERE kind = 'model' AND {_LEARNS_NOTHING}"  # noqa: S608 (as below)
# A model that learned from people tells what they said, so that in a blind project its sets are its pupil's.
_STORED_MODELS = (
    f"SELECT name FROM author WHERE kind = 'model'"  # noqa: S608 (words of this file)
    f" AND (NOT {_BLIND} OR name IN ({_OPEN_MODELS}))"
)
_WORKS = f"{_ROLE} IN ('annotator', 'reviewer')"
_JUDGES = f"{_ROLE} IN ('reviewer', 'manager')"
_SEES_ALL = f"({_ROLE} IS DISTINCT FROM 'annotator' OR NOT {_BLIND})"


def _sees(author: str) -> str:
    return f"({_SEES_ALL} OR {author} = {_ME} OR {author} IN ({_OWN_MODELS}) OR {author} IN ({_OPEN_MODELS}))"


def _writes(author: str) -> str:
    gold = f"({_ROLE} = 'reviewer' AND {author} = '{GOLD}')"
    model = f"({_WORKS} AND {author} IN ({_STORED_MODELS}))"
    return f"({_ROLE} = 'manager' OR {author} = {_ME} OR {author} IN ({_OWN_MODELS}) OR {gold} OR {model})"


def _of_set(condition: str) -> str:
    return f"set_id IN (SELECT id FROM annotation_set WHERE {condition})"  # noqa: S608 (words of this file)


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows of a table a member sees, may add, may change (as they will be) and may delete."""

    sees: str
    adds: str
    changes: str
    deletes: str


def _shared(table: str, link: str, column: str) -> Rows:
    """Return the policies of what belongs to all: its name was given by somebody, so not all see it."""
    linked = f'EXISTS (SELECT 1 FROM "{link}" l WHERE l."{column}" = "{table}".id)'  # noqa: S608 (words of this file)
    made = f"made_by IS NULL OR made_by = {_ME} OR made_by IN ({_OPEN_MODELS})"
    return Rows(f"({_SEES_ALL} OR {made} OR {linked})", "true", "true", "true")


_SETS = Rows(
    _sees("author"), _writes("author"), f"({_writes('author')} OR {_ROLE} = 'reviewer')", _writes("author")
)
_ITEMS = Rows(_of_set("true"), *(3 * [_of_set(_writes("author"))]))
_HISTORY = Rows(
    _sees("author"),
    f"({_ROLE} = 'manager' OR (\"by\" = {_ME} AND ({_writes('author')} OR {_ROLE} = 'reviewer')))",
    f"({_writes('author')} OR {_ROLE} = 'reviewer')",
    "false",
)
_CONCERNED = f"(about = {_ME} OR author = {_ME} OR {_JUDGES})"
_REMARKS = Rows(f"({_SEES_ALL} OR {_CONCERNED})", f"author = {_ME}", _CONCERNED, f"{_ROLE} = 'manager'")
_OWN = f"({_ROLE} = 'manager' OR (author = {_ME} AND \"by\" = {_ME}))"
_ASSIGNED = Rows("true", _OWN, _OWN, f"{_ROLE} = 'manager'")
_SEEN = Rows("true", f"author = {_ME}", f"author = {_ME}", f"{_ROLE} = 'manager'")
_PEOPLE = Rows(
    "true",
    f"({_ROLE} = 'manager' OR (name = {_ME} AND kind = '{AuthorKind.HUMAN.value}')"  # noqa: S608 (as above)
    f" OR (name IN ({_OWN_MODELS}) AND kind = '{AuthorKind.MODEL.value}')"
    f" OR ({_WORKS} AND kind = '{AuthorKind.MODEL.value}' AND name <> '{GOLD}'"
    f" AND (NOT {_BLIND} OR ({_LEARNS_NOTHING}))"
    " AND name NOT IN (SELECT author FROM team_member))"
    f" OR ({_ROLE} = 'reviewer' AND name = '{GOLD}' AND kind = '{AuthorKind.GOLD.value}'))",
    f"{_ROLE} = 'manager'",
    f"{_ROLE} = 'manager'",
)

POLICIES: dict[str, Rows] = {
    "annotation_set": _SETS,
    **dict.fromkeys(
        ("segment", "mention", "event", "argument", "relation", "note", "page_flag", "bookmark", "decision",
         "rejected", "hand_in"), _ITEMS,
    ),
    "journal": _HISTORY,
    "beginning": Rows(_sees("author"), _writes("author"), *(2 * [f"{_ROLE} = 'manager'"])),
    "remark": _REMARKS,
    "assignment": _ASSIGNED,
    "feedback_seen": _SEEN,
    "author": _PEOPLE,
    "entity": _shared("entity", "mention", "entity"),
    "event_cluster": _shared("event_cluster", "event", "cluster"),
}  # fmt: skip
"""Tables in which it matters whose row it is."""

_ALL_OF_IT = "INSERT, UPDATE, DELETE"
BY_HAND: dict[str, str] = {
    "annotation_set": "INSERT, UPDATE",
    **dict.fromkeys(
        ("segment", "mention", "event", "argument", "relation", "note", "page_flag", "bookmark", "decision",
         "rejected", "entity", "event_cluster"), _ALL_OF_IT,
    ),
    "journal": "INSERT, UPDATE (status)",
    "hand_in": "INSERT",
    "beginning": "INSERT",
    "remark": "INSERT, UPDATE",
    "assignment": "INSERT",
    "open_page": "UPDATE",
    "author": "INSERT",
    "guideline_note": "INSERT, UPDATE",
    "feedback_seen": "INSERT, UPDATE",
}  # fmt: skip
"""What annotators and reviewers may do besides reading."""
BY_REVIEWERS = {"agreement_page": _ALL_OF_IT}
READ_ALONE = frozenset(
    {
        "project",
        "scheme_version",
        "document",
        "document_body",
        "near_duplicate",
        "newer_form",
        "withdrawal",
        "search",
        MEMBER.name,
    }
)
"""What nobody but a manager writes; the members themselves are written by whoever owns the database alone."""


def statements(tables: tuple[str, ...], groups: dict[Role, str]) -> Iterator[str]:
    """Yield what gives each role its rights; run again, it gives the same. ``groups`` are quoted names."""
    yield from _functions()
    everybody = ", ".join(groups.values())
    writers = ", ".join(groups[one] for one in ("annotator", "reviewer"))
    for table in (*tables, "search", MEMBER.name):
        yield f'REVOKE ALL ON "{table}" FROM PUBLIC, {everybody}'
        yield f'GRANT SELECT ON "{table}" TO {everybody}'
        if table != MEMBER.name:
            yield f'GRANT {_ALL_OF_IT} ON "{table}" TO {groups["manager"]}'
        if table in BY_HAND:
            yield f'GRANT {BY_HAND[table]} ON "{table}" TO {writers}'
        if table in BY_REVIEWERS:
            yield f'GRANT {BY_REVIEWERS[table]} ON "{table}" TO {groups["reviewer"]}'
        if table in POLICIES:
            yield from _policies(table, POLICIES[table], everybody)


def _functions() -> Iterator[str]:
    for name, kind, query in (
        ("author", "text", "SELECT author FROM team_member WHERE login = current_user"),
        ("role", "text", "SELECT role FROM team_member WHERE login = current_user"),
        ("blind", "boolean", "SELECT coalesce((settings::json ->> 'blind')::boolean, false) FROM project"),
    ):
        yield f"CREATE OR REPLACE FUNCTION team_{name}() RETURNS {kind} LANGUAGE sql STABLE AS $$ {query} $$"


def _policies(table: str, rows: Rows, members: str) -> Iterator[str]:
    yield f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY'
    for name, does, condition in (
        ("sees", "SELECT", f"USING ({rows.sees})"),
        ("adds", "INSERT", f"WITH CHECK ({rows.adds})"),
        # Rows that one sees but may not change are refused in words, not passed over.
        ("changes", "UPDATE", f"USING ({rows.sees}) WITH CHECK ({rows.changes})"),
        ("deletes", "DELETE", f"USING ({rows.deletes})"),
    ):
        yield f'DROP POLICY IF EXISTS team_{name} ON "{table}"'
        yield f'CREATE POLICY team_{name} ON "{table}" FOR {does} TO {members} {condition}'
