"""The n-th write, sync or truncation fails, once or for a while: nothing that was called saved is lost.

strace makes the system calls fail (strace(1), ``--inject``), so it is the real SQLite on a disk that is full
or broken. The session tries again, as its person would; then every edit is stored once, and none is taken for
somebody else's.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import Project

from .projects import ROOT, mine

EDITS = 8
CALLS = {"pwrite64": ("ENOSPC", "EIO"), "fdatasync": ("EIO",), "ftruncate": ("EIO",)}
FIRST = 30
"""Calls among which the first fault is."""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the calls fail")


def faults(chance: random.Random) -> list[str]:
    """Return which calls fail: of one kind or two, the n-th, or some from the n-th on."""
    found = []
    for call in chance.sample(sorted(CALLS), chance.choice((1, 1, 2))):
        first = chance.randint(1, FIRST if call == "pwrite64" else FIRST // 4)
        last = first + chance.choice((0, 0, 1, 3))
        found.append(f"inject={call}:error={chance.choice(CALLS[call])}:when={first}..{last}")
    return found


def run(path: Path, injected: list[str]) -> list[str]:
    """Annotate while calls fail; return the lines that were printed."""
    traced = ["-e", f"trace={','.join(CALLS)}", *(word for one in injected for word in ("-e", one))]
    command = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", *traced]
    program = [sys.executable, "-m", "tests.faults.annotating", str(path), str(EDITS)]
    done = subprocess.run(
        [*command, *program], capture_output=True, text=True, cwd=ROOT, check=False, timeout=100
    )
    return done.stdout.split("\n")


@pytest.mark.timeout(120)
def test_writes_fail(path: Path, seed: int) -> None:
    injected = faults(random.Random(seed))
    said = run(path, injected)
    saved = max((int(line) for line in said if line.isdigit()), default=0)
    assert "conflict" not in said, (injected, said)
    waiting = next((int(line.split()[1]) for line in said if line.startswith("waiting")), None)
    with Project.open(path) as project:
        mentions = mine(project).mentions.values()
        assert project.check() == []
    assert len({one.span for one in mentions}) == len(mentions), "no edit is there twice"
    assert len(mentions) >= saved, (injected, said)
    if waiting is not None:
        assert len(mentions) + waiting >= EDITS, (injected, said)
        assert waiting or len(mentions) == saved == EDITS, (injected, said)
