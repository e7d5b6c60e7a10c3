"""Whole pages through the real keys: what it costs a practised hand, and that the gold comes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from .pages import samples, seeds
from .player import Strokes, played, pointed
from .record import RECORDED

pytestmark = pytest.mark.timeout(300)

SEEDS, SAMPLES = seeds(), samples()


@dataclass(frozen=True)
class Played:
    """A page that was played: which keys, and what they were for."""

    name: str
    keys: str
    strokes: Strokes


@pytest.fixture(scope="module")
def pages(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[Played]:
    """All four samples: segments, mentions, events, arguments; each compared with its gold in the store."""
    found = []
    for page in SAMPLES:
        player = played(page, tmp_path_factory.mktemp("sample"))
        found.append(Played(page.name, " ".join(player.pressed), player.strokes))
    return found


@pytest.fixture(scope="module")
def of_samples(pages: list[Played]) -> Strokes:
    total = Strokes()
    for page in pages:
        total.add(page.strokes)
    return total


def test_these_keys_are_the_ones_that_unit_tests_press_without_a_window(pages: list[Played]) -> None:
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    for page in pages:
        assert page.keys == recorded[page.name], f"{page.name}: run python -m tests.effort.record"


@pytest.mark.skipif(not SEEDS, reason="the raw seeds are not beside the project")
def test_a_segment_of_the_seeds_costs_one_key_and_a_half_at_most(qapp: QApplication, tmp_path: Path) -> None:
    for page in SEEDS:
        strokes = played(page, tmp_path).strokes
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


def test_with_the_mouse_a_mention_costs_one_action_and_one_key(qapp: QApplication, tmp_path: Path) -> None:
    mentions, keys, pointers = pointed(SAMPLES[0], tmp_path)
    assert pointers == mentions and keys == mentions + 1, "F3 and a key for each"
