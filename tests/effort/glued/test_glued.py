"""Glued pages: their truth, their scores, and what the segmenter makes of them where lines are broken."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")

from .generate import ONE_LINE, TESTING, TUNING, Glued, pages, stories
from .report import by_extractor, by_rules, by_segmenter, of_half
from .scoring import scored

PAGE = Glued("aaaa bbbb\ncccc", (0, 10), ((0, 9, 1), (9, 10, 0), (10, 14, 2)), "en", "test")


def test_tuning_and_testing_share_no_language_no_story_and_no_separator():
    tuning, testing = stories("tuning"), stories("testing")
    assert not set(tuning) & set(testing)
    assert len(tuning) + len(testing) >= 12
    assert not set(TUNING) & set(TESTING)
    assert set(TUNING) | set(TESTING) >= ONE_LINE


@pytest.mark.parametrize("half", ["tuning", "testing"])
def test_the_truth_covers_each_page_once(half: str):
    for page in pages(half, 4):
        assert [start for start, _, _ in page.owned] == [0, *(end for _, end, _ in page.owned[:-1])]
        assert page.owned[-1][1] == len(page.text)
        first = [next(start for start, _, own in page.owned if own == n + 1) for n in range(len(page.starts))]
        assert first == list(page.starts)


def test_scores_of_the_truth_of_one_article_and_of_nothing():
    true = scored([(PAGE, [(0, 9, 7), (10, 14, 3)])])
    assert (true.boundary_f1(0), true.b_cubed(), true.wrong, true.open) == (1.0, 1.0, 0, 0)
    late = scored([(PAGE, [(0, 9, 1), (13, 14, 2)])])
    assert (late.boundary_f1(0), late.boundary_f1(5), late.open) == (0.0, 1.0, 3)
    one = scored([(PAGE, by_extractor(PAGE.text))])
    assert (one.boundary_f1(20), one.wrong, one.open) == (0.0, 4, 0)
    nothing = scored([(PAGE, [])])
    assert (nothing.boundary_f1(20), nothing.wrong, nothing.open) == (0.0, 0, 12)


def test_articles_are_found_in_languages_never_seen_and_text_in_doubt_is_left_open():
    found = of_half("testing", 4, by_segmenter)
    for name in ("outlet · age", "name | date", "* * *", "marked list"):
        assert found[name].boundary_f1(20) >= 0.85, name
        assert found[name].wrong <= 0.03 * found[name].ink, name
    wrong, ink = (sum(getattr(one, key) for one in found.values()) for key in ("wrong", "ink"))
    assert wrong <= 0.06 * ink
    ruled = of_half("testing", 4, by_rules)
    for name, one in found.items():
        assert one.wrong <= ruled[name].wrong + 0.01 * one.ink, f"{name}: never more wrong than the rules"
