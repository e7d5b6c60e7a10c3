"""What becomes of a set that two copies went on with: properties over any edits, undone or not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.codec import change_to_json
from annotator.domain.errors import EditError
from annotator.domain.items import State
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.store.bundle_checks import same_content
from annotator.store.merging.journals import Row, keyed
from annotator.store.merging.values import How, Prefer
from annotator.store.merging.versions import Side, Verdict, judged
from tests.unit.edits.test_rebasing import MAKES, OF_OTHER_SETS
from tests.unit.edits.test_verbs import page

UNDO = "undo"
ITEMS = (
    Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.NOTE, Kind.BOOKMARK,
)  # fmt: skip
SHARED = {
    verbs.LINK_ENTITY, verbs.RENAME_ENTITY, verbs.SET_KB, verbs.SET_ENTITY_TYPE, verbs.MERGE_ENTITIES,
    verbs.SPLIT_ENTITY, verbs.REMOVE_ENTITY, verbs.LINK_CLUSTER, verbs.RENAME_CLUSTER, verbs.MERGE_CLUSTERS,
    verbs.SPLIT_CLUSTER, verbs.REMOVE_CLUSTER,
}  # fmt: skip
"""Edits of what the project shares, which is merged by id and not by these rows."""
steps = st.lists(st.sampled_from([*sorted(MAKES.keys() - OF_OTHER_SETS - SHARED), UNDO, UNDO]), max_size=7)


@dataclass
class Copy:
    """A copy of a project that somebody goes on with: one set, and its journal as the store keeps it."""

    news: Scheme
    session: str
    annotations: AnnotationSet = field(default_factory=page)
    stored: list[dict[str, object]] = field(default_factory=list)

    def go_on(self, listed: Sequence[str]) -> Copy:
        for step in listed:
            self._undo() if step == UNDO else self._edit(step)
        return self

    def _edit(self, verb: str) -> None:
        try:
            edit = MAKES[verb](self.annotations, self.news)
            after = self.annotations.applied(edit)
        except (EditError, KeyError):
            return  # the item is gone by now
        if edit:
            for row in self.stored:
                row["status"] = "dropped" if row["status"] == "undone" else row["status"]
            self._write(edit, after, "edit", None)

    def _undo(self) -> None:
        standing = [row for row in self.stored if row["status"] == "applied"]
        if not standing:
            return
        row = standing[-1]
        (found,) = (one for one in self.rows() if one.id == row["id"])
        row["status"] = "undone"
        self._write(found.edit.inverse(), self.annotations.applied(found.edit.inverse()), UNDO, row["id"])

    def _write(self, edit: Edit, after: AnnotationSet, kind: str, target: object) -> None:
        number = len(self.stored) + 1
        self.stored.append(
            {
                "id": number, "session": self.session, "recorded": f"{number:04}", "verb": edit.verb,
                "values": json.dumps(dict(edit.values)), "kind": kind, "target": target,
                "changes": json.dumps([change_to_json(change) for change in edit.changes]),
                "status": "applied" if kind == "edit" else None,
            }
        )  # fmt: skip
        self.annotations = after

    def rows(self) -> list[Row]:
        return keyed(self.stored)

    def side(self) -> Side:
        return Side(self.annotations, self.rows())

    def copied(self, session: str) -> Copy:
        return Copy(self.news, session, self.annotations, [dict(row) for row in self.stored])


def two(
    news: Scheme, before: list[str], mine: list[str], theirs: list[str]
) -> tuple[AnnotationSet, Side, Side]:
    """Return what two copies had in common, and both after people went on."""
    base = Copy(news, "base").go_on(before)
    ours, other = base.copied("ours").go_on(mine), base.copied("theirs").go_on(theirs)
    return base.annotations, ours.side(), other.side()


def after(ours: Side, verdict: Verdict) -> Side:
    """Return a side as it is stored after a verdict."""
    rows = list(ours.rows)
    for number, one in enumerate(verdict.added, 1001):
        edit = one.edit or Edit(one.row.stored["verb"], {}, ())
        changes = json.dumps([change_to_json(change) for change in edit.changes])
        rows.append(Row({**one.row.stored, "id": number, "changes": changes}, one.row.key))
    return Side(verdict.annotations, rows)


@given(steps, steps, steps)
def test_merging_again_changes_nothing(
    news: Scheme, before: list[str], mine: list[str], theirs: list[str]
) -> None:
    _, ours, other = two(news, before, mine, theirs)
    verdict = judged(ours, other, news, same_origin=True)
    again = judged(after(ours, verdict), other, news, same_origin=True)
    assert again.how is None
    assert len(again.conflicts) == len(verdict.conflicts)


@given(steps, steps)
def test_a_newer_version_is_taken_as_it_is(news: Scheme, before: list[str], theirs: list[str]) -> None:
    base, ours, other = two(news, before, [], theirs)
    verdict = judged(ours, other, news, same_origin=True)
    assert not verdict.conflicts
    assert same_content(verdict.annotations, other.annotations)
    assert [one.row.key for one in verdict.added] == [row.key for row in other.rows[len(ours.rows) :]]
    # Taking back what stands, newest first, leads to what was there before.
    back = verdict.annotations
    for one in reversed(verdict.added):
        if one.stands and one.edit is not None:
            back = back.applied(one.edit.inverse())
    assert same_content(back, base)
    # The other way round there is nothing to take.
    assert judged(other, ours, news, same_origin=True).how is None


@given(steps, steps, steps)
@example(before=[], mine=["clear_segments"], theirs=["take_back"])
def test_it_does_not_matter_which_side_takes_in(
    news: Scheme, before: list[str], mine: list[str], theirs: list[str]
) -> None:
    _, ours, other = two(news, before, mine, theirs)
    one, back = (judged(*sides, news, same_origin=True) for sides in ((ours, other), (other, ours)))
    if not one.conflicts and not back.conflicts:
        assert same_content(one.annotations, back.annotations)


@given(steps, steps, steps)
def test_no_edit_is_lost(news: Scheme, before: list[str], mine: list[str], theirs: list[str]) -> None:
    """Every row of the other side is known afterwards; what does not fit is named, or nothing is taken."""
    _, ours, other = two(news, before, mine, theirs)
    known = {row.key for row in ours.rows}
    missing = [row.key for row in other.rows if row.key not in known]
    verdict = judged(ours, other, news, same_origin=True)
    if verdict.conflicts:
        assert verdict.added == ()
        assert verdict.annotations == ours.annotations
        preferred = judged(ours, other, news, same_origin=True, prefer=Prefer.MINE)
        assert [one.row.key for one in preferred.added] == missing
        clashing = [one.edit for one in preferred.conflicts]
        assert not [one for one in preferred.added if one.stands and one.row.edit in clashing]
    elif verdict.how is not None:
        assert [one.row.key for one in verdict.added] == missing


@given(steps, steps, steps)
def test_items_that_one_side_changed_are_as_that_side_left_them(
    news: Scheme, before: list[str], mine: list[str], theirs: list[str]
) -> None:
    base, ours, other = two(news, before, mine, theirs)
    verdict = judged(ours, other, news, same_origin=True)
    for kind in () if verdict.conflicts else ITEMS:
        was, here, there = (one.of(kind) for one in (base, ours.annotations, other.annotations))
        found = verdict.annotations.of(kind)
        for item in was.keys() | here.keys() | there.keys():
            wanted = here.get(item) if there.get(item) == was.get(item) else there.get(item)
            assert found.get(item) == wanted


@given(steps, steps, steps)
def test_preferring_leaves_no_conflict_behind(
    news: Scheme, before: list[str], mine: list[str], theirs: list[str]
) -> None:
    _, ours, other = two(news, before, mine, theirs)
    for prefer in Prefer:
        verdict = judged(ours, other, news, same_origin=True, prefer=prefer)
        again = judged(after(ours, verdict), other, news, same_origin=True)
        assert (again.how, again.conflicts) == (None, ())


def test_an_empty_set_is_a_common_beginning_of_copies_alone(news: Scheme) -> None:
    """In projects that are no copies, one name may be two people."""
    nothing = AnnotationSet("set", page().document, page().text, page().author)
    ours = Copy(news, "ours", nothing).go_on([verbs.LABEL_SEGMENT]).side()
    theirs = Copy(news, "theirs", nothing).go_on([verbs.SET_FLAG]).side()
    assert judged(ours, theirs, news, same_origin=True).how is How.BOTH
    strangers = judged(ours, theirs, news, same_origin=False)
    assert (strangers.how, len(strangers.conflicts)) == (None, 1)


def test_an_earlier_state_without_a_journal_is_older(news: Scheme) -> None:
    """As an archive of the project has it."""
    ours = Copy(news, "ours").go_on([verbs.SET_FLAG])
    earlier = Side(ours.annotations)
    newer = ours.copied("later").go_on([verbs.LABEL_SEGMENT]).side()
    assert judged(newer, earlier, news, same_origin=False) == Verdict(newer.annotations)
    forward = judged(earlier, newer, news, same_origin=False)
    assert forward.how is How.NEWER
    assert same_content(forward.annotations, newer.annotations)


def test_a_page_with_work_on_it_does_not_go_back_to_be_done(news: Scheme) -> None:
    """Who undoes the first edit of a page takes the page back too, but not the other side's work."""
    _, ours, other = two(news, [verbs.SET_FLAG], [UNDO], [verbs.LABEL_SEGMENT])
    for sides in ((ours, other), (other, ours)):
        found = judged(*sides, news, same_origin=True).annotations
        assert found.state is State.IN_PROGRESS
        assert not found.flags
        assert len(found.segments) == 3
