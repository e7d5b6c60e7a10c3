"""A page while it is adjudicated: what is asked, and what policies take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Event, Mention, Outcome, State
from annotator.domain.ranges import Range, Span
from annotator.review.policies import NOTHING, Policy
from annotator.review.questions.docket import Standing
from annotator.review.questions.question import Group
from tests.unit.review.beside import author_set, mentions, segments
from tests.unit.review.deciders import Adjudicator, content
from tests.unit.review.examples import example
from tests.unit.review.ministers import MAJORITY, TEXT, mention, met, span, three

# --- policies -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("policy", ["unanimous", "all_but_one", "majority", "any"])
def test_the_table_of_policies_on_mentions(news, policy):
    for case in example("policies")["cases"]:
        rows = [[] if vote == "-" else [[0, 5, vote]] for vote in case["votes"]]
        if not any(rows):
            continue  # nobody says anything: nothing is asked
        eve = Adjudicator(three(*rows), news, dict.fromkeys(Group, Policy(policy.replace("_", " "))))
        asked = eve.page.questions[0]
        if case[policy] is None:
            assert asked.standing is Standing.OPEN
        else:
            eve.do(eve.answer.take_agreed())
            assert [one.type for one in eve.gold.mentions.values()] == [case[policy]] * (case[policy] != "-")
            (decision,) = eve.gold.decisions.values()
            assert decision.outcome is (Outcome.NOTHING if case[policy] == "-" else Outcome.VERSION)
            assert (decision.rule, decision.by) == (policy.replace("_", " "), "")


def test_only_the_field_that_is_left_open_is_asked(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 6, "ORG"]], [[0, 7, "GPE"]]), news, MAJORITY)
    (asked,) = eve.page.open
    assert asked.question.kinds == ("extent", "type")
    assert asked.kinds == ("extent",)
    assert [[mark.type for mark in one.value] for one in asked.versions] == [["ORG"]] * 3


def test_three_authors_and_a_split(news):
    asked = example("align_three_mentions")
    sets = [author_set("x" * 30, mentions(asked["input"][name], name), name) for name in "ABC"]
    questions = Adjudicator(sets, news).page.questions
    assert [one.question.parts for one in questions] == [
        tuple(one["places"]) for one in asked["expected"]["questions"]
    ]
    assert [one.question.kinds for one in questions] == [("split",), ("missing", "extent")]
    assert len(questions[0].versions) == 2


def test_a_model_never_makes_anything_unanimous(news):
    sets = three([[0, 5, "ORG"]], [[0, 5, "ORG"]])
    sets.append(author_set("x" * 60, mentions([[0, 5, "GPE"]], "m"), "m", kind="model"))
    asked = Adjudicator(sets, news).page.questions[0]
    assert asked.standing is Standing.DUE
    assert len(asked.versions) == 2
    one = Adjudicator(sets[1:], news).page.questions[0]
    assert one.standing is Standing.OPEN


def test_who_has_not_handed_in_does_not_say_nothing(news):
    sets = three([[0, 5, "ORG"]], [[0, 5, "ORG"]], [])
    working = replace(sets[2], state=State.IN_PROGRESS)
    assert Adjudicator(sets, news, MAJORITY).page.questions[0].question.votes[2] is NOTHING
    page = Adjudicator([*sets[:2], working], news).page
    assert page.questions[0].standing is Standing.OPEN
    assert page.questions[0].question.agreed


# --- events ---------------------------------------------------------------------------------------------


def voted(policy, news):
    """The example of an event with roles, as sets of the news scheme."""
    asked = example("event_vote")
    sets = []
    for name in "ABC":
        said = asked["input"][name]
        spans = [Span.at(*place) for place in (*said["roles"]["participant"], *said["roles"]["place"])]
        marked = [
            Mention(f"{name}{one.start}", one, "GPE" if [one.start, one.end] == [30, 36] else "PER")
            for one in spans
        ]
        # All three have marked everything, whatever they let fill a role.
        there = {one.span for one in marked}
        marked += [
            Mention(f"{name}{start}", Span.at(start, end), kind)
            for start, end, kind in ((0, 5, "PER"), (20, 26, "PER"), (30, 36, "GPE"))
            if Span.at(start, end) not in there
        ]
        arguments = [Argument("Participant", f"{name}{start}") for start, _ in said["roles"]["participant"]]
        arguments += [Argument("Place", f"{name}{start}") for start, _ in said["roles"]["place"]]
        event = Event(f"{name}e", Span.at(*said["trigger"]), "Dip.Meet", arguments=tuple(arguments))
        sets.append(author_set("x" * 40, [*marked, event], name))
    eve = Adjudicator(sets, news, dict.fromkeys(Group, policy))
    eve.do(eve.answer.take_agreed())
    return eve, asked["expected"]


def roles(gold):
    (event,) = gold.events.values()
    found: dict[str, list[list[int]]] = {}
    for argument in event.arguments:
        there = gold.mentions[argument.target].span
        found.setdefault(argument.role.lower(), []).append([there.start, there.end])
    return {role: sorted(fillers) for role, fillers in found.items()}


def test_a_majority_decides_an_event_field_by_field(news):
    eve, expected = voted(Policy.MAJORITY, news)
    (event,) = eve.gold.events.values()
    assert eve.page.open == []
    assert [event.span.start, event.span.end] == expected["majority"]["trigger"]
    assert roles(eve.gold) == {name: expected["majority"][name] for name in ("participant", "place")}


def test_only_the_fields_that_differ_are_asked(news):
    eve, expected = voted(Policy.UNANIMOUS, news)
    assert roles(eve.gold) == {"participant": expected["unanimous"]["participant"]}
    assert [one.question.field for one in eve.page.open] == ["extent", "role:Participant", "role:Place"]
    assert len(expected["questions"]) == 3


def test_what_waits_for_a_mention_is_taken_when_that_is_decided(news):
    def said(name, kind):
        who = mention(f"{name}-m", "Ana Lee", kind)
        return author_set(TEXT, [who, met(f"{name}-e", who.id)], name)

    eve = Adjudicator([said("ana", "PER"), said("ben", "ORG")], news)
    eve.do(eve.answer.take_agreed())
    (event,) = eve.gold.events.values()
    assert event.arguments == ()
    waiting = eve.find(field="role:Participant")
    assert waiting.standing is Standing.WAITING
    with pytest.raises(EditError, match="decided before"):
        eve.answer.take(waiting.question.id, 0)
    (asked,) = eve.page.open
    eve.do(eve.answer.take(asked.question.id, 0))
    (event,) = eve.gold.events.values()
    assert [one.role for one in event.arguments] == ["Participant"]
    assert eve.find(field="role:Participant").decision.rule == "follows"
    eve.undo()
    assert eve.find(field="role:Participant").standing is Standing.WAITING


def test_a_role_that_one_thing_fills_is_asked_with_all_that_could(news):
    def said(name, when):
        times = [mention(f"{name}-{n}", words, "TIMEX") for n, words in enumerate(("Cairo", "deal"))]
        event = replace(met(f"{name}-e"), arguments=(Argument("Time", f"{name}-{when}"),))
        return author_set(TEXT, [*times, event], name)

    eve = Adjudicator([said("ana", 0), said("ben", 1)], news)
    eve.do(eve.answer.take_agreed())
    (asked,) = eve.page.open
    assert (asked.question.field, len(asked.versions)) == ("role:Time", 2)
    eve.do(eve.answer.take(asked.question.id, 1))
    eve.do(eve.answer.take(asked.question.id, 0))
    (event,) = eve.gold.events.values()
    (argument,) = event.arguments
    assert eve.gold.mentions[argument.target].span == span("Cairo")


def test_both_versions_of_an_event_stand(news):
    who = [mention("m", "Ana Lee", "PER")]
    ana = author_set(TEXT, [*who, met("a", "m")], "ana")
    ben = author_set(TEXT, [*who, met("b", "m", kind="Dip.Agree")], "ben")
    eve = Adjudicator([ana, ben], news)
    eve.do(eve.answer.take_agreed())
    eve.do(eve.answer.both(eve.find(sort="event", field="").question.id))
    assert sorted(one.type for one in eve.gold.events.values()) == ["Dip.Agree", "Dip.Meet"]
    assert all(len(one.arguments) == 1 for one in eve.gold.events.values())


# --- segments -------------------------------------------------------------------------------------------


def test_an_article_is_decided_once_and_its_text_follows(news):
    text = "Head one\nbody of it\nHead two\nbody of that\nfoot"
    ana = author_set(text, segments([[0, 8, "title", 1], [9, 19, "body", 1], [20, 41, "related_links"]]))
    ben = author_set(
        text,
        segments([[0, 8, "title", 1], [9, 19, "body", 1], [20, 28, "title", 2], [29, 41, "body", 2]], "ben"),
        "ben",
    )
    eve = Adjudicator([ana, ben], news)
    eve.do(eve.answer.take_agreed())
    (asked,) = eve.page.open
    assert (asked.question.sort, asked.question.field) == ("article", "2")
    own = [one.value for one in asked.versions].index(True)
    eve.do(eve.answer.take(asked.question.id, own))
    assert eve.page.open == []
    assert content(eve.gold) == content(ben)
    eve.undo()
    eve.do(eve.answer.take(asked.question.id, 1 - own))
    assert content(eve.gold) == content(ana)


def test_an_agency_line_is_asked_and_a_full_stop_is_an_edge(news):
    ana = author_set(TEXT, segments([[0, 54, "body", 1], [55, 62, "source_attribution", 1]]))
    ben = author_set(TEXT, segments([[0, 62, "body", 1]], "ben"), "ben")
    page = Adjudicator([ana, ben], news).page
    assert [(one.question.sort, one.question.surface) for one in page.open] == [("segment", "REUTERS")]
    cem = author_set(TEXT, segments([[0, 53, "body", 1], [55, 62, "source_attribution", 1]], "cem"), "cem")
    eve = Adjudicator([ana, cem], news)
    eve.do(eve.answer.take_agreed())
    (asked,) = eve.page.open
    assert (asked.question.sort, asked.question.surface) == ("edge", ".")
    eve.do(eve.answer.take(asked.question.id, [one.value for one in asked.versions].index((53, 54))))
    assert content(eve.gold) == content(cem)


def test_two_headlines_or_one_is_asked(news):
    text = "One head\nAnother head\nBody"
    ana = author_set(text, segments([[0, 8, "title", 1], [9, 21, "title", 1]]))
    ben = author_set(text, segments([[0, 21, "title", 1]], "ben"), "ben")
    eve = Adjudicator([ana, ben], news)
    eve.do(eve.answer.take_agreed())
    (asked,) = eve.page.open
    assert asked.question.sort == "cut"
    for value, count in ((True, 2), (False, 1), (True, 2)):
        version = [one.value for one in asked.versions].index(value)
        eve.do(eve.answer.take(asked.question.id, version))
        assert len(eve.gold.segments) == count
    with pytest.raises(EditError, match="more than once"):
        eve.answer.both(asked.question.id)


# --- what refers to what ------------------------------------------------------------------------------


def test_cells_that_one_author_joins_are_asked_largest_first(news):
    def linked(name, *entities):
        at = [Span.at(4 * n, 4 * n + 3) for n in range(len(entities))]
        rows = [Mention(f"{name}-m{n}", at[n], "ORG", entity=one) for n, one in enumerate(entities)]
        return author_set("x" * 40, rows, name)

    eve = Adjudicator([linked("ana", "e1", "e1", "e1"), linked("ben", "f1", "f1", "f2")], news)
    eve.do(eve.answer.take_agreed())
    same = eve.find(field="same", standing=Standing.OPEN)
    assert same.question.range == Range.at(8, 11)
    eve.do(eve.answer.take(same.question.id, [one.value for one in same.versions].index(True)))
    (refers,) = [one for one in eve.page.open if one.question.sort == "entity"]
    assert [one.value for one in refers.versions] == ["e1", "f1"]
    eve.do(eve.answer.take(refers.question.id, 0))
    assert {one.entity for one in eve.gold.mentions.values()} == {"e1"}
    eve.undo()
    eve.undo()
    eve.do(eve.answer.take(same.question.id, [one.value for one in same.versions].index(False)))
    refers = [one for one in eve.page.questions if one.question.sort == "entity" and not one.question.field]
    assert len(refers) == 2


def test_entities_of_one_name_are_one(news):
    from annotator.domain.items import Entity

    sets = [
        author_set(TEXT, [mention("m", "Cairo", "GPE", entity=entity)], name)
        for name, entity in (("ana", "e1"), ("ben", "e2"))
    ]
    entities = {"e1": Entity("e1", "Cairo", "GPE"), "e2": Entity("e2", "cairo ", "GPE")}
    eve = Adjudicator(sets, news, entities=entities)
    eve.do(eve.answer.take_agreed())
    assert eve.page.open == []
    assert [one.entity for one in eve.gold.mentions.values()] == ["e1"]
