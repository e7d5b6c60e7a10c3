"""A parquet file written row by row: what is in memory is the rows of one group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from .columns import Type, schema

_GROUP = 1000
"""Rows of a group, as many as ``datasets`` itself writes."""
_CHARACTERS = 4_000_000
"""Characters of text after which a group is closed, however few rows it has."""

Row = Mapping[str, Any]


class TableFile:
    """Takes rows and writes them to a file; the same rows give the same bytes."""

    def __init__(self, path: Path, columns: Mapping[str, Type]) -> None:
        """Begin a file. Raises OSError."""
        from pyarrow.parquet import ParquetWriter

        path.parent.mkdir(parents=True, exist_ok=True)
        self._schema = schema(columns)
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._size = self.count = 0

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for row in rows:
            self._rows.append(row)
            self._size += len(row.get("text") or "")
            self.count += 1
            if len(self._rows) >= _GROUP or self._size > _CHARACTERS:
                self._flush()

    def _flush(self) -> None:
        import pyarrow

        if self._rows:
            self._writer.write_table(pyarrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows, self._size = [], 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._flush()
        finally:
            self._writer.close()
