"""The segmenter made ready to be asked, in a pause after a web page was opened: its first answer is quick."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.assist import ahead
from annotator.domain.items import State

from ..desk import Desk
from ..textview.geometry import Look, Mode
from ..work.tasks import Job
from .item_asking import wanted_in_pauses
from .page_suggestions import usual
from .pause import Pause

PAUSE = 500
"""Milliseconds without a key or an edit: fewer than where something is proposed, as nothing is seen of it."""


class GettingReady(QObject):
    """Begins once for each page that segments may be made on; whoever only reads or reviews pays nothing."""

    def __init__(self, desk: Desk) -> None:
        """Follow the session and the work."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self._begun = ""  # the document for which it was done
        self._job: Job | None = None
        self._pause = Pause(desk, PAUSE, lambda: self._page() not in ("", self._begun))
        self._pause.passed.connect(self._paused)

    def _page(self) -> str:
        """Return the document that segments may be asked for; "": there is none."""
        said = self._session.annotations
        if said is None or not self._session.editable or said.state is State.DONE:
            return ""
        made = self._desk.annotating.mode is Mode.SEGMENTS and self._desk.page.look() is not Look.VERSIONS
        return said.document if made else ""

    def _paused(self) -> None:
        page, document = self._page(), self._session.document
        if self._session.waits() or self._job is not None:
            self._pause.again()
            return
        if page in ("", self._begun) or document is None or not wanted_in_pauses(self._desk):
            return
        self._begun = page
        if usual(document) != ahead.KEY:
            return
        project, me = self._session.project, self._session.author.name
        self._job = self._desk.tasks.start(
            lambda progress: ahead.get_ready(project, page, me, progress.cancelled),
            failed=_quiet,
            ended=self._ended,
            stop=ahead.stop,
        )

    def _ended(self) -> None:
        self._job = None


def _quiet(_error: Exception) -> None:
    """Nobody asked: what went wrong is told when somebody does."""
