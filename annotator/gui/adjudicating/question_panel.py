"""The question in hand, at the right: versions with their keys, what gold holds, guideline, remarks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.domain.scheme import Color
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked, Changed
from annotator.review.questions.gone import GONE
from annotator.review.questions.referents import SAME

from ..look.i18n import key_names, tr
from ..widgets.answer_line import AnswerLine
from ..widgets.guideline import GuidelineView
from ..widgets.labels import hairline, heading, plain, wrapped
from . import question_words as words
from .adjudicating import Adjudicating
from .alike_list import AlikeList, AlikePanel
from .answers import Answers
from .cells import Cells, cell_lines
from .event_table import EventTable, fields
from .model_rows import more_rows
from .version_button import VersionButton


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
        self.versions: list[VersionButton] = []
        self._has_guideline = False
        self.table: EventTable | None = None
        self.cells: Cells | None = None
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        below.setContentsMargins(16, 8, 12, 12)
        below.addWidget(hairline())
        below.addWidget(heading(tr("Guideline")))
        below.addWidget(self.guideline)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.alike = AlikeList(adjudicating, AlikePanel())
        rows.addWidget(self.alike.panel, 5)
        self.alike.ended.connect(lambda: self._show_question(True))
        rows.addWidget(self._area, 3)
        self._lines = QWidget()
        ask = QVBoxLayout(self._lines)
        ask.setContentsMargins(16, 4, 12, 8)
        ask.setSpacing(4)
        ask.addWidget(self.note)
        ask.addWidget(self.remark)
        rows.addWidget(self._lines)
        rows.addWidget(self._below, 2)
        self.setMinimumWidth(280)
        self.hide()
        adjudicating.changed.connect(self.refresh)
        self.pressed.connect(answers.press)

    def show_alike(self) -> None:
        """List the questions of all pages that are like the one in hand, to be answered at once."""
        chosen, asked = self._answers.first_choice(), self._adjudicating.asked()
        if chosen is None or asked is None:
            self._adjudicating.desk.refuse(tr("decide one of them first, or press the number of a version"))
        elif self.alike.open(asked.versions.index(chosen) if chosen in asked.versions else None):
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
        inner, self.versions = QWidget(), []
        self.table, self.cells = None, None
        self._show_guideline()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        asked = self._adjudicating.asked()
        self.note.setText(self._adjudicating.note_on(asked) if asked else "")
        if asked is None:
            rows.addWidget(wrapped(tr("no question in hand"), muted=True, small=True))
        else:
            self._fill(rows, asked)
        rows.addStretch(1)
        self._area.setWidget(inner)

    def _fill(self, rows: QVBoxLayout, asked: Asked) -> None:
        scheme = self._adjudicating.session.scheme
        rows.addWidget(heading(tr("This question")))
        rows.addWidget(wrapped(words.title(asked, scheme), strong=True))
        rows.addWidget(wrapped(f"‘{words.surface(asked.question)}’", muted=True, small=True))
        rows.addWidget(plain(self._standing(asked), muted=True, small=True))
        for one in asked.changed:
            rows.addWidget(wrapped(self._changed(one), danger=True, small=True))
        for told in words.elsewhere(asked, self._adjudicating.told):
            rows.addWidget(wrapped(told, small=True))
        self._add_parts(rows, asked)
        self._add_versions(rows, asked)
        self._add_many(rows, asked)
        self._add_more(rows, asked)
        self._add_remarks(rows, asked)

    def _add_many(self, rows: QVBoxLayout, asked: Asked) -> None:
        """Say how many more a key would decide."""
        page = self._adjudicating.page
        if page is None or asked not in page.open:
            return
        run, alike = len(page.run(asked.question.id)) - 1, len(page.alike(asked.question.id)) - 1
        if run:
            rows.addWidget(wrapped(tr("{n} more in which they differ like this:  '", n=run), small=True))
        if alike:
            rows.addWidget(wrapped(tr("{n} more with the same words and votes:  *", n=alike), small=True))

    def _standing(self, asked: Asked) -> str:
        """Return how a question stands; of what was taken by rule, what there is to do about it."""
        work = self._adjudicating
        if asked.question.id in work.to_look_at():
            return tr("taken by rule: have a look")
        if work.looking and not words.from_elsewhere(asked):
            return tr("taken by rule")
        standing = words.standing(asked)
        source = words.source_of(asked, work.page)
        return (
            tr("{standing}, as {model} says").format(standing=standing, model=source) if source else standing
        )

    def _add_parts(self, rows: QVBoxLayout, asked: Asked) -> None:
        """Show what the question is a part of: the event's fields, or the cells of what may be the same."""
        work, told, question = self._adjudicating, self._adjudicating.told, asked.question
        if told is None:
            return
        if question.unit[0] == "event":
            authors = [] if work.alone else work.in_order()
            self.table = EventTable(fields(told, question.unit[1]), question.id, authors)
            self.table.wanted.connect(work.go_to)
            self.table.frame_wanted.connect(self._answers.take_frame)
            rows.addWidget(self.table)
        elif cells := cell_lines(told.page, asked):
            self.cells = Cells(cells)
            self.cells.wanted.connect(work.show_place)
            rows.addWidget(self.cells)

    def _show_guideline(self) -> None:
        """Show the guidelines of the labels that the versions give."""
        asked, scheme = self._adjudicating.asked(), self._adjudicating.session.scheme
        labels = words.labels_of(asked, scheme) if asked else []
        self.guideline.show_guideline("\n\n".join(words.guideline(label, scheme) for label in labels))
        self._has_guideline = bool(labels)
        self._below.setVisible(bool(labels) and self.alike.panel.isHidden())

    def _changed(self, one: Changed) -> str:
        who = self._adjudicating.letters([one.author])
        before, after = one.before or tr("nothing"), one.after or tr("nothing")
        return tr("{who} changed this: {before} → {after}").format(who=who, before=before, after=after)

    def _add_versions(self, rows: QVBoxLayout, asked: Asked) -> None:
        told, question = self._adjudicating.told, asked.question
        if told is None:
            return
        page = told.page
        chosen = page.preselected(question.id)
        held = page.docket.of[question.unit[0]].held(question, page.ledger)
        if question.unit[0] == GONE:
            self._add(rows, "Return", told.shown(question, True).words, "", strong=True)
        for number, version in enumerate(asked.versions):
            one = told.shown(question, version.value)
            authors = self._adjudicating.letters(version.authors)
            strong = version == chosen or version.value == held
            self._add(rows, words.key_of(asked, number), one.words, authors, one.color, strong=strong)
        if question.field == SAME:
            return  # that cells are different is a version
        silent = [author for author, vote in enumerate(asked.votes) if vote is NOTHING]
        nothing = self._adjudicating.letters(silent) if silent else ""
        said = told.shown(question, NOTHING).words
        strong = held is NOTHING or (chosen is not None and chosen.value is NOTHING)
        self._add(rows, "0", said, nothing, strong=strong)

    def _add_more(self, rows: QVBoxLayout, asked: Asked) -> None:
        """Show what other pages have, and models if they were asked: the next numbers take it."""
        work = self._adjudicating
        listed = more_rows(work.told, asked.question, work.models) if work.told else []
        for number, row in enumerate(listed, len(asked.versions) + 1):
            shown, key = row.shown, str(number) if number <= words.MOST_KEYS else ""
            self._add(rows, key, shown.words, row.who, shown.color, strong=False, dashed=True)

    def _add(
        self,
        rows: QVBoxLayout,
        key: str,
        text: str,
        authors: str,
        color: Color | None = None,
        *,
        strong: bool,
        dashed: bool = False,
    ) -> None:
        shown = words.SHOWN_KEYS.get(key, key)
        button = VersionButton(shown, text, authors, color, strong=strong, dashed=dashed)
        if key:
            button.clicked.connect(lambda _checked=False: self.pressed.emit(key))
        if not dashed:
            self.versions.append(button)
        rows.addWidget(button)

    def _add_remarks(self, rows: QVBoxLayout, asked: Asked) -> None:
        votes = self._adjudicating.votes
        if votes is None:
            return
        where = asked.question.range
        found = [one for one in votes.remarks if one.start < where.end and one.end > where.start]
        if not found:
            return
        rows.addWidget(hairline())
        rows.addWidget(heading(tr("Remarks")))
        for one in found:
            rows.addWidget(wrapped(one.text, small=True))
            for answer in one.answers:
                rows.addWidget(wrapped(f"→ {answer.text}", muted=True, small=True))
