"""How annotating goes: where the caret stands after a label, who annotates, how time is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from ..widgets.buttons import Check
from ..widgets.labels import wrapped
from ..work.remembered import IN_PAUSES
from .authoring import Authoring


class AnnotatingPage(QWidget):
    """Few choices: the rest is said by the scheme."""

    def __init__(self, desk: Desk, authoring: Authoring) -> None:
        """Show what is in force."""
        super().__init__()
        self._desk, self._authoring = desk, authoring
        authoring.answered.connect(self._answered)
        self.goes_on = Check(tr("Move the caret on after labelling a segment"))
        self.goes_on.setChecked(desk.annotating.goes_on)
        self.goes_on.toggled.connect(self._goes_on)
        self.in_pauses = Check(tr("Suggest names and events in pauses, from five finished pages on"))
        self.in_pauses.setChecked(bool(desk.remembered.get(IN_PAUSES, 1)))
        self.in_pauses.toggled.connect(lambda on: desk.remembered.put(IN_PAUSES, int(on)))
        self.author = QLineEdit(desk.session.author.name)
        self.author.setAccessibleName(tr("Your name"))
        self.author.setReadOnly(desk.session.read_only)
        self.author.editingFinished.connect(self._named)
        self.answer = wrapped(danger=True)
        self.answer.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(scale.EDGE)
        form.setVerticalSpacing(scale.NEAR)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Your name"), self.author)
        form.addRow("", self.answer)
        form.addRow("", wrapped(tr("Your annotations are kept under this name."), muted=True))
        form.addRow("", self.goes_on)
        form.addRow("", self.in_pauses)
        idle = tr("Time on a page leaves out breaks: after 60 seconds without a key, the clock stops.")
        form.addRow("", wrapped(idle, muted=True))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, scale.NEAR, 0)
        rows.addLayout(form)
        rows.addStretch(1)

    def _goes_on(self, on: bool) -> None:
        self._desk.annotating.goes_on = on
        self._desk.remembered.put("goes_on", int(on))

    def _named(self) -> None:
        name = " ".join(self.author.text().split())
        if name != self._desk.session.author.name:
            self._authoring.find_and_annotate_as(name)

    def _answered(self, reason: str) -> None:
        self.answer.setText(reason)
        self.answer.setVisible(bool(reason))
        self.author.setText(self._desk.session.author.name)
