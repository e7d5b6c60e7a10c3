"""What the scheme refuses at once, and what it reports about a page."""

from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError, SchemeError
from annotator.domain.items import Argument, Event, Mention, Relation, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import (
    Severity,
    in_article,
    is_timex_value,
    looking,
    problems,
    require_attributes,
    require_event,
    require_mention,
    require_relation,
    require_segment_kind,
)
from annotator.domain.scheme import Scheme, parse_scheme
from tests.unit.strategies import blank_set

TEXT = "Japan and the EU will meet in Tokyo on Jul 23. Sign up now."


DATES = [
    "2025",
    "2025-07",
    "2025-07-23",
    "2025-W30",
    "2025-Q3",
    "2025-SU",
    "2025-H1",
    "202",
    "20",
    "XXXX-12-25",
]
TIMES = ["2025-07-23T09:30", "2025-07-23TMO", "2025-07-23T09:30Z", "PRESENT_REF"]
DURATIONS = ["P3D", "PT5M", "P1Y2M", "PXM", "P1DE"]


@pytest.mark.parametrize("value", DATES + TIMES + DURATIONS)
def test_iso_values_of_time_expressions(value: str) -> None:
    assert is_timex_value(value)


@pytest.mark.parametrize(
    "value",
    ["", "Jul 23", "2025-13", "2025-07-32", "2025/07/23", "P", "PT", "next week", "2025-W5", "2025-07-23 "],
)
def test_what_is_no_iso_value(value: str) -> None:
    assert not is_timex_value(value)


def _page(*more: Mention | Event | Segment | Relation) -> AnnotationSet:
    items = [
        Mention("japan", Span.at(0, 5), "GPE"),
        Mention("eu", Span.at(14, 16), "ORG"),
        Mention("tokyo", Span.at(30, 35), "GPE"),
        Mention("date", Span.at(39, 45), "TIMEX", {"timex_value": "2025-07-23", "timex_kind": "date"}),
        *more,
    ]
    return filled(blank_set(TEXT), items)


def _meet(*arguments: tuple[str, str]) -> Event:
    return Event("meet", Span.at(22, 26), "Dip.Meet", arguments=tuple(Argument(*pair) for pair in arguments))


def test_an_event_with_fitting_roles_is_allowed(news: Scheme) -> None:
    event = _meet(("Participant", "japan"), ("Participant", "eu"), ("Place", "tokyo"), ("Time", "date"))
    require_event(news, _page(event), event)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([("Winner", "japan")], "no role"),
        ([("Participant", "nobody")], "there is no"),
        ([("Time", "japan")], "takes .*, not GPE"),
        ([("Time", "date"), ("Time", "date")], "once"),
        ([("Participant", "eu"), ("Participant", "eu")], "already has this argument"),
        ([("Topic", "meet")], "contain the other"),
    ],
)
def test_roles_that_do_not_fit_are_refused(
    news: Scheme, arguments: list[tuple[str, str]], reason: str
) -> None:
    event = _meet(*arguments)
    with pytest.raises(EditError, match=reason):
        require_event(news, _page(event), event)


def test_events_never_contain_each_other_over_several_steps(news: Scheme) -> None:
    inner = Event("inner", Span.at(47, 54), "Dip.Negotiate", arguments=(Argument("Topic", "meet"),))
    event = _meet(("Topic", "inner"))
    with pytest.raises(EditError, match="contain the other"):
        require_event(news, _page(inner, event), event)


def test_labels_and_values_the_scheme_lacks_are_refused(news: Scheme) -> None:
    for wrong in (
        lambda: require_mention(news, TEXT, Mention("m", Span.at(0, 5), "CITY")),
        lambda: require_mention(news, TEXT, Mention("m", Span.at(0, 500), "GPE")),
        lambda: require_attributes(news, "TIMEX", {"timex_value": "tomorrow"}),
        lambda: require_attributes(news, "GPE", {"colour": "red"}),
        lambda: require_attributes(news, "Dip.Meet", {"polarity": "maybe"}),
        lambda: require_segment_kind(news, "chapter", 1),
        lambda: require_segment_kind(news, "body", 0),
        lambda: require_relation(news, _page(), "Member_Of", "japan", "eu"),
        lambda: require_relation(news, _page(), "Nonsense", "japan", "eu"),
    ):
        with pytest.raises(EditError):
            wrong()


def test_a_mention_outside_article_text_is_flagged_not_refused(news: Scheme) -> None:
    page = _page(
        Segment("body", Range.at(0, 46), "body", 1),
        Segment("promo", Range.at(47, 59), "newsletter_promo", None),
        Mention("stray", Span.at(47, 51), "ORG"),
    )
    assert not in_article(page, news, Span.at(47, 51))
    assert in_article(page, news, Span.at(0, 5))
    assert [(p.code, p.item) for p in problems(page, news)] == [("outside-article", "stray")]


def test_problems_name_missing_roles_attributes_and_articles(news: Scheme) -> None:
    page = _page(
        Segment("body", Range.at(0, 46), "body", None),
        Segment("later", Range.at(47, 59), "body", 2),
        _meet(("Place", "tokyo")),
        Mention("bare", Span.at(36, 45), "TIMEX"),
    )
    found = {(p.code, p.item) for p in problems(page, news)}
    assert {("no-article", "body"), ("article-gap", ""), ("role-missing", "meet")} <= found
    assert ("attribute-missing", "bare") in found


def test_what_breaks_the_scheme_is_an_error(news: Scheme) -> None:
    page = _page(Mention("odd", Span.at(0, 5), "CITY"), Relation("r", "Member_Of", "eu", "gone"))
    errors = {p.item for p in problems(page, news) if p.severity is Severity.ERROR}
    assert errors == {"odd", "r"}


def _broken(news: Scheme, **changes: object) -> dict[str, object]:
    return {**news.data, **changes}


def test_a_scheme_that_contradicts_itself_is_refused_by_name(news: Scheme) -> None:
    kinds = list(news.data["segment_kinds"])
    twice = _broken(news, segment_kinds=[*kinds, kinds[0]])
    same_key = _broken(news, segment_kinds=[*kinds, {**kinds[0], "id": "other"}])
    unknown = _broken(news, entity_types=[{**news.data["entity_types"][0], "attributes": ["height"]}])
    for data, reason in ((twice, "twice"), (same_key, "same key"), (unknown, "height"), ({}, "format")):
        with pytest.raises(SchemeError, match=reason):
            parse_scheme(data)


def test_looking_takes_breaths_and_finds_the_same_in_page_order(news: Scheme) -> None:
    text = "Oslo met Rome. " * 4000
    items = [Mention(f"m{n:05}", Span.at(15 * n, 15 * n + 4), "GPE") for n in range(4000)]
    annotations = filled(blank_set(text), [Segment("s", Range.at(0, 15), "other_boilerplate", None), *items])
    found = list(looking(annotations, news))
    assert [one for one in found if one is not None] == problems(annotations, news)
    assert [one.item for one in problems(annotations, news)] == [item.id for item in items]
    breaths = [at for at, one in enumerate(found) if one is None]
    assert max(after - before for before, after in pairwise(breaths)) <= 51
