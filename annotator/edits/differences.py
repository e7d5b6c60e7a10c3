"""What has to happen to the items of a set, known by their ids, to make one state of it the other."""

from __future__ import annotations

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind

ITEMS = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.NOTE, Kind.BOOKMARK, Kind.DECISION)
"""The kinds of things that have an id in a set."""


def changes(before: AnnotationSet, after: AnnotationSet) -> list[Change]:
    """Return the changes that make the first set say what the second says; both are on one text.

    Items are known by their ids. What goes comes first, so that nothing overlaps on the way.
    """
    found = [
        Change(kind, item_id, before.of(kind).get(item_id), after.of(kind).get(item_id))
        for kind in ITEMS
        for item_id in {**before.of(kind), **after.of(kind)}
        if before.of(kind).get(item_id) != after.of(kind).get(item_id)
    ]
    found += [Change(Kind.FLAG, one, one, None) for one in sorted(before.flags - after.flags)]
    found += [Change(Kind.FLAG, one, None, one) for one in sorted(after.flags - before.flags)]
    found += [Change(Kind.REJECTION, o.item, o, None) for o in sorted(before.rejected - after.rejected)]
    found += [Change(Kind.REJECTION, o.item, None, o) for o in sorted(after.rejected - before.rejected)]
    if before.left_out != after.left_out:
        found.append(Change(Kind.LEFT_OUT, "", before.left_out, after.left_out))
    if before.state is not after.state:
        found.append(Change(Kind.STATE, before.id, before.state.value, after.state.value))
    return sorted(found, key=lambda change: change.after is not None)
