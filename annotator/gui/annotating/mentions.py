"""Mentions by keys: tag, retype, lock a label, go from name to name, change the span."""

from __future__ import annotations

from annotator import edits
from annotator.domain.changes import Edit, Kind
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Role

from ..look.i18n import tr
from ..textview import motion
from ..textview.geometry import Mode
from . import targets
from .state import AnnotatingState, at_once


class Mentioning(AnnotatingState):
    """What the keys that are about mentions do to the page."""

    # --- what is meant ------------------------------------------------------------------------------

    def chosen(self) -> Range | None:
        """Return the selection, or None if nothing is selected."""
        selection = self.place.selection()
        return selection if selection is not None and len(selection) else None

    def chosen_or_word(self) -> Range | None:
        """Return the selection, or the word under the caret."""
        if (chosen := self.chosen()) is not None:
            return chosen
        return motion.word_at(self.annotations.text, self.place.caret()) if self.annotations else None

    def target(self) -> Range | None:
        """Return what a label key means: the selection, the selected mention under the caret, or the word."""
        if (chosen := self.chosen()) is not None:
            return chosen
        caret, item = self.place.caret(), self.item()
        if isinstance(item, Mention) and item.span.start <= caret <= item.span.end:
            return item.span.hull
        return self.chosen_or_word()

    # --- tagging ------------------------------------------------------------------------------------

    @at_once
    def tag(self, type_id: str) -> None:
        """Tag the target, retype the selected mention if that is the target; fill the armed role with it."""
        target, item = self.target(), self.item()
        if target is None:
            self.refused.emit(tr("put the caret on a word, or select some text, to tag it"))
            return
        armed, event = self.armed_role(), self.opened_event()
        if armed and event:
            if self.chosen() is None and event.span.start <= self.place.caret() <= event.span.end:
                self.refused.emit(tr("go to the word that fills the role first, or select it"))
            else:
                self._tag_and_fill(target, type_id, event.id, armed)
        elif isinstance(item, Mention) and item.span.hull == target:
            mention = item.id
            self.session.perform(lambda a: edits.retype_mention(a, self.session.scheme, mention, type_id))
            self.place.set_selection(None)
        else:
            edit = self._do(lambda a: edits.tag_mention(a, self.session.scheme, target, type_id))
            if edit is not None:
                self.select(self._made(edit, Kind.MENTION) or self._same(target, type_id))

    def _tag_and_fill(self, target: Range, type_id: str, event: str, role: Role) -> None:
        scheme = self.session.scheme
        done = self._do(lambda a: edits.tag_argument(a, scheme, event, role.id, target, type_id))
        if done is not None:
            self.armed = None
            self.select(event)

    def _same(self, target: Range, type_id: str) -> str | None:
        """Return the mention of a type that is there already on the tidied target."""
        if self.annotations is None:
            return None
        there = self.annotations.mentions_in(target)
        inside = [m for m in there if m.type == type_id and target.covers(m.span.hull)]
        return max(inside, key=lambda m: len(m.span.hull)).id if inside else None

    @staticmethod
    def _made(edit: Edit, kind: Kind) -> str | None:
        return next((c.id for c in edit.changes if c.kind is kind and c.before is None), None)

    # --- a locked label -----------------------------------------------------------------------------

    def lock_or_unlock(self) -> None:
        """Let the next label key lock its label; with a label locked, or a lock begun, take that back."""
        if self.locked or self.locking:
            self.unlock()
        else:
            self.locking = True
            self.told.emit(tr("press the key of the label that each drag or double-click is to get"))
            self._tell_changed()

    def lock(self, type_id: str) -> None:
        """Lock a label: whatever is chosen from now on gets it."""
        label = self.session.scheme.entity_types[type_id]
        self.locked, self.locking = type_id, False
        self.told.emit(
            tr("{label} is locked: drag, double-click or press Enter to tag; Esc unlocks").format(
                label=label.name
            )
        )
        self._tell_changed()

    def unlock(self) -> None:
        """Take the lock away."""
        self.locked, self.locking = None, False
        self.told.emit("")
        self._tell_changed()

    def span_chosen(self) -> None:
        """Tag what a drag or double-click has just selected, if a label is locked."""
        if self.locked and self.mode is Mode.ENTITIES and self.chosen() is not None:
            self.tag(self.locked)

    def tags_with_enter(self) -> bool:
        """Tell whether Enter tags with the locked label; an event under the caret is opened as ever."""
        if not self.locked or self.mode is not Mode.ENTITIES:
            return False
        return self.chosen() is not None or not isinstance(self.item(), Event)

    # --- from name to name, through what is here ----------------------------------------------------

    @at_once
    def go_to_name(self, *, forward: bool) -> None:
        """Select the next word or words that look like a name and are in no mention."""
        annotations = self.annotations
        if annotations is None:
            return
        chosen, caret = self.chosen(), self.place.caret()
        start = caret if chosen is None else chosen.end if forward else chosen.start
        found = self.names.next(annotations, start, forward=forward)
        if found is None:
            self.told.emit(
                tr("there is no further name on this page")
                if forward
                else tr("there is no name before this on the page")
            )
            return
        self.let_go()
        self.place.set_selection(found)
        self.place.reveal(found)

    @at_once
    def cycle(self) -> None:
        """Select the next one of the items that lie under the caret."""
        self._cycling = True
        try:
            found = self.place.cycle_under()
        finally:
            self._cycling = False
        if found is None:
            self.refused.emit(tr("nothing is tagged here"))
            return
        self.held, self._passing = True, False
        self.told.emit(tr("{number} of {among} here").format(number=found[0], among=found[1]))
        self._tell_changed()

    # --- the span -----------------------------------------------------------------------------------

    @at_once
    def add_fragment(self) -> None:
        """Add the selection to the selected span; without one, let the span wait for it.

        While a span waits, the same key, or Enter, adds the selection or the word under the caret.
        """
        item, chosen = self.item(), self.chosen()
        waiting = self.adding
        if waiting is not None and (more := self.chosen_or_word()) is not None:
            if self._do(lambda a: edits.add_fragment(a, self.session.scheme, waiting, more)) is not None:
                self.adding = None
                self.select(waiting)
        elif not isinstance(item, Mention | Event):
            self.refused.emit(tr("select a mention first, then the text to add to it"))
        elif chosen is not None:
            self._do(lambda a: edits.add_fragment(a, self.session.scheme, item.id, chosen))
        else:
            self.adding = item.id
            self.told.emit(tr("go to the words to add and press + or Enter; Esc leaves the span as it is"))
            self._tell_changed()

    @at_once
    def take_out(self) -> None:
        """Take the selection out of the selected span, or out of the smallest one it touches."""
        chosen = self.chosen()
        item = self._span_on(chosen) if chosen is not None else None
        if chosen is None or item is None:
            self.refused.emit(tr("select the part of a mention that does not belong to it"))
            return
        done = self._do(lambda a: edits.remove_fragment(a, self.session.scheme, item.id, chosen))
        if done is not None:
            self.select(item.id)

    def _span_on(self, asked: Range) -> Mention | Event | None:
        """Return the span that a selection is about: the selected item's, else the smallest it touches."""
        item = self.item()
        if isinstance(item, Mention | Event) and item.span.hull.overlaps(asked):
            return item
        if self.annotations is None:
            return None
        found: list[Mention | Event] = [
            *self.annotations.mentions_in(asked),
            *self.annotations.events_in(asked),
        ]
        return min(found, key=lambda span: len(span.span.hull), default=None)

    def resizable(self) -> bool:
        """Tell whether the arrow keys move the selected item's edges now, and do not select words."""
        return self.held and self.chosen() is None and isinstance(self.item(), Mention | Event)

    @at_once
    def resize(self, *, end: bool, right: bool) -> None:
        """Move the end, or the start, of the selected mention or trigger by a word."""
        item = self.item()
        if not isinstance(item, Mention | Event) or self.annotations is None:
            return
        move = targets.moved_end if end else targets.moved_start
        span: Span | None = move(self.annotations.text, item.span, right=right)
        if span is None:
            self.refused.emit(
                tr("the span cannot be made smaller") if end != right else tr("there is no further word")
            )
            return
        done = self.session.perform(lambda a: edits.resize_span(a, self.session.scheme, item.id, span))
        caret = self.place.caret()
        if done is not None and not span.start <= caret <= span.end:
            # The next key means this span: the caret may not be left behind on a word it has lost.
            self.place.move_caret(span.start if caret < span.start else span.end, picks=False)
            self.held = True
