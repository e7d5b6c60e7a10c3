"""What the dialogs that import share: the list of what was refused, newer or looked wrong, file by file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QTableWidgetItem, QWidget

from annotator.datasets.importing import ImportReport, reason_of
from annotator.datasets.summing import of_file
from annotator.datasets.zip_files import SUFFIX
from annotator.domain.scheme import Scheme

from ..look.i18n import said, tr
from ..work.session import Session
from .job_progress import JobSheet

_FILE = 1
Row = tuple[str, str, str]
"""What happened, the file it happened to, and why."""


class ImportSheet(JobSheet):
    """A sheet with a job that imports."""

    def __init__(
        self, title: str, explanation: str, accept: str, session: Session, parent: QWidget | None = None
    ) -> None:
        """See `JobSheet`."""
        columns = (tr("What"), tr("File"), tr("Reason"))
        super().__init__(title, explanation, accept, session, columns, parent)

    def counts_of(self, report: ImportReport, *, dry: bool = False) -> list[str]:
        """Return what went in, and what was there; ``dry``: what would go in."""
        new = len(report.documents)
        counts = [
            tr("{n} pages would be imported", n=new) if dry else tr("{n} pages imported", n=new),
            *([tr("{n} more sets of annotations", n=report.joined)] if report.joined else []),
            *([tr("{n} with newer annotations", n=len(report.updated))] if report.updated else []),
            *([tr("{n} already there", n=report.already)] if report.already else []),
        ]
        return [*counts, tr("stopped")] if report.cancelled else counts

    def rows_of(self, report: ImportReport, scheme: Scheme) -> list[Row]:
        """Return what is to be said of an import, what was refused first."""
        rows = [(tr("refused"), one.path, said(reason_of(one), scheme)) for one in report.refused]
        rows += [(tr("newer"), one.path, said(one.message(), scheme)) for one in report.updated]
        taken = report.metadata.taken() if report.metadata else None
        rows += [(tr("newer"), "", said(taken, scheme))] if taken else []
        rows += [(tr("warning"), path, said(one, scheme)) for path, one in map(of_file, report.warnings)]
        return rows

    def report(self, summary: str, rows: Sequence[Sequence[str]]) -> None:
        """Show what came of it, the table only if it says something; names of files are not cut."""
        super().report(summary, rows)
        self.table.setVisible(bool(rows))
        self.table.resizeColumnToContents(_FILE)
        self._fit_rows()

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Return a cell; of a path the name is shown, from the zip file on if it is in one."""
        item = super().cell(column, text)
        if column == _FILE:
            parts = Path(text).parts
            within = next((at for at, part in enumerate(parts) if part.lower().endswith(SUFFIX)), -1)
            item.setText("/".join(parts[within:]))
        return item
