"""What one key should label from the caret on, and the places where an element may end.

Everything is read off the text around the caret, so the cost does not grow with the page: at most
``REACH`` code points ahead, ``IN_LINE`` in one line, and ``lines.WINDOW`` to either side in it.
"""

from __future__ import annotations

import re

from annotator.domain.ranges import Range
from annotator.domain.tokens import sentence_starts, tokens

from .cues import Cue, Cues, shipped
from .inline import opens_story, strong_marks
from .lines import WINDOW, Line, Shape, line_at, line_start

REACH = 20_000
IN_LINE = 8_000
_INK = re.compile(r"\S")
_LOOK = 600  # code points that are cut into sentences at once
_BOXES = frozenset(("newsletter_promo", "ai_promo"))  # a name, a promise, a button: one box
_JOINED = _BOXES | {"comments", "paywall", "navigation", "share", "hidden", "tags", "related_links"}
_HEADING_REACH = 2  # lines under a box's name that are looked at for its cue
_ENTRY = 110  # width up to which a line can be an entry of a list
_REMEMBERED = 500  # lines
_RUNS_ON = frozenset(("comments",))


class Boundaries:
    """The boundaries of one text, found when and where they are asked for."""

    def __init__(self, text: str, cues: Cues | None = None) -> None:
        """Look at nothing yet; without ``cues`` the table that comes with the program is used."""
        self.text, self.cues = text, cues or shipped()
        self._lines: dict[tuple[int, int | None], Line] = {}

    # --- what one key labels -------------------------------------------------------------------------

    def stretch(self, position: int, limit: int | None = None) -> Range:
        """Return what belongs together from a position on: up to the next strong boundary.

        White space at the edges is left out; ``limit`` is where it must end at the latest. Where nothing
        but white space follows the range is empty.
        """
        stop = min(len(self.text), limit if limit is not None else len(self.text))
        ink = _INK.search(self.text, position, stop)
        if ink is None:
            return Range.at(min(position, stop), min(position, stop))
        start = ink.start()
        end = min(self._end(start), stop)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Range.at(start, max(end, start))

    def _end(self, start: int) -> int:
        line = self._line(start)
        marks = self._marks(line)
        if marks:
            return marks[0]
        if line.cue is not None:
            return self._cue_end(line, line.cue)
        if line.shape is Shape.TABLE:
            return self._while_table(line)
        if line.prose and not self._opens(line):
            return self._prose_end(line)
        return self._heading_end(line)

    def _line(self, position: int, limit: int | None = None) -> Line:
        # The lines around a position are asked about again and again while a page is gone through.
        found = self._lines.get((position, limit))
        if found is None:
            if len(self._lines) >= _REMEMBERED:
                self._lines.clear()
            found = self._lines[position, limit] = line_at(self.text, position, self.cues, limit)
        return found

    def _marks(self, line: Line) -> list[int]:
        start = line_start(self.text, line.start)
        marks = strong_marks(self.text, start, max(line.end, line.start), self.cues)
        return [mark for mark in marks if line.start < mark < line.end]

    def _after(self, line: Line) -> Line:
        return self._line(line.next)

    def _opens(self, line: Line) -> bool:
        """Tell whether a line is the page's headline: the first, short, and no paragraph among others."""
        if (
            line.shape is Shape.LONG
            or line.start >= WINDOW
            or line.size >= _ENTRY
            or self.text[: line.start].strip()
        ):
            return False
        return not (line.prose and self._after(line).prose)

    def _cue_end(self, line: Line, cue: Cue) -> int:
        """Follow an element with a cue over its further lines."""
        kind, left, end, first = cue.kind, cue.reach, line.end, line.start
        while line.next < len(self.text) and line.next - first < REACH:
            line = self._after(line)
            if line.shape is Shape.BLANK:
                break
            if line.cue is not None:
                if line.cue.kind != kind and not (
                    kind in _RUNS_ON and line.cue.kind in ("dateline", "byline")
                ):
                    if not self._of_list(kind, line, left):
                        break
                elif kind not in _JOINED:
                    break
                left = max(left, line.cue.reach)
            elif self._box_follows(line, kind):
                pass
            elif (
                left <= 0
                or self._heads(line, kind not in _BOXES)
                or (line.size > _ENTRY and kind not in _RUNS_ON)
            ):
                break
            else:
                left -= 1
            end = line.end
        return end

    def _of_list(self, kind: str, line: Line, left: int) -> bool:
        """Tell whether a line with another cue is an entry of the list or box that is open."""
        return kind == "related_links" and left > 0 and line.cue is not None and line.cue.kind == "dateline"

    def _box_follows(self, line: Line, kind: str) -> bool:
        """Tell whether a line without a cue stands between two lines of the same box."""
        following = self._after(line)
        return (
            kind in _BOXES
            and line.size <= 2 * _ENTRY
            and following.cue is not None
            and following.cue.kind == kind
            and following.cue.where == "whole"
        )

    def _heads(self, line: Line, listed: bool = False) -> str | None:
        """Return the kind of the box whose name a short line is, or None.

        Among the entries of a list (``listed``) only a box with a button counts.
        """
        if line.shape is not Shape.SHORT or line.size > _ENTRY:
            return None
        below = line
        for step in range(_HEADING_REACH):
            below = self._after(below)
            if below.cue is not None:
                if below.cue.kind not in _BOXES or below.cue.where == "start":
                    return None
                button = below.cue.where == "whole" or (listed and self._button_below(below))
                return below.cue.kind if button or not (step or listed) else None
            if below.shape is Shape.BLANK or below.size > _ENTRY:
                return None
        return None

    def _button_below(self, line: Line) -> bool:
        cue = self._after(line).cue
        return cue is not None and cue.kind in _BOXES and cue.where == "whole"

    def _heading_end(self, line: Line) -> int:
        """Return the end of a line that stands alone, or of the box or table that it names."""
        inside = line.start > line_start(self.text, line.start)
        if not inside and (kind := self._heads(line)) is not None:
            while line.cue is None:
                line = self._after(line)
            return self._cue_end(line, line.cue) if line.cue.kind == kind else line.end
        if inside:
            return line.end
        below = self._after(line)
        if below.shape is Shape.TABLE and line.shape is Shape.SHORT:
            return self._while_table(below)
        return line.end

    def _while_table(self, line: Line) -> int:
        end, first = line.end, line.start
        while line.next < len(self.text) and line.next - first < REACH:
            line = self._after(line)
            if line.shape is not Shape.TABLE:
                source = line.cue is not None and line.cue.kind == "source_attribution"
                return line.end if source and line.end - line.start < _ENTRY else end
            end = line.end
        return end

    def _prose_end(self, line: Line) -> int:
        """Follow paragraphs, over blank lines and subheads, to what is no running text."""
        end, first, blank = line.end, line.start, False
        while line.next < len(self.text) and line.next - first < REACH:
            unbroken = self.text[line.next - 1] != "\n"
            if unbroken and line.next - first >= IN_LINE:
                return end  # what goes on without a break is labelled by one more press
            line = self._after(line)
            if line.shape is Shape.BLANK:
                blank = True
                continue
            marks = self._marks(line) if line.shape in (Shape.LONG, Shape.SHORT) else []
            first_part = self._line(line.start, marks[0]) if marks else line
            if first_part.shape is Shape.LONG or (first_part.shape is Shape.SENTENCE and not blank):
                if marks:
                    return marks[0]
            elif not self._subhead(line, blank):
                return end
            end, blank = line.end, False
        return end

    def _subhead(self, line: Line, blank: bool) -> bool:
        """Tell whether a short line between paragraphs is a subhead of theirs."""
        if blank or line.shape is not Shape.SHORT or line.size > _ENTRY or not line.next < len(self.text):
            return False
        if not self.text[line.start].isalnum() and self.text[line.start] not in "\"'“‘„«¿¡「":
            return False
        return not self._heads(line) and self._after(line).shape is Shape.LONG

    # --- where a stretch may end ---------------------------------------------------------------------

    def next(self, position: int) -> int | None:
        """Return the next candidate: a strong boundary, a line's or a sentence's start; the end of the text
        comes last, None after it."""
        ink = _INK.search(self.text, position + 1)
        if position >= len(self.text):
            return None
        if ink is None:
            return len(self.text)
        inside = [mark for mark in self._candidates(position) if mark > position]
        return min(inside, default=None) or self._line_below(position)

    def previous(self, position: int) -> int | None:
        """Return the candidate before a position; None at the first one."""
        back = min(position, len(self.text))
        while back > 0 and self.text[back - 1].isspace():
            back -= 1
        if back == 0:
            return None
        inside = [mark for mark in self._candidates(back - 1) if mark < position]
        return max(inside, default=None)

    def _line_below(self, position: int) -> int:
        """Return where text goes on below the line of a position, or a step on in a line without end."""
        high = min(len(self.text), position + WINDOW)
        stop = self.text.find("\n", position, high)
        if stop < 0:
            return high
        ink = _INK.search(self.text, stop)
        return ink.start() if ink else len(self.text)

    def _candidates(self, position: int) -> list[int]:
        """Return the candidates of a position's line near it, in order."""
        start = line_start(self.text, position)
        stop = self.text.find("\n", position, position + WINDOW)
        end = stop if stop >= 0 else min(len(self.text), position + WINDOW)
        low, high = max(start, position - _LOOK), min(end, position + _LOOK)
        piece = self.text[low:high]
        words = tokens(piece)
        found = {low + words[index].start for index in sentence_starts(piece, words)[low > start :]}
        found.update(strong_marks(self.text, start, end, self.cues))
        return sorted(found)

    # --- what it could be ----------------------------------------------------------------------------

    def kind_hint(self, asked: Range) -> str | None:
        """Return the id of the segment kind that the cues suggest for a range, or None."""
        if not len(asked):
            return None
        piece = self.text[asked.start : asked.end].strip()
        whole = self._line(asked.start)
        ending = min(whole.end, asked.end)
        line = self._line(asked.start, ending) if ending < whole.end else whole
        start = line_start(self.text, asked.start)
        if (line.start > start or ending < whole.end) and self._tag(piece, asked):
            return "source_attribution"
        if self.cues.runs.match(piece):
            return self.cues.run_kind
        if line.cue is not None:
            return line.cue.kind
        if ending < whole.end and opens_story(self.text, ending + 1) and line.prose:
            return "standfirst"
        if (kind := self._heads(line)) is not None and "\n" in piece:
            return kind
        if line.shape is Shape.TABLE or ("\n" in piece and self._after(line).shape is Shape.TABLE):
            return "table"
        return self._unmarked(line, start)

    def _tag(self, piece: str, asked: Range) -> bool:
        if piece.endswith(",") and len(piece) <= _ENTRY // 2:
            return True
        if self.cues.agencies.fullmatch(piece):
            return True
        last = self.text[asked.end : asked.end + 1] in ("", "\n")
        return last and len(piece) <= 40 and (piece.isupper() or piece[0] in "(（")

    def _unmarked(self, line: Line, start: int) -> str | None:
        if self._opens(line):
            return "title"
        below = self._after(line) if line.next < len(self.text) else None
        above = self.text[max(0, start - 200) : start].rstrip("\n").rpartition("\n")[2]
        if line.shape is Shape.SHORT and below is not None:
            if below.cue is not None and below.cue.kind == "dateline" and line.size < 40:
                return "source_attribution"
            if above and (cue := self.cues.of(above.strip())) and cue.kind == "source_attribution":
                return "title"
        second = (
            bool(above) and not self.text[: max(0, start - len(above) - 1)].strip() if start < 200 else False
        )
        if second and line.size < _ENTRY:
            return _second(line, below)
        if line.shape is Shape.LONG or (line.prose and below is not None and below.prose):
            return "body"
        return None


def _second(line: Line, below: Line | None) -> str | None:
    """Return what a line under the headline is: a summary before the byline, a section's word, or open."""
    if not line.prose:
        return "kicker" if line.size < 40 else None
    signed = below is not None and below.cue is not None and below.cue.kind in ("byline", "dateline")
    return "standfirst" if signed else "body"
