"""Shows what of the older page stands where on this one, and asks what of it to carry over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.edits.carrying import CarryPlan, Fate

from ..look import scale
from ..look.i18n import key_names, tr
from ..widgets.labels import plain, wrapped
from .carry_list import CarryList, CarryRows

_WIDTH, _HEIGHT = 940, 640


class CarryDialog(QDialog):
    """Rows to tick, each with both texts; what moved is ticked, what is doubtful waits for a look."""

    chosen = Signal(object)
    """``list[Key]``: what is to be carried over."""

    def __init__(self, plan: CarryPlan, scheme: Scheme, older: str, parent: QWidget | None = None) -> None:
        """``older`` is the name of the page that the annotations are on."""
        super().__init__(parent)
        self.setWindowTitle(tr("Carry over annotations"))
        self.resize(_WIDTH, _HEIGHT)
        self.rows = CarryRows(plan, scheme, self)
        self.list = CarryList(self.rows)
        counts = plan.counts()
        parts = (
            tr("{n} moved", n=counts[Fate.MOVED]),
            tr("{n} doubtful", n=counts[Fate.DOUBTFUL]),
            tr("{n} gone", n=counts[Fate.GONE]),
        )
        self.summary = plain(" · ".join(parts))
        self.accept_button = QPushButton()
        self.accept_button.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self._lay_out(older)
        self.rows.ticks_changed.connect(self._count)
        self.list.accepted.connect(self.accept)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._count()
        self.list.setFocus()
        if self.rows.rows:
            self.list.selectRow(0)

    def _lay_out(self, older: str) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(scale.ROOMY, scale.WIDE, scale.ROOMY, scale.EDGE)
        body.setSpacing(scale.NEAR)
        told = tr("Annotations of “{page}”, and where their text stands on this page.").format(page=older)
        body.addWidget(wrapped(told, muted=True))
        body.addWidget(self.summary)
        heads = QHBoxLayout()
        heads.setContentsMargins(scale.FAR, scale.TIGHT, scale.WIDE, 0)
        heads.setSpacing(scale.WIDE)
        for words in (tr("Older page"), tr("This page")):
            heads.addWidget(plain(words, muted=True, small=True), 1)
        body.addLayout(heads)
        body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(scale.NEAR)
        keys = tr("{one} ticks · {run} the run · {all} all").format(
            one=key_names("Space"), run=key_names("Shift+Space"), all=key_names("Ctrl+A")
        )
        row.addWidget(plain(keys, muted=True, small=True))
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        body.addLayout(row)

    def _count(self) -> None:
        ticked = len(self.rows.chosen())
        self.accept_button.setText(tr("Carry over {n}", n=ticked))
        self.accept_button.setEnabled(ticked > 0)

    def accept(self) -> None:
        """Hand over what is ticked, and close; with nothing ticked, do nothing."""
        if not (chosen := self.rows.chosen()):
            return
        super().accept()
        self.chosen.emit(chosen)
