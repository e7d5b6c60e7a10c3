"""The quick check accepts what the JSON Schema does, and is in fact used for sound records."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FormatError
from annotator.formats import schema_check
from annotator.formats.archive_records import document_line, project_record
from tests.unit.formats import world

RECORD = json.loads(document_line(world.full_entry()))
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 3), st.floats(allow_nan=False), st.text(max_size=2),
    st.just([]), st.just({}), st.just([1, "a"]), st.just(["a", "a"]), st.just({"a b": 1}),
)  # fmt: skip


def places(value, path=()):
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in pairs:
        yield from places(one, (*path, key))


PLACES = [path for path in places(RECORD) if path and path[0] != "metadata"]


@given(st.sampled_from(PLACES), st.sampled_from(("replace", "remove", "add")), JUNK)
def test_whatever_is_changed_the_quick_check_accepts_what_the_schema_does(path, deed, junk):
    record = copy.deepcopy(RECORD)
    *keys, last = path
    inner = record
    for key in keys:
        inner = inner[key]
    if deed == "replace":
        inner[last] = junk
    elif deed == "remove":
        del inner[last]
    elif isinstance(inner, dict):
        inner["added"] = junk
    else:
        inner.append(junk)
    valid = schema_check._validator("document").is_valid(record)
    assert schema_check._quick("document")(record) == valid


HEADER = json.loads(json.dumps({**project_record(world.full_dataset()), "scheme": None}))


@pytest.mark.parametrize(("name", "record"), [("document", RECORD), ("project", HEADER)])
def test_sound_records_need_no_second_opinion(monkeypatch, name, record):
    def never(name):
        raise AssertionError("jsonschema was asked")

    monkeypatch.setattr(schema_check, "_validator", never)
    schema_check.validate(name, record)


def test_what_is_wrong_is_said_by_place():
    with pytest.raises(FormatError, match=r"entities\[0\]"):
        schema_check.validate("project", {**HEADER, "entities": [{"id": ""}]})
