"""Who is A, what comes next, and what the answers of whoever adjudicates do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Outcome, Relation
from annotator.domain.ranges import Range, Span
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Standing
from tests.unit.review.beside import author_set, mentions, segments
from tests.unit.review.deciders import Adjudicator
from tests.unit.review.ministers import ASK, TEXT, mention, met, three


def test_letters_are_drawn_by_document_and_seed(news):
    sets = three([], [], [])
    drawn = {Adjudicator(sets, news, seed=seed).page.letters for seed in range(12)}
    assert all(sorted(letters) == ["A", "B", "C"] for letters in drawn)
    assert len(drawn) > 2
    assert Adjudicator(sets, news, seed=3).page.letters == Adjudicator(sets[::-1], news, seed=3).page.letters


def test_next_goes_in_reading_order_and_back(news):
    rows = [[0, 5, "ORG"], [10, 15, "ORG"], [20, 25, "ORG"]]
    eve = Adjudicator(three(rows, []), news)
    first, second, third = eve.page.open
    assert eve.page.next(None) == first
    assert eve.page.next(first.question.id) == second
    assert eve.page.next(third.question.id) is None
    assert eve.page.next(third.question.id, back=True) == second
    eve.do(eve.answer.put_off(second.question.id))
    assert eve.page.next(first.question.id).question.id == third.question.id
    assert eve.page.find(second.question.id).standing is Standing.LATER
    assert eve.page.progress.left == 2
    eve.do(eve.answer.reopen(second.question.id))
    assert eve.page.find(second.question.id).standing is Standing.OPEN


def test_a_run_and_all_alike_are_one_edit(news):
    rows = [[0, 5, "ORG"], [10, 15, "ORG"], [20, 26, "ORG"], [30, 35, "PER"]]
    other = [[0, 5, "GPE"], [10, 15, "GPE"], [20, 26, "GPE"], [30, 35, "GPE"]]
    eve = Adjudicator(three(rows, other), news)
    first = eve.page.open[0].question.id
    assert len(eve.page.run(first)) == 3
    assert len(eve.page.alike(first)) == 2
    ids = [one.question.id for one in eve.page.run(first)]
    edit = eve.do(eve.answer.take_many(ids, [0]))
    assert (edit.verb, edit.values["n"]) == ("decide_many", 3)
    assert len({one.type for one in eve.gold.mentions.values()}) == 1
    assert len(eve.page.open) == 1
    eve.undo()
    assert (len(eve.page.open), eve.gold.mentions) == (4, {})


def shapes(news, *rows):
    """The shapes of the questions of a page, as the numbers of the ones that are the same."""
    page = Adjudicator(three(*rows), news).page
    known: dict[str, int] = {}
    return [known.setdefault(one.question.shape, len(known)) for one in page.questions]


def test_a_run_goes_through_the_page_and_labels_count_where_they_differ(news):
    many = [[0, 5, "ORG"], [10, 15, "PER"], [20, 26, "ORG"], [30, 35, "PER"], [40, 44, "ORG"]]
    missed = [[0, 5, "ORG"], [30, 35, "PER"]]
    assert shapes(news, many, many, missed) == [0, 1, 1, 0, 1], "missing is missing, whatever it is"
    other = [[0, 5, "GPE"], [10, 15, "GPE"], [20, 26, "GPE"], [30, 35, "PER"], [40, 44, "GPE"]]
    assert shapes(news, many, other) == [0, 1, 0, 2, 0]
    moved = [[0, 4, "ORG"], [10, 15, "PER"], [20, 24, "ORG"], [31, 35, "PER"], [40, 44, "ORG"]]
    assert shapes(news, many, moved) == [0, 1, 0, 0, 1], "an edge is an edge, wherever it is"
    assert shapes(news, many) == [0, 1, 0, 1, 0], "of a single author the label counts"


def test_a_run_takes_what_the_same_authors_say_be_it_nothing(news):
    rows = [[0, 5, "ORG"], [10, 15, "ORG"], [20, 26, "PER"]]
    eve = Adjudicator(three(rows, [rows[1]], [rows[1]]), news)
    eve.do(eve.answer.take_agreed())
    first = eve.page.open[0].question.id
    chosen = eve.page.preselected(first)
    assert (chosen.value, chosen.authors) == (NOTHING, (1, 2))
    ids = [one.question.id for one in eve.page.run(first)]
    assert len(ids) == 2
    eve.do(eve.answer.take_many(ids, chosen.authors))
    assert eve.page.open == []
    assert len(eve.gold.mentions) == 1
    assert [one.outcome for one in eve.gold.decisions.values()].count(Outcome.NOTHING) == 2
    eve.undo()
    with pytest.raises(EditError, match="do not say one thing"):
        eve.answer.take_many(ids, [0, 1])


def test_a_majority_is_the_first_choice_of_three_and_of_two_there_is_none(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 5, "ORG"]], [[0, 5, "GPE"]]), news)
    assert eve.page.preselected(eve.page.open[0].question.id).authors == (0, 1)
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 5, "GPE"]]), news)
    assert eve.page.preselected(eve.page.open[0].question.id) is None
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 5, "GPE"]], [[0, 5, "PER"]]), news)
    assert eve.page.preselected(eve.page.open[0].question.id) is None


def test_another_label_and_another_extent(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 6, "GPE"]]), news)
    question = eve.page.open[0].question.id
    eve.do(eve.answer.relabel(question, "PER"))
    (made,) = eve.gold.mentions.values()
    assert (made.span, made.type) == (Span.at(0, 6), "PER")
    eve.do(eve.answer.resize(question, Range.at(0, 9)))
    (again_,) = eve.gold.mentions.values()
    assert (again_.id, again_.span, again_.type) == (made.id, Span.at(0, 9), "PER")
    eve.do(eve.answer.relabel(question, "ORG"))
    (again_,) = eve.gold.mentions.values()
    assert (again_.span, again_.type) == (Span.at(0, 9), "ORG"), "the one does not undo the other"
    assert {one.outcome for one in eve.gold.decisions.values()} == {Outcome.EDIT}
    with pytest.raises(EditError, match="no entity type “nonsense”"):
        eve.answer.relabel(question, "nonsense")


def test_decisions_say_who_voted_for_what(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 5, "GPE"]], []), news)
    eve.do(replace(eve.answer, reason="guideline 3").take(eve.page.open[0].question.id, 0))
    (decision,) = eve.gold.decisions.values()
    assert (decision.asked, decision.range, decision.by, decision.reason) == (
        "mention",
        Range.at(0, 5),
        "eve",
        "guideline 3",
    )
    assert [(one.author, one.item, one.said) for one in decision.votes] == [
        ("A", "A-m0", "ORG xxxxx"),
        ("B", "B-m0", "GPE xxxxx"),
        ("C", None, ""),
    ]
    assert [len(one.fingerprint) for one in decision.votes] == [16, 16, 0]
    assert decision.items == tuple(eve.gold.mentions)


def test_a_share_of_what_was_taken_is_shown_for_a_look(news):
    rows = [[10 * n, 10 * n + 5, "ORG"] for n in range(60)]
    sets = [author_set("x" * 600, mentions(rows, name), name) for name in "AB"]
    eve = Adjudicator(sets, news, seed=4)
    eve.do(eve.answer.take_agreed())
    sample = [one.question.id for one in eve.page.to_look_at]
    assert 0 < len(sample) < 20
    assert sample == [
        one.question.id for one in Adjudicator(sets, news, seed=4, gold=eve.gold).page.to_look_at
    ]
    assert sample != [
        one.question.id for one in Adjudicator(sets, news, seed=5, gold=eve.gold).page.to_look_at
    ]
    eve.do(eve.answer.confirm(sample[:1]))
    assert [one.question.id for one in eve.page.to_look_at] == sample[1:]
    eve.do(eve.answer.nothing([sample[1]]))
    assert [one.question.id for one in eve.page.to_look_at] == sample[2:]


def test_the_review_of_one_author_accepts_corrects_and_rejects(news):
    who = mention("m2", "Ana Lee", "PER")
    said = [mention("m1", "Cairo", "LOC"), who, mention("m3", "deal", "PRODUCT"), met("e", "m2")]
    ana = author_set(TEXT, [*said, *segments([[0, 53, "body", 1]])], "ana")
    eve = Adjudicator([ana], news, ASK)
    cairo = eve.find(sort="mention", surface="Cairo").question.id
    assert eve.page.preselected(cairo).authors == (0,)
    eve.do(eve.answer.relabel(cairo, "GPE"))
    eve.do(eve.answer.nothing([eve.find(sort="mention", surface="deal").question.id]))
    rest = [one.question.id for one in eve.page.open]
    eve.do(eve.answer.accept(rest))
    assert eve.page.progress.left == 0
    (event,) = eve.gold.events.values()
    assert [eve.gold.mentions[one.target].span for one in event.arguments] == [who.span]
    assert sorted(one.type for one in eve.gold.mentions.values()) == ["GPE", "PER"]
    assert len(eve.gold.segments) == 1


def test_what_the_scheme_forbids_is_refused_by_hand_and_left_by_policies(news):
    def said(name):
        rows = [mention(f"{name}1", "minister", "TIMEX"), mention(f"{name}2", "Cairo", "GPE")]
        return author_set(TEXT, [*rows, Relation(f"{name}r", "Part_Of", f"{name}1", f"{name}2")], name)

    eve = Adjudicator([said("ana"), said("ben")], news)
    eve.do(eve.answer.take_agreed())
    asked = eve.find(sort="relation")
    assert (asked.standing, eve.gold.relations) == (Standing.DUE, {})
    with pytest.raises(EditError, match="not from TIMEX"):
        eve.answer.take(asked.question.id, 0)


def test_questions_that_are_gone_are_refused(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], []), news)
    with pytest.raises(EditError, match="not there any more"):
        eve.answer.take("nonsense", 0)
    with pytest.raises(EditError, match="no version 3: it has 1"):
        eve.answer.take(eve.page.open[0].question.id, 2)
