"""How each question stands: open, decided, waiting, changed since; and what a policy would take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, cast

from annotator.domain.items import Decision, Outcome, Vote
from annotator.review.fingerprints import fingerprint
from annotator.review.policies import NOTHING, SILENT, Policy, Settled, settled

from .elsewhere import RULE as ELSEWHERE
from .events import ROLE, EventsAsked
from .fieldwise import settled_marks
from .gone import GONE, Gone
from .ledger import Ledger
from .links import FlagsAsked, RelationsAsked
from .mentions import MentionsAsked
from .question import GROUPS, Filler, Group, Question, Sort, Unit, Version, versions_of
from .referents import SAME, ReferentsAsked
from .segments import SegmentsAsked
from .sitting import Asking, Sitting
from .telling import own_value, said
from .touching import Touching

Policies = Mapping[Group, Policy]


class Standing(StrEnum):
    """How a question stands."""

    OPEN = "open"
    STALE = "stale"
    LATER = "later"
    WAITING = "waiting"
    DUE = "due"
    DECIDED = "decided"
    MOOT = "moot"


_DECIDED = (Standing.DECIDED, Standing.MOOT)


@dataclass(frozen=True, slots=True)
class Changed:
    """A vote that is not what it was when its question was decided; None: there was none, or is none."""

    author: int
    before: str | None
    after: str | None


class Asked(NamedTuple):
    """A question, and how it stands. ``due``: what a policy takes. ``decision``: the newest on it.

    ``votes`` have filled in what the policy settles field by field, and ``kinds`` are the fields that are
    left. ``by_hand``: gold holds something that no decision brought.
    """

    question: Question
    standing: Standing
    votes: tuple[Hashable, ...]
    kinds: tuple[str, ...]
    decision: Decision | None = None
    due: Settled | None = None
    changed: tuple[Changed, ...] = ()
    by_hand: bool = False

    @property
    def versions(self) -> tuple[Version, ...]:
        """The answers to choose from, numbered from 1 where they are shown."""
        return versions_of(self.votes)


class Docket:
    """All that a page asks, unit by unit. It knows no gold: each question is looked at in a ledger."""

    def __init__(self, sitting: Sitting, policies: Policies) -> None:
        self.sitting = sitting
        self.policy_of = {sort: policies.get(group, Policy.UNANIMOUS) for sort, group in GROUPS.items()}
        found = sitting.alignment
        mentions = MentionsAsked(sitting)
        events = EventsAsked(sitting, mentions)
        segments = SegmentsAsked(sitting)
        self.segments, self.mentions, self.events = segments, mentions, events
        self.relations, self.flags = RelationsAsked(sitting, events), FlagsAsked(sitting)
        self.entities = ReferentsAsked(sitting, Sort.ENTITY, found.entities, found.mentions, mentions)
        self.clusters = ReferentsAsked(sitting, Sort.CLUSTER, found.clusters, found.events, events)
        self.all: tuple[Asking, ...] = (
            self.flags, segments, mentions, events, self.relations, self.entities, self.clusters,
        )  # fmt: skip
        self.of: dict[str, Asking] = {
            "article": segments, "run": segments, "edge": segments, "cut": segments, "mention": mentions,
            "event": events, "relation": self.relations, "entity": self.entities, "cluster": self.clusters,
            "flag": self.flags, GONE: Gone(),
        }  # fmt: skip
        self.units = [unit for asking in self.all for unit in asking.units()]
        voters = [author for author in range(len(sitting.sets)) if sitting.human(author)]
        by_person: dict[str, list[int]] = {}
        for author in voters:
            by_person.setdefault(sitting.person(author), []).append(author)
        several = len(by_person) > 1
        self._human = [versions[0] for versions in by_person.values()] if several else voters
        self._torn = [versions for versions in by_person.values() if several and len(versions) > 1]
        """Versions of one person's work beside that of others: they have one vote, if they agree."""

    @cached_property
    def touching(self) -> Touching:
        """Which units a change of gold touches; made for the first one."""
        referents = {Sort.ENTITY: self.entities, Sort.CLUSTER: self.clusters}
        return Touching(self.sitting, self.segments, self.mentions.group_of, referents)

    @cached_property
    def _hanging(self) -> dict[Unit, tuple[Unit, ...]]:
        """Which units hang on each: what waits for it, or follows it; made for the first answer."""
        hang: dict[Unit, dict[Unit, None]] = defaultdict(dict)
        for asking in self.all:
            for unit, before in asking.hangs_on():
                hang[before][unit] = None
        return {unit: tuple(units) for unit, units in hang.items()}

    # --- looking -----------------------------------------------------------------------------------------

    def look(self, unit: Unit, ledger: Ledger) -> list[Asked]:
        """Return the questions of a unit as they stand."""
        heads = self._heads(unit, ledger)
        if unit[0] != "event":
            return list(heads)
        return [*heads, *(self._asked(self.events, one, ledger) for one in self.events.fields(unit, ledger))]

    def _heads(self, unit: Unit, ledger: Ledger) -> list[Asked]:
        """Return how that stands which a unit is about: of an event, whether it is one and of which type.

        What hangs on a unit asks for it too, so it is made out once for as long as gold stays as it is.
        """
        found: list[Asked] | None = ledger.known.get(unit)
        if found is None:
            asking = self.of[unit[0]]
            heads = [self.events.head(unit[1])] if unit[0] == "event" else asking.ask(unit, ledger)
            found = ledger.known[unit] = [self._asked(asking, one, ledger) for one in heads]
        return found

    def _asked(self, asking: Asking, question: Question, ledger: Ledger) -> Asked:
        """Return how a question stands. What was decided by hand stays, unless a vote changed since."""
        rule, kinds, votes = self._rule(question)
        decision = ledger.decision_on(question)
        waiting = self._waits(question, ledger)
        if asking.moot(question, ledger):
            return Asked(question, Standing.WAITING if waiting else Standing.MOOT, votes, kinds, decision)
        if decision is not None:
            seen = Asked(question, Standing.WAITING, votes, kinds, decision)
            return self._decided(asking, seen, rule, ledger, waiting=waiting)
        if self._by_hand(asking, question, ledger):
            return Asked(question, Standing.DECIDED, votes, kinds, by_hand=True)
        if waiting:
            return Asked(question, Standing.WAITING, votes, kinds)
        if question.sort is Sort.EDGE and self.segments.edge_closed(question, ledger):
            rule = Settled((int(question.range.end),) * 2)
        return Asked(question, Standing.DUE if rule else Standing.OPEN, votes, kinds, due=rule)

    def _decided(
        self, asking: Asking, asked: Asked, rule: Settled | None, ledger: Ledger, *, waiting: bool
    ) -> Asked:
        """Return how a question stands on which there is a decision; ``rule``: what the policy takes."""
        question, decision = asked.question, cast("Decision", asked.decision)
        settles = decision.outcome.settles

        def stands(standing: Standing, changed: tuple[Changed, ...] = ()) -> Asked:
            due = rule if standing is Standing.DUE else None
            return asked._replace(standing=standing, due=due, changed=changed)

        if waiting and not settles:
            return stands(Standing.WAITING)
        held = asking.held(question, ledger)
        changed = self._changed(question, ledger, held)
        if not settles:
            put_off = decision.outcome is Outcome.LATER and not changed
            return stands(Standing.LATER if put_off else Standing.OPEN)
        if not changed and decision.rule == ELSEWHERE and not decision.by:
            changed_there = self._as_elsewhere(question, decision)
            if changed_there is not None:
                return changed_there
        if not changed:
            return self._late(question, decision, ledger) or stands(Standing.DECIDED)
        if all(vote == held for vote in question.votes if vote is not SILENT):
            return stands(Standing.DECIDED)
        if decision.rule is not None and not decision.by and rule is not None:
            if rule.value == held:
                return stands(Standing.DECIDED)
            if self.printed(question, held, ledger) == decision.value:
                return stands(Standing.DUE, changed)
        return stands(Standing.STALE, changed)

    def _late(self, question: Question, decision: Decision, ledger: Ledger) -> Asked | None:
        """Return that gold items which came after the decision on what they refer to are to follow it."""
        if question.sort not in (Sort.ENTITY, Sort.CLUSTER) or question.field == SAME:
            return None
        referents = self.entities if question.sort is Sort.ENTITY else self.clusters
        items = referents.items(question, ledger)
        if set(items) <= set(decision.items):
            return None
        value = referents.decided_value(question, decision, ledger)
        return Asked(question, Standing.DUE, question.votes, question.kinds, decision, Settled(value))

    def _as_elsewhere(self, question: Question, decision: Decision) -> Asked | None:
        """Return that what was taken from another page is decided otherwise there by now, or no more."""
        now = self.taken_elsewhere(question)
        if now is not None and fingerprint(now.value) == decision.value:
            return None
        standing = Standing.DUE if now is not None else Standing.OPEN
        return Asked(question, standing, question.votes, question.kinds, decision, now)

    def _waits(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether something that has to be decided before is not."""
        own = (question.unit,) if question.sort is Sort.EVENT and question.field else ()
        for unit in own + question.waits:
            for one in self._heads(unit, ledger):
                if one.standing not in _DECIDED:
                    return True
        return False

    def _by_hand(self, asking: Asking, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold holds what no decision brought: then a person put it there."""
        if ledger.untouched:
            return False
        if question.sort is Sort.EVENT and question.field:
            head = self.events.head(question.unit[1])
            return ledger.decision_on(head) is None and bool(ledger.items_of(head))
        if question.sort is Sort.EDGE:
            return self.segments.edge_filled(question, ledger)
        if question.sort in (Sort.CUT, Sort.ARTICLE) or question.field == SAME:
            return False
        held = asking.held(question, ledger)
        return held is not NOTHING and held is not SILENT

    # --- votes -------------------------------------------------------------------------------------------

    def _rule(self, question: Question) -> tuple[Settled | None, tuple[str, ...], tuple[Hashable, ...]]:
        """Return what the policy takes, the fields it leaves open, the votes with the others filled in."""
        policy = self.policy_of[question.sort]
        human = [question.votes[author] for author in self._human]
        if question.follows:
            spoken = [vote for vote in human if vote is not SILENT]
            spoken = spoken or [vote for vote in question.votes if vote is not SILENT]
            if spoken and spoken.count(spoken[0]) == len(spoken):
                return Settled(spoken[0]), (), question.votes
        if self._torn and any(len({question.votes[n] for n in one}) > 1 for one in self._torn):
            return None, question.kinds, question.votes
        if question.sort is Sort.MENTION:
            return settled_marks(policy, question.votes, self._human, self.sitting.scheme)
        taken = settled(policy, human)
        if taken is None and policy is not Policy.ASK:
            taken = self.taken_elsewhere(question)
        return taken, question.kinds, question.votes

    def taken_elsewhere(self, question: Question) -> Settled | None:
        """Return what people decided on other pages where the same was said; None if they differ."""
        known = self.sitting.elsewhere.get(question.sort)
        found = known.of(question, self.sitting.sets) if known is not None else []
        if len({link.value for link in found}) != 1:
            return None
        given: list[Hashable] = [one.value for one in question.versions]
        if any(vote is NOTHING for vote in question.votes):
            given.append(NOTHING)
        value = next((one for one in given if fingerprint(one) == found[0].value), SILENT)
        where = f"‘{found[0].page}’ · {found[0].by}"
        return None if value is SILENT else Settled(value, ELSEWHERE, where)

    def _changed(self, question: Question, ledger: Ledger, held: Hashable) -> tuple[Changed, ...]:
        """Return the votes that are not what they were when the question was decided."""
        found: dict[int, Changed] = {}
        decisions = sorted(ledger.decisions_on(question), key=lambda one: one.id, reverse=True)
        if decisions and (question.keys or decisions[0].range.covers(question.range)):
            del decisions[1:]
        for decision in decisions:
            then = {vote.author: vote for vote in decision.votes}
            for author, vote in enumerate(question.votes):
                if vote is SILENT:
                    continue
                before = then.get(self.sitting.sets[author].author.name)
                if before is None and vote == held:
                    continue
                if before is None or before.fingerprint != self._print(question, author):
                    told = before.said or None if before else None
                    found[author] = Changed(author, told, said(question, vote, self.sitting) or None)
        return tuple(found[author] for author in sorted(found))

    def _print(self, question: Question, author: int) -> str:
        return fingerprint(own_value(question, author, self.sitting))

    def votes(self, question: Question) -> tuple[Vote, ...]:
        """Return what the authors say, as a decision keeps it."""
        made = []
        for author, vote in enumerate(question.votes):
            if vote is SILENT:
                continue
            one = self.sitting.sets[author]
            about = () if question.unit[0] == GONE else question.keys
            key = next((key for key in about if key.author == one.author.name), None)
            item, filler = (key.item, key.filler) if key else self.segments.source(question, author)
            told = said(question, vote, self.sitting)
            made.append(
                Vote(one.author.name, one.revision, self._print(question, author), item, filler, told)
            )
        return tuple(sorted(made, key=lambda vote: vote.author))

    def printed(self, question: Question, value: Hashable, ledger: Ledger) -> str:
        """Return the fingerprint of a value that gold holds: what fills a role goes by its gold id."""
        if isinstance(value, Filler):
            return fingerprint(self.events.filling(value, ledger))
        if question.field.startswith(ROLE) and isinstance(value, tuple) and value[:1] == ("another",):
            return fingerprint(value[1:2][0] if len(value) == 2 else list(value[1:]))
        return fingerprint(value)

    def after(self, units: Iterable[Unit]) -> list[Unit]:
        """Return units with all that hangs on them: a mention, an event on it, a role of another on that."""
        found = dict.fromkeys(units)
        for _ in range(3):
            for unit in list(found):
                found.update(dict.fromkeys(self._hanging.get(unit, ())))
        return list(found)
