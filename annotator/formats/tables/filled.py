"""Rows as columns of plain values: to make a record of each row, and read it again, took most of an export.

What is listed in a row stands in one list with that of all other rows, and beside it how many belong to each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Union

from .columns import Type

Column = Union[list[Any], dict[str, "Column"], "Listed"]
"""Values; the columns of a record; lists."""


@dataclass(slots=True)
class Listed:
    """A column of lists: how many values each has, and all values one after the other."""

    lengths: list[int] = field(default_factory=list)
    values: Column = field(default_factory=list)


def empty(column: Type) -> Column:
    """Return a column of a type without values."""
    if isinstance(column, list):
        return Listed([], empty(column[0]))
    if isinstance(column, Mapping):
        return {name: empty(one) for name, one in column.items()}
    return []


def extend(column: Column, more: Column) -> None:
    """Put the values of another column of the same type at the end of a column."""
    if isinstance(column, list) and isinstance(more, list):
        column += more
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
    if isinstance(column, list):
        return column[start:end]
    if isinstance(column, dict):
        return {name: cut(one, start, end) for name, one in column.items()}
    before, inside = sum(column.lengths[:start]), sum(column.lengths[start:end])
    return Listed(column.lengths[start:end], cut(column.values, before, before + inside))


def array(column: Column, type: Any) -> Any:
    """Return a column as an array of pyarrow, of one of its types."""
    import pyarrow

    if isinstance(column, Listed):
        ends = pyarrow.array([0, *accumulate(column.lengths)], pyarrow.int32())
        return pyarrow.ListArray.from_arrays(ends, array(column.values, type.value_type))
    if isinstance(column, dict):
        return pyarrow.StructArray.from_arrays(
            [array(column[one.name], one.type) for one in type], fields=list(type)
        )
    return pyarrow.array(column, type)
