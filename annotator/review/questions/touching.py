"""Which units a change of gold touches, so that only these are looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain.changes import Change, Kind
from annotator.domain.items import Decision, Event, Mention, Relation, Segment
from annotator.domain.ranges import Range

from .ledger import Ledger
from .question import Sort, Unit
from .referents import ReferentsAsked
from .segments import SegmentsAsked
from .sitting import Sitting


class Touching:
    """Where the authors' items are asked for, by author and id."""

    def __init__(
        self,
        sitting: Sitting,
        segments: SegmentsAsked,
        group_of: dict[int, int],
        referents: dict[Sort, ReferentsAsked],
    ) -> None:
        self.segments = segments
        self.flags = {flag: n for n, flag in enumerate(sitting.alignment.flags)}
        self.group_of = group_of
        found = sitting.alignment
        self.author = {one.author.name: n for n, one in enumerate(sitting.sets)}
        self.at = {Sort.MENTION: found.mention_at, Sort.EVENT: found.event_at}
        self.relation_of = {
            (author, item.id): n
            for n, place in enumerate(found.relations)
            for author, item in enumerate(place.items)
            if item is not None
        }
        self.cells_of = {
            sort: {p: n for n, group in enumerate(asked.groups) for cell in group for p in cell.places}
            for sort, asked in referents.items()
        }

    def units(self, change: Change, ledger: Ledger) -> Iterator[Unit]:
        """Yield the units a change touches; the ledger is that before or after it."""
        for value in (change.before, change.after):
            match value:
                case Decision():
                    yield from self._of_decision(value)
                case Segment():
                    yield from self.segments.units_in(value.range)
                case Mention() | Event() | Relation():
                    yield from self._of_item(value, ledger)
        if change.kind is Kind.FLAG and change.id in self.flags:
            yield "flag", self.flags[change.id]

    def _of_item(self, item: Mention | Event | Relation, ledger: Ledger) -> Iterator[Unit]:
        decision = ledger.gold.decisions.get(ledger.came_of.get(item.id, ""))
        if decision is not None:
            yield from self._of_decision(decision)
        elif isinstance(item, Mention):
            yield from (("mention", self.group_of[place]) for place in ledger.mentions.near(item))
        elif isinstance(item, Event):
            yield from (("event", place) for place in ledger.events.near(item))

    def _of_decision(self, decision: Decision) -> Iterator[Unit]:
        if decision.asked not in frozenset(Sort):
            return  # of a later version of the program
        sort = Sort(decision.asked)
        if sort is Sort.FLAG:
            if decision.field in self.flags:
                yield "flag", self.flags[decision.field]
        elif sort is Sort.ARTICLE:
            number = int(decision.field) if decision.field.isdecimal() else 0
            if number in self.segments.articles:
                yield "article", number
        elif sort in (Sort.SEGMENT, Sort.EDGE, Sort.CUT):
            end = max(decision.range.end, decision.range.start + 1)
            yield from self.segments.units_in(Range.at(decision.range.start, end))
        else:
            for vote in decision.votes:
                author = self.author.get(vote.author)
                if author is not None and vote.item is not None:
                    yield from self._of_vote(sort, author, vote.item)

    def _of_vote(self, sort: Sort, author: int, item: str) -> Iterator[Unit]:
        if sort is Sort.RELATION:
            if (author, item) in self.relation_of:
                yield "relation", self.relation_of[author, item]
            return
        place = self.at[Sort.EVENT if sort in (Sort.EVENT, Sort.CLUSTER) else Sort.MENTION][author].get(item)
        if place is None:
            return
        if sort in self.cells_of:
            if place in self.cells_of[sort]:
                yield sort.value, self.cells_of[sort][place]
        else:
            yield (sort.value, self.group_of[place] if sort is Sort.MENTION else place)
