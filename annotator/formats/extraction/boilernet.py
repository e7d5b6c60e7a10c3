"""``boilernet``: BoilerNet's prepared pages, one label for every text leaf.

``prepared_html/N.html`` has ``<span __boilernet_label="0|1">`` round the text of every leaf,
``raw_html/N.html`` is the page as it came, and ``train_set.txt``, ``dev_set.txt`` and ``test_set.txt``
name the files of each part (without a split all are in ``train_set.txt``). A leaf that is part content
becomes several spans, so nothing is rounded. Elements that BoilerNet does not look into have no labels.
The tree is the program's own, by lxml; BoilerNet parses the file anew with html5lib. Read as gold are 1
(body) and 0 (other boilerplate).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import write_lines, write_text

from .gold_reader import Piece, marked_pages
from .markup import NO_MARKS, Marking, TextNode, leaves, page_of, reread, serialised
from .messages import UNMARKABLE
from .page_ids import PageIds
from .projection import Projection, projections

PROFILE = "dragnet"
LABEL = "__boilernet_label"
IGNORED = frozenset(
    {"head", "iframe", "script", "meta", "link", "style", "input", "checkbox", "button", "noscript"}
)
_SETS = {"": "train", "train": "train", "dev": "dev", "test": "test"}


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write pages and lists of files."""
    lists: dict[str, list[str]] = {"train": [], "dev": [], "test": []}
    ids = PageIds()
    for number, page in enumerate(projections(dataset, PROFILE, losses), start=1):
        document = page.entry.document
        name = f"{ids.of(document, f'{number:04d}')}.html"
        markup = page_of(dataset, document, losses)
        marking = Marking(markup.root(), markup.nodes)
        mark_leaves(marking, page)
        html = serialised(marking.root)
        raw = folder / "raw_html" / name
        raw.parent.mkdir(parents=True, exist_ok=True)
        raw.write_bytes(markup.source)
        write_text(folder / "prepared_html" / name, html)
        lists[_SETS[page.entry.part]].append(name)
        reread(dataset, html, document.text, losses)
        page.settle(losses)
    for part, names in lists.items():
        write_lines(folder / f"{part}_set.txt", names)


def mark_leaves(marking: Marking, page: Projection) -> None:
    """Put a label on every leaf; segments of which no leaf is labelled are lost."""
    content: defaultdict[TextNode, list[tuple[int, int]]] = defaultdict(list)
    every = dict.fromkeys(leaves(marking.root, IGNORED))
    for mark in page.marks:
        pieces = [one for one in marking.pieces(mark.range) if one.node in every]
        able = [one for one in pieces if not mark.content or one.node.parent.tag not in NO_MARKS]
        if not any(one.node.text[one.start : one.end].strip() for one in able):
            page.lose([mark], UNMARKABLE)
        if mark.content:
            for one in able:
                content[one.node].append((one.start, one.end))
    for leaf in every:
        if leaf.parent.tag in NO_MARKS:
            leaf.parent.set(LABEL, "0")
            continue
        at = 0
        for start, end in content.get(leaf, ()):
            marking.gathered[leaf] += [(at, start, {LABEL: "0"}), (start, end, {LABEL: "1"})]
            at = end
        marking.gathered[leaf].append((at, len(leaf.text), {LABEL: "0"}))
    marking.put_in()


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Return the pages of a folder that holds ``prepared_html`` (and ``raw_html``), or one prepared page."""
    return marked_pages(path, request, marked="prepared_html", raw="raw_html", pieces=labelled_pieces)


def labelled_pieces(root: Any) -> list[Piece]:
    """Return the leaves of a prepared page with what their labels say."""
    kinds = ((leaf.text, _kind_of(leaf.parent)) for leaf in leaves(root, IGNORED))
    # Leaves that are not content may stand where our reader shows nothing, as in a template.
    return [Piece(text, kind, counts=kind == "body") for text, kind in kinds]


def _kind_of(element: Any) -> str:
    """Return the kind of a leaf by the nearest label above it; BoilerNet takes a leaf without one as 0."""
    while element is not None:
        label = element.get(LABEL)
        if label is not None:
            return "body" if label == "1" else "other_boilerplate"
        element = element.getparent()
    return "other_boilerplate"
