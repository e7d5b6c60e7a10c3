"""What every transition is made of: moving the caret, performing an edit, finding what a key means."""

from __future__ import annotations

import pytest

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Attribute, Scheme
from annotator.gui.annotating import targets
from annotator.gui.annotating.asked import (
    Asked,
    PutCaret,
    Result,
    Reveal,
    Select,
    Tell,
    choose,
    perform,
    walk,
)
from annotator.gui.annotating.hand import Gripped, Hand, OpenEvent, Stay

from .player import empty_set

HELD = Hand(selected="m", held=True, open=OpenEvent("e", Stay.AWAY))
LEFT = Hand(selected="m", held=False, open=OpenEvent("e", Stay.KEPT))


@pytest.fixture
def asked(news: Scheme) -> Asked:
    return Asked(empty_set("Norway and Chile"), news, caret=6, selection=Range.at(0, 6))


def test_only_a_caret_that_moves_leaves_something(asked: Asked) -> None:
    assert walk(HELD, asked, 6) == Result(HELD, (PutCaret(6),))
    assert walk(HELD, asked, 7, reveal=False) == Result(LEFT, (PutCaret(7, reveal=False),))
    there, beyond, shown = Range.at(0, 6), Range.at(0, 10), Reveal(Range.at(0, 1))
    assert choose(HELD, asked, there, shown) == Result(HELD, (Select(there), shown))
    assert choose(HELD, asked, beyond) == Result(LEFT, (Select(beyond),))


def test_after_an_edit_the_selection_is_let_go_and_after_a_refusal_it_is_not(asked: Asked) -> None:
    seen: list[Asked] = []

    def then(hand: Hand, asked: Asked, _edit: object) -> Result:
        seen.append(asked)
        return Result(hand, (Tell(),))

    result = perform(HELD, lambda _set: Edit("label", {}, ()), then)
    assert result.hand == HELD and result.then is not None
    assert result.then(HELD, asked, Edit("label", {}, ())).wishes == (Tell(), Select(None), Tell())
    assert seen == [asked.unselected()]
    assert result.then(HELD, asked, None) == Result(HELD)


def test_what_was_told_of_edges_is_taken_back_when_they_are_let_go() -> None:
    gripping = Hand(selected="m", gripped=Gripped("m", 0, 6))
    wish = Select(None)
    assert Result(Hand(), (wish,)).wished(gripping) == (Tell(), wish)
    assert Result(gripping, (wish,)).wished(gripping) == (wish,)
    assert Result(Hand(), (wish,)).wished(Hand()) == (wish,)


def test_what_an_edit_made_is_the_first_new_item_of_the_kind() -> None:
    old, new = Mention("a", Span.at(0, 1), "PER"), Mention("b", Span.at(2, 3), "PER")
    label = Segment("s", Range.at(0, 1), "body")
    changes = (
        Change(Kind.SEGMENT, "s", None, label),
        Change(Kind.MENTION, "a", old, new),
        Change(Kind.MENTION, "b", None, new),
        Change(Kind.MENTION, "c", None, new),
    )
    edit = Edit("label", {}, changes)
    assert targets.made_by(edit, Kind.MENTION) == "b"
    assert targets.made_by(edit, Kind.EVENT) is None and targets.made_by(None, Kind.MENTION) is None


@pytest.mark.parametrize(
    ("span", "right", "moved"),
    [((0, 6), True, (0, 10)), ((0, 10), False, (0, 6)), ((0, 6), False, None), ((7, 16), True, None)],
)
def test_an_end_moves_by_words(span: tuple[int, int], right: bool, moved: tuple[int, int] | None) -> None:
    found = targets.moved_end("Norway and Chile", Span.at(*span), right=right)
    assert found == (Span.at(*moved) if moved else None)


@pytest.mark.parametrize(
    ("span", "right", "moved"),
    [((7, 16), False, (0, 16)), ((0, 10), True, (7, 10)), ((7, 10), True, None), ((0, 6), False, None)],
)
def test_a_start_moves_by_words(span: tuple[int, int], right: bool, moved: tuple[int, int] | None) -> None:
    found = targets.moved_start("Norway and Chile", Span.at(*span), right=right)
    assert found == (Span.at(*moved) if moved else None)


def test_values_go_round() -> None:
    free = Attribute("a", "A", values=("x", "y"))
    assert [targets.next_value(free, value) for value in (None, "x", "y", "odd")] == ["x", "y", None, None]
    usual = Attribute("a", "A", values=("x", "y"), default="x")
    assert [targets.next_value(usual, value) for value in (None, "x", "y")] == ["y", "y", "x"]
    required = Attribute("a", "A", values=("x", "y"), required=True)
    assert [targets.next_value(required, value) for value in ("x", "y", None)] == ["y", "x", "x"]


def test_relations_without_a_key_get_the_digits(news: Scheme) -> None:
    labels = targets.relation_labels(news)
    assert [label.key for label in labels.values()][:3] == ["1", "2", "3"]
