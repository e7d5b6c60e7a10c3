"""The published JSON Schemas as a quick yes, and as a reason when it is a no.

``jsonschema`` takes a fifth of a millisecond for a mention, which is minutes for a large archive. So it
judges only what the compiled schema refuses, and says what is wrong there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from annotator import assets
from annotator.domain.errors import FormatError

from . import messages
from .compiled_schema import Check, compiled

_REASON = 300  # characters of a schema error that are shown
_REFERRED = ("scheme", "project", "document", "label-map", "migration")


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

    schemas = [assets.schema(one) for one in _REFERRED]
    resources = [(one["$id"], Resource.from_contents(one)) for one in schemas]
    registry: Any = Registry().with_resources(resources)
    return Draft202012Validator(assets.schema(name), registry=registry)


@cache
def _quick(name: str) -> Check:
    return compiled(assets.schema(name), {one["$id"]: one for one in map(assets.schema, _REFERRED)})
