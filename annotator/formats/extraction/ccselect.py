"""``cc-select``: pages with ``cc-select="true"`` on what is content, as in MinerU-HTML and WebMainBench.

``pages.jsonl``, one object a page: ``track_id``, ``url``, ``html`` with the marks, ``main_html`` (the
selected elements alone), ``convert_main_content`` and ``groundtruth_content`` (the content's text) and
``meta``. A selected element selects all that is in it, so an element is marked only if all its text is
content; other content gets a span of its own. What stands under ``display: none`` is passed over by
readers of the format and is lost.

Read are rows with ``html`` and ``track_id`` (or ``id``): what is selected is the body of the article. A row
without marks, but with ``main_html``, has its gold in that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.formats.base import Dataset, Incoming, Losses, Refusal, Request
from annotator.formats.files import LineFiles, compact_json
from annotator.formats.messages import LINE
from annotator.formats.strict_json import parse_line

from . import messages
from .gold_reader import MOST, gold_page
from .gold_reader import Piece as Gold
from .markup import NO_MARKS, Marking, Piece, TextNode, leaves, page_of, reread, serialised
from .messages import UNMARKABLE
from .page_ids import PageIds
from .projection import Projection, lines_of, projections

PROFILE = "mineru"
IGNORED = frozenset({"script", "style", "template", "head"})
ATTRIBUTE = "cc-select"
_SELECTED = {ATTRIBUTE: "true", "class": "mark-selected"}


# --- out ----------------------------------------------------------------------------------------------


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write one file, or one for each part of a split."""
    paths = {part: folder / f"{part or 'pages'}.jsonl" for part in dataset.parts() or ("",)}
    with LineFiles(paths) as lines:
        _write(dataset, lines, losses)


def _write(dataset: Dataset, lines: LineFiles, losses: Losses) -> None:
    ids = PageIds()
    for page in projections(dataset, PROFILE, losses):
        document = page.entry.document
        markup = page_of(dataset, document, losses)
        marking = Marking(_unmarked(markup.root()), markup.nodes)
        main = _select(marking, page)
        html = serialised(marking.root)
        reread(dataset, html, document.text, losses)
        content = lines_of(page.text, (m.range for m in page.content() if m.segment.id not in page.left))
        text = "\n\n".join(page.text[one.start : one.end] for one in content)
        record = {
            "track_id": ids.of(document, document.id),
            "url": document.source.uri or "",
            "html": html,
            "main_html": main,
            "convert_main_content": text,
            "groundtruth_content": text,
            "meta": {"language": document.metadata.get("language") or ""},
        }
        lines.add(page.entry.part, compact_json(record))
        page.lose_all_but_content()
        page.settle(losses)


def _unmarked(root: Any) -> Any:
    """Return a tree without the marks that the page came with: what is stored now counts."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.attrib.pop(ATTRIBUTE, None) is not None:
            element.attrib.pop("data-anno-uid", None)
            classes = [one for one in (element.get("class") or "").split() if one != "mark-selected"]
            if classes:
                element.set("class", " ".join(classes))
            else:
                element.attrib.pop("class", None)
    return root


def _select(marking: Marking, page: Projection) -> str:
    """Mark the content in the tree and return the HTML of what is selected, in page order."""
    content: defaultdict[TextNode, list[Piece]] = defaultdict(list)
    shown: dict[Any, bool] = {}
    for mark in page.content():
        pieces = [
            one for one in marking.pieces(mark.range)
            if one.node.parent.tag not in NO_MARKS and _is_shown(one.node.parent, shown)
        ]  # fmt: skip
        if not any(one.node.text[one.start : one.end].strip() for one in pieces):
            page.lose([mark], UNMARKABLE)
        for one in pieces:
            content[one.node].append(one)
    whole = _whole_elements(marking.root, content)
    for node, pieces in content.items():
        if node.parent not in whole and not _inside(node.parent, whole):
            marking.gathered[node] += [(one.start, one.end, _SELECTED) for one in pieces]
    marking.put_in()
    top = [element for element in marking.root.iter() if element in whole]
    for element in top:
        classes = (element.get("class") or "").split()
        element.set("class", " ".join([*classes, "mark-selected"]))
        element.set(ATTRIBUTE, "true")
    chosen = list(marking.root.iter(*{e.tag for e in top}, "span"))
    selected = [element for element in chosen if element.get(ATTRIBUTE) == "true"]
    for number, element in enumerate(selected, start=1):
        element.set("data-anno-uid", f"anno-{number}")
    return "\n".join(_html(element) for element in selected)


def _whole_elements(root: Any, content: dict[TextNode, list[Piece]]) -> set[Any]:
    """Return the topmost elements below the body all of whose text is content."""
    every: Counter[Any] = Counter()
    mine: Counter[Any] = Counter()
    for leaf in leaves(root, IGNORED):
        every[leaf.parent] += 1
        mine[leaf.parent] += _covers(leaf.text, content.get(leaf, []))
    elements = list(root.iter())
    for element in reversed(elements):
        above = element.getparent()
        if above is not None:
            every[above] += every[element]
            mine[above] += mine[element]
    found: set[Any] = set()
    within: set[Any] = set()
    for element in elements:
        if element.getparent() in within or element.getparent() in found:
            within.add(element)
        elif every[element] == mine[element] > 0 and element.tag not in ("html", "body"):
            found.add(element)
    return found


def _covers(text: str, pieces: list[Piece]) -> bool:
    """Tell whether all of a text node but white space is in the pieces."""
    at = 0
    for one in sorted(pieces, key=lambda piece: piece.start):
        if text[at : one.start].strip():
            return False
        at = one.end
    return not text[at:].strip()


def _inside(element: Any, whole: set[Any]) -> bool:
    return any(above in whole for above in element.iterancestors())


def _is_shown(element: Any, known: dict[Any, bool]) -> bool:
    way = []
    while element is not None and element not in known:
        way.append(element)
        element = element.getparent()
    shown = known[element] if element is not None else True
    for one in reversed(way):
        style = (one.get("style") or "").replace(" ", "").lower() if isinstance(one.tag, str) else ""
        shown = known[one] = shown and "display:none" not in style
    return shown


def _html(element: Any) -> str:
    from lxml import etree

    return etree.tostring(element, method="html", encoding="unicode", with_tail=False)


# --- in -----------------------------------------------------------------------------------------------


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the pages of a file of rows, or of every such file in a folder, one row held at a time."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    for file in files:
        try:
            yield from _rows(file, request)
        except OSError as error:
            yield Refusal.of(error, file)
    if not files:
        yield Refusal(str(path), message(messages.NO_ROWS))


def _rows(file: Path, request: Request) -> Iterator[Incoming | Refusal]:
    number = 0
    with file.open("rb") as rows:
        while row := rows.readline(MOST + 1):
            number += 1
            place = message(LINE, number=number)
            if len(row) > MOST:
                yield Refusal(str(file), message(messages.TOO_LARGE, most=MOST // 1_000_000), place)
                return
            if row.strip(b" \t\r\n\xef\xbb\xbf"):
                try:
                    yield _page(file, row.removeprefix(b"\xef\xbb\xbf"), number, request)
                except FormatError as error:
                    yield Refusal.of(error, file, place)


def _page(file: Path, row: bytes, number: int, request: Request) -> Incoming:
    record = parse_line(row, path=str(file), place=message(LINE, number=number))
    html, main, url = record.get("html"), record.get("main_html"), record.get("url")
    if not isinstance(html, str):
        raise FormatError(messages.NO_FIELD, field="html")
    if request.pages is None:
        raise FormatError(messages.NEEDS_READER)
    key = next((one for name in ("track_id", "id") if isinstance(one := record.get(name), str) and one), "")
    source = html.encode("utf-8")
    gold = request.pages.of_tree(selected_pieces, source, path=str(file), encoding="utf-8")
    if not any(one.kind for one in gold):
        if not isinstance(main, str):
            raise FormatError(messages.NO_FIELD, field=ATTRIBUTE)
        gold = request.pages.of_tree(all_pieces, main.encode("utf-8"), path=str(file), encoding="utf-8")
    return gold_page(
        request, source, file, gold,
        page_id=key or f"{file.stem}-{number}", encoding="utf-8",
        uri=url if isinstance(url, str) and url else None,
    )  # fmt: skip


def selected_pieces(root: Any) -> list[Gold]:
    """Return the text of a page in order, ``body`` where an element above is selected and shown."""
    shown: dict[Any, bool] = {}
    return [
        Gold(leaf.text, "body" if _is_selected(leaf.parent) and _is_shown(leaf.parent, shown) else "")
        for leaf in leaves(root, IGNORED)
    ]


def all_pieces(root: Any) -> list[Gold]:
    """Return the text of a page that is nothing but content."""
    return [Gold(leaf.text) for leaf in leaves(root, IGNORED)]


def _is_selected(element: Any) -> bool:
    while element is not None:
        if element.get(ATTRIBUTE) == "true":
            return True
        element = element.getparent()
    return False
