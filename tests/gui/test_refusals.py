"""Refusals, warnings and losses are shown in the language of the window, with their values as they are."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import annotator
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import SENTENCES, Message, places
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.dialogs.import_dialog import ImportDialog
from annotator.gui.look import i18n
from annotator.gui.window.main_window import MainWindow

from .conftest import go, press, saved

ROOMS = ("pages", "formats", "datasets", "review", "assist", "cli")
KINDS = ("error.", "warning.", "loss.", "change.", "place.", "item.")


@pytest.fixture
def speak(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Give the program a language; it is English again at the end."""
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    yield lambda language: i18n.install(qapp, language)
    i18n.install(qapp, "en")


def entered() -> list[tuple[str, str]]:
    """Return (id, form) of every sentence of the rooms between edits and windows."""
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if module.name.split(".")[1] in ROOMS and module.name.endswith(".messages"):
            importlib.import_module(module.name)
    found = [one for key, one in SENTENCES.items() if key.startswith(KINDS)]
    return [(one.id, form) for one in found for form in one.forms]


def letters(text: str) -> str:
    return "".join(sign for sign in re.sub(r"\{[^{}]*\}", "", text) if sign.isalpha())


@pytest.mark.parametrize("language", ["en", "de", "ja"])
@pytest.mark.parametrize("value", ["Export", "done", "Home", "Export {n} {0} }{", "%1 %n", "R&D <b>"])
def test_every_sentence_keeps_its_values_in_every_language(
    speak: Callable[[str], str], scheme: Scheme, language: str, value: str
) -> None:
    speak(language)
    for identity, form in entered():
        asked = places(form)
        values: dict[str, Any] = {name: 2 if name == "n" else value for name in asked}
        told = i18n.said(Message(identity, values), scheme)
        shown = sum(1 for name, sort in asked.items() if name != "n" and sort not in ("state", "word"))
        assert told.count(value) >= shown, (identity, told)
        if language != "en" and len(letters(form)) > 20:
            assert told.replace(value, "") != i18n.ENGLISH.of(form), identity


def test_an_import_lists_in_german_what_was_refused(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, speak: Callable[[str], str]
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "lines.jsonl").write_text('{"text": "Export"}\n[1]\n', encoding="utf-8")
    (folder / "odd.txt").write_bytes(b"caf\x81")
    speak("de")
    dialog = ImportDialog(window.session, [str(folder)], window)
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    cells = [[dialog.table.item(row, n).text() for n in range(3)] for row in range(dialog.table.rowCount())]
    assert cells[:2] == [
        ["abgelehnt", "empty.txt", "die Datei ist leer"],
        ["abgelehnt", "lines.jsonl", "Zeile 2: kein JSON-Objekt"],
    ]
    (file, warning), *_ = (cell[1:] for cell in cells if cell[0] == "Warnung")
    assert file == "odd.txt" and warning.startswith("die Zeichenkodierung war nicht zu erkennen")


def test_an_export_lists_in_german_why_things_are_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, speak: Callable[[str], str]
) -> None:
    press(qtbot, window, Qt.Key.Key_F2)
    go(window, "Norway")
    press(qtbot, window, "t")
    saved(qtbot, window)
    speak("de")
    dialog = ExportDialog(window.session, tmp_path, ["ana"], window)
    dialog.format.setCurrentIndex(dialog.format.findData("conll2003"))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running.active)
    rows = {dialog.table.item(n, 0).text(): n for n in range(dialog.table.rowCount())}
    reason = dialog.table.item(rows["Segmente"], 3).text()
    assert reason == "1 im Format ist dafür kein Platz"
    assert '"the format has no place for this": 1' in Path(dialog.destination.text(), "loss.json").read_text(
        "utf-8"
    ), "a file says the same in every language"


def test_a_suggester_says_in_german_why_it_passes_a_page_over(
    qtbot: QtBot, window: MainWindow, speak: Callable[[str], str]
) -> None:
    speak("de")
    window.registry.run("suggest.dom")
    qtbot.waitUntil(lambda: window.status.message.text() == "dom: das ist keine HTML-Seite", timeout=20_000)
