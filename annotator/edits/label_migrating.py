"""A set under a newer scheme, with an account of what changes and of what does not fit any more.

What the older scheme did not allow either is no business of a migration: it stays, to be found by a check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from annotator.domain import rules
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.errors import EditError
from annotator.domain.items import NO_ATTRIBUTES, Argument, Entity, Event, Mention, Relation, Segment
from annotator.domain.label_map import Label, within
from annotator.domain.label_migration import Labelled, LabelMigration
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message

from .differences import changes
from .page_items import delete_items
from .relabelling import Relabelling
from .verbs import MIGRATE_LABELS

T = TypeVar("T", Mention, Event)


@dataclass
class Account:
    """What a migration does, counted over all sets."""

    becomes: Counter[tuple[Label, Label]] = field(default_factory=Counter)
    """Items by the label that they had and the one they get."""
    retired: Counter[Label] = field(default_factory=Counter)
    """What goes because its label does."""
    unfit: Counter[Message] = field(default_factory=Counter)
    """What the newer scheme does not allow any more, by reason."""
    doubles: Counter[Label] = field(default_factory=Counter)
    """Mentions and relations that say what another one of their set says, now that labels are merged."""
    fitted: set[tuple[int, str]] = field(default_factory=set)
    """By the number of a rule what it has met: "" if anything, ids that it answers, folded words."""
    missing: set[Label] = field(default_factory=set)
    """Labels in use that the newer scheme has not, and of which nobody said what they become."""

    @property
    def items(self) -> int:
        """How many items get another label, go, or lose something that does not fit."""
        return self.becomes.total() + self.retired.total() + self.unfit.total()


class LabelMigrating:
    """Puts sets that were made under one scheme under another one, and keeps an account."""

    def __init__(self, migration: LabelMigration, theirs: Scheme, ours: Scheme) -> None:
        self.migration, self.theirs, self.ours = migration, theirs, ours
        self.account = Account()
        self._used = {
            (rule.label[1], migration.map.of("attribute", name))
            for rule in migration.rules
            for name in rule.attributes
        }
        self._retired = migration.retired

    def relabelling(self, text: str) -> Relabelling:
        """Return what puts the items of a page with a text into the newer labels."""
        rules, met = self.migration.rules, self.account.fitted.add
        chosen = self.migration.chooser(self.theirs, text, met) if rules else None
        return Relabelling(self.migration.map, self.theirs, self.ours, chosen=chosen)

    def entity(self, one: Entity) -> Entity:
        """Return an entity under the newer scheme; one whose type went, or was split, has none."""
        if not one.type:
            return one
        split = any(rule.label == ("type", one.type) for rule in self.migration.rules)
        becomes = self.migration.map.of("type", one.type)
        known = becomes in self.ours.entity_types and ("type", one.type) not in self._retired
        return replace(one, type=becomes if known and not split else None)

    def annotation_set(self, before: AnnotationSet, by: Relabelling) -> AnnotationSet:
        """Return a set under the newer scheme; ``by`` is the `relabelling` of its page."""
        kept = self._without_retired(before)
        after = by.annotation_set(kept)
        self._note_missing(by)
        after = self._fitting(kept, after)
        self._count(kept, after)
        return after

    def edit(self, before: AnnotationSet, by: Relabelling, shared: Sequence[Change] = ()) -> Edit | None:
        """Return the edit that puts a set under the newer scheme, None if nothing changes.

        ``shared`` are changes of entities that go with the first edit of a project.
        """
        found = changes(before, self.annotation_set(before, by))
        values = {"scheme": self.ours.name, "version": self.ours.version}
        return Edit(MIGRATE_LABELS, values, (*shared, *found)) if found else None

    # --- what goes ---------------------------------------------------------------------------------------

    def _without_retired(self, one: AnnotationSet) -> AnnotationSet:
        if not self._retired:
            return one
        listed: list[Labelled] = [
            *one.segments.values(), *one.mentions.values(), *one.events.values(), *one.relations.values(),
        ]  # fmt: skip
        gone = [item for item in listed if label_of(item) in self._retired]
        self.account.retired.update(label_of(item) for item in gone)
        flags = frozenset(flag for flag in one.flags if ("flag", flag) in self._retired)
        self.account.retired.update(("flag", flag) for flag in flags)
        left = one.applied(delete_items(one, [item.id for item in gone])) if gone else one
        # Whoever was done is done: the labels were changed, and not the work.
        left = left.unchecked(revision=one.revision, state=one.state, flags=left.flags - flags)
        mentions = {key: replace(m, attributes=self._attributes(m)) for key, m in left.mentions.items()}
        events = {key: self._event(event) for key, event in left.events.items()}
        return left.unchecked(mentions=mentions, events=events)

    def _attributes(self, item: Mention | Event) -> Mapping[str, str]:
        left: dict[str, str] = {}
        for name, value in item.attributes.items():
            going = {("attribute", name), within("value", name, value)} & self._retired
            self.account.retired.update(going)
            left |= {} if going else {name: value}
        return left or NO_ATTRIBUTES

    def _event(self, event: Event) -> Event:
        roles = [within("role", event.type, one.role) for one in event.arguments]
        self.account.retired.update(one for one in roles if one in self._retired)
        pairs = zip(event.arguments, roles, strict=True)
        arguments = tuple(one for one, role in pairs if role not in self._retired)
        return replace(event, arguments=arguments, attributes=self._attributes(event))

    # --- what does not fit -------------------------------------------------------------------------------

    def _note_missing(self, by: Relabelling) -> None:
        """Take over what there was no label for; attributes that a label lost are told as what is unfit."""
        known = {("attribute", name) for name in self.theirs.attributes}
        mapped = {self.migration.map.becomes(one)[1] for one in known} & set(self.ours.attributes)
        for one in by.missing:
            lost = one[0] == "attribute" and (
                one not in known or self.migration.map.becomes(one)[1] in mapped
            )
            if not lost and one not in self._retired and not self._used_up(one):
                self.account.missing.add(one)

    def _used_up(self, one: Label) -> bool:
        return one[0] == "attribute" and any(one[1] == name for _type, name in self._used)

    def _fitting(self, before: AnnotationSet, one: AnnotationSet) -> AnnotationSet:
        mentions = {key: self._attributed(before.mentions[key], m) for key, m in one.mentions.items()}
        events = {key: self._attributed(before.events[key], e) for key, e in one.events.items()}
        made = one.unchecked(mentions=mentions, events=events)
        for key, event in events.items():
            events[key] = self._filled(before, made, event)
        made = made.unchecked(events=events)
        relations = {key: link for key, link in one.relations.items() if self._relates(before, made, link)}
        gone = one.relations.keys() - relations.keys()
        notes = {key: note for key, note in one.notes.items() if note.target not in gone}
        return made.unchecked(relations=relations, notes=notes)

    def _unfit(self, asked: Callable[[Scheme], None], earlier: Callable[[Scheme], None]) -> bool:
        """Tell whether the newer scheme does not allow something that the older one did; count it then."""
        try:
            asked(self.ours)
        except EditError as error:
            try:
                earlier(self.theirs)
            except EditError:
                return False
            self.account.unfit[error.message] += 1
            return True
        return False

    def _attributed(self, before: T, item: T) -> T:
        left: dict[str, str] = {}
        for name, value in item.attributes.items():
            used = (before.type, name) in self._used
            if used and name not in {one.id for one in self.ours.attributes_of(item.type)}:
                continue  # a rule has made a label of it
            old = {
                one: said
                for one, said in before.attributes.items()
                if self.migration.map.of("attribute", one) == name
            }
            asked = partial(rules.require_attributes, type_id=item.type, attributes={name: value})
            earlier = partial(rules.require_attributes, type_id=before.type, attributes=old)
            if self._is_lacking(item.type) or not self._unfit(asked, earlier):
                left[name] = value
        return replace(item, attributes=left or NO_ATTRIBUTES)

    def _filled(self, before: AnnotationSet, one: AnnotationSet, event: Event) -> Event:
        was = before.events[event.id]
        kept: list[Argument] = []
        judged: list[Argument] = []
        for argument in event.arguments:
            if self._lacks_label(one, event.id, argument.target):
                kept.append(argument)
                continue
            more = replace(event, arguments=(*judged, argument), attributes=NO_ATTRIBUTES)
            said = tuple(each for each in was.arguments if each.target == argument.target)
            only = replace(was, arguments=said, attributes=NO_ATTRIBUTES)
            asked = partial(rules.require_event, annotations=one, event=more)
            earlier = partial(rules.require_event, annotations=before, event=only)
            if not self._unfit(asked, earlier):
                kept.append(argument)
                judged.append(argument)
        return replace(event, arguments=tuple(kept))

    def _relates(self, before: AnnotationSet, one: AnnotationSet, link: Relation) -> bool:
        was = before.relations[link.id]
        lacking = link.type not in self.ours.relation_types
        return (
            lacking
            or self._lacks_label(one, link.source, link.target)
            or not self._unfit(
                lambda scheme: rules.require_relation(scheme, one, link.type, link.source, link.target),
                lambda scheme: rules.require_relation(scheme, before, was.type, was.source, was.target),
            )
        )

    def _is_lacking(self, label: str) -> bool:
        """Tell whether the newer scheme lacks a type; that is told of itself."""
        return label not in self.ours.entity_types and label not in self.ours.event_types

    def _lacks_label(self, one: AnnotationSet, *ids: str) -> bool:
        items = [one.mentions.get(key) or one.events.get(key) for key in ids]
        return any(item is not None and self._is_lacking(item.type) for item in items)

    # --- what changes ------------------------------------------------------------------------------------

    def _count(self, before: AnnotationSet, after: AnnotationSet) -> None:
        for old, new in _labels(before, after):
            if old != new:
                self.account.becomes[old, new] += 1
        self.account.doubles += _doubles(after) - _doubles(before)


def label_of(item: Labelled) -> Label:
    """Return the label of an item, with its sort."""
    match item:
        case Segment():
            return "kind", item.kind
        case Mention():
            return "type", item.type
        case Event():
            return "event", item.type
    return "relation", item.type


def _labels(before: AnnotationSet, after: AnnotationSet) -> Iterator[tuple[Label, Label]]:
    pairs: tuple[tuple[Mapping[str, Labelled], Mapping[str, Labelled]], ...] = (
        (before.segments, after.segments), (before.mentions, after.mentions),
        (before.events, after.events), (before.relations, after.relations),
    )  # fmt: skip
    for old, new in pairs:
        yield from ((label_of(item), label_of(new[key])) for key, item in old.items() if key in new)


def _doubles(one: AnnotationSet) -> Counter[Label]:
    """Return how many mentions and relations of each label say the very same as one before them."""
    found: Counter[Label] = Counter()
    first: dict[object, str] = {}
    stands_for: dict[str, str] = {}
    for mention in one.mentions.values():
        says = mention.span, mention.type, tuple(sorted(mention.attributes.items())), mention.entity
        stands_for[mention.id] = first.setdefault(says, mention.id)
        found[label_of(mention)] += stands_for[mention.id] != mention.id
    for link in one.relations.values():
        ends = [stands_for.get(end, end) for end in (link.source, link.target)]
        found[label_of(link)] += first.setdefault((link.type, *ends), link.id) != link.id
    return +found
