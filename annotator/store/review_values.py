"""What people say and do about each other's work, as values: hand-ins, remarks, assignments, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Entity, EventCluster
from annotator.domain.ranges import Range


@dataclass(frozen=True, slots=True)
class HandIn:
    """A set as it was when its author called it done, with what its items referred to then.

    ``number`` counts from 1 for each set; ``revision`` is the set's; ``recorded`` (ISO 8601, UTC) is "" for a
    set that came into the project done; ``by`` is who handed it in.
    """

    number: int
    revision: int
    recorded: str
    by: str
    annotations: AnnotationSet
    entities: Mapping[str, Entity]
    clusters: Mapping[str, EventCluster]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """That an author has handed in a document, how often, and whether the set is still done."""

    document: str
    author: Author
    hand_ins: int
    done: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a remark; ``recorded`` is ISO 8601, UTC."""

    author: str
    text: str
    recorded: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What one person says to another about an item or a stretch of a page.

    ``about`` is the author whose work it is about; ``item`` an id in that author's set, "" for the stretch
    ``[start, end)`` of code points alone. ``settled`` is when somebody settled it, None while it is open.
    """

    id: str
    document: str
    about: str
    author: str
    text: str
    item: str = ""
    start: int = 0
    end: int = 0
    answers: tuple[Answer, ...] = ()
    settled: str | None = None
    recorded: str = ""

    @property
    def where(self) -> Range:
        """The stretch it is about, in code points, half-open."""
        return Range.at(self.start, self.end)

    @property
    def speaker(self) -> str:
        """Who had the last word."""
        return self.answers[-1].author if self.answers else self.author


@dataclass(frozen=True, slots=True)
class CameBack:
    """A page that an author handed in and that gold is finished of.

    ``gold`` is the number of gold's newest hand-in, ``seen`` that of the one whose differences the author has
    gone through, 0 for none.
    """

    document: str
    gold: int
    seen: int = 0

    @property
    def unseen(self) -> bool:
        """Whether there is something that the author has not gone through."""
        return self.gold > self.seen


@dataclass(frozen=True, slots=True)
class SentBack:
    """A page that an adjudicator gave back to its author, who has not handed it in again yet.

    ``by`` is who did, ``reason`` what is to be changed; ``recorded`` is ISO 8601, UTC.
    """

    document: str
    author: str
    by: str
    reason: str
    recorded: str = ""


class GuidelineExample(NamedTuple):
    """A place at ``[start, end)`` of a document, in code points, with its text."""

    document: str
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class GuidelineNote:
    """That authors tell two labels apart in different ways, for whoever writes the guidelines.

    ``sort`` says which labels: a ``Sort`` of `review.label_pairs`, or "edge" for where the one ends and the
    other begins. A label of "" is nothing. Stored, the labels are in order of name. ``by`` noted it;
    ``settled`` is when the guideline was mended, None while it is open.
    """

    id: str
    sort: str
    first: str
    second: str
    text: str = ""
    examples: tuple[GuidelineExample, ...] = ()
    by: str = ""
    settled: str | None = None
    recorded: str = ""


@dataclass(frozen=True, slots=True)
class DecisionCount:
    """How many decisions of gold there are of one sort.

    ``asked`` is the sort of question, ``rule`` what decided (None: a person), ``looked`` whether a person has
    looked at what a rule took.
    """

    asked: str
    rule: str | None
    looked: bool
    outcome: str
    count: int


class LinkSaid(NamedTuple):
    """What an author's item refers to, "" for nothing; ``other`` is that of the other item of a pair."""

    author: str
    referent: str
    other: str


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """A person's decision on what refers to the same, on another page.

    ``field`` and ``value`` are the decision's, ``referent`` is what gold's items refer to, ``said`` what the
    authors said then. ``page`` is the document's name, ``by`` who decided.
    """

    document: str
    page: str
    by: str
    field: str
    value: str
    referent: str | None
    said: tuple[LinkSaid, ...]


Task = Literal["annotate", "review", "adjudicate"]
Role = Literal["annotator", "reviewer", "manager", "reader"]
"""What a person does in a project; ``manager``: leads it."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to do what with a document; round and position order the work, ``due`` is an ISO date or None.

    ``made`` is when it was stored, ISO 8601, UTC; what is not stored yet has none.
    """

    document: str
    author: str
    task: Task = "annotate"
    round: int = 1
    position: int = 0
    due: str | None = None
    by: str = ""
    made: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class PageCounts:
    """What a measure counted on a page between certain hand-ins, as plain JSON.

    ``hand_ins`` names them: a JSON list of pairs of author and number; or, where it is a sum of pages that is
    kept with the first of them, their digest.
    """

    document: str
    hand_ins: str
    measure: str
    counts: Any
