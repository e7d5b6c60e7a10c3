"""The caret and the selection of the page view, by keys, in every script."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.items import Mention
from annotator.domain.ranges import Range, Span
from annotator.gui.textview.page_view import PageView

from .page_view import ALT, CTRL, SHIFT, TEXT, Key, at, page_of, press, shown


def test_the_caret_counts_code_points_behind_an_emoji(view: PageView, qtbot: QtBot):
    with qtbot.waitSignal(view.caret_moved) as moved:
        press(view, Key.Key_Right)
    assert moved.args == [1]
    press(view, Key.Key_Right)
    with qtbot.waitSignal(view.selection_changed) as chosen:
        press(view, Key.Key_Right, SHIFT)
    press(view, Key.Key_Right, SHIFT, 4)
    assert chosen.args == [Range.at(2, 3)]
    assert view.selection() == at("Japan")


def test_a_grapheme_of_many_code_points_is_one_step(view: PageView):
    view.move_caret(TEXT.index("\U0001f469"))
    press(view, Key.Key_Right, SHIFT)
    assert view.selection() == at("\U0001f469\u200d\U0001f469\u200d\U0001f467")
    view.move_caret(TEXT.index("e\u0301"))
    press(view, Key.Key_Right)
    assert view.caret() == TEXT.index("\u0301") + 1


def test_words_sentences_lines_and_paragraphs(view: PageView):
    press(view, Key.Key_Right, CTRL)
    assert view.caret() == TEXT.index("Japan")
    press(view, Key.Key_Right, CTRL)
    assert view.caret() == TEXT.index("EU")
    press(view, Key.Key_Left, CTRL)
    assert view.caret() == TEXT.index("Japan")
    press(view, Key.Key_Down, CTRL)
    assert view.caret() == TEXT.index("As China")
    press(view, Key.Key_End)
    assert view.caret() == TEXT.index("\nSign")
    press(view, Key.Key_Home, SHIFT)
    assert view.selection() == at("As China tightens export controls, makers fear for supply.")
    press(view, Key.Key_Right, ALT)
    assert view.caret() == TEXT.index("Sign up")
    press(view, Key.Key_End, CTRL)
    assert view.caret() == len(TEXT)
    press(view, Key.Key_Home, CTRL)
    assert view.caret() == 0


def test_up_and_down_keep_to_their_column(view: PageView):
    view.move_caret(TEXT.index("explore"))
    column = view.caret_spot().x
    press(view, Key.Key_Down, times=2)
    assert TEXT.index("Sign up") < view.caret() <= TEXT.index("\nEvery")
    press(view, Key.Key_Up, times=2)
    assert abs(view.caret_spot().x - column) < 8


def test_page_down_scrolls_and_takes_the_caret_along(view: PageView):
    press(view, Key.Key_PageDown)
    first = view.caret()
    assert view.top() > 0 and first > TEXT.index("The \U0001f469")
    press(view, Key.Key_PageDown, SHIFT)
    assert view.selection() == Range.at(first, view.caret())
    press(view, Key.Key_PageUp, times=9)
    assert view.top() == 0


def test_shift_arrows_move_one_edge_and_with_alt_the_other(view: PageView):
    view.set_selection(at("China"))
    press(view, Key.Key_Left, SHIFT)
    assert view.selection() == at("Chin")
    press(view, Key.Key_Left, ALT | SHIFT, 3)
    assert view.selection() == at("As Chin")
    press(view, Key.Key_Right, ALT | SHIFT)
    assert view.selection() == at("s Chin")


def test_space_selects_a_word_and_grows_and_escape_lets_go(view: PageView):
    view.move_caret(TEXT.index("export") + 2)
    press(view, Key.Key_Space)
    assert view.selection() == at("export")
    press(view, Key.Key_Space)
    assert view.selection() == at("export controls")
    view.set_mark(3)
    press(view, Key.Key_Escape)
    assert view.selection() is None and view.mark() == 3
    press(view, Key.Key_Escape)
    assert view.mark() is None


def test_other_keys_go_out(view: PageView, qtbot: QtBot):
    with qtbot.waitSignal(view.key_typed) as typed:
        press(view, Key.Key_3)
    assert typed.args[0] == "3"
    with qtbot.assertNotEmitted(view.key_typed):
        press(view, Key.Key_K, CTRL)
        press(view, Key.Key_Delete)


def test_arabic_runs_from_right_to_left(view: PageView):
    text = "وقال Emmanuel Macron في باريس\nplain"
    shown(view, page_of(text, [Mention("m", Span((at("Emmanuel Macron", text),)), "PER")]))
    assert view.page().laid(0).right_to_left and not view.page().laid(1).right_to_left
    assert view.position_of(0).x() > view.viewport().width() // 2
    press(view, Key.Key_Left)
    assert view.caret() == 1
    press(view, Key.Key_Right)
    assert view.caret() == 0
    pieces = view.page().rectangles(0, *_ends(at("قال Emmanuel", text)))
    assert len(pieces) == 2  # "Macron" stands between the two on the screen
    ((_, left, right),) = view.page().rectangles(0, *_ends(at("Emmanuel Macron", text)))
    assert 40 < right - left < view.page().metrics.text_width / 2


def _ends(asked: Range) -> tuple[int, int]:
    return asked.start, asked.end


@pytest.mark.parametrize("text", ["日本とEUは首脳会議を開く。", "a\u2028b\u2029c\td\re\ufdd0f\x0bg\ufffch"])
def test_every_position_is_found_again_where_it_is_shown(view: PageView, text: str):
    shown(view, page_of(text + "\nnext", []))
    assert view.page().laid(0).line_count == 1
    for position in range(len(text) + 1):
        assert view.position_under(view.position_of(position))[0] == position


def test_one_line_of_a_megabyte(view: PageView):
    text = "One sentence that goes on. " * 38_000
    shown(view, page_of(text, [Mention("m", Span.at(900_000, 900_010), "PER")]))
    assert (
        max(e - s for s, e in zip(view.page().paragraphs.starts, view.page().paragraphs.ends, strict=True))
        <= 4000
    )
    press(view, Key.Key_End, CTRL)
    assert view.caret() == len(text)
    view.reveal(Range.at(900_000, 900_010))
    assert view.viewport().rect().contains(view.position_of(900_000))
    press(view, Key.Key_Home, CTRL)
    press(view, Key.Key_Down, times=60)
    assert view.viewport().rect().contains(view.position_of(view.caret()))
