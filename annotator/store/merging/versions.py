"""One author's set on one page in two projects: what becomes of it. Nothing here reads or writes.

- A side that has nothing which the other one does not know is older: the newer one is taken as it is.
- Where both went on, the edits that this side lacks are rebased (`edits.rebasing`): the base is the other set
  without them, which is what both had in common.
- If one of those edits does not fit, none is taken, unless it was said whose side is preferred.
- Sets that have nothing in common are taken whole or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import State
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, message
from annotator.edits import verbs
from annotator.edits.common import came_along
from annotator.edits.differences import changes as differences
from annotator.edits.rebasing import EditConflict, Rebased, rebase

from ..bundle_checks import same_content
from ..rows import ITEM_KINDS
from . import journals, messages
from .journals import Row
from .values import How, Prefer


@dataclass(frozen=True, slots=True)
class Side:
    """A set in one project, with its rows of the journal."""

    annotations: AnnotationSet
    rows: Sequence[Row] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """A row that comes into the journal: ``edit`` is what it does here, None for history that does nothing.

    ``stands``: it is part of what undo takes back.
    """

    row: Row
    edit: Edit | None
    stands: bool


@dataclass(frozen=True, slots=True)
class Conflicting:
    """An edit that does not fit (None: the sets have nothing in common), and the edits in its way."""

    reason: Message
    edit: Edit | None = None
    mine: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a set. ``annotations`` is what it will be; ``how`` None: it stays as it is.

    ``decided`` is the edit by which the other side's version was preferred.
    """

    annotations: AnnotationSet
    how: How | None = None
    added: tuple[Added, ...] = ()
    conflicts: tuple[Conflicting, ...] = ()
    decided: Edit | None = None
    said: tuple[Edit, ...] = field(default=())


def judged(
    ours: Side, theirs: Side, scheme: Scheme, *, same_origin: bool, prefer: Prefer | None = None
) -> Verdict:
    """Return what becomes of a set that both sides have.

    ``same_origin``: the projects are copies of one, so that an empty set is what both began with.
    """
    mine = journals.unknown(ours.rows, theirs.rows)
    new = journals.unknown(theirs.rows, ours.rows)
    met = len(new) < len(theirs.rows)
    if not new and (met or same_content(ours.annotations, theirs.annotations)):
        return Verdict(ours.annotations)
    if not theirs.rows and journals.since(ours.annotations, ours.rows, theirs.annotations) is not None:
        return Verdict(ours.annotations)
    if not ours.rows:
        newer = journals.since(theirs.annotations, theirs.rows, ours.annotations)
        if newer is not None and (same_origin or not _is_empty(ours.annotations)):
            return _forward(ours, theirs, newer) if newer else Verdict(ours.annotations)
    base, standing = _base(theirs, new)
    if base is None or not (met or _began_alike(ours, base, mine, same_origin=same_origin)):
        return _apart(ours, theirs, prefer)
    if not mine and same_content(base, ours.annotations):
        return _forward(ours, theirs, new)
    return _joined(ours, theirs, (base, new, standing), scheme, prefer)


def _is_empty(one: AnnotationSet) -> bool:
    return same_content(one, AnnotationSet(one.id, one.document, one.text, one.author))


def _base(side: Side, rows: list[Row]) -> tuple[AnnotationSet | None, list[Row]]:
    """Return what a set was without some rows, and which of them made the difference."""
    standing = journals.standing(rows)
    base = journals.before(side.annotations, standing)
    if base is None:
        standing, base = rows, journals.before(side.annotations, rows)
    return base, standing


def _began_alike(ours: Side, base: AnnotationSet, mine: list[Row], *, same_origin: bool) -> bool:
    """Tell whether both sides began with one set, though no row of their journals is the same."""
    began, _ = _base(ours, mine)
    return began is not None and same_content(began, base) and (same_origin or not _is_empty(began))


def _forward(ours: Side, theirs: Side, new: Sequence[Row]) -> Verdict:
    """Take the newer version with its rows as they are."""
    own = ours.annotations
    after = theirs.annotations.unchecked(
        id=own.id, document=own.document, revision=own.revision + len(new), author=own.author
    )
    standing = {row.id for row in journals.standing(new)}
    added = tuple(Added(row, journals.of_set(row.edit, own.id), row.id in standing) for row in new)
    said = tuple(one.edit for one in added if one.stands and one.edit)
    return Verdict(after, How.NEWER, added, said=said)


def _joined(
    ours: Side,
    theirs: Side,
    found: tuple[AnnotationSet, list[Row], list[Row]],
    scheme: Scheme,
    prefer: Prefer | None,
) -> Verdict:
    """Take what fits to what was done here."""
    base, new, standing = found
    own = ours.annotations
    base = base.unchecked(id=own.id, document=own.document)
    edits = _lasting(base, theirs.annotations, _edits(base, theirs, standing, own))
    mine = journals.unknown(ours.rows, theirs.rows)
    rebased = rebase(base, edits, own, scheme)
    if _turned_back(ours, mine, theirs.annotations):
        rebased = _going_on(rebased)
    elif not rebased.conflicts:
        rebased = _stepping_on(rebased, edits, base)
    clashing = {id(one.edit) for one in rebased.conflicts}
    conflicts = tuple(_conflicting(one, mine) for one in rebased.conflicts)
    if conflicts and prefer is None:
        return Verdict(own, conflicts=conflicts)
    if conflicts and prefer is Prefer.THEIRS:
        return _given_way(ours, theirs, new, conflicts, scheme)
    fits = iter(rebased.fits)
    fitting = {
        row.id: None if id(one) in clashing else next(fits) for row, one in zip(standing, edits, strict=True)
    }
    added = tuple(_added(row, fitting.get(row.id)) for row in new)
    said = tuple(one.edit for one in added if one.edit)
    after = rebased.annotations.unchecked(revision=own.revision + len(added))
    return Verdict(after, How.BOTH, added, conflicts, said=said)


def _edits(base: AnnotationSet, side: Side, standing: Sequence[Row], onto: AnnotationSet) -> list[Edit]:
    """Return what rows did as edits of another set.

    Taking back the first edit of a page takes it back to "to do", and of one that was handed in to "done";
    not so a page on which there is other work.
    """
    edits = [journals.of_set(row.edit, onto.id) for row in standing]
    if side.annotations.state is not State.IN_PROGRESS and _has_own_work(base, side.annotations, onto):
        for number in range(len(edits) - 1, -1, -1):
            kept = tuple(
                change for change in edits[number].changes if not _is_step_back(edits[number], change)
            )
            if len(kept) < len(edits[number].changes):
                edits[number] = Edit(edits[number].verb, edits[number].values, kept)
                break
    return edits


def _turned_back(ours: Side, mine: list[Row], theirs: AnnotationSet) -> bool:
    """Tell whether an undo took this side's state back from a page that the other side went on with.

    The other way round `_edits` leaves such a step out: so it does not matter which side takes in.
    """
    before, own = _base(ours, mine)[0], ours.annotations
    if before is None or own.state is State.IN_PROGRESS or not _has_own_work(before, own, theirs):
        return False
    turned = [row.edit for row in journals.standing(mine)]
    steps = [_is_step_back(one, c) for one in turned for c in one.changes if c.kind is Kind.STATE]
    return bool(steps) and steps[-1]


def _going_on(found: Rebased) -> Rebased:
    """Return edits the last of which sets the page in progress, if they say nothing of its state."""
    fits, now = list(found.fits), found.annotations
    if not any(fits) or any(c.kind is Kind.STATE for one in fits for c in one.changes):
        return found
    at = max(n for n, one in enumerate(fits) if one)
    step = Change(Kind.STATE, now.id, now.state.value, State.IN_PROGRESS.value)
    fits[at] = replace(fits[at], changes=(*fits[at].changes, step))
    return replace(found, fits=tuple(fits), annotations=now.unchecked(state=State.IN_PROGRESS))


def _stepping_on(found: Rebased, edits: Sequence[Edit], base: AnnotationSet) -> Rebased:
    """Return edits of which one sets the page in progress, though what it did was done here already."""
    now, fits = found.annotations, list(found.fits)
    for at, edit in enumerate(edits):
        steps = tuple(c for c in edit.changes if c.kind is Kind.STATE and came_along(edit, c))
        if steps and not fits[at] and now.state is base.state:
            fits[at] = replace(edit, changes=steps)
            return replace(found, fits=tuple(fits), annotations=now.unchecked(state=State.IN_PROGRESS))
    return found


def _lasting(before: AnnotationSet, after: AnnotationSet, edits: Sequence[Edit]) -> list[Edit]:
    """Return edits without what came to nothing in the end: there the other side alone changed something.

    Of the steps of the state the last one is left, as one from what it was before.
    """
    steps = [c for one in edits for c in one.changes if c.kind is Kind.STATE and c.after == after.state]
    step = id(steps[-1]) if steps and before.state is not after.state else None

    def lasts(change: Change) -> bool:
        if change.kind is Kind.STATE:
            return id(change) == step
        if change.kind is Kind.FLAG:
            return (change.id in before.flags) != (change.id in after.flags)
        if change.kind in ITEM_KINDS:
            return before.of(change.kind).get(change.id) != after.of(change.kind).get(change.id)
        return True

    def as_left(change: Change) -> Change:
        return replace(change, before=before.state.value) if change.kind is Kind.STATE else change

    return [Edit(one.verb, one.values, tuple(as_left(c) for c in one.changes if lasts(c))) for one in edits]


def _has_own_work(base: AnnotationSet, side: AnnotationSet, onto: AnnotationSet) -> bool:
    """Tell whether a set in progress has something that neither the base nor the other side has."""
    work = {(c.kind, c.id) for c in differences(base, onto)} & {
        (c.kind, c.id) for c in differences(side, onto)
    }
    return onto.state is not State.TODO and any(kind is not Kind.STATE for kind, _ in work)


def _is_step_back(edit: Edit, change: Change) -> bool:
    """Tell whether a change takes back the step to "in progress" that came along with an edit."""
    return came_along(edit, change.inverse())


def _added(row: Row, edit: Edit | None) -> Added:
    return Added(row, edit or None, bool(edit))


def _conflicting(one: EditConflict, rows: Sequence[Row]) -> Conflicting:
    """Return a conflict with the edits of this side that are in the way."""
    items = {(change.kind, change.id) for change in one.theirs}
    mine = [row.edit for row in rows if items & {(c.kind, c.id) for c in row.edit.changes}]
    return Conflicting(one.reason, one.edit, tuple(mine[-3:]))


def _apart(ours: Side, theirs: Side, prefer: Prefer | None) -> Verdict:
    """Judge two sets that have nothing in common."""
    conflicts = (Conflicting(message(messages.NOTHING_IN_COMMON)),)
    if prefer is not Prefer.THEIRS:
        return Verdict(ours.annotations, conflicts=conflicts)
    return _replaced(ours, theirs.annotations, (), conflicts)


def _given_way(
    ours: Side, theirs: Side, new: Sequence[Row], conflicts: tuple[Conflicting, ...], scheme: Scheme
) -> Verdict:
    """Take the other side's version, and of this one what fits to it."""
    mine = journals.unknown(ours.rows, theirs.rows)
    base, standing = _base(ours, mine)
    wanted = theirs.annotations.unchecked(id=ours.annotations.id, document=ours.annotations.document)
    if base is not None:
        # What was done here may not fit together without what came in before.
        with suppress(EditError):
            edits = _lasting(base, ours.annotations, _edits(base, ours, standing, wanted))
            wanted = rebase(base, edits, wanted, scheme).annotations
    return _replaced(ours, wanted, new, conflicts)


def _replaced(
    ours: Side, wanted: AnnotationSet, new: Sequence[Row], conflicts: tuple[Conflicting, ...]
) -> Verdict:
    changes = tuple(differences(ours.annotations, wanted))
    added = tuple(Added(row, None, stands=False) for row in new)
    own = ours.annotations
    revision = own.revision + len(added) + bool(changes)
    after = wanted.unchecked(id=own.id, document=own.document, author=own.author, revision=revision)
    decided = Edit(verbs.TAKE_IN, {"n": max(1, len(new))}, changes) if changes else None
    how = How.BOTH if changes or added else None
    return Verdict(after, how, added, conflicts, decided, said=(decided,) if decided else ())
