"""UIMA XMI: an own folder comes back whole, INCEpTION's files come in, nothing is loaded."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.domain.items import Author, Note, State
from annotator.domain.ranges import Span
from annotator.formats import messages, registry
from annotator.formats.corpora import xml
from annotator.formats.corpora.xml import held
from tests.unit.formats import world


def with_held(dataset):
    """Return a dataset whose notes and values have no character that XML cannot hold."""
    entries = []
    for entry in dataset.entries:
        sets = []
        for said in entry.sets:
            notes = {key: Note(n.target, held(n.text)[0]) for key, n in said.notes.items()}
            mentions = {key: replace(m, attributes=_held(m.attributes)) for key, m in said.mentions.items()}
            sets.append(said.unchecked(notes=notes, mentions=mentions))
        entries.append(replace(entry, sets=tuple(sets)))
    return replace(dataset, entries=tuple(entries))


def _held(attributes):
    return {name: held(value)[0] for name, value in attributes.items()}


@settings(max_examples=15)
@given(world.datasets().map(with_held))
def test_an_own_folder_comes_back_but_for_what_is_accounted_lost(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("xmi")
    losses = world.exported(dataset, "xmi", folder)
    read, refused = world.imported("xmi", folder)
    assert refused == []
    world.assert_returned(dataset, read, losses)
    assert losses.lost == []
    assert [one.document.metadata for one in read] == [e.document.metadata for e in dataset.entries]


def test_the_full_page_has_utf16_positions_and_layers(tmp_path):
    losses = world.exported(world.full_dataset(), "xmi", tmp_path)
    (path,) = tmp_path.glob("*.xmi")
    assert registry.detect(path) == registry.detect(tmp_path) == "xmi"
    content = path.read_text(encoding="utf-8")
    assert ':NamedEntity xmi:id="' in content
    assert 'value="GPE" ' in content
    assert 'identifier="Wikidata:Q17"' in content
    assert ':Event xmi:id="' in content
    assert 'role="Topic2"' in content
    text, accused = world.FULL_TEXT, world.FULL_TEXT.index("accused")
    assert text.index("😀") < accused
    assert f'begin="{accused + 1}" end="{accused + 8}" value="Say.Accuse"' in content
    assert losses.lost == []
    assert losses.changed == {messages.WITH_FRAGMENTS: 1}
    span = world.full_entry().sets[0].mentions["m5"].span
    start, end = span.start, span.end
    assert re.search(rf'begin="{start + 1}" end="{end + 1}" value="GPE" fragments="\d+ \d+"', content)


def test_edges_that_were_moved_elsewhere_count_and_not_the_fragments(tmp_path):
    world.exported(world.full_dataset(), "xmi", tmp_path)
    (path,) = tmp_path.glob("*.xmi")
    span = world.full_entry().sets[0].mentions["m5"].span
    start, end = span.start, span.end
    content = path.read_text(encoding="utf-8")
    place = f'begin="{start + 1}" end="{end + 1}" value="GPE"'
    assert place in content
    path.write_text(content.replace(place, place.replace(str(end + 1), str(end))), encoding="utf-8")
    (one,), _ = world.imported("xmi", tmp_path)
    assert one.sets[0].mentions["m5"].span == Span.at(start, end - 1)


def test_the_types_of_slots_are_declared(tmp_path):
    world.exported(world.full_dataset(), "xmi", tmp_path)
    types = (tmp_path / "TypeSystem.xml").read_text(encoding="utf-8")
    assert "<elementType>webanno.custom.EventArgumentsLink</elementType>" in types
    assert "<name>remark</name>" in types


INCEPTION = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
 xmlns:custom="http:///webanno/custom.ecore" xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore"
 xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
 xmlns:coref="http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<type:Sentence xmi:id="2" sofa="1" begin="0" end="16"/>
<type:Token xmi:id="3" sofa="1" begin="0" end="2"/>
<type:Token xmi:id="4" sofa="1" begin="3" end="6"/>
<type:Token xmi:id="5" sofa="1" begin="7" end="10"/>
<type:Token xmi:id="6" sofa="1" begin="11" end="15"/>
<type:Token xmi:id="7" sofa="1" begin="15" end="16"/>
<pos:POS xmi:id="8" sofa="1" begin="3" end="6" PosValue="NNP"/>
<ner:NamedEntity xmi:id="10" sofa="1" begin="3" end="6" value="PER" identifier="http://kb/Q1"/>
<ner:NamedEntity xmi:id="11" sofa="1" begin="11" end="15" value="GPE"/>
<ner:NamedEntity xmi:id="12" sofa="1" begin="11" end="15"/>
<ner:NamedEntity xmi:id="13" sofa="1" begin="90" end="95" value="GPE"/>
<custom:Dip xmi:id="20" sofa="1" begin="7" end="10" label="Dip.Meet" slots="21 22"/>
<custom:DipLink xmi:id="21" role="Party" target="10"/>
<custom:DipLink xmi:id="22" role="Party" target="13"/>
<custom:Rel xmi:id="30" sofa="1" begin="11" end="15" Governor="10" Dependent="11" value="part.of"/>
<coref:CoreferenceChain xmi:id="40" first="41"/>
<coref:CoreferenceLink xmi:id="41" sofa="1" begin="11" end="15" next="42"/>
<coref:CoreferenceLink xmi:id="42" sofa="1" begin="3" end="6"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="\U0001f30d Ann met Oslo."/>
<cas:View sofa="1" members="2 3"/>
</xmi:XMI>
"""


def test_a_file_of_inception_comes_in(tmp_path):
    (tmp_path / "page.xmi").write_text(INCEPTION, encoding="utf-8")
    (one,), refused = world.imported("xmi", tmp_path, "eve")
    assert refused == []
    said = one.sets[0]
    text = one.document.text
    assert (text, one.document.name, said.author) == ("\U0001f30d Ann met Oslo.", "page", Author("eve"))
    assert one.document.metadata["tokens"]["steps"] == [0, 1, 1, 3, 1, 3, 1, 4, 0, 1]
    assert {(m.type, m.span.surface(text)) for m in said.mentions.values()} == {
        ("PER", "Ann"),
        ("GPE", "Oslo"),
    }
    (event,) = said.events.values()
    assert (event.type, event.span.surface(text), len(event.arguments)) == ("Dip.Meet", "met", 1)
    (relation,) = said.relations.values()
    assert said.mentions[relation.source].type == "PER"
    assert {e.kb for e in one.entities} == {"http://kb/Q1"}
    told = [str(warning) for warning in one.warnings]
    assert any("NamedEntity 13" in one and "[90, 95)" in one for one in told)
    assert any("POS: 1 are not taken" in one for one in told)
    assert any("no entity type NamedEntity" in one for one in told)
    assert (said.state, said.left_out) == (State.IN_PROGRESS, 3)


def test_control_characters_are_counted_and_come_back(tmp_path):
    page = world.document("a\x01b \x02Japan")
    said = world.full_entry().sets[0].unchecked(
        text=page.text, segments={}, events={}, relations={}, notes={}, document=page.id,
        mentions={"m1": replace(world.full_entry().sets[0].mentions["m1"], span=Span.at(5, 10))},
    )  # fmt: skip
    entry = replace(world.full_entry(), document=page, sets=(said,))
    losses = world.exported(replace(world.full_dataset(), entries=(entry,)), "xmi", tmp_path)
    assert losses.changed == {messages.XML_CHARACTERS: 2}
    (one,), refused = world.imported("xmi", tmp_path)
    assert (one.document.text, refused) == (page.text, [])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<a", messages.NOT_XML),
        ("<a/>", messages.NO_SOFA),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>', messages.XML_ENTITIES),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "a.xmi").write_text(content, encoding="utf-8")
    read, (refusal,) = world.imported("xmi", tmp_path)
    assert (read, refusal.reason.id) == ([], reason.id)


def test_a_folder_without_files_is_refused(tmp_path):
    _, (refusal,) = world.imported("xmi", tmp_path)
    assert refusal.reason.id == messages.NO_XMI.id


@given(st.text(max_size=12))
@example("Zürich9")
@example("a\ufffe")
@example('a"b\n')
def test_an_attribute_is_read_as_it_was_but_for_what_xml_cannot_hold(value: str):
    read = etree.fromstring(f"<a{xml.attributes(said=value, number=12, none=None)}/>".encode())
    assert dict(read.attrib) == {"said": xml.held(value)[0], "number": "12"}
