"""The panel at the left: the pages, the annotations of the page, its structure, the search in the project;
and while a page is reviewed, its questions.

They take turns at one place and in one width, so that nothing beside them moves.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..adjudicating.questions_list import QuestionsPanel
from ..commands.command import Command
from ..desk import Desk
from ..finding.project_search import ProjectSearch
from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_name, set_tip
from ..look.sheet import mixed
from ..outline.outline_panel import OutlinePanel
from ..queue import QueuePanel
from ..structure.structure_panel import StructurePanel
from ..widgets.labels import small_font
from ..widgets.mirror import painting

Role = QPalette.ColorRole


class _Panel(Protocol):
    def focus_first(self) -> None: ...


class _Tab(QAbstractButton):
    """The name of a panel, underlined while it is the one in sight."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        set_name(self, name)
        set_tip(self, tip)
        self.setCheckable(True)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(small_font(self.font(), scale.LIST)).horizontalAdvance(self.text()) + 8, 30)

    def minimumSizeHint(self) -> QSize:
        """Return room for all of the name of the panel in sight, and for the beginning of others."""
        if not self.isChecked():
            return QSize(30, 30)
        font = small_font(self.font(), scale.LIST)
        font.setBold(True)
        return QSize(QFontMetrics(font).horizontalAdvance(self.text()) + 4, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, on = painting(self), self.palette(), self.isChecked()
        accent = palette.color(Role.Highlight)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, 0.08, Role.Highlight))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 3.5, -0.5, -3.5), scale.ROUND, scale.ROUND
            )
        font = small_font(self.font(), scale.LIST)
        font.setBold(on)
        painter.setFont(font)
        painter.setPen(palette.color(Role.WindowText) if on else mixed(palette, 0.68))
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        if on:
            painter.fillRect(QRectF(4, self.height() - 2, self.width() - 8, 2), accent)


class LeftPanel(QWidget):
    """The panels and the tabs that choose between them."""

    turned = Signal(str)
    """The name of the panel that is in sight now: ``queue``, ``annotations``, ``structure``, ``search``."""

    def __init__(self, desk: Desk, queue: QueuePanel, questions: QuestionsPanel) -> None:
        """Make the panels of the page and of the project; the list of pages and the questions are made."""
        super().__init__()
        self.setObjectName("left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._queue = desk, queue
        self.outline, self.search = OutlinePanel(desk), ProjectSearch(desk)
        self.structure = StructurePanel(desk)
        self._tabs: dict[str, _Tab] = {}
        self._stack = QStackedWidget()
        self._panels: dict[str, QWidget] = {
            "queue": queue, "annotations": self.outline, "structure": self.structure, "search": self.search,
            "questions": questions,
        }  # fmt: skip
        self._questions = questions
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setContentsMargins(scale.TIGHT, scale.TIGHT, scale.TIGHT, 0)
        row.setSpacing(0)
        rows = QVBoxLayout(self)  # from the outside in: Qt styles all that is in a part each time it moves
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row)
        for name, title, tip in (
            ("queue", tr("Pages"), tr("Pages of the project")),
            ("annotations", tr("Annotations"), tr("Annotations of this page")),
            ("structure", tr("Structure"), tr("Structure of the page")),
            ("search", tr("Search"), tr("Search in the project")),
            ("questions", tr("Questions"), tr("Questions of this page")),
        ):
            tab = _Tab(title, tip)
            tab.clicked.connect(lambda _checked=False, n=name: self.turn_to(n))
            group.addButton(tab)
            row.addWidget(tab)
            self._tabs[name] = tab
        rows.addWidget(self._stack, 1)
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        self._tabs["queue"].setChecked(True)
        self._tabs["questions"].hide()
        self._before = "queue"

    def show_questions(self, on: bool) -> None:
        """Bring the questions up while the page is reviewed, and afterwards what was there before."""
        if on == self._tabs["questions"].isVisibleTo(self):
            return
        for name in ("annotations", "structure", "search"):
            self._tabs[name].setVisible(not on)  # there is room for few names
        self._tabs["questions"].setVisible(on)
        if on:
            self._before = self.shown()
        self._show("questions" if on else self._before)

    def shown(self) -> str:
        """Return the name of the panel in sight (or that would be, if the panel were not hidden)."""
        return next(name for name, panel in self._panels.items() if panel is self._stack.currentWidget())

    def toggle(self, name: str) -> None:
        """Show a panel and give it the keyboard; hide everything if it is the one in sight.

        The list of pages is looked at more than it is typed into: the keyboard stays where it is.
        """
        if self.isVisible() and self.shown() == name:
            show_panel(self._desk, self, False)
        elif name == "queue":
            self._show(name)
            self._desk.focus_page()
        else:
            self.turn_to(name)

    def turn_to(self, name: str) -> None:
        """Show a panel and give it the keyboard."""
        self._show(name)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard into the panel in sight."""
        panels: dict[str, _Panel] = {
            "queue": self._queue, "annotations": self.outline, "structure": self.structure,
            "search": self.search, "questions": self._questions,
        }  # fmt: skip
        panels[self.shown()].focus_first()

    def show_panel(self, name: str) -> None:
        """Show a panel; the keyboard stays where it is."""
        self._show(name)

    def _show(self, name: str) -> None:
        show_panel(self._desk, self, True)
        self._tabs[name].setChecked(True)
        self._stack.setCurrentWidget(self._panels[name])
        self.turned.emit(name)


def show_panel(desk: Desk, panel: QWidget, on: bool) -> None:
    """Show or hide a panel beside the page, and keep that; the keyboard goes back from a hidden one."""
    panel.setVisible(on)
    desk.remembered.put(f"{panel.objectName()}_shown", int(on))
    if not on:
        desk.focus_page()


FIND_IN_PROJECT: Command[LeftPanel] = Command(
    "find.project",
    "Find in the project…",
    "Find",
    lambda left: left.turn_to("search"),
    keys=("Ctrl+Shift+F",),
)
FILTER: Command[LeftPanel] = Command(
    "go.filter", "Filter the queue", "Find", lambda left: left.turn_to("queue"), keys=("F7",)
)
ANNOTATIONS: Command[LeftPanel] = Command(
    "view.annotations", "Annotations", "View", lambda left: left.toggle("annotations"), keys=("F8",)
)
STRUCTURE: Command[LeftPanel] = Command(
    "view.structure", "Structure", "View", lambda left: left.toggle("structure"), keys=("Shift+F8",)
)
QUEUE: Command[LeftPanel] = Command(
    "view.queue", "Queue", "View", lambda left: left.toggle("queue"), keys=("F9",)
)
COMMANDS = (FIND_IN_PROJECT, FILTER, ANNOTATIONS, STRUCTURE, QUEUE)
