"""Copies of a project on which people go on, and what a project says, byte for byte."""

from __future__ import annotations

from pathlib import Path

from annotator.datasets.exporting import export
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Author, State
from annotator.edits.page_items import set_state
from annotator.store import Project
from annotator.store.merging.values import MergeReport, MergeWish, Prefer

from .helpers import MARY


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
