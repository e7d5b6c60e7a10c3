"""Pairing of spans, and agreement on mentions, attributes, links and relations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Entity, Mention, Relation
from annotator.domain.ranges import Span
from annotator.review.agreement.assignment import best_pairs
from annotator.review.agreement.comparison import Comparison
from annotator.review.agreement.pairing import overlaps, paired, size
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.spans import mention_pairs

from .pages import a_set, basis, compared, example, measured, mentioned, rows_of


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


def mention(start: int, end: int, type_: str = "ORG", id_: str = "") -> Mention:
    return Mention(id_ or f"{start}-{end}-{type_}", Span.at(start, end), type_)


# --- the best pairing -----------------------------------------------------------------------------------


@st.composite
def sparse(draw: st.DrawFn) -> list[dict[int, int]]:
    """Weights of up to four items against up to four."""
    row = st.dictionaries(st.integers(0, 3), st.integers(1, 9), max_size=4)
    return draw(st.lists(row, max_size=4))


def sum_of(edges: list[dict[int, int]], pairs: dict[int, int]) -> int:
    return sum(edges[one][two] for one, two in pairs.items())


def best(edges: list[dict[int, int]], taken: frozenset[int] = frozenset()) -> int:
    """The largest sum there is, by trying all."""
    if not edges:
        return 0
    tried = [weight + best(edges[1:], taken | {two}) for two, weight in edges[0].items() if two not in taken]
    return max([*tried, best(edges[1:], taken)])


@settings(deadline=None)  # how long it takes is for the machine to say
@given(sparse())
def test_no_other_pairing_is_better(edges: list[dict[int, int]]):
    found = best_pairs(edges)
    assert len(set(found.values())) == len(found)
    assert sum_of(edges, found) == best(edges)


def test_one_long_mention_over_many_does_not_matter():
    """A component of any size is searched only where it must be."""
    edges = [{here: 3, here + 1: 2} for here in range(3_000)] + [dict.fromkeys(range(3_001), 1)]
    assert len(best_pairs(edges)) == 3_001


def test_the_best_pairing_is_not_the_greedy_one():
    one, two = [mention(0, 10), mention(10, 20)], [mention(4, 14), mention(0, 4)]
    assert paired(one, two) == [(0, 1), (1, 0)]


def test_spans_that_touch_are_no_pair_and_type_breaks_a_tie():
    assert paired([mention(0, 5)], [mention(5, 9)]) == []
    split = [mention(0, 5, "PER"), mention(5, 10, "ORG")]
    assert paired([mention(0, 10, "ORG")], split) == [(0, 1)]
    assert paired([mention(0, 10, "PER")], split) == [(0, 0)]


def test_a_mention_that_is_the_same_is_its_partner_whatever_lies_over_it():
    nested = [mention(0, 30, "ORG"), mention(18, 30, "GPE")]
    assert paired(nested, [mention(0, 31, "ORG"), mention(18, 30, "GPE")]) == [(0, 0), (1, 1)]


def test_two_of_the_same_on_each_side_are_two_pairs():
    twice = [mention(0, 5, id_="a"), mention(0, 5, id_="b")]
    assert paired(twice, twice) == [(0, 0), (1, 1)]
    assert paired(twice, twice[:1]) == [(0, 0)]


def test_fragments_share_characters_one_by_one():
    one, two = Span.at(0, 4, 8, 12), Span.at(2, 10)
    assert overlaps([(7, one)], [(9, two)]) == {(7, 9): 4}
    assert size(one) == 8


# --- mentions -------------------------------------------------------------------------------------------


KEY = [(0, 5, "ORG"), (10, 20, "PER"), (30, 35, "GPE")]
OTHER = [(0, 5, "ORG"), (10, 16, "PER"), (30, 35, "ORG"), (50, 55, "PER")]


def test_mentions_counted_by_hand():
    one, two = mentioned(KEY), mentioned(OTHER)
    assert measured("mention_strict", one, two).value == near(2 / 7)
    assert measured("mention_exact", one, two).value == near(4 / 7)
    assert measured("mention_type", one, two).value == near(4 / 7)
    partial = measured("mention_partial", one, two)
    assert partial.value == near(5 / 7)
    assert (partial.parts["correct"], partial.parts["partial"], partial.parts["spurious"]) == (2, 1, 1)
    assert partial.parts["precision"] == near(2.5 / 4)


def test_rows_of_mentions_are_one_a_type():
    rows = rows_of("mention_strict", mentioned(KEY), mentioned(OTHER))
    assert {label: one.value for label, one in rows.items()} == {"GPE": 0, "ORG": near(2 / 3), "PER": 0}
    rows = rows_of("mention_type", mentioned(KEY), mentioned(OTHER))
    assert rows["PER"].value == near(2 / 3)


def test_no_mention_on_either_side_is_not_agreement():
    found = measured("mention_strict", mentioned([]), mentioned([]))
    assert (found.value, str(found.why)) == (None, "neither side has any")
    assert measured("mention_strict", mentioned([]), mentioned(KEY)).value == 0


def test_all_fragments_have_to_be_the_same():
    one = a_set("x" * 20, [Mention("m", Span.at(0, 4, 8, 12), "ORG")])
    two = a_set("x" * 20, [Mention("m", Span.at(0, 4, 8, 13), "ORG")])
    assert measured("mention_exact", one, one).value == 1
    assert measured("mention_exact", one, two).value == 0
    assert measured("mention_partial", one, two).value == 0.5


# --- relations, attributes, links -----------------------------------------------------------------------


def test_a_relation_goes_by_what_its_mentions_are_on_the_other_side():
    text = "x" * 40
    one = a_set(text, [mention(0, 5, id_="a"), mention(9, 15, id_="b"), Relation("r", "owns", "a", "b")])
    two = [mention(0, 5, id_="q"), mention(9, 16, id_="r"), mention(30, 34, id_="z")]
    same = a_set(text, [*two, Relation("s", "owns", "q", "r")])
    other = a_set(text, [*two, Relation("s", "owns", "r", "q"), Relation("t", "owns", "q", "z")])
    assert measured("relation_f1", one, same).value == 1
    assert measured("relation_f1", one, other).value == 0
    assert measured("relation_f1", one, a_set(text, two)).parts["precision"] is None


def kinds_of(kinds: str) -> AnnotationSet:
    """One person a letter: o nominal, n the default, which is not stored, - no mention."""
    items = [
        replace(
            mention(9 * n, 9 * n + 5, "PER"), attributes={"mention_kind": "nominal"} if one == "o" else {}
        )
        for n, one in enumerate(kinds)
        if one != "-"
    ]
    return a_set("x" * 9 * len(kinds), items)


def test_attributes_are_compared_on_pairs_of_one_type():
    rows = rows_of("mention_attributes", kinds_of("nnnnoo--"), kinds_of("nnnoon-n"))
    found = rows["mention_kind"]
    # po = 4/6; nnnn·oo against nnnn·oo, one each elsewhere: pe = (4·4 + 2·2) / 36
    assert found.value == near((4 / 6 - 20 / 36) / (1 - 20 / 36))
    assert found.parts["percent"] == near(4 / 6)
    assert found.parts["coverage"] == near(12 / 13)
    assert measured("mention_attributes", kinds_of("nnnnoo--"), kinds_of("nnnoon-n")).value == near(0.25)


def test_attributes_of_few_pairs_are_said_to_be():
    found = measured("mention_attributes", kinds_of("nooo------"), kinds_of("--nonnnnnn"))
    assert [str(one) for one in found.notes] == ["of 33 % of the items only"]
    nothing = measured("mention_attributes", kinds_of("n-"), kinds_of("-n"))
    assert str(nothing.why) == "no two items of one type are the same on both sides"
    always = measured("mention_attributes", kinds_of("nn"), kinds_of("nn"))
    assert str(always.why) == "each attribute has one value only; 100 % the same"


def test_a_link_to_no_entry_is_an_answer_too():
    ids = [("a", "Q1"), ("b", None), ("c", "Q3"), ("d", "Q4")]
    entities = {one: Entity(one, one, None, kb) for one, kb in ids}
    others = {**entities, "c": Entity("c", "c", None, None)}
    spans = [replace(mention(9 * n, 9 * n + 4), entity=one) for n, (one, _) in enumerate(ids)]
    page = a_set("x" * 40, spans)
    loose = a_set("x" * 40, [*spans[:3], replace(spans[3], entity=None)])
    tally = MEASURES["entity_links"].count(Comparison((page, loose), basis(), (entities, others)))
    found = MEASURES["entity_links"].value(tally)
    assert (found.value, found.units) == (near(2 / 3), 3)
    assert found.parts["coverage"] == near(6 / 7)
    none = measured("entity_links", kinds_of("n"), kinds_of("n"))
    assert str(none.why) == "no mention is linked to an entity by both"


# --- the reference values -------------------------------------------------------------------------------

SCHEMES = {
    "strict": "mention_strict",
    "exact": "mention_exact",
    "partial": "mention_partial",
    "ent_type": "mention_type",
}


def test_mentions_equal_the_reference():
    found = example("mentions_ner")
    one, two = mentioned(found["input"]["key"]), mentioned(found["input"]["other"])
    for scheme, expected in found["expected"].items():
        value = measured(SCHEMES[scheme], one, two)
        parts = {name: value.parts[name] for name in expected if name in value.parts}
        assert parts == {name: near(expected[name]) for name in parts}
        assert value.value == near(expected["f1"])
        assert len(parts) == 7


def test_a_mention_that_one_side_split_equals_the_reference():
    found = example("mentions_split")
    one, two = mentioned(found["input"]["key"]), mentioned(found["input"]["other"])
    for scheme, expected in found["nervaluate"].items():
        value = measured(SCHEMES[scheme], one, two)
        assert (value.value, value.parts["spurious"]) == (near(expected["f1"]), 1)


def test_mentions_that_touch_do_not_overlap():
    found = example("mentions_overlap_edge")
    one, two = mentioned(found["input"]["key"]), mentioned(found["input"]["other"])
    value = measured("mention_type", one, two)
    assert (value.value, value.parts["missed"], value.parts["spurious"]) == (0, 1, 1)


def test_matching_equals_the_reference():
    found = example("matching")
    edges = [{at: weight for at, weight in enumerate(row) if weight} for row in found["weights"]]
    pairs = best_pairs(edges)
    assert [list(pair) for pair in pairs.items()] == found["expected"]["pairs"]
    assert sum(edges[one][two] for one, two in pairs.items()) == near(found["expected"]["sum"])


def test_attributes_equal_the_reference():
    """The example has values of its own; here they are those of an attribute of the news scheme."""
    found = example("attributes_matched")
    names = {"asserted": "name", "negated": "nominal", "hedged": "pronoun"}
    sides = [
        [
            replace(mention(9 * n, 9 * n + 5, "PER"), attributes={"mention_kind": names[value]})
            for n, value in enumerate(found["input"][side])
        ]
        for side in "ab"
    ]
    more = [
        [mention(300 + n, 301 + n, "PER") for n in range(6)],
        [mention(400 + n, 401 + n, "PER") for n in range(4)],
    ]
    one, two = (a_set("x" * 500, [*side, *alone]) for side, alone in zip(sides, more, strict=True))
    row, expected = rows_of("mention_attributes", one, two)["mention_kind"], found["expected"]
    assert row.value == near(expected["kappa"])
    assert {name: row.parts[name] for name in ("percent", "coverage", "alpha")} == {
        name: near(expected[name]) for name in ("percent", "coverage", "alpha")
    }


def test_mention_pairs_of_three_authors_are_those_of_the_reference():
    found = example("align_three_mentions")["input"]
    sets = {name: mentioned(found[name]) for name in "ABC"}
    pairs = mention_pairs(compared(sets["A"], sets["C"]))
    assert [(one.span, two.span) for one, two in pairs] == [(Span.at(0, 10), Span.at(0, 6))]
    assert len(mention_pairs(compared(sets["A"], sets["B"]))) == 2
