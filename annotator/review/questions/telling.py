"""Votes in a few words, and as their authors gave them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import cast

from annotator.domain.ranges import Span
from annotator.domain.sentences import shortened
from annotator.edits.deciding import Label
from annotator.review.policies import NOTHING, SILENT

from .question import Filler, Mark, Question, Sort
from .sitting import Sitting

SHOWN = 40
"""So many code points of a surface are told."""


def said(question: Question, value: Hashable, sitting: Sitting) -> str:
    """Return a value in a few words: ids of the scheme, surfaces; empty for nothing."""
    if value is NOTHING or value is SILENT:
        return ""
    match value:
        case Span():
            return _surface(value, sitting)
        case Filler():
            places = sitting.alignment.mentions if value.sort == "mention" else sitting.alignment.events
            return _surface(places[value.place].first, sitting)
        case (Mark(), *_):
            marks = cast("tuple[Mark, ...]", value)
            return " + ".join(f"{mark.type} {_surface(mark.span, sitting)}" for mark in marks)
        case (str(kind), article) if question.sort is Sort.SEGMENT:
            return kind if article is None else f"{kind} {article}"
        case (int(stop), _):
            return shortened(f"…{sitting.text[max(0, stop - SHOWN // 2) : stop]}|", SHOWN)
        case bool():
            return "yes" if value else "no"
    return str(value)


def _surface(span: Span, sitting: Sitting) -> str:
    return shortened(span.surface(sitting.text), SHOWN)


def own_value(question: Question, author: int, sitting: Sitting) -> object:
    """Return a vote as its author gave it: article numbers are the author's own, fillers the author's items.

    So it does not change when other authors do.
    """
    vote = question.votes[author]
    if question.sort is Sort.SEGMENT and isinstance(vote, tuple):
        kind, article = cast("Label", vote)
        names = sitting.alignment.runs.articles.names[author]
        own = next((own for own, common in names.items() if common == article), article)
        return kind, own
    if isinstance(vote, Filler):
        at = (sitting.alignment.mention_at if vote.sort == "mention" else sitting.alignment.event_at)[author]
        return next(item for item, place in at.items() if place == vote.place)
    return vote
