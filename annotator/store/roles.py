"""Who does what in a project: annotates, reviews, leads it, or only reads; and who may see others' work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from sqlalchemy import Connection, select, update

from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind

from . import messages
from .tables import ASSIGNMENT, AUTHOR
from .values import Role
from .writing import store_author

ROLES: tuple[str, ...] = get_args(Role)
REVIEWING = ("reviewer", "manager")
_TASKS = ("review", "adjudicate")


def listed(connection: Connection) -> Mapping[str, str]:
    """Return the roles of people by name; who has none is left out."""
    query = select(AUTHOR.c.name, AUTHOR.c.role).where(AUTHOR.c.role.is_not(None)).order_by(AUTHOR.c.name)
    return {str(name): str(role) for name, role in connection.execute(query)}


def give(connection: Connection, name: str, role: str | None) -> None:
    """Give a person a role, None: none; somebody new is entered. Raises EditError for an unknown role."""
    if role is not None and role not in ROLES:
        raise EditError(messages.NO_ROLE, role=role, known=ROLES)
    store_author(connection, Author(name))
    connection.execute(update(AUTHOR).where(AUTHOR.c.name == name).values(role=role))


def reviewable(connection: Connection, name: str, *, blind: bool) -> frozenset[str] | None:
    """Return the ids of the documents on which somebody may see what others said; None: all.

    In a blind project these are all for reviewers and managers (and for who works as gold), and for anybody
    else those that the person is assigned to review or adjudicate.
    """
    if not blind:
        return None
    row = connection.execute(select(AUTHOR.c.kind, AUTHOR.c.role).where(AUTHOR.c.name == name)).one_or_none()
    if row is not None and (row.kind == AuthorKind.GOLD.value or row.role in REVIEWING):
        return None
    c = ASSIGNMENT.c
    query = select(c.document_id).where(c.author == name, c.task.in_(_TASKS))
    return frozenset(connection.execute(query).scalars())
