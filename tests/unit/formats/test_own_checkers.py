"""Our own checkers of exports that no program here reads find what was exported, and what was spoilt."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator import __version__
from annotator.domain.errors import FormatError
from annotator.formats import registry
from annotator.formats.proofs.proof import OWN
from tests.unit.formats import world

KEYS = ("doccano", "ecb", "maven-arg", "textee", "wikievents")


def test_they_say_that_they_are_ours(tmp_path: Path):
    own = [key for key, one in registry.FORMATS.items() if one.proof and not one.consumer]
    assert sorted(own) == sorted(KEYS)
    world.exported(world.full_dataset(), "textee", tmp_path)
    proof = registry.prover("textee")(tmp_path)
    assert (proof.own, proof.consumer, proof.version) == (True, OWN, __version__)


@pytest.mark.parametrize("key", KEYS)
def test_they_find_what_was_exported(tmp_path_factory, key):
    @settings(max_examples=8)
    @given(world.datasets())
    def found(dataset):
        folder = tmp_path_factory.mktemp("export")
        losses = world.exported(dataset, key, folder)
        read = registry.prover(key)(folder).read
        assert dict(read) == {kinds: sum(map(losses.exported, kinds)) for kinds in read}

    found()


def test_they_know_the_parts_of_a_split(tmp_path: Path):
    entries = [world.full_entry(number=1), world.full_entry(number=2)]
    for key in KEYS:
        parts = tuple(
            world.replace(one, part=part) for one, part in zip(entries, ("train", "test"), strict=True)
        )
        world.exported(world.replace(world.full_dataset(), entries=parts), key, tmp_path / key)
        whole = world.exported(world.full_dataset(2), key, tmp_path / "whole" / key)
        proof = registry.prover(key)(tmp_path / key)
        assert dict(proof.read) == {kinds: sum(map(whole.exported, kinds)) for kinds in proof.read}


def first(record, *path):
    for one in path:
        record = record[one]
    return record


FILLER = ("event_mentions", 0, "arguments", 0)
RECORDS = [
    ("doccano", "all.jsonl", ("entities", 0), {"end_offset": 10_000}, "10000"),
    ("doccano", "all.jsonl", ("entities", 0), {"label": ""}, "an empty label"),
    ("doccano", "all.jsonl", ("entities", 0), {"id": 1}, "id of an entity twice"),
    ("doccano", "all.jsonl", ("relations", 0), {"to_id": 99}, r"there is no entity \[99\]"),
    ("doccano", "labels.spans.json", (0,), {"background_color": "red"}, "labels.spans.json"),
    ("wikievents", "all.jsonl", ("entity_mentions", 0), {"end": 2}, "Japan"),
    ("wikievents", "all.jsonl", ("entity_mentions", 0), {"sent_idx": 2}, "in sentence 2"),
    ("wikievents", "all.jsonl", ("entity_mentions", 0), {"id": "m2"}, "mention twice"),
    ("wikievents", "all.jsonl", FILLER, {"entity_id": "m9"}, "no mention m9"),
    ("wikievents", "all.jsonl", ("event_mentions", 0, "trigger"), {"start": 99}, "99"),
    ("wikievents", "all.jsonl", ("sentences", 0, 0, 0), {1: 1}, "'Japan' is not at 1"),
    ("wikievents", "all.jsonl", (), {"text": "Japan"}, "is not at"),
    ("wikievents", "coref/all.jsonlines", (), {"doc_key": "doc-2"}, "coreference of another document"),
    ("wikievents", "coref/all.jsonlines", ("clusters", 0), {0: "m3"}, "mention in clusters twice"),
    ("maven-arg", "all.jsonl", ("entities", 0, "mention", 0), {"offset": [0, 4]}, "'Japan' is not at 0"),
    ("maven-arg", "all.jsonl", ("events", 0), {"mention": []}, "Dip.Meet"),
    ("maven-arg", "all.jsonl", ("events", 0), {"type_id": 2}, "type_id twice"),
    ("maven-arg", "all.jsonl", ("events", 0, "argument", "Party", 0), {"entity_id": "x"}, "no entity x"),
    ("maven-arg", "all.jsonl", ("events", 0, "argument", "Party", 0), {"mention_id": "m4"}, "no mention m4"),
    ("textee", "document/all.json", ("entity_mentions", 0), {"end": 2}, "'Japan' is not at 0"),
    ("textee", "document/all.json", ("event_mentions", 0, "trigger"), {"end": 99}, "99 of"),
    ("textee", "document/all.json", FILLER, {"entity_id": "m9"}, "there is no entity m9"),
    ("textee", "document/all.json", FILLER, {"entity_id": "m3"}, "is not where its entity is"),
    ("textee", "sentence/all.json", (), {"entity_mentions": [], "event_mentions": []}, "sentence"),
    ("textee", "sentence/all.json", ("tokens",), {0: "Nippon"}, "do not stand in its text"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "file", "path", "change", "says"), RECORDS)
def test_what_is_spoilt_in_a_record_is_told(tmp_path: Path, key, file, path, change, says):
    world.exported(world.full_dataset(), key, tmp_path)
    target = tmp_path / file
    whole = target.read_text(encoding="utf-8")
    lines = [whole] if file.startswith("labels") else whole.split("\n")
    record = json.loads(lines[0])
    found = first(record, *path)
    for name, value in change.items():
        assert found[name] != value
        found[name] = value
    target.write_text("\n".join([json.dumps(record), *lines[1:]]), encoding="utf-8")
    with pytest.raises(FormatError, match=f"not as the format is described: .*{says}|^{says}"):
        registry.prover(key)(tmp_path)


ELEMENTS = [
    ('doc_name="1_1ecbplus.xml"', 'doc_name="other.xml"', "doc_name"),
    ('t_id="2"', 't_id="3"', "token 2"),
    (">Japan<", ">Nippon<", "token 1"),
    ('<token_anchor t_id="1"/>', '<token_anchor t_id="999"/>', "the tokens of markable"),
    ('instance_id="ACT1"', 'instance_id="ACTone"', "ACTone"),
    ('note="ACT1"', 'note="ACT2"', "relation"),
    ('<source m_id="1"/>', '<source m_id="99"/>', "no markable with tokens"),
    ("Relations>", "Links>", "no Relations"),
]


@pytest.mark.parametrize(("old", "new", "says"), ELEMENTS)
def test_what_is_spoilt_in_a_file_of_ecb_is_told(tmp_path: Path, old, new, says):
    world.exported(world.full_dataset(), "ecb", tmp_path)
    target = tmp_path / "1" / "1_1ecbplus.xml"
    content = target.read_text(encoding="utf-8")
    assert old in content
    target.write_text(content.replace(old, new), encoding="utf-8")
    with pytest.raises(FormatError, match=f"not as the format is described: .*{says}"):
        registry.prover("ecb")(tmp_path)


def test_an_event_of_two_topics_is_told(tmp_path: Path):
    """Readers of ECB+ look for the mentions of an event in the files of one topic alone."""
    world.exported(world.full_dataset(2), "ecb", tmp_path)
    (tmp_path / "2").mkdir()
    target = tmp_path / "2" / "2_1ecbplus.xml"
    moved = (tmp_path / "1" / "1_2ecbplus.xml").rename(target).read_text(encoding="utf-8")
    target.write_text(moved.replace("1_2ecbplus.xml", "2_1ecbplus.xml"), encoding="utf-8")
    with pytest.raises(FormatError, match="ACT1 stands in another topic, too"):
        registry.prover("ecb")(tmp_path)


def test_a_line_that_lacks_what_it_must_have_is_told(tmp_path: Path):
    world.exported(world.full_dataset(), "maven-arg", tmp_path)
    (tmp_path / "all.jsonl").write_text('{"id": "doc-1"}\n', encoding="utf-8")
    with pytest.raises(FormatError, match="doc-1: not as the format is described: KeyError: 'document'"):
        registry.prover("maven-arg")(tmp_path)
