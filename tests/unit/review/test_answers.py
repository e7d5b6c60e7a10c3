"""Answers to more than one question at once, and what is kept of what a policy had taken."""

from __future__ import annotations

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Span
from annotator.review.policies import Policy, is_against
from annotator.review.questions.docket import Standing
from annotator.review.questions.question import Group, Sort
from tests.unit.review.beside import author_set, mentions, segments
from tests.unit.review.deciders import Adjudicator, content

TEXT = "The minister met Ana Lee in Cairo. They signed a deal. REUTERS\nTop stories: more"
ASK = dict.fromkeys(Group, Policy.ASK)


def mention(item: str, words: str, kind: str) -> Mention:
    start = TEXT.index(words)
    return Mention(item, Span.at(start, start + len(words)), kind)


def met(item: str, *who: str, kind: str = "Dip.Meet", **more) -> Event:
    role = "Participant" if kind == "Dip.Meet" else "Party"
    start = TEXT.index("met")
    return Event(
        item, Span.at(start, start + 3), kind, arguments=tuple(Argument(role, one) for one in who), **more
    )


def agreed(news, count: int = 60) -> Adjudicator:
    rows = [[10 * n, 10 * n + 5, "ORG"] for n in range(count)]
    sets = [author_set("x" * 10 * count, mentions(rows, name), name) for name in "AB"]
    eve = Adjudicator(sets, news, seed=4)
    eve.do(eve.answer.take_agreed())
    return eve


def test_many_are_confirmed_at_once_and_nothing_else_changes(news):
    eve = agreed(news)
    sample, before = [one.question.id for one in eve.page.to_look_at], eve.gold.mentions
    assert len(sample) > 1
    edit = eve.do(eve.answer.confirm(sample))
    assert edit.verb == "confirm_many" and edit.values["n"] == len(sample)
    assert eve.page.to_look_at == [] and eve.gold.mentions == before
    assert {one.by for one in eve.gold.decisions.values()} == {"", "eve"}
    assert len(eve.page.taken) == 60
    with pytest.raises(EditError):
        eve.answer.confirm(sample)
    eve.undo()
    assert [one.question.id for one in eve.page.to_look_at] == sample


def test_what_was_taken_and_is_changed_is_an_error_of_the_policy(news):
    eve = agreed(news)
    kept, changed, reopened = (one.question.id for one in eve.page.to_look_at[:3])
    eve.do(eve.answer.take(kept, 0))
    eve.do(eve.answer.relabel(changed, "GPE"))
    eve.do(eve.answer.reopen(reopened))
    eve.do(eve.answer.nothing([reopened]))
    rules = {one.question.id: one.decision.rule for one in eve.page.questions}
    assert (rules[kept], rules[changed], rules[reopened]) == (
        "unanimous", "not unanimous", "not unanimous",
    )  # fmt: skip
    assert [is_against(rules[one]) for one in (kept, changed, reopened)] == [False, True, True]
    assert eve.page.find(kept).decision.by == "eve"
    assert {kept, changed, reopened} & {one.question.id for one in eve.page.to_look_at} == set()
    assert len(eve.page.taken) == eve.page.progress.by_rule == 58


def test_a_vote_that_changed_is_no_error_of_the_policy(news):
    rows = [[0, 5, "ORG"]]
    eve = Adjudicator([author_set("x" * 60, mentions(rows, name), name) for name in "AB"], news)
    eve.do(eve.answer.take_agreed())
    later = [author_set("x" * 60, mentions(rows, "A"), "A"), author_set("x" * 60, [], "B")]
    eve = Adjudicator(later, news, gold=eve.gold)
    (asked,) = eve.page.questions
    assert asked.standing is Standing.STALE
    eve.do(eve.answer.nothing([asked.question.id]))
    assert [one.rule for one in eve.gold.decisions.values()] == [None]


def test_the_rest_of_one_author_is_accepted_with_what_comes_up_by_that(news):
    said = [
        mention("m1", "Cairo", "GPE"), mention("m2", "Ana Lee", "PER"), met("e", "m2"),
        *segments([[0, 53, "body", 1]]),
    ]  # fmt: skip
    ana = author_set(TEXT, said, "ana")
    eve = Adjudicator([ana], news, ASK)
    cairo = eve.find(sort="mention", surface="Cairo").question.id
    eve.do(eve.answer.put_off(cairo))
    eve.do(eve.answer.accept_rest())
    assert [one.question.id for one in eve.page.open] == [cairo]
    assert eve.page.progress.left == 0
    eve.do(eve.answer.take(cairo, 0))
    assert content(eve.gold) == content(ana)


def two_frames() -> list:
    def said(name: str, kind: str, *who: str, tense: str):
        marks = [
            mention(f"{name}1", "minister", "PER"), mention(f"{name}2", "Ana Lee", "PER"),
            mention(f"{name}3", "Cairo", "GPE"),
        ]  # fmt: skip
        event = met(f"{name}e", *(name + one for one in who), kind=kind, attributes={"tense": tense})
        return author_set(TEXT, [*marks, event], name)

    return [
        said("ana", "Dip.Meet", "1", "2", tense="past"),
        said("ben", "Dip.Agree", "1", "3", tense="future"),
    ]


@pytest.mark.parametrize(("author", "kind", "tense"), [(0, "Dip.Meet", "past"), (1, "Dip.Agree", "future")])
def test_a_whole_frame_is_taken_at_once(news, author, kind, tense):
    sets = two_frames()
    eve = Adjudicator(sets, news)
    eve.do(eve.answer.take_agreed())
    question = eve.find(sort="event", field="").question.id
    eve.do(eve.answer.take_frame(question, author))
    assert content(eve.gold)["events"] == content(sets[author])["events"]
    (event,) = eve.gold.events.values()
    assert (event.type, event.attributes) == (kind, {"tense": tense})
    assert [one for one in eve.page.open if one.question.sort is Sort.EVENT] == []
    eve.undo()
    assert eve.gold.events == {}


def test_the_frame_of_who_has_none_is_nothing_and_a_mention_has_no_frame(news):
    sets = two_frames()
    without = list(sets[1].mentions.values())
    eve = Adjudicator([sets[0], author_set(TEXT, without, "ben")], news)
    eve.do(eve.answer.take_agreed())
    eve.do(eve.answer.take_frame(eve.find(sort="event", field="").question.id, 1))
    assert eve.gold.events == {} and eve.page.progress.left == 0
    with pytest.raises(EditError, match="not about an event"):
        eve.answer.take_frame(eve.find(sort="mention").question.id, 0)
