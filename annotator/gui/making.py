"""Projects that are made here: with a scheme, out of data that somebody brings, and the sample project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author

from .look.i18n import tr
from .work.recent import RecentProjects
from .work.remembered import likely_person, remember_person

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.team import Member

    from .window.main_window import MainWindow


class Opened(NamedTuple):
    """An open project, the id of the page asked for, its authors, and the member whose account it is."""

    project: Project
    document: str | None
    authors: Sequence[Author]
    member: Member | None


def looked_up(project: Project, document: str | None) -> Opened:
    """Return an open project, the id of the page asked for, and its authors; for a worker thread."""
    try:
        found = project.find_document(document) if document else None
        return Opened(project, found, project.authors(), project.team.me())
    except AnnotatorError:
        project.close()
        raise


Run = Callable[[Callable[[], Opened], Callable[[Opened], None]], None]
"""Does something in the thread of the database, and then something else with what it returned."""
Show = Callable[[Opened, str], "MainWindow | None"]
"""Shows a project to a person; returns the window that it is in."""


class Making:
    """Asks what a new project is to be, makes it, and shows it with what comes next."""

    def __init__(
        self,
        settings: QSettings,
        recent: RecentProjects,
        parent: Callable[[], QWidget | None],
        run: Run,
        show: Show,
    ) -> None:
        """``parent`` returns the window that dialogs belong to."""
        self._settings, self._recent, self._parent = settings, recent, parent
        self._run, self._show = run, show

    def new(self, *, bringing: bool = False) -> None:
        """Ask for a place and a scheme, or for data to bring; make the project, open it."""
        from .dialogs.project_dialogs import NewProjectDialog

        proposed = self._recent.folder(), likely_person(self._settings), self._parent()
        dialog = NewProjectDialog(*proposed, bringing=bringing)
        if dialog.exec() != NewProjectDialog.DialogCode.Accepted:
            return
        target, choice, blind = dialog.target(), dialog.scheme_choice(), dialog.blind.isChecked()
        remember_person(self._settings, person := dialog.person.text())

        def job() -> Opened:
            from annotator.datasets.schemes import new_project

            return looked_up(new_project(target, choice, blind=blind), None)

        def show(opened: Opened) -> None:
            if (window := self._show(opened, person)) is not None:
                dialog.go_on(window.bringing.show, window.registry.run)

        self._run(job, show)

    def demo(self) -> None:
        """Make the sample project in a folder of the person's choice, open it, and offer the tour once."""
        folder = QFileDialog.getExistingDirectory(self._parent(), tr("Folder for the sample project"))
        if not folder:
            return
        person = likely_person(self._settings)

        def job() -> Opened:
            from annotator.datasets.demo import demo_project, first_annotated

            project = demo_project(Path(folder) / "annotator-demo", person)
            return looked_up(project, first_annotated(project))

        def show(opened: Opened) -> None:
            if (window := self._show(opened, person)) is not None:
                window.session.opened.connect(window.tour.offer, Qt.ConnectionType.SingleShotConnection)

        self._run(job, show)
