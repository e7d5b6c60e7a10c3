"""Mutants that do what the original does: no test can tell them apart."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LISTED = Path(__file__).with_name("equivalents.toml")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """One of them: the function, the line before and after (white space at the edges does not count), why."""

    function: str
    before: str
    after: str
    reason: str


def listed() -> list[Equivalent]:
    """Return all that are known. Raises TypeError for one that lacks a part."""
    rows = tomllib.loads(LISTED.read_text(encoding="utf-8")).get("equivalent", [])
    return [Equivalent(**row) for row in rows]


def function_of(mutant: str) -> str:
    """Return the function of a mutant as people write it: ``module.function`` or ``module.Class.method``."""
    module, _, mangled = mutant.rpartition(".")
    name = mangled.rpartition("__mutmut_")[0]
    if name.startswith("xǁ"):
        return f"{module}.{'.'.join(name.split('ǁ')[1:])}"
    return f"{module}.{name.removeprefix('x_')}"


def lines_of(diff: str) -> tuple[str, str]:
    """Return what a unified diff takes away and what it puts in its place, each as one line."""
    body = [line for line in diff.splitlines() if not line.startswith(("---", "+++", "@@", "# "))]
    return tuple(  # type: ignore[return-value]  # one for each sign
        " ".join(line[1:].strip() for line in body if line.startswith(sign)) for sign in "-+"
    )


def reason_of(mutant: str, diff: str, known: Sequence[Equivalent]) -> str:
    """Return why a mutant is no fault, or "" if that is not known."""
    function, (before, after) = function_of(mutant), lines_of(diff)
    wanted = (function, before, after)
    return next((one.reason for one in known if (one.function, one.before, one.after) == wanted), "")
