"""The panel of the page's structure: reads it in another thread while in sight, follows the caret."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.ranges import Range, trimmed
from annotator.pages.html import guarded
from annotator.pages.html.structure import dom_path

from ..desk import Desk
from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import set_tip
from ..textview.geometry import Mode
from ..widgets.going_to_rows import go_to_row
from ..widgets.labels import Elided, hairline, plain
from ..work.tasks import Progress
from .block_reader import Structure, read_hints, read_structure, way_to
from .structure_model import StructureModel
from .structure_view import StructureView

_PAUSE = 60  # milliseconds without a move until the tree follows the caret


class StructurePanel(QWidget):
    """Shows the blocks of the session's page while it is in sight; hidden, it does nothing."""

    def __init__(self, desk: Desk) -> None:
        """Follow the session and the caret."""
        super().__init__()
        self.setObjectName("structurePanel")
        self._desk, self._session = desk, desk.session
        self._asked = ""
        self.model = StructureModel(self)
        self.view = StructureView(self.model)
        self.none = plain("", muted=True, small=True)
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setContentsMargins(scale.APART, scale.APART, scale.APART, 0)
        self.path = Elided("", small=True)
        self.path.setAccessibleName(tr("Elements at the caret"))
        self._lay_out()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_PAUSE)
        self._follow.timeout.connect(self._to_caret)
        self._session.opened.connect(self._opened)
        desk.page.caret_moved.connect(self._moved)
        desk.closing.connect(self._follow.stop)
        self.view.chosen.connect(self._choose)
        self.view.looked.connect(self._look)
        self.view.left.connect(desk.focus_page)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, scale.NEAR, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.none)
        inset = QVBoxLayout()
        inset.setContentsMargins(scale.CLOSE, 0, scale.HAIR, 0)
        inset.addWidget(self.view)
        rows.addLayout(inset, 1)
        rows.addWidget(hairline())
        foot = QVBoxLayout()
        foot.setContentsMargins(scale.APART, scale.NEAR, scale.APART, scale.NEAR)
        foot.addWidget(self.path)
        rows.addLayout(foot)

    # --- reading ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._show(None, "")
        self._asked = ""

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        if document.id != self._asked and self.isVisible():
            self._read()

    def _read(self) -> None:
        """Read the structure of the page in the window, then what the page calls its elements."""
        document = self._session.document
        if document is None:
            return
        self._asked = document.id
        self._show(None, tr("reading…"))
        project = self._session.project
        self._start(lambda _progress: read_structure(project, document), self._have)

    def _start(self, work: Callable[[Progress], object], have: Callable[..., None]) -> None:
        asked = self._asked

        def current(call: Callable[..., None]) -> Callable[..., None]:
            return lambda value: call(value) if self._asked == asked else None

        # A page may take long to read: it is given up when the window closes.
        self._desk.tasks.start(work, current(have), current(self._failed), stop=guarded.stop)

    def _failed(self, error: Exception) -> None:
        if self.model.structure is None:
            self._show(None, said(error))
        # Without the page's own names for its parts the tree is as good as before.

    def _have(self, structure: Structure | None) -> None:
        if structure is None:
            self._show(None, tr("This page is plain text: it has no structure."))
            return
        self._show(structure, "")
        self._open_chain()
        self._to_caret()
        project, document = self._session.project, self._session.document
        if document is not None and document.id == structure.document:
            self._start(lambda _progress: read_hints(project, document), self._have_hints)

    def _have_hints(self, found: Mapping[str, str]) -> None:
        if self.model.structure is not None:
            self.model.show_hints(found)

    def _show(self, structure: Structure | None, instead: str) -> None:
        self.model.show(structure)
        self.none.setText(instead)
        self.none.setVisible(bool(instead))
        self._show_path()

    def _open_chain(self) -> None:
        """Open the rows that are all there is on their level, and the first level that has several."""
        node = self.model.root
        while len(node.inside) == 1 and node.children:
            node = node.children[0]
            self.view.expand(self.model.index_of(node))

    # --- between the page and the tree --------------------------------------------------------------

    def _moved(self, _position: int) -> None:
        if self.model.structure is not None:
            self._follow.start()

    def _show_path(self) -> None:
        structure = self.model.structure
        path = dom_path(structure.node_map, self._desk.page.caret()) if structure else []
        shown = path[1:] if len(path) > 1 and path[0] == "html" else path
        self.path.setText(" › ".join(shown if len(shown) <= 6 else [shown[0], "…", *shown[-4:]]))
        set_tip(self.path, " › ".join(path))

    def _to_caret(self) -> None:
        """Mark the innermost block at the caret, unless the keyboard is in the tree."""
        structure = self.model.structure
        if structure is None:
            return
        self._show_path()
        if self.view.hasFocus() and self.view.currentIndex().isValid():
            return
        chosen, current = self._desk.page.selection(), self._range(self.view.currentIndex())
        if chosen is not None and current is not None and chosen == current:
            return  # a block was chosen, and its text stands selected
        way = tuple(way_to(structure.top, self._desk.page.caret()))
        if not way:
            self.view.setCurrentIndex(QModelIndex())
            return
        node = self.model.reach(way)
        above = node.parent
        while above is not None and above.parent is not None:
            self.view.expand(self.model.index_of(above))
            above = above.parent
        index = self.model.index_of(node)
        go_to_row(self.view, index)

    def _range(self, index: QModelIndex) -> Range | None:
        row, structure = self.model.node(index).row, self.model.structure
        if row is None or structure is None:
            return None
        return trimmed(structure.text, Range.at(row.start, row.end))

    def _choose(self, index: QModelIndex) -> None:
        """Select a block's text, ready for the key of its kind."""
        asked = self._range(index)
        if asked is None or not len(asked):
            return
        self._desk.set_work(Mode.SEGMENTS)
        self._desk.page.set_selection(asked)
        self._desk.page.reveal(asked, middle=True)
        self._desk.focus_page()

    def _look(self, index: QModelIndex) -> None:
        """Bring a block into sight that the arrows came to."""
        asked = self._range(index)
        if asked is not None:
            self._desk.page.reveal(asked, middle=True)

    def focus_first(self) -> None:
        """Put the keyboard into the tree, on the block at the caret."""
        if not self.view.currentIndex().isValid() and self.model.root.children:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
