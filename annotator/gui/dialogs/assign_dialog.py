"""Hand out pages: which, to whom, how many to several people; the plan is shown before it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from annotator.gui.look.literal import set_tip
from annotator.gui.widgets.labels import plain
from annotator.gui.work.session import Session
from annotator.review.assigning import Shares

from ..look import scale
from ..sheets.job_progress import JobSheet
from ..widgets.number_box import NumberBox

_WIDTH = 700  # at least; the words of a language may need more
_PAUSE = 300  # milliseconds after the last change before the plan is drawn again
_TASKS = (("annotate", mark("annotate")), ("review", mark("review")), ("adjudicate", mark("adjudicate")))


class AssignDialog(JobSheet):
    """Shows who would get how many pages, anew with every change; *Hand out* stores that plan."""

    handed_out = Signal()

    def __init__(
        self, session: Session, people: list[str], listed: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """``people`` are those of the project, who are proposed; ``listed`` the pages that the list shows."""
        columns = (tr("Who"), tr("Pages"), tr("Shared with others"))
        explanation = tr(
            "Pages that somebody has, or that have finished gold, stay as they are. "
            "Near-duplicates stay together."
        )
        super().__init__(tr("Hand out pages"), explanation, tr("Hand out"), session, columns, parent)
        self._plan: Plan | None = None
        self.people = QLineEdit(", ".join(people))
        self.people.setPlaceholderText(tr("names, separated by commas"))
        self.form.addRow(tr("To whom"), self.people)
        self.task = QComboBox()
        for value, name in _TASKS:
            self.task.addItem(tr(name), value)
        self.form.addRow(tr("To do what"), self.task)
        self.form.addRow(tr("Pages"), self._make_pages(listed))
        self.form.addRow(tr("Overlap"), self._overlap_row())
        self.form.addRow(tr("Qualification"), self._qualification_row())
        self.form.addRow(tr("Control pages"), self._control_row())
        self.on_demand = QCheckBox(tr("Whoever is free takes the next page"))
        self.form.addRow("", self.on_demand)
        self.form.addRow(tr("Due"), self._due_row())
        self.table.setMinimumHeight(150)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.finish_layout()
        self.setMinimumWidth(max(_WIDTH, self.body.minimumSize().width()))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._draw)
        for changed in (
            self.people.textChanged, self.task.currentIndexChanged, self.overlap.valueChanged,
            self.each.valueChanged, self.seed.valueChanged, self.on_demand.toggled, self.has_due.toggled,
            self.due.dateChanged, self.pages.currentIndexChanged, self.qualify.valueChanged,
            self.control.valueChanged,
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
        self.seed.setAccessibleName(tr("seed"))
        self.seed.setPrefix(tr("seed") + " ")
        self.seed.setValue(self._session.project.settings.seed)
        left = (self.overlap, plain(tr("of the pages, to")), self.each, plain(tr("people")))
        return _row(left, self.seed)

    def _make_pages(self, listed: Sequence[str]) -> QComboBox:
        """Return the choice of pages; what there is none of is not offered."""
        page = self._session.document
        self.pages = QComboBox()
        self.pages.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pages.addItem(tr("all pages"), None)
        if listed:
            self.pages.addItem(tr("the {n} pages that the list shows", n=len(listed)), list(listed))
        if page is not None:
            self.pages.addItem(tr("the page that is open: {name}").format(name=page.name), [page.id])
        return self.pages

    def _qualification_row(self) -> QWidget:
        self.qualify, self.pass_mark = NumberBox(), NumberBox()
        self.qualify.setRange(0, 999)
        self.qualify.setAccessibleName(tr("Pages with finished gold that everybody gets first"))
        self.pass_mark.setRange(0, 100)
        self.pass_mark.setPrefix(tr("pass mark") + " ")
        self.pass_mark.setSuffix(" %")
        self.pass_mark.setSpecialValueText(tr("no pass mark"))
        self.pass_mark.setAccessibleName(tr("F1 to gold that opens the other pages"))
        set_tip(self.pass_mark, tr("F1 to gold that opens the other pages"))
        self.pass_mark.setValue(round(100 * (self._session.project.settings.pass_mark or 0)))
        self._mark_before = self.pass_mark.value()
        return _row(
            (self.qualify, plain(tr("pages with finished gold first, for everybody"))), self.pass_mark
        )

    def _control_row(self) -> QWidget:
        self.control = NumberBox()
        self.control.setRange(0, 999)
        self.control.setAccessibleName(tr("After how many pages comes one with finished gold; 0: none"))
        before, after = (
            plain(tr("after every")),
            plain(tr("pages one with finished gold, unmarked (0: none)")),
        )
        return _row((before, self.control, after))

    def _due_row(self) -> QWidget:
        self.has_due = QCheckBox(tr("by"))
        self.due = QDateEdit(QDate.currentDate().addDays(14))
        self.due.setCalendarPopup(True)
        self.due.setEnabled(False)
        self.due.setAccessibleName(tr("Due"))
        self.has_due.toggled.connect(self.due.setEnabled)
        return _row((self.has_due, self.due))

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
            pages=self.pages.currentData(),
            qualify=self.qualify.value() if self.qualify.isEnabled() else 0,
            control=self.control.value() if self.control.isEnabled() else 0,
            on_demand=self.on_demand.isChecked(),
            by=self._session.person,
        )

    # --- the plan ------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._plan = None
        self.accept_button.setEnabled(False)
        free, annotate = self.on_demand.isChecked(), self.task.currentData() == "annotate"
        self.overlap.setEnabled(not free)
        self.qualify.setEnabled(annotate)
        self.pass_mark.setEnabled(annotate and self.qualify.value() > 0)
        self.control.setEnabled(annotate and not free)  # what is taken page by page has no order
        self._timer.start()

    def _draw(self) -> None:
        wish, project = self.wish(), self._session.project
        if not wish.shares.authors:
            self._refuse(tr("Name the people who are to do it."))
            return
        self._session.tasks.read(lambda: planned(project, wish), self._have, lambda error: self.failed(error))

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
        self._refuse(said(error))

    def _refuse(self, reason: str) -> None:
        """Say why there is no plan; the one before is no longer in sight."""
        if self.summary.isVisible():
            self.report("", [])
        self.show_error(reason)

    def _store(self) -> None:
        plan, project = self._plan, self._session.project
        if plan is None:
            return
        percent = self.pass_mark.value()
        marked = plan.wish.qualify > 0 and percent != self._mark_before

        def store(_progress: object) -> int:
            if marked:
                project.set_settings(replace(project.settings, pass_mark=percent / 100 if percent else None))
            return carry_out(project, plan)

        self.run(store, self._stored)

    def _stored(self, _new: int) -> None:
        self.handed_out.emit()
        self.accept()

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell; numbers stand at the right."""
        item = super().cell(column, text)
        if column:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item


def _row(left: Sequence[QWidget], right: QWidget | None = None) -> QWidget:
    """Return widgets in a row, from the left; one may stand at the right."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(scale.NEAR)
    for widget in left:
        row.addWidget(widget)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return holder


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
