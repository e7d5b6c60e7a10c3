"""A report as HTML, CSV and JSON: sections with a table and drawings. Pure: the same in, the same out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .charts import Drawing
from .svg import marked, svg

Field = str | int | float | None
"""A field of a table; None where there is nothing to say."""
FORMAT = "annotator-report/1"
_UNDEFINED = "–"


@dataclass(frozen=True, slots=True)
class Section:
    """A table and what is drawn of it.

    ``id`` names the file of the table; ``columns`` are ids too, all rows are as long. ``note`` says how to
    read it. A ``long`` table stands folded below its drawings. Nothing in the table: ``empty`` says why.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]
    note: str = ""
    empty: str = "There is nothing to show."
    drawings: tuple[Drawing, ...] = ()
    long: bool = False


def json_text(title: str, sections: Iterable[Section]) -> str:
    """Return everything that the sections say as JSON, tables by id."""
    tables = {
        one.id: {"title": one.title, "columns": list(one.columns), "rows": [list(row) for row in one.rows]}
        for one in sections
    }
    whole = {"format": FORMAT, "title": title, "tables": tables}
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def csv_text(section: Section) -> str:
    """Return a table as CSV (RFC 4180): fields with a comma, quote or break are quoted; None is empty."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(section.columns)
    writer.writerows(section.rows)
    return stream.getvalue()


def html_text(title: str, sections: Sequence[Section]) -> str:
    """Return all sections as one HTML page that needs no other file and runs nothing."""
    contents = "".join(f'<li><a href="#{marked(one.id)}">{marked(one.title)}</a></li>\n' for one in sections)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{marked(title)}</title>\n'
        f"{_POLICY}\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{marked(title)}</h1>\n"
        f"<nav><ul>\n{contents}</ul></nav>\n{''.join(_section(one) for one in sections)}</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    parts = [f'<section id="{marked(section.id)}">\n<h2>{marked(section.title)}</h2>\n']
    if section.note:
        parts.append(f"<p>{marked(section.note)}</p>\n")
    if not section.rows:
        parts.append(f"<p>{marked(section.empty)}</p>\n")
    for one in section.drawings:
        parts.append(f"<figure>\n<figcaption>{marked(one.title)}</figcaption>\n{svg(one)}</figure>\n")
    if section.rows:
        parts.append(_table(section))
    return "".join([*parts, "</section>\n"])


def _table(section: Section) -> str:
    titles = "".join(f'<th scope="col">{marked(one.replace("_", " "))}</th>' for one in section.columns)
    rows = "".join(f"<tr>{''.join(map(_field, row))}</tr>\n" for row in section.rows)
    table = f"<table>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    if section.long:
        return f"<details>\n<summary>As a table: {len(section.rows)} rows</summary>\n{table}</details>\n"
    return table


def _field(field: Field) -> str:
    if field is None:
        return f"<td>{_UNDEFINED}</td>"
    if isinstance(field, str):
        return f'<td dir="auto">{marked(field)}</td>'
    return (
        f'<td class="number">{field:.3f}</td>'
        if isinstance(field, float)
        else f'<td class="number">{field}</td>'
    )


_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
_STYLE = """\
body { font: 14px/1.5 sans-serif; color: #1d2330; background: #ffffff; }
body { max-width: 72em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.2em; margin-top: 2.2em; border-bottom: 1px solid #c8ced6; }
nav ul { columns: 3; padding-left: 1.2em; }
figure { margin: 1em 0; overflow-x: auto; }
figcaption { font-weight: bold; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { text-align: start; padding: 0.2em 0.8em; border-bottom: 1px solid #e3e7ec; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
@media print { nav { display: none; } section { break-inside: avoid-page; } }
"""
