"""Agreement on entities and event clusters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Span
from annotator.review.agreement import clusters
from annotator.review.agreement.clusters import cluster_tally

from ..examples import example
from .pages import a_set, measured


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


def linked(links: str, type_: str = "PER") -> AnnotationSet:
    """A set of mentions ten characters apart, one a letter: its entity, - for none, blank for no mention."""
    items = [
        Mention(f"m{n}", Span.at(10 * n, 10 * n + 5), type_, entity=None if link == "-" else link)
        for n, link in enumerate(links)
        if link != " "
    ]
    return a_set("x" * 100, items)


SCORES = {"muc": clusters.muc, "b_cubed": clusters.b_cubed, "ceafe": clusters.ceaf_e, "lea": clusters.lea}


def test_clusters_counted_by_hand():
    # key aaa|bb, other xx|yyy: the third item moved
    one, two = linked("aaabb"), linked("xxyyy")
    assert measured("entity_muc", one, two).value == near(2 / 3)
    assert measured("entity_b_cubed", one, two).value == near((4 / 3 + 1 / 3 + 2) / 5)
    assert measured("entity_ceaf_e", one, two).value == near(4 / 5)
    assert measured("entity_lea", one, two).value == near((3 * 1 / 3 + 2) / 5)
    assert measured("entity_conll", one, two).value == near((2 / 3 + 11 / 15 + 4 / 5) / 3)


def test_what_one_side_did_not_mark_counts_in_the_second_figure_alone():
    one, two = linked("aabb"), linked("aab ")
    assert measured("entity_b_cubed", one, two).value == 1
    assert measured("entity_all_b_cubed", one, two).value == near(10 / 13)


def test_singletons_alone_have_b_cubed_and_no_links():
    one = linked("abc-")
    found = measured("entity_muc", one, one)
    assert str(found.why) == "nothing is joined on either side: look at B³ alone"
    assert measured("entity_conll", one, one).value is None
    assert measured("entity_conll", one, one).parts["b_cubed"] == 1


def test_a_page_without_entities_does_not_count():
    found = measured("entity_b_cubed", linked("---"), linked("---"))
    assert (found.value, str(found.why)) == (None, "neither side has any")


def test_event_clusters_go_by_the_pairing_of_events():
    def happened(clusters_: str) -> AnnotationSet:
        spans = [Span.at(10 * n, 10 * n + 5) for n in range(len(clusters_))]
        return a_set(
            "x" * 100,
            [Event(f"{clusters_}{n}", spans[n], "Meet", cluster=c) for n, c in enumerate(clusters_)],
        )

    assert measured("event_cluster_muc", happened("aab"), happened("xxy")).value == 1
    assert measured("event_cluster_all_muc", happened("aab"), happened("xyy")).value == 0


def test_ids_of_the_two_sets_have_nothing_to_do_with_each_other():
    one = linked("aab")
    renamed = [replace(item, id=f"m{9 - n}") for n, item in enumerate(one.mentions.values())]
    two = a_set(one.text, renamed)
    assert measured("entity_all_lea", one, two).value == 1


def test_clusters_equal_the_reference():
    for case in example("clusters")["cases"]:
        tally = cluster_tally(case["key"], case["other"])
        for name, score in SCORES.items():
            value, expected = score(tally), case["expected"][name]
            if name == "muc" and case["name"] == "only singletons on both sides":
                assert value.value is None  # the reference says 0, for perfect agreement
                continue
            assert value.value == near(expected["f1"]), (case["name"], name)
            parts = [value.parts[part] or 0.0 for part in ("precision", "recall")]
            assert parts == [near(expected["precision"]), near(expected["recall"])]
        if case["name"] != "only singletons on both sides":
            assert clusters.conll(tally).value == near(case["expected"]["conll"])


def test_where_implementations_differ_the_one_without_adjustment_is_followed():
    found = example("clusters_implementations_differ")
    tally = cluster_tally(found["input"]["key"], found["input"]["other"])
    assert clusters.b_cubed(tally).value == near(found["coval"]["b_cubed_f1"])
    assert clusters.ceaf_e(tally).value == near(found["coval"]["ceafe_f1"])
