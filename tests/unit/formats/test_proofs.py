"""Exports read by the programs they are for: those find what was exported, and see what was changed."""

import json

import pytest

from annotator.domain.errors import FormatError
from annotator.formats import registry
from tests.unit.formats import world

CONSUMERS = {
    "hf": "pyarrow", "segments": "pyarrow", "spacy": "spacy", "prodigy": "spacy",
    "label-studio": "label_studio_sdk", "gliner": "gliner", "gliner2": "gliner2", "messages": "trl",
    "xmi": "cassis", "conllup": "conllu", "conll2003": "seqeval",
}  # fmt: skip


def test_every_format_with_a_proof_names_its_program():
    with_proof = {key for key, one in registry.FORMATS.items() if one.proof}
    assert with_proof >= CONSUMERS.keys()
    assert all(registry.FORMATS[key].consumer and registry.prover(key) for key in with_proof)
    assert registry.prover("lines") is None


@pytest.mark.parametrize("key", CONSUMERS)
def test_the_program_finds_what_was_exported(tmp_path, key):
    pytest.importorskip(CONSUMERS[key])
    losses = world.exported(world.full_dataset(2), key, tmp_path)
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
