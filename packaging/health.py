"""How the libraries that the program asks for are kept: `docs/dependencies.md`, made once a release.

    python packaging/health.py           ask the index that pip is set up with, and write the page
    python packaging/health.py --old 540 exit with 1 if one had no release for that many days

Asks one small question for each library, and only for those in `pyproject.toml`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from third_party import Pin, licence, pins

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "dependencies.md"
SIMPLE = "application/vnd.pypi.simple.v1+json"
OLD = 540
"""Days without a release after which a library is named at the top of the page."""

Ask = Callable[[str], Mapping[str, object]]


@dataclass(frozen=True)
class Library:
    """One that the program asks for: pinned version, latest one and when, licence, bytes, and for what."""

    name: str
    pinned: str
    latest: str
    released: date
    licence: str
    size: int
    wanted_for: str

    def age(self, today: date) -> int:
        """Return the days since the last release."""
        return (today - self.released).days


def wanted() -> dict[str, str]:
    """Return the libraries of `pyproject.toml`: name -> `run`, or the extras that ask for it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, list[str]] = {}
    groups = {"run": project["dependencies"], **project["optional-dependencies"]}
    for group, requirements in groups.items():
        for requirement in requirements:
            name = re.split(r"[^\w.-]", requirement)[0]
            found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), []).append(group)
    return {name: ", ".join(groups) for name, groups in sorted(found.items())}


def index() -> str:
    """Return the address of the index that pip is set up with: settings, files, or pip's own default."""
    if said := os.environ.get("PIP_INDEX_URL"):
        return said
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if asked.returncode == 0:
        return asked.stdout.strip()
    from pip._internal.models.index import PyPI

    return str(PyPI.simple_url)


def ask(name: str) -> Mapping[str, object]:
    """Return what the index says of a library: its files with their times, as PEP 691 and 700 have it."""
    request = urllib.request.Request(f"{index().rstrip('/')}/{name}/", headers={"Accept": SIMPLE})
    with urllib.request.urlopen(request, timeout=60) as answer:
        told: Mapping[str, object] = json.load(answer)
    return told


def last_release(told: Mapping[str, object]) -> tuple[str, date]:
    """Return the newest version that is no trial and was not withdrawn, and when its first file came."""
    first: dict[str, datetime] = {}
    files = told["files"]
    assert isinstance(files, list)
    for one in files:
        version = _version(str(one["filename"]))
        if version is None or one.get("yanked"):
            continue
        at = datetime.fromisoformat(str(one["upload-time"]))
        first[version] = min(at, first.get(version, at))
    newest = max(first, key=lambda version: [int(part) for part in version.split(".")])
    return newest, first[newest].astimezone(UTC).date()


def _version(filename: str) -> str | None:
    """Return the version in the name of a wheel or source archive; None for trials and other files."""
    found = re.match(
        r".+?-(\d+(?:\.\d+)*)(?:\.post\d+)?(?:-[^-]+-[^-]+-[^-]+\.whl|\.tar\.gz|\.zip)$", filename
    )
    return found[1] if found else None


def library(name: str, wanted_for: str, pinned: Mapping[str, Pin], asked: Ask) -> Library:
    """Return what is known of one library, from the index, the lock and what is installed."""
    latest, released = last_release(asked(name))
    pin = pinned.get(name)
    try:
        found = distribution(name)
        size = sum(one.size or 0 for one in found.files or ())
    except PackageNotFoundError:
        return Library(name, pin.version if pin else "–", latest, released, "–", 0, wanted_for)
    known = pin if pin is not None and pin.version == found.version else Pin(name, found.version)
    return Library(name, pin.version if pin else "–", latest, released, licence(known), size, wanted_for)


def page(found: list[Library], today: date) -> str:
    """Return the page: first those that were long without a release, then all."""
    old = [one for one in found if one.age(today) > OLD]
    named = ", ".join(f"`{one.name}` ({one.age(today)} days)" for one in old) or "none"
    rows = [
        f"| `{one.name}` | {one.pinned} | {one.latest} | {one.released} | {one.licence} "
        f"| {f'{one.size / 1e6:.1f} MB' if one.size else '–'} | {one.wanted_for} |"
        for one in found
    ]
    return (
        f"""# The libraries, looked through

As of {today}, made by `packaging/health.py` (`make health`), which each release runs. Why each library is
here: [decision 2](decisions/0002-dependencies.md). What comes along with them, and under which licence:
`THIRD-PARTY.md` in the repository.

Without a release for more than {OLD} days: {named}.

| Library | Pinned | Latest | Last release | Licence | Size installed | Asked for by |
|---|---|---|---|---|---|---|
"""
        + "\n".join(rows)
        + "\n"
    )


def main(arguments: list[str]) -> int:
    """Write the page and return the exit code."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument(
        "--old", type=int, metavar="DAYS", help="refuse libraries without a release for so long"
    )
    given = asked.parse_args(arguments)
    lock = (ROOT / "packaging" / "locks" / "dev.lock").read_text(encoding="utf-8")
    pinned = {one.name: one for one in pins(lock)}
    today = datetime.now(UTC).date()
    found = [library(name, group, pinned, ask) for name, group in wanted().items()]
    TARGET.write_text(page(found, today), encoding="utf-8")
    old = [one.name for one in found if given.old is not None and one.age(today) > given.old]
    if old:
        print(f"no release for {given.old} days: {', '.join(old)}", file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
