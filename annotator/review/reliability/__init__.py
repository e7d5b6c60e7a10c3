"""Who is reliable: each author against gold, against the others, and by the estimate of Dawid and Skene.

All goes by answers: what each author says of each item that several had before them. It ranks people; it
never decides an item.
"""

from __future__ import annotations

from .answers import SORTS, Answer, Votes, answered, answers, votes_of
from .dawid_skene import Estimate, Estimated, dawid_skene, estimated
from .standing import Standing, against_gold, leave_one_out
from .told import Reliability, reliabilities

__all__ = [
    "SORTS",
    "Answer",
    "Estimate",
    "Estimated",
    "Reliability",
    "Standing",
    "Votes",
    "against_gold",
    "answered",
    "answers",
    "dawid_skene",
    "estimated",
    "leave_one_out",
    "reliabilities",
    "votes_of",
]
