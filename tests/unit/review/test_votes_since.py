"""Votes that changed since gold was decided: which question is open again, and what it tells."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.items import State
from annotator.domain.ranges import Range
from annotator.review.questions.docket import Changed, Standing
from tests.unit.review.beside import author_set, segments
from tests.unit.review.deciders import Adjudicator
from tests.unit.review.ministers import TEXT, mention

ANA = [mention("a1", "minister", "PER"), mention("a2", "Cairo", "GPE")]


def settled_page(news, *more):
    """A page on which ana and ben agree on all but one type, which eve has decided."""
    ben = [mention("b1", "minister", "ROLE"), mention("b2", "Cairo", "GPE")]
    sets = [author_set(TEXT, [*ANA, *more], "ana"), author_set(TEXT, [*ben, *more], "ben")]
    eve = Adjudicator(sets, news)
    eve.do(eve.answer.take_agreed())
    (asked,) = eve.page.open
    eve.do(eve.answer.take(asked.question.id, [one.value[0].type for one in asked.versions].index("PER")))
    assert eve.page.open == []
    return eve, sets, ben


def again(eve, news, sets):
    return Adjudicator(sets, news, gold=eve.gold)


def test_the_same_votes_stay_decided(news):
    eve, sets, _ = settled_page(news)
    later = again(eve, news, [replace(one, revision=one.revision + 3) for one in sets])
    assert (later.page.open, later.page.due) == ([], [])


def test_a_vote_that_changed_opens_its_question_and_says_what_changed(news):
    eve, sets, ben = settled_page(news)
    changed = author_set(TEXT, [replace(ben[0], type="ORG"), ben[1]], "ben")
    later = again(eve, news, [sets[0], changed])
    (asked,) = later.page.open
    assert asked.standing is Standing.STALE
    assert asked.changed == (Changed(1, "ROLE minister", "ORG minister"),)
    assert sorted(one.type for one in later.gold.mentions.values()) == ["GPE", "PER"], (
        "gold keeps what it has"
    )


def test_a_vote_that_comes_to_what_gold_says_settles_itself(news):
    eve, sets, ben = settled_page(news)
    later = again(eve, news, [sets[0], author_set(TEXT, [replace(ben[0], type="PER"), ben[1]], "ben")])
    assert later.page.open == []


def test_an_item_that_went_opens_its_question(news):
    eve, sets, ben = settled_page(news)
    later = again(eve, news, [sets[0], author_set(TEXT, ben[1:], "ben")])
    (asked,) = later.page.open
    assert asked.changed == (Changed(1, "ROLE minister", None),)


def test_a_new_item_is_a_new_question(news):
    eve, sets, ben = settled_page(news)
    later = again(eve, news, [sets[0], author_set(TEXT, [*ben, mention("b3", "deal", "PRODUCT")], "ben")])
    (asked,) = later.page.open
    assert (asked.standing, asked.question.surface) == (Standing.OPEN, "deal")


def test_what_nobody_says_any_more_is_asked(news):
    eve, _, ben = settled_page(news)
    later = again(eve, news, [author_set(TEXT, ANA[1:], "ana"), author_set(TEXT, ben[1:], "ben")])
    (asked,) = later.page.open
    assert (asked.standing, asked.question.kinds, asked.versions) == (Standing.STALE, ("gone",), ())
    assert asked.changed == (Changed(0, "PER minister", None), Changed(1, "ROLE minister", None))
    later.do(later.answer.nothing([asked.question.id]))
    assert [one.type for one in later.gold.mentions.values()] == ["GPE"]
    assert later.page.open == []


def test_an_author_who_works_on_the_page_again_says_nothing_less(news):
    eve, sets, ben = settled_page(news)
    working = replace(author_set(TEXT, ben[1:], "ben"), state=State.IN_PROGRESS)
    assert again(eve, news, [sets[0], working]).page.open == []


def test_what_a_policy_took_is_taken_anew_when_votes_change_alike(news):
    eve, _, ben = settled_page(news)
    moved = [replace(one[1], type="LOC") for one in (ANA, ben)]
    later = again(
        eve, news, [author_set(TEXT, [ANA[0], moved[0]], "ana"), author_set(TEXT, [ben[0], moved[1]], "ben")]
    )
    (asked,) = later.page.due
    assert asked.changed == (Changed(0, "GPE Cairo", "LOC Cairo"), Changed(1, "GPE Cairo", "LOC Cairo"))
    later.do(later.answer.take_agreed())
    assert sorted(one.type for one in later.gold.mentions.values()) == ["LOC", "PER"]


def test_a_hand_on_gold_is_a_decision(news):
    from annotator import edits

    eve, sets, ben = settled_page(news)
    (cairo,) = [one.id for one in eve.gold.mentions.values() if one.type == "GPE"]
    eve.do(edits.retype_mention(eve.gold, news, cairo, "LOC"))
    assert (eve.page.open, eve.page.due) == ([], [])
    moved = author_set(TEXT, [ben[0], replace(ben[1], type="FAC")], "ben")
    later = again(eve, news, [sets[0], moved])
    assert [one.standing for one in later.page.open] == [Standing.STALE]


def test_gold_that_was_there_before_is_decided_by_hand(news):
    eve = Adjudicator([author_set(TEXT, ANA, "ana"), author_set(TEXT, [], "ben")], news)
    gold = eve.gold.applied(eve.answer.accept([one.question.id for one in eve.page.open]))
    bare = replace(gold, decisions={})
    page = Adjudicator([author_set(TEXT, ANA, "ana"), author_set(TEXT, [], "ben")], news, gold=bare).page
    assert [(one.standing, one.by_hand) for one in page.questions] == [(Standing.DECIDED, True)] * 2


def test_a_segment_that_changed_in_part_opens_that_part(news):
    ana = author_set(TEXT, segments([[0, 53, "body", 1]]), "ana")
    ben = author_set(TEXT, segments([[0, 53, "title", 1]], "ben"), "ben")
    eve = Adjudicator([ana, ben], news)
    (asked,) = eve.page.open
    eve.do(eve.answer.take(asked.question.id, 0))
    part = author_set(TEXT, segments([[0, 34, "title", 1], [35, 53, "byline", 1]], "ben"), "ben")
    (asked,) = again(eve, news, [ana, part]).page.open
    assert asked.question.range == Range.at(35, 53)
    assert asked.changed == (Changed(1, "title 1", "byline 1"),)
