"""Tables that show data, and boxes that hold posts: told from those that only set a page's text in place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from annotator.domain.ranges import Range

from .dom_words import POST, words
from .outline import Outline

_CELLS = frozenset(("td", "th"))
_ROWS = 2  # with two cells or more that a table of data has
_PROSE = 500  # code points from which a cell holds running text


def unframed(outline: Outline, asked: Sequence[Range], kinds: Sequence[str | None]) -> list[str | None]:
    """Return the kinds of some ranges of a page, with ``body`` for tables and posts that are none.

    ``kinds`` is what the page's names say. A table is one if it shows data, a post if it is called one:
    publishing systems put any part of their own stories into what they call an embed.
    """
    if "table" not in kinds and "embed" not in kinds:
        return list(kinds)
    loose = layouts(outline)
    found: list[str | None] = []
    for one, kind in zip(asked, kinds, strict=True):
        if kind in ("table", "embed"):
            around = list(outline.chain(_holder(outline, one)))
            if kind == "table" or not any(_is_post(outline.hints[element]) for element in around):
                table = next((element for element in around if outline.tags[element] == "table"), -1)
                kind = "table" if table >= 0 and table not in loose else "body"
        found.append(kind)
    return found


def _holder(outline: Outline, asked: Range) -> int:
    """Return the element that holds most of a range (-1: none)."""
    ink: Counter[int] = Counter()
    for start, end, element in outline.stretches(asked):
        ink[element] += end - start
    return max(ink, key=ink.__getitem__) if ink else -1


@lru_cache(maxsize=20_000)
def _is_post(hint: str) -> bool:
    return POST.search(words(hint)) is not None


def layouts(outline: Outline) -> frozenset[int]:
    """Return the ``table`` elements that are no tables of data.

    These have not two rows with two cells that hold text, or more than half of their text is running text or
    code: old pages stand in such tables as a whole, newer ones frame a note or number the lines of a listing.
    """
    tables, rows, cells, code = _inside(outline)
    held: Counter[int] = Counter()
    loose: Counter[int] = Counter()
    for start, end, element in zip(outline.starts, outline.ends, outline.inside, strict=True):
        if element >= 0 and (cell := cells[element]) >= 0 and tables[cell] >= 0:
            held[cell] += end - start
            loose[cell] += (end - start) * code[element]
    wide: defaultdict[int, Counter[int]] = defaultdict(Counter)
    ink: Counter[int] = Counter()
    running: Counter[int] = Counter()
    for cell, length in held.items():
        wide[tables[cell]][rows[cell]] += 1
        ink[tables[cell]] += length
        running[tables[cell]] += length if length >= _PROSE else loose[cell]
    return frozenset(
        table
        for table, counts in wide.items()
        if sum(count > 1 for count in counts.values()) < _ROWS or 2 * running[table] > ink[table]
    )


def _inside(outline: Outline) -> tuple[list[int], list[int], list[int], list[bool]]:
    """Return for each element its table, with row and cell (-1: none), and if it is code."""
    tables: list[int] = []
    rows: list[int] = []
    cells: list[int] = []
    code: list[bool] = []
    for element, (parent, tag) in enumerate(zip(outline.parents, outline.tags, strict=True)):
        table, row, cell = (tables[parent], rows[parent], cells[parent]) if parent >= 0 else (-1, -1, -1)
        if tag == "table":
            table, row, cell = element, -1, -1
        elif tag == "tr":
            row, cell = element, -1
        elif tag in _CELLS:
            cell = element
        tables.append(table)
        rows.append(row)
        cells.append(cell)
        code.append(tag == "pre" or (parent >= 0 and code[parent]))
    return tables, rows, cells, code
