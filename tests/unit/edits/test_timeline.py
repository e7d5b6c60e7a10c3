"""The time machine of one set: what a set was at each place of its journal, found without replaying."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Rejection, State
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.edits.timeline import Timeline

from .test_rebasing import MAKES, OF_OTHER_SETS
from .test_verbs import SAID, page

UNDO, REDO = "undo", "redo"
steps = st.lists(
    st.sampled_from([*sorted(MAKES.keys() - OF_OTHER_SETS), *[UNDO] * 12, *[REDO] * 6]),
    max_size=20,
)


def worked(news: Scheme, listed: list[str]) -> tuple[list[Edit], list[AnnotationSet]]:
    """Do, undo and do again; return what the journal would hold, and the set before and after each of it."""
    journal: list[Edit] = []
    kept = [page()]
    stand: list[Edit] = []
    undone: list[Edit] = []
    for step in listed:
        try:
            if step == UNDO:
                edit = stand.pop().inverse()
                undone.append(edit.inverse())
            elif step == REDO:
                edit = undone.pop()
                stand.append(edit)
            else:
                edit = MAKES[step](kept[-1], news)
                after = kept[-1].applied(edit)
                if not edit:
                    continue
                stand.append(edit)
                undone.clear()
            after = kept[-1].applied(edit)
        except (EditError, KeyError, IndexError):
            continue
        journal.append(edit)
        kept.append(after)
    return journal, kept


@given(steps)
def test_every_place_is_the_set_as_it_was_kept_then(news: Scheme, listed: list[str]) -> None:
    journal, kept = worked(news, listed)
    timeline = Timeline(kept[-1], journal)
    assert (len(timeline), timeline.start) == (len(journal), 0)
    assert [timeline.at(place) for place in range(len(kept))] == kept
    for one in range(len(kept)):
        for other in (0, len(kept) // 2, len(kept) - 1):
            step = Edit(verbs.SAID, {"text": "x"}, tuple(timeline.between(one, other)))
            assert replace(kept[one].applied(step), revision=0) == replace(kept[other], revision=0)


@given(steps, st.integers(0, 20))
def test_taken_back_a_set_says_what_it_said(news: Scheme, listed: list[str], place: int) -> None:
    journal, kept = worked(news, listed)
    then = Timeline(kept[-1], journal).at(place)
    edit = edits.take_back(kept[-1], then, "2026-11-28T17:00:00Z")
    after = kept[-1].applied(edit)
    assert replace(after, revision=0) == replace(then, revision=0)
    assert after.applied(edit.inverse()) == replace(kept[-1], revision=kept[-1].revision + 2)
    assert [*after.segments_in_order()] == [*then.segments_in_order()]


@given(steps, st.data())
def test_a_damaged_edit_hides_what_is_older_and_nothing_else(
    news: Scheme, listed: list[str], data: st.DataObject
) -> None:
    journal, kept = worked(news, [*listed, verbs.TAG_MENTION])
    number = data.draw(st.integers(0, len(journal) - 1))
    broken = [*journal]
    changes = journal[number].changes
    note = Change(Kind.NOTE, "nowhere", None, page().notes.get("") or _note())
    broken[number] = Edit(verbs.SAID, {"text": "x"}, (*changes, note))
    timeline = Timeline(kept[-1], broken)
    assert timeline.start == number + 1
    assert [timeline.at(place) for place in range(number + 1, len(kept))] == kept[number + 1 :]
    assert timeline.at(0) == timeline.at(number + 1)


def _note() -> object:
    from annotator.domain.items import Note

    return Note("nowhere", "never written")


def test_what_is_rejected_by_two_is_two_things() -> None:
    one, other = Rejection("ana", "x"), Rejection("ben", "x")
    base = page()
    journal = [
        Edit(verbs.SAID, {"text": "x"}, (Change(Kind.REJECTION, "x", None, who),)) for who in (one, other)
    ]
    kept = [base, base.applied(journal[0])]
    kept.append(kept[1].applied(journal[1]))
    timeline = Timeline(kept[2], journal)
    assert [timeline.at(place).rejected for place in range(3)] == [set(), {one}, {one, other}]


def test_what_happened_to_an_item(news: Scheme) -> None:
    tagged = edits.tag_mention(page(), news, SAID, "PER")
    after = page().applied(tagged)
    (made,) = (c.id for c in tagged.changes if c.kind is Kind.MENTION)
    noted = edits.set_note(after, made, "who?")
    flagged = edits.set_flag(after, news, "paywalled", True)
    kept = after.applied(noted).applied(flagged)
    timeline = Timeline(kept, [tagged, noted, flagged])
    assert timeline.edits_of(made) == [0, 1]
    assert timeline.edits_of("m1") == []


def test_a_set_of_an_import_begins_as_what_came_in(news: Scheme) -> None:
    timeline = Timeline(page(), [])
    assert timeline.at(0) == page() and timeline.at(7) == page()
    assert not edits.take_back(page(), page(), None)
    assert page().state is State.TODO
