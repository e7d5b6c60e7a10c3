"""Atoms put together to runs: the stretches of a text on which every author says one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment

from .articles import Articles, articles_in, by_hand, known_names, named_alike
from .atoms import Atom, atoms_of

Label = tuple[str, int | None]
"""What a segment says: its kind, and the article it belongs to by its common number."""

SMALL = 3
"""So many code points between two edges are no stretch of their own: the edges are meant to be one."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch ``[start, end)`` with ink at both edges, and the label each author gives it."""

    start: int
    end: int
    labels: tuple[Label | None, ...]

    @property
    def agreed(self) -> bool:
        """Whether all give it one label, or none."""
        return all(label == self.labels[0] for label in self.labels)


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two characters, both under one label for some authors.

    ``stop`` is where the ink before ends. ``votes``: True: two segments meet here; False: one passes over;
    None: the author has no one label here.
    """

    stop: int
    position: int
    votes: tuple[bool | None, ...]

    @property
    def agreed(self) -> bool:
        """Whether all who have one label here say the same."""
        return len(set(self.votes) - {None}) == 1


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of a page in text order, the places where equal labels meet, and the common article names.

    ``edges`` holds the groups of small runs that stand for one edge, as slices ``(first, end)`` of ``runs``:
    each author's label to the left reaches to some place in the group, and from there on it is the one to
    the right.
    """

    runs: tuple[Run, ...]
    cuts: tuple[Cut, ...]
    edges: tuple[tuple[int, int], ...]
    articles: Articles


def runs_of(sets: Sequence[AnnotationSet], gold: AnnotationSet | None = None) -> Runs:
    """Lay the segments of several authors beside each other; ``gold`` gives the names of articles only.

    White space between two runs belongs to neither: segments that differ in it alone do not differ.
    """
    text = sets[0].text
    atoms = atoms_of(sets)
    named = named_alike(sets, atoms) if gold is None else _named_as_gold(sets, atoms, gold)
    pieces = [(inked, atom) for atom in atoms if (inked := _inked(text, atom)) is not None]
    runs = _merged(pieces, named)
    cuts = [cut for one, other in pairwise(pieces) if (cut := _cut(one, other)) is not None]
    return Runs(tuple(runs), tuple(cuts), tuple(_edges(text, runs)), named)


def _named_as_gold(sets: Sequence[AnnotationSet], atoms: Sequence[Atom], gold: AnnotationSet) -> Articles:
    """Rename articles as they are called in gold; where no hand made a segment there, as decisions say."""
    given, known = by_hand(gold), known_names(sets, gold)
    taken = articles_in(gold) - articles_in(given)
    if not given.segments:
        return named_alike(sets, atoms, known, taken)
    with_gold = [*sets, given]
    return Articles(named_alike(with_gold, atoms_of(with_gold), known, taken).names[:-1])


def _inked(text: str, atom: Atom) -> tuple[int, int] | None:
    """Return an atom's stretch without white space at its edges, None if there is nothing else."""
    piece = text[atom.start : atom.end]
    kept = len(piece.strip())
    start = atom.start + len(piece) - len(piece.lstrip())
    return (start, start + kept) if kept else None


def _merged(pieces: Sequence[tuple[tuple[int, int], Atom]], named: Articles) -> list[Run]:
    runs: list[Run] = []
    for (start, end), atom in pieces:
        labels = tuple(_label(author, one, named) for author, one in enumerate(atom.segments))
        if runs and runs[-1].labels == labels:
            runs[-1] = Run(runs[-1].start, end, labels)
        else:
            runs.append(Run(start, end, labels))
    return runs


def _label(author: int, segment: Segment | None, named: Articles) -> Label | None:
    return None if segment is None else (segment.kind, named.of(author, segment))


def _cut(left: tuple[tuple[int, int], Atom], right: tuple[tuple[int, int], Atom]) -> Cut | None:
    """Return what is said of the place between two atoms, None if no author's segments meet there alike."""
    votes: list[bool | None] = []
    for one, other in zip(left[1].segments, right[1].segments, strict=True):
        alike = one and other and (one.kind, one.article) == (other.kind, other.article)
        votes.append(one is not other if alike else None)
    return Cut(left[0][1], right[0][0], tuple(votes)) if True in votes else None


# --- edges ----------------------------------------------------------------------------------------------


def _edges(text: str, runs: Sequence[Run]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(runs):
        if runs[first].agreed or not _small(text, runs[first].start, runs[first].end):
            first += 1
            continue
        end = first + 1
        while end < len(runs) and not runs[end].agreed and _small(text, runs[first].start, runs[end].end):
            end += 1
        if _one_edge(runs, first, end):
            found.append((first, end))
            end += 1  # an edge is between two runs, not beside another edge
        first = end
    return found


def _small(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is but a few characters, or punctuation and white space alone."""
    if end - start <= SMALL:
        return True
    return all(sign.isspace() or category(sign).startswith("P") for sign in text[start:end])


def _one_edge(runs: Sequence[Run], first: int, end: int) -> bool:
    """Tell whether each author only moves the edge between what is left and right of the runs."""
    edges = [edge_of(runs, first, end, author) for author in range(len(runs[first].labels))]
    return None not in edges and len({edge for edge in edges if edge}) > 1


def edge_of(runs: Sequence[Run], first: int, end: int, author: int) -> tuple[int, int] | tuple[()] | None:
    """Return where an author's label to the left of some runs ends, and where the one to the right begins.

    ``()``: one label reaches over all of it, so the author has no edge here. None: something else stands
    there than these two labels and, between them, nothing.
    """
    left = runs[first - 1].labels[author] if first else None
    right = runs[end].labels[author] if end < len(runs) else None
    inside = [run.labels[author] for run in runs[first:end]]
    if left == right:
        return () if all(label == left for label in inside) else None
    lefts = next((n for n, label in enumerate(inside) if label != left), len(inside))
    rest = inside[lefts:]
    gap = next((n for n, label in enumerate(rest) if label is not None), len(rest)) if right else 0
    if any(label != right for label in rest[gap:]):
        return None
    stop = runs[first + lefts - 1].end if lefts else runs[first].start
    beyond = first + lefts + gap
    return stop, runs[beyond].start if beyond < end else runs[end - 1].end
