"""Which votes need nobody to decide: the policies, from asking always to taking what nobody is against."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum


class Silent(Enum):
    """No vote: the author has no say on a question, or has not handed in and said nothing there."""

    SILENT = "silent"


SILENT = Silent.SILENT
NOTHING = None
"""A vote of an author who handed in and has nothing here."""
FEWEST = 2
"""So many authors it takes for anything to be agreed."""
MANY = 3
"""So many authors it takes for one of them to be outvoted."""


class Policy(StrEnum):
    """Which votes are taken without asking. What ``unanimous`` takes, every later one takes too."""

    ASK = "ask"
    UNANIMOUS = "unanimous"
    ALL_BUT_ONE = "all but one"
    MAJORITY = "majority"
    ANY = "any"


_AGAINST = "not "


def against(rule: str) -> str:
    """Return the rule of a decision by which a person changed what a policy had taken."""
    return rule if is_against(rule) else _AGAINST + rule


def is_against(rule: str | None) -> bool:
    """Tell whether a decision changed what a policy had taken: an error of the policy."""
    return rule is not None and rule.startswith(_AGAINST)


def policy_of(rule: str) -> str:
    """Return the policy that a rule is, or is against."""
    return rule.removeprefix(_AGAINST)


@dataclass(frozen=True, slots=True)
class Settled:
    """The value that a policy takes; NOTHING is one too.

    ``rule`` names what takes it if that is no policy, ``reason`` says more of that.
    """

    value: Hashable
    rule: str = ""
    reason: str = ""


def settled(policy: Policy, votes: Sequence[Hashable]) -> Settled | None:
    """Return what a policy takes of votes, None if somebody has to decide.

    One vote an author in play, each a value, NOTHING or SILENT. ``unanimous``: all gave one vote.
    ``all but one``: of three or more. ``majority``: more than half of the authors in play. ``any``: all who
    gave a value gave the same one, whoever said nothing. A single author agrees with nobody.
    """
    if policy is Policy.ASK or len(votes) < FEWEST:
        return None
    if votes[0] is not SILENT and votes.count(votes[0]) == len(votes):
        return Settled(votes[0])
    if policy is Policy.UNANIMOUS:
        return None
    given = [vote for vote in votes if vote is not SILENT]
    if policy is Policy.ANY:
        said = {vote for vote in given if vote is not NOTHING} or set(given)
        return Settled(said.pop()) if len(said) == 1 else None
    if not given:
        return None
    value = max(given, key=given.count)
    count, authors = given.count(value), len(votes)
    if policy is Policy.MAJORITY:
        enough = count > authors / 2
    else:
        enough = count >= (authors - 1 if authors >= MANY else authors)
    return Settled(value) if enough else None
