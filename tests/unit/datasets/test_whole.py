"""Exports appear whole or not at all, replace only what an export wrote, and leave nothing lying about."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.datasets import whole
from annotator.domain.errors import FormatError


def write_export(destination: Path, text: str = "x") -> None:
    with whole.whole_folder(destination) as folder:
        (folder / "sub").mkdir()
        (folder / "sub" / "a.txt").write_text(text)
        manifest = {"format": whole.MANIFEST_FORMAT, "files": whole.described(folder)}
        (folder / whole.MANIFEST).write_text(json.dumps(manifest))


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_folder_appears_whole_with_usual_rights(tmp_path: Path):
    write_export(tmp_path / "a" / "b" / "out")
    assert names(tmp_path / "a" / "b") == ["out", "out/manifest.json", "out/sub", "out/sub/a.txt"]
    if os.name != "nt":
        (tmp_path / "plain").mkdir()
        assert (tmp_path / "a" / "b" / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_failure_leaves_nothing_not_even_new_folders(tmp_path: Path):
    with pytest.raises(ZeroDivisionError), whole.whole_folder(tmp_path / "a" / "b" / "out") as folder:
        (folder / "half.txt").write_text("half")
        raise ZeroDivisionError
    assert names(tmp_path) == []


def test_a_failure_leaves_the_earlier_export_as_it_was(tmp_path: Path):
    write_export(tmp_path / "out", "old")
    with pytest.raises(ZeroDivisionError), whole.whole_folder(tmp_path / "out") as folder:
        (folder / "half.txt").write_text("half")
        raise ZeroDivisionError
    assert names(tmp_path) == ["out", "out/manifest.json", "out/sub", "out/sub/a.txt"]
    assert (tmp_path / "out" / "sub" / "a.txt").read_text() == "old"


def test_a_rename_that_fails_brings_the_earlier_export_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_export(tmp_path / "out", "old")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "no", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError):
        write_export(tmp_path / "out", "new")
    assert (tmp_path / "out" / "sub" / "a.txt").read_text() == "old"
    assert names(tmp_path) == ["out", "out/manifest.json", "out/sub", "out/sub/a.txt"]


def test_an_earlier_export_and_an_empty_folder_are_replaced(tmp_path: Path):
    (tmp_path / "out").mkdir()
    write_export(tmp_path / "out", "old")
    write_export(tmp_path / "out", "new")
    assert (tmp_path / "out" / "sub" / "a.txt").read_text() == "new"
    assert names(tmp_path) == ["out", "out/manifest.json", "out/sub", "out/sub/a.txt"]


def test_anything_else_is_refused_and_stays(tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    with pytest.raises(FormatError, match="not empty"):
        write_export(tmp_path / "mine")
    write_export(tmp_path / "out")
    (tmp_path / "out" / "model.bin").write_text("trained for days")
    with pytest.raises(FormatError, match=r"contains model\.bin, which is not from an export"):
        write_export(tmp_path / "out")
    (tmp_path / "file").write_text("")
    with pytest.raises(FormatError, match="is a file"):
        write_export(tmp_path / "file")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "mine"
    assert (tmp_path / "out" / "model.bin").exists()


@pytest.mark.parametrize("text", ["[]", "{", '{"format": "other/1"}', "[" * 100_000, "\ud800"])
def test_a_manifest_of_others_is_none(tmp_path: Path, text: str):
    (tmp_path / "m.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert whole.read_manifest(tmp_path / "m.json") is None


def test_a_single_file_comes_last_and_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    order: list[str] = []
    replace = Path.replace

    def noting(self: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", noting)
    with whole.whole_files(tmp_path / "a.jsonl") as folder:
        (folder / "a.jsonl").write_text("a")
        (folder / "a.jsonl.manifest.json").write_text(json.dumps({"format": whole.MANIFEST_FORMAT}))
    assert order == ["a.jsonl.manifest.json", "a.jsonl"]
    assert names(tmp_path) == ["a.jsonl", "a.jsonl.manifest.json"]
    with pytest.raises(ZeroDivisionError), whole.whole_files(tmp_path / "a.jsonl") as folder:
        (folder / "a.jsonl").write_text("b")
        raise ZeroDivisionError
    assert (tmp_path / "a.jsonl").read_text() == "a"
    assert names(tmp_path) == ["a.jsonl", "a.jsonl.manifest.json"]


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX process ids")
def test_what_a_killed_export_left_is_swept_up_by_the_next(tmp_path: Path):
    command = [sys.executable, "-c", "import os; print(os.getpid())"]
    gone = int(subprocess.run(command, capture_output=True, check=True).stdout)
    (tmp_path / f".out.{gone}.x.tmp" / "new").mkdir(parents=True)
    others = {".out.mine.tmp", f".out.{gone}.{os.getpid()}.x.tmp", f".out.{os.getpid()}.x.tmp"}
    for name in others:
        (tmp_path / name).mkdir()
    write_export(tmp_path / "out")
    assert {path.name for path in tmp_path.iterdir()} == {"out", *others}


def test_a_file_of_others_is_not_overwritten(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text("mine")
    with (
        pytest.raises(FormatError, match="not an earlier export"),
        whole.whole_files(tmp_path / "a.jsonl"),
    ):
        pytest.fail("the block must not be entered")
    with pytest.raises(FormatError, match="is a folder"), whole.whole_files(tmp_path):
        pytest.fail("the block must not be entered")
    assert (tmp_path / "a.jsonl").read_text() == "mine"


def test_a_folder_of_others_is_refused_without_being_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("mine")

    def walked(*_: object) -> None:
        raise AssertionError("the folder was walked")

    monkeypatch.setattr(Path, "rglob", walked)
    with pytest.raises(FormatError, match="not empty"):
        whole.refuse_foreign_folder(tmp_path / "home")
