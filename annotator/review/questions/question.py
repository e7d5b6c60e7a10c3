"""A question: a place where several authors may differ, with what each of them says there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, cast

from annotator.domain.ranges import Range, Span
from annotator.review.fingerprints import fingerprint
from annotator.review.policies import NOTHING, SILENT


class Sort(StrEnum):
    """What a question is about."""

    SEGMENT = "segment"
    EDGE = "edge"
    CUT = "cut"
    ARTICLE = "article"
    MENTION = "mention"
    EVENT = "event"
    RELATION = "relation"
    ENTITY = "entity"
    CLUSTER = "cluster"
    FLAG = "flag"


class Group(StrEnum):
    """Sorts of questions that have one policy together."""

    SEGMENTS = "segments"
    MENTIONS = "mentions"
    EVENTS = "events"
    RELATIONS = "relations"
    REFERENTS = "referents"
    FLAGS = "flags"


GROUPS = {
    Sort.SEGMENT: Group.SEGMENTS,
    Sort.EDGE: Group.SEGMENTS,
    Sort.CUT: Group.SEGMENTS,
    Sort.ARTICLE: Group.SEGMENTS,
    Sort.MENTION: Group.MENTIONS,
    Sort.EVENT: Group.EVENTS,
    Sort.RELATION: Group.RELATIONS,
    Sort.ENTITY: Group.REFERENTS,
    Sort.CLUSTER: Group.REFERENTS,
    Sort.FLAG: Group.FLAGS,
}

Unit = tuple[str, int]
"""What is computed together: the name of a sort of units, and a number in the alignment."""


class Mark(NamedTuple):
    """What a mention says, without id and entity."""

    span: Span
    type: str
    attributes: tuple[tuple[str, str], ...] = ()


class Filler(NamedTuple):
    """A place whose item fills a role: ``mention`` or ``event``, and its number."""

    sort: str
    place: int


class Key(NamedTuple):
    """An author's item that a question is about; by these a decision finds its question again."""

    author: str
    item: str
    filler: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One of the answers, and the authors (by their numbers) who gave it."""

    value: Hashable
    authors: tuple[int, ...]


class _Question(NamedTuple):
    """The fields of a question: a page has hundreds, and a tuple is made in a quarter of the time."""

    sort: Sort
    field: str
    unit: Unit
    range: Range
    surface: str
    votes: tuple[Hashable, ...]
    keys: tuple[Key, ...] = ()
    kinds: tuple[str, ...] = ()
    waits: tuple[Unit, ...] = ()
    parts: tuple[int, ...] = ()
    follows: bool = False


class Question(_Question):
    """What authors say at one place, agreed or not. Values by sort:

    ========  ======================================================================================
    segment   label: kind and article number
    edge      where the label to the left ends and where the one to the right begins
    cut       whether a new segment starts here
    article   whether this is an article of its own
    mention   a tuple of ``Mark``: one, or several where an author splits what another has as one
    event     field "": the type; "extent": a span; "role:…": whether a ``Filler`` fills it, or which
              (of a role that takes one); "attribute:…": a value
    relation  the type
    entity    field "same": whether two cells refer to one thing; "": an id
    cluster   the same
    flag      True
    ========  ======================================================================================

    ``votes``: one an author, a value, NOTHING or SILENT. ``kinds`` say how they differ (missing, extent,
    type, …). ``waits``: the units that have to be decided before. ``parts``: what the unit needs to put a
    value into gold. ``follows``: what all who speak agree on is taken along with what it hangs on.
    """

    @cached_property
    def id(self) -> str:
        """What it is called in one alignment and the next: by the first of the items it is about.

        What has no item goes by its place in the text.
        """
        items = [(key.item, key.author, key.filler or "") for key in self.keys]
        about: tuple[Hashable, ...] = min(items) if items else (int(self.range.start),)
        return fingerprint((self.sort, self.field, *about))

    @cached_property
    def alike(self) -> str:
        """The same for questions with the same surface and the same votes, wherever they stand."""
        start = int(self.range.start)
        surface = " ".join(self.surface.split()).casefold()
        return fingerprint((self.sort, self.field, surface, *[_moved(vote, -start) for vote in self.votes]))

    @cached_property
    def shape(self) -> str:
        """The same for questions in which the same authors differ in the same way, whatever their text.

        Labels count where they are what differs: one author has PER, the others ROLE. Where one author has
        nothing, another extent, or fills a role otherwise, only who stands with whom does. A single author's
        labels always count.
        """
        name = self.field.partition(":")[0]
        about = name if name == "role" else self.field
        return fingerprint((self.sort, about, *_ways(self.votes)))

    @property
    def versions(self) -> tuple[Version, ...]:
        """The answers but "nothing here": most authors first, then in the order of the text."""
        return versions_of(self.votes)

    @property
    def agreed(self) -> bool:
        """Whether all who speak say the same."""
        return len({vote for vote in self.votes if vote is not SILENT}) <= 1


def kinds_of(votes: Sequence[Hashable]) -> tuple[str, ...]:
    """Return how votes for one type differ: missing, type."""
    given = {vote for vote in votes if vote is not SILENT}
    if len(given) < 2:
        return ()
    found = {"missing": NOTHING in given, "type": len(given - {NOTHING}) > 1}
    return tuple([name for name, there in found.items() if there])


def versions_of(votes: Sequence[Hashable]) -> tuple[Version, ...]:
    """Return the values among votes with who gave them; equal votes share one."""
    given: dict[Hashable, list[int]] = {}
    for author, vote in enumerate(votes):
        if vote is not SILENT and vote is not NOTHING:
            given.setdefault(vote, []).append(author)
    ordered = sorted(given.items(), key=lambda one: (-len(one[1]), _order(one[0])))
    return tuple(Version(value, tuple(authors)) for value, authors in ordered)


def _order(value: Hashable) -> tuple[list[int], str]:
    """Return a key that puts values into the order of the text."""
    spans: list[int] = []
    match value:
        case Span():
            spans = [value.start, -value.end]
        case (Mark(), *_):
            marks = cast("tuple[Mark, ...]", value)
            spans = [number for mark in marks for number in (mark.span.start, -mark.span.end)]
    return spans, repr(value)


def _moved(vote: Hashable, by: int) -> Hashable:
    """Return a vote with positions counted from somewhere else."""
    match vote:
        case Span():
            return tuple((part.start + by, part.end + by) for part in vote.fragments)
        case Mark():
            return (_moved(vote.span, by), vote.type, vote.attributes)
        case (Mark(), *_):
            return tuple(_moved(mark, by) for mark in vote)
        case (int(stop), int(begin)):
            return (stop + by, begin + by)
        case _ if vote is SILENT:
            return ("silent",)
    return vote


def _ways(votes: Sequence[Hashable]) -> Iterator[Hashable]:
    """Yield how votes differ, one way after the other: of mentions in extents, types and attributes."""
    if not any(isinstance(vote, tuple) and vote and isinstance(vote[0], Mark) for vote in votes):
        yield _way(votes)
        return
    marks = [cast("tuple[Mark, ...]", vote) if isinstance(vote, tuple) else vote for vote in votes]
    yield _way([_each(vote, lambda mark: mark.span) for vote in marks])
    yield _way([_each(vote, lambda mark: mark.type) for vote in marks])
    yield _way([_each(vote, lambda mark: mark.attributes) for vote in marks])


def _each(vote: Hashable, of: Callable[[Mark], Hashable]) -> Hashable:
    """Return one part of each mark of a vote; what is no mark stays."""
    return tuple(of(mark) for mark in vote) if isinstance(vote, tuple) else vote


def _way(votes: Sequence[Hashable]) -> tuple[Hashable, ...]:
    """Return votes as they are if they are labels that differ; else one number for each that is the same."""
    numbers: dict[Hashable, int] = {}
    for vote in votes:
        if vote is not NOTHING and vote is not SILENT:
            numbers.setdefault(vote, len(numbers))
    named = (len(numbers) > 1 or len(votes) == 1) and not any(_is_place(vote) for vote in numbers)
    spoken = votes if named else [numbers.get(vote, vote) for vote in votes]
    return tuple(("silent",) if vote is SILENT else vote for vote in spoken)


def _is_place(vote: Hashable) -> bool:
    """Tell whether a vote says where something is, not what it is."""
    match vote:
        case Span() | Filler() | (Span(), *_) | (int(), int()):
            return True
    return False
