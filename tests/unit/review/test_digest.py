"""Digests of pages: what an overview shows, the same whether it is added up at once or in parts."""

from __future__ import annotations

import json
import random
from collections import Counter

import pytest

from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.review.agreement.comparison import basis
from annotator.review.agreement.pages import Page
from annotator.review.confusion import Between
from annotator.review.digest import Digest, digest, from_json, merged, renamed, to_json
from annotator.review.hardest import hard_labels, hard_surfaces
from annotator.review.label_pairs import Sort
from annotator.review.policy_errors import PolicyErrors, policy_errors
from annotator.review.reliability import (
    answered,
    dawid_skene,
    estimated,
    leave_one_out,
    reliabilities,
    votes_of,
)
from annotator.review.reliability.answers import Answer
from annotator.review.reliability.standing import wilson
from annotator.store.review_values import DecisionCount

TEXT = "Japan met Norway in Oslo. Sign up for our letter"
ANA, BEN, CAT = (Author(name) for name in ("ana", "ben", "cat"))
GOLD = Author("gold", AuthorKind.GOLD)
AUTHORS = {one.name: one for one in (ANA, BEN, CAT, GOLD)}
BASIS = basis(parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8"))))


def a_set(author: Author, page: int, place: str = "GPE", kind: str = "newsletter") -> AnnotationSet:
    mentions = {"a": Mention("a", Span.at(0, 5), "GPE"), "b": Mention("b", Span.at(20, 24), place)}
    if place == "":
        del mentions["b"]
    segments = {"s": Segment("s", Range.at(0, 25), "body", 1), "t": Segment("t", Range.at(26, 48), kind)}
    return AnnotationSet(
        f"{author.name}{page}", f"d{page}", TEXT, author, State.DONE, segments=segments, mentions=mentions
    )


def a_page(number: int) -> Page:
    """Ben is careless on every second page, and misses what gold has on every third."""
    place = "" if number % 3 == 0 else "FAC" if number % 2 else "GPE"
    sets = [
        a_set(ANA, number),
        a_set(BEN, number, place),
        a_set(CAT, number, kind="share"),
        a_set(GOLD, number),
    ]
    return Page(f"d{number}", {one.author.name: one for one in sets})


@pytest.fixture(scope="module")
def digests() -> list[Digest]:
    return [digest(a_page(number), BASIS) for number in range(25)]


def kept(one: Digest) -> Digest:
    return from_json(json.loads(json.dumps(to_json(one))))


def test_parts_add_up_to_the_whole_in_whatever_blocks_they_are_kept(digests: list[Digest]):
    whole = to_json(merged(digests))
    blocks = [kept(merged(kept(one) for one in digests[at : at + 7])) for at in range(0, 25, 7)]
    assert to_json(merged(blocks)) == whole
    assert whole["counted"] == 25


def test_one_more_page_adds_up_to_what_all_at_once_give_wherever_it_stands(digests: list[Digest]):
    whole = to_json(merged(digests))
    for at, new in enumerate(digests):
        others = kept(merged(one for one in digests if one is not new))
        assert to_json(merged([others, new], {f"d{n}" for n in range(at + 1, 25)})) == whole


def test_places_and_surfaces_are_counted_with_three_examples(digests: list[Digest]):
    confusion = merged(digests).confusion
    # Ben's Facility meets ana's and cat's GPE on pages 1, 5, 7, 11, 13, 17, 19 and 23.
    assert confusion.places[Between.PEOPLE, Sort.TYPE]["FAC", "GPE"] == 16
    assert confusion.places[Between.GOLD, Sort.TYPE]["GPE", "FAC"] == 8
    examples = confusion.examples[Between.PEOPLE, Sort.TYPE, "FAC", "GPE"]
    assert [one.document for one in examples] == ["d1", "d1", "d5"]
    first = next(one for one in hard_surfaces(confusion) if one.surface == "Oslo")
    # missed on 9 pages, by ana, cat and gold each
    assert (first.places, first.first, first.second, first.most) == (16 + 8 + 27, "", "GPE", 27)


def test_the_hardest_pages_come_first_and_at_most_twenty(digests: list[Digest]):
    pages = merged(digests).pages
    assert len(pages) == 20
    assert [one.mean for one in pages] == sorted(one.mean for one in pages)
    easiest = {f"d{n}" for n in (2, 4, 8, 10, 14)}
    assert easiest - {one.document for one in pages}


def test_labels_of_few_items_are_not_called_hard(digests: list[Digest]):
    named = {one.label: one for one in hard_labels(merged(digests))}
    assert named["newsletter"].f1 == pytest.approx(2 / 4)  # ana and ben of three pairs; cat says share
    assert "GPE" in named and all(one.items >= 20 for one in named.values())
    assert "FAC" not in {one.label for one in hard_labels(digests[1])}


def test_renamed_authors_are_nowhere_by_their_names(digests: list[Digest]):
    called = {"ana": "C", "ben": "A", "cat": "B", "gold": "gold"}
    told = json.dumps(to_json(renamed(merged(digests), called)))
    assert '"A"' in told and not any(f'"{name}"' in told for name in ("ana", "ben", "cat"))


# --- who is reliable ------------------------------------------------------------------------------------


def test_reliability_by_votes_is_that_of_all_answers():
    rng = random.Random(5)
    given = []
    for item in range(200):
        right = rng.choice("xyz")
        for name, chance in (("ana", 0.9), ("ben", 0.5), ("cat", 0.85), ("dan", 0.8)):
            given.append(Answer(f"i{item:03}", name, right if rng.random() < chance else rng.choice("xyz")))
    pooled = answered(votes_of(given))
    assert sum(one.times for one in pooled) == len(given) > len(pooled)
    for name, standing in leave_one_out(given).items():
        assert leave_one_out(pooled)[name].as_dict() == standing.as_dict()
    ours, theirs = estimated(pooled), estimated(given)
    assert ours.items == theirs.items == 200
    for name, right in theirs.right.items():
        assert ours.right[name] == pytest.approx(right, abs=1e-6)
    assert dawid_skene(pooled).priors == pytest.approx(dawid_skene(given).priors, abs=1e-6)


def test_people_stand_against_gold_and_most_others(digests: list[Digest]):
    told = reliabilities(merged(digests).votes, AUTHORS)
    found = {(one.author, one.sort): one for one in told}
    assert {name for name, _ in found} == {"ana", "ben", "cat"}
    ben = found["ben", "mentions"]
    assert ben.gold is not None and ben.others is not None
    assert (ben.gold.items, ben.gold.same) == (50, pytest.approx(33 / 50))
    assert ben.gold.interval == wilson(33, 50)
    assert ben.estimate is not None and ben.right["GPE"] < found["ana", "mentions"].right["GPE"]


def test_two_authors_are_not_estimated(digests: list[Digest]):
    votes = {"mentions": Counter({(("ana", "GPE"), ("ben", "GPE")): 30})}
    (ana, _) = reliabilities(votes, AUTHORS)
    assert ana.estimate is not None and ana.estimate.why is not None and not ana.right
    assert ana.gold is None and ana.others is None


def test_wilson_stays_between_nothing_and_all():
    assert wilson(0, 0) is None
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-3)
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-3)
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-3)  # Newcombe 1998, table I


# --- policies -------------------------------------------------------------------------------------------


def test_the_error_rate_is_of_what_somebody_looked_at():
    counted = [
        DecisionCount("mention", None, True, "version", 9),
        DecisionCount("mention", "unanimous", False, "version", 80),
        DecisionCount("mention", "unanimous", True, "version", 9),
        DecisionCount("mention", "not unanimous", True, "edit", 1),
        DecisionCount("segment", "majority", False, "version", 4),
    ]
    unanimous, majority = policy_errors(counted)
    assert unanimous == PolicyErrors("mention", "unanimous", 90, 10, 1)
    assert (unanimous.rate, unanimous.interval) == (0.1, wilson(1, 10))
    assert (majority.rate, majority.interval) == (None, None)
