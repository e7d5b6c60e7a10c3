"""Events that a model offers, by real keys: a dashed pill and curves, roles taken one by one or in a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.assist.base import model
from annotator.assist.item_proposals import (
    ArgumentProposal,
    EventProposal,
    ItemProposals,
    MentionProposal,
    replacing_items,
)
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.edits.offers import offers_in
from annotator.gui.textview import offered_arcs
from annotator.gui.textview.ghosts import is_ghost
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import PACT, Opener, go, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROLES = (("Party", "Norway", 0.9), ("Party", "Chile", 0.9), ("Topic", "lithium", 0.4), ("Place", "Oslo", 0.8))
TYPES = {"Norway": "GPE", "Chile": "GPE", "Oslo": "GPE", "lithium": "COMMODITY"}


def place(words: str) -> Span:
    at = PACT.index(words, PACT.index("\n"))
    return Span.at(at, at + len(words))


def said() -> ItemProposals:
    """Something was signed, and what may fill the roles; of one of them the model is unsure."""
    roles = [ArgumentProposal(role, place(words), TYPES[words], sure) for role, words, sure in ROLES]
    return ItemProposals(
        [MentionProposal(place(words), TYPES[words], 0.9) for _, words, _ in ROLES],
        [EventProposal(place("signed"), "Dip.Agree", 0.9, arguments=roles)],
    )


def offer(project_file: Path, scheme: Scheme) -> bool:
    """Let a model say it; tell whether that is anything new."""
    with Project.open(project_file) as project:
        project.ensure_author(model("events"))
        current = project.annotation_set("doc-pact", model("events"))
        edit = replacing_items(current, scheme, said(), "events")
        return bool(edit) and bool(project.commit(current, edit))


@pytest.fixture
def window(qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener) -> MainWindow:
    """The window where events are made; everything named in the sentence is tagged already."""
    offer(project_file, scheme)
    made = open_window()
    qtbot.waitUntil(lambda: bool(made.suggesting.items.suggestions))
    press(qtbot, made, Key.Key_F3)
    made.page.move_caret(0)
    press(qtbot, made, "#")
    return made


def told(window: MainWindow) -> list[tuple[str, list[tuple[str, str]]]]:
    annotations = window.session.annotations
    assert annotations is not None
    text = annotations.text
    return [
        (
            event.span.surface(text),
            [(one.role, annotations.placed(one.target).span.surface(text)) for one in event.arguments],
        )
        for event in annotations.events.values()
    ]


def selected(window: MainWindow) -> str:
    chosen = window.page.selection()
    return window.page.text()[chosen.start : chosen.end] if chosen else ""


def mentions_first(qtbot: QtBot, window: MainWindow) -> None:
    """Take the four mentions, until the trigger is gone to."""
    while selected(window) != "signed":
        press(qtbot, window, "#")
    press(qtbot, window, "#")


def curves(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of roles on dashed curves, as they are drawn."""
    drawn: list[str] = []
    real = offered_arcs.arcs.draw_roles

    def seen(painter, scene, trigger, roles, *rest):  # type: ignore[no-untyped-def]
        if rest[-1] is Qt.PenStyle.DashLine:
            drawn.extend(role.name for role in roles if role.place is not None)
        real(painter, scene, trigger, roles, *rest)

    monkeypatch.setattr(offered_arcs.arcs, "draw_roles", seen)
    window.page.viewport().grab()
    monkeypatch.setattr(offered_arcs.arcs, "draw_roles", real)
    return sorted(drawn)


def test_a_trigger_is_a_dashed_pill_with_dashed_curves_and_no_event(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    while selected(window) != "signed":
        press(qtbot, window, "#")
    scene = window.page.scene()
    tags = [tag for index, _ in scene.page.visible(0, 900) for tag in scene.decor(index).tags]
    assert [tag.name for tag in tags if is_ghost(tag.item) and tag.above] == ["Agree?"]
    assert curves(window, monkeypatch) == ["Party? 90 %", "Party? 90 %", "Place? 80 %", "≠ Topic? 40 %"]
    assert told(window) == []


def test_roles_are_taken_one_by_one_each_by_a_key_after_it_was_seen(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions_first(qtbot, window)
    assert told(window) == [("signed", [])]
    filled: list[tuple[str, str]] = []
    for left in (4, 3, 2, 1):
        assert len(curves(window, monkeypatch)) == left
        words = selected(window)
        assert words in TYPES and words not in [name for _, name in filled]
        press(qtbot, window, "#")
        ((_, now),) = told(window)
        assert set(now) - set(filled) == {next(one for one in now if one[1] == words)}
        filled = now
    assert sorted(filled) == sorted((role, words) for role, words, _ in ROLES)


def test_one_key_takes_an_event_with_all_that_is_sure(qtbot: QtBot, window: MainWindow) -> None:
    while selected(window) != "signed":
        press(qtbot, window, "#")
    press(qtbot, window, "'")
    assert told(window) == [("signed", [("Party", "Norway"), ("Party", "Chile"), ("Place", "Oslo")])]
    assert selected(window) == "lithium", "what is in doubt is gone to"
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert told(window) == [], "one key takes it back"


def test_a_role_is_rejected_for_good_and_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    mentions_first(qtbot, window)
    first = selected(window)
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    assert selected(window) in TYPES and selected(window) != first
    saved(qtbot, window)
    annotations = window.session.annotations
    assert annotations is not None and len(annotations.rejected) == 1
    press(qtbot, window, Key.Key_Backspace, held=CTRL | SHIFT)
    saved(qtbot, window)
    assert selected(window) == first


def test_roles_of_an_event_made_by_hand_are_offered_where_the_trigger_is_the_same(
    qtbot: QtBot, window: MainWindow, scheme: Scheme
) -> None:
    go(window, "signed")
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, scheme.event_types["Dip.Agree"].key)
    assert told(window) == [("signed", [])]
    press(qtbot, window, "'")
    ((_, arguments),) = told(window)
    assert ("Place", "Oslo") in arguments and ("Topic", "lithium") not in arguments


def test_what_is_asked_for_again_keeps_what_was_rejected(
    qtbot: QtBot, window: MainWindow, project_file: Path, scheme: Scheme
) -> None:
    while selected(window) != "signed":
        press(qtbot, window, "#")
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    saved(qtbot, window)
    assert not offer(project_file, scheme)
    annotations, suggestions = window.session.annotations, window.suggesting.items.suggestions
    assert annotations is not None
    left = offers_in(annotations, scheme, suggestions, place("signed").hull)
    assert [one for one in left if one.item.type == "Dip.Agree"] == []


def test_what_is_offered_is_told_with_the_keys_that_answer_it(qtbot: QtBot, window: MainWindow) -> None:
    mentions_first(qtbot, window)
    assert "? of signed" in window.status.message.text(), "which role, and of what"
    assert dict(window.status.hints._shown)["#"] == "accept"
