"""What is wrong with the scheme, in the words of ``annotator scheme check``; Enter goes to the label."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from annotator.datasets.schemes import Fault

from ..look.i18n import said, tr
from ..look.literal import set_tip
from ..widgets.own_direction import keep_direction
from .editing import Editing
from .wording import FIELDS, full_name

_FAULT = int(Qt.ItemDataRole.UserRole)
_ROWS = 3  # in sight at once
_WORD = re.compile(r"[a-z_]+")


class FaultList(QListWidget):
    """Hidden while nothing is wrong."""

    wanted = Signal(object)
    """The label of a fault, None: the scheme itself."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self.setObjectName("faults")
        keep_direction(self)
        self.setAccessibleName(tr("What is wrong"))
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)
        editing.checked.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show the faults that are known; while the scheme is looked at anew the old ones stay."""
        if self._editing.pending:
            return
        self.clear()
        for fault in self._editing.faults:
            item = QListWidgetItem(self._words(fault))
            item.setData(_FAULT, fault)
            set_tip(item, item.text())
            self.addItem(item)
        self.setFixedHeight(min(self.count(), _ROWS) * self._row() + 10)
        self.setVisible(self.count() > 0)

    def _row(self) -> int:
        return self.fontMetrics().height() + 8

    def _words(self, fault: Fault) -> str:
        field = next((tr(FIELDS[one]) for one in _WORD.findall(fault.place)[::-1] if one in FIELDS), "")
        if fault.label is not None:
            name = full_name(self._editing.data, fault.label)
            where = f"{name}, {field}" if field else name
        else:
            where = field or fault.place
        return f"{where}: {said(fault.reason)}" if where else said(fault.reason)

    def _go(self, item: QListWidgetItem) -> None:
        fault = item.data(_FAULT)
        if isinstance(fault, Fault):
            self.wanted.emit(fault.label)
