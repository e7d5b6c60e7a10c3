"""Whose word counts: gold that is done, else the person who is furthest; never a model."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.items import AuthorKind, State
from annotator.review.reference import Standing, reference

HUMAN, MODEL, GOLD = AuthorKind.HUMAN, AuthorKind.MODEL, AuthorKind.GOLD
DONE, BEGUN, TODO = State.DONE, State.IN_PROGRESS, State.TODO


def of(*sets: Standing) -> str | None:
    found = reference(sets, lambda one: one)
    return found.author if found else None


def test_gold_counts_when_it_is_done():
    ana, ben = Standing("ana", HUMAN, DONE, 9), Standing("ben", HUMAN, DONE, 4)
    assert of(ana, ben, Standing("gold", GOLD, DONE, 1)) == "gold"
    assert of(ana, ben, Standing("gold", GOLD, BEGUN, 99)) == "ana"
    assert of(Standing("gold", GOLD, BEGUN, 99), Standing("cy", HUMAN, TODO, 1)) == "cy"
    assert of(Standing("gold", GOLD, BEGUN, 99)) is None


def test_the_person_who_is_furthest_counts_and_no_model():
    assert of(Standing("ana", HUMAN, BEGUN, 9), Standing("ben", HUMAN, DONE, 1)) == "ben"
    assert of(Standing("ana", HUMAN, BEGUN, 1), Standing("ben", HUMAN, BEGUN, 2)) == "ben"
    assert of(Standing("ben", HUMAN, DONE, 2), Standing("ana", HUMAN, DONE, 2)) == "ana"
    assert of(Standing("rules", MODEL, DONE, 9)) is None
    assert of() is None


@given(
    st.lists(
        st.builds(
            Standing,
            st.sampled_from("abc"),
            st.sampled_from(AuthorKind),
            st.sampled_from(State),
            st.integers(0, 2),
        ),
        max_size=4,
        unique_by=lambda one: one.author,
    )
)
def test_the_order_of_the_sets_makes_no_difference(sets: list[Standing]):
    assert len({of(*order) for order in permutations(sets)}) == 1
