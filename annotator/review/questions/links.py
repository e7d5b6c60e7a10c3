"""Questions on relations between mentions and events, and on page flags."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from annotator.domain.ranges import Range
from annotator.edits.deciding import Work
from annotator.review.alignment.relations import End, RelationPlace
from annotator.review.policies import NOTHING, SILENT

from .events import EventsAsked
from .ledger import Ledger, hull_of
from .mentions import MentionsAsked
from .question import Filler, Key, Question, Sort, Unit, kinds_of
from .sitting import Sitting


class RelationsAsked:
    """Units ``relation``: how two places of mentions or events are related, if they are."""

    name = "relations"

    def __init__(self, sitting: Sitting, events: EventsAsked) -> None:
        self.sitting, self.events = sitting, events
        self.places = sitting.alignment.relations
        self._questions: dict[int, Question] = {}

    def units(self) -> list[Unit]:
        """Return the places of relations."""
        return [("relation", number) for number in range(len(self.places))]

    def _asking(self, end: End) -> MentionsAsked | EventsAsked:
        return self.events.mentions if end.sort == "mention" else self.events

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Yield relations with the mentions and events they join."""
        for number, place in enumerate(self.places):
            for end in (place.source, place.target):
                yield ("relation", number), self._asking(end).unit_of(end.place)

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question of a place: the type."""
        if unit[1] not in self._questions:
            self._questions[unit[1]] = self._made(unit[1])
        return [self._questions[unit[1]]]

    def _made(self, number: int) -> Question:
        place, names = self.places[number], self.sitting.names
        votes = [one.type if one else self.sitting.absent[a] for a, one in enumerate(place.items)]
        keys = tuple([Key(names[a], one.id) for a, one in enumerate(place.items) if one])
        ends = [self.sitting.alignment.at(end) for end in (place.source, place.target)]
        where = hull_of([end.hull for end in ends])
        surface = "\n".join([end.first.surface(self.sitting.text) for end in ends])
        kinds = kinds_of(votes)
        both = (place.source, place.target)
        waits = tuple(dict.fromkeys(self._asking(end).unit_of(end.place) for end in both))
        unit = ("relation", number)
        return Question(Sort.RELATION, "", unit, where, surface, tuple(votes), keys, kinds, waits, (number,))

    def _ends(self, place: RelationPlace, ledger: Ledger) -> tuple[str | None, str | None]:
        source, target = (self.events.filling(Filler(*end), ledger) for end in (place.source, place.target))
        return source, target

    def _there(self, question: Question, ledger: Ledger) -> str | None:
        """Return the gold relation that stands for a place."""
        if items := ledger.items_of(question):
            return items[0]
        if ledger.decision_on(question) is not None:
            return None
        source, target = self._ends(self.places[question.unit[1]], ledger)
        types = {version.value for version in question.versions}
        return next(
            (
                one.id
                for one in ledger.gold.relations.values()
                if (one.source, one.target) == (source, target) and one.type in types
            ),
            None,
        )

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return the type of the gold relation."""
        there = self._there(question, ledger)
        return NOTHING if there is None else ledger.gold.relations[there].type

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold does not have both ends."""
        source, target = self._ends(self.places[question.unit[1]], ledger)
        return source is None or target is None or source == target

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Relate the two in gold, or not."""
        there = self._there(question, ledger)
        source, target = self._ends(self.places[question.unit[1]], ledger)
        if value is not NOTHING and source is not None and target is not None:
            return (work.relation(there, str(value), source, target),)
        if there is not None:
            work.delete([there])
        return ()


class FlagsAsked:
    """Units ``flag``: the page flags that somebody raised."""

    name = "flags"

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.flags = sitting.alignment.flags

    def units(self) -> list[Unit]:
        """Return the flags."""
        return [("flag", number) for number in range(len(self.flags))]

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """A flag hangs on nothing."""
        return ()

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question whether a flag is raised."""
        flag = self.flags[unit[1]]
        votes = tuple(
            True if flag in one.flags else self.sitting.absent[a] for a, one in enumerate(self.sitting.sets)
        )
        kinds = ("flag",) if len({vote for vote in votes if vote is not SILENT}) > 1 else ()
        return [Question(Sort.FLAG, flag, unit, Range.at(0, 0), flag, votes, (), kinds)]

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return whether gold has the flag."""
        return True if question.field in ledger.gold.flags else NOTHING

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """A flag hangs on nothing."""
        return False

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Raise or lower the flag."""
        work.flag(question.field, value is True)
        return ()
