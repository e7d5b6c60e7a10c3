"""Change the code in small ways and see whether a test notices: ``make mutants``.

Each room is copied below ``build/mutants`` and its functions are changed there by *mutmut*; a seeded sample
of the changes is tried, one process at a time. Each takes a second or two, so it is no part of ``make test``.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.mutants.equivalents import Equivalent, listed, reason_of
from tests.mutants.report import Outcome, write
from tests.mutants.rooms import ROOMS, ROOT, Room

BUILD = ROOT / "build" / "mutants"
PAGE = ROOT / "docs" / "mutants.md"
NEEDED = ("annotator", "tests", "resources", "schemas")
NOTICED = ("killed", "timeout", "segfault")
SETTINGS = """
[tool.mutmut]
source_paths = ["annotator"]
only_mutate = {files}
also_copy = ["resources", "schemas"]
pytest_add_cli_args = [
    "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not bench and not slow", "--timeout=0",
    "--hypothesis-profile=mutants",
]
pytest_add_cli_args_test_selection = {tests}
timeout_constant = 20.0
use_git_change_detection = false
track_dependencies = false
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants asked for; return 1 if tests failed before anything was changed."""
    asked = _asked(arguments)
    outcomes = []
    for room in (one for one in ROOMS if one.name in asked.room):
        with _copy(room):
            names = mutants(room)
            sample = sorted(random.Random(asked.seed).sample(names, min(asked.sample, len(names))))
            print(f"{room.name}: {len(sample)} of {len(names)} mutants", flush=True)
            _run(room, sample)
            outcomes.append(outcome(room, len(names), sample, asked.seed, listed()))
        _tell(outcomes[-1])
    if asked.write:
        write(PAGE, outcomes)
    return 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    rooms = [room.name for room in ROOMS]
    parser.add_argument("--room", action="append", choices=rooms, help="only this one; may be given again")
    parser.add_argument("--sample", type=int, default=150, help="so many mutants of a room (default: 150)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: 1)")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/mutants.md")
    asked = parser.parse_args(arguments)
    asked.room = asked.room or rooms
    return asked


@contextlib.contextmanager
def _copy(room: Room) -> Iterator[None]:
    """Work in a folder of its own, beside the checkout's files; what was there before goes."""
    folder = BUILD / room.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in NEEDED:
        (folder / name).symlink_to(ROOT / name)
    files = json.dumps([path.as_posix() for path in room.paths()])
    settings = SETTINGS.format(files=files, tests=json.dumps(room.tests))
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + settings
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    with contextlib.chdir(folder):
        yield


def mutants(room: Room) -> list[str]:
    """Return the names of all mutants of a room, in order."""
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    return [
        get_mutant_name(path, name)
        for path in room.paths()
        for name in mutate_file_contents(str(path), path.read_text(encoding="utf-8")).mutant_names
    ]


def _mutmut(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", "from mutmut.__main__ import cli; cli()", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _run(room: Room, sample: Sequence[str]) -> None:
    ran = _mutmut("run", "--max-children", "1", *sample)
    (Path.cwd() / "run.log").write_text(ran.stdout + ran.stderr, encoding="utf-8")
    if ran.returncode:
        sys.exit(f"{room.name}: the tests fail unchanged, see {Path.cwd() / 'run.log'}")


def outcome(
    room: Room, mutants: int, sample: Sequence[str], seed: int, known: Sequence[Equivalent]
) -> Outcome:
    """Return what became of a sample, by what *mutmut* left in the folder."""
    from mutmut.stats import status_by_exit_code

    codes: dict[str, int | None] = {}
    for path in (Path.cwd() / "mutants").rglob("*.meta"):
        codes |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    found = Outcome(room.name, mutants, len(sample), seed)
    for name in sample:
        if status_by_exit_code[codes[name]] in NOTICED:
            found.noticed += 1
            continue
        diff = _mutmut("show", name).stdout
        if reason := reason_of(name, diff, known):
            found.equivalent[name] = reason
        else:
            found.survived[name] = diff
    return found


def _tell(outcome: Outcome) -> None:
    for name, diff in outcome.survived.items():
        changed = [line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        print(name, *changed, sep="\n    ", flush=True)
    print(f"{outcome.room}: {outcome.share:.1%} noticed, {len(outcome.survived)} survived", flush=True)


if __name__ == "__main__":
    sys.exit(main())
