"""Making a set say again what it said at some time: one edit, as any other, so it can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Entity, EventCluster

from . import messages, verbs
from .differences import changes


def take_back(
    now: AnnotationSet,
    then: AnnotationSet,
    recorded: str | None,
    gone: Iterable[Entity | EventCluster] = (),
) -> Edit:
    """Return the edit that makes a set say what it said; without changes, if it says so already.

    ``recorded`` (ISO 8601) is when the last edit was made that stands then, None: none stands. ``gone`` are
    the entities and event clusters that are referred to then and are no longer in the project; they are made
    again. Raises EditError for a set of another page or author.
    """
    if (now.document, now.text, now.author) != (then.document, then.text, then.author):
        raise EditError(messages.OTHER_DOCUMENT)
    found = changes(now, then)
    if found:
        found += [Change(_kind(one), one.id, None, one) for one in gone]
    return Edit(verbs.TAKE_BACK, {} if recorded is None else {"time": recorded}, tuple(found))


def _kind(one: Entity | EventCluster) -> Kind:
    return Kind.ENTITY if isinstance(one, Entity) else Kind.CLUSTER
