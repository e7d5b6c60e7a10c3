"""brat standoff: an own folder comes back whole, a foreign one comes in, no wrong offset gets through."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.domain.sentences import message
from annotator.formats import messages, registry
from annotator.formats.base import Dataset, Entry, Holds, Request
from annotator.formats.brat_out import pieces_of
from annotator.formats.brat_text import Positions, joined
from annotator.formats.set_text import set_text
from tests.unit.formats import world


def strict_check(folder):
    """Check every line as brat's own verifier does: names, places, the text there, and targets."""
    conf = (folder / "annotation.conf").read_text(encoding="utf-8")
    assert "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n" in conf
    names = {line.split("\t")[0] for line in conf.split("\n") if line and not line.startswith("[")}
    for path in folder.rglob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        ids = set()
        content = path.read_bytes().decode("utf-8")
        assert content.split("\n") == [*content.splitlines(), ""] if content else True
        for line in content.split("\n")[:-1]:
            key, rest = line.split("\t", 1)
            assert key not in ids
            ids.add(key)
            if key[0] == "T":
                match = re.fullmatch(r"([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]+)", rest)
                assert match
                assert match[1] in names
                pairs = [tuple(map(int, pair.split())) for pair in match[2].split(";")]
                assert all(0 <= a < b <= len(text) for a, b in pairs)
                assert " ".join(text[a:b] for a, b in pairs) == match[3]
                assert "\n" not in "".join(text[a:b] for a, b in pairs)
            if key[0] in "EA":
                assert re.split(r"[: ]", rest)[0] in names
        triggers = {}
        for line in content.split("\n")[:-1]:
            key, rest = line.split("\t", 1)
            if key[0] == "E":
                kind, trigger = rest.split(" ")[0].split(":")
                assert triggers.setdefault(trigger, kind) == kind
        # brat cannot parse a file in which anything but an event names a trigger.
        for line in content.split("\n")[:-1]:
            key, rest = line.split("\t", 1)
            if key[0] == "T" and key in triggers:
                assert rest.split(" ")[0] == triggers[key]
            elif key[0] not in "TE":
                assert not set(re.findall(r"\b(T\d+)\b", rest.split("\t")[0])) & set(triggers)
        for line in content.split("\n")[:-1]:
            key, rest = line.split("\t", 1)
            if key[0] in "ERAN#":
                targets = re.findall(
                    r"(?:^Reference |^AnnotatorNotes |^\S+ |:)([TER]\d+)\b", rest.split("\t")[0]
                )
                assert set(targets) <= ids
                assert targets or key[0] == "A"


@given(world.datasets())
def test_an_own_folder_comes_back_as_it_was_but_for_what_is_accounted_lost(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("brat")
    losses = world.exported(dataset, "brat", folder)
    strict_check(folder)
    read, refused = world.imported("brat", folder)
    assert refused == []
    assert [w for one in read for w in one.warnings] == []
    assert [one.document for one in read] == [one.document for one in dataset.entries]
    found = [set_text(s) for one in read for s in one.sets]
    stored = [set_text(s) for one in dataset.entries for s in one.sets]
    if not losses.lost:
        assert found == stored
    world.assert_accounted(losses, world.counted(s for one in read for s in one.sets))
    assert {e.id: e for e in read[0].entities} == world.ENTITIES
    assert {c.id: c for c in read[0].clusters} == world.CLUSTERS


def test_the_lines_are_those_of_brat(tmp_path):
    losses = world.exported(world.full_dataset(), "brat", tmp_path)
    assert losses.lost == []
    files = sorted(one.name for one in tmp_path.iterdir())
    stem = "0001-page-1-talks"
    assert files == [f"{stem}.ann", f"{stem}.txt", "annotation.conf", "documents.json", "visual.conf"]
    content = (tmp_path / f"{stem}.ann").read_text(encoding="utf-8").split("\n")
    assert "T1\tGPE 0 5\tJapan" in content
    assert "T6\tGPE 51 56;67 78\tTokyo governments" in content
    assert "T7\tGPE 61 66;67 78\tOsaka governments" in content
    assert "T11\tSegment-body 51 66;67 78\tTokyo and Osaka governments" in content
    assert "E1\tDip_Meet:T8 Party:T2 Time:T5 Party2:T4 Topic2_:E2" in content
    assert "R1\tpart_of Arg1:T2 Arg2:T1" in content
    assert "A1\tremark T2 a%20b%7Cc%25%0A" in content
    assert "A4\tSegment-article T10 1" in content
    assert "N1\tReference T1 Wikidata:Q17\tJapan" in content
    assert "N2\tReference T4 Entity:e2\tNippon" in content
    assert "N4\tReference E1 EventCluster:c1\tthe talks" in content
    assert "#1\tAnnotatorNotes T1\ttab\\there \\\\n" in content


def test_the_configuration_says_what_the_scheme_says(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    conf = (tmp_path / "annotation.conf").read_text(encoding="utf-8").split("\n")
    sections = [line for line in conf if line.startswith("[")]
    assert sections == ["[entities]", "[relations]", "[events]", "[attributes]"]
    assert "part_of\tArg1:GPE|PER, Arg2:GPE" in conf
    assert "follows\tArg1:<EVENT>, Arg2:Say_Accuse|GPE" in conf
    assert "Dip_Meet\tParty+:GPE|PER, Topic2_{0-3}:<EVENT>, Time?:TIMEX" in conf
    assert "Say_Accuse" in conf
    assert "polarity\tArg:Dip_Meet, Value:Negative|Positive" in conf
    assert "value\tArg:TIMEX, Value:2025-07-21" in conf
    assert "Segment-article\tArg:Segment-title|Segment-body|Segment-related_links, Value:1" in conf
    visual = (tmp_path / "visual.conf").read_text(encoding="utf-8")
    assert "GPE | Place / state\n" in visual


def test_parts_have_folders_and_are_read_with_the_index_above_them(tmp_path):
    dataset = world.full_dataset(2)
    entries = tuple(replace(e, part=p) for e, p in zip(dataset.entries, ("train", "dev"), strict=True))
    world.exported(replace(dataset, entries=entries), "brat", tmp_path)
    read, refused = world.imported("brat", tmp_path)
    assert (refused, {one.document.id for one in read}) == ([], {"doc-1", "doc-2"})
    (one,), _ = world.imported("brat", tmp_path / "dev")
    assert one.warnings == ()
    assert one.document == dataset.entries[1].document
    assert one.sets[0].mentions == dataset.entries[1].sets[0].mentions


@pytest.mark.parametrize(
    ("old", "new"), [("GPE 0 5", "GPE 0 6"), ("GPE 0 5", "GPE 1 6"), ("T7\tGPE 61 66", "T7\tGPE 60 66")]
)
def test_one_changed_offset_is_named_and_left_out(tmp_path, old, new):
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = next(tmp_path.glob("*.ann"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (one,), _ = world.imported("brat", tmp_path)
    assert len(one.sets[0].mentions) == len(world.full_entry().sets[0].mentions) - 1
    left_out = [one.values["reason"].id for one in one.warnings if one.id == messages.LINE_LEFT_OUT.id]
    assert messages.OTHER_TEXT.id in left_out


def test_a_changed_text_is_refused(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = next(tmp_path.glob("*.txt"))
    path.write_text(path.read_text(encoding="utf-8") + "!", encoding="utf-8")
    read, (refusal,) = world.imported("brat", tmp_path)
    assert read == []
    assert refusal.reason == message(messages.TEXT_CHANGED)


def test_what_was_taken_out_in_brat_does_not_come_back(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = next(tmp_path.glob("*.ann"))
    kept = [
        line
        for line in path.read_text(encoding="utf-8").split("\n")
        if line[:2] not in ("R1", "N1", "#1", "A1")
    ]
    path.write_text("\n".join(kept), encoding="utf-8")
    (one,), _ = world.imported("brat", tmp_path)
    said = one.sets[0]
    assert said.relations == {}
    assert said.mentions["m1"].entity is None
    assert said.note_on("m1") == ""
    assert said.mentions["m2"].attributes == {}
    assert said.mentions["m4"].attributes == {"value": "2025-07-21"}


def foreign(tmp_path, text: bytes, lines: list[str]):
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "a.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return world.imported("brat", tmp_path, "eve")


def test_a_foreign_folder_comes_in_line_by_line(tmp_path):
    (one,), refused = foreign(
        tmp_path,
        "Tokyo met\nParis and 😀 Rome.".encode(),
        [
            "T1\tGPE 0 5\tTokyo",
            "T2\tGPE 10 15\tParis",
            "T3\tDip_Meet 6 9\tmet",
            "T4\tGPE 22 26\tRome",
            "T5\tORG 0 5\tTokyo",
            "T6\tGPE 0 9999\tTokyo",
            "T7\tPER 6 9;10 15\tmet Paris",
            "E1\tDip_Meet:T3 Party:T1 Party2:T2 Party3:T99",
            "E2\tDip_Meet:T98",
            "R1\tpart_of Arg1:T1 Arg2:T2",
            "A1\tpolarity E1 Negative",
            "M1\tNegated E1",
            "N1\tReference T2 Wikidata:Q90\tParis",
            "*\tEquiv T1 T4",
            "#1\tAnnotatorNotes T1\tsee \\n below",
            "nonsense",
            "T1\tGPE 0 5\tTokyo",
        ],
    )
    said = one.sets[0]
    assert refused == []
    assert said.author == Author("eve")
    by_surface = {m.span.surface(said.text): m for m in said.mentions.values()}
    assert set(by_surface) == {"Tokyo", "Paris", "Rome", "met\nParis"}
    assert by_surface["Tokyo"].entity == by_surface["Rome"].entity
    (event,) = said.events.values()
    assert [(a.role, said.mentions[a.target].span.surface(said.text)) for a in event.arguments] == [
        ("Party", "Tokyo"), ("Party", "Paris"),
    ]  # fmt: skip
    assert event.attributes == {"polarity": "Negative"}
    assert {(e.kb, e.name) for e in one.entities} == {("Wikidata:Q90", "Paris"), (None, "Tokyo")}
    assert said.note_on(by_surface["Tokyo"].id) == "see \\n below"
    assert [(one.values["file"], one.values["line"]) for one in one.warnings[:5]] == [
        ("a.ann", 6), ("a.ann", 8), ("a.ann", 9), ("a.ann", 16), ("a.ann", 17),
    ]  # fmt: skip
    told = [str(warning) for warning in one.warnings]
    assert "a.ann:5: mention T5 left out: the scheme has no entity type ORG" in told
    assert any("Negated" in one for one in told)


@pytest.mark.parametrize(("mark", "places"), [("", "8 13"), ("", "7 12"), ("\ufeff", "9 14")])
def test_files_with_crlf_are_read_however_breaks_were_counted(tmp_path, mark, places):
    text = f"{mark}Hello\r\n\nTokyo"
    (one,), _ = foreign(tmp_path, text.encode(), [f"T1\tGPE {places}\tTokyo"])
    assert one.document.text == "Hello\n\nTokyo"
    (mention,) = one.sets[0].mentions.values()
    assert mention.span == Span.at(7, 12)
    assert one.source_bytes == text.encode()


@pytest.mark.parametrize(
    ("text", "lines", "reason"),
    [
        (b"\xff", [], "it cannot be decoded"),
        (None, [], "there is no .txt file of that name"),
        (b"x", [b"\xff\t"], "it cannot be decoded"),
    ],
)
def test_files_that_cannot_be_read_are_refused(tmp_path, text, lines, reason):
    if text is not None:
        (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "a.ann").write_bytes(b"".join(lines))
    (tmp_path / "b.txt").write_bytes(b"fine")
    (tmp_path / "b.ann").write_bytes(b"")
    (one,), (refusal,) = world.imported("brat", tmp_path)
    assert one.document.name == "b"
    assert reason in str(refusal.reason)


def test_a_broken_index_is_named_and_the_folder_read_as_a_foreign_one(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    (tmp_path / "documents.json").write_text('{"format":"annotator-brat/1"}', encoding="utf-8")
    (one,), (refusal,) = world.imported("brat", tmp_path)
    assert refusal.reason == message(messages.FIELD, fault="'names'")
    assert len(one.sets[0].mentions) == len(world.full_entry().sets[0].mentions)


def test_an_empty_folder_is_refused(tmp_path):
    read, (refusal,) = world.imported("brat", tmp_path)
    assert read == []
    assert refusal.reason == message(messages.NO_ANN)


def test_fragments_are_cut_at_breaks_and_tabs_and_put_together_again():
    text = "ab \n\u2028 cd\tef gh\n"
    pieces = pieces_of(text, Range.at(0, len(text) - 1))
    assert [text[p.start : p.end] for p in pieces] == ["ab", "cd", "ef gh"]
    assert joined(text, pieces, [3]) == [Range.at(0, len(text) - 1)]
    assert joined(text, pieces, None) == [Range.at(0, len(text) - 1)]
    assert joined(text, pieces, [1, 2]) == [pieces[0], Range.at(pieces[1].start, pieces[2].end)]
    assert pieces_of(text, Range.at(0, len(text))) is None


def test_spans_with_a_break_at_an_edge_are_lost_with_all_that_hangs_on_them(tmp_path):
    entry = world.full_entry()
    said = entry.sets[0]
    assert said.text[50:56] == "\nTokyo"
    mention = replace(said.mentions["m2"], span=Span.at(50, 56))
    moved = said.unchecked(mentions={**said.mentions, "m2": mention})
    losses = world.exported(
        replace(world.full_dataset(), entries=(replace(entry, sets=(moved,)),)), "brat", tmp_path
    )
    assert {(one.what, one.item) for one in losses.lost} == {
        (Holds.MENTIONS, "m2"), (Holds.ATTRIBUTES, "m2"), (Holds.ARGUMENTS, "v1"), (Holds.RELATIONS, "r1"),
        (Holds.NOTES, "r1"),
    }  # fmt: skip


def test_a_text_that_starts_with_a_byte_order_mark_keeps_it(tmp_path):
    entry = world.full_entry()
    said = entry.sets[0].unchecked(
        text="\ufeffTokyo", segments={}, mentions={}, events={}, relations={}, notes={}
    )
    page = world.document("\ufeffTokyo")
    dataset = replace(world.full_dataset(), entries=(replace(entry, document=page, sets=(said,)),))
    world.exported(dataset, "brat", tmp_path)
    (one,), refused = world.imported("brat", tmp_path)
    assert (one.document, refused) == (page, [])


def test_positions_follow_a_file_through_its_changes():
    positions = Positions("\ufeffa\r\nb\rc\0")
    assert positions.text == "a\nb\nc\ufffd"
    assert positions.settle([([(4, 5)], "b"), ([(6, 7)], "c")]) is None
    assert positions.matching([(4, 5)], "b") == [Range.at(2, 3)]
    assert positions.matching([(6, 7)], "c") == [Range.at(4, 5)]
    assert positions.matching([(6, 7)], "x") is None


def test_a_type_that_is_called_like_a_segment_is_told_from_it(tmp_path):
    data = dict(world.SCHEME.data)
    data["entity_types"] = [*data["entity_types"], {"id": "Segment-body", "name": "Body", "key": "z"}]
    scheme = parse_scheme(data)
    page = world.document("Oslo said no.")
    items = [
        Mention("m1", Span.at(0, 4), "Segment-body"), Segment("s1", Range.at(0, 13), "body", 1),
        Mention("m2", Span.at(5, 9), "PER"),
    ]  # fmt: skip
    made = filled(AnnotationSet("set", page.id, page.text, world.ANA, State.DONE), items)
    world.exported(Dataset("d", scheme, (Entry(page, (made,)),)), "brat", tmp_path)
    conf = (tmp_path / "annotation.conf").read_text(encoding="utf-8")
    listed = conf.split("[relations]")[0].split()[1:]
    assert len(listed) == len(set(listed))
    for stored in (True, False):
        if not stored:
            (tmp_path / "documents.json").unlink()
        (read,) = registry.reader("brat")(tmp_path, Request(scheme, "ana"))
        (found,) = read.sets
        assert sorted(m.type for m in found.mentions.values()) == ["PER", "Segment-body"]
        assert [(s.kind, s.article) for s in found.segments.values()] == [("body", 1)]


def test_an_export_of_before_names_its_segments_among_the_types(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = tmp_path / "documents.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    kinds = stored["names"].pop("segments")
    stored["names"]["types"] |= {safe: f"Segment-{kind}" for safe, kind in kinds.items()}
    path.write_text(json.dumps(stored), encoding="utf-8")
    (read,), refused = world.imported("brat", tmp_path)
    assert refused == []
    assert {s.kind for s in read.sets[0].segments.values()} == {"title", "body", "related_links"}
