"""Speed of datasets in and out of a project file, and how it grows with the documents."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.domain.scheme import Scheme
from annotator.formats import registry
from annotator.formats.base import Dataset, Entry, Losses
from annotator.store import Bundle, Project

from .ratios import Judge, made_bundles, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(120)]

ROOT = Path(__file__).resolve().parents[2]
FEW, MANY = 40, 160
LINEAR = MANY / FEW * 1.5


@pytest.fixture
def keep() -> Iterator[ExitStack]:
    """What is entered here is closed after the test."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[str], Path]:
    """Gives paths that nothing was written to."""
    numbers = count()
    return lambda suffix: tmp_path / f"fresh{next(numbers)}{suffix}"


def filled(path: Path, scheme: Scheme, bundles: list[Bundle], keep: ExitStack) -> Project:
    project = keep.enter_context(Project.create(path, scheme))
    assert not [added.error for added in project.add_bundles(bundles) if added.error]
    return project


def documents_of(archive: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read_text(encoding="utf-8").splitlines()[1:]]


def test_archive_out(
    judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]
):
    """From the project to a synced file with its manifest, against ``json.dumps`` of objects in memory."""
    few = filled(tmp_path / "few.annotator", scheme, made_bundles(FEW), keep)
    many = filled(tmp_path / "many.annotator", scheme, made_bundles(MANY), keep)
    sourced = filled(tmp_path / "sourced.annotator", scheme, made_bundles(MANY, source=True), keep)

    def out(project: Project) -> Path:
        return export(project, fresh(".jsonl"), format="jsonl").destination

    def plain(objects: list[dict[str, Any]]) -> Callable[[], object]:
        return lambda: [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in objects]

    bare, with_bytes = plain(documents_of(out(many))), plain(documents_of(out(sourced)))
    judge("archive out, 160 documents", lambda: out(many), "40 documents", lambda: out(few), LINEAR, 3)
    judge("archive out, 160 documents", lambda: out(many), "json.dumps in memory", bare, 12, 3)
    judge("archive out, 160 with sources", lambda: out(sourced), "json.dumps in memory", with_bytes, 16, 3)


def test_archive_in(
    judge: Judge, keep: ExitStack, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]
):
    archives = {
        number: export(
            filled(tmp_path / f"{number}.annotator", scheme, made_bundles(number), keep),
            tmp_path / f"{number}.jsonl",
            format="jsonl",
        ).destination
        for number in (FEW, MANY)
    }

    def into(number: int) -> float:
        with Project.create(fresh(".annotator"), scheme) as project:
            before = time.perf_counter()
            report = import_paths(project, [archives[number]])
            taken = time.perf_counter() - before
        assert (report.imported, report.refused, report.warnings) == (number, [], [])
        return taken

    lines = archives[MANY].read_bytes().splitlines()
    judge("archive in, 160 documents", lambda: into(MANY), "40 documents", lambda: into(FEW), LINEAR, 3)
    judge(
        "archive in, 160 documents", lambda: into(MANY),
        "json.loads in memory", lambda: [json.loads(line) for line in lines], 35, 3,
    )  # fmt: skip


def test_plain_pages_in(judge: Judge, tmp_path: Path, scheme: Scheme, fresh: Callable[[str], Path]):
    for number in (FEW, MANY):
        folder = tmp_path / str(number)
        folder.mkdir()
        for seed in range(number):
            (folder / f"{seed:04}.txt").write_text(made_text(3_000, seed), encoding="utf-8")

    def into(number: int) -> float:
        with Project.create(fresh(".annotator"), scheme) as project:
            before = time.perf_counter()
            report = import_paths(project, [tmp_path / str(number)])
            taken = time.perf_counter() - before
        assert (report.imported, report.refused) == (number, [])
        return taken

    judge("plain pages in, 160 files", lambda: into(MANY), "40 files", lambda: into(FEW), LINEAR, 3)


def spacy_loop(nlp: Any, bundles: list[Bundle], path: Path) -> None:
    """Write the same documents as CoNLL rows the usual way, over spaCy's tokenizer."""
    with path.open("w", encoding="utf-8") as rows:
        for bundle in bundles:
            doc = nlp.make_doc(bundle.document.text)
            found = [
                doc.char_span(m.span.start, m.span.end, label=m.type, alignment_mode="expand")
                for m in bundle.sets[0].mentions.values()
            ]
            doc.set_ents([span for span in found if span is not None])
            rows.write("-DOCSTART- -X- -X- O\n\n")
            for token in doc:
                tag = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
                if not token.is_space:
                    rows.write(f"{token.text} -X- O {tag}\n")
            rows.write("\n")


def test_conll_out(judge: Judge, scheme: Scheme, fresh: Callable[[str], Path]):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what spaCy's own dependencies warn of is not ours to mend
        spacy = pytest.importorskip("spacy")
        nlp = spacy.blank("en")
    bundles = {number: made_bundles(number) for number in (FEW // 2, MANY // 2)}
    entries = {number: tuple(Entry(b.document, tuple(b.sets)) for b in bundles[number]) for number in bundles}
    write = registry.writer("conll2003")

    def ours(number: int) -> None:
        folder = fresh("")
        folder.mkdir()
        write(Dataset("bench", scheme, entries[number]), folder, Losses())
        assert sum(1 for path in folder.iterdir() if path.stat().st_size) == 2
        shutil.rmtree(folder)

    judge(
        "CoNLL-2003 out, 80 documents",
        lambda: ours(MANY // 2),
        "20 documents",
        lambda: ours(FEW // 2),
        LINEAR,
        3,
    )
    judge(
        "CoNLL-2003 out, 80 documents", lambda: ours(MANY // 2),
        "loop over spaCy's tokenizer", lambda: spacy_loop(nlp, bundles[MANY // 2], fresh(".txt")), 4, 5,
    )  # fmt: skip


PEAK = """
import resource, sys, time
from pathlib import Path
from annotator.datasets.exporting import export
from annotator.store import Project
if __name__ == "__main__":
    before = time.perf_counter()
    with Project.open(sys.argv[1]) as project:
        export(project, Path(sys.argv[2]), format=sys.argv[3])
    lines = Path("/proc/self/status").read_text().splitlines()
    print(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, time.perf_counter() - before)
"""
_OF_MANIFEST = 0.5
"""Kilobytes for each page: the manifest names every document with its part and its digests."""
MOST_PAGES = int(os.environ.get("ANNOTATOR_BENCH_EXPORTED", "10000"))
PAGES = [one for one in (MOST_PAGES // 100, MOST_PAGES // 10, MOST_PAGES) if one >= 1_000]
MOST_MEMORY = 200_000
"""Pages that are written (100,000 in the full form), and the kB that the goal allows at any size."""
WRITERS = [one for one in registry.FORMATS.values() if one.writes and one.profile is None]
PART = 1_000


@pytest.fixture(scope="module")
def filled_with(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Callable[[int], Path]:
    """Gives a project of so many pages, which are made and stored some at a time."""
    made: dict[int, Path] = {}

    def path(pages: int) -> Path:
        if pages not in made:
            made[pages] = tmp_path_factory.mktemp("pages") / f"{pages}.annotator"
            with Project.create(made[pages], scheme) as project:
                for first in range(0, pages, PART):
                    added = project.add_bundles(made_bundles(min(PART, pages - first), first=first))
                    assert not [one.error for one in added if one.error]
        return made[pages]

    return path


@pytest.mark.timeout(7200)
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says how much it was at most")
@pytest.mark.parametrize("key", [one.key for one in WRITERS])
def test_memory_of_an_export(
    judge: Judge, tmp_path: Path, filled_with: Callable[[int], Path], fresh: Callable[[str], Path], key: str
):
    """What a process takes at most that writes ever more pages, and what a worker of its takes."""
    if library := registry.FORMATS[key].extra:
        pytest.importorskip(library)
    script = tmp_path / "peak.py"
    script.write_text(PEAK, encoding="utf-8")
    peaks = []
    for pages in PAGES:
        out = fresh("")
        run = subprocess.run(
            [sys.executable, str(script), str(filled_with(pages)), str(out), key],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        shutil.rmtree(out)
        peak, worker, taken = run.stdout.split()
        peaks.append(int(peak))
        print(
            f"{key}, {pages:,} pages: {peaks[-1] / 1000:.0f} MB at most, "
            f"a worker {int(worker) / 1000:.0f} MB, {float(taken):.1f} s by the clock"
        )
    for pages, peak in zip(PAGES[1:], peaks[1:], strict=True):
        name = f"memory of {key} out, {pages:,} pages (MB)"
        first = (peaks[0] + _OF_MANIFEST * pages) / 1e6
        judge.told(name, peak / 1e6, f"{PAGES[0]:,} pages, and a manifest", first, 1.4)
        judge.told(name, peak / 1e6, "the goal, 200 MB", MOST_MEMORY / 1e6, 2, goal=1)
