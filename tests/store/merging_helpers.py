"""Copies of a project on which people go on, and what a project says, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from annotator.datasets.exporting import export
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Author, Mention, State
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits.page_items import set_state
from annotator.store import Project
from annotator.store.merging.values import MergeReport, MergeWish, Prefer

from .helpers import MARY, make, mention, page


def copy_of(project: Project, destination: Path) -> Path:
    project.backup(destination)
    return destination


def go_on(target: str | Path, document: str, *edits: Edit, author: Author = MARY) -> AnnotationSet:
    """Commit edits in a project, one after the other."""
    with Project.open(target) as project:
        annotations = project.annotation_set(document, author)
        for edit in edits:
            annotations = project.commit(annotations, edit).annotations
    return annotations


def finish(target: str | Path, document: str, author: Author = MARY) -> None:
    with Project.open(target) as project:
        annotations = project.annotation_set(document, author)
        project.commit(annotations, set_state(annotations, State.DONE))


def merged(
    target: str | Path, *others: str | Path, prefer: Prefer | None = None, rehearse: bool = False
) -> MergeReport:
    """Take projects into one."""
    opened = [Project.open(other, read_only=True) for other in others]
    try:
        with Project.open(target) as project:
            report = project.merge(opened, MergeWish(prefer, rehearse))
            assert {one.code for one in project.check()} <= {"unknown-label"}
            return report
    finally:
        for other in opened:
            other.close()


def archive(target: str | Path, folder: Path) -> bytes:
    """Return the archive of a project: what it says, whatever the ids of its sets are."""
    with Project.open(target, read_only=True) as project:
        project.name = "the same"
        export(project, folder, format="jsonl", authors_from="all")
    return (folder / "project.jsonl").read_bytes()


TEXT = "Japan and China met in Geneva on Monday."


_names = count()


class Copies:
    """A project with three pages, and copies of it."""

    def __init__(self, folder: Path, scheme: Scheme) -> None:
        self.folder = folder
        self.base = folder / "base.annotator"
        self.pages = [page(f"{TEXT} {n}", f"page {n}") for n in range(3)]
        self.page = self.pages[0].id
        with Project.create(self.base, scheme, "news") as project:
            for one in self.pages:
                project.add_document(one, one.text.encode())

    def copy(self, origin: Path | None = None) -> Path:
        path = self.folder / f"copy-{next(_names)}.annotator"
        with Project.open(origin or self.base, read_only=True) as project:
            return copy_of(project, path)

    def says(self, path: str | Path) -> bytes:
        return archive(path, self.folder / f"archive-{next(_names)}")


def spans(path: str | Path, document: str, author: Author = MARY) -> set[str]:
    with Project.open(path, read_only=True) as project:
        one = project.annotation_set(document, author)
        return {found.span.surface(one.text) for found in one.mentions.values()}


def retyped(one: Mention, type_: str) -> Edit:
    return Edit("retype", {}, (Change(Kind.MENTION, one.id, one, replace(one, type=type_)),))


def tagged(copies: Copies, start: int = 0, end: int = 5) -> Mention:
    """Let the project that is copied have a mention of Mary's."""
    one = mention(start, end)
    go_on(copies.base, copies.page, make(one))
    return one


def in_conflict(copies: Copies) -> None:
    """Let Mary's set on the first page be there in two versions that exclude each other."""
    one = tagged(copies)
    other = copies.copy()
    for path, kind in ((other, "LOC"), (copies.base, "ORG")):
        go_on(path, copies.page, retyped(one, kind))
        finish(path, copies.page)
    merged(copies.base, other)


def with_kind(scheme: Scheme, *kinds: str) -> Scheme:
    data = dict(scheme.data)
    extra = [{**data["segment_kinds"][-1], "id": kind, "name": kind, "key": ""} for kind in kinds]
    return parse_scheme({**data, "segment_kinds": [*data["segment_kinds"], *extra]})
