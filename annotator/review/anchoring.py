"""What people made of suggestions, and whether they kept too much of them: the anchoring check.

Who sees a suggestion leans towards it. Where gold is done, the share of accepted suggestions that gold has
not is set beside the same share of what the same person made by hand: if the first is much higher, people
accept what they would not have said themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Argument, Event, Mention, Segment

from .reporting import Field, Section

SORTS = ("segments", "mentions", "events", "arguments")
Key = tuple[str, Any]
"""The sort of an item, and what has to be the same for gold to have it: places and labels, no ids."""
Ids = tuple[str, str, Argument | None]
"""The sort of an item, its id, and of an argument what it says."""


@dataclass(slots=True)
class Taken:
    """What one author made of one suggester's suggestions of one sort.

    ``judged`` are those accepted that still stood when gold was done, ``refused`` those of them that gold has
    not; ``own`` and ``own_refused`` the same of what the author made by hand on the same pages.
    """

    accepted: int = 0
    rejected: int = 0
    judged: int = 0
    refused: int = 0
    own: int = 0
    own_refused: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the figures as plain JSON values, with both shares; None: nothing was judged."""
        return {
            "accepted": self.accepted,
            "rejected": self.rejected,
            "judged": self.judged,
            "refused": self.refused,
            "refused_share": share(self.refused, self.judged),
            "own_refused_share": share(self.own_refused, self.own),
        }


def share(part: int, whole: int) -> float | None:
    """Return a share to four digits, or None of nothing."""
    return round(part / whole, 4) if whole else None


def made_by(changes: Iterable[Change]) -> Iterator[Ids]:
    """Yield what an edit put into a set: segments, mentions, events, and arguments of events."""
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Segment) and before is None:
            yield "segments", after.id, None
        elif isinstance(after, Mention) and before is None:
            yield "mentions", after.id, None
        elif isinstance(after, Event):
            if before is None:
                yield "events", after.id, None
            there = before.arguments if isinstance(before, Event) else ()
            for argument in after.arguments:
                if argument not in there:
                    yield "arguments", after.id, argument


def keyed(annotations: AnnotationSet) -> dict[Ids, Key]:
    """Return what has to be the same of each item of a set."""
    found: dict[Ids, Key] = {}
    for segment in annotations.segments.values():
        found["segments", segment.id, None] = "segments", (segment.range, segment.kind, segment.article)
    for mention in annotations.mentions.values():
        found["mentions", mention.id, None] = "mentions", (mention.span, mention.type)
    for event in annotations.events.values():
        place = event.span, event.type
        found["events", event.id, None] = "events", place
        for argument in event.arguments:
            if (target := annotations.placed(argument.target)) is not None:
                key = (place, argument.role, target.span, target.type)
                found["arguments", event.id, argument] = "arguments", key
    return found


def judge(
    taken: Mapping[str, Taken],
    said: AnnotationSet,
    gold: AnnotationSet,
    accepted: Collection[Ids],
    of_all: Collection[Ids],
) -> None:
    """Count a page into ``taken``, by sort: what was accepted, and what was made by hand, beside gold.

    ``accepted`` are of one suggester, ``of_all`` those of any: what is in neither was made by hand.
    """
    right = set(keyed(gold).values())
    for item, key in keyed(said).items():
        its = taken[item[0]]
        if item in accepted:
            its.judged += 1
            its.refused += key not in right
        elif item not in of_all:
            its.own += 1
            its.own_refused += key not in right


def answers_section(rows: Iterable[tuple[str, str, str, Taken]]) -> Section:
    """Return what people made of suggestions: suggester, author, sort, and the figures."""
    listed: list[tuple[Field, ...]] = [
        (
            suggester, author, sort, one.accepted, one.rejected, one.judged, one.refused,
            share(one.refused, one.judged), share(one.own_refused, one.own),
        )
        for suggester, author, sort, one in rows
    ]  # fmt: skip
    return Section(
        "suggestions",
        "Suggestions, and what people made of them",
        (
            "suggester", "author", "sort", "accepted", "rejected", "judged", "refused", "refused_share",
            "own_refused_share",
        ),
        tuple(listed),
        "Judged are accepted suggestions that still stood on pages whose gold is done, refused those that "
        "gold has not. Beside that share stands the same one of what the author made by hand on these pages: "
        "if the first is much higher, people accept what they would not have said themselves.",
        "Nobody has accepted or rejected a suggestion yet.",
    )  # fmt: skip
