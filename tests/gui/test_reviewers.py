"""Who may review in a blind project, and the project's settings for review."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import Author
from annotator.gui.settings.review_page import ReviewPage
from annotator.gui.window.main_window import MainWindow
from annotator.review.policies import Policy
from annotator.review.questions.docket import Standing
from annotator.review.questions.question import GROUPS, Group
from annotator.store import Project, ProjectSettings
from annotator.store.review_values import Assignment

from .conftest import Opener
from .reviewing import Hands, Open, hand_in, mention, opener, said_by

PEOPLE = ("zoe", "ben", "cat")


@pytest.fixture
def review(open_window: Opener, qtbot: QtBot) -> Open:
    return opener(open_window, qtbot)


@pytest.fixture
def handed_in(project_file: Path) -> Path:
    types = dict(zip(PEOPLE, ("GPE", "LOC", "GPE"), strict=True))
    hand_in(project_file, [said_by(one, [mention(one, "Oslo", types[one])]) for one in PEOPLE])
    return project_file


def blind(project_file: Path, *roles: tuple[str, str]) -> None:
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(blind=True))
        for name, role in roles:
            project.reviewing.give_roles({name: role})


def try_to_review(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: window.session.database.idle() and not window.session.busy())
    return window.status.message.text()


@pytest.mark.parametrize("role", [None, "annotator", "reader"])
def test_an_annotator_of_a_blind_project_is_refused_and_sees_nothing(
    handed_in: Path, open_window: Opener, qtbot: QtBot, role: str | None
):
    blind(handed_in, *([("ben", role)] if role else []))
    window = open_window("ben")
    said = try_to_review(window, qtbot)
    assert "this project is blind" in said and "ben" in said and "settings" in said
    assert not window.adjudicating.active and window.session.author == Author("ben")
    assert not window.questions.isVisible() and not window.question.isVisible()
    assert window.adjudicating.votes is None and window.page._state.votes == ()
    assert not window.header.switch._review.isChecked()


@pytest.mark.parametrize("role", ["reviewer", "manager"])
def test_a_reviewer_of_a_blind_project_reviews(handed_in: Path, review: Open, role: str):
    blind(handed_in, ("eve", role))
    assert review("eve").asked().question.surface == "Oslo"


def test_one_page_can_be_assigned(handed_in: Path, review: Open, open_window: Opener, qtbot: QtBot):
    blind(handed_in)
    with Project.open(handed_in) as project:
        project.ensure_author(Author("eve"))
        project.reviewing.assign([Assignment("doc-pact", "eve", "adjudicate")])
    hands = review("eve")
    assert hands.asked().question.surface == "Oslo"
    assert hands.work.votes is not None and hands.work.votes.ready == ("doc-pact",)
    hands.window.session.open("doc-ferry")
    hands.qtbot.waitUntil(lambda: not hands.work.active)
    hands.rest()
    assert hands.window.session.author == Author("eve")
    assert "this project is blind" in hands.window.status.message.text()


def settings(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    window.registry.run("edit.settings")
    page = window.findChild(ReviewPage)
    assert page is not None
    qtbot.waitUntil(lambda: set(page.roles) >= set(PEOPLE))
    return page


def test_policies_and_roles_are_set_in_the_settings(handed_in: Path, open_window: Opener, qtbot: QtBot):
    window = open_window("ana")
    page = settings(window, qtbot)
    assert list(page.roles) == ["ana", "ben", "cat", "zoe"]  # ana has annotated nothing yet
    box = page.policies[Group.MENTIONS]
    assert box.currentData() == "unanimous"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(page.roles["ben"], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.session.database.idle())
    assert window.session.project.settings.policies == {"mentions": "majority"}
    assert window.session.project.reviewing.roles() == {"ben": "annotator"}
    page.window().close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hands = Hands(window, qtbot).begin()
    assert [one.standing for one in hands.work.page.questions] == [Standing.DECIDED]
    assert [one.type for one in hands.gold.mentions.values()] == ["GPE"]
    policies = hands.work.page.docket.policy_of
    assert {policies[sort] for sort, group in GROUPS.items() if group is Group.MENTIONS} == {Policy.MAJORITY}


def test_once_somebody_leads_the_project_only_they_change_it(
    handed_in: Path, open_window: Opener, qtbot: QtBot
):
    with Project.open(handed_in) as project:
        project.reviewing.give_roles({"zoe": "manager"})
    page = settings(open_window("ben"), qtbot)
    assert not page.policies[Group.EVENTS].isEnabled() and not page.roles["ben"].isEnabled()
    page = settings(open_window("zoe"), qtbot)
    assert page.policies[Group.EVENTS].isEnabled() and page.roles["ben"].isEnabled()
