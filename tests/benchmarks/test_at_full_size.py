"""Datasets in and out at the sizes that people have, by the clock, with every processor there is.

``ANNOTATOR_BENCH_IMPORTED`` annotated pages come in (10,000 unless it is said), ``ANNOTATOR_BENCH_EXPORTED``
go out (10,000), ``ANNOTATOR_BENCH_WEB`` web pages come in (2,000). What memory an export takes is measured in
`test_import_export`.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from lxml import etree

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportReport, import_paths
from annotator.datasets.workers import default_processes
from annotator.domain.scheme import Scheme
from annotator.store import Project

from .ratios import Judge, made_bundles
from .test_importing_pages import news_page
from .test_store import TABLES, raw_rows

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]

IMPORTED = int(os.environ.get("ANNOTATOR_BENCH_IMPORTED", "10000"))
EXPORTED = int(os.environ.get("ANNOTATOR_BENCH_EXPORTED", "10000"))
WEB = int(os.environ.get("ANNOTATOR_BENCH_WEB", "2000"))
_IN, _WEB_IN, _OUT = 1 / 0.8, 1 / 0.3, 1 / 0.25
"""Goals: the times as long that we may take as a bare library that does a part of the work."""
_ANOTHER = 200
"""So many web pages are made; the others differ from one of them in title and first words."""


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[str], Path]:
    numbers = count()
    return lambda suffix: tmp_path / f"fresh{next(numbers)}{suffix}"


def filled(path: Path, scheme: Scheme, pages: int) -> Path:
    """Make a project of pages with 3,000 code points, twenty mentions and three segments each."""
    with Project.create(path, scheme) as project:
        for low in range(0, pages, 1_000):
            bundles = made_bundles(min(1_000, pages - low), first=low)
            assert not [added.error for added in project.add_bundles(bundles) if added.error]
    return path


def brought_in(path: Path, scheme: Scheme, source: Path) -> tuple[float, ImportReport]:
    with Project.create(path, scheme) as project:
        before = time.perf_counter()
        report = import_paths(project, [source])
        return time.perf_counter() - before, report


def test_annotated_pages_in(judge: Judge, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]):
    """An archive into a project, against a script that reads its lines and stores the very same rows."""
    path, archive = filled(tmp_path / "filled.annotator", scheme, IMPORTED), tmp_path / "archive.jsonl"
    with Project.open(path) as project:
        export(project, archive, format="jsonl")
        texts = [(row.position, row.name, project.document(row.id).text) for row in project.documents()]
    rows = raw_rows(path)

    def ours() -> float:
        taken, report = brought_in(fresh(".annotator"), scheme, archive)
        assert (report.imported, report.refused) == (IMPORTED, [])
        return taken

    def raw() -> float:
        made = fresh(".annotator")
        Project.create(made, scheme).close()
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            before = time.perf_counter()
            with archive.open("rb") as lines:
                for line in lines:
                    json.loads(line)
            connection.execute("BEGIN IMMEDIATE")
            for name in TABLES:
                marks = ", ".join("?" * len(rows[name][0]))
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows[name])
            connection.executemany("INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)", texts)
            connection.execute("COMMIT")
            return time.perf_counter() - before

    name = f"archive in, {IMPORTED:,} annotated pages"
    judge(name, ours, "json.loads and bare sqlite3", raw, 10, 2, goal=_IN)


def test_web_pages_in(judge: Judge, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]):
    """Web pages into a project, times the processors that this takes, against bare parsing on one."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for seed in range(min(WEB, _ANOTHER)):
        base, first = news_page(seed), b"Page %d<" % seed
        for number in range(seed, WEB, _ANOTHER):
            page = base.replace(first, b"Page %d<" % number).replace(
                b"</head><body>", b"</head><body>%d " % number
            )
            (folder / f"{number:06}.html").write_bytes(page)

    def ours() -> float:
        taken, report = brought_in(fresh(".annotator"), scheme, folder)
        assert (report.imported, report.refused) == (WEB, [])
        return taken * default_processes()

    def parsed() -> None:
        for path in sorted(folder.iterdir()):
            assert etree.HTML(path.read_bytes()) is not None

    name = f"{WEB:,} web pages in, a processor"
    judge(name, ours, "lxml.etree.HTML on one", parsed, 12, 2, goal=_WEB_IN)


def test_archive_out(judge: Judge, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]):
    """From the project to a synced file with its manifest, against ``json.dumps`` of objects in memory."""
    with Project.open(filled(tmp_path / "filled.annotator", scheme, EXPORTED)) as project:

        def out() -> Path:
            return export(project, fresh(".jsonl"), format="jsonl").destination

        objects = [json.loads(line) for line in out().read_text(encoding="utf-8").splitlines()[1:]]
        assert len(objects) >= EXPORTED
        name = f"archive out, {EXPORTED:,} annotated pages"
        judge(
            name, out, "json.dumps in memory",
            lambda: [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in objects],
            11, 2, goal=_OUT,
        )  # fmt: skip
