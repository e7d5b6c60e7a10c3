"""Hand out pages: to whom, how many to several people, by when; the plan is shown before it is stored."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidgetItem,
    QWidget,
)

from annotator.datasets.assigning import Plan, Wish, carry_out, planned
from annotator.gui.look.i18n import mark, said, tr
from annotator.gui.widgets.labels import plain
from annotator.gui.work.session import Session
from annotator.review.assigning import Shares

from ..widgets.number_box import NumberBox
from .job_progress import JobSheet

_PAUSE = 300  # milliseconds after the last change before the plan is drawn again
_TASKS = (("annotate", mark("annotate")), ("review", mark("review")), ("adjudicate", mark("adjudicate")))


class AssignDialog(JobSheet):
    """Shows who would get how many pages, anew with every change; *Hand out* stores that plan."""

    handed_out = Signal()

    def __init__(self, session: Session, people: list[str], parent: QWidget | None = None) -> None:
        """``people`` are those of the project, who are proposed."""
        columns = (tr("Who"), tr("Pages"), tr("Shared with others"))
        explanation = tr(
            "Pages that somebody has, or that have finished gold, stay as they are. "
            "Near-duplicates stay together."
        )
        super().__init__(tr("Hand out pages"), explanation, tr("Hand out"), session, columns, parent)
        self.setMinimumWidth(660)
        self._plan: Plan | None = None
        self.people = QLineEdit(", ".join(people))
        self.people.setPlaceholderText(tr("names, separated by commas"))
        self.form.addRow(tr("To whom"), self.people)
        self.task = QComboBox()
        for value, name in _TASKS:
            self.task.addItem(tr(name), value)
        self.form.addRow(tr("To do what"), self.task)
        self.form.addRow(tr("Overlap"), self._overlap_row())
        self.on_demand = QCheckBox(tr("Whoever is free takes the next page"))
        self.form.addRow("", self.on_demand)
        self.form.addRow(tr("Due"), self._due_row())
        self.table.setMinimumHeight(150)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.finish_layout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._draw)
        for changed in (
            self.people.textChanged, self.task.currentIndexChanged, self.overlap.valueChanged,
            self.each.valueChanged, self.seed.valueChanged, self.on_demand.toggled, self.has_due.toggled,
            self.due.dateChanged,
        ):  # fmt: skip
            changed.connect(self._changed)
        self.accepting.connect(self._store)
        self._changed()

    def _overlap_row(self) -> QWidget:
        self.overlap, self.each, self.seed = NumberBox(), NumberBox(), NumberBox()
        self.overlap.setRange(0, 100)
        self.overlap.setSuffix(" %")
        self.overlap.setAccessibleName(tr("Share of pages that several people get"))
        self.each.setRange(1, 9)
        self.each.setValue(2)
        self.each.setAccessibleName(tr("How many people get such a page"))
        self.seed.setMaximum(999_999)
        self.seed.setFixedWidth(110)
        self.seed.setPrefix(tr("seed") + " ")
        self.seed.setValue(self._session.project.settings.seed)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.overlap, plain(tr("of the pages, to")), self.each, plain(tr("people"))):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.seed)
        return holder

    def _due_row(self) -> QWidget:
        self.has_due = QCheckBox(tr("by"))
        self.due = QDateEdit(QDate.currentDate().addDays(14))
        self.due.setCalendarPopup(True)
        self.due.setEnabled(False)
        self.has_due.toggled.connect(self.due.setEnabled)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.has_due)
        row.addWidget(self.due)
        row.addStretch(1)
        return holder

    def wish(self) -> Wish:
        """Return what is asked for."""
        names = [" ".join(one.split()) for one in self.people.text().split(",")]
        shares = Shares(
            list(dict.fromkeys(filter(None, names))),
            self.overlap.value() / 100,
            self.each.value(),
            self.seed.value(),
        )
        day = self.due.date()
        due = date(day.year(), day.month(), day.day()) if self.has_due.isChecked() else None
        return Wish(
            shares,
            self.task.currentData(),
            due=due,
            on_demand=self.on_demand.isChecked(),
            by=self._session.person,
        )

    # --- the plan ------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._plan = None
        self.accept_button.setEnabled(False)
        self.overlap.setEnabled(not self.on_demand.isChecked())
        self._timer.start()

    def _draw(self) -> None:
        wish, project = self.wish(), self._session.project
        if not wish.shares.authors:
            self.show_error(tr("Name the people who are to do it."))
            return
        self._session.tasks.ask(lambda: planned(project, wish), self._have, lambda error: self.failed(error))

    def _have(self, plan: Plan) -> None:
        if plan.wish != self.wish():
            return  # something else is asked for by now
        self.show_error("")
        self._plan = plan
        self.accept_button.setEnabled(bool(plan.assignments or plan.waiting))
        shared = plan.shared
        rows = [(name, str(n), str(shared[name])) for name, n in plan.people.items()]
        self.report(_summary(plan), rows if plan.assignments else [])

    def failed(self, error: Exception) -> None:
        """Say why there is no such plan."""
        self.accept_button.setEnabled(False)
        self.show_error(said(error))

    def _store(self) -> None:
        plan, project = self._plan, self._session.project
        if plan is not None:
            self.run(lambda _progress: carry_out(project, plan), self._stored)

    def _stored(self, _new: int) -> None:
        self.handed_out.emit()
        self.accept()

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell; numbers stand at the right."""
        item = super().cell(column, text)
        if column:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item


_LEFT_OUT = {
    "gold": mark("{n} with finished gold"),
    "taken": mark("{n} that somebody has"),
    "not_ready": mark("{n} that too few people have handed in"),
    "barred": mark("{n} that all of these people annotated themselves"),
}


def _summary(plan: Plan) -> str:
    pages = len({one.document for one in plan.assignments})
    if plan.waiting:
        text = tr("{n} pages would wait for whoever is free.", n=len(plan.waiting))
    elif pages:
        text = tr("{n} pages would be handed out.", n=pages)
    else:
        text = tr("There is nothing to hand out.")
    left_out = [tr(_LEFT_OUT[reason]).format(n=n) for reason, n in plan.left_out.items() if n]
    return f"{text} {tr('Left out: {what}.').format(what=', '.join(left_out))}" if left_out else text
