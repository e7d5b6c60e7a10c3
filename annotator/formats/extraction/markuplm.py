"""``markuplm``: text nodes with XPath and label, for MarkupLM's token classification (``parse_html=False``).

``pages.jsonl``, one object a page: ``id``, ``url``, ``nodes`` (texts), ``xpaths`` (of the element that
holds the text, numbers only where an element has siblings of its name) and ``node_labels`` (1 content, 0
not). A text node that is part content becomes several nodes with the same path. The tree is the program's
own, by lxml.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.base import Dataset, Losses
from annotator.formats.files import LineFiles, compact_json

from .markup import Marking, TextNode, leaves, page_of
from .messages import UNMARKABLE
from .projection import Projection, projections

PROFILE = "dragnet"
IGNORED = frozenset({"script", "style", "template", "head", "noscript", "iframe"})


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write one file, or one for each part of a split."""
    with LineFiles({part: folder / f"{part or 'pages'}.jsonl" for part in dataset.parts() or ("",)}) as lines:
        _write(dataset, lines, losses)


def _write(dataset: Dataset, lines: LineFiles, losses: Losses) -> None:
    for page in projections(dataset, PROFILE, losses):
        document = page.entry.document
        markup = page_of(dataset, document, losses)
        marking = Marking(markup.root(), markup.nodes)
        rows = list(_rows(marking, page))
        record = {
            "id": document.id,
            "url": document.source.uri or "",
            "nodes": [text for text, _, _ in rows],
            "xpaths": [path for _, path, _ in rows],
            "node_labels": [label for _, _, label in rows],
        }
        lines.add(page.entry.part, compact_json(record))
        page.settle(losses)


def _rows(marking: Marking, page: Projection) -> Iterator[tuple[str, str, int]]:
    every = dict.fromkeys(leaves(marking.root, IGNORED))
    content: defaultdict[TextNode, list[tuple[int, int]]] = defaultdict(list)
    for mark in page.marks:
        pieces = [one for one in marking.pieces(mark.range) if one.node in every]
        if not any(one.node.text[one.start : one.end].strip() for one in pieces):
            page.lose([mark], UNMARKABLE)
        if mark.content:
            for one in pieces:
                content[one.node].append((one.start, one.end))
    paths = paths_of(marking.root)
    for leaf in every:
        for start, end, label in _parts(leaf.text, content.get(leaf, [])):
            yield " ".join(leaf.text[start:end].split()), paths[leaf.parent], label


def _parts(text: str, content: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of a text node of one label each, those of white space left out."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for start, end in [*content, (len(text), len(text))]:
        for stretch in ((at, start, 0), (start, end, 1)):
            if not text[stretch[0] : stretch[1]].strip():
                continue
            if found and found[-1][2] == stretch[2]:
                found[-1] = (found[-1][0], stretch[1], stretch[2])
            else:
                found.append(stretch)
        at = end
    yield from found


def paths_of(root: Any) -> dict[Any, str]:
    """Return the XPath of every element, with a number only where others of its name stand beside it."""
    paths = {root: f"/{root.tag}"}
    for element in root.iter():
        if element not in paths:
            continue
        children = [child for child in element if isinstance(child.tag, str)]
        several = Counter(child.tag for child in children)
        seen: Counter[str] = Counter()
        for child in children:
            seen[child.tag] += 1
            number = f"[{seen[child.tag]}]" if several[child.tag] > 1 else ""
            paths[child] = f"{paths[element]}/{child.tag}{number}"
    return paths
