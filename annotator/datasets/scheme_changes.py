"""A migration out of a draft of the scheme, and of what a person says becomes of labels that are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.domain import label_map
from annotator.domain.label_map import Label, parts, within
from annotator.domain.label_migration import SPLIT, LabelMigration, SplitRule
from annotator.domain.label_proposals import proposed
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_draft import SchemeDraft, indexed, labels_in


class Becoming(StrEnum):
    """What becomes of everything that has a label."""

    OPEN = "open"
    """Nobody has said it yet."""
    ALL = "all"
    """It becomes one other label."""
    RETIRE = "retire"
    """The label is given up, and what has it goes."""
    ASK = "ask"
    """A person says it of each item, or of all items with the same words; ``to`` is for the rest."""
    BY_VALUE = "by value"
    """It goes by the value of an attribute; ``to`` is for the rest."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person says of a label of the project: ``to`` is the id of a label of the newer scheme.

    ``answers`` are ids of labels by item, ``words`` by folded words of items, ``values`` by values of an
    ``attribute``.
    """

    label: Label
    becoming: Becoming = Becoming.OPEN
    to: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    attribute: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


def draft_onto(theirs: Scheme, draft: SchemeDraft) -> SchemeDraft:
    """Return a draft as one that began as a project's scheme.

    One that began as another scheme is tied to this one by what is called the same.
    """
    return draft if draft.start == theirs.data else SchemeDraft.of(theirs.data, draft.data)


def first_choices(theirs: Scheme, ours: Scheme, draft: SchemeDraft, missing: Iterable[Label]) -> list[Choice]:
    """Return what is asked: of labels in use that are gone, and of those whose id another label has.

    What is alike in id or name is proposed where the draft began as another scheme.
    """
    there = set(labels_in(draft.data))
    listed = dict.fromkeys((*sorted(missing), *(one for one in draft.gone() if one in there)))
    likely = proposed(theirs, ours) if draft.start != theirs.data else {}
    made = []
    for label in listed:
        other = likely.get(label)
        made.append(Choice(label, Becoming.ALL, parts(*other)[1]) if other else Choice(label))
    return made


def candidates(draft: SchemeDraft, label: Label, chosen: Mapping[Label, Choice]) -> list[Label]:
    """Return the labels of a draft that a label of its start may become.

    A role or value of what has gone becomes one of what that becomes, as far as that is ``chosen``.
    """
    whole, _ = parts(*label)
    if whole:
        owner = ("event" if label[0] == "role" else "attribute", whole)
        now = next((one for one, was in draft.origins.items() if was == owner), None)
        if now is None and owner in chosen and chosen[owner].to:
            now = owner[0], chosen[owner].to
        return [
            one for one in labels_in(draft.data) if now and one[0] == label[0] and parts(*one)[0] == now[1]
        ]
    return [one for one in labels_in(draft.data) if one[0] == label[0]]


def can_be_asked(label: Label) -> bool:
    """Tell whether items of a label can be gone through one by one."""
    return label[0] in SPLIT and label[0] != "relation"


def splitters(data: Mapping[str, Any], label: Label) -> list[str]:
    """Return the attributes by whose values the items of a label can be split: those with values listed."""
    if not can_be_asked(label):
        return []
    known = indexed(data)
    listed = (known.get(label) or {}).get("attributes", ())
    return [one for one in listed if (known.get(("attribute", one)) or {}).get("values")]


def migration_of(draft: SchemeDraft, choices: Iterable[Choice]) -> LabelMigration:
    """Return the migration that a draft and choices come to; what is still open is left out."""
    listed = list(choices)
    chosen = {one.label: one for one in listed}
    named = draft.label_map()
    pairs: dict[Label, Label | None] = {one: named.becomes(one) for one in named.labels()}
    rules: list[SplitRule] = []
    for one in listed:
        if one.becoming in (Becoming.ALL, Becoming.ASK, Becoming.BY_VALUE) and one.to:
            pairs[one.label] = _other(draft, one, chosen)
        if one.becoming is Becoming.ASK:
            rules += _rules(one)
        elif one.becoming is Becoming.BY_VALUE:
            rules += (SplitRule(one.label, to, {one.attribute: value}) for value, to in one.values.items())
    retired = frozenset(one.label for one in listed if one.becoming is Becoming.RETIRE)
    return LabelMigration(label_map.from_json(label_map.to_json(pairs)), retired, tuple(rules))


def _other(draft: SchemeDraft, one: Choice, chosen: Mapping[Label, Choice]) -> Label:
    whole, _ = parts(*one.label)
    if not whole:
        return one.label[0], one.to
    found = candidates(draft, one.label, chosen)
    return next((each for each in found if parts(*each)[1] == one.to), within(one.label[0], whole, one.to))


def _rules(one: Choice) -> Iterator[SplitRule]:
    if one.answers:
        yield SplitRule(one.label, answers=dict(one.answers))
    by_label: dict[str, set[str]] = defaultdict(set)
    for words, becomes in one.words.items():
        by_label[becomes].add(words)
    for becomes, together in sorted(by_label.items()):
        yield SplitRule(one.label, becomes, words=frozenset(together))
