"""Work away from the GUI thread: edits in one line, long reads in another, and a thread for each long job.

Edits never wait for reads, nor reads for edits: the store gives each a connection of its own.

Callbacks run in the GUI thread. Jobs get values (texts, sets) and return values; they never touch a widget.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal

log = logging.getLogger(__name__)
T = TypeVar("T")
P = ParamSpec("P")
Failed = Callable[[Exception], None]


class _Relay(QObject):
    """Carries a finished job's callback over to the thread this object lives in."""

    finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, callback: Callable[[Any], None], value: Any) -> None:
        callback(value)


def _log_failure(error: Exception) -> None:
    log.error("a background job failed", exc_info=error)


def _nothing(_value: object) -> None:
    """Take a value that nobody wants."""


class _Worker(QThread):
    """Takes jobs from a queue, one after the other, until it gets None."""

    def __init__(self, relay: _Relay) -> None:
        super().__init__()
        self.relay = relay
        self.jobs: queue.SimpleQueue[tuple[Callable[[], Any], Callable[[Any], None], Failed] | None]
        self.jobs = queue.SimpleQueue()

    def run(self) -> None:
        while (entry := self.jobs.get()) is not None:
            job, done, failed = entry
            try:
                value = job()
            except Exception as error:  # handed to the caller, who knows what to say
                self.relay.finished.emit(failed, error)
            else:
                self.relay.finished.emit(done, value)


class DatabaseThread(QObject):
    """Runs jobs on the project one after the other in a thread of their own; long reads have a second one."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the thread."""
        super().__init__(parent)
        self._waiting = 0
        self._relay = _Relay(self)
        self._worker, self._reader = _Worker(self._relay), _Worker(self._relay)
        for worker in (self._worker, self._reader):
            worker.start()

    def submit(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed = _log_failure,
        *,
        aside: bool = False,
    ) -> None:
        """Queue a job; ``done`` or ``failed`` is called in the GUI thread with its value or exception.

        A job ``aside`` sees what was queued before it, and what is queued after it does not wait for it.
        """
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)

        def succeed(value: T) -> None:
            self._one_less()
            if done is not None:
                done(value)

        def fail(error: Exception) -> None:
            self._one_less()
            failed(error)

        entry = (job, succeed, fail)
        if aside:
            self._worker.jobs.put((lambda: self._reader.jobs.put(entry), _nothing, _log_failure))
        else:
            self._worker.jobs.put(entry)

    def idle(self) -> bool:
        """Tell whether every job so far is done and its callback has run."""
        return self._waiting == 0

    def stop(self) -> None:
        """Let the jobs in the queues finish, then end the threads; their callbacks no longer matter."""
        for worker in (self._worker, self._reader):
            worker.jobs.put(None)
            worker.wait()

    def _one_less(self) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy_changed.emit(False)


class Progress:
    """What a long job tells and asks: how far it is, and whether it should stop."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        """``report`` is called in the job's thread."""
        self._report, self._cancel = report, threading.Event()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say that ``done`` of ``total`` steps are through."""
        self._report(done, total, text)

    def cancel(self) -> None:
        """Ask the job to stop at the next step."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Tell whether the job should stop."""
        return self._cancel.is_set()


class Job(QObject):
    """A long job in a thread of its own, with progress and a way to cancel it."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        """Prepare the job; connect the signals, then ``start``."""
        super().__init__(parent)
        self.progress = Progress(lambda done, total, text: self.progressed.emit(done, total, text))
        self._begun = self._over = False
        self._thread = _JobThread(work, self.progress, self)
        self._thread.finished.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        self._begun = True
        self._thread.start()

    def cancel(self) -> None:
        """Ask the job to stop."""
        self.progress.cancel()

    def end(self) -> None:
        """Block until the thread has ended (when the window closes), and emit ``ended`` before returning.

        What waits for the end is deleted with the window: the signal must not come by the event loop, later.
        """
        if self._begun:
            self._thread.wait()
        self._finish()

    def _finish(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()


class _JobThread(QThread):
    def __init__(self, work: Callable[[Progress], Any], progress: Progress, job: Job) -> None:
        super().__init__(job)
        self._work, self._progress, self._job = work, progress, job

    def run(self) -> None:
        try:
            value = self._work(self._progress)
        except Exception as error:  # shown by whoever started the job
            self._job.failed.emit(error)
        else:
            self._job.succeeded.emit(value)


class Tasks(QObject):
    """What one window asks of other threads. ``close`` ends it: nothing is begun, and no answer is heard.

    This is the one place where what comes too late is dropped, and where the window waits for its jobs:
    nobody who asks has to look whether the window is still there.
    """

    def __init__(self, database: DatabaseThread, parent: QObject | None = None) -> None:
        """``database`` is the program's: it outlives the window."""
        super().__init__(parent)
        self._database, self._closed = database, False
        self._running: dict[Job, Callable[[], None] | None] = {}

    def ask(
        self, job: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed = _log_failure
    ) -> None:
        """Run a job in the database thread; ``done`` or ``failed`` gets its value or exception."""
        if not self._closed:
            self._database.submit(job, self._heard(done) if done is not None else None, self._heard(failed))

    def read(self, job: Callable[[], T], done: Callable[[T], None], failed: Failed = _log_failure) -> None:
        """Run a job that may read for long: it sees what was asked before, and no edit waits for it."""
        if not self._closed:
            self._database.submit(job, self._heard(done), self._heard(failed), aside=True)

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Failed = _log_failure,
        *,
        progressed: Callable[[int, int, str], None] | None = None,
        ended: Callable[[], None] | None = None,
        stop: Callable[[], None] | None = None,
        in_line: bool = False,
    ) -> Job:
        """Run a job in a thread of its own; ``done`` or ``failed`` gets its value or exception.

        ``progressed`` gets what the job reports. ``ended`` is called last and in any case: from then on the
        job must not be touched. ``stop`` is called when the window closes, for work that does not look
        whether it was cancelled. A job ``in_line`` begins when all that was asked before is done.
        """
        job = Job(work, self)
        if self._closed:
            return job
        if done is not None:
            job.succeeded.connect(self._heard(done))
        job.failed.connect(self._heard(failed))
        if progressed is not None:
            job.progressed.connect(self._heard(progressed))
        if ended is not None:
            job.ended.connect(ended)
        self._running[job] = stop
        job.ended.connect(lambda: self._forget(job))
        if in_line:
            self.ask(lambda: None, lambda _none: job.start())
        else:
            job.start()
        return job

    def close(self) -> None:
        """Cancel every job and wait for it; let nothing come back any more."""
        self._closed = True
        for job, stop in self._running.items():
            job.cancel()
            if stop is not None:
                stop()
        for job in tuple(self._running):
            job.end()

    def _forget(self, job: Job) -> None:
        del self._running[job]
        job.deleteLater()

    def _heard(self, call: Callable[P, None]) -> Callable[P, None]:
        def heard(*args: P.args, **named: P.kwargs) -> None:
            if not self._closed:
                call(*args, **named)

        return heard
