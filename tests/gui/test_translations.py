"""The windows speak German and Japanese, and mirror for a language that is read from the right."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.assets import resource
from annotator.domain import messages as of_domain
from annotator.domain.errors import EditError
from annotator.gui.look import i18n
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.command_table import COMMANDS
from annotator.gui.window.main_window import MainWindow
from annotator.store import messages as of_store

from .conftest import cut, go, press, saved

ROOT = Path(__file__).resolve().parents[2]
GUI = ROOT / "annotator" / "gui"

VISIBLE = {
    "addAction", "addItem", "addMenu", "addRow", "addTab", "heading", "information", "plain", "wrapped",
    "question", "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton",
    "refuse", "say", "setAccessibleDescription", "setAccessibleName", "setHeaderLabels",
    "setHorizontalHeaderLabels",
    "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText", "setTitle", "setToolTip",
    "setWhatsThis", "setWindowTitle", "show_error", "show_message", "tell", "warning", "critical",
}  # fmt: skip
"""Calls whose strings a person sees; with them the signals below, when they are emitted."""
SIGNALS = {"told", "refused"}
ALLOWED = {
    "Annotator",  # the program's name
    "Annotator {}",  # and its version
    " %",
    " Apache-2.0.",
    "{} – {} – Annotator",  # the title of the window
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that collects texts, loaded from `docs`."""
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "docs" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its data classes look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(script: ModuleType) -> dict[str, Any]:
    """Every text of the program: all its modules are read for them once."""
    found: dict[str, Any] = script.collect()
    return found


# --- the tables ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_every_text_has_a_finished_translation_with_the_same_places(
    script: ModuleType, texts: dict[str, Any], language: str
) -> None:
    done = script.read(script.FOLDER / f"annotator_{language}.ts")
    assert list(script.problems(texts, done, language)) == []


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_no_translation_of_a_text_that_is_gone_is_left(
    script: ModuleType, texts: dict[str, Any], language: str
) -> None:
    done = script.read(script.FOLDER / f"annotator_{language}.ts")
    assert set(done) <= set(texts)


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_compiled_table_says_what_the_readable_one_says(
    script: ModuleType, texts: dict[str, Any], speak: Callable[[str], str], language: str
) -> None:
    speak(language)
    done = script.read(script.FOLDER / f"annotator_{language}.ts")
    assert done
    for source, text in texts.items():
        for form, number in zip(done[source], (1, 2), strict=False):
            n = number if text.plural else -1
            assert QCoreApplication.translate("annotator", source, None, n) == form


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_a_table_names_no_place_of_a_machine(language: str) -> None:
    text = resource("translations", f"annotator_{language}.ts").read_text("utf-8")
    assert "<location" not in text
    assert not re.search(r"/(home|work|Users|tmp)/", text)


# --- looking up ------------------------------------------------------------------------------------------


def test_plural_forms_in_three_languages(speak: Callable[[str], str]) -> None:
    forms = {}
    for language in ("en", "de", "ja"):
        speak(language)
        forms[language] = [i18n.tr("{n} events", n=n) for n in (0, 1, 2)]
    assert forms["en"] == ["0 events", "1 event", "2 events"]
    assert forms["de"] == ["0 Ereignisse", "1 Ereignis", "2 Ereignisse"]
    assert forms["ja"] == ["イベント 0", "イベント 1", "イベント 2"]


def test_a_text_nobody_translated_shows_in_english(speak: Callable[[str], str]) -> None:
    speak("de")
    unknown = "nobody says {this}"
    assert i18n.tr(unknown) == unknown
    assert i18n.tr("{n} unknown", n=4) == "4 unknown"  # translations: none


def test_a_refusal_with_values_in_it_is_said_in_the_language(speak: Callable[[str], str]) -> None:
    error = EditError(of_domain.NO_ROLE, event="Attack", role="done")
    assert i18n.said(error) == "Attack has no role “done”"
    speak("de")
    assert i18n.said(error) == "Attack hat keine Rolle „done“"
    assert i18n.said(EditError(of_store.CHANGES_NOTHING)) == "Die Änderung ändert nichts"
    assert i18n.said(OSError(28, "No space left", "a.txt")) == "No space left"


def test_keys_have_the_names_of_the_keyboard(speak: Callable[[str], str]) -> None:
    assert i18n.key_names("Ctrl ⇧ ←→") == "Ctrl ⇧ ←→"
    speak("de")
    assert i18n.key_names("Ctrl ⇧ ←→") == "Strg ⇧ ←→"
    assert i18n.key_names("Del") == "Entf"
    native = QKeySequence("Ctrl+Del").toString(QKeySequence.SequenceFormat.NativeText)
    assert native == i18n.key_names("Ctrl+Del")


def test_qt_speaks_the_language_too(speak: Callable[[str], str]) -> None:
    speak("de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "Abbrechen" in box.buttons()[0].text().replace("&", "")


def test_the_language_of_the_system_is_taken_if_there_is_a_translation(
    monkeypatch: pytest.MonkeyPatch, speak: Callable[[str], str]
) -> None:
    for listed, expected in ((["de-AT", "de"], "de"), (["ar-EG"], "en"), ([], "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale, listed=listed: listed)
        assert speak("system") == expected


def test_the_environment_comes_before_the_settings(
    monkeypatch: pytest.MonkeyPatch, speak: Callable[[str], str]
) -> None:
    monkeypatch.setenv(i18n.OVERRIDE, "ja_JP.UTF-8")
    assert speak("de") == "ja"


def test_a_second_language_takes_the_first_one_back(speak: Callable[[str], str]) -> None:
    speak("de")
    speak("en")
    assert i18n.tr("Undo") == "Undo"


@pytest.mark.parametrize(("code", "mirrored"), [("ar", True), ("he", True), ("de", False), ("ja", False)])
def test_the_direction_follows_the_language(
    speak: Callable[[str], str], qapp: QApplication, code: str, mirrored: bool
) -> None:
    speak(code)
    assert (qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft) is mirrored


def test_languages_can_be_chosen_by_their_own_names() -> None:
    assert i18n.languages()[0][0] == "system"
    assert i18n.languages()[1:] == [("en", "English"), ("de", "Deutsch"), ("ja", "日本語")]


def test_titles_of_commands_are_told_apart_in_every_language(speak: Callable[[str], str]) -> None:
    """Two commands of one group with one name in a menu could not be told apart."""
    for language in ("de", "ja"):
        speak(language)
        titles = [(i18n.tr(command.group), i18n.tr(command.title)) for command in COMMANDS]
        numbered = [t for t, command in zip(titles, COMMANDS, strict=True) if command.in_menu]
        assert len(set(numbered)) == len(numbered)


# --- the sources -----------------------------------------------------------------------------------------


def strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings of an expression that are shown as they are, places as ``{}``."""
    match node:
        case ast.Constant(value=str() as value):
            yield value
        case ast.JoinedStr(values=values):
            yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in values)
            for part in values:
                if isinstance(part, ast.FormattedValue):
                    yield from strings(part.value)
        case ast.IfExp(body=body, orelse=orelse):
            yield from strings(body)
            yield from strings(orelse)
        case ast.BinOp(left=left, right=right):
            yield from strings(left)
            yield from strings(right)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            for element in elements:
                yield from strings(element)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as value), attr="format" | "join")):
            yield value


def shown(call: ast.Call) -> bool:
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "emit":
        return getattr(function.value, "attr", getattr(function.value, "id", "")) in SIGNALS
    if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "log":
        return False  # the log is for whoever mends the program
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    return name in VISIBLE


def told_by(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call that are shown; after the text of an item comes what it stands for."""
    if getattr(call.func, "attr", "") == "addItem":
        return call.args[:1] if len(call.args) < 3 else call.args[1:2]
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def untranslated(source: str) -> list[str]:
    """Return the visible strings of a source file that hold words and do not go through `tr`."""
    return [
        f"{node.lineno}: {text!r}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and shown(node)
        for argument in told_by(node)
        for text in strings(argument)
        if re.search(r"[^\W\d_]{2}", text.replace("{}", "")) and text not in ALLOWED
    ]


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Pages")',
        'label.setText(f"{n} pages")',
        'label.setText("two words" if x else tr("no"))',
        'self.refused.emit("no pages")',
        'QMessageBox.warning(self, "Not so", text)',
        'plain("done: " + name)',
        'plain("{name} done".format(name=name))',
    ],
)
def test_the_search_finds_words_that_are_not_translated(line: str) -> None:
    assert len(untranslated(line)) == 1


def test_the_search_leaves_translated_words_alone() -> None:
    assert (
        untranslated('label.setText(tr("Pages"))\nself.chosen.emit("pages")\nlabel.setText(f"{a} · {b}")')
        == []
    )


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda path: str(path.relative_to(GUI)))
def test_no_visible_words_stand_outside_tr(path: Path) -> None:
    assert untranslated(path.read_text("utf-8")) == []


# --- the window ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "ja"])
@pytest.mark.parametrize("size", [(1480, 920), (1100, 640)])
def test_nothing_in_the_window_is_cut_off(
    speak: Callable[[str], str],
    open_window: Callable[..., MainWindow],
    qtbot: QtBot,
    language: str,
    size: tuple[int, int],
) -> None:
    speak(language)
    window = open_window()
    window.resize(*size)
    go(window, "Norway")
    press(qtbot, window, "3")
    for work in (Mode.ENTITIES, Mode.SEGMENTS):
        window.desk.set_work(work)
        QApplication.processEvents()
        assert cut(window) == []
    saved(qtbot, window)


def test_the_window_speaks_german(
    speak: Callable[[str], str], open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    speak("de")
    window = open_window()
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus[:3] == ["Projekt", "Bearbeiten", "Seite"]
    assert "1 Segment" not in window.status.counts.text()
    assert "Segmente" in window.status.counts.text()
    go(window, "Norway")
    press(qtbot, window, "3")
    tagged = "„Norway“ als Staat oder Stadt auszeichnen"
    assert window.registry.action("edit.undo").text() == f"Rückgängig: {tagged}"
    assert window.status.counts.text().startswith("1 Erwähnung ·")
    window.registry.run("edit.undo")
    saved(qtbot, window)
    assert window.status.message.text() == f"rückgängig gemacht: {tagged}"


def test_a_refusal_is_shown_in_german(
    speak: Callable[[str], str], open_window: Callable[..., MainWindow]
) -> None:
    speak("de")
    window = open_window()
    window.session.perform(lambda a: edits.retype_mention(a, window.session.scheme, "gone", "PER"))
    assert window.status.message.text() == "Diese Erwähnung gibt es nicht mehr"
