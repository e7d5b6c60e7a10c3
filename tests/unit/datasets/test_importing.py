"""Imports: what is walked and read, what is refused with which reason, duplicates, cancelling, archives."""

import getpass
import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator import assets
from annotator.datasets import importing, messages
from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportReport, ImportWish, import_paths, reason_of
from annotator.domain.errors import FormatError
from annotator.domain.items import Entity, EventCluster
from annotator.domain.scheme import parse_scheme
from annotator.domain.sentences import message
from annotator.formats.messages import ANNOTATED
from annotator.pages.messages import ANNOTATED_LINE, WITHOUT_ANNOTATIONS
from annotator.pages.pieces import Options
from annotator.store import Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))
GOLD = assets.resource("samples", "gold.jsonl")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        yield made


def names(project: Project) -> list[str]:
    return [row.name for row in project.documents()]


def reasons(report: ImportReport, base: Path) -> dict[str, str]:
    return {Path(one.path).relative_to(base).as_posix(): str(reason_of(one)) for one in report.refused}


def test_a_folder_is_walked_in_order_and_everything_refused_is_named(project: Project, tmp_path: Path):
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name, data in {
        "b.txt": b"Second", "a.TXT": b"First", "sub/c.text": b"Third", ".hidden/d.txt": b"no",
        ".e.txt": b"no", "empty.txt": b"", "picture.txt": b"\x89PNG\r\n\x1a\n", "notes.docx": b"PK\x03\x04",
        "broken.jsonl": b'{"format": "annotator-project/1", "name": \n',
    }.items():  # fmt: skip
        (folder / name).write_bytes(data)
    report = import_paths(project, [folder])
    assert names(project) == ["First", "Second", "Third"]
    assert report.imported == 3
    found = reasons(report, folder)
    assert set(found) == {"broken.jsonl", "empty.txt", "notes.docx", "picture.txt"}
    assert found["empty.txt"] == "the file is empty"
    assert found["notes.docx"] == "unknown kind of file; if it is plain text, import it as format text"
    assert "PNG picture" in found["picture.txt"]
    assert found["broken.jsonl"].startswith("line 1: ")
    assert report.to_json()["refused"] == [
        {"path": one.path, "reason": str(reason_of(one)), "code": one.reason.id} for one in report.refused
    ]


def test_named_paths_are_always_answered_for(project: Project, tmp_path: Path):
    (tmp_path / "none").mkdir()
    (tmp_path / "a.log").write_text("Some text")
    (tmp_path / "export.zip").write_bytes(b"PK\x03\x04 ...")
    given = [tmp_path / "missing.txt", tmp_path / "none", tmp_path / "a.log"]
    report = import_paths(project, [*given, tmp_path / "export.zip"])
    assert reasons(report, tmp_path) == {
        "missing.txt": "there is no such file or folder",
        "export.zip": "not a zip file, or a damaged one (File is not a zip file)",
        "none": "no file in this folder can be imported",
        "a.log": "unknown kind of file; if it is plain text, import it as format text",
    }
    assert import_paths(project, [tmp_path / "a.log"], ImportWish(format="text")).imported == 1


def test_an_export_that_cannot_be_read_is_called_what_it_is(project: Project, tmp_path: Path):
    assert import_paths(project, [GOLD]).refused == []
    export(project, tmp_path / "out", format="spans")
    (refused,) = import_paths(project, [tmp_path / "out"]).refused
    assert refused.reason == message(messages.EXPORT_ONLY, format="spans")


def test_a_file_whose_name_says_nothing_is_judged_by_its_beginning(project: Project, tmp_path: Path):
    paths = [tmp_path / "index.php", tmp_path / "README"]
    paths[0].write_text("<!DOCTYPE html><title>A web page</title><p>Words")
    paths[1].write_text("A <p> in words")
    report = import_paths(project, paths)
    assert names(project) == ["A web page"]
    assert [Path(one.path).name for one in report.refused] == ["README"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(project: Project, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(import_paths(project, [tmp_path / "pipe.txt"]), tmp_path) == {
        "pipe.txt": "not a regular file"
    }


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_file_that_may_not_be_read_is_refused(project: Project, tmp_path: Path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert reasons(import_paths(project, [tmp_path / "a.txt"]), tmp_path) == {"a.txt": "Permission denied"}


def test_the_same_page_goes_in_once(project: Project, tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The same page")
    report = import_paths(project, [tmp_path / "a.txt", tmp_path / "b.txt"])
    again = import_paths(project, [tmp_path / "a.txt"])
    assert (report.imported, report.already, report.refused) == (1, 1, [])
    assert (again.imported, again.already, again.refused, again.warnings) == (0, 1, [], [])
    assert list(map(str, report.warnings)) == [
        f"{tmp_path / 'b.txt'}: the same bytes as {tmp_path / 'a.txt'}; stored once"
    ]
    assert again.to_json() == {
        "imported": 0, "already": 1, "updated": [], "refused": [], "warnings": [],
    }  # fmt: skip


def test_the_same_bytes_as_a_refused_page_are_refused(project: Project, tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"   ")
    report = import_paths(project, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert (report.imported, report.already, len(report.refused)) == (0, 0, 2)


def test_the_encoding_asked_for_is_used_and_checked(project: Project, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes("Łódź".encode("iso-8859-2"))
    import_paths(project, [tmp_path / "a.txt"], ImportWish(pages=Options("latin2")))
    (row,) = project.documents()
    document = project.document(row.id)
    assert (document.text, document.source.encoding) == ("Łódź", "iso-8859-2")
    assert project.source_bytes(row.id) == "Łódź".encode("iso-8859-2")
    with pytest.raises(FormatError, match="unknown encoding ‘klingon’"):
        import_paths(project, [tmp_path / "a.txt"], ImportWish(pages=Options("klingon")))


def test_warnings_name_the_file(project: Project, tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"one\xfftwo")
    report = import_paths(project, [tmp_path / "a.txt"], ImportWish(pages=Options("utf-8")))
    assert list(map(str, report.warnings)) == [
        f"{tmp_path / 'a.txt'}: 1 place could not be decoded as utf-8 and became U+FFFD, at byte 3"
    ]


@pytest.mark.parametrize("key", ["nosuch", "lines"])
def test_formats_that_cannot_be_read_are_refused_before_anything_happens(project: Project, key: str):
    with pytest.raises(FormatError, match="choose one of"):
        import_paths(project, [GOLD], ImportWish(format=key))


def test_cancelling_keeps_what_was_read_before(project: Project, tmp_path: Path):
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"Page {number}")
    asked = iter(range(100))
    paths = sorted(tmp_path.glob("*.txt"))
    report = import_paths(project, paths, cancelled=lambda: next(asked) >= 4)
    assert report.cancelled
    assert report.imported == 4
    assert names(project) == ["Page 0", "Page 1", "Page 2", "Page 3"]
    rest = import_paths(project, paths)
    assert (rest.imported, rest.already, rest.refused) == (2, 4, [])


def test_progress_names_what_is_in_hand(project: Project, tmp_path: Path):
    (tmp_path / "a.txt").write_text("Page")
    told: list[tuple[int, int, str]] = []
    import_paths(project, [tmp_path / "a.txt"], progress=lambda *what: told.append(what))
    assert told == [(0, 1, str(tmp_path / "a.txt")), (0, 1, "Page"), (1, 1, "")]


def test_an_archive_with_a_broken_line_loses_that_line_alone(project: Project, tmp_path: Path):
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2][: len(lines[2]) // 2]
    (tmp_path / "x.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = import_paths(project, [tmp_path / "x.jsonl"])
    assert report.imported == 3
    assert reasons(report, tmp_path)["x.jsonl"].startswith("line 3: ")


def test_an_archive_twice_changes_nothing_and_says_so(project: Project):
    import_paths(project, [GOLD])
    before = project.stats()
    report = import_paths(project, [GOLD])
    assert (report.imported, report.already, report.refused, report.updated) == (0, 4, [], [])
    assert project.stats() == before


def test_an_archive_in_an_empty_project_comes_out_the_same(project: Project, tmp_path: Path):
    import_paths(project, [GOLD, *sorted(GOLD.parent.glob("1*.txt"))])
    export(project, tmp_path / "one.jsonl", format="jsonl")
    with Project.create(tmp_path / "other.annotator", SCHEME) as other:
        assert import_paths(other, [tmp_path / "one.jsonl"]).refused == []
        export(other, tmp_path / "two.jsonl", format="jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert b"bytes_base64" in (tmp_path / "one.jsonl").read_bytes()


def test_a_project_that_holds_something_keeps_its_name(project: Project, tmp_path: Path):
    (tmp_path / "a.txt").write_text("Page")
    import_paths(project, [tmp_path / "a.txt"])
    import_paths(project, [GOLD])
    assert project.name == "p"


def test_an_exported_folder_can_be_imported_as_it_is(project: Project, tmp_path: Path):
    import_paths(project, [GOLD])
    for key in ("jsonl", "conll2003", "brat"):
        export(project, tmp_path / key, format=key, authors_from="gold")
        with Project.create(tmp_path / f"{key}.annotator", SCHEME) as other:
            report = import_paths(other, [tmp_path / key], ImportWish(author="zoe"))
            assert (report.imported, report.refused) == (4, [])
            assert {row.mentions for row in other.documents()} == {
                row.mentions for row in project.documents()
            } or (key == "conll2003")
            assert {author.name for author in other.authors()} <= {"zoe", "gold"}


def test_the_author_is_the_login_name_unless_one_is_given(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "lisa")
    assert importing.default_author() == "lisa"

    def unknown() -> str:
        raise OSError("no name")

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert importing.default_author() == "annotator"


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_links_in_a_circle_and_names_too_long_stop_no_other_file(project: Project, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "again").symlink_to(folder)
    (folder / "page.txt").write_text("A page")
    report = import_paths(project, [tmp_path / ("x" * 300), folder / "loop.txt", folder])
    assert report.imported == 1
    assert [Path(one.path).name[:11] for one in report.refused] == [
        "xxxxxxxxxxx", "loop.txt", "loop.txt", "nowhere.txt",
    ]  # fmt: skip
    assert report.refused[-1].reason.id == messages.BROKEN_LINK.id


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_looked_into(project: Project, tmp_path: Path):
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "pipe")
    report = import_paths(project, [tmp_path / "in"], ImportWish(format="jsonl"))
    assert [one.reason for one in report.refused] == [message(messages.NOTHING_IN_FOLDER)]


def test_an_archive_without_documents_gives_its_name_scheme_and_entities(project: Project, tmp_path: Path):
    project.rename("Empty")
    project.add_shared([Entity("e1", "Chile", None, "wikidata:Q298")], [EventCluster("c1", "the pact")])
    export(project, tmp_path / "one.jsonl", format="jsonl")
    with Project.create(tmp_path / "q.annotator", SCHEME) as other:
        report = import_paths(other, [tmp_path / "one.jsonl"])
        assert (report.imported, report.refused, report.warnings) == (0, [], [])
        export(other, tmp_path / "two.jsonl", format="jsonl")
        changed = (tmp_path / "one.jsonl").read_text().replace('"Chile"', '"Peru"')
        (tmp_path / "three.jsonl").write_text(changed)
        (warning,) = import_paths(other, [tmp_path / "three.jsonl"]).warnings
        assert str(warning).endswith("three.jsonl: entity Chile (e1) stays as it is in the project")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_an_archive_refused_as_a_whole_leaves_the_scheme_alone(project: Project, tmp_path: Path):
    header, document, *_ = GOLD.read_text(encoding="utf-8").splitlines()
    record = json.loads(header)
    record["scheme"]["name"] = "Other"
    (tmp_path / "bad.jsonl").write_text(json.dumps(record) + "\n" + document[:-40] + "\n", encoding="utf-8")
    before = (project.name, project.scheme.data)
    report = import_paths(project, [tmp_path / "bad.jsonl"])
    assert (report.imported, len(report.refused)) == (0, 1)
    assert (project.name, project.scheme.data) == before
    assert project.entities() == {}


def archive_with(tmp_path: Path, **changed: Any) -> Path:
    header, document, *_ = GOLD.read_text(encoding="utf-8").splitlines()
    record = json.loads(header)
    record["scheme"] |= changed
    (tmp_path / "other.jsonl").write_text(f"{json.dumps(record)}\n{document}\n", encoding="utf-8")
    return tmp_path / "other.jsonl"


def test_a_scheme_that_was_asked_for_is_never_replaced(project: Project, tmp_path: Path):
    before = project.scheme.data
    project.set_settings(replace(project.settings, scheme_chosen=True))
    report = import_paths(project, [archive_with(tmp_path, name="Other")])
    assert (report.imported, report.refused) == (1, [])
    assert project.scheme.data == before
    assert any("different scheme" in str(one) for one in report.warnings)
    assert project.settings.scheme_chosen


def test_a_faulty_scheme_is_not_taken_over(project: Project, tmp_path: Path):
    before = project.scheme.data
    report = import_paths(project, [archive_with(tmp_path, name="Other", version=7)])
    assert project.scheme.data == before
    (warning,) = [str(one) for one in report.warnings if str(one).endswith("the project keeps its own")]
    assert "version: 7 is not of type 'string'" in warning


def test_files_that_could_not_be_stored_are_named(project: Project, tmp_path: Path):
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"Page {number}")
    holder = sqlite3.connect(project.target, isolation_level=None)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("annotator.store.dialects.BUSY_SECONDS", 0.1)
            with Project.open(project.target) as other:
                holder.execute("BEGIN IMMEDIATE")
                report = import_paths(other, [tmp_path / "1.txt", tmp_path / "2.txt"])
    finally:
        holder.close()
    assert [Path(one.path).name for one in report.refused] == ["p.annotator", "1.txt", "2.txt"]
    assert "not saved, another program" in str(report.refused[0].reason)


def test_a_text_alone_in_a_brat_folder_is_a_page_nobody_annotated(project: Project, tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Ann met Bob.")
    (tmp_path / "in" / "a.ann").write_text("T1\tPER 0 3\tAnn\n")
    (tmp_path / "in" / "b.txt").write_text("Nobody said anything.")
    report = import_paths(project, [tmp_path / "in"])
    assert (report.imported, report.refused, report.warnings) == (2, [], [])


def test_annotated_records_are_never_read_as_bare_text(project: Project, tmp_path: Path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "tags.jsonl").write_text(
        '{"text":"Rome fell","sentences":[["Rome","fell"]],"ner":[[[0,0,"A"]]]}\n'
    )
    (folder / "late.jsonl").write_text(
        '{"text":"a page"}\n' * 100 + '{"text":"Rome","entities":[[0,4,"GPE"]]}\n'
    )
    (folder / "README.md").write_text("# What this is")
    (folder / "licence.txt").write_text("All rights")
    report = import_paths(project, [folder])
    assert report.imported == 1
    assert [Path(one.path).name for one in report.refused] == ["late.jsonl", "tags.jsonl"]
    assert [one.reason.id for one in report.refused] == [ANNOTATED_LINE.id, ANNOTATED.id]
    about = [one for one in report.warnings if one.values["warning"].id == messages.TELLS_ABOUT.id]
    assert [Path(one.values["place"]).name for one in about] == ["README.md", "licence.txt"]
    alone = import_paths(
        project, [folder / "tags.jsonl"], ImportWish("scraped", pages=Options(text_field="text"))
    )
    assert (alone.imported, alone.refused) == (1, [])
    assert [one.values["warning"].id for one in alone.warnings] == [WITHOUT_ANNOTATIONS.id]
    assert import_paths(project, [folder / "licence.txt"]).imported == 1


def test_a_document_knows_its_file_as_it_was_named(project: Project, tmp_path: Path):
    folder = tmp_path / "corpus" / "train"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("Oslo says nothing.", encoding="utf-8")
    import_paths(project, [tmp_path / "corpus"])
    (folder / "b.txt").write_text("Bergen says nothing.", encoding="utf-8")
    import_paths(project, [folder / "b.txt"])
    (folder / "c.txt").write_text("Molde says nothing.", encoding="utf-8")
    import_paths(project, [folder])
    files = [project.document(row.id).metadata["file"] for row in project.documents()]
    assert files == ["corpus/train/a.txt", "b.txt", "train/c.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_the_name_of_a_file_need_not_be_text(project: Project, tmp_path: Path):
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    Path(os.fsdecode(path)).write_text("Oslo says nothing.", encoding="utf-8")
    import_paths(project, [Path(os.fsdecode(path))])
    (row,) = project.documents()
    assert project.document(row.id).metadata["file"] == "\ufffd\ufffd.txt"
    export(project, tmp_path / "all.jsonl", format="jsonl")
