"""Questions on what refers to the same: whether two cells do, and to which entity or event cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from annotator.domain.items import Decision, Event, Mention
from annotator.edits.deciding import Work
from annotator.review.alignment.cells import UNLINKED, Cell
from annotator.review.alignment.places import Place
from annotator.review.fingerprints import fingerprint
from annotator.review.policies import NOTHING, SILENT

from .events import EventsAsked
from .ledger import Ledger
from .mentions import MentionsAsked
from .question import Key, Question, Sort, Unit
from .sitting import Sitting

SAME = "same"
YES = fingerprint(True)


class ReferentsAsked:
    """Units ``entity`` or ``cluster``: groups of cells that somebody joins.

    Cells come one after another, the largest first; each is asked against what is together so far, where one
    author joins them and another parts them. What nobody parts is together without being asked, and what was
    answered for two cells is drawn for the rest. Then each class is asked for what it refers to.
    """

    def __init__(
        self,
        sitting: Sitting,
        sort: Sort,
        groups: Sequence[tuple[Cell, ...]],
        places: Sequence[Place[Mention]] | Sequence[Place[Event]],
        marked: MentionsAsked | EventsAsked,
    ) -> None:
        self.sitting, self.sort, self.name = sitting, sort, sort.value
        self.groups, self.places, self.marked = groups, places, marked

    def units(self) -> list[Unit]:
        """Return the groups of cells."""
        return [(self.sort.value, number) for number in range(len(self.groups))]

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Yield groups with what is linked in them."""
        for number, group in enumerate(self.groups):
            for place in (place for cell in group for place in cell.places):
                yield (self.sort.value, number), self.marked.unit_of(place)

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the questions of a group as far as they have come up."""
        classes, pairs = self._sorted(unit, ledger)
        taken: set[Hashable] = set()
        found = []
        for cells in classes:
            question = self._refers(unit, cells, taken)
            if question is not None:
                found.append(question)
                taken.add(self.held(question, ledger))
        return pairs + found

    def classes(self, unit: Unit, ledger: Ledger) -> list[list[Cell]]:
        """Return the cells of a group that are together so far; one that is asked about is in no class."""
        return self._sorted(unit, ledger)[0]

    def _sorted(self, unit: Unit, ledger: Ledger) -> tuple[list[list[Cell]], list[Question]]:
        classes: list[list[Cell]] = []
        pairs: list[Question] = []
        for cell in self.groups[unit[1]]:
            home, asked, open_ = self._home(unit, cell, classes, ledger)
            pairs += asked
            if home is not None:
                home.append(cell)
            elif not open_:
                classes.append([cell])
        return classes, pairs

    def _home(
        self, unit: Unit, cell: Cell, classes: list[list[Cell]], ledger: Ledger
    ) -> tuple[list[Cell] | None, list[Question], bool]:
        """Return the class a cell belongs to, the questions on the way, and whether the last one is open."""
        asked: list[Question] = []
        for cells in classes:
            joined = frozenset().union(*(cell.joined(other) for other in cells))
            parted = frozenset().union(*(cell.parted(other) for other in cells)) - joined
            if not joined:
                continue
            if not parted:
                return cells, asked, False
            question = self._pair(unit, cell, cells[0], joined, parted)
            asked.append(question)
            decision = ledger.decision_on(question)
            if decision is None or not decision.outcome.settles:
                return None, asked, True
            if decision.value == YES:
                return cells, asked, False
        return None, asked, False

    def _pair(
        self, unit: Unit, cell: Cell, other: Cell, joined: frozenset[int], parted: frozenset[int]
    ) -> Question:
        authors = range(len(self.sitting.sets))
        votes = tuple(True if a in joined else False if a in parted else SILENT for a in authors)
        keys = []
        for author in authors:
            mine, theirs = self._item(author, cell.places), self._item(author, other.places)
            if votes[author] is not SILENT and mine and theirs:
                keys.append(Key(self.sitting.sets[author].author.name, mine, theirs))
        place = self.places[cell.places[0]]
        surface = "\n".join(self._surface(one.places[0]) for one in (cell, other))
        return Question(
            self.sort,
            SAME,
            unit,
            place.hull,
            surface,
            votes,
            tuple(keys),
            (SAME,),
            (),
            cell.places + other.places,
        )

    def _item(self, author: int, places: Sequence[int]) -> str | None:
        """Return an author's first item at some places."""
        return next((item.id for n in places if (item := self.places[n].items[author]) is not None), None)

    def _surface(self, place: int) -> str:
        return self.places[place].first.surface(self.sitting.text)

    def _refers(self, unit: Unit, cells: Sequence[Cell], taken: set[Hashable]) -> Question | None:
        """Return the question to what a class refers, None if nothing is left that it could."""
        said = [self._said(author, cells) for author in range(len(self.sitting.sets))]
        names: dict[str, str] = {}
        for referent in sorted({one for one in said if isinstance(one, str)}):
            names.setdefault(self.sitting.same(referent), referent)
        named = [names[self.sitting.same(one)] if isinstance(one, str) else one for one in said]
        votes = tuple(SILENT if one is not NOTHING and one in taken else one for one in named)
        given = {vote for vote in votes if vote is not SILENT}
        if not given - {NOTHING}:
            return None
        places = tuple(sorted(place for cell in cells for place in cell.places))
        keys = tuple(
            Key(one.author.name, item)
            for author, one in enumerate(self.sitting.sets)
            if votes[author] is not SILENT and (item := self._item(author, places))
        )
        kinds = (self.sort.value,) if len(given) > 1 else ()
        where, surface = self.places[places[0]].hull, self._surface(places[0])
        return Question(self.sort, "", unit, where, surface, votes, keys, kinds, (), places, follows=True)

    def _said(self, author: int, cells: Sequence[Cell]) -> Hashable:
        """Return what most of a class's places refer to for an author."""
        counted = Counter[str]()
        unlinked = False
        for cell in cells:
            if (referent := cell.refers[author]) == UNLINKED:
                unlinked = True
            elif referent is not None:
                counted[referent] += len(cell.places)
        if counted:
            return min(counted, key=lambda one: (-counted[one], one))
        return self.sitting.absent[author] if unlinked else SILENT

    # --- gold --------------------------------------------------------------------------------------------

    def items(self, question: Question, ledger: Ledger) -> list[str]:
        """Return the gold items that stand at the places of a question."""
        found = (self.marked.target(place, ledger) for place in question.parts)
        return list(dict.fromkeys(item for item in found if item is not None))

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return what gold's items refer to; of two cells whether they are the same, once it is decided."""
        if question.field == SAME:
            decision = ledger.decision_on(question)
            return decision.value == YES if decision and decision.outcome.settles else SILENT
        referents = {self._referent(item, ledger) for item in self.items(question, ledger)}
        return referents.pop() if len(referents) == 1 else SILENT

    def _referent(self, item: str, ledger: Ledger) -> str | None:
        mention = ledger.gold.mentions.get(item)
        return mention.entity if mention is not None else ledger.gold.events[item].cluster

    def decided_value(self, question: Question, decision: Decision, ledger: Ledger) -> Hashable:
        """Return what was decided that items refer to: what those refer to that were there then."""
        for version in question.versions:
            if fingerprint(version.value) == decision.value:
                return version.value
        there = [item for item in self.items(question, ledger) if item in decision.items]
        return self._referent(there[0], ledger) if there else NOTHING

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold has none of the items."""
        return not self.items(question, ledger)

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Let gold's items refer to something; that two cells are the same only has to be known."""
        items = self.items(question, ledger)
        if question.field != SAME:
            work.refer(items, None if value is NOTHING else str(value))
        return tuple(items)
