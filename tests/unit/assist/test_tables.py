"""Tables that show data and boxes that hold posts, told from those that only frame a story."""

from __future__ import annotations

import pytest

from annotator.assist.outline import read_outline
from annotator.assist.tables import layouts, unframed
from annotator.domain.ranges import Range
from annotator.pages.html import read_html

LONG = "A sentence that is as long as one of a story usually is, and then a little longer than that. " * 3
CELLS = "<tr><td>Dover<td>Calais<tr><td>21 miles<td>90 minutes"


@pytest.mark.parametrize(
    ("said", "inside", "kind"),
    [
        ("table", f"<table>{CELLS}</table>", "table"),
        ("table", f"<table><tr><td><table>{CELLS}</table></table>", "table"),
        ("table", f"<table><tr><td><p>{LONG}<p>{LONG}</table>", "body"),
        ("table", "<table><tr><td>1<td>A note in a frame</table>", "body"),
        ("table", f"<table>{CELLS}<tr><td>{LONG * 3}<td>{LONG * 3}</table>", "body"),
        ("table", "<table><tr><td>1<td><pre>a = b</pre><tr><td>2<td><pre>c = d</pre></table>", "body"),
        ("embed", f"<div class=w-embed><p>{LONG}</div>", "body"),
        ("embed", f"<div class=table-embed><table>{CELLS}</table></div>", "table"),
        ("embed", f"<blockquote class=tiktok-embed><p>{LONG}</blockquote>", "embed"),
        ("embed", "<div class=tweet>Ferry cancelled</div>", "embed"),
        ("caption", "<figcaption>A ferry</figcaption>", "caption"),
    ],
    ids=(
        "data", "data in a frame", "frame", "one row", "running text", "listing", "any box", "data in a box",
        "post", "short post", "other",
    ),
)  # fmt: skip
def test_only_tables_of_data_are_tables_and_only_posts_are_embedded(said: str, inside: str, kind: str):
    page = read_html(f"<article>{inside}</article>".encode(), "page.html")
    outline = read_outline(page.source, page.encoding, page.text)
    lines, at = [], 0
    for line in page.text.split("\n"):
        if line.strip():
            lines.append(Range.at(at, at + len(line)))
        at += len(line) + 1
    assert lines and set(unframed(outline, lines, [said] * len(lines))) == {kind}


def test_cells_without_a_table_are_no_table():
    page = read_html(b"<article><td>Dover</td><p>Calais</article>", "page.html")
    assert layouts(read_outline(page.source, page.encoding, page.text)) == frozenset()
