"""What a screen reader is told of the caret's way through a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotator.gui.textview import accessible
from annotator.gui.textview.geometry import Mode
from annotator.gui.textview.page_view import PageView

from .page_view import CTRL, SHIFT, TEXT, Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    heard: list[str] = []
    real = accessible.QAccessibleAnnouncementEvent
    monkeypatch.setattr(
        accessible, "QAccessibleAnnouncementEvent", lambda view, text: heard.append(text) or real(view, text)
    )
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_a_walk_with_the_caret_is_said_letter_by_letter_and_line_by_line(
    view: PageView, said: list[str]
) -> None:
    view.set_mode(Mode.SEGMENTS)  # so that no mention is gone to on the way
    view.move_caret(TEXT.index("tightens"))
    plain = Qt.KeyboardModifier.NoModifier
    for key, held in (
        (Key.Key_Right, plain),
        (Key.Key_Right, CTRL),
        (Key.Key_Right, SHIFT),
        (Key.Key_End, plain),
    ):
        QTest.keyClick(view, key, held)
    walked = [words for words in said if not words.startswith(("Body", "Title", "Newsletter"))]
    assert walked[0].startswith("As China tightens")
    assert walked[1:] == ["i", "export", "e selected", "end of line"]


def test_the_tree_holds_the_line_of_the_caret_and_what_is_on_it(view: PageView) -> None:
    view.move_caret(TEXT.index("China"))
    page = QAccessible.queryAccessibleInterface(view)
    line = page.child(0)
    assert page.childCount() == 1 and line.parent() is page
    assert line.text(QAccessible.Text.Name).startswith("As China tightens")
    assert line.text(QAccessible.Text.Description).startswith("Body, article 1")
    names = [line.child(n).text(QAccessible.Text.Name) for n in range(line.childCount())]
    assert [name.rsplit(", ", 1)[1] for name in names] == ["China", "tightens", "export controls"]
    assert line.child(0).rect().left() < line.child(1).rect().left()
    view.go_to("m4")
    assert [line.child(n).state().selected for n in range(3)] == [0, 0, 1]
