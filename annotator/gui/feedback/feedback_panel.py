"""The difference in hand, at the right: both answers, how gold came to its own, remarks, the guideline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.review.feedback import Difference

from ..look import scale
from ..look.i18n import tr
from ..widgets.answer_line import AnswerLine
from ..widgets.buttons import ChoiceButton
from ..widgets.guideline import GuidelineView
from ..widgets.labels import hairline, heading, wrapped
from .feedback_work import FeedbackWork
from .figures_panel import FiguresPanel
from .said_row import SaidRow
from .wording import conversation, decided


class FeedbackPanel(QWidget):
    """Follows the work; beside the differences stand the author's own figures."""

    def __init__(self, work: FeedbackWork, figures: FiguresPanel) -> None:
        """Made hidden: the window shows it while somebody looks at what came back."""
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._work, self.figures = work, figures
        self._area = _area()
        self.line = AnswerLine(tr("Answer to the adjudicator"), f"{tr('Answer…')}  ?")
        self.line.kept.connect(work.answer)
        self.line.left.connect(work.desk.focus_page)
        self._title, self.guideline = heading(tr("Guideline")), GuidelineView()
        self._here = self._differences()
        self._figures_area = _area()
        self._figures_area.setWidget(figures)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._tabs())
        rows.addWidget(self._here, 1)
        rows.addWidget(self._figures_area, 1)
        self._figures_area.hide()
        self.setMinimumWidth(256)
        self.hide()
        work.changed.connect(self.refresh)

    def _tabs(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.HAIR)
        row.setSpacing(scale.CLOSE)
        self.tabs = {"here": ChoiceButton(tr("Differences")), "figures": ChoiceButton(tr("My figures"))}
        for name, button in self.tabs.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, n=name: self.turn_to(n))
            row.addWidget(button)
        row.addStretch(1)
        self.tabs["here"].setChecked(True)
        return row

    def _differences(self) -> QWidget:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._area, 3)
        ask = QVBoxLayout()
        ask.setContentsMargins(scale.EDGE, scale.TIGHT, scale.APART, scale.NEAR)
        ask.addWidget(self.line)
        rows.addLayout(ask)
        rows.addWidget(hairline())
        below = QVBoxLayout()
        below.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.APART)
        below.addWidget(self._title)
        below.addWidget(self.guideline)
        rows.addLayout(below, 2)
        return inner

    def turn_to(self, name: str) -> None:
        """Show the differences ("here") or the figures."""
        self.tabs[name].setChecked(True)
        self._here.setVisible(name == "here")
        self._figures_area.setVisible(name == "figures")
        if name == "figures":
            self.figures.read()

    def focus_line(self) -> None:
        """Put the keyboard into the line for an answer."""
        self.turn_to("here")
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- showing ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the difference in hand, or why there is none."""
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        rows.setSpacing(scale.NEAR)
        one = self._work.difference()
        self.line.setEnabled(one is not None)
        if one is not None:
            self._fill(rows, one)
        elif self._work.page is not None:
            rows.addWidget(wrapped(tr("Gold says what you said, everywhere on this page."), small=True))
        self._show_guideline(one)
        rows.addStretch(1)
        self._area.setWidget(inner)

    def _fill(self, rows: QVBoxLayout, one: Difference) -> None:
        work, wording, question = self._work, self._work.wording, one.asked.question
        page, say, scheme = work.page, work.say(), work.session.scheme
        if page is None or say is None:
            return
        count = tr("difference {at} of {n}", n=len(work.differences)).format(at=work.at + 1)
        rows.addWidget(heading(count))
        rows.addWidget(wrapped(wording.title(one.asked, scheme), strong=True))
        rows.addWidget(wrapped(f"‘{wording.surface(question)}’", muted=True, small=True))
        for who, value, strong in ((tr("you"), one.own, False), (tr("gold"), one.gold, True)):
            shown = say(question, value)
            rows.addWidget(SaidRow(who, shown.words, shown.color, strong=strong))
        rows.addWidget(wrapped(decided(one.decision), muted=True, small=True))
        if one.decision is not None and one.decision.reason:
            rows.addWidget(wrapped(tr("reason: {reason}").format(reason=one.decision.reason), small=True))
        self._add_others(rows, one, page.author, everything=page.open)
        self._add_remarks(rows, one)

    def _add_others(self, rows: QVBoxLayout, one: Difference, author: str, *, everything: bool) -> None:
        """Show what the other annotators said, where the project lets everybody see it."""
        votes = one.decision.votes if one.decision is not None and everything else ()
        for vote in votes:
            if vote.author != author:
                text = f"{vote.author}: {vote.said or tr('nothing here')}"
                rows.addWidget(wrapped(text, muted=True, small=True))

    def _add_remarks(self, rows: QVBoxLayout, one: Difference) -> None:
        page = self._work.page
        found = [r for r in page.remarks if one.touches(r.start, r.end)] if page is not None else []
        if page is None or not found:
            return
        rows.addWidget(hairline())
        rows.addWidget(heading(tr("Remarks")))
        for remark in found:
            lines = conversation(remark, page.author, named=page.open)
            for number, line in enumerate(lines):
                rows.addWidget(wrapped(line, small=True, muted=number > 0))
            if remark.settled is not None:
                rows.addWidget(wrapped(tr("settled"), muted=True, tiny=True))

    def _show_guideline(self, one: Difference | None) -> None:
        scheme = self._work.session.scheme
        text = self._work.wording.guidelines(one.asked, scheme) if one is not None else ""
        self.guideline.show_guideline(text)
        self._title.setVisible(bool(text))


def _area() -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("fields")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
