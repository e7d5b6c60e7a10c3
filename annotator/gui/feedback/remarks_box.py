"""Open remarks on the page in the window, in the inspector: one at a time, with its answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.items import AuthorKind, Document
from annotator.domain.sentences import shortened
from annotator.store.review_values import Remark

from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from ..widgets.answer_line import AnswerLine
from ..widgets.labels import hairline, heading, wrapped
from .news import News
from .wording import conversation

_QUOTED = 60


class RemarksBox(QWidget):
    """Hidden where nothing is open. What was sent back shows its reason above the remarks."""

    left = Signal()
    """The keyboard should go back to the page."""

    def __init__(self, desk: Desk, news: News) -> None:
        """Follow the page and what came back."""
        super().__init__()
        self._desk, self._session, self._news = desk, desk.session, news
        self.remarks: list[Remark] = []
        self._at = 0
        self.reason = wrapped("", small=True)
        self._title, self._quote = heading(""), wrapped("", muted=True, small=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(scale.TIGHT)
        self.line = AnswerLine(tr("Answer to the remark"), tr("Answer…"))
        self.go, self.done = QPushButton(tr("Show")), QPushButton(tr("Settle"))
        self._lay_out()
        self.line.kept.connect(self._answer)
        self.line.left.connect(self.left)
        self.go.clicked.connect(lambda _checked=False: self.show_place())
        self.done.clicked.connect(lambda _checked=False: self.settle())
        self.hide()
        self._session.opened.connect(self._opened)
        news.changed.connect(self._changed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.CLOSE)
        for button in (self.go, self.done):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._talk = QWidget()
        talk = QVBoxLayout(self._talk)
        talk.setContentsMargins(0, 0, 0, 0)
        talk.setSpacing(scale.CLOSE)
        talk.addWidget(self._title)
        talk.addWidget(self._quote)
        talk.addLayout(self._lines)
        talk.addWidget(self.line)
        talk.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        rows.addWidget(self.reason)
        rows.addWidget(self._talk)
        rows.addWidget(hairline())

    # --- reading ------------------------------------------------------------------------------------

    def _opened(self, document: Document, _annotations: object) -> None:
        if not self.remarks or self.remarks[0].document != document.id:
            self.remarks, self._at = [], 0
            self._show()
        self.read()

    def _changed(self) -> None:
        self.read()

    def read(self) -> None:
        """Read the open remarks on the page, those about the author's own work alone."""
        document, author, project = self._session.document, self._session.author, self._session.project
        if document is None or author.kind is not AuthorKind.HUMAN:
            self.remarks = []
            self._show()
            return
        self._desk.tasks.ask(
            lambda: project.reviewing.remarks(document.id, author.name, open_only=True),
            lambda found: self._have(document.id, author.name, found),
        )

    def _have(self, document: str, author: str, found: list[Remark]) -> None:
        here = self._session.document
        if here is not None and (here.id, self._session.author.name) == (document, author):
            current = self.remark()
            self.remarks = found
            ids = [one.id for one in found]
            self._at = ids.index(current.id) if current is not None and current.id in ids else 0
            self._show()

    # --- showing ------------------------------------------------------------------------------------

    def remark(self) -> Remark | None:
        """Return the remark in sight."""
        return self.remarks[self._at] if self._at < len(self.remarks) else None

    def has_any(self) -> bool:
        """Tell whether there is an open remark on the page."""
        return bool(self.remarks)

    def _show(self) -> None:
        document, one = self._session.document, self.remark()
        sent = self._news.found.sent.get(document.id) if document is not None else None
        text = tr("sent back: {reason}").format(reason=sent.reason) if sent is not None else ""
        self.reason.setText(text)
        self.reason.setVisible(bool(text))
        self._talk.setVisible(one is not None)
        self.setVisible(bool(text) or one is not None)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if one is not None:
            self._fill(one)
        self._desk.registry.refresh()

    def _fill(self, one: Remark) -> None:
        count = tr("remark {at} of {n}", n=len(self.remarks)).format(at=self._at + 1)
        self._title.setText(count.upper())
        self._title.setAccessibleName(count)
        document, person = self._session.document, self._session.person
        quoted = shortened(document.text[one.start : one.end], _QUOTED) if document is not None else ""
        self._quote.setText(f"‘{quoted}’")
        self._quote.setVisible(bool(quoted))
        named = not self._session.project.settings.blind
        for number, text in enumerate(conversation(one, person, named=named)):
            self._lines.addWidget(wrapped(text, small=True, muted=number > 0))

    # --- doing --------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next open remark on the page; after the last one to the first."""
        if self.isVisible() and len(self.remarks) > 1 and self._stands_there():
            self._at = (self._at + 1) % len(self.remarks)
            self._show()
        self.show_place()

    def _stands_there(self) -> bool:
        one = self.remark()
        return one is not None and self._desk.page.caret() == one.start

    def show_place(self) -> None:
        """Bring what the remark is about into sight: its item, or its stretch of text."""
        one, annotations = self.remark(), self._session.annotations
        if one is None or annotations is None:
            return
        if one.item and annotations.find(one.item) is not None:
            self._desk.go_to(one.item)
        else:
            self._desk.page.move_caret(one.start)
            self._desk.page.reveal(one.where)
            self._desk.focus_page()
        named = not self._session.project.settings.blind
        self._desk.tell(conversation(one, self._session.person, named=named)[-1])

    def focus_line(self) -> None:
        """Put the keyboard into the line for an answer."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _answer(self, text: str) -> None:
        if (one := self.remark()) is not None:
            self._news.say(text, one, one.item, one.where, self.read)

    def settle(self) -> None:
        """Say that nothing is left to do about the remark in sight."""
        if (one := self.remark()) is not None:
            self._news.settle(one, self.read)
            self._desk.tell(tr("the remark is settled"))
            self._desk.focus_page()
