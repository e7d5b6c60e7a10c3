"""ECB+ both ways: coreference over documents, topics, and files of others."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from annotator.domain.items import Author
from annotator.domain.ranges import Span
from annotator.formats import messages, registry
from annotator.formats.base import Dataset, Entry
from annotator.formats.corpora.ecb import _topics
from annotator.formats.corpora.xml import parsed
from tests.unit.formats import world


def in_order(read, dataset):
    """Return what was read in the order of the dataset: topics are folders."""
    order = [entry.document.id for entry in dataset.entries]
    return sorted(read, key=lambda one: order.index(one.document.id))


@settings(max_examples=15)
@given(world.datasets())
def test_an_own_folder_comes_back_but_for_what_is_accounted_lost(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("ecb")
    losses = world.exported(dataset, "ecb", folder)
    read, refused = world.imported("ecb", folder)
    assert refused == []
    world.assert_returned(dataset, in_order(read, dataset), losses)
    for path in folder.rglob("*.xml"):
        check(path)


def test_fragments_are_the_tokens_that_a_markable_is_anchored_to(tmp_path):
    losses = world.exported(world.full_dataset(), "ecb", tmp_path)
    assert "m5" not in {one.item for one in losses.lost}
    root = parsed(next(tmp_path.rglob("*.xml")))
    words = {one.get("t_id"): one.text for one in root.findall("token")}
    (markable,) = [one for one in root.find("Markables") if one.get("id") == "m5"]
    assert [words[anchor.get("t_id")] for anchor in markable] == ["Tokyo", "governments"]


def check(path):
    """Check a file as its readers take it: whole numbers, tokens by number, instances with a note."""
    root = parsed(path)
    tokens = root.findall("token")
    assert [int(one.get("t_id")) for one in tokens] == list(range(1, len(tokens) + 1))
    assert all(root[n].tag == "token" for n in range(len(tokens)))
    markables = {one.get("m_id"): one for one in root.find("Markables")}
    for one in markables.values():
        anchors = [int(anchor.get("t_id")) for anchor in one]
        assert all(1 <= at <= len(tokens) for at in anchors)
        assert bool(anchors) != ("RELATED_TO" in one.attrib)
    for one in root.find("Relations"):
        assert one.tag == "CROSS_DOC_COREF"
        instance = markables[one[-1].get("m_id")]
        assert int(one.get("r_id")) > 0
        assert int(one.get("note")[3:]) > 0
        assert one.get("note") == instance.get("instance_id")
        assert all(end.get("m_id") in markables for end in one)


def test_documents_of_one_event_are_a_topic(tmp_path):
    first, second = world.full_entry(number=1), world.full_entry(number=2)
    other = world.full_entry(number=3)
    said = other.sets[0]
    apart = said.unchecked(events={k: replace(e, cluster=None) for k, e in said.events.items()})
    entries = (first, replace(other, sets=(apart,)), second)
    dataset = Dataset("d", world.SCHEME, entries, world.ENTITIES, world.CLUSTERS)
    world.exported(dataset, "ecb", tmp_path)
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.xml"))
    assert names == ["1/1_1ecbplus.xml", "1/1_2ecbplus.xml", "2/2_1ecbplus.xml"]
    assert registry.detect(tmp_path) == "ecb"
    assert registry.detect(tmp_path / names[0]) == "ecb"
    notes = []
    for name in names[:2]:
        tags = {m.get("m_id"): m.tag for m in parsed(tmp_path / name).find("Markables")}
        relations = parsed(tmp_path / name).find("Relations")
        notes.append({r.get("note") for r in relations if tags[r[-1].get("m_id")].startswith("ACT")})
    assert notes[0] == notes[1] != set()


def test_topics_are_what_clusters_join():
    assert _topics([("a",), (), ("b",), ("a", "c"), ("b",), ("c",)]) == [1, 2, 3, 1, 3, 1]


def test_a_topic_in_two_parts_is_counted(tmp_path):
    entries = (
        replace(world.full_entry(number=1), part="train"),
        replace(world.full_entry(number=2), part="dev"),
    )
    dataset = Dataset("d", world.SCHEME, entries, world.ENTITIES, world.CLUSTERS)
    assert world.exported(dataset, "ecb", tmp_path).changed[messages.TOPIC_DIVIDED] == 1


ECB = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Document doc_name="{name}" doc_id="DOC1">
<token t_id="1" sentence="0" number="0">Ann</token>
<token t_id="2" sentence="0" number="1">met</token>
<token t_id="3" sentence="0" number="2">Bob</token>
<token t_id="4" sentence="1" number="0">They</token>
<token t_id="5" sentence="1" number="1">talked</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<Dip.Meet m_id="2"><token_anchor t_id="2"/><token_anchor t_id="5"/></Dip.Meet>
<HUMAN_PART_PER m_id="3"><token_anchor t_id="1"/></HUMAN_PART_PER>
<HUMAN_PART_PER m_id="4"><token_anchor t_id="4"/></HUMAN_PART_PER>
<HUMAN_PART_PER m_id="5"><token_anchor t_id="9"/></HUMAN_PART_PER>
<Dip.Meet m_id="6" RELATED_TO="" TAG_DESCRIPTOR="the meeting" instance_id="ACT77"/>
<HUMAN_PART_PER m_id="7" RELATED_TO="" TAG_DESCRIPTOR="Ann"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="8" note="ACT77"><source m_id="2"/><target m_id="6"/></CROSS_DOC_COREF>
<INTRA_DOC_COREF r_id="9"><source m_id="3"/><source m_id="4"/><target m_id="7"/></INTRA_DOC_COREF>
</Relations>
</Document>
"""


def test_files_of_others_come_in_with_coreference_over_documents(tmp_path):
    for name in ("1_1ecb.xml", "1_2ecb.xml"):
        (tmp_path / name).write_text(ECB.format(name=name), encoding="utf-8")
    read, refused = world.imported("ecb", tmp_path, "eve")
    assert refused == []
    clusters = set()
    entities = set()
    for one in read:
        said = one.sets[0]
        assert (said.author, said.text) == (Author("eve"), "Ann met Bob\nThey talked")
        assert one.document.metadata == {"tokens": "lines"}
        (event,) = said.events.values()
        assert event.span == Span.at(4, 7, 17, 23)
        clusters |= {(c.id, c.name) for c in one.clusters}
        assert {m.span.surface(said.text) for m in said.mentions.values()} == {"Ann", "They"}
        (entity,) = {m.entity for m in said.mentions.values()}
        entities.add(entity)
        told = " ".join(str(w) for w in one.warnings)
        assert "no entity type ACTION_OCCURRENCE" in told
        assert "tokens that are not there" in told
    assert clusters == {("ACT77", "the meeting")}
    assert len(entities) == 2, "coreference within a document joins no others"
    assert [one.document.name for one in read] == ["1_1ecb", "1_2ecb"]


@pytest.mark.parametrize(
    ("content", "reason"), [("<a/>", messages.NO_ECB_TOKENS), ("<Document", messages.NOT_XML)]
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "a.xml").write_text(content, encoding="utf-8")
    read, (refusal,) = world.imported("ecb", tmp_path)
    assert (read, refusal.reason.id) == ([], reason.id)


def test_an_entry_without_annotations_comes_back_as_such(tmp_path):
    dataset = Dataset("d", world.SCHEME, (Entry(world.document("Nobody <said> & a\x01b."), ()),))
    world.exported(dataset, "ecb", tmp_path)
    (one,), _ = world.imported("ecb", tmp_path)
    assert (one.document, one.sets) == (dataset.entries[0].document, ())
