"""The published schemas of the JSON exports hold for what is written, and say what every field is."""

import json

import pytest
from jsonschema import Draft202012Validator

from annotator import assets
from tests.unit.formats.extraction.pages import SAMPLES, dataset, exported, stored

FILES = {
    "spans": "spans.jsonl",
    "markuplm": "pages.jsonl",
    "cc-select": "pages.jsonl",
    "wceb": "ground-truth/own-pages.jsonl",
    "aeb": "ground-truth.json",
    "evaldata": "evaldata.json",
    "wcxb": "ground-truth/0001.json",
}


@pytest.mark.parametrize("key", sorted(FILES))
@pytest.mark.parametrize("profile", ["", "ispras"])
def test_exports_keep_to_their_schema(tmp_path, key, profile):
    schema = assets.schema(key)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:annotator:schema:{key}:1"
    parts = [part for part in (schema, *schema["$defs"].values()) if "properties" in part]
    assert all(part["additionalProperties"] is False for part in parts)
    assert all(value.get("description") for part in parts for value in part["properties"].values())
    made = [stored(one, number) for number, one in enumerate(SAMPLES, start=1)]
    exported(dataset(*made, profile=profile), key, tmp_path)
    text = (tmp_path / FILES[key]).read_text(encoding="utf-8")
    records = (
        [json.loads(line) for line in text.splitlines()] if FILES[key].endswith("l") else [json.loads(text)]
    )
    assert records
    for record in records:
        Draft202012Validator(schema).validate(record)
    assert not Draft202012Validator(schema).is_valid({"no such page": 3})
