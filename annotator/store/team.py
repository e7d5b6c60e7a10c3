"""A team on a PostgreSQL server: who may do what, as roles of the database with the least rights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, inspect, select, text, update

from annotator.domain.authors import working_author
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind

from . import messages, rows, writing
from .dialects import Postgres
from .errors import ProjectError
from .tables import ALL, AUTHOR, PROJECT
from .team_grants import MEMBER, ROLES, Role, statements

if TYPE_CHECKING:
    from .connection import Database

_TABLES = tuple(table.name for table in ALL)
Password = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Member:
    """An account of the server, the author it works as, and its role in the project."""

    login: str
    author: str
    role: Role


class Team:
    """The team of an open project (``Project.team``)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def init(self) -> None:
        """Give the project's roles their rights; again after an upgrade. Raises ProjectError for a file."""
        _require_server(self._database)
        with self._database.writing() as connection:
            groups = _groups(connection)
            for name in groups.values():
                if not _there(connection, name):
                    connection.exec_driver_sql(f"CREATE ROLE {_quoted(connection, name)} NOLOGIN")
            quoted = {role: _quoted(connection, name) for role, name in groups.items()}
            everybody = ", ".join(quoted.values())
            schema = _quoted(connection, connection.execute(text("SELECT current_schema()")).scalar_one())
            connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {schema} TO {everybody}")
            connection.exec_driver_sql(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {everybody}")
            MEMBER.create(connection, checkfirst=True)
            for statement in statements(_TABLES, quoted):
                connection.exec_driver_sql(statement)

    def add(self, member: Member, password: Password) -> bool:
        """Let an account work in the project, or give it another role. Return whether it is a new account.

        ``password`` is asked for a new account alone. Raises ProjectError before `init`, EditError for a name
        that cannot be worked under or that another account works as.
        """
        _require_server(self._database)
        with self._database.writing() as connection:
            _require_team(connection)
            author = working_author(member.author, rows.read_authors(connection))
            if author.kind is not AuthorKind.HUMAN:
                raise EditError(messages.NO_MEMBER_NAME, author=author.name)
            named = select(MEMBER.c.login).where(MEMBER.c.author == author.name)
            other = connection.execute(named).scalar_one_or_none()
            if other not in (None, member.login):
                raise EditError(messages.WORKS_ALREADY, author=author.name, login=other)
            new = not _there(connection, member.login)
            login = _quoted(connection, member.login)
            if new:
                kept = _encrypted(connection, member.login, password())
                connection.exec_driver_sql(f"CREATE ROLE {login} LOGIN PASSWORD '{kept}'")
            groups = _groups(connection)
            for role, name in groups.items():
                verb = "GRANT {} TO {}" if role == member.role else "REVOKE {} FROM {}"
                connection.exec_driver_sql(verb.format(_quoted(connection, name), login))
            _write(connection, author, member)
        return new

    def remove(self, login: str) -> None:
        """Take an account's rights in the project away; what it did stays, and so does the account.

        Raises EditError if it is no member.
        """
        _require_server(self._database)
        with self._database.writing() as connection:
            _require_team(connection)
            gone = connection.execute(delete(MEMBER).where(MEMBER.c.login == login))
            if not gone.rowcount:
                raise EditError(messages.NO_MEMBER, login=login)
            for name in _groups(connection).values():
                if _there(connection, login):
                    quoted = _quoted(connection, name), _quoted(connection, login)
                    connection.exec_driver_sql("REVOKE {} FROM {}".format(*quoted))

    def members(self) -> list[Member]:
        """Return the members by login; none before `init`."""
        if not isinstance(self._database.dialect, Postgres):
            return []
        with self._database.reading() as connection:
            if not inspect(connection).has_table(MEMBER.name):
                return []
            found = connection.execute(select(MEMBER).order_by(MEMBER.c.login))
            return [Member(*row) for row in found]

    def me(self) -> Member | None:
        """Return the member whose account is connected; None in a file, and for whoever is none."""
        listed = self.members()
        if not listed:
            return None
        with self._database.reading() as connection:
            login = connection.execute(text("SELECT current_user")).scalar_one()
        return next((one for one in listed if one.login == login), None)


def _write(connection: Connection, author: Author, member: Member) -> None:
    writing.store_author(connection, author)
    connection.execute(update(AUTHOR).where(AUTHOR.c.name == author.name).values(role=member.role))
    connection.execute(delete(MEMBER).where(MEMBER.c.login == member.login))
    connection.execute(insert(MEMBER).values(login=member.login, author=author.name, role=member.role))


def _require_server(database: Database) -> None:
    if not isinstance(database.dialect, Postgres):
        raise ProjectError(messages.NO_SERVER, project=database.dialect.target)


def _require_team(connection: Connection) -> None:
    if not inspect(connection).has_table(MEMBER.name):
        raise ProjectError(messages.NO_TEAM)


def _groups(connection: Connection) -> dict[Role, str]:
    """Return the names of the project's roles: those of the server are of all its databases."""
    uuid = connection.execute(select(PROJECT.c.uuid)).scalar_one()
    return {role: f"annotator_{uuid.replace('-', '')[-12:]}_{role}" for role in ROLES}


def _there(connection: Connection, role: str) -> bool:
    query = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    return connection.execute(query, {"role": role}).first() is not None


def _encrypted(connection: Connection, login: str, password: str) -> str:
    """Return what the server keeps of a password, so that the password itself is in no log of statements."""
    driver: Any = connection.connection.driver_connection
    kept: bytes = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return kept.decode()


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)
