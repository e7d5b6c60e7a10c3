"""What refers to nothing, in a damaged project, stays out of an export and is counted as lost."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event
from annotator.formats.base import Holds, Losses

from .messages import DANGLING


def without_dangling(document: str, annotations: AnnotationSet, losses: Losses) -> AnnotationSet:
    """Return a set without arguments, relations and notes whose other end is missing; each is a loss.

    No edit leaves such things; a file that was damaged or written to by another program may hold them, and
    an archive with them in it could not be read back.
    """
    mentions, events = annotations.mentions, annotations.events
    fillers = mentions.keys() | events.keys()
    kept = {key: _sound(document, event, fillers, losses) for key, event in events.items()}
    relations = {}
    for key, one in annotations.relations.items():
        if {one.source, one.target} <= fillers:
            relations[key] = one
        else:
            losses.lose(Holds.RELATIONS, document, one.id, one.type, DANGLING)
    notes = {}
    for key, note in annotations.notes.items():
        # A note on a relation that goes has nothing left to stand on either.
        gone = note.target in annotations.relations and note.target not in relations
        if not note.target or (annotations.find(note.target) is not None and not gone):
            notes[key] = note
        else:
            losses.lose(Holds.NOTES, document, note.target, note.text[:80], DANGLING)
    changed = (kept, relations, notes) != (dict(events), dict(annotations.relations), dict(annotations.notes))
    return replace(annotations, events=kept, relations=relations, notes=notes) if changed else annotations


def _sound(document: str, event: Event, fillers: set[str], losses: Losses) -> Event:
    kept = tuple(argument for argument in event.arguments if argument.target in fillers)
    if len(kept) == len(event.arguments):
        return event
    for argument in event.arguments:
        if argument.target not in fillers:
            losses.lose(Holds.ARGUMENTS, document, event.id, f"{argument.role}: {argument.target}", DANGLING)
    return replace(event, arguments=kept)
