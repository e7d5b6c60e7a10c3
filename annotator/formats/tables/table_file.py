"""A parquet file written group by group: what is in memory is the rows of one group."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat
from pathlib import Path
from typing import Self

from .columns import Type, schema
from .filled import Column, Texts, arrow, cut, empty, extend

_GROUP = 1000
"""Rows of a group, as many as ``datasets`` itself writes."""
_CHARACTERS = 4_000_000
"""Characters of text after which a group is closed, however few rows it has."""

Rows = Mapping[str, Column]
"""Columns by their names; the first one tells how many rows there are."""


class TableFile:
    """Takes rows and writes them to a file; the same rows give the same bytes."""

    def __init__(self, path: Path, columns: Mapping[str, Type]) -> None:
        """Begin a file. Raises OSError."""
        from pyarrow.parquet import ParquetWriter

        path.parent.mkdir(parents=True, exist_ok=True)
        self._columns, self._schema = columns, schema(columns)
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._held = self._none()
        self._rows = self._size = self.count = 0

    def _none(self) -> dict[str, Column]:
        return {name: Texts() if name == "text" else empty(column) for name, column in self._columns.items()}

    def add(self, rows: Rows) -> None:
        """Add rows; all of a group are written as soon as it has enough of them."""
        ids, texts = rows["id"], rows.get("text")
        begun, number = 0, len(ids) if isinstance(ids, list) else 0
        sizes = texts.sizes() if isinstance(texts, Texts) else repeat(0, number)
        for at, size in enumerate(sizes, start=1):
            self._rows += 1
            self._size += size
            if self._rows >= _GROUP or self._size > _CHARACTERS:
                self._take({name: cut(one, begun, at) for name, one in rows.items()})
                self._flush()
                begun = at
        self._take({name: cut(one, begun, number) for name, one in rows.items()} if begun else rows)
        self.count += number

    def _take(self, rows: Rows) -> None:
        for name, column in self._held.items():
            extend(column, rows[name])

    def _flush(self) -> None:
        import pyarrow

        if self._rows:
            arrays = [arrow(self._held[one.name], one.type) for one in self._schema]
            self._writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self._schema))
        self._held, self._rows, self._size = self._none(), 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._flush()
        finally:
            self._writer.close()
