"""ACE APF: text without tags, inclusive ends, heads, anchors, attributes, coreference."""

import pytest

from annotator.domain.items import Author, State
from annotator.formats import messages, registry
from tests.unit.formats import world

SGM = """<DOC>
<DOCID> x1 </DOCID>
<TEXT>
\U0001f30d AT&amp;T's Ann Lee met Bob
on Monday; she talked to him.
</TEXT>
</DOC>
"""
TEXT = "\n x1 \n\n\U0001f30d AT&amp;T's Ann Lee met Bob\non Monday; she talked to him.\n\n\n"


def charseq(words, text=None):
    start = TEXT.index(words)
    return f'<charseq START="{start}" END="{start + len(words) - 1}">{text or words}</charseq>'


def mention(number, words, head=None, kind="NAM"):
    inner = f"<extent>{charseq(words)}</extent>" + (f"<head>{charseq(head)}</head>" if head else "")
    return f'<entity_mention ID="E{number}" TYPE="{kind}">{inner}</entity_mention>'


APF = f"""<?xml version="1.0"?>
<!DOCTYPE source_file SYSTEM "apf.v5.1.1.dtd">
<source_file URI="x1.sgm"><document DOCID="x1">
<entity ID="x1-E1" TYPE="PER" SUBTYPE="Individual">
{mention("1-1", "Ann Lee", "Ann Lee")}{mention("1-2", "she", kind="PRO")}
</entity>
<entity ID="x1-E2" TYPE="PER">{mention("2-1", "Bob")}{mention("2-2", "him", kind="PRO")}</entity>
<entity ID="x1-E3" TYPE="GPE">
<entity_mention ID="E3-1" TYPE="NAM"><extent>{charseq("AT&amp;T")}</extent></entity_mention>
<entity_mention ID="E3-2"><extent><charseq START="0" END="2">Rio</charseq></extent></entity_mention>
<entity_mention ID="E3-3"><extent><charseq START="900" END="902">Rio</charseq></extent></entity_mention>
</entity>
<timex2 ID="x1-T1" VAL="2025-W30">
<timex2_mention ID="T1-1"><extent>{charseq("Monday")}</extent></timex2_mention></timex2>
<relation ID="R1" TYPE="part.of"><relation_mention ID="R1-1">
<relation_mention_argument REFID="E1-1" ROLE="Arg-1"/><relation_mention_argument REFID="E3-1" ROLE="Arg-2"/>
<relation_mention_argument REFID="T1-1" ROLE="Time-Within"/>
</relation_mention></relation>
<event ID="x1-EV1" TYPE="Dip.Meet" MODALITY="Asserted" POLARITY="Negative" GENERICITY="Specific" TENSE="Past">
<event_argument REFID="x1-E1" ROLE="Party"/>
<event_mention ID="V1-1"><extent>{charseq("Ann Lee met Bob")}</extent><anchor>{charseq("met")}</anchor>
<event_mention_argument REFID="E1-1" ROLE="Party"/><event_mention_argument REFID="E2-1" ROLE="Party"/>
<event_mention_argument REFID="T1-1" ROLE="Time"/></event_mention>
<event_mention ID="V1-2"><anchor>{charseq("talked")}</anchor>
<event_mention_argument REFID="E1-2" ROLE="Party"/>
<event_mention_argument REFID="E9" ROLE="Party"/></event_mention>
</event>
</document></source_file>
"""


def put(tmp_path):
    (tmp_path / "x1.sgm").write_text(SGM, encoding="utf-8")
    (tmp_path / "x1.apf.xml").write_text(APF, encoding="utf-8")
    return tmp_path / "x1.apf.xml"


def scheme():
    data = {**world.SCHEME.data}
    data["entity_types"] = [
        {**one, "external": {"ace": "TIMEX2"}} if one["id"] == "TIMEX" else one
        for one in data["entity_types"]
    ]
    return world.parse_scheme(data)


def test_a_document_of_ace_comes_in(tmp_path):
    path = put(tmp_path)
    assert registry.detect(path) == registry.detect(tmp_path) == "apf"
    (one,) = list(registry.reader("apf")(tmp_path, world.Request(scheme(), "ldc")))
    said = one.sets[0]
    assert (one.document.name, one.document.text, said.author) == ("x1", TEXT, Author("ldc"))
    surfaces = sorted((m.type, m.span.surface(TEXT)) for m in said.mentions.values())
    assert surfaces == [
        ("GPE", "AT&amp;T"), ("PER", "Ann Lee"), ("PER", "Bob"), ("PER", "him"), ("PER", "she"),
        ("TIMEX", "Monday"),
    ]  # fmt: skip
    refers = {m.span.surface(TEXT): m.entity for m in said.mentions.values()}
    assert refers["Ann Lee"] == refers["she"] == "x1-E1"
    assert {e.id: e.name for e in one.entities}["x1-E2"] == "Bob"
    events = {e.span.surface(TEXT): e for e in said.events.values()}
    assert events["met"].cluster == events["talked"].cluster == "x1-EV1"
    assert events["met"].attributes == {"polarity": "Negative"}
    filled = [(a.role, said.mentions[a.target].span.surface(TEXT)) for a in events["met"].arguments]
    assert filled == [("Party", "Ann Lee"), ("Party", "Bob"), ("Time", "Monday")]
    (timex,) = [m for m in said.mentions.values() if m.type == "TIMEX"]
    assert timex.attributes == {"value": "2025-W30"}
    (relation,) = said.relations.values()
    assert (relation.type, said.mentions[relation.target].span.surface(TEXT)) == ("part.of", "AT&amp;T")
    told = " ".join(str(warning) for warning in one.warnings)
    assert "GPE E3-2" in told and "GPE E3-3" in told and "relation Time-Within: 1" in told and "E9" in told
    assert (said.state, said.left_out) == (State.IN_PROGRESS, 3)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda folder: (folder / "x1.sgm").unlink(), messages.NO_SGM),
        (lambda folder: (folder / "x1.apf.xml").write_text("<a/>"), messages.NO_APF_DOCUMENT),
        (lambda folder: (folder / "x1.apf.xml").unlink(), messages.NO_APF),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, change, reason):
    put(tmp_path)
    change(tmp_path)
    read, (refusal,) = world.imported("apf", tmp_path)
    assert (read, refusal.reason.id) == ([], reason.id)
