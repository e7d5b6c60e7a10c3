"""Mentions by keys: tag, retype, lock a label, go from name to name, change the span. No Qt."""

from __future__ import annotations

from dataclasses import replace

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit, Kind
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Role
from annotator.domain.sentences import message, sentence

from ..textview import motion
from ..textview.geometry import Mode
from . import targets
from .asked import Asked, MakeEdit, PutCaret, Result, Reveal, Select, Tell, choose, perform, refused, told
from .hand import Hand

NO_WORD = sentence("hand.no-word", "put the caret on a word, or select some text, to tag it")
NOT_THE_TRIGGER = sentence("hand.not-the-trigger", "go to the word that fills the role first, or select it")
LOCKING = sentence("hand.locking", "press the key of the label for each drag or double-click")
LOCKED = sentence(
    "hand.locked", "{label:type} is locked: drag, double-click or press Enter to tag; Esc unlocks"
)
NO_NAME_AFTER = sentence("hand.no-name-after", "no more names on this page")
NO_NAME_BEFORE = sentence("hand.no-name-before", "no earlier names on this page")
NO_SPAN = sentence("hand.no-span", "select a mention first, then the text to add to it")
ADDING = sentence("hand.adding", "go to the words to add and press + or Enter; Esc leaves the span unchanged")
NO_PART = sentence("hand.no-part", "select the part of a mention that does not belong to it")
INSIDE_WORD = sentence("hand.inside-word", "starts or ends inside a word: Space takes it whole")
CUTS_WORD = sentence("hand.cuts-word", "starts or ends inside a word")
TAGGED_INSIDE = sentence("hand.tagged-inside", "what was tagged starts or ends inside a word")
NOT_SMALLER = sentence("hand.not-smaller", "the span cannot be made smaller")
NO_WORD_AFTER = sentence("hand.no-word-after", "no more words")


# --- tagging ----------------------------------------------------------------------------------------------


def target(hand: Hand, asked: Asked) -> Range | None:
    """Return what a label key means: the selection, the selected mention under the caret, or the word."""
    item = hand.item(asked.annotations)
    if asked.selection is not None or not isinstance(item, Mention):
        return asked.selection_or_word()
    on_it = item.span.start <= asked.caret <= item.span.end
    return item.span.hull if on_it else asked.selection_or_word()


def tag(hand: Hand, asked: Asked, type_id: str) -> Result:
    """Tag the target, retype the selected mention if that is the target; fill the armed role with it."""
    wanted, item, scheme = target(hand, asked), hand.item(asked.annotations), asked.scheme
    if wanted is None:
        return refused(hand, NO_WORD)
    armed, event = hand.role(asked.annotations, scheme), hand.event(asked.annotations)
    if armed and event:
        if asked.selection is None and event.span.start <= asked.caret <= event.span.end:
            return refused(hand, NOT_THE_TRIGGER)
        return _tag_and_fill(hand, asked, wanted, type_id, event.id, armed)
    if isinstance(item, Mention) and item.span.hull == wanted:
        mention = item.id
        make: MakeEdit = lambda a: edits.retype_mention(a, scheme, mention, type_id)  # noqa: E731
        return Result(hand, (Select(None),), make)

    def made(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        new = targets.made_by(edit, Kind.MENTION) or _same(asked.annotations, wanted, type_id)
        return Result(hand.selecting(asked.annotations, new))

    shown = (Reveal(wanted),) if asked.hidden(wanted) else ()
    return replace(perform(hand, lambda a: edits.tag_mention(a, scheme, wanted, type_id), made), wishes=shown)


def _tag_and_fill(hand: Hand, asked: Asked, wanted: Range, type_id: str, event: str, role: Role) -> Result:
    scheme = asked.scheme

    def filled(hand: Hand, asked: Asked, _edit: object) -> Result:
        return Result(hand.arming(None).selecting(asked.annotations, event))

    return perform(hand, lambda a: edits.tag_argument(a, scheme, event, role.id, wanted, type_id), filled)


def _same(annotations: AnnotationSet, wanted: Range, type_id: str) -> str | None:
    """Return the mention of a type that is there already on the tidied target."""
    found = annotations.mentions_in(wanted)
    inside = [m for m in found if m.type == type_id and wanted.covers(m.span.hull)]
    return max(inside, key=lambda m: len(m.span.hull)).id if inside else None


# --- a locked label ---------------------------------------------------------------------------------------


def label_key(hand: Hand, asked: Asked, text: str) -> Result | None:
    """Do what a character means as the key of an entity type: tag, or lock the label."""
    type_id = targets.by_key(asked.scheme.entity_types, text)
    if type_id is None:
        return None
    return (lock if hand.locked or hand.locking else tag)(hand, asked, type_id)


def lock_or_unlock(hand: Hand, _asked: Asked) -> Result:
    """Let the next label key lock its label; with a label locked, or a lock begun, take that back."""
    if hand.locked or hand.locking:
        return Result(replace(hand, locked=None, locking=False), (Tell(),))
    return told(replace(hand, locking=True), LOCKING)


def lock(hand: Hand, _asked: Asked, type_id: str) -> Result:
    """Lock a label: whatever is chosen from now on gets it."""
    return told(replace(hand, locked=type_id, locking=False), LOCKED, label=type_id)


def span_chosen(hand: Hand, asked: Asked) -> Result:
    """Tag what a drag or double-click has just selected, if a label is locked; name an edge inside a word."""
    if hand.mode is not Mode.ENTITIES or asked.selection is None or not hand.locked:
        named = name_edges(hand, asked)
        waits = hand.locking or hand.relating or hand.adding or hand.armed
        return named if named.wishes or waits else Result(hand, (Tell(),))
    return naming_cut(tag(hand, asked, hand.locked), asked)


def naming_cut(made: Result, asked: Asked) -> Result:
    """Let it be said after an edit of the selection that this starts or ends inside a word."""
    then = made.then
    if then is None or not _inside_word(asked):
        return made

    def with_note(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        result = then(hand, asked, edit)
        note = (Tell(message(TAGGED_INSIDE)),) if edit is not None else ()
        return replace(result, wishes=(*result.wishes, *note))

    return replace(made, then=with_note)


def name_edges(hand: Hand, asked: Asked) -> Result:
    """Say so where something was selected, by a drag or as a hit, that starts or ends inside a word."""
    if not _inside_word(asked):
        return Result(hand)
    return told(hand, INSIDE_WORD if hand.mode is Mode.ENTITIES else CUTS_WORD)


def _inside_word(asked: Asked) -> bool:
    return asked.selection is not None and motion.to_words(asked.text, asked.selection) != asked.selection


def enter(hand: Hand, asked: Asked) -> Result | None:
    """Do what Enter means while a span waits for a fragment or a label is locked; None: neither is.

    With a label locked an event under the caret is opened as ever.
    """
    if hand.adding is not None:
        return add_fragment(hand, asked)
    if not hand.locked or hand.mode is not Mode.ENTITIES:
        return None
    on_event = asked.selection is None and isinstance(hand.item(asked.annotations), Event)
    return None if on_event else tag(hand, asked, hand.locked)


# --- from name to name ------------------------------------------------------------------------------------


def go_to_name(hand: Hand, asked: Asked, *, forward: bool) -> Result:
    """Select the next word or words that look like a name and are in no mention."""
    chosen, start = asked.selection, asked.caret
    if chosen is not None:
        start = chosen.end if forward else chosen.start
    found = asked.find_name(asked.annotations, start, forward)
    if found is None:
        return told(hand, NO_NAME_AFTER if forward else NO_NAME_BEFORE)
    return choose(hand.letting_go(), asked, found, Reveal(found))


# --- the span ---------------------------------------------------------------------------------------------


def add_fragment(hand: Hand, asked: Asked) -> Result:
    """Add the selection to the selected span; without one, let the span wait for it.

    While a span waits, the same key, or Enter, adds the selection or the word under the caret.
    """
    scheme, item, waiting = asked.scheme, hand.item(asked.annotations), hand.adding
    chosen, more = asked.selection, asked.selection_or_word()
    if waiting is not None and more is not None:

        def added(hand: Hand, asked: Asked, _edit: object) -> Result:
            return Result(replace(hand, adding=None).selecting(asked.annotations, waiting))

        return perform(hand, lambda a: edits.add_fragment(a, scheme, waiting, more), added)
    if not isinstance(item, Mention | Event):
        return refused(hand, NO_SPAN)
    if chosen is not None:
        return perform(hand, lambda a: edits.add_fragment(a, scheme, item.id, chosen))
    return told(replace(hand, adding=item.id), ADDING)


def take_out(hand: Hand, asked: Asked) -> Result:
    """Take the selection out of the selected span, or out of the smallest one it touches."""
    scheme, chosen = asked.scheme, asked.selection
    item = _span_on(hand, asked, chosen) if chosen is not None else None
    if chosen is None or item is None:
        return refused(hand, NO_PART)

    def taken(hand: Hand, asked: Asked, _edit: object) -> Result:
        return Result(hand.selecting(asked.annotations, item.id))

    return perform(hand, lambda a: edits.remove_fragment(a, scheme, item.id, chosen), taken)


def _span_on(hand: Hand, asked: Asked, chosen: Range) -> Mention | Event | None:
    """Return the span that a selection is about: the selected item's, else the smallest it touches."""
    item, annotations = hand.item(asked.annotations), asked.annotations
    if isinstance(item, Mention | Event) and item.span.hull.overlaps(chosen):
        return item
    found: list[Mention | Event] = [*annotations.mentions_in(chosen), *annotations.events_in(chosen)]
    return min(found, key=lambda span: len(span.span.hull), default=None)


def resizable(hand: Hand, asked: Asked) -> bool:
    """Tell whether the arrow keys move the selected item's edges now, and do not select words."""
    return hand.held and asked.selection is None and isinstance(hand.item(asked.annotations), Mention | Event)


def resize(hand: Hand, asked: Asked, *, end: bool, right: bool) -> Result:
    """Move the end, or the start, of the selected mention or trigger by a word."""
    scheme, item = asked.scheme, hand.item(asked.annotations)
    if not isinstance(item, Mention | Event):
        return Result(hand)
    moved = targets.moved_end if end else targets.moved_start
    span: Span | None = moved(asked.text, item.span, right=right)
    if span is None:
        return refused(hand, NOT_SMALLER if end != right else NO_WORD_AFTER)
    item_id, hull = item.id, span.hull

    def resized(hand: Hand, asked: Asked, edit: Edit | None) -> Result:
        return keep_caret(hand, asked, hull) if edit is not None else Result(hand)

    return Result(hand, edit=lambda a: edits.resize_span(a, scheme, item_id, span), then=resized)


def keep_caret(hand: Hand, asked: Asked, place: Range) -> Result:
    """Take the caret along where it was left behind in text that the item at ``place`` has lost.

    The next key means this item.
    """
    if place.start <= asked.caret <= place.end:
        return Result(hand)
    edge = place.start if asked.caret < place.start else place.end
    return Result(replace(hand.walking(asked.annotations, edge), held=True), (PutCaret(edge),))
