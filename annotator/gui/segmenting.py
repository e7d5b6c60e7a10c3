"""Segments by keys: label, number, mark, split, extend, join."""

from __future__ import annotations

from annotator import edits
from annotator.domain.ranges import Range

from . import keys
from .annotating_state import AnnotatingState, at_once


class Segmenting(AnnotatingState):
    """What the keys of segments mode do to the page."""

    @at_once
    def label(self, kind: str) -> None:
        """Label the selection, the stretch from the mark, the segment at the caret, or its line."""
        if self.annotations is None:
            return
        asked, article = self._stretch(), self._article_for(kind)
        edit = self._do(lambda a: edits.label_segment(a, self.session.scheme, asked, kind, article))
        if edit is not None:
            self.set_mark(None)

    def _stretch(self) -> Range:
        annotations, caret = self.annotations, self.place.caret()
        if annotations is None:
            return Range.at(caret, caret)
        if (selection := self.place.selection()) is not None and len(selection):
            return selection
        if self.mark is not None and self.mark != caret:
            return Range.at(min(self.mark, caret), max(self.mark, caret))
        here = self.segment_here()
        return here.range if here else keys.line_at(annotations.text, caret)

    def _article_for(self, kind: str) -> int | None:
        if not self.session.scheme.is_content(kind):
            return None
        selection, here = self.place.selection(), self.segment_here()
        if self.mark is None and not (selection and len(selection)) and here is not None and here.article:
            return here.article
        return self.article

    @at_once
    def set_article(self, number: int | None) -> None:
        """Number the segment here; the number also holds for the labels that come next."""
        here = self.segment_here()
        if number is not None:
            self.article = number
        if here is not None:
            self._do(lambda a: edits.set_article(a, [here.id], number))
        elif number is not None:
            self.told.emit(f"next labels: article {number}")
        self._tell_changed()

    def set_or_drop_mark(self) -> None:
        """Put the mark at the caret; at the same place it goes."""
        caret = self.place.caret()
        self.set_mark(None if self.mark == caret else caret)
        if self.mark is not None:
            self.told.emit("from here: go to the end of the stretch, then press the key of its kind")

    def set_mark(self, position: int | None) -> None:
        """Put the mark somewhere, or take it away."""
        if position != self.mark:
            self.mark = position
            self.place.set_mark(position)
            self._tell_changed()

    @at_once
    def split(self) -> None:
        caret = self.place.caret()
        self._do(lambda a: edits.split_segment(a, caret))

    @at_once
    def extend(self) -> None:
        caret = self.place.caret()
        self._do(lambda a: edits.extend_to_here(a, caret))

    @at_once
    def start_here(self) -> None:
        caret = self.place.caret()
        self._do(lambda a: edits.start_here(a, caret))

    @at_once
    def join(self) -> None:
        here, caret = self.segment_here(), self.place.caret()
        position = here.range.start if here else caret
        self._do(lambda a: edits.join_segment(a, position))

    @at_once
    def renumber(self) -> None:
        self._do(edits.renumber_articles)
