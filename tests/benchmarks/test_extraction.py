"""How aligning grows: with the length of the texts, whatever they repeat, and never with its square."""

from __future__ import annotations

import random

import pytest

from annotator.formats.extraction.align import align

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(180)]

PAGES = {
    "words": " ".join(random.Random(1).choices([f"w{n}" for n in range(4000)], k=60_000)),
    "words over again": " ".join(f"w{n * 7919 % 4001}" for n in range(60_000)),
    "one word": "a " * 60_000,
    "a phrase": "one two three four five " * 12_000,
    "one sign": "\u6771" * 60_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_aligning_grows_with_the_length(judge: Judge, name: str) -> None:
    large = PAGES[name]
    small = large[: len(large) // 4]
    judge(
        f"align half a page of {name} with all of it",
        lambda: align(large[: len(large) // 2], large),
        "a quarter of it",
        lambda: align(small[: len(small) // 2], small),
        12,
    )
