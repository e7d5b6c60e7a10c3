"""A click at the drawn place of a letter is one on that letter: in every script, however lines are broken."""

from __future__ import annotations

import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.textview.geometry import metrics_for
from annotator.gui.textview.page_view import PageView
from annotator.gui.textview.paragraph_layout import LaidParagraph, is_right_to_left, page_font

from .page_view import page_of, shown

ARABIC = "قال رئيس الوزراء أحمد كريم في القاهرة إن الاتفاق سيوقع غدا في المدينة القديمة "
HEBREW = "אמר ראש הממשלה דוד כהן בירושלים כי ההסכם ייחתם מחר בעיר העתיקה "
WORDS = (
    *ARABIC.split(), *HEBREW.split(), "الأمة", "לְשָׁלוֹם", "Anna", "Brekke", "2024", "(12)", "e\u0301t", "naïve",
    "東京", "ประเทศ", "👩\u200d🚀", "–", "«Oslo»",
)  # fmt: skip
PASSAGES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
"""Words of all directions, as they come."""


def laid(text: str, width: int) -> LaidParagraph:
    metrics = metrics_for(width)
    return LaidParagraph(text, page_font(metrics), metrics, is_right_to_left(text))


@given(PASSAGES, st.integers(360, 1100))
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_letter_is_hit_where_it_is_drawn(qapp: object, text: str, width: int) -> None:
    paragraph = laid(text, width)
    for line in range(paragraph.line_count):
        low, high = paragraph.line_range(line)
        for found in regex.finditer(r"\X", text[low:high]):
            start, end = low + found.start(), low + found.end()
            ((_, left, right),) = paragraph.rectangles(start, end)
            if text[start:end].isspace() or right - left < 3:
                continue
            hits = [paragraph.position_at(at, line) for at in (left + 1, right - 1)]
            assert {position for position, _upstream in hits} == {start, end}, (text[start:end], left, right)
            for (position, upstream), at in zip(hits, (left, right), strict=True):
                shown_on = paragraph.line_of(position, upstream)
                assert shown_on == line, "the caret stays on the line that was clicked"
                assert abs(paragraph.caret_x(position, line, upstream) - at) <= 1.5, (
                    "and where it was clicked"
                )


def drag(qtbot: QtBot, view: PageView, line: int, start: float, end: float) -> None:
    """Drag on a line of the first paragraph, between two places of its text."""
    metrics, page = view.page().metrics, view.page()
    y = page.top(0) + line * metrics.pitch - view.top() + metrics.baseline - 4
    points = [QPoint(round(metrics.text_left + x), y) for x in (start, (start + end) / 2, end)]
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(view.viewport(), point)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=points[-1])


def test_a_word_is_what_is_dragged_over_on_every_line(qtbot: QtBot, view: PageView) -> None:
    for text in (ARABIC * 5, HEBREW * 5):
        shown(view, page_of(text, []))
        word = text.split()[6]
        for found in regex.finditer(word, text):
            range_ = Range.at(*found.span())
            pieces = view.page().rectangles(0, range_.start, range_.end)
            ((line, left, right),) = pieces
            drag(qtbot, view, line, right - 0.5, left + 0.5)
            assert view.selection() == range_, "from edge to edge"
            drag(qtbot, view, line, left + 0.5, right - 0.5)
            assert view.selection() == range_, "and back"
