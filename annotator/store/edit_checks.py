"""What an edit must not leave behind; checked before every commit, so it has to stay cheap."""

from __future__ import annotations

from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Entity, EventCluster, Item, Rejection
from annotator.domain.messages import item as word
from annotator.domain.sentences import message

from . import bundle_checks, messages


def check_edit(after: AnnotationSet, edit: Edit) -> None:
    """Raise EditError if ``after``, the set after the edit, is broken where the edit touched it.

    The cost goes with the edit; only when a mention or event goes are all arguments and relations read once.
    """
    bundle_checks.require_id(message(messages.A_VERB), edit.verb)
    for change in edit.changes:
        if change.kind is Kind.FLAG:
            bundle_checks.require_id(word(Kind.FLAG), change.id)
        elif isinstance(change.after, Rejection):
            bundle_checks.check_rejection(change.after)
        elif change.kind not in (Kind.STATE, Kind.LEFT_OUT) and change.after is not None:
            _check_value(after, change.id, cast("Item | Entity | EventCluster", change.after))
    _check_segments(after, edit)
    _check_links(after, edit)


def _check_value(after: AnnotationSet, change_id: str, value: Item | Entity | EventCluster) -> None:
    if value.id != change_id:
        raise EditError(messages.OTHER_ID, id=change_id, found=value.id)
    if isinstance(value, Entity | EventCluster):
        bundle_checks.check_entity(value)
    else:
        bundle_checks.check_item(value, len(after.text))


def _check_segments(after: AnnotationSet, edit: Edit) -> None:
    for item_id in {change.id for change in edit.changes if change.kind is Kind.SEGMENT}:
        segment = after.segments.get(item_id)
        for other in after.segments_in(segment.range) if segment is not None else ():
            if other.id != item_id:
                raise EditError(messages.SEGMENTS_OVERLAP, first=item_id, second=other.id)


def _check_links(after: AnnotationSet, edit: Edit) -> None:
    touched = [
        (change.kind, change.id) for change in edit.changes if change.kind in (Kind.MENTION, Kind.EVENT)
    ]
    if any(item_id not in after.of(kind) for kind, item_id in touched):
        events, relations = list(after.events.values()), list(after.relations.values())
    else:
        events = [after.events[item_id] for kind, item_id in touched if kind is Kind.EVENT]
        changed = (change.id for change in edit.changes if change.kind is Kind.RELATION)
        relations = [after.relations[item_id] for item_id in changed if item_id in after.relations]
    for _, missing in bundle_checks.dangling(after, events, relations):
        raise EditError(missing)
