"""The question in hand, at the right: versions with their keys, what gold holds, guideline, remarks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import key_names, tr
from ..widgets.answer_line import AnswerLine
from ..widgets.guideline import GuidelineView
from ..widgets.labels import hairline, heading, wrapped
from . import question_words as words
from .adjudicating import Adjudicating
from .alike_list import UNKNOWN, AlikeList, AlikePanel
from .answers import Answers
from .question_body import QuestionBody


class QuestionPanel(QWidget):
    """Follows the question in hand. A click on a version is its key."""

    pressed = Signal(str)
    """A version was clicked: the same as its key."""

    def __init__(self, adjudicating: Adjudicating, answers: Answers) -> None:
        """Follow the work; what is clicked or typed here is answered by ``answers``."""
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._adjudicating, self._answers = adjudicating, answers
        self._has_guideline, self._shown = False, ""
        self.body = QuestionBody(adjudicating)
        self.body.pressed.connect(self.pressed)
        self.body.frame_wanted.connect(answers.take_frame)
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.body)
        note_key = key_names("Ctrl M")
        self.note = AnswerLine(
            tr("Note on the decision"), f"{tr('Note on the decision…')}  {note_key}", keeps=True
        )
        self.note.kept.connect(answers.explain)
        self.remark = AnswerLine(tr("Remark to the annotators"), f"{tr('Ask the annotators…')}  ?")
        self.remark.kept.connect(answers.ask_annotators)
        for line in (self.note, self.remark):
            line.left.connect(adjudicating.desk.focus_page)
        self.guideline = GuidelineView()
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.APART)
        below.addWidget(hairline())
        below.addWidget(heading(tr("Guideline")))
        below.addWidget(self.guideline)
        self.damage = wrapped(danger=True, small=True)
        self.damage.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.TIGHT)
        self.damage.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.damage)
        self.alike = AlikeList(adjudicating, AlikePanel())
        rows.addWidget(self.alike.panel, 5)
        self.alike.ended.connect(lambda: self._show_question(True))
        rows.addWidget(self._area, 3)
        self._lines = QWidget()
        ask = QVBoxLayout(self._lines)
        ask.setContentsMargins(scale.EDGE, scale.TIGHT, scale.APART, scale.NEAR)
        ask.setSpacing(scale.TIGHT)
        ask.addWidget(self.note)
        ask.addWidget(self.remark)
        rows.addWidget(self._lines)
        rows.addWidget(self._below, 2)
        self.setMinimumWidth(256)
        self.hide()
        adjudicating.changed.connect(self.refresh)
        self.pressed.connect(answers.press)

    def show_alike(self) -> None:
        """List the questions of all pages that are like the one in hand, to be answered at once."""
        chosen, asked = self._answers.first_choice(), self._adjudicating.asked()
        version = UNKNOWN if chosen is None else None
        if asked is not None and chosen in asked.versions:
            version = asked.versions.index(chosen)
        if self.alike.open(version):
            self._show_question(False)

    def _show_question(self, on: bool) -> None:
        """Show the question, or what is alike in its place."""
        for part in (self._area, self._lines):
            part.setVisible(on)
        self._below.setVisible(on and self._has_guideline)

    def focus_note(self) -> None:
        """Put the keyboard into the line for a note on the decision."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def focus_remark(self) -> None:
        """Put the keyboard into the line for a remark."""
        self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the question in hand, or why there is none."""
        asked = self._adjudicating.asked()
        note = self._adjudicating.note_on(asked) if asked else ""
        if note != self.note.text():
            self.note.setText(note)
        self.damage.setText("\n".join(self._adjudicating.damaged()))
        self.damage.setVisible(bool(self.damage.text()))
        self._show_guideline()
        self.body.show_question(asked)
        current = asked.question.id if asked else ""
        if current != self._shown:
            self._shown = current
            self._area.verticalScrollBar().setValue(0)

    def _show_guideline(self) -> None:
        """Show the guidelines of the labels that the versions give."""
        asked, scheme = self._adjudicating.asked(), self._adjudicating.session.scheme
        labels = words.labels_of(asked, scheme) if asked else []
        self.guideline.show_guideline("\n\n".join(words.guideline(label, scheme) for label in labels))
        self._has_guideline = bool(labels)
        self._below.setVisible(bool(labels) and self.alike.panel.isHidden())
