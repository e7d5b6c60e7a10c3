"""The columns of each table: their types for parquet, and what the ``datasets`` library calls them.

Positions are code points, half-open. ``datasets`` reads its own types out of the file's metadata (key
``huggingface``), which is how the numbers of tags keep their names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Type = str | list[Any] | Mapping[str, Any] | tuple[str, ...]
"""``string`` or ``int32``; ``[type]`` a list; a mapping is a record; a tuple of names a number with names."""

_PAGE: dict[str, Type] = {
    "id": "string", "name": "string", "uri": "string", "language": "string", "author": "string",
    "state": "string",
}  # fmt: skip
_PLACE: dict[str, Type] = {"start": "int32", "end": "int32"}
_PAIRS: list[Type] = [{"name": "string", "value": "string"}]
SPANS: dict[str, Type] = {
    **_PAGE,
    "text": "string",
    "spans": [
        {
            "id": "string", **_PLACE, "label": "string", "text": "string", "fragments": [_PLACE],
            "attributes": _PAIRS, "entity": "string", "entity_name": "string", "kb": "string",
        }
    ],
    "relations": [{"id": "string", "label": "string", "head": "string", "tail": "string"}],
    "notes": [{"target": "string", "text": "string"}],
    "flags": ["string"],
}  # fmt: skip
EVENTS: dict[str, Type] = {
    **_PAGE,
    "text": "string",
    "events": [
        {
            "id": "string", "label": "string",
            "trigger": {**_PLACE, "text": "string", "fragments": [_PLACE]},
            "attributes": _PAIRS, "cluster": "string", "cluster_name": "string",
            "arguments": [
                {"role": "string", "target": "string", **_PLACE, "label": "string", "text": "string"}
            ],
        }
    ],
}  # fmt: skip
SEGMENTS: dict[str, Type] = {
    "id": "string", "document": "string", "number": "int32", **_PLACE, "text": "string", "kind": "string",
    "group": "string", "article": "int32", "language": "string", "author": "string",
}  # fmt: skip


def tokens(tags: Sequence[str]) -> dict[str, Type]:
    """Return the columns of a table of sentences, whose tags have some names."""
    return {
        "id": "string", "document": "string", "sentence": "int32", "language": "string",
        "tokens": ["string"], "ner_tags": [tuple(tags)], "starts": ["int32"], "ends": ["int32"],
    }  # fmt: skip


def schema(columns: Mapping[str, Type]) -> Any:
    """Return the schema of a parquet file."""
    import pyarrow

    features = json.dumps({"info": {"features": {name: _feature(one) for name, one in columns.items()}}})
    fields = [pyarrow.field(name, _arrow(one)) for name, one in columns.items()]
    return pyarrow.schema(fields, metadata={"huggingface": features})


def _arrow(column: Type) -> Any:
    import pyarrow

    if isinstance(column, str):
        return getattr(pyarrow, column)()
    if isinstance(column, tuple):
        return pyarrow.int64()
    if isinstance(column, list):
        return pyarrow.list_(_arrow(column[0]))
    return pyarrow.struct([(name, _arrow(one)) for name, one in column.items()])


def _feature(column: Type) -> Any:
    if isinstance(column, str):
        return {"dtype": column, "_type": "Value"}
    if isinstance(column, tuple):
        return {"names": list(column), "_type": "ClassLabel"}
    if isinstance(column, list):
        # Of records the older name, Sequence, would make a record of lists; a list with one type is a list.
        inner = _feature(column[0])
        return [inner] if isinstance(column[0], Mapping) else {"feature": inner, "_type": "Sequence"}
    return {name: _feature(one) for name, one in column.items()}
