"""brat: what its own files say comes back as it was, or it is said what did not."""

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.items import State
from annotator.domain.scheme import parse_scheme
from annotator.formats import messages, registry
from annotator.formats.base import Dataset, Entry, Losses, Request
from annotator.formats.brat_names import note_lines, noted
from annotator.formats.brat_roles import numbers
from annotator.formats.files import unescaped
from tests.unit.formats import world

SCHEME = parse_scheme(
    {
        "format": "annotator-scheme/1",
        "name": "genes",
        "version": "1",
        "segment_kinds": [],
        "attributes": [
            {"id": "Negation", "name": "Negation", "values": ["true"]},
            {"id": "Level", "name": "Level", "values": ["L1", "L2"]},
        ],
        "entity_types": [{"id": "Protein", "name": "Protein", "key": "p"}, {"id": "Site", "name": "Site"}],
        "event_types": [
            {
                "id": "Binding",
                "name": "Binding",
                "attributes": ["Negation", "Level"],
                "roles": [
                    {"id": "Theme", "name": "Theme", "targets": ["Protein"], "max": None},
                    {"id": "Site", "name": "Site", "targets": ["Site"], "max": None},
                ],
            }
        ],
        "relation_types": [{"id": "Has", "name": "Has", "source": ["Protein"], "target": ["Site"]}],
    }
)
TEXT = "p53 binds p63 at tail and head.\n"
PLACED = [
    "T1\tProtein 0 3\tp53",
    "T2\tProtein 10 13\tp63",
    "T3\tSite 17 21\ttail",
    "T4\tSite 26 30\thead",
    "T5\tBinding 4 9\tbinds",
]


def read(folder, author="eve"):
    found = list(registry.reader("brat")(folder, Request(SCHEME, author)))
    return [one for one in found if hasattr(one, "document")], [one for one in found if hasattr(one, "path")]


def put(folder, lines, name="a"):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"{name}.ann").write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
    return folder


def there_and_back(tmp_path, lines):
    """Return the lines after import and export, and what the import said."""
    (one,), refused = read(put(tmp_path / "in", lines))
    assert refused == []
    entities = {e.id: e for e in one.entities}
    clusters = {c.id: c for c in one.clusters}
    dataset = Dataset("d", SCHEME, (Entry(one.document, one.sets),), entities, clusters)
    registry.writer("brat")(dataset, tmp_path / "out", Losses())
    (back,), _ = read(tmp_path / "out")
    assert back.document == one.document
    assert back.warnings == ()
    assert back.sets[0].unchecked(id="") == one.sets[0].unchecked(id="")
    assert {e.id: e for e in back.entities} == entities
    (path,) = (tmp_path / "out").glob("*.ann")
    return path.read_text(encoding="utf-8").split("\n")[:-1], [str(w) for w in one.warnings]


SAME = {
    "types of notes": [
        "#1\tAnnotatorNotes T1\tsure",
        "#2\tAnnotatorNotes T1\t[Why] a line of its own",
        "#3\tWhy T1\tsecond",
        "#4\tAnnotatorNotes E1\tplain",
    ],
    "binary attributes": ["A1\tLevel E1 L2", "A2\tNegation E1"],
    "what is the same": ["*\tEquiv T1 T2"],
    "words for ends": ["R1\tHas Whole:T1 Part:T3", "R2\tHas Whole:T2 Part:T4"],
}


@pytest.mark.parametrize("lines", SAME.values(), ids=SAME)
def test_lines_come_back_as_they_were(tmp_path, lines):
    back, said = there_and_back(tmp_path, [*PLACED, "E1\tBinding:T5 Theme:T1", *lines])
    assert said == []
    letters = {one[0] for one in lines}
    assert sorted(one for one in back if one[0] in letters) == sorted(lines)


@pytest.mark.parametrize(
    "roles",
    [
        "Theme:T1 Site:T3 Theme2:T2 Site2:T4",
        "Theme:T1 Theme2:T2 Site2:T4",
        "Theme:T1 Theme2:T2 Site:T3",
        "Theme:T1 Theme2:T2 Site2:T3 Site3:T4",
        "Theme:T1 Theme2:T2",
    ],
)
def test_numbers_that_pair_roles_stay(tmp_path, roles):
    back, said = there_and_back(tmp_path, [*PLACED, f"E1\tBinding:T5 {roles}"])
    (event,) = [one for one in back if one[0] == "E"]
    assert set(event.split("\t")[1].split(" ")[1:]) == set(roles.split())
    assert said == []


def test_a_number_that_cannot_stay_is_named(tmp_path):
    back, said = there_and_back(tmp_path, [*PLACED, "E1\tBinding:T5 Theme:T1 Site2:T3"])
    assert [one for one in back if one[0] == "E"] == ["E1\tBinding:T5 Theme:T1 Site:T3"]
    assert said == [f"a.ann:6: E1: {messages.NUMBERS_CHANGE.forms[0]}"]


def test_events_share_a_trigger(tmp_path):
    lines = [
        *PLACED,
        "E1\tBinding:T5 Theme:T1",
        "E2\tBinding:T5 Theme:T2",
        "N1\tReference E2 EventCluster:x\tx",
    ]
    back, said = there_and_back(tmp_path, lines)
    assert said == []
    assert [one for one in back if "\tBinding " in one] == ["T5\tBinding 4 9\tbinds"]
    assert [one for one in back if one[0] in "EN"] == [
        "E1\tBinding:T5 Theme:T1", "E2\tBinding:T5 Theme:T2", "N1\tReference E2 EventCluster:x\tx",
    ]  # fmt: skip


def test_equal_things_with_a_reference_keep_the_reference_and_it_is_said(tmp_path):
    lines = [*PLACED[:2], "N1\tReference T2 UniProt:P04637\tp53", "*\tEquiv T1 T2"]
    back, said = there_and_back(tmp_path, lines)
    assert [one.split("\t")[1] for one in back if one[0] in "N*"] == [
        "Reference T1 UniProt:P04637", "Reference T2 UniProt:P04637",
    ]  # fmt: skip
    assert len(said) == 1
    assert "UniProt:P04637" in said[0]


def test_the_configuration_has_binary_attributes_and_words_for_ends(tmp_path):
    there_and_back(tmp_path, [*PLACED, "E1\tBinding:T5 Theme:T1", *SAME["words for ends"]])
    conf = (tmp_path / "out" / "annotation.conf").read_text(encoding="utf-8").split("\n")
    assert "Negation\tArg:Binding" in conf
    assert "Has\tWhole:Protein, Part:Site" in conf
    assert "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>" in conf


@given(st.text(st.sampled_from("[]AnnotatorNotes X\\\n\tu005b \x85"), max_size=40) | world.notes)
def test_notes_are_lines_of_brat_and_notes_again(text):
    assert "\n".join(unescaped(noted(*one)) for one in note_lines(text)) == text


@given(st.lists(st.sampled_from("abc")))
def test_numbers_of_one_role_rise_and_none_stands_twice(roles):
    for paired in (True, False):
        made = list(zip(roles, numbers(roles, paired=paired), strict=True))
        assert len(set(made)) == len(made)
        for role in "abc":
            mine = [number for one, number in made if one == role]
            assert mine == sorted(mine)


def test_files_of_a_page_are_found_by_composed_names_in_any_case(tmp_path):
    put(tmp_path, PLACED[:1])
    (tmp_path / "a.txt").rename(tmp_path / (normalize("NFD", "Müller") + ".TXT"))
    (tmp_path / "a.ann").rename(tmp_path / (normalize("NFC", "Müller") + ".Ann"))
    (one,), refused = read(tmp_path)
    assert refused == []
    assert (one.document.name, len(one.sets[0].mentions)) == ("Müller", 1)
    assert registry.detect(tmp_path) == "brat"


def test_lines_that_end_as_on_old_macs_are_lines(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Mila Orban met\rTove Lind.\r")
    (tmp_path / "a.ann").write_bytes(b"T1\tProtein 0 10\tMila Orban\rT2\tProtein 15 24\tTove Lind\r")
    (found,), refused = read(tmp_path)
    (page,) = found.sets
    assert refused == []
    assert sorted(one.span.surface(page.text) for one in page.mentions.values()) == [
        "Mila Orban",
        "Tove Lind",
    ]


def test_two_files_for_one_page_are_refused(tmp_path):
    put(tmp_path, PLACED[:1])
    (tmp_path / "a.ANN").write_text("", encoding="utf-8")
    found, (refusal,) = read(tmp_path)
    assert (len(found), refusal.reason.id) == (1, messages.FILE_TWICE.id)


def test_a_text_alone_is_a_page_nobody_annotated_and_a_readme_is_none(tmp_path):
    put(tmp_path, PLACED[:1])
    for name in ("b.txt", "README.txt", "LICENSE-de.TXT"):
        (tmp_path / name).write_text("Words.\n", encoding="utf-8")
    (first, second), refused = read(tmp_path)
    assert refused == []
    assert (second.document.name, second.sets) == ("b", ())
    assert [w.values["file"] for w in first.warnings] == ["LICENSE-de.TXT", "README.txt"]


def test_annotations_without_a_text_are_refused(tmp_path):
    put(tmp_path, PLACED[:1])
    (tmp_path / "a.txt").unlink()
    found, (refusal,) = read(tmp_path)
    assert (found, refusal.reason.id) == ([], messages.NO_TXT.id)


def test_parts_of_bionlp_are_one_page(tmp_path):
    put(tmp_path, [PLACED[0], PLACED[1]])
    (tmp_path / "a.ann").rename(tmp_path / "a.a1")
    more = [PLACED[4], "E1\tBinding:T5 Theme:T1 Theme2:T2", "M1\tNegation E1", "*\tEquiv T1 T2", "nonsense"]
    more.append("N1\tReference Annotation:T1 Referent:UniProt:P1")
    (tmp_path / "a.a2").write_text("\n".join(more) + "\n", encoding="utf-8")
    assert registry.detect(tmp_path) == "brat"
    (one,), refused = read(tmp_path)
    assert refused == []
    said = one.sets[0]
    (event,) = said.events.values()
    assert (event.attributes, len(event.arguments)) == ({"Negation": "true"}, 2)
    assert {m.entity for m in said.mentions.values()} == {"UniProt:P1"}
    assert str(one.warnings[-1]).startswith("a.a2:5: ")
    assert said.state is State.IN_PROGRESS


def test_shared_triggers_that_cannot_stand_are_lost_one_by_one(tmp_path):
    entry = world.full_entry()
    said = entry.sets[0]
    event = replace(said.events["v2"], span=said.events["v2"].span.at(50, 56))
    more = {"v2": event, "v3": replace(event, id="v3", attributes={"polarity": "Negative"})}
    moved = said.unchecked(events={**said.events, **more})
    dataset = replace(world.full_dataset(), entries=(replace(entry, sets=(moved,)),))
    losses = world.exported(dataset, "brat", tmp_path)
    assert {one.item for one in losses.lost if one.what.value == "events"} == {"v2", "v3"}
