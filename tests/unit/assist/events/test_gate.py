"""The gate in keys: what is shown saves keys on pages held out, else it is silent."""

from __future__ import annotations

import pytest

from annotator.assist.events.gate import ARGUMENT_KEYS, EVENT_KEYS, POOLED, Gate, Guess, Keys, gate

KEYS = Keys(made=3.0, accepted=1.0, wrong=2.0)


def guesses(label: str, right: int, wrong: int, likely: float = 0.9) -> list[Guess]:
    return [Guess(label, likely, True)] * right + [Guess(label, likely, False)] * wrong


def test_a_label_that_is_mostly_wrong_is_silent_and_says_so() -> None:
    made = gate([*guesses("good", 20, 1), *guesses("bad", 2, 20)], KEYS)
    assert made.shows("good", 0.9) and not made.shows("bad", 0.99)
    assert made.silent() == ["bad"]
    assert made.bars["good"].saved == 20 * 2 - 2


def test_the_bar_stands_where_most_keys_are_saved() -> None:
    made = gate([*guesses("x", 10, 0, 0.8), *guesses("x", 1, 9, 0.4)], KEYS)
    assert made.shows("x", 0.8) and not made.shows("x", 0.4)


def test_few_of_a_label_go_by_all_labels_together() -> None:
    made = gate([*guesses("often", 20, 0), *guesses("once", 1, 0)], KEYS)
    assert "once" not in made.bars and made.shows("once", 0.9)
    silent = gate([*guesses("often", 2, 20), *guesses("once", 1, 0)], KEYS)
    assert not silent.shows("once", 0.9)


@pytest.mark.parametrize(("right", "shown"), [(2, False), (6, True)])
def test_a_bar_must_hold_though_two_more_were_wrong(right: int, shown: bool) -> None:
    assert gate(guesses("x", right, 0), KEYS).shows("x", 0.9) is shown


def test_nothing_held_out_yet_leaves_what_is_nearly_certain() -> None:
    assert Gate().shows("x", 0.95) and not Gate().shows("x", 0.6)


def test_what_things_cost_is_what_was_counted() -> None:
    assert EVENT_KEYS.made > ARGUMENT_KEYS.made > ARGUMENT_KEYS.accepted
    assert gate([], EVENT_KEYS).bars.get(POOLED) is None
