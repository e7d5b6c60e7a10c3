"""What a project has settled on, its own id, and which scheme its sets were begun under."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Document, Rejection
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits import verbs
from annotator.store import Project, ProjectSettings
from annotator.store.tables import PROJECT, SET

from .helpers import JOHN, MARY, page, rich_set, tag


def _stored(project: Project) -> dict[str, object]:
    with project._database.reading() as connection:
        found = json.loads(connection.execute(select(PROJECT.c.settings)).scalar_one())
    assert isinstance(found, dict)
    return found


def _put(project: Project, settings: str) -> None:
    with project._database.writing() as connection:
        connection.execute(update(PROJECT).values(settings=settings))


def test_a_new_project_has_settled_on_nothing(project: Project):
    assert project.settings == ProjectSettings(blind=False, seed=0, policies={})
    assert _stored(project) == {}


def test_settings_come_back_and_what_is_not_known_here_is_kept(
    project: Project, opened: Callable[[], Project]
):
    _put(project, '{"seed": 3, "rounds": [1, 2], "policies": {"edge": "first"}}')
    with opened() as again:
        assert again.settings == ProjectSettings(seed=3, policies={"edge": "first"})
        again.set_settings(replace(again.settings, blind=True, policies={"edge": "ask", "Ä": [1]}))
        assert again.settings.blind
    assert _stored(project) == {
        "blind": True, "seed": 3, "rounds": [1, 2], "policies": {"edge": "ask", "Ä": [1]}
    }  # fmt: skip
    with opened() as again:
        assert again.settings == ProjectSettings(True, 3, {"edge": "ask", "Ä": [1]})


def test_a_pass_mark_is_kept_and_taken_away(project: Project, opened: Callable[[], Project]):
    for mark in (0.8, 1, None):
        project.set_settings(ProjectSettings(pass_mark=mark))
        with opened() as again:
            assert again.settings.pass_mark == mark
    assert "pass_mark" not in _stored(project)


@pytest.mark.parametrize(
    ("stored", "named"),
    [('{"blind": "yes"}', "blind"), ('{"seed": true}', "seed"), ('{"pass_mark": "0.8"}', "pass_mark"),
     ('{"policies": []}', "policies"),
     ("[]", "settings"), ("oops", "settings")],
)  # fmt: skip
def test_settings_that_are_none_are_named(
    project: Project, opened: Callable[[], Project], stored: str, named: str
):
    _put(project, stored)
    with opened() as again:
        (notice,) = again.file.notices()
        assert named in str(notice)
        assert again.settings == ProjectSettings(blind=True)


def test_a_project_has_an_id_of_its_own_that_its_copies_share(tmp_path: Path, scheme: Scheme):
    def identity(path: Path) -> str:
        with Project.open(path) as project, project._database.reading() as connection:
            return str(connection.execute(select(PROJECT.c.uuid)).scalar_one())

    for name in ("a.annotator", "b.annotator"):
        with Project.create(tmp_path / name, scheme) as project:
            project.backup(tmp_path / f"copy-of-{name}")
    assert len(identity(tmp_path / "a.annotator")) == 36
    assert identity(tmp_path / "a.annotator") == identity(tmp_path / "copy-of-a.annotator")
    assert identity(tmp_path / "a.annotator") != identity(tmp_path / "b.annotator")


def test_a_set_keeps_the_scheme_version_that_it_was_begun_under(project: Project, scheme: Scheme):
    def versions() -> dict[str, int | None]:
        with project._database.reading() as connection:
            return {row.author: row.scheme for row in connection.execute(select(SET.c.author, SET.c.scheme))}

    document: Document = page("Japan won, says a page that is long enough.")
    project.add_document(document, None)
    mary = project.commit(project.annotation_set(document.id, MARY), tag(0, 5)).annotations
    project.set_scheme(parse_scheme({**scheme.data, "version": "9.0.0"}))
    project.commit(mary, tag(6, 9))
    project.commit(project.annotation_set(document.id, JOHN), tag(0, 5))
    other = page("Another page, that came with what is said of it.")
    project.add_bundle(other, [rich_set(other, replace(JOHN, name="imported"))], [], [], None)
    assert versions() == {"mary": 1, "john": 2, "imported": 2}


def test_a_rejection_belongs_to_the_set_of_who_made_it(project: Project, target: str):
    document = page("Japan won.")
    project.add_document(document, None)
    away = Rejection("rules", "s1")
    edit = Edit(verbs.REJECT, {"suggester": "rules", "n": 1}, (Change(Kind.REJECTION, "s1", None, away),))
    mary = project.commit(project.annotation_set(document.id, MARY), edit, by="kim").annotations
    project.commit(project.annotation_set(document.id, JOHN), tag(0, 5))
    with Project.open(target) as again:
        sets = again.annotation_sets(document.id)
        assert [(one.author, one.rejected) for one in sets] == [(JOHN, frozenset()), (MARY, {away})]
        (row,) = again.journal(document.id, "mary")
        assert (row.by, row.edit) == ("kim", edit)
    undone = project.undo(mary)
    assert undone is not None and undone.annotations.rejected == frozenset()
    assert project.annotation_set(document.id, MARY).rejected == frozenset()
    redone = project.redo(undone.annotations)
    assert redone is not None and project.annotation_set(document.id, MARY).rejected == {away}
    for bad in (Rejection("", "s1"), Rejection("rules", "\x00")):
        with pytest.raises(EditError):
            wrong = Edit(verbs.REJECT, {}, (Change(Kind.REJECTION, bad.item, None, bad),))
            project.commit(redone.annotations, wrong)
    assert project.check() == []


def test_rejections_come_in_with_a_page(project: Project):
    document = page("Japan won.")
    away = frozenset({Rejection("rules", "s1"), Rejection("dom", "s1")})
    mary = AnnotationSet("s", document.id, document.text, MARY, rejected=away)
    assert project.add_bundle(document, [mary], [], [], None).added == ("mary",)
    assert project.annotation_set(document.id, MARY).rejected == away
    assert project.add_bundle(document, [mary], [], [], None).left == ("mary",)
    assert project.add_bundle(document, [replace(mary, rejected=frozenset())], [], [], None).refused
