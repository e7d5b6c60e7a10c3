"""Segments by keys: the stretch, further and back, labels, articles, mark, edges, undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.changes import Edit
from annotator.domain.ranges import Range
from annotator.gui.annotating import segment_keys, stretches
from annotator.gui.annotating.asked import PutCaret, Reveal, Select, Tell, stand_at
from annotator.gui.annotating.hand import Hand
from annotator.gui.textview.geometry import Mode

from .conftest import PACT, On
from .player import Player

LINES = PACT.splitlines()


@pytest.fixture
def player(on: On) -> Player:
    """On the page about the pact, segments being made."""
    return on().press("F2")


def shown(player: Player) -> str | None:
    """What the page tints."""
    found = stretches.meant(player.hand, player.asked())
    return PACT[found.start : found.end] if found else None


def chosen(player: Player) -> str | None:
    found = player.selection()
    return PACT[found.start : found.end] if found else None


# --- the stretch ------------------------------------------------------------------------------------------


def test_what_a_kind_key_means_is_tinted_in_segments_mode_alone(player: Player) -> None:
    assert shown(player) == LINES[0]
    player.press("Shift+Right")
    assert shown(player) is None, "the selection is meant"
    player.press("Left", "F3")
    assert shown(player) is None
    player.press("F2", "t", "Ctrl+Home")
    assert shown(player) is None, "the caret is in a segment"


def test_a_stretch_ends_where_something_is_proposed_and_is_what_is_proposed(player: Player) -> None:
    proposal = Range.at(PACT.index("Chile"), PACT.index("pact"))
    asked = replace(player.asked(), proposed=lambda _set, position: proposal if position < 25 else None)
    assert stretches.stretch(asked) == Range.at(0, len("Norway and"))
    assert not stretches.on_proposal(asked)
    assert stretches.stretch(asked.at(proposal.start)) == proposal
    assert stretches.on_proposal(asked.at(proposal.start))


def test_no_stretch_where_only_blanks_lie_before_the_next_segment(player: Player) -> None:
    player.mark("Norway and").press("t")
    player.mark("Chile sign").press("b")
    assert stretches.stretch(player.asked().at(10)) is None
    assert stretches.stretch(player.asked().at(len(PACT))) is None


def test_from_the_mark_to_the_caret(player: Player) -> None:
    player.press(".")
    assert player.hand.mark == 0 and "from here" in player.told
    assert shown(player) == LINES[0], "nothing lies between them yet"
    player.press("Ctrl+Right", "Ctrl+Right")
    assert shown(player) == "Norway and "
    player.press("h")
    assert player.segments() == [("Norway and", "share", None)] and player.hand.mark is None
    player.go("pact").press(".", ".")
    assert player.hand.mark is None


def test_further_and_back_by_boundaries(player: Player) -> None:
    player.press("Space")
    assert chosen(player) == "\n".join(LINES[:2])
    assert player.wished == [Select(Range.at(0, 112)), Reveal(Range.at(112, 112))]
    player.press("Shift+Space")
    assert chosen(player) == LINES[0]
    player.press("Shift+Space")
    assert chosen(player) is None and player.caret == 0
    player.press("Ctrl+End", "Space")
    assert "no text after" in player.told


def test_a_selection_takes_in_labelled_text_by_one_more_press(player: Player) -> None:
    player.go(LINES[2]).press("n").press("Ctrl+Home", "Space")
    assert chosen(player) == "\n".join(LINES[:2])
    player.press("Space")
    assert chosen(player) == "\n".join(LINES[:3])


def test_to_the_end_of_what_is_here_then_of_the_page(player: Player) -> None:
    player.go(LINES[2]).press("n").press("Ctrl+Home")
    player.press("Alt+End")
    assert chosen(player) == "\n".join(LINES[:2])
    player.press("Alt+End")
    assert chosen(player) == PACT.strip()
    player.go("up for").press("Alt+End")
    assert chosen(player) == "up for our morning letter"
    player.press("Ctrl+Home", "Shift+Right", "Alt+End")
    assert chosen(player) == "\n".join(LINES[:2]), "a selection that does not reach the next segment"


# --- labels -----------------------------------------------------------------------------------------------


def test_label_after_label_down_the_page(player: Player) -> None:
    player.press("t", "b", "n", "b", "h")
    assert [kind for _, kind, _ in player.segments()] == [
        "title",
        "body",
        "newsletter_promo",
        "body",
        "share",
    ]
    assert [words for words, _, _ in player.segments()] == LINES
    assert [article for _, _, article in player.segments()] == [1, 1, None, 1, None]
    assert player.told == "all text is labelled"


def test_the_caret_stands_on_what_the_next_key_means(player: Player) -> None:
    player.press("t")
    assert player.caret == PACT.index(LINES[1])
    assert player.wished == [Tell(), Select(None), PutCaret(35)]
    assert player.hand == Hand(mode=Mode.SEGMENTS, steps=player.hand.steps)


def test_the_caret_stays_if_it_is_asked_to(player: Player) -> None:
    player.goes_on = False
    player.press("t")
    assert player.caret == 0
    here = player.annotations.segment_at(0)
    assert here is not None and player.hand.selected == here.id


def test_a_segment_under_the_caret_gets_another_kind(player: Player) -> None:
    player.press("t").press("Ctrl+Home").press("k")
    assert player.segments() == [(LINES[0], "kicker", 1)] and player.caret == 0


def test_a_label_after_a_selection_goes_on_to_what_follows(player: Player) -> None:
    player.go(LINES[1]).press("b")
    player.mark("Norway and").press("t")
    assert player.caret == PACT.index("Chile")
    player.press("t").mark("pact\nNorway"[:4]).press("k")
    assert player.caret == PACT.index(LINES[1]), "text with a label is not passed over"


def test_nothing_is_left_to_label(player: Player) -> None:
    player.press("t", "b", "n", "b", "h", "Ctrl+End", "t")
    assert "no unlabelled text here" in player.told
    player.press("j")
    assert player.told == "all text is labelled"


def test_from_the_last_stretch_to_the_first(player: Player) -> None:
    player.press("t").go("Share this").press("j")
    assert player.caret == PACT.index(LINES[1]) and player.told == "from the top of the page"
    player.press("j")
    assert player.caret == PACT.index(LINES[2]) and player.told == ""
    player.go("Share this").press("h")
    assert "press j to go to the first unlabelled text" in player.told


def test_a_refused_label_leaves_everything(player: Player) -> None:
    player.read_only = True
    player.press(".").press("Ctrl+Right").press("t")
    assert player.segments() == [] and player.hand.mark == 0 and player.hand.steps == ()


def test_labels_and_new_articles_wait_for_an_undo_that_is_on_its_way(player: Player) -> None:
    for result in (
        segment_keys.label(player.hand, player.asked(), "title"),
        segment_keys.new_article(player.hand, player.asked()),
    ):
        assert result.waits is not None
    later = player.asked().at(PACT.index(LINES[1]))
    again = segment_keys.label(player.hand, player.asked(), "title").waits
    assert again is not None
    result = again(player.hand, later)
    assert result is not None and result.edit is not None
    (change,) = (c for c in result.edit(player.annotations).changes if c.before is None)
    assert change.after.range.start == PACT.index(LINES[1]), "what is labelled is where the caret is then"


# --- undo -------------------------------------------------------------------------------------------------


def test_undo_and_redo_bring_the_caret_back(player: Player) -> None:
    player.press("t", "b")
    at = player.caret
    player.press("Ctrl+Z")
    assert player.caret == PACT.index(LINES[1])
    player.press("Ctrl+Z")
    assert player.caret == 0
    player.press("Ctrl+Y", "Ctrl+Y")
    assert player.caret == at
    player.press("F3", "Ctrl+Home", "Ctrl+Z")
    assert player.caret == 0, "where names are tagged the caret is elsewhere for a reason"


def test_so_many_steps_are_remembered(player: Player) -> None:
    player.press("t")
    (step,) = player.hand.steps
    edit = Edit("label", {}, step.changes)
    for number in range(segment_keys.REMEMBERED + 5):
        player.ask(segment_keys.keep_step, edit, number)
    assert len(player.hand.steps) == segment_keys.REMEMBERED
    assert player.hand.steps[-1].before == segment_keys.REMEMBERED + 4
    player.ask(segment_keys.keep_step, Edit("label", {}, ()), 1)
    assert player.hand.steps[-1].before != 1, "an edit that changes nothing is no step"


def test_what_was_changed_since_has_no_place(player: Player) -> None:
    player.press("t")
    changes = player.hand.steps[-1].changes
    player.press("Ctrl+Home", "k", "Ctrl+End")
    player.ask(segment_keys.turned, changes)
    assert player.caret == len(PACT)
    player.ask(segment_keys.turned, ())
    assert player.caret == len(PACT)


# --- articles ---------------------------------------------------------------------------------------------


def test_a_number_is_of_the_segment_here_and_of_the_next_labels(player: Player) -> None:
    player.press("3")
    assert player.hand.article == 3 and "next labels: article 3" in player.told
    player.press("t", "n")
    assert [article for _, _, article in player.segments()] == [3, None]
    player.press("Ctrl+Home", "0")
    assert player.segments()[0][2] is None and player.hand.article == 3
    player.press("Ctrl+End", "0")
    assert "put the caret in a segment" in player.told


def test_a_content_label_in_a_segment_keeps_its_article(player: Player) -> None:
    player.press("2", "t", "Ctrl+Home", "1", "2", "Escape").go(LINES[1]).press("5", "Ctrl+Home", "k")
    assert player.segments()[0][1:] == ("kicker", 2)
    player.mark("Norway and").press("b")
    assert player.segments()[0][1:] == ("body", 5), "a selection gets the number of the next labels"


def test_the_first_article_is_number_one_although_there_is_boilerplate(player: Player) -> None:
    player.go(LINES[2]).press("n", "+")
    assert player.hand.article == 1


def test_a_new_article_starts_here(player: Player) -> None:
    player.press("t", "b").go(LINES[1]).press("+")
    assert [article for _, _, article in player.segments()] == [1, 2]
    assert player.hand.article == 2 and player.told == "article 2 starts here"
    player.go(LINES[2]).press("+")
    assert player.hand.article == 3, "nothing follows that would get the number: it is for what comes"
    player.go(LINES[3]).press("1", "b").go(LINES[2]).press("+")
    assert [article for _, _, article in player.segments()] == [1, 2, 3], (
        "what follows unlabelled text gets it"
    )
    player.read_only = True
    player.press("Ctrl+Home", "+")
    assert player.hand.article == 3


def test_a_whole_article_gets_another_number(player: Player) -> None:
    player.press("t", "b", "Ctrl+Home", "Ctrl+4")
    assert [article for _, _, article in player.segments()] == [4, 4] and player.hand.article == 4
    player.press("1", "Ctrl+1")
    assert player.hand.article == 1, "it has the number already"
    player.press("Ctrl+End", "Ctrl+2")
    assert "that should become 2" in player.told


def test_articles_are_numbered_in_the_order_of_the_page(player: Player) -> None:
    player.press("5", "t", "2", "b")
    player.ask(segment_keys.renumber)
    assert [article for _, _, article in player.segments()] == [1, 2]


# --- edges ------------------------------------------------------------------------------------------------


def test_split_extend_start_and_join_at_the_caret(player: Player) -> None:
    player.press("t").go("Chile").press("Return")
    assert [words for words, _, _ in player.segments()] == ["Norway and", "Chile sign lithium pact"]
    player.press("Ctrl+J")
    assert [words for words, _, _ in player.segments()] == [LINES[0]]
    player.go("signed").press("Ctrl+E")
    assert player.segments()[0][0].endswith("Norway and Chile")
    player.go(LINES[3]).press("b").go("morning").press("Ctrl+Shift+E")
    assert player.segments()[1][0].startswith("morning letter")
    player.press("Ctrl+End", "Return")
    assert player.told, "there is nothing to split"


def test_the_caret_is_put_where_somebody_asks(player: Player) -> None:
    player.press("t")
    player.ask(stand_at, 3)
    here = player.annotations.segment_at(3)
    assert here is not None
    assert (player.caret, player.hand.selected, player.hand.held) == (3, here.id, True)


def test_a_mark_put_in_the_page_is_taken_over(player: Player) -> None:
    player.ask(segment_keys.set_mark, 7)
    assert player.hand.mark == 7
    player.ask(segment_keys.set_mark, None)
    assert player.hand.mark is None
