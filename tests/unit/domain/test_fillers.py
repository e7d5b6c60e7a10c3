"""What may fill a role, nearest first."""

from __future__ import annotations

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.fillers import ring
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from tests.unit.costs import cost
from tests.unit.strategies import blank_set

TEXT = "Peru left. Japan met Chile with Spain. Kenya stayed."


def _page(*arguments: str) -> tuple[AnnotationSet, Event]:
    names = ("Peru", "Japan", "Chile", "Spain", "Kenya")
    mentions = [Mention(n, Span.at(TEXT.index(n), TEXT.index(n) + len(n)), "GPE") for n in names]
    event = Event(
        "met", Span.at(17, 20), "Dip.Meet", arguments=tuple(Argument("Participant", a) for a in arguments)
    )
    return filled(blank_set(TEXT), [*mentions, Mention("w", Span.at(5, 9), "TIMEX"), event]), event


def test_the_sentence_first_then_distance_then_what_stands_before(news: Scheme) -> None:
    page, event = _page()
    assert ring(page, news, event, "Participant") == ["Japan", "Chile", "Spain", "Peru", "Kenya"]
    page, event = _page("Chile")
    assert ring(page, news, event, "Participant") == ["Japan", "Spain", "Peru", "Kenya"]
    assert ring(page, news, event, "Participant", limit=1) == ["Japan"]
    assert ring(page, news, event, "NoSuchRole") == []


def test_an_event_fills_no_role_of_its_own(news: Scheme) -> None:
    outer = next(
        (kind, role) for kind in news.event_types.values() for role in kind.roles if "*event" in role.targets
    )
    one = Event("one", Span.at(0, 4), outer[0].id)
    two = Event("two", Span.at(5, 9), outer[0].id, arguments=(Argument(outer[1].id, "one"),))
    page = filled(blank_set(TEXT), [one, two])
    assert ring(page, news, one, outer[1].id) == [], "two contains one"


@pytest.mark.slow
def test_twenty_thousand_mentions_cost_no_more(news: Scheme) -> None:
    def ring_of(count: int) -> float:
        mentions = [Mention(str(n), Span.at(5 * n, 5 * n + 4), "GPE") for n in range(count)]
        page = filled(blank_set("Peru " * count), mentions)
        middle = 5 * (count // 2)
        event = Event("e", Span.at(middle, middle + 4), "Dip.Meet")
        assert len(ring(page, news, event, "Participant")) == 60
        return cost(lambda: ring(page, news, event, "Participant"))

    assert ring_of(20_000) < 5 * ring_of(1_000)
