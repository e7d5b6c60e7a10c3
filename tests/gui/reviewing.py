"""What tests of reviewing share: who handed in what, and the keys pressed then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import GOLD, Argument, Author, AuthorKind, Entity, Event, Item, Mention, State
from annotator.domain.ranges import Span
from annotator.gui.window.main_window import MainWindow
from annotator.review.questions.docket import Asked
from annotator.store import Project

from .conftest import PACT, Opener

NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
ENTER = (Qt.Key.Key_Return, NONE)
Key = str | tuple[Qt.Key, Qt.KeyboardModifier]
Open = Callable[..., "Hands"]


def span(words: str, start: int = 0) -> Span:
    at = PACT.index(words, start)
    return Span.at(at, at + len(words))


def mention(item: str, words: str, type_: str, *, start: int = 0, **more: str) -> Mention:
    return Mention(item, span(words, start), type_, **more)


def event(item: str, words: str, type_: str, *arguments: tuple[str, str]) -> Event:
    return Event(item, span(words), type_, arguments=tuple(Argument(*one) for one in arguments))


def said_by(
    name: str, items: Sequence[Item], *, document: str = "doc-pact", text: str = PACT, model: bool = False
) -> AnnotationSet:
    author = Author(name, AuthorKind.MODEL if model else AuthorKind.HUMAN)
    return filled(AnnotationSet(f"set-{name}-{document}", document, text, author, State.DONE), items)


def hand_in(project_file: Path, sets: Sequence[AnnotationSet], entities: Sequence[Entity] = ()) -> None:
    with Project.open(project_file) as project:
        for document in dict.fromkeys(one.document for one in sets):
            mine = [one for one in sets if one.document == document]
            project.add_bundle(project.document(document), mine, entities, (), None)


class Hands:
    """A window in which a page is reviewed, and the keys that are pressed in it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.work = window, qtbot, window.adjudicating

    def begin(self) -> Hands:
        self.qtbot.keyClick(self.window, Qt.Key.Key_F12)
        self.qtbot.waitUntil(lambda: self.work.votes is not None)
        self.rest()
        return self

    def rest(self) -> None:
        session = self.window.session
        self.qtbot.waitUntil(lambda: not session.busy() and session.database.idle())

    def press(self, *keys: Key, into: QWidget | None = None) -> None:
        target = into or self.window.page
        for key in keys:
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, *key)
        self.rest()

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    @property
    def gold(self) -> AnnotationSet:
        found = self.window.session.annotations
        assert found is not None and found.author.name == GOLD
        return found

    def asked(self) -> Asked:
        found = self.work.asked()
        assert found is not None
        return found

    def to(self, surface: str, **more: str) -> Asked:
        """Take the question about some words in hand."""
        assert self.work.page is not None
        for one in self.work.page.questions:
            question = one.question
            if surface in question.surface and all(getattr(question, k) == v for k, v in more.items()):
                self.work.go_to(question.id)
                return one
        raise AssertionError(f"nothing is asked about {surface}")


def opener(open_window: Opener, qtbot: QtBot) -> Open:
    def opened(author: str = "eve", page: str = "doc-pact") -> Hands:
        return Hands(open_window(author, page=page), qtbot).begin()

    return opened
