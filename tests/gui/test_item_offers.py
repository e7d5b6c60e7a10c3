"""Mentions and events that models offer, by real keys: seen as dashed pills, taken and rejected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.assist.base import model
from annotator.assist.item_proposals import ItemProposals, MentionProposal, replacing_items
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.gui.textview.ghosts import is_ghost
from annotator.gui.textview.hit_test import Part
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import LONG, PACT, Opener, go, press, saved

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SAID = (
    ("Norway", "GPE", 0.95), ("Chile", "GPE", 0.9), ("Oslo", "GPE", 0.4), ("Anna Brekke", "PER", 0.8),
    ("Nordic Minerals", "ORG", 0.7),
)  # fmt: skip


def offer(project_file: Path, scheme: Scheme, page: str, text: str, said=SAID, name: str = "names") -> None:
    """Let a model say what is named on a page: (words, type, confidence), each at its last place."""
    with Project.open(project_file) as project:
        project.ensure_author(model(name))
        listed = [
            MentionProposal(Span.at(text.rindex(words), text.rindex(words) + len(words)), label, sure)
            for words, label, sure in said
        ]
        current = project.annotation_set(page, model(name))
        project.commit(current, replacing_items(current, scheme, ItemProposals(listed), name))


@pytest.fixture
def window(qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener) -> MainWindow:
    """The window where mentions are made, on a page of which a model knows five names."""
    offer(project_file, scheme, "doc-pact", PACT)
    made = open_window()
    qtbot.waitUntil(lambda: bool(made.suggesting.items.suggestions))
    press(qtbot, made, Key.Key_F3)
    made.page.move_caret(0)
    return made


def keys(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    """Press one key after the other."""
    for one in typed:
        press(qtbot, window, one)


def pills(window: MainWindow) -> list[str]:
    """What the labels of dashed pills in sight say."""
    scene = window.page.scene()
    shown = [index for index, _ in scene.page.visible(0, 2_000)]
    tags = [tag for index in shown for tag in scene.decor(index).tags if is_ghost(tag.item)]
    return [f"{tag.name} {tag.detail}" for tag in tags]


def tagged(window: MainWindow) -> list[tuple[str, str]]:
    assert window.session.annotations is not None
    text = window.page.text()
    found = sorted(window.session.annotations.mentions.values(), key=lambda one: one.span)
    return [(one.span.surface(text), one.type) for one in found]


def selected(window: MainWindow) -> str:
    place = window.page.selection()
    return window.page.text()[place.start : place.end] if place else ""


def test_they_are_pills_with_a_confidence_and_no_labels(qtbot: QtBot, window: MainWindow) -> None:
    assert sorted(pills(window)) == sorted(
        ["GPE? 95 %", "GPE? 90 %", "≠ GPE? 40 %", "PER? 80 %", "ORG? 70 %"]
    )
    assert tagged(window) == []
    press(qtbot, window, Key.Key_F2)
    assert pills(window) == [], "where segments are made nobody asks about names"


def test_one_key_takes_each_and_goes_on_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "#")
    assert (selected(window), tagged(window)) == ("Norway", []), "first it is gone to, so that it is seen"
    assert dict(window.status.hints._shown)["'"] == "accept run"
    press(qtbot, window, "#")
    assert (selected(window), tagged(window)) == ("Chile", [("Norway", "GPE")])
    keys(qtbot, window, "##")
    assert [words for words, _ in tagged(window)] == ["Norway", "Chile", "Oslo"]
    keys(qtbot, window, "####")
    assert len(tagged(window)) == 5
    assert pills(window) == []
    assert window.status.message.text() == "nothing left to accept"


def test_a_run_stops_before_what_is_in_doubt(qtbot: QtBot, window: MainWindow) -> None:
    keys(qtbot, window, "#'")
    assert [words for words, _ in tagged(window)] == ["Norway", "Chile"]
    assert selected(window) == "Oslo"
    press(qtbot, window, "'")
    assert len(tagged(window)) == 2
    assert "in doubt" in window.status.message.text()
    keys(qtbot, window, "#'")
    assert len(tagged(window)) == 5
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert len(tagged(window)) == 3, "a run is one edit"


def test_one_key_rejects_and_one_brings_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "#")
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    assert selected(window) == "Chile" and "GPE? 95 %" not in pills(window)
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Backspace, held=CTRL | SHIFT)
    assert selected(window) == "Norway" and "GPE? 95 %" in pills(window)


def test_the_key_of_a_type_takes_the_words_as_that(qtbot: QtBot, window: MainWindow, scheme: Scheme) -> None:
    keys(qtbot, window, "##")
    press(qtbot, window, scheme.entity_types["ORG"].key)
    assert tagged(window) == [("Norway", "GPE"), ("Chile", "ORG")]
    assert "GPE? 90 %" not in pills(window)
    press(qtbot, window, "#")
    assert (selected(window), len(tagged(window))) == ("Oslo", 2), "one more key goes on"


def test_what_is_hidden_is_not_taken(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F5, held=SHIFT)
    assert pills(window) == []
    keys(qtbot, window, "##'")
    assert tagged(window) == []


def test_what_is_out_of_sight_is_not_taken_with_a_run(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    with Project.open(project_file) as project:
        project.ensure_author(model("names"))
        places = [at for at in range(len(LONG)) if LONG.startswith("Norway", at)]
        listed = [MentionProposal(Span.at(at, at + 6), "GPE", 0.9) for at in places]
        current = project.annotation_set("doc-long", model("names"))
        project.commit(current, replacing_items(current, scheme, ItemProposals(listed), "names"))
    window = open_window()
    window.session.open("doc-long")
    qtbot.waitUntil(lambda: bool(window.suggesting.items.suggestions))
    press(qtbot, window, Key.Key_F3)
    window.page.move_caret(0)
    keys(qtbot, window, "#'")
    assert 2 < len(tagged(window)) < 60
    page, last = window.page.page(), max(m.span.end for m in window.session.annotations.mentions.values())
    assert page.spot(last).y < window.page.viewport().height()


def test_a_label_is_gone_to_by_a_click_and_says_who_proposes(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    boxes = [box for box in page.scene().boxes(0, 2_000) if box.part is Part.GHOST]
    box = boxes[-1]
    point = QPoint(round(box.left) + 4, round(box.top) + 4 - page.top())
    assert "suggested by names, not a label yet" in page.tooltip_at(point)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.caret() in {PACT.index("Anna"), PACT.index("Nordic")}


def test_the_words_of_a_pill_are_selected_as_any_others(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Brekke of")
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    assert selected(window).strip() == "Brekke"


def test_values_come_with_what_is_offered_dashed_in_the_inspector(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    at = PACT.index("Nordic Minerals")
    firm = MentionProposal(Span.at(at, at + 15), "ORG", 0.9, attributes={"org_kind": "firm"})
    plain = MentionProposal(Span.at(PACT.index("Oslo"), PACT.index("Oslo") + 4), "GPE", 0.9)
    with Project.open(project_file) as project:
        project.ensure_author(model("names"))
        current = project.annotation_set("doc-pact", model("names"))
        project.commit(current, replacing_items(current, scheme, ItemProposals([plain, firm]), "names"))
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.suggesting.items.suggestions))
    press(qtbot, window, Key.Key_F3)
    window.page.move_caret(0)
    values = window.suggesting.items.values
    press(qtbot, window, "#")
    assert selected(window) == "Oslo" and not values.isVisible()
    press(qtbot, window, "#")
    assert selected(window) == "Nordic Minerals" and values.isVisible()
    (label,) = (one for one in values.findChildren(QLabel) if one.property("offered") == "true")
    assert label.text() == "Organisation kind: firm"
    assert "Organisation kind: firm" in window.status.message.text()
    press(qtbot, window, "#")
    assert window.session.annotations is not None
    assert [dict(one.attributes) for one in window.session.annotations.mentions.values()] == [
        {}, {"org_kind": "firm"},
    ]  # fmt: skip
    assert not values.isVisible()
