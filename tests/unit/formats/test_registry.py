"""The registry: what there is, what a file is, and what to type when a library is absent."""

import importlib
import subprocess
import sys

import pytest

from annotator.domain.errors import FormatError
from annotator.formats import registry
from annotator.formats.base import Holds
from tests.unit.formats import world


def test_every_format_has_the_functions_it_promises():
    for key, one in registry.FORMATS.items():
        assert key == one.key
        module = importlib.import_module(one.module)
        assert (callable(getattr(module, "read", None)), callable(getattr(module, "write", None))) == (
            one.reads, one.writes,
        )  # fmt: skip


def test_only_the_archive_holds_the_sets_of_several_authors():
    assert [key for key, one in registry.FORMATS.items() if one.many_sets] == ["jsonl"]


ONE_SET = [one.key for one in registry.FORMATS.values() if one.writes and one.profile is None][1:]


@pytest.mark.parametrize("key", ONE_SET)
def test_further_sets_are_lost_by_name_in_formats_for_one(tmp_path, key):
    if registry.FORMATS[key].extra:
        pytest.importorskip(registry.FORMATS[key].extra)
    entry = world.full_entry()
    second = world.full_entry(world.BOT).sets[0]
    dataset = world.full_dataset()
    both = type(dataset)(
        "x",
        world.SCHEME,
        (type(entry)(entry.document, (*entry.sets, second)),),
        world.ENTITIES,
        world.CLUSTERS,
    )
    one = world.exported(dataset, key, tmp_path / "one")
    two = world.exported(both, key, tmp_path / "two")
    for what in Holds:
        assert two.exported(what) == one.exported(what)
        assert two.stored[what] == 2 * one.stored[what]


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.jsonl", b'{"format":"annotator-project/1","name":1}', "jsonl"),
        ("a.txt", b'\xef\xbb\xbf { "format" : "annotator-document/1"', "jsonl"),
        ("b.jsonl", b'{"text":"a page"}', None),
        ("c.txt", b"-DOCSTART- -X- O O\n", "conll2003"),
        ("c.conll", b"EU NNP B-ORG\n", "conll2003"),
        ("d.ann", b"T1\tGPE 0 5\tTokyo", "brat"),
        ("e.html", b"<p>", None),
        ("f.txt", b"", None),
    ],
)
def test_a_file_is_recognised_by_its_first_bytes_or_its_name(tmp_path, name, content, key):
    (tmp_path / name).write_bytes(content)
    assert registry.detect(tmp_path / name) == key


def test_folders_are_recognised_by_what_they_hold(tmp_path):
    assert registry.detect(tmp_path) is None
    (tmp_path / "project.jsonl").write_bytes(b"")
    assert registry.detect(tmp_path) == "jsonl"
    (tmp_path / "train").mkdir()
    (tmp_path / "train" / "x.ann").write_bytes(b"")
    assert registry.detect(tmp_path) == "brat"
    assert registry.detect(tmp_path / "absent") is None


def test_asking_for_what_is_not_there_names_what_is():
    with pytest.raises(FormatError, match="no dataset format ‘nonsense’; choose one of jsonl, brat"):
        registry.reader("nonsense")
    with pytest.raises(FormatError, match="lines cannot be imported; choose one of jsonl, brat, conll2003"):
        registry.reader("lines")


def test_an_absent_library_is_named_with_the_line_to_type(monkeypatch):
    real = importlib.import_module

    def absent(name, *args):
        if name == "spacy":
            raise ImportError(name)
        return real(name, *args)

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(FormatError, match=r"pip install 'annotator\[spacy\]'"):
        registry.writer("spacy")
    assert callable(registry.writer("lines"))


def test_the_registry_imports_no_format_and_no_library():
    code = (
        "import sys, annotator.formats.registry as r; r.writer('lines'); r.reader('jsonl');"
        "print(sorted({'spacy', 'jsonschema', 'numpy', 'annotator.formats.brat'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
