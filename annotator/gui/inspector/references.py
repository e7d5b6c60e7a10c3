"""What the selected mention or event refers to: the entity with all its mentions, the event cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, Event, EventCluster, Mention
from annotator.store.values import Hit

from ..annotating.annotating import Annotating
from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import set_tip
from ..widgets.buttons import Chip, ChoiceButton
from ..widgets.field_reason import show_reason
from ..widgets.flow import FlowBox
from ..widgets.labels import plain
from ..widgets.snippets import one_line
from .fields import Grid, LineField
from .roles import TieChip
from .sections import Section

MOST = 1000
"""Mentions of an entity that are counted one by one."""
_PAUSE = 120  # milliseconds without a change until the store is asked
_CHIPS = 24
_CHIP = 26


class KbField(LineField):
    """A knowledge-base id; one that is none stays, with the reason below."""

    refused = Signal(str)

    def __init__(self, name: str, check: Callable[[str], str]) -> None:
        """``check`` returns why a text is no knowledge-base id, or ""."""
        super().__init__(name)
        self._check = check
        self.setPlaceholderText(tr("Q42 or https://…"))
        self.textEdited.connect(lambda _text: self.refused.emit(""))

    def keep(self) -> bool:
        """Hand over what was typed, unless it is refused."""
        reason = self._check(self.text().strip())
        self.refused.emit(reason)
        return not reason and super().keep()


class GoChip(Chip):
    """A chip that leads somewhere: a click, Space or Enter goes there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class _Linked(Section):
    """What entity and cluster have in common: the store is asked who else refers to it, after a pause."""

    found_wanted = Signal(object)
    """A ``Hit`` to go to."""

    def __init__(self, title: str, annotating: Annotating) -> None:
        super().__init__(title, annotating)
        self._target, self._asked = "", 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._ask)

    def follow(self, target: str) -> None:
        """Ask about an entity or cluster; what is shown of another one is taken away at once."""
        if target != self._target:
            self._target = target
            self.show_hits(None)
        if target:
            self._timer.start()

    def _ask(self) -> None:
        session, target = self.annotating.session, self._target
        if not target or not self.isVisible():
            return
        if session.busy():
            self._timer.start()  # the store does not know the last edit yet
            return
        self._asked += 1
        number = self._asked

        def have(hits: list[Hit]) -> None:
            if number == self._asked and target == self._target:
                self.show_hits(hits)

        session.tasks.read(lambda: list(islice(self.hits_of(target), MOST)), have)

    def hits_of(self, target: str) -> Iterator[Hit]:
        """Return what the store has; called in a thread that reads."""
        raise NotImplementedError

    def show_hits(self, hits: list[Hit] | None) -> None:
        """Show what was found (None: not known yet)."""
        raise NotImplementedError

    def _mine(self, hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
        """Return the author's hits on this page, and those on others."""
        session = self.annotating.session
        document = session.document.id if session.document is not None else ""
        mine = [hit for hit in hits if hit.author == session.author.name]
        return [h for h in mine if h.document == document], [h for h in mine if h.document != document]


class EntitySection(_Linked):
    """The entity of the selected mention: name, knowledge base, mentions; merging and splitting."""

    merge_wanted = Signal(str)
    mentions_wanted = Signal(str)

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Entity"), annotating)
        self._mention = ""
        self.name = LineField(tr("Entity name"))
        self.name.kept.connect(self._rename)
        self.kb = KbField(tr("Knowledge-base id"), self._wrong)
        self.kb.kept.connect(self._set_kb)
        self.reason = plain("", danger=True, tiny=True)
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.kb.refused.connect(self._say)
        for field in (self.name, self.kb):
            field.left.connect(self.left)
            field.editingFinished.connect(lambda f=field: None if f.hasFocus() else f.keep())
        base = QWidget()
        lines = QVBoxLayout(base)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(scale.TIGHT)
        lines.addWidget(self.kb)
        lines.addWidget(self.reason)
        self.mentions = GoChip(tr("show them"))
        self.mentions.clicked.connect(lambda: self.mentions_wanted.emit(self._target))
        grid = Grid()
        grid.add(tr("Name"), self.name)
        grid.add(tr("Knowledge base"), base)
        grid.add(tr("Mentions"), self.mentions)
        self.rows.addWidget(grid)
        self.merge, self.split = ChoiceButton(tr("Merge into…")), ChoiceButton(tr("Split off"))
        set_tip(self.split, tr("Give this mention its own entity"))
        tools = FlowBox(gap=scale.TIGHT)
        for button, run in (
            (self.merge, lambda: self.merge_wanted.emit(self._target)),
            (self.split, self._split),
        ):
            button.setCheckable(False)
            button.setAccessibleName(button.text())
            button.clicked.connect(run)
            tools.flow.addWidget(button)
        self.rows.addWidget(tools)

    def show_entity(self, mention: Mention) -> bool:
        """Show the entity of a mention; tell whether there is one."""
        entity = self.annotating.session.entities.get(mention.entity or "")
        self._mention = mention.id
        self.follow(entity.id if entity is not None else "")
        if entity is not None:
            self.name.show_value(entity.name)
            self.kb.show_value(entity.kb or "")
        return entity is not None

    def hits_of(self, target: str) -> Iterator[Hit]:
        session = self.annotating.session
        return session.project.search.entity_mentions(target, seen_by=session.author.name)

    def show_hits(self, hits: list[Hit] | None) -> None:
        if hits is None:
            text = tr("show them")
            self._say("")
        elif len(hits) >= MOST:
            text = tr("{n} mentions and more", n=MOST)
        else:
            here = self._mine(hits)[0]
            counted = tr("{n} mentions", n=len(hits))
            text = tr("{mentions}: {here} here, {elsewhere} elsewhere").format(
                mentions=counted, here=len(here), elsewhere=len(hits) - len(here)
            )
        self.mentions.setText(text)
        self.mentions.setAccessibleName(text)
        self.mentions.updateGeometry()

    # --- edits --------------------------------------------------------------------------------------

    def _entity(self) -> Entity | None:
        return self.annotating.session.entities.get(self._target)

    def _rename(self, name: str) -> None:
        if (entity := self._entity()) is not None and name:
            self.annotating.session.perform(lambda _set: edits.rename_entity(entity, name))
        elif entity is not None:
            self.name.setText(entity.name)

    def _wrong(self, text: str) -> str:
        entity = self._entity()
        try:
            if entity is not None:
                edits.set_kb(entity, text)
        except EditError as error:
            return said(error)
        return ""

    def _set_kb(self, text: str) -> None:
        if (entity := self._entity()) is not None:
            self.annotating.session.perform(lambda _set: edits.set_kb(entity, text or None))

    def _say(self, reason: str) -> None:
        show_reason(self.kb, self.reason, reason)

    def _split(self) -> None:
        entity, mention = self._entity(), self._mention
        if entity is not None:
            self.annotating.session.perform(lambda a: edits.split_entity(a, [mention], entity))
            self.left.emit()


class ClusterSection(_Linked):
    """The event cluster of the selected event: its name, and the other events in it."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Same event as"), annotating)
        self.title.hide()  # its one row has the name
        self._event = ""
        self._hits: list[Hit] = []
        self.name = LineField(tr("Event cluster"))
        self.name.setPlaceholderText(tr("name…"))
        self.name.kept.connect(self._keep)
        self.name.left.connect(self.left)
        self._box = FlowBox(gap=scale.TIGHT)
        grid = Grid()
        grid.add(tr("Same event as"), self.name)
        self.rows.addWidget(grid)
        self.rows.addWidget(self._box)

    def show_cluster(self, event: Event, _annotations: AnnotationSet) -> None:
        """Show the cluster of an event; the field is empty where there is none."""
        cluster = self.annotating.session.clusters.get(event.cluster or "")
        if event.id != self._event:
            self._event = event.id
            self._renew()
        self.follow(cluster.id if cluster is not None else "")
        self.name.show_value(cluster.name if cluster is not None else "")

    def hits_of(self, target: str) -> Iterator[Hit]:
        session = self.annotating.session
        return session.project.search.cluster_events(target, seen_by=session.author.name)

    def show_hits(self, hits: list[Hit] | None) -> None:
        self._hits = hits or []
        self._renew()

    def _renew(self) -> None:
        """Make a chip for each other event: first those of this page, which can be taken out here."""
        here, elsewhere = self._mine(self._hits)
        others = [hit for hit in here if hit.item != self._event]
        self._box.flow.clear()
        for hit in [*others, *elsewhere][:_CHIPS]:
            self._box.flow.addWidget(self._chip(hit, here=hit in others))
        if (more := len(others) + len(elsewhere) - _CHIPS) > 0:
            self._box.flow.addWidget(plain(tr("and {n} more", n=more), muted=True, small=True))
        self._box.updateGeometry()

    def _chip(self, hit: Hit, *, here: bool) -> Chip:
        surface = one_line(hit.surface, _CHIP)
        if here:
            chip = TieChip(surface)
            chip.picked.connect(lambda: self.found_wanted.emit(hit))
            chip.removed.connect(lambda _by_key: self._take_out(hit.item))
            return chip
        away = GoChip(one_line(f"{surface} · {hit.name}", 2 * _CHIP))
        set_tip(away, hit.name)
        away.clicked.connect(lambda: self.found_wanted.emit(hit))
        return away

    # --- edits --------------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        """Rename the cluster; put an event without one into the cluster of that name, new or not."""
        session, event = self.annotating.session, self._event
        known, wanted = session.clusters, " ".join(name.split())
        cluster = known.get(self._target)
        if cluster is not None and wanted:
            session.perform(lambda _set: edits.rename_cluster(cluster, wanted))
        elif cluster is not None:
            session.perform(lambda a: edits.link_cluster(a, [event], None, known))
        elif wanted:
            found = next((one for one in known.values() if one.name == wanted), None)
            chosen = found or EventCluster(fresh_id(), wanted)
            session.perform(lambda a: edits.link_cluster(a, [event], chosen, known))

    def _take_out(self, event: str) -> None:
        self.annotating.session.perform(
            lambda a: edits.link_cluster(a, [event], None, self.annotating.session.clusters)
        )
        self.left.emit()
