"""Mentions and events that models propose, and what a person makes of them.

As in `taking`, nothing here writes, and a suggestion is never touched: each function returns an edit of the
person's own set. Several models may propose something for one page; each item that nobody has answered yet
is an *offer*. All questions are answered from what lies around a place, so that the cost does not go with
the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.confidence import SURE, confidence_of, of_part, of_whole
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Argument, Event, Mention, Rejection
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_event, require_mention
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import compacted, edit, labelled

_APART = "/"


@dataclass(frozen=True, slots=True)
class Offer:
    """A mention or an event of a suggestion that the person may take; with ``argument``: that role alone.

    ``argument`` is of the suggested event, for the event that the person has on the same trigger.
    """

    suggestion: AnnotationSet = field(repr=False)
    item: Mention | Event
    argument: Argument | None = None

    @property
    def key(self) -> str:
        """What is rejected of the suggestion if the offer is."""
        return self.item.id if self.argument is None else f"{self.item.id}{_APART}{part_of(self.argument)}"

    @property
    def span(self) -> Span:
        """Where it stands: the words of the mention, or the trigger."""
        return self.item.span

    @property
    def note(self) -> str:
        """What its suggester says about it; see `domain.confidence`."""
        said = self.suggestion.note_on(self.item.id)
        return of_whole(said) if self.argument is None else of_part(said, part_of(self.argument))

    @property
    def confidence(self) -> float | None:
        """How sure the suggester is, 0 … 1, or None if it does not say."""
        return confidence_of(self.note)

    @property
    def doubtful(self) -> bool:
        """Whether a run stops before it."""
        return (found := self.confidence) is not None and found < SURE


Suggestions = Sequence[AnnotationSet]


def part_of(argument: Argument) -> str:
    """Return how the note on an event names one of its arguments."""
    return f"{argument.role}{_APART}{argument.target}"


# --- what is offered --------------------------------------------------------------------------------------


def offers_in(human: AnnotationSet, scheme: Scheme, suggestions: Suggestions, asked: Range) -> list[Offer]:
    """Return what is offered that shares a character with a range, in text order.

    Left out is what the scheme has no label for, what the person rejected or answered (with a mention or an
    event on some of the same words that is not another one of the suggestion's own), what lies in what the
    person called boilerplate, and what another model is surer to be something else.
    """
    found: list[Offer] = []
    for place, suggestion in enumerate(suggestions):
        for item in _items(suggestion, asked):
            if _is_open(human, scheme, suggestion, item) and not _outdone(
                human, scheme, suggestions, place, item
            ):
                found.append(Offer(suggestion, item))
        for event in suggestion.events_in(asked):
            found += _roles_left(human, scheme, suggestion, event)
    return sorted(found, key=_order)


def next_offer(human: AnnotationSet, scheme: Scheme, suggestions: Suggestions, position: int) -> Offer | None:
    """Return the first offer that starts at or after a position, or None."""
    at = _next_start(suggestions, position - 1)
    while at is not None:
        here = offers_in(human, scheme, suggestions, Range.at(at, at + 1))
        if (found := next((one for one in here if one.span.start == at), None)) is not None:
            return found
        at = _next_start(suggestions, at)
    return None


def _next_start(suggestions: Suggestions, position: int) -> int | None:
    starts = [
        (item.span.start if item.span.start > position else _later(item.span, position))
        for one in suggestions
        for kind in (Kind.MENTION, Kind.EVENT)
        if isinstance(item := one.neighbours(kind, position)[1], Mention | Event)
    ]
    return min(starts, default=None)


def _later(span: Span, position: int) -> int:
    """Return the next fragment's start: of a span that begins before a position, where to go on looking."""
    return min(one.start for one in span.fragments if one.start > position)


def _items(suggestion: AnnotationSet, asked: Range) -> Iterator[Mention | Event]:
    yield from suggestion.mentions_in(asked)
    yield from suggestion.events_in(asked)


def _order(offer: Offer) -> tuple[int, int, bool, bool, str]:
    return (
        offer.span.start, -offer.span.end, isinstance(offer.item, Mention), offer.argument is not None,
        offer.key,
    )  # fmt: skip


def _is_open(human: AnnotationSet, scheme: Scheme, suggestion: AnnotationSet, item: Mention | Event) -> bool:
    labels = scheme.entity_types if isinstance(item, Mention) else scheme.event_types
    if item.type not in labels or _is_rejected(human, suggestion, item.id):
        return False
    hull = item.span.hull
    if any(not scheme.is_content(one.kind) for one in human.segments_in(hull)):
        return False
    return not any(_answers(suggestion, item, mine) for mine in _alike(human, item))


def _alike(annotations: AnnotationSet, item: Mention | Event) -> Sequence[Mention | Event]:
    """Return the items of the same sort that share a character with the hull of one."""
    hull = item.span.hull
    return annotations.mentions_in(hull) if isinstance(item, Mention) else annotations.events_in(hull)


def _answers(suggestion: AnnotationSet, item: Mention | Event, mine: Mention | Event) -> bool:
    """Tell whether what a person has on some of the same words is the answer to a suggested item.

    It is not if it is the answer to another item of the same suggestion: of nested ones each is offered.
    """
    if mine.span == item.span:
        return True
    return not any(other.span == mine.span for other in _alike(suggestion, mine))


def _outdone(
    human: AnnotationSet, scheme: Scheme, suggestions: Suggestions, place: int, item: Mention | Event
) -> bool:
    """Tell whether another model proposes something on the same words and is surer, or was asked first."""
    mine = _rank(suggestions[place], item, place)
    return any(
        _rank(other, rival, at) > mine and _is_open(human, scheme, other, rival)
        for at, other in enumerate(suggestions)
        if at != place
        for rival in _alike(other, item)
    )


def _rank(suggestion: AnnotationSet, item: Mention | Event, place: int) -> tuple[float, int]:
    sure = confidence_of(suggestion.note_on(item.id))
    return (0.5 if sure is None else sure, -place)


def _roles_left(
    human: AnnotationSet, scheme: Scheme, suggestion: AnnotationSet, event: Event
) -> Iterator[Offer]:
    """Yield the arguments that the person's own event on the same trigger lacks."""
    mine = _same(human, event)
    if not isinstance(mine, Event):
        return
    filled = Counter(one.role for one in mine.arguments)
    for argument in event.arguments:
        offer = Offer(suggestion, event, argument)
        role = scheme.event_types[mine.type].role(argument.role) if mine.type in scheme.event_types else None
        full = role is None or (role.max is not None and filled[role.id] >= role.max)
        if full or _is_rejected(human, suggestion, offer.key):
            continue
        target = suggestion.placed(argument.target)
        there = _same(human, target) if target is not None else None
        if target is None or (there is None and not isinstance(target, Mention)):
            continue  # an event is taken over before it fills a role
        if there is None or Argument(argument.role, there.id) not in mine.arguments:
            yield offer


def _same(human: AnnotationSet, item: Mention | Event) -> Mention | Event | None:
    """Return what the person has on the very same words, of the same type."""
    return next((one for one in _alike(human, item) if one.span == item.span and one.type == item.type), None)


def _is_rejected(human: AnnotationSet, suggestion: AnnotationSet, key: str) -> bool:
    return bool(human.rejected) and Rejection(suggestion.author.name, key) in human.rejected


def run_from(
    human: AnnotationSet,
    scheme: Scheme,
    suggestions: Suggestions,
    first: Offer,
    hidden: Callable[[Range], bool] = lambda _: False,
) -> list[Offer]:
    """Return the offers from one on, up to the next one that is in doubt or, by its words, ``hidden``."""
    found, at = [first], int(first.span.start)
    known = {(first.suggestion.author.name, first.key)}
    while (ahead := next_offer(human, scheme, suggestions, at)) is not None:
        at = ahead.span.start
        for one in offers_in(human, scheme, suggestions, Range.at(at, at + 1)):
            name = one.suggestion.author.name, one.key
            if one.span.start != at or name in known:
                continue
            if one.doubtful or hidden(one.span.hull):
                return found
            known.add(name)
            found.append(one)
        at += 1
    return found


# --- taking -----------------------------------------------------------------------------------------------


def accept_offers(
    human: AnnotationSet,
    scheme: Scheme,
    offers: Iterable[Offer],
    *,
    whole: bool = False,
    new_id: NewId = fresh_id,
) -> Edit:
    """Return the edit that puts what is offered into a person's set, one edit for all.

    A mention or event that the person has just so is not made twice. An event is taken without its
    arguments, which are offered next; ``whole``: with those that the model is sure of. An argument whose
    filler the person has not tagged brings the mention along. Entities are the suggestion's. What the rules
    of the scheme do not allow is left out, and raises EditError where it is the only one. The edit is empty
    if nothing is taken.
    """
    asked = list(offers)
    work = _Work(human, scheme, new_id)
    taken = [offer for offer in asked if work.take(offer, alone=len(asked) == 1)]
    if whole:
        for offer in taken:
            if isinstance(offer.item, Event) and offer.argument is None:
                left = _roles_left(work.annotations, scheme, offer.suggestion, offer.item)
                for role in [one for one in left if not one.doubtful]:
                    work.take(role, alone=False)
    return edit(human, verbs.ACCEPT_ITEMS, _values(human, asked, len(taken)), work.changes())


def reject_offers(human: AnnotationSet, suggestions: Suggestions, offers: Iterable[Offer]) -> Edit:
    """Return the edit that notes that what is offered is not wanted.

    The very same of another model goes with it: nobody wants to say it twice. Both are offered to this
    person no more, as long as they are proposed just so.
    """
    asked = list(offers)
    away = dict.fromkeys(
        Rejection(twin.suggestion.author.name, twin.key)
        for offer in asked
        for twin in (offer, *_twins(suggestions, offer))
    )
    made = [Change(Kind.REJECTION, one.item, None, one) for one in away if one not in human.rejected]
    return edit(human, verbs.REJECT_ITEMS, _values(human, asked, len(asked)), made)


def restore_offers(human: AnnotationSet, suggestions: Suggestions, offers: Iterable[Offer]) -> Edit:
    """Return the edit that offers again what was rejected, with the very same of other models."""
    asked = list(offers)
    back = dict.fromkeys(
        Rejection(twin.suggestion.author.name, twin.key)
        for offer in asked
        for twin in (offer, *_twins(suggestions, offer))
    )
    made = [Change(Kind.REJECTION, one.item, one, None) for one in back if one in human.rejected]
    return edit(human, verbs.RESTORE_ITEMS, _values(human, asked, len(asked)), made)


def rejected_offers(human: AnnotationSet, suggestions: Suggestions) -> list[Offer]:
    """Return what the person has rejected of the suggestions, in text order."""
    names = {one.author.name: one for one in suggestions}
    found = []
    for away in human.rejected:
        suggestion = names.get(away.author)
        if suggestion is None:
            continue
        if (item := suggestion.placed(away.item)) is not None:
            found.append(Offer(suggestion, item))
        elif (event := suggestion.events.get(away.item.split(_APART)[0])) is not None:
            offers = (Offer(suggestion, event, argument) for argument in event.arguments)
            found += [one for one in offers if one.key == away.item]
    return sorted(found, key=_order)


def _twins(suggestions: Suggestions, offer: Offer) -> Iterator[Offer]:
    """Yield what other models propose that is the very same."""
    for suggestion in suggestions:
        if suggestion is offer.suggestion:
            continue
        item = _same(suggestion, offer.item)
        if item is None:
            continue
        if offer.argument is None:
            yield Offer(suggestion, item)
            continue
        target = offer.suggestion.placed(offer.argument.target)
        there = _same(suggestion, target) if target is not None else None
        if isinstance(item, Event) and there is not None:
            argument = Argument(offer.argument.role, there.id)
            if argument in item.arguments:
                yield Offer(suggestion, item, argument)


def _values(human: AnnotationSet, offers: Sequence[Offer], kept: int) -> dict[str, Any]:
    """Return what the journal says: of how many suggesters how many items, and what the single one is."""
    names = Counter(offer.suggestion.author.name for offer in offers)
    values: dict[str, Any] = {"suggester": ", ".join(names), "by": dict(names), "n": len(offers)}
    values["kept"] = kept
    if len(offers) == 1:
        offer = offers[0]
        values |= labelled(human, offer.item.type, offer.span)
        target = offer.suggestion.placed(offer.argument.target) if offer.argument else None
        if offer.argument is not None and target is not None:
            values |= labelled(human, target.type, target.span)
            values |= {"role": offer.argument.role, "event": offer.item.type}
    return values


class _Work:
    """A person's set while offers are put into it."""

    def __init__(self, human: AnnotationSet, scheme: Scheme, new_id: NewId) -> None:
        self._human, self._scheme, self._new_id = human, scheme, new_id
        self.annotations = human
        self._changes: list[Change] = []

    def changes(self) -> list[Change]:
        return compacted(self._changes)

    def take(self, offer: Offer, *, alone: bool) -> bool:
        """Take an offer; tell whether the set changed."""
        if offer.suggestion.document != self._human.document or offer.suggestion.text != self._human.text:
            raise EditError(messages.OTHER_PAGE)
        if offer.suggestion.placed(offer.item.id) is None:
            raise EditError(messages.SUGGESTION_GONE)
        before = len(self._changes)
        try:
            if offer.argument is not None and isinstance(offer.item, Event):
                self._argument(offer.suggestion, offer.item, offer.argument)
            elif isinstance(offer.item, Mention):
                self._mention(offer.item)
            else:
                self._event(offer.item)
        except EditError:
            if alone:
                raise
            return False
        return len(self._changes) > before

    def _put(self, kind: Kind, before: Mention | Event | None, after: Mention | Event) -> None:
        change = Change(kind, after.id, before, after)
        self.annotations = self.annotations.applied(Edit(verbs.ACCEPT_ITEMS, {}, (change,)))
        self._changes.append(change)

    def _mention(self, item: Mention) -> Mention:
        if isinstance(there := _same(self.annotations, item), Mention):
            return there
        made = replace(item, id=self._new_id())
        require_mention(self._scheme, self.annotations.text, made)
        self._put(Kind.MENTION, None, made)
        return made

    def _event(self, item: Event) -> None:
        if _same(self.annotations, item) is None:
            made = replace(item, id=self._new_id(), arguments=(), cluster=None)
            require_event(self._scheme, self.annotations, made)
            self._put(Kind.EVENT, None, made)

    def _argument(self, suggestion: AnnotationSet, item: Event, argument: Argument) -> None:
        mine, target = _same(self.annotations, item), suggestion.placed(argument.target)
        if not isinstance(mine, Event) or target is None:
            raise EditError(messages.EVENT_GONE)
        filler: Mention | Event | None = _same(self.annotations, target)
        if filler is None and isinstance(target, Mention):
            filler = self._mention(target)
        if filler is None:
            raise EditError(messages.EVENT_GONE)
        added = Argument(argument.role, filler.id)
        if added not in mine.arguments:
            grown = replace(mine, arguments=(*mine.arguments, added))
            require_event(self._scheme, self.annotations, grown)
            self._put(Kind.EVENT, mine, grown)
