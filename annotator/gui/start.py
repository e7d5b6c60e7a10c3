"""The start: the frame first, then the page that was open last, then everything else.

What is imported here stands between a person's click and the window. The rest of the program is imported
when the frame is on the screen, and the project is opened then, once, in its thread.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from .starting.shell import AfterPaint, Shell
from .starting.theme import chosen_language, chosen_theme, make_program
from .work.recent import RecentProjects
from .work.stored import stored

if TYPE_CHECKING:
    from .app import Application
    from .look.theme import Theme

STAGES = "ANNOTATOR_START_STAGES"
"""Environment variable for measuring a start: set, a line is printed when the frame has been painted
(``frame``), the page that was kept (``page``) and the live one (``live``), each with the seconds of processor
time that the process had taken by then; after the last one the program ends."""


def run_window(target: str | None = None, author: str | None = None, document: str | None = None) -> int:
    """Show the window on a project, the last project, or the start page; return the exit code.

    Raises AnnotatorError, once the windows are closed, if the project asked for could not be opened.
    """
    start = Start(target, author, document)
    start.begin()
    code = start.app.exec()
    start.raise_failure()
    return code


class Start(QObject):
    """One start of the program, stage by stage."""

    def __init__(
        self,
        target: str | None,
        author: str | None = None,
        document: str | None = None,
        settings: QSettings | None = None,
    ) -> None:
        """Find what to open: ``target``, else the project used last; tests hand in settings of their own."""
        self.app = make_program()
        super().__init__()
        self.settings = settings or stored()
        self.theme: Theme | None = None
        self._asked = target is not None
        self.target = target or next(iter(RecentProjects(self.settings).there()), None)
        self.author, self.document = author, document
        self.shell: Shell | None = None
        self.application: Application | None = None

    def begin(self) -> None:
        """Show the frame, if there is a project to open in it."""
        if self.target is None:
            self._go_on()
            return
        name = "" if "://" in self.target else Path(self.target).stem  # an address may hold a password
        self.shell = Shell(self.settings, name)
        AfterPaint(self.shell, self._framed)
        self.shell.show()

    def _framed(self) -> None:
        """Show the page that was open last, if it is kept."""
        _reached("frame")
        if (shell := self.shell) is None or self.target is None:
            return
        from .starting import kept_page

        self.theme = theme = chosen_theme(self.app, self.settings)
        shell.dress()
        kept = None
        if "://" not in self.target:
            kept = kept_page.read(self.settings, self.target, self.author, self.document)
        if kept is None:
            self._go_on()
            return
        chosen_language(self.app, self.settings)
        from .starting import first_page

        try:
            (left, top, right, bottom), (at, above) = map(int, kept["edges"]), map(int, kept["held"])
            page = first_page.view_of(kept, dark=theme.dark)
        except first_page.WRONG:
            kept_page.forget(self.settings)
            self._go_on()
            return
        shell.show_page(page, (left, top, right, bottom), (at, above))
        AfterPaint(page.viewport(), self._paged)

    def _paged(self) -> None:
        _reached("page")
        self._go_on()

    def _go_on(self) -> None:
        """Open the project, and build the window in the frame."""
        from .app import Application
        from .window import crash

        reporter = crash.install()
        self.application = application = Application(self.app, self.settings, self.theme, self.shell)
        reporter.quit_asked.connect(application.quit)
        reporter.trail = application.trail
        if STAGES in os.environ:
            application.shown.connect(self._watch)
        if self.target is None:
            application.show_start()
        else:
            application.open_project(self.target, self.author, self.document)

    def _watch(self) -> None:
        """Wait for the live page, for whoever measures a start."""
        application = self.application
        if application is None or (window := application.window) is None:
            return

        def live() -> None:
            _reached("live")
            application.quit()

        window.session.opened.connect(lambda *_page: AfterPaint(window.page.viewport(), live))

    def raise_failure(self) -> None:
        """Raise AnnotatorError if the project that was asked for never came up."""
        application = self.application
        if self._asked and application is not None and application.failure and not application.came_up:
            from annotator.domain.errors import AnnotatorError, foreign

            failure = application.failure
            raise AnnotatorError(foreign(failure) if isinstance(failure, str) else failure)


def _reached(stage: str) -> None:
    if STAGES in os.environ:
        print(stage, f"{time.process_time():.4f}", flush=True)
