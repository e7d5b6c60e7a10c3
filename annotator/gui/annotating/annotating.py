"""Holds the hand: asks a transition what a key means, performs its edit, tells the page and the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from annotator.assist.known import on_page
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Event, Item
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message

from ..look.i18n import said
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..work.session import Session
from . import keys, mention_keys, picks, segment_keys, stretches
from .asked import (
    Announce,
    Asked,
    ChooseRelation,
    FillAttribute,
    Propose,
    PutCaret,
    Refuse,
    Result,
    Reveal,
    Select,
    Tell,
    Transition,
    Wish,
    no_proposal,
)
from .hand import Hand
from .known_names import KnownNames

P = ParamSpec("P")
_NO_PAGE = AnnotationSet("", "", "", Author(""))


class Annotating(QObject):
    """One hand on one page view. Everything a key or a pick does goes through ``ask``."""

    changed = Signal()
    """The hand is another, or the set it is on: emitted once for all that a key does."""
    told = Signal(str)
    told_lasting = Signal(str)
    """Something to be shown until something else is told."""
    refused = Signal(str)
    attribute_wanted = Signal(str)
    """The field of this attribute should take the keyboard: it is text, not a choice."""
    chooser_wanted = Signal()
    """The type of an event should be chosen."""
    relation_wanted = Signal(str, object)
    """``(mention or event id, list[str])``: the target, and the relation types that may lead to it."""

    def __init__(self, session: Session, page: PageView, parent: QObject | None = None) -> None:
        """Work on the session's page, where the caret of ``page`` stands."""
        super().__init__(parent)
        self.session, self._page = session, page
        self.hand = Hand()
        self.goes_on = True
        """Whether the caret goes on to the next text after a label (a setting)."""
        self.proposed: Propose = no_proposal
        """Returns what is proposed for the first unlabelled text that ends after a position."""
        self.names = KnownNames(session)
        self._asking = False
        self._told: tuple[Hand, AnnotationSet | None] = (self.hand, None)
        session.opened.connect(lambda _document, _annotations: self._learn_names(anew=True))
        session.project_changed.connect(self._learn_names)
        session.edited.connect(self.names.edited)
        session.turned.connect(lambda changes: self.ask(segment_keys.turned, changes))

    def _learn_names(self, *, anew: bool = False) -> None:
        """Ask, beside the work, which names of the page are known in the project; ``anew``: it is another."""
        session = self.session
        annotations = session.annotations
        if anew:
            self.names.forget()
        if annotations is None:
            return
        labels, called = list(session.scheme.entity_types), [one.name for one in session.entities.values()]
        text, search, who = annotations.text, session.project.search, session.author.name

        def known() -> frozenset[str]:
            return on_page(text, search.tagged, labels, called, who)

        def learn(found: frozenset[str]) -> None:
            if session.annotations is not None and session.annotations.text is text:
                self.names.learn(found)

        session.tasks.read(known, learn)

    # --- asking -------------------------------------------------------------------------------------

    def asked(self) -> Asked:
        """Return what a key meets now."""
        return Asked(
            self.session.annotations or _NO_PAGE,
            self.session.scheme,
            int(self._page.caret()),
            self._page.selection(),
            self.goes_on,
            self.names.next,
            self.proposed,
            self._page.hidden_lines,
        )

    def ask(
        self,
        transition: Callable[Concatenate[Hand, Asked, P], Result | None],
        *args: P.args,
        **named: P.kwargs,
    ) -> bool:
        """Do what a transition says; False: it means nothing here."""
        result = transition(self.hand, self.asked(), *args, **named)
        if result is None:
            return False
        if result.waits is not None and self.session.later(partial(self.ask, result.waits)):
            return True
        outermost, self._asking = not self._asking, True
        try:
            self._carry_out(result)
            if outermost:
                self._show_hand()
        finally:
            self._asking = not outermost
        if outermost:
            self._tell_changed()
        return True

    def _carry_out(self, result: Result) -> None:
        while True:
            before, self.hand = self.hand, result.hand
            for wish in result.wished(before):
                self._grant(wish)
            edit = self.session.perform(result.edit) if result.edit is not None else None
            if result.then is None:
                return
            result = result.then(self.hand, self.asked(), edit)

    def _tell_changed(self) -> None:
        hand, annotations = now = self.hand, self.session.annotations
        if hand != self._told[0] or annotations is not self._told[1]:
            self._told = now
            self.changed.emit()

    # --- the page -----------------------------------------------------------------------------------

    def _show_hand(self) -> None:
        hand, page, held = self.hand, self._page, self.hand.gripped
        page.set_selected(hand.selected)
        page.set_open_event(hand.open_event if hand.armed else None)
        page.set_pending(keys.waits_for(hand), self._fits if keys.waits_for(hand) else None)
        page.set_mark(hand.mark)
        page.set_grip(held.range if held else None, "end" if held is None or held.at_end else "start")
        self.show_stretch()

    def show_stretch(self) -> None:
        """Show in the page what a kind key means, if it is no segment and not selected."""
        self._page.set_stretch(stretches.meant(self.hand, self.asked()))

    def _fits(self, item_id: str) -> bool:
        return keys.fits(self.hand, self.asked(), item_id)

    def _grant(self, wish: Wish) -> None:
        match wish:
            case Select(chosen):
                self._page.set_selection(chosen)
            case PutCaret(position, reveal):
                self._page.move_caret(position, reveal=reveal, picks=False)
            case Reveal(place):
                self._page.reveal(place)
            case Announce(item):
                self._page.pick(item)
            case Tell(message, lasting):
                (self.told_lasting if lasting else self.told).emit(self._said(message))
            case Refuse(message):
                self.refused.emit(self._said(message))
            case ChooseRelation(target, types):
                self.relation_wanted.emit(target, list(types))
            case FillAttribute(attribute):
                self.attribute_wanted.emit(attribute)

    def _said(self, message: Message | None) -> str:
        return said(message, self.session.scheme) if message is not None else ""

    # What the page tells while a transition is carried out, the transition knew.

    def walked(self) -> None:
        """Take it that the caret moved."""
        if not self._asking:
            self.ask(picks.walked)

    def pick(self, item_id: str, *, by_mouse: bool, walked: bool = False) -> None:
        """Take what was clicked or went under the caret."""
        if not self._asking:
            self.ask(picks.pick, item_id, by_mouse=by_mouse, walked=walked)

    def set_mark(self, position: int | None) -> None:
        """Take a mark that was put in the page, or taken away."""
        if not self._asking:
            self.ask(segment_keys.set_mark, position)

    def activate(self, item_id: str) -> None:
        """Take what Enter or a double-click is on."""
        self.ask(picks.activate, item_id)

    def select(self, item_id: str | None) -> None:
        """Select an item, or none."""
        self.ask(picks.select, item_id)

    # --- keys ----------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Do what a key means before any command; False: nothing."""
        return self.ask(keys.first, key)

    def press_label(self, key: str) -> bool:
        """Do what a character means that nobody else has a use for; False: nothing."""
        return self.ask(keys.last, key)

    # --- what is there ------------------------------------------------------------------------------

    @property
    def annotations(self) -> AnnotationSet | None:
        """The set in the window."""
        return self.session.annotations

    @property
    def mode(self) -> Mode:
        """What is annotated."""
        return self.hand.mode

    def item(self) -> Item | None:
        """Return the selected item as it is now."""
        return self.hand.item(self.asked().annotations)

    def opened_event(self) -> Event | None:
        """Return the open event as it is now: the one whose roles the letters mean."""
        return self.hand.event(self.asked().annotations)

    def stretch(self) -> Range | None:
        """Return the unlabelled text that a kind key means when nothing is selected."""
        return stretches.stretch(self.asked())

    def resizable(self) -> bool:
        """Tell whether the arrow keys move the selected item's edges now, and do not select words."""
        return mention_keys.resizable(self.hand, self.asked())


def asks(transition: Transition) -> Callable[[Annotating], bool]:
    """Return what a command does that means a transition, which it keeps as ``__wrapped__``."""

    def run(annotating: Annotating) -> bool:
        return annotating.ask(transition)

    return update_wrapper(run, transition, assigned=(), updated=())
