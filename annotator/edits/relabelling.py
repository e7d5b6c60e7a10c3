"""What was said under one scheme, said under another one, label by label.

Items, changes of a journal and what sentences name get other labels, and nothing else about them changes.
What the other scheme has no label for is collected, so that all of it can be named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Kind, Value
from annotator.domain.items import (
    NO_ATTRIBUTES,
    Argument,
    Attributes,
    Decision,
    Entity,
    Event,
    Item,
    Mention,
    Relation,
    Segment,
)
from annotator.domain.label_map import Label, LabelMap, labels_of, within
from annotator.domain.label_migration import Labelled
from annotator.domain.scheme import Scheme

from .differences import ITEMS


@dataclass
class Relabelling:
    """Puts into ``ours`` what was said under ``theirs``; ``missing`` is what there was no label for.

    ``decided`` does so with the fingerprints of decisions, which only whoever compares sets can make.
    ``chosen`` gives the label of an item that does not go by the map, by sort, item and label.
    """

    map: LabelMap
    theirs: Scheme
    ours: Scheme
    missing: set[Label] = field(default_factory=set)
    decided: Callable[[Decision], Decision] | None = None
    chosen: Callable[[str, Labelled, str], str | None] | None = None

    def __post_init__(self) -> None:
        self._known, self._mine = labels_of(self.theirs), labels_of(self.ours)

    def label(self, sort: str, label: str) -> str:
        """Return what a label becomes; a role or a value is given with what it is of, and comes without."""
        becomes = self.map.becomes((sort, label))
        if becomes not in self._mine and (sort, label) in self._known:
            self.missing.add((sort, label))
        return self.map.of(sort, label)

    def _of_item(self, sort: str, item: Labelled, label: str) -> str:
        chosen = self.chosen(sort, item, label) if self.chosen is not None else None
        if chosen is None:
            return self.label(sort, label)
        if (sort, chosen) not in self._mine:
            self.missing.add((sort, label))
        return chosen

    # --- sets --------------------------------------------------------------------------------------------

    def annotation_set(self, one: AnnotationSet) -> AnnotationSet:
        """Return a set in the other scheme's labels."""
        empty = one.unchecked(
            flags=frozenset(self.label("flag", flag) for flag in one.flags), **{name: {} for name in _FIELDS}
        )
        return filled(empty, (self.item(item) for kind in ITEMS for item in one.of(kind).values()))

    def item(self, item: Item) -> Item:
        """Return an item in the other scheme's labels."""
        match item:
            case Segment():
                return replace(item, kind=self._of_item("kind", item, item.kind))
            case Mention():
                return self.mention(item)
            case Event():
                arguments = tuple(
                    Argument(self.label(*within("role", item.type, one.role)), one.target)
                    for one in item.arguments
                )
                becomes = self._of_item("event", item, item.type)
                attributes = self._attributes(becomes, item.type, item.attributes)
                made = replace(item, type=becomes, attributes=attributes)
                return replace(made, arguments=tuple(dict.fromkeys(arguments)))
            case Relation():
                return replace(item, type=self._of_item("relation", item, item.type))
            case Decision():
                return self.decided(item) if self.decided is not None else item
        return item

    def mention(self, one: Mention) -> Mention:
        """Return a mention in the other scheme's labels."""
        becomes = self._of_item("type", one, one.type)
        return replace(one, type=becomes, attributes=self._attributes(becomes, one.type, one.attributes))

    def entity(self, one: Entity) -> Entity:
        """Return an entity with the other scheme's type."""
        return replace(one, type=self.label("type", one.type) if one.type else None)

    def _attributes(self, becomes: str, type_id: str, given: Attributes) -> Attributes:
        """Return attributes, those too that an item does not name because they have their default."""
        allowed = {one.id: one for one in self.ours.attributes_of(becomes)}
        usual = {one.id: one.default for one in self.theirs.attributes_of(type_id) if one.default is not None}
        found: dict[str, str] = {}
        for name, value in {**usual, **given}.items():
            own, said = self._said(name, value)
            other = allowed.get(own)
            if name in given:
                self.label("attribute", name)
                if name in self.theirs.attributes and other is None:
                    self.missing.add(("attribute", f"{type_id}.{name}"))
                if own in found and found[own] != said:
                    self.missing.add(("attribute", name))
            elif other is None:
                continue  # nobody has said anything with it
            if other is None or said != other.default:
                found[own] = said
        return dict(sorted(found.items())) or NO_ATTRIBUTES

    def _said(self, name: str, value: str) -> tuple[str, str]:
        attribute = self.theirs.attributes.get(name)
        own = self.map.of("attribute", name)
        if attribute is None or not attribute.values:
            return own, value
        return own, self.label(*within("value", name, value))

    # --- the journal -------------------------------------------------------------------------------------

    def change(self, one: Change) -> Change:
        """Return a change in the other scheme's labels."""
        if one.kind is Kind.FLAG:
            flag = self.label("flag", one.id)
            return Change(one.kind, flag, flag if one.before else None, flag if one.after else None)
        return replace(one, before=self._value(one.before), after=self._value(one.after))

    def _value(self, value: Value) -> Value:
        if isinstance(value, Entity):
            return self.entity(value)
        if isinstance(value, Segment | Mention | Event | Relation | Decision):
            return self.item(value)
        return value

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the sentence of an edit names; labels that are gone from the scheme stay."""
        return {
            name: self._word(name, one, given) if isinstance(one, str) else one for name, one in given.items()
        }

    def _word(self, name: str, word: str, given: Mapping[str, Any]) -> str:
        if name in ("type", "old"):
            return self.map.of("type" if ("type", word) in self._known else "event", word)
        if name == "role" and isinstance(given.get("event"), str):
            return self.map.of(*within("role", given["event"], word))
        if name == "value" and isinstance(given.get("attribute"), str):
            return self.map.of(*within("value", given["attribute"], word))
        sort = {"kind": "kind", "event": "event", "relation": "relation", "attribute": "attribute",
                "flag": "flag"}.get(name)  # fmt: skip
        return self.map.of(sort, word) if sort else word


_FIELDS = ("segments", "mentions", "events", "relations", "notes", "bookmarks", "decisions")
