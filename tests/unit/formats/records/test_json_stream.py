"""JSON objects of a file one by one: lines, arrays and single objects, broken ones too."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.sentences import message
from annotator.formats import messages
from annotator.formats.base import Refusal
from annotator.formats.records import json_stream
from annotator.formats.records.json_stream import records

values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(st.characters(codec="utf-8"), max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text('ab"{[', max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
objects = st.lists(st.dictionaries(st.text('xyz\\"]}', max_size=3), values, max_size=3), max_size=5)


def clean(value):
    return "\0" not in json.dumps(value, ensure_ascii=False) and "\\u0000" not in json.dumps(value)


@settings(max_examples=50)
@given(objects.filter(clean), st.sampled_from((None, 1)), st.integers(1, 40))
def test_an_array_gives_its_objects_wherever_the_window_ends(tmp_path_factory, wanted, indent, chunk):
    path = tmp_path_factory.mktemp("a") / "a.json"
    path.write_text(json.dumps(wanted, indent=indent, ensure_ascii=False), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "_CHUNK", chunk)
        assert [record for _, record in records(path)] == wanted


def test_lines_and_a_whole_object_are_told_apart(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"a":1}\n\n{"b":2}\r\n')
    assert [(str(place), record) for place, record in records(tmp_path / "a.jsonl")] == [
        ("line 1", {"a": 1}), ("line 3", {"b": 2}),
    ]  # fmt: skip
    (tmp_path / "b.json").write_text('{\n "a": [\n 1]\n}\n', encoding="utf-8")
    assert [(str(place), record) for place, record in records(tmp_path / "b.json")] == [
        ("record 1", {"a": [1]})
    ]


@pytest.mark.parametrize(
    ("content", "read", "refused"),
    [
        ('[{"a":1},{"a":', [{"a": 1}], [messages.NOT_JSON]),
        ('[{"a":1}', [{"a": 1}], [messages.NOT_JSON]),
        ('[{"a":1},{"a" 2},{"a":3}]', [{"a": 1}, {"a": 3}], [messages.NOT_JSON]),
        ('[["a"],{"a":3}]', [{"a": 3}], [messages.NOT_AN_OBJECT]),
        ('[{"a":3},"x"]', [{"a": 3}], [messages.NOT_AN_OBJECT]),
        ('[{"a":"x]}', [], [messages.NOT_JSON]),
    ],
)
def test_a_broken_array_costs_what_is_broken(tmp_path, content, read, refused):
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    found = [record for _, record in records(tmp_path / "a.json")]
    assert [one for one in found if not isinstance(one, Refusal)] == read
    assert [one.reason.id for one in found if isinstance(one, Refusal)] == [one.id for one in refused]


def test_a_record_that_is_too_large_is_refused_and_the_next_one_read(tmp_path, monkeypatch):
    monkeypatch.setattr(json_stream, "MAX_RECORD", 1_000_000)
    (tmp_path / "a.jsonl").write_text('{"a":"' + "x" * 1_000_000 + '"}\n{"a":2}\n', encoding="utf-8")
    (_, first), (_, second) = records(tmp_path / "a.jsonl")
    assert first.reason == message(messages.RECORD_TOO_LARGE, most=1)
    assert second == {"a": 2}
