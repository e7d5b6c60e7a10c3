"""The adjudicator's hands: the questions of the page, the one in hand, and what a key decides of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind, Decision, Document, State
from annotator.edits import set_state
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Sort

from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from ..textview.vote import Vote
from . import question_words as words
from .page_votes import PageVotes, read

_GOLD = Author(GOLD, AuthorKind.GOLD)
_SEGMENTS = (Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.ARTICLE)
_OPEN = (Standing.OPEN, Standing.STALE)
Make = Callable[[Answering], Edit]


class Adjudicating(QObject):
    """Reviewing as a work of its own, beside segments and entities. Not ``active``, it does nothing."""

    changed = Signal()
    """Other questions, another one in hand, or the work was begun or ended."""

    def __init__(self, desk: Desk) -> None:
        """Serve one window."""
        super().__init__(desk)
        self.desk, self.session = desk, desk.session
        self.active = False
        self.page: Adjudication | None = None
        self.votes: PageVotes | None = None
        self.current: str | None = None
        self._before: Author | None = None
        self._warned, self._quiet = "", False
        self.session.opened.connect(self._opened)
        self.session.edited.connect(self._edited)
        self.session.shared_changed.connect(self._entities_changed)
        desk.work_changed.connect(self._other_work)

    # --- beginning and ending -----------------------------------------------------------------------

    def toggle(self) -> None:
        """Begin to review, or go back to what was done before."""
        if self.active:
            self._leave()
        else:
            self._begin()

    def possible(self) -> bool:
        """Tell whether there is a page that may be reviewed."""
        return self.session.editable

    def _begin(self) -> None:
        before = self.session.author
        if before.kind is not AuthorKind.GOLD:
            if not self.session.set_author(_GOLD):
                self.desk.refuse(tr("you can review once everything is saved"))
                return
            self._before = before
            self.active = True
            self.changed.emit()
            return  # the page comes anew, with gold's set
        self.active = True
        self.changed.emit()
        self._read()

    def _leave(self) -> None:
        self._put_down()
        if self._before is not None and self.session.set_author(self._before):
            self._before = None
        self.desk.set_work(self.desk.annotating.mode)

    def _other_work(self, _work: Mode) -> None:
        """Gold is worked on by hand now; the questions wait."""
        if self.active and not self._quiet:
            self._put_down()

    def _put_down(self) -> None:
        self.active, self.page, self.votes, self.current = False, None, None, None
        self.desk.page.set_votes(())
        self.desk.page.set_stretch(None)
        self.changed.emit()

    def _opened(self, _document: Document, _annotations: AnnotationSet) -> None:
        if self.active:
            self._read()

    def _read(self) -> None:
        document, project = self.session.document, self.session.project
        if document is None:
            return
        self.page, self.votes, self.current = None, None, None
        self.changed.emit()
        self.desk.tasks.ask(lambda: read(project, document.id), self._have, self.failed)

    def failed(self, error: Exception) -> None:
        self.desk.refuse(said(error))

    def _have(self, votes: PageVotes) -> None:
        gold = self.session.annotations
        if not self.active or gold is None or gold.document != votes.document:
            return
        self.votes = votes
        if not votes.sets:
            self.desk.tell(tr("nobody has handed in this page yet"))
            self.changed.emit()
            return
        self.page = votes.adjudication(gold, self.session.project)
        if self.page.due:
            self.perform(lambda answering: answering.take_agreed())
        first = self.page.next(None)
        self._go_to(first or (self.page.questions[0] if self.page.questions else None))

    # --- which question -----------------------------------------------------------------------------

    def asked(self) -> Asked | None:
        """Return the question in hand."""
        if self.page is None or self.current is None:
            return None
        return next((one for one in self.page.questions if one.question.id == self.current), None)

    def listed(self) -> list[Asked]:
        """Return the questions that people are shown: all but those that were agreed and taken by rule."""
        if self.page is None:
            return []
        return [one for one in self.page.questions if not _by_rule(one)]

    def taken(self) -> list[Asked]:
        """Return what was agreed and taken by rule."""
        return [] if self.page is None else [one for one in self.page.questions if _by_rule(one)]

    def left(self) -> int:
        """Return how many questions are neither decided nor put off."""
        return 0 if self.page is None else self.page.progress.left

    def letters(self, authors: Sequence[int]) -> str:
        """Return who gave a version: letters while the page is open, names once it is finished."""
        if self.page is None:
            return ""
        if self.named:
            return ", ".join(self.page.sitting.sets[one].author.name for one in authors)
        return " ".join(sorted(self.page.letters[one] for one in authors))

    @property
    def named(self) -> bool:
        """Whether authors are shown by their names: after the page is finished."""
        return self.page is not None and self.page.gold.state is State.DONE

    def after(self, question_id: str) -> None:
        """Take the next open question after one that was just decided."""
        if self.page is not None:
            self._go_to(self.page.next(question_id) or self.page.next(None) or self.asked())

    def show_remarks(self, votes: PageVotes) -> None:
        """Take remarks that were read anew."""
        self.votes = votes
        self.changed.emit()

    def go_to(self, question_id: str) -> None:
        """Take a question in hand."""
        if self.page is not None:
            self._go_to(self.page.find(question_id))

    def step(self, *, back: bool = False) -> None:
        """Take the next open question in hand, or the one before; after the last one, the first."""
        if self.page is None:
            return
        found = self.page.next(self.current, back=back) or self.page.next(None, back=back)
        if found is None:
            self.desk.tell(tr("every question on this page is decided"))
            return
        self._go_to(found)

    def _go_to(self, asked: Asked | None) -> None:
        self.current = asked.question.id if asked else None
        if asked is not None:
            mode = Mode.SEGMENTS if asked.question.sort in _SEGMENTS else Mode.ENTITIES
            self._quiet = True
            self.desk.set_work(mode)
            self._quiet = False
            view = self.desk.page
            view.move_caret(asked.question.range.start)
            view.set_stretch(asked.question.range if mode is Mode.SEGMENTS else None)
            view.reveal(asked.question.range)
        self._show_votes(asked)
        self.changed.emit()

    def _show_votes(self, asked: Asked | None) -> None:
        if self.page is None or asked is None:
            self.desk.page.set_votes(())
            return
        scheme, found = self.session.scheme, []
        for number, version in enumerate(asked.versions, 1):
            one = words.shown(self.page, asked.question, version.value, scheme)
            label = f"{number} {one.words}"
            found.append(Vote(label, self.letters(version.authors), one.ranges, one.color))
        self.desk.page.set_votes(found)

    # --- after a decision ---------------------------------------------------------------------------

    def perform(self, make: Make) -> Edit | None:
        page = self.page
        if page is None:
            return None
        answering = Answering(page, self.session.person)
        try:
            edit = make(answering)
        except EditError as error:
            self.desk.refuse(said(error.message))
            return None
        return self.session.perform(lambda _annotations: edit)

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        page = self.page
        if page is None or not self.active:
            return
        page.follow(annotations, changes)
        undone = _taken_back(page, changes)
        if undone is not None:
            self._go_to(undone)
        else:
            self._show_votes(self.asked())
            self.changed.emit()

    def _entities_changed(self) -> None:
        if self.active and self.page is not None:
            self.changed.emit()

    # --- finishing ----------------------------------------------------------------------------------

    def hindrance(self) -> str:
        """Return why the page must not be finished yet; "" if it may. Put off, it is said once."""
        if self.page is None or not self.active:
            return ""
        progress = self.page.progress
        if progress.left:
            return tr("{n} questions are open", n=progress.left)
        later = progress.by_standing.get(Standing.LATER, 0)
        document = self.page.gold.document
        if later and self._warned != document:
            self._warned = document
            return tr("{n} questions are put off: finish again to leave them so", n=later)
        return ""

    def next_page(self) -> str | None:
        """Return the next page that is ready to be reviewed and is not finished."""
        if self.votes is None or self.session.document is None:
            return None
        ready = self.votes.ready
        here = self.session.document.id
        at = ready.index(here) + 1 if here in ready else 0
        return next((one for one in (*ready[at:], *ready[:at]) if one != here), None)

    def finish(self) -> None:
        """Set gold done, which hands it in."""
        self.session.perform(lambda gold: set_state(gold, State.DONE))


def _by_rule(asked: Asked) -> bool:
    decision = asked.decision
    return asked.standing is Standing.DECIDED and decision is not None and decision.rule is not None


def _taken_back(page: Adjudication, changes: Sequence[Change]) -> Asked | None:
    """Return the first question whose decision was taken back by an undo and that is open again."""
    gone = [c.before for c in changes if c.kind is Kind.DECISION and c.after is None]
    made = {c.id for c in changes if c.kind is Kind.DECISION and c.after is not None}
    if made:
        return None
    for decision in gone:
        if isinstance(decision, Decision):
            for one in page.questions:
                if one.question.range == decision.range and one.standing in _OPEN:
                    return one
    return None
