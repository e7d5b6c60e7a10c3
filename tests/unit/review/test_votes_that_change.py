"""Votes that change after gold was decided: what they open again, and what they leave alone."""

from __future__ import annotations

import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.review.fingerprints import fingerprint
from annotator.review.policies import SILENT
from annotator.review.questions.docket import Asked
from annotator.review.questions.ledger import WHOLE
from annotator.review.questions.question import Sort
from tests.unit.review.deciders import Adjudicator, decided
from tests.unit.review.invented import pages
from tests.unit.review.voters import WAYS, Revote, dependents, group_of, revote

seeds = st.integers(0, 10**6)
SEGMENTS = (Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.ARTICLE)


def touched(asked: Asked, revoted: Revote, sets) -> bool:
    """Tell whether a question is about what was changed, or hangs on it."""
    question = asked.question
    segments = any(sort.value == "segment" for sort in revoted.kinds)
    if question.sort in SEGMENTS:
        return segments
    if question.sort is Sort.FLAG:
        return question.field in revoted.ids
    if question.sort in (Sort.ENTITY, Sort.CLUSTER):
        return bool(revoted.places) and not segments
    places = group_of(revoted.places, [*sets, revoted.after])
    about = {part for key in question.keys for part in (key.item, key.filler)}
    about |= {vote.item for vote in asked.decision.votes} if asked.decision else set()
    near = any(question.range.overlaps(place) for place in places) and not segments
    return near or bool(about & dependents(revoted, places, [*sets, revoted.after]))


def laid_beside(eve, name, items):
    """The items of others that were asked together with these of one author."""
    found = set()
    for one in eve.page.questions:
        keys = {(key.author, key.item) for key in one.question.keys}
        if any((name, item) in keys for item in items):
            found |= keys
    return found


@settings(max_examples=60)
@given(seeds, st.sampled_from(sorted(WAYS)))
@example(1621, "retype")  # once it opened a question far away
@example(3182, "other event")  # a third author's event goes over from one event to the other
def test_a_vote_that_changed_opens_nothing_far_from_it(news, seed, way):
    chance, sets = random.Random(seed), pages(seed)
    eve = decided(sets, news, chance)
    before = {one.question.id for one in eve.page.due}
    who = chance.choice(sets)
    revoted = revote(who, news, chance, way)
    if revoted is None:
        return
    page = Adjudicator([revoted.after if one is who else one for one in sets], news, gold=eve.gold).page
    beside = laid_beside(eve, who.author.name, revoted.ids)
    for asked in (*page.open, *page.due):
        far = asked.question.id not in before and not touched(asked, revoted, sets)
        # What stood beside the item that changed may now stand beside another one.
        parted = any((key.author, key.item) in beside for key in asked.question.keys)
        assert parted or not far, (asked.question.sort, asked.question.field, asked.question.range)


@settings(max_examples=60)
@given(seeds, st.sampled_from(("retype", "move", "other event")))
def test_a_vote_on_an_item_that_changed_is_told_or_is_what_gold_says(news, seed, way):
    chance, sets = random.Random(seed), pages(seed)
    eve = decided(sets, news, chance)
    who = chance.choice(sets)
    revoted = revote(who, news, chance, way)
    if revoted is None:
        return
    page = Adjudicator([revoted.after if one is who else one for one in sets], news, gold=eve.gold).page
    number = sets.index(who)
    for asked in page.questions:
        question, decision = asked.question, asked.decision
        mine = {key.item for key in question.keys if key.author == who.author.name}
        if question.sort not in WHOLE or question.field or not mine & revoted.ids or decision is None:
            continue
        then = next((vote for vote in decision.votes if vote.author == who.author.name), None)
        same = then is not None and then.fingerprint == fingerprint(question.votes[number])
        settled = {vote for vote in question.votes if vote is not SILENT}
        assert same or number in {one.author for one in asked.changed} or len(settled) == 1


@settings(max_examples=60)
@given(seeds, st.sampled_from(sorted(WAYS)))
def test_what_was_opened_again_is_decided_once_more_and_then_stays_so(news, seed, way):
    chance, sets = random.Random(seed), pages(seed)
    eve = decided(sets, news, chance)
    who = chance.choice(sets)
    revoted = revote(who, news, chance, way)
    if revoted is None:
        return
    now = [revoted.after if one is who else one for one in sets]
    again = decided(now, news, chance, gold=eve.gold)
    assert again.page.open == []
    page = Adjudicator(now, news, gold=again.gold).page
    assert page.open == []
    assert page.due == again.page.due  # what the scheme does not allow
