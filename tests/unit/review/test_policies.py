"""Policies: which votes need nobody to decide."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Span
from annotator.review.fingerprints import fingerprint
from annotator.review.policies import NOTHING, SILENT, Policy, Settled, settled
from tests.unit.review.examples import example

votes = st.lists(st.sampled_from(("ORG", "GPE", NOTHING, SILENT)), max_size=6)
GROWING = (Policy.ASK, Policy.UNANIMOUS, Policy.ALL_BUT_ONE, Policy.MAJORITY)


def test_the_table():
    for case in example("policies")["cases"]:
        given_votes = [NOTHING if vote == "-" else vote for vote in case["votes"]]
        for policy in ("unanimous", "all_but_one", "majority", "any"):
            expected = case[policy]
            taken = settled(Policy(policy.replace("_", " ")), given_votes)
            assert taken == (None if expected is None else Settled(None if expected == "-" else expected))


@given(votes)
def test_a_looser_policy_takes_more_and_the_same(listed):
    results = [settled(policy, listed) for policy in GROWING]
    for stricter, looser in pairwise(results):
        assert stricter is None or stricter == looser
    assert results[1] is None or results[1] == settled(Policy.ANY, listed)
    assert results[0] is None


@given(votes, st.randoms())
def test_the_order_of_votes_changes_nothing(listed, dice):
    shuffled = list(listed)
    dice.shuffle(shuffled)
    assert all(settled(policy, listed) == settled(policy, shuffled) for policy in Policy)


def test_one_author_agrees_with_nobody_and_silence_is_no_vote():
    assert all(settled(policy, ["ORG"]) is None for policy in Policy)
    assert settled(Policy.UNANIMOUS, ["ORG", "ORG", SILENT]) is None
    assert settled(Policy.ALL_BUT_ONE, ["ORG", "ORG", SILENT]) == Settled("ORG")
    assert all(settled(policy, [SILENT, SILENT]) is None for policy in Policy)


def test_fingerprints():
    assert fingerprint(None) == ""
    assert fingerprint((Span.at(0, 4), "ORG", {"b": "1", "a": "2"})) == fingerprint(
        [[[0, 4]], "ORG", {"a": "2", "b": "1"}]
    )
    assert fingerprint("ORG") != fingerprint("GPE")
    assert len(fingerprint(True)) == 16
