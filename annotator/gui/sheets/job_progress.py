"""A job on the project that takes a while: progress, cancel, and what came of it, inside a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.look.i18n import said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress, Tasks

from ..look import scale
from ..look.literal import set_tip
from ..widgets.labels import wrapped
from ..widgets.own_direction import keep_direction
from .sheet import Sheet

T = TypeVar("T")


class Running(QWidget):
    """A progress bar with the name of what is being done and a cancel button; hidden while nothing runs."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        """``tasks`` run the jobs, beside everything else that uses the project."""
        super().__init__(parent)
        self._tasks = tasks
        self._progress: Progress | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.text = wrapped(muted=True)
        self.text.setWordWrap(False)
        self.cancel_button = QPushButton(tr("Stop"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.APART)
        row.addWidget(self.bar, 2)
        row.addWidget(self.text, 3)
        row.addWidget(self.cancel_button)
        self.hide()

    @property
    def active(self) -> bool:
        """Whether a job is under way."""
        return self._progress is not None

    def start(
        self, job: Callable[[Progress], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run ``job`` beside the edits, after those made so far; exactly one of the callbacks follows."""
        running = self._tasks.start(
            job, self._ending(done), self._ending(failed), progressed=self._show, in_line=True
        )
        self._begin(running.progress)

    def _begin(self, progress: Progress) -> None:
        self._progress = progress
        self.bar.setRange(0, 0)
        self.text.setText("")
        self.show()

    def _ending(self, then: Callable[[T], None]) -> Callable[[T], None]:
        def ended(value: T) -> None:
            self._end()
            then(value)

        return ended

    def cancel(self) -> None:
        """Ask the job to stop; what it has finished stays."""
        if self._progress is not None:
            self._progress.cancel()
            self.text.setText(tr("stopping…"))

    def _show(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.text.setText(text)

    def _end(self) -> None:
        self._progress = None
        self.hide()


class JobSheet(Sheet):
    """A sheet that starts a job: below its form how far it is, then a summary and a table of what came of it.

    Its buttons close it, but while the job runs they stop that first.
    """

    def __init__(
        self,
        title: str,
        explanation: str,
        accept: str,
        session: Session,
        columns: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """``columns`` head the table; the form is for the subclass to fill."""
        super().__init__(title, explanation, accept, parent)
        self._session, self._held = session, False
        self.running = Running(session.tasks)
        self.summary = wrapped()
        self.table = QTableWidget(0, len(columns))
        keep_direction(self.table)
        self.table.setHorizontalHeaderLabels(list(columns))
        self.table.setAccessibleName(title)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)  # Tab goes on to the buttons
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.sectionResized.connect(lambda *_: self._fit_rows())
        for hidden in (self.summary, self.table):
            hidden.hide()

    def finish_layout(self) -> None:
        """Put what the job shows below the form, then the error line and the buttons."""
        self.body.addWidget(self.running)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table, 1)
        super().finish_layout()

    def reject(self) -> None:
        """Stop a running job first; close otherwise."""
        if self.running.active:
            self.running.cancel()
        else:
            super().reject()

    def run(self, job: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Start the job, beside which the window goes on storing edits; ``done`` gets what it returns."""
        self.running.start(job, self._begun(done), self.failed)

    def _begun(self, done: Callable[[T], None]) -> Callable[[T], None]:
        self.show_error("")
        self._held = self.accept_button.hasFocus()
        self.accept_button.setEnabled(False)

        def succeed(value: T) -> None:
            self._let_accept()
            self.cancel_button.setText(tr("Close"))
            done(value)

        return succeed

    def _let_accept(self) -> None:
        """Let the main button be pressed again; the keyboard comes back to it if it was there."""
        self.accept_button.setEnabled(True)
        if self._held:
            self.accept_button.setFocus()

    def failed(self, error: Exception) -> None:
        """Say why the job came to nothing."""
        self._let_accept()
        self.show_error(said(error))

    def report(self, summary: str, rows: Sequence[Sequence[str]]) -> None:
        """Show what came of the job."""
        self.summary.setText(summary)
        self.summary.show()
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.table.setItem(number, column, self.cell(column, text))
        self._fit_rows()
        self.table.show()

    def _fit_rows(self) -> None:
        """Give rows the height that their words need, wrapped as they are now."""
        self.table.resizeRowsToContents()
        line = self.table.fontMetrics().lineSpacing()
        for row in range(self.table.rowCount()):
            height = self.table.rowHeight(row)
            if height > 2 * line:  # Qt measures wrapped words without the room around them
                self.table.setRowHeight(row, height + scale.CLOSE)

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell of the table; the whole text is its tip."""
        item = QTableWidgetItem(text)
        set_tip(item, text)
        return item
