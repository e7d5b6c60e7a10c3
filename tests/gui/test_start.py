"""The start: the frame first, then the page that was open last, then the window in the same frame."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.edits import mentions
from annotator.gui.app import Application
from annotator.gui.dialogs.restore_dialog import DamagedDialog
from annotator.gui.start import Start
from annotator.gui.starting import kept_page
from annotator.gui.starting.shell import AfterPaint, Shell
from annotator.gui.textview.page_view import PageView
from annotator.gui.window import crash
from annotator.store import Project

from .conftest import LONG

PATIENCE = 50_000
AT = LONG.index("Lista", 4000)
WHAT_IS_LOADED = """
import json, sys
from annotator.gui.start import Start
start = Start({target!r})
start._framed = lambda: (print(json.dumps(sorted(sys.modules))), start.app.quit())
start.begin()
start.app.exec()
"""
Begin = Callable[..., Start]


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    made = QSettings(str(tmp_path / "settings" / "start.ini"), QSettings.Format.IniFormat)
    made.setValue("last/author", "ana")
    made.sync()
    return made


@pytest.fixture
def begin(
    qapp: QApplication, settings: QSettings, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Start the program as often as asked; all that was begun is ended."""
    unheard = SimpleNamespace(quit_asked=SimpleNamespace(connect=lambda _call: None), trail=None)
    monkeypatch.setattr(crash, "install", lambda: unheard)
    begun: list[Start] = []

    def make(document: str | None = None, author: str | None = None) -> Start:
        begun.append(Start(str(project_file), author, document, settings))
        begun[-1].begin()
        return begun[-1]

    yield make
    for start in begun:
        end(start)


def end(start: Start) -> None:
    """Close the window and the project, as closing the last window does; once."""
    application, start.application = start.application, None
    if application is not None:
        application.close_project()
        application.shut_down()
        if application.start_page is not None:
            application.start_page.close()


def came_up(qtbot: QtBot, start: Start) -> Application:
    """Wait until the live page is there."""

    def there() -> bool:
        application = start.application
        window = application.window if application is not None else None
        return window is not None and window.session.document is not None and application.database.idle()

    qtbot.waitUntil(there, timeout=PATIENCE)
    assert start.application is not None
    return start.application


def kept_by(qtbot: QtBot, begin: Begin, settings: QSettings) -> dict[str, Any]:
    """Tag a word on the long page, scroll to it, and end; return what is kept."""
    start = begin("doc-long")
    application = came_up(qtbot, start)
    window = application.window
    assert window is not None
    session = window.session
    session.perform(lambda now: mentions.tag_mention(now, session.scheme, Range.at(AT, AT + 5), "GPE"))
    window.page.move_caret(AT + 2)
    window.page.scroll_by(37)
    qtbot.waitUntil(lambda: not session.waits() and application.database.idle(), timeout=PATIENCE)
    end(start)
    settings.remove("window/geometry")  # the screen of a test is smaller than the window
    found: dict[str, Any] = json.loads(kept_page.place(settings).read_text(encoding="utf-8"))
    return found


def page_in(qtbot: QtBot, start: Start) -> PageView:
    """Wait until the page that was kept is painted."""
    shell = start.shell
    assert shell is not None
    qtbot.waitUntil(lambda: shell.page is not None, timeout=PATIENCE)
    page = shell.page
    assert page is not None
    return page


def test_the_page_is_there_before_the_project_and_the_live_one_takes_its_place(
    qtbot: QtBot, begin: Begin, settings: QSettings, project_file: Path
) -> None:
    kept_by(qtbot, begin, settings)
    start = begin()
    kept = page_in(qtbot, start)
    assert start.application is None, "nothing of the project is open yet"
    assert kept.text() == LONG
    assert [one.span.hull for one in kept.annotations().mentions.values()] == [Range.at(AT, AT + 5)]
    assert int(kept.caret()) == AT + 2 and kept.top() > 0
    for key in ("p", "1", Qt.Key.Key_Delete):  # nobody listens: an edit needs the live page
        qtbot.keyClick(kept, key)
    qtbot.keyClick(kept, Qt.Key.Key_Right)  # but it can be read, and gone about in
    kept.scroll_by(64)
    place = kept.mapToGlobal(kept.rect().topLeft()), kept.size()
    held, shown = kept.held(), kept.grab().toImage()
    window = came_up(qtbot, start).window
    assert window is not None and start.shell is not None
    live = window.page
    assert window.window() is start.shell and live.isVisible() and start.shell.page is None
    assert start.shell.windowTitle() == window.windowTitle()
    assert (live.mapToGlobal(live.rect().topLeft()), live.size()) == place
    assert (int(live.caret()), live.held()) == (AT + 3, held)
    live.clearFocus()
    assert live.grab().toImage().size() == shown.size()
    with Project.open(project_file, read_only=True) as project:
        assert len(project.annotation_set("doc-long", Author("ana")).mentions) == 1
        assert project.annotation_set("doc-long", Author("ana")).revision == 1


def test_what_is_kept_is_private_small_and_one_persons_own(
    qtbot: QtBot, begin: Begin, settings: QSettings, project_file: Path
) -> None:
    with Project.open(project_file) as project:
        other = project.annotation_set("doc-long", Author("bo"))
        project.commit(other, mentions.tag_mention(other, project.scheme, Range.at(0, 9), "ORG"))
        project.set_settings(project.settings.__class__(blind=True))
    kept = kept_by(qtbot, begin, settings)
    assert [one["type"] for one in kept["items"]["mention"]] == ["GPE"]
    assert kept["author"] == "ana" and "bo" not in (kept["author"], *kept["names"].values())
    status = kept_page.place(settings).stat()
    assert status.st_size <= kept_page.MOST
    if os.name == "posix":
        assert stat.S_IMODE(status.st_mode) == 0o600


def test_a_page_of_another_state_or_person_is_thrown_away(
    qtbot: QtBot, begin: Begin, settings: QSettings, project_file: Path
) -> None:
    kept_by(qtbot, begin, settings)
    path, target = kept_page.place(settings), str(project_file)
    good = path.read_bytes()
    assert kept_page.read(settings, target, None, None) is not None
    assert kept_page.read(settings, target, "ana", "doc-long") is not None

    def refused(*asked: str | None) -> bool:
        path.write_bytes(good)
        found = kept_page.read(settings, *(asked or (target, None, None)))
        return found is None and not path.exists()

    assert refused(target, "bo", None)
    assert refused(target, None, "doc-pact")
    log = project_file.with_name(project_file.name + "-wal")
    log.touch()
    assert refused(), "it is open somewhere"
    log.unlink()
    with Project.open(project_file) as project:
        project.set_settings(project.settings.__class__(blind=True))
    assert refused(), "another rule may be in force"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"mark":1}', b"\xff", b"[" * 100_000], ids=range(6))
def test_a_damaged_page_is_as_good_as_none(settings: QSettings, project_file: Path, damage: bytes) -> None:
    path = kept_page.place(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(damage)
    assert kept_page.read(settings, str(project_file), None, None) is None
    assert not path.exists()


def test_a_page_that_somebody_wrote_into_does_not_stop_the_start(
    qtbot: QtBot, begin: Begin, settings: QSettings
) -> None:
    kept = kept_by(qtbot, begin, settings)
    path = kept_page.place(settings)
    path.write_text(json.dumps(kept | {"items": {"mention": [{"id": 3}]}}), encoding="utf-8")
    assert came_up(qtbot, begin()).window is not None


def test_the_frame_closes_with_the_window_and_asks_it_first(qtbot: QtBot, begin: Begin) -> None:
    start = begin("doc-pact")
    application = came_up(qtbot, start)
    shell, window = start.shell, application.window
    assert shell is not None and window is not None
    window.leaving.may = lambda: False  # type: ignore[method-assign]
    assert not shell.close() and shell.isVisible()
    del window.leaving.may
    assert shell.close()
    qtbot.waitUntil(lambda: not shell.isVisible())
    assert not window.isVisible()
    application.window = None  # closed already
    shell.deleteLater()


def test_a_project_that_cannot_be_opened_is_told_and_ends_the_command_with_an_error(
    qtbot: QtBot, begin: Begin, project_file: Path
) -> None:
    start = begin(author="rules\nrules")
    project_file.unlink()
    qtbot.waitUntil(
        lambda: start.application is not None and start.application.start_page is not None, timeout=PATIENCE
    )
    assert start.application is not None and "does not exist" in start.application.start_page.status.text()
    with pytest.raises(Exception, match="does not exist"):
        start.raise_failure()


def test_damage_in_a_large_file_is_found_while_the_window_is_open(
    qtbot: QtBot, begin: Begin, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = sqlite3.connect(project_file)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'assignment'").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    data = bytearray(project_file.read_bytes())
    data[(root - 1) * size : (root - 1) * size + 8] = b"\xa5" * 8
    project_file.write_bytes(data)
    monkeypatch.setattr("annotator.store.files._WHOLE_CHECK", 0)
    told = list[str]()
    monkeypatch.setattr(QMessageBox, "warning", lambda _over, _title, text: told.append(text))
    start = begin("doc-pact")
    qtbot.waitUntil(
        lambda: start.application is not None and isinstance(start.application.rescue.dialog, DamagedDialog),
        timeout=PATIENCE,
    )
    assert start.application is not None and start.application.window is not None
    dialog = start.application.rescue.dialog
    assert dialog is not None and dialog.window().parentWidget().window() is start.shell
    assert any("damaged" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    assert told == [], "the dialog has said it"


def test_the_frame_waits_for_nothing_but_qt(project_file: Path, tmp_path: Path) -> None:
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED.format(target=str(project_file))],
        env={**os.environ, **own}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    loaded = set(json.loads(ran.stdout))
    assert {one for one in loaded if one.startswith("annotator.")} == {
        "annotator.gui", "annotator.gui.start", "annotator.gui.starting", "annotator.gui.starting.theme",
        "annotator.gui.starting.shell", "annotator.gui.starting.accessible_frame", "annotator.gui.work",
        "annotator.gui.work.recent",
        "annotator.gui.work.screens", "annotator.gui.work.stored", "annotator.gui.look",
        "annotator.gui.look.literal",
    }  # fmt: skip
    assert loaded.isdisjoint({"sqlalchemy", "sqlmodel", "sqlite3", "typer", "lxml", "regex", "pydantic"})


def test_the_name_of_the_project_goes_when_the_window_comes(qtbot: QtBot, settings: QSettings) -> None:
    shell, bare = Shell(settings, "test"), Shell(settings, "")
    for one in (shell, bare):
        qtbot.addWidget(one)
        one.dress()
    assert shell.grab().toImage() != bare.grab().toImage()
    shell.take(QWidget())
    bare.take(QWidget())
    assert shell.grab().toImage() == bare.grab().toImage(), "it would show through an empty project"


def test_what_follows_a_paint_comes_once(qtbot: QtBot, settings: QSettings) -> None:
    shell, seen = Shell(settings, "test"), list[str]()
    AfterPaint(shell, lambda: seen.append("painted"))
    assert seen == []
    shell.show()
    qtbot.waitUntil(lambda: bool(seen))
    shell.repaint()
    shell.leave()
    qtbot.waitUntil(lambda: not shell.isVisible())
    assert seen == ["painted"]
