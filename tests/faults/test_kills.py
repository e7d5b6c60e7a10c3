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
WINDOWS, STORES = 10, 50
"""Programs killed on one project: its page has letters for so many windows; a full one opens slowly."""
# One process pays for the imports; what it forks opens the project, annotates without end, and is killed.
# In every other run the clock starts at the first edit that was saved, so that a busy machine, or a project
# that is slow to open, cannot make a run in which all are killed before they did anything.
KILLER = """
import os, random, signal, sys, time
import {loaded}
from tests.faults import {module}
chance = random.Random(sys.argv[1])
for run in range(int(sys.argv[2])):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(writing, 1)
        {module}.{call}(sys.argv[1], 10**6)
    os.close(writing)
    with open(reading) as acks:
        for _ in range(1 + run % 2):
            print(acks.readline(), end="")
        time.sleep(chance.uniform(0.0, {longest}))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(acks.read(), end="")
        print("killed")
"""


def killed(path: Path, kills: int, module: str, call: str, longest: float, loaded: str) -> list[list[int]]:
    """Kill so many programs, and return what each said was saved; ``loaded`` is what all of them need."""
    code = KILLER.format(module=module, call=call, longest=longest, loaded=loaded)
    command = [sys.executable, "-c", code, str(path), str(kills)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60 + kills * 120
    )
    assert done.returncode == 0, done.stderr
    runs = done.stdout.split("killed\n")[:-1]
    return [[int(line) for line in run.split("\n") if line.isdigit()] for run in runs]


def portions(kills: int, of: int) -> list[int]:
    """Return how many are killed on each project, not more than ``of`` on one."""
    return [min(of, kills - first) for first in range(0, kills, of)]


def after_an_edit(found: list[list[int]], kills: int) -> bool:
    """Tell whether so many were killed, and half of them or more after an edit."""
    return len(found) == kills and 2 * sum(map(bool, found)) >= kills - 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.timeout(120 + WINDOW_KILLS * 120)
def test_the_window_is_killed(tmp_path: Path, templates: Templates) -> None:
    for number, kills in enumerate(portions(WINDOW_KILLS, WINDOWS)):
        path = templates.new(tmp_path / str(number) / "p.annotator")
        found = killed(path, kills, "annotating", "in_window", 0.6, "annotator.gui.window.main_window")
        assert after_an_edit(found, kills)
        with Project.open(path) as project:
            there = len(mine(project).mentions)
            assert there >= sum(max(run, default=0) for run in found), "what was shown as saved is there"
            assert project.check() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.timeout(120 + STORE_KILLS * 20)
def test_the_store_is_killed(tmp_path: Path, templates: Templates) -> None:
    for number, kills in enumerate(portions(STORE_KILLS, STORES)):
        path = templates.new(tmp_path / str(number) / "p.annotator")
        found = killed(path, kills, "committing", "commit_without_end", 0.1, "annotator.store.project")
        assert after_an_edit(found, kills)
        with Project.open(path) as project:
            journal = {row.id for row in project.journal()}
            annotations = project.annotation_set(project.documents()[0].id, MARY)
            assert {number for run in found for number in run} <= journal
            assert len(annotations.events) == len(journal)
            filled = {argument.target for one in annotations.events.values() for argument in one.arguments}
            assert filled == annotations.mentions.keys(), "an edit is there whole or not at all"
            assert {one.code for one in project.check()} <= {"unknown-label"}
