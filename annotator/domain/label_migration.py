"""What becomes of labels that people have worked with: renamed, merged, split or given up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import label_map
from .items import Event, Mention, Relation, Segment
from .label_map import Label, LabelMap
from .label_words import label_of, said
from .scheme import Scheme

FORMAT = "annotator-migration/1"
Labelled = Segment | Mention | Event | Relation
SPLIT = ("kind", "type", "event", "relation")
"""Sorts of label that can be split."""


@dataclass(frozen=True, slots=True)
class SplitRule:
    """Which items of a label become another one.

    An item that ``answers`` name gets the label there. Others get ``becomes`` if they have all ``attributes``
    (an absent one counts as its default) and, where there are ``words``, one of these as their text.
    """

    label: Label
    becomes: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)

    def of(self, item: Labelled, text: str, usual: Mapping[str, str]) -> str | None:
        """Return the label for an item, or None; ``usual`` are defaults of its attributes."""
        if item.id in self.answers:
            return self.answers[item.id]
        if self.becomes is None:
            return None
        has = {**usual, **item.attributes} if isinstance(item, Mention | Event) else {}
        if any(has.get(name) != value for name, value in self.attributes.items()):
            return None
        return self.becomes if not self.words or folded(words_of(item, text)) in self.words else None


@dataclass(frozen=True, slots=True)
class LabelMigration:
    """Labels that become others, rules of those that are split, and labels that go with what has them."""

    map: LabelMap = field(default_factory=LabelMap)
    retired: frozenset[Label] = frozenset()
    rules: tuple[SplitRule, ...] = ()

    def chooser(
        self, scheme: Scheme, text: str, met: Callable[[tuple[int, str]], object] = lambda _: None
    ) -> Callable[[str, Labelled, str], str | None]:
        """Return what gives the label that an item of a page gets by a rule; None: it goes by the map.

        ``met`` is told which rules fitted something, by their numbers, and by which of their ids or words.
        """
        by_label: dict[Label, list[tuple[int, SplitRule]]] = {}
        for number, rule in enumerate(self.rules):
            by_label.setdefault(rule.label, []).append((number, rule))

        def chosen(sort: str, item: Labelled, label: str) -> str | None:
            rules = by_label.get((sort, label))
            if not rules:
                return None
            usual = {one.id: one.default for one in scheme.attributes_of(label) if one.default is not None}
            for number, rule in rules:
                if (becomes := rule.of(item, text, usual)) is not None:
                    by_id = item.id in rule.answers
                    for one in ("", item.id if by_id else folded(words_of(item, text)) if rule.words else ""):
                        met((number, one))
                    return becomes
            return None

        return chosen

    def idle(self, met: Collection[tuple[int, str]]) -> Iterator[tuple[SplitRule, list[str]]]:
        """Yield rules that fitted nothing, or of which some ids and words did not; ``met``: see `chooser`."""
        for number, rule in enumerate(self.rules):
            left = sorted(one for one in (*rule.answers, *rule.words) if (number, one) not in met)
            if left or (number, "") not in met:
                yield rule, left


def folded(words: str) -> str:
    """Return words as rules compare them: without regard to case and spacing."""
    return " ".join(words.split()).casefold()


def words_of(item: Labelled, text: str) -> str:
    """Return the text of an item of a page; relations have none."""
    if isinstance(item, Segment):
        return text[item.range.start : item.range.end]
    return item.span.surface(text) if isinstance(item, Mention | Event) else ""


def from_json(data: Mapping[str, Any], theirs: Scheme) -> LabelMigration:
    """Return the migration of a file whose shape was checked, from a scheme. Raises SchemeError."""

    def read(text: str) -> Label:
        return label_of(text, theirs.data)

    return LabelMigration(
        label_map.from_json(data.get("map", {})),
        frozenset(read(one) for one in data.get("retire", ())),
        tuple(_rule(one, read) for one in data.get("split", ())),
    )


def _rule(data: Mapping[str, Any], read: Callable[[str], Label]) -> SplitRule:
    answers = {one["id"]: one["becomes"] for one in data.get("items", ()) if one.get("becomes")}
    return SplitRule(
        read(data["label"]),
        data.get("becomes"),
        data.get("attributes", {}),
        frozenset(map(folded, data.get("words", ()))),
        answers,
    )


def to_json(migration: LabelMigration) -> dict[str, Any]:
    """Return a migration as its file has it."""
    pairs: dict[Label, Label | None] = {one: migration.map.becomes(one) for one in migration.map.labels()}
    return {
        "format": FORMAT,
        "map": label_map.to_json(pairs),
        "retire": sorted(map(said, migration.retired)),
        "split": [_rule_to_json(one) for one in migration.rules],
    }


def _rule_to_json(rule: SplitRule) -> dict[str, Any]:
    made: dict[str, Any] = {"label": said(rule.label)}
    made |= {"becomes": rule.becomes} if rule.becomes is not None else {}
    made |= {"attributes": dict(rule.attributes)} if rule.attributes else {}
    made |= {"words": sorted(rule.words)} if rule.words else {}
    items = [{"id": key, "becomes": value} for key, value in sorted(rule.answers.items())]
    return made | ({"items": items} if items else {})
