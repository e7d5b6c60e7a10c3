"""Pages that three people annotated, adjudicated through the real keys: what a decision costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from .adjudicating import Decided, Job, adjudicated, contents, jobs, unsaid

pytestmark = pytest.mark.timeout(600)

JOBS = jobs()
Play = Callable[[Job, bool], Decided]


@pytest.fixture(scope="module")
def play(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Adjudicate a page, one by one or several at once; what came of it is kept, and only looked at."""
    kept: dict[tuple[str, bool], Decided] = {}

    def played(job: Job, many: bool) -> Decided:
        asked = (job.page.name, many)
        if asked not in kept:
            kept[asked] = adjudicated(job, tmp_path_factory.mktemp("adjudicated"), many=many)
        return kept[asked]

    return played


@pytest.mark.slow
@pytest.mark.parametrize("many", [False, True], ids=["one by one", "several at once"])
def test_gold_is_what_is_right_wherever_somebody_said_it_for_one_key_and_a_third_a_decision_at_most(
    many: bool, play: Play
) -> None:
    pages = [play(job, many) for job in JOBS]
    for job, page in zip(JOBS, pages, strict=True):
        right, missing = contents(job.finished), unsaid(job)
        assert right - contents(page.gold) <= missing
        assert len(contents(page.gold) - right) <= len(missing)
    keys = sum(len(one.pressed) for one in pages)
    decisions = sum(sum(one.made.values()) for one in pages)
    assert decisions > 100
    assert all(one.each <= 1.3 for one in pages)
    assert keys / decisions <= (0.8 if many else 1.3), "beginning and finishing included"


def test_both_ways_lead_to_the_same_gold(play: Play) -> None:
    both = [play(JOBS[-1], many) for many in (False, True)]
    assert contents(both[0].gold) == contents(both[1].gold)
    assert len(both[1].pressed) < len(both[0].pressed)
