"""What was called saved is in the project: the window, and the store alone, killed at random moments."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import Project
from tests.faults.conftest import TIMES
from tests.store.helpers import MARY

from .projects import ROOT, Templates, mine

STORE_KILLS, WINDOW_KILLS = TIMES or 10, TIMES or 3
A_PROJECT = 10
"""Windows killed on one project: its page has letters for so many."""
# One process pays for the imports; what it forks opens the project, annotates without end, and is killed.
KILLER = """
import os, random, signal, sys, time
from tests.faults import {module}
chance = random.Random(7)
for _ in range(int(sys.argv[2])):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(writing, 1)
        {module}.{call}(sys.argv[1], 10**6)
    os.close(writing)
    with open(reading) as acks:
        print(acks.readline(), end="")
        time.sleep(chance.uniform(0.0, {longest}))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(acks.read(), end="")
        print("killed")
"""


def killed(path: Path, kills: int, module: str, call: str, longest: float) -> list[list[int]]:
    """Kill so many programs, and return what each said was saved."""
    code = KILLER.format(module=module, call=call, longest=longest)
    command = [sys.executable, "-c", code, str(path), str(kills)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60 + kills * 10
    )
    assert done.returncode == 0, done.stderr
    runs = done.stdout.split("killed\n")[:-1]
    return [[int(line) for line in run.split("\n") if line.isdigit()] for run in runs]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.timeout(120 + WINDOW_KILLS * 30)
def test_the_window_is_killed(tmp_path: Path, templates: Templates) -> None:
    for first in range(0, WINDOW_KILLS, A_PROJECT):
        kills = min(A_PROJECT, WINDOW_KILLS - first)
        path = templates.new(tmp_path / str(first) / "p.annotator")
        found = killed(path, kills, "annotating", "in_window", 0.6)
        assert len(found) == kills
        with Project.open(path) as project:
            there = len(mine(project).mentions)
            assert there >= sum(max(run, default=0) for run in found), "what was shown as saved is there"
            assert project.check() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.timeout(120 + STORE_KILLS * 2)
def test_the_store_is_killed(path: Path) -> None:
    found = killed(path, STORE_KILLS, "committing", "commit_without_end", 0.1)
    assert len(found) == STORE_KILLS and sum(map(bool, found)) >= STORE_KILLS // 5
    with Project.open(path) as project:
        journal = {row.id for row in project.journal()}
        annotations = project.annotation_set(project.documents()[0].id, MARY)
        assert {number for run in found for number in run} <= journal
        assert len(annotations.events) == len(journal)
        filled = {argument.target for one in annotations.events.values() for argument in one.arguments}
        assert filled == annotations.mentions.keys(), "an edit is there whole or not at all"
        assert {one.code for one in project.check()} <= {"unknown-label"}
