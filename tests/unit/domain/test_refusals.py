"""What the scheme refuses and reports: the sentence, its values, how much it matters, in page order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from annotator.domain import messages, segmentation
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Event, Mention, Relation, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import (
    Problem,
    Severity,
    in_article,
    is_timex_value,
    problems,
    reaches,
    require_attributes,
    require_event,
    require_inside,
    require_mention,
    require_position,
    require_relation,
    require_segment_kind,
)
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence
from tests.unit.strategies import blank_set

TEXT = "Japan and the EU will meet in Tokyo on Jul 23. Sign up now."
END = len(TEXT)
GONE = Segment("s", Range.at(0, 1), "body")


def page(*more: Mention | Event | Segment | Relation) -> AnnotationSet:
    items = [
        Mention("japan", Span.at(0, 5), "GPE"),
        Mention("eu", Span.at(14, 16), "ORG"),
        Mention("tokyo", Span.at(30, 35), "GPE"),
        Mention("date", Span.at(39, 45), "TIMEX", {"timex_value": "2025-07-23", "timex_kind": "date"}),
        *more,
    ]
    return filled(blank_set(TEXT), items)


def meet(*arguments: tuple[str, str], event_type: str = "Dip.Meet") -> Event:
    return Event("meet", Span.at(22, 26), event_type, arguments=tuple(Argument(*pair) for pair in arguments))


def event(*arguments: tuple[str, str]) -> Callable[[Scheme], object]:
    return lambda s: require_event(s, page(meet(*arguments)), meet(*arguments))


REFUSED: list[tuple[Callable[[Scheme], object], Sentence, dict[str, Any]]] = [
    (lambda s: require_segment_kind(s, "chapter", 1), messages.NO_KIND, {"kind": "chapter"}),
    (lambda s: require_segment_kind(s, "body", 0), messages.ARTICLE_NUMBER, {"article": 0}),
    (
        lambda s: require_inside(TEXT, Range.at(3, END + 1)),
        messages.BEYOND_TEXT,
        {"start": 3, "end": END + 1, "length": END},
    ),
    (lambda s: require_position(TEXT, -1), messages.NOT_IN_TEXT, {"position": -1, "length": END}),
    (lambda s: require_position(TEXT, END + 1), messages.NOT_IN_TEXT, {"position": END + 1, "length": END}),
    (
        lambda s: require_attributes(s, "GPE", {"height": "1"}),
        messages.NO_ATTRIBUTE,
        {"type": "GPE", "attribute": "height"},
    ),
    (
        lambda s: require_attributes(s, "Dip.Meet", {"polarity": "maybe"}),
        messages.NOT_A_VALUE,
        {"attribute": "polarity", "value": "maybe", "allowed": ("positive", "negative")},
    ),
    (
        lambda s: require_attributes(s, "TIMEX", {"timex_value": "soon"}),
        messages.NOT_A_TIME,
        {"attribute": "timex_value", "value": "soon"},
    ),
    (
        lambda s: require_mention(s, TEXT, Mention("m", Span.at(0, 5), "CITY")),
        messages.NO_ENTITY_TYPE,
        {"type": "CITY"},
    ),
    (
        lambda s: require_mention(s, TEXT, Mention("m", Span.at(0, 5, 50, END + 9), "GPE")),
        messages.BEYOND_TEXT,
        {"start": 0, "end": END + 9, "length": END},
    ),
    (
        lambda s: require_event(s, page(), meet(event_type="Dip.Dance")),
        messages.NO_EVENT_TYPE,
        {"type": "Dip.Dance"},
    ),
    (
        lambda s: require_event(s, page(), Event("e", Span.at(0, END + 2), "Dip.Meet")),
        messages.BEYOND_TEXT,
        {"start": 0, "end": END + 2, "length": END},
    ),
    (
        lambda s: require_event(s, page(), Event("e", Span.at(0, 2), "Dip.Meet", {"height": "1"})),
        messages.NO_ATTRIBUTE,
        {"type": "Dip.Meet", "attribute": "height"},
    ),
    (event(("Winner", "japan")), messages.NO_ROLE, {"event": "Dip.Meet", "role": "Winner"}),
    (
        event(("Participant", "gone")),
        messages.NO_TARGET,
        {"event": "Dip.Meet", "role": "Participant", "target": "gone"},
    ),
    (
        event(("Time", "japan")),
        messages.WRONG_TARGET,
        {"event": "Dip.Meet", "role": "Time", "type": "GPE", "allowed": ["TIMEX"]},
    ),
    (
        event(("Time", "date"), ("Time", "date")),
        messages.TOO_MANY_ARGUMENTS,
        {"event": "Dip.Meet", "role": "Time", "n": 1},
    ),
    (event(("Participant", "eu"), ("Participant", "eu")), messages.SAME_ARGUMENT, {"event": "Dip.Meet"}),
    (event(("Topic", "meet")), messages.CIRCULAR, {"event": "Dip.Meet", "role": "Topic"}),
    (
        lambda s: require_relation(s, page(), "Kin", "japan", "eu"),
        messages.NO_RELATION_TYPE,
        {"relation": "Kin"},
    ),
    (
        lambda s: require_relation(s, page(), "Part_Of", "gone", "japan"),
        messages.NO_SOURCE,
        {"relation": "Part_Of", "mention": "gone"},
    ),
    (
        lambda s: require_relation(s, page(), "Part_Of", "japan", "gone"),
        messages.NO_RELATED,
        {"relation": "Part_Of", "mention": "gone"},
    ),
    (
        lambda s: require_relation(s, page(), "Part_Of", "date", "japan"),
        messages.WRONG_SOURCE,
        {"relation": "Part_Of", "type": "TIMEX"},
    ),
    (
        lambda s: require_relation(s, page(), "Part_Of", "japan", "date"),
        messages.WRONG_RELATED,
        {"relation": "Part_Of", "type": "TIMEX"},
    ),
    (
        lambda s: require_relation(s, page(), "Part_Of", "japan", "japan"),
        messages.TO_ITSELF,
        {"relation": "Part_Of"},
    ),
    (
        lambda s: page().applied(Edit("x", {}, (Change(Kind.STATE, "set", "done", "todo"),))),
        messages.STATE_CHANGED,
        {"state": State.TODO, "expected": "done"},
    ),
    (
        lambda s: page().applied(Edit("x", {}, (Change(Kind.SEGMENT, "s", GONE, None),))),
        messages.ITEM_CHANGED,
        {"item": messages.item("segment"), "id": "s"},
    ),
    (lambda s: segmentation.split(page(), 3), messages.NOT_IN_SEGMENT, {}),
    (
        lambda s: segmentation.split(page(Segment("s", Range.at(0, 6), "body", 1)), 5),
        messages.NOTHING_TO_SPLIT,
        {},
    ),
    (
        lambda s: segmentation.split(page(Segment("s", Range.at(5, 10), "body", 1)), 6),
        messages.NOTHING_TO_SPLIT,
        {},
    ),
    (lambda s: segmentation.extended(page(), 3), messages.NO_SEGMENT_BEFORE, {}),
    (lambda s: segmentation.extended_back(page(), 3), messages.NO_SEGMENT_AFTER, {}),
    (lambda s: segmentation.joined(page(), 3), messages.NONE_TO_JOIN, {}),
    (lambda s: segmentation.label(page(), Range.at(5, 6), "body", 1), messages.ONLY_SPACE, {}),
    (lambda s: Range.at(3, 2), messages.NO_RANGE, {"start": 3, "end": 2}),
    (lambda s: Range.at(-1, 2), messages.NO_RANGE, {"start": -1, "end": 2}),
    (lambda s: Span(()), messages.EMPTY_FRAGMENT, {}),
    (lambda s: Span.at(1, 2, 3, 3), messages.EMPTY_FRAGMENT, {}),
    (
        lambda s: Span.at(0, 3, 2, 5),
        messages.FRAGMENTS_OVERLAP,
        {"start": 0, "end": 3, "next": 2, "last": 5},
    ),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_a_refusal_says_what_and_names_it(news: Scheme, number: int) -> None:
    ask, sentence, values = REFUSED[number]
    with pytest.raises(EditError) as refused:
        ask(news)
    found = refused.value.message
    assert found.id == sentence.id
    assert {name: found.values[name] for name in values} == values


def test_what_is_just_allowed_is_allowed(news: Scheme) -> None:
    require_segment_kind(news, "body", 1)
    require_segment_kind(news, "body", None)
    require_inside(TEXT, Range.at(0, END))
    require_position(TEXT, 0)
    require_position(TEXT, END)
    require_mention(news, TEXT, Mention("m", Span.at(END - 1, END), "GPE"))
    require_relation(news, page(), "Part_Of", "tokyo", "japan")
    Span.at(0, 3, 3, 5)


def test_an_event_reaches_what_is_below_it_and_no_other() -> None:
    outer = Event("outer", Span.at(0, 1), "x", arguments=(Argument("a", "inner"), Argument("b", "eu")))
    inner = Event("inner", Span.at(2, 3), "x", arguments=(Argument("a", "outer"),))
    other = Event("other", Span.at(4, 5), "x")
    circle = page(outer, inner, other)
    assert (
        reaches(circle, outer, "outer") and reaches(circle, outer, "inner") and reaches(circle, inner, "eu")
    )
    assert not reaches(circle, outer, "other"), "a circle is gone round once"


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("2025-12-31", True), ("2025-01-01", True), ("2025-00", False), ("2025-12-00", False),
        ("2025-13-01", False), ("2025-01-32", False), ("2025-01-32T10:00", False), ("2025-12", True),
    ],
)  # fmt: skip
def test_months_and_days_are_those_of_the_calendar(value: str, allowed: bool) -> None:
    assert is_timex_value(value) is allowed


# --- problems -------------------------------------------------------------------------------------------


def said(sentence: Sentence, **values: object) -> Message:
    return Message(sentence.id, values)


def test_problems_are_told_with_their_values_in_page_order(news: Scheme) -> None:
    marked = page(
        Segment("none", Range.at(0, 20), "body", None),
        Segment("first", Range.at(20, 35), "body", 1),
        Segment("odd", Range.at(36, 46), "chapter", 4),
        Segment("promo", Range.at(47, END), "newsletter_promo", None),
        Mention("bare", Span.at(20, 21), "TIMEX"),
        Mention("stray", Span.at(47, 51), "ORG"),
        Mention("city", Span.at(52, 54), "CITY"),
        meet(("Place", "tokyo")),
        Relation("r", "Part_Of", "gone", "japan"),
    )
    wanted = [
        Problem("no-article", "none", said(messages.NO_ARTICLE, kind="body")),
        Problem("segment", "odd", said(messages.NO_KIND, kind="chapter"), Severity.ERROR),
        Problem("article-gap", "", said(messages.ARTICLE_GAP, article=2)),
        Problem("outside-article", "japan", said(messages.OUTSIDE_ARTICLE, surface="Japan")),
        Problem("outside-article", "eu", said(messages.OUTSIDE_ARTICLE, surface="EU")),
        Problem(
            "attribute-missing", "bare",
            said(messages.ATTRIBUTE_MISSING, surface="l", attribute="timex_value"),
        ),
        Problem(
            "role-missing", "meet",
            said(messages.ROLE_MISSING, surface="meet", event="Dip.Meet", role="Participant"),
        ),
        Problem("outside-article", "date", said(messages.OUTSIDE_ARTICLE, surface="Jul 23")),
        Problem("outside-article", "stray", said(messages.OUTSIDE_ARTICLE, surface="Sign")),
        Problem("rule", "city", said(messages.NO_ENTITY_TYPE, type="CITY"), Severity.ERROR),
        Problem("rule", "r", said(messages.NO_SOURCE, relation="Part_Of", mention="gone"), Severity.ERROR),
    ]  # fmt: skip
    assert problems(marked, news) == wanted


def test_a_page_without_segments_has_nothing_outside(news: Scheme) -> None:
    assert problems(page(), news) == []


def test_articles_one_to_n_have_no_gap(news: Scheme) -> None:
    first, second = Segment("a", Range.at(0, 20), "body", 1), Segment("b", Range.at(20, 46), "body", 2)
    assert [one.code for one in problems(page(first, second), news)] == []
    later = Segment("b", Range.at(20, 46), "body", 3)
    assert [one.message.values for one in problems(page(first, later), news)] == [{"article": 2}]


def test_a_span_lies_in_articles_if_every_letter_of_each_fragment_does(news: Scheme) -> None:
    marked = page(
        Segment("a", Range.at(0, 5), "body", 1),
        Segment("b", Range.at(6, 9), "title", 2),
        Segment("c", Range.at(10, 13), "newsletter_promo", 1),
        Segment("d", Range.at(14, 16), "body", None),
    )
    for span, inside in (
        (Span.at(0, 5), True),
        (Span.at(0, 9), True),
        (Span.at(4, 7), True),
        (Span.at(4, 6), True),
        (Span.at(0, 10), True),
        (Span.at(0, 11), False),
        (Span.at(0, 3, 10, 13), False),
        (Span.at(0, 3, 6, 9), True),
        (Span.at(14, 16), False),
        (Span.at(17, 18), False),
    ):
        assert in_article(marked, news, span) is inside, span
