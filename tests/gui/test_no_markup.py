"""Whatever a page, a file or a stranger's project says is shown as it is, in every panel and dialog."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex
from PySide6.QtGui import QAction, Qt, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QTextBrowser,
)
from pytestqt.qtbot import QtBot

import annotator.gui
from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import (
    GOLD,
    Author,
    AuthorKind,
    Bookmark,
    Entity,
    Mention,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.gui.commands.command import AnyCommand
from annotator.gui.look.literal import caption, literal, title
from annotator.gui.window.command_table import COMMANDS
from annotator.store import Project
from annotator.store.review_values import Remark

from .conftest import Opener, document

EVIL = '<img src="file:///canary.png"> R&D [*]'
TEXT = f"{EVIL} signed a pact in Oslo\nThe second line of {EVIL} ends here\n"
PLACES = 12
"""Rows of a list that are looked at."""
GUI = Path(annotator.gui.__file__).parent
LEAVES = ("project.close",)


def commands() -> list[AnyCommand]:
    """Every command but those that end the window."""
    return [one for one in COMMANDS if one.id not in LEAVES]


@pytest.fixture
def hostile(project_file: Path) -> Path:
    """A project in which everything that can have a name has a hostile one."""
    project_file.unlink()
    data = json.loads(resource("schemes", "news.json").read_text(encoding="utf-8"))
    for label in (*data["segment_kinds"], *data["entity_types"], *data["event_types"]):
        label["name"] = f"{label['name']} {EVIL}"
        label["guideline"] = EVIL
        label.pop("names", None)
    page = document("evil", TEXT)
    with Project.create(project_file, parse_scheme(data), EVIL) as project:
        page = type(page)(page.id, EVIL, page.text, page.text_sha256, page.source)
        entity = Entity("e-1", EVIL, "ORG")
        sets = [said(page.id, name, entity) for name in ("ana", "ben <img src=x>", GOLD)]
        project.add_bundle(page, sets, [entity], (), TEXT.encode())
        other = document("other", TEXT + "and one more line\n")
        project.add_document(other, other.text.encode())
        project.reviewing.add_remark(Remark("r-1", page.id, "ana", "ben <img src=x>", EVIL, item="m-1"))
    return project_file


def said(page: str, name: str, entity: Entity) -> AnnotationSet:
    """What an author says of the hostile page; everybody something else."""
    author = Author(name, AuthorKind.GOLD if name == GOLD else AuthorKind.HUMAN)
    end = len(EVIL) - len(name)
    items = (
        Segment("s-1", Range(0, TEXT.index("\n")), "body", 1),
        Mention("m-1", Span.at(0, end), "ORG", entity=entity.id),
        Bookmark("b-1", 3, EVIL),
    )
    state = State.IN_PROGRESS if name == GOLD else State.DONE
    return filled(AnnotationSet(f"set-{name[:3]}", page, TEXT, author, state), items)


def faults() -> Iterator[str]:
    """Find what would be taken for markup, or an ampersand for a key, in any widget in sight."""
    for widget in QApplication.allWidgets():
        if not widget.isVisible() and not isinstance(widget, QMenu):
            continue
        where = f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()[:40]}"
        if "<img" in widget.toolTip():
            yield f"tooltip of {where}: {widget.toolTip()}"
        if isinstance(widget, QLabel) and EVIL[:5] in widget.text():
            if widget.textFormat() is not Qt.TextFormat.PlainText:
                yield f"{where}: {widget.text()}"
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton) and "R&D" in widget.text():
            yield f"key in {where}: {widget.text()}"
        elif isinstance(widget, QGroupBox | QMenu) and "R&D" in widget.title():
            yield f"key in {where}: {widget.title()}"
        elif isinstance(widget, QTextBrowser) and widget.openLinks():
            yield f"links open in {where}"
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            yield f"shortcut {widget.shortcut().toString()} of {where}"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (f"tooltip of a row in {where}: {tip}" for tip in tips(widget.model()))
        for action in widget.actions():
            yield from of_action(action)


def tips(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """Find the tooltips of rows and headings that are taken for markup."""
    above = parent or QModelIndex()
    flat = isinstance(model, QAbstractListModel | QAbstractTableModel)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(min(PLACES, model.rowCount(above))):
        for column in range(min(PLACES, columns)):
            index = model.index(row, column, above)
            tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if "<img" in tip and Qt.mightBeRichText(tip):
                yield tip
            if column == 0 and not flat and model.hasChildren(index):
                yield from tips(model, index)
    for side in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        tip = str(model.headerData(0, side, Qt.ItemDataRole.ToolTipRole) or "")
        if "<img" in tip and Qt.mightBeRichText(tip):
            yield tip


def of_action(action: QAction) -> Iterator[str]:
    if "R&D" in action.text() or "<img" in action.statusTip():
        yield f"action {action.text()}"


def close_all() -> list[str]:
    """Close the dialogs beside the window; return what they are."""
    beside = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    names = [type(one).__name__ for one in beside]
    for one in beside:
        one.reject()
    QApplication.processEvents()
    return names


@pytest.mark.slow
def test_no_command_shows_a_hostile_text_as_markup(
    qtbot: QtBot, open_window: Opener, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
    found: dict[str, str] = {}
    shown: list[str] = []

    def look(dialog: QDialog) -> int:
        """Look at a modal dialog instead of waiting for an answer."""
        dialog.show()
        QApplication.processEvents()
        shown.append(type(dialog).__name__)
        for fault in faults():
            found.setdefault(fault, type(dialog).__name__)
        dialog.reject()
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    window = open_window(page="doc-evil")
    assert "[*][*]" in window.windowTitle(), "the title shows a mark of Qt's as it is"
    ran = 0
    for command in commands():
        window.desk.focus_page()
        window.page.move_caret(2)
        ran += window.registry.run(command.id)
        qtbot.waitUntil(lambda: window.session.database.idle())
        QApplication.processEvents()
        for fault in faults():
            found.setdefault(fault, command.id)
        shown += close_all()
        window.looking_back.work.leave()  # meanwhile nothing else can be done
        if window.session.document is None or window.session.document.id != "doc-evil":
            window.session.open("doc-evil")
            qtbot.waitUntil(lambda: window.session.database.idle())
    assert not found
    assert ran > 60 and len(set(shown)) >= 11, "most commands can be done here"


@pytest.mark.parametrize("text", [EVIL, "<b>x</b>", "a &lt;b", "<p>one\ntwo", "plain", "1 < 2 > 0"])
def test_a_tooltip_shows_every_letter(qapp: QApplication, text: str) -> None:
    for shown in (literal(text), literal(text, wrapped=True)):
        assert (plain_of(shown) if Qt.mightBeRichText(shown) else shown) == text


def plain_of(markup: str) -> str:
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText()


def test_names_of_buttons_and_titles_are_escaped() -> None:
    assert caption("R&D") == "R&&D"
    assert title("a [*] b") == "a [*][*] b"


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and name of every call in a file: the attribute, or the name with what it is called on."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


MARKED = ("setHtml", "insertHtml", "appendHtml", "setMarkdown")
RAW = ("setToolTip", "setStatusTip", "setWhatsThis")


def test_no_file_hands_text_to_qt_where_qt_guesses() -> None:
    """The rule: tooltips by ``set_tip`` and ``show_tip``, labels by ``widgets/labels.py``."""
    raw = []
    for path in sorted(GUI.rglob("*.py")):
        name, text = path.relative_to(GUI).as_posix(), path.read_text(encoding="utf-8")
        if name == "look/literal.py":
            continue
        for line, call in calls(path):
            last = call.rpartition(".")[2]
            if last in RAW and "literal(" not in text.splitlines()[line - 1]:
                raw.append(f"{name}:{line} {call}")
            if call.startswith("QToolTip.") or (call == "QLabel" and name != "widgets/labels.py"):
                raw.append(f"{name}:{line} {call}")
            if (
                last in ("setHtml", "insertHtml", "appendHtml", "setMarkdown")
                and name != "widgets/guideline.py"
            ):
                raw.append(f"{name}:{line} {call}")
        if "ToolTipRole" in text and "literal(" not in text:
            raw.append(f"{name}: a tooltip of rows")
        if "(QLabel)" in text and "PlainText" not in text:
            raw.append(f"{name}: a label that guesses")
    assert not raw
