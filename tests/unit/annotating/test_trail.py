"""The trail of a crash report: names of keys and commands, and never a word of anything."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.scheme import Scheme
from annotator.gui.commands.trail import KEPT, NAMED, NOTHING, Trail
from annotator.gui.window.command_table import COMMANDS

from .conftest import PACT
from .legal import canonical
from .player import Player


def test_the_last_names_are_kept_in_order() -> None:
    trail = Trail()
    for number in range(KEPT + 9):
        trail.key(str(number % 10))
    trail.command("segments.split")
    trail.click()
    assert len(trail.names()) == KEPT
    assert str(trail).endswith("7 8 segments.split click")


def test_every_key_and_every_command_of_the_table_has_a_name_that_is_kept() -> None:
    for command in COMMANDS:
        trail = Trail()
        trail.command(command.id)
        for key in (*command.keys, *command.typed):
            trail.key(key)
        assert trail.names() == (command.id, *command.keys, *command.typed)


words = st.one_of(
    st.sampled_from([word for word in PACT.split() if len(word) > 1]),
    st.text(st.characters(categories=("L", "Zs", "Po")), min_size=2).filter(
        lambda text: len(text.strip()) > 1
    ),
)


@given(words)
def test_words_have_no_place_in_it(word: str) -> None:
    trail = Trail()
    for name in (word, f"Ctrl+{word}", f"{word} {word}"):
        trail.key(name)
        trail.command(name)
    assert set(trail.names()) == {NOTHING} or word.strip() in NAMED or re.fullmatch(r"[a-z]+\.[a-z]+", word)


def test_what_meant_nothing_and_what_was_a_command_is_taken_back() -> None:
    trail = Trail()
    trail.drop_last()
    trail.key("~")
    trail.meant_nothing()
    trail.key(".")
    trail.drop_last()
    trail.command("segments.mark")
    assert trail.names() == (NOTHING, "segments.mark")


def test_a_trail_is_played_again(news: Scheme) -> None:
    pressed = (
        "F2", "t", "segments.grow", "b", "mode.entities", "Ctrl+Home", "3", "Esc", "entities.next_name", "3",
        "entities.event", "a", "Backtab", "edit.undo", NOTHING,
    )  # fmt: skip
    first, second = (Player(news, PACT).press(*pressed) for _run in range(2))
    assert canonical(first) == canonical(second)
    assert first.mentions() == {"Norway": "GPE", "Chile": "GPE"} and len(first.segments()) == 2
