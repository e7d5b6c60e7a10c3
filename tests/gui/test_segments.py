"""Segments by real keys: stretch after stretch, further and back, articles, edges, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import PACT, Opener, document, go, press, saved, select

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

GLUED = (
    "Ministers pledge gallium reserve\n"
    "OSLO – Ministers from nine states pledged on Monday to set up a shared reserve of gallium, which is "
    "needed for chargers and radar sets, officials said after talks that had lasted until the morning.\n"
    "The reserve is to hold four months of demand, and it will be kept at three ports that are yet to be "
    "chosen. Top stories Ferry fire under control Snow closes pass The ministry added that the first "
    "shipment would arrive before the end of the year, if the parliaments of all nine states agree.\n"
    "Sign up for our newsletter\n"
    "Comments\n"
    "No comments yet...\n"
)
LINES = [GLUED[: GLUED.index("\n")], *GLUED.split("\n")[1:]]


@pytest.fixture
def glued(project_file: Path, scheme: Scheme, open_window: Opener, qtbot: QtBot) -> MainWindow:
    """The window in segments mode on a page with runs that a scraper glued together."""
    with Project.open(project_file) as project:
        project.add_document(document("glued", GLUED), GLUED.encode())
    window = open_window(page="doc-glued")
    press(qtbot, window, Key.Key_F2)
    return window


def segments(window: MainWindow) -> list[tuple[str, str, int | None]]:
    """Text, kind and article, in order."""
    text, found = window.page.text(), window.session.annotations.segments_in_order()
    return [(text[s.range.start : s.range.end], s.kind, s.article) for s in found]


def shown(window: MainWindow) -> str | None:
    """The text of the stretch that the page shows."""
    stretch = window.page._state.stretch
    return window.page.text()[stretch.start : stretch.end] if stretch else None


# --- the stretch ------------------------------------------------------------------------------------


def test_what_a_kind_key_means_is_shown_before_it_is_pressed(qtbot: QtBot, glued: MainWindow) -> None:
    assert shown(glued) == LINES[0]
    press(qtbot, glued, Key.Key_Right, held=SHIFT)
    assert shown(glued) is None, "the selection is meant now"
    press(qtbot, glued, Key.Key_Left)
    assert shown(glued) == LINES[0]
    press(qtbot, glued, "t")
    go(glued, "gallium reserve")
    assert shown(glued) is None, "the caret is in a segment"
    press(qtbot, glued, Key.Key_F3)
    go(glued, "OSLO")
    assert shown(glued) is None, "no segments are made in this mode"


def test_a_page_is_labelled_key_by_key(qtbot: QtBot, glued: MainWindow) -> None:
    told = []
    for key in "tb":
        told.append(shown(glued))
        press(qtbot, glued, key)
    assert told[0] == LINES[0] and told[1].startswith("OSLO") and told[1].endswith("chosen.")
    assert shown(glued).startswith("Top stories"), "the caret went on to the glued run"
    press(qtbot, glued, "r", "b", "n", "m")
    assert [(kind, article) for _text, kind, article in segments(glued)] == [
        ("title", 1),
        ("body", 1),
        ("related_links", None),
        ("body", 1),
        ("newsletter_promo", None),
        ("comments", None),
    ]
    assert "all text is labelled" in glued.status.message.text()
    assert sum(len(part.split()) for part, *_ in segments(glued)) == len(GLUED.split()), "nothing is left"


def test_undo_brings_the_caret_back_and_redo_takes_it_on(qtbot: QtBot, glued: MainWindow) -> None:
    press(qtbot, glued, "t")
    second = glued.page.caret()
    press(qtbot, glued, "b")
    third = glued.page.caret()
    assert 0 < second < third
    saved(qtbot, glued)
    press(qtbot, glued, Key.Key_Z, held=CTRL)
    saved(qtbot, glued)
    assert glued.page.caret() == second and shown(glued).startswith("OSLO")
    press(qtbot, glued, Key.Key_Z, held=CTRL)
    saved(qtbot, glued)
    assert glued.page.caret() == 0 and segments(glued) == []
    press(qtbot, glued, Key.Key_Z, held=CTRL | SHIFT)
    saved(qtbot, glued)
    assert glued.page.caret() == second
    press(qtbot, glued, Key.Key_Z, held=CTRL)
    press(qtbot, glued, "k")
    saved(qtbot, glued)
    assert [kind for _text, kind, _article in segments(glued)] == ["kicker"], "the key waited for the undo"
    assert glued.page.caret() == second


def test_the_page_does_not_scroll_for_a_stretch_in_sight(qtbot: QtBot, glued: MainWindow) -> None:
    top = glued.page.top()
    press(qtbot, glued, "t", "b", "r")
    assert glued.page.top() == top


def test_text_glued_to_a_segment_is_another_stretch(qtbot: QtBot, glued: MainWindow) -> None:
    select(qtbot, glued, "Mini")
    press(qtbot, glued, "k")
    assert glued.page.caret() == 4 and shown(glued).startswith("sters pledge")
    press(qtbot, glued, Key.Key_Left, Key.Key_Right)
    assert glued.page.caret() == 4 and glued.annotating.hand.selected is None
    press(qtbot, glued, "t")
    assert segments(glued) == [("Mini", "kicker", 1), (LINES[0][4:], "title", 1)]


def test_a_kind_key_in_a_segment_changes_it_and_the_caret_stays(qtbot: QtBot, glued: MainWindow) -> None:
    press(qtbot, glued, "t")
    at = go(glued, "gallium reserve")
    press(qtbot, glued, "k")
    assert segments(glued) == [(LINES[0], "kicker", 1)] and glued.page.caret() == at


def test_white_space_alone_is_no_stretch(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    window.page.move_caret(len(PACT))
    press(qtbot, window, "b")
    assert segments(window) == [] and "no unlabelled text here" in window.status.message.text()


SEED = Path(__file__).parents[3] / "shared" / "seeds" / "000_324dd719654309b1.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the sample pages are not there")
def test_a_real_page_begins_with_one_key_a_segment(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    text = SEED.read_text(encoding="utf-8")
    with Project.open(project_file) as project:
        project.add_document(document("seed", text), text.encode())
    window = open_window(page="doc-seed")
    press(qtbot, window, Key.Key_F2, *"tbnbaim")
    kinds = [kind for _text, kind, _article in segments(window)]
    assert kinds == [
        "title",
        "body",
        "newsletter_promo",
        "body",
        "source_attribution",
        "ai_promo",
        "comments",
    ]
    assert window.page.text()[window.page.caret() :].startswith("Related Articles")


# --- further and back -------------------------------------------------------------------------------


def test_space_takes_in_more_and_shift_space_less(qtbot: QtBot, glued: MainWindow) -> None:
    go(glued, "The reserve")
    first = shown(glued)
    assert first.endswith("chosen.")
    press(qtbot, glued, Key.Key_Space)
    text = glued.page.text()

    def chosen() -> str:
        selection = glued.page.selection()
        return text[selection.start : selection.end]

    assert chosen().startswith(first) and len(chosen()) > len(first)
    once = chosen()
    press(qtbot, glued, Key.Key_Space)
    twice = chosen()
    assert len(twice) > len(once)
    press(qtbot, glued, Key.Key_Space, held=SHIFT)
    assert len(chosen()) < len(twice)
    press(qtbot, glued, "b")
    assert segments(glued)[0][1] == "body" and glued.page.selection() is None
    assert glued.page.caret() > text.index("The reserve") + len(first), "the caret went on after it"


def test_shift_space_makes_the_stretch_shorter(qtbot: QtBot, glued: MainWindow) -> None:
    go(glued, "OSLO")
    whole = shown(glued)
    press(qtbot, glued, Key.Key_Space, held=SHIFT)
    selection = glued.page.selection()
    assert whole.startswith(GLUED[selection.start : selection.end]) and len(selection) < len(whole)
    for _press in range(9):
        press(qtbot, glued, Key.Key_Space, held=SHIFT)
    assert glued.page.selection() is None and glued.page.caret() == GLUED.index("OSLO")
    assert shown(glued) == whole


def test_from_here_to_the_end(qtbot: QtBot, glued: MainWindow) -> None:
    go(glued, "Comments")
    press(qtbot, glued, "m")
    go(glued, "The reserve")
    press(qtbot, glued, Key.Key_End, held=ALT)
    chosen = glued.page.selection()
    assert GLUED[chosen.start : chosen.end].endswith("newsletter"), "up to the segment"
    press(qtbot, glued, Key.Key_End, held=ALT)
    chosen = glued.page.selection()
    assert GLUED[chosen.start : chosen.end].endswith("yet..."), "then up to the end"
    press(qtbot, glued, "z")
    assert len(segments(glued)) == 1, "it took the place of what was under it"


def test_in_a_segment_the_end_is_the_segments(qtbot: QtBot, glued: MainWindow) -> None:
    go(glued, "OSLO")
    press(qtbot, glued, "b")
    go(glued, "The reserve")
    press(qtbot, glued, Key.Key_End, held=ALT)
    press(qtbot, glued, "c")
    assert [kind for _text, kind, _article in segments(glued)] == ["body", "caption"]


# --- one longer segment -----------------------------------------------------------------------------


def test_the_same_kind_again_makes_the_segment_longer(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    for words in ("Norway and Chile signed", "Sign up", "Anna Brekke"):
        select(qtbot, window, PACT[PACT.index(words) :].split("\n")[0])
        press(qtbot, window, "b")
    lines = PACT.split("\n")
    assert segments(window) == [("\n".join(lines[1:4]), "body", 1)]
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert segments(window) == [("\n".join(lines[1:3]), "body", 1)], "it was one edit"
    go(window, "Sign up")
    press(qtbot, window, "2")
    go(window, "Anna Brekke")
    press(qtbot, window, "3", "b")
    assert [article for *_rest, article in segments(window)] == [2, 3], "another article stays apart"


def test_titles_and_their_like_stay_apart(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    for words in ("Norway and Chile sign l", "Norway and Chile signed"):
        select(qtbot, window, PACT[PACT.index(words) :].split("\n")[0])
        press(qtbot, window, "c")
    assert len(segments(window)) == 2


# --- going on ---------------------------------------------------------------------------------------


def test_j_goes_from_stretch_to_stretch_and_round(qtbot: QtBot, glued: MainWindow) -> None:
    places = []
    for _press in range(3):
        press(qtbot, glued, "j")
        places.append(glued.page.text()[glued.page.caret() :][:11])
    assert places == ["OSLO – Mini", "Top stories", "The ministr"]
    glued.page.move_caret(len(GLUED))
    press(qtbot, glued, "j")
    assert glued.page.caret() == 0 and "from the top" in glued.status.message.text()
    press(qtbot, glued, Key.Key_A, held=CTRL)
    press(qtbot, glued, Key.Key_End, held=ALT)
    press(qtbot, glued, "z", "j")
    assert "all text is labelled" in glued.status.message.text()


def test_the_state_of_the_partition_stands_below(qtbot: QtBot, glued: MainWindow) -> None:
    status = glued.status.partition
    qtbot.waitUntil(lambda: status.text() == "100 % unlabelled")
    go(glued, "OSLO")
    press(qtbot, glued, "b")
    qtbot.waitUntil(lambda: status.text().endswith("unlabelled") and not status.text().startswith("100"))
    glued.page.move_caret(0)
    press(qtbot, glued, Key.Key_End, held=ALT)
    press(qtbot, glued, Key.Key_End, held=ALT)
    press(qtbot, glued, "z")
    qtbot.waitUntil(lambda: status.text() == "all labelled")
    saved(qtbot, glued)
    press(qtbot, glued, Key.Key_Z, held=CTRL)
    qtbot.waitUntil(lambda: status.text().endswith("unlabelled"))


# --- articles ---------------------------------------------------------------------------------------


def test_a_new_article_for_what_is_labelled_next(qtbot: QtBot, glued: MainWindow) -> None:
    press(qtbot, glued, "t", "+")
    assert "article 2 starts here" in glued.status.message.text()
    press(qtbot, glued, "b")
    assert [article for *_rest, article in segments(glued)] == [1, 2]


def test_a_new_article_in_the_middle_of_what_is_labelled(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    for words, key in (("Norway and Chile sign l", "t"), ("Norway and Chile signed", "b"), ("Anna", "b")):
        select(qtbot, window, PACT[PACT.index(words) :].split("\n")[0])
        press(qtbot, window, key)
    go(window, "officials said")
    press(qtbot, window, "+")
    assert [article for *_rest, article in segments(window)] == [1, 1, 2, 2]
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert [article for *_rest, article in segments(window)] == [1, 1, 1], "it was one edit"


def test_the_whole_article_gets_another_number(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    for words, key in (("Norway and Chile sign l", "t"), ("Norway and Chile signed", "b")):
        select(qtbot, window, PACT[PACT.index(words) :].split("\n")[0])
        press(qtbot, window, key)
    go(window, "Norway")
    press(qtbot, window, Key.Key_3, held=CTRL)
    assert [article for *_rest, article in segments(window)] == [3, 3]
    assert window.annotating.hand.article == 3
    go(window, "Sign up")
    press(qtbot, window, Key.Key_2, held=CTRL)
    assert "put the caret in a segment" in window.status.message.text()


# --- edges ------------------------------------------------------------------------------------------


def test_the_edges_of_a_segment_are_moved_and_kept_as_one_edit(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    go(window, "Norway and Chile signed")
    select(qtbot, window, PACT.split("\n")[1])
    press(qtbot, window, "b")
    go(window, "said.")
    press(qtbot, window, "<")
    grip = window.page._state.grip
    assert PACT[grip.start : grip.end] == PACT.split("\n")[1] and window.page._state.grip_end
    press(qtbot, window, Key.Key_Left, Key.Key_Left, held=CTRL)
    press(qtbot, window, Key.Key_Right)
    assert "moving the end of Body" in window.status.message.text()
    press(qtbot, window, Key.Key_Tab)
    press(qtbot, window, Key.Key_Right, held=CTRL)
    revision = window.session.annotations.revision
    assert len(segments(window)[0][0]) == len(PACT.split("\n")[1]), "nothing is changed before Enter"
    press(qtbot, window, Key.Key_Return)
    ((part, kind, _article),) = segments(window)
    assert part.startswith("and Chile") and part.endswith("officials") and kind == "body"
    assert window.session.annotations.revision == revision + 1
    assert window.page._state.grip is None
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert segments(window)[0][0] == PACT.split("\n")[1]


def test_nothing_else_happens_while_edges_are_in_hand(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F2)
    press(qtbot, window, "t", Key.Key_Home)
    go(window, "Norway")
    press(qtbot, window, Key.Key_Insert)
    before = segments(window)
    press(qtbot, window, "b")
    assert "moving edges" in window.status.message.text()
    press(qtbot, window, Key.Key_Z, held=CTRL)
    press(qtbot, window, Key.Key_F3)
    press(qtbot, window, Key.Key_Delete, Key.Key_Space, "2")
    saved(qtbot, window)
    assert segments(window) == before and window.grip.active
    press(qtbot, window, Key.Key_Down, Key.Key_Escape)
    assert segments(window) == before and not window.grip.active
    assert window.status.message.text() == ""


def test_edges_go_by_sentence_line_and_line_edge(qtbot: QtBot, glued: MainWindow) -> None:
    go(glued, "The reserve")
    press(qtbot, glued, "b")
    go(glued, "The reserve")
    press(qtbot, glued, "<", Key.Key_Tab)
    press(qtbot, glued, Key.Key_Right, held=ALT)
    press(qtbot, glued, Key.Key_Return)
    part = segments(glued)[0][0]
    assert part.endswith("all nine states agree.")
    go(glued, "The reserve")
    press(qtbot, glued, "<", Key.Key_Up, Key.Key_Home, Key.Key_Return)
    longer = segments(glued)[0][0]
    assert longer.endswith(part) and len(longer) > len(part)
    press(qtbot, glued, "<", Key.Key_Down, Key.Key_Return)
    assert len(segments(glued)[0][0]) < len(longer)


def test_an_edge_does_not_go_over_the_other(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Chile")
    press(qtbot, window, "3", "<")
    for _press in range(9):
        press(qtbot, window, Key.Key_Right)
    press(qtbot, window, Key.Key_Return)
    (only,) = window.session.annotations.mentions.values()
    assert only.span.surface(PACT) == "e"


def test_the_edges_of_a_mention_and_of_a_trigger(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Brekke")
    press(qtbot, window, "1", "<")
    press(qtbot, window, Key.Key_Left, held=CTRL)
    press(qtbot, window, Key.Key_Return)
    (person,) = window.session.annotations.mentions.values()
    assert person.span.surface(PACT) == "Anna Brekke"
    assert window.annotating.hand.selected == person.id
    press(qtbot, window, Key.Key_Escape)
    go(window, "signed a pact")
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, "a")
    qtbot.waitUntil(window.page.hasFocus)
    press(qtbot, window, "<", Key.Key_Tab)
    press(qtbot, window, Key.Key_Right, held=CTRL)
    press(qtbot, window, Key.Key_Right, held=CTRL)
    press(qtbot, window, Key.Key_Return)
    (event,) = window.session.annotations.events.values()
    assert event.span.surface(PACT) == "signed a pact"


def test_a_grip_needs_something_to_hold(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "<")
    assert not window.grip.active and "go to a mention" in window.status.message.text()
    press(qtbot, window, Key.Key_F2)
    press(qtbot, window, "<")
    assert not window.grip.active and "put the caret in a segment" in window.status.message.text()


def test_a_click_drops_the_edges(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Chile")
    press(qtbot, window, "3", "<", Key.Key_Left)
    assert window.grip.active
    qtbot.mouseClick(
        window.page.viewport(), Qt.MouseButton.LeftButton, pos=window.page.position_of(PACT.index("Oslo") + 1)
    )
    assert not window.grip.active
    (only,) = window.session.annotations.mentions.values()
    assert only.span.surface(PACT) == "Chile"
