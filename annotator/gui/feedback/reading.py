"""What is read in the database thread: a page beside gold, and what came back to somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.review.feedback import Feedback, feedback, withheld
from annotator.store.project import Project
from annotator.store.review_values import CameBack, HandIn, Remark, SentBack


@dataclass(frozen=True, slots=True)
class PageFeedback:
    """A page that came back to an author. ``gold`` is the number of gold's hand-in.

    ``names`` are those of entities and event clusters by id; ``remarks`` those about the author's work here.
    ``open``: the project lets annotators see who decided, and what the others said.
    """

    document: str
    author: str
    gold: int
    found: Feedback
    names: Mapping[str, str]
    remarks: tuple[Remark, ...]
    open: bool


def read_page(project: Project, document: str, author: str) -> PageFeedback | None:
    """Read the newest hand-ins of an author and of gold; None where one of them is missing.

    In a blind project what others said, and who decided, is not even handed on.
    """
    newest: dict[str, HandIn] = {}
    for _, hand_ins in project.reviewing.hand_ins([document], [author, GOLD]):
        newest |= {one.annotations.author.name: one for one in hand_ins}
    if author == GOLD or len(newest) < 2:
        return None
    own, gold, seen_all = newest[author], newest[GOLD], not project.settings.blind
    shown = gold.annotations if seen_all else withheld(gold.annotations, author)
    entities = {**own.entities, **gold.entities}
    names = {one.id: one.name for one in entities.values()}
    names |= {one.id: one.name for one in (*own.clusters.values(), *gold.clusters.values())}
    found = feedback(own.annotations, shown, project.scheme, entities)
    remarks = tuple(project.reviewing.remarks(document, author))
    return PageFeedback(document, author, gold.number, found, names, remarks, seen_all)


@dataclass(frozen=True, slots=True)
class Found:
    """What came back to somebody: pages with gold, pages sent back, and open remarks, by document.

    For an annotator remarks on the own work whose last word is another's; for who reviews all that somebody
    else spoke last in.
    """

    author: str = ""
    back: tuple[CameBack, ...] = ()
    sent: Mapping[str, SentBack] = field(default_factory=dict)
    remarks: Mapping[str, int] = field(default_factory=dict)

    @property
    def unseen(self) -> list[str]:
        """The pages whose differences the author has not gone through, in project order."""
        return [one.document for one in self.back if one.unseen]

    @property
    def pages(self) -> frozenset[str]:
        """All pages that want to be looked at."""
        return frozenset((*self.unseen, *self.sent, *self.remarks))


def read_news(project: Project, author: Author, person: str) -> Found:
    """Read what came back to the author whose sets are in the window; ``person`` is at the keyboard."""
    if author.kind is AuthorKind.MODEL:
        return Found(author.name)
    reviewing = author.kind is AuthorKind.GOLD
    remarks = project.reviewing.remarks(about=None if reviewing else author.name, open_only=True)
    counts = waiting(remarks, person)
    if reviewing:
        return Found(author.name, remarks=counts)
    sent = {one.document: one for one in project.reviewing.sent_back(author.name)}
    return Found(author.name, tuple(project.reviewing.came_back(author.name)), sent, counts)


def waiting(remarks: Sequence[Remark], person: str) -> dict[str, int]:
    """Return by document how many of some remarks wait for a person: somebody else had the last word."""
    counts: dict[str, int] = {}
    for one in remarks:
        if one.speaker != person:
            counts[one.document] = counts.get(one.document, 0) + 1
    return counts
