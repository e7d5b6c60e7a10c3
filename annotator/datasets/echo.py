"""What a format would say of a set had nobody touched the file: the set is written and read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.errors import AnnotatorError
from annotator.formats import registry
from annotator.formats.admission import unwatched
from annotator.formats.base import Dataset, Entry, Holds, Incoming, Losses, Request

from .html_pages import HtmlPages, markup_of

if TYPE_CHECKING:
    from annotator.store.project import Project

_KINDS = {
    Holds.SEGMENTS: Kind.SEGMENT,
    Holds.MENTIONS: Kind.MENTION,
    Holds.EVENTS: Kind.EVENT,
    Holds.RELATIONS: Kind.RELATION,
    Holds.NOTES: Kind.NOTE,
}


def echo_of(project: Project, key: str, annotations: AnnotationSet) -> AnnotationSet:
    """Return a set as a format gives it back; the archive gives back all.

    A set that the format cannot write at all is cut down to the kinds of things that the format holds.
    """
    format = registry.FORMATS[key]
    if format.many_sets:
        return annotations
    if format.writes:
        try:
            return _written_and_read(project, key, annotations)
        except AnnotatorError:
            pass
    return _cut_down(annotations, format.holds)


def _written_and_read(project: Project, key: str, annotations: AnnotationSet) -> AnnotationSet:
    document = project.document(annotations.document)
    marks_up = registry.FORMATS[key].profile is not None
    dataset = Dataset(
        name=project.name,
        scheme=project.scheme,
        entries=(Entry(document, (annotations,)),),
        entities=project.entities(),
        clusters=project.clusters(),
        markup=markup_of(project) if marks_up else None,
        pages=HtmlPages() if marks_up else None,
    )
    request = Request(project.scheme, annotations.author.name, pages=HtmlPages())
    with TemporaryDirectory(prefix="annotator-") as folder, unwatched():
        registry.writer(key)(dataset, Path(folder), Losses())
        for one in registry.reader(key)(Path(folder), request):
            if isinstance(one, Incoming) and one.document.text == annotations.text and one.sets:
                return replace(one.sets[0], document=annotations.document)
    return _cut_down(annotations, frozenset())


def _cut_down(annotations: AnnotationSet, holds: frozenset[Holds]) -> AnnotationSet:
    gone = {one for what, one in _KINDS.items() if what not in holds}
    return annotations.unchecked(
        segments={} if Kind.SEGMENT in gone else annotations.segments,
        mentions={} if Kind.MENTION in gone else annotations.mentions,
        events={} if Kind.EVENT in gone else annotations.events,
        relations={} if Kind.RELATION in gone else annotations.relations,
        notes={} if Kind.NOTE in gone else annotations.notes,
        bookmarks={},
        decisions={},
        rejected=frozenset(),
        flags=annotations.flags if Holds.PAGE_FLAGS in holds else frozenset(),
    )
