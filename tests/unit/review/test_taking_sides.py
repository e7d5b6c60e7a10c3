"""Adjudicating invented pages: what one author's side gives, what undo brings back, what policies take."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind, State
from annotator.review.policies import Policy
from annotator.review.questions.ledger import Ledger
from annotator.review.questions.question import Group
from tests.unit.review.beside import NAMES, named
from tests.unit.review.deciders import Adjudicator, content, decided, moves
from tests.unit.review.invented import pages

ASK = dict.fromkeys(Group, Policy.ASK)
seeds = st.integers(0, 10**6)
some = settings(max_examples=25)


@some
@given(seeds, st.integers(0, 2))
@example(62980, 2)  # two mentions on the same words, told apart by an attribute, refer to different things
def test_taking_all_of_one_author_gives_that_authors_set(news, seed, chosen):
    sets = pages(seed)
    theirs = sets[chosen % len(sets)]
    eve = Adjudicator(sets, news, ASK)
    eve.side_with(theirs.author.name)
    assert content(eve.gold, theirs) == content(theirs)


@some
@given(seeds)
def test_authors_who_say_the_same_need_nobody(news, seed):
    sets = [named(pages(seed)[0], name) for name in NAMES[:3]]
    eve = Adjudicator(sets, news)
    assert eve.page.open == []
    eve.do(eve.answer.take_agreed())
    assert (eve.page.open, eve.page.due) == ([], [])
    assert content(eve.gold) == content(sets[0])


def look(page, unit, ledger):
    """How the questions of a unit stand."""
    return [
        (one.question.id, one.question.field, one.standing, one.votes, one.decision, one.due, one.changed)
        for one in page.docket.look(unit, ledger)
    ]


@some
@given(seeds, st.sampled_from(Policy))
def test_undo_of_any_decision_restores_gold_and_the_decisions(news, seed, policy):
    eve = Adjudicator(pages(seed), news, dict.fromkeys(Group, policy))
    before = [eve.gold]
    for edit in moves(eve, random.Random(seed), 10):
        eve.do(edit)
        before.append(eve.gold)
    while eve.edits:
        eve.undo()
        before.pop()
        assert replace(eve.gold, revision=0) == replace(before[-1], revision=0)
        assert eve.gold.decisions == before[-1].decisions


@some
@given(seeds, st.sampled_from(Policy))
def test_what_is_looked_at_again_is_all_that_has_changed(news, seed, policy):
    eve = Adjudicator(pages(seed), news, dict.fromkeys(Group, policy))
    for edit in moves(eve, random.Random(seed), 8):
        eve.do(edit)
        fresh = Ledger(eve.gold, eve.page.sitting.alignment)
        for unit in eve.page.docket.units:
            assert look(eve.page, unit, fresh) == look(eve.page, unit, eve.page.ledger)
            assert eve.page.docket.look(unit, fresh) == eve.page.standing_of(unit)


@some
@given(seeds, st.randoms())
def test_the_order_of_authors_changes_nothing(news, seed, dice):
    sets = pages(seed)
    shuffled = list(sets)
    dice.shuffle(shuffled)
    one, other = Adjudicator(sets, news), Adjudicator(shuffled, news)
    assert one.page.questions == other.page.questions
    assert one.page.letters == other.page.letters
    assert one.answer.take_agreed() == other.answer.take_agreed()


def partly_there(sets: list[AnnotationSet], chance: random.Random) -> list[AnnotationSet]:
    """The same sets, but one or the other is not handed in, or a model's."""
    found = []
    for one in sets:
        kind = AuthorKind.MODEL if chance.random() < 0.2 else AuthorKind.HUMAN
        state = State.IN_PROGRESS if chance.random() < 0.2 else State.DONE
        found.append(replace(one, author=Author(one.author.name, kind), state=state))
    return found


@some
@given(seeds)
def test_what_a_policy_takes_a_looser_one_takes_too(news, seed):
    sets = partly_there(pages(seed, most=4), random.Random(seed))
    taken = {}
    for policy in Policy:
        page = Adjudicator(sets, news, dict.fromkeys(Group, policy)).page
        taken[policy] = {one.question.id: one.due for one in page.due}
    growing = (Policy.ASK, Policy.UNANIMOUS, Policy.ALL_BUT_ONE, Policy.MAJORITY)
    for stricter, looser in [*pairwise(growing), (Policy.UNANIMOUS, Policy.ANY)]:
        assert taken[stricter].items() <= taken[looser].items()


@some
@given(seeds)
def test_every_item_of_every_author_stands_in_exactly_one_question(news, seed):
    sets = pages(seed)
    page = Adjudicator(sets, news).page
    heads = [one.question for one in page.questions if not one.question.field and not one.question.follows]
    for one in sets:
        for sort, items in (("mention", one.mentions), ("event", one.events), ("relation", one.relations)):
            asked = [q for q in heads if q.sort == sort]
            found = [key.item for q in asked for key in q.keys if key.author == one.author.name]
            assert sorted(found) == sorted(items)
        stretches = [q.range for q in heads if q.sort in ("segment", "edge")]
        for segment in one.segments.values():
            for at in range(segment.range.start, segment.range.end):
                if not one.text[at].isspace():
                    assert sum(at in stretch for stretch in stretches) == 1
        assert one.flags <= {q.field for q in (one.question for one in page.questions) if q.sort == "flag"}


@some
@given(seeds)
@example(877)  # outvoted on one article or another, so that nobody had a say left
@example(378)  # gold, made of the decisions, gave an outvoted author's article another name
def test_the_same_votes_stay_decided_when_the_page_is_opened_again(news, seed):
    sets = pages(seed)
    eve = decided(sets, news, random.Random(seed))
    again = Adjudicator([replace(one, revision=7) for one in sets], news, gold=eve.gold).page
    assert again.open == []
    assert again.due == eve.page.due  # what the scheme does not allow
