"""Questions on events, field by field: type, extent of the trigger, each role, each attribute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import cast

from annotator.domain.items import Event
from annotator.domain.ranges import Range, Span
from annotator.edits.deciding import Work
from annotator.review.policies import NOTHING, SILENT

from .ledger import Ledger
from .mentions import MentionsAsked
from .question import Filler, Key, Question, Sort, Unit, kinds_of
from .sitting import Sitting

EXTENT = "extent"
ROLE = "role:"
ATTRIBUTE = "attribute:"


class EventsAsked:
    """Units ``event``: the places of ``Alignment.events``.

    The first question is whether there is an event and of which type; the others hang on it. Who has no event
    at the place has no say on its fields, and on roles those alone have it who gave the type that was taken.
    """

    name = "events"

    def __init__(self, sitting: Sitting, mentions: MentionsAsked) -> None:
        self.sitting, self.mentions = sitting, mentions
        self.places = sitting.alignment.events
        self._heads: dict[int, Question] = {}
        self._fields: dict[tuple[int, str | None], list[Question]] = {}
        self._known_fillers: dict[tuple[int, str], dict[tuple[str, Filler], str]] = {}
        self._known_keys: dict[int, tuple[Key, ...]] = {}
        self._known_words: dict[Filler, str] = {}
        self._known_places: dict[int, tuple[Range, str]] = {}

    def units(self) -> list[Unit]:
        """Return the places of events."""
        return [("event", number) for number in range(len(self.places))]

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Yield events with what fills their roles."""
        for number, place in enumerate(self.places):
            for author, event in place.present:
                for _, filler in self._fillers(author, event):
                    yield ("event", number), self._unit(filler)

    def unit_of(self, place: int) -> Unit:
        """Return the unit that a place belongs to."""
        return "event", place

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question of the type, then those of the fields."""
        return [self.head(unit[1]), *self.fields(unit, ledger)]

    def fields(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the questions of the fields: of gold they know nothing but which type was taken."""
        number = unit[1]
        chosen = self._gold_event(self.head(number), ledger)
        key = number, chosen.type if chosen else None
        if key not in self._fields:
            self._fields[key] = self._fields_made(*key)
        return self._fields[key]

    def _fields_made(self, number: int, chosen: str | None) -> list[Question]:
        there = dict(self.places[number].present)
        say = {author: event for author, event in there.items() if event.type == chosen}
        roles = self._roles(number, say or there, chosen)
        return [self._extent(number, there), *roles, *self._attributes(number, there, chosen)]

    def head(self, number: int) -> Question:
        """Return the question whether there is an event at a place, and of which type."""
        if number not in self._heads:
            self._heads[number] = self._made(number)
        return self._heads[number]

    def _made(self, number: int) -> Question:
        items = self.places[number].items
        votes = [event.type if event else self.sitting.absent[author] for author, event in enumerate(items)]
        return self._question(number, "", votes, kinds_of(votes), self._keys(number))

    def _keys(self, number: int) -> tuple[Key, ...]:
        if number not in self._known_keys:
            there = self.places[number].present
            self._known_keys[number] = tuple([Key(self.sitting.names[a], event.id) for a, event in there])
        return self._known_keys[number]

    def _where(self, number: int) -> tuple[Range, str]:
        """Return where a place is, and the words of its first trigger."""
        if number not in self._known_places:
            place = self.places[number]
            self._known_places[number] = place.hull, place.first.surface(self.sitting.text)
        return self._known_places[number]

    def _words(self, filler: Filler) -> str:
        """Return the words of what fills a role: of some, many times."""
        if filler not in self._known_words:
            places = self.mentions.places if filler.sort == "mention" else self.places
            self._known_words[filler] = places[filler.place].first.surface(self.sitting.text)
        return self._known_words[filler]

    def _question(
        self,
        number: int,
        field: str,
        votes: Iterable[Hashable],
        kinds: tuple[str, ...],
        keys: tuple[Key, ...],
        filler: Filler | None = None,
        waits: tuple[Unit, ...] = (),
    ) -> Question:
        where, surface = self._where(number)
        parts: tuple[int, ...] = (number,)
        if filler is not None:
            parts += (0 if filler.sort == "mention" else 1, filler.place)
            surface = f"{surface}\n{self._words(filler)}"
        unit = ("event", number)
        return Question(
            Sort.EVENT, field, unit, where, surface, tuple(votes), keys, kinds, waits, parts, bool(field)
        )

    def _field(
        self,
        number: int,
        field: str,
        said: Mapping[int, Hashable],
        keys: tuple[Key, ...] | None = None,
        filler: Filler | None = None,
        waits: tuple[Unit, ...] = (),
    ) -> Question:
        """Return the question of a field; ``said``: by the authors who have a say, one at least."""
        votes = [said.get(author, SILENT) for author in range(len(self.sitting.sets))]
        given = list(said.values())
        kinds = () if given.count(given[0]) == len(given) else (field.partition(":")[0],)
        own = self._keys(number) if keys is None else keys
        return self._question(number, field, votes, kinds, own, filler, waits)

    def _extent(self, number: int, there: dict[int, Event]) -> Question:
        return self._field(number, EXTENT, {author: event.span for author, event in there.items()})

    def _roles(self, number: int, say: dict[int, Event], chosen: str | None) -> Iterator[Question]:
        types = [chosen] if chosen else sorted({event.type for event in say.values()})
        known = [role for t in types if t in self.sitting.scheme.event_types
                 for role in self.sitting.scheme.event_types[t].roles]  # fmt: skip
        single = {role.id for role in known if role.max == 1}
        used: dict[str, dict[Filler, dict[int, str]]] = {}
        for author, event in say.items():
            for (role, filler), target in self._fillers(author, event).items():
                used.setdefault(role, {}).setdefault(filler, {})[author] = target
        nobody = dict.fromkeys(say, NOTHING)
        for role in [one for one in dict.fromkeys([role.id for role in known]) if one in used]:
            if role in single:
                yield self._single(number, role, say)
                continue
            for filler, given in sorted(used[role].items(), key=itemgetter(0)):
                said = nobody | dict.fromkeys(given, True)
                keys = tuple([Key(self.sitting.names[a], say[a].id, target) for a, target in given.items()])
                waits = (self._unit(filler),)
                yield self._field(number, ROLE + role, said, keys=keys, filler=filler, waits=waits)

    def _single(self, number: int, role: str, say: dict[int, Event]) -> Question:
        """Return the question of a role that one thing fills: by what."""
        said: dict[int, Hashable] = {
            a: next((filler for r, filler in self._fillers(a, event) if r == role), NOTHING)
            for a, event in say.items()
        }
        waits = {self._unit(one): None for one in said.values() if isinstance(one, Filler)}
        return self._field(number, ROLE + role, said, waits=tuple(waits))

    def _fillers(self, author: int, event: Event) -> dict[tuple[str, Filler], str]:
        """Return what fills the roles of an author's event, as places, with the author's own ids."""
        key = author, event.id
        if key not in self._known_fillers:
            found = self._known_fillers[key] = {}
            alignment = self.sitting.alignment
            mentions, events = alignment.mention_at[author], alignment.event_at[author]
            for argument in event.arguments:
                role, target = argument.role, argument.target
                if target in mentions:
                    found[role, Filler("mention", mentions[target])] = target
                if target in events:
                    found[role, Filler("event", events[target])] = target
        return self._known_fillers[key]

    def _unit(self, filler: Filler) -> Unit:
        return (self.mentions if filler.sort == "mention" else self).unit_of(filler.place)

    def _attributes(self, number: int, there: dict[int, Event], chosen: str | None) -> Iterator[Question]:
        names = {name for event in there.values() for name in event.attributes}
        if not names:
            return
        types = [chosen] if chosen else sorted({event.type for event in there.values()})
        order = dict.fromkeys([one.id for t in types for one in self.sitting.scheme.attributes_of(t)])
        for name in [one for one in order if one in names]:
            said: dict[int, Hashable] = {a: event.attributes.get(name) for a, event in there.items()}
            yield self._field(number, ATTRIBUTE + name, said)

    # --- gold --------------------------------------------------------------------------------------------

    def _gold_event(self, head: Question, ledger: Ledger) -> Event | None:
        items = ledger.items_of(head)
        return ledger.gold.events[items[0]] if items else None

    def target(self, place: int, ledger: Ledger) -> str | None:
        """Return the gold event that stands for a place, None if there is none."""
        event = self._gold_event(self.head(place), ledger)
        return event.id if event else None

    def filling(self, filler: Filler, ledger: Ledger) -> str | None:
        """Return the gold item that stands for a filler, None if there is none."""
        asking = self.mentions if filler.sort == "mention" else self
        return asking.target(filler.place, ledger)

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return what the gold event at the place says in the field."""
        event = self._gold_event(self.head(question.unit[1]), ledger)
        if event is None:
            return SILENT if question.field else NOTHING
        if not question.field:
            return event.type
        if question.field == EXTENT:
            return event.span
        if question.field.startswith(ATTRIBUTE):
            return event.attributes.get(question.field.removeprefix(ATTRIBUTE))
        return self._role_held(question, event, ledger)

    def _role_held(self, question: Question, event: Event, ledger: Ledger) -> Hashable:
        role = question.field.removeprefix(ROLE)
        targets = [argument.target for argument in event.arguments if argument.role == role]
        if (filler := filler_of(question)) is not None:
            return True if self.filling(filler, ledger) in targets else NOTHING
        for version in question.versions:
            if self.filling(cast("Filler", version.value), ledger) in targets:
                return version.value
        return ("another", *targets) if targets else NOTHING

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether there is no event in gold for the field, or nothing that could fill the role."""
        if not question.field:
            return False
        if self._gold_event(self.head(question.unit[1]), ledger) is None:
            return True
        if not question.field.startswith(ROLE):
            return False
        filler = filler_of(question)
        fillers = [filler] if filler else [cast("Filler", one.value) for one in question.versions]
        return all(self.filling(one, ledger) is None for one in fillers)

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Let the gold event at the place say a value in the field."""
        number = question.unit[1]
        event = self._gold_event(self.head(number), ledger)
        if not question.field:
            types = cast("tuple[str, ...]", value) if isinstance(value, tuple) else (value,)
            first = self._put_type(number, event, cast("str | None", types[0]), work)
            return first + tuple(self._put_beside(number, str(one), work, ledger) for one in types[1:])
        if event is None:
            return ()
        if question.field == EXTENT:
            if isinstance(value, Span):
                work.extent(event.id, value)
        elif question.field.startswith(ATTRIBUTE):
            name = question.field.removeprefix(ATTRIBUTE)
            work.attribute(event.id, name, None if value is NOTHING else str(value))
        else:
            return self._put_role(question, event, value, work, ledger)
        return (event.id,)

    def _put_type(self, number: int, event: Event | None, value: str | None, work: Work) -> tuple[str, ...]:
        if value is not NOTHING:
            return (work.event(event.id if event else None, value, self._span(number, value)),)
        if event is not None:
            work.delete([event.id])
        return ()

    def _put_beside(self, number: int, type_id: str, work: Work, ledger: Ledger) -> str:
        """Make a second event at a place, as the first author who gave its type has it."""
        author, event = next((a, one) for a, one in self.places[number].present if one.type == type_id)
        made = work.event(None, type_id, event.span)
        for name, value in event.attributes.items():
            work.attribute(made, name, value)
        for role, filler in self._fillers(author, event):
            if (target := self.filling(filler, ledger)) is not None:
                work.argument(made, role, target, fills=True)
        return made

    def _span(self, number: int, type_id: str) -> Span:
        """Return the trigger that a new event starts with: that of most who gave its type."""
        there = [event for _, event in self.places[number].present]
        spans = [event.span for event in there if event.type == type_id] or [event.span for event in there]
        counted = Counter(spans)
        return min(counted, key=lambda span: (-counted[span], span))

    def _put_role(
        self, question: Question, event: Event, value: Hashable, work: Work, ledger: Ledger
    ) -> tuple[str, ...]:
        """Fill the role, or empty it; returns the event and, where it fills it, the item that does."""
        role, filler = question.field.removeprefix(ROLE), filler_of(question)
        if filler is not None:
            target = self.filling(filler, ledger)
            if target is not None:
                work.argument(event.id, role, target, value is not NOTHING)
            return (event.id, target) if target is not None and value is not NOTHING else (event.id,)
        target = self.filling(value, ledger) if isinstance(value, Filler) else None
        for argument in event.arguments:
            if argument.role == role and argument.target != target:
                work.argument(event.id, role, argument.target, fills=False)
        if target is not None:
            work.argument(event.id, role, target, fills=True)
        return (event.id,) if target is None else (event.id, target)


def filler_of(question: Question) -> Filler | None:
    """Return the filler that a question is about, None if the question is which one it is."""
    if len(question.parts) == 1:
        return None
    return Filler("event" if question.parts[1] else "mention", question.parts[2])
