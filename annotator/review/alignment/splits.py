"""Where one author has one mention and another has two in its stead: places that are asked as one."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.items import Mention
from annotator.domain.ranges import Span

from .overlaps import shared_by
from .places import Place


def split_places(listed: Sequence[Place[Mention]]) -> list[tuple[int, ...]]:
    """Return the numbers of the places in groups: mostly alone, together where an author splits another's.

    That is where an item overlaps two of another author's that do not overlap each other; one within
    another is no split. Groups come in reading order, and so do the places in them.
    """
    near = shared_by((place.hull.start, place.hull.end, number) for number, place in enumerate(listed))
    first = list(range(len(listed)))
    for one, other in sorted(near):
        if _splits(listed[one], listed[other]) or _splits(listed[other], listed[one]):
            low, high = sorted((first[one], first[other]))
            first = [low if number == high else number for number in first] if low != high else first
    groups: dict[int, list[int]] = {}
    for number, head in enumerate(first):
        groups.setdefault(head, []).append(number)
    return [tuple(groups[head]) for head in sorted(groups)]


def _splits(whole: Place[Mention], rest: Place[Mention]) -> bool:
    """Tell whether an item at one place overlaps what another author has at both, apart from each other."""
    for author, part in whole.present:
        second = rest.items[author]
        if second is None or _share(part.span, second.span):
            continue
        for other, item in whole.present:
            if other != author and _share(item.span, part.span) and _share(item.span, second.span):
                return True
    return False


def _share(one: Span, other: Span) -> bool:
    return any(mine.overlaps(theirs) for mine in one.fragments for theirs in other.fragments)
