"""The card of a dataset, and its description for machines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.datasets.demo import demo_project
from annotator.datasets.exporting import export
from annotator.domain.errors import AnnotatorError
from annotator.store import Project


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The sample project, in which two people and a reviewer worked."""
    with demo_project(tmp_path_factory.mktemp("demo"), "maren") as project:
        yield project


def described(folder: Path) -> dict[str, dict[str, object]]:
    found = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    return {one["@id"]: one for one in (*found["distribution"], *found["recordSet"])}


def test_a_card_says_whose_the_dataset_is_and_what_it_lacks(demo: Project, tmp_path: Path):
    report = export(demo, tmp_path / "out", format="doccano", split=(60, 20, 20), card=True)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert card.startswith('---\npretty_name: "samples"\nlanguage:\n- "ar"\n')
    assert f"{report.documents} documents, published 2026-03-1" in card
    for part, count in report.parts.items():
        assert f"| {part} | {count} |" in card
    for author, count in report.authors.items():
        assert f"| {author} | {count} |" in card
    assert f"| notes | {report.stored['notes']} | {report.lost['notes']} |" in card
    assert "| mentions: same span and type | 0." in card, "what two people agree on"
    assert (
        "by content, with the seed 0" in card and "Groups of near-duplicates among the documents: 0" in card
    )
    guidelines = (tmp_path / "out" / "GUIDELINES.md").read_text(encoding="utf-8")
    assert guidelines.startswith("# Guidelines:") and "(`PER`)" in guidelines


def test_machines_learn_every_file_and_the_fields(demo: Project, tmp_path: Path):
    export(demo, tmp_path / "out", format="doccano", card=True)
    known = described(tmp_path / "out")
    files = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").iterdir()}
    assert {one for one, what in known.items() if what["@type"] == "cr:FileObject"} == files - {
        "croissant.json", "manifest.json",
    }  # fmt: skip
    for name, what in known.items():
        if what["@type"] == "cr:FileObject":
            data = (tmp_path / "out" / name).read_bytes()
            assert what["sha256"] == hashlib.sha256(data).hexdigest()
    (records,) = [
        what for what in known.values() if what["@type"] == "cr:RecordSet" and "all" in str(what["@id"])
    ]
    fields = {str(one["@id"]).rpartition("/")[2]: one["dataType"] for one in records["field"]}  # type: ignore[attr-defined]
    assert fields["text"] == "sc:Text"


def test_tables_have_their_columns_and_the_card_of_a_format_stays(demo: Project, tmp_path: Path):
    pytest.importorskip("pyarrow")
    export(demo, tmp_path / "out", format="hf", card=True, split=(60, 20, 20))
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert card.index("configs:") < card.index("## How far people agree")
    assert card.count("---\npretty_name") == 1
    tokens = described(tmp_path / "out")["records/tokens/train"]
    fields = {str(one["name"]).rpartition("/")[2]: one for one in tokens["field"]}  # type: ignore[attr-defined]
    assert (fields["tokens"]["dataType"], fields["tokens"]["repeated"]) == ("sc:Text", True)
    assert (fields["starts"]["dataType"], fields["starts"]["repeated"]) == ("sc:Integer", True)


def test_a_single_file_has_no_card(demo: Project, tmp_path: Path):
    with pytest.raises(AnnotatorError, match="a card makes several files"):
        export(demo, tmp_path / "out.jsonl", format="jsonl", card=True)
    assert not list(tmp_path.iterdir())
