"""Whose suggestion a page shows, and who is asked for one; runs in other threads, knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.assist import ahead
from annotator.assist.base import Report
from annotator.assist.glued_doubts import told_by
from annotator.assist.suggesters import suggest
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.items import AuthorKind, Document, Segment
from annotator.domain.ranges import Range
from annotator.edits import taking

from ..look.i18n import tr

if TYPE_CHECKING:
    from annotator.store.project import Project

_NEEDED = ("numpy", "trafilatura", "resiliparse", "readability")


class Proposed:
    """A model's set as the page shows it: its segments over unlabelled text, cut to that."""

    def __init__(self, suggestion: AnnotationSet) -> None:
        self.suggestion = suggestion

    @property
    def name(self) -> str:
        """Return who proposes."""
        return self.suggestion.author.name

    def between(self, annotations: AnnotationSet, asked: Range) -> list[Segment]:
        """Return the pieces that share a character with a range, in text order."""
        return [
            one
            for one in taking.open_pieces(annotations, self.suggestion, asked)
            if one.range.start < asked.end and one.range.end > asked.start
        ]

    def note(self, item_id: str) -> str:
        """Return what is to be said about a segment: where those asked are not of one mind, and why the text
        after it was left open.
        """
        note = self.suggestion.notes.get(item_id)
        if note is None:
            return ""
        if (told := told_by(note.text)) is None:
            return note.text
        why = tr("may hold more than one article: see from “{words}” on ({chance} %)")
        return " · ".join(filter(None, (told.rest, why.format(words=told.words, chance=told.chance))))


def models_of(project: Project, seen_by: str) -> frozenset[str]:
    """Return the names of the models whose sets a person may see."""
    blind = project.settings.blind
    models = [one.name for one in project.authors() if one.kind is AuthorKind.MODEL]
    return frozenset(one for one in models if not blind or offered_to(one, seen_by))


def suggested(
    project: Project, document_id: str, wanted: str = "", *, seen_by: str = ""
) -> AnnotationSet | None:
    """Return the model's set that a page shows: that of ``wanted``, else the one that was made last.

    Sets without segments do not count, nor, in a blind project, those of models that learned from other
    people than ``seen_by``.
    """
    models = models_of(project, seen_by)
    if not models:
        return None
    sets = {
        one.author.name: one
        for one in project.annotation_sets(document_id)
        if one.author.name in models and one.segments
    }
    if wanted in sets or len(sets) < 2:
        return sets.get(wanted) or next(iter(sets.values()), None)
    last = next((row for row in reversed(project.journal(document_id)) if row.author in sets), None)
    return sets[last.author] if last else max(sets.values(), key=lambda one: one.revision)


def usual(document: Document) -> str:
    """Return who is asked when nobody is named: for a web page the segmenter if it can be."""
    if "html" not in document.source.media_type:
        return "rules"
    return "segmenter" if all(find_spec(name) is not None for name in _NEEDED) else "dom"


def ask_about(
    project: Project, key: str, document_id: str, seen_by: str, cancelled: Callable[[], bool]
) -> Report:
    """Ask somebody about a page, and store what is said; what is made ready for that is waited for."""
    with ahead.UNDER_WAY if key == ahead.KEY else nullcontext():
        if cancelled():
            return Report(key)
        return suggest(project, key, [document_id], seen_by=seen_by, apart=True)


def run_from(annotations: AnnotationSet, suggestion: AnnotationSet, first: Segment) -> list[Segment]:
    """Return the pieces from one on, up to the next that is in doubt or of another article."""
    found, article = [first], first.article
    while (piece := taking.next_open(annotations, suggestion, found[-1].range.end)) is not None:
        if piece.id in suggestion.notes:
            break
        if piece.article is not None and article is not None and piece.article != article:
            break
        article = piece.article or article
        found.append(piece)
    return found
