"""The adjudicator's hands: the questions of the page, the one in hand, and what a key decides of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind, Document, State
from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.review.adjudication import Adjudication
from annotator.review.agreement.messages import HAND_IN_DAMAGED
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Sort

from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Look, Mode
from ..textview.vote import Vote
from ..work.line import MakeBatch
from . import question_words as words
from .cells import places_of
from .model_rows import models_of, more_rows
from .order import following, taken_back
from .page_votes import PageVotes, read, require_reviewer
from .wanted import WantedQuestion

_GOLD = Author(GOLD, AuthorKind.GOLD)
_SEGMENTS = (Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.ARTICLE)
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
        self.unfolded = False
        """Whether what was taken by rule is on show."""
        self.models: tuple[AnnotationSet, ...] = ()
        """What models say on the page, once they were asked."""
        self.reasons: dict[str, str] = {}
        """What is noted on questions that are not decided yet, by their ids."""
        self._before: Author | None = None
        self._warned, self._everywhere, self._quiet, self._hushed = "", "", False, False
        self.wanted = WantedQuestion(self, self)
        self.changed.connect(self.wanted.follow)
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
        document, project, person = self.session.document, self.session.project, self.session.person
        if document is None:
            return
        self.desk.tasks.ask(
            lambda: require_reviewer(project, document.id, person), self._allowed, self._not_allowed
        )

    def _not_allowed(self, error: Exception) -> None:
        self.changed.emit()  # the switch shows what was done before
        self.failed(error)

    def _allowed(self, _nothing: None) -> None:
        if self.active:
            return
        before = self.session.author
        if before.kind is not AuthorKind.GOLD:
            if not self.session.set_author(_GOLD):
                self.desk.refuse(tr("you can review once everything is saved"))
                return
            self._before = before
            self._take_up()
            return  # the page comes anew, with gold's set
        self._take_up()
        self._read()

    def _take_up(self) -> None:
        self.active = True
        self.desk.page.set_look(Look.VERSIONS)
        self.changed.emit()

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
        self.unfolded = False
        self.desk.page.set_votes(())
        self.desk.page.set_stretch(None)
        self.desk.page.set_look(Look.WORK)
        self.changed.emit()

    def _opened(self, _document: Document, _annotations: AnnotationSet) -> None:
        if self.active:
            self._read()

    def _read(self) -> None:
        document, project = self.session.document, self.session.project
        if document is None:
            return
        self.page, self.votes, self.current, self.unfolded, self.models = None, None, None, False, ()
        self.changed.emit()
        person, gold = self.session.person, self.session.annotations
        self.desk.tasks.ask(lambda: read(project, document.id, person, gold), self._have, self._stopped)

    def _stopped(self, error: Exception) -> None:
        """Go back to the own work: this page cannot be reviewed."""
        self.failed(error)
        if self.active:
            self._leave()

    def failed(self, error: Exception) -> None:
        self.desk.refuse(said(error))

    def _have(self, votes: PageVotes) -> None:
        gold = self.session.annotations
        if not self.active or gold is None or gold.document != votes.page.document:
            return
        self.votes = votes
        if not votes.page.sets:
            self.desk.tell(" · ".join(self.damaged()) or tr("nobody has handed in this page yet"))
            self.changed.emit()
            return
        self.page = votes.adjudication(gold, self.session.project)
        agreed = votes.agreed if self.page is votes.questions else None
        if self.page.due and gold.state is State.DONE:
            self.desk.tell(tr("hand-ins have changed: what they agree on now is taken on demand"))
        elif self.page.due:
            self.perform(lambda answering: agreed or answering.take_agreed(), onward=True)
        first = self.page.next(None)
        self._go_to(first or (self.page.questions[0] if self.page.questions else None))

    # --- which question -----------------------------------------------------------------------------

    def asked(self) -> Asked | None:
        """Return the question in hand."""
        if self.page is None or self.current is None:
            return None
        return self.page.get(self.current)

    @property
    def looking(self) -> bool:
        """Whether the question in hand was taken by rule."""
        return self.page is not None and self.page.is_taken(self.current or "")

    def listed(self) -> list[Asked]:
        """Return the questions that people are shown: all but those that were agreed and taken by rule."""
        return [] if self.page is None else self.page.by_hand

    def taken(self) -> list[Asked]:
        """Return what was agreed and taken by rule, what is to be looked at first."""
        if self.page is None:
            return []
        sample = {id(one) for one in self.page.to_look_at}
        return sorted(self.page.taken, key=lambda one: id(one) not in sample)

    def to_look_at(self) -> list[str]:
        """Return the ids of what was taken by rule and has to be looked at before the page is finished."""
        return [] if self.page is None else [one.question.id for one in self.page.to_look_at]

    def damaged(self) -> list[str]:
        """Return, in a sentence for each author, whose hand-ins of the page are damaged and left out."""
        document = self.session.document
        if self.votes is None or document is None:
            return []
        return [
            said(message(HAND_IN_DAMAGED, author=author, page=document.name))
            for author in self.votes.page.damaged
        ]

    def headline(self) -> str:
        """Return whose work is reviewed and how far it is, for the top of the window; "" if nothing is."""
        if self.page is None:
            return ""
        people, listed = self.letters(range(len(self.page.sitting.sets))), len(self.listed())
        if self.alone:
            people = tr("review of one author: {author}").format(author=people)
        return f"{people} · " + tr("{done} of {all}").format(done=listed - self.left(), all=listed)

    @property
    def alone(self) -> bool:
        """Whether one author's work is reviewed, not that of several compared."""
        return self.page is not None and len(self.page.sitting.sets) == 1

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

    def in_order(self) -> list[str]:
        """Return how each author is called, in the order of their letters."""
        if self.page is None:
            return []
        letters = self.page.letters
        return [self.letters([one]) for one in sorted(range(len(letters)), key=letters.__getitem__)]

    @property
    def named(self) -> bool:
        """Whether authors are shown by their names: after the page is finished."""
        return self.page is not None and self.page.gold.state is State.DONE

    @property
    def told(self) -> words.Told | None:
        """What versions of this page are put into words with."""
        if self.page is None or self.votes is None:
            return None
        return words.Told(self.page, self.session.scheme, self._name)

    def _name(self, referent: str) -> str:
        """Return the name of an entity or event cluster, as it is now, or as it was handed in."""
        now = self.session.entities.get(referent) or self.session.clusters.get(referent)
        then = self.votes.page.names.get(referent, referent) if self.votes else referent
        return now.name if now else then

    def after(self, question_id: str, *, looking: bool = False) -> None:
        """Take in hand what comes after a question that was just decided.

        Of an event its next field, then the next open question, then what is to be looked at: first of all if
        the question itself had been taken by rule (``looking``).
        """
        if self.page is not None:
            self._go_to(following(self.page, question_id, looking=looking) or self.asked())

    def show_remarks(self, votes: PageVotes) -> None:
        """Take remarks that were read anew."""
        self.votes = votes
        self.changed.emit()

    def go_to(self, question_id: str) -> None:
        """Take a question in hand."""
        if self.page is not None:
            self._go_to(self.page.find(question_id))

    def step(self, *, back: bool = False) -> None:
        """Take the next open question in hand, or the one before; after the last one, the first.

        In the list of what was taken by rule it goes on there; once nothing is open, to what is to be looked
        at.
        """
        if self.page is None:
            return
        taken = self.taken() if self.unfolded else []
        at = next((n for n, one in enumerate(taken) if one.question.id == self.current), None)
        if at is not None:
            self._go_to(taken[(at + (-1 if back else 1)) % len(taken)])
            return
        found = self.page.next(self.current, back=back) or self.page.next(None, back=back)
        found = found or next(iter(self.page.to_look_at), None)
        if found is None:
            self.desk.tell(tr("every question on this page is decided"))
            return
        self._go_to(found)

    def fold(self) -> None:
        """Open what was taken by rule and step into it, or close it and go on with the next question."""
        if self.page is None or not self.taken():
            self.desk.tell(tr("nothing was taken by rule on this page"))
            return
        self.unfolded = not self.unfolded
        self._go_to(self.taken()[0] if self.unfolded else self.page.next(None) or self.asked())

    def _go_to(self, asked: Asked | None) -> None:
        self.current = asked.question.id if asked else None
        if asked is not None:
            self.unfolded = self.unfolded or self.looking
            mode = Mode.SEGMENTS if asked.question.sort in _SEGMENTS else Mode.ENTITIES
            if self.desk.annotating.mode is not mode or self.desk.annotating.hand.selected:
                self._quiet = True
                self.desk.set_work(mode)
                self._quiet = False
            view = self.desk.page
            view.move_caret(asked.question.range.start)
            view.set_stretch(asked.question.range if mode is Mode.SEGMENTS else None)
            view.reveal(asked.question.range)
        self._show_votes(asked)
        self.changed.emit()

    def note_on(self, asked: Asked) -> str:
        """Return what is noted on a question: with its decision, or to go with it."""
        decided = asked.decision.reason if asked.decision is not None else ""
        return self.reasons.get(asked.question.id, "") or decided

    def ask_models(self) -> None:
        """Show what models say on the page beside the versions, or show it no more."""
        document, project = self.session.document, self.session.project
        if self.models or document is None:
            self._have_models(())
        else:
            self.desk.tasks.ask(lambda: models_of(project, document.id), self._show_models, self.failed)

    def _show_models(self, models: tuple[AnnotationSet, ...]) -> None:
        if not models:
            self.desk.tell(tr("no model has said anything on this page: ask for suggestions first"))
        self._have_models(models)

    def _have_models(self, models: tuple[AnnotationSet, ...]) -> None:
        self.models = models
        self._show_votes(self.asked())
        self.changed.emit()

    def show_place(self, where: Range) -> None:
        """Bring a place into sight, with the caret at its beginning."""
        view = self.desk.page
        view.move_caret(where.start)
        view.set_stretch(where)
        view.reveal(where)

    def next_place(self) -> None:
        """Show where the question stands; of what may be the same, each place after the other."""
        asked = self.asked()
        if self.page is None or asked is None:
            return
        places, caret = places_of(self.page, asked), self.desk.page.caret()
        self.show_place(next((one for one in places if one.start > caret), places[0]))

    def _show_votes(self, asked: Asked | None) -> None:
        told, found = self.told, []
        if told is None or asked is None:
            self.desk.page.set_votes(())
            return
        for number, version in enumerate(asked.versions):
            one = told.shown(asked.question, version.value)
            key = words.key_of(asked, number)
            label = f"{words.SHOWN_KEYS.get(key, key)} {one.words}"
            found.append(Vote(label, self.letters(version.authors), one.ranges, one.color))
        found += [
            Vote(f"{number} {row.shown.words}", row.who, row.shown.ranges, row.shown.color, dashed=True)
            for number, row in enumerate(more_rows(told, asked.question, self.models), len(found) + 1)
        ]
        self.desk.page.set_votes(found)

    # --- after a decision ---------------------------------------------------------------------------

    def perform(self, make: Make, *, onward: bool = False) -> Edit | None:
        """Do one edit of gold; None: it was refused. ``onward``: whoever asks shows what comes next."""
        page = self.page
        if page is None:
            return None
        answering = Answering(page, self.session.person, self.reasons.get(self.current or "", ""))
        try:
            edit = make(answering)
        except EditError as error:
            self.desk.refuse(said(error.message))
            return None
        self._hushed, self._everywhere = onward, ""
        done = self.session.perform(lambda _annotations: edit)
        self._hushed = False
        if done is not None:
            self.reasons.pop(self.current or "", None)
        return done

    def perform_everywhere(self, make: MakeBatch) -> None:
        """Do one edit on the gold of several pages, which is undone at once, and go on."""
        self._everywhere = self.current or ""
        self.session.perform_batch(make)

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        page = self.page
        if page is None or not self.active:
            return
        page.follow(annotations, changes)
        if self._hushed:
            return
        if self._everywhere:
            at, self._everywhere = self._everywhere, ""
            self.after(at)
            return
        undone = taken_back(page, changes)
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
        if progress.to_look_at:
            return tr("{n} answers taken by rule are still to be looked at: press F4", n=progress.to_look_at)
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
