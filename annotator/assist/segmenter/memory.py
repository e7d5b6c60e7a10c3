"""What stood where on the finished pages of a project: by place among a site's elements, and by line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..repeats import fingerprint
from .evidence import Evidence
from .features import Described
from .opinions import Kinds

_PURE = 0.8  # share of the pieces of one place, or of one line, that had the kind
_LONGEST = 300  # code points of a line that may come back
_OWN = frozenset(("title",))
"""Kinds of lines that are a page's own: where such a line comes back on another page, it is a link."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a page's pieces are remembered by: the site with the place, and the line itself."""

    places: Sequence[tuple[str, str] | None]
    lines: Sequence[int | None]


def keys_of(evidence: Evidence, one: Described, site: str) -> Keys:
    """Return the keys of a page's pieces; pages of no known site share no places."""
    places = [(site, place) if site and place else None for place in one.places]
    lines: list[int | None] = []
    for piece in one.pieces:
        body = evidence.text[piece.range.start : piece.range.end]
        lines.append(fingerprint(body) if len(body) <= _LONGEST else None)
    return Keys(places, lines)


@dataclass(slots=True)
class Memory:
    """The kinds that pieces had on finished pages."""

    _places: defaultdict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _lines: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, keys: Keys, said: Kinds) -> None:
        """Remember a page."""
        for place, line, kind in zip(keys.places, keys.lines, said, strict=True):
            if kind is None:
                continue
            if place is not None:
                self._places[place][kind] += 1
            if line is not None and kind not in _OWN:
                self._lines[line][kind] += 1

    def kinds(self, keys: Keys) -> list[str | None]:
        """Return the kind that each piece's line, else its place, had nearly always; None: not known."""
        return [self._kind(place, line, None) for place, line in zip(keys.places, keys.lines, strict=True)]

    def without(self, keys: Keys, said: Kinds) -> list[str | None]:
        """Return the same for a page that is itself remembered, as if it were not."""
        own = remembered([(keys, said)])
        return [self._kind(place, line, own) for place, line in zip(keys.places, keys.lines, strict=True)]

    def _kind(self, place: tuple[str, str] | None, line: int | None, own: Memory | None) -> str | None:
        kind = None
        if line is not None and line in self._lines:
            kind = _pure(self._lines[line], own._lines.get(line) if own else None)
        if kind is None and place is not None and place in self._places:
            kind = _pure(self._places[place], own._places.get(place) if own else None)
        return kind


def remembered(pages: Iterable[tuple[Keys, Kinds]]) -> Memory:
    """Return a memory of some pages."""
    made = Memory()
    for keys, said in pages:
        made.add(keys, said)
    return made


def _pure(counts: Counter[str], own: Counter[str] | None) -> str | None:
    rest = counts - own if own else counts
    if not rest:
        return None
    kind, most = rest.most_common(1)[0]
    return kind if most >= _PURE * rest.total() else None
