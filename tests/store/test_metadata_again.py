"""Metadata of pages that are there come again: they stay and it is said, or they are taken over."""

from __future__ import annotations

import json

import pytest

from annotator.datasets import messages
from annotator.datasets.importing import ImportWish, import_paths
from annotator.store import Project

PAGE = "<p>Oslo and Rome are two towns of which this page says nothing more.</p>"


def scraped(path, **more):
    record = {"html": PAGE, "url": "https://paper.example/1", "title": "Towns", **more}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def conll(path, sentences):
    path.write_text("\n\n".join("\n".join(f"{w} O" for w in s.split()) for s in sentences) + "\n", "utf-8")
    return path


def of_one(project: Project):
    (row,) = project.documents()
    return project.document(row.id).metadata, row


def test_they_stay_and_the_report_says_which_differ(project: Project, tmp_path):
    import_paths(project, [scraped(tmp_path / "a.jsonl", author="Ann", language="en")])
    before = of_one(project)
    again = import_paths(project, [scraped(tmp_path / "b.jsonl", author="Ben", language="de")])
    assert (again.imported, again.already) == (0, 1)
    assert [(one.id, one.values["n"]) for one in again.warnings] == [(messages.METADATA_STAY.id, 1)]
    assert set(again.warnings[0].values["names"]) == {"author", "language"}
    assert of_one(project) == before
    same = import_paths(project, [tmp_path / "a.jsonl"], ImportWish(metadata=True))
    assert (same.warnings, same.to_json().get("metadata")) == ([], None)


@pytest.mark.parametrize("dry", [True, False])
def test_they_are_taken_over_where_that_is_asked(project: Project, tmp_path, dry: bool):
    import_paths(project, [scraped(tmp_path / "a.jsonl", author="Ann", outlet="A", date="2026-01-02")])
    before = of_one(project)
    newer = scraped(tmp_path / "b.jsonl", author="Ben", outlet="B", language="de")
    report = import_paths(project, [newer], ImportWish(metadata=True, dry_run=dry))
    assert report.warnings == []
    assert report.to_json()["metadata"] == {
        "pages": 1, "names": ["author", "language", "outlet"], "taken": True,
    }  # fmt: skip
    if dry:
        assert of_one(project) == before
        return
    metadata, row = of_one(project)
    assert (metadata["author"], metadata["published"]) == ("Ben", "2026-01-02")
    assert [one.id for one in project.documents(outlet="B", language="de")] == [row.id]
    assert metadata["file"] == before[0]["file"]
    assert list(project.check()) == []


def test_tokens_of_a_corpus_reach_a_page_that_was_there(project: Project, tmp_path):
    (tmp_path / "page.txt").write_text("A b . C\nd", encoding="utf-8")
    import_paths(project, [tmp_path / "page.txt"], ImportWish("text"))
    corpus = conll(tmp_path / "a.conll", ["A b . C", "d"])
    told = import_paths(project, [corpus], ImportWish("conll2003", author="eve"))
    assert "tokens" not in of_one(project)[0]
    assert [one.id for one in told.warnings if one.id == messages.METADATA_STAY.id] != []
    import_paths(project, [corpus], ImportWish("conll2003", author="eve", metadata=True))
    assert of_one(project)[0]["tokens"] == "lines"
