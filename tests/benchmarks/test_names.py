"""Asking for names as a project grows: finished pages teach once; then a page costs the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assist.suggesters import suggest
from annotator.domain.items import State
from annotator.store import Bundle, Project
from tests.effort.pages import scheme
from tests.effort.stream.__main__ import AUTHOR, gold_of
from tests.effort.stream.made import made_pages

from .ratios import Judge, seconds

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

FEW, MANY = 50, 500
ASKED = 5


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Project]]:
    folder: Path = tmp_path_factory.mktemp("names")
    with ExitStack() as stack:
        found = []
        for count in (FEW, MANY):
            project = stack.enter_context(Project.create(folder / f"{count}.annotator", scheme(), "Names"))
            pages = list(made_pages(count + ASKED, count))
            for number, page in enumerate(pages):
                done = replace(gold_of(page), state=State.DONE)
                sets = [done] if number < count else []
                (added,) = project.add_bundles([Bundle(page.document(), sets)])
                assert not added.error
            found.append(project)
        yield found[0], found[1]


def asking(project: Project) -> Callable[[], None]:
    """Return what asks for the names of pages that nobody has begun."""
    asked = [one.id for one in project.documents()][-ASKED:]

    def ask() -> None:
        for document in asked:
            suggest(project, "names", [document], seen_by=AUTHOR.name)

    return ask


def test_asking_again_does_not_grow_with_the_finished_pages(judge: Judge, grown: tuple[Project, Project]):
    few, many = (asking(one) for one in grown)
    judge(f"names asked again, {MANY} finished", many, f"{FEW} finished", few, 2.5, repeats=5)


def opened(project: Project) -> Callable[[], float]:
    """Return what asks in a project that was just opened, where nothing is learned yet, once it is open."""
    asked = [one.id for one in project.documents()][-1]

    def ask() -> float:
        with Project.open(project.target) as anew:
            return seconds(lambda: suggest(anew, "names", [asked], seen_by=AUTHOR.name))

    return ask


def test_learning_grows_with_the_finished_pages(judge: Judge, grown: tuple[Project, Project]):
    few, many = (opened(one) for one in grown)
    judge(f"names asked first, {MANY} finished", many, f"{FEW} finished", few, 1.3 * MANY / FEW, repeats=5)
