"""The project's one row, its settings, the versions of its scheme, its people, and the database's schema."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import inspect, select

from annotator.domain.errors import fault_of
from annotator.domain.items import AuthorKind
from annotator.domain.sentences import message

from .. import essentials, json_text, project_settings, scheme_copies
from ..roles import ROLES
from ..tables import ALL, AUTHOR, PROJECT, SCHEMA_VERSION, SCHEME
from ..values import Finding
from . import messages
from .look import BROKEN, Look


def of_storage(look: Look, *, whole: bool) -> Iterator[Finding]:
    """Look for tables and indexes that are gone; ``whole``: and at what the database says of its storage."""
    for found in look.dialect.integrity(look.connection) if whole else ():
        yield Finding("storage", look.dialect.target, found)
    known = inspect(look.connection)
    tables = set(known.get_table_names())
    for table in ALL:
        if table.name not in tables:
            yield Finding("table-missing", "", message(messages.TABLE_GONE, table=table.name))
            continue
        there = {one["name"] for one in known.get_indexes(table.name)}
        for index in sorted(str(index.name) for index in table.indexes):
            if index not in there:
                yield Finding("index-missing", "", message(messages.INDEX_GONE, index=index))


def of_project(look: Look) -> Iterator[Finding]:
    """Look at the project's row and its settings."""
    found = look.rows(select(PROJECT))
    if not found:
        yield Finding("project-missing", "", message(messages.NO_PROJECT_ROW))
        return
    row = found[0]
    if row.format_version != SCHEMA_VERSION:
        said = message(messages.FORMAT_WRONG, found=row.format_version, known=SCHEMA_VERSION)
        yield Finding("format-version", "", said)
    if not row.uuid:
        yield Finding("project-id", "", message(messages.NO_PROJECT_ID))
    try:
        settings = json_text.from_json(row.settings)
        if not isinstance(settings, dict):
            raise ValueError("no JSON object")
        project_settings.of_json(settings)
    except BROKEN as error:
        yield Finding("settings", "", message(messages.SETTINGS_BROKEN, reason=fault_of(error)))


def of_schemes(look: Look) -> Iterator[Finding]:
    """Look at the versions of the scheme and their hashes."""
    found = look.rows(select(SCHEME).order_by(SCHEME.c.number))
    if not found:
        yield Finding("scheme-missing", "", message(messages.NO_SCHEME))
    for number, row in enumerate(found, 1):
        if row.number != number:
            yield Finding("scheme-number", "", message(messages.SCHEME_GONE, number=number))
            break
    for row in found:
        version = scheme_copies.version_of(row._mapping, essentials.kept_rows(look.path, "scheme_version"))
        if scheme_copies.readable(version.data) is None:
            yield Finding("scheme-unreadable", "", message(messages.SCHEME_BROKEN, number=row.number))
        elif version.data != row.data:
            said = message(messages.SCHEME_ELSEWHERE, number=row.number, place=version.place)
            yield Finding("scheme-elsewhere", "", said)
        elif scheme_copies.digest_of(row.data) != row.sha256:
            yield Finding("scheme-hash", "", message(messages.SCHEME_HASH, number=row.number))


def of_authors(look: Look) -> Iterator[Finding]:
    """Look at people and models."""
    kinds = {kind.value for kind in AuthorKind}
    for row in look.rows(select(AUTHOR).order_by(AUTHOR.c.name)):
        look.authors[row.name] = row.kind
        if row.kind not in kinds:
            said = message(messages.AUTHOR_KIND, author=row.name, kind=row.kind)
            yield look.found("author-kind", said, author=row.name)
        if row.role is not None and row.role not in ROLES:
            said = message(messages.AUTHOR_ROLE, author=row.name, role=row.role)
            yield look.found("author-role", said, author=row.name)
