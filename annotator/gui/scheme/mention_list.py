"""What a label has in the project: its mentions with the words around them, each a step away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.domain.label_map import Label, parts
from annotator.store.values import FindItems, Hit, ItemKind

from ..look import scale
from ..look.i18n import tr
from ..widgets.hit_list import Found, ResultPainter, Results, add_slice, told
from ..widgets.labels import plain
from ..widgets.list_model import Index
from ..widgets.long_list import LongList
from ..work.session import Session
from ..work.stream import Stream
from ..work.tasks import Progress

MOST = 5_000
"""Mentions that are listed; nobody walks through more here."""
_LOOK, _SLICE = 40, 1_000
_KINDS: dict[str, ItemKind] = {"kind": "segment", "type": "mention", "event": "event"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _List(LongList):
    """Enter goes to a mention."""

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Mentions(Results):
    """All have one label: before the words stands whose they are."""

    def label(self, hit: Found) -> str:
        return hit.author if isinstance(hit, Hit) else ""


class OneLine(ResultPainter):
    """The window is wide: a mention has one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 12)


class MentionList(QWidget):
    """Reads in a thread of its own, begun when the list comes into sight."""

    wanted = Signal(object)
    """The ``Hit`` that is to be shown in the main window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._label: Label | None = None
        self._read: Label | None = None
        self._found: list[Found] = []
        self.stream = Stream(_LOOK, session.tasks, self)
        self.stream.due.connect(self._look)
        self.told = plain("", muted=True)
        self.model = _Mentions({}, self)
        self.view = _List(self.model, OneLine(self))
        self.view.setAccessibleName(tr("Mentions"))
        self.view.chosen.connect(self._choose)
        self.view.doubleClicked.connect(self._choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, scale.APART, 0, 0)
        rows.setSpacing(scale.CLOSE)
        self.told.setContentsMargins(scale.EDGE, 0, scale.EDGE, 0)
        rows.addWidget(self.told)
        rows.addWidget(self.view, 1)

    def show_label(self, label: Label | None) -> None:
        """Show what a label of the project's scheme has; None: it is in no project yet."""
        self._label = label
        if self.isVisible():
            self._begin()

    def read_anew(self) -> None:
        """Read again what is shown: the project has changed."""
        self._read = None
        if self.isVisible():
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        self._begin()

    def _query(self) -> FindItems | None:
        label = self._label
        if label is None:
            return None
        whole, part = parts(*label)
        me = self._session.author.name
        if label[0] in _KINDS:
            return FindItems(labels=(part,), kind=_KINDS[label[0]], seen_by=me)
        if label[0] == "role":
            return FindItems(labels=(whole,), kind="event", seen_by=me)
        return FindItems(attribute=(whole, part), seen_by=me) if label[0] == "value" else None

    def _begin(self) -> None:
        if self._label is not None and self._label == self._read:
            return
        self._read = self._label
        self.stream.give_up()
        self.model.clear()
        query, project = self._query(), self._session.project
        if query is None:
            self.told.setText(self._nothing())
            return
        found: list[Found] = []
        self._found = found
        self.told.setText(tr("searching…"))

        def work(progress: Progress) -> None:
            hits: Iterator[Hit] = project.search.find_items(query, cancelled=progress.cancelled)
            for hit in hits:
                found.append(hit)
                if len(found) >= MOST or progress.cancelled():
                    return

        self.stream.begin(work)

    def _nothing(self) -> str:
        if self._label is None:
            return tr("The project does not have this label yet.")
        if self._label[0] == "attribute":
            return tr("Choose one of its values to see what has it.")
        return tr("Page flags and relations are not listed here.")

    def _look(self) -> None:
        left = add_slice(self.view, self.model, self._found, _SLICE)
        if not self.stream.running and not left:
            self.stream.rest()
        self.told.setText(self._words(running=self.stream.running or left))

    def _words(self, *, running: bool) -> str:
        if self.stream.problem:
            return self.stream.problem
        if not self.model.hits:
            return tr("searching…") if running else tr("Nobody has used this label yet.")
        words = told(self.model.hits, self.model.pages)
        if self.model.hits >= MOST:
            return tr("the first {hits}").format(hits=words)
        if self._label is not None and self._label[0] == "role":
            words = tr("events of its type: {hits}").format(hits=words)
        return f"{words} …" if running else tr("{hits} · Enter goes to one").format(hits=words)

    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.rows[index.row()]
        if isinstance(hit, Hit):
            self.wanted.emit(hit)
