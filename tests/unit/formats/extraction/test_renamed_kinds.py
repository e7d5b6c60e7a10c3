"""A scheme with other ids for the kinds of `news`, each naming which one it stands for: the same files."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotation_set import filled
from annotator.domain.scheme import Scheme, parse_scheme

from .pages import MIXED, SCHEME, Stored, dataset, exported, stored


def renamed() -> Scheme:
    data = copy.deepcopy(dict(SCHEME.data))
    for kind in data["segment_kinds"]:
        kind["external"] = {"news": kind["id"]}
        kind["id"] = f"my_{kind['id']}"
    return parse_scheme(data)


def relabelled(page: Stored) -> Stored:
    """The page with its segments under the other ids."""
    (said,) = page.entry.sets
    others = [replace(one, kind=f"my_{one.kind}") for one in said.segments.values()]
    made = filled(said, [*others, *said.mentions.values(), *said.notes.values()])
    return replace(page, entry=replace(page.entry, sets=(made,)))


def files(folder: Path) -> dict[str, bytes]:
    found = [one for one in sorted(folder.rglob("*")) if one.is_file()]
    return {str(one.relative_to(folder)): one.read_bytes() for one in found}


@pytest.mark.parametrize("key", ["aeb", "cleaneval", "l3s", "boilernet", "dragnet", "evaldata", "web2text"])
def test_the_files_are_the_same(key: str, tmp_path: Path):
    page = stored(MIXED)
    exported(dataset(page), key, tmp_path / "news")
    other = replace(dataset(relabelled(page)), scheme=renamed())
    exported(other, key, tmp_path / "mine")
    assert files(tmp_path / "mine") == files(tmp_path / "news") != {}
