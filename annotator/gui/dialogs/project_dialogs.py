"""New project, open project: where it lies, and for a new one which scheme it uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFileDialog, QLineEdit, QWidget

from annotator.assets import resource_dir
from annotator.datasets.schemes import EMPTY
from annotator.domain.authors import working_author
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.gui.look.i18n import mark, said, tr

from ..sheets.sheet import PathField, Sheet

FILTER = mark("Annotator projects (*.annotator);;All files (*)")


def built_in_schemes() -> list[str]:
    """Return the names of the schemes that ship with the program, the default first."""
    names = sorted(path.stem for path in resource_dir("schemes").glob("*.json"))
    return sorted(names, key=lambda name: name != "news")


class NewProjectDialog(Sheet):
    """Asks where a new project should lie and which scheme it starts with."""

    def __init__(
        self, folder: Path, person: str, parent: QWidget | None = None, *, bringing: bool = False
    ) -> None:
        """Propose a free name in ``folder``, and ``person`` as the one who annotates.

        ``bringing``: the labels come with data, whose place is asked instead of a scheme.
        """
        super().__init__(
            tr("New project"),
            tr("A project is one file: pages, annotations, history and scheme. It is saved with every edit."),
            tr("Create"),
            parent,
        )
        self.path = PathField(self._browse, "rare-earths.annotator")
        self.path.edit.setText(str(_free_name(folder)))
        self.scheme = QComboBox()
        for name in built_in_schemes():
            self.scheme.addItem(name, name)
        self.scheme.addItem(tr("none yet: I make my own"), EMPTY)
        self.scheme.addItem(tr("From a file…"))
        self.scheme_file = PathField(self._browse_scheme, "scheme.json")
        self.scheme_file.setVisible(False)
        self.scheme.currentIndexChanged.connect(self._scheme_chosen)
        self.form.addRow(tr("Project file"), self.path)
        self.data = PathField(self._browse_data, tr("a folder or a file"))
        self.form.addRow(tr("Scheme"), self.scheme)
        self.form.addRow("", self.scheme_file)
        self.form.addRow(tr("Your data"), self.data)
        self._bringing = bringing
        for widget, wanted in ((self.scheme, not bringing), (self.scheme_file, False), (self.data, bringing)):
            self.form.setRowVisible(widget, wanted)
        self.person = QLineEdit(person)
        self.form.addRow(tr("Your name"), self.person)
        self.blind = QCheckBox(tr("Blind: annotators do not see each other's annotations"))
        self.form.addRow("", self.blind)
        self.finish_layout()
        self.accepting.connect(self._check)

    def target(self) -> Path:
        """Return the path, with the ending that marks a project."""
        from annotator.store.addresses import project_file

        return Path(project_file(str(Path(self.path.text()).expanduser())))

    def scheme_choice(self) -> str:
        """Return the name of a built-in scheme, ``EMPTY``, or the path of a scheme file."""
        name = self.scheme.currentData()
        return self.scheme_file.text() if name is None else str(name)

    def go_on(self, bring: Callable[[str], object], run: Callable[[str], object]) -> None:
        """Go on in the new project: bring the data, or run the command in which labels are made."""
        if self._bringing:
            bring(self.data.text())
        elif self.scheme_choice() == EMPTY:
            run("project.scheme")

    def _scheme_chosen(self, index: int) -> None:
        self.form.setRowVisible(self.scheme_file, index == self.scheme.count() - 1)

    def _browse_data(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Folder of your data"), self.data.text())

    def _check(self) -> None:
        if not self.path.text():
            self.show_error(tr("Choose where to save the project."))
        elif self.target().exists():
            text = tr("{name} already exists: open it or choose another name.")
            self.show_error(text.format(name=self.target().name))
        elif not self.target().parent.is_dir():
            self.show_error(tr("There is no folder {path}.").format(path=self.target().parent))
        elif self._bringing and not Path(self.data.text()).expanduser().exists():
            self.show_error(tr("There is no file or folder {path}.").format(path=self.data.text()))
        elif self._bringing and not self.data.text():
            self.show_error(tr("Choose files or a folder first."))
        elif not self.scheme_choice():
            self.show_error(tr("Choose the scheme file."))
        elif (reason := _no_name(self.person.text())) is not None:
            self.show_error(reason)
        else:
            self.accept()

    def _browse(self) -> str:
        return QFileDialog.getSaveFileName(self, tr("New project"), self.path.text(), tr(FILTER))[0]

    def _browse_scheme(self) -> str:
        return QFileDialog.getOpenFileName(self, tr("Scheme"), "", tr("Schemes (*.json *.jsonl)"))[0]


class NameDialog(Sheet):
    """Asks once who works at this desk: the name stands in the header, and at everything one annotates."""

    def __init__(
        self, person: str, known: Sequence[Author], parent: QWidget | None = None, *, blind: bool = False
    ) -> None:
        """Propose ``person``, and complete what is typed to the people of a project, unless it is blind."""
        super().__init__(
            tr("Your name"),
            tr("What you annotate is kept under your name. You can change it in the header at any time."),
            tr("Go on"),
            parent,
        )
        self._known = known
        self.person = QLineEdit(person)
        self.person.selectAll()
        people = [one.name for one in known if one.kind is AuthorKind.HUMAN and not blind]
        completer = QCompleter(people, self.person)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.person.setCompleter(completer)
        self.form.addRow(tr("Your name"), self.person)
        self.finish_layout()
        self.accepting.connect(self._check)

    def _check(self) -> None:
        reason = _no_name(self.person.text(), self._known)
        if reason is not None:
            self.show_error(reason)
        else:
            self.accept()


def _no_name(name: str, known: Sequence[Author] = ()) -> str | None:
    """Return why nobody can annotate under a name, or None."""
    try:
        author = working_author(name, known)
    except EditError as error:
        return said(error)
    return tr("gold is where reviews are kept: take a name of your own") if author.name == GOLD else None


class OpenProjectDialog(Sheet):
    """Asks for a project: a file, or the address of a PostgreSQL database."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """``folder`` is where the file chooser starts."""
        super().__init__(
            tr("Open project"),
            tr("A *.annotator file, or postgresql://user@server/database for a team's server."),
            tr("Open"),
            parent,
        )
        self._folder = folder
        self.path = PathField(self._browse, "rare-earths.annotator")
        self.form.addRow(tr("Project"), self.path)
        self.finish_layout()
        self.accepting.connect(self._check)

    def target(self) -> str:
        """Return the path or address."""
        return self.path.text()

    def _check(self) -> None:
        target = self.target()
        if not target:
            self.show_error(tr("Choose a project."))
        elif "://" not in target and not Path(target).expanduser().is_file():
            self.show_error(tr("There is no file {path}.").format(path=target))
        else:
            self.accept()

    def _browse(self) -> str:
        return QFileDialog.getOpenFileName(self, tr("Open project"), str(self._folder), tr(FILTER))[0]


def _free_name(folder: Path) -> Path:
    number, path = 1, folder / "pages.annotator"
    while path.exists():
        number += 1
        path = folder / f"pages-{number}.annotator"
    return path
