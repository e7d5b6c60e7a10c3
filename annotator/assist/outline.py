"""A stored HTML page's elements over its text: read in the guarded worker, handed back as plain numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.pages.html import guarded, parse_again

from . import messages
from .base import PassedOverError, html_source

if TYPE_CHECKING:
    from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements that hold text, and which stretch of the text stands in which.

    ``parents``, ``tags`` and ``hints`` have one entry an element; a parent has a smaller number, -1 is none.
    The text ``[starts[i], ends[i])`` (code points) stands directly in element ``inside[i]``. ``hidden`` are
    the ranges that a browser would not show. ``leads`` and ``times`` tell of a link what it leads to
    (``pages.html.targets``) and how many links do; ``pictures`` and ``controls`` how many of them stand in an
    element but in none inside it that holds text. These four may be missing.
    """

    parents: Sequence[int]
    tags: Sequence[str]
    hints: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    inside: Sequence[int]
    hidden: tuple[Range, ...]
    leads: Sequence[int] = ()
    times: Sequence[int] = ()
    pictures: Sequence[int] = ()
    controls: Sequence[int] = ()

    def chain(self, element: int) -> Iterator[int]:
        """Yield an element and what it stands in, innermost first."""
        while element >= 0:
            yield element
            element = self.parents[element]

    def in_links(self) -> list[bool]:
        """Return for each element whether it is a link or stands in one."""
        found: list[bool] = []
        for parent, tag in zip(self.parents, self.tags, strict=True):
            found.append(tag == "a" or (parent >= 0 and found[parent]))
        return found

    def stretches(self, asked: Range) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and element of the text stretches that share a character with a range."""
        place = max(bisect_right(self.starts, asked.start) - 1, 0)
        while place < len(self.starts) and self.starts[place] < asked.end:
            if self.ends[place] > asked.start:
                yield (
                    max(self.starts[place], asked.start), min(self.ends[place], asked.end), self.inside[place]
                )  # fmt: skip
            place += 1


def outline_of(project: Project, document: Document) -> Outline:
    """Return the outline of a stored page. Raises PassedOverError for what cannot be read so."""
    data, encoding = html_source(project, document)
    try:
        return guarded(read_outline, data, encoding, document.text)
    except FormatError as error:
        raise PassedOverError(error.reason) from error


def read_outline(data: bytes, encoding: str, text: str) -> Outline:
    """Return the outline of a page's bytes; ``text`` is the stored text, which they must give again.

    Meant for the guarded worker: it takes as long as the page is large. Raises FormatError.
    """
    from annotator.pages.html.structure import hints
    from annotator.pages.html.targets import targets
    from annotator.pages.html.walk import walk

    root = parse_again(data, encoding).root
    walked = walk(root)
    if walked.text != text:
        walked = walk(root, scripting=False)
    if walked.text != text:
        raise FormatError(messages.OTHER_PARSER)
    said = hints(root)
    paths = walked.node_map.paths
    at: dict[str, int] = {}
    number: dict[int, int] = {}
    parents: list[int] = []
    tags: list[str] = []
    named: list[str] = []
    for node, (parent, step) in enumerate(zip(paths.parents, paths.steps, strict=True)):
        name = step.lstrip("/").partition("[")[0]
        if name.startswith("text()"):
            continue
        number[node] = len(parents)
        parents.append(number.get(parent, -1))
        tags.append(name)
        path = paths.path(node)
        at[path] = number[node]
        named.append(said.get(path, ""))
    starts, ends, nodes, _ = walked.node_map.columns
    inside = [number[node] if node in number else number.get(paths.parents[node], -1) for node in nodes]
    seen = targets(root)
    leads, times = [0] * len(tags), [0] * len(tags)
    for path, goes, count in seen.links:
        if path in at:
            leads[at[path]], times[at[path]] = goes, count
    pictures, controls = _counted(seen.pictures, at), _counted(seen.controls, at)
    return Outline(
        parents,
        tags,
        named,
        list(starts),
        list(ends),
        inside,
        walked.hidden,
        leads,
        times,
        pictures,
        controls,
    )


def _counted(places: Sequence[str], at: Mapping[str, int]) -> list[int]:
    """Return how many of some XPaths stand in each element, but in none inside it that is numbered."""
    found = [0] * len(at)
    for place in places:
        path = place
        while path and path not in at:
            path = path.rpartition("/")[0]
        if path:
            found[at[path]] += 1
    return found
