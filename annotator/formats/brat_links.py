"""References and equivalences of an ``.ann`` file: what mentions and events refer to.

``Equiv`` says that things are the same without a word of what they are. The entity or event cluster made of
it has an id that begins with ``equiv-``, and is written as ``Equiv`` again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, EventCluster
from annotator.domain.sentences import Message, message

from . import messages
from .brat_folder import Folder
from .brat_lines import Lines, Row
from .brat_names import EQUIV, quoted, unquoted
from .brat_targets import Targets

_CLUSTER = "EventCluster:"
_ENTITY = "Entity:"


@dataclass(slots=True)
class Links:
    """What brat's ids refer to: ``of`` gives the entity or cluster id of a ``T`` or ``E``."""

    folder: Folder
    lines: Lines
    targets: Targets
    placed: Collection[str]
    """Text-bound annotations that were read and are no triggers or segments, and events with a trigger."""
    surface: Callable[[str], str]
    """Gives the words of a mention or event on one line."""
    fault: Callable[[Row, Message], None]
    remark: Callable[[Row, Message], None]
    known: Mapping[str, str] = field(default_factory=dict)
    """Of our own export: what the members of its ``Equiv`` lines referred to."""
    of: dict[str, str] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    clusters: dict[str, EventCluster] = field(default_factory=dict)

    def read(self) -> None:
        """Read the ``N`` lines, then the ``*`` lines."""
        self.clusters |= self.folder.clusters
        for row in self.lines.references:
            self._reference(row)
        for row in self.lines.equal:
            self._equal(row)

    def _owners(self, target: str) -> list[str]:
        """Return what a target stands for: itself, or the events whose trigger it is; none if not there."""
        if target in self.placed:
            return [target]
        return [k for k, one in self.lines.events.items() if one.trigger == target and k in self.placed]

    def _reference(self, row: Row) -> None:
        target, wanted, name = row.words
        owners = self._owners(target)
        if not owners:
            self.fault(row, self.targets.filler(target) or self.targets.absent(target))
        elif any(one in self.of for one in owners):
            self.fault(row, message(messages.REFERENCE_TWICE, id=target))
        elif owners[0] in self.lines.events:
            ours = wanted.removeprefix(_CLUSTER)
            cluster = unquoted(ours) if ours != wanted else wanted
            self.of |= dict.fromkeys(owners, cluster)
            self.clusters.setdefault(cluster, EventCluster(cluster, name or cluster))
        else:
            self._link(
                owners, self.folder.entities.get(wanted) or Entity(wanted, name or wanted, None, wanted)
            )

    def _equal(self, row: Row) -> None:
        """Let mentions that brat calls equivalent refer to one entity, events to one event cluster.

        One of them may have it already. What cannot be taken is named; the rest is joined.
        """
        mentions: list[str] = []
        events: list[str] = []
        for one in row.words:
            owners = self._owners(one)
            if not owners:
                self.fault(row, self.targets.filler(one) or self.targets.absent(one))
            for owner in owners:
                (events if owner in self.lines.events else mentions).append(owner)
        for group in (mentions, events):
            linked = list(dict.fromkeys(self.of[one] for one in group if one in self.of))
            if len(linked) > 1:
                self.fault(row, message(messages.EQUIV_APART, id=group[0]))
                continue
            if linked and not linked[0].startswith(EQUIV):
                self.remark(row, message(messages.EQUIV_REFERS, entity=linked[0]))
            if group and group is mentions:
                self._link(group, self._entity(group, linked))
            elif group:
                cluster = linked[0] if linked else self._known(group) or EQUIV + fresh_id()
                self.clusters.setdefault(cluster, EventCluster(cluster, self.surface(group[0])))
                self.of |= dict.fromkeys(group, cluster)

    def _entity(self, group: Sequence[str], linked: Sequence[str]) -> Entity:
        if linked:
            return self.entities[linked[0]]
        if known := self._known(group):
            there = self.folder.entities.get(_ENTITY + quoted(known))
            return there or Entity(known, self.surface(group[0]))
        return Entity(EQUIV + fresh_id(), self.surface(group[0]))

    def _known(self, group: Iterable[str]) -> str | None:
        return next((self.known[one] for one in group if one in self.known), None)

    def _link(self, owners: Iterable[str], entity: Entity) -> None:
        self.entities[entity.id] = entity
        self.of |= dict.fromkeys(owners, entity.id)
