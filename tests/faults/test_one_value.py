"""One damaged value: the page it is on cannot be opened, and everything else works and goes out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from annotator.datasets.exporting import export
from annotator.domain.errors import AnnotatorError
from annotator.store import Project

from .one_value import Damage, damages, tried, writers
from .salvage_runs import make_project

ALL = bool(os.environ.get("ANNOTATOR_FAULTS"))
FEW = (
    ("project", "name", "bad bytes"),
    ("project", "settings", "a letter"),
    ("scheme_version", "data", "bad bytes"),
    ("document_body", "text", "a letter"),
    ("document_body", "text", "bad bytes"),
    ("document_body", "source", "packed byte"),
    ("document", "metadata", "a letter"),
    ("mention", "spans", "a letter"),
    ("annotation_set", "state", "a letter"),
    ("author", "kind", "a letter"),
    ("hand_in", "data", "packed byte"),
)
CHOSEN = list(damages()) if ALL else [Damage(*one) for one in FEW]
FORMATS = writers() if ALL else ("jsonl", "lines")
COPY_NEEDS = {
    ("document", "position", "no number"),
    ("journal", "seconds", "no number"),
    ("project", "format_version", "no number"),
    ("project", "imports", "no number"),
}
"""Values that are no numbers at all cannot be copied into a number's column: salvage can."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.annotator"
    make_project(path, pages=3, edits=4, backup=False)
    return path


@pytest.mark.parametrize("damage", CHOSEN, ids=str)
def test_nothing_fails_whole(damage: Damage, sound: Path, tmp_path: Path):
    failed = tried(sound, damage, tmp_path / "work", FORMATS)
    if failed is None:
        pytest.skip("there is no such value in the project")
    if (damage.table, damage.column, damage.how) in COPY_NEEDS:
        failed = [one for one in failed if not one.startswith("copy")]
    assert failed == []


def test_a_damaged_page_is_named_and_not_opened(sound: Path, tmp_path: Path):
    path = tmp_path / "p.annotator"
    path.write_bytes(sound.read_bytes())
    assert Damage("document_body", "text", "a letter").put_into(path)
    with Project.open(path) as project:
        refused = []
        for row in project.documents():
            try:
                project.document(row.id)
            except AnnotatorError as error:
                refused.append((row.name, str(error)))
        ((name, said),) = refused
        assert name in said
        assert "salvage" in said
        report = export(project, tmp_path / "out", format="jsonl")
        assert report.documents == 2
        assert any(name in str(warning) for warning in report.warnings)


def test_what_is_exported_and_what_is_reported_lost_is_what_is_stored(sound: Path, tmp_path: Path):
    path = tmp_path / "p.annotator"
    path.write_bytes(sound.read_bytes())
    with Project.open(path) as project:
        before = export(project, tmp_path / "before", format="jsonl")
    assert Damage("mention", "attributes", "a letter").put_into(path)
    with Project.open(path) as project:
        after = export(project, tmp_path / "after", format="jsonl")
    assert after.stored == before.stored | {
        kind: after.stored[kind] for kind in ("attributes", "entity_links", "cluster_links")
    }
    assert after.lost["mentions"] > 0
    lost = json.loads((tmp_path / "after" / "loss.json").read_text())
    assert "damaged" in json.dumps(lost)
