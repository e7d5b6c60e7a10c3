"""``check --repair`` and ``check --against``: what is mended, kept before, left, and held against gold."""

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator import edits
from annotator.datasets.schemes import find_scheme
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.store import Project
from annotator.store.backups.folder import listed
from tests.store.helpers import page

from .test_cli import annotator, done, failed

JUDGE = Author(GOLD, AuthorKind.GOLD)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one page with gold that is handed in."""
    path = tmp_path_factory.mktemp("checking") / "office.annotator"
    with Project.create(path, find_scheme("news")) as project:
        project.add_document(page("Norway and Chile sign a pact.", "one"), None)
        now = project.annotation_set(project.documents()[0].id, JUDGE)
        now = project.commit(now, edits.tag_mention(now, project.scheme, Range.at(0, 6), "GPE")).annotations
        project.commit(now, edits.set_state(now, State.DONE))
    return path


@pytest.fixture
def office(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(finished, tmp_path / "office.annotator"))


def damage(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as raw, raw:
        for one in statements:
            raw.execute(one)


def codes(path: Path, *options: object) -> tuple[int, list[str], list[bool]]:
    """Check, and return the exit code, the codes of what was found, and whether each was repaired."""
    run = annotator("check", path, "--json", *options)
    found = json.loads(run.stdout)["findings"]
    return run.returncode, [one["code"] for one in found], [one["repaired"] for one in found]


def test_repair_mends_what_nothing_is_lost_by_and_keeps_a_backup_first(office: Path):
    damage(office, "UPDATE annotation_set SET mentions = 7", "UPDATE document SET characters = 1")
    code, found, repaired = codes(office)
    assert code == 1 and len(found) == 2 and not any(repaired)
    assert listed(office) == [], "looking changes nothing"
    run = annotator("check", office, "--repair")
    assert run.returncode == 0
    assert run.stdout == ""
    assert run.stderr.count(": repaired: ") == 2
    (kept,) = listed(office)
    assert kept.reason == "before-repair"
    assert codes(kept.path) == (1, found, [False, False]), "the backup is of the damage"
    assert codes(office) == (0, [], [])
    assert done("check", office).split(";")[0] == f"{office}: no damage found"


def test_what_repair_cannot_mend_is_left_with_what_to_do(office: Path):
    damage(office, "UPDATE annotation_set SET mentions = 7", "DELETE FROM journal WHERE id = 1")
    run = annotator("check", office, "--repair")
    assert run.returncode == 1
    lines = run.stderr.splitlines()
    assert sum(": repaired: " in line for line in lines) == 1
    assert any("restore a backup" in line for line in lines)
    code, found, repaired = codes(office, "--repair")
    assert code == 1 and not any(repaired) and set(found) <= {"journal-gap", "head", "journal", "journal-end"}


def test_repair_of_nothing_makes_no_backup(office: Path):
    assert done("check", office, "--repair").startswith(f"{office}: no damage found")
    assert listed(office) == []


def test_published_gold_is_held_against_the_history(office: Path, tmp_path: Path):
    done("export", office, tmp_path / "out", "--format", "lines", "--from", "gold")
    manifest = tmp_path / "out" / "manifest.json"
    assert codes(office, "--against", manifest) == (0, [], [])
    with Project.open(office) as project:  # what comes later is not what was published
        now = project.annotation_set(project.documents()[0].id, JUDGE)
        project.commit(now, edits.set_note(now, "", "later"))
    assert "no damage found" in done("check", office, "--against", manifest)
    damage(office, "UPDATE journal SET recorded = '2020-01-01T00:00:00.000Z' WHERE id = 1",
           "UPDATE journal SET hash = 'x' || substr(hash, 2) WHERE id <= 2")  # fmt: skip
    code, found, _ = codes(office, "--against", manifest)
    assert code == 1 and "published" in found
    told = annotator("check", office, "--against", manifest).stderr
    assert "one" in told and "gold" in told
    for wrong in (tmp_path / "out" / "loss.json", tmp_path / "nowhere.json"):
        assert str(wrong) in failed("check", office, "--against", wrong)


def test_what_was_found_whole_is_passed_over_and_that_is_said(office: Path):
    first = json.loads(annotator("check", office, "--changed", "--json").stdout)
    assert first["looked_at"] == {"documents": 1, "of": 1}
    damage(office, "UPDATE mention SET surface = 'sweden'")
    run = done("check", office, "--changed")
    assert "0 of 1 documents looked at" in run
    assert codes(office) == (1, ["surface"], [False])
