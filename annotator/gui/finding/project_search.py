"""The search in the project: full text, or every item of a label whose words fit; hits open places."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document, Entity
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.store.values import FindItems, Hit

from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from ..widgets.hit_list import Found, ResultPainter, Results, add_slice, told
from ..widgets.icon_button import IconButton
from ..widgets.labels import plain
from ..widgets.long_list import LongList
from ..work.stream import Stream
from ..work.tasks import Progress
from .label_choices import (
    attribute_choice,
    attribute_values,
    choice,
    chosen_attribute,
    labels,
    show_entries,
)

MOST = 20_000
"""Hits that are listed; nobody walks through more."""
_LOOK = 40  # milliseconds between two slices of hits
_SLICE = 1500
_TEXT, _ANY = "text", "any"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _List(LongList):
    """Enter opens, Escape goes back to the page."""

    chosen = Signal(QModelIndex)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ProjectSearch(QWidget):
    """Fields above, hits below. A search runs in a thread of its own and can be left at any time."""

    def __init__(self, desk: Desk) -> None:
        """Search the project of the session."""
        super().__init__()
        self.setObjectName("search")
        self._desk, self._session = desk, desk.session
        self.used_last = False
        """Whether next and previous mean the hits of this panel."""
        self._found: list[Found] = []
        self.stream = Stream(_LOOK, desk.tasks, self)
        self.stream.due.connect(self._look)
        self._wanted: Found | None = None
        self._entity: Entity | None = None
        scheme = self._session.scheme
        self.pattern = QLineEdit()
        self.pattern.setPlaceholderText(tr("Find in all pages"))
        self.pattern.setAccessibleName(tr("Find in all pages"))
        self.pattern.setClearButtonEnabled(True)
        self.pattern.installEventFilter(self)
        every = [(_TEXT, tr("full text")), (_ANY, tr("any label"))]
        self.what = choice(tr("Search in"), every, labels(scheme))
        self.attribute = attribute_choice(scheme)
        mine = [("mine", tr("mine")), ("all", tr("everyone's"))]
        self.author = choice(tr("Whose annotations"), mine, [])
        self.regex = IconButton("", tr("Regular expression"), glyph=".*")
        self.case = IconButton("", tr("Match case"), glyph="Aa")
        for button in (self.regex, self.case):
            button.setCheckable(True)
        self.stop_button = IconButton("close", tr("Stop searching"))
        self.stop_button.clicked.connect(self._leave)
        self.told = plain("", muted=True, small=True)
        self.told.setWordWrap(True)
        self.model = Results(dict(labels(scheme)), self)
        self.view = _List(self.model, ResultPainter(self))
        self.view.setAccessibleName(tr("Hits"))
        self.view.chosen.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.view.left.connect(desk.focus_page)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(350)
        self._typing.timeout.connect(self._asked_anew)
        self.pattern.textChanged.connect(lambda _text: self._typing.start())
        for box in (self.what, self.attribute, self.author):
            box.currentIndexChanged.connect(lambda _index: self._fields_changed())
        for button in (self.regex, self.case):
            button.toggled.connect(lambda _on: self._typing.start())
        self._session.opened.connect(self._opened)
        desk.closing.connect(self._stop)
        self._fields_changed()
        self._typing.stop()

    def take_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of another scheme, and name hits as it does."""
        show_entries(self.what, labels(scheme), first=2)
        show_entries(self.attribute, attribute_values(scheme), first=1)
        self.model.take_labels(dict(labels(scheme)))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(scale.TIGHT)
        line.addWidget(self.pattern, 1)
        line.addWidget(self.case)
        line.addWidget(self.regex)
        self._items = QWidget()
        below = QVBoxLayout(self._items)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(scale.CLOSE)
        below.addWidget(self.attribute)
        below.addWidget(self.author)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.stop_button)
        policy = self.stop_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop_button.setSizePolicy(policy)
        self.stop_button.hide()
        top = QVBoxLayout()
        top.setContentsMargins(scale.APART, scale.NEAR, scale.APART, scale.HAIR)
        top.setSpacing(scale.CLOSE)
        top.addLayout(line)
        top.addWidget(self.what)
        top.addWidget(self._items)
        top.addLayout(foot)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.view, 1)

    # --- searching ----------------------------------------------------------------------------------

    def _fields_changed(self) -> None:
        items = self.what.currentData() != _TEXT
        self._items.setVisible(items)
        for button in (self.regex, self.case):
            button.setEnabled(items)
        self._typing.start()

    def _query(self) -> FindItems | str | None:
        """Return what is asked: items, words of the full text, or nothing yet."""
        me = self._session.author.name
        if self._entity is not None:
            return FindItems(entity=self._entity.id, seen_by=me)
        words, what = self.pattern.text(), self.what.currentData()
        attribute = chosen_attribute(self.attribute)
        if what == _TEXT:
            return words.strip() or None
        if what == _ANY and not words and attribute is None:
            return None
        return FindItems(
            labels=() if what == _ANY else (str(what),),
            pattern=words,
            regex=self.regex.isChecked(),
            case=self.case.isChecked(),
            attribute=attribute,
            author=me if self.author.currentData() == "mine" else None,
            seen_by=me,
        )

    def show_entity(self, entity: Entity) -> None:
        """List every mention of an entity, until something else is asked in the fields."""
        self.pattern.clear()
        self._entity = entity
        self.search()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked_anew(self) -> None:
        self._entity = None
        self.search()

    def search(self) -> None:
        """Begin anew for what the fields say, or for the entity whose mentions are wanted."""
        self._typing.stop()
        self.stream.give_up()
        self.stop_button.hide()
        self.model.clear()
        self.told.setText("")
        query, project = self._query(), self._session.project
        if query is None:
            return
        found: list[Found] = []
        self._found, self.used_last = found, True

        def hits(progress: Progress) -> Iterator[Found]:
            if isinstance(query, str):
                return project.search.find_text(query, limit=MOST, cancelled=progress.cancelled)
            return project.search.find_items(query, cancelled=progress.cancelled)

        def work(progress: Progress) -> None:
            for hit in hits(progress):
                found.append(hit)
                if len(found) >= MOST or progress.cancelled():
                    return

        self.stop_button.show()
        self.stream.begin(work)

    def _leave(self) -> None:
        """Stop the search that runs; what it found stays."""
        self.stream.cancel()
        self._look()

    def _look(self) -> None:
        """Show the next slice of what was found."""
        left = add_slice(self.view, self.model, self._found, _SLICE)
        if not self.stream.running and not left:
            self.stream.rest()
        self.stop_button.setVisible(self.stream.running)
        self.told.setText(self._words())

    def _words(self) -> str:
        if self.stream.problem:
            return self.stream.problem
        running = self.stream.running or len(self._found) > self.model.hits
        if not self.model.hits:
            return tr("searching…") if running else tr("no hits")
        words = told(self.model.hits, self.model.pages)
        if self._entity is not None:
            words = tr("{entity}: {hits}").format(entity=self._entity.name, hits=words)
        if self.model.hits >= MOST:
            return tr("the first {hits}").format(hits=words)
        return f"{words} …" if running else words

    def _stop(self) -> None:
        """Look no further, as the window closes."""
        self._typing.stop()
        self.stream.give_up()

    # --- opening places -----------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Open the next hit of the list (1), or the one before (-1)."""
        rows, row = self.model.rows, self.view.currentIndex().row() + by
        while 0 <= row < len(rows) and isinstance(rows[row], str):
            row += by
        if 0 <= row < len(rows):
            self.view.setCurrentIndex(self.model.index(row))
            self._choose(self.model.index(row))
        else:
            self._desk.tell(tr("this is the last hit") if by > 0 else tr("this is the first hit"))

    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.rows[index.row()]
        if isinstance(hit, str):
            return
        self.used_last = True
        self.open(hit)

    def open(self, hit: Found) -> None:
        """Open the page of a hit and show its place."""
        self._wanted = hit
        document = self._session.document
        if document is not None and document.id == hit.document:
            self._show()
        else:
            self._session.open(hit.document)
        self._desk.focus_page()

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        if self._wanted is not None and self._wanted.document == document.id:
            QTimer.singleShot(0, self._show)  # the page view takes the page first

    def _show(self) -> None:
        """Select the place that was chosen: the item, if it is in the set on the page, else its words."""
        hit, self._wanted = self._wanted, None
        annotations = self._session.annotations
        if hit is None or annotations is None or annotations.document != hit.document:
            return
        if isinstance(hit, Hit) and annotations.find(hit.item) is not None:
            self._desk.go_to(hit.item)
            return
        if hit.end <= len(annotations.text):
            place = Range.at(hit.start, hit.end)
            self._desk.page.set_selection(place)
            self._desk.page.reveal(place)
        self._desk.focus_page()

    # --- the keyboard -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the keyboard into the search field; words selected in the page are what is looked for."""
        chosen = self._desk.page.selection()
        if chosen is not None and len(chosen) <= 100 and self._desk.page.hasFocus():
            words = self._desk.page.text()[chosen.start : chosen.end]
            if "\n" not in words and words != self.pattern.text():
                self.pattern.setText(words)
        self.pattern.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pattern.selectAll()

    def eventFilter(self, watched: object, event: object) -> bool:
        """In the field, Enter searches or goes to the hits, Down goes to them, Escape goes to the page."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._desk.focus_page()
        elif event.key() in ENTER and self._typing.isActive():
            self._asked_anew()
        elif event.key() in (*ENTER, Qt.Key.Key_Down):
            self._to_hits()
        else:
            return False
        return True

    def _to_hits(self) -> None:
        if self.model.rows:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.currentIndex().isValid() or isinstance(
                self.model.rows[self.view.currentIndex().row()], str
            ):
                self.view.setCurrentIndex(self.model.index(1))
