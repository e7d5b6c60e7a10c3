"""Rows as columns of plain values: to make a record of each row, and read it again, took most of an export.

What is listed in a row stands in one list with that of all other rows, and beside it how many belong to each.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, TypeAlias, Union

from .columns import Type

Numbers: TypeAlias = "array[int]"
Column = Union[list[Any], dict[str, "Column"], "Listed", "Texts", "array[int]"]
"""Values; the columns of a record; lists; texts, or numbers, of which a row has many."""
_SIGNS = {"int32": "i", "int64": "q"}


@dataclass(slots=True)
class Listed:
    """A column of lists: how many values each has, and all values one after the other."""

    lengths: list[int] = field(default_factory=list)
    values: Column = field(default_factory=list)


@dataclass(slots=True)
class Texts:
    """Texts as parquet has them, a tenth of the memory of a list: UTF-8, and how many bytes each has."""

    data: bytearray = field(default_factory=bytearray)
    lengths: Numbers = field(default_factory=lambda: array("i"))

    @classmethod
    def of(cls, texts: list[str]) -> Texts:
        """Return texts in that shape."""
        whole = "".join(texts)
        sizes = map(len, texts) if whole.isascii() else (len(one.encode()) for one in texts)
        return cls(bytearray(whole.encode()), array("i", sizes))

    def sizes(self) -> Iterator[int]:
        """Yield how many code points each has."""
        at = 0
        for length in self.lengths:
            yield len(self.data[at : at + length].decode())
            at += length


def empty(column: Type) -> Column:
    """Return a column of a type without values."""
    if isinstance(column, list):
        return Listed([], _many(column[0]))
    if isinstance(column, Mapping):
        return {name: empty(one) for name, one in column.items()}
    return []


def _many(column: Type) -> Column:
    if isinstance(column, tuple):
        return array("q")
    if isinstance(column, str):
        return Texts() if column == "string" else array(_SIGNS[column])
    return empty(column)


def extend(column: Column, more: Column) -> None:
    """Put the values of another column of the same type at the end of a column."""
    if isinstance(column, list) and isinstance(more, list):
        column += more
    elif isinstance(column, array) and isinstance(more, array):
        column.extend(more)
    elif isinstance(column, Texts) and isinstance(more, Texts):
        column.data += more.data
        column.lengths.extend(more.lengths)
    elif isinstance(column, dict) and isinstance(more, dict):
        for name, one in column.items():
            extend(one, more[name])
    elif isinstance(column, Listed) and isinstance(more, Listed):
        column.lengths += more.lengths
        extend(column.values, more.values)
    else:
        raise TypeError(f"{type(more).__name__} in a column of another type")


def cut(column: Column, start: int, end: int) -> Column:
    """Return a column of the rows ``[start, end)``."""
    if isinstance(column, list | array):
        return column[start:end]
    if isinstance(column, dict):
        return {name: cut(one, start, end) for name, one in column.items()}
    before, inside = sum(column.lengths[:start]), sum(column.lengths[start:end])
    if isinstance(column, Texts):
        return Texts(column.data[before : before + inside], column.lengths[start:end])
    return Listed(column.lengths[start:end], cut(column.values, before, before + inside))


def arrow(column: Column, type: Any) -> Any:
    """Return a column as an array of pyarrow, of one of its types.

    Of buffers: ``pyarrow.array`` of a list imports pandas where that is installed: half a second, 50 MB.
    """
    import pyarrow

    if isinstance(column, Listed):
        ends = _numbers(array("i", accumulate(column.lengths, initial=0)), pyarrow.int32(), None)
        return pyarrow.ListArray.from_arrays(ends, arrow(column.values, type.value_type))
    if isinstance(column, dict):
        fields = [arrow(column[one.name], one.type) for one in type]
        return pyarrow.StructArray.from_arrays(fields, fields=list(type))
    if isinstance(column, array):
        return _numbers(column, type, None)
    if isinstance(column, Texts):
        return _texts(column, None)
    there = _there(column)
    if str(type) == "string":
        return _texts(Texts.of([one or "" for one in column] if there else column), there)
    return _numbers(array(_SIGNS[str(type)], [one or 0 for one in column] if there else column), type, there)


def _there(column: list[Any]) -> Any:
    """Return the bits that say which values there are; None: all."""
    import pyarrow

    if None not in column:
        return None
    bits = int("".join("0" if one is None else "1" for one in reversed(column)), 2)
    return pyarrow.py_buffer(bits.to_bytes(len(column) // 8 + 1, "little"))


def _numbers(values: Numbers, type: Any, there: Any) -> Any:
    import pyarrow

    return pyarrow.Array.from_buffers(type, len(values), [there, pyarrow.py_buffer(values)])


def _texts(texts: Texts, there: Any) -> Any:
    import pyarrow

    ends = pyarrow.py_buffer(array("i", accumulate(texts.lengths, initial=0)))
    return pyarrow.StringArray.from_buffers(len(texts.lengths), ends, pyarrow.py_buffer(texts.data), there)
