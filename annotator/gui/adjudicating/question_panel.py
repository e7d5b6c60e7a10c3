"""The question in hand, at the right: versions with their keys, what gold holds, guideline, remarks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.scheme import Color
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked, Changed

from ..look.i18n import tr
from ..look.sheet import label_color, mixed, ring
from ..widgets.guideline import GuidelineView
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import hairline, heading, plain, small_font, wrapped
from ..widgets.mirror import lead, painting, placed
from . import question_words as words
from .adjudicating import Adjudicating
from .answers import Answers

Role = QPalette.ColorRole
_LINES = 3


class VersionButton(QAbstractButton):
    """A version: its key, what it says, and who gave it; strong where it is the first choice or gold's."""

    def __init__(self, key: str, text: str, authors: str, color: Color | None, *, strong: bool) -> None:
        super().__init__()
        self.setText(text)
        self._key, self._authors, self._color, self._strong = key, authors, color, strong
        self.setAccessibleName(tr("{name}, key {key}").format(name=text, key=key))
        self.setAccessibleDescription(authors)
        self.setToolTip(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _flags(self) -> int:
        return (
            int(Qt.TextFlag.TextWordWrap)
            | int(Qt.AlignmentFlag.AlignTop)
            | int((lead(self.layoutDirection()) & Qt.AlignmentFlag.AlignHorizontal_Mask).value)
        )

    def _room(self, width: int) -> QRectF:
        key = key_width(small_font(self.font(), 8.5), self._key)
        authors = QFontMetrics(small_font(self.font(), 8.5)).horizontalAdvance(self._authors)
        return QRectF(key + 18, 7, max(40, width - key - authors - 40), 400)

    def heightForWidth(self, width: int) -> int:
        measure = self.fontMetrics()
        area = measure.boundingRect(self._room(width).toRect(), self._flags(), self.text())
        return max(30, min(area.height(), _LINES * measure.lineSpacing()) + 15)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        color = label_color(self._color, self) if self._color else palette.color(Role.Mid)
        strong = self._strong or self.hasFocus()
        painter.setPen(QPen(color if strong else palette.color(Role.Mid), 1.6 if strong else ring(self)))
        painter.setBrush(
            mixed(palette, 0.10, Role.Highlight) if self.underMouse() else palette.color(Role.Base)
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        small = small_font(self.font(), 8.5)
        wide = key_width(small, self._key)
        painter.setFont(small)
        draw_key(painter, palette, placed(self, QRectF(8, 6, wide, 18)), self._key)
        right = QFontMetrics(small).horizontalAdvance(self._authors)
        painter.setPen(mixed(palette, 0.66))
        area = placed(self, QRectF(self.width() - right - 12, 0, right + 4, self.height()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._authors)
        painter.setFont(self.font())
        painter.setPen(palette.color(Role.WindowText))
        room = self._room(self.width())
        room.setHeight(self.height() - 12)
        painter.drawText(placed(self, room), self._flags(), self.text())


class _RemarkField(QLineEdit):
    """A line for a remark: Enter sends it, Escape goes back to the page."""

    kept = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setPlaceholderText(f"{tr('Ask the annotators…')}  ?")
        self.setAccessibleName(tr("Remark to the annotators"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit(self.text())
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuestionPanel(QWidget):
    """Follows the question in hand. A click on a version is its key."""

    pressed = Signal(str)
    """A version was clicked: the same as its key."""

    def __init__(self, adjudicating: Adjudicating, answers: Answers) -> None:
        """Follow the work; what is clicked or typed here is answered by ``answers``."""
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._adjudicating = adjudicating
        self.versions: list[VersionButton] = []
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remark = _RemarkField()
        self.remark.kept.connect(answers.ask_annotators)
        self.remark.left.connect(adjudicating.desk.focus_page)
        self._title, self.guideline = heading(tr("Guideline")), GuidelineView()
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 12, 12)
        below.addWidget(self._title)
        below.addWidget(self.guideline)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._area, 3)
        ask = QVBoxLayout()
        ask.setContentsMargins(16, 4, 12, 8)
        ask.addWidget(self.remark)
        rows.addLayout(ask)
        rows.addWidget(hairline())
        rows.addLayout(below, 2)
        self.setMinimumWidth(280)
        self.hide()
        adjudicating.changed.connect(self.refresh)
        self.pressed.connect(answers.press)

    def focus_remark(self) -> None:
        """Put the keyboard into the line for a remark."""
        self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the question in hand, or why there is none."""
        inner, self.versions = QWidget(), []
        self._show_guideline()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        asked = self._adjudicating.asked()
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
        rows.addWidget(plain(tr(words.STANDINGS[asked.standing]), muted=True, small=True))
        for one in asked.changed:
            rows.addWidget(wrapped(self._changed(one), danger=True, small=True))
        self._add_versions(rows, asked)
        self._add_many(rows, asked)
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

    def _show_guideline(self) -> None:
        """Show the guidelines of the labels that the versions give."""
        asked, scheme = self._adjudicating.asked(), self._adjudicating.session.scheme
        labels = words.labels_of(asked, scheme) if asked else []
        self.guideline.show_guideline("\n\n".join(words.guideline(label, scheme) for label in labels))
        self._title.setVisible(bool(labels))

    def _changed(self, one: Changed) -> str:
        who = self._adjudicating.letters([one.author])
        before, after = one.before or tr("nothing"), one.after or tr("nothing")
        return tr("{who} changed this: {before} → {after}").format(who=who, before=before, after=after)

    def _add_versions(self, rows: QVBoxLayout, asked: Asked) -> None:
        page, scheme = self._adjudicating.page, self._adjudicating.session.scheme
        if page is None:
            return
        chosen = page.preselected(asked.question.id)
        held = page.docket.of[asked.question.unit[0]].held(asked.question, page.ledger)
        for number, version in enumerate(asked.versions):
            one = words.shown(page, asked.question, version.value, scheme)
            authors = self._adjudicating.letters(version.authors)
            strong = version == chosen or version.value == held
            self._add(rows, VersionButton(str(number + 1), one.words, authors, one.color, strong=strong))
        silent = [author for author, vote in enumerate(asked.votes) if vote is NOTHING]
        nothing = self._adjudicating.letters(silent) if silent else ""
        strong = held is NOTHING or (chosen is not None and chosen.value is NOTHING)
        self._add(rows, VersionButton("0", tr("nothing here"), nothing, None, strong=strong))

    def _add(self, rows: QVBoxLayout, button: VersionButton) -> None:
        key = button._key
        button.clicked.connect(lambda _checked=False, k=key: self.pressed.emit(k))
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
