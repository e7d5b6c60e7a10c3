"""The program around the windows: opens projects, holds theme and settings, wires the project's dialogs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator.domain.authors import working_author
from annotator.domain.errors import AnnotatorError, EditError, fault_of
from annotator.domain.items import Author
from annotator.domain.sentences import Message

from .look.i18n import said
from .look.icons import app_icon
from .look.literal import literal
from .look.theme import Theme
from .making import Making, Opened, looked_up
from .rescue import Rescue, back_up, look_through, may_help, put_away
from .starting import kept_page
from .starting.kept_page import Kept
from .starting.shell import GROUND, Shell
from .starting.theme import chosen_language, chosen_theme, make_program
from .work.collector import free_closed
from .work.recent import RecentProjects
from .work.remembered import last_person, likely_person, remember_person
from .work.stored import stored
from .work.tasks import DatabaseThread

if TYPE_CHECKING:
    from annotator.store.project import Project

    from .commands.trail import Trail
    from .window.main_window import MainWindow

log = logging.getLogger("annotator")


def make_app() -> QApplication:
    """Return the application object with its icon, made once for the process."""
    app = make_program()
    app.setWindowIcon(app_icon())
    return app


class Application(QObject):
    """One running program: at most one project open, in one window."""

    shown = Signal()
    """A project is open, and its window is about to read the first page."""

    def __init__(
        self,
        app: QApplication,
        settings: QSettings | None = None,
        theme: Theme | None = None,
        shell: Shell | None = None,
    ) -> None:
        """``settings`` hold what is remembered between runs; tests hand in their own.

        ``theme`` is in force already; ``shell`` waits for the first window, which is put into it.
        """
        super().__init__()
        self.app = app
        app.setWindowIcon(app_icon())
        self.settings = settings or stored()
        chosen_language(app, self.settings)
        self.theme = theme or chosen_theme(app, self.settings)
        self.shell = shell
        self.came_up = False
        """Whether a project was shown."""
        self._kept: tuple[str, Kept] | None = None
        """The page that the next start is to show first."""
        self.database = DatabaseThread(self)
        self.recent = RecentProjects(self.settings)
        self.window: MainWindow | None = None
        self.start_page: QWidget | None = None
        self.dialog: QWidget | None = None
        """What is asked before a project is shown."""
        self._project: Project | None = None
        self._opening = False
        self.failure: Message | str = ""
        self.making = Making(self.settings, self.recent, self._parent, self._run, self._shown_in)
        self.rescue = Rescue(self.database, self._parent, self)
        self.rescue.restore_wanted.connect(self.restore)
        self.rescue.open_wanted.connect(self.open_project)
        self.rescue.read_wanted.connect(lambda backup: self.open_project(backup, read_only=True))
        self.rescue.given_up.connect(self._not_opened)
        self.rescue.declined.connect(self._left_alone)
        app.aboutToQuit.connect(self.shut_down)

    # --- projects ----------------------------------------------------------------------------------

    def show_start(self, message: str = "") -> None:
        """Show the start page, with what went wrong before if something did."""
        from .window.start_page import StartPage

        page = StartPage(self.recent.listed())
        page.forgotten.connect(self.recent.forget)
        page.new_asked.connect(self.making.new)
        page.open_asked.connect(self.ask_project)
        page.demo_asked.connect(self.making.demo)
        page.bring_asked.connect(lambda: self.making.new(bringing=True))
        page.recent_chosen.connect(self.open_project)
        if message:
            page.say(message, danger=True)
        self.start_page = page
        page.show()
        self._drop_shell()

    def open_project(
        self,
        target: str,
        author: str | None = None,
        document: str | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Open a project in the database thread and show it; say why if it cannot be opened."""

        def job() -> Opened:
            from annotator.store.project import Project

            opened = looked_up(Project.open(target, read_only=read_only, hasty=True), document)
            # Here and not in the GUI thread: meanwhile the page in the frame can be read and scrolled.
            import_module("annotator.gui.window.main_window")
            return opened

        self._run(job, lambda opened: self._ask_name(opened, author), target)

    def restore(self, backup: str, target: str = "") -> None:
        """Put a backup in the place of the project that is open, or of a damaged one, and open it again."""
        window, project = self.window, self._project
        target = target or (project.target if project is not None else "")
        if window is not None:
            self.app.setQuitOnLastWindowClosed(False)  # for a moment there is no window
            if not window.close():
                self.app.setQuitOnLastWindowClosed(True)
                return
            self._project = None  # what is there now is kept by restoring
            self.close_project()
            if project is not None:  # after the long reads, which would open it again
                self.database.submit(project.close, aside=True)
            self.show_start()

        def job() -> Opened:
            from annotator.store.backups.restoring import restore
            from annotator.store.project import Project

            restore(Path(target), backup)
            return looked_up(Project.open(target), None)

        self._run(job, lambda opened: self._ask_name(opened, None), target, aside=True)

    def ask_project(self) -> None:
        """Ask which project to open."""
        from .dialogs.project_dialogs import OpenProjectDialog

        dialog = OpenProjectDialog(self.recent.folder(), self._parent())
        if dialog.exec() == OpenProjectDialog.DialogCode.Accepted:
            self.open_project(dialog.target())

    def _run(
        self,
        job: Callable[[], Opened],
        done: Callable[[Opened], None],
        target: str = "",
        *,
        aside: bool = False,
    ) -> None:
        if self._opening:
            return
        self._opening = True
        if self.start_page is not None:
            self.start_page.setEnabled(False)

        def succeed(opened: Opened) -> None:
            self._opening = False
            done(opened)

        def fail(error: Exception) -> None:
            from annotator.store.errors import PasswordNeeded

            if isinstance(error, PasswordNeeded) and target:
                self._opening = False
                self._ask_password(target, lambda: self._run(job, done, target, aside=aside))
            elif target and isinstance(error, AnnotatorError) and may_help(error, target):
                self._opening = False
                self.rescue.offer(target, error)
            else:
                self._not_opened(error)

        self.database.submit(job, succeed, fail, aside=aside)

    def _ask_password(self, target: str, again: Callable[[], None]) -> None:
        """Ask for the password of an account on a server, and try again with it."""
        from .dialogs.password_dialog import PasswordDialog

        dialog = PasswordDialog(target, self._parent())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(again)
        dialog.rejected.connect(self._go_back)
        dialog.open()
        self.dialog = dialog

    def _not_opened(self, error: Exception) -> None:
        self._opening, self.failure = False, fault_of(error)
        if not isinstance(error, AnnotatorError | OSError):
            log.error("a project could not be opened", exc_info=error)
        if self.window is not None:
            QMessageBox.warning(self.window, "Annotator", literal(said(error)))
        else:
            if self.start_page is not None:
                self.start_page.close()
            self.show_start(said(error))

    def _left_alone(self, error: Exception) -> None:
        """Be where one was before: what is wrong with the project was said when help was offered."""
        self.failure = fault_of(error)
        self._go_back()

    def _ask_name(self, opened: Opened, author: str | None) -> None:
        """Ask for a name before the first project is shown here, once; then show it."""
        if author is not None or opened.member is not None or last_person(self.settings):
            self._show(opened, author)
            return
        from .dialogs.project_dialogs import NameDialog

        dialog = NameDialog(
            likely_person(self.settings), opened.authors, self._parent(), blind=opened.project.settings.blind
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._show_to(dialog.person.text(), opened))
        dialog.rejected.connect(lambda: self._keep_waiting(opened))
        dialog.open()
        self.dialog = dialog

    def _show_to(self, person: str, opened: Opened) -> None:
        """Show a project to somebody who has just said who they are."""
        remember_person(self.settings, person)
        self._show(opened, person)

    def _keep_waiting(self, opened: Opened) -> None:
        """Close a project that is not shown after all, and be where one was before."""
        self.database.submit(opened.project.close)
        self._go_back()

    def _go_back(self) -> None:
        if self.start_page is not None:
            self.start_page.setEnabled(True)
        elif self.window is None:
            self.show_start()

    def _who(self, opened: Opened, asked: str | None) -> tuple[Author, str]:
        """Return whom the window works as: who was asked for, who worked last, or who runs the program.

        With the name of the person who does. Raises EditError for a name that cannot be worked as.
        """
        # On a server the account says who one is: under another name the database takes nothing.
        person = opened.member.author if opened.member is not None else likely_person(self.settings)
        return working_author(asked or person, opened.authors), person

    def _show(self, opened: Opened, author: str | None = None) -> None:
        from .window.main_window import MainWindow
        from .work.session import Session

        project, document = opened.project, opened.document
        try:
            who, person = self._who(opened, author)
        except EditError as error:
            self.database.submit(project.close)
            self._not_opened(error)
            return
        if not self._left(opened, author):
            return
        session = Session(project, self.database, who, person=person)
        window = MainWindow(session, self.settings, self.theme)
        window.dialogs.new_wanted.connect(self.making.new)
        window.dialogs.open_wanted.connect(self.ask_project)
        # Later: the dialog that asks goes with the window.
        window.dialogs.restore_wanted.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        window.around.went_to.connect(self.recent.remember)
        self.window, self._project = window, project
        self.recent.remember(project.target)
        self.came_up = True
        window.desk.closing.connect(lambda: self._keep_page(window))
        self._put_up(window)
        self.shown.emit()
        window.start(document)
        back_up(window, project)
        look_through(window, project, self.rescue)
        self.app.setQuitOnLastWindowClosed(True)
        if self.start_page is not None:
            self.start_page.close()
            self.start_page = None

    def _shown_in(self, opened: Opened, author: str) -> MainWindow | None:
        """Show a project; return its window, or None if it has none yet."""
        self._show(opened, author)
        return self.window if self._project is opened.project else None

    def _put_up(self, window: MainWindow) -> None:
        """Put a window on the screen: into the frame that waits, if there is one."""
        shell, self.shell = self.shell, None
        if shell is None:
            window.show()
            return
        window.desk.closing.connect(shell.leave)
        shell.take(window)
        window.session.opened.connect(lambda *_page: shell.reveal(window.page))
        # A project without pages opens none, nor does one whose page cannot be read.
        window.pages.empty_changed.connect(lambda empty: shell.reveal() if empty else None)
        window.desk.refused.connect(lambda _why: shell.reveal())

    def _drop_shell(self) -> None:
        shell, self.shell = self.shell, None
        if shell is not None:
            shell.leave()
            shell.deleteLater()

    def _left(self, opened: Opened, author: str | None) -> bool:
        """Close the window there is, so that ``opened`` can follow; False: not now, or not at all.

        Edits on their way to disk get there first. Edits that could not be stored make the window ask; if
        the answer is to stay, the project that was opened is closed again.
        """
        window = self.window
        if window is None:
            return True
        if window.session.busy():
            window.session.settled.connect(
                lambda: self._show(opened, author), Qt.ConnectionType.SingleShotConnection
            )
            return False
        self.app.setQuitOnLastWindowClosed(False)  # for a moment there is no window
        if not window.close():
            self.app.setQuitOnLastWindowClosed(True)
            self.database.submit(opened.project.close)
            return False
        self.close_project()
        return True

    def close_project(self) -> None:
        """Close the window and, once everything is stored, the project."""
        if self.window is not None:
            self.window.close()
            # With the shell around it: left to the collector, widgets may be deleted in another thread.
            gone = self.window.window()
            gone.destroyed.connect(self._free, Qt.ConnectionType.QueuedConnection)
            gone.deleteLater()
            self.window = None
        self._put_away()

    def _free(self) -> None:
        free_closed()

    def _put_away(self, *, at_end: bool = False) -> None:
        project, self._project = self._project, None
        if project is not None:  # at the end also after the long reads, which keep its log open
            self.database.submit(lambda: put_away(project), aside=at_end)

    # --- small things ---------------------------------------------------------------------------------

    def _parent(self) -> QWidget | None:
        return self.window or self.start_page or self.shell

    def trail(self) -> Trail | None:
        """Return what was pressed last in the window, if there is one."""
        return self.window.trail if self.window is not None else None

    def quit(self) -> None:
        """End the program the way its window ends it: what is under way is stored first."""
        if self.window is None or self.window.close():
            self.app.quit()

    def shut_down(self) -> None:
        """Store what is under way, close the project, end the thread."""
        self._put_away(at_end=True)
        self.database.stop()
        if self._kept is not None:
            kept_page.write(self.settings, *self._kept)

    def _keep_page(self, window: MainWindow) -> None:
        """Take down what the next start shows first; it is written when the project is closed."""
        from .starting.first_page import taken

        target = window.session.project.target
        kept = taken(window.session, window.page) if "://" not in target else None
        self._kept = (target, kept) if kept is not None else None
        kept_page.forget(self.settings)
        self.settings.setValue(GROUND, window.palette().color(QPalette.ColorRole.Window).name())
