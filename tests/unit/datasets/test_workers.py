"""Processes that read: limits, deaths, stopping, and that none is left behind."""

import multiprocessing
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from annotator.datasets import importing, page_reader
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.workers import Workers, default_processes, waited
from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.pages import messages
from annotator.store import Project

from .test_importing import SCHEME


def never() -> bool:
    return False


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    before = multiprocessing.active_children()  # others keep a worker for the next page
    yield
    assert [one for one in multiprocessing.active_children() if one not in before] == []
    assert not [one for one in threading.enumerate() if one.name.startswith("reading")]


def test_what_hangs_or_dies_is_replaced_and_named():
    with Workers(1, seconds=0.5) as workers:
        asleep = workers.submit(time.sleep, 60)
        gone = workers.submit(os._exit, 3)
        well = workers.submit(len, "abc")
        with pytest.raises(FormatError, match=r"more than 0\.5 s"):
            waited(asleep, never)
        with pytest.raises(FormatError, match="ended"):
            waited(gone, never)
        assert waited(well, never) == 3


def test_stopping_waits_for_nobody():
    with Workers(2) as workers:
        busy = [workers.submit(time.sleep, 60) for _ in range(5)]
        time.sleep(0.5)
        began = time.monotonic()
        with pytest.raises(CancelledError):
            waited(busy[0], lambda: True)
    assert time.monotonic() - began < 2


def test_workers_that_nothing_asked_for_are_not_started():
    with Workers() as workers:
        assert workers.processes == default_processes() >= 1
        assert not workers.started


def test_pages_read_in_processes_are_stored_in_the_order_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(page_reader, "_FEW", 0)
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(12):
        words = f"<p>Words of {number}." * (3_000 if number % 4 == 0 else 1)
        (folder / f"{number:02}.html").write_text(f"<title>Page {number}</title>{words}")
        (folder / f"{number:02}.txt").write_text(f"Text {number}")
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        report = import_paths(project, [folder], ImportWish(processes=2))
        assert (report.imported, report.refused, report.warnings) == (24, [], [])
        wanted = [f"{kind} {number}" for number in range(12) for kind in ("Page", "Text")]
        assert [row.name for row in project.documents()] == wanted
        assert project.check() == []
        first = project.documents()[0].id
        assert project.source_bytes(first) == (folder / "00.html").read_bytes()
        assert not project.node_map(first).plain


def test_a_page_that_takes_too_long_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(page_reader, "_FEW", 0)
    monkeypatch.setattr(page_reader, "in_worker", time_for)
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(f"<title>{name}</title><p>Words of {name}")
    (tmp_path / "c.txt").write_text("Plain")
    with Project.create(tmp_path / "p.annotator", SCHEME) as project, pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "Workers", lambda processes: Workers(processes, seconds=1.0))
        report = import_paths(project, [tmp_path / f"{name}" for name in ("a.html", "b.html", "c.txt")])
        assert report.imported == 1
        assert [one.reason == message(messages.TOO_SLOW, seconds="1") for one in report.refused] == [
            True,
            True,
        ]


def time_for(*_: object) -> None:
    """Stand in for a reader that never comes to an end."""
    time.sleep(60)
