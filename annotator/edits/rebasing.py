"""Edits made on one set, applied to a newer one: what fits, and what conflicts with what was done there.

A three-way comparison by item, as version control rebases commits. ``base`` is the set that the edits were
made on, one after another; ``theirs`` is what became of the same set elsewhere.

- An edit fits whole or conflicts whole: it is what a person undoes. Verb and values stay as they were made.
- A change fits where its item is still what the edit started from. One whose outcome is there already, by
  id, is done: it is left out and is no conflict. So an edit that was stored before, when its answer got lost,
  comes out without changes, which is false; of several such edits only the last outcome must be there.
- A change of an item that was changed to something else is a conflict.
- So is one that fits alone and breaks a rule together with what was done there: segments that overlap,
  arguments and relations to what is gone, a type that a role does not take, the very same item made twice.
  What the edit would break on its own set as well is not held against it: whoever stores it will say so.
- What builds on an edit that conflicts is a conflict too.
- The step from "to do" to "in progress" that comes with the first edit is no claim: it is taken or left out
  as the newer set needs it.
- Entities and event clusters belong to the project. What is known of them is given as ``shared``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind, Value
from annotator.domain.errors import EditError
from annotator.domain.items import Event, Mention, Note, Relation, State
from annotator.domain.messages import ITEM_CHANGED, STATE_CHANGED, item
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message

from . import messages
from .common import UNSAID, came_along, edit, netted, standing
from .rebased_rules import NOTED, Fault, faults

Shared = Mapping[Kind, Mapping[str, Value]]
"""Entities and event clusters by kind and id, as the project has them now."""
_SHARED = (Kind.ENTITY, Kind.CLUSTER)
_REFERRING = (Kind.MENTION, Kind.EVENT)
_Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class EditConflict:
    """An edit that does not fit, and why.

    ``edit`` is one side, as it was made. ``theirs`` is the other: for each item in the way, what it was on
    the base and what it is now. It is empty where the edit builds on another one that does not fit, or refers
    to an entity or event cluster which is gone.
    """

    edit: Edit
    reason: Message
    theirs: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Rebased:
    """What became of edits: each is in ``fits`` or in ``conflicts``, both in the order they were made.

    ``fits`` apply to the newer set one after another; ``annotations`` is that set after them.
    """

    fits: tuple[Edit, ...]
    conflicts: tuple[EditConflict, ...]
    annotations: AnnotationSet


def rebase(
    base: AnnotationSet,
    edits: Iterable[Edit],
    theirs: AnnotationSet,
    scheme: Scheme,
    shared: Shared | None = None,
    *,
    reopens: bool = False,
) -> Rebased:
    """Return edits of ``base`` as edits of ``theirs``, and those that conflict with it.

    ``reopens``: a set that was handed in meanwhile is in progress again by them; else it stays done. Without
    ``shared`` the changes of entities and event clusters are passed on as they are. Raises EditError
    if the sets are of different pages, or if the edits do not fit ``base`` one after another.
    """
    if (base.document, base.text) != (theirs.document, theirs.text):
        raise EditError(messages.OTHER_DOCUMENT)
    listed = tuple(edits)
    work = _Rebasing(base, theirs, scheme, shared, reopens)
    stored = work.stored(listed)
    for one in listed[:stored]:
        work.skip(one)
    for one in listed[stored:]:
        work.take(one)
    return Rebased(tuple(work.fits), tuple(work.conflicts), work.now)


class _Rebasing:
    """How far the edits are: ``mine`` is the base after all so far, ``now`` theirs after those that fit."""

    def __init__(
        self, base: AnnotationSet, theirs: AnnotationSet, scheme: Scheme, shared: Shared | None, reopens: bool
    ) -> None:
        self.base, self.mine, self.now = base, base, theirs
        self.scheme, self.shared, self.reopens = scheme, shared, reopens
        self.fits: list[Edit] = []
        self.conflicts: list[EditConflict] = []
        self.held: set[_Key] = set()
        """What the edits that conflict would have changed."""

    def stored(self, listed: Sequence[Edit]) -> int:
        """Return how many edits, from the first on, left what stands in the newer set: those are done."""
        net: dict[_Key, Change] = {}
        apart: set[_Key] = set()
        many = 0
        for number, one in enumerate(listed, 1):
            for change in one.changes:
                key = change.kind, change.id
                # After a page was taken back to "to do", its first step is the second one.
                first = key not in net and came_along(one, change) and change.before == State.TODO
                if first or (change.kind in _SHARED and self.shared is None):
                    continue
                net[key] = replace(change, before=net.get(key, change).before)
                (apart.discard if self._there(net[key]) == net[key].after else apart.add)(key)
            if not apart and any(c.before != c.after for c in net.values()):
                many = number
        return many

    def skip(self, one: Edit) -> None:
        """Let an edit be done already."""
        self.mine = self.mine.applied(one)
        self.fits.append(replace(one, changes=()))

    def take(self, one: Edit) -> None:
        """Let an edit fit, or conflict."""
        before, self.mine = self.mine, self.mine.applied(one)
        net = netted(one.changes)
        done = {(c.kind, c.id) for c in net if self._is_done(one, c)}
        found = self._changed_meanwhile([c for c in net if (c.kind, c.id) not in done])
        if found is None:
            moved = self._moved(before, one, done)
            after, shared = self.now.applied(moved), self._shared_after(moved)
            found = self._broken(net, after, shared)
            if found is None:
                self.fits.append(moved)
                self.now, self.shared = after, shared
                return
        self.conflicts.append(EditConflict(one, *found))
        self.held |= {(c.kind, c.id) for c in net}

    def _is_done(self, one: Edit, change: Change) -> bool:
        there = self._there(change)
        if change.before == change.after:
            return False
        return there == change.after or (came_along(one, change) and there != change.before)

    def _there(self, change: Change) -> Value:
        """Return what stands now where a change wants to change something."""
        if change.kind in _SHARED:
            return change.before if self.shared is None else self.shared[change.kind].get(change.id)
        return standing(self.now, change)

    def _changed_meanwhile(self, net: list[Change]) -> tuple[Message, tuple[Change, ...]] | None:
        """Return the items that are no longer what the edit started from, and the reason; None: all are."""
        changed = [c for c in net if self._there(c) != c.before]
        if not changed:
            return None
        own = [c for c in changed if (c.kind, c.id) in self.held]
        if len(own) == len(changed):
            return message(messages.BUILDS_ON), ()
        first = next(c for c in changed if c not in own)
        return self._changed(first), tuple(replace(c, after=self._there(c)) for c in changed if c not in own)

    def _changed(self, change: Change) -> Message:
        if change.kind is Kind.STATE:
            return message(STATE_CHANGED, state=self.now.state, expected=change.before)
        return message(ITEM_CHANGED, item=item(change.kind), id=None)

    def _moved(self, before: AnnotationSet, one: Edit, done: set[_Key]) -> Edit:
        """Return the edit for the newer set: without what is done, and with the step to "in progress"."""
        kept = tuple(
            replace(c, id=self.now.id) if c.kind is Kind.STATE else c
            for c in one.changes
            if (c.kind, c.id) not in done
        )
        handed_in = self.now.state is State.DONE
        begins = self.reopens if handed_in else before.state is not State.TODO
        if begins and any(c.kind not in UNSAID for c in kept):
            return edit(self.now, one.verb, one.values, kept)
        return replace(one, changes=kept)

    def _shared_after(self, moved: Edit) -> Shared | None:
        """Return the entities and clusters after an edit; copied only if it changes one."""
        changed = [c for c in moved.changes if c.kind in _SHARED]
        if self.shared is None or not changed:
            return self.shared
        known = {kind: dict(values) for kind, values in self.shared.items()}
        for change in changed:
            known[change.kind].pop(change.id, None)
            if change.after is not None:
                known[change.kind][change.id] = change.after
        return known

    def _broken(
        self, net: list[Change], after: AnnotationSet, shared: Shared | None
    ) -> tuple[Message, tuple[Change, ...]] | None:
        """Return which rule the edit breaks here and not on its own set, and the items in the way."""
        found = [*self._unknown(net, after, shared), *faults(after, self.scheme, net)]
        if not found:
            return None
        own = list(faults(self.mine, self.scheme, net))
        new = [fault for fault in found if fault not in own]
        if not new:
            return None
        involved = dict.fromkeys(key for fault in new for key in _involved(fault, after))
        theirs = tuple(self._in_the_way(involved))
        if not theirs and any(key in self.held for key in involved):
            return message(messages.BUILDS_ON), ()
        return new[0].reason, theirs

    def _in_the_way(self, involved: Iterable[_Key]) -> Iterator[Change]:
        """Yield what they did with some items; what belongs to the project has no form on a set."""
        for kind, item_id in involved:
            if kind not in _SHARED and (kind, item_id) not in self.held:
                there = self.base.of(kind).get(item_id), self.now.of(kind).get(item_id)
                if there[0] != there[1]:
                    yield Change(kind, item_id, *there)

    def _unknown(self, net: list[Change], after: AnnotationSet, shared: Shared | None) -> Iterator[Fault]:
        """Yield the entities and event clusters that the edit refers to and that are gone."""
        if shared is None:
            return
        for change in net:
            found = after.of(change.kind).get(change.id) if change.kind in _REFERRING else None
            if isinstance(found, Mention) and found.entity and found.entity not in shared[Kind.ENTITY]:
                yield Fault(message(messages.ENTITY_GONE), Kind.ENTITY, found.entity)
            if isinstance(found, Event) and found.cluster and found.cluster not in shared[Kind.CLUSTER]:
                yield Fault(message(messages.CLUSTER_GONE), Kind.CLUSTER, found.cluster)


def _involved(fault: Fault, after: AnnotationSet) -> Iterator[_Key]:
    """Yield the item of a fault and what it refers to."""
    yield fault.kind, fault.id
    found = None if fault.kind in _SHARED else after.of(fault.kind).get(fault.id)
    if isinstance(found, Event):
        for argument in found.arguments:
            yield Kind.MENTION, argument.target
            yield Kind.EVENT, argument.target
    elif isinstance(found, Relation):
        yield Kind.MENTION, found.source
        yield Kind.MENTION, found.target
    elif isinstance(found, Note):
        yield from ((kind, found.target) for kind in NOTED)


def insist(annotations: AnnotationSet, edit: Edit) -> Edit:
    """Return an edit that brings about, on a newer set, what ``edit`` was to bring about.

    Items that were changed or deleted meanwhile become what the edit made of them; what is there already is
    left out, so the outcome may be false. Whoever stores it checks it against the rules, as any edit.
    Entities and event clusters belong to all: their changes are passed on as they are.
    """
    changes = (_over(annotations, change) for change in edit.changes)
    return replace(edit, changes=tuple(one for one in changes if one.before != one.after))


def _over(annotations: AnnotationSet, change: Change) -> Change:
    if change.kind in _SHARED:
        return change
    return replace(change, before=standing(annotations, change))
