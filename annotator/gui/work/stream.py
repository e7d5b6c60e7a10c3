"""What a worker finds, shown while it still looks: the job, and the moments at which to look at its finds.

The job appends to a list that belongs to whoever asked; ``due`` is when to show what has come since.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ..look.i18n import said
from .tasks import Job, Progress, Tasks


class Stream(QObject):
    """One search at a time in a thread of its own; one that is given up ends unheard."""

    due = Signal()
    """Every so many milliseconds from ``begin`` to ``rest``, and when the job has ended by itself."""

    def __init__(self, every: int, tasks: Tasks, parent: QObject) -> None:
        """``every``: milliseconds between two looks."""
        super().__init__(parent)
        self.problem = ""
        """Why the last job failed, as it is said to the person; "": it did not."""
        self._tasks = tasks
        self._job: Job | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(every)
        self._looking.timeout.connect(self.due)

    @property
    def running(self) -> bool:
        """Whether more may still be found."""
        return self._job is not None

    @property
    def looking(self) -> bool:
        """Whether there will be another look."""
        return self._looking.isActive()

    def begin(self, work: Callable[[Progress], None]) -> None:
        """Start a job in the place of the one that runs."""
        self.give_up()
        job = self._job = self._tasks.start(
            work, failed=lambda error: self._failed(job, error), ended=lambda: self._ended(job)
        )
        self._looking.start()

    def cancel(self) -> None:
        """Stop the job; what it has found can still be looked at."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def rest(self) -> None:
        """Look no more: everything that was found is shown."""
        self._looking.stop()

    def give_up(self) -> None:
        """Stop the job and forget how it went."""
        self.cancel()
        self.rest()
        self.problem = ""

    def _failed(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self.problem = said(error)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.due.emit()
