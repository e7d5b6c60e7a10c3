"""Suggestions by real keys: seen as ghosts, accepted one, in runs, all; rejected; asked for; the list."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.assist import suggesters
from annotator.assist.base import missing, model
from annotator.assist.proposals import Proposal, replacing
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import taking
from annotator.gui.queue.page_order import ALIKE, UNCERTAIN
from annotator.gui.textview.ghosts import is_ghost
from annotator.gui.textview.hit_test import Part
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import PACT, Opener, document, go, press, saved, select

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINES = PACT.splitlines()
Said = Sequence[tuple[int, str, int | None, str]]
RULES: Said = (
    (0, "title", 1, ""),
    (1, "body", 1, ""),
    (2, "newsletter_promo", None, ""),
    (3, "body", 1, "trafilatura: leaves it out"),
    (4, "share", None, ""),
)


def suggest(project_file: Path, scheme: Scheme, said: Said = RULES, key: str = "rules") -> None:
    """Let a model say something about the page of the pact: (line, kind, article, note)."""
    with Project.open(project_file) as project:
        project.ensure_author(model(key))
        proposals = []
        for line, kind, article, note in said:
            start = PACT.index(LINES[line])
            proposals.append(Proposal(Range(start, start + len(LINES[line])), kind, article, note))
        current = project.annotation_set("doc-pact", model(key))
        project.commit(current, replacing(current, scheme, proposals, key))


def opened(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Go to segments mode, at the top of the page, when the suggestions are there."""
    qtbot.waitUntil(lambda: window.suggesting.suggestion is not None)
    press(qtbot, window, Key.Key_F2)
    window.page.move_caret(0)
    return window


@pytest.fixture
def window(qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener) -> MainWindow:
    """The window in segments mode on a page that the rules have seen."""
    suggest(project_file, scheme)
    return opened(qtbot, open_window())


def labels(window: MainWindow) -> list[tuple[str, str, int | None]]:
    """First word, kind and article of every segment."""
    text = window.page.text()
    assert window.session.annotations is not None
    found = window.session.annotations.segments_in_order()
    return [(text[s.range.start : s.range.end].split()[0], s.kind, s.article) for s in found]


def ghosts(window: MainWindow) -> list[str]:
    """What the chips of the ghosts in sight say."""
    found = window.page.scene().gutter(0, 2_000)[1]
    return [chip.text for chip in found if is_ghost(chip.segment.id)]


def hints(window: MainWindow) -> dict[str, str]:
    return dict(window.status.hints._shown)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)


# --- what is seen -----------------------------------------------------------------------------------------


def test_suggestions_are_ghosts_and_no_labels(qtbot: QtBot, window: MainWindow) -> None:
    assert ghosts(window) == [
        "A1 title? rules", "A1 body? rules", "newsletter promo?", "≠ A1 body? rules", "share? rules",
    ]  # fmt: skip
    assert labels(window) == []
    press(qtbot, window, Key.Key_F3)
    assert ghosts(window) == [], "where names are tagged nobody asks about segments"


def test_the_keys_that_matter_are_said_on_a_ghost_alone(qtbot: QtBot, window: MainWindow) -> None:
    assert hints(window)["#"] == "accept" and "'" in hints(window)
    press(qtbot, window, "#")
    window.page.move_caret(3)
    assert "#" not in hints(window)


def test_a_tooltip_and_the_status_line_say_what_is_in_doubt(qtbot: QtBot, window: MainWindow) -> None:
    (chip,) = (c for c in window.page.scene().gutter(0, 2_000)[1] if c.text.startswith("≠"))
    said = window.page.tooltip_at(QPoint(round(chip.left) + 8, round(chip.top) + 5 - window.page.top()))
    assert said == "Body · article 1: suggested by rules, not a label yet\n≠ trafilatura: leaves it out"
    go(window, LINES[3])
    assert window.status.message.text() == "≠ trafilatura: leaves it out"


def test_a_click_on_a_hollow_chip_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    (chip,) = (c for c in window.page.scene().gutter(0, 2_000)[1] if c.text.startswith("share"))
    place = QPoint(round(chip.left) + 8, round(chip.top) + 5 - window.page.top())
    qtbot.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.caret() == PACT.index(LINES[4])
    assert labels(window) == []
    assert window.page._pointer.box_at(place).part is Part.GHOST


def test_ghosts_are_cut_to_what_is_unlabelled(qtbot: QtBot, window: MainWindow) -> None:
    select(qtbot, window, "Norway and Chile signed")
    press(qtbot, window, "b")
    text = window.page.text()
    go(window, "pact on lithium")
    stretch = window.annotating.stretch()
    assert text[stretch.start : stretch.end] == "a pact on lithium in Oslo on Tuesday, officials said."
    assert "A1 body? rules" in ghosts(window)


def test_another_kind_labels_exactly_the_range_of_the_ghost(qtbot: QtBot, window: MainWindow) -> None:
    go(window, LINES[3])
    press(qtbot, window, "c")
    assert labels(window) == [("Anna", "caption", 1)]
    (made,) = window.session.annotations.segments.values()
    assert PACT[made.range.start : made.range.end] == LINES[3]
    assert window.page.caret() == PACT.index(LINES[4])


def test_up_to_a_ghost_text_that_nobody_proposes_is_a_stretch_of_its_own(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    suggest(project_file, scheme, RULES[2:])
    window = opened(qtbot, open_window())
    go(window, LINES[1])
    stretch = window.annotating.stretch()
    assert stretch is not None and stretch.end == PACT.index(LINES[1]) + len(LINES[1])
    press(qtbot, window, "#")
    assert labels(window) == [], "it only goes to the next suggestion"
    assert window.page.caret() == PACT.index(LINES[2])


# --- accepting --------------------------------------------------------------------------------------------


def test_one_key_accepts_one_and_goes_on_and_undo_takes_back_one(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "#", "#")
    assert labels(window) == [("Norway", "title", 1), ("Norway", "body", 1)]
    assert window.page.caret() == PACT.index(LINES[2])
    assert ghosts(window)[0] == "newsletter promo?"
    undo(qtbot, window)
    assert labels(window) == [("Norway", "title", 1)]
    assert window.page.caret() == PACT.index(LINES[1]), "the caret is where the key was pressed"
    undo(qtbot, window)
    assert labels(window) == [] and len(ghosts(window)) == 5


def test_a_run_ends_before_what_is_in_doubt(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "'")
    assert [kind for _, kind, _ in labels(window)] == ["title", "body", "newsletter_promo"]
    assert window.page.caret() == PACT.index(LINES[3])
    assert "stopped at “Anna" in window.status.message.text(), "and the reason is said"
    press(qtbot, window, "'")
    assert len(labels(window)) == 3 and "disagree" in window.status.message.text()
    press(qtbot, window, "#")
    assert labels(window)[-1] == ("Anna", "body", 1)
    press(qtbot, window, "'")
    assert len(labels(window)) == 5 and "nothing left" in window.status.message.text()
    undo(qtbot, window)
    undo(qtbot, window)
    undo(qtbot, window)
    assert labels(window) == [], "a run is one edit"


def test_a_run_ends_where_another_article_begins(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    said = ((0, "title", 1, ""), (1, "body", 1, ""), (2, "share", None, ""), (3, "body", 2, ""))
    suggest(project_file, scheme, said)
    window = opened(qtbot, open_window())
    press(qtbot, window, "'")
    assert [article for _, _, article in labels(window)] == [1, 1, None]
    assert "article 2 begins" in window.status.message.text()
    press(qtbot, window, "'")
    assert labels(window)[-1] == ("Anna", "body", 2)


def test_all_are_accepted_in_one_edit_but_never_unseen(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F5, held=SHIFT)
    assert ghosts(window) == []
    press(qtbot, window, "#", "'")
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    assert labels(window) == [] and len(ghosts(window)) == 5, "first they are shown"
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    assert len(labels(window)) == 5 and ghosts(window) == []
    assert "5 of 5" in window.status.message.text()
    undo(qtbot, window)
    assert labels(window) == []


def test_in_entities_mode_nothing_is_accepted(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F3)
    press(qtbot, window, "#", "'")
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    assert labels(window) == []


def test_what_a_person_labelled_stays(qtbot: QtBot, window: MainWindow) -> None:
    go(window, LINES[2])
    press(qtbot, window, "u")
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    assert [kind for _, kind, _ in labels(window)] == ["title", "body", "advertisement", "body", "share"]


def test_the_journal_knows_what_was_kept(qtbot: QtBot, window: MainWindow, project_file: Path) -> None:
    press(qtbot, window, "#")
    saved(qtbot, window)
    with Project.open(project_file) as project:
        rows = project.journal("doc-pact", "ana")
    assert [str(row.edit.message) for row in rows] == ["accept from rules: title of article 1"]


# --- rejecting --------------------------------------------------------------------------------------------


def test_a_rejected_one_is_gone_and_can_be_brought_back(
    qtbot: QtBot, window: MainWindow, project_file: Path
) -> None:
    go(window, LINES[1])
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    assert len(ghosts(window)) == 4 and labels(window) == []
    assert window.page.caret() == PACT.index(LINES[2])
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    saved(qtbot, window)
    with Project.open(project_file) as project:
        assert len(project.annotation_set("doc-pact", model("rules")).segments) == 5
        assert len(project.annotation_set("doc-pact", Author("ana")).rejected) == 2
    for count in (4, 5):
        press(qtbot, window, Key.Key_Backspace, held=CTRL | SHIFT)
        saved(qtbot, window)
        assert len(ghosts(window)) == count
    assert window.page.caret() == PACT.index(LINES[1])
    press(qtbot, window, Key.Key_Backspace, held=CTRL | SHIFT)
    assert "nothing is rejected" in window.status.message.text()
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    saved(qtbot, window)
    assert len(labels(window)) == 5
    with Project.open(project_file) as project:
        rows = [(row.author, row.by, row.edit.verb) for row in project.journal("doc-pact")]
    did = [("ana", "ana", verb) for verb in ("reject", "reject", "restore", "restore", "accept")]
    assert rows == [("rules", "rules", "suggest"), *did]


def test_a_rejection_is_undone_by_the_key_that_undoes_all(qtbot: QtBot, window: MainWindow) -> None:
    go(window, LINES[1])
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    assert len(ghosts(window)) == 4
    undo(qtbot, window)
    assert len(ghosts(window)) == 5 and window.page.caret() == PACT.index(LINES[1])
    assert "undone: reject from rules: 1 segment" in window.status.message.text().lower()
    press(qtbot, window, Key.Key_Z, held=CTRL | SHIFT)
    saved(qtbot, window)
    assert len(ghosts(window)) == 4


def test_what_one_person_rejected_another_one_still_sees(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    suggest(project_file, scheme)
    with Project.open(project_file) as project:
        suggested = project.annotation_set("doc-pact", model("rules"))
        for name, count in (("ben", 5), ("ana", 1)):
            own = project.annotation_set("doc-pact", Author(name))
            project.commit(own, taking.reject(own, suggested, sorted(suggested.segments)[:count]))
    window = open_window()
    press(qtbot, window, Key.Key_F2)
    qtbot.waitUntil(lambda: len(ghosts(window)) == 4)
    press(qtbot, window, Key.Key_Backspace, held=CTRL | SHIFT)
    assert len(ghosts(window)) == 5, "what was rejected before the page was opened comes back too"
    saved(qtbot, window)


def test_what_is_rejected_is_not_accepted_with_all(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_Backspace, held=CTRL)
    press(qtbot, window, Key.Key_A, held=CTRL | SHIFT)
    assert [kind for _, kind, _ in labels(window)] == ["body", "newsletter_promo", "body", "share"]


# --- asking -----------------------------------------------------------------------------------------------


def test_a_key_asks_the_rules_and_what_comes_is_stored(
    qtbot: QtBot, open_window: Opener, project_file: Path
) -> None:
    window = open_window()
    press(qtbot, window, Key.Key_F5)
    qtbot.waitUntil(lambda: bool(ghosts(window)), timeout=20_000)
    assert any(text.endswith("? rules") for text in ghosts(window))
    assert labels(window) == []
    assert "rules suggests" in window.status.message.text()
    with Project.open(project_file) as project:
        stored = project.annotation_set("doc-pact", model("rules"))
        assert stored.segments and len(stored.segments) == len(ghosts(window))


def test_the_one_asked_last_is_shown(
    qtbot: QtBot, window: MainWindow, project_file: Path, scheme: Scheme
) -> None:
    suggest(project_file, scheme, RULES[:1], key="repeats")
    window.session.poll()
    qtbot.waitUntil(lambda: ghosts(window) == ["A1 title? repeats"])
    window.registry.run("suggest.rules")
    qtbot.waitUntil(lambda: any(text.endswith("rules") for text in ghosts(window)), timeout=20_000)
    assert not any(text.endswith("repeats") for text in ghosts(window))


def test_one_that_cannot_judge_the_page_says_why(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    window.registry.run("suggest.dom")
    qtbot.waitUntil(lambda: "it is not an HTML page" in window.status.message.text(), timeout=20_000)


# --- the list of pages ------------------------------------------------------------------------------------


def finished(project_file: Path, scheme: Scheme, count: int) -> None:
    """Add pages that ana has done, and one that looks like none of them."""
    from annotator import edits

    with Project.open(project_file) as project:
        for number in range(count):
            text = f"Story {number} of the day\nThe council met on day {number} and said so.\nShare this\n"
            project.add_document(document(f"done{number}", text), text.encode())
            now = project.annotation_set(f"doc-done{number}", Author("ana"))
            at = 0
            for line, kind in zip(text.splitlines(), ("title", "body", "share"), strict=True):
                article = None if kind == "share" else 1
                place = Range(at, at + len(line))
                now = project.commit(now, edits.label_segment(now, scheme, place, kind, article)).annotations
                at += len(line) + 1
            project.commit(now, edits.set_state(now, State.DONE))


def names(window: MainWindow) -> list[str]:
    return [row.name for row in window.queue.model.rows]


@pytest.mark.skipif(find_spec("sklearn") is None, reason="scikit-learn is not installed")
def test_the_least_certain_come_first_until_the_chip_is_taken_away(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    finished(project_file, scheme, 3)
    window = open_window()
    qtbot.waitUntil(lambda: len(names(window)) == 6)
    before = names(window)
    window.registry.run("go.uncertain")
    qtbot.waitUntil(lambda: window.pages.order is not None, timeout=60_000)
    with Project.open(project_file) as project:
        ranked = [project.document(one).name for one, _ in suggesters.uncertainty(project, "ana")]
    qtbot.waitUntil(lambda: names(window)[: len(ranked)] == ranked)
    assert names(window)[len(ranked) :] == [name for name in before if name not in ranked]
    assert UNCERTAIN in window.queue._extras and window.queue.chips.isVisible()
    window.queue.chips.dropped.emit(UNCERTAIN)
    qtbot.waitUntil(lambda: names(window) == before)
    assert window.queue.chips.isHidden()


def test_without_the_library_it_is_said_what_to_install(
    qtbot: QtBot, open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise missing("segmenter", "numpy")

    monkeypatch.setattr(suggesters, "require_numpy", refuse)
    window = open_window()
    window.registry.run("go.uncertain")
    qtbot.waitUntil(lambda: "annotator[suggest]" in window.status.message.text(), timeout=20_000)


def test_near_duplicates_alone_are_listed_until_the_command_is_given_again(
    qtbot: QtBot, project_file: Path, open_window: Opener
) -> None:
    with Project.open(project_file) as project:
        project.near_duplicates.replace([("doc-pact", "doc-long")])
    window = open_window()
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    tip = window.queue.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "≈ 2 near-duplicate pages, this one included" in tip
    window.registry.run("go.duplicates")
    qtbot.waitUntil(lambda: names(window) == ["pact", "long"])
    assert ALIKE in window.queue._extras
    window.registry.run("go.duplicates")
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    window.session.open("doc-ferry")
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    window.registry.run("go.duplicates")
    qtbot.waitUntil(lambda: "no known near-duplicates" in window.status.message.text())


def test_keys_lead_to_where_another_article_may_begin(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    note = "article? 34% “Sign up for our newsletter”"
    suggest(project_file, scheme, ((0, "title", 1, ""), (1, "body", 1, note)), "segmenter")
    window = opened(qtbot, open_window())
    assert ghosts(window)[1].startswith("≠ A1 body?")
    press(qtbot, window, "'")
    why = "may hold more than one article: see from “Sign up for our newsletter” on (34 %)"
    assert why in window.status.message.text()
    assert [kind for _, kind, _ in labels(window)] == ["title"], "a run stops before it"
    window.page.move_caret(0)
    press(qtbot, window, Key.Key_Down)
    assert window.status.message.text() == f"≠ {why}"
    press(qtbot, window, "#")
    assert [kind for _, kind, _ in labels(window)] == ["title", "body"]
