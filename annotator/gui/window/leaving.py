"""Whether the window may close: what is under way is stored first, the rest is asked about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from ..around.around_file import AroundFile
from ..look.i18n import tr
from ..work.session import Session


class Leaving(QObject):
    """Asked before the window closes."""

    def __init__(
        self, window: QWidget, session: Session, around: AroundFile, scheme: Callable[[], bool]
    ) -> None:
        """``window`` is closed again when what it waits for is stored.

        ``scheme`` asks about a scheme that was changed and is kept nowhere, if there is one.
        """
        super().__init__(window)
        self._scheme = scheme
        self._window, self._session, self._around, self._closing = window, session, around, False
        session.settled.connect(self._settled)

    def may(self) -> bool:
        """Wait for what is under way and ask about the rest; tell whether the window may close."""
        self._closing = False
        if self._session.busy():
            # The last edits are on their way: the window goes when they are on disk.
            waiting = QEventLoop()
            self._session.settled.connect(waiting.quit)
            waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        stored = not self._session.pending() or self._leave_unsaved()
        return stored and self._scheme() and self._around.leave()

    def _leave_unsaved(self) -> bool:
        unsaved = self._session.pending()
        question = tr("{n} edits could not be saved. Close anyway and lose them?", n=unsaved)
        buttons = QMessageBox.StandardButton
        answers = buttons.Retry | buttons.Discard | buttons.Cancel
        answer = QMessageBox.question(self._window, tr("Not saved"), question, answers, buttons.Retry)
        if answer == buttons.Retry:
            self._closing = True
            self._session.retry()
        return answer == buttons.Discard

    def _settled(self) -> None:
        if self._closing:
            self._window.close()
