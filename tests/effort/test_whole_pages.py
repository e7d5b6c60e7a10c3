"""Whole pages through the real keys: what it costs a practised hand, and that the gold comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from .pages import GoldPage, samples, seeds, whole_seed
from .player import Strokes, played, pointed
from .record import RECORDED, record, recorded_strokes

pytestmark = pytest.mark.timeout(300)

SEEDS, SAMPLES = seeds(), samples()


@pytest.mark.slow
@pytest.mark.parametrize("page", [*SAMPLES, *SEEDS], ids=lambda page: page.name)
def test_a_page_takes_the_keys_on_record_which_unit_tests_press_without_a_window(
    page: GoldPage, qapp: QApplication, tmp_path: Path
) -> None:
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))[page.name]
    assert record(played(page, tmp_path)) == recorded, f"{page.name}: run python -m tests.effort.record"


@pytest.fixture(scope="module")
def of_samples() -> Strokes:
    total = Strokes()
    for page in SAMPLES:
        total.add(recorded_strokes(page.name))
    return total


@pytest.mark.skipif(not SEEDS, reason="the raw seeds are not beside the project")
def test_a_segment_of_the_seeds_costs_one_key_and_a_half_at_most() -> None:
    for page in SEEDS:
        strokes = recorded_strokes(page.name)
        assert strokes.made["segment"] == len(page.segments)
        assert sum(strokes.keys.values()) / len(page.segments) <= 1.5, "article numbers and F2 included"


def test_a_segment_of_the_samples_costs_one_key_and_a_half_at_most(of_samples: Strokes) -> None:
    assert of_samples.made["segment"] == sum(len(page.segments) for page in SAMPLES)
    assert (of_samples.keys["segment"] + of_samples.keys["article"]) / of_samples.made["segment"] <= 1.5


def test_a_mention_that_is_a_word_or_a_name_costs_three_keys_at_most(of_samples: Strokes) -> None:
    assert of_samples.made["mention, word or name"] > 150
    assert of_samples.each("mention, word or name") <= 3
    assert of_samples.each("mention, word or name", "mention, other") <= 3


def test_an_argument_costs_three_keys_at_most(of_samples: Strokes) -> None:
    assert of_samples.made["argument"] == sum(len(e.arguments) for page in SAMPLES for e in page.events)
    assert of_samples.each("argument") <= 3
    assert of_samples.each("event") == 2, "e, and the key of its type"


@pytest.mark.slow
def test_the_whole_story_of_a_seed_takes_two_hundred_and_fifty_keys_at_most(
    qapp: QApplication, tmp_path: Path
) -> None:
    if (page := whole_seed()) is None:
        pytest.skip("the raw seeds are not beside the project")
    assert len(page.mentions) == 83 and len(page.events) == 7
    strokes = played(page, tmp_path).strokes
    assert sum(strokes.keys.values()) <= 250, strokes


def test_with_the_mouse_a_mention_costs_one_action_and_one_key(qapp: QApplication, tmp_path: Path) -> None:
    mentions, keys, pointers = pointed(SAMPLES[0], tmp_path)
    assert pointers == mentions and keys == mentions + 1, "F3 and a key for each"
