"""An edit that conflicts, made all the same, brings about what it was to bring about."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator import edits
from annotator.domain.changes import Edit, Kind
from annotator.domain.scheme import Scheme
from annotator.edits.rebasing import insist, rebase

from .test_rebasing import by_verbs, listed_verbs
from .test_verbs import page

KINDS = (Kind.MENTION, Kind.SEGMENT, Kind.EVENT, Kind.RELATION, Kind.NOTE)


@given(listed_verbs, listed_verbs)
def test_whatever_others_did_the_items_are_what_the_edit_made_of_them(
    news: Scheme, listed: list[str], others: list[str]
) -> None:
    (mine, _), (_, theirs) = by_verbs(news, listed[:1]), by_verbs(news, others)
    for edit in mine:
        after = theirs.applied(insist(theirs, edit))
        for change in edit.changes:
            if change.kind in KINDS:
                assert after.of(change.kind).get(change.id) == change.after


def conflict(news: Scheme) -> tuple[Edit, Edit]:
    """An edit, and another one of the same item that it conflicts with."""
    return edits.retype_mention(page(), news, "m2", "ORG"), edits.delete_items(page(), ["m2"])


def test_what_conflicts_is_done_all_the_same(news: Scheme) -> None:
    mine, other = conflict(news)
    theirs = page().applied(other)
    assert rebase(page(), [mine], theirs, news).conflicts
    assert theirs.applied(insist(theirs, mine)).mentions["m2"].type == "ORG"


def test_what_is_there_already_is_left_out(news: Scheme) -> None:
    mine, _ = conflict(news)
    assert not insist(page().applied(mine), mine)


@pytest.mark.parametrize("flag", [True, False])
def test_flags_and_the_state_are_followed(news: Scheme, flag: bool) -> None:
    base = page()
    mine = edits.set_flag(base, news, "paywalled", True)
    theirs = base.applied(mine) if flag else base
    assert theirs.applied(insist(theirs, mine)).flags >= {"paywalled"}
