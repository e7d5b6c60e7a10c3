"""The demonstration: a project of the sample pages, six of which have gold annotations.

On two of these, invented people annotated and reviewed: one is finished, on the other questions are open.
Whoever opens it has pages begun under their own name: something to look at, and to go on with.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import assets
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import FormatError
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, AuthorKind, Item, State
from annotator.formats.base import Refusal

from . import demo_review
from .importing import import_paths
from .schemes import DEFAULT, find_scheme

if TYPE_CHECKING:
    from annotator.store.project import Project

NAME = "demo.annotator"
BEGUN = {
    "Germany and Chile sign ten-year lithium pact": 1.0,
    "日本とインド、重要鉱物の共同備蓄で合意 東京で会談": 1.0,
    "Egypt and Kenya agree to share a canal pilot school": 0.5,
}
"""The names of the pages that a person has begun, and how much of each: the share of its segments."""
_PAGES = ("*.txt", "*.html", "*.mhtml", "*.rss")
_GOLD = Author(GOLD, AuthorKind.GOLD)


def demo_project(folder: Path, person: str | None = None) -> Project:
    """Return the open project ``demo.annotator`` in a folder, made there unless it is there already.

    Sample pages that it lacks are put in; what people have annotated in it stays. A ``person`` who is
    nobody in it yet gets a few pages begun under their name. Raises AnnotatorError.
    """
    from annotator.store.project import Project

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    project = Project.open(target) if target.exists() else Project.create(target, find_scheme(DEFAULT))
    try:
        _fill(project)
        if person is not None:
            _begin(project, person)
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
        _fill_with_gold(project, samples / "gold.jsonl")
    if not any(_digest(one) in known for one in pages if one.suffix == ".html"):
        insist(import_paths(project, [samples / "gold-web.jsonl"]).refused)
    # What an archive brought along is passed over: its bytes are there already.
    insist(import_paths(project, pages).refused)


def _fill_with_gold(project: Project, archive: Path) -> None:
    """Put the pages of an archive in, with its gold; where the demonstration has a review, that is made."""
    from annotator.store.project import Project

    with (
        tempfile.TemporaryDirectory(prefix="annotator-demo-") as scratch,
        Project.create(Path(scratch) / NAME, project.scheme) as archived,
    ):
        insist(import_paths(archived, [archive]).refused)
        project.rename(archived.name)
        project.add_shared(tuple(archived.entities().values()), tuple(archived.clusters().values()))
        for stored in archived.every():
            page = stored.document
            source, sets = archived.source_bytes(page.id), stored.sets
            if not demo_review.reviewed(page.name):
                project.add_bundle(page, sets, (), (), source)
                continue
            (finished,) = sets
            project.add_bundle(page, demo_review.hand_ins(finished, project.scheme), (), (), source)
            demo_review.review(project, finished, page.name)


def _begin(project: Project, person: str) -> None:
    """Give a person, unless known, pages to go on with; at first there is nothing to undo."""
    if any(one.name == person for one in project.authors()):
        return
    for row in project.documents():
        if (share := BEGUN.get(row.name)) is not None and row.state is not State.TODO:
            page, gold = project.document(row.id), project.annotation_set(row.id, _GOLD)
            project.add_bundle(page, [_begun(gold, Author(person), share)], (), (), None)


def _begun(gold: AnnotationSet, author: Author, share: float) -> AnnotationSet:
    """Return an author's set that says what a finished one does, of its segments a share, the first ones."""
    segments = list(gold.segments_in_order())
    items: list[Item] = [*segments[: round(share * len(segments))]]
    for others in (gold.mentions, gold.events, gold.relations):
        items += others.values()
    empty = AnnotationSet(fresh_id(), gold.document, gold.text, author, State.IN_PROGRESS, flags=gold.flags)
    return filled(empty, items)


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
