"""A page while it is adjudicated: what is asked, what policies take, what changed since, who is A."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Event, Mention, Outcome, Relation, State
from annotator.domain.ranges import Range, Span
from annotator.review.policies import NOTHING, Policy
from annotator.review.questions.docket import Changed, Standing
from annotator.review.questions.question import Group
from tests.unit.review.beside import author_set, mentions, segments
from tests.unit.review.deciders import Adjudicator, content
from tests.unit.review.examples import example

TEXT = "The minister met Ana Lee in Cairo. They signed a deal. REUTERS\nTop stories: more"
ASK = dict.fromkeys(Group, Policy.ASK)
MAJORITY = dict.fromkeys(Group, Policy.MAJORITY)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.at(start, start + len(words))


def mention(item: str, words: str, kind: str, **more) -> Mention:
    return Mention(item, span(words), kind, **more)


def met(item: str, *who: str, words: str = "met", kind: str = "Dip.Meet", **more) -> Event:
    role = "Participant" if kind == "Dip.Meet" else "Party"
    return Event(item, span(words), kind, arguments=tuple(Argument(role, one) for one in who), **more)


def three(*rows, kind=mentions):
    return [author_set("x" * 60, kind(row, name), name) for name, row in zip("ABC", rows, strict=False)]


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


# --- votes that change later ---------------------------------------------------------------------------


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


# --- the front ------------------------------------------------------------------------------------------


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
    edit = eve.do(eve.answer.take_many(ids, first, 0))
    assert (edit.verb, edit.values["n"]) == ("decide_many", 3)
    assert len({one.type for one in eve.gold.mentions.values()}) == 1
    assert len(eve.page.open) == 1
    eve.undo()
    assert (len(eve.page.open), eve.gold.mentions) == (4, {})


def test_a_majority_is_the_first_choice_of_three_and_of_two_there_is_none(news):
    eve = Adjudicator(three([[0, 5, "ORG"]], [[0, 5, "ORG"]], [[0, 5, "GPE"]]), news)
    assert eve.page.preselected(eve.page.open[0].question.id) == 0
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
    assert (again_.id, again_.span) == (made.id, Span.at(0, 9))
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
    assert eve.page.preselected(cairo) == 0
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
