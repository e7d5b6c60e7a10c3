"""Edges in hand: taken, moved by characters, words and sentences, kept as one edit or dropped."""

from __future__ import annotations

import pytest

from annotator.domain.ranges import Range
from annotator.gui.annotating import edges, picks
from annotator.gui.annotating.asked import Reveal, Select, Tell
from annotator.gui.annotating.hand import Gripped, Hand
from annotator.gui.textview.geometry import Mode

from .conftest import PACT, On
from .player import Player, tagged, triggered


def held(player: Player) -> str:
    """The text between the edges."""
    grip = player.hand.gripped
    assert grip is not None
    return PACT[grip.start : grip.end]


def test_the_nearer_edge_is_taken_and_nothing_changes_before_enter(player: Player) -> None:
    brekke = tagged(player, "Brekke", "1")
    player.press("<")
    assert player.hand.gripped == Gripped(
        brekke, PACT.index("Brekke"), PACT.index(" of Nordic"), at_end=False
    )
    assert player.wished[:2] == [Select(None), Reveal(Range.at(PACT.index("Brekke"), PACT.index("Brekke")))]
    assert player.told == "moving the start of Person" and player.wished[2].lasting
    player.press("Ctrl+Left")
    assert held(player) == "Anna Brekke" and player.mentions() == {"Brekke": "PER"}
    player.press("Tab", "Ctrl+Right")
    assert held(player) == "Anna Brekke of" and player.told == "moving the end of Person"
    player.press("Shift+Tab", "Right", "Left", "Tab", "Left", "Left", "Left", "Return")
    assert player.mentions() == {"Anna Brekke": "PER"}
    assert player.hand == Hand(selected=brekke, held=True) and player.told == ""
    player.undo()
    assert player.mentions() == {"Brekke": "PER"}, "one edit"


def test_escape_drops_them(player: Player) -> None:
    brekke = tagged(player, "Brekke", "1")
    player.press("<", "Ctrl+Left", "Escape")
    assert player.mentions() == {"Brekke": "PER"} and player.hand == Hand(selected=brekke, held=True)
    assert player.wished == [Tell()]


def test_every_other_key_is_refused(player: Player) -> None:
    tagged(player, "Brekke", "1")
    player.press("<")
    for key in ("3", "Del", "F2", "Ctrl+Z", "Space", "e"):
        player.press(key)
        assert "moving edges" in player.told
    assert held(player) == "Brekke" and player.mentions() == {"Brekke": "PER"}


def test_a_segment_by_sentences(player: Player) -> None:
    player.press("F2").go("Norway and Chile signed").press("b").press("Insert")
    assert "put the caret in a segment" in player.told
    player.go("officials said").press("<")
    assert player.told == "moving the end of Body"
    player.press("Alt+Right")
    assert held(player).endswith("morning letter")
    player.press("Alt+Left")
    assert held(player).endswith("officials said.")
    player.press("Tab", "Alt+Left", "Return")
    assert player.segments()[0][0] == "\n".join(PACT.splitlines()[:2])


def test_keys_of_the_lines_say_where_the_edge_goes(player: Player) -> None:
    tagged(player, "Oslo", "3")
    player.press("<")
    player.ask(edges.press, "", PACT.index("lithium in"), 77.0)
    assert held(player) == "lithium in Oslo" and player.hand.gripped.column == 77.0
    player.press("Right")
    assert player.hand.gripped.column is None


def test_an_edge_does_not_go_over_the_other(player: Player) -> None:
    tagged(player, "Chile", "3")
    player.press("<", *["Right"] * 9)
    assert held(player) == "e"
    player.press("Tab", *["Ctrl+Left"] * 3)
    assert held(player) == "e"


def test_both_edges_beyond_where_the_other_was(player: Player) -> None:
    tagged(player, "Chile", "3")
    player.press("<", "Tab", "Ctrl+Right", "Ctrl+Right", "Tab", "Ctrl+Right", "Ctrl+Right", "Return")
    assert player.mentions() == {"lithium": "GPE"}
    assert player.caret == PACT.index("lithium") and player.hand.held, "the caret went along"


def test_an_edge_stays_in_its_fragment(player: Player) -> None:
    tagged(player, "Norway", "3")
    player.press("+").go("Chile").press("+").press("+").go("pact").press("+")
    assert player.mentions() == {"Norway Chile pact": "GPE"}
    player.press("<", *["Ctrl+Left"] * 9, "Tab", *["Ctrl+Right"] * 9)
    assert held(player) == "y and Chile sign lithium p"
    player.press("Return")
    assert player.mentions() == {"y Chile p": "GPE"}


def test_a_trigger(player: Player) -> None:
    triggered(player, "signed")
    player.press("<", "Tab", "Ctrl+Right", "Ctrl+Right", "Return")
    assert player.event.span.surface(PACT) == "signed a pact"


def test_nothing_to_hold(player: Player) -> None:
    player.go("Norway").press("<")
    assert "go to a mention" in player.told and player.hand.gripped is None


def test_they_are_let_go_when_the_page_or_the_mode_is_another(player: Player) -> None:
    tagged(player, "Chile", "3")
    for transition, *more in ((picks.set_work, Mode.SEGMENTS), (picks.set_work, Mode.ENTITIES)):
        player.go("pact").go("Chile").press("<")
        player.ask(transition, *more)
        assert player.hand.gripped is None
    player.go("pact").go("Chile").press("<")
    player.undo()
    assert player.hand.gripped is None and player.told == ""
    assert edges.press(Hand(), player.asked(), "Right").hand == Hand()
    assert edges.keep(Hand(), player.asked()).edit is None


def test_a_click_lets_them_go(player: Player) -> None:
    tagged(player, "Chile", "3")
    player.press("<", "Left").click("")
    assert player.hand == Hand() and player.told == ""


def test_an_edit_that_is_refused_leaves_the_item(player: Player) -> None:
    tagged(player, "Chile", "3")
    player.press("<", "Ctrl+Left")
    player.read_only = True
    player.press("Return")
    assert player.mentions() == {"Chile": "GPE"} and player.told == "read only"
    assert player.hand.gripped is None


@pytest.mark.parametrize(
    ("edge", "forward", "end", "to"),
    [
        (9, True, True, 13),
        (9, False, True, 6),
        (9, False, False, 8),
        (3, True, False, 8),
        (6, False, True, 0),
    ],
)
def test_edges_of_words(edge: int, forward: bool, end: bool, to: int) -> None:
    assert edges.word_edge("Norway, Chile", edge, forward=forward, end=end) == to


def test_edges_of_sentences(on: On) -> None:
    text = "One two.  Three four.  Five."
    assert edges.sentence_edge(text, 3, forward=True, end=True) == 8
    assert edges.sentence_edge(text, 8, forward=True, end=True) == 21
    assert edges.sentence_edge(text, 21, forward=False, end=True) == 8
    assert edges.sentence_edge(text, 12, forward=True, end=False) == 23
    assert edges.sentence_edge(text, 12, forward=False, end=False) == 10
    assert edges.sentence_edge(text, len(text), forward=True, end=True) == len(text)
