"""The window of the overview: cards at the left, the pages that were asked for at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.drift import SCORES
from annotator.review.agreement.registry import measures_named
from annotator.review.confusion import Between
from annotator.review.drift import WINDOW
from annotator.review.label_pairs import Sort

from ..look import scale
from ..look.i18n import said, tr
from ..widgets.labels import plain, wrapped
from .asked_for import OpenPage
from .cards import Card, ChartCard, MatrixCard, TableCard, beside
from .cell_table import Cell, CellTable, Table
from .wording import BETWEEN, SORTS

_SHEET = """
QFrame#card { border: 1px solid palette(mid); border-radius: @px.soft; background: palette(window); }
#card QTableView, #places QTableView { border: none; border-radius: 0; background: transparent; }
#card QTableView, #places QTableView { outline: none; }
QScrollArea#cards, QScrollArea#cards > QWidget > QWidget { border: none; background: palette(window); }
QScrollArea#found, QScrollArea#found > QWidget > QWidget { border: none; background: palette(window); }
QTableCornerButton::section { background: transparent; border: none; }
#card QHeaderView::section, #places QHeaderView::section {
  background: transparent; padding: @px.tight @px.near; }
#card QHeaderView, #places QHeaderView { background: transparent; }
QLabel[small="true"] { font-size: @pt.small; }
"""


class OverviewWindow(QWidget):
    """Shows; what is shown comes from `Overviewing`."""

    refresh_wanted = Signal()
    cancel_wanted = Signal()
    picked = Signal(object)
    """The key of a cell."""

    def __init__(self, project: str) -> None:
        """Build the cards, all of them empty."""
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("overview")
        self.setWindowTitle(f"{tr('Overview')} – {project} – Annotator")
        self.setStyleSheet(scale.filled(_SHEET))
        self.setAccessibleName(tr("Overview"))
        self._make_cards()
        self._lay_out(project)
        self._follow()
        self.resize(1280, 860)

    def _make_cards(self) -> None:
        self.matrix = MatrixCard()
        nobody = tr("No page was handed in by two authors yet.")
        self.states = ChartCard(tr("Pages and people"), tr("There is no author yet."))
        self.confusion = TableCard(
            tr("Which labels are taken for which"), nobody,
            tr("The label of one author in rows, that of the other in columns, in shares of the row. "
               "Enter lists the places."),
            keeps_place=True,
        )  # fmt: skip
        self.sort = self.confusion.choice(tr("Labels"), [(one, tr(SORTS[one])) for one in Sort])
        self.between = self.confusion.choice(tr("Authors"), [(one, tr(BETWEEN[one])) for one in Between])
        self.labels = TableCard(
            tr("Hardest labels"), tr("No label has 20 items yet."),
            tr("The lowest F1, pooled over all pairs of people, of labels with 20 items or more."),
        )  # fmt: skip
        self.pages = TableCard(
            tr("Hardest pages"),
            nobody,
            tr("The lowest mean F1 over all pairs of authors. Enter opens a page."),
        )
        self.surfaces = TableCard(
            tr("Hardest surfaces"), tr("Nothing differs."),
            tr("The words on which authors part most often. Enter lists the places."), keeps_place=True,
        )  # fmt: skip
        self.partings = TableCard(
            tr("Where authors part"), tr("Nothing differs."),
            tr("Labels, and words at edges. Each is a question to the guidelines. "
               "Enter on an example opens it in the review."),
            keeps_place=True,
        )  # fmt: skip
        self.note_one = self.partings.button(tr("To the guidelines"))
        self.note_all = self.partings.button(tr("All to the guidelines"))
        self.notes = TableCard(
            tr("Notes for the guidelines"), tr("Nothing was noted for the guidelines."),
            tr("What a guideline should tell apart better. Settle a note once the guideline says it."),
            keeps_place=True,
        )  # fmt: skip
        self.settle = self.notes.button(tr("Settle"))
        self.reliability = TableCard(
            tr("Who is reliable"), nobody,
            tr("The share of items answered like gold, or like most of the others. The estimate (Dawid and "
               "Skene) needs three authors and 20 items of a label; it ranks people and decides no item."),
        )  # fmt: skip
        self.drift = ChartCard(
            tr("Control pages"), tr("No control page was handed in yet."),
            tr("Pages whose gold was finished before they were given out: a dot is a page, the line the last "
               "{n} of them added up. Enter lists an author's pages.").format(n=WINDOW),
        )  # fmt: skip
        self.drift_measure = self.drift.choice(
            tr("Measure of control pages"), [(one.id, said(one.title)) for one in measures_named(SCORES)]
        )
        self.policies = TableCard(
            tr("Errors of the policies"), tr("No policy has taken anything yet."),
            tr("Of what a policy took, somebody looks at a sample: what was changed then."),
        )  # fmt: skip
        self.answers = TableCard(
            tr("Suggestions, and what people made of them"),
            tr("Nobody has accepted or rejected a suggestion yet."),
            tr("Of what was accepted, the share that gold has not, beside the same of what was made by hand "
               "on these pages. Where the first is much higher, people lean on suggestions too much."),
        )  # fmt: skip
        self.cards: tuple[Card, ...] = (
            self.states, self.matrix, self.confusion, self.labels, self.surfaces, self.pages,
            self.reliability, self.drift, self.partings, self.notes, self.policies, self.answers,
        )  # fmt: skip

    def _lay_out(self, project: str) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(scale.APART, scale.APART, scale.APART, scale.APART)
        rows.setSpacing(scale.APART)
        rows.addWidget(self.states)
        rows.addWidget(self.matrix)
        rows.addWidget(self.confusion)
        rows.addLayout(beside(self.labels, self.surfaces))
        rows.addWidget(self.reliability)
        rows.addWidget(self.drift)
        rows.addWidget(self.pages)
        rows.addWidget(self.partings)
        rows.addWidget(self.notes)
        rows.addWidget(self.policies)
        rows.addWidget(self.answers)
        rows.addStretch(1)
        self.area = _area("cards", inside)
        self.places = CellTable(tr("Pages"))
        self.places_title = wrapped(tr("Pages"), strong=True)
        self.places_hint = wrapped(
            tr("Press Enter on a cell: the pages that it speaks of are listed here."), muted=True
        )
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.addWidget(self.area)
        body.addWidget(self._right())
        body.setStretchFactor(0, 1)
        body.setSizes([960, 300])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._top(project))
        outer.addWidget(body, 1)
        outer.addLayout(self._foot())

    def _right(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName("places")
        panel.setMinimumWidth(240)
        inside = QWidget()
        found = QVBoxLayout(inside)
        found.setContentsMargins(0, 0, 0, 0)
        found.addWidget(self.places)
        found.addStretch(1)
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(scale.APART, scale.APART, scale.APART, scale.NEAR)
        rows.addWidget(self.places_title)
        rows.addWidget(self.places_hint)
        self.found = _area("found", inside)
        rows.addWidget(self.found, 1)
        self.found.hide()
        rows.addStretch(0)
        return panel

    def _top(self, project: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.CLOSE)
        row.addWidget(plain(project, strong=True))
        row.addSpacing(scale.APART)
        self.told = plain(muted=True)
        row.addWidget(self.told, 1)
        self.refresh = QPushButton(tr("Refresh"))
        self.refresh.setAutoDefault(False)
        row.addWidget(self.refresh)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scale.EDGE, scale.CLOSE, scale.APART, scale.NEAR)
        self.detail = wrapped()
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        row.addWidget(self.detail, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.show_progress(None)
        return row

    def _follow(self) -> None:
        self.refresh.clicked.connect(self.refresh_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        for card in self.cards:
            table = card.table if isinstance(card, TableCard | ChartCard) else None
            if table is not None:
                table.picked.connect(self.picked)
                table.current.connect(lambda cell, t=table: self._show_cell(t, cell))
        self.places.picked.connect(self.picked)
        self.places.current.connect(lambda cell: self._show_cell(self.places, cell))
        self.drift.chart.picked.connect(lambda key: self.picked.emit(OpenPage(*key)))
        for box in (self.matrix.box, self.sort, self.between, self.drift_measure):
            box.installEventFilter(self)

    # --- showing ------------------------------------------------------------------------------------

    def show_places(self, table: Table) -> None:
        """List pages at the right, and put the keyboard there."""
        self.places_title.setText(table.name)
        self.places.show_table(table)
        self.places_hint.setVisible(not table.rows)
        self.places_hint.setText(tr("No page."))
        self.found.setVisible(bool(table.rows))
        if table.rows:
            self.places.setCurrentIndex(self.places.cells.index(0, 0))
            self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, share: tuple[int, int] | None) -> None:
        """Show how far the counting is; None: nothing is under way."""
        for widget in (self.bar, self.cancel):
            widget.setVisible(share is not None)
        if share is not None:
            done, total = share
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _show_cell(self, table: CellTable, cell: Cell | None) -> None:
        """Say what the keyboard's cell says, and bring it into sight."""
        if not table.hasFocus():
            return
        self.detail.setText(cell.said or cell.text if cell else "")
        area = self.found if table is self.places else self.area
        if (inside := area.widget()) is not None:
            at = table.visualRect(table.currentIndex())
            where = table.viewport().mapTo(inside, at.center())
            area.ensureVisible(where.x(), where.y(), 20, at.height() + 20)

    # --- the keyboard -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F5:
            self.refresh_wanted.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the cards; it does not change a choice that it happens to pass over.
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _area(name: str, inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
