"""Whatever is pressed and picked: the hand keeps to its rules, nothing raises, keys mean the same again."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.assets import resource
from annotator.domain.scheme import parse_scheme
from annotator.gui.window.command_table import COMMANDS

from .legal import canonical, faults
from .player import Player

SCHEME = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
TEXT = (
    "Norway and Chile sign pact\n"
    "Oslo – Anna Brekke of Nordic Minerals signed a pact on lithium on Tuesday 👩\u200d🚀, officials said. "
    "Sign up for our letter\n"
    "مصر و東京 e\u0301 talks began in May.\n"
)
_EVENT = tuple(f"event {label.key}" for label in SCHEME.event_types.values() if label.key)
_LABELLED = (*SCHEME.segment_kinds.values(), *SCHEME.entity_types.values())
_LABELS = tuple(label.key for label in _LABELLED if label.key)
_ROLES = tuple({role.key for label in SCHEME.event_types.values() for role in label.roles if role.key})
_COMMANDS = tuple(
    key
    for command in COMMANDS
    for key in (*command.keys, *command.typed)
    if command.group in ("Edit", "Segments", "Entities & events", "Attributes") or "mode." in command.id
)
_MOVES = (
    "Right", "Left", "Ctrl+Right", "Ctrl+Left", "Alt+Right", "Ctrl+Down", "Ctrl+Up", "Ctrl+Home", "Ctrl+End",
    "Shift+Right", "Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Left", "Alt+Shift+Left", "Tab", "Shift+Tab",
    "Return", "Escape", "Space", "Shift+Space",
)  # fmt: skip
_CLICKS = tuple(f"click {number}" for number in range(6))

ANY = tuple(map(st.sampled_from, (_LABELS, _ROLES, _EVENT, _COMMANDS, _MOVES, _MOVES, _CLICKS)))
keys = st.tuples(st.sampled_from(("F2", "F3")), st.lists(st.one_of(*ANY), max_size=60)).map(
    lambda drawn: [drawn[0], *drawn[1]]
)


def play(pressed: list[str], player: Player) -> Player:
    """Press keys; "event a": the type with the key a; "click 2": on the third item that can be clicked."""
    for one in pressed:
        word, _, rest = one.partition(" ")
        if word == "click" and rest:
            there = player.annotations
            placed = (there.segments,) if player.hand.mode == "segments" else (there.mentions, there.events)
            in_sight = ["", *(item_id for group in placed for item_id in group)]
            player.click(in_sight[int(rest) % len(in_sight)])
        elif word == "event" and rest:
            player.press("e", rest)
        else:
            player.press(one)
        assert not faults(player), one
    return player


@settings(max_examples=200, deadline=None)
@given(keys)
def test_no_keys_make_an_illegal_hand(pressed: list[str]) -> None:
    play(pressed, Player(SCHEME, TEXT))


@settings(max_examples=50, deadline=None)
@given(keys)
def test_the_same_keys_mean_the_same_again(pressed: list[str]) -> None:
    first, second = (play(pressed, Player(SCHEME, TEXT)) for _run in range(2))
    assert canonical(first) == canonical(second)


@settings(max_examples=50, deadline=None)
@given(keys)
def test_undo_as_often_as_there_were_edits_leaves_a_blank_page(pressed: list[str]) -> None:
    player = play(pressed, Player(SCHEME, TEXT)).press("Escape", "Escape")
    for _edit in range(2 * len(pressed) + 1):
        player.undo()
        assert not faults(player)
    there = player.annotations
    assert not (there.segments or there.mentions or there.events or there.relations)
