"""An invented reviewer: who knows the finished set of a page, and answers what is asked of it by that.

Invented annotators keep the ids of the finished set, so each of their items leads to what is right. Used
where somebody has to decide and nobody real may be shown, as the annotators are.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Mention
from annotator.edits.deciding import label_over
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked
from annotator.review.questions.events import ATTRIBUTE, EXTENT, ROLE
from annotator.review.questions.mentions import mark_of
from annotator.review.questions.question import Filler, Mark, Question, Sort


def without_links(finished: AnnotationSet) -> AnnotationSet:
    """Return a set as somebody has it who links nothing to entities, writes no note and sets no bookmark."""
    return replace(
        finished,
        mentions={one.id: replace(one, entity=None) for one in finished.mentions.values()},
        events={one.id: replace(one, cluster=None) for one in finished.events.values()},
        notes={},
        bookmarks={},
    )


@dataclass(frozen=True)
class Truth:
    """The finished set, and the page whose questions are asked."""

    finished: AnnotationSet
    page: Adjudication

    def answer(self, asked: Asked) -> Hashable:
        """Return the value that is right for a question: as a version has it, or NOTHING."""
        question = asked.question
        match question.sort:
            case Sort.SEGMENT:
                return label_over(self.finished, question.range) or NOTHING
            case Sort.CUT:
                before = len(self.finished.text[: question.range.start].rstrip()) - 1
                here = self.finished.segment_at(question.range.start)
                return here is not self.finished.segment_at(before)
            case Sort.ARTICLE:
                inside = self.finished.segments_in(question.range)
                return any(one.article == int(question.field) for one in inside)
            case Sort.MENTION:
                return tuple(sorted(mark_of(one) for one in self._mentions(question))) or NOTHING
            case Sort.EVENT:
                return self._event(question)
            case Sort.RELATION:
                found = [self.finished.relations[key.item].type for key in question.keys]
                return found[0] if found else NOTHING
            case _:  # invented annotators link nothing, and leave the flags of the page as they are
                return question.votes[0]

    def _mentions(self, question: Question) -> list[Mention]:
        return [self.finished.mentions[one] for one in dict.fromkeys(key.item for key in question.keys)]

    def _events(self, question: Question) -> list[Event]:
        return [self.finished.events[one] for one in dict.fromkeys(key.item for key in question.keys)]

    def _event(self, question: Question) -> Hashable:
        events = self._events(question)
        event = events[0]
        if not question.field:
            types = tuple(sorted({one.type for one in events}))
            return types[0] if len(types) == 1 else types
        if question.field == EXTENT:
            return event.span
        if question.field.startswith(ATTRIBUTE):
            return event.attributes.get(question.field.removeprefix(ATTRIBUTE))
        role = question.field.removeprefix(ROLE)
        targets = {one.target for one in event.arguments if one.role == role}
        if len(question.parts) == 3:
            filler = Filler("mention" if question.parts[1] == 0 else "event", question.parts[2])
            return True if self._at(filler) & targets else NOTHING
        fillers = [one.value for one in question.versions]
        return next((one for one in fillers if isinstance(one, Filler) and self._at(one) & targets), NOTHING)

    def _at(self, filler: Filler) -> set[str]:
        """Return the ids of what the authors have at a place."""
        found = self.page.sitting.alignment
        places = found.mentions if filler.sort == "mention" else found.events
        return {item.id for _, item in places[filler.place].present}


def decided(asked: Asked, truth: Truth, answering: Answering) -> Iterator[Edit]:
    """Yield the edits that answer a question by the finished set; each is to be applied before the next.

    Where no version of a mention is right, it is put right by hand.
    """
    right, question = truth.answer(asked), asked.question.id
    values = [one.value for one in asked.versions]
    if right is NOTHING or not values:
        yield answering.nothing([question])
    elif right not in values and asked.question.sort is Sort.MENTION:
        mark = cast("tuple[Mark, ...]", right)[0]
        yield answering.resize(question, mark.span)
        yield answering.relabel(question, mark.type)
    else:
        yield answering.take(question, values.index(right) if right in values else 0)
