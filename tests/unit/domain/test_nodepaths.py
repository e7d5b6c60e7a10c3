"""Paths of a page's nodes: kept as a tree of steps, and the same when they are written out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import nodepaths
from annotator.domain.nodepaths import NodePaths

STEPS = st.lists(st.sampled_from(("a", "b[1]", "b[2]", "text()")), min_size=1, max_size=5)
PATHS = st.lists(STEPS.map(lambda steps: "/" + "/".join(steps)), max_size=12)


def test_each_step_is_kept_once_under_its_parent() -> None:
    tree, numbers = NodePaths.of(["/html/p[1]/text()", "/html/p[2]", "/html/p[1]", "/html/p[2]"])
    assert (list(tree.parents), list(tree.steps)) == ([-1, 0, 1, 0], ["/html", "/p[1]", "/text()", "/p[2]"])
    assert numbers == {"/html/p[1]/text()": 2, "/html/p[2]": 3, "/html/p[1]": 1}
    assert len(tree) == 4
    assert (tree.ancestors(2), tree.ancestors(0)) == ([0, 1, 2], [0])


def test_relative_and_empty_paths_are_paths() -> None:
    tree, numbers = NodePaths.of(["p[1]/text()", "", "/p[1]"])
    assert list(tree.steps) == ["p[1]", "/text()", "", "/p[1]"]
    for path, number in numbers.items():
        assert (tree.path(number), tree.number(path)) == (path, number)
    absent, _ = NodePaths.of(["/a"])
    assert [absent.number(path) for path in ("", "a", "/b", "/a/a", "/a/")] == [None] * 5


@given(PATHS, st.data())
def test_paths_and_numbers_lead_to_each_other_in_any_order(paths: list[str], data: st.DataObject) -> None:
    built, numbers = NodePaths.of(paths)
    tree = NodePaths(built.parents, built.steps)
    assert set(numbers) == set(paths)
    for path in data.draw(st.permutations([*numbers, *numbers])):
        if data.draw(st.booleans()):
            assert tree.path(numbers[path]) == path
        else:
            assert tree.number(path) == numbers[path]
    for number in range(len(tree)):
        steps = [tree.steps[one] for one in tree.ancestors(number)]
        assert tree.path(number) == "".join(steps)
    assert tree.number("/none") is None


def test_what_is_written_out_is_forgotten_when_it_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodepaths, "_REMEMBERED", 20)
    tree, numbers = NodePaths.of([f"/html/p[{n}]/text()" for n in range(20)])
    for path, number in numbers.items():
        assert (tree.path(number), tree.number(path)) == (path, number)
        assert len(tree._written) <= 3
        assert len(tree._by_path) <= 3
