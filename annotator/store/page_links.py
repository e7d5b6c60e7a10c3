"""What links pages of an archive to each other, as plain JSON: near-duplicates, newer forms of pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from . import near_duplicates, newer_forms
from .form_table import FORM
from .tables import DOCUMENT, NEAR
from .values import FormReason

NEAR_DUPLICATES, NEWER_FORMS = "near_duplicates", "newer_forms"


def records(connection: Connection) -> dict[str, Any]:
    """Return groups of ids, and links with their reasons, in project order; without what there is none of."""
    query = select(NEAR.c.document_id, NEAR.c.first).join(DOCUMENT, DOCUMENT.c.id == NEAR.c.document_id)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for document, first in connection.execute(query.order_by(DOCUMENT.c.position)):
        groups[first].append(document)
    links = select(FORM).join(DOCUMENT, DOCUMENT.c.id == FORM.c.document_id).order_by(DOCUMENT.c.position)
    found = {
        NEAR_DUPLICATES: list(groups.values()),
        NEWER_FORMS: [
            {"document": row.document_id, "older": row.older, "why": row.why, "recorded": row.recorded}
            for row in connection.execute(links)
        ],
    }
    return {name: listed for name, listed in found.items() if listed}


def add(connection: Connection, given: Mapping[str, Any], here: Mapping[str, str]) -> None:
    """Take links over; ``here`` gives the id here of each document that came in, links to others are not."""
    groups = [[here[one] for one in group if one in here] for group in given.get(NEAR_DUPLICATES, ())]
    near_duplicates.join(connection, groups)
    links = [
        {
            "document_id": here[one["document"]],
            "older": here[one["older"]],
            "why": FormReason(one["why"]).value,
            "recorded": one["recorded"],
        }
        for one in given.get(NEWER_FORMS, ())
        if one["document"] in here and one["older"] in here
    ]
    newer_forms.take(connection, [one for one in links if one["document_id"] != one["older"]])
