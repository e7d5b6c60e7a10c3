"""Labels that another program changed: no edit brings back one that the project no longer has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Event, Mention, Relation, Segment
from annotator.domain.label_map import Label, labels_of
from annotator.domain.scheme import parse_scheme
from annotator.edits.label_migrating import label_of

from . import label_messages
from .merging.schemes import named
from .tables import SCHEME
from .values import LabelsKnown

_NEWEST = select(SCHEME.c.number).order_by(SCHEME.c.number.desc()).limit(1)
_DATA = select(SCHEME.c.data).where(SCHEME.c.number == _NEWEST.scalar_subquery())


def at_opening(connection: Connection) -> LabelsKnown:
    """Return the version in use now, whose labels whoever opens the project knows."""
    return LabelsKnown(connection.execute(_NEWEST).scalar_one_or_none())


def require(connection: Connection, known: LabelsKnown, edits: Sequence[Edit]) -> LabelsKnown:
    """Return the labels in use, read anew only after the scheme changed.

    Raises EditError if it changed since the project was opened, and an edit sets a label that went.
    """
    number = connection.execute(_NEWEST).scalar_one_or_none()
    if number != known.number:
        known = LabelsKnown(
            number, labels_of(parse_scheme(json.loads(connection.execute(_DATA).scalar_one())))
        )
    if known.labels is not None and (gone := set(_set_by(edits)) - known.labels):
        raise EditError(label_messages.LABELS_CHANGED, labels=named(gone))
    return known


def _set_by(edits: Sequence[Edit]) -> Iterator[Label]:
    for edit in edits:
        for change in edit.changes:
            if isinstance(change.after, Segment | Mention | Event | Relation):
                yield label_of(change.after)
