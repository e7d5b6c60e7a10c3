"""In whatever order projects are merged, what comes of it says the same, byte for byte."""

from __future__ import annotations

from itertools import permutations

import pytest

from annotator.domain.items import Author, Entity
from annotator.store import Project

from .helpers import page, tag
from .merging_helpers import Copies, finish, go_on, merged, retyped, tagged


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_files_does_not_matter(copies: Copies, order: tuple[int, ...]):
    one = tagged(copies)
    files = [copies.copy() for _ in range(3)]
    for number, path in enumerate(files):
        with Project.open(path) as project:
            project.add_document(page(f"Only here {number}.", f"new {number}"), None)
            entity = Entity(f"E{number}", f"entity {number}", "GPE")
            project.add_shared([entity], [])
        go_on(path, copies.page, tag(6 + number, 9 + number, "ORG"))
        go_on(path, copies.pages[1].id, tag(0, 5), author=Author(f"author {number}"))
    go_on(files[0], copies.page, retyped(one, "LOC"))
    finish(files[1], copies.pages[1].id, Author("author 1"))
    said = set()
    for target, *others in (order, order[::-1]):
        path = copies.copy(files[target])
        merged(path, *(files[other] for other in others))
        said.add(copies.says(path))
    expected = copies.copy(files[0])
    merged(expected, files[1], files[2])
    assert said == {copies.says(expected)}
    # One after the other comes to the same.
    step = copies.copy(files[order[0]])
    for other in order[1:]:
        merged(step, files[other])
    assert copies.says(step) in said
