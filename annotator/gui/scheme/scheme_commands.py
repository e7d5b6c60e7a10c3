"""The command that opens the scheme editor, and what the editor asks of files and of the project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator.assets import resource_dir
from annotator.datasets.label_migrations import take_back
from annotator.datasets.scheme_changes import draft_onto
from annotator.datasets.scheme_files import checked, next_version, write_file, written
from annotator.datasets.schemes import EMPTY, empty_scheme, find_scheme
from annotator.domain.scheme import Scheme
from annotator.store.label_migrations import Migrated

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import mark, said, tr
from .apply_dialog import ApplyDialog
from .editing import Editing
from .scheme_window import SchemeWindow

FILTER = mark("Schemes (*.json)")
_BLIND = mark("this project is blind: its labels are changed by its reviewers and managers")


class SchemeEditing(QObject):
    """Opens the editor on the project's scheme. Closed and opened again it is where it was."""

    hit_wanted = Signal(object)
    """A ``Hit`` is to be shown in the main window."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is made before the editor is asked for."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self.window: SchemeWindow | None = None
        self.editing: Editing | None = None
        self.dialog: ApplyDialog | None = None
        """What is being asked before the project takes the scheme."""
        self.file: Path | None = None
        """Where the scheme was saved last."""
        desk.closing.connect(self._close)

    # --- the window ---------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the editor, or bring it to the front."""
        if self.window is None:
            self.window = self._made()
        if self.window.isVisible():
            self.window.raise_()
        self.window.show()
        self.window.activateWindow()
        self.window.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count()

    def _made(self) -> SchemeWindow:
        project = self._session.project
        self.editing = Editing(self._desk.tasks, project.scheme.data, self._of_project(), self)
        window = SchemeWindow(self._session, self.editing, _ready())
        window.open_wanted.connect(self._open)
        window.save_wanted.connect(self._ask_where)
        window.apply_wanted.connect(self._ask_to_apply)
        window.mentions.wanted.connect(self._go_to)
        self._session.project_changed.connect(self._follow_project)
        return window

    def _of_project(self) -> str:
        return tr("the scheme of this project")

    def may_leave(self) -> bool:
        """Ask about changes that are kept nowhere else; tell whether they may be lost."""
        if self.editing is None or not self.editing.unsaved:
            return True
        if self.window is not None and not self.window.isVisible():
            self.show()
        question = tr("The scheme has changes that are kept nowhere yet. Close anyway and lose them?")
        buttons = QMessageBox.StandardButton
        answers = buttons.Discard | buttons.Cancel
        answer = QMessageBox.question(self.window, tr("Scheme"), question, answers, buttons.Cancel)
        return answer == buttons.Discard

    def _close(self) -> None:
        if self.window is not None:
            self.window.mentions.stream.give_up()
            self.window.close()
            self.window.deleteLater()
            self.window = self.editing = None

    def _follow_project(self) -> None:
        """Show the project's scheme if another one is in use now, unless somebody is changing it here."""
        scheme, editing = self._session.project.scheme, self.editing
        follows = editing is not None and editing.source == self._of_project() and not editing.unsaved
        if editing is not None and follows and editing.data != scheme.data:
            editing.begin_again(scheme.data, self._of_project())
        self._count()

    def _count(self) -> None:
        """Read how many items each label has."""
        window, project, me = self.window, self._session.project, self._session.author.name
        if window is not None and window.isVisible():
            self._desk.tasks.read(lambda: project.search.label_counts(seen_by=me), self._have_counts)
            window.mentions.read_anew()

    def _have_counts(self, counts: dict[tuple[str, str], int]) -> None:
        if self.window is not None:
            self.window.show_counts(counts)

    def _go_to(self, hit: object) -> None:
        self._desk.centre.window().activateWindow()
        self.hit_wanted.emit(hit)

    # --- the project --------------------------------------------------------------------------------

    def can_change(self) -> bool:
        """Tell whether the labels of the project can be changed."""
        return not self._session.read_only

    def _ask_to_apply(self) -> None:
        """Show what the scheme would change in the project, to whoever may see what others have said."""
        project, person = self._session.project, self._session.person
        if not project.settings.blind:
            self._show_apply()
            return
        self._desk.tasks.ask(
            lambda: project.reviewing.reviewable(person, blind=True) is None,
            lambda may: self._show_apply() if may else self._say(_BLIND),
        )

    def _say(self, text: str) -> None:
        if self.window is not None:
            self.window.say(tr(text))

    def _show_apply(self) -> None:
        window, editing, theirs = self.window, self.editing, self._session.project.scheme
        if window is None or editing is None or not editing.right:
            return
        draft = draft_onto(theirs, editing.draft)
        dialog = self.dialog = ApplyDialog(self._session, draft, window.tree.counts or {}, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.applied.connect(self._applied)
        dialog.keep_wanted.connect(lambda label: editing.do(lambda _old: draft.restored(label), label))
        dialog.finished.connect(self._dialog_over)
        dialog.show()

    def _dialog_over(self) -> None:
        self.dialog = None

    def _applied(self, done: Migrated) -> None:
        project = self._session.project
        if self.editing is not None and self.window is not None:
            self.editing.begin_again(project.scheme.data, self._of_project())
            self.window.say(tr("the project has the scheme; {n} sets changed", n=done.edited))
        self._session.project_changed.emit()

    def take_back(self) -> None:
        """Ask whether the last change of labels is to be taken back, with everything it changed."""
        question = tr(
            "Take the last change of labels back? Everybody's annotations say again what they said."
        )
        box = QMessageBox(
            QMessageBox.Icon.Question, tr("Scheme"), question, parent=self._desk.centre.window()
        )
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.button(QMessageBox.StandardButton.Ok).setText(tr("Take it back"))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self._take_back)
        box.open()

    def _take_back(self) -> None:
        project, person = self._session.project, self._session.person
        self._desk.tasks.start(
            lambda _progress: take_back(project, person), self._taken_back,
            lambda error: self._desk.refuse(said(error, project.scheme)), in_line=True,
        )  # fmt: skip

    def _taken_back(self, _none: None) -> None:
        self._session.project_changed.emit()

    # --- files --------------------------------------------------------------------------------------

    def _open(self, what: str) -> None:
        if what == "project":
            self._have_scheme(self._session.project.scheme, self._of_project())
        elif what == EMPTY:
            self._have_scheme(empty_scheme(self._session.project.name), tr("a new scheme"))
        elif what == "file":
            chooser = QFileDialog(self.window, tr("Open a scheme"), str(self._folder()), tr(FILTER))
            chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            chooser.fileSelected.connect(self.open_file)
            chooser.open()
        else:
            self._read(what, tr("the ready scheme {name}").format(name=what))

    def open_file(self, path: str) -> None:
        """Edit the scheme of a file."""
        self._read(path, Path(path).name)

    def _read(self, wanted: str, source: str) -> None:
        self._desk.tasks.start(
            lambda _progress: find_scheme(wanted),
            lambda scheme: self._have_scheme(scheme, source),
            self._failed,
        )

    def _have_scheme(self, scheme: Scheme, source: str) -> None:
        if self.editing is not None and self.window is not None:
            self.editing.open(scheme.data, source)
            self.window.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(said(error))

    def _folder(self) -> Path:
        target = self._session.project.target
        return (
            self.file.parent
            if self.file is not None
            else Path(target).parent
            if "://" not in target
            else Path.home()
        )

    def _ask_where(self) -> None:
        if self.editing is None or not self.editing.right:
            return
        proposed = self.file or self._folder() / f"{self.editing.data['name']}.json"
        chooser = QFileDialog(self.window, tr("Save the scheme"), str(proposed.parent), tr(FILTER))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("json")
        chooser.selectFile(proposed.name)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.save(Path(path)))
        chooser.open()

    def save(self, path: Path) -> None:
        """Write the scheme to a file, checked once more; a changed one has the next version."""
        editing = self.editing
        if editing is None:
            return
        data = dict(editing.data)
        if editing.draft.changed and data["version"] == editing.draft.start.get("version"):
            data["version"] = next_version(str(data["version"]))
            editing.put_head("version", data["version"])

        def done(_none: None) -> None:
            self.file, editing.kept = path, data
            if self.window is not None:
                self.window.follow()
                self.window.say(tr("saved as {name}").format(name=path.name))

        self._desk.tasks.start(
            lambda _progress: write_file(path, written(checked(data)), replace=True), done, self._failed
        )


def _ready() -> list[str]:
    """Return the names of the schemes that come with the program."""
    return sorted(path.stem for path in resource_dir("schemes").glob("*.json"))


SCHEME: Command[SchemeEditing] = Command(
    "project.scheme", "Scheme…", "Project", SchemeEditing.show, keys=("Ctrl+Shift+L",)
)
TAKE_BACK: Command[SchemeEditing] = Command(
    "project.labels_back",
    "Take the last change of labels back…",
    "Project",
    SchemeEditing.take_back,
    SchemeEditing.can_change,
    in_menu=False,
)
COMMANDS = (SCHEME, TAKE_BACK)
