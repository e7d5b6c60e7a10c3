"""Lists of documents and parts: what is read in them, and what is refused because it may mean two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.datasets.split_list import by_list
from annotator.domain.errors import AnnotatorError
from annotator.store.streams import About

DOCUMENTS = [
    About("d265wagt00gjf111", "Oslo", "https://paper.example/1", {"file": "pages/a.txt"}),
    About("d265wagt030p0111", "Oslo", "https://paper.example/2", {"file": "pages/b.txt"}),
    About("d265wagt80kvk111", '"No," he said, again', "", {"file": "pages/c.txt"}),
    About("d265wagt8389w111", "#metoo", "", {"file": "more\\\\c.txt"}),
    About("d265wagt86d8p111", "train", "", {}),
]


def read(tmp_path: Path, written: str | bytes) -> tuple[dict[str, str], list[str]]:
    listed = tmp_path / "list"
    listed.write_bytes(written if isinstance(written, bytes) else written.encode())
    found, unknown = by_list(listed, DOCUMENTS)
    return {
        DOCUMENTS[[one.id for one in DOCUMENTS].index(key)].id[8:13]: v for key, v in found.items()
    }, unknown


@pytest.mark.parametrize(("written", "found"), [
    ("name,part\r\nOslo,train\r\n", {"00gjf": "train", "030p0": "train"}),
    ("\ufeffhttps://paper.example/2;val\rhttps://paper.example/1;trn", {"030p0": "dev", "00gjf": "train"}),
    ("d265wagt00gjf\tdev\n", {"00gjf": "dev"}),
    ("b.txt\tdev\npages/c.txt\ttest\n", {"030p0": "dev", "80kvk": "test"}),
    ('"No," he said, again\ttest\n#metoo\ttest\n# no more\n', {"80kvk": "test", "8389w": "test"}),
    ('"""No,"" he said, again",test\n', {"80kvk": "test"}),
    ("train,test\n", {"86d8p": "test"}), ("test,train\n", {}), ("dev\ttrain\n", {}),
    ("Oslo,dev\nOslo,devel\n", {"00gjf": "dev", "030p0": "dev"}),
    ('{"train": "Test", "Oslo": " dev "}', {"86d8p": "test", "00gjf": "dev", "030p0": "dev"}),
])  # fmt: skip
def test_documents_go_by_what_people_call_them(tmp_path: Path, written: str, found: dict[str, str]):
    assert read(tmp_path, written)[0] == found


@pytest.mark.parametrize("written", ["c.txt,train\n", "d265wagt,train\n", "d265w,train\n", "oslo,train\n"])
def test_a_name_that_may_mean_several_or_none_is_unknown(tmp_path: Path, written: str):
    assert read(tmp_path, written) == ({}, [written.split(",")[0]])


@pytest.mark.parametrize(("written", "said"), [
    ("Oslo\ttrain\nnobody\tsomewhere\n", "line 2: ‘nobody somewhere’ is no document and its part"),
    ("Oslo,tarin\n", "line 1: ‘Oslo,tarin’"), ("Oslo train\nRome dev\n", "line 1"),
    ("id,name,part\na,Oslo,train\n", "line 1"), ('"Oslo,dev\nRome,dev\n', "line 1"),
    ("Oslo,dev\n\nb.txt,train\n", "line 3: ‘b.txt’ is in train here, and in dev at line 1"),
    ('{"Oslo": "dev", "Oslo": "test"}', "‘Oslo’ is in test here, and in dev at entry ‘Oslo’"),
    ('{"Oslo": "nowhere"}', "‘Oslo’ is to be in ‘nowhere’: choose one of train, dev, test"),
    ('{"Oslo": 1}', "‘Oslo’ is to be in ‘1’"), ('{"Oslo": ', "no JSON object"), ("{}", "no JSON object"),
    ('["Oslo", "train"]', "no JSON object"), ('[{"name": "Oslo", "part": "dev"}]', "no JSON object"),
    ('{"format": "annotator-export/1", "asked": {}}', "the manifest of an export with a split"),
    ("", "names no document"), ("# nothing\n", "names no document"), ("name,part\n", "names no document"),
    (b"\xff\xfeO\x00", "not UTF-8 at byte 0: save the list of the split as UTF-8"),
])  # fmt: skip
def test_what_is_no_list_is_refused_with_the_place(tmp_path: Path, written: str | bytes, said: str):
    with pytest.raises(AnnotatorError) as refused:
        read(tmp_path, written)
    assert str(refused.value).startswith(str(tmp_path / "list")) and said in str(refused.value)


def test_a_list_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(
        AnnotatorError, match=r"nothing: the list of the split cannot be read: .* folder, date or"
    ):
        by_list(tmp_path / "nothing", DOCUMENTS)
