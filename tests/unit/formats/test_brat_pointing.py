"""brat: lines that point to what is not there, exact doubles, and how the offsets of a file were counted."""

from annotator.domain.items import State
from annotator.domain.ranges import Range, Span
from annotator.formats.brat_text import Positions
from tests.unit.formats.test_brat import foreign

CRLF = "Tool 1\r\nTool 2\r\nTool 3\r\nTool 4\r\nTool 5\r\nOslo Oslo Oslo\r\nMila \U0001f30d Orban\r\n"
CLEAN = CRLF.replace("\r\n", "\n")


def test_how_offsets_were_counted_is_decided_by_all_lines_of_a_file():
    for count, places, at in (
        ("as the text", [(45, 49), (50, 54)], 45),
        ("CRLF as two", [(45, 49), (56, 60)], 40),
    ):
        positions = Positions(CRLF)
        said = ["Oslo", "Mila"]
        assert positions.settle(([place], word) for place, word in zip(places, said, strict=True)) is None
        assert positions.matching(places[:1], "Oslo") == [Range.at(at, at + 4)], count


def test_a_file_that_may_be_counted_in_two_ways_is_named():
    positions = Positions(CRLF)
    warning = positions.settle([([(45, 49)], "Oslo")])
    assert str(warning) == (
        "the offsets may count characters, CRLF as one or characters, CRLF as two: the first was taken, "
        "the second would put 1 line elsewhere; look at it"
    )
    assert positions.matching([(45, 49)], "Oslo") == [Range.at(45, 49)]
    assert Positions(CLEAN).settle([([(45, 49)], "Oslo")]) is None


def test_utf_16_is_told_by_the_lines_after_an_astral_character():
    for raw in (CLEAN, CRLF):
        text = Positions(raw).text
        start, end = text.index("Orban"), text.index("Orban") + 5
        in_units = [len(raw[: raw.index(w)].encode("utf-16-le")) // 2 for w in ("Mila", "Orban")]
        places = [(one, one + size) for one, size in zip(in_units, (4, 5), strict=True)]
        positions = Positions(raw)
        assert positions.settle([([places[0]], "Mila"), ([places[1]], "Orban")]) is None
        assert positions.matching([places[1]], "Orban") == [Range.at(start, end)]


def test_lines_that_fit_no_one_way_are_left_out(tmp_path):
    lines = ["T1\tGPE 45 49\tOslo", "T2\tPER 56 60\tMila", "T3\tPER 63 68\tOrban", "T4\tPER 50 54\tMila"]
    (one,), _ = foreign(tmp_path, CRLF.encode(), lines)
    assert {m.span for m in one.sets[0].mentions.values()} == {
        Span.at(40, 44),
        Span.at(50, 54),
        Span.at(57, 62),
    }
    assert [str(warning)[:11] for warning in one.warnings] == ["a.ann:4: T4"]
    assert (one.sets[0].state, one.sets[0].left_out) == (State.IN_PROGRESS, 1)


POINTING = """T1\tPER 0 10\tMila Orban
T2\tDip_Meet 11 14\tmet
T3\tPER 15 24\tTove Lind
T4\tSegment-body 0 24\tMila Orban met Tove Lind
T5\tPER 0 3\tMil!
T6\tDip_Meet 25 27\tin
T7\tSegment-body 0 4;11 14\tMila met
T8\tORG 28 32\tOslo
T1\tGPE 28 32\tOslo
T3\tPER 15 24\tTove Lind
E1\tDip_Meet:T2 Party:T1 Party2:T99 Party3:T2 Party4:T4
E2\tDip_Meet:T5 Party:T1
E3\tDip_Meet:T98
R1\tpart_of Arg1:T1 Arg2:T2
R2\tpart_of Arg1:T1 Arg2:E1
R3\tpart_of Arg1:T1 Arg2:T97
R4\tpart_of Arg1:T1
R5\tpart_of Arg1:T1 Arg2:R1
A1\tpolarity E2 Negative
A2\tpolarity T2 Negative
A3\tpolarity E1 Negative
A4\tpolarity E1 Positive
A5\tSegment-article T1 1
A6\tremark T4 x
A7\tremark T96 x
A8
N1\tReference T95 Wikidata:Q1\tx
N2\tReference T4 Wikidata:Q1\tx
N3\tReference T1 nothing
#1\tAnnotatorNotes T94\tx
#2\tAnnotatorNotes T2\tx
#3\tAnnotatorNotes T7\tx
*\tEquiv T1 T3 T93
*\tOther T1 T3
X1\tx
""".splitlines()


def test_every_line_that_points_to_nothing_is_named_with_the_true_reason(tmp_path):
    (one,), _ = foreign(tmp_path, b"Mila Orban met Tove Lind in Oslo.", POINTING)
    said = one.sets[0]
    told = [str(warning) for warning in one.warnings]
    assert told == [
        "a.ann:5: T5: the text at T5 is not \u2018Mil!\u2019: the offsets do not match; left out",
        "a.ann:6: T6: Dip_Meet is an event type, but no event has T6 as its trigger: add an E line, or give "
        "it another type; left out",
        "a.ann:7: T7: a segment must be one stretch of text; left out",
        "a.ann:9: T1: the id T1 is that of line 1 already: give one of them another id; left out",
        "a.ann:10: T3: the same as line 3: taken once",
        "a.ann:11: E1: argument Party2: there is no T99 in this file: add its line, or delete what names it; "
        "left out",
        "a.ann:11: E1: argument Party3: T2 is the trigger of E1: name E1 instead; left out",
        "a.ann:11: E1: argument Party4: T4 is a segment: name a mention or event; left out",
        "a.ann:12: E2: its trigger: T5 (line 5) was left out itself: correct that line first; left out",
        "a.ann:13: E3: its trigger: there is no T98 in this file: add its line, or delete what names it; "
        "left out",
        "a.ann:14: R1: T2 is the trigger of E1: name E1 instead; left out",
        "a.ann:16: R3: there is no T97 in this file: add its line, or delete what names it; left out",
        "a.ann:17: R4: expected TYPE Arg1:ID Arg2:ID; left out",
        "a.ann:18: R5: R1 (line 14) was left out itself: correct that line first; left out",
        "a.ann:19: A1: E2 (line 12) was left out itself: correct that line first; left out",
        "a.ann:20: A2: T2 is the trigger of E1: name E1 instead; left out",
        "a.ann:22: A4: E1 has a value for polarity already: delete one of the lines; left out",
        "a.ann:23: A5: Segment-article on T1: segments have the attribute Segment-article and no other, and "
        "nothing else has it; left out",
        "a.ann:24: A6: remark on T4: segments have the attribute Segment-article and no other, and nothing "
        "else has it; left out",
        "a.ann:25: A7: there is no T96 in this file: add its line, or delete what names it; left out",
        "a.ann:26: no tab after the id; left out",
        "a.ann:27: N1: there is no T95 in this file: add its line, or delete what names it; left out",
        "a.ann:28: N2: T4 is a segment: name a mention or event; left out",
        "a.ann:29: N3: expected TYPE ID BASE:ID and the name after a tab; left out",
        "a.ann:30: #1: there is no T94 in this file: add its line, or delete what names it; left out",
        "a.ann:31: #2: T2 is the trigger of E1: name E1 instead; left out",
        "a.ann:32: #3: T7 (line 7) was left out itself: correct that line first; left out",
        "a.ann:33: *: there is no T93 in this file: add its line, or delete what names it; left out",
        "a.ann:34: *: expected Equiv and the ids of what is the same; left out",
        "a.ann:35: X1: an id begins with T, E, R, A, M, N, # or *: this is no line of brat's; left out",
        "a.ann:8: mention T8 left out: the scheme has no entity type ORG",
        "a.ann:15: relation R2 left out: part.of goes to GPE, not to Dip.Meet",
    ]
    assert said.left_out == len(told) - 1
    assert said.state is State.IN_PROGRESS
    assert (len(said.mentions), len(said.events), said.relations) == (2, 1, {})
    assert len({m.entity for m in said.mentions.values()}) == 1


def test_what_hangs_on_something_that_the_scheme_lacks_is_named_with_that_reason(tmp_path):
    lines = ["T1\tORG 0 4\tOslo", "T2\tGPE 5 10\tParis", "R1\tpart_of Arg1:T2 Arg2:T1",
             "T3\tDip_Meet 11 14\tmet", "E1\tDip_Meet:T3 Party:T1", "#1\tAnnotatorNotes R1\tx"]  # fmt: skip
    (one,), _ = foreign(tmp_path, b"Oslo Paris met", lines)
    assert [str(warning) for warning in one.warnings] == [
        "a.ann:1: mention T1 left out: the scheme has no entity type ORG",
        "a.ann:5: event E1: argument Party = T1 left out: T1, which it needs, was left out",
        "a.ann:3: relation R1 left out: T1, which it needs, was left out",
        "a.ann:3: a note left out: R1, which it needs, was left out",
    ]


def test_equivalent_events_are_one_event_cluster(tmp_path):
    lines = ["T1\tDip_Meet 0 3\tmet", "T2\tDip_Meet 8 11\tmet", "E1\tDip_Meet:T1", "E2\tDip_Meet:T2",
             "*\tEquiv E1 E2"]  # fmt: skip
    (one,), _ = foreign(tmp_path, b"met and met", lines)
    (cluster,) = {event.cluster for event in one.sets[0].events.values()}
    assert [(c.id, c.name) for c in one.clusters] == [(cluster, "met")]
    assert one.warnings == ()


def test_exact_doubles_are_taken_once_and_what_named_them_names_the_other(tmp_path):
    lines = ["T1\tGPE 0 4\tOslo", "T2\tGPE 0 4\tOslo", "T3\tGPE 5 10\tParis",
             "R1\tpart_of Arg1:T3 Arg2:T1", "R2\tpart_of Arg1:T3 Arg2:T2",
             "#1\tAnnotatorNotes T1\ta", "#2\tAnnotatorNotes T2\tb"]  # fmt: skip
    (one,), _ = foreign(tmp_path, b"Oslo Paris", lines)
    said = one.sets[0]
    assert [str(warning) for warning in one.warnings] == [
        "a.ann:2: mention T2 says the same as mention T1: taken once",
        "a.ann:5: relation R2 says the same as relation R1: taken once",
    ]
    (oslo,) = [m.id for m in said.mentions.values() if m.span.start == 0]
    assert (said.state, said.left_out, said.note_on(oslo)) == (State.DONE, 0, "a\nb")
    assert [(r.target, len(said.relations)) for r in said.relations.values()] == [(oslo, 1)]
