"""A page annotated with what models offer, by the fewest documented keys, on values alone.

Whoever plays knows what is right, sees what is offered, and takes a run where all of it is right. Which keys
are pressed, and that the window answers them so, is compared with the real window in the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.items import Argument, Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import offers
from annotator.edits.events import add_argument, tag_event
from annotator.edits.mentions import tag_mention
from annotator.edits.offers import Offer
from annotator.review.anchoring import keyed, made_by

_WORTH = 3  # offers that are worth a last round
ACCEPT, RUN, REJECT = "#", "'", "Ctrl+Backspace"
SORTS = ("mention", "event", "argument")


@dataclass
class Spent:
    """Keys by the sort of thing they were for, and how many were made of each; a run's key is shared."""

    keys: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)

    def add(self, other: Spent) -> None:
        """Add another page's."""
        for mine, its in (
            (self.keys, other.keys), (self.made, other.made), (self.wrong, other.wrong),
            (self.shown, other.shown),
        ):  # fmt: skip
            mine.update(its)

    def each(self, sort: str) -> float:
        """Return the keys for one of a sort."""
        return self.keys[sort] / max(1, self.made[sort])


class Playing:
    """Plays one page; ``keys`` are those pressed on offers, in order, ``annotations`` what came of it."""

    def __init__(
        self, scheme: Scheme, gold: AnnotationSet, start: AnnotationSet, by_hand: dict[str, float]
    ) -> None:
        """``by_hand``: how many keys one of each sort costs without offers."""
        self._scheme, self._gold, self.annotations, self._by_hand = scheme, gold, start, by_hand
        self._right = set(keyed(gold).values())
        self.spent = Spent()
        self.keys: list[str] = []

    # --- what is offered ----------------------------------------------------------------------------

    def offered(self, suggestions: Sequence[AnnotationSet], sort: str) -> None:
        """Answer all that is offered from the start of the page on; going there counts for ``sort``."""
        first = offers.next_offer(self.annotations, self._scheme, suggestions, 0)
        if first is None:
            return
        self._press(("Ctrl+Home", ACCEPT), {sort: 2.0})
        while first is not None:
            first = self._answer(suggestions, first)

    def _answer(self, suggestions: Sequence[AnnotationSet], first: Offer) -> Offer | None:
        scheme, start = self._scheme, first.span.start
        if not first.doubtful:
            run = offers.run_from(self.annotations, scheme, suggestions, first)
            edit = offers.accept_offers(self.annotations, scheme, run, whole=True)
            made = _made(edit.changes)
            after = self.annotations.applied(edit)
            if made and self._all_right(after, made):
                counted = Counter(sort for sort, _, _ in made)
                self._press((RUN,), {sort: n / len(made) for sort, n in counted.items()})
                self._took(after, counted)
                return offers.next_offer(after, scheme, suggestions, start)
        edit = offers.accept_offers(self.annotations, scheme, [first])
        made = _made(edit.changes)
        after = self.annotations.applied(edit)
        sort = _sort(first)
        if self._all_right(after, made):
            self._press((ACCEPT,), {sort: 1.0})
            self._took(after, Counter(one for one, _, _ in made))
        elif (key := self._other_label(first)) is not None:
            self.spent.wrong[sort] += 1
            self.spent.shown[sort] += 1
            ahead = offers.next_offer(self.annotations, scheme, suggestions, start)
            pressed = (key,) if ahead is None else (key, ACCEPT)
            self._press(pressed, {sort: float(len(pressed))})
            return ahead
        else:
            self._press((REJECT,), {sort: 1.0})
            self.spent.wrong[sort] += 1
            self.spent.shown[sort] += 1
            self.annotations = self.annotations.applied(
                offers.reject_offers(self.annotations, suggestions, [first])
            )
        return offers.next_offer(self.annotations, scheme, suggestions, start)

    def _other_label(self, offer: Offer) -> str | None:
        """Take the words of an offer as what they are, and return its key; None: they are nothing."""
        gold = next((one for one in self._gold.mentions.values() if one.span == offer.span), None)
        if gold is None or not isinstance(offer.item, Mention) or offer.argument is not None:
            return None
        if not (key := self._scheme.entity_types[gold.type].key):
            return None
        edit = tag_mention(self.annotations, self._scheme, gold.span, gold.type)
        self.annotations = self.annotations.applied(edit)
        self.spent.made["mention"] += 1
        return key

    def _took(self, after: AnnotationSet, counted: Counter[str]) -> None:
        self.annotations = after
        self.spent.made.update(counted)
        self.spent.shown.update(counted)

    def _all_right(self, after: AnnotationSet, made: Sequence[tuple[str, str, Argument | None]]) -> bool:
        known = keyed(after)
        return all(known.get((f"{sort}s", item, argument)) in self._right for sort, item, argument in made)

    def _press(self, keys: Sequence[str], spent: dict[str, float]) -> None:
        self.keys += keys
        for sort, n in spent.items():
            self.spent.keys[sort] += n  # type: ignore[assignment]  # a run's key is shared

    def asked(self, sort: str) -> None:
        """Ask models for the page: one key."""
        self.spent.keys[sort] += 1

    # --- by hand ------------------------------------------------------------------------------------

    def mentions_by_hand(self, ask: Callable[[], Sequence[AnnotationSet]] = tuple) -> None:
        """Tag what is left, from top to bottom; what models then offer is left for a last round.

        Each offer that is left is passed over by a key of the next name. One or two are not worth the way
        back: they are tagged.
        """
        suggestions: Sequence[AnnotationSet] = ()
        left: set[object] = set()
        for one in sorted(self._gold.mentions.values(), key=lambda one: one.span):
            if self._mine(one) is not None:
                continue
            if (one.span, one.type) in left:
                self.spent.keys["mention"] += 1
                continue
            self._make(partial(tag_mention, scheme=self._scheme, asked=one.span, type_id=one.type), "mention")
            suggestions = ask()
            ahead = self._right_ahead(suggestions)
            left = ahead if len(ahead) >= _WORTH or left else set()
        if left:
            self.offered(suggestions, "mention")
            self.mentions_by_hand()

    def _right_ahead(self, suggestions: Sequence[AnnotationSet]) -> set[object]:
        """Return the mentions that are offered and right, by place and type."""
        gold = {(one.span, one.type) for one in self._gold.mentions.values()}
        whole = Range.at(0, len(self.annotations.text))
        found = offers.offers_in(self.annotations, self._scheme, suggestions, whole) if suggestions else ()
        return gold & {(one.span, one.item.type) for one in found if isinstance(one.item, Mention)}

    def events_by_hand(self, ask: Callable[[], Sequence[AnnotationSet]]) -> None:
        """Make the events that are left; what models then offer for their roles is answered."""
        left = [one for one in self._gold.events.values() if self._mine(one) is None]
        for one in left:
            self._make(partial(tag_event, scheme=self._scheme, asked=one.span, type_id=one.type), "event")
        if left:
            self._roles(left, ask())

    def _roles(self, events: Sequence[Event], suggestions: Sequence[AnnotationSet]) -> None:
        for one in events:
            start = one.span.start
            first = self._role_of(one, suggestions)
            if first is not None:  # the caret is at the trigger: one key goes to the first role
                self._press((ACCEPT,), {"argument": 1.0})
            while first is not None:
                self._answer(suggestions, first)
                first = self._role_of(one, suggestions)
            assert start == one.span.start

    def _role_of(self, event: Event, suggestions: Sequence[AnnotationSet]) -> Offer | None:
        found = offers.offers_in(self.annotations, self._scheme, suggestions, event.span.hull)
        roles = (one for one in found if one.argument is not None)
        return next((one for one in roles if (one.span, one.item.type) == (event.span, event.type)), None)

    def arguments_by_hand(self) -> None:
        """Fill the roles that are left."""
        for gold in self._gold.events.values():
            for argument in gold.arguments:
                event, target = self._mine(gold), self._mine(self._gold.placed(argument.target))
                assert isinstance(event, Event) and target is not None
                if Argument(argument.role, target.id) not in event.arguments:
                    role = argument.role
                    fill = partial(_filled, scheme=self._scheme, event=event.id, role=role, target=target.id)
                    self._make(fill, "argument")

    def _make(self, edit: Callable[[AnnotationSet], Edit], sort: str) -> None:
        self.annotations = self.annotations.applied(edit(self.annotations))
        self.spent.keys[sort] += self._by_hand[sort]  # type: ignore[assignment]
        self.spent.made[sort] += 1

    def _mine(self, gold: Mention | Event | None) -> Mention | Event | None:
        if gold is None:
            return None
        hull, mine = gold.span.hull, self.annotations
        there = mine.mentions_in(hull) if isinstance(gold, Mention) else mine.events_in(hull)
        return next((one for one in there if (one.span, one.type) == (gold.span, gold.type)), None)


def _filled(mine: AnnotationSet, scheme: Scheme, event: str, role: str, target: str) -> Edit:
    return add_argument(mine, scheme, event, role, target)


def _sort(offer: Offer) -> str:
    if offer.argument is not None:
        return "argument"
    return "mention" if isinstance(offer.item, Mention) else "event"


def _made(changes: Sequence[Change]) -> list[tuple[str, str, Argument | None]]:
    """Return sort, id and, of an argument, what it says of all that an edit made."""
    return [(sort.removesuffix("s"), item, argument) for sort, item, argument in made_by(changes)]
