"""The published JSON Schemas as a quick yes, and as a reason when it is a no.

``jsonschema`` takes a fifth of a millisecond for a mention, which is minutes for a large archive. So
the part of JSON Schema that our own schemas use is turned into closures that only ever say "surely
valid"; what they do not accept, ``jsonschema`` judges and explains. A keyword unknown here means that
it judges everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from annotator import assets
from annotator.domain.errors import FormatError

from . import messages

Check = Callable[[Any], bool]
_REASON = 300  # characters of a schema error that are shown
_SAYS_NOTHING = {"$schema", "$id", "$defs", "title", "description", "contentEncoding"}
_TYPES: dict[str, Check] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "null": lambda value: value is None,
}


def validate(name: str, record: Mapping[str, Any]) -> None:
    """Raise FormatError naming the first place where a record breaks ``schemas/<name>.schema.json``."""
    if _quick(name)(record):
        return
    error = min(_validator(name).iter_errors(record), key=lambda one: str(one.json_path), default=None)
    if error is not None:
        field = error.json_path.removeprefix("$.")
        raise FormatError(messages.SCHEMA, field=field, fault=error.message[:_REASON])


@cache
def _validator(name: str) -> Any:
    # jsonschema takes a tenth of a second to import, which nobody should pay who reads sound archives.
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    schemas = [assets.schema(one) for one in ("scheme", "project", "document", "label-map")]
    resources = [(one["$id"], Resource.from_contents(one)) for one in schemas]
    registry: Any = Registry().with_resources(resources)
    return Draft202012Validator(assets.schema(name), registry=registry)


@cache
def _quick(name: str) -> Check:
    schema = assets.schema(name)
    try:
        return _compiled(schema, schema)
    except _UnknownKeywordError:
        return lambda _: False


class _UnknownKeywordError(Exception):
    """A schema uses something that the closures cannot judge."""


def _compiled(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Check:
    """Return a check that is true only for values that are valid."""
    if "$ref" in schema:
        place = schema["$ref"].removeprefix("#/$defs/")
        if place not in root.get("$defs", {}):
            raise _UnknownKeywordError(schema["$ref"])
        return _compiled(root["$defs"][place], root)
    checks: list[Check] = []
    rest = set(schema) - _SAYS_NOTHING
    if "type" in rest:
        checks.append(_type(schema["type"]))
        rest.discard("type")
    for make, keywords in (
        (_plain, {"const", "enum", "pattern", "minLength", "minimum"}),
        (_object, {"properties", "required", "additionalProperties", "propertyNames"}),
        (_array, {"items", "prefixItems", "minItems", "uniqueItems"}),
    ):
        if rest & keywords:
            checks.append(make(schema, root))
            rest -= keywords
    if rest:
        raise _UnknownKeywordError(sorted(rest)[0])
    return checks[0] if len(checks) == 1 else lambda value: all(check(value) for check in checks)


def _type(names: str | list[str]) -> Check:
    kinds = [names] if isinstance(names, str) else names
    if not set(kinds) <= set(_TYPES):
        raise _UnknownKeywordError(str(names))
    checks = [_TYPES[kind] for kind in kinds]
    return checks[0] if len(checks) == 1 else lambda value: any(check(value) for check in checks)


def _plain(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Check:
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    pattern = re.compile(schema["pattern"]) if "pattern" in schema else None
    shortest, least = schema.get("minLength", 0), schema.get("minimum")

    def check(value: Any) -> bool:
        if allowed is not None and not (isinstance(value, str) and value in allowed):
            return False
        if isinstance(value, str):
            return len(value) >= shortest and (pattern is None or pattern.search(value) is not None)
        return least is None or type(value) is not int or bool(value >= least)

    return check


def _object(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Check:
    fields = {key: _compiled(one, root) for key, one in schema.get("properties", {}).items()}
    required = schema.get("required", [])
    more = schema.get("additionalProperties", True)
    other: Check = _compiled(more, root) if isinstance(more, dict) else lambda _: more
    named: Check = _compiled(schema["propertyNames"], root) if "propertyNames" in schema else lambda _: True

    def check(value: Any) -> bool:
        return isinstance(value, dict) and (
            all(key in value for key in required)
            and all(named(key) and fields.get(key, other)(one) for key, one in value.items())
        )

    return check


def _array(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Check:
    first = [_compiled(one, root) for one in schema.get("prefixItems", ())]
    items = schema.get("items", True)
    other: Check = _compiled(items, root) if isinstance(items, dict) else lambda _: items
    fewest, unique = schema.get("minItems", 0), schema.get("uniqueItems", False)

    def check(value: Any) -> bool:
        if not isinstance(value, list) or len(value) < fewest:
            return False
        if unique and not (all(isinstance(one, str) for one in value) and len(set(value)) == len(value)):
            return False
        ahead = len(first)
        return all(check(one) for check, one in zip(first, value, strict=False)) and all(
            other(one) for one in value[ahead:]
        )

    return check
