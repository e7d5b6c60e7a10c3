"""What became of suggestions: each model's segments beside those that a person, or gold, has on the page."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.items import AuthorKind, State
from annotator.edits import verbs

from .tables import AUTHOR, JOURNAL, SEGMENT, SET

_AT_ONCE = 200  # documents whose segments are in memory
_DONE = State.DONE.value
Placed = tuple[int, int, str, int | None]  # start, end, kind, article


@dataclass(slots=True)
class _Sums:
    pages: int = 0
    waiting: int = 0
    of_stretches: Counter[str] = field(default_factory=Counter)
    labelled: int = 0
    suggested: int = 0
    same: int = 0


def acceptance(connection: Connection) -> dict[str, Any]:
    """Return for each model with segments how they fared, as plain JSON values.

    A page counts (``pages``) once gold or, without gold, the furthest human set on it is done; until then it
    is among the ``waiting``. A suggested segment is ``accepted`` if there is one of the same range, kind and
    article, else ``changed`` if its text is labelled so in part or otherwise, else ``rejected``: nothing
    was labelled there. ``missed`` are segments of the person's that were not accepted ones. Precision and
    recall are of whole segments; ``characters`` the same of code points with the same kind. By the journal,
    ``edits`` are the edits that accepted something, and ``dismissed`` the segments that somebody rejected by
    hand, counted once for each person; the suggestion keeps them, so they are among the figures above.
    """
    sets = _sets(connection)
    sums: defaultdict[str, _Sums] = defaultdict(_Sums)
    for part in _parts(sorted(sets), _AT_ONCE):
        wanted = [(model, reference) for page in part for model, reference in _pairs(sets[page])]
        ids = {one for model, reference in wanted for one in (model[0], reference[0] if reference else None)}
        held = _segments(connection, [one for one in ids if one])
        for model, reference in wanted:
            if reference is None or reference[3] != _DONE:
                sums[model[1]].waiting += bool(held[model[0]])
            elif held[model[0]]:
                _compare(sums[model[1]], held[model[0]], held[reference[0]])
    accepting = Counter(values.get("suggester", "") for values in _edits(connection, verbs.ACCEPT))
    dismissed: Counter[str] = Counter()
    for verb, sign in ((verbs.REJECT, 1), (verbs.RESTORE, -1)):
        for values in _edits(connection, verb):
            dismissed[values.get("suggester", "")] += sign * values.get("n", 0)
    return {name: _json(sums[name], accepting[name], dismissed[name]) for name in sorted({*sums, *dismissed})}


_Set = tuple[str, str, str, str, int]  # id, author, kind of author, state, revision


def _sets(connection: Connection) -> dict[str, list[_Set]]:
    """Return the sets of every document that a model has said something about."""
    models = (
        select(SET.c.document_id)
        .join_from(SET, AUTHOR, AUTHOR.c.name == SET.c.author)
        .where(AUTHOR.c.kind == AuthorKind.MODEL.value)
    )
    columns = (SET.c.document_id, SET.c.id, SET.c.author, AUTHOR.c.kind, SET.c.state, SET.c.revision)
    query = select(*columns).join_from(SET, AUTHOR, AUTHOR.c.name == SET.c.author)
    found: defaultdict[str, list[_Set]] = defaultdict(list)
    for document, *rest in connection.execute(query.where(SET.c.document_id.in_(models))):
        found[document].append((rest[0], rest[1], rest[2], rest[3], rest[4]))
    return found


def _pairs(sets: Sequence[_Set]) -> Iterator[tuple[_Set, _Set | None]]:
    order = {State.TODO.value: 0, State.IN_PROGRESS.value: 1, _DONE: 2}
    judges = [one for one in sets if one[2] != AuthorKind.MODEL.value]
    best = min(
        judges,
        key=lambda one: (one[2] != AuthorKind.GOLD.value, -order[one[3]], -one[4], one[1]),
        default=None,
    )
    return ((one, best) for one in sets if one[2] == AuthorKind.MODEL.value)


def _segments(connection: Connection, sets: Sequence[str]) -> dict[str, list[Placed]]:
    columns = (SEGMENT.c.set_id, SEGMENT.c.start, SEGMENT.c.end, SEGMENT.c.kind, SEGMENT.c.article)
    query = select(*columns).order_by(SEGMENT.c.set_id, SEGMENT.c.start)
    found: dict[str, list[Placed]] = {one: [] for one in sets}
    for part in _parts(sets, 5 * _AT_ONCE):
        for held, *place in connection.execute(query.where(SEGMENT.c.set_id.in_(part))):
            found[held].append((place[0], place[1], place[2], place[3]))
    return found


def _compare(sums: _Sums, suggested: Sequence[Placed], labelled: Sequence[Placed]) -> None:
    """Count a page; both lists are in text order and free of overlaps."""
    there = set(labelled)
    at = accepted = 0
    for one in suggested:
        while at < len(labelled) and labelled[at][1] <= one[0]:
            at += 1
        over, same, place = 0, 0, at
        while place < len(labelled) and labelled[place][0] < one[1]:
            shared = min(one[1], labelled[place][1]) - max(one[0], labelled[place][0])
            over += shared
            same += shared if labelled[place][2] == one[2] else 0
            place += 1
        sums.same += same
        became = "accepted" if one in there else "changed" if over else "rejected"
        accepted += became == "accepted"
        sums.of_stretches[became] += 1
    sums.of_stretches["missed"] += len(labelled) - accepted
    sums.pages += 1
    sums.suggested += sum(end - start for start, end, *_ in suggested)
    sums.labelled += sum(end - start for start, end, *_ in labelled)


def _edits(connection: Connection, verb: str) -> Iterator[dict[str, Any]]:
    """Yield the values of the edits with a verb that stand."""
    query = select(JOURNAL.c["values"]).where(JOURNAL.c.verb == verb, JOURNAL.c.status == "applied")
    return map(json.loads, connection.execute(query).scalars())


def _json(sums: _Sums, edits: int, dismissed: int) -> dict[str, Any]:
    became = {one: sums.of_stretches[one] for one in ("accepted", "changed", "rejected", "missed")}
    total = became["accepted"] + became["changed"] + became["rejected"]
    return {
        "pages": sums.pages,
        "waiting": sums.waiting,
        "suggested": total,
        **became,
        "precision": _share(became["accepted"], total),
        "recall": _share(became["accepted"], became["accepted"] + became["missed"]),
        "characters": {
            "precision": _share(sums.same, sums.suggested),
            "recall": _share(sums.same, sums.labelled),
        },
        "edits": edits,
        "dismissed": dismissed,
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _parts(values: Iterable[str], size: int) -> Iterator[list[str]]:
    listed = list(values)
    return (listed[first : first + size] for first in range(0, len(listed), size))
