"""Pairing of spans, and agreement on mentions, attributes, links and relations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Entity, Mention, Relation
from annotator.domain.ranges import Span
from annotator.review.agreement.comparison import Comparison
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.same_items import mention_pairs
from annotator.review.alignment.matching import heaviest

from ..examples import example
from .pages import a_set, basis, compared, measured, mentioned, rows_of


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


def mention(start: int, end: int, type_: str = "ORG", id_: str = "") -> Mention:
    return Mention(id_ or f"{start}-{end}-{type_}", Span.at(start, end), type_)


# --- the best matching ----------------------------------------------------------------------------------

WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 9))
Weights = dict[tuple[int, int], int]


def best(weights: Weights, rows: int = 4, taken: frozenset[int] = frozenset()) -> int:
    """The largest sum there is, by trying all."""
    if not rows:
        return 0
    here = [(column, weight) for (row, column), weight in weights.items() if row == rows - 1]
    tried = [weight + best(weights, rows - 1, taken | {at}) for at, weight in here if at not in taken]
    return max([*tried, best(weights, rows - 1, taken)])


@settings(deadline=None)  # how long it takes is for the machine to say
@given(WEIGHTS)
def test_no_other_matching_is_heavier(weights: Weights):
    found = heaviest(weights)
    assert len(set(found.values())) == len(found)
    assert sum(weights[pair] for pair in found.items()) == best(weights)


def test_one_long_mention_over_many_does_not_matter():
    """A group of any size is searched only where it must be."""
    weights = {(row, row + step): 3 - step for row in range(3_000) for step in (0, 1)}
    weights |= {(3_000, column): 1 for column in range(3_001)}
    assert len(heaviest(weights)) == 3_001


def test_equal_weights_are_matched_as_quickly():
    weights = {(row, column): 1 for row in range(150) for column in range(150)}
    assert len(heaviest(weights)) == 150


# --- which mention is which -----------------------------------------------------------------------------


def same(one: list[Mention], two: list[Mention]) -> list[tuple[str, str]]:
    text = "x" * 60
    return [(a.id, b.id) for a, b in mention_pairs(compared(a_set(text, one), a_set(text, two, "ben")))]


def test_the_best_pairing_is_not_the_greedy_one():
    one, two = (
        [mention(0, 10, id_="a"), mention(10, 20, id_="b")],
        [mention(4, 14, id_="c"), mention(0, 4, id_="d")],
    )
    assert same(one, two) == [("a", "d"), ("b", "c")]


def test_spans_that_touch_are_no_pair_and_type_breaks_a_tie():
    assert same([mention(0, 5)], [mention(5, 9)]) == []
    split = [mention(0, 5, "PER", "l"), mention(5, 10, "ORG", "r")]
    assert same([mention(0, 10, "ORG", "o")], split) == [("o", "r")]
    assert same([mention(0, 10, "PER", "o")], split) == [("o", "l")]


def test_two_of_the_same_on_each_side_are_two_pairs():
    twice = [mention(0, 5, id_="a"), mention(0, 5, id_="b")]
    assert len(same(twice, twice)) == 2
    assert len(same(twice, twice[:1])) == 1


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
