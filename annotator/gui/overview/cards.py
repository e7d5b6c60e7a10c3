"""The cards of the overview: a heading, a line that says how to read it, and a table or a chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.review.agreement.measure import Measure
from annotator.review.agreement.registry import MEASURES
from annotator.review.charts import Drawing

from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import set_tip
from ..widgets.charts import Chart
from ..widgets.labels import heading, wrapped
from .cell_table import CellTable, Table


class Card(QFrame):
    """A card with one thing in it."""

    def __init__(self, title: str, note: str = "") -> None:
        """``note`` says how to read what is in the card."""
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(scale.APART, scale.APART, scale.APART, scale.APART)
        self.rows.setSpacing(scale.CLOSE)
        self.head = QHBoxLayout()
        self.head.setSpacing(scale.NEAR)
        self.head.addWidget(heading(title), 1)
        self.rows.addLayout(self.head)
        if note:
            self.rows.addWidget(wrapped(note, muted=True, small=True))

    def button(self, text: str) -> QPushButton:
        """Add a button at the end of the heading."""
        made = QPushButton(text)
        made.setAutoDefault(False)
        self.head.addWidget(made)
        return made

    def choice(self, name: str, values: Sequence[tuple[object, str]]) -> QComboBox:
        """Add a choice at the end of the heading, as wide as its longest value."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, shown in values:
            box.addItem(shown, value)
        box.setMinimumWidth(box.sizeHint().width())
        box.view().setMinimumWidth(box.sizeHint().width())
        self.head.addWidget(box)
        return box


class TableCard(Card):
    """A card with a table, and a sentence where the table is empty."""

    picked = Signal(object)
    current = Signal(object)

    def __init__(self, title: str, empty: str, note: str = "", *, keeps_place: bool = False) -> None:
        """``empty`` says why there is nothing."""
        super().__init__(title, note)
        self.table = CellTable(title, keeps_place=keeps_place)
        self.table.picked.connect(self.picked)
        self.table.current.connect(self.current)
        self.empty = wrapped(empty, muted=True)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.empty)
        self.show_table(Table(title))

    def show_table(self, table: Table) -> None:
        """Show another table, or that there is nothing."""
        self.table.show_table(table)
        self.table.setVisible(bool(table.rows))
        self.empty.setVisible(not table.rows)


class MatrixCard(TableCard):
    """Authors by authors, one measure at a time."""

    measure_chosen = Signal(object)
    """``Measure``."""

    def __init__(self) -> None:
        super().__init__(
            tr("Author by author"),
            tr("No page was handed in by two authors yet."),
            tr("The value of a measure, pooled over the pages that both handed in. Enter lists the pages."),
            keeps_place=True,
        )
        self.measures = [one for one in MEASURES.values() if not one.group]
        self.box = self.choice(tr("Measure"), [(one.id, said(one.title)) for one in self.measures])
        self.mean = wrapped()
        self.rows.addWidget(self.mean)
        self.box.setCurrentIndex(self.box.findData("mention_strict"))
        self.box.currentIndexChanged.connect(lambda _at: self.measure_chosen.emit(self.measure()))
        self._name_formula()
        self.box.currentIndexChanged.connect(lambda _at: self._name_formula())

    def measure(self) -> Measure:
        """Return the measure that is chosen."""
        return MEASURES[str(self.box.currentData())]

    def _name_formula(self) -> None:
        one = self.measure()
        set_tip(self.box, f"{one.name}: {one.formula} ({one.source})")


class ChartCard(Card):
    """A card with a chart above a table."""

    current = Signal(object)

    def __init__(self, title: str, empty: str, note: str = "") -> None:
        super().__init__(title, note)
        self.chart = Chart()
        self.table = CellTable(title)
        self.table.current.connect(self.current)
        self.empty = wrapped(empty, muted=True)
        self.left_out = wrapped(muted=True, small=True)
        for widget in (self.chart, self.table, self.empty, self.left_out):
            self.rows.addWidget(widget)
        self.left_out.hide()

    def show_both(self, drawing: Drawing, table: Table) -> None:
        """Show a chart and its table, or that there is nothing."""
        self.chart.show_drawing(drawing)
        self.table.show_table(table)
        for widget in (self.chart, self.table):
            widget.setVisible(bool(table.rows))
        self.empty.setVisible(not table.rows)


def beside(*cards: QWidget) -> QHBoxLayout:
    """Return cards beside each other, of equal width."""
    row = QHBoxLayout()
    row.setSpacing(scale.APART)
    for card in cards:
        row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
    return row
