"""The panel of the list of pages: search, states, filters, the list and the progress below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from annotator.domain.items import State
from annotator.domain.scheme import Scheme
from annotator.store.values import DocumentRow

from ..look import scale
from ..look.i18n import tr
from ..widgets.buttons import ChoiceButton
from ..widgets.flow import FlowBox
from ..widgets.going_to_rows import go_to_row
from ..widgets.icon_button import IconButton
from ..widgets.label_names import label_names
from ..widgets.labels import heading, plain
from .filters import FACETS, FilterChips, FilterPanel, QueueFilter
from .queue_model import Mark, PageRows
from .row_painter import PagesView

_DEBOUNCE = 180  # milliseconds between the last key in the filter box and the search


class FilterBox(QLineEdit):
    """The search field; Down goes to the list, Escape empties it or goes back to the page."""

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(QWidget):
    """Search, chips, list and progress."""

    wanted = Signal(str)
    """The id of a page to open."""
    asked = Signal()
    """Other rows are wanted: those of ``chosen``."""
    facets_wanted = Signal()
    """The filters are being opened: which languages, outlets and flags are there?"""
    extra_dropped = Signal(str)
    """The name of a further chip (``show_extra``) that was taken away."""
    left = Signal()
    """The keyboard should go back to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.current: str | None = None
        self._names: dict[str, str] = {}
        self._extras: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE)
        self._timer.timeout.connect(self.ask)
        self.filter = FilterBox()
        self.filter.setPlaceholderText(tr("Filter · full text…"))
        self.filter.setAccessibleName(tr("Search the pages"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._timer.start())
        self.filter.left.connect(self.left)
        self.filter.down.connect(self._to_list)
        self.more = IconButton("filter", tr("More filters"))
        self.more.setCheckable(True)
        self.more.clicked.connect(self._toggle_filters)
        self.model = PageRows(self)
        self.view = PagesView(self.model)
        self.view.chosen.connect(self.wanted)
        self.view.left.connect(self.left)
        self.none = plain(tr("no page matches"), muted=True, small=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Progress"))
        self.progress = plain("", muted=True, small=True)
        self.chips = FilterChips()
        self.chips.dropped.connect(self._drop)
        self._lay_out()
        self.filters = FilterPanel(self)
        self.filters.changed.connect(self.ask)
        self.filters.closed.connect(lambda: self.more.setFocus(Qt.FocusReason.OtherFocusReason))

    def _lay_out(self) -> None:
        self._states: dict[State | None, ChoiceButton] = {}
        choices, group = FlowBox(gap=scale.TIGHT), QButtonGroup(self)
        for state, name in ((None, tr("all")), *((state, tr(state.words)) for state in State)):
            button = ChoiceButton(name)
            button.setAccessibleName(tr("show {name}").format(name=name))
            button.clicked.connect(lambda _checked=False: self.ask())
            group.addButton(button)
            choices.flow.addWidget(button)
            self._states[state] = button
        self._states[None].setChecked(True)
        search = QHBoxLayout()
        search.setSpacing(scale.CLOSE)
        search.addWidget(self.filter, 1)
        search.addWidget(self.more)
        top = QVBoxLayout()
        top.setContentsMargins(scale.APART, scale.NEAR, scale.APART, scale.NEAR)
        top.setSpacing(scale.NEAR)
        top.addLayout(search)
        top.addWidget(choices)
        top.addWidget(self.chips)
        foot = QVBoxLayout()
        foot.setContentsMargins(scale.EDGE, scale.NEAR, scale.EDGE, scale.APART)
        foot.setSpacing(scale.TIGHT)
        foot.addWidget(heading(tr("Progress")))
        foot.addWidget(self.bar)
        foot.addWidget(self.progress)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.none)
        rows.addWidget(self.view, 1)
        rows.addLayout(foot)

    # --- filters ------------------------------------------------------------------------------------

    def set_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of a scheme, and its page flags until it is known which are used."""
        self._names = label_names(scheme)
        self.filters.offer("label", self._names)

    def offer(self, facet: str, values: Mapping[str, str]) -> None:
        """Offer values of a facet: what is shown, by value."""
        self.filters.offer(facet, values)

    def chosen(self) -> QueueFilter:
        """Return what the list is narrowed to."""
        named = {facet: self.filters.value(facet) for facet in FACETS}
        return QueueFilter(self.filter.text().strip(), self.state, **named)

    @property
    def state(self) -> State | None:
        """The state whose pages are shown; None: all."""
        return next((state for state, button in self._states.items() if button.isChecked()), None)

    def ask(self) -> None:
        """Ask for the rows that match now."""
        self._timer.stop()
        self._show_chips()
        self.asked.emit()

    def show_extra(self, name: str, text: str) -> None:
        """Show a further chip, which says how the list is arranged; without text it goes."""
        self._extras.pop(name, None)
        if text:
            self._extras[name] = text
        self._show_chips()

    def _show_chips(self) -> None:
        self.chips.show_filter(self.chosen(), self._names, self._extras)
        self.more.setChecked(self.chosen().narrowed())

    def _toggle_filters(self) -> None:
        self.more.setChecked(self.chosen().narrowed())
        if self.filters.isVisible():
            self.filters.shut()
        else:
            self.facets_wanted.emit()
            self.filters.open_below(self.filter)

    def _drop(self, facet: str) -> None:
        if facet in self._extras:
            self.extra_dropped.emit(facet)
            return
        self.filters.choose(facet, None)
        self.ask()

    # --- what the window tells ----------------------------------------------------------------------

    def show_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show rows, keeping the page in the window marked where it is among them."""
        at = self.view.verticalScrollBar().value()
        self.model.show(rows)
        self.view.verticalScrollBar().setValue(at)
        self.none.setText(tr("no page matches") if self.chosen() != QueueFilter() else tr("no pages yet"))
        self.none.setVisible(not rows)
        self.mark(self.current)

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark pages, by id, with what came back."""
        self.model.show_marks(marks)

    def add_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Show further rows below; what is in sight stays."""
        self.model.append(rows)
        if self.current and not self.view.currentIndex().isValid():
            self.mark(self.current)

    def mark(self, document_id: str | None) -> None:
        """Mark the page that the window shows."""
        self.current = document_id
        at = self.model.place(document_id) if document_id else -1
        if at >= 0:
            go_to_row(self.view, self.model.index(at))
        else:
            self.view.clearSelection()

    def show_progress(self, done: int, total: int, by_others: int = 0) -> None:
        """Show how many pages are done, and how many other people have done."""
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        text = tr("{done} of {total} done").format(done=done, total=total)
        others = " · " + tr("{n} by others", n=by_others) if by_others else ""
        self.progress.setText(text + others)

    def neighbour(self, step: int, *, unfinished: bool = False) -> str | None:
        """Return the page ``step`` rows on from the one shown (or the next unfinished one, round the end)."""
        rows: list[DocumentRow] = self.model.rows
        at = self.model.place(self.current) if self.current else -1
        if not unfinished:
            to = at + step
            return rows[to].id if 0 <= to < len(rows) else None
        for place in chain(range(at + 1, len(rows)), range(max(at, 0))):
            row: DocumentRow = rows[place]
            if row.state is not State.DONE and row.id != self.current:
                return row.id
        return None

    def listed(self) -> list[str]:
        """Return the pages that the list shows, by their ids."""
        return [row.id for row in self.model.rows]

    def focus_first(self) -> None:
        """Put the keyboard into the search field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_list(self) -> None:
        if self.model.rows:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))
