"""A look at what changed in the project's file while nobody works; it stops as soon as somebody does.

What was looked at until then is not looked at again, so that in the pauses of some days the whole of a large
file is gone through. Nothing is said unless something is wrong.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.domain.errors import AnnotatorError

from ..desk import Desk
from ..look.i18n import tr
from ..work.tasks import Job, Progress

if TYPE_CHECKING:
    from annotator.store.checking import Checked

log = logging.getLogger(__name__)
PAUSE = 60_000
"""Milliseconds without a key or a click after which a look begins."""


class QuietCheck:
    """Looks in the pauses of one window."""

    def __init__(self, desk: Desk, worked: Callable[[], int]) -> None:
        """``worked`` returns a number that changes with each key stroke or pointer action."""
        self._desk, self._worked = desk, worked
        self._last = self._done = -1
        self._told: frozenset[tuple[str, str]] = frozenset()
        self._job: Job | None = None
        self._timer = QTimer(desk)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look_in_a_pause)
        desk.closing.connect(self._timer.stop)
        if desk.session.project.streams.address() is not None:  # a server answers for its own storage
            self._timer.start()

    @property
    def looking(self) -> bool:
        """Whether a look is under way."""
        return self._job is not None

    def look_in_a_pause(self) -> bool:
        """Begin, unless somebody works or nobody worked since the last look; tell whether it did."""
        now = self._worked()
        idle, self._last = now == self._last, now
        if not idle or now == self._done or self._job is not None:
            return False
        project = self._desk.session.project

        def job(progress: Progress) -> Checked:
            from annotator.datasets.checking import check_wish

            def stop() -> bool:
                return progress.cancelled() or self._worked() != now

            return project.checked(check_wish(changed=True, cancelled=stop, beside=project))

        def done(found: Checked) -> None:
            self._done = now
            self._say(found)

        self._job = self._desk.tasks.start(job, done, self._failed, ended=self._ended, in_line=True)
        return True

    def _ended(self) -> None:
        self._job = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):  # somebody works again; a lost file is told elsewhere
            log.error("the look in a pause failed", exc_info=error)

    def _say(self, found: Checked) -> None:
        """Say that something is wrong, once for the same things; labels that are unknown are no damage."""
        from annotator.store.checks.codes import REMEDIES, Remedy

        wrong = {(one.code, one.where) for one in found.findings if REMEDIES[one.code] is not Remedy.SCHEME}
        before, self._told = self._told, frozenset(wrong)
        if wrong - before:
            said = tr("{n} things in the project are not as they should be: see Check project", n=len(wrong))
            self._desk.progress(said)
