"""JSON Schemas as code: a schema becomes Python source once, and a record is judged without looking at it.

This covers the part of draft 2020-12 (https://json-schema.org/draft/2020-12) that the schemas of this
program use. It says yes or no, never why. A keyword that is not covered is an error when the schema is
compiled, so that nothing stays unchecked in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[Any], bool]
Schema = Mapping[str, Any]

_SAYS_NOTHING = {"$schema", "$id", "$defs", "title", "description", "contentEncoding"}
_LIMITS = {
    "minLength": ("string", "len({}) < {}"),
    "maxLength": ("string", "len({}) > {}"),
    "minimum": ("number", "{} < {}"),
    "minItems": ("array", "len({}) < {}"),
    "maxItems": ("array", "len({}) > {}"),
}
# What a keyword says about values of one type; those of other types it lets pass.
_FOR_OBJECTS = {"properties", "required", "additionalProperties", "propertyNames"}
_FOR_ARRAYS = {"prefixItems", "items", "uniqueItems"}
_COVERED = {"$ref", "type", "const", "enum", "pattern", "anyOf", "if", "then", "else", *_LIMITS}
_TESTS = {
    "object": "isinstance({0}, dict)",
    "array": "isinstance({0}, list)",
    "string": "isinstance({0}, str)",
    # A number without a fraction is an integer however it is written, and true is none.
    "integer": "(type({0}) is int or (type({0}) is float and {0}.is_integer()))",
    "number": "type({0}) in (int, float)",
    "boolean": "({0} is True or {0} is False)",
    "null": "{0} is None",
}


class UnknownKeywordError(ValueError):
    """A schema says something that cannot be compiled."""


def compiled(schema: Schema, others: Mapping[str, Schema] | None = None) -> Check:
    """Return a function that tells whether a value, as `json` reads it, is valid.

    ``others`` are schemas that may be referred to, by ``$id``. Raises UnknownKeywordError.
    """
    source = _Source(others or {})
    name = source.function(schema, schema)
    # The source holds names made here, numbers, and strings by their `repr`: no part of a schema is code.
    exec("\n".join(source.lines), source.names)  # noqa: S102
    check: Check = source.names[name]
    return check


class _Source:
    """Functions as lines of source, one for each schema that is called by name, and what they look up."""

    def __init__(self, others: Mapping[str, Schema]) -> None:
        self.others = others
        self.lines: list[str] = []
        self.names: dict[str, Any] = {"_absent": object(), "_key": key}
        self._functions: dict[int, str] = {}

    def function(self, schema: Schema | bool, root: Schema) -> str:
        """Return the name of a schema's function, which is written when it is first asked for."""
        if id(schema) not in self._functions:
            name = self._functions[id(schema)] = f"_check{len(self._functions)}"
            body = [f"def {name}(v):", *indented(_Function(self, root).of(schema, "v")), "    return True"]
            self.lines += body
        return self._functions[id(schema)]

    def constant(self, value: object) -> str:
        """Return the name by which the source knows a value."""
        name = f"_constant{len(self.names)}"
        self.names[name] = value
        return name

    def target(self, reference: str, root: Schema) -> tuple[Schema, Schema]:
        """Return the schema that is referred to, and the one that it is part of."""
        place = reference.removeprefix("#/$defs/")
        if place in root.get("$defs", {}):
            return root["$defs"][place], root
        if reference in self.others:
            return self.others[reference], self.others[reference]
        raise UnknownKeywordError(f"$ref: {reference}")


class _Function:
    """Writes statements that return False unless the value of a variable is valid."""

    def __init__(self, source: _Source, root: Schema) -> None:
        self.source, self.root = source, root
        self._variables = 0

    def of(self, schema: Schema | bool, v: str) -> Iterator[str]:
        if isinstance(schema, bool):
            if not schema:
                yield "return False"
            return
        if unknown := schema.keys() - _SAYS_NOTHING - _COVERED - _FOR_OBJECTS - _FOR_ARRAYS:
            raise UnknownKeywordError(min(unknown))
        kinds = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if unknown := set(kinds) - _TESTS.keys():
            raise UnknownKeywordError(f"type: {min(unknown)}")
        if kinds:
            yield from refuse_unless(" or ".join(_TESTS[kind].format(v) for kind in kinds))
        yield from self._anything(schema, v)
        parts = {
            "object": list(self._object(schema, v)) if schema.keys() & _FOR_OBJECTS else [],
            "array": [*limits(schema, v, "array"), *self._array(schema, v)],
            "string": [*limits(schema, v, "string"), *self._pattern(schema, v)],
            "number": list(limits(schema, v, "number")),
        }
        for kind, lines in parts.items():
            sure = kinds in ([kind], ["integer"] if kind == "number" else [kind])
            yield from lines if sure or not lines else (f"if {_TESTS[kind].format(v)}:", *indented(lines))

    def _anything(self, schema: Schema, v: str) -> Iterator[str]:
        if "$ref" in schema:
            target, root = self.source.target(schema["$ref"], self.root)
            if target.keys() & (_FOR_OBJECTS | _FOR_ARRAYS | {"$ref"}):
                yield from refuse_unless(f"{self.source.function(target, root)}({v})")
            else:
                yield from _Function(self.source, root).of(target, v)
        if "enum" in schema:
            known = self.source.constant(frozenset(map(key, schema["enum"])))
            yield from refuse_unless(f"_key({v}) in {known}")
        if "const" in schema:
            yield from refuse_unless(f"_key({v}) == {self.source.constant(key(schema['const']))}")
        if "anyOf" in schema:
            yield from refuse_unless(" or ".join(self._call(one, v) for one in schema["anyOf"]))
        if "if" in schema:
            then, other = self._call(schema.get("then", True), v), self._call(schema.get("else", True), v)
            yield from refuse_unless(f"{then} if {self._call(schema['if'], v)} else {other}")

    def _call(self, schema: Schema | bool, v: str) -> str:
        return str(schema) if isinstance(schema, bool) else f"{self.source.function(schema, self.root)}({v})"

    def _pattern(self, schema: Schema, v: str) -> Iterator[str]:
        if "pattern" in schema:
            search = self.source.constant(re.compile(schema["pattern"]).search)
            yield f"if {search}({v}) is None: return False"

    def _object(self, schema: Schema, v: str) -> Iterator[str]:
        fields, required = schema.get("properties", {}), schema.get("required", [])
        more, named = schema.get("additionalProperties", True), schema.get("propertyNames", True)
        for key in required:
            if key not in fields:
                yield f"if {key!r} not in {v}: return False"
        one, count = self._variable(), self._variable()
        yield f"{count} = {len(set(required) & set(fields))}"
        for key, field in fields.items():
            yield f"{one} = {v}.get({key!r}, _absent)"
            if key in required:
                yield f"if {one} is _absent: return False"
                yield from self.of(field, one)
            else:
                yield f"if {one} is not _absent:"
                yield from indented([f"{count} += 1", *self.of(field, one)])
        if more is False:
            yield f"if len({v}) != {count}: return False"
        if isinstance(more, Mapping) or named is not True:
            name = self._variable()
            known = self.source.constant(frozenset(fields))
            yield f"for {name}, {one} in {v}.items():"
            yield from indented(["pass", *self.of(named, name)])
            if isinstance(more, Mapping):
                yield from indented([f"if {name} in {known}: continue", *self.of(more, one)])

    def _array(self, schema: Schema, v: str) -> Iterator[str]:
        first, items = schema.get("prefixItems", []), schema.get("items", True)
        one = self._variable()
        for at, item in enumerate(first):
            yield f"if len({v}) > {at}:"
            yield from indented([f"{one} = {v}[{at}]", *self.of(item, one)])
        if items is False:
            yield f"if len({v}) > {len(first)}: return False"
        elif items is not True:
            yield f"for {one} in {v}[{len(first)}:]:" if first else f"for {one} in {v}:"
            yield from indented(["pass", *self.of(items, one)])
        if schema.get("uniqueItems", False):
            yield f"if len(set(map(_key, {v}))) != len({v}): return False"

    def _variable(self) -> str:
        self._variables += 1
        return f"v{self._variables}"


def key(value: Any) -> object:
    """Return something for a set: the same for two values if JSON Schema calls them equal."""
    if isinstance(value, list):
        return tuple(map(key, value))
    if isinstance(value, dict):
        return frozenset((name, key(one)) for name, one in value.items())
    return (bool, value) if isinstance(value, bool) else value


def limits(schema: Schema, v: str, kind: str) -> Iterator[str]:
    """Yield what the lengths and sizes allowed for a type say about a variable."""
    for keyword, (of_kind, beyond) in _LIMITS.items():
        if of_kind == kind and keyword in schema:
            yield f"if {beyond.format(v, repr(schema[keyword]))}: return False"


def refuse_unless(condition: str) -> Iterator[str]:
    """Yield a statement that returns False unless a condition holds."""
    yield f"if not ({condition}): return False"


def indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    """Yield lines as the block of the statement above them."""
    return (f"    {line}" for line in lines)
