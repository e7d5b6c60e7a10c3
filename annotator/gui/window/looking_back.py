"""The time machine, tied to the window: it takes the place of the page and of the panels beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from ..adjudicating.adjudicating import Adjudicating
from ..around import around_commands
from ..commands.command import Hint
from ..desk import Desk
from ..dialogs import dialog_commands
from ..history import history_commands
from ..history.history_panel import HistoryPanel
from ..history.history_work import HISTORY, HistoryWork
from ..history.past_page import PastPage
from ..manual import manual_commands
from ..settings import preferences
from . import view_commands

ALLOWED = frozenset(
    one.id
    for one in (
        *history_commands.COMMANDS,
        *(view_commands.ZOOM_IN, view_commands.ZOOM_OUT, view_commands.ZOOM_RESET, view_commands.QUIT),
        *(preferences.DARK, preferences.CONTRAST),
        around_commands.LOST,
        *manual_commands.COMMANDS,
        dialog_commands.KEYS,
    )
)
"""What can be done while somebody looks back: nothing that changes what is not in sight."""


class LookingBack(QObject):
    """Shows the page as it was, and nothing that belongs to now."""

    turned = Signal()
    """Somebody began or ended to look back."""

    def __init__(self, desk: Desk, middle: QStackedWidget, body: QSplitter, review: Adjudicating) -> None:
        """``middle`` shows the page, ``body`` has it between panels. A ``review`` belongs to now."""
        super().__init__(desk)
        self._desk, self._middle, self._body, self._review = desk, middle, body, review
        self.work = HistoryWork(desk)
        self.page, self.panel = PastPage(self.work), HistoryPanel(self.work)
        middle.addWidget(self.page)
        body.addWidget(self.panel)
        self._hidden: list[QWidget] = []
        self._sizes: list[int] = []
        self._first: str | None = None
        self._reviewing = review.active
        desk.registry.bind(history_commands.COMMANDS, self.work)
        review.changed.connect(self._reviewed)
        desk.work_changed.connect(lambda _work: self.work.leave())
        self.work.changed.connect(self._changed)
        self.work.moved.connect(desk.registry.refresh)

    @property
    def active(self) -> bool:
        """Whether somebody looks back."""
        return self.work.active

    def _reviewed(self) -> None:
        if self._review.active != self._reviewing:
            self._reviewing = self._review.active
            self.work.leave()

    def hints(self) -> Sequence[Hint]:
        """Return the keys that matter most while somebody looks back."""
        return history_commands.hints()

    def _changed(self) -> None:
        if self.work.active == (self._middle.currentWidget() is self.page):
            return
        if self.work.active:
            self._begin()
        else:
            self._end()

    def _begin(self) -> None:
        around = (self._body.widget(at) for at in range(self._body.count()))
        beside = [one for one in around if one is not None and one not in (self._middle, self.panel)]
        self._hidden = [one for one in beside if not one.isHidden()]
        self._sizes = self._body.sizes()
        for one in self._hidden:
            one.hide()
        self.panel.show()
        self._be_as_wide()
        self._middle.setCurrentWidget(self.page)
        self._desk.registry.put_alone(ALLOWED)
        self._first = self._desk.registry.first
        self._desk.registry.put_first(HISTORY)
        self.panel.focus_first()
        self.turned.emit()

    def _be_as_wide(self) -> None:
        """Give the history the width of what stood at the right of the page; the page has the rest."""
        page, history = self._body.indexOf(self._middle), self._body.indexOf(self.panel)
        wide = max(self._sizes[page + 1 :], default=0)
        if wide:
            sizes = [0] * len(self._sizes)
            sizes[page], sizes[history] = sum(self._sizes) - wide, wide
            self._body.setSizes(sizes)

    def _end(self) -> None:
        self.panel.hide()
        for one in self._hidden:
            one.show()
        self._body.setSizes(self._sizes)
        self._hidden = []
        self._middle.setCurrentWidget(self._desk.page)
        self._desk.registry.put_alone(None)
        self._desk.registry.put_first(self._first)
        self._desk.focus_page()
        self.turned.emit()
