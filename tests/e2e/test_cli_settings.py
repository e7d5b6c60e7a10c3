"""`annotator settings`: policies and roles are shown, set and refused as a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .test_cli import annotator


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = tmp_path / "p.annotator"
    assert annotator("new", made).returncode == 0
    return made


def settled(project: Path, *more: str) -> Any:
    done = annotator("settings", project, *more, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_policies_and_roles_are_set_together_and_stay(project: Path) -> None:
    assert settled(project)["policies"] == {} and settled(project)["roles"] == {}
    given = ("--policy", "mentions=majority", "--policy", "events = ask", "--role", "eve=reviewer")
    assert settled(project, *given)["policies"] == {"mentions": "majority", "events": "ask"}
    assert settled(project, "--policy", "mentions=all but one")["policies"]["mentions"] == "all but one"
    found = settled(project)
    assert (found["policies"]["events"], found["roles"]) == ("ask", {"eve": "reviewer"})
    table = annotator("settings", project).stdout
    assert "all but one" in table and "reviewer" in table
    assert settled(project, "--role", "eve=none")["roles"] == {}


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (("--policy", "mentions=vote"), 1, "vote"),
        (("--policy", "names=ask"), 1, "names"),
        (("--role", "eve=boss"), 1, "boss"),
        (("--role", "eve=reviewer", "--role", "ana=boss"), 1, "boss"),
        (("--role", "gold=reviewer"), 1, "gold"),
        (("--policy", "mentions"), 2, "GROUP=POLICY"),
        (("--role", "=reviewer"), 2, "NAME=ROLE"),
    ],
)
def test_what_is_refused_changes_nothing(project: Path, given: tuple[str, ...], code: int, told: str) -> None:
    before = settled(project)
    done = annotator("settings", project, "--policy", "flags=ask", "--blind", *given)
    assert done.returncode == code
    assert told in done.stderr and "Traceback" not in done.stderr
    assert settled(project) == before
