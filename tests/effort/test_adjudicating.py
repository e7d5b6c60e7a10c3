"""Pages that three people annotated, adjudicated through the real keys: what a decision costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from .adjudicating import Decided, adjudicated, contents, jobs, unsaid

pytestmark = pytest.mark.timeout(600)

JOBS = jobs()


@pytest.fixture(scope="module", params=[False, True], ids=["one by one", "several at once"])
def played(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> tuple[bool, list[Decided]]:
    many = bool(request.param)
    folders = [tmp_path_factory.mktemp("adjudicated") for _ in JOBS]
    return many, [adjudicated(job, folder, many=many) for job, folder in zip(JOBS, folders, strict=True)]


def test_a_decision_costs_one_key_and_a_third_at_most_and_less_where_many_are_decided_at_once(
    played: tuple[bool, list[Decided]],
) -> None:
    many, pages = played
    keys = sum(len(one.pressed) for one in pages)
    decisions = sum(sum(one.made.values()) for one in pages)
    assert decisions > 100
    assert all(one.each <= 1.3 for one in pages)
    assert keys / decisions <= (0.8 if many else 1.3), "beginning and finishing included"


def test_gold_is_what_is_right_wherever_somebody_said_it(played: tuple[bool, list[Decided]]) -> None:
    for job, page in zip(JOBS, played[1], strict=True):
        right, missing = contents(job.finished), unsaid(job)
        assert right - contents(page.gold) <= missing
        assert len(contents(page.gold) - right) <= len(missing)


def test_both_ways_lead_to_the_same_gold(qapp: QApplication, tmp_path: Path) -> None:
    job = JOBS[-1]
    folders = [tmp_path / "one by one", tmp_path / "at once"]
    for folder in folders:
        folder.mkdir()
    both = [adjudicated(job, folder, many=many) for folder, many in zip(folders, (False, True), strict=True)]
    assert contents(both[0].gold) == contents(both[1].gold)
    assert len(both[1].pressed) < len(both[0].pressed)
