"""A compiled schema says yes exactly where ``jsonschema`` does, for every schema of the program."""

import copy
import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from annotator import assets
from annotator.formats.compiled_schema import UnknownKeywordError, compiled

NAMES = sorted(
    path.name.removesuffix(".schema.json")
    for path in assets.schema_path("document.schema.json").parent.glob("*.json")
)
SCHEMAS = {name: assets.schema(name) for name in NAMES}
BY_ID = {one["$id"]: one for one in SCHEMAS.values()}
REGISTRY = Registry().with_resources([(key, Resource.from_contents(one)) for key, one in BY_ID.items()])
# Every schema, and every definition in one, is judged by itself: whole records seldom reach the small ones.
WHOLE = {(name, ""): schema for name, schema in SCHEMAS.items()}
PARTS = {
    (name, part): {**schema["$defs"][part], "$defs": schema["$defs"]}
    for name, schema in SCHEMAS.items()
    for part in schema.get("$defs", {})
}
CHECKED = WHOLE | PARTS
COMPILED = {key: compiled(schema, BY_ID) for key, schema in CHECKED.items()}
JUDGES = {key: Draft202012Validator(schema, registry=REGISTRY) for key, schema in CHECKED.items()}
# Those that chance does not come upon.
SHIPPED = {
    (kind, ""): json.loads(assets.resource(*path).read_text(encoding="utf-8"))
    for kind, path in {"cues": ("cues", "cues.json"), "scheme": ("schemes", "news.json")}.items()
}
SHIPPED["wcxb", "internal"] = {"page_type": {"primary": "article"}}
SHIPPED["wcxb", ""] = {
    "schema_version": "2.0", "url": "", "file_id": "0001", "_internal": SHIPPED["wcxb", "internal"],
    "ground_truth": {
        "title": None, "author": None, "publish_date": None, "main_content": "", "with": [], "without": ["a"],
    },
}  # fmt: skip
WORDS = ("", "a", "PER", "a b", "a\n", "0" * 64, "#aabbcc", "#AABBCC", "0123456789abcdef", "QUJD", "en", "Ä")
JUNK = (
    None, True, False, 0, 1, -1, 2, 1.0, 0.5, -3.0, 1e300, [], {}, [1, "a"], ["a", "a"], [1, True], [[0, 1]],
    {"a b": 1}, {"a": "b"},
)  # fmt: skip


class Maker:
    """Makes records that a schema mostly allows, so that one change is what decides."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def value(self, schema, root, depth=0):
        rng = self.rng
        if schema is True or schema is False or depth > 8:
            return rng.choice(JUNK)
        if "$ref" in schema:
            target = schema["$ref"]
            if target in BY_ID:
                return self.value(BY_ID[target], BY_ID[target], depth + 1)
            return self.value(root["$defs"][target.removeprefix("#/$defs/")], root, depth + 1)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return rng.choice(schema["enum"])
        if "anyOf" in schema:
            return self.value(rng.choice(schema["anyOf"]), root, depth + 1)
        kinds = schema.get("type", "string")
        kind = kinds if isinstance(kinds, str) else rng.choice(kinds)
        return getattr(self, f"_{kind}")(schema, root, depth)

    def _object(self, schema, root, depth):
        required = schema.get("required", [])
        made = {
            key: self.value(one, root, depth + 1)
            for key, one in schema.get("properties", {}).items()
            if key in required or self.rng.random() < 0.4
        }
        if isinstance(more := schema.get("additionalProperties"), dict):
            made |= {
                word: self.value(more, root, depth + 1) for word in self.rng.sample(("PER", "en", "a"), 2)
            }
        return made

    def _array(self, schema, root, depth):
        first = [self.value(one, root, depth + 1) for one in schema.get("prefixItems", [])]
        items = schema.get("items", True)
        count = (
            0
            if items is False
            else self.rng.randint(schema.get("minItems", 0), schema.get("minItems", 0) + 2)
        )
        return first + [self.value(items, root, depth + 1) for _ in range(count)]

    def _string(self, schema, root, depth):
        limits = {key: one for key, one in schema.items() if key in ("pattern", "minLength", "maxLength")}
        allowed = [word for word in WORDS if Draft202012Validator(limits).is_valid(word)]
        return self.rng.choice(allowed or WORDS)

    def _integer(self, schema, root, depth):
        return schema.get("minimum", 0) + self.rng.randint(0, 3)

    def _number(self, schema, root, depth):
        return schema.get("minimum", 0) + self.rng.random()

    def _boolean(self, schema, root, depth):
        return self.rng.random() < 0.5

    def _null(self, schema, root, depth):
        return None

    def changed(self, value):
        """Return a record with one thing in it replaced, taken out or added."""
        value = copy.deepcopy(value)
        places = list(inside(value))
        if not places:
            return self.rng.choice(JUNK + WORDS)
        holder, key = self.rng.choice(places)
        deed = self.rng.choice(("replace", "replace", "remove", "add", "double"))
        if deed == "replace":
            holder[key] = self.rng.choice(JUNK + WORDS)
        elif deed == "remove":
            del holder[key]
        elif isinstance(holder, list):
            holder.append(self.rng.choice(JUNK + WORDS) if deed == "add" else copy.deepcopy(holder[key]))
        else:
            holder[self.rng.choice(("added", "a b", "", "PER"))] = self.rng.choice(JUNK + WORDS)
        return value


def inside(value):
    """Yield every place in a record as (what holds it, its key or number)."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in pairs:
        yield value, key
        yield from inside(one)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(CHECKED)), st.randoms(use_true_random=False), st.integers(0, 3))
def test_compiled_and_interpreted_schemas_agree(key, rng, changes):
    maker, schema = Maker(rng), CHECKED[key]
    record = maker.value(schema, schema)
    for _ in range(changes):
        record = maker.changed(record)
    assert COMPILED[key](record) == JUDGES[key].is_valid(record), (key, json.dumps(record))


@pytest.mark.parametrize("key", sorted(CHECKED), ids="/".join)
def test_every_schema_allows_some_records_and_refuses_others(key):
    """Otherwise agreeing about records made at random would mean nothing; each is judged both ways."""
    rng = random.Random(5)
    maker, schema, said = Maker(rng), CHECKED[key], set()
    for _ in range(150):
        record = SHIPPED.get(key) or maker.value(schema, schema)
        for one in (record, maker.changed(record), rng.choice(JUNK)):
            valid = JUDGES[key].is_valid(one)
            assert COMPILED[key](one) == valid, json.dumps(one)
            said.add(valid)
        if len(said) == 2:
            break
    assert said == {True, False}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "date"},
        {"properties": {"a": {"not": {}}}},
        {"items": {"anyOf": [{"multipleOf": 2}]}},
        {"type": "decimal"},
        {"$ref": "#/$defs/absent"},
        {"$ref": "urn:elsewhere"},
    ],
)
def test_what_is_not_covered_is_an_error_when_the_schema_is_compiled(schema):
    with pytest.raises(UnknownKeywordError):
        compiled(schema)


@pytest.mark.parametrize(
    ("schema", "valid", "invalid"),
    [
        ({"type": "integer", "minimum": 1}, [1, 2.0], [True, 1.5, 0, "1", None]),
        ({"const": 1}, [1, 1.0], [True, "1", [1]]),
        ({"enum": ["a", None]}, ["a", None], ["b", [], {}]),
        ({"uniqueItems": True}, [[1, True], [0, False, "0"], "aa"], [[1, 1.0], [[1], [1]], [{}, {}]]),
        ({"prefixItems": [{"type": "null"}], "items": False}, [[], [None], "a"], [["a"], [None, None]]),
        ({"prefixItems": [True], "items": {"type": "string"}}, [[], [1, "a"]], [[1, 1]]),
        ({"required": ["a"], "properties": {"b": False}}, [{"a": 1}, "a", []], [{}, {"a": 1, "b": 1}]),
        ({"minLength": 2, "maxLength": 2, "pattern": "^a"}, ["ab", 1, []], ["a", "abc", "ba"]),
        ({"propertyNames": {"minLength": 1}}, [{"a": 1}], [{"": 1}]),
        ({"additionalProperties": {"type": "null"}}, [{"a": None}, 3], [{"a": 1}]),
    ],
)  # fmt: skip
def test_keywords_say_what_the_standard_says(schema, valid, invalid):
    check, judge = compiled(schema), Draft202012Validator(schema)
    assert [check(one) for one in valid] == [judge.is_valid(one) for one in valid] == [True] * len(valid)
    assert (
        [check(one) for one in invalid] == [judge.is_valid(one) for one in invalid] == [False] * len(invalid)
    )
