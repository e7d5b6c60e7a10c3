"""The first documents of the data with their marks, as they will stand on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QSplitter, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.scheme import Scheme

from ..look.i18n import tr
from ..look.sheet import is_dark
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..widgets.own_direction import keep_direction


class _Shown(PageView):
    """A page that Tab leaves: it goes from item to item only where people annotate."""

    def focusNextPrevChild(self, _next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, _next)


class MarksView(QSplitter):
    """A list of documents at the left, the one in hand at the right, not to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sets: Sequence[AnnotationSet] = ()
        self.list, self.page = QListWidget(), _Shown()
        keep_direction(self.list)
        self.list.setAccessibleName(tr("Documents"))
        self.page.setMinimumWidth(320)
        self.setChildrenCollapsible(False)
        self.addWidget(self.list)
        self.addWidget(self.page)
        self.setSizes([220, 560])
        self.list.currentRowChanged.connect(self._show)

    def sizeHint(self) -> QSize:
        """Ask for little: the page takes what room there is."""
        return QSize(560, 220)

    def show_sets(self, scheme: Scheme, named: Sequence[tuple[str, AnnotationSet]]) -> None:
        """Show documents by name, each with what one author says about it."""
        self._sets = [one for _name, one in named]
        self.page.set_scheme(scheme)
        self.page.set_theme(is_dark(self))
        self.list.clear()
        self.list.addItems([name for name, _one in named])
        self.list.setCurrentRow(0 if named else -1)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._sets):
            found = self._sets[row]
            segments = bool(found.segments) and not (found.mentions or found.events)
            self.page.set_annotations(found)
            self.page.set_mode(Mode.SEGMENTS if segments else Mode.ENTITIES)
