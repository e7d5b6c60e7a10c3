"""Which part of a dataset a document goes to: exact sizes, by content, and what belongs together stays so."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.errors import AnnotatorError

from . import split_messages as messages

PARTS = ("train", "dev", "test")
Shares = tuple[int, int, int]
_WRITTEN = re.compile(r"(\d{1,3})/(\d{1,3})/(\d{1,3})", re.ASCII)


def parse_shares(text: str) -> Shares:
    """Read ``80/10/10``: the shares of train, dev and test in per cent. Raises AnnotatorError for others."""
    written = _WRITTEN.fullmatch(text.strip())
    if not written:
        raise AnnotatorError(messages.SHARES, text=text)
    return check_shares((int(written[1]), int(written[2]), int(written[3])))


def check_shares(shares: Shares) -> Shares:
    """Return the shares. Raises AnnotatorError unless they are 0 or more and sum to 100."""
    if min(shares) < 0 or sum(shares) != 100:
        raise AnnotatorError(messages.SHARES_SUM, shares="/".join(map(str, shares)))
    return shares


@dataclass(frozen=True, slots=True)
class Page:
    """What a split goes by of one document: its content, not the id that an import gave it.

    ``kinds`` is what is to be spread evenly: labels, language, outlet. Documents with one of ``ties`` in
    common go into one part: near-duplicates, pages that tell of one event.
    """

    id: str
    content: str
    kinds: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Unit:
    """Documents that stay together, and their place in a draw that knows their content alone."""

    rank: str
    ids: tuple[str, ...]
    kinds: Counter[str]


def divided(
    pages: Sequence[Page], shares: Shares, seed: int, known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the part of each document, by id: parts of exact size as far as what stays together allows.

    ``known`` documents stay where they are, and what belongs to one of them joins it.
    The draw is by SHA-256 of the seed and the content, so the same pages imported anew, in any order, are
    divided the same. Rare kinds are dealt out first, each to the part that lacks most of it (iterative
    stratification: Sechidis, Tsoumakas and Vlahavas 2011, "On the Stratification of Multi-label Data").
    """
    units = _units(pages, seed)
    room = sizes(len(pages), shares)
    wanted = {part: share / 100 for part, share in zip(PARTS, shares, strict=True)}
    totals: Counter[str] = Counter()
    for unit in units:
        totals.update(unit.kinds)
    lacks = {part: {kind: wanted[part] * n for kind, n in totals.items()} for part in PARTS}
    found: dict[str, str] = {}

    def put(unit: _Unit, part: str) -> None:
        room[part] -= len(unit.ids)
        for each, n in unit.kinds.items():
            lacks[part][each] -= n
        found.update(dict.fromkeys(unit.ids, part))

    waiting = {unit.rank: unit for unit in units}
    for unit in units:
        if part := _stays(unit, known):
            put(waiting.pop(unit.rank), part)
    by_kind: dict[str, list[str]] = {}
    for unit in units:
        for kind in unit.kinds:
            by_kind.setdefault(kind, []).append(unit.rank)
    order: list[str | None] = [*sorted(totals, key=lambda one: (totals[one], one)), None]
    for rare in order:
        ranks = list(waiting) if rare is None else by_kind[rare]
        for rank in ranks:
            drawn = waiting.pop(rank, None)
            if drawn is not None:
                put(drawn, _part(drawn, rare, room, lacks))
    return found


def in_turn(
    pages: Sequence[Page], shares: Shares, days: Mapping[str, str], known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the part of each document by its day: the oldest in train, the newest in test.

    What belongs together goes by the newest of it; documents without a day are the oldest. ``known``
    documents stay where they are, and what belongs to one of them joins it.
    """
    room, units = sizes(len(pages), shares), _units(pages, seed=0)
    newest = {unit.rank: max(days.get(one, "") for one in unit.ids) for unit in units}
    stays = {unit.rank: part for unit in units if (part := _stays(unit, known))}
    found: dict[str, str] = {}
    for unit in sorted(units, key=lambda one: (one.rank not in stays, newest[one.rank], one.rank)):
        part = stays.get(unit.rank) or next((part for part in PARTS if room[part] > 0), PARTS[-1])
        room[part] -= len(unit.ids)
        found.update(dict.fromkeys(unit.ids, part))
    return found


def _stays(unit: _Unit, known: Mapping[str, str] | None) -> str:
    """Return the part of most of the documents in a unit that are known; "" if none is."""
    parts = [known[one] for one in unit.ids if one in known] if known else []
    return max(PARTS, key=parts.count) if parts else ""


def _part(unit: _Unit, kind: str | None, room: dict[str, int], lacks: dict[str, dict[str, float]]) -> str:
    """Return the part that lacks most of a kind, among those with room for the unit; else that with most."""
    fitting = [part for part in PARTS if room[part] >= len(unit.ids)]
    fitting = fitting or [max(PARTS, key=lambda part: room[part])]
    return max(fitting, key=lambda part: (lacks[part][kind] if kind is not None else 0.0, room[part]))


def sizes(count: int, shares: Shares) -> dict[str, int]:
    """Return the sizes of the parts: shares by the largest remainder, so that they add up."""
    whole = {part: count * share // 100 for part, share in zip(PARTS, shares, strict=True)}
    rest = {part: count * share % 100 for part, share in zip(PARTS, shares, strict=True)}
    for part in sorted(PARTS, key=lambda one: -rest[one])[: count - sum(whole.values())]:
        whole[part] += 1
    return whole


def _units(pages: Sequence[Page], seed: int) -> list[_Unit]:
    """Return what stays together, in the order of the draw."""
    first: dict[str, str] = {}

    def top(one: str) -> str:
        while first.setdefault(one, one) != one:
            first[one] = first[first[one]]
            one = first[one]
        return one

    for page in pages:
        for tie in (f"text {page.content}", *(f"tie {one}" for one in page.ties)):
            first[top(tie)] = top(f"page {page.id}")
    groups: dict[str, list[Page]] = {}
    for page in pages:
        groups.setdefault(top(f"page {page.id}"), []).append(page)
    units = []
    for group in groups.values():
        rank = min(hashlib.sha256(f"{seed}:{page.content}".encode()).hexdigest() for page in group)
        kinds: Counter[str] = Counter()
        for page in group:
            kinds.update(page.kinds)
        units.append(_Unit(rank, tuple(page.id for page in group), kinds))
    return sorted(units, key=lambda unit: (-len(unit.ids), unit.rank))
