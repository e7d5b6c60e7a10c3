"""Holds the hand: asks a transition what a key means, performs its edit, tells the page and the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.ids import uuid7
from annotator.domain.items import Argument, Author, Entity, Event, Item, Mention, Segment, State
from annotator.domain.ranges import Range
from annotator.domain.wording import Message

from ..look.i18n import said
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..work.session import Session
from . import event_keys, keys, mention_keys, picks, relation_keys, segment_keys, stretches
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
    Wish,
    no_proposal,
    stand_at,
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
    """``(mention id, list[str])``: the target, and the relation types that may lead to it."""

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
        session.opened.connect(lambda _document, _annotations: self.names.forget())
        session.edited.connect(self.names.edited)
        session.turned.connect(lambda changes: self.ask(segment_keys.turned, changes))

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

    # --- keys ----------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Do what a key means before any command; False: nothing."""
        return self.ask(keys.first, key)

    def press_label(self, key: str) -> bool:
        """Do what a character means that nobody else has a use for; False: nothing."""
        return self.ask(keys.last, key)

    # --- for callers that ask by name ----------------------------------------------------------------

    @property
    def annotations(self) -> AnnotationSet | None:
        return self.session.annotations

    @property
    def mode(self) -> Mode:
        return self.hand.mode

    @property
    def selected(self) -> str | None:
        return self.hand.selected

    @property
    def held(self) -> bool:
        return self.hand.held

    @property
    def open_event(self) -> str | None:
        return self.hand.open_event

    @property
    def armed(self) -> str | None:
        return self.hand.armed

    @property
    def relating(self) -> str | None:
        return self.hand.relating

    @property
    def adding(self) -> str | None:
        return self.hand.adding

    @property
    def locked(self) -> str | None:
        return self.hand.locked

    @property
    def locking(self) -> bool:
        return self.hand.locking

    @property
    def article(self) -> int:
        return self.hand.article

    def item(self) -> Item | None:
        return self.hand.item(self.asked().annotations)

    def opened_event(self) -> Event | None:
        return self.hand.event(self.asked().annotations)

    def segment_here(self) -> Segment | None:
        return self.asked().segment_here()

    def stretch(self) -> Range | None:
        return stretches.stretch(self.asked())

    def on_proposal(self) -> bool:
        return stretches.on_proposal(self.asked())

    def resizable(self) -> bool:
        return mention_keys.resizable(self.hand, self.asked())

    def event_target(self) -> Range | None:
        return self.asked().selection_or_word()

    def event_to_retype(self) -> Event | None:
        return event_keys.to_retype(self.hand, self.asked())

    def select(self, item_id: str | None) -> None:
        self.ask(picks.select, item_id)

    def reset(self) -> None:
        self.ask(picks.reset)

    def set_work(self, work: Mode) -> None:
        self.ask(picks.set_work, work)

    def follow(self, _annotations: AnnotationSet) -> None:
        self.ask(picks.follow)

    def stand_at(self, position: int) -> None:
        self.ask(stand_at, position)

    def keep_step(self, edit: Edit, before: int) -> None:
        self.ask(segment_keys.keep_step, edit, before)

    def proposals_changed(self) -> None:
        self.show_stretch()

    def label(self, kind: str) -> None:
        self.ask(segment_keys.label, kind)

    def set_article(self, number: int | None) -> None:
        self.ask(segment_keys.set_article, number)

    def tag(self, type_id: str) -> None:
        self.ask(mention_keys.tag, type_id)

    def span_chosen(self) -> None:
        self.ask(mention_keys.span_chosen)

    def tag_event(self, type_id: str) -> None:
        self.ask(event_keys.tag, type_id)

    def arm(self, role_id: str) -> None:
        self.ask(event_keys.arm, role_id)

    def relate(self, type_id: str, target: str) -> None:
        self.ask(relation_keys.relate, type_id, target)

    def activate(self, item_id: str) -> None:
        self.ask(picks.activate, item_id)

    def delete(self) -> None:
        self.ask(picks.delete)

    def unrelate(self, relation: str) -> None:
        """Take a relation away."""
        self.session.perform(lambda a: edits.delete_items(a, [relation]))

    def empty(self, argument: Argument) -> None:
        """Take an argument from the open event."""
        if (event := self.open_event) is not None:
            self.session.perform(lambda a: edits.remove_argument(a, self.session.scheme, event, argument))

    def set_attribute(self, attribute_id: str, value: str | None) -> bool:
        """Set an attribute of the selected item; False if the scheme refuses the value."""
        item = self.item()
        if item is None:
            return False
        scheme, item_id = self.session.scheme, item.id
        edit = self.session.perform(lambda a: edits.set_attribute(a, scheme, item_id, attribute_id, value))
        return edit is not None

    def set_note(self, target: str, text: str) -> None:
        """Write the note on an item, or on the page ("")."""
        if self.annotations is not None and self.annotations.note_on(target) != text.strip():
            self.session.perform(lambda a: edits.set_note(a, target, text))

    def refer_to(self, name: str) -> None:
        """Say what the selected mention refers to; a name nobody has yet makes an entity."""
        item, known = self.item(), self.session.entities
        if not isinstance(item, Mention):
            return
        wanted = " ".join(name.split())
        entity = next((e for e in known.values() if e.name == wanted), None) if wanted else None
        if wanted and entity is None:
            entity = Entity(uuid7(), wanted, item.type)
        if (entity.id if entity else None) != item.entity:
            self.session.perform(lambda a: edits.link_entity(a, [item.id], entity, known))

    def set_flag(self, flag: str, *, on: bool) -> None:
        self.session.perform(lambda a: edits.set_flag(a, self.session.scheme, flag, on))

    def set_state(self, state: State) -> None:
        self.session.perform(lambda a: edits.set_state(a, state))


def asks(
    transition: Callable[[Hand, Asked], Result | None],
) -> Callable[[Annotating], bool]:
    """Return what a command does that means a transition."""
    return lambda annotating: annotating.ask(transition)
