"""What comes back to annotators, tied to the window: a panel, marks in the list, a quiet line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from annotator.domain.scheme import Scheme
from annotator.review.adjudication import Adjudication
from annotator.review.questions.docket import Asked
from annotator.review.questions.question import Question

from ..adjudicating import question_words
from ..adjudicating.adjudicating import Adjudicating
from ..adjudicating.sending_back import SEND_BACK, SendingBack
from ..commands.command import Command, Hint
from ..commands.registry import CommandRegistry
from ..desk import Desk
from ..feedback import feedback_commands
from ..feedback.feedback_panel import FeedbackPanel
from ..feedback.feedback_work import FEEDBACK, FeedbackWork
from ..feedback.figures_panel import FiguresPanel
from ..feedback.news import News
from ..feedback.remarks_box import RemarksBox
from ..feedback.wording import Say
from ..inspector import Inspector
from ..look.i18n import tr
from ..queue.page_list import PagesList
from ..queue.queue_model import Mark
from .status_bar import StatusBar

BACK = "back"
"""The chip over the list that ends it being narrowed to what came back."""


class _Wording:
    """Puts questions and answers into the words that reviewing has for them."""

    def say(self, page: Adjudication, scheme: Scheme, name: Callable[[str], str]) -> Say:
        return question_words.Told(page, scheme, name).shown

    def title(self, asked: Asked, scheme: Scheme) -> str:
        return question_words.title(asked, scheme)

    def surface(self, question: Question) -> str:
        return question_words.surface(question)

    def guidelines(self, asked: Asked, scheme: Scheme) -> str:
        labels = question_words.labels_of(asked, scheme)
        return "\n\n".join(question_words.guideline(one, scheme) for one in labels)


class ComingBack(QObject):
    """Makes the room of feedback and ties it to the inspector, the list of pages and the status bar."""

    changed = Signal()
    """Somebody began or ended to look at what came back, or went on."""

    def __init__(
        self, desk: Desk, pages: PagesList, inspector: Inspector, status: StatusBar, review: Adjudicating
    ) -> None:
        """``status`` gets the quiet line, the list of ``pages`` its marks, the ``inspector`` the remarks.

        From the ``review`` pages are sent back.
        """
        super().__init__(desk)
        self._desk, self._pages = desk, pages
        self.news = News(desk)
        self.work = FeedbackWork(desk, self.news, _Wording())
        self.figures = FiguresPanel(desk)
        self.panel = FeedbackPanel(self.work, self.figures)
        self.remarks = RemarksBox(desk, self.news)
        self.remarks.left.connect(desk.focus_page)
        inspector.add_block(self.remarks)
        self.line = QPushButton()
        self.line.setFlat(True)
        self.line.setProperty("quiet", "true")
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.setCursor(Qt.CursorShape.PointingHandCursor)
        self.line.clicked.connect(lambda _checked=False: self._follow_line())
        self.line.hide()
        status.add_note(self.line)
        self.news.changed.connect(self._show)
        self.work.changed.connect(self._turned)
        self.sending = SendingBack(review, desk.centre)
        self._bind(desk.registry)
        pages.queue.extra_dropped.connect(self._dropped)

    def _bind(self, registry: CommandRegistry) -> None:
        """Hand the commands to what does them."""
        registry.bind(feedback_commands.WORKS, self.work)
        registry.bind(feedback_commands.PANEL, self.panel)
        registry.bind(feedback_commands.REMARKS, self.remarks)
        registry.bind((LIST_BACK,), self)
        registry.bind((SEND_BACK,), self.sending)

    @property
    def mode(self) -> str | None:
        """The mode of the commands that work now, None while nobody looks at what came back."""
        return FEEDBACK if self.work.active else None

    def hints(self) -> Sequence[Hint]:
        """Return the keys that matter most while somebody looks at what came back."""
        return feedback_commands.hints()

    def _turned(self) -> None:
        self.panel.setVisible(self.work.active)
        self.changed.emit()

    # --- what is shown ------------------------------------------------------------------------------

    def _show(self) -> None:
        found = self.news.found
        unseen, sent = len(found.unseen), len(found.sent)
        parts = [
            tr("{n} pages came back with feedback", n=unseen) if unseen else "",
            tr("{n} pages were sent back", n=sent) if sent else "",
        ]
        text = " · ".join(part for part in parts if part)
        self.line.setText(text)
        self.line.setVisible(bool(text))
        self._pages.queue.show_marks({one: self._mark(one) for one in found.pages})
        self._desk.registry.refresh()

    def _mark(self, document: str) -> Mark:
        found = self.news.found
        short, long = [], []
        if (sent := found.sent.get(document)) is not None:
            short.append(tr("sent back"))
            long.append(tr("sent back: {reason}").format(reason=sent.reason))
        if count := found.remarks.get(document, 0):
            short.append(tr("{n} remarks", n=count))
        if document in found.unseen:
            short.append(tr("feedback"))
            long.append(tr("gold is finished: see what became of your work"))
        return Mark(" · ".join(short), "\n".join(long or short))

    def _follow_line(self) -> None:
        """Look at the first page that came back with feedback, or list those that were sent back."""
        if self.news.found.unseen and not self.work.active and self.work.possible():
            self.work.toggle()
            self._desk.focus_page()
        else:
            self.list_back()

    # --- the list -----------------------------------------------------------------------------------

    def has_any(self) -> bool:
        """Tell whether a page came back."""
        return bool(self.news.found.pages)

    def list_back(self) -> None:
        """List only the pages that came back; again: all."""
        if self._pages.arranged(BACK):
            self._dropped(BACK)
            return
        self._pages.queue.show_extra(BACK, tr("came back"))
        self._pages.arrange(BACK, only=self.news.found.pages)

    def _dropped(self, name: str) -> None:
        if name == BACK:
            self._pages.queue.show_extra(BACK, "")
            self._pages.arrange(BACK)


LIST_BACK: Command[ComingBack] = Command(
    "go.back", "Pages that came back", "Find", ComingBack.list_back, ComingBack.has_any
)
