"""Parts of a review by real keys: what was taken by rule, an event's fields, what refers to the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.items import Argument, Entity, State
from annotator.gui.adjudicating.questions_list import Fold
from annotator.gui.widgets.list_model import ROW
from annotator.review.questions.docket import Standing
from annotator.store import Project, ProjectSettings

from .conftest import PACT, Opener
from .reviewing import CTRL, ENTER, NONE, Hands, Open, event, hand_in, mention, opener, said_by

WORDS = (
    ("Norway", "GPE"), ("Chile", "GPE"), ("lithium", "COMMODITY"), ("Oslo", "GPE"), ("Tuesday", "TIMEX"),
    ("officials", "ROLE"), ("Anna Brekke", "PER"), ("Nordic Minerals", "ORG"), ("May 2024", "TIMEX"),
)  # fmt: skip


@pytest.fixture
def review(open_window: Opener, qtbot: QtBot) -> Open:
    return opener(open_window, qtbot)


def agreed(project_file: Path, *, seed: int) -> None:
    """Two people tag the same words; one of them tags one more."""
    both = [[mention(f"{name}{n}", *one) for n, one in enumerate(WORDS)] for name in "ab"]
    both[1].append(mention("b-more", "letter", "PRODUCT"))
    hand_in(project_file, [said_by(name, items) for name, items in zip(("anna", "ben"), both, strict=True)])
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(seed=seed))


def fold(hands: Hands) -> Fold:
    rows = hands.window.questions.list.model()
    found = [rows.index(n, 0).data(ROW) for n in range(rows.rowCount())]
    return next(one for one in found if isinstance(one, Fold))


def seeded(project_file: Path, review: Open) -> Hands:
    """A page of which two or more places are to be looked at."""
    agreed(project_file, seed=58)
    hands = review()
    assert len(hands.work.to_look_at()) >= 2, "another seed is needed"
    return hands


# --- what was taken by rule -----------------------------------------------------------------------------


def test_a_key_opens_what_was_taken_and_steps_into_it(project_file: Path, review: Open):
    hands = seeded(project_file, review)
    look = len(hands.work.to_look_at())
    assert fold(hands).text == f"9 agreed, taken · {look} to look at" and not fold(hands).unfolded
    rows = hands.window.questions.list.model().rowCount()
    hands.press(".")
    assert fold(hands).unfolded
    assert hands.window.questions.list.model().rowCount() == rows + 9
    assert hands.asked().question.id == hands.work.to_look_at()[0]
    seen = []
    for _ in range(9):
        seen.append(hands.work.current)
        hands.press((Qt.Key.Key_F4, NONE))
    assert len(set(seen)) == 9 and hands.work.current == seen[0]
    hands.press(".")
    assert not fold(hands).unfolded and hands.asked().question.surface == "letter"


def test_the_page_is_finished_when_all_that_is_to_be_looked_at_was(project_file: Path, review: Open):
    hands = seeded(project_file, review)
    finish = (Qt.Key.Key_Return, CTRL)
    hands.press("0")
    assert hands.work.left() == 0 and hands.asked().question.id == hands.work.to_look_at()[0]
    hands.press(finish)
    assert hands.gold.state is not State.DONE
    assert "looked at" in hands.window.status.message.text()
    before, count = dict(hands.gold.mentions), len(hands.work.to_look_at())
    hands.press(ENTER)
    assert len(hands.work.to_look_at()) == count - 1
    assert hands.asked().question.id == hands.work.to_look_at()[0]
    hands.press("'")
    assert hands.work.to_look_at() == [] and hands.gold.mentions == before
    assert len({one.by for one in hands.gold.decisions.values() if one.rule}) == 2
    hands.press(finish)
    assert hands.gold.state is State.DONE


def test_one_command_leaves_all_of_them_as_they_are(project_file: Path, review: Open):
    hands = seeded(project_file, review)
    assert hands.window.registry.run("review.confirm_all")
    hands.rest()
    assert hands.work.to_look_at() == []
    assert not hands.window.registry.run("review.confirm_all")


def test_what_was_taken_is_changed_by_hand_and_counts_against_the_policy(project_file: Path, review: Open):
    hands = seeded(project_file, review)
    hands.press(".")
    changed = hands.asked().question
    key = hands.window.session.scheme.entity_types["PRODUCT"].key
    hands.press("=", key)
    assert [one.rule for one in hands.gold.decisions.values() if one.by] == ["not unanimous"]
    assert hands.work.page.find(changed.id).standing is Standing.DECIDED
    assert hands.work.current == hands.work.to_look_at()[0] != changed.id
    hands.press((Qt.Key.Key_Z, CTRL))
    assert changed.id in hands.work.to_look_at()


# --- an event field by field ----------------------------------------------------------------------------


@pytest.fixture
def frames(project_file: Path) -> None:
    """Three people on one event: they differ in one role and in the tense; one has another type."""

    def said(name: str, type_: str, *roles: tuple[str, str], tense: str):
        from dataclasses import replace

        marks = [mention(f"{name}{word}", word, kind) for word, kind in WORDS[:4]]
        made = event(f"{name}-e", "signed", type_, *((role, name + word) for role, word in roles))
        return said_by(name, [*marks, replace(made, attributes={"tense": tense})])

    hand_in(
        project_file,
        [
            said("anna", "Dip.Agree", ("Party", "Norway"), ("Party", "Chile"), tense="past"),
            said("ben", "Dip.Agree", ("Party", "Norway"), ("Topic", "lithium"), tense="future"),
            said("cat", "Dip.Meet", ("Participant", "Norway"), tense="past"),
        ],
    )


def lines(hands: Hands) -> dict[str, str]:
    table = hands.window.question.body.table
    assert table is not None
    return {line.text(): line.value for line in table.lines}


def test_an_event_is_decided_line_by_line(frames: None, review: Open):
    hands = review()
    hands.to("signed", sort="event", field="")
    assert set(lines(hands)) == {
        "type", "trigger", "Party: ‘Norway’", "Party: ‘Chile’", "Participant: ‘Norway’", "Topic: ‘lithium’",
        "Tense",
    }  # fmt: skip
    hands.press(ENTER)
    assert lines(hands)["type"] == "Agree" and lines(hands)["Party: ‘Norway’"] == "yes"
    current = [line for line in hands.window.question.body.table.lines if line.current]
    assert [(line.text(), line.filled) for line in current] == [("Party: ‘Chile’", False)]
    filled = {line.text() for line in hands.window.question.body.table.lines if line.filled}
    assert {"type", "trigger", "Party: ‘Norway’"} <= filled
    hands.press("1", "0", "2")
    (made,) = hands.gold.events.values()
    surfaces = {(a.role, hands.gold.mentions[a.target].span.surface(PACT)) for a in made.arguments}
    assert surfaces == {("Party", "Norway"), ("Party", "Chile")}
    assert (made.type, made.attributes) == ("Dip.Agree", {"tense": "future"})
    assert hands.work.left() == 0


def test_a_click_goes_to_a_line_and_takes_its_version(frames: None, review: Open):
    hands = review()
    hands.to("signed", sort="event", field="")
    hands.press("1")
    line = next(one for one in hands.window.question.body.table.lines if one.text() == "Tense")
    hands.click(line)
    assert hands.asked().question.field == "attribute:tense"
    hands.click(hands.window.question.body.versions[0])
    assert next(iter(hands.gold.events.values())).attributes == {"tense": "past"}


@pytest.mark.parametrize("by_mouse", [False, True])
def test_the_whole_event_of_one_author_is_taken(frames: None, review: Open, by_mouse: bool):
    hands = review()
    hands.to("signed", sort="event", field="")
    page = hands.work.page
    assert page is not None
    ben = next(n for n, one in enumerate(page.sitting.sets) if one.author.name == "ben")
    number = ord(page.letters[ben]) - ord("A")
    if by_mouse:
        hands.click(hands.window.question.body.table.frames[number])
    else:
        hands.press((Qt.Key(Qt.Key.Key_1 + number), CTRL))
    (made,) = hands.gold.events.values()
    surfaces = [(a.role, hands.gold.mentions[a.target].span.surface(PACT)) for a in made.arguments]
    assert sorted(surfaces) == [("Party", "Norway"), ("Topic", "lithium")]
    assert (made.type, made.attributes) == ("Dip.Agree", {"tense": "future"})
    assert hands.work.left() == 0
    hands.press((Qt.Key.Key_Z, CTRL))
    assert hands.gold.events == {}


def test_the_answers_on_a_role_say_which_role_of_what(frames: None, review: Open):
    hands = review()
    hands.to("signed", sort="event", field="")
    hands.press("1")
    hands.to("signed\nChile", sort="event", field="role:Party")
    assert [one.text() for one in hands.window.question.body.versions] == [
        "‘Chile’ is Party of ‘signed’", "‘Chile’ is not Party of ‘signed’",
    ]  # fmt: skip
    assert Argument("Party", "x") not in next(iter(hands.gold.events.values())).arguments


# --- what refers to the same ----------------------------------------------------------------------------


@pytest.fixture
def linked(project_file: Path) -> None:
    """Three names that one person takes for one thing, and another for three."""
    second = PACT.index("Norway", 10)
    places = (("Norway", 0), ("Norway", second), ("Chile", 0), ("Oslo", 0))

    def said(name: str, *entities: str):
        return said_by(name, [
            mention(f"{name}{n}", word, "GPE", start=start, entity=entity)
            for n, ((word, start), entity) in enumerate(zip(places, entities, strict=True))
        ])  # fmt: skip

    entities = [Entity(f"e{n}", name, "GPE") for n, name in enumerate(("Norge", "Chili", "Kristiania"))]
    hand_in(
        project_file, [said("anna", "e0", "e0", "e0", "e0"), said("ben", "e0", "e0", "e1", "e2")], entities
    )


def cells(hands: Hands) -> list[tuple[str, str, bool]]:
    found = hands.window.question.body.cells
    assert found is not None
    return [(line.sign, line.text(), line.current) for line in found.lines]


def test_two_answers_settle_three_cells(linked: None, review: Open):
    hands = review()
    hands.to("Norway", sort="entity", field="same")
    assert cells(hands) == [("1", "Norway", True), ("?", "Chile", True), ("?", "Oslo", False)]
    assert [(one.key, one.text()) for one in hands.window.question.body.versions] == [
        ("0", "‘Chile’ and ‘Norway’ are different"), ("↵", "‘Chile’ and ‘Norway’ are the same"),
    ]  # fmt: skip
    hands.press(ENTER)
    assert hands.asked().question.surface.startswith("Oslo")
    assert [sign for sign, *_ in cells(hands)] == ["1", "1", "?"]
    hands.press("0")
    same = [one for one in hands.work.page.questions if one.question.field == "same"]
    assert [one.standing for one in same] == [Standing.DECIDED] * 2
    hands.to("Norway", sort="entity", field="")
    assert [sign for sign, *_ in cells(hands)] == ["1", "1", "2"]


def test_the_space_bar_shows_the_places_one_after_the_other(linked: None, review: Open):
    hands = review()
    hands.to("Norway", sort="entity", field="same")
    carets = []
    for _ in range(4):
        hands.press((Qt.Key.Key_Space, NONE))
        carets.append(hands.window.page.caret())
    places = [PACT.index("Norway"), PACT.index("Chile"), PACT.index("Norway", 10)]
    assert set(carets) == set(places) and len(set(carets[:3])) == 3
    assert carets[3] == carets[0]
    hands.click(hands.window.question.body.cells.lines[2])
    assert hands.window.page.caret() == PACT.index("Oslo")


def test_entities_are_called_by_their_names(linked: None, review: Open):
    hands = review()
    hands.to("Norway", sort="entity", field="same")
    hands.press("0", "0", "0")  # Chile is not Norway, Oslo is neither of them
    hands.to("Oslo", sort="entity", field="")
    assert {one.text() for one in hands.window.question.body.versions} >= {"Kristiania"}


# --- one author -----------------------------------------------------------------------------------------


def test_the_work_of_one_author_is_reviewed_by_itself(project_file: Path, review: Open):
    mine = [mention(f"a{n}", *one) for n, one in enumerate(WORDS)]
    hand_in(project_file, [said_by("anna", mine)])
    hands = review()
    assert hands.window.header.review.text() == "review of one author: A · 0 of 9"
    assert hands.window.header.review.isVisible()
    hands.press(ENTER, "0")
    first, second = (word for word, _ in WORDS[:2])
    surfaces = [one.span.surface(PACT) for one in hands.gold.mentions.values()]
    assert surfaces == [first]
    hands.press("-")
    hands.press((Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier))
    assert hands.work.left() == 0
    surfaces = {one.span.surface(PACT) for one in hands.gold.mentions.values()}
    assert second not in surfaces and len(surfaces) == 7
    with Project.open(hands.window.session.project.target) as project:
        (anna,) = (one for one in project.annotation_sets("doc-pact") if one.author.name == "anna")
    assert len(anna.mentions) == len(WORDS)
