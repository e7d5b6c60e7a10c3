"""Zip files of strangers: nothing leads out, no more is unpacked than may be, each file whole or absent."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from annotator.datasets import unzipping
from annotator.datasets.unzipping import Bounds, Unzipped, unzip
from annotator.domain.errors import FormatError


def packed(path: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def unpacked(file: Path, bounds: Bounds | None = None) -> Unzipped:
    return unzip(file, file.parent / "out", bounds or Bounds(), lambda _name: None)


def there(tmp_path: Path) -> dict[str, bytes]:
    out = tmp_path / "out"
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def left_out(done: Unzipped) -> dict[str, list[str]]:
    return {identity.removeprefix("error.zip."): names for identity, (_, names) in done.left_out.items()}


def patched(
    file: Path, change: dict[int, tuple[str, int]], marks: tuple[bytes, ...] = (b"PK\x01\x02",)
) -> Path:
    """Write other values into the headers of all files: by their place in the list's, with their width."""
    data = bytearray(file.read_bytes())
    for mark in marks:
        at = data.find(mark)
        while at >= 0:
            for place, (width, value) in change.items():
                struct.pack_into(width, data, at + place - (2 if mark == b"PK\x03\x04" else 0), value)
            at = data.find(mark, at + 1)
    file.write_bytes(data)
    return file


def test_nothing_is_written_beside_the_folder(tmp_path: Path):
    names = [
        "../up.txt",
        "a/../../up.txt",
        "C:\\up.txt",
        "D:up.txt",
        "..\\up.txt",
        "/in.txt",
        "//host/in2.txt",
    ]
    done = unpacked(packed(tmp_path / "a.zip", dict.fromkeys([*names, "sub\\in3.txt", "./in4.txt"], b"x")))
    assert set(there(tmp_path)) == {"in.txt", "host/in2.txt", "sub/in3.txt", "in4.txt"}, (
        "a slash in front is none"
    )
    assert left_out(done) == {"leads_out": [name.replace("\\", "/") for name in names[:5]]}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "out"]


def test_links_control_characters_and_what_a_system_adds(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        link = zipfile.ZipInfo("link")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("folder/", b"")
        for name in ("__MACOSX/._a.txt", "._a.txt", ".DS_Store", "sub/.git/config", "a.txt"):
            archive.writestr(name, name.encode())
        archive.writestr("b\x07.txt", b"bell")
    done = unpacked(tmp_path / "a.zip")
    assert there(tmp_path) == {"a.txt": b"a.txt"}
    assert left_out(done) == {"link": ["link"], "no_name": ["b\ufffd.txt"]}
    assert done.hidden == 4


def test_of_two_files_with_one_name_the_later_stays_and_the_other_is_counted(tmp_path: Path):
    with warnings.catch_warnings(), zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        warnings.simplefilter("ignore")
        for data in (b"first", b"second"):
            archive.writestr("a.txt", data)
        archive.writestr("a.txt/b.txt", b"in a file")
    done = unpacked(tmp_path / "a.zip")
    assert there(tmp_path) == {"a.txt": b"second"}
    found = left_out(done)
    assert found.pop("twice")[0] == "a.txt"
    assert [name for names in found.values() for name in names] in (["a.txt/b.txt"], [])


def test_damaged_and_locked_files_are_left_out_whole_and_the_rest_is_there(tmp_path: Path):
    file = packed(
        tmp_path / "a.zip", {"a.txt": b"good", "b.txt": b"spoiled" * 9, "c.txt": b"c"}, zipfile.ZIP_STORED
    )
    file.write_bytes(file.read_bytes().replace(b"spoiledspoiled", b"spoiledsPoiled", 1))
    assert left_out(unpacked(file)) == {"damaged": ["b.txt"]}
    assert set(there(tmp_path)) == {"a.txt", "c.txt"}, "nothing of the damaged file stays"


def test_a_zip_file_with_a_password_says_so(tmp_path: Path):
    file = patched(
        packed(tmp_path / "a.zip", {"a.txt": b"x"}), {8: ("<H", 1)}, (b"PK\x01\x02", b"PK\x03\x04")
    )
    with pytest.raises(FormatError, match="it has a password"):
        unpacked(file)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 ...", b"no zip file at all" * 99])
def test_what_is_no_zip_file_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(FormatError, match="not a zip file, or a damaged one"):
        unpacked(tmp_path / "a.zip")


def test_a_zip_file_that_breaks_off_anywhere_is_refused(tmp_path: Path):
    whole = packed(tmp_path / "w.zip", {f"{n}.txt": bytes([n]) * 99 for n in range(9)}).read_bytes()
    for end in range(0, len(whole) - 1, 37):
        (tmp_path / "a.zip").write_bytes(whole[:end])
        with pytest.raises(FormatError):
            unpacked(tmp_path / "a.zip")
        assert not (tmp_path / "out").exists()


def test_bytes_that_were_changed_anywhere_do_no_harm(tmp_path: Path):
    """Whatever byte is another: a reason, or files that are what they were but for their names."""
    files = {f"{n}.txt": b"words of page %d" % n * 3 for n in range(3)}
    whole = packed(tmp_path / "w.zip", files).read_bytes()
    for at in range(0, len(whole), 3):
        file = tmp_path / str(at) / "a.zip"
        file.parent.mkdir()
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            unpacked(file)
        except FormatError:
            continue
        assert set(there(file.parent).values()) <= set(files.values())


def test_bounds_are_those_of_bytes_really_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = packed(tmp_path / "a.zip", {"a.txt": b"x" * 300_000, "b.txt": b"y" * 300_000})
    with pytest.raises(FormatError, match="more than 0 MB"):
        unpacked(file, Bounds(size=500_000))
    assert not (tmp_path / "out").exists(), "its list says so already"
    with pytest.raises(FormatError, match="more than 1 files"):
        unpacked(file, Bounds(files=1))
    monkeypatch.setattr(unzipping, "_SMALL", 100_000)
    with pytest.raises(FormatError, match=r"a\.txt unpacks to more than 100 times its size"):
        unpacked(file)


def test_a_list_of_files_that_lies_about_sizes_gives_no_more_than_it_says(tmp_path: Path):
    file = patched(packed(tmp_path / "a.zip", {"a.txt": b"x" * 300_000}), {24: ("<L", 7)})
    done = unpacked(file, Bounds(size=1_000))
    assert (left_out(done), there(tmp_path)) == ({"damaged": ["a.txt"]}, {})


def test_a_list_that_is_longer_than_it_may_be_is_not_read(tmp_path: Path):
    file = packed(tmp_path / "a.zip", {"a.txt": b"x"})
    data = bytearray(file.read_bytes())
    struct.pack_into("<L", data, len(data) - 22 + 12, 2_000_000_000)
    file.write_bytes(data)
    with pytest.raises(FormatError, match="holds more than"):
        unpacked(file)


def test_the_room_on_the_disk_is_looked_at_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = packed(tmp_path / "a.zip", {"a.txt": b"x" * 5_000_000})
    monkeypatch.setattr(unzipping.shutil, "disk_usage", lambda _: type("", (), {"free": 2_000_000}))
    with pytest.raises(FormatError, match="unpacks to 5 MB, and there are 2 MB"):
        unpacked(file)


def raw_names(path: Path, names: list[bytes]) -> Path:
    """Write names as they are, without the flag for UTF-8."""
    path = packed(path, {f"{n:02}".ljust(len(name), "_"): name for n, name in enumerate(names)})
    data = path.read_bytes()
    for n, name in enumerate(names):
        data = data.replace(f"{n:02}".ljust(len(name), "_").encode(), name)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "names", "said"),
    [
        ("utf-8", ["Zürich/新聞.txt", "é.txt"], None),
        ("cp437", ["Möbel/für Ärzte.txt", "café.txt"], "cp437"),
        ("cp932", ["新聞/一面の記事.txt", "表と能力の新聞.txt"], "cp932"),
        ("cp1251", ["новости/Москва сегодня.txt", "погода.txt"], "windows-1251"),
    ],
)
def test_names_of_old_programs_are_read_as_what_they_look_like(
    tmp_path: Path, encoding: str, names: list[str], said: str | None
):
    """macOS and Linux write UTF-8 without saying so; a backslash is half of some Japanese signs."""
    done = unpacked(raw_names(tmp_path / "a.zip", [name.encode(encoding) for name in names]))
    assert sorted(there(tmp_path)) == sorted(names)
    assert (done.old_names or (None,))[0] == said
    assert done.left_out == {}


def test_names_that_say_their_encoding_stay_as_they_are(tmp_path: Path):
    name = unicodedata.normalize("NFD", "Zürich") + ".txt"
    assert unpacked(packed(tmp_path / "a.zip", {name: b"x"})).old_names is None
    assert list(there(tmp_path)) == [name]


def test_other_ways_to_pack_are_refused_by_their_number(tmp_path: Path):
    """Their unpackers take as much memory as a file asks for."""
    done = unpacked(packed(tmp_path / "a.zip", {"a.txt": b"x"}, zipfile.ZIP_LZMA))
    assert left_out(done) == {"other_packing": ["a.txt"]}


def test_unpacking_stops_where_it_is_told(tmp_path: Path):
    file = packed(tmp_path / "a.zip", {"a.txt": b"x", "b.txt": b"y"})
    asked: list[str] = []

    def look(name: str) -> None:
        asked.append(name)
        if name == "b.txt":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        unzip(file, tmp_path / "out", Bounds(), look)
    assert asked == ["a.txt", "b.txt"]


def test_a_file_that_another_program_still_writes_has_no_list(tmp_path: Path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", b"x")
        half = stream.getvalue()
    (tmp_path / "a.zip").write_bytes(half)
    with pytest.raises(FormatError, match="not a zip file"):
        unpacked(tmp_path / "a.zip")
