"""Restore a backup: what each holds, compared with now; and what to do with a project that is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.domain.sentences import Message, shortened
from annotator.gui.look.i18n import said, tr
from annotator.gui.work.tasks import Tasks
from annotator.store.backups.comparing import Compared, compared
from annotator.store.backups.contents import Holds, held
from annotator.store.backups.copies import in_words
from annotator.store.backups.folder import BackupFile, listed

from ..look.literal import set_tip
from ..sheets.sheet import Sheet
from ..widgets.labels import wrapped
from ..widgets.own_direction import keep_direction

Kept = tuple[BackupFile, Holds]
Beside = tuple[BackupFile, Holds, Compared | None]
_COMPARED = 4
"""The column that says how a backup differs from now."""
_NAMED = 2
"""So many pages are named on which something was done since; the tip names all."""


def kept_of(project: Path) -> tuple[Holds, list[Beside]]:
    """Return what a project holds, and its backups, the newest first, each beside the project."""
    found = [(one, held(one.path), compared(one.path, project)) for one in listed(project)]
    return held(project), found


class RestoreDialog(Sheet):
    """Lists the backups of the project in the window; a sound one can be restored."""

    wanted = Signal(str)
    """The path of the backup to be restored."""

    def __init__(self, project: Path, tasks: Tasks, parent: QWidget | None = None) -> None:
        """The list is read by ``tasks``."""
        super().__init__(
            tr("Restore a backup"),
            tr(
                "The window closes the project, puts the backup in its place and opens it again. "
                "What is there now is kept as a backup first, so you can come back to it."
            ),
            tr("Restore"),
            parent,
        )
        self.setMinimumWidth(760)
        self._kept: list[Beside] = []
        self.table = _table()
        self.table.setMinimumHeight(280)
        self.table.itemSelectionChanged.connect(self._chosen_changed)
        self.table.itemActivated.connect(lambda _item: self._restore())
        self.note = wrapped(tr("Looking for backups…"), muted=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.finish_layout()
        self.accept_button.setEnabled(False)
        self.accepting.connect(self._restore)
        self.resize(940, 480)
        tasks.read(lambda: kept_of(project), self._have, lambda error: self.show_error(said(error)))

    def _have(self, found: tuple[Holds, list[Beside]]) -> None:
        now, self._kept = found
        self.table.setRowCount(len(self._kept))
        for row, (one, holds, beside) in enumerate(self._kept):
            for column, text in enumerate(_cells(one, holds, now, beside)):
                self.table.setItem(row, column, _cell(text, holds, column, beside))
        counted = tr("{n} edits", n=now.edits)
        pages = tr("{n} pages", n=now.pages)
        self.note.setText(
            tr("Now: {pages}, {edits}.").format(pages=pages, edits=counted)
            if self._kept
            else tr("There is no backup yet. One is made every day, and before whatever changes much.")
        )
        first = next((row for row, (_, holds, _now) in enumerate(self._kept) if holds.fault is None), None)
        if first is not None:
            self.table.selectRow(first)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Beside | None:
        """Return the backup that is selected."""
        row = self.table.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _chosen_changed(self) -> None:
        chosen = self.chosen()
        fault = chosen[1].fault if chosen is not None else None
        self.accept_button.setEnabled(chosen is not None and fault is None)
        self.show_error(said(fault) if fault is not None else "")

    def _restore(self) -> None:
        chosen = self.chosen()
        if chosen is not None and chosen[1].fault is None:
            self.accept()
            self.wanted.emit(str(chosen[0].path))


class DamagedDialog(Sheet):
    """Says that a project is damaged, and offers what can be done."""

    restore_wanted = Signal(str)
    salvage_wanted = Signal()
    read_wanted = Signal(str)
    """The path of the backup to be restored, or opened to read."""

    def __init__(self, reason: str, newest: Kept | None, parent: QWidget | None = None) -> None:
        """``newest`` is the newest sound backup, if there is one."""
        super().__init__(tr("The project is damaged"), "", tr("Restore this backup"), parent)
        self.body.addWidget(wrapped(reason))
        salvage = QPushButton(tr("Salvage into a new file…"))
        salvage.clicked.connect(lambda: self._go(self.salvage_wanted))
        read = QPushButton(tr("Open the backup to read"))
        if newest is None:
            self.body.addWidget(wrapped(tr("There is no sound backup of it."), muted=True))
            self.accept_button.hide()
            read.hide()
            salvage.setDefault(True)
        else:
            one, holds = newest
            text = tr("The newest sound backup is of {time} ({why}): {pages}, {edits}.")
            self.body.addWidget(
                wrapped(
                    text.format(
                        time=_time(one),
                        why=said(one.why),
                        pages=tr("{n} pages", n=holds.pages),
                        edits=tr("{n} edits", n=holds.edits),
                    )
                )
            )
            self.accepting.connect(lambda: self._go(self.restore_wanted, str(one.path)))
            read.clicked.connect(lambda: self._go(self.read_wanted, str(one.path)))
        note = tr("The damaged file is kept. Salvaging reads what is left of it, and lists what is lost.")
        self.body.addWidget(wrapped(note, muted=True))
        self.form.addRow(read)
        self.form.addRow(salvage)
        self.body.removeItem(self.form)
        self.body.addLayout(self.form)
        self.read_button, self.salvage_button = read, salvage
        self.finish_layout()

    def _go(self, signal: object, *given: str) -> None:
        self.accept()
        signal.emit(*given)  # type: ignore[attr-defined]  # a bound signal, which PySide does not type


def _table() -> QTableWidget:
    columns = (tr("Made"), tr("Why"), tr("Pages"), tr("Edits"), tr("Compared with now"), tr("Size"))
    table = QTableWidget(0, len(columns))
    keep_direction(table)
    table.setHorizontalHeaderLabels(columns)
    table.setAccessibleName(tr("Backups"))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_COMPARED, QHeaderView.ResizeMode.Stretch)
    return table


def _cell(text: str, holds: Holds, column: int, beside: Compared | None) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    tip = text if column != _COMPARED or beside is None or beside.same else _in_full(beside)
    set_tip(item, said(holds.fault) if holds.fault is not None else tip)
    return item


def _in_full(beside: Compared) -> str:
    """Return everything that differs, a line for each page."""
    lines = [tr("{page}: came since").format(page=one) for one in beside.pages_since]
    lines += [tr("{page}: only in the backup").format(page=one) for one in beside.pages_gone]
    lines += [tr("{page}: {n} edits since", n=n).format(page=one) for one, n in beside.since.items()]
    lines += [
        tr("{page}: {n} edits only in the backup", n=n).format(page=one) for one, n in beside.gone.items()
    ]
    return "\n".join(lines)


def _time(one: BackupFile) -> str:
    made = QDateTime.fromSecsSinceEpoch(int(one.made.timestamp()))
    return QLocale().toString(made, QLocale.FormatType.ShortFormat)


def _cells(one: BackupFile, holds: Holds, now: Holds, beside: Compared | None) -> Sequence[str]:
    why: Message = one.why
    if holds.fault is not None:
        return _time(one), said(why), "", "", tr("damaged"), in_words(one.size)
    return (
        _time(one),
        said(why),
        QLocale().toString(holds.pages),
        QLocale().toString(holds.edits),
        _counted(holds, now) if beside is None else _said(beside),
        in_words(one.size),
    )


def _said(beside: Compared) -> str:
    """Return what was done since a backup, and what only it has, in a line."""
    since, gone = sum(beside.since.values()), sum(beside.gone.values())
    named = ", ".join(shortened(one, 24) for one in list(beside.since)[:_NAMED])
    rest = len(beside.since) - _NAMED
    named += f" {tr('and {n} more', n=rest)}" if rest > 0 else ""
    parts = (
        (len(beside.pages_since), tr("{n} pages came since", n=len(beside.pages_since))),
        (len(beside.pages_gone), tr("{n} pages only here", n=len(beside.pages_gone))),
        (since, tr("{n} edits since: {pages}", n=since).format(pages=named)),
        (gone, tr("{n} edits only here", n=gone)),
    )
    return "; ".join(words for count, words in parts if count) or tr("the same as now")


def _counted(holds: Holds, now: Holds) -> str:
    """Return how much less or more a backup holds than the project does now, where no more is known."""
    if now.fault is not None:
        return "–"
    parts = []
    for fewer, less, more in (
        (now.pages - holds.pages, tr("{n} pages fewer", n=now.pages - holds.pages),
         tr("{n} pages more", n=holds.pages - now.pages)),
        (now.edits - holds.edits, tr("{n} edits fewer", n=now.edits - holds.edits),
         tr("{n} edits more", n=holds.edits - now.edits)),
    ):  # fmt: skip
        if fewer:
            parts.append(less if fewer > 0 else more)
    return ", ".join(parts) or tr("as much as now")
