"""The rows of the list of pages as a model that grows: rows come in slices, a row's place is looked up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QDate, QLocale, QObject, Qt

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import State
from annotator.store.values import DocumentRow

from ..look.i18n import tr
from ..look.literal import literal
from ..widgets.list_model import ListModel


def meta(row: DocumentRow, *, short: bool = False) -> str:
    """Return the second line of a row: what is on the page; ``short`` in abbreviations."""
    mentions, events, articles = row.mentions, row.events, row.articles
    parts = (
        (tr("{n} ment.", n=mentions) if short else tr("{n} mentions", n=mentions)) if mentions else "",
        (tr("{n} ev.", n=events) if short else tr("{n} events", n=events)) if events else "",
        (tr("{n} art.", n=articles) if short else tr("{n} articles", n=articles)) if articles else "",
    )
    counts = " · ".join(part for part in parts if part)
    counts = counts or tr("{number} characters").format(number=f"{row.characters:,}".replace(",", " "))
    if row.state is State.TODO and row.others is not State.TODO:
        counts += " · " + (tr("done by others") if row.others is State.DONE else tr("others are at it"))
    if row.due is not None and row.state is not State.DONE:
        counts = f"{_due(row.due)} · {counts}"
    if row.newer_form_of is not None:
        counts += f" · {tr('newer form')}"
    # So many pages say nearly the same, this one among them.
    return f"{counts} · ≈ {row.duplicates}" if row.duplicates else counts


def _due(date: str) -> str:
    """Return by when a page is to be done, or since when it is late."""
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    late = day < QDate.currentDate()
    shown = QLocale().toString(day, QLocale.FormatType.ShortFormat)
    return (tr("late since {date}") if late else tr("due {date}")).format(date=shown)


def counted(row: DocumentRow, annotations: AnnotationSet) -> DocumentRow:
    """Return the row with the state and counts of a set that was just edited."""
    articles = {segment.article for segment in annotations.segments.values() if segment.article}
    return replace(
        row,
        state=annotations.state,
        articles=len(articles),
        mentions=len(annotations.mentions),
        events=len(annotations.events),
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """What a page is marked with: ``short`` stands in its row, ``long`` is its tooltip."""

    short: str
    long: str


class PageRows(ListModel[DocumentRow]):
    """The rows in project order, those that match the search and the filters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: dict[str, int] = {}
        self.marks: Mapping[str, Mark] = {}

    def shown(self, row: DocumentRow, role: int) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.name, tr(row.state.words), self.mark(row.id), meta(row))))
        if role == Qt.ItemDataRole.ToolTipRole and row.id in self.marks:
            return literal(f"{row.name}\n{self.marks[row.id].long}")
        if role == Qt.ItemDataRole.ToolTipRole and row.duplicates > 1:
            alike = tr("{n} near-duplicate pages, this one included", n=row.duplicates)
            return literal(f"{row.name}\n≈ {alike}")
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return None

    def show(self, rows: Sequence[DocumentRow]) -> None:
        """Show other rows."""
        self._places = {row.id: at for at, row in enumerate(rows)}
        super().show(rows)

    def append(self, rows: Sequence[DocumentRow]) -> None:
        """Show further rows below those that are there."""
        self._places.update((row.id, len(self.rows) + at) for at, row in enumerate(rows))
        super().append(rows)

    def mark(self, document_id: str) -> str:
        """Return what stands in the row of a document before its counts, or ""."""
        found = self.marks.get(document_id)
        return found.short if found is not None else ""

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark other documents than before."""
        changed = [one for one in {**self.marks, **marks} if self.marks.get(one) != marks.get(one)]
        self.marks = marks
        for document in changed:
            at = self.place(document)
            if at >= 0:
                self.dataChanged.emit(self.index(at), self.index(at))

    def place(self, document_id: str) -> int:
        """Return the row number of a document, or -1."""
        return self._places.get(document_id, -1)

    def update(self, row: DocumentRow) -> None:
        """Show a row's new state and counts, where it stands."""
        at = self.place(row.id)
        if at >= 0 and self.rows[at] != row:
            self.rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
