"""An archive may leave out a key whose value may be null: it is read as if null stood there."""

import json

import pytest

from annotator.formats import jsonl
from tests.unit.formats import world

from .test_jsonl import changed, lines

NULLABLE = (
    "annotations.0.segments.0.article", "annotations.0.mentions.0.entity", "annotations.0.events.0.cluster",
    "source.uri", "source.encoding",
)  # fmt: skip


@pytest.mark.parametrize("path", NULLABLE)
def test_a_key_that_may_be_null_may_be_missing(tmp_path, path):
    header, *documents = lines(tmp_path)
    *keys, last = [int(one) if one.isdecimal() else one for one in path.split(".")]
    read = []
    for without in (False, True):
        record = changed(json.loads(documents[0]), path, None)
        if without:
            inner = record
            for key in keys:
                inner = inner[key]
            del inner[last]
        (tmp_path / "project.jsonl").write_text(f"{header}\n{json.dumps(record)}", encoding="utf-8")
        ((one,), refused) = world.imported("jsonl", tmp_path / "project.jsonl")
        assert refused == []
        read.append((one.document, [(s.segments, s.mentions, s.events) for s in one.sets]))
    assert read[0] == read[1]


def test_the_project_line_may_leave_out_what_may_be_null(tmp_path):
    header = json.loads(lines(tmp_path)[0])
    del header["scheme"]
    for entity in header["entities"]:
        entity.pop("kb", None)
        entity.pop("type", None)
    (tmp_path / "project.jsonl").write_text(json.dumps(header), encoding="utf-8")
    read = jsonl.read_header(tmp_path)
    assert (read.scheme, [one.id for one in read.entities]) == (None, sorted(world.ENTITIES))
    assert {one.kb for one in read.entities} == {None}
