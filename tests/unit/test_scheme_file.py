"""The shipped scheme `news`, the schemas of scheme and archive, the manual's page made from the scheme."""

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from annotator import assets
from tests.unit.news import NEWS


def validator(name: str) -> Draft202012Validator:
    contents = [assets.schema(one) for one in ("scheme", "document", "project")]
    registry: Registry[Any] = Registry().with_resources(
        (one["$id"], Resource.from_contents(one)) for one in contents
    )
    return Draft202012Validator(assets.schema(name), registry=registry)


def errors(name: str, instance: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(instance)]


def changed(instance: Any, path: str, value: Any) -> Any:
    """Return a copy with the value at a path such as a/0/b replaced; Ellipsis removes it."""
    result = copy.deepcopy(instance)
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    place = result
    for part in parents:
        place = place[part]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return result


# The schemas


@pytest.mark.parametrize("name", ["scheme", "document", "project"])
def test_a_schema_is_valid_and_describes_everything(name: str):
    schema = assets.schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:annotator:schema:{name}:1"
    parts = [schema, *schema["$defs"].values()]
    objects = [part for part in parts if "properties" in part]
    assert all(part["additionalProperties"] is False for part in objects)
    plain = [
        key for part in objects for key, value in part["properties"].items() if not value.get("description")
    ]
    assert plain == []


SHA = "0" * 64
DOCUMENT: dict[str, Any] = {
    "format": "annotator-document/1",
    "id": "d1",
    "name": "Ferry talks",
    "text": "Oslo met Lima.",
    "text_sha256": SHA,
    "source": {
        "media_type": "text/html", "uri": None, "encoding": "utf-8", "sha256": SHA,
        "bytes_base64": "eJwDAAAAAAE=",
    },
    "metadata": {"title": "Ferry talks", "tags": ["a"]},
    "annotations": [
        {
            "author": "anna", "kind": "human", "state": "done", "flags": ["paywalled"], "note": "short",
            "segments": [{"id": "s1", "start": 0, "end": 14, "kind": "body", "article": 1, "note": "whole"}],
            "mentions": [
                {"id": "m1", "spans": [[0, 4]], "type": "GPE", "attributes": {}, "entity": "e1", "note": "?"},
                {"id": "m2", "spans": [[9, 11], [12, 13]], "type": "GPE", "attributes": {"a": "b"},
                 "entity": None},
            ],
            "events": [
                {
                    "id": "v1", "spans": [[5, 8]], "type": "Dip.Meet", "attributes": {}, "cluster": None,
                    "arguments": [{"role": "Participant", "target": "m1"}],
                },
            ],
            "relations": [{"id": "r1", "type": "Alias", "source": "m1", "target": "m2", "note": "odd"}],
        },
    ],
}  # fmt: skip
PROJECT: dict[str, Any] = {
    "format": "annotator-project/1",
    "name": "Ferries",
    "scheme": NEWS,
    "entities": [
        {"id": "e1", "name": "Oslo", "type": "GPE", "kb": "https://example.org/Oslo"},
        {"id": "e2", "name": "Lima", "kb": None},
        {"id": "e3", "name": "?", "type": None, "kb": None},
    ],
    "event_clusters": [{"id": "c1", "name": "Ferry talks"}],
}
SET = "annotations/0/"


def test_good_examples_are_accepted():
    assert errors("scheme", NEWS) == []
    assert errors("document", DOCUMENT) == []
    assert errors("document", {**DOCUMENT, "annotations": []}) == []
    assert errors("project", PROJECT) == []
    assert errors("project", {**PROJECT, "scheme": None, "entities": []}) == []


def test_a_small_scheme_needs_no_keys_and_no_guidelines():
    colour = {"light": "#000000", "dark": "#ffffff"}
    role = {"id": "Who", "name": "Who", "targets": ["*event", "A"], "min": 0, "max": None}
    small = {
        "format": "annotator-scheme/1", "name": "small", "version": "0.1.0", "title": "Small",
        "segment_kinds": [{"id": "body", "name": "Body", "group": "content", "color": colour}],
        "entity_types": [{"id": "A", "name": "A", "color": colour}],
        "event_types": [{"id": "E", "name": "E", "color": colour, "roles": [role]}],
    }  # fmt: skip
    assert errors("scheme", small) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-scheme/2"),
        ("version", "1.0"),
        ("event_types", ...),
        ("extra", 1),
        ("name", "../news"),
        ("segment_kinds", {}),
        ("segment_kinds/0/id", " title"),
        ("segment_kinds/0/id", "*event"),
        ("entity_types/0/id", "a\nb"),
        ("segment_kinds/0/group", "other"),
        ("segment_kinds/0/key", "j"),
        ("segment_kinds/0/key", "ab"),
        ("segment_kinds/0/color", ...),
        ("segment_kinds/0/color/light", "blue"),
        ("segment_kinds/0/color/dark", "#12345"),
        ("segment_kinds/0/color/dark", ...),
        ("page_flags/0/name", ""),
        ("attributes/0/values", ...),
        ("attributes/0/values", []),
        ("attributes/0/type", "text"),
        ("attributes/0/required", "yes"),
        ("entity_types/0/key", "e"),
        ("entity_types/0/key", 1),
        ("entity_types/0/external", {"ace": 5}),
        ("entity_types/0/colour", "#000000"),
        ("event_types/0/roles", ...),
        ("event_types/0/roles/0/key", "1"),
        ("event_types/0/roles/0/key", "e"),
        ("event_types/0/roles/0/targets", []),
        ("event_types/0/roles/0/targets", [" "]),
        ("event_types/0/roles/0/min", -1),
        ("event_types/0/roles/0/max", 0),
        ("event_types/0/roles/0/max", ...),
        ("relation_types/0/source", ...),
    ],
)
def test_a_bad_scheme_is_refused(path: str, value: Any):
    assert errors("scheme", changed(NEWS, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-project/1"),
        ("id", 7),
        ("text", ...),
        ("text_sha256", "0" * 63),
        ("text_sha256", "G" * 64),
        ("metadata", []),
        ("extra", 1),
        ("source/encoding", 8),
        ("source/bytes_base64", "not base64"),
        (SET + "kind", "robot"),
        (SET + "state", "finished"),
        (SET + "relations", ...),
        (SET + "flags", "paywalled"),
        (SET + "flags", ["paywalled", "paywalled"]),
        (SET + "note", 7),
        (SET + "segments/0/start", -1),
        (SET + "segments/0/end", "14"),
        (SET + "segments/0/end", 13.5),
        (SET + "segments/0/article", 0),
        (SET + "mentions/0/spans", []),
        (SET + "mentions/0/spans", [0, 4]),
        (SET + "mentions/0/spans/0", [0]),
        (SET + "mentions/0/spans/0", [0, 4, 5]),
        (SET + "mentions/0/attributes", {"a": 1}),
        (SET + "mentions/0/note", ["?"]),
        (SET + "events/0/note", 3),
        (SET + "events/0/cluster", 3),
        (SET + "events/0/arguments/0/role", ...),
        (SET + "events/0/arguments/0/target", None),
        (SET + "relations/0/source", ["m1"]),
    ],
)
def test_a_bad_document_line_is_refused(path: str, value: Any):
    assert errors("document", changed(DOCUMENT, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-document/1"),
        ("scheme", {}),
        ("scheme/entity_types/0/color/light", "red"),
        ("entities", {}),
        ("entities/0/type", "a type "),
        ("entities/1/name", None),
        ("event_clusters/0/id", ""),
        ("event_clusters/0/kb", None),
        ("extra", 1),
    ],
)
def test_a_bad_project_line_is_refused(path: str, value: Any):
    assert errors("project", changed(PROJECT, path, value))


# The scheme `news`


# Languages


# Colours


# The manual
