"""Looking at a page as it was: which edit is looked at, what is different since, and taking it back."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.items import AuthorKind, Entity, EventCluster
from annotator.edits.taking_back import take_back
from annotator.store.history import SetHistory
from annotator.store.project import Project

from ..commands.session_commands import UNDO
from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from . import wording
from .since import Since, since

HISTORY = "history"
"""The mode of the commands whose keys work while somebody looks at what was."""
_RESTED_MS = 120
"""The slider has come to rest when it has not moved for so long: then it is compared with now."""


class HistoryWork(QObject):
    """The history of the set in the window. Not ``active``, it does nothing."""

    changed = Signal()
    """Somebody began or ended to look back, or other lines are to be shown."""
    opened = Signal()
    """The history of another set is looked at."""
    moved = Signal()
    """Another place is looked at."""
    compared = Signal()
    """What is different since is known, or another difference is in hand."""

    def __init__(self, desk: Desk) -> None:
        """Serve one window."""
        super().__init__(desk)
        self.desk, self.session = desk, desk.session
        self.active = False
        self.history: SetHistory | None = None
        self.sets: list[AnnotationSet] = []
        """Whose histories can be looked at: one's own set first, then others' that may be seen."""
        self.place = 0
        self.item: str | None = None
        """The item whose history alone is listed."""
        self.picked: str | None = None
        """The item that is selected on the page as it was."""
        self.now = datetime.now().astimezone()
        self.since: list[Since] | None = None
        """What is different since, in text order; None while it is being found."""
        self.at = -1
        self.mode = Mode.ENTITIES
        """What the page as it was shows in full."""
        self._then: AnnotationSet | None = None
        self._waiting: tuple[()] | tuple[str | None] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTED_MS)
        self._rest.timeout.connect(self._compare)
        self.session.opened.connect(lambda *_page: self.leave())
        self.session.settled.connect(self._settled)
        desk.closing.connect(self._rest.stop)

    # --- beginning and ending -----------------------------------------------------------------------

    def possible(self) -> bool:
        """Tell whether there is a page whose history can be looked at."""
        return self.active or self.session.annotations is not None

    def toggle(self) -> None:
        """Look at the history of the page; again: go back to now."""
        if not self.leave():
            self._begin(None)

    def of_item(self) -> None:
        """Look at what happened to the selected item; again: to all."""
        if not self.active:
            self._begin(self.desk.page.selected())
        else:
            self.list_item(self.picked if self.item is None else None)

    def has_item(self) -> bool:
        """Tell whether an item is selected whose history can be asked for, or was."""
        return bool(self.item or self.picked) if self.active else self.desk.page.selected() is not None

    def pick(self, item: str) -> None:
        """Take an item that was selected on the page as it was."""
        self.picked = item or None
        self.desk.registry.refresh()

    def _begin(self, item: str | None) -> None:
        if self.session.pending():
            self._waiting = (item,)  # the last edits are on their way
            return
        annotations, project = self.session.annotations, self.session.project
        if annotations is not None:
            self.desk.tasks.read(
                lambda: (project.history.of_set(annotations), seen_beside(project, annotations)),
                partial(self._have, annotations, item),
                self._failed,
            )

    def look_at(self, author: str) -> None:
        """Look at the history of another author's set of the page, as it is now first."""
        project = self.session.project
        wanted = next((one for one in self.sets if one.author.name == author), None)
        if wanted is not None and self.history is not None and wanted.id != self.history.now.id:
            self.desk.tasks.read(
                lambda: project.history.of_set(wanted), partial(self._show, None), self._failed
            )

    def _settled(self) -> None:
        waiting, self._waiting = self._waiting, ()
        if waiting and self.session.pending():
            self.desk.refuse(tr("this page is not saved yet: save again first"))
        elif waiting:
            self._begin(*waiting)

    def _have(
        self, asked: AnnotationSet, item: str | None, found: tuple[SetHistory, list[AnnotationSet]]
    ) -> None:
        if self.session.annotations is not asked:
            return
        self.active, self.mode = True, self.desk.page.mode()
        history, beside = found
        self.sets = [history.now, *beside]
        self._show(item, history)

    def _show(self, item: str | None, found: SetHistory) -> None:
        """Show a set's history, from now on back."""
        if not self.active:
            return
        self.history, self.item, self.picked = found, item, None
        self.now = datetime.now().astimezone()
        self.place, self._then = len(found.rows), found.now
        self.since, self.at = [], -1
        self.changed.emit()
        self.opened.emit()
        self.moved.emit()
        self.compared.emit()
        self.desk.page.announce(tr("history of this page: {n} edits", n=len(found.rows)))

    def _failed(self, error: Exception) -> None:
        self.desk.refuse(said(error, self.session.scheme))

    def leave(self) -> bool:
        """Go back to now; False: nobody looked back."""
        was = self.active
        if was:
            self.active, self.history, self._then, self.since, self.item = False, None, None, None, None
            self.sets = []
            self._rest.stop()
            self.changed.emit()
        return was

    # --- where --------------------------------------------------------------------------------------

    @property
    def then(self) -> AnnotationSet | None:
        """The set at the place that is looked at."""
        return self._then

    def first(self) -> int:
        """Return the earliest place that can be seen."""
        return self.history.timeline.start if self.history is not None else 0

    def count(self) -> int:
        """Return how many edits there are."""
        return len(self.history.rows) if self.history is not None else 0

    def is_now(self) -> bool:
        """Tell whether the place looked at is now."""
        return self.place == self.count()

    def go_to(self, place: int) -> None:
        """Look at the page right after so many edits."""
        history = self.history
        if history is None or not self.first() <= place <= self.count() or place == self.place:
            return
        self.place, self._then = place, history.timeline.at(place)
        self.since, self.at = None, -1
        self._rest.start()
        self.moved.emit()

    def step(self, by: int) -> None:
        """Look at the page some edits later, or earlier."""
        self.go_to(min(max(self.place + by, self.first()), self.count()))

    def when(self) -> str:
        """Return when the place looked at was."""
        if self.history is None or (self.is_now() and not self.history.rows):
            return tr("Now")
        return tr("Now") if self.is_now() else wording.when(self.history.recorded(self.place), self.now)

    def set_mode(self, mode: Mode) -> None:
        """Show segments in full, or entities and events."""
        if mode is not self.mode:
            self.mode = mode
            self.moved.emit()

    def list_item(self, item: str | None) -> None:
        """List what happened to one item alone; None: to all."""
        if item != self.item:
            self.item = item
            self.changed.emit()

    # --- what is different since --------------------------------------------------------------------

    def _compare(self) -> None:
        history, then = self.history, self._then
        if history is not None and then is not None:
            now = history.now
            self.desk.tasks.start(lambda _progress: since(then, now), partial(self._have_since, then))

    def _have_since(self, then: AnnotationSet, found: list[Since]) -> None:
        if self._then is then:
            self.since, self.at = found, -1
            self.compared.emit()
            self.desk.page.announce(f"{self.when()}: {wording.counts(found)}")

    def difference(self) -> Since | None:
        """Return the difference in hand."""
        return self.since[self.at] if self.since and 0 <= self.at < len(self.since) else None

    def next_difference(self, *, back: bool = False) -> None:
        """Take the next difference to now in hand, or the one before; after the last one the first."""
        if not self.since:
            self.desk.tell(tr("nothing is different now"))
            return
        count = len(self.since)
        self.at = (
            (self.at - 1 if back else self.at + 1) % count if self.at >= 0 else (count - 1 if back else 0)
        )
        one = self.since[self.at]
        self.set_mode(Mode.SEGMENTS if one.of_segments else Mode.ENTITIES)
        self.compared.emit()
        self.desk.page.announce(", ".join(self.said_sides(one)))

    def said_sides(self, one: Since) -> tuple[str, str]:
        """Return what stood then and stands now at a difference."""
        if self.history is None or self._then is None:
            return "", ""
        return wording.sides(one, self._then, self.history.now, self.session.scheme, self._name)

    def _name(self, entity: str) -> str:
        known = self.session.entities.get(entity)
        return known.name if known is not None else entity

    # --- taking back --------------------------------------------------------------------------------

    def is_own(self) -> bool:
        """Tell whether the set looked at is the one that is annotated in the window."""
        return self.history is not None and self.history.now.author.name == self.session.author.name

    def can_take_back(self) -> bool:
        """Tell whether there is something to take back: of one's own set, or of gold while reviewing."""
        return self.is_own() and not self.is_now() and not self.session.read_only

    def take_back(self) -> None:
        """Make the page say again what it said at the place looked at: one edit, one undo."""
        history, then = self.history, self._then
        if history is None or then is None or not self.can_take_back():
            return
        project, recorded = self.session.project, history.recorded(self.place)
        self.desk.tasks.ask(
            lambda: project.history.gone(then), partial(self._take_back, then, recorded), self._failed
        )

    def _take_back(
        self, then: AnnotationSet, recorded: str | None, gone: list[Entity | EventCluster]
    ) -> None:
        if self._then is not then:
            return
        self.leave()
        edit = self.session.perform(lambda now: take_back(now, then, recorded, gone))
        if edit:
            undo, key = tr("{what}: {key} undoes it"), self.desk.registry.shown_key(UNDO)
            self.desk.tell(undo.format(what=said(edit, self.session.scheme), key=key))
        else:
            self.desk.tell(tr("nothing is different now"))


def seen_beside(project: Project, own: AnnotationSet) -> list[AnnotationSet]:
    """Return the other sets of a page that whoever works on ``own`` may see, by author.

    In a blind project those are models' alone that did not learn from other people, whoever looks: a history
    also tells what others have not handed in.
    """
    mine = own.author.name
    beside = [one for one in project.annotation_sets(own.document) if one.author.name != mine]
    if not project.settings.blind:
        return beside
    models = [one for one in beside if one.author.kind is AuthorKind.MODEL]
    return [one for one in models if offered_to(one.author.name, mine)]
