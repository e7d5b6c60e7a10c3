"""What is put together without an encoder is what an encoder writes, to the byte."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.changes import Change, Kind
from annotator.domain.codec import change_from_json, change_to_json, vote_to_json
from annotator.domain.items import Decision, Mention, Outcome, Vote
from annotator.domain.ranges import Range, Span
from annotator.store.json_text import changes_to_json, to_json, votes_to_json

TEXTS = st.text(max_size=8) | st.sampled_from(['say "x"\n', "\\\t\x7f\u2028", "\U0001f600", "\ud800"])
MAYBE = st.none() | TEXTS
VOTES = st.builds(Vote, TEXTS, st.integers(0, 9), TEXTS, MAYBE, MAYBE, TEXTS)
DECISIONS = st.builds(
    Decision, TEXTS, TEXTS, st.just(Range.at(3, 9)), st.sampled_from(Outcome), TEXTS, TEXTS,
    st.lists(TEXTS, max_size=3).map(tuple), MAYBE, TEXTS, TEXTS, st.lists(VOTES, max_size=3).map(tuple),
)  # fmt: skip
MENTION = Change(Kind.MENTION, "m", Mention("m", Span.at(1, 2), "PER"), None)


@given(st.lists(VOTES, max_size=3))
def test_votes(votes: list[Vote]) -> None:
    assert votes_to_json(votes) == to_json([vote_to_json(one) for one in votes])


@given(st.none() | DECISIONS, DECISIONS)
def test_changes(before: Decision | None, after: Decision) -> None:
    changes = [MENTION, Change(Kind.DECISION, after.id, before, after)]
    told = changes_to_json(changes)
    assert told == to_json([change_to_json(one) for one in changes])
    assert change_from_json(json.loads(told)[0]) == MENTION
