"""A page with the sets in play while it is adjudicated: what all sorts of questions are made from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import whose
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits.deciding import Work
from annotator.review.alignment.aligned import Alignment
from annotator.review.policies import NOTHING, SILENT

from .elsewhere import Elsewhere
from .ledger import Ledger
from .question import Question, Sort, Unit


def _itself(referent: str) -> str:
    return referent


@dataclass(frozen=True)
class Sitting:
    """Sets laid beside each other, and the scheme. ``same`` gives one name to entities (or event clusters)
    that are one in all but their ids; without it each is its own. ``elsewhere``: what was decided on other
    pages about what refers to the same, by sort of question.
    """

    alignment: Alignment
    scheme: Scheme
    same: Callable[[str], str] = field(default=_itself)
    elsewhere: Mapping[Sort, Elsewhere] = field(default_factory=dict)

    @cached_property
    def sets(self) -> tuple[AnnotationSet, ...]:
        """The sets in play."""
        return self.alignment.sets

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What the authors of ``sets`` are called."""
        return tuple(one.author.name for one in self.sets)

    @cached_property
    def text(self) -> str:
        """The page's text."""
        return self.sets[0].text

    def blank(self) -> AnnotationSet:
        """Return an empty gold set of the page."""
        first = self.sets[0]
        return AnnotationSet(first.id, first.document, first.text, Author(GOLD, AuthorKind.GOLD))

    @cached_property
    def absent(self) -> tuple[Hashable, ...]:
        """How each author votes who has nothing somewhere: only a set handed in says so."""
        return tuple(NOTHING if one.state is State.DONE else SILENT for one in self.sets)

    def human(self, author: int) -> bool:
        """Tell whether an author counts for a policy: a model never makes anything unanimous."""
        return self.sets[author].author.kind is not AuthorKind.MODEL

    def person(self, author: int) -> str:
        """Return who an author is: several versions of one person's work may be in play."""
        return whose(self.sets[author].author)

    def surface(self, where: Range) -> str:
        """Return the text of a range."""
        return self.text[where.start : where.end]


class Asking(Protocol):
    """What one sort of units asks, what gold holds of it, and how an answer gets into gold."""

    name: str

    def units(self) -> list[Unit]:
        """Return the units, in reading order."""

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Yield units with what each has to wait for or follows."""

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the questions of a unit, agreed or not, in the order in which they are decided."""

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return the value that gold holds; SILENT where it holds none that a question could have."""

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Let gold hold a value; returns the ids of the items that stand for it. Raises EditError."""

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether a question has fallen away by what was decided elsewhere."""
