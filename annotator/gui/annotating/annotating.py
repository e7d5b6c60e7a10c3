"""From what is pressed and picked to edits: picks, label keys, relations, attributes, notes, page.

Knows the session and asks the page view where caret and selection are; draws nothing.
"""

from __future__ import annotations

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ids import uuid7
from annotator.domain.items import Entity, Event, Mention, Segment, State
from annotator.domain.scheme import Attribute

from ..look.i18n import tr
from ..textview.geometry import Mode
from . import targets
from .events import Eventing
from .segments import Segmenting
from .state import Place, at_once

__all__ = ["Annotating", "Place"]


class Annotating(Eventing, Segmenting):
    """What each key and pick does to the page."""

    # --- selecting ----------------------------------------------------------------------------------

    @at_once
    def reset(self) -> None:
        """Forget everything that belongs to the page before."""
        self.selected = self.open_event = self.armed = self.mark = self.relating = self.adding = None
        self.frame = None
        self.article = 1
        self.place.set_mark(None)
        self.place.set_selected(None)
        self._show_pending()
        self._tell_changed()

    @at_once
    def set_work(self, work: Mode) -> None:
        """Change what is being annotated."""
        if work is not self.mode:
            self.mode, self.relating, self.adding = work, None, None
            if self.locked or self.locking:
                self.unlock()
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
        if self._cycling:
            by_mouse = walked = False
        if self._passing and item_id != self.open_event:
            self.open_event = self.armed = None
            self._passing = False
        before = self.open_event
        if self.relating and item_id:
            (self.relate_to if by_mouse else self.show)(item_id)
        elif self.armed and item_id and item_id != self.open_event:
            if by_mouse:
                self.fill(item_id)
            else:
                self._away = not walked
                self.show(item_id)
        elif not item_id:
            self.let_go()
        elif item_id != self.selected:
            self._select_picked(item_id)
        if walked and item_id and item_id == self.open_event and item_id != before:
            self._passing = True
        if self.held == walked or not item_id:
            self.held = bool(item_id) and not walked and self.selected == item_id
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
        """Go one step back: disarm, unlock, close the event, deselect, drop the mark; False: none of it."""
        selection = self.place.selection()
        if self.relating:
            source, self.relating = self.relating, None
            self.told.emit("")
            self.select(source)
        elif self.adding:
            waiting, self.adding = self.adding, None
            self.told.emit("")
            self.select(waiting)
        elif self.armed:
            self.armed = None
            self.told.emit("")
            self.select(self.open_event)
            self._show_trigger()
        elif self.locking:
            self.unlock()
        elif selection is not None and len(selection):
            self.place.set_selection(None)
        elif self.locked:
            self.unlock()
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
        elif self.armed:
            self._show_pending()
        if self.adding and annotations.find(self.adding) is None:
            self.adding = None
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
        elif kind := targets.by_key(self.session.scheme.segment_kinds, text):
            self.label(kind)
        else:
            return False
        return True

    def _entity_key(self, text: str) -> bool:
        type_id = targets.by_key(self.session.scheme.entity_types, text)
        if type_id is not None:
            (self.lock if self.locked or self.locking else self.tag)(type_id)
        return type_id is not None

    @at_once
    def enter(self) -> bool:
        """Do what Enter means while a span waits for a fragment or a label is locked; False: neither is."""
        if self.adding is not None:
            self.add_fragment()
        elif self.locked and self.tags_with_enter():
            self.tag(self.locked)
        else:
            return False
        return True

    # --- relations ----------------------------------------------------------------------------------

    @at_once
    def begin_relation(self) -> None:
        """Let a relation from the selected mention wait for the mention it leads to."""
        item = self.item()
        if not isinstance(item, Mention) or self.annotations is None:
            self.refused.emit(tr("put the caret on the mention that the relation is to start from"))
            return
        self.relating, self.armed = item.id, None
        surface = item.span.surface(self.annotations.text)
        self.told.emit(
            tr("from “{words}”: go to the other mention with Tab and Enter, or click it").format(
                words=surface
            )
        )
        self._show_pending()
        self._tell_changed()

    @at_once
    def relate_to(self, target: str) -> None:
        """Ask which relation leads to a mention; where but one can, that is the one."""
        if target == self.relating:
            return
        found = self._relations_to(target)
        if not found:
            self.refused.emit(tr("the scheme has no relation between these two mentions"))
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

    # --- attributes, notes, entities ----------------------------------------------------------------

    def has_attribute(self, index: int) -> bool:
        """Tell whether the selected item's type has an n-th attribute (from 0)."""
        item = self.item()
        if self.mode is not Mode.ENTITIES or not isinstance(item, Mention | Event):
            return False
        return index < len(self.session.scheme.attributes_of(item.type))

    def attribute(self, index: int) -> None:
        """Cycle the n-th attribute (from 0) of the selected item, or ask for its field if it is text."""
        item = self.item()
        listed = self.session.scheme.attributes_of(item.type) if isinstance(item, Mention | Event) else ()
        if not isinstance(item, Mention | Event) or index >= len(listed):
            return
        attribute: Attribute = listed[index]
        if attribute.type == "choice":
            value = targets.next_value(attribute, item.attributes.get(attribute.id))
            self.set_attribute(attribute.id, value)
            self.told.emit(f"{attribute.name}: {value or tr('none')}")
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
            self.refused.emit(tr("nothing is selected"))
            return
        doomed, event = item.id, self.open_event
        done = self._do(lambda a: edits.delete_items(a, [doomed]))
        if done is not None and self.mode is Mode.ENTITIES:
            self.select(event if event != doomed else None)

    def set_flag(self, flag: str, *, on: bool) -> None:
        self.session.perform(lambda a: edits.set_flag(a, self.session.scheme, flag, on))

    def set_state(self, state: State) -> None:
        self.session.perform(lambda a: edits.set_state(a, state))
