"""From what was taught to proposals for a page: triggers, and what fills roles among the mentions there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.confidence import confidence_of
from annotator.domain.items import NO_ATTRIBUTES, Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme

from ..item_proposals import ArgumentProposal, EventProposal, ItemProposals, MentionProposal
from .features import Reading
from .learning import Taught, forms_of
from .lexicon import Page


def scope(annotations: AnnotationSet, scheme: Scheme) -> tuple[Range, ...]:
    """Return where events may stand: in the text of articles; all of the page while nobody has said."""
    return tuple(one.range for one in annotations.segments_in_order() if scheme.is_content(one.kind))


def proposals(
    learned: Taught, mine: AnnotationSet, models: Sequence[AnnotationSet], scheme: Scheme
) -> ItemProposals:
    """Return what is proposed for a page on which a person has ``mine``.

    Mentions of models count where the person has none on the same words. The person's own events come with
    what may still fill their roles. What fills a role is listed too, as it is a part of the proposal.
    """
    there = _with_mentions(mine, models)
    page = Page(there.annotations, scope(mine, scheme))
    said: dict[str, float] = {}
    made: list[Event] = []
    numbers = count()
    for trigger in learned.found(page):
        if not there.annotations.events_in(trigger.place):
            span = Span.of((trigger.place,))
            values = learned.values.of(trigger.type, forms_of(span.surface(mine.text)))
            made.append(Event(f"\x00trigger {next(numbers)}", span, trigger.type, values))
            said[made[-1].id] = learned.confidence(trigger)
    together = filled(there.annotations, made)
    reading = Reading(Page(together, page.scope))
    wanted = _Wanted(together, there.likely)
    for event in together.events.values():
        wanted.event(event, said.get(event.id), [
            (one.argument.role, one.argument.target, one.likely) for one in learned.fillings(reading, event)
        ])  # fmt: skip
    return wanted.proposals()


@dataclass(frozen=True, slots=True)
class _There:
    """A person's set with the mentions of models, and how sure these are, by id."""

    annotations: AnnotationSet
    likely: dict[str, float | None]


def _with_mentions(mine: AnnotationSet, models: Sequence[AnnotationSet]) -> _There:
    """Return a person's set with the mentions that models propose where the person has none.

    Of two that share words the surer one is taken.
    """
    listed = [
        (confidence_of(one.note_on(mention.id)), mention)
        for one in models
        if one.text == mine.text
        for mention in one.mentions.values()
    ]
    taken: list[Mention] = []
    likely: dict[str, float | None] = {}
    covered: set[int] = set()
    for sure, mention in sorted(listed, key=lambda pair: (-(pair[0] or 0.0), pair[1].span, pair[1].id)):
        hull = mention.span.hull
        if mine.mentions_in(hull) or not covered.isdisjoint(range(hull.start, hull.end)):
            continue
        covered.update(range(hull.start, hull.end))
        taken.append(mention)
        likely[mention.id] = sure
    return _There(filled(mine, taken), likely)


@dataclass(slots=True)
class _Wanted:
    """What is proposed, gathered event by event."""

    annotations: AnnotationSet
    likely: dict[str, float | None]
    mentions: dict[str, MentionProposal] = field(default_factory=dict)
    events: dict[str, EventProposal] = field(default_factory=dict)

    def event(self, event: Event, likely: float | None, roles: Sequence[tuple[str, str, float]]) -> None:
        """Put an event in that is proposed itself, or of which a role is; else nothing is put in."""
        if likely is None and not roles:
            return
        arguments: list[ArgumentProposal] = []
        for role, target, sure in roles:
            item = self.annotations.placed(target)
            if item is None:
                continue
            arguments.append(ArgumentProposal(role, item.span, item.type, sure))
            if isinstance(item, Mention):
                sure_of = self.likely.get(item.id)
                proposal = MentionProposal(item.span, item.type, sure_of, item.entity, item.attributes)
                self.mentions[item.id] = proposal
            elif item.id not in self.events:
                self.events[item.id] = EventProposal(item.span, item.type)
        said = NO_ATTRIBUTES if likely is None else event.attributes  # not a person's own
        self.events[event.id] = EventProposal(event.span, event.type, likely, said, tuple(arguments))

    def proposals(self) -> ItemProposals:
        """Return all of it, in text order."""
        return ItemProposals(
            sorted(self.mentions.values(), key=lambda one: (one.span, one.type)),
            sorted(self.events.values(), key=lambda one: (one.span, one.type)),
        )
