"""Names and events proposed unasked: in a pause after a page was opened, never while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.assist import ready
from annotator.domain.items import State

from ..desk import Desk
from ..textview.geometry import Mode
from ..work.tasks import Job
from .item_asking import wanted_in_pauses
from .pause import Pause

PAUSE = 1200
"""Milliseconds without a key or an edit before anybody is asked."""


class InThePause(QObject):
    """Asks once for each page that is worked on, and lets the tagger learn once enough pages are done."""

    def __init__(self, desk: Desk, ask: Callable[[Sequence[str]], object]) -> None:
        """``ask`` lets models propose for the page in the window, without a word."""
        super().__init__(desk)
        self._desk, self._session, self._ask = desk, desk.session, ask
        self._asked: tuple[str, str] = ("", "")  # document and author for which it was looked after
        self._training: Job | None = None
        self.pause = Pause(desk, PAUSE, lambda: self._page() not in (None, self._asked))
        self.pause.passed.connect(self._paused)

    def _page(self) -> tuple[str, str] | None:
        """Return the page to be looked after, and for whom; None: there is none."""
        said = self._session.annotations
        if said is None or not self._session.editable or said.state is State.DONE:
            return None
        names = self._desk.annotating.mode is Mode.ENTITIES
        return (said.document, said.author.name) if names else None

    def _paused(self) -> None:
        page = self._page()
        if page == self._asked or not wanted_in_pauses(self._desk):
            return
        if self._session.waits():
            self.pause.again()
            return
        if page is None:
            return
        self._asked = page
        project, me = self._session.project, self._session.author.name
        self._desk.tasks.ask(lambda: ready.ready(project, me), partial(self._have, page), _quiet)

    def _have(self, page: tuple[str, str], keys: list[str]) -> None:
        if not keys:
            return
        if page == self._page():
            self._ask(keys)
        if self._training is None:
            project, me = self._session.project, page[1]
            self._training = self._desk.tasks.start(
                lambda _progress: ready.train_if_due(project, me),
                partial(self._trained, page),
                _quiet,
                ended=self._ended,
                stop=_stop_training,
            )

    def _trained(self, page: tuple[str, str], anew: bool) -> None:
        if anew and page == self._page():
            self._ask(["tagger"])

    def _ended(self) -> None:
        self._training = None


def _stop_training() -> None:
    from annotator.assist.mentions import tagger

    tagger.workers.stop()


def _quiet(_error: Exception) -> None:
    """Nobody asked: what went wrong is told when somebody does."""
