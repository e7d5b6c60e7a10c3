"""What became of an author's work: every place where gold says something else, once, and no other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Argument, Author, AuthorKind, Entity, Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.review.feedback import Feedback, feedback, withheld
from annotator.review.policies import NOTHING, Policy
from annotator.review.questions.question import Group, Mark, Sort
from tests.unit.review.beside import author_set, mentions, segments, whole_sets
from tests.unit.review.deciders import Adjudicator
from tests.unit.review.invented import pages

TEXT = "The minister met Ana Lee in Cairo. They signed a deal. REUTERS\nTop stories: more"
ASK = dict.fromkeys(Group, Policy.ASK)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.at(start, start + len(words))


def as_gold(annotations: AnnotationSet) -> AnnotationSet:
    """The same set, said by gold, with ids of its own."""

    def renamed(item: str) -> str:
        return f"g-{item}"

    mentions = {renamed(i): replace(one, id=renamed(i)) for i, one in annotations.mentions.items()}
    segments = {renamed(i): replace(one, id=renamed(i)) for i, one in annotations.segments.items()}
    events = {
        renamed(i): replace(
            one, id=renamed(i), arguments=tuple(Argument(a.role, renamed(a.target)) for a in one.arguments)
        )
        for i, one in annotations.events.items()
    }
    relations = {
        renamed(i): replace(one, id=renamed(i), source=renamed(one.source), target=renamed(one.target))
        for i, one in annotations.relations.items()
    }
    return replace(
        annotations, id="set-gold", author=Author(GOLD, AuthorKind.GOLD), segments=segments,
        mentions=mentions, events=events, relations=relations, _index={},
    )  # fmt: skip


def said(found: Feedback) -> list[tuple[str, object, object]]:
    return [(one.asked.question.surface, one.own, one.gold) for one in found.differences]


def marks_of(annotations: AnnotationSet) -> Counter[Mark]:
    return Counter(
        Mark(one.span, one.type, tuple(sorted(one.attributes.items())))
        for one in annotations.mentions.values()
    )


def labels_of(annotations: AnnotationSet) -> list[str | None]:
    found: list[str | None] = [None] * len(annotations.text)
    for one in annotations.segments.values():
        found[one.range.start : one.range.end] = [one.kind] * len(one.range)
    return found


# --- nothing to tell ------------------------------------------------------------------------------------


@given(whole_sets(2, 2))
def test_a_set_that_became_gold_as_it_is_has_no_difference(news, sets):
    assert feedback(sets[0], as_gold(sets[0]), news).differences == ()


@given(whole_sets(2, 2))
def test_other_numbers_of_articles_are_no_difference(news, sets):
    other = {1: 3, 2: 1, 3: 2}
    renamed = {
        one.id: replace(one, article=other[one.article] if one.article else None)
        for one in sets[0].segments.values()
    }
    gold = as_gold(replace(sets[0], segments=renamed, _index={}))
    assert feedback(sets[0], gold, news).differences == ()


def test_white_space_at_edges_is_no_difference(news):
    own = author_set(TEXT, [*mentions([[17, 25, "PER"]]), *segments([[0, 55, "body", 1]])])
    gold = author_set(TEXT, [*mentions([[17, 24, "PER"]]), *segments([[0, 54, "body", 1]])])
    assert feedback(own, as_gold(gold), news).differences == ()
    meet = Event("e", Span.at(12, 17), "Dip.Meet")
    gold = author_set(TEXT, [replace(meet, span=span("met"))])
    assert feedback(author_set(TEXT, [meet]), as_gold(gold), news).differences == ()


def test_an_entity_that_is_the_same_in_all_but_its_id_is_no_difference(news):
    own = author_set(TEXT, [Mention("m", span("Cairo"), "GPE", entity="mine")])
    gold = as_gold(author_set(TEXT, [Mention("m", span("Cairo"), "GPE", entity="theirs")]))
    cairo = {one: Entity(one, name, "GPE") for one, name in (("mine", "Cairo"), ("theirs", " cairo "))}
    assert feedback(own, gold, news, cairo).differences == ()
    assert len(feedback(own, gold, news).differences) == 1


# --- each difference once ---------------------------------------------------------------------------------


@given(st.integers(0, 10_000))
def test_every_mention_that_differs_stands_in_one_difference(news, seed):
    own, other = pages(seed, 2, 2)
    gold = as_gold(other)
    found = [one for one in feedback(own, gold, news).differences if one.asked.question.sort is Sort.MENTION]
    mine, golds = marks_of(own), marks_of(gold)
    told = Counter(mark for one in found for mark in (one.own or ()))
    answered = Counter(mark for one in found for mark in (one.gold or ()))
    assert told - mine == Counter() == answered - golds  # each mark at most as often as it is there
    assert mine - told <= golds and golds - answered <= mine  # what is not told is there on both sides
    assert mine - told == golds - answered
    items = [item for one in found for item in one.items]
    assert len(items) == len(set(items))


@given(st.integers(0, 10_000))
def test_every_stretch_with_another_kind_lies_in_one_difference(news, seed):
    own, other = pages(seed, 2, 2)
    gold = as_gold(other)
    found = feedback(own, gold, news).differences
    covered = Counter(
        place
        for one in found if one.asked.question.sort in (Sort.SEGMENT, Sort.EDGE)
        for place in range(one.range.start, one.range.end)
    )  # fmt: skip
    assert max(covered.values(), default=1) == 1
    for place, (mine, golds) in enumerate(zip(labels_of(own), labels_of(gold), strict=True)):
        if mine != golds and not own.text[place].isspace():
            assert covered[place] == 1, own.text[place]


@given(st.integers(0, 10_000))
@example(89)
@example(3638)
def test_what_is_asked_of_an_event_stands_there_once(news, seed):
    own, other = pages(seed, 2, 2)
    found = feedback(own, as_gold(other), news).differences
    assert len({one.id for one in found}) == len(found)
    assert all(one.own != one.gold for one in found)
    golds = {(one.span, one.type) for one in other.events.values()}
    for one in own.events.values():
        asked = [d.asked.question.field for d in found
                 if one.id in d.items and d.asked.question.sort is Sort.EVENT]  # fmt: skip
        heads = [field for field in asked if field in ("", "extent")]
        assert len(heads) == len(set(heads))
        assert heads or (one.span, one.type) in golds


@given(st.integers(0, 10_000))
def test_they_stand_in_reading_order(news, seed):
    own, other = pages(seed, 2, 2)
    starts = [one.range.start for one in feedback(own, as_gold(other), news).differences]
    assert starts == sorted(starts)


def test_it_does_not_matter_who_comes_first_in_the_alphabet(news):
    sets, gold = decided(news)
    zoe = replace(sets[0], author=Author("zoe"))
    assert said(feedback(zoe, gold, news)) == said(feedback(sets[0], gold, news))


# --- what is told of one ----------------------------------------------------------------------------------


def test_what_was_said_and_what_gold_says(news):
    own = author_set(TEXT, [Mention("a", span("Cairo"), "LOC"), Mention("b", span("deal"), "PRODUCT")])
    gold = author_set(TEXT, [Mention("a", span("Cairo"), "GPE"), Mention("c", span("Ana Lee"), "PER")])
    found = feedback(own, as_gold(gold), news)
    assert said(found) == [
        ("Ana Lee", NOTHING, (Mark(span("Ana Lee"), "PER"),)),
        ("Cairo", (Mark(span("Cairo"), "LOC"),), (Mark(span("Cairo"), "GPE"),)),
        ("deal", (Mark(span("deal"), "PRODUCT"),), NOTHING),
    ]
    assert [one.items for one in found.differences] == [(), ("a",), ("b",)]


def test_a_stretch_in_the_middle_is_told_alone(news):
    own = author_set(TEXT, segments([[0, 80, "body", 1]]))
    gold = author_set(TEXT, segments([[0, 54, "body", 1], [63, 80, "related_links"]]))
    found = feedback(own, as_gold(gold), news).differences
    assert [(one.asked.question.surface, one.own, one.gold) for one in found] == [
        ("REUTERS", ("body", 1), NOTHING),
        ("Top stories: more", ("body", 1), ("related_links", None)),
    ]
    assert {one.items for one in found} == {("ana-s0",)}


def test_an_event_of_another_type_is_one_difference_and_fields_are_told_one_by_one(news):
    def met(kind: str, role: str, *who: str, **more) -> list[object]:
        people = [Mention("p", span("Ana Lee"), "PER"), Mention("q", span("The minister"), "PER")]
        return [
            *people,
            Event("e", span("met"), kind, arguments=tuple(Argument(role, w) for w in who), **more),
        ]

    gold = as_gold(author_set(TEXT, met("Dip.Meet", "Participant", "p", attributes={"tense": "past"})))
    other = feedback(author_set(TEXT, met("Dip.Agree", "Party", "p")), gold, news).differences
    assert [(one.own, one.gold) for one in other if not one.asked.question.field] == [
        ("Dip.Agree", "Dip.Meet")
    ]
    assert not any(one.asked.question.field.startswith("role:") for one in other)
    same = feedback(author_set(TEXT, met("Dip.Meet", "Participant", "q")), gold, news).differences
    assert sorted(one.asked.question.field for one in same) == [
        "attribute:tense", "role:Participant", "role:Participant",
    ]  # fmt: skip


def decided(news, policies=None) -> tuple[list[AnnotationSet], AnnotationSet]:
    """Three people on Cairo and the deal; ana is outvoted on Cairo, and eve decides on the rest by hand."""
    rows = ([Mention("a", span("Cairo"), "LOC"), Mention("x", span("deal"), "PRODUCT")],
            [Mention("b", span("Cairo"), "GPE"), Mention("d", span("Ana Lee"), "PER")],
            [Mention("c", span("Cairo"), "GPE")])  # fmt: skip
    sets = [author_set(TEXT, row, name) for row, name in zip(rows, ("ana", "ben", "cem"), strict=True)]
    eve = Adjudicator(sets, news, policies or dict.fromkeys(Group, Policy.MAJORITY))
    eve.do(eve.answer.take_agreed())
    return sets, eve.gold


def test_the_decision_and_its_rule_come_along(news):
    sets, gold = decided(news)
    cairo, deal = feedback(sets[0], gold, news).differences
    assert (cairo.decision.rule, deal.decision.rule) == ("majority", "majority")
    (ana_lee,) = feedback(sets[1], gold, news).differences
    assert ana_lee.gold is NOTHING and ana_lee.decision is not None


def test_a_decision_on_what_the_author_has_not_is_found_by_gold(news):
    rows = ([], [Mention("b", span("Ana Lee"), "PER")])
    sets = [author_set(TEXT, row, name) for row, name in zip(rows, ("ana", "ben"), strict=True)]
    eve = Adjudicator(sets, news, ASK)
    eve.answer = replace(eve.answer, reason="she is named in full")
    eve.do(eve.answer.take(eve.page.questions[0].question.id, 0))
    (found,) = feedback(sets[0], withheld(eve.gold, "ana"), news).differences
    assert found.own is NOTHING and found.decision is not None
    assert (found.decision.rule, found.decision.reason) == (None, "she is named in full")


def test_nothing_of_others_is_in_what_an_author_may_see(news):
    sets, gold = decided(news)
    seen = withheld(gold, "ana")
    assert "ben" in repr(gold) and "cem" in repr(gold)
    assert not [name for name in ("ben", "cem", "eve") if f"'{name}'" in repr(seen)]
    cairo, _deal = feedback(sets[0], seen, news).differences
    assert [vote.author for vote in cairo.decision.votes] == ["ana"]


def test_an_edge_is_told_as_an_edge(news):
    own = author_set(TEXT, segments([[0, 53, "body", 1], [55, 62, "byline", 1]]))
    gold = author_set(TEXT, segments([[0, 54, "body", 1], [55, 62, "byline", 1]]))
    (found,) = feedback(own, as_gold(gold), news).differences
    assert found.asked.question.sort is Sort.EDGE
    assert found.range == Range.at(53, 54)
