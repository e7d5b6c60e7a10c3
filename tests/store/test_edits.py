from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Author, AuthorKind, Entity, Event, Note, Relation, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.store import Conflict, Effort, Project, WriteOutsideEdit
from annotator.store.tables import MENTION

from .helpers import JOHN, MARY, drop, make, mention, next_steps, page, rich_set, tag

TEXT = "Japan won. 日本は勝った。 𝕁oy all around."


@pytest.fixture
def document_id(project: Project) -> str:
    document = page(TEXT)
    project.add_document(document, TEXT.encode())
    return document.id


def test_a_set_is_stored_by_its_first_edit(project: Project, document_id: str):
    empty = project.annotation_set(document_id, MARY)
    assert (empty.state, empty.revision, project.annotation_sets(document_id)) == (State.TODO, 0, [])
    done = project.commit(empty, tag(0, 5), effort=Effort(1.5))
    assert done.annotations.revision == 1
    assert project.annotation_set(document_id, MARY) == done.annotations
    assert project.authors() == [MARY]
    (row,) = project.journal()
    assert (row.id, row.kind, row.status, row.seconds, row.edit) == (
        done.journal_id, "edit", "applied", 1.5, done.edit
    )  # fmt: skip
    assert row.session == project.session
    assert (row.author, row.by, done.by) == ("mary", "mary", "mary")


def test_who_did_it_is_told_apart_from_whose_set_it_is(project: Project, document_id: str):
    mary = project.commit(project.annotation_set(document_id, MARY), tag(0, 5), by="reviewer").annotations
    done = project.commit_batch([(mary, tag(6, 9)), (project.annotation_set(document_id, JOHN), tag(0, 5))])
    assert [one.by for one in done] == ["mary", "john"]
    undone = project.undo(done[0].annotations, by="reviewer")
    assert undone is not None and undone.by == "reviewer"
    redone = project.redo(undone.annotations)
    assert redone is not None
    assert [(row.author, row.by) for row in project.journal()] == [
        ("mary", "reviewer"), ("mary", "mary"), ("john", "john"), ("mary", "reviewer"), ("john", "reviewer"),
        ("mary", "mary"), ("john", "john"),
    ]  # fmt: skip
    assert [row.by for row in project.journal(author="john")] == ["john", "reviewer", "john"]
    assert project.authors() == [JOHN, MARY]
    for nobody in ("", "x" * 200, "a\0"):
        with pytest.raises(EditError, match="author"):
            project.commit(redone.annotations, tag(10, 12), by=nobody)


def test_verbs_and_values_come_back_as_they_were(
    project: Project, document_id: str, opened: Callable[[], Project]
):
    values = {"text": "{0} %1 ‘Ä’ \x00\ud800 \u202e", "n": 3, "kb": None, "more": [1, {"a": True}]}
    edit = Edit("said", values, make(mention(0, 5)).changes)
    done = project.commit(project.annotation_set(document_id, MARY), edit)
    assert done.edit.values == values
    with opened() as again:
        (row,) = again.journal()
        assert (row.edit.verb, row.edit.values) == ("said", values)
        undo, redo = again.next_steps(done.annotations)
        assert undo == edit.message and redo is None
        undone = again.undo(done.annotations)
    assert undone is not None
    assert (undone.edit.verb, undone.edit.values) == ("said", values)
    assert project.next_steps(undone.annotations) == (None, edit.message)
    with pytest.raises(EditError, match="verb"):
        project.commit(undone.annotations, Edit("", {}, edit.changes))


def test_what_is_on_the_disk_is_acknowledged(target: str, project: Project, document_id: str):
    told: list[tuple[int, str, int]] = []
    with Project.open(
        target, acknowledged=lambda n, after: told.append((n, after.id, after.revision))
    ) as own:
        mary = own.commit(own.annotation_set(document_id, MARY), tag(0, 5)).annotations
        with pytest.raises(EditError):
            own.commit(mary, tag(0, 5000))
        undone = own.undo(mary)
        assert undone is not None
        project.commit(project.annotation_set(document_id, JOHN), tag(0, 5))
    assert told == [(1, mary.id, 1), (2, mary.id, 2)]


def test_every_kind_of_item_comes_back(project: Project, document_id: str, opened: Callable[[], Project]):
    wanted = rich_set(project.document(document_id))
    items = [item for kind in ("segments", "mentions", "events", "relations", "notes")
             for item in getattr(wanted, kind).values()]  # fmt: skip
    changes = [*make(*items).changes, Change(Kind.FLAG, "paywalled", None, "paywalled")]
    changes.append(Change(Kind.STATE, "", State.TODO, State.DONE))
    stored = project.commit(
        project.annotation_set(document_id, MARY), Edit("all", {}, tuple(changes))
    ).annotations
    with opened() as again:
        loaded = again.annotation_set(document_id, MARY)
    assert loaded == stored
    assert loaded.events["e1"].arguments == wanted.events["e1"].arguments
    assert (loaded.state, loaded.flags) == (State.DONE, frozenset({"paywalled"}))


def test_undo_and_redo_have_no_end_and_survive_a_restart(
    project: Project, document_id: str, opened: Callable[[], Project]
):
    states = [project.annotation_set(document_id, MARY)]
    for n in range(5):
        states.append(project.commit(states[-1], make(mention(n, n + 1), text=f"edit {n}")).annotations)
    with opened() as again:
        current = again.annotation_set(document_id, MARY)
        for n in range(5, 0, -1):
            assert next_steps(again, current) == (f"edit {n - 1}", f"edit {n}" if n < 5 else None)
            taken = again.undo(current)
            assert taken is not None
            current = taken.annotations
            assert current.mentions == states[n - 1].mentions
        assert again.undo(current) is None
        for n in range(5):
            taken = again.redo(current)
            assert taken is not None
            current = taken.annotations
            assert current.mentions == states[n + 1].mentions
        assert again.redo(current) is None
        kinds = [row.kind for row in again.journal()]
    assert kinds == ["edit"] * 5 + ["undo"] * 5 + ["redo"] * 5
    assert project.check() == []


def test_an_edit_after_undo_drops_what_was_undone(project: Project, document_id: str):
    a = project.annotation_set(document_id, MARY)
    for n in range(3):
        a = project.commit(a, make(mention(n, n + 1), text=f"edit {n}")).annotations
    for _ in range(2):
        undone = project.undo(a)
        assert undone is not None
        a = undone.annotations
    a = project.commit(a, tag(8, 9)).annotations
    assert project.redo(a) is None
    assert next_steps(project, a) == ("tag GPE ‘8–9’", None)
    assert [r.status for r in project.journal()] == ["applied", "dropped", "dropped", None, None, "applied"]
    assert [r.target for r in project.journal()][3:5] == [3, 2]


def test_undo_is_of_one_authors_set(project: Project, document_id: str):
    mary = project.commit(project.annotation_set(document_id, MARY), tag(0, 5)).annotations
    john = project.commit(project.annotation_set(document_id, JOHN), tag(6, 9)).annotations
    assert project.undo(mary) is not None
    assert project.annotation_set(document_id, JOHN) == john
    assert [r.author for r in project.journal(document_id, "mary")] == ["mary", "mary"]


def test_two_windows_do_not_overwrite_each_other(
    project: Project, document_id: str, opened: Callable[[], Project]
):
    with opened() as other:
        mine, theirs = project.annotation_set(document_id, MARY), other.annotation_set(document_id, MARY)
        mine = project.commit(mine, tag(0, 5)).annotations
        with pytest.raises(Conflict, match="reload"):
            other.commit(theirs, tag(0, 5))
        theirs = other.annotation_set(document_id, MARY)
        assert theirs == mine
        theirs = other.commit(theirs, tag(6, 9)).annotations
        for action in (project.undo, project.redo, lambda a: project.commit(a, tag(0, 1))):
            with pytest.raises(Conflict):
                action(mine)
        assert project.annotation_set(document_id, MARY) == theirs
        assert len(project.journal()) == 2


def test_a_window_sees_that_another_one_wrote(
    project: Project, document_id: str, opened: Callable[[], Project]
):
    before = project.data_version()
    a = project.commit(project.annotation_set(document_id, MARY), tag(0, 5)).annotations
    assert project.data_version() == before
    with opened() as other:
        other.commit(other.annotation_set(document_id, MARY), tag(6, 9))
        assert project.data_version() != before
    with pytest.raises(Conflict):
        project.undo(a)


def test_an_item_that_an_edit_touches_twice(project: Project, document_id: str):
    one = mention(0, 5)
    two, three = replace(one, type="PER"), replace(one, type="ORG")
    there_and_back = Edit(
        "x", {}, (*drop(one).changes, *make(two).changes, Change(Kind.MENTION, one.id, two, three))
    )
    a = project.commit(project.annotation_set(document_id, MARY), make(one)).annotations
    a = project.commit(a, there_and_back).annotations
    gone = mention(1, 2)
    a = project.commit(a, Edit("y", {}, (*make(gone).changes, *drop(gone).changes))).annotations
    assert project.annotation_set(document_id, MARY) == a
    assert a.mentions == {one.id: three}


def test_changed_events_keep_the_order_of_arguments(project: Project, document_id: str):
    people = [mention(n, n + 1, "PER") for n in range(4)]
    event = Event("e", Span.at(6, 9), "meet", arguments=tuple(Argument("r", p.id) for p in people))
    turned = replace(event, arguments=event.arguments[::-1][:3])
    a = project.commit(project.annotation_set(document_id, MARY), make(*people, event)).annotations
    a = project.commit(a, Edit("turn", {}, (Change(Kind.EVENT, "e", event, turned),))).annotations
    assert project.annotation_set(document_id, MARY).events["e"] == turned


BAD_EDITS = {
    "nothing": Edit("nothing", {}, ()),
    "beyond the text": tag(0, 1000),
    "no such argument": make(Event("e", Span.at(0, 1), "meet", arguments=(Argument("r", "nobody"),))),
    "no such source": make(Relation("r", "knows", "nobody", "nobody")),
    "overlap": make(Segment("a", Range.at(0, 5), "body"), Segment("b", Range.at(4, 9), "body")),
    "no entity": make(mention(0, 1, entity="nobody")),
    "NUL": make(Note("", "a\x00b")),
    "lone surrogate": make(Note("", "a\ud800b")),
    "long id": make(Note("m" * 129, "x"), replace(mention(0, 1), id="m" * 129)),
    "another id": Edit("x", {}, (Change(Kind.MENTION, "other", None, mention(0, 1)),)),
    "not there": drop(mention(0, 1)),
}


def test_edits_that_would_break_the_set_are_refused(project: Project, document_id: str):
    a = project.annotation_set(document_id, MARY)
    for name, edit in BAD_EDITS.items():
        with pytest.raises(EditError):
            project.commit(a, edit)
            pytest.fail(f"stored: {name}")
    assert project.journal() == []
    assert project.annotation_sets(document_id) == []
    project.commit(a, tag(0, 5))


def test_what_is_referred_to_cannot_go_alone(project: Project, document_id: str):
    one = mention(0, 5)
    event = Event("e", Span.at(6, 9), "meet", arguments=(Argument("r", one.id),))
    a = project.commit(project.annotation_set(document_id, MARY), make(one, event)).annotations
    with pytest.raises(EditError, match="not in the set"):
        project.commit(a, drop(one))
    a = project.commit(a, drop(one, event)).annotations
    assert project.annotation_set(document_id, MARY) == a


def test_an_author_keeps_their_kind(project: Project, document_id: str):
    project.ensure_author(MARY)
    project.ensure_author(MARY)
    with pytest.raises(EditError, match="human"):
        project.ensure_author(Author("mary", AuthorKind.MODEL))
    with pytest.raises(EditError, match="human"):
        project.commit(project.annotation_set(document_id, Author("mary", AuthorKind.GOLD)), tag(0, 5))


def test_entities_are_of_the_project(project: Project, document_id: str):
    japan = Entity("Q17", "Japan", "GPE", "wd:Q17")
    linked = mention(0, 5, entity="Q17")
    mary = project.commit(project.annotation_set(document_id, MARY), make(linked, japan)).annotations
    assert project.entities() == {"Q17": japan}
    john = project.commit(
        project.annotation_set(document_id, JOHN), make(mention(0, 5, entity="Q17"), text="link")
    ).annotations
    undone = project.undo(mary)
    assert undone is not None
    assert [c.kind for c in undone.edit.changes] == [Kind.MENTION]  # the entity stays: john refers to it
    assert project.entities() == {"Q17": japan}
    redone = project.redo(undone.annotations)
    assert redone is not None
    assert redone.annotations.mentions == mary.mentions
    with pytest.raises(EditError, match="referred to"):
        project.commit(redone.annotations, drop(japan))
    with pytest.raises(Conflict, match="changed meanwhile"):
        project.commit(redone.annotations, make(japan))
    renamed = Edit("rename", {}, (Change(Kind.ENTITY, "Q17", japan, replace(japan, name="Nippon")),))
    project.commit(john, renamed)
    assert project.entities()["Q17"].name == "Nippon"
    assert project.check() == []


def test_undo_takes_away_an_entity_that_nobody_uses(project: Project, document_id: str):
    japan = Entity("Q17", "Japan")
    a = project.commit(project.annotation_set(document_id, MARY), make(mention(0, 5, entity="Q17"), japan))
    undone = project.undo(a.annotations)
    assert undone is not None
    assert project.entities() == {}
    assert project.redo(undone.annotations) is not None
    assert project.entities() == {"Q17": japan}


def test_a_write_outside_an_edit_raises(project: Project, document_id: str):
    project.commit(project.annotation_set(document_id, MARY), tag(0, 5))
    database = project._database
    for statement in (
        MENTION.delete(),
        MENTION.update().values(type="PER"),
        MENTION.insert().values(set_id="x", id="y", start=0, end=1, spans="[]", type="PER", attributes="{}"),
    ):
        with database.engine.connect() as connection, pytest.raises(WriteOutsideEdit):
            connection.execute(statement)
    with database.engine.connect() as connection, pytest.raises(WriteOutsideEdit):
        connection.exec_driver_sql("delete from  journal")
    with database.reading() as connection, pytest.raises(WriteOutsideEdit):
        connection.exec_driver_sql("UPDATE \"document_body\" SET text = ''")
    assert project.check() == []


def test_nobody_edits_what_is_not_there(project: Project):
    from annotator.domain.annotation_set import AnnotationSet

    with pytest.raises(EditError, match="no document"):
        project.commit(AnnotationSet("s", "nowhere", "text", MARY), tag(0, 1))
