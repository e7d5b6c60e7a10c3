"""The time machine: every set as it was at any place of its journal, and taken back to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, AuthorKind, Entity, State
from annotator.domain.moments import Moment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.edits.entities import merge_entities
from annotator.edits.page_items import set_flag, set_note, set_state
from annotator.edits.segments import label_segment
from annotator.store import Project, ProjectError
from annotator.store import rows as rows_of

from .helpers import JOHN, MARY, drop, make, mention, page, rich_set, tag
from .merging_helpers import copy_of, finish, go_on, merged

TEXT = "Norway and Chile sign a pact in Oslo, officials said on Monday."
Kept = list[AnnotationSet]


class Work:
    """Somebody at work on two pages of a project; what each set was after each row of its journal is kept."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.now: dict[str, AnnotationSet] = {}
        self.kept: dict[str, Kept] = {}
        number = fresh_id()
        for name in ("one", "two"):
            document = page(f"{TEXT} {name} {number}", f"{name} {number}")
            project.add_document(document, None)
            self._keep(project.annotation_set(document.id, MARY))
        self.first, self.second = self.now

    def _keep(self, one: AnnotationSet) -> None:
        self.now[one.document] = one
        self.kept.setdefault(one.document, []).append(one)

    def do(self, step: str, at: int) -> None:
        """Do one step; what is refused leaves everything as it is."""
        one, other = self.now[self.first], self.now[self.second]
        try:
            if step == "both":
                for done in self.project.commit_batch([(one, tag(at, at + 2)), (other, tag(at, at + 3))]):
                    self._keep(done.annotations)
            elif step in ("undo", "redo"):
                turned = (self.project.undo if step == "undo" else self.project.redo)(one)
                if turned is not None:
                    self._keep(turned.annotations)
                    for document in turned.others:
                        self._keep(self.project.annotation_set(document, MARY))
            else:
                self._keep(self.project.commit(one, self._edit(step, one, at)).annotations)
        except EditError:
            return

    def _edit(self, step: str, one: AnnotationSet, at: int) -> object:
        if step == "label":
            return label_segment(one, self.project.scheme, Range.at(at, at + 5), "body", 1)
        if step == "drop" and one.mentions:
            return drop(one.mentions[sorted(one.mentions)[at % len(one.mentions)]])
        if step == "flag":
            return set_flag(one, self.project.scheme, "paywalled", "paywalled" not in one.flags)
        if step == "note":
            return set_note(one, "", f"note {at}")
        if step == "state":
            return set_state(one, State.DONE if one.state is not State.DONE else State.IN_PROGRESS)
        if step == "entity":
            entity = Entity(fresh_id(), "Oslo", "GPE")
            return make(entity, mention(at, at + 4, entity=entity.id))
        return tag(at, at + 4)


STEPS = ("tag", "label", "drop", "flag", "note", "state", "entity", "both", *["undo"] * 4, *["redo"] * 2)
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 40)), max_size=16)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_every_place_of_the_journal_is_the_set_as_it_was_kept(
    project: Project, steps: list[tuple[str, int]]
) -> None:
    work = Work(project)
    for step, at in steps:
        work.do(step, at)
    for document, kept in work.kept.items():
        found = project.history.of_set(stored(project, kept))
        assert found.timeline.start == 0
        assert [found.at(place) for place in range(len(found.rows) + 1)] == kept
        for place, row in enumerate(found.rows, 1):
            assert found.place(Moment(edit=row.id)) == place
        handed = dict(project.reviewing.hand_ins([document])).get(document, [])
        by_revision = {one.revision: one for one in kept}
        for one in handed:
            was = by_revision[one.revision]
            assert (one.annotations.mentions, one.annotations.segments) == (was.mentions, was.segments)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps, back=st.integers(0, 15))
def test_taken_back_is_one_edit_and_one_undo(
    project: Project, steps: list[tuple[str, int]], back: int
) -> None:
    work = Work(project)
    for step, at in steps:
        work.do(step, at)
    kept = work.kept[work.first]
    before = project.history.of_set(kept[-1]).rows
    place = min(back, len(before))
    to = Moment(edit=before[place - 1].id) if place else Moment(edit=0)
    taken = project.history.take_back(to, by="mary", document=work.first, author="mary")
    now = stored(project, kept)
    assert says(now) == says(kept[place])
    assert len(taken) == (says(kept[-1]) != says(kept[place]))
    if taken:
        undone = project.undo(now)
        assert undone is not None and says(undone.annotations) == says(kept[-1])
    assert {one.code for one in project.check()} <= {"unknown-label"}


def stored(project: Project, kept: Kept) -> AnnotationSet:
    """A set that nobody changed is not stored, and has another id whenever it is asked for."""
    return project.annotation_set(kept[0].document, MARY) if len(kept) > 1 else kept[0]


def says(one: AnnotationSet) -> AnnotationSet:
    return replace(one, revision=0)


# --- the base, gold, merged journals ---------------------------------------------------------------------


def test_what_an_import_brought_is_the_beginning(project: Project) -> None:
    document = page(TEXT)
    came = rich_set(document)
    project.add_bundle(document, [came], [], [], None)
    stored = project.annotation_set(document.id, MARY)
    after = project.commit(stored, tag(40, 45)).annotations
    found = project.history.of_set(after)
    assert (found.at(0), found.at(1)) == (stored, after)
    assert found.place(Moment(time=datetime(1999, 1, 1, tzinfo=UTC))) == 0


def test_gold_has_its_history_and_is_taken_back_by_who_may_adjudicate(project: Project) -> None:
    document = page(TEXT)
    project.add_document(document, None)
    gold = Author(GOLD, AuthorKind.GOLD)
    empty = project.annotation_set(document.id, gold)
    one = project.commit(empty, tag(0, 6), by="eve").annotations
    project.commit(one, tag(11, 16), by="eve")
    row, _ = project.history.rows(document.id, GOLD)
    assert row.by == "eve"
    with pytest.raises(EditError, match="only their own"):
        project.history.take_back(Moment(edit=row.id), by="john", document=document.id, blind=True)
    (taken,) = project.history.take_back(Moment(edit=row.id), by="eve", document=document.id)
    assert (taken.author, taken.left, taken.of, taken.changed) == (GOLD, 1, 2, 1)
    assert says(project.annotation_set(document.id, gold)) == says(one)
    assert project.history.rows(document.id)[-1].by == "eve"


@pytest.mark.parametrize("seed", range(4))
def test_journals_that_were_merged_lead_to_what_is_stored(tmp_path: Path, scheme: Scheme, seed: int) -> None:
    drawn = random.Random(seed)
    mine = tmp_path / "mine.annotator"
    with Project.create(mine, scheme) as project:
        document = page(TEXT)
        project.add_document(document, None)
        project.commit(project.annotation_set(document.id, MARY), tag(0, 6))
        theirs = copy_of(project, tmp_path / "theirs.annotator")
    for path in (mine, theirs):
        go_on(path, document.id, *[tag(at, at + 3) for at in drawn.sample(range(50), drawn.randint(1, 5))])
        with Project.open(path) as project:
            one = project.annotation_set(document.id, MARY)
            for _ in range(drawn.randint(0, 3)):
                one = (project.undo(one) or project.commit(one, tag(50, 54))).annotations
        if drawn.random() < 0.5:
            finish(path, document.id)
    with Project.open(mine) as project:
        own = project.history.of_set(project.annotation_set(document.id, MARY))
        kept = [own.at(place) for place in range(len(own.rows) + 1)]
    merged(mine, theirs)
    with Project.open(mine) as project:
        stored = project.annotation_set(document.id, MARY)
        found = project.history.of_set(stored)
        assert found.timeline.start == 0
        assert found.at(len(found.rows)) == stored
        for place, was in enumerate(kept):
            assert says(found.at(place)) == says(was)
        assert not found.at(0).mentions


# --- time only chooses the place -------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def put(time: str) -> None:
        monkeypatch.setattr(rows_of, "now", lambda: time)

    return put


def _timed(project: Project, clock: Callable[[str], None], *times: str) -> Project:
    document = page(TEXT)
    project.add_document(document, None)
    one = project.annotation_set(document.id, MARY)
    for number, time in enumerate(times):
        clock(time)
        one = project.commit(one, tag(number, number + 1)).annotations
    return project


def _place(project: Project, hour: str, day: int = 28) -> int:
    (document,) = project.document_names()
    found = project.history.of_set(project.annotation_set(document, MARY))
    asked = datetime.fromisoformat(f"2026-11-{day}T{hour}:00+00:00")
    return found.place(Moment(time=asked), today=datetime(2026, 11, 29, tzinfo=UTC))


def test_a_time_stands_after_all_that_was_noted_until_then(
    project: Project, clock: Callable[[str], None]
) -> None:
    _timed(project, clock, "2026-11-28T10:00:00.000Z", "2026-11-28T10:01:00.000Z", "2026-11-28T11:00:00.000Z")
    assert [_place(project, hour) for hour in ("09:59", "10:00", "10:59", "11:00", "12:00")] == [
        0,
        1,
        2,
        3,
        3,
    ]


def test_a_clock_set_back_or_wrong_does_not_put_edits_into_another_order(
    project: Project, clock: Callable[[str], None]
) -> None:
    times = ("10:00", "10:05", "09:00", "09:05", "10:10")
    _timed(project, clock, *(f"2026-11-28T{time}:00.000Z" for time in times), "2100-01-01T00:00:00.000Z",
           "1970-01-01T00:00:00.000Z", "2026-11-28T12:00:00.000Z")  # fmt: skip
    hours = ("09:02", "10:01", "10:05", "10:10", "11:59", "12:00")
    assert [_place(project, hour) for hour in hours] == [0, 1, 4, 7, 7, 8]


# --- what several sets refer to, damage, rights ----------------------------------------------------------


def test_an_entity_that_is_gone_is_made_again(project: Project) -> None:
    document, other = page(TEXT, "one"), page(f"{TEXT} again", "two")
    oslo, city = Entity("o", "Oslo", "GPE"), Entity("c", "Oslo kommune", "GPE")
    sets = []
    for one in (document, other):
        project.add_document(one, None)
        items = (mention(32, 36, entity="o"), *((oslo, city) if one is document else ()))
        sets.append(project.commit(project.annotation_set(one.id, MARY), make(*items)).annotations)
    last = project.history.rows()[-1].id
    project.commit_batch(merge_entities(sets, oslo, city))
    assert set(project.entities()) == {"c"}
    assert project.history.shared(last)[0] == {"o": oslo, "c": city}
    taken = project.history.take_back(Moment(edit=last), by="mary", author="mary")
    assert [(one.name, one.left, one.of) for one in taken] == [("one", 1, 2), ("two", 1, 2)]
    assert set(project.entities()) == {"o", "c"}
    assert [says(project.annotation_set(one.document, MARY)) for one in sets] == [says(one) for one in sets]
    project.undo(project.annotation_set(document.id, MARY))
    assert set(project.entities()) == {"c"}


def damage(project: Project, row: int, changes: str) -> None:
    with project._database.writing() as connection:
        update = "UPDATE journal SET changes = :changes WHERE id = :id"
        connection.execute(sqlalchemy.text(update), {"changes": changes, "id": row})


@pytest.mark.parametrize("changes", ["[]x", '[{"kind":"state","id":"","before":"todo","after":"done"}]'])
def test_what_is_newer_than_a_damaged_row_can_be_seen(project: Project, changes: str) -> None:
    document = page(TEXT)
    project.add_document(document, None)
    kept = [project.annotation_set(document.id, MARY)]
    for at in (0, 10, 20, 30):
        kept.append(project.commit(kept[-1], tag(at, at + 2)).annotations)
    row = project.history.rows()[1].id
    damage(project, row, changes)
    found = project.history.of_set(kept[4])
    assert [found.at(place) for place in (2, 3, 4)] == kept[2:]
    said = [str(one.edit.message) for one in project.history.rows(document.id)]
    assert (len(said), "cannot be read" in said[1]) == (4, changes == "[]x")
    for wanted in (Moment(edit=row - 1), Moment(time=datetime(2000, 1, 1, tzinfo=UTC))):
        with pytest.raises(ProjectError, match=f"damaged at edit {row}"):
            found.at(found.place(wanted))
        with pytest.raises(ProjectError, match=f"damaged at edit {row}"):
            project.history.take_back(wanted, by="mary")
    assert project.annotation_set(document.id, MARY) == kept[4]


def test_others_sets_are_taken_back_by_reviewers_and_managers_alone(project: Project) -> None:
    document = page(TEXT)
    project.add_document(document, None)
    project.commit(project.annotation_set(document.id, MARY), tag(0, 6))
    john = project.commit(project.annotation_set(document.id, JOHN), tag(0, 6)).annotations
    with pytest.raises(EditError, match="‘mary’: ‘john’ may take back only their own"):
        project.history.take_back(Moment(edit=0), by="john")
    assert project.annotation_set(document.id, JOHN) == john, "all or nothing"
    assert len(project.history.take_back(Moment(edit=0), by="john", rehearse=True, author="john")) == 1
    project.reviewing.give_roles({"john": "reviewer"})
    assert [one.author for one in project.history.take_back(Moment(edit=0), by="john")] == ["john", "mary"]
    row = project.history.rows(document.id, "mary")[-1]
    assert (row.edit.verb, dict(row.edit.values), row.by) == (verbs.TAKE_BACK, {}, "john")
    assert not project.history.take_back(Moment(), by="john")


def test_a_blind_project_shows_nobody_elses_history(project: Project) -> None:
    document = page(TEXT)
    project.add_document(document, None)
    for author in (MARY, JOHN):
        project.commit(project.annotation_set(document.id, author), tag(0, 6))
    assert [row.author for row in project.history.rows(seen_by="mary")] == ["mary"]
    soon = datetime.now(UTC) + timedelta(minutes=1)
    assert project.history.rows(since=soon) == []
