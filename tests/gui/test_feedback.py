"""What became of an annotator's work, in the window: differences one by one, remarks, pages sent back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.review.policies import Policy
from annotator.review.questions.question import Group
from annotator.store import Project, ProjectSettings, Remark
from tests.unit.review.deciders import Adjudicator

from .conftest import FERRY, PACT, Opener
from .test_adjudicating import at
from .test_blind import told

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ZOE, BEN, CAT = "zoe", "ben", "cat"
TEXTS = {"doc-pact": PACT, "doc-ferry": FERRY}


def a_set(
    name: str, document: str, mentions: Sequence[tuple[str, str]], kind: str = "newsletter_promo"
) -> AnnotationSet:
    """A set that tags words and labels the first line, and on the page of the pact the sign-up line too."""
    text = TEXTS[document]
    made = {}
    for n, (words, type_) in enumerate(mentions):
        start = text.index(words)
        item = f"{name}{n}"
        made[item] = Mention(item, Span.at(start, start + len(words)), type_)
    segments = {"t": Segment("t", Range.at(0, text.index("\n")), "title", 1)}
    if document == "doc-pact":
        segments["p"] = Segment("p", Range.at(*at("Sign up for our morning letter")), kind)
    return AnnotationSet(
        f"set-{name}-{document}", document, text, Author(name), State.DONE, segments=segments, mentions=made
    )


PACT_SETS = (
    a_set(ZOE, "doc-pact", [("Norway", "GPE"), ("Oslo", "LOC"), ("Nordic Minerals", "ORG")]),
    a_set(BEN, "doc-pact", [("Norway", "GPE"), ("Oslo", "GPE")], kind="related_links"),
    a_set(CAT, "doc-pact", [("Norway", "GPE"), ("Oslo", "GPE")], kind="related_links"),
)
FERRY_SETS = tuple(a_set(name, "doc-ferry", [("Kestrel", "PRODUCT")]) for name in (ZOE, BEN, CAT))
REASON = "a city is a GPE wherever it stands for its people"


def adjudicated(project_file: Path, scheme: Scheme, *, blind: bool = True) -> None:
    """Let three people hand in two pages, and eve finish gold of both: by majority, one answer by hand."""
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(blind=blind))
        for sets in (PACT_SETS, FERRY_SETS):
            document = project.document(sets[0].document)
            project.add_bundle(document, sets, (), (), None)
        for sets in (PACT_SETS, FERRY_SETS):
            golden(project, scheme, sets)
        project.ensure_author(Author("eve"))


def golden(project: Project, scheme: Scheme, sets: Sequence[AnnotationSet]) -> None:
    """Decide by majority; ask about Oslo, and decide it by hand."""
    from annotator.domain.items import GOLD, AuthorKind

    now = project.annotation_set(sets[0].document, Author(GOLD, AuthorKind.GOLD))
    policies = dict.fromkeys(Group, Policy.MAJORITY) | {Group.MENTIONS: Policy.UNANIMOUS}
    eve = Adjudicator(sets, scheme, policies, gold=now)
    made = [eve.do(eve.answer.take_agreed())]
    for asked in list(eve.page.open):
        eve.answer = type(eve.answer)(eve.page, "eve", REASON, eve.answer.new_id)
        if asked.question.surface == "Nordic Minerals":
            made.append(eve.do(eve.answer.nothing([asked.question.id])))
        else:
            made.append(eve.do(eve.answer.take(asked.question.id, 0)))
    for edit in made:
        now = project.commit(now, edit, by="eve").annotations
    project.commit(now, edits.set_state(now, State.DONE), by="eve")


@pytest.fixture
def finished(project_file: Path, scheme: Scheme) -> None:
    adjudicated(project_file, scheme)


@pytest.fixture
def zoe(finished: None, open_window: Opener, qtbot: QtBot) -> MainWindow:
    """The window of an annotator whose pages came back."""
    window = open_window(ZOE)
    settled(qtbot, window)
    return window


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.busy() and window.session.database.idle())


Press = Callable[..., None]


@pytest.fixture
def keys(qtbot: QtBot) -> Press:
    def pressed(window: MainWindow, *wanted: str | Key, held: Qt.KeyboardModifier | None = None) -> None:
        for key in wanted:
            focus = window.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(focus, key)
            else:
                qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)
        settled(qtbot, window)

    return pressed


def looking(window: MainWindow, keys: Press) -> MainWindow:
    keys(window, Key.Key_F12, held=CTRL)
    assert window.back.work.active
    return window


def in_hand(window: MainWindow) -> str:
    one = window.back.work.difference()
    assert one is not None
    return one.asked.question.surface


def panel_says(window: MainWindow) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in window.back.panel.findChildren(QLabel) if one.isVisible())


# --- one by one -----------------------------------------------------------------------------------------


def test_differences_alone_are_shown_one_by_one(zoe: MainWindow, keys: Press):
    looking(zoe, keys)
    assert zoe.back.panel.isVisible() and not zoe.inspector.isVisible()
    assert in_hand(zoe) == "Oslo"
    said = panel_says(zoe)
    assert "Region or water" in said and "State or city" in said
    assert REASON in said and "decided by hand" in said
    assert zoe.page.caret() == at("Oslo")[0]
    keys(zoe, Key.Key_F4)
    assert in_hand(zoe) == "Sign up for our morning letter"
    assert "most annotators agreed" in panel_says(zoe)
    keys(zoe, Key.Key_F4)
    assert in_hand(zoe) == "Nordic Minerals"
    assert "nothing here" in panel_says(zoe)
    keys(zoe, Key.Key_F4, held=SHIFT)
    assert in_hand(zoe) == "Sign up for our morning letter"


def test_both_answers_lie_under_the_words(zoe: MainWindow, keys: Press):
    looking(zoe, keys)
    votes = zoe.page._state.votes
    assert [one.words.split(":")[0] for one in votes] == ["you", "gold"]
    assert all(one.ranges and not one.authors for one in votes)
    keys(zoe, Key.Key_F2)
    assert not zoe.back.work.active and zoe.page._state.votes == ()
    assert zoe.inspector.isVisible() and not zoe.back.panel.isVisible()


def test_the_page_is_seen_after_the_last_one_and_the_next_page_follows(zoe: MainWindow, keys: Press):
    assert zoe.back.news.found.unseen == ["doc-pact", "doc-ferry"]
    assert "2 pages came back" in zoe.back.line.text()
    looking(zoe, keys)
    keys(zoe, Key.Key_F4)
    assert zoe.back.news.found.unseen == ["doc-pact", "doc-ferry"]
    keys(zoe, Key.Key_F4)
    assert zoe.back.news.found.unseen == ["doc-ferry"]
    assert "1 page came back" in zoe.back.line.text()
    keys(zoe, Key.Key_F4)
    assert zoe.session.document.id == "doc-ferry"
    assert zoe.back.work.active and zoe.back.work.differences == ()  # gold says the same
    assert zoe.back.news.found.unseen == []
    assert not zoe.back.line.isVisible()
    keys(zoe, Key.Key_F4)
    assert zoe.session.document.id == "doc-ferry" and zoe.back.work.active


def test_who_begins_elsewhere_is_taken_to_the_first_page(zoe: MainWindow, keys: Press, qtbot: QtBot):
    zoe.session.open("doc-long")
    settled(qtbot, zoe)
    looking(zoe, keys)
    assert zoe.session.document.id == "doc-pact"
    keys(zoe, Key.Key_Escape)
    assert not zoe.back.work.active
    zoe.session.open("doc-long")
    settled(qtbot, zoe)
    assert not zoe.back.work.active


def test_nothing_came_back_is_said(open_window: Opener, keys: Press):
    window = open_window("ana")
    keys(window, Key.Key_F12, held=CTRL)
    assert not window.back.work.active
    assert "no other page came back" in window.status.message.text()


def test_keys_of_labels_change_nothing_here(zoe: MainWindow, keys: Press):
    looking(zoe, keys)
    before = zoe.session.annotations
    keys(zoe, "3", Key.Key_Delete, Key.Key_Return, "b")
    keys(zoe, Key.Key_Return, held=CTRL)
    assert zoe.session.annotations == before
    assert zoe.session.document.id == "doc-pact" and zoe.back.work.active


def test_the_outcome_can_be_looked_at_again(zoe: MainWindow, keys: Press):
    looking(zoe, keys)
    keys(zoe, Key.Key_F4, Key.Key_F4, Key.Key_Escape)
    looking(zoe, keys)
    assert in_hand(zoe) == "Oslo"


# --- remarks --------------------------------------------------------------------------------------------


def test_an_answer_is_a_remark_that_the_adjudicator_reads(
    zoe: MainWindow, keys: Press, project_file: Path, qtbot: QtBot
):
    looking(zoe, keys)
    keys(zoe, "?")
    assert zoe.back.panel.line.hasFocus()
    keys(zoe, "is Oslo not a place?", Key.Key_Return)
    assert zoe.page.hasFocus()
    (remark,) = zoe.session.project.reviewing.remarks("doc-pact")
    assert (remark.about, remark.author, remark.text) == (ZOE, ZOE, "is Oslo not a place?")
    assert (remark.start, remark.end) == at("Oslo")
    assert remark.item == "zoe1"
    assert "you: is Oslo not a place?" in panel_says(zoe)
    keys(zoe, "?", "or a city", Key.Key_Return)
    (remark,) = zoe.session.project.reviewing.remarks("doc-pact")
    assert [one.text for one in remark.answers] == ["or a city"]


@pytest.fixture
def asked(project_file: Path, finished: None) -> None:
    """Eve asks zoe about two places of the pact, and ben about one."""
    with Project.open(project_file) as project:
        for n, (about, words) in enumerate(((ZOE, "Oslo"), (ZOE, "Share this"), (BEN, "officials"))):
            start, end = at(words)
            item = "zoe1" if words == "Oslo" else ""
            project.reviewing.add_remark(
                Remark(f"r{n}", "doc-pact", about, "eve", f"why {words}?", item, start, end)
            )


def test_open_remarks_are_answered_and_settled_where_the_page_is_annotated(
    asked: None, open_window: Opener, keys: Press, qtbot: QtBot
):
    zoe = open_window(ZOE)
    settled(qtbot, zoe)
    box = zoe.back.remarks
    assert box.isVisible() and [one.text for one in box.remarks] == ["why Oslo?", "why Share this?"]
    assert "2 remarks" in zoe.queue.model.mark("doc-pact")
    keys(zoe, Key.Key_F11, held=SHIFT)
    assert zoe.page.caret() == at("Oslo")[0] and zoe.annotating.hand.selected == "zoe1"
    keys(zoe, Key.Key_F11, held=SHIFT)
    assert zoe.page.caret() == at("Share this")[0]
    keys(zoe, Key.Key_F11, held=CTRL)
    assert box.line.hasFocus()
    keys(zoe, "a button of the site", Key.Key_Return)
    assert zoe.page.hasFocus()
    answered = zoe.session.project.reviewing.remarks("doc-pact", ZOE)[1]
    assert [(one.author, one.text) for one in answered.answers] == [(ZOE, "a button of the site")]
    assert "1 remark" in zoe.queue.model.mark("doc-pact")
    qtbot.mouseClick(box.done, Qt.MouseButton.LeftButton)
    settled(qtbot, zoe)
    assert [one.text for one in box.remarks] == ["why Oslo?"]
    zoe.registry.run("remark.settle")
    settled(qtbot, zoe)
    assert not box.isVisible()
    assert not zoe.registry.action("remark.next").isEnabled()


# --- blind ----------------------------------------------------------------------------------------------


OTHERS = ("ben", "cat", "eve")


def looked_through(window: MainWindow, keys: Press) -> str:
    said = [told(window)]
    looking(window, keys)
    said.append(told(window))
    for _ in range(3):
        keys(window, Key.Key_F4)
        said.append(told(window))
    keys(window, "%")
    said.append(told(window))
    keys(window, Key.Key_Escape)
    keys(window, Key.Key_F11, held=SHIFT)
    said.append(told(window))
    return "\n".join(said)


def words_in(said: str) -> set[str]:
    import re

    return set(re.findall(r"\w+", said))


def test_nothing_of_others_is_shown_or_spoken(asked: None, open_window: Opener, keys: Press, qtbot: QtBot):
    zoe = open_window(ZOE)
    settled(qtbot, zoe)
    said = looked_through(zoe, keys)
    assert not {*OTHERS} & words_in(said)
    assert "why Oslo?" in said and "the adjudicator" in said
    assert "why officials?" not in said


def test_without_blindness_names_are_shown_in_the_same_places(
    project_file: Path, scheme: Scheme, open_window: Opener, keys: Press, qtbot: QtBot
):
    """Or the test above would look where there is nothing to be found."""
    adjudicated(project_file, scheme, blind=False)
    with Project.open(project_file) as project:
        start, end = at("Oslo")
        project.reviewing.add_remark(Remark("r", "doc-pact", ZOE, "eve", "why?", "zoe1", start, end))
    zoe = open_window(ZOE)
    settled(qtbot, zoe)
    assert {*OTHERS} <= words_in(looked_through(zoe, keys))


# --- own figures ----------------------------------------------------------------------------------------


def test_own_figures_are_shown(zoe: MainWindow, keys: Press, qtbot: QtBot):
    looking(zoe, keys)
    keys(zoe, "%")
    qtbot.waitUntil(lambda: "2 pages came back so far" in panel_says(zoe))
    said = panel_says(zoe)
    assert "LABELS THAT GOLD CHANGED" in said and "Region or water → State or city" in said
    assert zoe.back.figures.figures.values["mention_strict"] == pytest.approx(2 * 2 / (4 + 3))
