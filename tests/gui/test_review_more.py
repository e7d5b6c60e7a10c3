"""What else a reviewer's keys do: alike questions of all pages, notes, what models say."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, AuthorKind, Mention, Segment
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.gui.adjudicating.version_button import VersionButton
from annotator.review.questions.docket import Standing
from annotator.store import Project

from .conftest import PACT, Opener, document
from .reviewing import CTRL, ENTER, NONE, Hands, Open, hand_in, mention, opener, said_by, span

EVERYWHERE = (Qt.Key.Key_Asterisk, CTRL)
KESTREL = "The harbour at Oslo was quiet. Oslo slept."
ALONE = "Nobody met in Oslo."
_GOLD = Author(GOLD, AuthorKind.GOLD)


@pytest.fixture
def review(open_window: Opener, qtbot: QtBot) -> Open:
    return opener(open_window, qtbot)


def _on(text: str, name: str, word: str, type_: str) -> list[Mention]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(Mention(f"{name}-{at}", Span.at(at, at + len(word)), type_))
        at = text.find(word, at + 1)
    return found


@pytest.fixture
def oslo(project_file: Path) -> Path:
    """Two people differ on Oslo on two pages, and in the same way on a third that only one handed in."""
    with Project.open(project_file) as project:
        for name, text in (("kestrel", KESTREL), ("alone", ALONE)):
            project.add_document(document(name, text), text.encode())
    pages = (("doc-pact", PACT, ("anna", "ben")), ("doc-kestrel", KESTREL, ("anna", "ben")),
             ("doc-alone", ALONE, ("anna",)))  # fmt: skip
    types = {"anna": "GPE", "ben": "LOC"}
    sets = [
        said_by(name, _on(text, name, "Oslo", types[name]), document=page, text=text)
        for page, text, names in pages
        for name in names
    ]
    hand_in(project_file, sets)
    return project_file


def stored(hands: Hands, page: str) -> AnnotationSet:
    return hands.window.session.project.annotation_set(page, _GOLD)


def types(annotations: AnnotationSet) -> list[str]:
    return [one.type for one in sorted(annotations.mentions.values(), key=lambda one: one.span)]


def listed(hands: Hands) -> None:
    alike = hands.window.question.alike
    assert alike.panel.isVisible()
    hands.qtbot.waitUntil(lambda: not alike.stream.looking)


def test_without_a_first_choice_the_list_takes_nothing_before_a_number_is_pressed(oslo: Path, review: Open):
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    panel = hands.window.question.alike.panel
    assert "press the number of a version" in panel.answer.text() and not panel.take_button.isEnabled()
    hands.press(ENTER, into=panel.view)
    assert "press the number of a version" in hands.window.status.message.text()
    assert panel.isVisible() and types(hands.gold) == []
    hands.press("2", ENTER, into=panel.view)
    assert types(hands.gold) == ["LOC"] and types(stored(hands, "doc-kestrel")) == ["LOC", "LOC"]


def test_what_people_decided_on_other_pages_is_the_first_choice(oslo: Path, review: Open):
    hands = review(page="doc-kestrel")
    hands.to("Oslo", sort="mention")
    hands.press("2")
    decided = types(hands.gold)
    hands.window.session.open("doc-pact")
    hands.qtbot.waitUntil(lambda: hands.work.page is not None and hands.work.page.gold.document == "doc-pact")
    hands.rest()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    panel = hands.window.question.alike.panel
    assert panel.answer.text() == hands.window.question.body.versions[1].text()
    assert f"already decided: {panel.answer.text()} × 1" in panel.told.text()
    hands.press(ENTER, into=panel.view)
    assert types(hands.gold) == decided and types(stored(hands, "doc-kestrel")) == decided * 2


def test_people_who_decided_in_two_ways_leave_no_first_choice(oslo: Path, review: Open):
    hands = review(page="doc-kestrel")
    hands.to("Oslo", sort="mention")
    hands.press("1", "2")  # of the first, then of the second
    assert types(hands.gold) == ["GPE", "LOC"]
    hands.window.session.open("doc-pact")
    hands.qtbot.waitUntil(lambda: hands.work.page is not None and hands.work.page.gold.document == "doc-pact")
    hands.rest()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    assert "press the number of a version" in hands.window.question.alike.panel.answer.text()


def first_of_most(project_file: Path) -> None:
    """A third person on both pages, so that a version is the first choice."""
    hand_in(project_file, [
        said_by("cat", _on(text, "cat", "Oslo", "GPE"), document=page, text=text)
        for page, text in (("doc-pact", PACT), ("doc-kestrel", KESTREL))
    ])  # fmt: skip


def test_what_is_ticked_gets_the_answer_on_every_page_and_one_undo_takes_it_back(oslo: Path, review: Open):
    first_of_most(oslo)
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    panel = hands.window.question.alike.panel
    assert [(one.document, one.surface) for one in panel.model.found] == [
        ("doc-pact", "Oslo"), ("doc-kestrel", "Oslo"), ("doc-kestrel", "Oslo"),
    ]  # fmt: skip
    assert panel.answer.text() == hands.window.question.body.versions[0].text()
    assert "3 of 3" in panel.told.text() and "2 pages" in panel.told.text()
    rows = [row if isinstance(row, str) else row.surface for row in panel.model.rows]
    assert rows == ["pact", "Oslo", "kestrel", "Oslo", "Oslo"]
    panel.view.setCurrentIndex(panel.model.index(4))
    hands.press((Qt.Key.Key_Space, NONE), into=panel.view)
    assert "2 of 3" in panel.told.text()
    hands.press(ENTER, into=panel.view)
    assert not panel.isVisible() and hands.window.page.hasFocus()
    assert types(hands.gold) == ["GPE"] and types(stored(hands, "doc-kestrel")) == ["GPE"]
    assert {one.by for one in hands.window.session.project.journal("doc-kestrel", GOLD)} == {"eve"}
    hands.press((Qt.Key.Key_Z, CTRL))
    assert types(hands.gold) == [] and types(stored(hands, "doc-kestrel")) == []


def test_the_list_says_what_was_decided_where_it_is_alike(oslo: Path, review: Open):
    first_of_most(oslo)
    hands = review(page="doc-kestrel")
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    panel = hands.window.question.alike.panel
    assert "already decided" not in panel.told.text()
    assert [one.document for one in panel.model.found] == ["doc-kestrel", "doc-kestrel", "doc-pact"]
    panel.view.setCurrentIndex(panel.model.index(2))
    hands.press((Qt.Key.Key_Space, NONE), ENTER, into=panel.view)  # but the second one on this page
    hands.press(EVERYWHERE)
    listed(hands)
    answer = panel.answer.text()
    assert "1 of 1" in panel.told.text() and f"already decided: {answer} × 2" in panel.told.text()


def test_digits_choose_another_answer_and_escape_leaves_all_as_it_is(oslo: Path, review: Open):
    first_of_most(oslo)
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    view = hands.window.question.alike.panel.view
    hands.press((Qt.Key.Key_Escape, NONE), into=view)
    assert not hands.window.question.alike.panel.isVisible() and types(hands.gold) == []
    assert hands.window.question.body.versions[0].isVisible()
    hands.press(EVERYWHERE)
    listed(hands)
    hands.press("2", into=view)
    hands.click(hands.window.question.alike.panel.take_button)
    assert types(hands.gold) == ["LOC"] and types(stored(hands, "doc-kestrel")) == ["LOC", "LOC"]


def test_nothing_can_be_the_answer_on_all_pages(oslo: Path, review: Open):
    first_of_most(oslo)
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press(EVERYWHERE)
    listed(hands)
    view = hands.window.question.alike.panel.view
    hands.press("0", ENTER, into=view)
    assert types(hands.gold) == []
    page = hands.work.page
    assert page is not None and page.progress.left == 0
    decided = stored(hands, "doc-kestrel").decisions.values()
    assert [str(one.outcome) for one in decided] == ["nothing", "nothing"]


# --- notes ---------------------------------------------------------------------------------------------


def test_a_question_is_marked_for_the_guidelines_with_its_labels(oslo: Path, review: Open):
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press("!", "!")
    (note,) = hands.window.session.project.reviewing.guideline_notes()
    assert (note.sort, note.first, note.second, note.by) == ("entity type", "GPE", "LOC", "eve")
    (example,) = note.examples
    at = PACT.index("Oslo")
    assert tuple(example) == ("doc-pact", at, at + 4, "Oslo")
    assert "noted for the guidelines" in hands.window.status.message.text()
    assert hands.asked().question.surface == "Oslo" and hands.asked().standing is Standing.OPEN


def test_a_note_goes_with_the_decision(oslo: Path, review: Open, scheme: Scheme):
    hands = review()
    hands.to("Oslo", sort="mention")
    hands.press((Qt.Key.Key_M, CTRL))
    line = hands.window.question.note
    assert line.hasFocus()
    hands.press("a city", ENTER, into=line)
    assert hands.window.page.hasFocus() and hands.gold.decisions == {}
    hands.press("1")
    assert [one.reason for one in hands.gold.decisions.values()] == ["a city"]
    hands.to("Oslo", sort="mention")
    assert line.text() == "a city"
    hands.press((Qt.Key.Key_M, CTRL))
    hands.press("a town", ENTER, into=line)
    assert [one.reason for one in hands.gold.decisions.values()] == ["a town"]
    assert [one.by for one in hands.gold.decisions.values()] == ["eve"]


# --- models --------------------------------------------------------------------------------------------


MODELS = (Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)


def with_model(project_file: Path, *said: str) -> None:
    """People tag Oslo with one type each, and a model with the last one; it has the sign-up line too."""
    promo = span("Sign up for our morning letter").fragments[0]
    model = [mention("m-oslo", "Oslo", said[-1]), Segment("m-s", promo, "newsletter_promo")]
    people = [said_by(name, [mention(name, "Oslo", kind)])
              for name, kind in zip(("anna", "ben", "cat"), said[:-1], strict=False)]  # fmt: skip
    hand_in(project_file, [*people, said_by("rules", model, model=True)])


def rows_of_models(hands: Hands) -> list[VersionButton]:
    panel = hands.window.question
    buttons = [one for one in panel.findChildren(VersionButton) if one.isVisible()]
    return [one for one in buttons if one not in panel.body.versions]


def test_what_a_model_says_is_shown_when_asked_and_counts_nowhere(project_file: Path, review: Open):
    with_model(project_file, "GPE", "GPE", "LOC", "LOC")
    hands = review()
    hands.to("Oslo", sort="mention")
    panel = hands.window.question
    before = [one.text() for one in panel.body.versions]
    assert len(hands.window.page._state.votes) == 2
    hands.press("3")
    assert hands.gold.decisions == {}, "nobody gave a third version, and no model was asked"
    hands.press(MODELS)
    votes = hands.window.page._state.votes
    assert [one.dashed for one in votes] == [False, False, True] and votes[-1].authors == "rules"
    assert [one.text() for one in panel.body.versions] == before
    assert [(one.key, one.accessibleDescription()) for one in rows_of_models(hands)] == [("3", "rules")]
    hands.press(ENTER)
    (decision,) = hands.gold.decisions.values()
    assert {one.author for one in decision.votes} == {"anna", "ben", "cat"}
    hands.press(MODELS)
    assert not any(one.dashed for one in hands.window.page._state.votes)


@pytest.mark.parametrize("click", [False, True])
def test_a_models_word_is_taken_by_its_key_and_named(project_file: Path, review: Open, click: bool):
    with_model(project_file, "GPE", "LOC", "FAC")
    hands = review()
    asked = hands.to("Oslo", sort="mention")
    hands.press(MODELS)
    assert [one.standing for one in hands.work.page.questions] == ["open"], "a model decides nothing"
    hands.click(rows_of_models(hands)[0]) if click else hands.press("3")
    (found,) = hands.gold.mentions.values()
    (decision,) = hands.gold.decisions.values()
    assert (found.type, decision.outcome, decision.rule, decision.by) == ("FAC", "edit", None, "eve")
    votes = {one.author: one for one in decision.votes}
    assert set(votes) == {"anna", "ben", "rules"} and votes["rules"].item == "m-oslo"
    assert votes["rules"].fingerprint == decision.value
    undo, _ = hands.window.session.steps
    assert str(undo) == "decide on ‘Oslo’ as rules: FAC Oslo"
    hands.work.go_to(asked.question.id)
    assert "decided, as rules says" in [one.text() for one in hands.window.question.findChildren(QLabel)]
    hands.press((Qt.Key.Key_Z, CTRL))
    assert hands.gold.mentions == {} and hands.work.current == asked.question.id


def test_of_a_models_segment_the_kind_is_taken(project_file: Path, review: Open):
    promo = span("Sign up for our morning letter").fragments[0]
    people = [said_by(name, [Segment(name, promo, kind)])
              for name, kind in (("anna", "advertisement"), ("ben", "share"))]  # fmt: skip
    model = said_by("rules", [Segment("m-s", promo, "newsletter_promo")], model=True)
    hand_in(project_file, [*people, model])
    hands = review()
    hands.to("Sign up", sort="segment")
    hands.press(MODELS)
    hands.press("3")
    assert [(one.kind, one.article) for one in hands.gold.segments_in_order()] == [("newsletter_promo", None)]


def test_without_a_model_it_is_said(oslo: Path, review: Open):
    hands = review()
    hands.press((Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier))
    assert "no model has said anything" in hands.window.status.message.text()
