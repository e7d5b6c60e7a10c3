"""Adjudicating whole pages: what comes out when one author is always right, and what undo brings back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.policies import Policy
from annotator.review.questions.question import Group
from tests.unit.review.beside import NAMES, whole_sets
from tests.unit.review.deciders import Adjudicator, content

ASK = dict.fromkeys(Group, Policy.ASK)
some = settings(max_examples=40)


@some
@given(whole_sets(most=3), st.integers(0, 2))
def test_taking_all_of_one_author_gives_that_authors_set(news, sets, chosen):
    name = NAMES[chosen % len(sets)]
    eve = Adjudicator(sets, news, ASK)
    eve.side_with(name)
    theirs = content(sets[chosen % len(sets)])
    assert content(eve.gold) == theirs
