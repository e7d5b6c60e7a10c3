"""The whole job as a person does it: import a raw page, annotate it with keys alone, close, find everything
again, undo, export, and train spaCy on what came out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.assets import resource_dir
from annotator.domain.annotation_set import AnnotationSet
from annotator.gui.app import Application
from annotator.gui.window.main_window import MainWindow
from tests.training import trained

from .test_cli import annotator, process

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

SEED = {
    "page": "000_324dd719654309b1.txt",
    "title": "Japan, EU to explore",
    "body": "As China, the dominant",
    "promo": "BT in your inbox",
    "after": "They will focus",
    "who": "Japan, EU to explore",
    "what": "explore",
}
SAMPLE = {
    "page": "01-lithium-pact-daily-harbour.txt",
    "title": "Germany and Chile sign",
    "body": "Germany and Chile signed",
    "promo": "The Harbour Light in your inbox",
    "after": "Litio Austral will produce",
    "who": "Germany and Chile sign",
    "what": "sign",
}


def _command(*arguments: object) -> str:
    done = annotator(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Hands:
    """A person at the keyboard: looks at the window, presses keys, does nothing else."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.bot, self.window = qtbot, window
        window.activateWindow()
        qtbot.waitUntil(window.page.hasFocus)

    def press(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key, held)

    def walk_to(self, words: str) -> None:
        """Go to the first place where ``words`` stand: by paragraphs, then by words."""
        page, goal = self.window.page, self.window.page.text().index(words)
        self.press(Key.Key_Home, held=CTRL)
        line = page.text().rfind("\n", 0, goal) + 1
        while page.caret() < line:
            self.press(Key.Key_Down, held=CTRL)
        while page.caret() < goal:
            self.press(Key.Key_Right, held=CTRL)
        assert page.caret() == goal

    def label(self, start: str, end: str, kind: str) -> None:
        """Segments mode: from here to there."""
        self.walk_to(start)
        self.press(".")
        self.walk_to(end)
        self.press(kind)

    def saved(self) -> AnnotationSet:
        session = self.window.session
        self.bot.waitUntil(lambda: not session.pending() and session.database.idle(), timeout=10_000)
        assert session.annotations is not None
        return session.annotations


@pytest.fixture(params=["sample", "seed"])
def job(request: pytest.FixtureRequest) -> tuple[Path, dict[str, str]]:
    """A raw page and the places on it; the seed is only beside a maintainer's checkout."""
    if request.param == "sample":
        return resource_dir("samples") / SAMPLE["page"], SAMPLE
    seeds: list[Path] = request.getfixturevalue("seeds")
    return next(path for path in seeds if path.name == SEED["page"]), SEED


@pytest.fixture
def open_program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Hands]]:
    """Start the program on a project, as often as asked; ``close`` on the window ends it."""
    running: list[Application] = []

    def start(project: Path) -> Hands:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        application = Application(qapp, settings)
        running.append(application)
        application.open_project(str(project), "ana")
        qtbot.waitUntil(lambda: application.window is not None, timeout=10_000)
        assert application.window is not None
        window = application.window
        qtbot.waitUntil(lambda: window.session.document is not None, timeout=10_000)
        return Hands(qtbot, window)

    yield start
    for application in running:
        application.close_project()
        application.shut_down()


def _annotate(hands: Hands, places: dict[str, str]) -> None:
    hands.press(Key.Key_F2)
    hands.walk_to(places["title"])
    hands.press("t")
    hands.label(places["body"], places["promo"], "b")
    hands.label(places["promo"], places["after"], "n")
    hands.press(Key.Key_F3)
    hands.walk_to(places["who"])
    hands.press("3")
    hands.walk_to(places["what"])
    hands.press("e")
    hands.press("n")
    hands.press("p")
    hands.press(Key.Key_Tab, held=SHIFT)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape, Key.Key_Escape)


def _content(annotations: AnnotationSet) -> dict[str, object]:
    return {
        name: dict(getattr(annotations, name))
        for name in ("segments", "mentions", "events", "relations", "notes")
    }


@pytest.mark.slow
def test_from_raw_page_to_trained_model(
    job: tuple[Path, dict[str, str]], open_program: Callable[[Path], Hands], tmp_path: Path
) -> None:
    raw, places = job
    project = tmp_path / "news.annotator"
    _command("new", project)
    imported = process("import", project, raw, "--json")
    assert (imported.returncode, json.loads(imported.stdout)["imported"]) == (0, 1)

    hands = open_program(project)
    _annotate(hands, places)
    done = hands.saved()
    text = done.text
    kinds = [s.kind for s in done.segments_in_order()]
    assert kinds == ["title", "body", "newsletter_promo"]
    surfaces = [text[s.range.start : s.range.end] for s in done.segments_in_order()]
    assert surfaces[0] == text.splitlines()[0]
    assert surfaces[1].startswith(places["body"])
    assert surfaces[2].startswith(places["promo"])
    (who,) = done.mentions.values()
    assert who.span.surface(text) == places["who"].split(",")[0].split()[0]
    (event,) = done.events.values()
    assert (event.type, event.span.surface(text)) == ("Dip.Negotiate", places["what"])
    assert [(a.role, a.target) for a in event.arguments] == [("Party", who.id)]
    assert "saved" in hands.window.header.saved.text()
    hands.window.close()

    again = open_program(project)
    found = again.saved()
    assert _content(found) == _content(done)
    undo = again.window.registry.action("edit.undo").text()
    assert undo.startswith("Undo: Party of Negotiate")
    again.press(Key.Key_Z, held=CTRL)
    assert again.saved().events[event.id].arguments == ()
    again.press(Key.Key_Z, held=CTRL | SHIFT)
    assert _content(again.saved()) == _content(done)
    again.window.close()

    _train(project, done, tmp_path)


def _train(project: Path, done: AnnotationSet, folder: Path) -> None:
    spacy = pytest.importorskip("spacy")
    data = folder / "dataset"
    _command("export", project, data, "--format", "spacy", "--from", "ana")
    manifest = json.loads((data / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["counts"]["stored"]["mentions"] == 1
    assert manifest["counts"]["lost"]["mentions"] == 0
    docs = list(spacy.tokens.DocBin().from_disk(data / "all.spacy").get_docs(spacy.blank("xx").vocab))
    assert [d.text for d in docs] == [done.text]
    (mention,) = done.mentions.values()
    assert [(e.start_char, e.end_char, e.label_) for e in docs[0].ents] == [
        (mention.span.start, mention.span.end, mention.type)
    ]
    assert spacy.load(trained(data, max_steps=4, eval_frequency=2))(done.text).text == done.text
