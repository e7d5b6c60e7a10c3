"""What carrying over costs beside aligning the text of an extractor, and how it grows."""

from __future__ import annotations

import random

import pytest

from annotator.domain.matching import tokens_of
from annotator.edits.carrying.confidence import Confidence
from annotator.edits.carrying.text_map import TextMap
from annotator.formats.extraction.align import align
from tests.unit.edits.corruptions import Newer, corrupted

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(180)]


def page(paragraphs: int) -> str:
    draw = random.Random(5)
    words = [f"w{n}" for n in range(4000)]
    return "\n".join(" ".join(draw.choices(words, k=draw.randint(4, 90))) for _ in range(paragraphs))


def carried(old: str, newer: Newer) -> None:
    tokens_of.cache_clear()
    Confidence(TextMap(old, newer.text))


def aligned(old: str, newer: Newer) -> None:
    tokens_of.cache_clear()
    align(old, newer.text)


@pytest.mark.parametrize("seed", [3, 4])
def test_carrying_over_beside_aligning(judge: Judge, seed: int) -> None:
    old = page(60)
    newer, _ = corrupted(old, seed)
    judge(
        f"lay a page over its newer form {seed}", lambda: carried(old, newer),
        "aligning an extractor's text", lambda: aligned(old, newer), 2,
    )  # fmt: skip


def test_carrying_over_grows_with_the_page(judge: Judge) -> None:
    small, large = page(60), page(240)
    small_new, large_new = corrupted(small, 4)[0], corrupted(large, 4)[0]
    judge(
        "lay a page of 240 paragraphs over its newer form", lambda: carried(large, large_new),
        "one of 60", lambda: carried(small, small_new), 8,
    )  # fmt: skip
