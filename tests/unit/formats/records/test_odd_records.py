"""Records of any shape: each is read or refused, and none keeps the next one from being read."""

import json
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.base import Incoming
from tests.unit.formats import world

ODD = st.sampled_from(
    (None, True, -1, 0, 3, 1.5, 10**9, "", "x", "Abe", [], [[]], [0, 3], {}, {"a": 1}, [None], [{"id": []}])
)
RECORDS = {
    "prodigy": {
        "text": "Abe met Rome", "_annotator_id": "ben", "answer": "accept", "meta": {"title": "a"},
        "spans": [
            {"start": 0, "end": 3, "label": "PER", "id": "m1", "attributes": {"remark": "x"}, "entity": "e"},
            {"start": 4, "end": 7, "label": "Dip.Meet", "cluster": "c"},
        ],
        "relations": [{"head": 1, "child": 0, "label": "Party",
                       "head_span": {"start": 4, "end": 7, "label": "Dip.Meet"},
                       "child_span": {"start": 0, "end": 3, "label": "PER", "id": "m1"}}],
    },
    "doccano": {
        "id": 3, "text": "Abe 😀 met Rome\r\n", "meta": {},
        "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "PER"},
                     {"id": 2, "start_offset": 6, "end_offset": 9, "label": "Dip.Meet"}],
        "relations": [{"id": 1, "from_id": 2, "to_id": 1, "type": "Party"}],
    },
    "label-studio": {
        "id": 1, "data": {"text": "Abe met Rome", "url": "u"},
        "annotations": [{"id": 4, "completed_by": {"email": "a@b"}, "was_cancelled": False, "result": [
            {"id": "a", "from_name": "l", "to_name": "text", "type": "labels", "meta": {"text": ["n"]},
             "value": {"start": 0, "end": 3, "text": "Abe", "labels": ["PER"]}},
            {"id": "b", "type": "labels",
             "value": {"start": 4, "end": 7, "text": "met", "labels": ["Dip.Meet"]}},
            {"id": "a", "from_name": "remark", "type": "textarea", "value": {"text": ["x"]}},
            {"type": "relation", "from_id": "b", "to_id": "a", "direction": "right", "labels": ["Party"]},
        ]}],
        "predictions": [{"model_version": "m", "result": []}],
    },
}  # fmt: skip


def places(value, at=()):
    """Yield the way to every value in a record."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield (*at, key)
        yield from places(one, (*at, key))


@pytest.mark.parametrize("key", RECORDS)
@settings(max_examples=30)
@given(data=st.data())
def test_an_odd_value_costs_no_more_than_its_record(tmp_path_factory, key, data):
    odd = deepcopy(RECORDS[key])
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(sorted(places(odd), key=str)))
        holder = odd
        for step in way[:-1]:
            holder = holder[step]
        holder[way[-1]] = deepcopy(data.draw(ODD))
    path = tmp_path_factory.mktemp("odd") / "a.json"
    path.write_text("\n".join(map(json.dumps, (odd, RECORDS[key]))), encoding="utf-8")
    found = list(world.registry.reader(key)(path, world.Request(world.SCHEME, "me", named=False)))
    assert len(found) == 2
    sound = found[1]
    assert isinstance(sound, Incoming) and len(sound.sets[0].events) == 1
