"""Models from outside as suggesters of mentions: a spaCy pipeline, a GLiNER folder, an endpoint.

They are asked article by article for stretches of text, and answer with places and names of their own; what
is none of the scheme's labels is left out, and said. Finished pages tell which labels are worth a look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.items import Document
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import message

from .. import key_gate, messages
from ..base import Report
from ..item_proposals import ItemMaker, ItemProposals, MentionProposal
from ..key_gate import MENTION, USUAL, Guess
from .labels import LabelNames
from .lessons import Lesson, lessons_of, outcome
from .linking import links_of
from .regions import Regions, regions_on
from .values import values_of

if TYPE_CHECKING:
    from annotator.store.project import Project

MOST_TRIED = 20
"""Finished pages that a model is tried on at most, to see which labels save keys: the last ones."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a model says of a stretch: start and end in its text (code points), its own name, how sure."""

    start: int
    end: int
    name: str
    confidence: float | None = None


Ask = Callable[[Sequence[str]], Sequence[Sequence[Said]]]
"""Asks a model about stretches of text. Raises PassedOverError or AnnotatorError as it fails."""


def maker(
    project: Project,
    ask: Ask,
    author: str | None,
    report: Report,
    asked: Collection[str] = (),
    *,
    tries: int = MOST_TRIED,
) -> tuple[ItemMaker, Collection[str]]:
    """Return what proposes mentions as a model finds them; no page is left out, as none taught it.

    ``tries``: on so many finished pages, of ``author`` or by whose word counts, it is tried first.
    """
    lessons = lessons_of(project, author, asked)
    names, unknown = LabelNames(project.scheme), Counter[str]()
    links, filled = links_of(project, lessons, author), values_of(project, author, asked)
    tried = [one for lesson in lessons[-tries:] if tries for one in _tried(lesson, ask, names)]
    heard = key_gate.gate(tried, MENTION, hope=USUAL)
    if tried:
        report.scores |= {"pages": min(tries, len(lessons)), "labels": heard.to_json()}
        report.warnings += heard.said()

    def made(document: Document) -> ItemProposals:
        regions = regions_on(project, document, author)
        found = list(proposals(document.text, regions, ask, names, unknown))
        told = message(messages.UNKNOWN_LABELS, labels=sorted(unknown))
        if unknown:
            report.warnings = [one for one in report.warnings if one.id != told.id] + [told]
        kept = [
            one if one.confidence is None else replace(one, confidence=heard.confidence(one.confidence))
            for one in found
            if heard.shows(one.type, _sure(one))
        ]
        return ItemProposals(filled(document.text, links.linked(document.text, regions, kept), ()))

    return made, ()


def proposals(
    text: str, regions: Regions, ask: Ask, names: LabelNames, unknown: Counter[str]
) -> Iterator[MentionProposal]:
    """Yield what a model finds in the articles of a text, in the scheme's labels; others are counted."""
    parts = [part for article in regions for part in article if text[part.start : part.end].strip()]
    answers = ask([text[part.start : part.end] for part in parts]) if parts else []
    for part, said in zip(parts, answers, strict=True):
        for one in said:
            label = names.type_of(one.name)
            if label is None:
                unknown[one.name] += 1
            elif 0 <= one.start < one.end <= len(part):
                place = Range.at(part.start + one.start, part.start + one.end)
                yield MentionProposal(Span((place,)), label, one.confidence)


def _sure(one: MentionProposal) -> float:
    return 1.0 if one.confidence is None else one.confidence


def _tried(lesson: Lesson, ask: Ask, names: LabelNames) -> Iterator[Guess]:
    for one in proposals(lesson.text, lesson.regions, ask, names, Counter()):
        yield Guess(one.type, _sure(one), outcome(lesson.mentions, one.span.hull, one.type))
