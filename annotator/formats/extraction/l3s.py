"""``l3s``: the marked pages of L3S-GN1, ``<span class="x-nc-selN">`` round the text of the page.

``original/N.html`` is the page as it came, ``annotated/N.html`` the same with the spans: 1 headline, 2
text, 3 supplement (caption, table …), 4 related content, 5 comments, 0 nothing of these;
``x-nc-invisible`` is put to what a browser hides. Text under no segment has no span. Spans are put round
the pieces of text nodes, so none has another inside; a reader takes the innermost, for in L3S-GN1 they
nest. A WARC of the set has to be unpacked into the two folders.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import write_text

from .gold_reader import Piece, marked_pages
from .markup import Marking, leaves, page_of, reread, serialised
from .messages import UNMARKABLE
from .page_ids import PageIds
from .profiles import Role
from .projection import Mark, projections

PROFILE = "l3s"
IGNORED = frozenset({"script", "style", "template", "noscript", "head", "iframe", "textarea"})
_KINDS = {1: "title", 2: "body", 3: "caption", 4: "related_links", 5: "comments", 0: "other_boilerplate"}
_TEXT = ("body", "standfirst", "correction", "pull_quote")
_SAME = {number: {kind} for number, kind in _KINDS.items()}


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write the two folders; with a split each part has a folder of its own."""
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        document, place = page.entry.document, folder / page.entry.part
        name = f"{ids.of(document, f'{number:04d}')}.html"
        markup = page_of(dataset, document, losses)
        marking = Marking(markup.root(), markup.nodes)
        page.lose(
            [mark for mark in page.marks if not marking.mark(mark.range, {"class": css_class(mark)})],
            UNMARKABLE,
        )
        marking.put_in()
        html = serialised(marking.root)
        original = place / "original" / name
        original.parent.mkdir(parents=True, exist_ok=True)
        original.write_bytes(markup.source)
        write_text(place / "annotated" / name, html)
        reread(dataset, html, document.text, losses)
        page.settle(losses, kinds=_became, keeps_unlabelled=True)


def css_class(mark: Mark) -> str:
    """Return the class of a segment's spans."""
    hidden = " x-nc-invisible" if mark.kind == "hidden" else ""
    return f"x-nc-sel{_number(mark)}{hidden}"


def _number(mark: Mark) -> int:
    kind = mark.kind
    if mark.role is Role.CONTENT:
        return 1 if kind == "title" else 2 if kind in _TEXT else 3
    if mark.further or kind == "related_links":
        return 4
    return 5 if kind == "comments" else 0


def _became(mark: Mark) -> str:
    """Return what became of a kind, or "" if the class says as much as the kind."""
    same = mark.kind == "hidden" or mark.kind in _SAME[_number(mark)]
    return "" if same else f"x-nc-sel{_number(mark)}"


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Return the pages of a folder that holds ``annotated`` (and ``original``), or one marked page."""
    return marked_pages(path, request, marked="annotated", raw="original", pieces=marked_pieces)


def marked_pieces(root: Any) -> list[Piece]:
    """Return the text of a marked page with what its marks say of it."""
    return [Piece(leaf.text, _kind_of(leaf.parent)) for leaf in leaves(root, IGNORED)]


def _kind_of(element: Any) -> str:
    while element is not None:
        classes = (element.get("class") or "").split()
        if "x-nc-invisible" in classes:
            return "hidden"
        for number, kind in _KINDS.items():
            if f"x-nc-sel{number}" in classes:
                return kind
        element = element.getparent()
    return ""
