"""Control pages in the overview, by keyboard: strips that can be heard, a row an author, their pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.review.charts import Box
from annotator.store import Project
from annotator.store.review_values import Assignment

from .conftest import Opener
from .test_blind import _spoken
from .test_overview import BEN, ZOE, Key, _main, a_set, hand_in, opened

GOLDEN = Author(GOLD, AuthorKind.GOLD)


def control(project: Project) -> None:
    """Gold of both pages, then both handed out to zoe and ben."""
    for document, words in (("doc-pact", {"Oslo": "GPE"}), ("doc-ferry", {"Kestrel": "PRODUCT"})):
        project.add_bundle(
            project.document(document), [a_set(document, GOLDEN, words, "title")], (), (), None
        )
    for person in (ZOE, BEN):
        project.reviewing.assign([Assignment(one, person.name) for one in ("doc-pact", "doc-ferry")])


def test_control_pages_are_drawn_listed_and_heard(project_file: Path, open_window: Opener, qtbot: QtBot):
    with Project.open(project_file) as project:
        hand_in(project)
        control(project)
    overview = opened(qtbot, open_window("ana"))
    card, table = overview.drift, overview.drift.table
    rows = [[cell.text for cell in row] for row in table.cells.table.rows]
    assert rows == [
        ["ben", "2", "0.50", "0.50", "from 20 pages on"],
        ["zoe", "2", "1.00", "1.00", "from 20 pages on"],
    ]
    assert "ben: 2 control pages · at first 0.50 · now 0.50" in card.chart.accessibleDescription()
    assert "zoe: 2 control pages" in "\n".join(_spoken(QAccessible.queryAccessibleInterface(overview)))
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Up)
    assert overview.detail.text().startswith("ben: 2 control pages")
    qtbot.keyClick(table, Key.Key_Return)
    assert overview.places.hasFocus() and overview.places_title.text() == "Control pages of ben"
    assert sorted(row[1].text for row in overview.places.cells.table.rows) == ["0.00", "1.00"]
    overview.drift_measure.setCurrentIndex(overview.drift_measure.findData("trigger_class"))
    qtbot.waitUntil(lambda: overview.bar.isHidden() and card.empty.isVisibleTo(overview))
    assert not table.isVisibleTo(overview), "nobody marked an event"
    overview.drift_measure.setCurrentIndex(overview.drift_measure.findData("kind_f1"))
    qtbot.waitUntil(lambda: overview.bar.isHidden() and bool(table.cells.table.rows))
    overview.area.ensureWidgetVisible(card)
    dot = next(one for one in card.chart.drawing.shapes if isinstance(one, Box) and one.key)
    at = QPointF(dot.x + 2, dot.y + 2) * card.chart._scale(card.chart.width())
    qtbot.mouseClick(card.chart, Qt.MouseButton.LeftButton, pos=QPoint(round(at.x()), round(at.y())))
    window = _main(overview)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.id == dot.key[0])
