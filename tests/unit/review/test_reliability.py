"""Who is reliable: standings and the estimate of Dawid and Skene."""

from __future__ import annotations

import random

import pytest

from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.review.alignment import aligned
from annotator.review.reliability import (
    Answer,
    against_gold,
    answers,
    dawid_skene,
    estimated,
    leave_one_out,
)

from .beside import author_set
from .examples import example


def given(rows: list[str]) -> list[Answer]:
    """Answers of ana, ben, cem …: a row an item, a letter an author, blank for none."""
    names = ("ana", "ben", "cem", "dag")
    return [
        Answer(f"t{n}", names[at], label)
        for n, row in enumerate(rows)
        for at, label in enumerate(row)
        if label != " "
    ]


def test_a_standing_against_gold_has_its_confusions():
    found = against_gold(given(["PP", "PO", "OO", "O "]), {"t0": "P", "t1": "P", "t2": "O"})
    assert found["ana"].same == 1
    assert found["ben"].same == pytest.approx(2 / 3)
    assert (found["ben"].of("P"), found["ben"].of("O"), found["ben"].of("X")) == (0.5, 1, None)
    assert found["ben"].as_dict()["confusion"] == [["O", "O", 1], ["P", "O", 1], ["P", "P", 1]]


def test_each_is_left_out_in_turn():
    found = leave_one_out(given(["PPPP", "PPPO", "PO P", "PO  "]))
    assert found["dag"].items == 2  # of the third the others are divided
    assert found["dag"].same == 0.5
    assert found["ana"].same == 1
    assert found["ben"].confusion == {("P", "P"): 2, ("P", "O"): 1}


def test_an_estimate_needs_authors_and_items():
    two = estimated(given(["PP"] * 30))
    assert str(two.why) == "an estimate needs answers of at least 3 authors"
    few = estimated(given(["PPP"] * 19))
    assert str(few.why) == "no label has 20 items or more"
    found = estimated(given(["PPP"] * 20 + ["OOO"] * 5))
    assert found.right == {name: {"P": 1.0} for name in ("ana", "ben", "cem")}
    assert found.items == 25


def test_an_estimate_finds_the_careless_author_whatever_the_order():
    rng = random.Random(3)
    truth = [rng.choice("PO") for _ in range(200)]
    rows = [label * 3 + rng.choice("PO") for label in truth]
    right = estimated(given(rows)).right
    assert max(right["dag"].values()) < 0.75 < min(right["ana"].values())
    shuffled = given(rows)
    rng.shuffle(shuffled)
    assert estimated(shuffled).right == right


def test_answers_are_what_each_says_of_runs_and_places():
    text = "Talks ended. REUTERS\nTop stories"
    one = [
        Segment("s", Range.at(0, 20), "body", 1), Mention("m", Span.at(13, 20), "ORG"),
        Event("e", Span.at(6, 11), "Dip.Meet"),
    ]  # fmt: skip
    two = [Segment("t", Range.at(0, 12), "body", 1), Mention("n", Span.at(13, 20), "PER")]
    page = aligned([author_set(text, one, "ana"), author_set(text, two, "ben")])
    assert answers(page, "segments") == [
        ("doc segments 0", "ana", "body", 1), ("doc segments 0", "ben", "body", 1),
        ("doc segments 1", "ana", "body", 1), ("doc segments 1", "ben", "", 1),
        ("doc segments 2", "ana", "", 1), ("doc segments 2", "ben", "", 1),
    ]  # fmt: skip
    assert [one.label for one in answers(page, "mentions")] == ["ORG", "PER"]
    assert [one.label for one in answers(page, "events")] == ["Dip.Meet", ""]


def test_reliability_equals_the_reference():
    found = example("annotator_reliability")
    rows = [Answer(*row) for row in found["input"]["rows"]]
    gold = {f"t{n:02}": label for n, label in enumerate(found["input"]["truth"])}
    expected = found["expected"]
    for author, standing in against_gold(rows, gold).items():
        assert standing.same == pytest.approx(expected["raw_accuracy"][author], abs=5e-5)
    estimate, wanted = dawid_skene(rows), expected["dawid_skene"]
    assert {item: estimate.label(item) for item in estimate.items} == wanted["labels"]
    for label, prior in wanted["priors"].items():
        assert estimate.priors[label] == pytest.approx(prior, abs=0.01)
    for author, right in wanted["errors"].items():
        for label, number in right.items():
            assert estimate.errors[author][label][label] == pytest.approx(number, abs=0.01)
    right = sum(estimate.label(item) == label for item, label in gold.items()) / len(gold)
    assert (
        right == wanted["accuracy"] < expected["majority"]["accuracy"]
    )  # it ranks people, it decides nothing
    reliable = estimated(rows, 6).right
    assert all(reliable["e"][label] < reliable["d"][label] for label in estimate.priors)
