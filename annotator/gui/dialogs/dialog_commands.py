"""The commands that open a dialog: about the project as a whole, the page's encoding, and help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotator.domain.items import Author, AuthorKind

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import tr
from ..work.recent import RecentProjects


class Dialogs(QObject):
    """Opens the dialogs of one window. Each is loaded when it is wanted."""

    new_wanted = Signal()
    open_wanted = Signal()
    """Another project is wanted in the place of this one."""
    restore_wanted = Signal(str)
    """A backup, by its path, is wanted in the place of this project."""
    imported = Signal()
    """Pages may have come into the project."""
    handed_out = Signal()
    """Somebody was given pages."""

    def __init__(
        self, desk: Desk, recent: RecentProjects, listed: Callable[[], Sequence[str]], window: QWidget
    ) -> None:
        """``listed`` gives the pages that the list shows; ``window`` is what the dialogs belong to."""
        super().__init__(desk)
        self._listed = listed
        self._desk, self._session, self._recent, self._window = desk, desk.session, recent, window

    # --- the project --------------------------------------------------------------------------------

    def can_import(self) -> bool:
        """Tell whether pages can come into the project."""
        return not self._session.read_only

    def can_copy(self) -> bool:
        """Tell whether the project is a file."""
        return "://" not in self._session.project.target

    def import_pages(self, paths: Sequence[str] = ()) -> None:
        """Show the import dialog; ``paths`` were dropped on the window."""
        from .import_dialog import ImportDialog

        dialog = ImportDialog(self._session, list(paths), self._window)
        dialog.imported.connect(self.imported)
        self._show_beside(dialog)

    def hand_out(self) -> None:
        """Show the dialog that hands out pages, with the people of the project."""
        from .assign_dialog import AssignDialog

        def show(authors: list[Author]) -> None:
            people = [author.name for author in authors if author.kind is AuthorKind.HUMAN]
            dialog = AssignDialog(self._session, people, self._listed(), self._window)
            dialog.handed_out.connect(self.handed_out)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        self._desk.tasks.ask(self._session.project.authors, show)

    def hand_out_files(self) -> None:
        """Show the dialog that writes a file for each annotator, beside the project if that is a file."""
        from .hand_out_dialog import HandOutDialog

        project = self._session.project
        folder = Path(project.target).parent if self.can_copy() else self._recent.folder()

        def show(authors: list[Author]) -> None:
            people = [author.name for author in authors if author.kind is AuthorKind.HUMAN]
            HandOutDialog(self._session, people, folder, self._window).exec()

        self._desk.tasks.ask(project.authors, show)

    def take_in_files(self) -> None:
        """Show the dialog that takes files in; the page in the window and the lists are read anew after."""
        from .take_in_dialog import TakeInDialog

        dialog = TakeInDialog(self._session, (), self._window)
        dialog.taken_in.connect(self._read_anew)
        dialog.exec()

    def _read_anew(self) -> None:
        self._session.set_author(self._session.author)
        self._session.project_changed.emit()

    def export_dataset(self) -> None:
        """Show the export dialog."""
        from .export_dialog import ExportDialog

        def show(names: list[str]) -> None:
            self._show_beside(ExportDialog(self._session, self._recent.folder(), names, self._window))

        project = self._session.project
        self._desk.tasks.ask(lambda: [author.name for author in project.authors()], show)

    def save_copy(self) -> None:
        """Write a verified copy of the project file while it is in use."""
        from .copy_dialog import CopyDialog

        proposed = Path(self._session.project.target).with_suffix(".copy.annotator")
        chosen = QFileDialog.getSaveFileName(self._window, tr("Save a copy"), str(proposed), "*.annotator")[0]
        if chosen:
            dialog = CopyDialog(self._session, Path(chosen), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.saved.connect(lambda name: self._desk.tell(tr("copy saved as {name}").format(name=name)))
            dialog.copy()

    def restore_backup(self) -> None:
        """Show the backups of the project file."""
        from .restore_dialog import RestoreDialog

        dialog = RestoreDialog(Path(self._session.project.target), self._desk.tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self.restore_wanted)
        dialog.open()

    def check_project(self) -> None:
        """Check every promise about what is stored, and show what was found beside the window."""
        from .check_dialog import CheckDialog

        dialog = CheckDialog(self._session, self._window)
        dialog.page_wanted.connect(self._session.open)
        dialog.repaired.connect(self._read_anew)
        self._show_beside(dialog)

    # --- the page -----------------------------------------------------------------------------------

    def change_encoding(self) -> None:
        """Ask for another encoding of the page in the window."""
        from .encoding_dialog import EncodingDialog

        if (document := self._session.document) is not None:
            EncodingDialog(self._session, document, self._window).exec()

    def _show_beside(self, dialog: QDialog) -> None:
        """Show a dialog beside which work goes on in the window; it is gone once it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # --- help ---------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """Show all keys on one sheet, beside the window."""
        from .help_dialogs import KeysDialog

        self._show_beside(KeysDialog(self._desk.registry, self._session.scheme, self._window))

    def show_about(self) -> None:
        """Show what this program is."""
        from .help_dialogs import AboutDialog

        AboutDialog(self._window).exec()


NEW: Command[Dialogs] = Command(
    "project.new", "New project…", "Project", lambda dialogs: dialogs.new_wanted.emit(), keys=("Ctrl+N",)
)
OPEN: Command[Dialogs] = Command(
    "project.open", "Open project…", "Project", lambda dialogs: dialogs.open_wanted.emit(), keys=("Ctrl+O",)
)
IMPORT: Command[Dialogs] = Command(
    "project.import", "Import pages…", "Project", Dialogs.import_pages, Dialogs.can_import, keys=("Ctrl+I",)
)
ASSIGN: Command[Dialogs] = Command(
    "project.assign", "Hand out pages…", "Project", Dialogs.hand_out, Dialogs.can_import
)
HAND_OUT: Command[Dialogs] = Command("project.hand_out", "Hand out files…", "Project", Dialogs.hand_out_files)
TAKE_IN: Command[Dialogs] = Command(
    "project.take_in", "Take in files…", "Project", Dialogs.take_in_files, Dialogs.can_import
)
EXPORT: Command[Dialogs] = Command(
    "project.export", "Export dataset…", "Project", Dialogs.export_dataset, keys=("Ctrl+Shift+X",)
)
BACKUP: Command[Dialogs] = Command(
    "project.backup", "Save a copy…", "Project", Dialogs.save_copy, Dialogs.can_copy
)
RESTORE: Command[Dialogs] = Command(
    "project.restore", "Restore a backup…", "Project", Dialogs.restore_backup, Dialogs.can_copy
)
CHECK: Command[Dialogs] = Command("project.check", "Check project", "Project", Dialogs.check_project)
ENCODING: Command[Dialogs] = Command(
    "page.encoding", "Read page with another encoding…", "Page", Dialogs.change_encoding
)
KEYS: Command[Dialogs] = Command("help.keys", "Keys", "Help", Dialogs.show_keys, keys=("Shift+F1",))
ABOUT: Command[Dialogs] = Command("help.about", "About Annotator", "Help", Dialogs.show_about)
COMMANDS = (
    NEW,
    OPEN,
    IMPORT,
    ASSIGN,
    HAND_OUT,
    TAKE_IN,
    EXPORT,
    BACKUP,
    RESTORE,
    CHECK,
    ENCODING,
    KEYS,
    ABOUT,
)
