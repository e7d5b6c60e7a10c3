"""The power is cut: whatever the disk had not been made to keep may be there, in part, or not at all.

strace records what SQLite writes and when it makes the disk keep it; from that the files are put together as
a power cut at a random moment could leave them. All up to a file's last sync is there; of what was written
later, any of the pieces of 512 bytes that a disk writes at once. The index of the log (``-shm``) lives in
memory alone.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.store import Project
from tests.faults.conftest import TIMES

from .projects import ROOT, mine

STATES = TIMES or 15
EDITS = 12
SECTOR = 512
CALLS = "pwrite64,fdatasync,fsync,ftruncate,write"
LINE = re.compile(r"^\d+ +(\w+)\((\d+)<([^>]*)>(?:, (.*))?\) += (\d+)$")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace records what is written")


@dataclass(frozen=True)
class Step:
    """What was done to a file: bytes at a place, a new length, a sync; or the number of edits now saved."""

    call: str
    file: str = ""
    data: bytes = b""
    at: int = 0


def recorded(path: Path, log: Path) -> list[Step]:
    """Annotate, and return what was done, in order."""
    command = ["strace", "-f", "-y", "-xx", "-s", "200000", "-o", str(log), "-e", f"trace={CALLS}"]
    program = [sys.executable, "-m", "tests.faults.annotating", str(path), str(EDITS)]
    subprocess.run([*command, *program], capture_output=True, cwd=ROOT, check=True, timeout=100)
    return [step for line in whole(log) if (step := read(line, path)) is not None]


def whole(log: Path) -> list[str]:
    """Return the calls of a record, those that another thread's interrupted put together."""
    begun: dict[str, str] = {}
    found = []
    for line in log.read_text(encoding="ascii").split("\n"):
        number = line.partition(" ")[0]
        if line.endswith(" <unfinished ...>"):
            begun[number] = line.removesuffix(" <unfinished ...>")
        elif "resumed>" in line and number in begun:
            found.append(begun.pop(number) + line.partition("resumed>")[2])
        else:
            found.append(line)
    return found


def read(line: str, path: Path) -> Step | None:
    """Return what a line of the record says about the project's files, or about what was printed."""
    if (found := LINE.match(line)) is None:
        return None
    call, descriptor, target, rest, _result = found.groups()
    name = bytes.fromhex(target.replace("\\x", "")).decode() if target.startswith("\\x") else target
    if call == "write":
        said = data_of(rest).decode("ascii", "replace").strip()
        return Step("saved", at=int(said)) if descriptor == "1" and said.isdigit() else None
    if Path(name).name not in (path.name, f"{path.name}-wal"):
        return None
    if call == "pwrite64":
        return Step(call, Path(name).name, data_of(rest), int(rest.rpartition(", ")[2]))
    return Step(call, Path(name).name, at=int(rest) if call == "ftruncate" else 0)


def data_of(rest: str) -> bytes:
    return bytes.fromhex(rest.split('"')[1].replace("\\x", ""))


def put(content: bytearray, at: int, data: bytes) -> None:
    if len(content) < at + len(data):
        content.extend(bytes(at + len(data) - len(content)))
    content[at : at + len(data)] = data


def cut(before: dict[str, bytes], steps: list[Step], chance: random.Random) -> dict[str, bytes]:
    """Return the files as a power cut after these steps could leave them."""
    files = {name: bytearray(content) for name, content in before.items()}
    synced = {step.file: n for n, step in enumerate(steps) if step.call in ("fdatasync", "fsync")}
    share = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
    for n, step in enumerate(steps):
        kept = n < synced.get(step.file, -1)
        content = files.setdefault(step.file, bytearray())
        if step.call == "ftruncate" and (kept or chance.random() < share):
            del content[step.at :]
        elif step.call == "pwrite64":
            for first in range(0, len(step.data), SECTOR):
                if kept or chance.random() < share:
                    put(content, step.at + first, step.data[first : first + SECTOR])
    return {name: bytes(content) for name, content in files.items() if name}


@pytest.mark.timeout(120 + STATES)
def test_what_was_saved_survives_a_power_cut(path: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes()}
    steps = recorded(path, tmp_path / "calls")
    assert [step.at for step in steps if step.call == "saved"] == list(range(1, EDITS + 1))
    assert any(step.call == "fdatasync" for step in steps) and any(step.call == "pwrite64" for step in steps)
    for state in range(STATES):
        chance = random.Random(state)
        until = chance.randrange(1, len(steps) + 1)
        saved = max((step.at for step in steps[:until] if step.call == "saved"), default=0)
        folder = tmp_path / "after" / str(state)
        folder.mkdir(parents=True)
        for name, content in cut(before, steps[:until], chance).items():
            (folder / name).write_bytes(content)
        with Project.open(folder / path.name) as project:
            assert len(mine(project).mentions) >= saved, state
            assert project.check() == [], state
        shutil.rmtree(folder)
