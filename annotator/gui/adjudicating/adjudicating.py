"""The adjudicator's hands: the questions of the page, the one in hand, and what a key decides of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.ids import uuid7
from annotator.domain.items import GOLD, Author, AuthorKind, Decision, Document, State
from annotator.edits import set_state
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Sort
from annotator.store.values import Remark

from ..annotating import edges
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
        self._warned, self._quiet, self._labelling = "", False, False
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
        self.desk.tasks.ask(lambda: read(project, document.id), self._have, self._failed)

    def _failed(self, error: Exception) -> None:
        self.desk.refuse(said(error.message) if isinstance(error, AnnotatorError) else str(error))

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
            self._perform(lambda answering: answering.take_agreed())
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

    # --- what is decided ----------------------------------------------------------------------------

    def take(self, number: int) -> None:
        """Take a version by its number from 1, and go on."""
        self._decide(lambda answering: answering.take(self._current(), number - 1))

    def take_preselected(self) -> None:
        """Take the version that most gave; refused where nothing is the first choice."""
        if self.page is None or self.current is None:
            return
        chosen = self.page.preselected(self.current)
        if chosen is None:
            self.desk.refuse(tr("no version is the first choice here: press its number"))
        else:
            self.take(chosen + 1)

    def nothing(self) -> None:
        """Decide that nothing stands here, and go on."""
        self._decide(lambda answering: answering.nothing([self._current()]))

    def both(self) -> None:
        """Take all versions, and go on."""
        self._decide(lambda answering: answering.both(self._current()))

    def relabel(self, label: str) -> None:
        """Give another label, and go on."""
        self._decide(lambda answering: answering.relabel(self._current(), label))

    def put_off(self) -> None:
        """Leave the question open, and go on."""
        self._decide(lambda answering: answering.put_off(self._current()))

    def move_edges(self) -> None:
        """Take the edges of what gold has here in hand; where it has nothing yet, of the first version."""
        asked = self.asked()
        if self.page is None or asked is None:
            return
        if not _items(asked):
            self._perform(lambda answering: answering.take(self._current(), 0))
            asked = self.asked()
        items = _items(asked) if asked else ()
        if items:
            self.desk.annotating.select(items[0])
            self.desk.annotating.ask(edges.take)
            held = self.desk.annotating.hand.gripped
            if held is not None and not held.at_end:
                self.desk.annotating.ask(edges.press, "Tab")  # it is mostly the end that is meant

    def ask_annotators(self, text: str) -> None:
        """Put a remark to everybody in play, leave the question open, and go on."""
        page, asked, project = self.page, self.asked(), self.session.project
        if page is None or asked is None or not text.strip():
            return
        where, person = asked.question.range, self.session.person
        made = [
            Remark(uuid7(), page.gold.document, one.author.name, person, text, "", where.start, where.end)
            for one in page.sitting.sets
        ]

        def store() -> PageVotes:
            for author in {remark.author for remark in made}:
                project.ensure_author(Author(author))
            for remark in made:
                project.reviewing.add_remark(remark)
            return read(project, page.gold.document)

        self.desk.tasks.ask(store, self._have_remarks, self._failed)
        self.put_off()

    def _have_remarks(self, votes: PageVotes) -> None:
        self.votes = votes
        self.desk.tell(tr("the annotators are asked"))
        self.changed.emit()

    def reopen(self) -> None:
        """Open a decided question again; gold keeps what it has."""
        self._perform(lambda answering: answering.reopen(self._current()))

    def run(self) -> None:
        """Take the first choice for all following questions of the same shape."""
        self._many(lambda page, current: page.run(current))

    def alike(self) -> None:
        """Take the first choice for all questions of the page with the same words and votes."""
        self._many(lambda page, current: page.alike(current))

    def _many(self, of: Callable[[Adjudication, str], list[Asked]]) -> None:
        if self.page is None or self.current is None:
            return
        chosen, current = self.page.preselected(self.current), self.current
        if chosen is None:
            last = self._last_choice()
            if last is None:
                self.desk.refuse(tr("decide one of them first, or press the number of a version"))
                return
            chosen = last
        ids = [one.question.id for one in of(self.page, current)]
        self._decide(lambda answering: answering.take_many(ids, current, chosen))

    def _last_choice(self) -> int | None:
        """Return the number from 0 of the version by those who were followed last on such a question."""
        asked = self.asked()
        if self.page is None or asked is None:
            return None
        same = [
            one
            for one in self.page.questions
            if one.question.shape == asked.question.shape and one.decision and one.decision.value
        ]
        if not same:
            return None
        last = max(same, key=lambda one: one.decision.id if one.decision else "")
        held = next(
            (v for v in last.versions if self.page.docket.printed(last.question, v.value, self.page.ledger)
             == (last.decision.value if last.decision else "")), None,
        )  # fmt: skip
        if held is None:
            return None
        return next((n for n, v in enumerate(asked.versions) if v.authors == held.authors), None)

    def take_agreed(self) -> None:
        """Take all that the policies of the project take."""
        if self.page is not None and not self.page.due:
            self.desk.tell(tr("nothing is agreed that is not taken yet"))
            return
        self._decide(lambda answering: answering.take_agreed())

    def _current(self) -> str:
        return self.current or ""

    def _decide(self, make: Make) -> None:
        """Decide the question in hand and take the next open one."""
        if self.page is None or self.current is None:
            return
        at = self.current
        if self._perform(make) is not None and self.page is not None:
            self._go_to(self.page.next(at) or self.page.next(None) or self.asked())

    def _perform(self, make: Make) -> Edit | None:
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

    # --- keys ---------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Do what a typed key means while reviewing; False: it is not reviewed, or the key is the page's."""
        if not self.active:
            return False
        if self._labelling:
            return self._press_label(key)
        command = self.desk.registry.typed_command(key, REVIEW)
        if command is not None:
            self.desk.registry.run(command)
            return True
        if len(key) != 1 or key.isspace():
            return False  # the caret's keys
        return self._press_label(key)

    def ask_label(self) -> None:
        """Take the next key as that of a label: types of mentions have the digits that versions have here."""
        self._labelling = True
        self.desk.progress(tr("another label: press its key, or Esc"))

    def _press_label(self, key: str) -> bool:
        self._labelling = False
        label = self._label(key)
        if label is not None:
            self.relabel(label)
        elif key == "Escape":
            self.desk.tell(tr("the question stays as it is"))
        else:
            self.desk.refuse(tr("this key means nothing while reviewing"))
        return True

    def _label(self, key: str) -> str | None:
        asked, scheme = self.asked(), self.session.scheme
        if asked is None:
            return None
        groups = {
            Sort.MENTION: scheme.entity_types,
            Sort.EVENT: scheme.event_types,
            Sort.RELATION: scheme.relation_types,
        }
        labels = groups.get(asked.question.sort, scheme.segment_kinds)
        return next((one.id for one in labels.values() if one.key == key), None)

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


REVIEW = "review"
"""The mode of the commands whose typed keys work while reviewing."""


def _by_rule(asked: Asked) -> bool:
    decision = asked.decision
    return asked.standing is Standing.DECIDED and decision is not None and decision.rule is not None


def _items(asked: Asked) -> tuple[str, ...]:
    """Return the items of gold that a decision on a question brought."""
    return asked.decision.items if asked.decision is not None else ()


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
