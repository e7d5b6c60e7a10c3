"""Bringing an older project to the newest format. Imports alembic, so it is imported only when needed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select

from annotator.domain.errors import AnnotatorError, fault_of

from . import files, messages
from .backups.folder import new_path
from .connection import Database
from .dialects import Sqlite
from .errors import ProjectError
from .sqlite_files import copy_connection, use_wal
from .tables import PROJECT, SCHEMA_VERSION

SCRIPTS = Path(__file__).parent / "migrations"
VERSIONS = SCRIPTS / "versions"


def upgrade(
    connection: Connection, old: int, new: int = SCHEMA_VERSION, locations: Sequence[Path] = (VERSIONS,)
) -> None:
    """Run the revisions after format ``old`` up to ``new`` inside the connection's transaction.

    The revision id is the format's number, so no table of Alembic's own is needed in the project.
    """
    scripts = ScriptDirectory(str(SCRIPTS), version_locations=[str(p) for p in locations], sourceless=True)
    steps = sorted(scripts.walk_revisions(), key=lambda script: int(script.revision))
    # Alembic believes that SQLite cannot roll back schema changes; with an explicit BEGIN it can.
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    with Operations.context(context):
        for script in steps:
            if old < int(script.revision) <= new:
                script.module.upgrade()


def migrate_file(dialect: Sqlite, new: int = SCHEMA_VERSION, locations: Sequence[Path] = (VERSIONS,)) -> Path:
    """Migrate a copy of a project file, check it and put it in place; return where the old file now is.

    The old file keeps its bytes as a backup. Whatever fails, or a kill at any moment, leaves either the old
    file or the new one in place, whole.
    """
    path = dialect.path
    old = files.inspected(path, new)
    if dialect.read_only:
        raise ProjectError(messages.OLD_AND_READ_ONLY, project=str(path), found=old)
    copy = path.with_name(f".{path.name}.{os.getpid()}.migrating")
    copy.unlink(missing_ok=True)
    try:
        _copy_alone(path, copy)
        _migrate_copy(copy, old, new, locations)
        kept = _keep(path)
        try:
            copy.replace(path)
        except OSError:
            kept.unlink(missing_ok=True)  # it is the file itself, under a second name
            raise
        files.sync_folder(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            messages.NOT_MIGRATED, project=str(path), known=new, reason=fault_of(error)
        ) from error
    finally:
        copy.unlink(missing_ok=True)
    return kept


def _copy_alone(path: Path, copy: Path) -> None:
    """Copy the file while nobody else has it open: what others wrote after the copy would be lost."""
    origin = sqlite3.connect(
        path.absolute().as_uri() + "?mode=rw", uri=True, timeout=2.0, isolation_level=None
    )
    try:
        origin.execute("PRAGMA locking_mode = EXCLUSIVE")
        origin.execute("BEGIN EXCLUSIVE")
        origin.execute("COMMIT")
        copy_connection(origin, copy)
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise ProjectError(messages.OLD_AND_OPEN, project=str(path)) from error
        raise
    finally:
        origin.close()


def _migrate_copy(copy: Path, old: int, new: int, locations: Sequence[Path]) -> None:
    dialect = Sqlite(copy, foreign_keys=False)
    database = Database(dialect)
    try:
        with database.writing() as connection:
            upgrade(connection, old, new, locations)
            dialect.set_version(connection, new)
        with database.reading() as connection:
            found = next(dialect.integrity(connection), None)
    finally:
        database.close()
    if found is not None:
        raise ProjectError(messages.COPY_BROKEN, copy=copy.name, reason=found)
    _make_small(copy)
    use_wal(copy)
    files.inspected(copy, new)


def _make_small(copy: Path) -> None:
    """Write a file anew without the room that the migration left free in it, and put that in its place."""
    small = copy.with_name(copy.name.removesuffix(".migrating") + ".new")
    small.unlink(missing_ok=True)
    os.close(os.open(small, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        connection = sqlite3.connect(copy, isolation_level=None)
        try:
            connection.execute("VACUUM INTO ?", (str(small),))
        finally:
            connection.close()
        with small.open("rb+") as file:
            os.fsync(file.fileno())
        small.replace(copy)
    finally:
        small.unlink(missing_ok=True)


def _keep(path: Path) -> Path:
    """Give the old file a second name among the backups, so that the new one can take the first."""
    kept = new_path(path, "before-migration")
    try:
        os.link(path, kept)
    except OSError:  # a file system without links, or another disk
        shutil.copy2(path, kept)
        with kept.open("rb+") as file:
            os.fsync(file.fileno())
    files.sync_folder(kept.parent)
    return kept


def migrate_server(
    database: Database, new: int = SCHEMA_VERSION, locations: Sequence[Path] = (VERSIONS,)
) -> None:
    """Migrate a PostgreSQL project in one transaction; nobody else can do so at the same time."""
    with database.writing() as connection:
        connection.execute(select(PROJECT.c.id).with_for_update()).all()
        old = database.dialect.version(connection)
        if old > new:
            raise AnnotatorError(messages.TOO_NEW, project=database.dialect.target, found=old, known=new)
        upgrade(connection, old, new, locations)
        database.dialect.set_version(connection, new)
