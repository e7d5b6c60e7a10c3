"""Check the project: what was found as a list, with what is to be done; work goes on in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from annotator.datasets.checking import check_wish
from annotator.gui.look.i18n import said, tr
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import Progress
from annotator.store.checking import Checked
from annotator.store.checks.codes import advice, can_be_repaired
from annotator.store.provenance import Digest
from annotator.store.values import Finding

from ..look.literal import set_tip
from ..sheets.job_progress import JobSheet

_MOST = 1000  # rows that are shown; all of them are copied
Names = Mapping[str, str]
Found = tuple[Checked, Names, Digest]


class CheckDialog(JobSheet):
    """Looks at once, in a thread of its own, at what changed since it was found whole; at all if asked.

    *Repair* mends what nothing is lost by, after a backup.
    """

    page_wanted = Signal(str)
    """The id of a document to go to."""
    repaired = Signal()
    """Something of the project may be another than the window shows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        columns = (tr("Page"), tr("Who"), tr("What was found"), tr("What to do"))
        explanation = tr(
            "Looks at what is new or changed since the last check. You can go on working meanwhile."
        )
        super().__init__(tr("Check project"), explanation, tr("Repair"), session, columns, parent)
        self.findings: list[Finding] = []
        self._names: Names = {}
        self.copy_button = self._button(tr("Copy list"), self.copy)
        self.go_button = self._button(tr("Go to page"), self.go)
        self.again_button = self._button(tr("Check again"), self.check)
        self.everything_button = self._button(tr("Check everything"), self.check_everything)
        set_tip(self.everything_button, tr("Also what nobody changed: finds damage of the disk"))
        self._set_up_table()
        for button in (self.copy_button, self.go_button, self.again_button, self.everything_button):
            self.buttons.addWidget(button)
        self.finish_layout()
        self.body.setStretchFactor(self.table, 100)  # all the room there is
        self.accepting.connect(self.repair)
        self.resize(860, 480)
        self.cancel_button.setText(tr("Close"))
        self.check()

    def _button(self, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _set_up_table(self) -> None:
        self.table.setMinimumHeight(220)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(tr("What was found"))
        header = self.table.horizontalHeader()
        for column, width in ((0, 170), (1, 90)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(column, width)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.itemSelectionChanged.connect(self._let)
        self.table.doubleClicked.connect(self.go)

    # --- the work -----------------------------------------------------------------------------------

    def check(self) -> None:
        """Look at what changed; nothing is changed by it."""
        self._start(changed=True)

    def check_everything(self) -> None:
        """Look at everything, whenever it was looked at before."""
        self._start()

    def repair(self) -> None:
        """Mend what nothing is lost by, after a backup."""
        self._start(repair=True)

    def _start(self, *, repair: bool = False, changed: bool = False) -> None:
        project = self._session.project

        def job(progress: Progress) -> Found:
            wish = check_wish(
                repair=repair, progress=progress.report, cancelled=progress.cancelled, changed=changed,
                beside=project,
            )  # fmt: skip
            return project.checked(wish), project.document_names(), project.provenance.digest()

        def done(found: Found) -> None:
            self._show(*found)
            if repair:
                self.repaired.emit()

        self.run(job, done)
        self._let()

    def failed(self, error: Exception) -> None:
        """Say why it came to nothing."""
        super().failed(error)
        self._let()

    def _show(self, checked: Checked, names: Names, digest: Digest) -> None:
        findings = self.findings = checked.findings
        self._names = names
        rows = [self._row(one) for one in findings[:_MOST]]
        if len(findings) > _MOST:
            rows.append(("…", "", tr("{n} more", n=len(findings) - _MOST), ""))
        self.report(" · ".join(filter(None, (self._summary(digest), _passed_over(checked)))), rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.cancel_button.setFocus()
        self._let()

    def _row(self, one: Finding) -> tuple[str, str, str, str]:
        page = self._names.get(one.document, one.document) or one.where
        todo = tr("repaired") if one.repaired else said(advice(one.code))
        return page, one.author, said(one.message, self._session.scheme), todo

    def _summary(self, digest: Digest) -> str:
        counts = Counter("repaired" if one.repaired else _sort(one) for one in self.findings)
        parts = [
            (counts["repaired"], tr("{n} repaired", n=counts["repaired"])),
            (counts["repair"], tr("{n} can be repaired", n=counts["repair"])),
            (counts["left"], tr("{n} need you", n=counts["left"])),
        ]
        if self.findings:
            return " · ".join(text for count, text in parts if count)
        entries = tr("{n} journal entries", n=digest.entries)
        fine = tr("No damage found. {entries}, digest {digest}")
        return fine.format(entries=entries, digest=f"{digest.sha256[:16]}…")

    def _let(self) -> None:
        """Enable what can be done now."""
        idle = not self.running.active
        repairable = any(can_be_repaired(one.code) and not one.repaired for one in self.findings)
        self.accept_button.setEnabled(idle and repairable and not self._session.read_only)
        self.again_button.setEnabled(idle)
        self.everything_button.setEnabled(idle)
        self.copy_button.setEnabled(bool(self.findings))
        self.go_button.setEnabled(self._page() is not None)

    # --- the list -----------------------------------------------------------------------------------

    def _page(self) -> str | None:
        row = self.table.currentRow()
        document = self.findings[row].document if 0 <= row < len(self.findings) else ""
        return document if document in self._names else None

    def go(self) -> None:
        """Go to the page of the finding in hand; the list stays."""
        if (page := self._page()) is not None:
            self.page_wanted.emit(page)

    def copy(self) -> None:
        """Put the whole list on the clipboard, a line for each finding, columns apart by tabs."""
        lines = ["\t".join((one.code, *self._row(one))) for one in self.findings]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list goes to the page, Ctrl+C copies the list."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self.go()
        else:
            super().keyPressEvent(event)


def _sort(one: Finding) -> str:
    return "repair" if can_be_repaired(one.code) else "left"


def _passed_over(checked: Checked) -> str:
    """Say how many pages were not looked at; "": all were."""
    passed = checked.of - checked.pages
    return tr("{n} pages unchanged since the last check", n=passed) if passed else ""
