"""New project, open project: where it lies, and for a new one which scheme it uses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from annotator.assets import resource_dir
from annotator.gui.look.i18n import mark, tr

from .dialog_parts import PathField, Sheet

FILTER = mark("Annotator projects (*.annotator);;All files (*)")


def built_in_schemes() -> list[str]:
    """Return the names of the schemes that ship with the program, the default first."""
    names = sorted(path.stem for path in resource_dir("schemes").glob("*.json"))
    return sorted(names, key=lambda name: name != "news")


class NewProjectDialog(Sheet):
    """Asks where a new project should lie and which scheme it starts with."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """Propose a free name in ``folder``."""
        super().__init__(
            tr("New project"),
            tr("A project is one file: pages, annotations, history and scheme. It is saved with every edit."),
            tr("Create"),
            parent,
        )
        self.path = PathField(self._browse, "rare-earths.annotator")
        self.path.edit.setText(str(_free_name(folder)))
        self.scheme = QComboBox()
        self.scheme.addItems(built_in_schemes())
        self.scheme.addItem(tr("From a file…"))
        self.scheme_file = PathField(self._browse_scheme, "scheme.json")
        self.scheme_file.setVisible(False)
        self.scheme.currentIndexChanged.connect(self._scheme_chosen)
        self.form.addRow(tr("Project file"), self.path)
        self.form.addRow(tr("Scheme"), self.scheme)
        self.form.addRow("", self.scheme_file)
        self.blind = QCheckBox(tr("Blind: annotators do not see each other's annotations"))
        self.form.addRow("", self.blind)
        self.finish_layout()
        self.accepting.connect(self._check)

    def target(self) -> Path:
        """Return the path, with the ending that marks a project."""
        path = Path(self.path.text()).expanduser()
        return path if path.suffix else path.with_suffix(".annotator")

    def scheme_choice(self) -> str:
        """Return the name of a built-in scheme or the path of a scheme file."""
        last = self.scheme.currentIndex() == self.scheme.count() - 1
        return self.scheme_file.text() if last else self.scheme.currentText()

    def _scheme_chosen(self, index: int) -> None:
        self.scheme_file.setVisible(index == self.scheme.count() - 1)

    def _check(self) -> None:
        if not self.path.text():
            self.show_error(tr("Choose where to save the project."))
        elif self.target().exists():
            text = tr("{name} already exists: open it or choose another name.")
            self.show_error(text.format(name=self.target().name))
        elif not self.target().parent.is_dir():
            self.show_error(tr("There is no folder {path}.").format(path=self.target().parent))
        elif not self.scheme_choice():
            self.show_error(tr("Choose the scheme file."))
        else:
            self.accept()

    def _browse(self) -> str:
        return QFileDialog.getSaveFileName(self, tr("New project"), self.path.text(), tr(FILTER))[0]

    def _browse_scheme(self) -> str:
        return QFileDialog.getOpenFileName(self, tr("Scheme"), "", tr("Schemes (*.json *.jsonl)"))[0]


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
