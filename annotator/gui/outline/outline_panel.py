"""The list of annotations: filter, tree, and how it keeps up with the page, without ever making it wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Argument, Document, Item
from annotator.domain.rules import Problem, problems

from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from ..widgets.going_to_rows import go_to_row
from ..widgets.labels import plain
from ..work.line import MakeEdit
from ..work.tasks import Job
from .groups import Contents, Entry, Place
from .outline_model import Node, OutlineModel
from .outline_view import OutlineView
from .wording import Wording

STEP, BUDGET = 100, 0.008
"""Items or groups between two looks at the clock, and the seconds that one go may take."""
_KINDS = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.BOOKMARK, Kind.NOTE)
_PAUSE = 60  # milliseconds without a change until the tree follows the caret
_TYPING = 150
_PROBLEMS = 500  # milliseconds without an edit until problems are looked for


class OutlinePanel(QWidget):
    """Shows the set of the session while it is in sight; hidden, it does nothing."""

    def __init__(self, desk: Desk) -> None:
        """Follow the session and its selected item."""
        super().__init__()
        self.setObjectName("annotations")
        self._desk, self._session = desk, desk.session
        self._contents: Contents | None = None
        self._loading: Iterator[tuple[Kind, Item]] | None = None
        self._filtering: Iterator[tuple[str, Entry]] | None = None
        self._job: Job | None = None
        self._going = False
        self._opened_sections = {"articles", "entities", "events", "bookmarks", "problems"}
        self.wording = Wording(self._session.scheme, self._session)
        self.model = OutlineModel(self.wording, self)
        self.view = OutlineView(self.model)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter…"))
        self.filter.setAccessibleName(tr("Filter the annotations"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.none = plain(tr("nothing here yet"), muted=True, small=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, scale.NEAR, 0, 0)
        rows.setSpacing(scale.NEAR)
        top = QVBoxLayout()
        top.setContentsMargins(scale.APART, 0, scale.APART, 0)
        top.addWidget(self.filter)
        rows.addLayout(top)
        rows.addWidget(self.none)
        inset = QVBoxLayout()
        inset.setContentsMargins(scale.NEAR, 0, scale.HAIR, 0)
        inset.addWidget(self.view)
        rows.addLayout(inset, 1)
        self._work, self._follow = self._timer(0, self._work_on), self._timer(_PAUSE, self._to_selected)
        self._check = self._timer(_PROBLEMS, self._look_for_problems)
        self._typed = self._timer(_TYPING, self._narrow)
        self._connect()

    def _timer(self, milliseconds: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _connect(self) -> None:
        self._session.opened.connect(self._opened)
        self._desk.closing.connect(self._stop)
        self._session.edited.connect(self._edited)
        self._session.shared_changed.connect(self._shared_changed)
        self._desk.annotating.changed.connect(self._follow.start)
        self._desk.theme.changed.connect(self._theme_changed)
        self.view.chosen.connect(self._go)
        self.view.doomed.connect(self._delete)
        self.view.left.connect(self._desk.focus_page)
        self.filter.textChanged.connect(lambda _text: self._typed.start())

    # --- keeping up ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._contents is None and self._session.annotations is not None:
            self._start(self._session.annotations)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def _forget(self) -> None:
        self._contents = self._loading = self._filtering = None
        if self._job is not None:
            self._job.cancel()
        self.model.show(None, None)

    def _start(self, annotations: AnnotationSet) -> None:
        """Take the items of a set in, slice by slice; what is there is shown meanwhile."""
        self._contents = Contents(self._session)
        self._loading = ((kind, item) for kind in _KINDS for item in list(annotations.of(kind).values()))
        self.model.dark, self.model.matching = self._desk.theme.dark, None
        self.model.show(self._contents, annotations)
        self._work.start()
        self._check.start()

    def _opened(self, _document: Document, annotations: AnnotationSet) -> None:
        if self.isVisible():
            if self.model.root.children:
                self._opened_sections = self._open_sections()
            self._start(annotations)

    def _open_sections(self) -> set[str]:
        nodes = self.model.root.children
        return {node.key for node in nodes if self.view.isExpanded(self.model.index_of(node))}

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        contents = self._contents
        if contents is None:
            return
        touched: set[str] = set()
        for change in changes:
            if change.kind in _KINDS:
                touched |= contents.change(annotations, change.kind, change.id)
        if any(c.kind in (Kind.MENTION, Kind.EVENT) for c in changes):
            touched |= {"events", "relations", "notes"}  # their rows quote mentions
        if self.filter.text().strip():
            self._narrow()
        self._show(touched)
        self._check.start()

    def _shared_changed(self) -> None:
        """Entities or event clusters have other names."""
        annotations = self._session.annotations
        if self._contents is not None and annotations is not None:
            self._show(self._contents.rename(annotations))

    def _work_on(self) -> None:
        """Take in, or look at, the next items; come back until there are none left."""
        annotations, contents = self._session.annotations, self._contents
        if annotations is None or contents is None:
            return
        end = time.perf_counter() + BUDGET
        while self._loading is not None and time.perf_counter() < end:
            items = list(islice(self._loading, STEP))
            for kind, item in items:
                contents.change(annotations, kind, item.id)
            if len(items) < STEP:
                self._loading = None
                self._follow.start()
                if self.filter.text().strip():
                    self._narrow()
                    return
        while self._filtering is not None and self.model.matching is not None and time.perf_counter() < end:
            groups = list(islice(self._filtering, STEP))
            wanted = self.filter.text().strip().casefold()
            for section, entry in groups:
                if wanted in self._words(section, entry[1]).casefold():
                    self.model.matching.setdefault(section, []).append(entry)
            if len(groups) < STEP:
                self._filtering = None
        self._show(contents.sections)
        if self._loading is not None or self._filtering is not None:
            self._work.start()

    def _words(self, section: str, key: str) -> str:
        annotations, contents = self._session.annotations, self._contents
        if annotations is None or contents is None or key not in contents.sections[section].groups:
            return ""
        quick = self.wording.label_of_group(section, key)
        return quick or self.wording.group(contents, annotations, section, key).text

    def _show(self, sections: Iterable[str]) -> None:
        annotations, contents = self._session.annotations, self._contents
        if annotations is None or contents is None:
            return
        self.model.follow(annotations, sections)
        for node in self.model.root.children:
            index = self.model.index_of(node)
            if (node.key in self._opened_sections or self.model.matching is not None) and not node.filled:
                self.view.expand(index)
        self.none.setVisible(not self.model.root.children)

    def _narrow(self) -> None:
        """Look for the groups that match the filter, slice by slice."""
        contents = self._contents
        if contents is None:
            return
        if not self.filter.text().strip():
            self.model.matching, self._filtering = None, None
        else:
            self.model.matching = {}
            found = [(name, entry) for name, section in contents.sections.items() for entry in section.order]
            self._filtering = iter(found)
        self._work_on()

    def _theme_changed(self) -> None:
        self.model.dark = self._desk.theme.dark
        self.view.viewport().update()

    # --- problems -----------------------------------------------------------------------------------

    def _look_for_problems(self) -> None:
        annotations, scheme = self._session.annotations, self._session.scheme
        if annotations is None or self._contents is None or self._job is not None:
            return
        contents = self._contents

        def have(found: list[Problem]) -> None:
            current = self._session.annotations
            if self._contents is contents and current is not None:
                if contents.show_problems(current, found):
                    self._show({"problems"})
                if current is not annotations:
                    self._check.start()

        self._job = self._desk.tasks.start(
            lambda _progress: problems(annotations, scheme), have, ended=self._job_ended
        )

    def _job_ended(self) -> None:
        self._job = None

    def _stop(self) -> None:
        """Look no further, as the window closes."""
        for timer in (self._work, self._follow, self._check, self._typed):
            timer.stop()

    # --- from the page to the tree, and back --------------------------------------------------------

    def _to_selected(self) -> None:
        """Show the row of the page's selected item, unless the keyboard is in the tree."""
        annotations, item_id = self._session.annotations, self._desk.annotating.hand.selected
        contents = self._contents
        if annotations is None or contents is None or self._going or self.view.hasFocus():
            return
        found = annotations.find(item_id) if item_id else None
        where = contents.where(item_id or "", found[0]) if found else None
        if where is None:
            self.view.clearSelection()
            return
        node = self._node_of(*where)
        if node is not None:
            self._mark(node)

    def _node_of(self, section_name: str, place: Place) -> Node | None:
        section = self.model.section(section_name)
        if section is None:
            return None
        if not section.filled:
            self.view.expand(self.model.index_of(section))
        group = self.model.reach(section, (place.sort, place.group))
        if group is None or place.entry is None:
            return group
        return self.model.reach(group, place.entry)

    def _mark(self, node: Node) -> None:
        above = node.parent
        while above is not None and above.parent is not None:
            self.view.expand(self.model.index_of(above))
            above = above.parent
        index = self.model.index_of(node)
        go_to_row(self.view, index)

    def _go(self, index: QModelIndex) -> None:
        row = self.model.row(self.model.node(index))
        self._going = True
        try:
            if row.item:
                self._desk.go_to(row.item)
            elif row.position >= 0:
                self._desk.page.move_caret(row.position)
                self._desk.focus_page()
            elif self.model.hasChildren(index):
                self.view.setExpanded(index, not self.view.isExpanded(index))
        finally:
            self._going = False

    def _delete(self, index: QModelIndex) -> None:
        """Delete what a row stands for, as one edit; the row below takes its place."""
        node = self.model.node(index)
        edit = self._deletion(node)
        if edit is None:
            self._desk.refuse(tr("open the group and delete its items one by one"))
            return
        parent, row = node.parent, node.number
        self._session.perform(edit)
        if parent is not None and parent.children and parent is self.model.node(self.model.index_of(parent)):
            near = parent.children[min(row, len(parent.children) - 1)]
            self.view.setCurrentIndex(self.model.index_of(near))

    def _deletion(self, node: Node) -> MakeEdit | None:
        annotations = self._session.annotations
        if annotations is None or node.stands_for_more or node.parent is None or node.level < 2:
            return None
        section = node.parent.key if node.level == 2 else node.parent.parent.key if node.parent.parent else ""
        key = node.key
        if node.level == 3 and section == "events":
            role, _, target = key.partition("\t")
            event, scheme = node.parent.key, self._session.scheme
            return lambda a: edits.remove_argument(a, scheme, event, Argument(role, target))
        if node.level == 3 or section in ("events", "relations"):
            return lambda a: edits.delete_items(a, [key])
        if section == "bookmarks":
            return lambda a: edits.remove_bookmark(a, key)
        if section == "notes":
            return lambda a: edits.set_note(a, key.removeprefix("note:"), "")
        return None

    # --- the keyboard -------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the keyboard into the tree, on the row of what is selected in the page."""
        if not self.view.currentIndex().isValid() and self.model.root.children:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: object, event: object) -> bool:
        """In the filter, Down goes to the tree; Escape empties it, or goes back to the page."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            if self.filter.text():
                self.filter.clear()
            else:
                self._desk.focus_page()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if self.model.root.children and not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0, 0))
            return True
        return False
