"""Which files are changed by mutants, and which tests are to notice."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Room:
    """A part of the package: patterns of its files, and folders and files of the tests that speak of it."""

    name: str
    files: tuple[str, ...]
    tests: tuple[str, ...]

    def paths(self) -> list[Path]:
        """Return the files, in order, below the root of the repository."""
        found = {path for pattern in self.files for path in ROOT.glob(pattern)}
        return sorted(path.relative_to(ROOT) for path in found if path.name not in LEFT_OUT)


LEFT_OUT = ("__init__.py", "verbs.py", "messages.py")
"""Files that hold names and sentences alone: made when they are imported, before a mutant is chosen."""


def hand() -> tuple[str, ...]:
    """Return the files of ``gui/annotating`` that know no Qt, by the contract of that name."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    modules = next(one["source_modules"] for one in contracts if one["id"] == "hand")
    return tuple(f"{module.replace('.', '/')}.py" for module in modules)


def _assist(*names: str) -> tuple[str, ...]:
    return tuple(f"annotator/assist/{name}.py" for name in names)


ROOMS = (
    Room(
        "domain",
        ("annotator/domain/*.py",),
        (
            "tests/unit/domain",
            "tests/unit/test_tokens.py",
            "tests/unit/test_scheme_file.py",
        ),
    ),
    Room("edits", ("annotator/edits/*.py",), ("tests/unit/edits",)),
    Room("review", ("annotator/review/**/*.py",), ("tests/unit/review",)),
    Room(
        "assist",
        _assist("boundaries", "inline", "lines", "names", "pieces", "proposals", "repeats", "rules", "votes"),
        ("tests/unit/assist",),
    ),
    Room("annotating", hand(), ("tests/unit/annotating",)),
)
"""What is pure: it takes values and gives values, and its tests take milliseconds."""
