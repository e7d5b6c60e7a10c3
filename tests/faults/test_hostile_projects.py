"""Hostile project files: whatever is done with one is done or refused, in time, and nothing else happens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import TIMES
from .hostile_projects import SORTS
from .projects import ROOT
from .salvage_runs import make_project
from .test_hostile import canary

__all__ = ["canary"]
SECONDS = 30.0
"""Of the processor, for each thing that is done with a file."""
KILOBYTES = 1_500_000
FEW = ("deep-json", "odd-values", "trigger", "view", "check-without-end", "circle-of-pages", "random-pages")
REFUSED = {
    "trigger", "view", "view-for-scheme", "virtual", "foreign-search", "check-without-end", "generated",
    "default-of-many", "index-on-a-function", "collation", "long-schema",
}  # fmt: skip
"""Sorts whose description alone is foreign: none of their queries may be asked."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.annotator"
    make_project(path, pages=4, edits=6, backup=False, with_all=True)
    return path


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
@pytest.mark.timeout(120 + (TIMES and 7200))
def test_hostile_projects_do_no_harm(
    seed: int, sound: Path, tmp_path: Path, canary: tuple[str, list[str]]
) -> None:
    address, connected = canary
    folder, scratch = tmp_path / "in", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the canary")
    sorts = list(SORTS) if TIMES else list(FEW)
    command = [sys.executable, "-m", "tests.faults.hostile_project_run", str(sound), str(folder), str(seed)]
    done = subprocess.run(
        [*command, str(min(TIMES or 1, 5)), address, str(secret), *sorts], cwd=ROOT, capture_output=True,
        check=False, env=os.environ | {"TMPDIR": str(scratch)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["sort"] for one in told] == sorts
    for one in told:
        assert one["faults"] == [], one["sort"]
        assert one["handles"] == 0, one["sort"]
        assert one["slowest"][1] < SECONDS, (one["sort"], one["slowest"])
        assert one["kb"] < KILOBYTES, one["sort"]
        if one["sort"] in REFUSED:
            assert one["refused"]["open"].startswith("error.store.foreign"), one
        beside = {name for name in one["beside"] if not name.startswith(("p.", "other.", "salvaged."))}
        assert beside <= {"True", "False"}, one["beside"]
    assert connected == []
    assert [*scratch.iterdir()] == []
    assert {one.name for one in tmp_path.iterdir()} == {"in", "scratch", "secret.txt"}
