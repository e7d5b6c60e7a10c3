"""Sending a page back to one of its authors, with a reason: a small box over the page, not modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QVBoxLayout, QWidget

from annotator import edits
from annotator.domain.items import Author, State
from annotator.store.project import Project

from ..commands.command import Command
from ..look import scale
from ..look.i18n import said, tr
from ..look.sheet import floating
from ..widgets.buttons import ChoiceButton
from ..widgets.flow import FlowBox
from ..widgets.labels import heading, wrapped
from .adjudicating import Adjudicating
from .answers import REVIEW
from .page_votes import PageVotes, read

_WIDTH = 520
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Reason(QLineEdit):
    """The line for the reason: Enter sends, Up and Down choose the author, Escape leaves."""

    kept = Signal()
    left = Signal()
    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.turned.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class SendingBack(QFrame):
    """Asks to whom and why; authors have the letters, or names, that they have while the page is reviewed."""

    def __init__(self, work: Adjudicating, centre: QWidget) -> None:
        """Made hidden, over ``centre``."""
        super().__init__(centre)
        self._work, self._centre = work, centre
        self.setObjectName("sending")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("sending"))
        self.setAccessibleName(tr("Send back"))
        self.choices: list[ChoiceButton] = []
        self._group = QButtonGroup(self)
        self._box = FlowBox(gap=scale.CLOSE)
        self.reason = _Reason()
        self.reason.setAccessibleName(tr("What is to be changed"))
        self.reason.setPlaceholderText(tr("What is to be changed"))
        self.reason.kept.connect(self.send)
        self.reason.left.connect(self.shut)
        self.reason.turned.connect(self._turn)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        rows.setSpacing(scale.NEAR)
        rows.addWidget(heading(tr("Send the page back to")))
        rows.addWidget(self._box)
        rows.addWidget(self.reason)
        rows.addWidget(
            wrapped(tr("Enter sends it, ↑ and ↓ choose the author, Esc leaves"), muted=True, small=True)
        )
        self.hide()
        work.changed.connect(self._follow)

    def possible(self) -> bool:
        """Tell whether a page is reviewed."""
        return self._work.active and self._work.page is not None

    def open(self) -> None:
        """Ask to whom the page goes back; refused once gold of it is finished."""
        page = self._work.page
        if page is None:
            return
        if page.gold.state is State.DONE:
            self._work.desk.refuse(tr("gold of this page is finished: set it back to in progress first"))
            return
        for button in self.choices:
            self._group.removeButton(button)
        self._box.flow.clear()
        self.choices = []
        order = sorted(range(len(page.sitting.sets)), key=page.letters.__getitem__)
        for author in order:
            button = ChoiceButton(self._work.letters([author]))
            button.setProperty("author", author)
            button.clicked.connect(lambda _checked=False: self._fill())
            self._group.addButton(button)
            self._box.flow.addWidget(button)
            button.show()
            self.choices.append(button)
        self.choices[0].setChecked(True)
        self._fill()
        width = min(_WIDTH, self._centre.width() - 24)
        self.setGeometry((self._centre.width() - width) // 2, 64, width, self.sizeHint().height())
        self.show()
        self.raise_()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)

    def _turn(self, step: int) -> None:
        at = next((n for n, one in enumerate(self.choices) if one.isChecked()), 0)
        self.choices[(at + step) % len(self.choices)].setChecked(True)
        self._fill()

    def _author(self) -> Author | None:
        button, page = self._group.checkedButton(), self._work.page
        return page.sitting.sets[button.property("author")].author if button and page else None

    def _fill(self) -> None:
        """Put the open remarks on the author's work into the line: they mostly are the reason."""
        author, votes = self._author(), self._work.votes
        if author is not None and votes is not None:
            asked = [one.text for one in votes.remarks if one.about == author.name and one.settled is None]
            self.reason.setText(" · ".join(asked))
            self.reason.selectAll()

    def send(self) -> None:
        """Give the page back to the author who is chosen."""
        author, page, session = self._author(), self._work.page, self._work.session
        chosen = self._group.checkedButton()
        if author is None or page is None or chosen is None:
            return
        project, document, person = session.project, page.gold.document, session.person
        reason, who = self.reason.text(), chosen.text()
        self._work.desk.tasks.ask(
            lambda: _sent(project, document, author, reason, person),
            lambda votes: self._have(who, votes),
            lambda error: self._work.desk.refuse(said(error)),
        )

    def _have(self, who: str, votes: PageVotes) -> None:
        self.shut()
        self._work.desk.tell(tr("sent back to {author}").format(author=who))
        page = self._work.page
        if page is not None and page.gold.document == votes.page.document:
            self._work.show_remarks(votes)

    def _follow(self) -> None:
        if self.isVisible() and not self.possible():
            self.hide()

    def shut(self) -> None:
        """Close; the keyboard goes back to the page."""
        self.hide()
        self._work.desk.focus_page()


def _sent(project: Project, document: str, author: Author, reason: str, by: str) -> PageVotes:
    """Store that a page is sent back; runs in the database thread. Raises EditError if it cannot be."""
    annotations = project.annotation_set(document, author)
    project.commit(annotations, edits.send_back(annotations, reason), by=by)
    return read(project, document, by)


SEND_BACK: Command[SendingBack] = Command(
    "review.send_back",
    "Send the page back…",
    "Review",
    SendingBack.open,
    SendingBack.possible,
    keys=("Ctrl+Shift+Backspace",),
    mode=REVIEW,
)
