"""A release, step by step: python packaging/release.py VERSION [--dry-run] [--skip STEP]

1. Looks whether it can be: nothing uncommitted, a later version, a changelog with something to tell.
2. Writes the version and the date where they stand: `annotator/__init__.py`, `CITATION.cff`, `CHANGELOG.md`.
3. Runs the checks, measures, looks the libraries through, and builds: each step is a target of the Makefile.
4. Puts the notes of the release and the checksums of all that was built into `dist/`.

It commits nothing and publishes nothing: the last lines say what is left to do. With `--dry-run` it says
what it would do and changes nothing.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from third_party import ROOT, version_of_program

STEPS = {
    "check": "everything that must pass: style, types, layers, tests",
    "docs": "the manual",
    "bench": "speed, as ratios",
    "history": "the ratios beside those of earlier releases",
    "health": "when each library had its last release",
    "wheel": "the wheel and the source archive",
    "package": "the folder, the .deb and the AppDir, each of them tried",
}
CHANGELOG = "CHANGELOG.md"
NOTES = "NOTES.md"
SUMS = "SHA256SUMS"
OWN = ("MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES", "MAKELEVEL", "ARGS", "VERSION")
"""Variables by which `make release` would hand its options on to the steps."""


def parts(version: str) -> tuple[int, ...]:
    """Return the three numbers of a version. Raises ValueError if it has other ones."""
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None:
        raise ValueError(f"{version}: a version has three numbers, as 0.2.0")
    return tuple(int(one) for one in found.groups())


def unreleased(changelog: str) -> str:
    """Return what a changelog tells under [Unreleased], without blank lines around it."""
    return _section(changelog, r"\[Unreleased\]")


def notes(changelog: str, version: str) -> str:
    """Return what a changelog tells of a version."""
    return _section(changelog, rf"\[{re.escape(version)}\] - \S+")


def _section(changelog: str, heading: str) -> str:
    found = re.search(rf"^## {heading}\n(.*?)(?=^## \[|\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def objections(version: str, current: str, changelog: str, uncommitted: str) -> list[str]:
    """Return what stands against a release, one line each. Raises ValueError for a malformed version."""
    found = []
    if uncommitted.strip():
        found.append("there are changes that are not committed: commit them first")
    if f"\n## [{version}]" in changelog:
        found.append(f"{CHANGELOG} has a release {version} already: choose the next version")
    # The first release may have the version that the program has always said.
    if parts(version) < parts(current):
        found.append(f"{version} comes before {current}: choose a later version")
    if not unreleased(changelog):
        found.append(f"{CHANGELOG} has nothing under [Unreleased]: say what is new")
    return found


def changed(files: Mapping[str, str], version: str, today: date) -> dict[str, str]:
    """Return the files of a release with version and date in them (name -> text)."""
    made = dict(files)
    made["annotator/__init__.py"] = re.sub(
        r'^__version__ = ".*"$',
        f'__version__ = "{version}"',
        files["annotator/__init__.py"],
        flags=re.MULTILINE,
    )
    cited = re.sub(r"^date-released: .*\n", "", files["CITATION.cff"], flags=re.MULTILINE)
    made["CITATION.cff"] = re.sub(
        r"^version: .*$", f"version: {version}\ndate-released: {today}", cited, flags=re.MULTILINE
    )
    made[CHANGELOG] = files[CHANGELOG].replace(
        "## [Unreleased]\n", f"## [Unreleased]\n\n## [{version}] - {today}\n", 1
    )
    return made


def sums(folder: Path) -> str:
    """Return the checksums of all files in a folder, as `sha256sum --check` reads them."""
    files = sorted(one for one in folder.iterdir() if one.is_file() and one.name != SUMS)
    return "".join(f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files)


def git(*arguments: str) -> str:
    """Return what git prints."""
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(arguments: list[str]) -> int:
    """Make a release, or say what stands against it; return the exit code."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("version")
    asked.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")
    asked.add_argument("--skip", action="append", default=[], choices=STEPS, help="leave a step out")
    given = asked.parse_args(arguments)
    names = ("annotator/__init__.py", "CITATION.cff", CHANGELOG)
    files = {name: (ROOT / name).read_text(encoding="utf-8") for name in names}
    uncommitted = "" if given.dry_run else git("status", "--porcelain")
    try:
        against = objections(given.version, version_of_program(), files[CHANGELOG], uncommitted)
    except ValueError as error:
        against = [str(error)]
    if against:
        print("\n".join(against), file=sys.stderr)
        return 1
    made = changed(files, given.version, datetime.now(UTC).date())
    steps = [one for one in STEPS if one not in given.skip]
    if given.dry_run:
        _tell(files, made, steps, given.version)
        return 0
    dist = ROOT / "dist"
    shutil.rmtree(dist, ignore_errors=True)  # of an earlier version
    dist.mkdir()
    _write(made)
    failed = next((step for step in steps if not _done(step)), None)
    if failed is not None:
        _write(files)
        print(
            f"make {failed} failed (see above): mend it and begin again.",
            "Version and changelog are as they were.",
            file=sys.stderr,
        )
        return 1
    (dist / NOTES).write_text(notes(made[CHANGELOG], given.version) + "\n", encoding="utf-8")
    (dist / SUMS).write_text(sums(dist), encoding="utf-8")
    print(f"What is left: look at dist/{NOTES} and docs/benchmarks/history.svg, then")
    print(f"  git commit -am 'Release {given.version}' && git tag -s v{given.version}, and publish dist/.")
    return 0


def _write(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")


def _done(step: str) -> bool:
    """Run a step, without what this run of `make` was told; return whether it passed."""
    print(f"== {step}: {STEPS[step]}", flush=True)
    told = {name: value for name, value in os.environ.items() if name not in OWN}
    return subprocess.run(["make", step], cwd=ROOT, env=told).returncode == 0


def _tell(files: Mapping[str, str], made: Mapping[str, str], steps: list[str], version: str) -> None:
    for name, text in made.items():
        lines = difflib.unified_diff(
            files[name].splitlines(), text.splitlines(), name, name, lineterm="", n=0
        )
        print("\n".join(lines))
    for step in steps:
        print(f"make {step:<10} {STEPS[step]}")
    print(f"dist/{NOTES}: {len(notes(made[CHANGELOG], version).splitlines())} lines; dist/{SUMS}")
    print("nothing was changed")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
