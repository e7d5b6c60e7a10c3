"""Two datasets beside each other: documents, parts, labels and counts, whatever they are stored in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.app import run
from annotator.datasets.dataset_diff import compared, read_side
from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.edits import tag_mention
from annotator.store import Project

NO_DESKTOP: Any = None
ANN = Author("ann")


@pytest.fixture
def project(tmp_path: Path) -> Any:
    for n in range(4):
        (tmp_path / f"page {n}.txt").write_text(f"Oslo, page {n}, says nothing.\n", encoding="utf-8")
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as made:
        import_paths(made, [tmp_path / f"page {n}.txt" for n in range(4)])
        for row in made.documents():
            tag(made, row.id, "GPE", 0, 4)
        yield made


def tag(project: Project, document: str, label: str, start: int, end: int) -> None:
    one = project.annotation_set(document, ANN)
    project.commit(one, tag_mention(one, project.scheme, Range.at(start, end), label))


@pytest.mark.parametrize("key", ["jsonl", "brat", "conll2003"])
def test_exports_of_two_moments_differ_by_what_was_done_between(project: Project, tmp_path: Path, key: str):
    more = {} if key == "brat" else {"split": (50, 25, 25)}
    export(project, tmp_path / "one", format=key, authors_from="best", **more)
    assert compared(read_side(str(tmp_path / "one")), read_side(str(tmp_path / "one")))["labels"] == {}
    first = project.documents()[0]
    tag(project, first.id, "FAC", 6, 10)
    (tmp_path / "new.txt").write_text("Lima says nothing either.\n", encoding="utf-8")
    import_paths(project, [tmp_path / "new.txt"])
    tag(project, project.documents()[-1].id, "GPE", 0, 4)
    export(project, tmp_path / "two", format=key, authors_from="best", **more)
    told = compared(read_side(str(tmp_path / "one")), read_side(str(tmp_path / "two")))
    assert told["labels"] == {"type:FAC": [0, 1], "type:GPE": [4, 5]}
    assert (told["documents"]["old"], told["documents"]["new"]) == (4, 5)
    assert len(told["documents"]["added"]) == 1 and told["documents"]["removed"] == []
    assert [one["labels"] for one in told["documents"]["changed"] if "labels" in one] == [
        {"type:FAC": [0, 1]}
    ]
    assert told["counts"]["documents"] == [4, 5]
    assert told["files"]


def test_a_project_is_compared_with_its_archive_and_the_command_tells(
    project: Project, tmp_path: Path, capsys
):
    export(project, tmp_path / "then.jsonl", format="jsonl")
    first = project.documents()[0]
    tag(project, first.id, "FAC", 6, 10)
    command = ["diff", str(tmp_path / "then.jsonl"), project.target]
    assert run(command, NO_DESKTOP) == 0
    told = capsys.readouterr().out
    assert f"changed\t{first.name}\ttype:FAC 0 -> 1" in told
    assert "4 -> 4 documents: 0 added, 0 removed, 1 changed" in told
    assert run([*command, "--json"], NO_DESKTOP) == 0
    assert json.loads(capsys.readouterr().out)["labels"] == {"type:FAC": [0, 1]}


def test_a_page_of_the_same_name_with_another_text_has_changed(tmp_path: Path):
    for folder, text in (("a", "Oslo.\n"), ("b", "Oslo!\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(text, encoding="utf-8")
        (tmp_path / folder / "x.ann").write_text("T1\tPER 0 4\tOslo\n", encoding="utf-8")
    told = compared(read_side(str(tmp_path / "a")), read_side(str(tmp_path / "b")))
    assert told["documents"]["changed"] == [{"name": "x", "text": True}]
    assert told["documents"]["added"] == told["documents"]["removed"] == []


def test_what_is_no_dataset_is_refused(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "nowhere"):
        with pytest.raises(AnnotatorError, match="no dataset"):
            read_side(str(path))


def test_documents_of_an_export_that_is_written_only_are_those_of_its_manifest(
    project: Project, tmp_path: Path
):
    export(project, tmp_path / "one", format="gliner", authors_from="best", split=(50, 25, 25))
    first = project.documents()[0]
    (tmp_path / "new.txt").write_text("Lima says nothing either.\n", encoding="utf-8")
    import_paths(project, [tmp_path / "new.txt"])
    tag(project, (new := project.documents()[-1].id), "GPE", 0, 4)
    export(project, tmp_path / "two", format="gliner", authors_from="best", split=(50, 25, 25))
    export(project, tmp_path / "whole", format="jsonl", authors_from="best", split=(50, 25, 25))
    for one, two in (("one", "two"), ("one", "whole")):
        told = compared(read_side(str(tmp_path / one)), read_side(str(tmp_path / two)))["documents"]
        assert (told["old"], told["new"], told["added"], told["removed"]) == (4, 5, [new], [])
    assert first.id not in told["added"]
