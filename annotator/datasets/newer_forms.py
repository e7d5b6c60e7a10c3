"""Pages that come again: which of the pages just imported are newer forms of pages that were there.

A page with the address of an older one is its newer form. So is one without an address of its own that says
nearly the same. One that says nearly the same elsewhere, as agency reports do, is no newer form, but its
annotations can be carried over just as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.items import NO_WORD, Document, State

from .duplicates import body_of, shingles
from .same_text import alike, nearly_same

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.store.project import Project
    from annotator.store.values import DocumentRow

FEW = 0.04
"""Up to this share of the project's pages each that came in is looked for by phrases; else all are read."""
_PHRASES, _WORDS = 3, 6
_HITS = 5  # pages with a phrase, at most, that are looked at


@dataclass(frozen=True, slots=True)
class FoundForm:
    """A page that came again. ``linked``: it is a newer form; else it says nearly the same elsewhere.

    ``authors`` have annotated the older page: theirs can be carried over.
    """

    document: str
    name: str
    older: str
    older_name: str
    linked: bool
    authors: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """Return all of it by name, ready for JSON."""
        return {
            "id": self.document, "name": self.name, "older": self.older, "older_name": self.older_name,
            "newer_form": self.linked, "authors": list(self.authors),
        }  # fmt: skip


def find_forms(
    project: Project, imported: Sequence[str], cancelled: Callable[[], bool] = bool
) -> list[FoundForm]:
    """Link imported pages to the older forms of theirs and return those whose older page is annotated.

    ``imported`` are ids in the order of import. Texts are compared with the pages that were there before and
    that somebody has annotated; what was not compared until it was ``cancelled`` is not found.
    """
    from annotator.store.values import FormReason

    found: list[FoundForm] = []
    by_address = project.newer_forms.same_address(imported)
    for document, older in by_address.items():
        project.newer_forms.link(document, older, FormReason.ADDRESS)
        found += _offered(project, document, older, linked=True)
    same = _same_texts(project, imported, by_address, cancelled)
    for document in [one for one in imported if one in same]:
        older = same[document]
        page, older_page = project.document(document), project.document(older)
        linked = not (page.source.uri and older_page.source.uri)
        if linked:
            project.newer_forms.link(document, older_page.id, FormReason.TEXT)
        found += _offered(project, document, older_page.id, linked=linked)
    return found


def _same_texts(
    project: Project, imported: Sequence[str], apart: Mapping[str, str], cancelled: Callable[[], bool]
) -> dict[str, str]:
    """Return for each imported page the annotated page from before that says nearly the same, if any."""
    came, pages = set(imported), [one for one in imported if one not in apart]
    most = len(imported) + round(len(pages) / FEW)
    there = project.documents(limit=most + 1) if pages else []
    if len(there) <= most:
        older = [row.id for row in there if row.id not in came and _may_be_annotated(row)]
        older = [one for one in older if annotated(project, one)]
        return nearly_same(project, pages, older, cancelled) if older else {}
    found = {}
    for one in pages:
        if cancelled():
            break
        if (same := _alike(project, project.document(one), came)) is not None:
            found[one] = same
    return found


def _may_be_annotated(row: DocumentRow) -> bool:
    return row.state is not State.TODO or bool(row.articles or row.mentions or row.events)


def _alike(project: Project, page: Document, imported: set[str]) -> str | None:
    """Return the first annotated page from before that says nearly the same, as far as a phrase finds it."""
    looked_at: set[str] = set()
    ours = shingles(body_of(page.text))
    for phrase in _phrases(page.text):
        hits = project.search.texts(containing=phrase, words=True)
        for _, (document, _, text) in zip(range(_HITS), hits, strict=False):
            if document in imported or document in looked_at:
                continue
            looked_at.add(document)
            if alike(ours, shingles(body_of(text))) and annotated(project, document):
                return document
    return None


def _phrases(text: str) -> list[str]:
    """Return some words in a row from the beginning, the middle and the end of a page's body."""
    lines = [line for line in body_of(text).split("\n") if len(line.split()) >= _WORDS]
    found = []
    for part in range(_PHRASES):
        line = lines[part * (len(lines) - 1) // max(1, _PHRASES - 1)] if lines else ""
        if words := re.search(rf"\b\w+(?:[ ]\w+){{{_WORDS - 1}}}\b", line):
            found.append(words[0])
    return list(dict.fromkeys(found))


def annotated(project: Project, document: str) -> list[AnnotationSet]:
    """Return the sets of people, and gold, that have something to carry over, by author."""
    return [
        one
        for one in project.annotation_sets(document)
        if one.author.kind not in NO_WORD and holds_something(one)
    ]


def holds_something(annotations: AnnotationSet) -> bool:
    """Tell whether a set says anything about its page."""
    return bool(
        annotations.segments or annotations.mentions or annotations.events or annotations.notes
        or annotations.flags or annotations.bookmarks
    )  # fmt: skip


def _offered(project: Project, document: str, older: str, *, linked: bool) -> list[FoundForm]:
    authors = tuple(one.author.name for one in annotated(project, older))
    if not authors:
        return []
    names = [project.document(one).name for one in (document, older)]
    return [FoundForm(document, names[0], older, names[1], linked, authors)]
