"""A merge that is killed on the way, by a signal that nobody can catch, has not happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Bundle, Project

from .helpers import JOHN, MARY, page, tag
from .merging_helpers import archive, copy_of, go_on, merged

PAGES = 450
"""More than are in hand at a time, twice."""
DRIVER = """
import os, signal, sys
from annotator.store import Project
target, other, last = sys.argv[1:]
told = 0

def progress(done, total, name):
    global told
    told += 1
    if told == int(last):
        os.kill(os.getpid(), signal.SIGKILL)

with Project.open(target) as project, Project.open(other, read_only=True) as found:
    project.merge([found], progress=progress)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
@pytest.mark.parametrize("last", [1, 2, 3, 4])
def test_killed_at_any_step_the_project_is_as_it_was(tmp_path: Path, scheme: Scheme, last: int):
    base, other = tmp_path / "base.annotator", tmp_path / "other.annotator"
    pages = [page(f"Japan and China met in Geneva. {n}", f"page {n}") for n in range(PAGES)]
    with Project.create(base, scheme, "news") as project:
        assert not [one for one in project.add_bundles(map(Bundle, pages)) if one.error]
        copy_of(project, other)
    with Project.open(other) as project:
        project.add_document(page("Only there.", "new"), None)
        edits = [(project.annotation_set(one.id, JOHN), tag(0, 5)) for one in pages]
        project.commit_batch(edits)
    go_on(base, pages[0].id, tag(0, 5), author=MARY)
    before = archive(base, tmp_path / "before")
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(base), str(other), str(last)],
        capture_output=True, text=True, check=False, env={**os.environ},
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert archive(base, tmp_path / "after") == before
    assert list(tmp_path.rglob("*before-merge*")) == []
    report = merged(base, other)
    assert (report.documents, len(report.taken)) == (1, PAGES)
    assert archive(base, tmp_path / "whole") != before
