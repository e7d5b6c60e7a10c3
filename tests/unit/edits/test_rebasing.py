"""Edits rebased onto a newer set: nothing is lost, and what fits leaves a valid set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Entity, Mention, State
from annotator.domain.ranges import Span
from annotator.domain.rules import Severity, problems
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.edits.rebasing import Rebased, Shared, rebase
from tests.unit.strategies import blank_set, marked_sets, ranges

from .test_verbs import CHILE, COUNTRY, EDITS, LAND, OSLO, PACT, SAID, THIRD, Make, page

ITEMS = ("segments", "mentions", "events", "relations", "notes", "bookmarks", "flags", "state")
MAKES: dict[str, Make] = {**EDITS, verbs.UNSET_FLAG: lambda a, s: edits.set_flag(a, s, "paywalled", False)}
OF_OTHER_SETS = {
    verbs.REJECT, verbs.SUGGEST, verbs.DECIDE, verbs.DECIDE_AS,
    verbs.DECIDE_MANY, verbs.TAKE_AGREED, verbs.LEAVE_OPEN,
    verbs.REOPEN, verbs.CONFIRM, verbs.CONFIRM_MANY, verbs.EXPLAIN, verbs.CARRY_OVER,
}  # fmt: skip
"""Edits that are made of a suggester's set, of gold or of another page's set."""
listed_verbs = st.lists(st.sampled_from(sorted(MAKES.keys() - OF_OTHER_SETS)), max_size=8)


def done(base: AnnotationSet, news: Scheme, makes: Iterable[Make]) -> tuple[list[Edit], AnnotationSet]:
    """Make edits one after another on a set, without those that are refused."""
    made: list[Edit] = []
    for make in makes:
        try:
            edit = make(base, news)
            after = base.applied(edit)
        except (EditError, KeyError):
            continue  # the item is gone by now
        if edit:
            made.append(edit)
            base = after
    return made, base


def by_verbs(news: Scheme, listed: list[str]) -> tuple[list[Edit], AnnotationSet]:
    return done(page(), news, [MAKES[verb] for verb in listed])


def items(annotations: AnnotationSet) -> list[object]:
    return [getattr(annotations, name) for name in ITEMS]


def one(news: Scheme, mine: Make, theirs: Make) -> Rebased:
    """Rebase one edit of the page onto another one."""
    base = page()
    return rebase(base, [mine(base, news)], base.applied(theirs(base, news)), news)


# --- what holds for any edits -----------------------------------------------------------------------------


@given(listed_verbs)
def test_onto_an_unchanged_base_edits_stay_as_they_are(news: Scheme, listed: list[str]) -> None:
    mine, after = by_verbs(news, listed)
    assert rebase(page(), mine, page(), news) == Rebased(tuple(mine), (), after)


@given(listed_verbs, listed_verbs)
def test_no_edit_is_lost_and_the_order_stays(news: Scheme, listed: list[str], others: list[str]) -> None:
    mine, _ = by_verbs(news, listed)
    _, theirs = by_verbs(news, others)
    found = rebase(page(), mine, theirs, news)
    fits, conflicts = list(found.fits), list(found.conflicts)
    for edit in mine:
        if conflicts and conflicts[0].edit is edit:
            conflicts.pop(0)
        else:
            fit = fits.pop(0)
            assert (fit.verb, fit.values) == (edit.verb, edit.values)
            made_up = [one.kind for one in fit.changes if one not in edit.changes]
            assert made_up in ([], [Kind.STATE]), (
                "an edit whose predecessors conflict may be the first one now"
            )
    assert not fits and not conflicts


@given(listed_verbs, listed_verbs)
def test_what_fits_leaves_a_valid_set(news: Scheme, listed: list[str], others: list[str]) -> None:
    mine, own = by_verbs(news, listed)
    _, theirs = by_verbs(news, others)
    found = rebase(page(), mine, theirs, news)
    after = theirs
    for edit in found.fits:
        after = after.applied(edit)
    assert items(after) == items(found.annotations)
    before = [p.message for side in (page(), own, theirs) for p in problems(side, news)]
    wrong = [p for p in problems(after, news) if p.severity is Severity.ERROR and p.message not in before]
    assert wrong == []
    for segment in after.segments_in_order():
        assert after.segments_in(segment.range) == [segment]
    assert all(not target or after.find(target) for target in after.notes)
    spans = [(m.span, m.type) for m in after.mentions.values()]
    assert len(spans) == len(set(spans))


@given(listed_verbs, st.integers(0, 8))
def test_own_edits_that_were_stored_are_no_conflict(news: Scheme, listed: list[str], many: int) -> None:
    mine, after = by_verbs(news, listed)
    stored = page()
    for edit in mine[:many]:
        stored = stored.applied(edit)
    found = rebase(page(), mine, stored, news)
    assert not found.conflicts
    assert items(found.annotations) == items(after)


@given(st.data())
def test_edits_of_disjoint_items_always_fit(news: Scheme, data: st.DataObject) -> None:
    base = data.draw(marked_sets())
    ids = sorted(base.mentions)
    own = set(data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else [])

    def makes(chosen: Iterable[str], type_id: str) -> list[Make]:
        listed: list[Make] = [
            lambda a, s, at=at: edits.tag_mention(a, s, at, type_id)  # type: ignore[misc]
            for at in data.draw(st.lists(ranges(base.text), max_size=3))
        ]
        for item in chosen:
            act = data.draw(st.sampled_from(("delete", "note", "retype")))
            listed.append(
                lambda a, s, item=item, act=act: (  # type: ignore[misc]
                    edits.delete_items(a, [item]) if act == "delete"
                    else edits.set_note(a, item, "really?") if act == "note"
                    else edits.retype_mention(a, s, item, type_id)
                )
            )  # fmt: skip
        return listed

    mine, _ = done(base, news, makes(own, "VALUE"))
    others, theirs = done(base, news, makes(set(ids) - own, "FAC"))
    found = rebase(base, mine, theirs, news)
    assert not found.conflicts and all(found.fits)
    assert (
        items(found.annotations)[1:] == items(rebase(base, others, done_on(base, mine), news).annotations)[1:]
    )


def done_on(base: AnnotationSet, listed: Iterable[Edit]) -> AnnotationSet:
    for edit in listed:
        base = base.applied(edit)
    return base


# --- what conflicts ---------------------------------------------------------------------------------------


def test_both_sides_of_an_item_that_both_changed(news: Scheme) -> None:
    found = one(news, EDITS[verbs.RETYPE_MENTION], EDITS[verbs.DELETE_ITEMS])
    assert not found.fits
    (conflict,) = found.conflicts
    assert str(conflict.reason) == "mention was changed meanwhile"
    assert conflict.edit.values == {"type": "ORG", "surface": "Chile", "old": "GPE"}
    assert conflict.theirs == (Change(Kind.MENTION, "m2", page().mentions["m2"], None),)


def test_what_builds_on_a_conflict_is_one_too(news: Scheme) -> None:
    base = page()
    tag = edits.tag_mention(base, news, SAID, "LOC", new_id=lambda: "new")
    filled = edits.add_argument(base.applied(tag), news, "e1", "Place", "new")
    noted = edits.set_note(base.applied(tag), "", "kept")
    theirs = base.applied(edits.tag_mention(base, news, SAID, "LOC", new_id=lambda: "other"))
    found = rebase(base, [tag, filled, noted], theirs, news)
    assert [str(c.reason) for c in found.conflicts] == [
        "the same mention was made meanwhile",
        "it builds on an edit that no longer fits",
    ]
    assert found.conflicts[0].theirs == (Change(Kind.MENTION, "other", None, theirs.mentions["other"]),)
    assert found.conflicts[1].theirs == ()
    assert [fit.verb for fit in found.fits] == [verbs.SET_PAGE_NOTE]


REASONS: list[tuple[Make, Make, str, str]] = [
    (EDITS[verbs.LABEL_SEGMENT], lambda a, s: edits.label_segment(a, s, THIRD, "byline", 1), "labelled", ""),
    (EDITS[verbs.ADD_ARGUMENT], EDITS[verbs.DELETE_ITEMS], "no mention or event", "m2"),
    (EDITS[verbs.DELETE_ITEMS], EDITS[verbs.ADD_ARGUMENT], "no mention or event", "e1"),
    (EDITS[verbs.DELETE_ITEMS], EDITS[verbs.RELATE], "is not a mention", ""),
    (EDITS[verbs.DELETE_ITEMS], lambda a, s: edits.set_note(a, "m2", "?"), "item of this note", "m2"),
    (lambda a, s: edits.set_note(a, "m2", "?"), EDITS[verbs.DELETE_ITEMS], "item of this note", "m2"),
    (
        lambda a, s: edits.retype_mention(a, s, "m2", "TIMEX"),
        lambda a, s: edits.add_argument(a, s, "e1", "Party", "m2"), "not TIMEX", "e1",
    ),
    (EDITS[verbs.RELATE], EDITS[verbs.RELATE], "the same relation", ""),
    (EDITS[verbs.TAG_EVENT], EDITS[verbs.TAG_EVENT], "the same event", ""),
    (EDITS[verbs.SET_BOOKMARK], EDITS[verbs.SET_BOOKMARK], "the same bookmark", ""),
]  # fmt: skip
"""My edit, theirs, what the reason says, and the item that they touched (empty: one with a new id)."""


@pytest.mark.parametrize(("mine", "theirs", "reason", "touched"), REASONS)
def test_two_edits_that_fit_alone_and_not_together(
    news: Scheme, mine: Make, theirs: Make, reason: str, touched: str
) -> None:
    (conflict,) = one(news, mine, theirs).conflicts
    assert reason in str(conflict.reason)
    (side,) = conflict.theirs
    assert touched in ("", side.id)


def test_what_was_broken_before_is_not_held_against_an_edit(news: Scheme) -> None:
    old = page().unchecked(mentions={**page().mentions, "old": Mention("old", Span((SAID,)), "FORMER")})
    edit = edits.resize_span(old, news, "old", OSLO)
    noted = old.applied(edits.set_note(old, "", "seen"))
    assert not rebase(old, [edit], noted, news).conflicts


# --- the state of the page --------------------------------------------------------------------------------


def test_the_first_step_is_taken_as_the_newer_set_needs_it(news: Scheme) -> None:
    base = page()
    mine = EDITS[verbs.TAG_MENTION](base, news)
    finished = base.applied(edits.set_state(base, State.DONE))
    found = rebase(base, [mine], finished, news)
    assert not found.conflicts and found.annotations.state is State.DONE
    begun = base.applied(edits.set_note(base, "", "seen"))
    reopened = begun.applied(edits.set_state(begun, State.TODO))
    found = rebase(begun, [edits.tag_mention(begun, news, SAID, "PER")], reopened, news)
    assert found.annotations.state is State.IN_PROGRESS


def test_two_first_edits_of_one_page_come_together(news: Scheme) -> None:
    base, other = blank_set(page().text), replace(blank_set(page().text), id="another")
    theirs = other.applied(edits.tag_mention(other, news, CHILE, "GPE"))
    found = rebase(base, [edits.tag_mention(base, news, SAID, "PER")], theirs, news)
    assert not found.conflicts
    assert (found.annotations.id, len(found.annotations.mentions)) == ("another", 2)


def test_a_state_that_both_chose_otherwise_is_a_conflict(news: Scheme) -> None:
    base = page().applied(EDITS[verbs.SET_PAGE_NOTE](page(), news))
    back, finished = edits.set_state(base, State.TODO), edits.set_state(base, State.DONE)
    (conflict,) = rebase(base, [back], base.applied(finished), news).conflicts
    assert str(conflict.reason) == "the page is done, not in progress: it was changed meanwhile"


# --- entities and event clusters --------------------------------------------------------------------------


def shared(*entities: Entity) -> Shared:
    return {Kind.ENTITY: {one.id: one for one in entities}, Kind.CLUSTER: {PACT.id: PACT}}


def test_an_entity_that_was_renamed_meanwhile(news: Scheme) -> None:
    base, rename = page(), edits.rename_entity(COUNTRY, "Norge")
    other = replace(COUNTRY, name="Noreg")
    (conflict,) = rebase(base, [rename], base, news, shared(other)).conflicts
    assert conflict.theirs == (Change(Kind.ENTITY, COUNTRY.id, COUNTRY, other),)
    assert rebase(base, [rename], base, news, shared(COUNTRY)).fits == (rename,)
    assert rebase(base, [rename], base, news, shared(replace(COUNTRY, name="Norge"))).fits == (
        replace(rename, changes=()),
    )


def test_a_link_to_an_entity_that_is_gone(news: Scheme) -> None:
    base = page()
    link = edits.link_entity(base, ["m2"], LAND, known={LAND.id})
    (conflict,) = rebase(base, [link], base, news, shared(COUNTRY)).conflicts
    assert str(conflict.reason) == "this entity no longer exists: choose another one"
    makes = edits.link_entity(base, ["m2"], LAND, known=())
    after = base.applied(makes)
    again = edits.link_entity(after, ["m3"], LAND, known={LAND.id})
    assert rebase(base, [makes, again], base, news, shared(COUNTRY)).fits == (makes, again)


# --- what is refused --------------------------------------------------------------------------------------


def test_sets_of_two_pages_are_refused(news: Scheme) -> None:
    with pytest.raises(EditError, match="another page"):
        rebase(page(), [], blank_set("other text"), news)


def test_edits_that_were_not_made_on_the_base_are_refused(news: Scheme) -> None:
    later = edits.remove_argument(page(), news, "e1", Argument("Party", "m1"))
    bare = page().applied(later)
    with pytest.raises(EditError, match="changed meanwhile"):
        rebase(bare, [later], page(), news)
