"""Exports as a stream: workers make what is made here, memory does not grow, a killed worker is said."""

import hashlib
import json
import os
import signal
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import assets
from annotator.datasets import streaming
from annotator.datasets.errors import CancelledError
from annotator.datasets.exporting import export
from annotator.datasets.workers import Workers
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, Document, Mention, Source
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.store import Bundle, Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))


def bundle(number: int, length: int = 300) -> Bundle:
    text = f"Page {number}: Ann Lee met Bob. ".ljust(length, "x")
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Document(f"d{number:04}", f"Page {number}", text, digest, Source("text/plain", digest))
    said = AnnotationSet(f"s{number}", page.id, text, Author("ann"))
    start = text.index("Ann")
    items = [Mention("m", Span.at(start, start + 7), "PER"), Mention("n", Span.at(start, start + 3), "PER")]
    return Bundle(page, [filled(said, items)])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        yield made


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_workers_write_the_same_bytes_as_one_process(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    list(project.add_bundles(bundle(number) for number in range(60)))
    monkeypatch.setattr(streaming, "_LOT", 3)
    told: list[tuple[int, int]] = []

    def told_of(done: int, total: int, _: str) -> None:
        told.append((done, total))

    split = {"split": (50, 25, 25), "seed": 3}
    for format in ("conll2003", "jsonl"):
        monkeypatch.setattr(streaming, "HELPED", 1_000)
        one = export(project, tmp_path / f"one-{format}", format=format, **split)
        monkeypatch.setattr(streaming, "HELPED", 1)
        told.clear()
        more = export(project, tmp_path / f"more-{format}", format=format, progress=told_of, **split)
        assert files_in(one.destination) == files_in(more.destination)
        assert one.to_json() | {"destination": ""} == more.to_json() | {"destination": ""}
        steps = [*range(60), *range(61)]  # near-duplicates, then documents
        assert told == [(number, 60) for number in steps]


def test_memory_does_not_grow_with_the_project(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(streaming, "_LOT", 5)

    def peak(destination: Path, format: str) -> int:
        tracemalloc.start()
        export(project, destination, format=format)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peaks = []
    for count, format in ((20, "jsonl"), (80, "jsonl"), (80, "conll2003"), (80, "brat")):
        here = len(project.document_names())
        list(project.add_bundles(bundle(number, 30_000) for number in range(here, count)))
        # What a thread of another test takes meanwhile, or a module that comes in late, is counted too: once.
        peaks.append(min(peak(tmp_path / f"{count}-{format}-{go}", format) for go in range(2)))
    # Sixty more pages are 1.8 MB of text; a lot of five is 0.15 MB.
    assert max(peaks[1:]) < peaks[0] + 1_000_000


def killed(_order: str, number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def doubled(order: int, number: int) -> int:
    return order * number


def test_lots_come_in_order_whoever_makes_them():
    with Workers(2) as workers:
        found = workers.in_order(range(40), lambda one: 2 * one, doubled, 2, lambda: None)
        assert list(found) == [2 * number for number in range(40)]
        assert workers.started


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
def test_a_worker_that_is_killed_is_said_and_nothing_is_written(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    list(project.add_bundles(bundle(number) for number in range(30)))
    monkeypatch.setattr(streaming, "_LOT", 3)
    monkeypatch.setattr(streaming, "HELPED", 1)
    monkeypatch.setattr(streaming, "made_elsewhere", killed)
    with pytest.raises(AnnotatorError, match=r"SIGKILL.*nothing was written"):
        export(project, tmp_path / "out", format="jsonl")
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []


def test_an_export_can_be_stopped_while_workers_work(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    list(project.add_bundles(bundle(number) for number in range(30)))
    monkeypatch.setattr(streaming, "_LOT", 3)
    monkeypatch.setattr(streaming, "HELPED", 1)
    asked = iter(range(12))
    with pytest.raises(CancelledError):
        export(project, tmp_path / "out", format="jsonl", cancelled=lambda: next(asked, None) is None)
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []
