"""Segments by keys: label stretch after stretch, number, mark, split, extend, join."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotator import edits
from annotator.assist.boundaries import Boundaries
from annotator.domain import coverage
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed

from ..look.i18n import tr
from ..textview.geometry import Mode
from ..work.session import Session
from .state import AnnotatingState, Place, at_once

_REMEMBERED = 1000  # labels of which it is known where the caret stood before and after


@dataclass(frozen=True, slots=True)
class _Step:
    """A label, and where the caret stood before it and after."""

    changes: tuple[Change, ...]
    before: int
    after: int


class Segmenting(AnnotatingState):
    """What the keys of segments mode do to the page."""

    def __init__(self, session: Session, place: Place, parent: QObject | None = None) -> None:
        """Mode on the session's page, where the caret of ``place`` stands."""
        super().__init__(session, place, parent)
        self.goes_on = True
        """Whether the caret goes on to the next text after a label (a setting)."""
        self.proposed: Callable[[AnnotationSet, int], Range | None] = lambda _annotations, _position: None
        """Returns what is proposed for the first unlabelled text that ends after a position."""
        self._boundaries: Boundaries | None = None
        self._found: tuple[Boundaries | None, Range | None, Range | None] = (None, None, None)
        self._steps: deque[_Step] = deque(maxlen=_REMEMBERED)
        self._shown: tuple[object, object] = (None, None)
        session.turned.connect(self._turned)
        self.changed.connect(self.show_stretch)

    # --- the stretch ----------------------------------------------------------------------------------

    def stretch(self) -> Range | None:
        """Return the unlabelled text that a kind key means when nothing is selected.

        It reaches from the caret (or the first text after it) to the next strong boundary; where something
        is proposed there, it is what the proposal covers. None where the caret is in a segment, or where
        there is only white space up to the next one.
        """
        annotations, caret = self.annotations, self.place.caret()
        if annotations is None or self.segment_here() is not None:
            return None
        gap = coverage.next_unlabelled(annotations, caret)
        after = annotations.segment_from(caret)
        if gap is None or (after is not None and after.range.start < gap.start):
            return None
        if (proposal := self.proposed(annotations, gap.start)) is not None:
            if proposal.start <= gap.start:
                return proposal
            gap = trimmed(annotations.text, Range.at(gap.start, min(gap.end, proposal.start)))
        boundaries = self.boundaries(annotations)
        if self._found[:2] != (boundaries, gap):  # it is asked for several times a key
            self._found = (boundaries, gap, boundaries.stretch(gap.start, gap.end))
        return self._found[2]

    def boundaries(self, annotations: AnnotationSet) -> Boundaries:
        """Return where the page's text may be cut."""
        if self._boundaries is None or self._boundaries.text is not annotations.text:
            self._boundaries = Boundaries(annotations.text)
        return self._boundaries

    def on_proposal(self) -> bool:
        """Tell whether the stretch at the caret is what somebody proposes."""
        annotations, stretch = self.annotations, self.stretch()
        if annotations is None or stretch is None:
            return False
        return self.proposed(annotations, stretch.start) == stretch

    def proposals_changed(self) -> None:
        """Show the stretch anew: what is proposed is something else now."""
        self._shown = (None, None)
        self.show_stretch()

    def show_stretch(self) -> None:
        """Show in the page what a kind key means, if it is no segment and not selected."""
        annotations, caret, chosen = self.annotations, self.place.caret(), self.place.selection()
        state = (caret, chosen, self.mark, self.mode)
        if self._shown[0] is annotations and self._shown[1] == state:
            return
        self._shown = (annotations, state)
        shown = None
        if self.mode is Mode.SEGMENTS and not chosen:
            shown = self._from_mark(caret) or self.stretch()
        self.place.set_stretch(shown)

    def _from_mark(self, caret: int) -> Range | None:
        if self.mark is None or self.mark == caret:
            return None
        return Range.at(min(self.mark, caret), max(self.mark, caret))

    @at_once
    def grow(self) -> None:
        """Select the stretch and what follows up to the next boundary, or let the selection grow so."""
        annotations = self.annotations
        if annotations is None:
            return
        text, (start, end) = annotations.text, self._growing()
        after = annotations.segment_from(end)
        # Text that has a label is taken in only by one more press.
        stops = after is not None and text[end : after.range.start].strip()
        stop = after.range.start if after is not None and stops else len(text)
        to = self.boundaries(annotations).next(end)
        while to is not None:
            grown = trimmed(text, Range.at(start, min(to, stop)))
            if grown.end > end:
                self._choose(grown)
                return
            to = self.boundaries(annotations).next(to)
        self.told.emit(tr("there is no text after this"))

    @at_once
    def shrink(self) -> None:
        """Take the selection, or the stretch, back to the boundary before."""
        annotations = self.annotations
        if annotations is None:
            return
        start, end = self._growing()
        to = self.boundaries(annotations).previous(end)
        shorter = trimmed(annotations.text, Range.at(start, max(start, to or 0)))
        if len(shorter):
            self._choose(shorter)
        else:
            self.place.move_caret(start, picks=False)

    def _growing(self) -> tuple[int, int]:
        """Return the start and end that Space and Shift+Space go out from."""
        if selection := self.place.selection():
            return selection.start, selection.end
        if (stretch := self.stretch()) is not None:
            return stretch.start, stretch.end
        return self.place.caret(), self.place.caret()

    @at_once
    def to_the_end(self) -> None:
        """Select from the caret to the end of the segment or unlabelled text here; again: of the page."""
        annotations = self.annotations
        if annotations is None:
            return
        start, end = self._growing()
        here, after = annotations.segment_at(start), annotations.segment_from(max(start, end))
        stop = len(annotations.text)
        if here is not None and here.range.end > end:
            stop = here.range.end
        elif (
            here is None and after is not None and (self.place.selection() is None or after.range.start > end)
        ):
            stop = after.range.start
        chosen = trimmed(annotations.text, Range.at(start, stop))
        if chosen == self.place.selection():
            chosen = trimmed(annotations.text, Range.at(start, len(annotations.text)))
        if len(chosen):
            self._choose(chosen)

    def _choose(self, asked: Range) -> None:
        self.place.set_selection(asked)
        self.place.reveal(Range(asked.end, asked.end))

    # --- label ----------------------------------------------------------------------------------------

    @at_once
    def label(self, kind: str) -> None:
        """Label the selection, the text from the mark or the stretch, and go on; else change the segment.

        In a segment, with nothing selected, the caret stays.
        """
        if self.annotations is None or self.session.later(lambda: self.label(kind)):
            return
        scheme, caret, article = self.session.scheme, self.place.caret(), self._article_for(kind)
        selection = self.place.selection() or self._from_mark(caret)
        here = None if selection else self.segment_here()
        if here is not None:
            asked = here.range
            self._do(lambda a: edits.label_segment(a, scheme, asked, kind, article))
            return
        chosen = selection or self.stretch()
        if chosen is None:
            self.refused.emit(tr("there is no unlabelled text here: press j to go to the next"))
            return
        back = caret if selection is None else selection.start
        edit = self._do(lambda a: edits.continue_segment(a, scheme, chosen, kind, article))
        if edit is not None:
            self.set_mark(None)
            if self.goes_on:
                self._go_on(chosen.end, over_labelled=selection is None)
            self.keep_step(edit, back)

    def keep_step(self, edit: Edit, before: int) -> None:
        """Remember where the caret stood before an edit, and where it stands now, for undo and redo."""
        if edit:
            self._steps.append(_Step(edit.changes, before, self.place.caret()))

    def _article_for(self, kind: str) -> int | None:
        if not self.session.scheme.is_content(kind):
            return None
        chosen, here = self.place.selection() or self.mark, self.segment_here()
        if chosen is None and here is not None and here.article:
            return here.article
        return self.article

    def _go_on(self, end: int, *, over_labelled: bool) -> None:
        """Take the caret to the next text after a place; ``over_labelled``: to the next without a label."""
        annotations = self.annotations
        if annotations is None:
            return
        ahead = coverage.next_unlabelled(annotations, end)
        after = annotations.segment_from(end)
        if not over_labelled and after is not None and (ahead is None or after.range.start < ahead.start):
            self.stand_at(after.range.start)
        elif ahead is not None:
            self.stand_at(ahead.start)
        elif coverage.next_unlabelled(annotations, 0) is None:
            self.told.emit(tr("all text is labelled"))
        else:
            self.told.emit(tr("all text from here on is labelled: j goes to the first that is not"))

    def stand_at(self, position: int) -> None:
        """Put the caret somewhere; what is there is what the next key means."""
        self.place.move_caret(position, picks=False)
        here = self.segment_here()
        self.select(here.id if here else None)

    @at_once
    def next_unlabelled(self) -> None:
        """Go to the next unlabelled stretch; after the last one to the first."""
        annotations = self.annotations
        if annotations is None:
            return
        here = self.stretch()
        ahead = coverage.next_unlabelled(annotations, here.end if here else self.place.caret())
        first = ahead or coverage.next_unlabelled(annotations, 0)
        if first is None:
            self.told.emit(tr("all text is labelled"))
        else:
            self.told.emit("" if ahead else tr("from the top of the page"))
            self.stand_at(first.start)

    def _turned(self, changes: tuple[Change, ...]) -> None:
        """Bring the caret back to where it stood before a label that is undone, or after one done again."""
        annotations, ids = self.annotations, {change.id for change in changes if change.kind is Kind.SEGMENT}
        if annotations is None or self.mode is not Mode.SEGMENTS or not ids:
            return
        for step in reversed(self._steps):
            own = [change for change in step.changes if change.kind is Kind.SEGMENT]
            if {change.id for change in own} != ids:
                continue
            if all(annotations.segments.get(change.id) == change.before for change in own):
                self.stand_at(step.before)
                return
            if all(annotations.segments.get(change.id) == change.after for change in own):
                self.stand_at(step.after)
                return

    # --- articles -------------------------------------------------------------------------------------

    @at_once
    def set_article(self, number: int | None) -> None:
        """Number the segment here; the number also holds for the labels that come next."""
        here = self.segment_here()
        if number is not None:
            self.article = number
        if here is not None:
            self._do(lambda a: edits.set_article(a, [here.id], number))
        elif number is not None:
            self.told.emit(tr("next labels: article {number}").format(number=number))
        else:
            self.refused.emit(tr("put the caret in a segment to take it out of its article"))
        self._tell_changed()

    @at_once
    def new_article(self) -> None:
        """Let a new article start at the caret; the labels that come next belong to it."""
        annotations, caret = self.annotations, self.place.caret()
        if annotations is None or self.session.later(self.new_article):
            return
        free = max((s.article or 0 for s in annotations.segments.values()), default=0) + 1
        follows = self._article_after(annotations, caret)
        if follows and self._do(lambda a: edits.new_article_here(a, caret)) is None:
            return
        self.article = free
        self.told.emit(tr("article {number} starts here").format(number=free))
        self._tell_changed()

    def _article_after(self, annotations: AnnotationSet, caret: int) -> bool:
        here: Segment | None = annotations.segment_at(caret) or annotations.segment_from(caret)
        while here is not None and here.article is None:
            here = annotations.segment_from(here.range.end)
        return here is not None

    @at_once
    def whole_article(self, number: int) -> None:
        """Give all segments of the article at the caret another number."""
        here = self.segment_here()
        gone = here.article if here else None
        if gone is None:
            self.refused.emit(
                tr("put the caret in a segment of the article that is to be number {number}").format(
                    number=number
                )
            )
            return
        if gone == number or self._do(lambda a: edits.merge_articles(a, gone, number)) is not None:
            self.article = number
            self._tell_changed()

    @at_once
    def renumber(self) -> None:
        self._do(edits.renumber_articles)

    # --- edges ----------------------------------------------------------------------------------------

    def set_or_drop_mark(self) -> None:
        """Put the mark at the caret; at the same place it goes."""
        caret = self.place.caret()
        self.set_mark(None if self.mark == caret else caret)
        if self.mark is not None:
            self.told.emit(tr("from here: go to the end of the stretch, then press the key of its kind"))

    def set_mark(self, position: int | None) -> None:
        """Put the mark somewhere, or take it away."""
        if position != self.mark:
            self.mark = position
            self.place.set_mark(position)
            self._tell_changed()

    @at_once
    def split(self) -> None:
        self._at_caret(edits.split_segment)

    @at_once
    def extend(self) -> None:
        self._at_caret(edits.extend_to_here)

    @at_once
    def start_here(self) -> None:
        self._at_caret(edits.start_here)

    def _at_caret(self, make: Callable[[AnnotationSet, int], Edit]) -> None:
        caret = self.place.caret()
        self._do(lambda annotations: make(annotations, caret))

    @at_once
    def join(self) -> None:
        here, caret = self.segment_here(), self.place.caret()
        position = here.range.start if here else caret
        self._do(lambda a: edits.join_segment(a, position))
