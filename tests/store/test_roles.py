"""Roles of people, and on which pages somebody may see what others said."""

from __future__ import annotations

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.store import Project
from annotator.store.review_values import Assignment

from .helpers import page


@pytest.fixture
def pages(project: Project) -> tuple[str, str]:
    found = []
    for name in ("one", "two"):
        made = page(f"Text of page {name}.", name)
        project.add_document(made, made.text.encode())
        found.append(made.id)
    return found[0], found[1]


def test_a_role_is_given_changed_and_taken_away(project: Project):
    project.reviewing.give_roles({"eve": "reviewer"})
    project.reviewing.give_roles({"ana": "annotator"})
    assert project.reviewing.roles() == {"ana": "annotator", "eve": "reviewer"}
    assert Author("eve") in project.authors()
    project.reviewing.give_roles({"eve": "manager"})
    project.reviewing.give_roles({"ana": None})
    assert project.reviewing.roles() == {"eve": "manager"}


def test_unknown_roles_and_names_of_gold_and_models_are_refused(project: Project):
    project.ensure_author(Author("rules", AuthorKind.MODEL))
    with pytest.raises(EditError, match="not a role: choose one of"):
        project.reviewing.give_roles({"eve": "boss"})
    with pytest.raises(EditError):
        project.reviewing.give_roles({"rules": "reviewer"})
    assert project.reviewing.roles() == {}
    assert "eve" not in {one.name for one in project.authors()}


@pytest.mark.parametrize(
    ("role", "all_pages"),
    [(None, False), ("annotator", False), ("reader", False), ("reviewer", True), ("manager", True)],
)
def test_in_a_blind_project_it_takes_a_role_to_see_what_others_said(
    project: Project, pages: tuple[str, str], role: str | None, all_pages: bool
):
    project.reviewing.give_roles({"eve": role})
    assert project.reviewing.reviewable("eve", blind=False) is None
    assert project.reviewing.reviewable("eve", blind=True) == (None if all_pages else frozenset())


def test_or_an_assignment_to_review_or_adjudicate(project: Project, pages: tuple[str, str]):
    project.ensure_author(Author("eve"))
    project.reviewing.assign([Assignment(pages[0], "eve", "annotate")])
    assert project.reviewing.reviewable("eve", blind=True) == frozenset()
    project.reviewing.assign([Assignment(pages[1], "eve", "adjudicate")])
    assert project.reviewing.reviewable("eve", blind=True) == {pages[1]}
    assert project.reviewing.reviewable("nobody", blind=True) == frozenset()


def test_who_works_as_gold_sees_all(project: Project):
    project.ensure_author(Author(GOLD, AuthorKind.GOLD))
    assert project.reviewing.reviewable(GOLD, blind=True) is None
