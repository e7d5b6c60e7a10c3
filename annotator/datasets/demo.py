"""The demonstration: a project of the sample pages, six of which have gold annotations."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import assets
from annotator.domain.errors import FormatError
from annotator.formats.base import Refusal

from .importing import import_paths
from .schemes import DEFAULT, find_scheme

if TYPE_CHECKING:
    from annotator.store.project import Project

NAME = "demo.annotator"
_PAGES = ("*.txt", "*.html", "*.mhtml", "*.rss")


def demo_project(folder: Path) -> Project:
    """Return the open project ``demo.annotator`` in a folder, made there unless it is there already.

    Sample pages that it lacks are put in; what people have annotated in it stays. Raises AnnotatorError.
    """
    from annotator.store.project import Project

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    project = Project.open(target) if target.exists() else Project.create(target, find_scheme(DEFAULT))
    try:
        _fill(project)
    except BaseException:
        project.close()
        raise
    return project


def _fill(project: Project) -> None:
    """Import the gold annotations, then the pages that they do not bring along."""
    samples = assets.resource_dir("samples")
    pages = sorted(one for kind in _PAGES for one in samples.glob(kind))
    known = _sources(project)
    # Each by itself: an empty project takes its name and its scheme from the one archive it is filled from.
    if not known:
        insist(import_paths(project, [samples / "gold.jsonl"]).refused)
    if not any(_digest(one) in known for one in pages if one.suffix == ".html"):
        insist(import_paths(project, [samples / "gold-web.jsonl"]).refused)
    # What an archive brought along is passed over: its bytes are there already.
    insist(import_paths(project, pages).refused)


def insist(refused: Sequence[Refusal]) -> None:
    """Raise FormatError if a file that ships with the program was refused."""
    if refused:
        one = refused[0]
        raise FormatError(one.reason, path=one.path, place=one.place)


def _sources(project: Project) -> set[str]:
    return {project.document(row.id).source.sha256 for row in project.documents()}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def first_annotated(project: Project) -> str | None:
    """Return the first document with annotations, to begin with something to look at."""
    rows = project.documents()
    return next((row.id for row in rows if row.mentions), rows[0].id if rows else None)
