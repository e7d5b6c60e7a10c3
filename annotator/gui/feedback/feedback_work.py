"""Going through a page that came back: one difference after the other, then the next page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Document
from annotator.review.feedback import Difference
from annotator.review.policies import NOTHING
from annotator.review.questions.question import Sort

from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Look, Mode
from ..textview.vote import Vote
from .news import News
from .reading import PageFeedback, read_page
from .wording import Say, Wording

FEEDBACK = "feedback"
"""The mode of the commands whose keys work while somebody looks at what became of a page."""
_SEGMENTS = (Sort.SEGMENT, Sort.EDGE, Sort.CUT)
_OF_THE_PAGE = ("Tab", "Shift+Tab")


class FeedbackWork(QObject):
    """What became of an author's work, as a work of its own. Not ``active``, it does nothing."""

    changed = Signal()
    """Another page or difference, or the work was begun or ended."""

    def __init__(self, desk: Desk, news: News, wording: Wording) -> None:
        """Serve one window."""
        super().__init__(desk)
        self.desk, self.session, self.news, self.wording = desk, desk.session, news, wording
        self.active = False
        self.page: PageFeedback | None = None
        self.at = -1
        self._passed: set[int] = set()
        self._quiet = False
        self.session.opened.connect(self._opened)
        desk.work_changed.connect(self._other_work)

    # --- beginning and ending -----------------------------------------------------------------------

    def possible(self) -> bool:
        """Tell whether somebody is at work whose pages may come back."""
        return self.session.document is not None and self.session.author.kind is AuthorKind.HUMAN

    def toggle(self) -> None:
        """Look at what became of this page, or else of the first one that came back; again: annotate."""
        document = self.session.document
        if self.active:
            self._end()
            return
        if document is None:
            return
        self.active = True
        self.desk.page.set_look(Look.VERSIONS)
        self.changed.emit()
        self._read(document.id, self._begun)

    def _begun(self, found: PageFeedback | None) -> None:
        if found is not None:
            self._show(found)
            return
        wanted = self.news.next_unseen(None)
        if wanted is None:
            self._end()
            self.desk.refuse(tr("gold of this page is not finished, and no other page came back"))
        else:
            self.session.open(wanted)

    def _end(self) -> None:
        self._put_down()
        self.desk.set_work(self.desk.annotating.mode)

    def leave(self) -> bool:
        """End looking at what came back; False: it was not looked at."""
        was = self.active
        if was:
            self._end()
        return was

    def _other_work(self, _work: Mode) -> None:
        if self.active and not self._quiet:
            self._put_down()

    def _put_down(self) -> None:
        self.active, self.page, self.at = False, None, -1
        self.desk.page.set_votes(())
        self.desk.page.set_stretch(None)
        self.desk.page.set_look(Look.WORK)
        self.changed.emit()

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        if not self.active:
            return
        if self.session.author.kind is not AuthorKind.HUMAN:
            self._put_down()
        elif self.page is None or self._is_other(document):
            self.page, self.at = None, -1
            self._read(document.id, self._turned)

    def _is_other(self, document: Document) -> bool:
        here = self.page
        return here is None or (here.document, here.author) != (document.id, self.session.author.name)

    def _turned(self, found: PageFeedback | None) -> None:
        if found is not None:
            self._show(found)
        else:
            self._end()
            self.desk.tell(tr("this page has not come back yet"))

    # --- the page -----------------------------------------------------------------------------------

    def _read(self, document: str, have: Callable[[PageFeedback | None], None]) -> None:
        project, author = self.session.project, self.session.author.name
        self.desk.tasks.read(
            lambda: read_page(project, document, author), partial(self._have, document, author, have),
            self._failed,
        )  # fmt: skip

    def _have(
        self,
        document: str,
        author: str,
        have: Callable[[PageFeedback | None], None],
        found: PageFeedback | None,
    ) -> None:
        here = self.session.document
        if self.active and here is not None and (here.id, self.session.author.name) == (document, author):
            have(found)

    def _failed(self, error: Exception) -> None:
        self._end()
        self.desk.refuse(said(error))

    def _show(self, found: PageFeedback) -> None:
        self.page, self.at, self._passed = found, -1, set()
        if self.differences:
            self._go_to(0)
            return
        self.desk.page.set_votes(())
        self.changed.emit()
        self._seen()
        self.desk.tell(tr("gold says what you said"))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The differences of the page, in reading order."""
        return self.page.found.differences if self.page is not None else ()

    def difference(self) -> Difference | None:
        """Return the difference in hand."""
        return self.differences[self.at] if 0 <= self.at < len(self.differences) else None

    def say(self) -> Say | None:
        """Return what puts answers into words; None while no page is there."""
        page = self.page
        if page is None:
            return None
        return self.wording.say(page.found.page, self.session.scheme, lambda one: page.names.get(one, one))

    # --- going on -----------------------------------------------------------------------------------

    def step(self, *, back: bool = False) -> None:
        """Take the next difference in hand, or the one before; after the last one, the next page."""
        if self.page is None:
            return
        to = self.at - 1 if back else self.at + 1
        if 0 <= to < len(self.differences):
            self._go_to(to)
        elif back:
            self.desk.tell(tr("this is the first difference"))
        else:
            self._next_page()

    def _next_page(self) -> None:
        wanted = self.next_page()
        if wanted is None:
            self.desk.tell(tr("that was the last page that came back"))
        else:
            self.session.open(wanted)

    def next_page(self) -> str | None:
        """Return the next page that came back and was not gone through."""
        return self.news.next_unseen(self.page.document if self.page is not None else None)

    def hindrance(self) -> str:
        """Return why the page cannot be finished from here."""
        if not self.active:
            return ""
        return tr("you are looking at what became of this page: Esc goes back to annotating")

    def _go_to(self, number: int) -> None:
        self.at = number
        one = self.differences[number]
        mode = Mode.SEGMENTS if one.asked.question.sort in _SEGMENTS else Mode.ENTITIES
        self._quiet = True
        self.desk.set_work(mode)
        self._quiet = False
        view = self.desk.page
        view.move_caret(one.range.start)
        view.set_stretch(one.range if mode is Mode.SEGMENTS else None)
        view.reveal(one.range)
        self._show_answers(one)
        self.changed.emit()
        self._passed.add(number)
        if len(self._passed) == len(self.differences):
            self._seen()

    def _show_answers(self, one: Difference) -> None:
        say = self.say()
        if say is None:
            return
        found = []
        for who, value in ((tr("you"), one.own), (tr("gold"), one.gold)):
            shown = say(one.asked.question, value)
            ranges = shown.ranges if value is not NOTHING else (one.range,)
            found.append(Vote(f"{who}: {shown.words}", "", ranges, shown.color))
        self.desk.page.set_votes(found)

    def _seen(self) -> None:
        """Note that the page was gone through."""
        if self.page is not None:
            self.news.mark_seen(self.page.document, self.page.gold)

    # --- remarks ------------------------------------------------------------------------------------

    def answer(self, text: str) -> None:
        """Say something to the adjudicator about the difference in hand."""
        page, one = self.page, self.difference()
        if page is None or one is None or not text.strip():
            return
        open_ones = [r for r in page.remarks if r.settled is None and one.touches(r.start, r.end)]
        item = one.items[0] if one.items else ""
        self.news.say(text, open_ones[-1] if open_ones else None, item, one.range, self._reread)

    def _reread(self) -> None:
        """Show remarks anew; the difference in hand stays."""
        if self.page is not None:
            self._read(self.page.document, self._keep)

    def _keep(self, found: PageFeedback | None) -> None:
        if found is not None:
            self.page = found
            self.changed.emit()

    # --- keys ---------------------------------------------------------------------------------------

    def press(self, key: str, place: str = "") -> bool:
        """Do what a key in the page means here; False: nothing is looked at, or the key is the page's.

        Where the key means nothing, its ``place`` on the keyboard does.
        """
        if not self.active or key in _OF_THE_PAGE:
            return False
        if key == "Escape":
            self._end()
            return True
        command = self.desk.registry.typed_command(key, FEEDBACK)
        if command is not None and self.desk.registry.commands[command].mode == FEEDBACK:
            self.desk.registry.run(command)
        elif place:
            return self.press(place)
        else:
            self.desk.refuse(tr("nothing is changed here: Esc goes back to annotating"))
        return True
