"""What labels of other programs are in a scheme, and what their links are: roles of events, or relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.domain.external import ExternalNames
from annotator.domain.items import Argument, Event, Mention, Relation
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme

from .reading import Said


@dataclass(slots=True)
class Linking:
    """Collects spans as mentions or events, and links between them, into what an author says.

    A span is an event if its label is an event type of the scheme. A link from an event is an argument if it
    has such a role, or if there is no such relation type either.
    """

    said: Said
    scheme: Scheme
    names: ExternalNames
    events: dict[str, str] = field(default_factory=dict)
    """The types of the events, by id."""
    arguments: defaultdict[str, list[Argument]] = field(default_factory=lambda: defaultdict(list))

    def item(
        self,
        item: str,
        span: Span,
        label: str,
        attributes: Mapping[str, str],
        entity: str | None = None,
        cluster: str | None = None,
    ) -> None:
        """Add a span with its label."""
        meant = self.names.meant("event", label)
        if meant.label in self.scheme.event_types:
            self.events[item] = meant.label
            both = {**meant.attributes, **attributes}
            self.said.raw.events.append(Event(item, span, meant.label, both, cluster))
            return
        meant = self.names.meant("type", label)
        both = {**meant.attributes, **attributes}
        self.said.raw.mentions.append(Mention(item, span, meant.label, both, entity))

    def link(self, label: str, source: str, target: str, ours: object = None) -> None:
        """Add a link between two items."""
        event = self.scheme.event_types.get(self.events.get(source, ""))
        role = self.names.label("role", label, of_type=event.id) if event else label
        relation = self.names.label("relation", label)
        if event is not None and (event.role(role) or relation not in self.scheme.relation_types):
            self.arguments[source].append(Argument(role, target))
        else:
            self.said.raw.relations.append(Relation(self.said.new_id(ours, label), relation, source, target))

    def finish(self) -> None:
        """Give the events their arguments."""
        self.said.raw.events = [
            replace(one, arguments=tuple(self.arguments[one.id])) if one.id in self.arguments else one
            for one in self.said.raw.events
        ]
