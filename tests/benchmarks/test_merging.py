"""Speed of taking a project into another one, against importing the archive of the same pages."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import label_segment
from annotator.store import Project

from .ratios import Judge, made_bundles

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

PAGES = 1000
OTHER = Author("other")


def timed(action: Callable[[], int], expected: int) -> float:
    """Return the seconds that an action takes, which has to do something with every page."""
    start = time.perf_counter()
    assert action() == expected
    return time.perf_counter() - start


def test_merge(judge: Judge, tmp_path: Path, scheme: Scheme):
    """Two copies of 1,000 pages: in each somebody annotated every page; one is taken into the other."""
    bundles = made_bundles(PAGES)
    mine, theirs = tmp_path / "mine.annotator", tmp_path / "theirs.annotator"
    with Project.create(mine, scheme, "bench") as project:
        assert not [one.error for one in project.add_bundles(bundles) if one.error]
        project.backup(theirs)
        archive = export(project, tmp_path / "archive.jsonl", format="jsonl", authors_from="all").destination
    for path, author in ((mine, Author("one")), (theirs, OTHER)):
        with Project.open(path) as project:
            edits = []
            for bundle in bundles:
                empty = project.annotation_set(bundle.document.id, author)
                edits.append((empty, label_segment(empty, scheme, Range.at(0, 40), "title", 1)))
            project.commit_batch(edits)
    numbers = count()

    def merge() -> float:
        path = shutil.copy(mine, tmp_path / f"merged{next(numbers)}.annotator")
        with Project.open(path) as project, Project.open(theirs, read_only=True) as other:
            return timed(lambda: len(project.merge([other]).taken), PAGES)

    def whole() -> float:
        """Everything is new: what the import has to do too."""
        with (
            Project.create(tmp_path / f"whole{next(numbers)}.annotator", scheme) as project,
            Project.open(theirs, read_only=True) as other,
        ):
            return timed(lambda: project.merge([other]).documents, PAGES)

    def import_() -> float:
        with Project.create(tmp_path / f"imported{next(numbers)}.annotator", scheme) as project:
            return timed(lambda: import_paths(project, [archive]).imported, PAGES)

    judge.best("merge of 1,000 pages, one set each", merge, "importing their archive", import_, 1.5)
    judge.best("merge of 1,000 pages, all new", whole, "importing their archive", import_, 1.5)
