"""The dialogs of the project: they ask, work in the background, and show what was refused or lost."""

from __future__ import annotations

import time
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.datasets.importing import default_author
from annotator.domain.items import Author, AuthorKind
from annotator.domain.scheme import Scheme
from annotator.gui.app import Application
from annotator.gui.commands.command import GROUPS
from annotator.gui.dialogs.encoding_dialog import EncodingDialog
from annotator.gui.dialogs.help_dialogs import AboutDialog, KeysDialog, key_rows
from annotator.gui.dialogs.import_dialog import ImportDialog
from annotator.gui.dialogs.password_dialog import PasswordDialog
from annotator.gui.dialogs.project_dialogs import NameDialog, NewProjectDialog, OpenProjectDialog
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project, messages, passwords
from annotator.store.addresses import postgres_url
from annotator.store.errors import PasswordNeeded

from .conftest import Opener, document, go, press


def _type(qtbot: QtBot, dialog: NewProjectDialog | OpenProjectDialog, text: str) -> None:
    dialog.path.edit.clear()
    qtbot.keyClicks(dialog.path.edit, text)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def test_a_path_is_typed_and_what_was_missing_is_not_missing_any_more(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = ImportDialog(window.session, [], window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert "first" in dialog.error.text() and dialog.error.isVisible()
    page = tmp_path / "page.txt"
    qtbot.keyClicks(dialog.path, str(page))
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    assert str(page) in dialog.error.text() and not dialog.paths() and dialog.isVisible()
    page.write_text("Peru signs.\n", encoding="utf-8")
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    assert dialog.paths() == [page] and not dialog.error.isVisible() and dialog.path.text() == ""
    dialog.close()


def test_a_new_project_needs_a_free_name_in_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewProjectDialog(tmp_path, "ana")
    qtbot.addWidget(dialog)
    assert dialog.target() == tmp_path / "pages.annotator"
    (tmp_path / "there.annotator").write_bytes(b"x")
    for text, said in (("", "where"), (str(tmp_path / "there"), "exists"), ("/no/such/x", "no folder")):
        _type(qtbot, dialog, text)
        assert said in dialog.error.text()
        assert dialog.result() == 0
    dialog.person.setText("  ")
    _type(qtbot, dialog, str(tmp_path / "mine"))
    assert "name" in dialog.error.text() and dialog.result() == 0
    qtbot.keyClicks(dialog.person, "Ben")
    _type(qtbot, dialog, str(tmp_path / "mine"))
    assert dialog.result() == NewProjectDialog.DialogCode.Accepted
    assert (dialog.target(), dialog.scheme_choice()) == (tmp_path / "mine.annotator", "news")


def test_only_a_project_that_is_there_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = OpenProjectDialog(tmp_path)
    qtbot.addWidget(dialog)
    _type(qtbot, dialog, str(tmp_path / "gone.annotator"))
    assert "no file" in dialog.error.text()
    _type(qtbot, dialog, "postgresql://host/team")
    assert dialog.target() == "postgresql://host/team"


def test_import_lists_what_was_refused_and_keeps_the_rest(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "good.txt").write_text("A page about a quiet harbour\n", encoding="utf-8")
    (tmp_path / "pages" / "empty.txt").write_bytes(b"")
    dialog = ImportDialog(window.session, [str(tmp_path / "pages")], window)
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.summary.text().startswith("1 page imported · 1 refused")
    assert [dialog.table.item(0, n).text() for n in range(3)] == [
        "refused",
        "empty.txt",
        "the file is empty",
    ]
    names = [row.name for row in window.session.project.documents()]
    assert names[-1] == "A page about a quiet harbour"


def test_import_of_json_lines_by_their_keys_says_what_was_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lines = tmp_path / "crawl.jsonl"
    lines.write_text('{"words": "One quiet page"}\n{"words": "Another page"}\n', encoding="utf-8")
    for summary in ("2 pages imported", "0 pages imported · 2 already there"):
        dialog = ImportDialog(window.session, [str(lines)], window)
        assert not dialog.form.isRowVisible(dialog.fields[1].parentWidget())
        dialog.format.setCurrentIndex(dialog.format.findData("scraped"))
        assert dialog.form.isRowVisible(dialog.fields[1].parentWidget())
        dialog.fields[1].setText("words")
        with qtbot.waitSignal(dialog.imported):
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert dialog.summary.text().startswith(summary)
    names = [row.name for row in window.session.project.documents()]
    assert names[-2:] == ["One quiet page", "Another page"]


def test_the_key_sheet_shows_every_key(qtbot: QtBot, window: MainWindow) -> None:
    rows = key_rows(window.registry, window.session.scheme)
    keys = [key for _, listed in rows for cell, _ in listed for key in cell.split(", ")]
    keys += [f"Ctrl+{n}" for n in range(1, 10) if "Ctrl+1 … 9" in keys]
    registry = window.registry
    shown = {registry.shown_key(c) for c in registry.commands.values() if c.group in GROUPS}
    assert shown - {""} <= set(keys)
    for dialog in (KeysDialog(window.registry, window.session.scheme, window), AboutDialog(window)):
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.close()


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Application:
    settings = QSettings(str(tmp_path / "app.ini"), QSettings.Format.IniFormat)
    return Application(qapp, settings)


def test_what_cannot_be_opened_is_said_on_the_start_page(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.annotator"
    wrong.write_text("this is no project", encoding="utf-8")
    application.show_start()
    application.open_project(str(wrong))
    qtbot.waitUntil(lambda: bool(application.failure))
    assert application.window is None
    assert str(wrong) in application.start_page.status.text()
    assert wrong.read_text(encoding="utf-8") == "this is no project"
    application.start_page.close()
    application.shut_down()


def test_nobody_works_as_a_model_and_the_reason_is_said(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    with Project.open(project_file) as project:
        project.ensure_author(Author("rules", AuthorKind.MODEL))
    application.show_start()
    application.open_project(str(project_file), "rules")
    qtbot.waitUntil(lambda: bool(application.failure))
    assert application.window is None
    assert "rules is a model in this project" in application.start_page.status.text()
    application.settings.setValue("last/author", "cy")
    application.open_project(str(project_file), "gold")
    qtbot.waitUntil(lambda: application.window is not None and application.database.idle())
    session = application.window.session
    assert (session.author.name, session.author.kind, session.person) == ("gold", AuthorKind.GOLD, "cy")
    application.close_project()
    application.shut_down()


def test_the_first_project_asks_once_for_a_name(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    with Project.open(project_file) as project:
        project.ensure_author(Author("rules", AuthorKind.MODEL))
    application.open_project(str(project_file))
    qtbot.waitUntil(lambda: application.dialog is not None)
    dialog = application.dialog
    assert isinstance(dialog, NameDialog)
    assert dialog.person.text() == default_author() and dialog.person.selectedText() == default_author()
    for name, said in (("gold", "reviews"), ("rules", "model"), (" ", "name")):
        dialog.person.selectAll()
        qtbot.keyClicks(dialog.person, name)
        qtbot.keyClick(dialog.person, Qt.Key.Key_Return)
        assert said in dialog.error.text() and application.window is None
    dialog.person.selectAll()
    qtbot.keyClicks(dialog.person, "Ada Quist")
    qtbot.keyClick(dialog.person, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not None and application.database.idle())
    assert application.window.session.author == Author("Ada Quist")
    assert application.window.header.author._name.text() == "Ada Quist"
    application.dialog = None
    application.close_project()
    application.open_project(str(project_file))
    qtbot.waitUntil(lambda: application.window is not None and application.database.idle())
    assert application.dialog is None, "the name is known now"
    assert application.window.session.author == Author("Ada Quist")
    application.close_project()
    application.shut_down()


def test_who_gives_no_name_is_where_they_were(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    application.show_start()
    application.open_project(str(project_file))
    qtbot.waitUntil(lambda: application.dialog is not None)
    qtbot.keyClick(application.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(application.database.idle)
    assert application.window is None and application.start_page.isEnabled()
    with Project.open(project_file) as project:
        assert project.authors() == []
    application.start_page.close()
    application.shut_down()


def test_a_server_that_wants_a_password_is_asked_again_with_it(
    qtbot: QtBot, application: Application, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "postgresql://ana@db.example/news"
    really_open = Project.open

    def open_with_password(target: str, **asked: object) -> Project:
        if passwords.known(postgres_url(address)) != "open sesame":
            raise PasswordNeeded(messages.PASSWORD_NEEDED, project=target)
        return really_open(project_file)

    monkeypatch.setattr(Project, "open", open_with_password)
    monkeypatch.setattr(passwords, "_TYPED", {})
    application.show_start()
    application.open_project(address, "ana")
    qtbot.waitUntil(lambda: application.dialog is not None)
    dialog = application.dialog
    assert isinstance(dialog, PasswordDialog)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    assert "Type the password" in dialog.error.text()
    qtbot.keyClicks(dialog.password, "open sesame")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window is not None and application.database.idle())
    assert "open sesame" not in str(
        [application.settings.value(one) for one in application.settings.allKeys()]
    )
    application.close_project()
    application.shut_down()


def test_a_reviewer_stays_a_person(qtbot: QtBot, application: Application, project_file: Path) -> None:
    application.open_project(str(project_file), "ana")
    qtbot.waitUntil(
        lambda: application.window is not None and application.window.session.document is not None
    )
    window = application.window
    press(qtbot, window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: window.session.author.name == "gold" and application.database.idle())
    application.close_project()
    assert application.settings.value("last/author") == "ana"
    application.shut_down()


def test_the_theme_and_the_project_are_remembered(
    qtbot: QtBot, application: Application, project_file: Path
) -> None:
    application.open_project(str(project_file), "ana")
    qtbot.waitUntil(lambda: application.window is not None and application.database.idle())
    dark = application.theme.dark
    application.window.registry.run("view.dark")
    assert application.theme.dark is not dark
    assert application.settings.value("window/theme") == ("light" if dark else "dark")
    assert application.recent.there() == [str(project_file)]
    application.close_project()
    application.shut_down()


def test_a_project_that_was_left_is_kept_by_nothing(
    qtbot: QtBot, application: Application, project_file: Path, tmp_path: Path, scheme: Scheme
) -> None:
    other = tmp_path / "other.annotator"
    with Project.create(other, scheme) as made:
        made.add_document(document("other", "Another page\n"), b"Another page\n")

    def up() -> bool:
        window = application.window
        return window is not None and window.session.document is not None and application.database.idle()

    application.open_project(str(project_file), "ana", "doc-pact")
    qtbot.waitUntil(up)
    left = [weakref.ref(application.window), weakref.ref(application.window.session)]
    application.open_project(str(other), "ana")
    qtbot.waitUntil(lambda: left[0]() is not application.window and up())
    qtbot.waitUntil(lambda: [one() for one in left] == [None, None])
    application.theme.toggle()  # nothing is called that belonged to it
    application.close_project()
    application.shut_down()


def test_another_project_waits_for_the_edits_of_this_one(
    qtbot: QtBot,
    application: Application,
    project_file: Path,
    tmp_path: Path,
    scheme: Scheme,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other.annotator"
    with Project.create(other, scheme) as made:
        made.add_document(document("other", "Another page\n"), b"Another page\n")
    application.open_project(str(project_file), "ana", "doc-pact")
    qtbot.waitUntil(
        lambda: application.window is not None and application.window.session.document is not None
    )
    first = application.window
    commit = first.session.project.commit

    def slow(*asked: object, **also: object) -> object:
        time.sleep(0.2)  # a disk that takes its time
        return commit(*asked, **also)

    monkeypatch.setattr(first.session.project, "commit", slow)
    first.activateWindow()
    qtbot.waitUntil(first.page.hasFocus)
    for words in ("Norway", "Chile", "Oslo"):
        go(first, words)
        press(qtbot, first, "3")
    application.open_project(str(other), "ana")
    qtbot.waitUntil(lambda: application.window is not first, timeout=10_000)
    qtbot.waitUntil(lambda: application.window.session.document is not None and application.database.idle())
    assert application.window.session.project.target == str(other)
    assert application.app.quitOnLastWindowClosed()
    application.close_project()
    application.shut_down()
    with Project.open(project_file) as stored:
        found = stored.annotation_set("doc-pact", Author("ana"))
        assert len(found.mentions) == 3, "everything that was tagged is on disk"


def test_a_page_is_read_again_with_another_encoding(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-ferry")
    before = window.page.text()
    assert window.session.document is not None
    dialog = EncodingDialog(window.session, window.session.document, window)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert "Choose an encoding" in dialog.error.text()
    dialog.encoding.setCurrentText("klingon")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "klingon" in dialog.error.text())
    assert window.page.text() == before
    dialog.encoding.setCurrentText("utf-16-le")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.text() != before, timeout=30_000)
    assert window.page.text() == before.encode().decode("utf-16-le", "replace")


def test_no_button_of_a_dialog_has_an_icon_that_others_lack(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, ",", held=Qt.KeyboardModifier.ControlModifier)
    settings = window.findChild(SettingsDialog)
    assert settings is not None
    question, kinds = QMessageBox(window), QMessageBox.StandardButton
    question.setStandardButtons(kinds.Close | kinds.Cancel | kinds.Ok | kinds.Discard | kinds.Retry)
    question.show()
    for dialog in (question, settings):
        buttons = dialog.findChildren(QPushButton)
        assert buttons and all(one.icon().isNull() for one in buttons)
        dialog.close()
