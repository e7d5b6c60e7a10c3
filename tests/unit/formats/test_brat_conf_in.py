"""brat's configuration read as a scheme: hierarchy, macros, bounds, names and colours."""

from __future__ import annotations

from pathlib import Path

from annotator.datasets.schemes import scheme_errors
from annotator.domain.label_colors import PAGES, contrast, readable
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_making import completed
from annotator.formats.brat_conf import Used, annotation_conf, visual_conf
from annotator.formats.brat_conf_in import read_conf
from annotator.formats.brat_names import Names
from tests.unit.formats.world import SCHEME

CONF = """\
# a comment
[spans]
[entities]
!Physical
\tPerson
\tMerge-Org
<POP>=Person|Merge-Org
[relations]
Employment\tArg1:Person, Arg2:<POP>
Nowhere\tArg1:Person, Arg2:Unknown
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
[events]
!Life
\tDie\tVictim:Person, Agent*:<POP>, Cause?:<EVENT>, Place{1-3}:<ENTITY>
\tFound\tFounder+:Person, Witness{2}:Person
[attributes]
Negation\tArg:<EVENT>
Confidence\tArg:Die|Person, Value:L1|L2|L3
Nobodys\tArg:Unknown
"""
VISUAL = """\
[labels]
Person | A person
Merge-Org | An organisation | Org
[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen
Person\tbgColor:#ffccaa
"""


def test_a_configuration_is_a_scheme(tmp_path: Path):
    (tmp_path / "annotation.conf").write_text(CONF, encoding="utf-8")
    (tmp_path / "visual.conf").write_text(VISUAL, encoding="utf-8")
    data = completed(read_conf(tmp_path))
    assert scheme_errors(data) == []
    scheme = parse_scheme(data)
    assert {key: one.name for key, one in scheme.entity_types.items()} == {
        "Person": "A person", "Merge-Org": "An organisation",
    }  # fmt: skip
    die = scheme.event_types["Die"]
    assert {role.id: (role.targets, role.min, role.max) for role in die.roles} == {
        "Victim": (("Person",), 1, 1),
        "Agent": (("Person", "Merge-Org"), 0, None),
        "Cause": (("*event",), 0, 1),
        "Place": (("Person", "Merge-Org"), 1, 3),
    }
    found = scheme.event_types["Found"]
    assert [(role.min, role.max) for role in found.roles] == [(1, None), (2, 2)]
    assert list(scheme.relation_types) == ["Employment"]
    assert scheme.relation_types["Employment"].target == ("Person", "Merge-Org")
    assert {one.id: one.values for one in scheme.attributes.values()} == {
        "Negation": ("true",), "Confidence": ("L1", "L2", "L3"),
    }  # fmt: skip
    assert (die.attributes, found.attributes) == (("Negation", "Confidence"), ("Negation",))
    assert scheme.entity_types["Person"].attributes == ("Confidence",)
    assert all(one.key for one in (*scheme.entity_types.values(), *scheme.event_types.values(), *die.roles))
    assert scheme.entity_types["Person"].color.dark == "#ffccaa"


def test_what_the_program_writes_it_reads_again(tmp_path: Path):
    names = Names.of(SCHEME)
    (tmp_path / "annotation.conf").write_text(annotation_conf(SCHEME, names, Used()), encoding="utf-8")
    (tmp_path / "visual.conf").write_text(visual_conf(SCHEME, names), encoding="utf-8")
    data = read_conf(tmp_path)
    assert [one["id"] for one in data["entity_types"]] == list(SCHEME.entity_types)
    assert [one["id"] for one in data["event_types"]] == ["Dip_Meet", "Say_Accuse"]


def test_a_folder_without_a_configuration_says_nothing(tmp_path: Path):
    assert read_conf(tmp_path) == {}
    (tmp_path / "annotation.conf").write_bytes(b"\xff\xfe no configuration\n[events\nX")
    assert read_conf(tmp_path)["entity_types"] == []


def test_a_colour_is_made_one_that_can_be_read():
    for color in ("#ffccaa", "#000000", "#ffffff", "#7fa2ff"):
        made = readable(color)
        assert min(contrast(made[name], page) for name, page in PAGES.items()) >= 4.5
    assert readable("#0a5fb4")["light"] == "#0a5fb4"
