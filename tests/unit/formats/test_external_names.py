"""Labels are written by the names that a format has for them, and come back as the labels they are."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.label_map import LabelMap
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits.relabelling import Relabelling
from annotator.formats import registry
from annotator.formats.base import Dataset, Losses, Request, count_stored
from tests.unit.formats import world

OWN = LabelMap(entity_types={"PER": "人物 (Person)", "GPE": "geo-political entity", "TIMEX": "12"})


FILES = {
    "conll2003": "all.txt", "brat": "", "label-studio": "all.json", "doccano": "all.jsonl",
    "prodigy": "all.jsonl",
}  # fmt: skip
"""What a reader is given of an export's folder."""
WHOLE = ("brat", "label-studio")


def scheme_of(names: dict[str, dict[str, str]]) -> Scheme:
    """Return the scheme of the tests with other ids, and names for formats by type."""
    data: dict[str, Any] = copy.deepcopy(dict(world.SCHEME.data))
    types = OWN.entity_types
    for one in data["entity_types"]:
        one["external"] = names.get(one["id"], {})
        one["id"] = types[one["id"]]
    for event in data["event_types"]:
        for role in event["roles"]:
            role["targets"] = [types.get(target, target) for target in role["targets"]]
    for relation in data["relation_types"]:
        relation |= {end: [types.get(one, one) for one in relation[end]] for end in ("source", "target")}
    return parse_scheme(data)


def relabelled(scheme: Scheme) -> Dataset:
    """Return the page that uses everything, in the labels of a scheme."""
    by = Relabelling(OWN, world.SCHEME, scheme)
    dataset = world.full_dataset()
    entries = [replace(one, sets=tuple(map(by.annotation_set, one.sets))) for one in dataset.entries]
    entities = {key: by.entity(one) for key, one in dataset.entities.items()}
    return replace(dataset, scheme=scheme, entries=tuple(entries), entities=entities)


def there_and_back(dataset: Dataset, key: str, folder: Path) -> tuple[Counter[str], Losses]:
    """Return the types that a format gives back."""
    losses = Losses()
    for entry in dataset.entries:
        count_stored(losses, entry.sets)
    registry.writer(key)(dataset, folder, losses)
    read = list(registry.reader(key)(folder / FILES[key], Request(dataset.scheme, "ana")))
    return Counter(m.type for one in read for made in one.sets for m in made.mentions.values()), losses


@pytest.mark.parametrize("key", FILES)
def test_any_label_comes_back_without_and_with_a_name_for_the_format(tmp_path, key: str):
    plain = relabelled(scheme_of({}))
    named = relabelled(scheme_of({"PER": {key: "PERSON"}, "GPE": {key: "LOC"}}))
    stored = Counter(m.type for one in plain.entries for m in one.sets[0].mentions.values())
    for n, dataset in enumerate((plain, named)):
        folder = tmp_path / str(n)
        folder.mkdir()
        found, _ = there_and_back(dataset, key, folder)
        assert set(found) == set(stored)
        assert found == stored or key not in WHOLE  # others do not hold every mention


def test_the_words_of_the_format_stand_in_the_file(tmp_path):
    dataset = relabelled(scheme_of({"PER": {"conll2003": "PERSON", "brat": "Mensch"}}))
    there_and_back(dataset, "conll2003", tmp_path)
    rows = (tmp_path / "all.txt").read_text(encoding="utf-8")
    assert "B-PERSON" in rows
    assert "B-geo-political_entity" in rows
    (tmp_path / "brat").mkdir()
    there_and_back(dataset, "brat", tmp_path / "brat")
    assert "Mensch" in (tmp_path / "brat" / "annotation.conf").read_text(encoding="utf-8")


def test_labels_that_share_a_name_are_counted(tmp_path):
    both = {"conll2003": "LOC"}
    found, losses = there_and_back(relabelled(scheme_of({"PER": both, "GPE": both})), "conll2003", tmp_path)
    assert "geo-political entity" not in found
    told = [str(one) for one in losses.changed]
    assert "label geo-political entity, called LOC as others are: read back, it cannot be told apart" in told
