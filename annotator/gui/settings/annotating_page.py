"""How annotating goes: where the caret stands after a label, who annotates, how time is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.items import Author

from ..look.i18n import tr
from ..widgets.buttons import Check
from ..widgets.labels import wrapped

if TYPE_CHECKING:
    from ..window.main_window import MainWindow


class AnnotatingPage(QWidget):
    """Few choices: the rest is said by the scheme."""

    def __init__(self, window: MainWindow) -> None:
        """Show what is in force."""
        super().__init__()
        self._window = window
        self.goes_on = Check(tr("After a segment is labelled the caret goes on"))
        self.goes_on.setChecked(window.annotating.goes_on)
        self.goes_on.toggled.connect(self._goes_on)
        self.author = QLineEdit(window.session.author.name)
        self.author.setAccessibleName(tr("Your name"))
        self.author.setReadOnly(window.session.read_only)
        self.author.editingFinished.connect(self._named)
        self.answer = wrapped(danger=True)
        self.answer.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Your name"), self.author)
        form.addRow("", self.answer)
        form.addRow("", wrapped(tr("Annotations are kept apart by this name."), muted=True))
        form.addRow("", self.goes_on)
        idle = tr(
            "Time on a page counts without pauses: what goes beyond 60 seconds without a key is left out."
        )
        form.addRow("", wrapped(idle, muted=True))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.addLayout(form)
        rows.addStretch(1)

    def _goes_on(self, on: bool) -> None:
        self._window.annotating.goes_on = on
        self._window.remembered.put("goes_on", int(on))

    def _named(self) -> None:
        session = self._window.session
        if " ".join(self.author.text().split()) != session.author.name:
            session.database.submit(session.project.authors, self._have_authors)

    def _have_authors(self, authors: list[Author]) -> None:
        window, name = self._window, " ".join(self.author.text().split())
        window.have_authors(authors)
        window.annotate_as(name)
        refused = window.session.author.name != name
        self.answer.setText(window.status.message.text() if refused and name else "")
        self.answer.setVisible(bool(self.answer.text()))
        self.author.setText(window.session.author.name)
