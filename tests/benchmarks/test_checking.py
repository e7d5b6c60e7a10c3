"""A check of what changed against one of everything, and how it grows with the pages that it passes over."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from annotator import edits
from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.checking import CheckWish

from .ratios import AUTHOR, Judge, made_bundles

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]
_MANY, _FEW = 2_000, 400


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[dict[int, Project]]:
    folder, made = tmp_path_factory.mktemp("checked"), {}
    for pages in (_FEW, _MANY):
        made[pages] = Project.create(folder / f"{pages}.annotator", scheme, "Checked")
        bundles = made_bundles(pages, length=1_000, mentions=10)
        assert not [added.error for added in made[pages].add_bundles(bundles) if added.error]
    yield made
    for project in made.values():
        project.close()


def _after_an_edit(project: Project) -> Callable[[], float]:
    """Return what edits a page, and then tells what looking at what changed takes of the processor."""
    document, number = project.documents(limit=1)[0].id, count()

    def look() -> float:
        page = project.annotation_set(document, AUTHOR)
        project.commit(page, edits.set_note(page, "", f"note {next(number)}"))
        before = time.process_time()
        assert project.checked(CheckWish(changed=True)).pages == 1
        return time.process_time() - before

    return look


def _everything(project: Project) -> Callable[[], float]:
    def look() -> float:
        before = time.process_time()
        assert project.check() == []
        return time.process_time() - before

    return look


def test_a_check_of_what_changed(judge: Judge, projects: dict[int, Project]):
    many, few = projects[_MANY], projects[_FEW]
    assert many.check() == few.check() == []  # remembered in the folder of this test
    judge(
        f"check after an edit, {_MANY:,} pages", _after_an_edit(many),
        "check of everything", _everything(many), 0.05, 2,
    )  # fmt: skip
    judge(
        f"check after an edit, {_MANY:,} pages", _after_an_edit(many),
        f"{_FEW:,} pages", _after_an_edit(few), 6, 5,
    )  # fmt: skip
