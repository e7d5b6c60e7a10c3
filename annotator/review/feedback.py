"""What became of an author's work: where gold says something else than the set the author handed in.

The set and gold are laid beside each other as any sets in play, and asked what adjudication asks; where the
two differ is a difference. So a stretch, a mention or a field of an event stands in one of them, articles may
bear other numbers, and white space at edges does not count. Nothing of anybody else comes into it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Decision, Entity, Event, Mention, State
from annotator.domain.ranges import Range, Span, trimmed
from annotator.domain.scheme import Scheme

from .adjudication import Adjudication, reading_order
from .policies import NOTHING, SILENT
from .questions.docket import Asked
from .questions.ledger import Ledger
from .questions.question import Question, Sort


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where gold says something else: what was ``asked`` there, and both answers.

    ``own`` and ``gold`` are values as `Question` lists them, NOTHING where a side has nothing. ``items`` are
    the author's own items that it is about. ``decision`` is the newest on it, None: gold was made by hand.
    """

    asked: Asked
    own: Hashable
    gold: Hashable
    items: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def id(self) -> str:
        """What names it for as long as both sets stay as they are."""
        return self.asked.question.id

    @property
    def range(self) -> Range:
        """Where it lies, in code points, half-open."""
        return self.asked.question.range

    def touches(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies on it, or where it begins."""
        return (start < self.range.end and end > self.range.start) or start == self.range.start


@dataclass(frozen=True, slots=True)
class Feedback:
    """A page with the differences in reading order; ``page`` has both sets beside each other."""

    page: Adjudication
    differences: tuple[Difference, ...]


def feedback(
    own: AnnotationSet, gold: AnnotationSet, scheme: Scheme, entities: Mapping[str, Entity] | None = None
) -> Feedback:
    """Lay a set that was handed in beside gold as it was handed in.

    ``entities`` tell entities that are one in all but their ids. Raises ReviewError for two texts.
    """
    bare = replace(_tidied(gold), decisions={})
    page = Adjudication(bare, (_tidied(own), bare), scheme, {}, 0, entities)
    ledger = Ledger(gold, page.sitting.alignment)
    found = [_difference(page, ledger, one) for one in _asked(page)]
    return Feedback(page, tuple(one for one in found if one is not None))


def withheld(gold: AnnotationSet, author: str) -> AnnotationSet:
    """Return gold as an author may see it: of its decisions neither who made them nor what others said."""
    decisions = {
        one.id: replace(one, by="", votes=tuple(vote for vote in one.votes if vote.author == author))
        for one in gold.decisions.values()
    }
    return replace(gold, decisions=decisions, notes={}, bookmarks={})


def _asked(page: Adjudication) -> Iterator[Asked]:
    """Yield what stands in gold's way or in the author's, in reading order.

    What article a stretch is of is told with the stretch.
    """
    docket = page.docket
    listed = [asked for unit in docket.units if unit[0] != "article" for asked in page.standing_of(unit)]
    yield from sorted(
        (one for one in listed if not docket.of[one.question.unit[0]].moot(one.question, page.ledger)),
        key=reading_order,
    )


def _difference(page: Adjudication, ledger: Ledger, asked: Asked) -> Difference | None:
    question, golds = asked.question, _gold_at(page)
    own, gold = question.votes[1 - golds], question.votes[golds]
    if own == gold or own is SILENT or gold is SILENT:
        return None
    name = page.sitting.sets[1 - golds].author.name
    items = tuple(key.item for key in question.keys if key.author == name)
    if question.sort is Sort.SEGMENT:
        there = page.sitting.sets[1 - golds].segment_at(question.range.start)
        items = (there.id,) if there is not None and own is not NOTHING else ()
    return Difference(asked, own, gold, items, _decision(ledger, question))


def _gold_at(page: Adjudication) -> int:
    kinds = [one.author.kind for one in page.sitting.sets]
    return kinds.index(AuthorKind.GOLD)


def _decision(ledger: Ledger, question: Question) -> Decision | None:
    """Return the newest decision on a question, by the author's items or else by those of gold."""
    found = ledger.decision_on(question)
    if found is None:
        made = (ledger.came_of.get(key.item) for key in question.keys)
        ids = [one for one in made if one is not None]
        found = ledger.gold.decisions[max(ids)] if ids else None
    return found


# --- white space ----------------------------------------------------------------------------------------


def _tidied(annotations: AnnotationSet) -> AnnotationSet:
    """Return a set as handed in, its mentions and triggers without white space at the edges of fragments.

    Segments need no such care: `runs_of` leaves white space between them to nobody.
    """
    text = annotations.text
    mentions = {one.id: replace(one, span=_inked(text, one)) for one in annotations.mentions.values()}
    events = {one.id: replace(one, span=_inked(text, one)) for one in annotations.events.values()}
    return replace(annotations, state=State.DONE, mentions=mentions, events=events, _index={})


def _inked(text: str, item: Mention | Event) -> Span:
    parts = [part for one in item.span.fragments if len(part := trimmed(text, one))]
    return Span.of(parts) if parts else item.span
