"""What becomes of the rest, below a list that asks item by item or value by value, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from annotator.domain.label_map import Label, parts

from ..look.i18n import tr
from ..widgets.labels import plain

Targets = Sequence[tuple[Label, str]]
"""Labels that something may become, with their names."""


class RestRow(QHBoxLayout):
    """The choice for the rest, and a button that goes back."""

    chosen = Signal(str)
    """The id of a label; "": none."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setAccessibleName(tr("What becomes of the rest"))
        self.box.activated.connect(lambda _at: self.chosen.emit(str(self.box.currentData())))
        self.back = QPushButton(tr("Back"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.left)
        self.addWidget(plain(tr("The rest:")))
        self.addWidget(self.box, 1)
        self.addWidget(self.back)

    def ask(self, targets: Targets, now: str, *, kept: bool) -> None:
        """Show what the rest may become and what it does now; of a label that is ``kept`` it may stay."""
        fill(self.box, tr("stays what it is") if kept else tr("has still to be said"), targets, now)


def fill(box: QComboBox, first: str, targets: Targets, now: str) -> None:
    """Fill a choice with ``first``, which is none of them, and with what something may become."""
    box.clear()
    box.addItem(first, "")
    for label, called in targets:
        box.addItem(tr("becomes {name}").format(name=called), parts(*label)[1])
    box.setCurrentIndex(max(0, box.findData(now)))
