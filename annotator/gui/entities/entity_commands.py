"""What mentions and events refer to: linking, merging and splitting entities and event clusters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Document, Entity, Event, EventCluster, Mention
from annotator.domain.sentences import message
from annotator.edits import messages
from annotator.store.project import Project

from ..annotating import targets
from ..commands.command import ENTITIES, Command
from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from ..widgets.snippets import one_line
from .refer_box import NEW, Asking, ReferBox, Row

_ENTITY, _CLUSTER, _EVENT = "entity", "cluster", "event"
_LATE = 1_000_000
_LINE = 30
_NAME = 60
_GROUPS = 20
Batch = list[tuple[AnnotationSet, Edit]]


class Referring(QObject):
    """Opens the box near the words, and turns what is chosen into one edit."""

    def __init__(self, desk: Desk) -> None:
        """Make the box; it is hidden."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self._recent: list[str] = []
        self._asked = ""
        self._called: list[str] = []
        """What the words of the mention in hand referred to before, the most frequent first."""
        self._of: str | None = None
        self._together: tuple[Mapping[str, frozenset[str]], ...] = ()
        """Mentions that were tagged together, by page: what one of them refers to, all do."""
        self.box = ReferBox(desk.centre)
        self.box.closed.connect(desk.focus_page)
        self._session.opened.connect(self._opened)

    def _opened(self, _document: Document, _annotations: AnnotationSet) -> None:
        self.box.hide()
        author = self._session.author.name
        if author != self._of:
            self._of, self._recent = author, []
            search = self._session.project.search
            self._desk.tasks.read(lambda: search.entities_recent(author), self._have_recent)

    def _have_recent(self, recent: list[str]) -> None:
        self._recent = [*self._recent, *(one for one in recent if one not in self._recent)]

    def know_together(self, mentions: Mapping[str, frozenset[str]]) -> None:
        """Take mentions that were tagged as the same words in one go, by page."""
        self._together = (mentions, *self._together[: _GROUPS - 1])

    def _all_with(self, mention: Mention) -> Mapping[str, frozenset[str]]:
        """Return, by page, a mention and those tagged together with it."""
        document = self._session.document
        here = document.id if document is not None else ""
        groups = (one for one in self._together if mention.id in one.get(here, ()))
        return next(groups, {here: frozenset((mention.id,))})

    # --- asking -------------------------------------------------------------------------------------

    def possible(self) -> bool:
        """Tell whether mentions and events may be linked now."""
        return self._session.editable and self._desk.annotating.mode is Mode.ENTITIES

    def open(self) -> None:
        """Ask what the selected mention, or the selected event, refers to."""
        annotating = self._desk.annotating
        item = annotating.item() or annotating.opened_event()
        if isinstance(item, Mention):
            self._ask_entity(item)
        elif isinstance(item, Event):
            self._ask_cluster(item)
        else:
            self._desk.refuse(tr("put the caret on a mention or event to set what it refers to"))

    def _open_box(self, item_id: str, asking: Asking) -> None:
        annotations = self._session.annotations
        place = targets.place_of(annotations, item_id) if annotations is not None else None
        if place is not None:
            page = self._desk.page
            page.reveal(place)
            spot = page.viewport().mapTo(self._desk.centre, page.position_of(place.start))
            spot.setY(spot.y() - _LINE)
            self.box.open_at(spot, 2 * _LINE, asking)

    def _surface(self, item: Mention | Event) -> str:
        annotations = self._session.annotations
        return one_line(item.span.surface(annotations.text), _NAME) if annotations is not None else ""

    def _type_name(self, type_id: str | None) -> str:
        scheme = self._session.scheme
        label = scheme.entity_types.get(type_id or "") or scheme.event_types.get(type_id or "")
        return label.name if label is not None else type_id or ""

    # --- entities -----------------------------------------------------------------------------------

    def _entities(
        self, type_id: str | None, current: str | None, but: str = "", called: Sequence[str] = ()
    ) -> Iterator[Row]:
        recent, types = {one: at for at, one in enumerate(self._recent)}, self._types_here()
        recent |= {one: at - len(called) for at, one in enumerate(called)}
        for entity in list(self._session.entities.values()):
            if entity.id != but:
                type_ids = {entity.type} if entity.type else types.get(entity.id, set())
                named = " / ".join(sorted(self._type_name(one) for one in type_ids))
                detail = " · ".join(part for part in (named, entity.kb) if part)
                yield Row(
                    _ENTITY,
                    entity.id,
                    entity.name,
                    detail,
                    entity.kb or "",
                    fits=type_id is None or not type_ids or type_id in type_ids,
                    recent=recent.get(entity.id, _LATE),
                    current=entity.id == current,
                )

    def _types_here(self) -> dict[str, set[str]]:
        """Return what types the mentions of this page give the entities that have none."""
        annotations, found = self._session.annotations, dict[str, set[str]]()
        bare = {entity.id for entity in self._session.entities.values() if entity.type is None}
        for mention in annotations.mentions.values() if annotations is not None and bare else ():
            if mention.entity in bare:
                found.setdefault(mention.entity or "", set()).add(mention.type)
        return found

    def _ask_called(self, mention: Mention) -> None:
        """Ask, while the box is there already, what the same words refer to elsewhere in the project."""
        self._called = []
        annotations, session = self._session.annotations, self._session
        if annotations is None:
            return
        words, labels = mention.span.surface(annotations.text), list(session.scheme.entity_types)
        search, who = session.project.search, session.author.name

        def have(called: list[str]) -> None:
            if self._asked == mention.id and called:
                self._called = called
                self.box.look_again()

        self._asked = mention.id
        self._desk.tasks.read(lambda: search.entities_called(words, labels, seen_by=who), have)

    def _ask_entity(self, mention: Mention) -> None:
        self._ask_called(mention)

        def unlink() -> None:
            self._session.perform(lambda a: edits.link_entity(a, [mention.id], None, self._session.entities))

        self._open_box(
            mention.id,
            Asking(
                tr("Refers to…"),
                self._surface(mention),
                lambda: self._entities(mention.type, mention.entity, called=self._called),
                lambda row, kb: self._link(mention, row, kb),
                new=tr("New entity “{name}”"),
                unlink=unlink if mention.entity else None,
                with_kb=True,
            ),
        )

    def _link(self, mention: Mention, row: Row, kb: str | None) -> str:
        """Link a mention, and its entity to the knowledge base, in one edit; return why not, or ""."""
        known = self._session.entities
        entity = known.get(row.id) if row.kind != NEW else Entity(fresh_id(), row.name, mention.type)
        if entity is None:
            return said(message(messages.ENTITY_GONE))
        try:
            edits.set_kb(entity, kb)  # what is wrong with the link is shown in the box, which stays open
        except EditError as error:
            return said(error)
        chosen, together, annotations = entity, self._all_with(mention), self._session.annotations
        if annotations is None:
            return ""
        self._recent = [chosen.id, *(one for one in self._recent if one != chosen.id)]
        if set(together) != {annotations.document}:
            self._link_pages(together, mention, chosen, kb)
            return ""
        ids = _alike(annotations, together[annotations.document], mention)
        done = self._session.perform(lambda a: edits.link_entity(a, ids, chosen, known, kb))
        if done and len(ids) > 1:
            told = tr("{n} mentions refer to “{name}” now", n=len(ids))
            self._desk.tell(told.format(name=one_line(chosen.name, _NAME)))
        return ""

    def _link_pages(
        self, together: Mapping[str, frozenset[str]], mention: Mention, entity: Entity, kb: str | None
    ) -> None:
        """Link what was tagged together on several pages, in one step."""
        author = self._session.author

        def make(project: Project, own: AnnotationSet) -> Batch:
            others = (one for one in together if one != own.document)
            # The window's page carries the edit that the undo on it takes back, so it comes last.
            sets = [*(project.annotation_set(one, author) for one in others), own]
            places = [(one, _alike(one, together.get(one.document, frozenset()), mention)) for one in sets]
            return edits.link_on_pages([one for one in places if one[1]], entity, project.entities(), kb)

        self._session.perform_batch(make)

    def ask_merge(self, entity_id: str) -> None:
        """Ask into which other entity one is to be merged."""
        entity, item = self._session.entities.get(entity_id), self._desk.annotating.item()
        if entity is None or not isinstance(item, Mention):
            return
        self._open_box(
            item.id,
            Asking(
                tr("Merge “{name}” into…").format(name=entity.name),
                entity.name,
                lambda: self._entities(entity.type, None, but=entity.id),
                lambda row, _kb: self._merge(entity.id, row.id),
            ),
        )

    def _merge(self, gone_id: str, into_id: str) -> str:
        author = self._session.author

        def make(project: Project, own: AnnotationSet) -> Batch:
            known = project.entities()
            gone, into = known.get(gone_id), known.get(into_id)
            if gone is None or into is None:
                raise EditError(messages.ENTITY_GONE)
            hits = list(project.search.entity_mentions(gone_id))
            ours = dict.fromkeys(hit.document for hit in hits if hit.author == author.name)
            others = any(hit.author != author.name for hit in hits)
            sets = [
                own if document == own.document else project.annotation_set(document, author)
                for document in ours
            ]
            # The window's page carries the edit that the undo on it takes back, so it comes last.
            sets.sort(key=lambda one: one.id == own.id)
            # Others' annotations stay theirs: what they refer to is kept.
            return edits.merge_entities(sets or [own], gone, into, shared=others)

        self._session.perform_batch(make)
        return ""

    # --- event clusters -----------------------------------------------------------------------------

    def _events(self, event: Event) -> Iterator[Row]:
        annotations, clusters = self._session.annotations, dict(self._session.clusters)
        if annotations is None:
            return
        types = self._types_of_clusters(annotations)
        for other in annotations.events.values():
            if other.id != event.id and other.cluster is None:
                name = one_line(other.span.surface(annotations.text), _NAME)
                detail = f"{self._type_name(other.type)} · {tr('on this page')}"
                yield Row(_EVENT, other.id, name, detail, fits=other.type == event.type, recent=0)
        for cluster in clusters.values():
            mine, there = cluster.id == event.cluster, types.get(cluster.id, set())
            named = sorted(self._type_name(one) for one in there)
            detail = " · ".join([*named, tr("event cluster")])
            fits = not there or event.type in there
            yield Row(_CLUSTER, cluster.id, cluster.name, detail, fits=fits, current=mine, recent=1)

    def _types_of_clusters(self, annotations: AnnotationSet) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for event in annotations.events.values():
            if event.cluster:
                found.setdefault(event.cluster, set()).add(event.type)
        return found

    def _ask_cluster(self, event: Event) -> None:
        def unlink() -> None:
            self._session.perform(lambda a: edits.link_cluster(a, [event.id], None, self._session.clusters))

        self._open_box(
            event.id,
            Asking(
                tr("Same event as…"),
                self._surface(event),
                lambda: self._events(event),
                lambda row, _kb: self._cluster(event, row),
                new=tr("New event cluster “{name}”"),
                new_last=True,
                unlink=unlink if event.cluster else None,
            ),
        )

    def _cluster(self, event: Event, row: Row) -> str:
        """Put an event into a cluster; another event without one gets a new one together with it."""
        known, events = self._session.clusters, [event.id]
        if row.kind == _CLUSTER:
            cluster = known.get(row.id)
            if cluster is None:
                return tr("this no longer exists")
        elif row.kind == _EVENT and event.cluster in known:
            # This one has a cluster already: the other comes to it.
            cluster, events = known[event.cluster or ""], [row.id]
        else:
            cluster = EventCluster(fresh_id(), row.name)
            events = [row.id, event.id] if row.kind == _EVENT else events
        if self._session.perform(lambda a: edits.link_cluster(a, events, cluster, known)):
            self._warn_of_mixed(cluster)
        return ""

    def _warn_of_mixed(self, cluster: EventCluster) -> None:
        """Say so if the events of a cluster are of several types: they can hardly be the same event."""
        annotations = self._session.annotations
        types = (
            self._types_of_clusters(annotations).get(cluster.id, set()) if annotations is not None else set()
        )
        if len(types) > 1:
            named = ", ".join(sorted(self._type_name(one) for one in types))
            warning = tr("“{name}” holds events of different types now: {types}")
            self._desk.tell(warning.format(name=one_line(cluster.name, _NAME), types=named))


def _alike(annotations: AnnotationSet, ids: Iterable[str], mention: Mention) -> list[str]:
    """Return those of some mentions that refer to the same as one does so far."""
    known = (annotations.mentions.get(one) for one in sorted(ids))
    return [one.id for one in known if one is not None and one.entity == mention.entity]


REFER: Command[Referring] = Command(
    "entities.refer",
    "Refers to…",
    "Entities & events",
    Referring.open,
    Referring.possible,
    keys=("Ctrl+R",),
    mode=ENTITIES,
)
COMMANDS = (REFER,)
