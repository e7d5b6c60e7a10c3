"""WebAnno TSV 3: INCEpTION's rows come in, layers, slots, relations, chains, parts of tokens, escapes."""

import pytest

from annotator.domain.items import Author, State
from annotator.formats import messages, registry
from tests.unit.formats import world

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"""#FORMAT=WebAnno TSV 3.3
#T_SP={NER}|identifier|value
#T_SP=webanno.custom.Event|value|ROLE_webanno.custom.Event:arguments_webanno.custom.EventArgumentsLink|{NER}
#T_RL=webanno.custom.Relation|value|BT_{NER}
#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType


"""
ROWS = """#Text=\U0001f30d Ann Lee met Oslo_\\|x
1-1\t0-2\t\U0001f30d\t_\t_\t_\t_\t_\t_\t_\t_\t_
1-2\t3-6\tAnn\thttp://kb/Q1[1]\tPER[1]\t_\t_\t_\t_\t_\t*->1-1\t_
1-3\t7-10\tLee\thttp://kb/Q1[1]\tPER[1]\t_\t_\t_\t_\t_\t_\t_
1-4\t11-14\tmet\t_\t_\tDip.Meet\tParty;Party\t1-2[1];1-5.1[2]\t_\t_\t_\t_
1-5\t15-21\tOslo_|x\t_\t_\t_\t_\t_\t_\t_\t_\t_
1-5.1\t15-19\tOslo\t*[2]|*[3]\tGPE[2]|PER[3]\t_\t_\t_\tpart.of\t1-2[1_2]\t*->2-1\t_

#Text=It fell.
2-1\t23-25\tIt\t*\tGPE\t_\t_\t_\t_\t_\t*->2-2\t_
2-2\t26-30\tfell\t_\t_\tOther\t_\t_\t_\t_\t_\t_
2-3\t30-31\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_
"""


def test_a_file_of_inception_comes_in(tmp_path):
    path = tmp_path / "page.tsv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    assert registry.detect(path) == "webanno-tsv"
    (one,), refused = world.imported("webanno-tsv", path, "eve")
    assert refused == []
    said, text = one.sets[0], one.document.text
    assert (text, one.document.name, said.author) == (
        "\U0001f30d Ann Lee met Oslo_|x\nIt fell.", "page", Author("eve"),
    )  # fmt: skip
    surfaces = sorted((m.type, m.span.surface(text)) for m in said.mentions.values())
    assert surfaces == [("GPE", "It"), ("GPE", "Oslo"), ("PER", "Ann Lee"), ("PER", "Oslo")]
    (event,) = said.events.values()
    filled = [said.mentions[a.target].span.surface(text) for a in event.arguments]
    assert (event.type, filled) == ("Dip.Meet", ["Ann Lee", "Oslo"])
    (relation,) = said.relations.values()
    ends = [said.mentions[end].span.surface(text) for end in (relation.source, relation.target)]
    assert (relation.type, ends) == ("part.of", ["Ann Lee", "Oslo"])
    assert [e.kb for e in one.entities if e.kb] == ["http://kb/Q1"]
    refers = {m.span.surface(text): m.entity for m in said.mentions.values() if m.type == "GPE"}
    assert refers["It"] == refers["Oslo"] is not None
    assert one.document.metadata["tokens"]["sentences"] == [0, 22]
    assert len([w for w in one.warnings if "no entity type Other" in str(w)]) == 1
    assert said.state is State.IN_PROGRESS


@pytest.mark.parametrize(
    ("content", "reason"),
    [("a\tb\n", messages.NO_TSV), (HEAD + "#Text=a\n1-1\t0-1\ta\n", messages.TSV_ROW)],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "a.tsv").write_text(content, encoding="utf-8")
    read, (refusal,) = world.imported("webanno-tsv", tmp_path)
    assert (read, refusal.reason.id) == ([], reason.id)


def test_whose_file_it_is_stands_in_the_path_of_an_export(tmp_path):
    plain = tmp_path / "page.tsv"
    for folder, name, found in (
        ("annotation", "ben", "ben"),
        ("annotation", "INITIAL_CAS", ""),
        ("curation", "CURATION_USER", "gold"),
    ):
        file = tmp_path / folder / "ferry.txt" / f"{name}.tsv"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD + ROWS, encoding="utf-8")
        ((one,), _) = world.imported("webanno-tsv", file, named=False)
        assert (one.document.name, one.sets[0].author.name if one.sets else "") == ("ferry.txt", found)
        ((one,), _) = world.imported("webanno-tsv", file, author="cy")
        assert [each.author.name for each in one.sets] == (["cy"] if found else []), "who is named"
    plain.write_text(HEAD + ROWS, encoding="utf-8")
    ((one,), _) = world.imported("webanno-tsv", plain, author="cy", named=False)
    assert (one.document.name, one.sets[0].author.name) == ("page", "cy")
