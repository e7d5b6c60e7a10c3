"""What is told of a difference, in words; how values are put into words comes from whoever asks questions."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from annotator.domain.items import Decision
from annotator.domain.ranges import Range
from annotator.domain.scheme import Color, Scheme
from annotator.review.adjudication import Adjudication
from annotator.review.deciding import FOLLOWS
from annotator.review.policies import Policy
from annotator.review.questions.docket import Asked
from annotator.review.questions.question import Question
from annotator.store.review_values import Remark

from ..look.i18n import mark, tr

_RULES = {
    Policy.UNANIMOUS: mark("by rule: all annotators agreed"),
    Policy.ALL_BUT_ONE: mark("by rule: all annotators but one agreed"),
    Policy.MAJORITY: mark("by rule: most annotators agreed"),
    Policy.ANY: mark("by rule: nobody who said something was against it"),
    FOLLOWS: mark("by rule: it follows from another decision"),
}


class Shown(Protocol):
    """An answer as it is shown: what it says, where it lies in the text, and in which colour."""

    @property
    def words(self) -> str:
        """What it says."""

    @property
    def ranges(self) -> tuple[Range, ...]:
        """Where it lies, in code points, half-open."""

    @property
    def color(self) -> Color:
        """The colour of its label."""


Say = Callable[[Question, Hashable], Shown]


class Wording(Protocol):
    """How questions and answers are put into words."""

    def say(self, page: Adjudication, scheme: Scheme, name: Callable[[str], str]) -> Say:
        """Return what puts the answers of a page into words; ``name`` is that of what is referred to."""

    def title(self, asked: Asked, scheme: Scheme) -> str:
        """Return what was asked."""

    def surface(self, question: Question) -> str:
        """Return the words that were asked about."""

    def guidelines(self, asked: Asked, scheme: Scheme) -> str:
        """Return the guidelines of the labels in question, as Markdown."""


def decided(decision: Decision | None) -> str:
    """Return how gold came to what it says."""
    if decision is None:
        return tr("gold was annotated by hand here")
    if decision.rule is None:
        return tr("decided by {name}").format(name=decision.by) if decision.by else tr("decided by hand")
    return tr(_RULES.get(decision.rule, mark("by rule")))


def voice(speaker: str, person: str, *, named: bool) -> str:
    """Return who says something: in a blind project no names, only you and the adjudicator."""
    if speaker == person:
        return tr("you")
    return speaker if named else tr("the adjudicator")


def conversation(remark: Remark, person: str, *, named: bool) -> list[str]:
    """Return a remark and its answers, a line each with who says it."""
    lines = [(remark.author, remark.text), *((one.author, one.text) for one in remark.answers)]
    return [f"{voice(who, person, named=named)}: {text}" for who, text in lines]
