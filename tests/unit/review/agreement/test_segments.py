"""Agreement on segments: the reference values, and small pages computed by hand."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.review.agreement.articles import renaming
from annotator.review.agreement.boundaries import boundary_similarity, edits
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.same_items import atoms
from annotator.review.agreement.tables import alpha, kappa, label_f1s, table_alpha
from annotator.review.agreement.tallies import dumped, loaded, pooled

from ..examples import example
from .pages import compared, measured, mentioned, rows_of, segmented

NEAR = 1e-9


def near(value: float) -> object:
    return pytest.approx(value, abs=NEAR)


def sets_of(found: dict, length: int = 100) -> dict[str, AnnotationSet]:
    return {name: segmented(pieces, length) for name, pieces in found["input"]["sets"].items()}


# --- by hand --------------------------------------------------------------------------------------------

A = segmented([(0, 4, "title", 1), (4, 10, "body", 1)], 10)
B = segmented([(0, 4, "title", 1), (4, 8, "body", 1)], 10)


def test_kappa_counts_characters():
    # po = .8, pe = .4·.4 + .6·.4 = .4, κ = .4 / .6
    found = measured("character_kappa", A, B)
    assert found.value == near(2 / 3)
    assert found.units == 10
    assert found.parts["percent"] == 0.8
    labelled = measured("character_kappa_labelled", A, B)
    assert (labelled.value, labelled.units, labelled.parts["coverage"]) == (1.0, 8, 0.8)


def test_one_label_on_both_sides_has_no_kappa_but_a_reason():
    page = segmented([(0, 10, "body", 1)], 10)
    found = measured("character_kappa", page, page)
    assert found.value is None
    assert str(found.why) == "only one label occurs; 100 % the same"
    assert measured("character_alpha", page, page).value is None


def test_nothing_labelled_by_both_has_no_kappa_of_what_both_labelled():
    found = measured("character_kappa_labelled", segmented([(0, 5, "body")], 10), segmented([], 10))
    assert str(found.why) == "nothing was labelled by both"


def test_a_prevailing_label_is_named():
    found = measured(
        "character_kappa",
        segmented([(0, 97, "body"), (97, 100, "title")], 100),
        segmented([(0, 98, "body"), (98, 100, "title")], 100),
    )
    assert found.value is not None
    assert [str(one) for one in found.notes] == [
        "nearly all of it is body: κ says little here, look at the kinds below"
    ]


def test_f1_of_kinds_leaves_out_what_neither_labelled():
    rows = rows_of("kind_f1", A, B)
    assert {kind: one.value for kind, one in rows.items()} == {"body": near(0.8), "title": 1.0}
    assert measured("kind_f1", A, B).value == near(16 / 18)


def test_segments_with_other_edges_are_the_same_without_punctuation():
    text = "Talks ended. REUTERS"
    one = segmented([(0, 12, "body", 1), (13, 20, "source_attribution", None)], 20, text)
    two = segmented([(0, 11, "body", 1), (12, 20, "source_attribution", None)], 20, text)
    found = measured("segment_f1", one, two)
    assert found.value == 0.5  # white space at an edge is no difference; the full stop is
    assert (found.parts["edges_only"], found.parts["f1_of_cores"]) == (1, 1.0)


def test_segments_of_articles_with_other_numbers_are_the_same():
    one = segmented([(0, 4, "body", 1), (4, 10, "body", 2)], 10)
    two = segmented([(0, 4, "body", 2), (4, 10, "body", 1)], 10)
    assert measured("segment_f1", one, two).value == 1.0
    assert measured("article_kappa", one, two).value == 1.0
    assert measured("article_rand", one, two).value == 1.0
    other = segmented([(0, 10, "body", 2)], 10)
    assert renaming(compared(one, other)) == {"2": "2", "": ""}


def test_one_article_on_both_sides_cannot_be_told_apart():
    one = segmented([(0, 10, "body", 1)], 10)
    found = measured("article_rand", one, one)
    assert str(found.why) == "one article on both sides: nothing to tell apart"
    assert measured("article_b_cubed", one, one).value == 1.0


def test_boundaries_lie_at_the_nearest_sentence():
    text = "One is here. Two is here. Three is here.\nFour is here."
    one = segmented([(0, 25, "body", 1), (26, 54, "related_links")], 54, text)
    moved = segmented([(0, 40, "body", 1), (41, 54, "related_links")], 54, text)
    glued = segmented([(0, 24, "body", 1), (24, 54, "related_links")], 54, text)
    assert measured("boundary_similarity", one, moved).value == 0.5
    assert measured("boundary_similarity", one, glued).value == 1.0
    whole = segmented([(0, 54, "body", 1)], 54, text)
    found = measured("boundary_similarity", whole, whole)
    assert str(found.why) == "one segment on both sides: no boundary to compare"
    assert measured("boundary_similarity", segmented([], 0), segmented([], 0)).value is None


def test_atoms_of_a_page_without_segments():
    assert [one.segments for one in atoms(compared(segmented([], 5), segmented([], 5)))] == [(None, None)]
    assert atoms(compared(segmented([], 0), segmented([], 0))) == []


def test_a_tally_goes_through_json():
    tally = MEASURES["character_kappa"].count(compared(A, B))
    assert loaded(json.loads(json.dumps(dumped(tally)))) == tally
    assert pooled([tally, tally]) == {key: 2 * number for key, number in tally.items()}


def test_every_measure_of_nothing_says_why_it_is_undefined():
    for measure in MEASURES.values():
        found = measure.value({})
        assert found.value is None, measure.id
        assert found.why is not None
        assert measure.rows({}) == {}


# --- the reference values -------------------------------------------------------------------------------


def test_characters_equal_the_reference():
    found = example("segments_characters")
    sets, expected = sets_of(found), found["expected"]
    for pair in combinations("ABC", 2):
        one, two = (sets[name] for name in pair)
        name = "".join(pair)
        kappa_ = measured("character_kappa", one, two)
        assert kappa_.value == near(expected["cohen_kappa"][name])
        assert kappa_.parts["percent"] == near(expected["percent"][name])
        assert measured("content_kappa", one, two).value == near(expected["content_kappa"][name])
        both = measured("content_kappa_labelled", one, two)
        assert both.value == near(expected["content_kappa_both_labelled"][name]["kappa"])
        assert both.units == expected["content_kappa_both_labelled"][name]["n"]
    every = tuple(sets.values())
    alpha_ = measured("character_alpha", *every)
    assert alpha_.value == near(expected["alpha_nominal_unlabelled_is_a_category"])
    assert alpha_.parts["fleiss_kappa"] == near(expected["fleiss_kappa"])
    missing = measured("character_alpha_labelled", *every)
    assert missing.value == near(expected["alpha_nominal_unlabelled_is_missing"])
    kinds = rows_of("kind_f1", sets["A"], sets["B"])
    wanted = {kind: f1 for kind, f1 in expected["kind_f1_AB"].items() if f1}
    assert {kind: one.value for kind, one in kinds.items()} == {k: near(f1) for k, f1 in wanted.items()}


def test_confusion_equals_the_reference():
    found = example("segments_characters")
    sets, table = sets_of(found), found["expected"]["confusion_AB"]
    tally = MEASURES["character_kappa"].count(compared(sets["A"], sets["B"]))
    labels = [label if label != "unlabelled" else "" for label in table["labels"]]
    assert [[tally.get((row, column), 0) for column in labels] for row in labels] == table["rows_A"]


def test_atoms_equal_the_reference():
    found = example("segments_atoms")["expected"]
    sets = sets_of(example("segments_characters"))
    cut = atoms(compared(*sets.values()))
    assert [[one.start, one.end] for one in cut] == found["atoms"]
    labels = [[kind or "unlabelled" for kind in one.kinds] for one in cut]
    assert [list(column) for column in zip(*labels, strict=True)] == list(found["labels"].values())
    pair = measured("character_kappa", sets["A"], sets["B"])
    assert pair.value == near(found["cohen_kappa_AB_weighted_by_length"])


def test_article_identity_equals_the_reference():
    found = example("article_identity")
    sets = {
        name: segmented([(start, end, "body", article) for start, end, article in pieces], 100)
        for name, pieces in found["input"]["sets"].items()
    }
    one, two = sets.values()
    expected = found["expected"]
    assert measured("article_rand", one, two).value == near(expected["adjusted_rand"])
    b_cubed = measured("article_b_cubed", one, two)
    assert {**b_cubed.parts, "f1": b_cubed.value} == {
        name: near(value) for name, value in expected["b_cubed_A_is_key"].items()
    }
    assert measured("article_kappa", one, two).value == near(expected["kappa_after_best_renaming"])
    names = {name: "new" if to.startswith("new") else to for name, to in renaming(compared(one, two)).items()}
    assert names == {**expected["best_renaming"], "": ""}


def test_alpha_with_gaps_equals_the_reference():
    found = example("alpha_missing")
    tally: dict[tuple[str, ...], int] = {}
    for unit in zip(*found["input"]["coders"], strict=True):
        values = [str(value) for value in unit if value is not None]
        if len(values) > 1:
            for at, one in enumerate(values):
                for two in values[:at] + values[at + 1 :]:
                    key = (str(len(values)), one, two)
                    tally[key] = tally.get(key, 0) + 1
    assert alpha(tally).value == near(found["expected"]["nominal"])


def test_degenerate_tables_equal_the_reference():
    for case in example("degenerate")["cases"]:
        pairs = list(zip(case["a"], case["b"], strict=True))
        found = kappa({pair: pairs.count(pair) for pair in pairs})
        assert found.value == case["cohen_kappa"]
        assert found.parts.get("percent") == case["percent"]


def test_prevalence_equals_the_reference():
    found = example("prevalence")
    table = found["input"]["table"]
    pairs = {
        ("c", "c"): table["both_content"],
        ("c", "b"): table["only_A"],
        ("b", "c"): table["only_B"],
        ("b", "b"): table["both_boiler"],
    }
    value, expected = kappa(pairs), found["expected"]
    assert value.value == near(expected["cohen_kappa"])
    assert value.parts["percent"] == near(expected["percent"])
    assert value.parts["gwet_ac1"] == pytest.approx(expected["gwet_ac1"], abs=expected["gwet_tolerance"])
    rows = label_f1s(pairs)
    assert rows["c"].value == near(expected["positive_specific_agreement_content"])
    assert rows["b"].value == near(expected["positive_specific_agreement_boiler"])
    irr = example("prevalence_irr")["expected"]
    both = table_alpha(pairs)
    assert both.value == pytest.approx(irr["krippendorff"], abs=5e-6)
    assert both.parts["fleiss_kappa"] == pytest.approx(irr["fleiss"], abs=5e-6)


def test_boundary_similarity_equals_the_reference():
    for case in example("segmentation")["cases"]:
        sides = [_boundaries(case[side]) for side in "ab"]
        tally = edits(*sides)
        assert boundary_similarity(tally).value == case["boundary_similarity"], case["name"]


def _boundaries(masses: list[int]) -> list[int]:
    return [sum(masses[:n]) for n in range(1, len(masses))]


def test_unitizing_alpha_equals_the_reference():
    found = example("unitized_alpha")
    sets, expected = sets_of(found), found["expected"]
    every = measured("segment_unitizing_alpha", *sets.values())
    assert every.value == near(expected["u_alpha_ABC"])
    pair = measured("segment_unitizing_alpha", sets["A"], sets["B"])
    assert pair.value == near(expected["u_alpha_AB"])


def test_unitizing_alpha_of_mentions_equals_the_reference():
    found = example("unitized_alpha_mentions")
    one, two = (mentioned(pieces, 400) for pieces in found["input"]["sets"].values())
    expected = found["expected"]
    assert measured("mention_unitizing_alpha", one, two).value == near(expected["u_alpha"])
    assert measured("mention_unit_alpha", one, two).value == near(expected["binary_unit_or_gap"])
    assert measured("mention_label_alpha", one, two).value == near(expected["cu_alpha"])
    rows = rows_of("mention_unitizing_alpha", one, two)
    assert {label: rows[label].value for label in expected["k_u_alpha"]} == {
        label: near(value) for label, value in expected["k_u_alpha"].items()
    }
