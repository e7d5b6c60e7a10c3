"""What finished pages teach about events, and what had better be kept silent.

Trained anew each time, and kept in memory only: there is no model file that could be old or unsafe to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.items import Argument, Event
from annotator.domain.ranges import Range
from annotator.domain.scheme import Role, Scheme

from ..attributes import Given, Seen, given_by
from ..key_gate import ARGUMENT, EVENT, POOLED, Gate, Guess, Outcome, gate
from .classifier import Classifier, Row, held_out, trained
from .features import Filler, Reading, candidates, fillers, trigger_description
from .lexicon import NOTHING, Lexicon, Own, Page, triggers
from .words import fold, stem

LEAST = 5
"""Pages with events below which no classifier is trained; the lexicon speaks from the first one on."""

LEXICON, CLASSIFIER = "lexicon", "classifier"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that are proposed as a trigger: place, type, how probable that is (0 … 1), and who says so."""

    place: Range
    type: str
    likely: float
    by: str


@dataclass(frozen=True, slots=True)
class Filling:
    """A proposed argument of an event, by the event's id, and how probable it is (0 … 1)."""

    event: str
    argument: Argument
    likely: float


@dataclass(frozen=True, slots=True)
class Taught:
    """What some finished pages taught: who proposes triggers of which type, and what has to be reached.

    ``gates`` are those of triggers by who speaks, ``speaks`` who that is by type; ``roles`` is that of
    arguments. ``scores`` are of pages held out.
    """

    scheme: Scheme
    lexicon: Lexicon
    triggers_by: Classifier | None
    roles_by: Classifier | None
    gates: Mapping[str, Gate]
    speaks: Mapping[str, str]
    roles: Gate
    values: Given
    scores: Mapping[str, Any] = field(default_factory=dict)

    def silent(self) -> list[str]:
        """Return the event types, and then the roles, of which showing would cost more than it saves."""
        kinds = {one for its in self.gates.values() for one in its.silent()}
        open_ = {one for its in self.gates.values() for one, bar in its.bars.items() if bar.least is not None}
        return [*sorted(kinds - open_), *self.roles.silent()]

    def found(self, page: Page) -> list[Trigger]:
        """Return the triggers to be shown on a page, in text order: each type by who speaks for it."""
        said = [*self._by_lexicon(page), *self._by_classifier(page)]
        best: dict[Range, Trigger] = {}
        for one in said:
            speaker = self.speaks.get(one.type, CLASSIFIER if self.triggers_by else LEXICON)
            shown = one.by == speaker and self.gates.get(one.by, Gate()).shows(one.type, one.likely)
            if shown and (one.place not in best or best[one.place].likely < one.likely):
                best[one.place] = one
        return [best[place] for place in sorted(best)]

    def confidence(self, one: Trigger) -> float:
        """Return how sure a trigger is: how often such ones were right on pages held out."""
        return self.gates.get(one.by, Gate()).confidence(one.likely)

    def _by_lexicon(self, page: Page) -> list[Trigger]:
        return _lexical(self.lexicon, page, Own(), self.scheme)

    def _by_classifier(self, page: Page) -> list[Trigger]:
        if self.triggers_by is None:
            return []
        reading = Reading(page)
        places = list(candidates(reading, self.lexicon, Own()))
        rows = [trigger_description(reading, one, self.lexicon, Own()) for one in places]
        shares = self.triggers_by.shares(rows)
        return _likeliest([one.place for one in places], shares, self.scheme)

    def fillings(self, reading: Reading, event: Event) -> list[Filling]:
        """Return the arguments to be shown for an event, in text order: what is likely, and has room.

        Only what the scheme allows; what fills a role already is neither proposed again nor in another role.
        """
        if self.roles_by is None:
            return []
        there = {argument.target for argument in event.arguments}
        asked = [one for one in fillers(reading, event, self.scheme) if one.item.id not in there]
        shares = self.roles_by.shares([one.description for one in asked])
        return [
            replace(one, likely=self.roles.confidence(one.likely))
            for one in _fitting(event, asked, shares, self.scheme)
            if self.roles.shows(one.argument.role, one.likely)
        ]  # fmt: skip


def taught(pages: Iterable[Page], scheme: Scheme) -> Taught:
    """Return what finished pages teach; pages without an event teach what is none.

    Needs scikit-learn from ``LEAST`` pages with events on.
    """
    listed = list(pages)
    lexicon = Lexicon(listed)
    enough = sum(bool(page.annotations.events) for page in listed) >= LEAST
    readings = [Reading(page) for page in listed] if enough else []
    rows = [row for one in readings for row in _trigger_rows(one, lexicon)]
    asked = [(one, event) for one in readings for event in _in_order(one)]
    filling = [fillers(reading, event, scheme) for reading, event in asked]
    roles = [
        row for (reading, event), its in zip(asked, filling, strict=True)
        for row in _role_rows(reading, event, its)
    ]  # fmt: skip
    guesses = {
        LEXICON: [guess for page in listed for guess in _guesses_of_lexicon(lexicon, page, scheme)],
        CLASSIFIER: _guesses_of_rows(rows, held_out(rows), scheme),
    }
    gates = {name: gate(its, EVENT) for name, its in guesses.items()}
    arguments = _guesses_of_roles(asked, filling, held_out(roles), scheme)
    of_roles = gate(arguments, ARGUMENT)
    made = Taught(
        scheme, lexicon, trained(rows), trained(roles), gates, _speakers(gates), of_roles,
        given_by(scheme, [seen for page in listed for seen in _seen(page)]),
    )  # fmt: skip
    return replace(made, scores=_scores(listed, made))


def forms_of(trigger: str) -> tuple[str, ...]:
    """Return a trigger's words as values are looked up by them: as they are, and how all forms begin."""
    return (surface := fold(trigger)), stem(surface)


def _seen(page: Page) -> Iterator[Seen]:
    text = page.annotations.text
    for one in page.annotations.events.values():
        yield Seen(page.group, one.type, forms_of(one.span.surface(text)), one.attributes)


def _speakers(gates: Mapping[str, Gate]) -> dict[str, str]:
    """Return for each type who saves more keys by it; of equals the classifier."""
    types = {one for its in gates.values() for one in its.bars}
    return {
        one: LEXICON
        if gates[LEXICON].bar(one).saved > gates[CLASSIFIER].bar(one).saved
        else CLASSIFIER
        for one in types
    }  # fmt: skip


def _scores(pages: Sequence[Page], made: Taught) -> dict[str, Any]:
    """Return what showing would have saved on the pages held out, in keys, and of how many proposals."""
    found: dict[str, Any] = {"pages": len(pages)}
    bars = {
        "triggers": [its.bars[one] for one, its in _spoken(made) if one in its.bars],
        "arguments": [bar for one, bar in made.roles.bars.items() if one != POOLED],
    }
    for name, its in bars.items():
        shown, right = sum(bar.shown for bar in its), sum(bar.right for bar in its)
        if shown:
            found[f"{name}_precision"] = round(right / shown, 4)
            found[f"{name}_keys_saved"] = round(sum(bar.saved for bar in its), 1)
    return found


def _spoken(made: Taught) -> list[tuple[str, Gate]]:
    return [(one, made.gates[name]) for one, name in made.speaks.items() if one != POOLED]


# --- triggers -----------------------------------------------------------------------------------------


def _trigger_rows(reading: Reading, lexicon: Lexicon) -> list[Row]:
    tagged, group = triggers(reading.annotations), reading.page.group
    own = lexicon.own(group)
    return [
        Row(group, trigger_description(reading, one, lexicon, own), tagged.get(one.place, [NOTHING])[0])
        for one in candidates(reading, lexicon, own)
    ]


def _lexical(lexicon: Lexicon, page: Page, own: Own, scheme: Scheme) -> list[Trigger]:
    proposed = lexicon.proposals(page, own)
    return [Trigger(*one, LEXICON) for one in proposed if one[1] in scheme.event_types]


def _became(right: bool) -> Outcome:
    return Outcome.RIGHT if right else Outcome.WRONG


def _guesses_of_lexicon(lexicon: Lexicon, page: Page, scheme: Scheme) -> list[Guess]:
    tagged = triggers(page.annotations)
    said = _lexical(lexicon, page, lexicon.own(page.group), scheme)
    return [Guess(one.type, one.likely, _became(one.type in tagged.get(one.place, ()))) for one in said]


def _guesses_of_rows(
    rows: Sequence[Row], shares: Sequence[Mapping[str, float]], scheme: Scheme
) -> list[Guess]:
    places = [Range.at(number, number + 1) for number in range(len(shares))]
    said = _likeliest(places, shares, scheme)
    return [Guess(one.type, one.likely, _became(rows[one.place.start].name == one.type)) for one in said]


def _likeliest(
    places: Sequence[Range], shares: Sequence[Mapping[str, float]], scheme: Scheme
) -> list[Trigger]:
    found: list[Trigger] = []
    for place, likely in zip(places, shares, strict=True):
        kinds = [kind for kind in likely if kind in scheme.event_types]
        if kinds:
            best = max(kinds, key=lambda kind: likely[kind])
            found.append(Trigger(place, best, likely[best], CLASSIFIER))
    return found


# --- roles --------------------------------------------------------------------------------------------


def _in_order(reading: Reading) -> list[Event]:
    return sorted(reading.annotations.events.values(), key=lambda one: (one.span, one.id))


def _role_rows(reading: Reading, event: Event, asked: Sequence[Filler]) -> list[Row]:
    roles = {argument.target: argument.role for argument in event.arguments}
    return [Row(reading.page.group, one.description, roles.get(one.item.id, NOTHING)) for one in asked]


def _guesses_of_roles(
    asked: Sequence[tuple[Reading, Event]],
    filling: Sequence[Sequence[Filler]],
    shares: Sequence[Mapping[str, float]],
    scheme: Scheme,
) -> list[Guess]:
    if not shares:
        return []
    found: list[Guess] = []
    at = 0
    for (_, event), its in zip(asked, filling, strict=True):
        said = _fitting(replace(event, arguments=()), its, shares[at : at + len(its)], scheme)
        at += len(its)
        found += [
            Guess(one.argument.role, one.likely, _became(one.argument in event.arguments)) for one in said
        ]
    return found


def _fitting(
    event: Event, asked: Sequence[Filler], shares: Sequence[Mapping[str, float]], scheme: Scheme
) -> list[Filling]:
    """Return the likeliest role of each filler, the likeliest first served where roles have no more room."""
    wanted: list[Filling] = []
    for one, likely in zip(asked, shares, strict=True):
        roles = [role for role in one.roles if role.id in likely]
        if roles:
            best: Role = max(roles, key=lambda role: likely[role.id])
            wanted.append(Filling(event.id, Argument(best.id, one.item.id), likely[best.id]))
    room = {
        role.id: None if role.max is None else role.max - sum(a.role == role.id for a in event.arguments)
        for role in scheme.event_types[event.type].roles
    }
    kept: set[Argument] = set()
    for filling in sorted(wanted, key=lambda one: -one.likely):
        left = room[filling.argument.role]
        if left is None or left > 0:
            kept.add(filling.argument)
            room[filling.argument.role] = None if left is None else left - 1
    return [filling for filling in wanted if filling.argument in kept]
