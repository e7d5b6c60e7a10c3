"""What a person answers to the questions of a page, each as one edit of gold: to be committed as any other.

Nothing here changes anything: hand the edit to ``Adjudication.follow`` once it is applied. Each method raises
EditError if a question is not there any more, waits for another, or the scheme does not allow the answer.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import ordered_id
from annotator.domain.items import Outcome, Vote
from annotator.domain.ranges import Range, Span
from annotator.domain.segmentation import NewId
from annotator.edits import verbs
from annotator.edits.common import brief, edit, tidy
from annotator.edits.deciding import Label

from . import messages
from .adjudication import Adjudication
from .deciding import Answer, Deciding
from .fingerprints import fingerprint
from .policies import NOTHING, SILENT
from .questions.docket import Asked, Standing
from .questions.events import EXTENT
from .questions.gone import GONE
from .questions.question import Mark, Sort


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, and the page. ``reason`` goes into the decisions."""

    page: Adjudication
    by: str
    reason: str = ""
    new_id: NewId = ordered_id

    def take(self, question_id: str, version: int) -> Edit:
        """Take a version by its number from 0."""
        return self._edit(verbs.DECIDE, [self._version(self._ready(question_id), version)])

    def take_from(self, question_id: str, value: Hashable, source: Vote | None) -> Edit:
        """Take what is nobody's vote: what a model says, which the decision names, or what another page has.

        Of a segment's label the kind: its article is as for any other label that nobody gave.
        """
        asked = self._ready(question_id)
        if asked.question.sort is Sort.SEGMENT:
            kind, own = cast("Label", value)
            given = [one.value for one in asked.versions if cast("Label", one.value)[0] == kind]
            value = given[0] if given else self._labelled(asked, kind, None).value
            if value == (kind, None) and self.page.sitting.scheme.is_content(kind):
                value = (kind, own)
        known = any(one.value == value for one in asked.versions)
        outcome = Outcome.VERSION if known else Outcome.EDIT
        if source is None:
            return self._edit(verbs.DECIDE, [Answer(asked.question, value, outcome)])
        source = replace(source, fingerprint=fingerprint(value))
        made = self._edit(verbs.DECIDE_AS, [Answer(asked.question, value, outcome, source=source)])
        return replace(made, values={**made.values, "suggester": source.author})

    def take_many(self, question_ids: Iterable[str], authors: Sequence[int]) -> Edit:
        """Take on each of several questions what some authors agree on there, be it that nothing is."""
        answers = []
        for one in question_ids:
            asked = self._ready(one)
            said = {asked.votes[author] for author in authors} - {SILENT}
            if len(said) != 1:
                raise EditError(messages.NOT_ONE)
            value = said.pop()
            outcome = Outcome.NOTHING if value is NOTHING else Outcome.VERSION
            answers.append(Answer(asked.question, value, outcome))
        return self._edit(verbs.DECIDE if len(answers) == 1 else verbs.DECIDE_MANY, answers)

    def take_alike(self, question_ids: Sequence[str], version: int) -> Edit:
        """Take on several questions with the same votes the version with a number from 0."""
        first = self._ready(question_ids[0])
        self._version(first, version)
        return self.take_many(question_ids, first.versions[version].authors)

    def nothing(self, question_ids: Iterable[str]) -> Edit:
        """Decide that nothing stands here."""
        answers = [Answer(self._ready(one).question, NOTHING, Outcome.NOTHING) for one in question_ids]
        return self._edit(verbs.DECIDE if len(answers) == 1 else verbs.DECIDE_MANY, answers)

    def keep(self, question_id: str) -> Edit:
        """Let gold keep what nobody says any more."""
        asked = self._ready(question_id)
        if asked.question.unit[0] != GONE:
            raise EditError(messages.NO_VERSION, number=1, count=len(asked.versions))
        return self._edit(verbs.DECIDE, [Answer(asked.question, True, Outcome.EDIT)])

    def both(self, question_id: str) -> Edit:
        """Take all versions: of mentions each one's marks; of events one event each. Segments refuse."""
        asked = self._ready(question_id)
        question = asked.question
        if question.sort is Sort.MENTION:
            marks = {mark for one in asked.versions for mark in cast("tuple[Mark, ...]", one.value)}
            return self._edit(verbs.DECIDE, [Answer(question, tuple(sorted(marks)), Outcome.BOTH)])
        if question.sort is Sort.EVENT and not question.field:
            types = tuple(one.value for one in asked.versions)
            return self._edit(verbs.DECIDE, [Answer(question, types, Outcome.BOTH)])
        raise EditError(messages.NOT_BOTH)

    def relabel(self, question_id: str, label: str, article: int | None = None) -> Edit:
        """Give another label: a kind (with its article), an entity, event or relation type, a value."""
        asked = self._ready(question_id)
        return self._edit(verbs.DECIDE, [self._labelled(asked, label, article)])

    def _labelled(self, asked: Asked, label: str, article: int | None) -> Answer:
        question = asked.question
        value: Hashable = label
        first = asked.versions[0].value if asked.versions else NOTHING
        if question.sort is Sort.SEGMENT:
            if article is None and isinstance(first, tuple) and self.page.sitting.scheme.is_content(label):
                article = next((one.value[1] for one in asked.versions if one.value[1]), None)  # type: ignore[index]  # labels
            value = (label, article)
        elif question.sort is Sort.MENTION and (first := self._marks(asked)):
            allowed = {one.id for one in self.page.sitting.scheme.attributes_of(label)}
            value = tuple(
                Mark(mark.span, label, tuple((name, one) for name, one in mark.attributes if name in allowed))
                for mark in first
            )
        elif question.sort in (Sort.EDGE, Sort.CUT, Sort.ARTICLE, Sort.FLAG) or question.field == EXTENT:
            raise EditError(messages.NO_LABEL)
        return Answer(question, value, Outcome.EDIT)

    def _marks(self, asked: Asked) -> tuple[Mark, ...]:
        """Return what gold has, put right in part perhaps; else the first version, () without one."""
        held = self.page.docket.mentions.held(asked.question, self.page.ledger)
        if held is NOTHING and asked.versions:
            held = asked.versions[0].value
        return () if held is NOTHING else cast("tuple[Mark, ...]", held)

    def resize(self, question_id: str, asked_for: Range | Span) -> Edit:
        """Give another extent: to the mention, the trigger, or (the end of the range) the edge."""
        asked = self._ready(question_id)
        question, span = asked.question, tidy(self.page.sitting.text, asked_for)
        value: Hashable
        if question.sort is Sort.MENTION and (marks := self._marks(asked)):
            value = (marks[0]._replace(span=span),)
        elif question.field == EXTENT:
            value = span
        elif question.sort is Sort.EDGE:
            value = (int(span.end), int(span.end))
        else:
            raise EditError(messages.NO_EXTENT)
        return self._edit(verbs.DECIDE, [Answer(question, value, Outcome.EDIT)])

    def put_off(self, question_id: str) -> Edit:
        """Leave a question open, and say so: a page can be finished with it."""
        answer = Answer(self.page.find(question_id).question, NOTHING, Outcome.LATER)
        return self._edit(verbs.LEAVE_OPEN, [answer])

    def reopen(self, question_id: str) -> Edit:
        """Open a question again; gold keeps what it has."""
        answer = Answer(self.page.find(question_id).question, NOTHING, Outcome.OPEN)
        return self._edit(verbs.REOPEN, [answer])

    def take_agreed(self) -> Edit:
        """Take all that the policies take, with what follows, as one edit."""
        making = self._making()
        making.settle(self.page.docket.units, heads=True)
        return making.edit(verbs.TAKE_AGREED)

    def accept(self, question_ids: Iterable[str]) -> Edit:
        """Take the first version of each: in a review of one author, what the author said."""
        answers = [self._version(self._ready(one), 0) for one in question_ids]
        return self._edit(verbs.DECIDE_MANY if len(answers) != 1 else verbs.DECIDE, answers)

    def accept_rest(self) -> Edit:
        """Take the first version of all that is open, and of what comes up by that: a review of one author.

        What was put off stays so, and so does what the scheme does not allow.
        """
        making = self._making()
        making.take_first(self.page.docket.units)
        return making.edit(verbs.DECIDE_MANY)

    def take_frame(self, question_id: str, author: int) -> Edit:
        """Take an author's whole event: whether there is one and of which type, then each of its fields.

        What fills a role and is not decided yet is asked as it was.
        """
        asked = self._ready(question_id)
        if asked.question.sort is not Sort.EVENT:
            raise EditError(messages.NO_EVENT)
        making = self._making()
        making.take_author(asked.question.unit, author)
        making.settle(self.page.docket.after([asked.question.unit]))
        return making.edit(verbs.DECIDE)

    def explain(self, question_id: str, reason: str) -> Edit:
        """Note something on a decision: why it is so. The decision stays who ever made it."""
        asked, text = self.page.find(question_id), " ".join(reason.split())
        decision = asked.decision
        if decision is None:
            raise EditError(messages.NO_QUESTION)
        values = {"surface": brief(asked.question.surface)}
        after = replace(decision, reason=text)
        changes = (Change(Kind.DECISION, decision.id, decision, after),) if after != decision else ()
        return edit(self.page.gold, verbs.EXPLAIN, values, changes)

    def confirm(self, question_ids: Iterable[str]) -> Edit:
        """Say of what policies took that somebody looked at it and leaves it."""
        changes, first = [], None
        for one in question_ids:
            asked = self.page.find(one)
            decision = asked.decision
            if decision is None or decision.rule is None or decision.by:
                raise EditError(messages.NO_QUESTION)
            changes.append(Change(Kind.DECISION, decision.id, decision, replace(decision, by=self.by)))
            first = first or asked
        if first is None:
            raise EditError(messages.NO_QUESTION)
        question = first.question
        values = {"n": len(changes), "asked": question.sort.value, "surface": brief(question.surface)}
        verb = verbs.CONFIRM if len(changes) == 1 else verbs.CONFIRM_MANY
        return edit(self.page.gold, verb, values, changes)

    def _making(self) -> Deciding:
        return Deciding(self.page.docket, self.page.ledger, self.by, self.reason, self.new_id)

    def _ready(self, question_id: str) -> Asked:
        asked = self.page.find(question_id)
        if asked.standing is Standing.WAITING:
            raise EditError(messages.WAITING)
        return asked

    def _version(self, asked: Asked, number: int) -> Answer:
        versions = asked.versions
        if not 0 <= number < len(versions):
            raise EditError(messages.NO_VERSION, number=number + 1, count=len(versions))
        return Answer(asked.question, versions[number].value, Outcome.VERSION)

    def _edit(self, verb: str, answers: Sequence[Answer]) -> Edit:
        making = self._making()
        for answer in answers:
            making.answer(answer)
        units = [answer.question.unit for answer in answers if answer.outcome.settles]
        making.settle(self.page.docket.after(units))
        return making.edit(verb)
