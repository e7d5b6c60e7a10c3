"""The gate in keys: what is shown saves keys on pages held out, else it is silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.assist.key_gate import (
    ARGUMENT,
    EVENT,
    MENTION,
    SEGMENT,
    USUAL,
    Gate,
    Guess,
    Keys,
    Outcome,
    gate,
)

ROOT = Path(__file__).parents[3]
KEYS = Keys(made=3.0, accepted=1.0, wrong=2.0)


def guesses(label: str, right: int, wrong: int, likely: float = 0.9) -> list[Guess]:
    return [Guess(label, likely, Outcome.RIGHT)] * right + [Guess(label, likely, Outcome.WRONG)] * wrong


def test_a_label_that_is_mostly_wrong_is_silent_and_says_so() -> None:
    made = gate([*guesses("good", 20, 1), *guesses("bad", 2, 20)], KEYS)
    assert made.shows("good", 0.9) and not made.shows("bad", 0.99)
    assert made.silent() == ["bad"]
    (said,) = made.said()
    assert str(said).endswith("more keys than it saved: bad")
    assert made.bars["good"].saved == 20 * 2 - 2


def test_the_bar_stands_where_most_keys_are_saved() -> None:
    made = gate([*guesses("x", 10, 0, 0.8), *guesses("x", 1, 9, 0.4)], KEYS)
    assert made.shows("x", 0.8) and not made.shows("x", 0.4)


def test_few_of_a_label_go_by_all_labels_together() -> None:
    made = gate([*guesses("often", 20, 0), *guesses("once", 1, 0)], KEYS)
    assert "once" not in made.bars and made.shows("once", 0.9)
    silent = gate([*guesses("often", 2, 20), *guesses("once", 1, 0)], KEYS)
    assert not silent.shows("once", 0.9)


@pytest.mark.parametrize(("right", "wrong", "shown"), [(6, 4, False), (6, 0, True)])
def test_a_bar_must_hold_though_two_more_were_wrong(right: int, wrong: int, shown: bool) -> None:
    assert gate(guesses("x", right, wrong), KEYS).shows("x", 0.9) is shown


def test_of_very_few_only_what_is_nearly_certain_is_shown_unless_it_was_wrong() -> None:
    few = gate(guesses("x", 2, 0), KEYS)
    assert few.shows("x", 0.9) and not few.shows("x", 0.8)
    assert not gate(guesses("x", 0, 2), KEYS).shows("x", 0.99)


def test_nothing_held_out_yet_leaves_what_is_nearly_certain() -> None:
    assert Gate().shows("x", 0.95) and not Gate().shows("x", 0.6)


def test_a_model_from_outside_that_was_never_tried_is_heard_from_the_middle_on() -> None:
    assert gate([], KEYS, hope=USUAL).shows("x", 0.5) and not gate([], KEYS).shows("x", 0.5)


def test_the_right_words_with_another_label_save_all_but_the_key_that_goes_on() -> None:
    listed = [Guess("x", 0.9, Outcome.OTHER_LABEL)] * 8
    made = gate(listed, KEYS)
    assert made.bars["x"].saved == 8 and made.shows("x", 0.9)
    assert made.confidence(0.9) < 0.2, "how sure it is goes by the label too"


def test_the_table_of_keys_is_what_was_measured() -> None:
    """Of all samples together in docs/effort.md, which the tests of effort keep true."""
    text = (ROOT / "docs" / "effort.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| all samples"))
    (segment, named, other, way, event, argument) = (
        tuple(map(int, one)) for one in re.findall(r"(\d+) / (\d+) =", row)
    )
    assert pytest.approx(segment[0] / segment[1], abs=0.005) == SEGMENT.made
    assert pytest.approx((named[0] + other[0]) / (named[1] + other[1]), abs=0.005) == MENTION.made
    assert pytest.approx((way[0] + event[0]) / event[1], abs=0.005) == EVENT.made
    assert pytest.approx(argument[0] / argument[1], abs=0.005) == ARGUMENT.made
