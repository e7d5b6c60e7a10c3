"""Parts of a split that are not drawn: folders, dates, lists."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.datasets.export_report import ExportReport
from annotator.datasets.exporting import export
from annotator.datasets.given_parts import published
from annotator.datasets.importing import import_paths
from annotator.datasets.split import Page, in_turn
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author
from annotator.store import Project
from tests.store.helpers import news_scheme, tag

LONG = "The harbour of the town was closed for {} days because of a storm that nobody had foreseen at all. "


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project of six pages, of folders that are called after parts, with a name on each."""
    for n, place in enumerate(("train", "Train", "dev", "train", "corpus/test", "validation")):
        folder = tmp_path / "pages" / place
        folder.mkdir(parents=True, exist_ok=True)
        page = f"<html><head><title>Page {n}</title><meta property='article:published_time' "
        page += f"content='2024-0{9 - n}-01T10:00:00Z'></head><body><p>{LONG.format(n + 3)}</p></body></html>"
        (folder / f"page-{n}.html").write_text(page, encoding="utf-8")
    with Project.create(tmp_path / "p.annotator", news_scheme()) as made:
        import_paths(made, [tmp_path / "pages"])
        for row in made.documents():
            made.commit(made.annotation_set(row.id, Author("mary")), tag(0, 4))
        yield made


def parts(project: Project, folder: Path, **asked: object) -> tuple[dict[str, str], ExportReport]:
    """Export; return the part of each document by name, and the report."""
    report = export(project, folder, format="lines", **asked)  # type: ignore[arg-type]
    names = {row.id: row.name for row in project.documents()}
    found = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["parts"]
    return {names[document]: part for document, part in found.items()}, report


def test_folders_decide_and_shares_are_for_the_rest(project: Project, tmp_path: Path):
    found, report = parts(project, tmp_path / "a", split_by="folder")
    by_name = ["train", "train", "dev", "train", "test", "dev"]
    assert found == {f"Page {n}": part for n, part in enumerate(by_name)}
    assert report.parts == {"train": 3, "dev": 2, "test": 1}
    (tmp_path / "more.txt").write_text("Somebody else wrote about something else.\n", encoding="utf-8")
    import_paths(project, [tmp_path / "more.txt"])
    (row,) = [row for row in project.documents() if not row.name.startswith("Page")]
    project.commit(project.annotation_set(row.id, Author("mary")), tag(0, 4))
    with pytest.raises(AnnotatorError, match=r"Somebody else.*give shares for it"):
        parts(project, tmp_path / "b", split_by="folder")
    assert not (tmp_path / "b").exists()
    found, _ = parts(project, tmp_path / "b", split_by="folder", split=(0, 0, 100))
    assert found.pop(row.name) == "test"
    assert found == {f"Page {n}": part for n, part in enumerate(by_name)}


def test_the_oldest_are_for_training_and_the_newest_for_tests(project: Project, tmp_path: Path):
    found, report = parts(project, tmp_path / "a", split_by="date", split=(50, 17, 33))
    assert found == {
        "Page 5": "train", "Page 4": "train", "Page 3": "train", "Page 2": "dev", "Page 1": "test",
        "Page 0": "test",
    }  # fmt: skip
    assert not report.warnings
    with pytest.raises(AnnotatorError, match="needs its shares"):
        parts(project, tmp_path / "b", split_by="date")


@pytest.mark.parametrize(("asked", "said"), [
    ({"split_by": "folder"}, "none of the 4 documents came from a file or folder that is called so"),
    ({"split_by": "parts.csv"}, "the list names none of the 4 documents for it"),
    ({"split_by": "date", "split": (80, 10, 10)}, "a larger share or more documents"),
    ({"split": (80, 10, 10)}, "a larger share or more documents"),
    ({"split": (80, 10, 10), "split_name": "main"}, "another --split-name"),
])  # fmt: skip
def test_of_an_empty_part_is_said_what_would_fill_it(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], said: str
):
    monkeypatch.chdir(tmp_path)
    listed = "".join(f"Page {n},{part}\n" for n, part in enumerate(("train", "dev", "dev", "train")))
    (tmp_path / "parts.csv").write_text(listed, encoding="utf-8")
    with Project.create(tmp_path / "few.annotator", news_scheme()) as few:
        import_paths(few, [tmp_path / "pages" / name for name in ("train", "Train", "dev")])
        for row in few.documents():
            few.commit(few.annotation_set(row.id, Author("mary")), tag(0, 4))
        _, report = parts(few, tmp_path / "out", **asked)
    told = [str(one) for one in report.warnings if str(one).startswith("test is empty: ")]
    assert report.parts["test"] == 0 and said in told[0] and len(told) == 1
    assert ("--seed" in told[0]) == ("split_name" in asked), "another draw would not change it"


def test_of_what_belongs_together_the_newest_counts():
    pages = [Page(f"d{n}", f"t{n}", ties=frozenset({f"c{n % 2}"} if n < 3 else ())) for n in range(5)]
    days = {f"d{n}": f"2024-01-0{n + 1}" for n in range(5)} | {"d0": "2024-02-01"}
    assert in_turn(pages, (60, 20, 20), days) == {
        "d1": "train", "d3": "train", "d4": "train", "d0": "dev", "d2": "dev",
    }  # fmt: skip


def test_by_date_a_split_that_is_kept_stays_and_only_what_is_new_is_dealt_out():
    pages = [Page(f"d{n}", f"t{n}") for n in range(5)]
    days = {f"d{n}": f"2024-01-0{n + 1}" for n in range(5)}
    before = in_turn(pages[2:], (60, 20, 20), days)
    assert before == {"d2": "train", "d3": "train", "d4": "dev"}
    assert in_turn(pages, (60, 20, 20), days, before) == before | {"d0": "train", "d1": "test"}


def test_without_any_date_there_is_no_split_by_date(tmp_path: Path):
    (tmp_path / "page.txt").write_text("Oslo says nothing.\n", encoding="utf-8")
    with Project.create(tmp_path / "p.annotator", news_scheme()) as project:
        import_paths(project, [tmp_path / "page.txt"])
        (row,) = project.documents()
        project.commit(project.annotation_set(row.id, Author("mary")), tag(0, 4))
        with pytest.raises(AnnotatorError, match="no document has a date that can be read: import"):
            parts(project, tmp_path / "a", split_by="date", split=(80, 10, 10))
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("written", [
    "Page {0}\ttrain\nPage {1}\ttest\n",
    "document,part\nPage {0},Training\nPage {1},TEST\n",
    "# by hand\ntrain;Page {0}\n\ntest;Page {1}\n",
    '{{"Page {0}": "train", "Page {1}": "test"}}',
    '{{"format": "x", "parts": {{"Page {0}": "train", "Page {1}": "test"}}}}',
])  # fmt: skip
def test_a_list_decides(project: Project, tmp_path: Path, written: str):
    listed = tmp_path / "list"
    listed.write_text(written.format(0, 3), encoding="utf-8")
    found, _ = parts(project, tmp_path / "a", split_by=str(listed), split=(0, 100, 0))
    assert {name: part for name, part in found.items() if part != "dev"} == {
        "Page 0": "train",
        "Page 3": "test",
    }
    with pytest.raises(AnnotatorError, match="4 documents are not in the list"):
        parts(project, tmp_path / "b", split_by=str(listed))


def test_a_list_that_cannot_be_followed_writes_nothing(project: Project, tmp_path: Path):
    listed = tmp_path / "list.csv"
    for written, said in (
        (
            "nobody,train\n",
            r"list\.csv: 6 documents are not .* ‘Page 1’; of those .* 1, the first is ‘nobody’",
        ),
        ("Page 0,train\n", r"list\.csv: 5 documents are not in the list of the split, the first is ‘Page 1’"),
        ("Page 0,tarin\n", r"list\.csv, line 1: ‘Page 0,tarin’"),
    ):
        listed.write_text(written, encoding="utf-8")
        with pytest.raises(AnnotatorError, match=said):
            parts(project, tmp_path / "a", split_by=str(listed))
        assert not (tmp_path / "a").exists()


def test_near_duplicates_are_found_stay_together_and_are_named_across_parts(project: Project, tmp_path: Path):
    pytest.importorskip("datasketch")
    text = "".join(LONG.format(n) for n in range(20, 30))
    for name, end in (("copy-a", "One"), ("copy-b", "Two")):
        (tmp_path / f"{name}.txt").write_text(f"{name}\n{text}{end}.\n", encoding="utf-8")
    import_paths(project, [tmp_path / "copy-a.txt", tmp_path / "copy-b.txt"])
    for row in project.documents():
        if row.name.startswith("copy"):
            project.commit(project.annotation_set(row.id, Author("mary")), tag(0, 4))
    for seed in range(4):
        found, report = parts(project, tmp_path / f"{seed}", split=(50, 25, 25), seed=seed)
        assert found["copy-a"] == found["copy-b"]
        assert "a group of near-duplicates was found" in str(report.advice[0])
    listed = tmp_path / "list"
    listed.write_text("copy-a\ttrain\ncopy-b\ttest\n", encoding="utf-8")
    found, report = parts(project, tmp_path / "list-split", split_by=str(listed), split=(100, 0, 0))
    assert (found["copy-a"], found["copy-b"]) == ("train", "test")
    assert "copy-a (train) and copy-b (test)" in str(report.warnings[0])


@pytest.mark.parametrize(("metadata", "day"), [
    ({"published": "2024-05-06T10:00:00Z"}, "2024-05-06"), ({"date": "2024-05-06"}, "2024-05-06"),
    ({"published": "Mon, 06 May 2024 10:00:00 GMT"}, "2024-05-06"), ({"published": "yesterday"}, ""),
    ({"published": "2024/5/6 10:00"}, "2024-05-06"), ({"published": "2024年5月6日"}, "2024-05-06"),
    ({"published": "2024. 05. 06."}, "2024-05-06"), ({"published": "2024-13-40"}, ""),
    ({"date": "6.5.2024"}, ""),
    ({"published": "?", "date": "2024-05-06"}, "2024-05-06"), ({"date": 7}, ""), ({}, ""),
])  # fmt: skip
def test_days_are_read_as_pages_and_feeds_write_them(metadata: dict[str, object], day: str):
    assert published(metadata) == day


def test_a_corpus_that_is_read_as_a_whole_keeps_the_folders_in_it(tmp_path: Path):
    """Brat's folder, and INCEpTION's, is one piece for the reader; each page comes from a file of it."""
    for place, words in (("train", "Anna met Ben."), ("test", "Ben met Anna.")):
        (tmp_path / "brat" / place).mkdir(parents=True)
        (tmp_path / "brat" / place / "a.txt").write_text(words, encoding="utf-8")
        name = words.split()[0]
        (tmp_path / "brat" / place / "a.ann").write_text(f"T1\tPER 0 {len(name)}\t{name}\n", encoding="utf-8")
    xmi = Path(__file__).parents[2] / "corpora" / "inception" / "annotation"
    shutil.copytree(xmi, tmp_path / "dev" / "annotation")
    with Project.create(tmp_path / "p.annotator", news_scheme()) as made:
        import_paths(made, [tmp_path / "brat", tmp_path / "dev"])
        found, _report = parts(made, tmp_path / "out", split_by="folder")
        files = {row.name: made.document(row.id).metadata["file"] for row in made.documents()}
    assert found == {"train/a": "train", "test/a": "test", "ferry.txt": "dev", "harbour.txt": "dev"}
    assert files["test/a"] == "brat/test/a.txt"
