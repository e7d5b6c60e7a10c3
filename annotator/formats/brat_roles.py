"""Numbers of brat's roles: ``Theme2`` is a second ``Theme``, and ``Site2`` belongs to that one.

An event keeps its arguments in an order. On a page whose numbers pair roles (its metadata say so) they stand
pair by pair, and the numbers are made of the order again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_NUMBERED = re.compile(r"(.*?)([0-9]*)", re.DOTALL)
PAIRED = "paired_roles"


def parted(word: str) -> tuple[str, int]:
    """Return a role without its number, and the number (1 where there is none)."""
    match = _NUMBERED.fullmatch(word)
    name, number = (match[1], match[2]) if match else (word, "")
    return name, int(number[:9]) if number else 1


def numbers(roles: Iterable[str], *, paired: bool) -> list[int]:
    """Return the numbers of roles in an order: each counted by itself, or in groups with each role once."""
    counts: Counter[str] = Counter()
    group, held = 1, set[str]()
    made = []
    for role in roles:
        counts[role] += 1
        if role in held:
            group, held = group + 1, set()
        held.add(role)
        made.append(group if paired else counts[role])
    return made


def pairs(events: Iterable[Sequence[tuple[str, int]]]) -> bool:
    """Tell whether the numbers of a page's events say more than how often a role was filled before."""
    return any(numbers([r for r, _ in one], paired=False) != [n for _, n in one] for one in events)
