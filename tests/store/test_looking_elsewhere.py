"""A check in another process: the same findings, on both databases; how far it is, stopping, and a death."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from annotator.datasets import checking
from annotator.datasets.checking import check_wish
from annotator.domain.errors import AnnotatorError
from annotator.store import Project
from annotator.store.checks.look import StoppedError

from .helpers import MARY, page, tag

Signal = Callable[[int], None]


def _processes() -> set[int]:
    return {one.pid for one in multiprocessing.active_children() if one.pid is not None}


@pytest.fixture(autouse=True)
def signalled() -> Iterator[Signal]:
    """Sends the worker a signal, whatever other processes there are; in the end none of ours is left."""
    before = _processes()

    def send(number: int) -> None:
        (worker,) = _processes() - before
        os.kill(worker, number)

    yield send
    assert _processes() <= before


@pytest.fixture
def large(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that counts as a large one."""
    monkeypatch.setattr(checking, "_MANY", 2)
    for number in range(2):
        body = f"Japan won {number}."
        project.add_document(page(body, f"page {number}"), body.encode())
        project.commit(project.annotation_set(project.documents()[number].id, MARY), tag(0, 5))
    return project


def test_what_is_found_elsewhere_is_what_is_found_here(large: Project):
    wish = check_wish(beside=large)
    assert wish.elsewhere is not None
    assert large.checked(wish).findings == []
    with large._database.engine.connect() as connection:  # past the guard over annotations
        raw = connection.connection.driver_connection
        raw.execute("UPDATE document_body SET text = 'Japan lost.' WHERE text = 'Japan won 1.'")
        raw.commit()
    told: list[tuple[int, int, str]] = []
    elsewhere = large.checked(check_wish(beside=large, progress=lambda *said: told.append(said)))
    assert elsewhere.findings == large.checked(check_wish()).findings != []
    assert (elsewhere.pages, elsewhere.of) == (2, 2)
    assert told


def test_a_small_project_is_looked_at_here(project: Project):
    assert check_wish(beside=project).elsewhere is None
    assert check_wish().elsewhere is None


@pytest.mark.parametrize("target", ["sqlite"], indirect=True)
def test_a_worker_that_dies_is_an_error_that_says_so(large: Project, signalled: Signal):
    wish = check_wish(beside=large, progress=lambda *_: signalled(signal.SIGKILL))
    with pytest.raises(AnnotatorError) as raised:
        large.checked(wish)
    assert str(raised.value) == (
        "the process that checked the project failed (it was ended by signal SIGKILL); "
        "nothing was changed: check again"
    )


@pytest.mark.parametrize("target", ["sqlite"], indirect=True)
def test_it_stops_when_it_should(large: Project, signalled: Signal):
    told: list[tuple[int, int, str]] = []

    def hold(*said: Any) -> None:
        """Let the worker go on when it has been asked to stop."""
        told.append(said)
        signalled(signal.SIGSTOP)
        threading.Timer(0.3, signalled, [signal.SIGCONT]).start()

    with pytest.raises(StoppedError):
        large.checked(check_wish(beside=large, progress=hold, cancelled=lambda: bool(told)))
    assert len(told) == 1
