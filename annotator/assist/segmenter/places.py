"""Where pieces stand among a page's elements, as numbers: tags, containers, links, others of one place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from ..dom_words import words
from ..outline import Outline
from ..pieces import Piece
from . import marks

_BLOCKS = {
    "p": 0, "li": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 4, "h5": 4, "h6": 4, "td": 5, "th": 5, "dd": 5, "dt": 5,
    "blockquote": 6, "pre": 6, "figcaption": 7, "button": 8, "label": 8, "option": 8, "div": 9, "section": 10,
    "article": 10, "header": 10, "main": 10,
    "figure": 7, "body": 10, "ul": 1, "ol": 1, "form": 8, "footer": 10,
    "nav": 10, "aside": 10, "tr": 5, "table": 5,
}  # fmt: skip
_TAGS = ("p", "li", "h1", "h2", "h3", "cell", "quote", "caption", "control", "div", "section")
_AROUND = ("article", "main", "aside", "footer", "nav", "header", "form", "list", "table", "figure")
_ROLES = (
    ("role main", "main"), ("role complementary", "aside"), ("role contentinfo", "footer"),
    ("role navigation", "nav"), ("role banner", "header"), ("role article", "article"),
)  # fmt: skip
_LISTS = {"ul": "list", "ol": "list", "dl": "list"}
_CONTAINER = ("size", "linked", "votes", "prose", "pieces")
_LEVELS = 3
_H1 = _TAGS.index("h1")
_HEADS = (_H1, _TAGS.index("h2"), _TAGS.index("h3"))
NAN = float("nan")
_PROSE = 80  # code points from which a piece reads as running text
_MAIN = 0.9  # share of all votes that the main container holds


@dataclass(frozen=True, slots=True)
class Place:
    """A piece's numbers, in the order of ``names``, what stands for its place on other pages, the element
    that holds its block (-1: none), if it is a heading, and where its first link begins in it (-1: none)."""

    values: tuple[float, ...]
    signature: str
    box: int
    heading: bool = False
    link: int = -1

    @staticmethod
    def names() -> tuple[str, ...]:
        """Return the names of the numbers."""
        return (
            "linked", *(f"tag {tag}" for tag in _TAGS), *(f"in {one}" for one in _AROUND), "depth",
            *(f"box{level} {name}" for level in range(_LEVELS) for name in _CONTAINER),
            "inside main", "up to main", "siblings", "among",
            "same place", "same place n", "same place linked",
            "bold", "italic", "hidden", "links", "before link", "after link",
            "in story box", "to story", "from story", "section linked", "section votes", "section prose",
            "section n", "in section", "first h1", *marks.NAMES,
        )  # fmt: skip


@dataclass(slots=True)
class _Elements:
    """What elements hold, each with all that stands in it."""

    ink: NDArray[np.float64]
    links: NDArray[np.float64]
    votes: NDArray[np.float64]
    prose: NDArray[np.float64]
    pieces: NDArray[np.float64]


def places_of(
    outline: Outline, held: Sequence[Piece], size: NDArray[np.float64], votes: NDArray[np.float64]
) -> list[Place]:
    """Return the place of each piece; ``votes`` is the mean share of each that extractors take."""
    links = outline.in_links()
    stood = [_stands(outline, links, piece) for piece in held]
    blocks = _blocks(outline)
    linked = np.array([share for _, share in stood])
    elements = [element for element, _ in stood]
    sums = _summed(outline, elements, size, linked, votes)
    around = _landmarks(outline)
    depths = _depths(outline)
    main = _main(outline, sums.votes)
    inside = _inside(outline, main)
    siblings = _siblings(outline)
    signatures = [signature(outline, blocks[one]) if one >= 0 else "" for one in elements]
    shared = _shared(signatures, size, votes, linked)
    boxes = [outline.parents[blocks[one]] if one >= 0 else -1 for one in elements]
    story = _story(boxes, size, votes)
    reached = [_link_edges(outline, links, piece) for piece in held]
    edges, firsts = [one[:3] for one in reached], [one[3] for one in reached]
    heads = [one >= 0 and _BLOCKS.get(outline.tags[blocks[one]], 9) in _HEADS for one in elements]
    sections = _sections(heads, size, linked, votes)
    around_it = marks.Marks(outline)
    seen_h1 = False
    whole = float(size.sum())
    order: dict[int, int] = defaultdict(int)
    found: list[Place] = []
    for at, (piece, element) in enumerate(zip(held, elements, strict=True)):
        if element < 0:
            found.append(Place((0.0,) * len(Place.names()), "", -1))
            continue
        block = blocks[element]
        container = outline.parents[block]
        order[container] += 1
        up, above = 0, block
        while above >= 0 and not inside[above] and above not in main:
            above, up = outline.parents[above], up + 1
        tag = _BLOCKS.get(outline.tags[block], 9)
        mask = around[block]
        values = (
            float(linked[at]),
            *(float(tag == number) for number in range(len(_TAGS))),
            *(float(mask >> bit & 1) for bit in range(len(_AROUND))),
            float(depths[block]),
            *_containers(outline, sums, container, whole),
            float(inside[block]),
            float(up),
            log2(1 + siblings[block]),
            order[container] / (1 + sums.pieces[container] if container >= 0 else 1),
            *shared[signatures[at]],
            float(outline.tags[element] in ("b", "strong")),
            float(outline.tags[element] in ("em", "i")),
            float(any(one.start <= piece.range.start < one.end for one in outline.hidden[:200])),
            *edges[at],
            float(container == story.box),
            float(min(at - story.first, 30)),
            float(max(at - story.last, -30)),
            *sections[at],
            float(tag == _H1 and not seen_h1),
            *around_it.of(piece, element, container),
        )
        seen_h1 = seen_h1 or tag == _H1
        found.append(Place(values, signatures[at], container, heads[at], firsts[at]))
    return found


def signature(outline: Outline, block: int) -> str:
    """Return what stands for an element's place on all pages of a site: it and what it stands in, by name."""
    steps: list[str] = []
    for one in outline.chain(block):
        steps.append(outline.tags[one] + words(outline.hints[one]).rstrip())
        if len(steps) == 3:
            break
    return "<".join(steps)


def _stands(outline: Outline, links: Sequence[bool], piece: Piece) -> tuple[int, float]:
    """Return the element that holds most of a piece, and the share of the piece inside links."""
    ink: dict[int, int] = defaultdict(int)
    for start, end, element in outline.stretches(piece.range):
        ink[element] += end - start
    if not ink:
        return -1, 0.0
    inside = sum(length for element, length in ink.items() if element >= 0 and links[element])
    return max(ink, key=ink.__getitem__), inside / sum(ink.values())


def _link_edges(outline: Outline, links: Sequence[bool], piece: Piece) -> tuple[float, float, float, int]:
    """Return how many links a piece has (at most 9), and what stands before the first and after the last one.

    The latter as the binary logarithm of code points (NaN without a link), the former also as it is (-1).
    """
    count, first, last, before = 0, -1, -1, False
    for start, end, element in outline.stretches(piece.range):
        inside = element >= 0 and links[element]
        if inside:
            count += not before
            first = start if first < 0 else first
            last = end
        before = inside
    if not count:
        return 0.0, NAN, NAN, -1
    before_it = first - piece.range.start
    return float(min(count, 9)), log2(1 + before_it), log2(1 + max(0, piece.range.end - last)), before_it


@dataclass(frozen=True, slots=True)
class _Story:
    """The element that directly holds most of what extractors take, and its first and last piece of prose."""

    box: int
    first: int
    last: int


def _story(boxes: Sequence[int], size: NDArray[np.float64], votes: NDArray[np.float64]) -> _Story:
    ink: defaultdict[int, float] = defaultdict(float)
    prose = size >= _PROSE
    for box, length in zip(boxes, (size * votes * prose).tolist(), strict=True):
        if box >= 0:
            ink[box] += length
    if not ink:
        return _Story(-2, 0, len(boxes))
    most = max(ink, key=ink.__getitem__)
    there = [at for at, box in enumerate(boxes) if box == most and prose[at]]
    return _Story(most, there[0], there[-1]) if there else _Story(most, 0, len(boxes))


def _sections(
    heads: Sequence[bool], size: NDArray[np.float64], linked: NDArray[np.float64], votes: NDArray[np.float64]
) -> list[tuple[float, ...]]:
    """Return of each piece's section (a heading and what follows it): links, votes, prose, pieces, place."""
    starts = [at for at, head in enumerate(heads) if head or at == 0]
    found: list[tuple[float, ...]] = []
    for start, end in zip(starts, [*starts[1:], len(heads)], strict=True):
        body = slice(start + 1, end) if heads[start] and end > start + 1 else slice(start, end)
        ink = float(size[body].sum()) or 1.0
        sums = (size * linked)[body].sum(), (size * votes)[body].sum(), (size * (size >= _PROSE))[body].sum()
        shares = tuple(float(one) / ink for one in sums)
        for at in range(start, end):
            found.append((*shares, log2(end - start), float(min(at - start, 30))))
    return found


def _blocks(outline: Outline) -> list[int]:
    """Return for each element the nearest one, itself included, that makes a line of its own."""
    found: list[int] = []
    for element, (parent, tag) in enumerate(zip(outline.parents, outline.tags, strict=True)):
        found.append(element if tag in _BLOCKS or parent < 0 else found[parent])
    return found


def _summed(
    outline: Outline,
    elements: Sequence[int],
    size: NDArray[np.float64],
    linked: NDArray[np.float64],
    votes: NDArray[np.float64],
) -> _Elements:
    columns = np.zeros((5, len(outline.tags) + 1))
    places = np.array(elements, np.int64)  # -1: the last column, which stands for no element
    for row, values in enumerate(
        (size, size * linked, size * votes, size * (size >= _PROSE), np.ones(len(size)))
    ):
        np.add.at(columns[row], places, values)
    summed = columns.T.tolist()
    for element in range(len(outline.tags) - 1, -1, -1):
        parent = outline.parents[element]
        if parent >= 0 and summed[element][4]:
            above = summed[parent]
            for row, value in enumerate(summed[element]):
                above[row] += value
    return _Elements(*np.array(summed).T)


def _landmarks(outline: Outline) -> list[int]:
    """Return for each element a bit for each of ``_AROUND`` that it is or stands in."""
    bits = {name: 1 << place for place, name in enumerate(_AROUND)}
    found: list[int] = []
    for parent, tag, hint in zip(outline.parents, outline.tags, outline.hints, strict=True):
        mask = (found[parent] if parent >= 0 else 0) | bits.get(_LISTS.get(tag, tag), 0)
        if "role=" in hint:
            said = words(hint)
            for role, name in _ROLES:
                if f" {role} " in said:
                    mask |= bits[name]
        found.append(mask)
    return found


def _depths(outline: Outline) -> list[int]:
    found: list[int] = []
    for parent in outline.parents:
        found.append(found[parent] + 1 if parent >= 0 else 0)
    return found


def _main(outline: Outline, votes: NDArray[np.float64]) -> frozenset[int]:
    """Return the deepest element that holds nearly all of what extractors take, and what that stands in."""
    most = float(votes[:-1].max(initial=0.0))
    if not most:
        return frozenset()
    holding = np.flatnonzero(votes[:-1] >= _MAIN * most)
    return frozenset(outline.chain(int(holding[-1]))) if len(holding) else frozenset()


def _inside(outline: Outline, main: frozenset[int]) -> list[bool]:
    """Return for each element whether it stands in the innermost of the main ones."""
    deepest = max(main, default=-1)
    found: list[bool] = []
    for element, parent in enumerate(outline.parents):
        found.append(element == deepest or (parent >= 0 and found[parent]))
    return found


def _siblings(outline: Outline) -> list[int]:
    """Return for each element how many of its parent's have its name, itself included."""
    keys = list(zip(outline.parents, outline.tags, outline.hints, strict=True))
    counts = Counter(keys)
    return [counts[key] for key in keys]


def _shared(
    signatures: Sequence[str],
    size: NDArray[np.float64],
    votes: NDArray[np.float64],
    linked: NDArray[np.float64],
) -> dict[str, tuple[float, float, float]]:
    """Return for each signature the votes of its pieces, their number, and their share of links."""
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for one, length, vote, link in zip(
        signatures, size.tolist(), votes.tolist(), linked.tolist(), strict=True
    ):
        held = sums[one]
        held[0] += length
        held[1] += length * vote
        held[2] += 1
        held[3] += length * link
    return {one: (held[1] / held[0], log2(1 + held[2]), held[3] / held[0]) for one, held in sums.items()}


def _containers(outline: Outline, sums: _Elements, container: int, whole: float) -> Iterator[float]:
    for _ in range(_LEVELS):
        if container < 0:
            yield from (1.0, *(NAN,) * (len(_CONTAINER) - 1))
            continue
        ink = float(sums.ink[container]) or 1.0
        yield ink / whole
        yield float(sums.links[container]) / ink
        yield float(sums.votes[container]) / ink
        yield float(sums.prose[container]) / ink
        yield log2(1 + float(sums.pieces[container]))
        container = outline.parents[container]
