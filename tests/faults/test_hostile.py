"""Hostile files: nothing crashes, connects, leaks, leads out of the folder, or takes more than it may."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.pages.html import guard

from . import hostile_records  # noqa: F401 - enters its sorts
from .conftest import TIMES
from .hostile import REACHES, SORTS, write
from .projects import ROOT

SCALE = 20 if TIMES else 1
SECONDS = guard.SECONDS + 5.0
"""For one file: what a reader has, and what ending it and starting another takes."""
OWN, WORKER = 1_500_000, 3_500_000
"""Kilobytes of the program itself, and of one of its workers."""
NEVER = {"error.pages.process_ended", "error.pages.not_started"}
"""What a refusal says if a reader was killed by what it read."""


@pytest.fixture(scope="module")
def canary() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and who connected to it."""
    found: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    asked, _ = server.accept()
                except OSError:
                    return
                found.append("somebody connected")
                asked.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"127.0.0.1:{server.getsockname()[1]}", found
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
@pytest.mark.timeout(120 + (TIMES and 1800))
def test_hostile_files_do_no_harm(seed: int, tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    address, connected = canary
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the canary")
    folder, scratch, out = (tmp_path / name for name in ("in", "scratch", "out"))
    for one in (folder, scratch, out):
        one.mkdir()
    paths = write(folder, seed, SCALE, address, secret)
    command = [sys.executable, "-m", "tests.faults.hostile_run", str(tmp_path / "p.annotator"), str(out)]
    done = subprocess.run(
        [*command, *map(str, paths)], cwd=ROOT, capture_output=True, check=False, timeout=1800,
        env=os.environ | {"TMPDIR": str(scratch)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    told = json.loads(done.stdout)
    killed = [one for one in told["refused"] if one[1] in NEVER]
    assert killed == []
    assert connected == []
    assert "secret of the canary" not in told["text"]
    assert (told["handles"], told["left"], told["findings"]) == (0, [], [])
    assert told["slowest"][1] < SECONDS, told["slowest"]
    assert told["own_kb"] < OWN and told["workers_kb"] < WORKER
    assert all(isinstance(one, int) for one in told["exported"].values()), told["exported"]
    around = {one.name for one in tmp_path.iterdir()}
    assert around - {"p.annotator", "p.backups"} == {"in", "scratch", "out", "secret.txt"}
    assert {one.name for one in out.iterdir()} == {"jsonl", "brat", "conll2003"}
    if not seed:
        unsaid = {name: sorted(set(ids) - set(told["said"].get(name, ()))) for name, ids in REACHES.items()}
        assert {name: ids for name, ids in unsaid.items() if ids} == {}, (
            "each came to the code that it is for"
        )
    assert told["imported"] >= 6 and len(told["refused"]) >= len(SORTS) // 4, "the files are read at all"
