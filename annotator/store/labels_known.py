"""Labels that went: no edit, undo or redo brings back one that the project no longer has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sqlalchemy import Connection, select

from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import Event, Mention, Relation, Segment
from annotator.domain.label_map import Label, labels_of
from annotator.edits.label_migrating import label_of

from . import label_messages
from .merging.schemes import named
from .scheme_copies import readable
from .tables import SCHEME
from .values import LabelsKnown

_NEWEST = select(SCHEME.c.number).order_by(SCHEME.c.number.desc()).limit(1)
_ALL = select(SCHEME.c.data).order_by(SCHEME.c.number)


def at_opening(connection: Connection) -> LabelsKnown:
    """Return the version in use now, whose labels whoever opens the project knows."""
    return LabelsKnown(connection.execute(_NEWEST).scalar_one_or_none())


def require(connection: Connection, known: LabelsKnown, edits: Sequence[Edit]) -> LabelsKnown:
    """Return the labels in use, read anew only after the scheme changed.

    Raises EditError if it changed since the project was opened, and an edit sets a label that went.
    """
    number = connection.execute(_NEWEST).scalar_one_or_none()
    if number != known.number:
        known = LabelsKnown(number, _labels(connection.execute(_ALL).scalars().all()[-1]))
    if known.labels is not None and (gone := set(_set_by(edits)) - known.labels):
        raise EditError(label_messages.LABELS_CHANGED, labels=named(gone))
    return known


def require_for_older(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise EditError if an undo or a redo, of work under any version, sets a label that went since."""
    stored = connection.execute(_ALL).scalars().all()
    if len(stored) < 2 or (now := _labels(stored[-1])) is None:
        return
    before = {label for data in stored[:-1] for label in _labels(data) or ()}
    if gone := set(_set_by(edits)) & (before - now):
        raise EditError(label_messages.LABELS_GONE, labels=named(gone))


@lru_cache(maxsize=8)
def _labels(data: str) -> frozenset[Label] | None:
    """Return the labels of a version; None if its row is damaged, which opening has said."""
    scheme = readable(data)
    return labels_of(scheme) if scheme is not None else None


def _set_by(edits: Sequence[Edit]) -> Iterator[Label]:
    for edit in edits:
        for change in edit.changes:
            if isinstance(change.after, Segment | Mention | Event | Relation):
                yield label_of(change.after)
