"""Importing web pages: what more processes bring, and that the size of an archive costs no memory."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from annotator.datasets import page_reader
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.workers import default_processes
from annotator.domain.scheme import Scheme
from annotator.store import Project
from tests.unit.pages.making import answer, record, zipped

from .ratios import Judge, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

ROOT = Path(__file__).resolve().parents[2]
PAGES = 300
SMALL, LARGE = 20_000_000, 200_000_000
PEAK = """
import json, sys
from pathlib import Path
from annotator.assets import resource
from annotator.datasets.importing import import_paths
from annotator.domain.scheme import parse_scheme
from annotator.store import Project
scheme = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
with Project.create(sys.argv[1], scheme) as project:
    report = import_paths(project, [sys.argv[2]])
    assert not report.refused, report.refused
lines = Path("/proc/self/status").read_text().splitlines()
peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(json.dumps([report.imported, peak]))
"""


def news_page(seed: int, size: int = 170_000) -> bytes:
    """Return a page like those of news sites: a third of it text, in many small blocks."""
    rng = random.Random(seed)
    pieces = [f"<!DOCTYPE html><html><head><title>Page {seed}</title></head><body>"]
    held = 0
    while held < size:
        text = made_text(rng.randint(30, 400), rng.randrange(10**9))
        kind = rng.choice(("p", "p", "li", "h2", "figcaption"))
        link = f'<a href="/story/{rng.randrange(10**9)}" data-track="{rng.random()}">more</a>'
        block = (
            f'<div class="block block--{held % 7}" id="b{held}" data-kind="text" data-x="{rng.random()}">'
            f'<span class="icon icon-{held % 5}"></span><{kind} class="story-{held % 11}">{text} {link}'
            f"</{kind}><script>track({rng.random()}, {rng.random()}, {rng.random()})</script></div>\n"
        )
        pieces.append(block)
        held += len(block)
    return "".join([*pieces, "</body></html>"]).encode()


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    numbers = count()
    return lambda: tmp_path / f"fresh{next(numbers)}.annotator"


@pytest.mark.skipif(default_processes() < 2, reason="one processor cannot do two things at once")
def test_two_processes(judge: Judge, tmp_path: Path, scheme: Scheme, fresh: Callable[[], Path]):
    """Everything in one process, without limits, against two that read while this one stores."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for seed in range(PAGES):
        (folder / f"{seed:04}.html").write_bytes(news_page(seed))

    def into(processes: int) -> float:
        with Project.create(fresh(), scheme) as project, pytest.MonkeyPatch.context() as patch:
            if not processes:
                patch.setattr(page_reader, "_FEW", PAGES)
                patch.setattr(page_reader, "_SMALL_HTML", 10**9)
            before = time.perf_counter()
            report = import_paths(project, [folder], ImportWish(processes=processes or None))
            taken = time.perf_counter() - before
        assert (report.imported, report.refused) == (PAGES, [])
        return taken

    judge("300 web pages in, two processes", lambda: into(2), "this one alone", lambda: into(0), 1 / 1.6, 3)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how much it was at most")
def test_archives_in_constant_memory(tmp_path: Path):
    peaks = []
    for size in (SMALL, LARGE):
        crawl = tmp_path / f"{size}.warc.gz"
        with crawl.open("wb") as out:
            for part in archive(size):
                out.write(part)
        run = subprocess.run(
            [sys.executable, "-c", PEAK, str(tmp_path / f"{size}.annotator"), str(crawl)],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        imported, peak = json.loads(run.stdout)
        print(f"{size / 1e6:.0f} MB of records: {imported} pages, {peak / 1000:.0f} MB at most")
        peaks.append(peak)
        crawl.unlink()
    assert peaks[1] < peaks[0] * 1.3 + 20_000


def archive(size: int) -> Iterator[bytes]:
    """Yield an archive with so many bytes of pages before compression, no two pages alike."""
    base, held, number = news_page(1), 0, 0
    while held < size:
        number += 1
        page = base.replace(b"Page 1<", b"Page %d<" % number)
        held += len(page)
        yield zipped([record("response", answer(page), f"https://example.org/{number}")])
