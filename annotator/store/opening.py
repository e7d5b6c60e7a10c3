"""Making projects and opening them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from annotator import __version__
from annotator.domain.errors import SchemeError, fault_of
from annotator.domain.label_map import labels_of
from annotator.domain.scheme import Scheme

from . import (
    copying,
    essentials,
    files,
    json_text,
    label_messages,
    labels_known,
    leftovers,
    log_check,
    messages,
    place,
    rows,
)
from .addresses import is_url, postgres_url
from .bundle_checks import storable
from .connection import Acknowledged, Database
from .dialects import Postgres, Sqlite
from .errors import ProjectError
from .merging.schemes import named
from .sqlite_files import use_wal
from .tables import PROJECT, SCHEMA_VERSION, SCHEME, SET
from .values import ProjectSettings

Opened = tuple[Database, str, Scheme, ProjectSettings]


def create(target: str, scheme: Scheme, name: str | None) -> Opened:
    """Make a project and open it; see ``Project.create``."""
    if is_url(target):
        url = postgres_url(target)
        called = name or url.database or "project"
        return _create_on_server(Postgres(url), lambda database: _fill(database, scheme, called))
    path = Path(target)
    return create_file(path, lambda database: _fill(database, scheme, name or path.stem))


def copy(
    origin: Database, target: str, progress: copying.Progress | None, cancelled: Callable[[], bool]
) -> Opened:
    """Make a copy of a project at a path or on a server, and open it; see ``Project.copy``."""

    def fill(database: Database) -> None:
        copying.fill(origin, database, progress, cancelled)

    if is_url(target):
        return _create_on_server(Postgres(postgres_url(target)), fill)
    # A damaged project is copied as it is: what refers to nothing here refers to nothing there.
    return create_file(Path(target), fill, foreign_keys=False)


def create_file(path: Path, fill: Callable[[Database], None], *, foreign_keys: bool = True) -> Opened:
    """Make a project file and open it: whole under another name, then put in place, never seen half made.

    Raises ProjectError if something is there already or it cannot be written.
    """
    if path.is_dir():
        raise ProjectError(messages.NAMED_AS_FOLDER, project=str(path))
    if path.exists() and path.stat().st_size > 0:
        raise ProjectError(messages.PROJECT_EXISTS, project=str(path))
    if not path.parent.is_dir():
        raise ProjectError(messages.NO_FOLDER, folder=str(path.parent))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(Database(Sqlite(temporary, foreign_keys=foreign_keys))) as made:
            fill(made)
        if place.network_drive(path.absolute()) is None:
            use_wal(temporary)
        temporary.replace(path)
        files.sync_folder(path.parent)
    except OSError as error:
        raise ProjectError(messages.NOT_CREATED, project=str(path), reason=fault_of(error)) from error
    finally:
        temporary.unlink(missing_ok=True)
    return open_(str(path), read_only=False)


def _create_on_server(dialect: Postgres, fill: Callable[[Database], None]) -> Opened:
    database = Database(dialect)
    try:
        with database.reading() as connection:
            if dialect.is_project(connection):
                raise ProjectError(messages.SERVER_HAS_PROJECT, project=dialect.target)
        fill(database)
    finally:
        database.close()
    return _open_on_server(dialect)


def _fill(database: Database, scheme: Scheme, name: str) -> None:
    with database.writing() as connection:
        database.dialect.make_schema(connection)
        made: rows.Values = {"id": 1, "name": name, "made_with": f"annotator {__version__}"}
        made |= {"format_version": SCHEMA_VERSION, "imports": 0, "uuid": str(uuid4()), "settings": "{}"}
        connection.execute(insert(PROJECT), made)
        store_scheme(connection, scheme)


def store_name(connection: Connection, name: str) -> None:
    """Store the project's name. Raises ProjectError if it is empty or cannot be stored."""
    if not name.strip() or not storable([name]):
        raise ProjectError(messages.NOT_A_NAME, name=name)
    connection.execute(update(PROJECT).values(name=name))


def store_scheme(connection: Connection, scheme: Scheme) -> None:
    """Store a scheme as the newest version unless it is the one in use already."""
    if not scheme.data:
        raise SchemeError(messages.SCHEME_WITHOUT_DATA, scheme=scheme.name)
    data = json_text.to_json(dict(scheme.data))
    digest = hashlib.sha256(data.encode()).hexdigest()
    last = connection.execute(select(SCHEME).order_by(SCHEME.c.number.desc()).limit(1)).one_or_none()
    if last is None or last.sha256 != digest:
        number = last.number + 1 if last else 1
        values = {"number": number, "data": data, "sha256": digest, "created": rows.now()}
        connection.execute(insert(SCHEME), values)


def change_scheme(connection: Connection, old: Scheme, new: Scheme) -> None:
    """Store a scheme. Raises SchemeError if there are annotations and it lacks labels of the one in use."""
    lost = labels_of(old) - labels_of(new)
    if lost and connection.execute(select(SET.c.id).limit(1)).first() is not None:
        raise SchemeError(label_messages.LABELS_IN_USE, labels=named(lost))
    store_scheme(connection, new)


def open_(
    target: str, *, read_only: bool, acknowledged: Acknowledged | None = None, hasty: bool = False
) -> Opened:
    """Open a project; see ``Project.open``."""
    if is_url(target):
        return _open_on_server(Postgres(postgres_url(target), read_only=read_only), acknowledged)
    path = Path(target)
    if not read_only:
        leftovers.sweep(path.parent)
    notices = (*log_check.settle(path), *place.about(path))
    if files.inspected(path, hasty=hasty) < SCHEMA_VERSION:
        from .migrating import migrate_file  # alembic is slow to import and rarely needed

        # Also for who only wants to read: the tables of an older format cannot be asked.
        migrate_file(files.sqlite_dialect(path, read_only=False))
    if not read_only:
        files.choose_log(path)
    database = Database(files.sqlite_dialect(path, read_only=read_only), acknowledged)
    database.notices = notices
    return load(database)


def _open_on_server(dialect: Postgres, acknowledged: Acknowledged | None = None) -> Opened:
    database = Database(dialect, acknowledged)
    try:
        with database.reading() as connection:
            if not dialect.is_project(connection):
                raise ProjectError(messages.NO_PROJECT_THERE, project=dialect.target)
            version = dialect.version(connection)
        if version > SCHEMA_VERSION:
            raise ProjectError(messages.TOO_NEW, project=dialect.target, found=version, known=SCHEMA_VERSION)
        if version < SCHEMA_VERSION:
            from .migrating import migrate_server

            with closing(Database(Postgres(dialect.url))) as writer:
                migrate_server(writer)
    except BaseException:
        database.close()
        raise
    return load(database)


def load(database: Database) -> Opened:
    """Read what a project is called, its scheme and its settings; what is damaged of them becomes a notice.

    Nothing can be stored then if what stands in for them is not certain. Raises ProjectError, and closes it.
    """
    dialect = database.dialect
    try:
        with database.reading() as connection:
            found = essentials.read(connection, dialect.target, getattr(dialect, "path", None))
            database.labels = labels_known.at_opening(connection)
            if database.keeper is not None:
                database.keeper.confirm()
    except BaseException:
        database.close()
        raise
    database.damage = tuple(found.damage)
    dialect.read_only = dialect.read_only or not found.certain
    return database, found.name, found.scheme, found.settings
