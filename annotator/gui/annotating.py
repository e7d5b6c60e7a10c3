"""From what is pressed and picked to edits: entities, events, relations, attributes, notes, page.

Knows the session and asks the page view where caret and selection are; draws nothing.
"""

from __future__ import annotations

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.ids import uuid7
from annotator.domain.items import Argument, Entity, Event, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Attribute, Role

from . import keys
from .annotating_state import Place, at_once
from .segmenting import Segmenting
from .textview import motion
from .textview.geometry import Mode

__all__ = ["Annotating", "Place"]


class Annotating(Segmenting):
    """What each key and pick does to the page."""

    # --- selecting ----------------------------------------------------------------------------------

    @at_once
    def reset(self) -> None:
        """Forget everything that belongs to the page before."""
        self.selected = self.open_event = self.armed = self.mark = self.relating = None
        self.article = 1
        self.place.set_mark(None)
        self.place.set_selected(None)
        self._tell_changed()

    @at_once
    def set_work(self, work: Mode) -> None:
        """Change what is being annotated."""
        if work is not self.mode:
            self.mode, self.relating = work, None
            self.select(None)
            self.set_mark(None)

    @at_once
    def walked(self) -> None:
        """The caret moved: what it leaves or comes to is no longer held for its edges to be moved."""
        self._away = False
        if self.held:
            self.held = False
            self._tell_changed()

    @at_once
    def pick(self, item_id: str, *, by_mouse: bool, walked: bool = False) -> None:
        """Take what was clicked or went under the caret: a click fills an armed role, else it is selected.

        With the keyboard, Tab and the arrows only show the candidate; Enter (``activate``) fills. Going to
        plain text ("") lets go of a mention and leaves the open event open. ``walked``: the caret came by.
        """
        if self._passing and item_id != self.open_event:
            self.open_event = self.armed = None
            self._passing = False
        before = self.open_event
        if self.relating and item_id:
            (self.relate_to if by_mouse else self._show)(item_id)
        elif self.armed and item_id and item_id != self.open_event:
            if by_mouse:
                self.fill(item_id)
            else:
                self._away = not walked
                self._show(item_id)
        elif not item_id:
            self._show(self.open_event)
        elif item_id != self.selected:
            self._select_picked(item_id)
        if walked and item_id and item_id == self.open_event and item_id != before:
            self._passing = True
        if self.held == walked or not item_id:
            self.held = bool(item_id) and not walked and self.selected == item_id
            self._tell_changed()

    def _show(self, item_id: str | None) -> None:
        """Show an item as the one that is meant, and leave what is open as it is."""
        self.selected = item_id
        self.place.set_selected(item_id)
        self._tell_changed()

    def _select_picked(self, item_id: str) -> None:
        self.select(item_id)
        item = self.item()
        if isinstance(item, Segment) and self.segment_here() != item:
            self.place.move_caret(item.range.start, reveal=False)  # picked in the gutter

    @at_once
    def activate(self, item_id: str) -> None:
        """Fill the armed role with the item, or let a relation lead there, else select it."""
        if self.relating:
            self.relate_to(item_id)
        elif self.armed and item_id != self.open_event:
            self.fill(item_id)
        else:
            self.select(item_id)

    @at_once
    def escape(self) -> bool:
        """Go one step back: disarm, close the event, deselect, drop the mark; False: there was none."""
        selection = self.place.selection()
        if self.relating:
            source, self.relating = self.relating, None
            self.told.emit("")
            self.select(source)
        elif self.armed:
            self.armed = None
            self.told.emit("")
            self.select(self.open_event)
        elif selection is not None and len(selection):
            self.place.set_selection(None)
        elif (event := self.opened_event()) is not None:
            if self._away:
                self.place.move_caret(event.span.start)
            self.open_event = None
            self.select(None)
        elif self.selected:
            self.select(None)
        elif self.mark is not None:
            self.set_mark(None)
        else:
            return False
        return True

    def follow(self, annotations: AnnotationSet) -> None:
        """Let go of items that an edit or undo took away."""
        if self.open_event and self.open_event not in annotations.events:
            self.open_event = self.armed = None
            self._show_pending()
        if self.relating and self.relating not in annotations.mentions:
            self.relating = None
            self._show_pending()
        if self.selected and annotations.find(self.selected) is None:
            self.selected = None
            self.place.set_selected(None)
        self._tell_changed()

    # --- keys ---------------------------------------------------------------------------------------

    @at_once
    def key(self, text: str) -> bool:
        """Do what a typed character means here; tell whether it means anything."""
        if self.annotations is None or not text:
            return False
        return self._segment_key(text) if self.mode is Mode.SEGMENTS else self._entity_key(text)

    def _segment_key(self, text: str) -> bool:
        if text in "0123456789":
            self.set_article(int(text) or None)
        elif kind := keys.by_key(self.session.scheme.segment_kinds, text):
            self.label(kind)
        else:
            return False
        return True

    def _entity_key(self, text: str) -> bool:
        type_id = keys.by_key(self.session.scheme.entity_types, text)
        if type_id is not None:
            self.tag(type_id)
        return type_id is not None

    @at_once
    def role_key(self, text: str) -> bool:
        """Do what a character means while an event is open: the armed role's filler, or a role."""
        event = self.opened_event()
        if self.mode is not Mode.ENTITIES or event is None or self.annotations is None:
            return False
        scheme, armed = self.session.scheme, self.armed_role()
        type_id = keys.by_key(scheme.entity_types, text)
        if armed is not None and type_id is not None and scheme.may_fill(armed, type_id):
            self.tag(type_id)
        elif (role := keys.role_by_key(scheme, event.type, text)) is not None:
            self.role(role)
        else:
            return False
        return True

    def picks_with_enter(self) -> bool:
        """Tell whether Enter fills the armed role, or leads a relation, with what is selected."""
        waiting = self.armed or self.relating
        return bool(waiting) and self.selected not in (None, self.open_event)

    # --- entities and events ------------------------------------------------------------------------

    def target(self) -> Range | None:
        """Return what a label key means: the selection, the selected mention under the caret, or the word."""
        if (selection := self.place.selection()) is not None and len(selection):
            return selection
        caret, item = self.place.caret(), self.item()
        if isinstance(item, Mention) and item.span.start <= caret <= item.span.end:
            return item.span.hull
        return motion.word_at(self.annotations.text, caret) if self.annotations else None

    @at_once
    def tag(self, type_id: str) -> None:
        """Tag the target, retype the selected mention if that is the target; fill the armed role with it."""
        target, item = self.target(), self.item()
        if target is None:
            self.refused.emit("put the caret on a word, or select some text, to tag it")
            return
        armed = self.armed_role()
        if isinstance(item, Mention) and item.span.hull == target and not armed:
            mention = item.id
            self.session.perform(lambda a: edits.retype_mention(a, self.session.scheme, mention, type_id))
            self.place.set_selection(None)
        elif armed and self.open_event:
            self._tag_and_fill(target, type_id, self.open_event, armed)
        else:
            edit = self._do(lambda a: edits.tag_mention(a, self.session.scheme, target, type_id))
            if edit is not None:
                self.select(self._made(edit, Kind.MENTION) or self._same(target, type_id))

    def _tag_and_fill(self, target: Range, type_id: str, event: str, role: Role) -> None:
        scheme = self.session.scheme

        def make(annotations: AnnotationSet) -> Edit:
            tagged = edits.tag_mention(annotations, scheme, target, type_id)
            after = annotations.applied(tagged) if tagged else annotations
            mention = self._made(tagged, Kind.MENTION) or self._same(target, type_id, after)
            filled = edits.add_argument(after, scheme, event, role.id, mention or "")
            return Edit(f"{tagged.name} as {role.name}", (*tagged.changes, *filled.changes))

        if self._do(make) is not None:
            self.armed = None
            self.select(event)

    def _same(self, target: Range, type_id: str, annotations: AnnotationSet | None = None) -> str | None:
        """Return the mention of a type that is there already on the tidied target."""
        there = annotations or self.annotations
        if there is None:
            return None
        inside = [m for m in there.mentions_in(target) if m.type == type_id and target.covers(m.span.hull)]
        return max(inside, key=lambda m: len(m.span.hull)).id if inside else None

    @at_once
    def tag_event(self, type_id: str) -> None:
        """Make the target the trigger of a new event, or retype the event whose trigger it is."""
        item = self.item()
        if isinstance(item, Event) and self._on_trigger(item):
            event = item.id
            self.session.perform(lambda a: edits.retype_event(a, self.session.scheme, event, type_id))
            return
        target = self.event_target()
        if target is None:
            self.refused.emit("put the caret on the word that states the event, or select it")
            return
        edit = self._do(lambda a: edits.tag_event(a, self.session.scheme, target, type_id))
        if edit is not None and (made := self._made(edit, Kind.EVENT)):
            self.armed = None
            self.select(made)

    def event_target(self) -> Range | None:
        """Return the trigger a new event would get: the selection, or the word under the caret."""
        if (selection := self.place.selection()) is not None and len(selection):
            return selection
        return motion.word_at(self.annotations.text, self.place.caret()) if self.annotations else None

    def _on_trigger(self, event: Event) -> bool:
        selection = self.place.selection()
        if selection is not None and len(selection):
            return selection == event.span.hull
        return event.span.start <= self.place.caret() <= event.span.end

    @at_once
    def role(self, role: Role) -> None:
        """Fill a role with what the selection or caret is on; otherwise let it wait for a filler.

        The caret often rests on what filled the role before: that counts only when it is selected again.
        """
        event, annotations = self.opened_event(), self.annotations
        if event is None or annotations is None:
            return
        selection = self.place.selection()
        asked = selection if selection is not None and len(selection) else None
        found = keys.fillers_at(annotations, asked, self.place.caret(), event.id)
        taken = {argument.target for argument in event.arguments} - {self.selected} if asked is None else ()
        fitting = [i for i in found if self.session.scheme.may_fill(role, i.type) and i.id not in taken]
        chosen = next((item for item in fitting if item.id == self.selected), fitting[0] if fitting else None)
        self.armed = role.id
        if chosen is not None and Argument(role.id, chosen.id) not in event.arguments:
            self.fill(chosen.id)
        else:
            self.told.emit(
                f"{role.name}: pick with Tab and Enter or a click, or tag the words with an entity key"
            )
            self.select(event.id)

    def arm(self, role_id: str) -> None:
        """Let a role of the open event wait for a filler (by mouse, in the inspector)."""
        self.armed = role_id
        self.select(self.open_event)

    @at_once
    def fill(self, target: str) -> None:
        """Fill the armed role with an item; the role stays armed if the scheme refuses it."""
        event, role = self.open_event, self.armed
        if event is None or role is None:
            return
        edit = self._do(lambda a: edits.add_argument(a, self.session.scheme, event, role, target))
        if edit is not None:
            self.armed = None
        self.select(event)

    @at_once
    def empty(self, argument: Argument) -> None:
        """Take an argument from the open event."""
        if (event := self.open_event) is not None:
            self.session.perform(lambda a: edits.remove_argument(a, self.session.scheme, event, argument))

    # --- relations ----------------------------------------------------------------------------------

    @at_once
    def begin_relation(self) -> None:
        """Let a relation from the selected mention wait for the mention it leads to."""
        item = self.item()
        if not isinstance(item, Mention) or self.annotations is None:
            self.refused.emit("put the caret on the mention that the relation is to start from")
            return
        self.relating, self.armed = item.id, None
        surface = item.span.surface(self.annotations.text)
        self.told.emit(f"from “{surface}”: go to the other mention with Tab and Enter, or click it")
        self._show_pending()
        self._tell_changed()

    @at_once
    def relate_to(self, target: str) -> None:
        """Ask which relation leads to a mention; where but one can, that is the one."""
        if target == self.relating:
            return
        found = self._relations_to(target)
        if not found:
            self.refused.emit("the scheme has no relation between these two mentions")
        elif len(found) == 1:
            self.relate(found[0], target)
        else:
            self.relation_wanted.emit(target, found)

    @at_once
    def relate(self, type_id: str, target: str) -> None:
        """Make the relation from the mention that waits."""
        source = self.relating
        if source is None:
            return
        edit = self._do(lambda a: edits.relate(a, self.session.scheme, type_id, source, target))
        if edit is not None:
            self.relating = None
            self.select(source)

    def unrelate(self, relation: str) -> None:
        """Take a relation away."""
        self.session.perform(lambda a: edits.delete_items(a, [relation]))

    # --- spans --------------------------------------------------------------------------------------

    @at_once
    def add_fragment(self) -> None:
        """Add the selection to the selected mention's or event's span."""
        item, selection = self.item(), self.place.selection()
        if not isinstance(item, Mention | Event) or selection is None or not len(selection):
            self.refused.emit("select a mention first, then the text to add to it")
            return
        self._do(lambda a: edits.add_fragment(a, self.session.scheme, item.id, selection))

    def resizable(self) -> bool:
        """Tell whether the arrow keys move the selected item's edges now, and do not select words."""
        selection = self.place.selection()
        selecting = selection is not None and len(selection) > 0
        return self.held and not selecting and isinstance(self.item(), Mention | Event)

    @at_once
    def resize(self, *, end: bool, right: bool) -> None:
        """Move the end, or the start, of the selected mention or trigger by a word."""
        item = self.item()
        if not isinstance(item, Mention | Event) or self.annotations is None:
            return
        move = keys.moved_end if end else keys.moved_start
        span: Span | None = move(self.annotations.text, item.span, right=right)
        if span is None:
            self.refused.emit(
                "the span cannot be made smaller" if end != right else "there is no further word"
            )
            return
        done = self.session.perform(lambda a: edits.resize_span(a, self.session.scheme, item.id, span))
        caret = self.place.caret()
        if done is not None and not span.start <= caret <= span.end:
            # The next key means this span: the caret may not be left behind on a word it has lost.
            self.place.move_caret(span.start if caret < span.start else span.end, picks=False)
            self.held = True

    # --- attributes, notes, entities ----------------------------------------------------------------

    def has_attribute(self, index: int) -> bool:
        """Tell whether the selected item's type has an n-th attribute (from 0)."""
        item = self.item()
        return isinstance(item, Mention | Event) and index < len(self.session.scheme.attributes_of(item.type))

    def attribute(self, index: int) -> None:
        """Cycle the n-th attribute (from 0) of the selected item, or ask for its field if it is text."""
        item = self.item()
        listed = self.session.scheme.attributes_of(item.type) if isinstance(item, Mention | Event) else ()
        if not isinstance(item, Mention | Event) or index >= len(listed):
            return
        attribute: Attribute = listed[index]
        if attribute.type == "choice":
            value = keys.next_value(attribute, item.attributes.get(attribute.id))
            self.set_attribute(attribute.id, value)
            self.told.emit(f"{attribute.name}: {value or 'none'}")
        else:
            self.attribute_wanted.emit(attribute.id)

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

    # --- the page -----------------------------------------------------------------------------------

    @at_once
    def delete(self) -> None:
        """Delete the selected item; when segments are annotated, the segment at the caret."""
        item = self.item()
        if self.mode is Mode.SEGMENTS:
            item = self.segment_here()
        if item is None:
            self.refused.emit("nothing is selected")
            return
        doomed, event = item.id, self.open_event
        done = self._do(lambda a: edits.delete_items(a, [doomed]))
        if done is not None and self.mode is Mode.ENTITIES:
            self.select(event if event != doomed else None)

    def set_flag(self, flag: str, *, on: bool) -> None:
        self.session.perform(lambda a: edits.set_flag(a, self.session.scheme, flag, on))

    def set_state(self, state: State) -> None:
        self.session.perform(lambda a: edits.set_state(a, state))

    @staticmethod
    def _made(edit: Edit, kind: Kind) -> str | None:
        return next((c.id for c in edit.changes if c.kind is kind and c.before is None), None)
