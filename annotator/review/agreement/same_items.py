"""What of one set is what of another: the alignment of the sets of a page, made once for all measures."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.items import Event, Mention

from ..alignment.atoms import Atom, atoms_of
from ..alignment.events import event_places, numbered
from ..alignment.places import Marked, Place, places
from .comparison import Comparison


def atoms(comparison: Comparison) -> list[Atom]:
    """Return the atoms of a page (`alignment.atoms`)."""
    return atoms_of(comparison.sets)


def mention_pairs(comparison: Comparison) -> list[tuple[Mention, Mention]]:
    """Return the mentions of two sets that are the same one, in reading order (`alignment.places`)."""
    return _pairs(comparison.once(_mention_places))


def event_pairs(comparison: Comparison) -> list[tuple[Event, Event]]:
    """Return the events of two sets that are the same one, in reading order (`alignment.events`)."""
    where = numbered(comparison.once(_mention_places), len(comparison.sets))
    return _pairs(event_places(comparison.sets, where))


def _mention_places(comparison: Comparison) -> list[Place[Mention]]:
    names = [one.author.name for one in comparison.sets]
    return places([one.mentions.values() for one in comparison.sets], names)


def _pairs(found: Iterable[Place[Marked]]) -> list[tuple[Marked, Marked]]:
    both = (place.items for place in found)
    return [(one, two) for one, two in both if one is not None and two is not None]
