"""Which labels of another scheme are probably ours: those called the same, or nearly, in id or name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from .label_map import SORTS, Label, labels_of, parts, within
from .scheme import Scheme

ENOUGH = 0.72
"""So much alike two names have to be, 0 … 1 (`difflib.SequenceMatcher`), to be proposed."""


def proposed(
    theirs: Scheme, ours: Scheme, given: Mapping[Label, Label | None] | None = None
) -> dict[Label, Label | None]:
    """Return for each label of theirs that ours lacks the one it probably is; None: none is like it.

    What is ``given`` somebody has said already.
    Roles and values are looked for in what their event type or attribute becomes; those of one that is the
    same in both schemes are looked for there. What is called the same there needs no word.
    """
    mine, their_names, our_names = labels_of(ours), _names(theirs), _names(ours)
    found: dict[Label, Label | None] = {}
    for one in sorted(labels_of(theirs), key=lambda one: (SORTS.index(one[0]), one[1])):
        whole, part = parts(*one)
        within = _within(one, found) if whole else ""
        candidates = {
            parts(*each)[1]: each for each in mine if each[0] == one[0] and parts(*each)[0] == within
        }
        if part in candidates or (whole and not within):
            continue
        if given is not None and one in given:
            found[one] = given[one] if given[one] in candidates.values() else None
            continue
        found[one] = _likest(one, their_names, candidates.values(), our_names)
    return found


def _within(one: Label, found: Mapping[Label, Label | None]) -> str:
    """Return in which event type or attribute of ours a role or value is to be looked for; "": in none."""
    whole, _ = parts(*one)
    key = ("event" if one[0] == "role" else "attribute", whole)
    becomes = found.get(key, key)
    return becomes[1] if becomes else ""


def _likest(
    one: Label, names: Mapping[Label, set[str]], candidates: Iterable[Label], others: Mapping[Label, set[str]]
) -> Label | None:
    rated = [
        (max(_alike(name, other) for name in names[one] for other in others[each]), each)
        for each in candidates
    ]
    best = max(rated, key=lambda rate: (rate[0], rate[1][1]), default=None)
    return best[1] if best is not None and best[0] >= ENOUGH else None


def _alike(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other).ratio()


def _folded(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _names(scheme: Scheme) -> dict[Label, set[str]]:
    """Return by label its id and its name, without what is neither letter nor digit."""
    shown: dict[Label, str] = {}
    for sort, labels in (
        ("kind", scheme.segment_kinds), ("flag", scheme.page_flags), ("type", scheme.entity_types),
        ("event", scheme.event_types), ("relation", scheme.relation_types), ("attribute", scheme.attributes),
    ):  # fmt: skip
        shown |= {(sort, label.id): label.name for label in labels.values()}
    for event in scheme.event_types.values():
        shown |= {within("role", event.id, role.id): role.name for role in event.roles}
    return {
        one: {_folded(parts(*one)[1]), _folded(shown.get(one, ""))} - {""} or {one[1]}
        for one in labels_of(scheme)
    }
