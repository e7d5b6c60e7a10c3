"""What one author may see of a blind project: nothing that another person, or gold, has said.

Own sets are seen, and those of models, which propose the same to everybody; of models that learn from people
those alone that learned from the author (`domain.authors.taught_by`). Entities and event clusters belong to
all, but their names were given by somebody: seen are those that came with the project, those that the author
or a model brought, and those that an own mention or event refers to.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, exists, or_, select

from annotator.domain.authors import LEARNED, TAUGHT_BY
from annotator.domain.items import AuthorKind

from .tables import AUTHOR, CLUSTER, ENTITY, EVENT, MENTION, SET

_LINKS: dict[Table, Any] = {ENTITY: MENTION.c.entity, CLUSTER: EVENT.c.cluster}


def _models() -> Select[tuple[str]]:
    """Return the query of the models that learn from nobody."""
    name = AUTHOR.c.name
    return select(name).where(
        AUTHOR.c.kind == AuthorKind.MODEL.value,
        name.not_in(LEARNED),
        *(name.not_like(learned + TAUGHT_BY + "%") for learned in LEARNED),
    )


def seen_sets(author: ColumnElement[str], seen_by: str | None) -> list[ColumnElement[bool]]:
    """Return the conditions on the column of a set's author; none without somebody who looks."""
    if seen_by is None:
        return []
    own = [learned + TAUGHT_BY + seen_by for learned in LEARNED]
    return [or_(author.in_([seen_by, *own]), author.in_(_models()))]


def seen_shared(table: Table, seen_by: str | None) -> list[ColumnElement[bool]]:
    """Return the conditions on the rows of entities or event clusters."""
    if seen_by is None:
        return []
    made_by, link = table.c.made_by, _LINKS[table]
    own = exists().where(link == table.c.id, SET.c.id == link.table.c.set_id, SET.c.author == seen_by)
    return [or_(made_by.is_(None), made_by.in_([seen_by]), made_by.in_(_models()), own)]
