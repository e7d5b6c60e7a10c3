"""The grip: the edges of a segment, mention or trigger in hand, moved by the arrows, kept as one edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.ranges import Range, Span

from ..look.i18n import tr
from ..textview import motion
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from . import targets
from .annotating import Annotating

Key = Qt.Key
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_BARE = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock)

Held = Segment | Mention | Event


class Grip(QObject):
    """Holds one item's edges. While it does, every key of the page means them and nothing else happens.

    Nothing is changed before ``keep``. Whatever changes the page otherwise drops the grip.
    """

    changed = Signal()
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, annotating: Annotating, page: PageView, parent: QObject | None = None) -> None:
        """Serve one page view."""
        super().__init__(parent)
        self._annotating, self._page = annotating, page
        self._held: Held | None = None
        self._mode = Mode.ENTITIES
        self._start = self._end = 0
        self._at_end = True
        self._column: float | None = None
        annotating.session.edited.connect(lambda *_: self.drop())
        annotating.session.opened.connect(lambda *_: self.drop())
        annotating.changed.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether an item's edges are in hand."""
        return self._held is not None

    def possible(self) -> bool:
        """Tell whether edges may be moved at all: there is a page, and it may be changed."""
        return self._annotating.session.editable

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that matter while edges are in hand."""
        return (
            ("← →", tr("character")),
            ("↵", tr("keep")),
            ("Esc", tr("drop")),
            ("Tab", tr("other edge")),
            ("Ctrl ← →", tr("word")),
            ("Alt ← →", tr("sentence")),
        )

    # --- taking and letting go ----------------------------------------------------------------------

    def take(self) -> None:
        """Take the segment at the caret, or the selected mention or trigger, by the edge nearer the caret."""
        annotating, caret = self._annotating, self._page.caret()
        self._mode = annotating.mode
        item = annotating.segment_here() if self._mode is Mode.SEGMENTS else annotating.item()
        if not isinstance(item, Held):
            segments = self._mode is Mode.SEGMENTS
            self.refused.emit(
                tr("put the caret in a segment to move its edges")
                if segments
                else tr("go to a mention or an event first to move its edges")
            )
            return
        place = item.range if isinstance(item, Segment) else item.span.hull
        self._page.set_selection(None)
        self._held, self._column = item, None
        self._start, self._end = place.start, place.end
        self._at_end = place.end - caret <= caret - place.start
        self._show()

    def drop(self) -> None:
        """Let go and leave the item as it was."""
        if self._held is not None:
            self._held = None
            self._page.set_grip(None)
            self.told.emit("")
            self.changed.emit()

    def keep(self) -> None:
        """Make the edges the item's, as one edit."""
        annotating, held, caret = self._annotating, self._held, self._page.caret()
        if held is None:
            return
        make = self._edit(held, Range.at(self._start, self._end))
        self.drop()
        if annotating.session.perform(make) is None:
            return
        place = targets.place_of(annotating.annotations, held.id) if annotating.annotations else None
        if place is not None and not place.start <= caret <= place.end:
            # The next key means this item: the caret may not be left behind in what it has lost.
            self._page.move_caret(place.start if caret < place.start else place.end, picks=False)
        annotating.select(held.id)

    def _edit(self, held: Held, asked: Range) -> Callable[[AnnotationSet], Edit]:
        if isinstance(held, Segment):
            return lambda annotations: edits.resize_segment(annotations, held.id, asked)
        first, *more = held.span.fragments
        pieces = [Range.at(asked.start, first.end), *more]
        pieces[-1] = Range.at(pieces[-1].start, asked.end)
        scheme = self._annotating.session.scheme
        return lambda annotations: edits.resize_span(annotations, scheme, held.id, Span(tuple(pieces)))

    def _follow(self) -> None:
        """Let go when another item, or another way of working, was chosen with the mouse."""
        annotating, held = self._annotating, self._held
        if held is None:
            return
        selected = annotating.selected in (None, held.id) or isinstance(held, Segment)
        if annotating.mode is not self._mode or not selected:
            self.drop()

    # --- keys ---------------------------------------------------------------------------------------

    def press(self, event: QKeyEvent) -> None:
        """Do what a key means while edges are in hand; any other key is refused with a word."""
        key, modifiers = Key(event.key()), event.modifiers()
        if key not in (Key.Key_Up, Key.Key_Down):
            self._column = None
        if key is Key.Key_Escape:
            self.drop()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.keep()
        elif key in (Key.Key_Tab, Key.Key_Backtab):
            self._at_end = not self._at_end
            self._show()
        elif (to := self._target(key, modifiers)) is not None:
            self._move(to)
        elif key not in _BARE:
            self.refused.emit(tr("the edges are in hand: Enter keeps them, Esc drops them"))

    def _target(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> int | None:
        """Return where a key takes the edge in hand; None if it is no key for that."""
        edge = self._end if self._at_end else self._start
        if key in (Key.Key_Left, Key.Key_Right):
            index = self._page.page().paragraphs.at(edge)
            backwards = not self._page.page().folded(index) and self._page.page().laid(index).right_to_left
            return self._sideways(edge, (key is Key.Key_Right) != backwards, modifiers)
        if key in (Key.Key_Up, Key.Key_Down):
            return self._by_line(edge, 1 if key is Key.Key_Down else -1)
        if key in (Key.Key_Home, Key.Key_End):
            return self._page.page().line_edges(edge, self._at_end)[key is Key.Key_End]
        return None

    def _sideways(self, edge: int, forward: bool, modifiers: Qt.KeyboardModifier) -> int:
        text = self._page.text()
        if modifiers & _CTRL:
            return word_edge(text, edge, forward=forward, end=self._at_end)
        if modifiers & _ALT:
            return sentence_edge(text, edge, forward=forward, end=self._at_end)
        return (motion.next_grapheme if forward else motion.previous_grapheme)(text, edge)

    def _by_line(self, edge: int, by: int) -> int:
        page = self._page.page()
        spot = page.spot(edge, self._at_end)
        self._column = spot.x if self._column is None else self._column
        place = page.next_line(spot, by)
        if place is None:
            return len(self._page.text()) if by > 0 else 0
        return page.on_line(*place, self._column)[0]

    def _move(self, to: int) -> None:
        """Take the edge in hand to a place, but not over the other one or into another fragment."""
        text, held = self._page.text(), self._held
        pieces = held.span.fragments if isinstance(held, Mention | Event) else ()
        if self._at_end:
            low = pieces[-1].start if len(pieces) > 1 else self._start
            self._end = max(to, motion.next_grapheme(text, low))
        else:
            high = pieces[0].end if len(pieces) > 1 else self._end
            self._start = min(to, motion.previous_grapheme(text, high))
        self._show()

    def _show(self) -> None:
        held, edge = self._held, self._end if self._at_end else self._start
        if held is None:
            return
        self._page.set_grip(Range.at(self._start, self._end), "end" if self._at_end else "start")
        self._page.reveal(Range.at(edge, edge))
        if isinstance(held, Segment):
            name = self._annotating.session.scheme.segment_kinds[held.kind].name
        else:
            name = held.type
        text = tr("moving the end of {name}") if self._at_end else tr("moving the start of {name}")
        self.told.emit(text.format(name=name))
        self.changed.emit()


def word_edge(text: str, edge: int, *, forward: bool, end: bool) -> int:
    """Return the nearest end of a word (``end``), or start of one, before or after an edge."""
    if not end:
        return (motion.next_word if forward else motion.previous_word)(text, edge)
    if forward:
        return motion.next_word_end(text, edge)
    at = edge
    while at > 0:
        at = motion.previous_word(text, at)
        word = motion.word_at(text, at)
        if word is not None and word.end < edge:
            return word.end
        if word is None:
            break
    return 0


def sentence_edge(text: str, edge: int, *, forward: bool, end: bool) -> int:
    """Return the nearest end of a sentence (``end``), or start of one, before or after an edge.

    Its end leaves out the white space before the next sentence.
    """
    if not end:
        return (motion.next_sentence if forward else motion.previous_sentence)(text, edge)
    if forward:
        at = edge
        while at < len(text):
            at = motion.next_sentence(text, at)
            if (ended := _without_blanks(text, edge, at)) > edge:
                return ended
        return len(text)
    start = motion.previous_sentence(text, edge)
    return _without_blanks(text, 0, start)


def _without_blanks(text: str, low: int, position: int) -> int:
    while position > low and text[position - 1].isspace():
        position -= 1
    return position
