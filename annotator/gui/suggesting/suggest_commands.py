"""Suggestions at work: read with the page, shown as ghosts, accepted or rejected by a key, asked for anew."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.assist import ahead
from annotator.assist.base import Report
from annotator.assist.item_suggesters import ENDPOINT
from annotator.assist.suggesters import SUGGESTERS, suggester
from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Document, Rejection, Segment
from annotator.domain.ranges import Range
from annotator.edits import taking

from ..annotating import mention_commands, segment_keys
from ..annotating.annotating import Annotating
from ..annotating.asked import stand_at
from ..commands.command import SEGMENTS, Command, Hint, hint
from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from ..widgets.snippets import one_line
from ..work.tasks import Job
from .flag_offers import FlagOffers, ShowFlags
from .getting_ready import GettingReady
from .in_the_pause import InThePause
from .item_asking import ItemAsking, usual_for_items
from .item_offers import ItemOffers, items_suggested
from .offered_values import AddFields
from .page_suggestions import Proposed, ask_about, run_from, suggested, usual

_WORDS = 32  # code points of a suggestion that are said


class Suggesting(QObject):
    """Holds the suggestion of the page in the window. Nothing of it is a label before a key says so."""

    hints_changed = Signal()
    """The caret came to a piece, or left one: other keys matter now."""

    def __init__(self, desk: Desk, show_flags: ShowFlags, add: AddFields) -> None:
        """Follow the session and the caret; ``show_flags`` and ``add`` show things in the inspector."""
        super().__init__(desk)
        self._desk, self._session, self._annotating = desk, desk.session, desk.annotating
        self.suggestion: AnnotationSet | None = None
        self.shown = True
        """Whether suggestions are to be seen (a switch)."""
        self._last: tuple[str, ...] = ()  # ids of what was rejected since the page was opened, in order
        self._aside: frozenset[Rejection] = frozenset()  # what is rejected, as the page shows it
        self._document, self._author = "", ""  # for which the suggestion is
        self._wanted = ""  # who was asked last in this session
        self._job: Job | None = None
        self._on, self._noted = False, ""
        self.items = ItemOffers(desk)
        """Mentions and events that are offered; the same keys mean them while these are annotated."""
        add(self.items.values)
        self.asking, self.flags = ItemAsking(desk, self.read), FlagOffers(desk, show_flags)
        self.ready = GettingReady(desk)
        self.pause = InThePause(desk, partial(self.asking.ask, quiet=True))
        self._annotating.proposed = self._range_after
        self._session.opened.connect(self._opened)
        self._session.edited.connect(lambda annotations, _changes: self._edited(annotations))
        self._session.edited.connect(
            lambda _annotations, changes: self.asking.edited(changes, self.items.suggestions)
        )
        self._session.turned.connect(self._turned)
        self._session.project_changed.connect(self.read)
        desk.page.caret_moved.connect(lambda _position: self._followed())
        desk.page.ghost_activated.connect(lambda place: self._annotating.ask(stand_at, place))

    # --- what is there ------------------------------------------------------------------------------

    def visible(self) -> bool:
        """Tell whether the page shows suggestions."""
        return self.suggestion is not None and self.shown and self._annotating.mode is Mode.SEGMENTS

    def can_change(self) -> bool:
        """Tell whether there are suggestions in sight, and a set that may take them over."""
        return (self.visible() or self.items.visible()) and self._session.editable

    def can_accept_all(self) -> bool:
        """Tell whether everything that is proposed may be taken over, even if it is hidden."""
        there = self.suggestion is not None and self._annotating.mode is Mode.SEGMENTS
        return there and self._session.editable

    def can_show(self) -> bool:
        """Tell whether there is anything to show or hide."""
        return self.suggestion is not None or bool(self.items.suggestions)

    def can_ask(self) -> bool:
        """Tell whether there is a page for which somebody may be asked."""
        return self._session.editable

    def here(self) -> Segment | None:
        """Return the piece that the caret is in, or that begins right after it."""
        annotations, caret = self._session.annotations, self._desk.page.caret()
        if annotations is None or not self.visible() or self._annotating.asked().segment_here() is not None:
            return None
        gap = coverage.next_unlabelled(annotations, caret)
        piece = self._after(annotations, caret)
        return piece if piece and gap and piece.range.start <= gap.start < piece.range.end else None

    def _after(self, annotations: AnnotationSet, position: int) -> Segment | None:
        if self.suggestion is None or annotations.document != self.suggestion.document:
            return None
        return taking.next_open(annotations, self.suggestion, position)

    def _range_after(self, annotations: AnnotationSet, position: int) -> Range | None:
        piece = self._after(annotations, position) if self.visible() else None
        return piece.range if piece else None

    # --- reading ------------------------------------------------------------------------------------

    def _opened(self, document: Document, annotations: AnnotationSet) -> None:
        if (document.id, annotations.author.name) != (self._document, self._author):
            self._document, self._author, self._last = document.id, annotations.author.name, ()
            self._show(None, [])
            self.asking.opened()
        self._edited(annotations)
        self.read()

    def _edited(self, annotations: AnnotationSet) -> None:
        if annotations.rejected != self._aside:
            self._aside = annotations.rejected
            self._redraw()
        else:
            self._followed()

    def read(self) -> None:
        """Read who proposes something for the page in the window."""
        document = self._session.document
        if document is None:
            return
        project, asked, wanted = self._session.project, document.id, self._wanted
        me = self._session.author.name
        self._desk.tasks.ask(
            lambda: (
                suggested(project, asked, wanted, seen_by=me),
                items_suggested(project, asked, seen_by=me),
            ),
            partial(self._have, asked),
            self._failed,
        )

    def _have(self, asked: str, found: tuple[AnnotationSet | None, list[AnnotationSet]]) -> None:
        before = [_version(one) for one in (self.suggestion, *self.items.suggestions)]
        if asked == self._document and before != [_version(one) for one in (found[0], *found[1])]:
            self._show(*found)
            self.asking.known(found[1])

    def _failed(self, error: Exception) -> None:
        self._desk.refuse(said(error))

    def _show(self, suggestion: AnnotationSet | None, items: list[AnnotationSet]) -> None:
        self.suggestion, self.items.suggestions = suggestion, items
        self._redraw()

    def _redraw(self) -> None:
        shown = Proposed(self.suggestion) if self.suggestion is not None and self.shown else None
        self._desk.page.set_ghosts(shown)
        self.flags.show(self.suggestion if self.shown else None)
        self.items.show(self.items.suggestions, shown=self.shown)
        self._annotating.show_stretch()
        self._followed()
        self.hints_changed.emit()

    def _followed(self) -> None:
        """Show the keys for the piece at the caret, and what is to be said about it."""
        self.items.followed()
        piece = self.here() if self.visible() else None
        note = Proposed(self.suggestion).note(piece.id) if piece and self.suggestion else ""
        if note and note != self._noted:
            self._desk.tell("≠ " + note)
        self._noted = note
        if (on := piece is not None or self.items.here() is not None) is not self._on:
            self._on = on
            self.hints_changed.emit()

    # --- taking over --------------------------------------------------------------------------------

    def accept(self) -> None:
        """Make the piece at the caret a label, and go on to the next; where there is none, go to the next."""
        if self._session.later(self.accept):
            return
        if self.items.active():
            self.items.accept()
        elif (piece := self.here()) is None:
            self._go_on(self._desk.page.caret())
        else:
            self._accept([piece], piece.range.end)

    def accept_run(self) -> None:
        """Make labels of the pieces from the caret up to the next one in doubt, or of another article."""
        if self._session.later(self.accept_run):
            return
        annotations, suggestion = self._session.annotations, self.suggestion
        if self.items.active():
            self.items.accept_run()
        elif annotations is None or suggestion is None:
            return
        elif (piece := self.here()) is None:
            self._go_on(self._desk.page.caret())
        elif piece.id in suggestion.notes:
            self._desk.refuse(
                tr("the suggesters disagree here: accept this one on its own or label it yourself")
            )
        else:
            run = run_from(annotations, suggestion, piece)
            self._accept(run, run[-1].range.end, stops=True)

    def accept_all(self) -> None:
        """Make labels of all that is proposed for the page; if it is hidden, show it first."""
        if self.suggestion is None or self._session.later(self.accept_all):
            return
        if not self.shown:
            self.toggle()
            self._desk.refuse(tr("suggestions ready: look them over, then accept"))
            return
        self._accept(None, 0)

    def _accept(self, pieces: list[Segment] | None, end: int, *, stops: bool = False) -> None:
        suggestion, scheme, back = self.suggestion, self._session.scheme, self._desk.page.caret()
        if suggestion is None:
            return
        which = None if pieces is None else [piece.id for piece in pieces]
        edit = self._session.perform(lambda human: taking.accept(human, scheme, suggestion, which))
        if edit is None:
            return
        self._desk.page.set_selection(None)
        if not edit:
            self._desk.tell(tr("nothing left to accept"))
            return
        self._go_on(end)
        self._annotating.ask(segment_keys.keep_step, edit, back)
        where = self._stopped() if stops else ""
        if pieces is None or len(pieces) > 1 or where:
            self._desk.tell(" · ".join(filter(None, (said(edit, scheme), where))))

    def _stopped(self) -> str:
        """Return, in a sentence, where a run stopped and why; "" if nothing is left."""
        annotations, suggestion, piece = self._session.annotations, self.suggestion, self.here()
        if annotations is None or suggestion is None or piece is None:
            return ""
        words = one_line(annotations.text[piece.range.start : piece.range.end], _WORDS)
        if note := Proposed(suggestion).note(piece.id):
            return tr("stopped at “{words}”: {reason}").format(words=words, reason=note)
        return tr("stopped at “{words}”: article {number} begins").format(words=words, number=piece.article)

    def _go_on(self, position: int) -> None:
        """Take the caret to the next piece after a place."""
        annotations = self._session.annotations
        if annotations is None:
            return
        ahead = self._after(annotations, position)
        if ahead is not None:
            self._annotating.told.emit("")
            self._annotating.ask(stand_at, ahead.range.start)
        elif self._after(annotations, 0) is None:
            self._desk.tell(tr("nothing left to accept"))
            self._annotating.ask(stand_at, self._desk.page.caret())
        else:
            self._desk.tell(tr("no suggestions from here on"))
        self._annotating.show_stretch()
        self._followed()

    # --- rejecting ----------------------------------------------------------------------------------

    def reject(self) -> None:
        """Put the piece at the caret aside, and go on to the next; others are still offered it."""
        if self._session.later(self.reject):
            return
        if self.items.active():
            self.items.reject()
            return
        piece, suggestion = self.here(), self.suggestion
        if piece is None or suggestion is None:
            self._go_on(self._desk.page.caret())
        elif self._session.perform(lambda human: taking.reject(human, suggestion, [piece.id])):
            self._last = (*self._last, piece.id)
            self._go_on(piece.range.start)

    def _turned(self, changes: tuple[Change, ...]) -> None:
        """Go to what an undo or redo offers again."""
        back = next((one.id for one in changes if one.kind is Kind.REJECTION and one.after is None), "")
        if self.suggestion is not None and (segment := self.suggestion.segments.get(back)) is not None:
            self._annotating.ask(stand_at, segment.range.start)

    def restore(self) -> None:
        """Bring back what was rejected last."""
        if self._session.later(self.restore):
            return
        if self.items.active():
            self.items.restore()
            return
        if (suggestion := self.suggestion) is None:
            return
        if (last := self._rejected_last(suggestion)) is None:
            self._desk.refuse(tr("nothing is rejected on this page"))
            return
        if self._session.perform(lambda human: taking.restore(human, suggestion, [last.id])):
            self._annotating.ask(stand_at, last.range.start)

    def _rejected_last(self, suggestion: AnnotationSet) -> Segment | None:
        """Return what was rejected last since the page was opened, or else the last one in the text."""
        annotations = self._session.annotations
        if annotations is None:
            return None
        away = {one.id: one for one in taking.rejected(annotations, suggestion)}
        known = [one for one in (*away, *self._last) if one in away]
        return away[known[-1]] if known else None

    def toggle(self) -> None:
        """Show suggestions, or hide them."""
        self.shown = not self.shown
        self._redraw()
        self._desk.registry.refresh()

    # --- asking -------------------------------------------------------------------------------------

    def ask(self, key: str = "") -> None:
        """Let somebody suggest segments for the page in the window; what comes is shown, and stored.

        While mentions and events are made, and for models that propose these, it is these.
        """
        document, project = self._session.document, self._session.project
        if document is None:
            return
        if self._session.read_only:
            self._desk.refuse(tr("the project is open read-only"))
            return
        if suggester(key).items if key else self.items.wanted():
            self.asking.ask([key] if key else usual_for_items())
            return
        if self._job is not None:
            self._desk.refuse(tr("suggestions are already being made"))
            return
        key = key or usual(document)
        me = self._session.author.name
        self._job = self._desk.tasks.start(
            lambda progress: ask_about(project, key, document.id, me, progress.cancelled),
            partial(self._asked, document),
            self._failed,
            ended=self._ended,
            stop=ahead.stop,  # a page that is being read is given up
        )
        self._desk.progress(tr("running {name}…").format(name=key))

    def _ended(self) -> None:
        self._job = None

    def _asked(self, document: Document, report: Report) -> None:
        reason = report.passed_over.get(document.id)
        if reason is not None:
            self._desk.refuse(f"{report.suggester}: {said(reason)}")
            return
        self._wanted = report.suggester
        if document.id == self._document:
            self.shown = True
            self._desk.set_work(Mode.SEGMENTS)
            self.read()
        count = tr("{n} segments", n=report.segments)
        parts = [tr("{name} suggests {segments}").format(name=report.suggester, segments=count)]
        if "content_f1" in report.scores:
            parts.append(tr("self-test F1: {score}").format(score=report.scores["content_f1"]))
        self._desk.tell(" · ".join([*parts, *map(said, report.warnings)]))


def _version(annotations: AnnotationSet | None) -> tuple[str, int] | None:
    return (annotations.id, annotations.revision) if annotations else None


_command = partial(Command[Suggesting], group="Suggestions")
_piece = partial(_command, can=Suggesting.can_change)

ASK = _command(
    "suggest.usual",
    "Suggest for this page",
    run=Suggesting.ask,
    can=Suggesting.can_ask,
    keys=("F5",),
)
ACCEPT = _piece(
    "suggest.accept", "Accept this suggestion", run=Suggesting.accept, typed=("#",), hint="accept"
)
ACCEPT_RUN = _piece(
    "suggest.run",
    "Accept a run of suggestions",
    run=Suggesting.accept_run,
    typed=("'",),
    hint="accept run",
)
ACCEPT_ALL = _command(
    "suggest.all",
    "Accept all suggestions on this page",
    run=Suggesting.accept_all,
    can=Suggesting.can_accept_all,
    keys=("Ctrl+Shift+A",),
    mode=SEGMENTS,
)
REJECT = _piece(
    "suggest.reject",
    "Reject this suggestion",
    run=Suggesting.reject,
    keys=("Ctrl+Backspace",),
    hint="reject",
)
RESTORE = _piece(
    "suggest.restore",
    "Bring back the last rejected suggestion",
    run=Suggesting.restore,
    keys=("Ctrl+Shift+Backspace",),
)
SHOW = _command(
    "suggest.show",
    "Show or hide suggestions",
    run=Suggesting.toggle,
    can=Suggesting.can_show,
    keys=("Shift+F5",),
)
ASK_ONE: tuple[Command[Suggesting], ...] = tuple(
    _command(
        f"suggest.{key}",
        f"Suggest {'mentions and events' if one.items else 'segments'} with {key}",
        run=partial(Suggesting.ask, key=key),
        can=Suggesting.can_ask,
        in_menu=False,
    )
    for key, one in {**SUGGESTERS, ENDPOINT: suggester(ENDPOINT)}.items()
)
COMMANDS = (ASK, ACCEPT, ACCEPT_RUN, ACCEPT_ALL, REJECT, RESTORE, SHOW, *ASK_ONE)


def hints() -> list[Hint]:
    """Return the keys that matter most while the caret is on a suggestion."""
    return [hint(ACCEPT), hint(ACCEPT_RUN), hint(REJECT), Hint("a–z", tr("another kind"))]


def item_hints(suggesting: Suggesting, annotating: Annotating) -> list[Hint]:
    """Return the keys that matter most while mentions and events are made: first those for offers."""
    usual = mention_commands.hints(annotating)
    if not suggesting.items.visible() or annotating.hand.selected or annotating.hand.open_event:
        return usual
    offered = [hint(ACCEPT), hint(ACCEPT_RUN), hint(REJECT)] if suggesting.items.here() else [hint(ACCEPT)]
    return [*offered, *usual]
