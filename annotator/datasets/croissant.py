"""``croissant.json``: the files of a dataset and the fields of their records, as JSON-LD for machines.

Croissant 1.0 (docs.mlcommons.org/croissant/docs/croissant-spec.html). Parquet tables and JSON lines have a
record set each, with the fields that hold one value or a list of such; what is nested is left to the files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.formats.files import pretty_json

from .card import Facts

NAME = "croissant.json"
_CONTEXT = {
    "@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
    "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/", "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"}, "extract": "cr:extract", "field": "cr:field",
    "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject", "fileSet": "cr:fileSet",
    "format": "cr:format", "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5", "parentField": "cr:parentField",
    "path": "cr:path", "recordSet": "cr:recordSet", "references": "cr:references", "regex": "cr:regex",
    "repeated": "cr:repeated", "replace": "cr:replace", "sc": "https://schema.org/",
    "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField",
    "transform": "cr:transform",
}  # fmt: skip
_MEDIA = {
    ".parquet": "application/x-parquet", ".jsonl": "application/jsonlines", ".json": "application/json",
    ".md": "text/markdown", ".txt": "text/plain", ".tsv": "text/tab-separated-values", ".csv": "text/csv",
    ".xml": "application/xml", ".xmi": "application/xml", ".html": "text/html",
}  # fmt: skip
_TYPES: Sequence[tuple[type, str]] = (
    (bool, "sc:Boolean"), (int, "sc:Integer"), (float, "sc:Float"), (str, "sc:Text"),
)  # fmt: skip


def write(folder: Path, known: Facts, files: Sequence[Mapping[str, object]]) -> None:
    """Write the file into the folder of an export; ``files``: path and SHA-256 of the others."""
    described = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": known.name,
        "description": f"{known.name}: annotated pages, labels of the scheme {known.scheme.name} "
        f"{known.scheme.version}, written by annotator {__version__}",
        "version": known.scheme.version,
        **({"license": known.licence} if known.licence else {}),
        "inLanguage": sorted(one for one in known.languages if one != "und"),
        "distribution": [_file(one) for one in files],
        "recordSet": [made for one in files if (made := _records(folder, str(one["path"])))],
    }
    (folder / NAME).write_bytes(pretty_json(described).encode())


def _file(one: Mapping[str, object]) -> dict[str, object]:
    path = str(one["path"])
    media = _MEDIA.get(Path(path).suffix.lower(), "application/octet-stream")
    return {
        "@type": "cr:FileObject", "@id": path, "name": path, "contentUrl": path,
        "contentSize": f"{one['bytes']} B", "encodingFormat": media, "sha256": one["sha256"],
    }  # fmt: skip


def _records(folder: Path, path: str) -> dict[str, object] | None:
    """Return the record set of a file; None of one that has no records, or none that are known."""
    reading = {".parquet": _of_parquet, ".jsonl": _of_lines}.get(Path(path).suffix)
    fields = list(reading(folder / path)) if reading else []
    if not fields:
        return None
    name = Path(path).with_suffix("").as_posix()
    return {
        "@type": "cr:RecordSet",
        "@id": f"records/{name}",
        "name": f"records/{name}",
        "field": [
            {
                "@type": "cr:Field", "@id": f"records/{name}/{column}", "name": f"records/{name}/{column}",
                "dataType": kind, **({"repeated": True} if several else {}),
                "source": {"fileObject": {"@id": path}, "extract": {"column": column}},
            }
            for column, kind, several in fields
        ],
    }  # fmt: skip


def _of_parquet(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield name and type of the columns of a table, and whether each holds a list."""
    import pyarrow.parquet as parquet
    from pyarrow import types

    kinds = (
        (types.is_boolean, "sc:Boolean"), (types.is_integer, "sc:Integer"), (types.is_floating, "sc:Float"),
        (types.is_string, "sc:Text"), (types.is_large_string, "sc:Text"),
    )  # fmt: skip
    for column in parquet.read_schema(path):
        several = types.is_list(column.type) or types.is_large_list(column.type)
        held = column.type.value_type if several else column.type
        kind = next((kind for fits, kind in kinds if fits(held)), None)
        if kind is not None:
            yield column.name, kind, several


def _of_lines(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield the same of the first record of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        first: Any = json.loads(next(lines, "null"))
    for name, value in first.items() if isinstance(first, dict) else ():
        several = isinstance(value, list) and bool(value)
        kind = next((kind for one, kind in _TYPES if isinstance(value[0] if several else value, one)), None)
        if kind is not None:
            yield name, kind, several
