"""Accounts of a team on a real server: what a role may do, it can; what it may not, the database refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count

import psycopg
import pytest

from annotator import edits
from annotator.assist.suggesters import suggest
from annotator.datasets.agreement import Wish, project_agreement
from annotator.datasets.progress import open_to, progress_of
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.items import Author, AuthorKind, Entity, State
from annotator.edits.page_items import set_state
from annotator.store import Bundle, Project, ProjectSettings, Remark
from annotator.store.errors import NotAllowed, ProjectError
from annotator.store.tables import ALL
from annotator.store.team import Member
from annotator.store.team_grants import BY_HAND, BY_REVIEWERS, MEMBER, POLICIES, READ_ALONE, ROLES, Role

from .helpers import MODEL, page, tag

TEXT = "Japan and Norway met in Oslo on Tuesday."
GOLD = Author("gold", AuthorKind.GOLD)
_NUMBERS = count()
Enter = Callable[[Role], Project]


@pytest.fixture
def target(schema_url: str) -> str:
    return schema_url


@pytest.fixture
def owned(project: Project) -> Project:
    """A project of the server's owner: two pages, work of ben, of gold and of a model, a team."""
    list(project.add_bundles([Bundle(page(f"{TEXT} {n}", f"p{n}")) for n in range(2)]))
    first = project.documents()[0].id
    for author in (Author("ben"), GOLD):
        marked = project.commit(project.annotation_set(first, author), tag(0, 5)).annotations
        project.commit(marked, set_state(marked, State.DONE))
    document = project.document(first)
    suggested = AnnotationSet("model", first, document.text, MODEL, State.DONE)
    project.add_bundle(document, [suggested], (), (), None)
    project.reviewing.offer([row.id for row in project.documents()], 2)
    project.team.init()
    return project


@pytest.fixture
def enter(owned: Project, target: str) -> Iterator[Enter]:
    """Open the project with the account of a new member, called after the role."""
    opened: list[Project] = []

    def open_as(role: Role) -> Project:
        login = f"{role}_{next(_NUMBERS)}_é%"
        assert owned.team.add(Member(login, role, role), lambda: "secret'%") is True
        opened.append(Project.open(re.sub("//[^@]*@", f"//{login.replace('%', '%25')}@", target)))
        return opened[-1]

    yield open_as
    for one in opened:
        one.close()


def first_page(project: Project) -> str:
    return project.documents()[0].id


def marked(project: Project, author: Author, **by: str) -> AnnotationSet:
    annotations = project.annotation_set(first_page(project), author)
    return project.commit(annotations, tag(10, 16), **by).annotations


def test_every_table_says_who_may_write_it():
    known = {*BY_HAND, *BY_REVIEWERS, *READ_ALONE}
    assert known == {table.name for table in ALL} | {"search", MEMBER.name}
    assert set(POLICIES) <= known


def test_an_annotator_works_under_their_own_name(enter: Enter):
    project = enter("annotator")
    me = Author("annotator")
    assert project.team.me().role == "annotator" and project.team.me().author == "annotator"  # type: ignore[union-attr]
    mine = marked(project, me)
    linked = edits.link_entity(mine, list(mine.mentions), Entity("n", "Norway", "GPE"), project.entities())
    mine = project.commit(mine, linked).annotations
    mine = project.undo(mine).annotations
    mine = project.redo(mine).annotations
    done = project.commit(mine, set_state(mine, State.DONE)).annotations
    assert [one.hand_ins for one in project.reviewing.handed_in(["annotator"])] == [1]
    assert project.reviewing.next_page("annotator") == project.documents()[1].id
    remark = Remark("r1", done.document, "ben", "annotator", "Is it?")
    project.reviewing.add_remark(remark)
    assert len(project.documents(text="norway")) == 2
    assert project.check() == []


def refused(project: Project, role: Role) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what a role may not do, each with what tries it."""
    ben, gold = Author("ben"), GOLD
    document = project.document(first_page(project))
    everything = {
        "another's set": lambda: marked(project, ben),
        "another's new set": lambda: project.commit(
            project.annotation_set(project.documents()[1].id, Author("zoe")), tag(0, 5)
        ),
        "gold": lambda: marked(project, gold),
        "in another's name": lambda: marked(project, Author(role), by="ben"),
        "undo of another": lambda: project.undo(project.annotation_set(document.id, ben)),
        "a document": lambda: project.add_document(page("New text", "new"), b"New text"),
        "the scheme": lambda: project.set_scheme(
            replace(project.scheme, data={**project.scheme.data, "x": 1})
        ),
        "the settings": lambda: project.set_settings(ProjectSettings(blind=True)),
        "pages for others": lambda: project.reviewing.next_page("ben"),
        "a remark as another": lambda: project.reviewing.add_remark(
            Remark("r2", document.id, "gold", "ben", "So be it")
        ),
        "the team": lambda: project.team.remove("annotator"),
    }
    allowed = {
        "annotator": (),
        "reviewer": ("gold",),
        "manager": tuple(set(everything) - {"the team"}),
        "reader": (),
    }
    yield from ((name, do) for name, do in everything.items() if name not in allowed[role])


@pytest.mark.parametrize("role", ["annotator", "reviewer", "reader"])
def test_what_a_role_may_not_do_the_database_refuses(owned: Project, enter: Enter, role: Role):
    project = enter(role)
    if role != "reader":
        marked(project, Author(role))
    for name, do in refused(project, role):
        with pytest.raises(AnnotatorError) as failed:
            do()
        assert isinstance(failed.value, NotAllowed), f"{role}, {name}: {failed.value!r}"
        assert "your account has no right" in str(failed.value)
    assert owned.check() == []
    assert [
        len(one.mentions) for one in owned.annotation_sets(first_page(owned)) if one.author.name == "ben"
    ] == [1]


def test_raw_statements_are_refused_too(enter: Enter):
    """Whatever program the account is used with: rows of others are not changed, tables not altered."""
    project = enter("annotator")
    mine = marked(project, Author("annotator"))
    address = project._database.dialect.url.set(drivername="postgresql")  # type: ignore[attr-defined]
    with psycopg.connect(address.render_as_string(), autocommit=True) as connection:
        for statement in (
            "UPDATE annotation_set SET state = 'todo' WHERE author = 'ben'",
            "UPDATE journal SET author = 'ben'",
            "DELETE FROM journal",
            "UPDATE hand_in SET revision = 9",
            "INSERT INTO annotation_set (id, document_id, author, state, revision)"
            " SELECT 'x', document_id, 'gold', state, 1 FROM annotation_set WHERE author = 'ben'",
            "UPDATE team_member SET role = 'manager'",
            "ALTER TABLE annotation_set DISABLE ROW LEVEL SECURITY",
            "DROP TABLE segment",
            "UPDATE document_body SET text = ''",
            "SET ROLE postgres",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
        gone = connection.execute("DELETE FROM mention WHERE set_id <> %s", [mine.id])
        assert gone.rowcount == 0, "rows of others are not there to be deleted"


def test_a_reviewer_works_on_gold_and_sends_back(owned: Project, enter: Enter):
    project = enter("reviewer")
    gold = marked(project, GOLD, by="reviewer")
    assert project.commit(gold, set_state(gold, State.IN_PROGRESS), by="reviewer")
    ben = project.annotation_set(first_page(project), Author("ben"))
    project.commit(ben, set_state(ben, State.IN_PROGRESS), by="reviewer")
    assert owned.journal()[-1].by == "reviewer"
    back = project.annotation_set(first_page(project), Author("ben"))
    with pytest.raises(NotAllowed):
        project.commit(back, tag(20, 24), by="reviewer")


def test_a_manager_manages_and_a_reader_reads(enter: Enter):
    manager, reader = enter("manager"), enter("reader")
    manager.add_document(page("New text", "new"), b"New text")
    manager.set_settings(ProjectSettings(seed=4))
    assert manager.reviewing.next_page("ben") is not None
    assert len(reader.documents()) == 3 and reader.annotation_sets(first_page(reader))


@pytest.mark.parametrize("role", ["annotator", "reviewer", "reader"])
def test_every_member_can_look_at_how_things_stand(enter: Enter, role: Role):
    project = enter(role)
    assert project_agreement(project, Wish()).pages == 1
    assert open_to(project, "annotator") == [] and progress_of(project, date(2026, 1, 1)) == []
    assert project.stats()["documents"] == 2 and project.check() == []
    assert project.facets().labels == {"GPE": 1}


def test_a_blind_project_hides_others_from_an_annotators_account(owned: Project, enter: Enter):
    owned.set_settings(ProjectSettings(blind=True))
    annotator, reviewer = enter("annotator"), enter("reviewer")
    marked(annotator, Author("annotator"))
    assert {one.author.name for one in annotator.annotation_sets(first_page(annotator))} == {
        "annotator", MODEL.name
    }  # fmt: skip
    assert {row.author for row in annotator.journal()} == {"annotator"}
    assert dict(annotator.reviewing.hand_ins()) == {} or all(
        one.annotations.author.name in ("annotator", MODEL.name)
        for _, listed in annotator.reviewing.hand_ins()
        for one in listed
    )
    names = {one.author.name for one in reviewer.annotation_sets(first_page(reviewer))}
    assert names == {"annotator", "ben", "gold", MODEL.name}


def test_roles_change_and_end(owned: Project, enter: Enter):
    project = enter("annotator")
    (member,) = owned.team.members()
    assert (
        owned.team.add(replace(member, role="reviewer"), lambda: pytest.fail("no password is asked")) is False
    )
    marked(project, GOLD, by="annotator")
    owned.team.remove(member.login)
    with pytest.raises(AnnotatorError):
        project.documents()
    assert owned.team.members() == []
    with pytest.raises(EditError):
        owned.team.remove(member.login)


def test_a_team_begins_with_init_and_again_gives_the_same(owned: Project, enter: Enter):
    project = enter("annotator")
    owned.team.init()
    marked(project, Author("annotator"))
    with pytest.raises(EditError):
        owned.team.add(Member("other", "annotator", "annotator"), lambda: "x")
    for name in ("gold", MODEL.name, " "):
        with pytest.raises(EditError):
            owned.team.add(Member("other", name, "annotator"), lambda: "x")
    assert len(ROLES) == 4 and len(owned.team.members()) == 1


def test_a_team_needs_a_server_and_a_beginning(project: Project):
    with pytest.raises(ProjectError):
        project.team.add(Member("ana", "ana", "annotator"), lambda: "x")


def test_an_annotator_stores_what_a_model_proposes_and_nothing_else(owned: Project, enter: Enter):
    project = enter("annotator")
    page_id = first_page(project)
    report = suggest(project, "rules", documents=[page_id])
    assert (report.pages, report.passed_over) == (1, {})
    again = project.commit(project.annotation_set(page_id, MODEL), tag(0, 5), by="annotator")
    assert again.by == "annotator"
    assert {(row.author, row.by) for row in owned.journal() if row.author in ("rules", MODEL.name)} == {
        ("rules", "annotator"), (MODEL.name, "annotator"),
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        project.commit(project.annotation_set(page_id, Author("rules", AuthorKind.MODEL)), tag(6, 9))
    for name, kind in (("annotator 2", AuthorKind.HUMAN), ("mary (2)", AuthorKind.ASIDE)):
        with pytest.raises(NotAllowed):
            project.ensure_author(Author(name, kind))
    owned.team.add(Member("zoe_1", "zoe", "annotator"), lambda: "secret")
    owned.set_settings(ProjectSettings(blind=True))
    for name in ("segmenter", "segmenter:ben", "learned", "learned:ben"):
        with pytest.raises(NotAllowed):
            project.ensure_author(Author(name, AuthorKind.MODEL))
    for name in ("segmenter:annotator", "learned:annotator"):
        project.ensure_author(Author(name, AuthorKind.MODEL))
    assert owned.check() == project.check() == []


def test_a_blind_project_hides_names_that_others_gave(owned: Project, enter: Enter):
    page_id = first_page(owned)
    owned.add_shared([Entity("c", "came along", "GPE")], [])
    for author, name in ((Author("ben"), "of ben"), (MODEL, "of the model")):
        now = owned.annotation_set(page_id, author)
        now = owned.commit(now, tag(10, 16)).annotations
        linked = next(one.id for one in now.mentions.values() if one.span.start == 10)
        owned.commit(now, edits.link_entity(now, [linked], Entity(name, name, "GPE"), owned.entities()))
    project, reviewer = enter("annotator"), enter("reviewer")
    assert len(project.entities()) == 3
    owned.set_settings(ProjectSettings(blind=True))
    with Project.open(project.target) as blind:
        mine = marked(blind, Author("annotator"))
        own = edits.link_entity(mine, list(mine.mentions), Entity("n", "mine", "GPE"), blind.entities())
        mine = blind.commit(mine, own).annotations
        assert sorted(one.name for one in blind.entities().values()) == ["came along", "mine", "of the model"]
        with blind._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT name FROM entity WHERE name = 'of ben'").all()
        assert rows == [], "whatever is asked"
        # Work goes on: undo, redo, what is finished, what is found.
        undone = blind.undo(mine)
        assert undone is not None
        redone = blind.redo(undone.annotations)
        assert redone is not None
        blind.commit(redone.annotations, set_state(redone.annotations, State.DONE))
        assert blind.check() == []
    assert len(reviewer.entities()) == 4
    assert owned.check() == []
