"""What a project says goes out and comes back, but for what the loss report names."""

import pytest
from hypothesis import given, settings

from tests.unit.formats import world

RECORDS = {"label-studio": "all.json", "prodigy": "all.jsonl", "doccano": "all.jsonl"}


@pytest.mark.parametrize("key", RECORDS)
@settings(max_examples=25)
@given(dataset=world.datasets())
def test_a_project_comes_back_but_for_its_losses(tmp_path_factory, key, dataset):
    folder = tmp_path_factory.mktemp(key)
    losses = world.exported(dataset, key, folder)
    read, refused = world.imported(key, folder / RECORDS[key])
    assert refused == []
    world.assert_returned(dataset, read, losses)
