"""Zip files among what is imported: what comes in, how it is called, and that nothing stays behind."""

from __future__ import annotations

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from annotator import assets
from annotator.datasets.errors import CancelledError
from annotator.datasets.importing import ImportReport, ImportWish, import_paths, reason_of
from annotator.datasets.scheme_from_data import bring, look, without_data
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author
from annotator.domain.scheme import parse_scheme
from annotator.store import Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))
CORPORA = Path(__file__).parents[2] / "corpora"
INCEPTION = CORPORA / "inception" / "annotation"
Files = Mapping[str, bytes]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        yield made


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Temporary files have a place of their own, and are gone at the end, whatever happens."""
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert list(place.iterdir()) == []


def zipped(files: Files) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def made(path: Path, files: Files) -> Path:
    path.write_bytes(zipped(files))
    return path


def person(document: str, name: str) -> bytes:
    """The zip file that INCEpTION makes of one person's work as XMI: with its type system."""
    folder = INCEPTION / document
    names = (f"{name}.xmi", "TypeSystem.xml")
    return zipped({one: (folder / one).read_bytes() for one in names})


def exported() -> dict[str, bytes]:
    """A project as INCEpTION exports it with the secondary format XMI."""
    listed = [{"name": "ferry.txt", "user": "ana", "state": "IN_PROGRESS"}]
    files = {"exportedproject.json": json.dumps({"annotation_documents": listed}).encode(), "event.log": b""}
    for document in ("ferry.txt", "harbour.txt"):
        files |= {f"annotation_ser/{document}/{name}.ser": b"\xac\xed" for name in ("INITIAL_CAS", "ana")}
        for name in ("INITIAL_CAS", "ana"):
            files[f"annotation/{document}/{name}.zip"] = person(document, name)
        files[f"source/{document}"] = (CORPORA / "brat" / document).read_bytes()
    return files


def refused(report: ImportReport, base: Path) -> dict[str, str]:
    return {Path(one.path).relative_to(base).as_posix(): str(reason_of(one)) for one in report.refused}


def states(project: Project) -> dict[tuple[str, str], str]:
    return {
        (row.name, one.author.name): one.state.value
        for row in project.documents()
        for one in project.annotation_sets(row.id)
    }


def test_a_project_of_inception_comes_in_as_it_was_exported(project: Project, tmp_path: Path):
    file = made(tmp_path / "harbour project.zip", exported())
    without_labels = import_paths(project, [file], ImportWish(dry_run=True))
    place = f"{file}/annotation/ferry.txt"
    assert any(str(one).startswith(f"{place}: ") for one in without_labels.warnings)
    report, _, _ = bring(project, [file], ImportWish(), look(project, [file], ImportWish()))
    assert report.refused == []
    assert states(project) == {("ferry.txt", "ana"): "in_progress", ("harbour.txt", "ana"): "done"}
    said = [str(one) for one in report.warnings]
    assert any(one.startswith(f"{file}: INCEpTION's own: annotation_ser, event.log, exp") for one in said)
    assert not any("tmp/annotator-zip" in one for one in said)
    (stored,) = {
        project.document(row.id).metadata["file"] for row in project.documents() if row.name == "ferry.txt"
    }
    assert stored == "harbour project.zip/annotation/ferry.txt/INITIAL_CAS.zip/INITIAL_CAS.xmi"
    assert import_paths(project, [tmp_path / "harbour project.zip"]).imported == 0, "all of it is there"


def test_zip_files_in_an_export_that_was_unpacked_by_hand(project: Project, tmp_path: Path):
    for name, data in exported().items():
        (tmp_path / "hand" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "hand" / name).write_bytes(data)
    given = [tmp_path / "hand"]
    report, _, _ = bring(project, given, ImportWish(), look(project, given, ImportWish()))
    assert report.refused == []
    assert states(project) == {("ferry.txt", "ana"): "in_progress", ("harbour.txt", "ana"): "done"}


def test_an_export_in_inceptions_own_form_alone_says_what_to_do(project: Project, tmp_path: Path):
    files = {name: data for name, data in exported().items() if not name.startswith("annotation/")}
    report = import_paths(project, [made(tmp_path / "a.zip", files)])
    assert "export it again with a secondary format" in refused(report, tmp_path)["a.zip"]
    assert len(project.documents()) == 2, "its pages are there"
    with pytest.raises(
        AnnotatorError, match=r"could be read: .*a\.zip: a project of INCEpTION .*secondary format"
    ):
        without_data(look(project, [tmp_path / "a.zip"], ImportWish()))
    made(tmp_path / "b.zip", {"a.txt": b"Words.", "b.png": b"\x89PNG"})
    with pytest.raises(AnnotatorError, match=r"^there are no annotations in these files"):
        without_data(look(project, [tmp_path / "b.zip"], ImportWish()))


def test_pages_in_a_zip_file_and_what_is_left_out_of_it(project: Project, tmp_path: Path):
    files = {
        "site/a.html": b"<title>A page</title><p>Words.", "b.txt": b"Plain words.", "../c.txt": b"no",
        "__MACOSX/._b.txt": b"x", "d.bin": b"\0\1", "README.md": b"about it", "e.zip": b"PK\x03\x04 no zip",
    }  # fmt: skip
    report = import_paths(project, [made(tmp_path / "pages.ZIP", files)])
    assert sorted(row.name for row in project.documents()) == ["A page", "Plain words."]
    found = refused(report, tmp_path)
    assert found.pop("pages.ZIP") == "../c.txt is left out: the name leads out of the zip file"
    assert found.pop("pages.ZIP/e.zip").startswith("not a zip file, or a damaged one")
    assert found == {"pages.ZIP/d.bin": "unknown kind of file; if it is plain text, import it as format text"}
    said = " ".join(map(str, report.warnings))
    assert "a hidden file in it" in said and f"{tmp_path}/pages.ZIP/README.md: it tells about" in said


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 ...", "not a zip file, or a damaged one (File is not a zip file)"),
        (zipped({}), "no file in this zip file can be imported"),
        (zipped({"a.bin": b"\0"}), "unknown kind of file; if it is plain text, import it as format text"),
    ],
)
def test_a_zip_file_of_which_nothing_comes_in(project: Project, tmp_path: Path, data: bytes, reason: str):
    (tmp_path / "a.zip").write_bytes(data)
    report = import_paths(project, [tmp_path / "a.zip"])
    assert list(refused(report, tmp_path).values()) == [reason]
    assert project.documents() == []


def test_zip_files_lie_in_each_other_only_so_deep(project: Project, tmp_path: Path):
    inner = {"page.txt": b"At the bottom."}
    for depth in range(3):
        inner = {f"{depth}.zip": zipped(inner), f"page{depth}.txt": b"Page %d." % depth}
    report = import_paths(project, [made(tmp_path / "a.zip", inner)])
    assert sorted(row.name for row in project.documents()) == ["Page 0.", "Page 1.", "Page 2."]
    assert refused(report, tmp_path) == {
        "a.zip/2.zip/1.zip/0.zip": "zip files in zip files in zip files: unpack it yourself"
    }


def test_a_format_that_is_asked_for_goes_for_what_is_in_zip_files(project: Project, tmp_path: Path):
    made(tmp_path / "a.zip", {"a.log": b"Lines.", "b.dat": b"Words."})
    assert import_paths(project, [tmp_path], ImportWish(format="text")).imported == 2


def test_cancelling_while_it_is_unpacked_leaves_nothing(project: Project, tmp_path: Path):
    file = made(tmp_path / "a.zip", {f"{n}.txt": b"Page %d." % n for n in range(9)})
    told: list[str] = []

    def enough() -> bool:
        return len(told) == 3

    report = import_paths(project, [file], progress=lambda _d, _t, name: told.append(name), cancelled=enough)
    assert report.cancelled and project.documents() == []
    assert told == [str(file / f"{n}.txt") for n in range(3)]
    told.clear()
    with pytest.raises(CancelledError):
        look(project, [file], ImportWish(), progress=lambda _d, _t, name: told.append(name), cancelled=enough)


def test_an_import_that_is_broken_off_leaves_no_temporary_files(
    project: Project, tmp_path: Path, temporary: Path
):
    file = made(tmp_path / "a.zip", {f"{n}.txt": b"Page %d." % n for n in range(9)})

    def stop(_done: int, _total: int, _name: str) -> None:
        if list(temporary.rglob("8.txt")):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_paths(project, [file], progress=stop)


def test_a_zip_file_that_is_refused_takes_no_room_from_the_next(project: Project, tmp_path: Path):
    good = made(tmp_path / "good.zip", {"a.txt": b"Words."})
    whole = good.read_bytes()
    (tmp_path / "bad.zip").write_bytes(whole[:-30])
    report = import_paths(project, [tmp_path / "bad.zip", good])
    assert (len(report.refused), report.imported) == (1, 1)


def test_what_a_killed_process_left_behind_is_taken_away_the_next_day(
    project: Project, tmp_path: Path, temporary: Path
):
    left = {
        name: temporary / f"annotator-zip.{name}"
        for name in ("999999.old", "999998.new", f"{os.getpid()}.mine")
    }
    for folder in left.values():
        folder.mkdir()
    for name in ("999999.old", f"{os.getpid()}.mine"):
        os.utime(left[name], (0, 0))
    import_paths(project, [made(tmp_path / "a.zip", {"a.txt": b"Words."})])
    assert sorted(temporary.iterdir()) == sorted([left["999998.new"], left[f"{os.getpid()}.mine"]])
    for folder in temporary.iterdir():
        folder.rmdir()


def test_a_newer_version_out_of_a_zip_file_names_it_and_is_taken_back_by_one_undo(
    project: Project, tmp_path: Path
):
    def lines(label: str) -> bytes:
        return json.dumps(
            {"text": "They met in Oslo.", "spans": [{"start": 12, "end": 16, "label": label}]}
        ).encode()

    wish = ImportWish("prodigy", author="eve")
    assert (
        import_paths(project, [made(tmp_path / "a.zip", {"in/news.jsonl": lines("GPE")})], wish).imported == 1
    )
    (row,) = project.documents()
    before = project.annotation_set(row.id, Author("eve"))
    report = import_paths(project, [made(tmp_path / "b.zip", {"in/news.jsonl": lines("LOC")})], wish)
    assert [one.path for one in report.updated] == [f"{tmp_path}/b.zip/in/news.jsonl"]
    after = project.annotation_set(row.id, Author("eve"))
    assert [one.type for one in after.mentions.values()] == ["LOC"]
    undone = project.undo(after)
    assert undone is not None and undone.annotations.mentions == before.mentions
