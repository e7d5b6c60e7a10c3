"""The window around the page: list, finishing, panels, palette; nothing moves when something is tagged."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.gui.textview.geometry import Mode, Room, metrics_for
from annotator.gui.widgets.buttons import Pill
from annotator.gui.widgets.fuzzy import score
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.line import SaveState
from annotator.store import Project, ProjectSettings

from .conftest import Opener, go, press, saved
from .test_session import fail_commits, stored, tag

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow) -> list[str]:
    return [row.id for row in window.queue.model.rows]


# --- the list ---------------------------------------------------------------------------------------


def test_the_list_shows_pages_with_state_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    assert shown(window) == ["doc-pact", "doc-ferry", "doc-long"]
    go(window, "Norway")
    press(qtbot, window, "3")
    row = window.queue.model.rows[0]
    assert (row.state, row.mentions) == (State.IN_PROGRESS, 1)
    assert window.header.place.text() == "1 / 3"
    assert window.status.counts.text() == "1 mention · 0 events · 0 segments"


def test_the_filter_searches_the_text(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F7)
    assert window.queue.filter.hasFocus()
    qtbot.keyClicks(window.queue.filter, "kestrel")
    qtbot.waitUntil(lambda: shown(window) == ["doc-ferry"])
    qtbot.keyClick(window.queue.filter, Key.Key_Return)
    qtbot.keyClick(window.queue.view, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    window.queue.filter.setFocus()
    qtbot.keyClick(window.queue.filter, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(window)) == 3)
    qtbot.keyClick(window.queue.filter, Key.Key_Escape)
    assert window.page.hasFocus()


def test_the_state_chips_filter(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    chip = window.queue._states[State.IN_PROGRESS]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(window) == ["doc-pact"])
    assert window.page.hasFocus(), "a click on a chip leaves the keyboard where it is"


def test_a_click_opens_a_page(qtbot: QtBot, window: MainWindow) -> None:
    view = window.queue.view
    place = view.visualRect(window.queue.model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    qtbot.waitUntil(window.page.hasFocus)


def test_next_and_previous_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_PageDown, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    press(qtbot, window, Key.Key_PageUp, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-pact")
    press(qtbot, window, Key.Key_PageUp, held=CTRL)
    assert window.status.message.text() == "this is the first page"


def test_finishing_goes_on_to_the_next_unfinished_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    saved(qtbot, window)
    assert stored(window).state is State.DONE
    assert window.queue.progress.text() == "1 of 3 done"
    window.session.open("doc-long")
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    saved(qtbot, window)
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    saved(qtbot, window)
    qtbot.waitUntil(lambda: "every page in the list is done" in window.status.message.text())
    assert window.queue.progress.text() == "3 of 3 done"


def test_problems_are_told_and_do_not_hold_up(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Tuesday")
    press(qtbot, window, "t", Key.Key_Escape)
    rows = window.inspector.page.problems
    qtbot.waitUntil(lambda: rows._title.text() == "PROBLEMS · 1")
    press(qtbot, window, Key.Key_Return, Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-ferry")
    qtbot.waitUntil(lambda: window.status.message.text().endswith(" · 1 problem"))
    press(qtbot, window, Key.Key_PageUp, held=CTRL)
    qtbot.waitUntil(lambda: window.session.document.id == "doc-pact")
    assert window.session.annotations.state is State.DONE
    qtbot.waitUntil(lambda: rows._rows.count() == 2 and rows._rows.itemAt(1).widget().isVisible())
    row = rows._rows.itemAt(1).widget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.annotating.hand.selected in window.session.annotations.mentions
    assert window.page.hasFocus()


def test_page_flags(qtbot: QtBot, window: MainWindow) -> None:
    box = window.inspector.page._flags["paywalled"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert window.session.annotations.flags == {"paywalled"} and window.page.hasFocus()


# --- nothing moves ----------------------------------------------------------------------------------


def test_nothing_moves_when_something_is_tagged(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    window.page.move_caret(window.page.text().index("Paragraph 120"))
    QApplication.processEvents()
    place = window.page.text().index("Lista", window.page.caret())
    window.page.move_caret(place)

    def look() -> tuple[object, ...]:
        QApplication.processEvents()
        widgets = (window.page, window.queue, window.inspector, window.header, window.status)
        labels = window.inspector.labels
        return (
            window.page.verticalScrollBar().value(),
            window.page.top(),
            window.page.position_of(place),
            [widget.geometry() for widget in widgets],
            labels.mapTo(window, labels.rect().topLeft()),
            window.header.saved.geometry(),
        )

    before = look()
    assert before[0] > 0
    press(qtbot, window, "4")
    assert len(window.session.annotations.mentions) == 1
    assert look() == before
    press(qtbot, window, "e")
    qtbot.keyClick(window.choosers.events, "h")
    assert len(window.session.annotations.events) == 1
    assert look() == before
    saved(qtbot, window)
    assert look() == before


def test_undo_brings_what_it_changes_into_sight(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    go(window, "Lista")
    press(qtbot, window, "4")
    window.page.move_caret(len(window.page.text()))
    assert window.page.top() > 0
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert not window.session.annotations.mentions
    at = window.page.position_of(window.page.text().index("Lista"))
    assert window.page.viewport().rect().contains(at)


# --- panels, palette, theme -------------------------------------------------------------------------


def test_a_pill_does_what_its_key_does(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Oslo")
    pill = next(p for p in window.inspector.labels.findChildren(Pill) if p.text() == "State or city")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert [m.type for m in window.session.annotations.mentions.values()] == ["GPE"]
    assert pill.isChecked() and window.page.hasFocus()


def test_panels_hide_and_are_remembered(qtbot: QtBot, window: MainWindow, open_window: Opener) -> None:
    press(qtbot, window, Key.Key_F9)
    assert not window.queue.isVisible()
    press(qtbot, window, Key.Key_Plus, held=CTRL)
    zoom = window.page.zoom()
    assert zoom > 100
    window.close()
    again = open_window()
    assert not again.queue.isVisible() and again.page.zoom() == zoom
    press(qtbot, again, Key.Key_F9)
    assert again.queue.isVisible()


def test_the_keyboard_goes_round_the_panels(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_F6)
    assert window.inspector.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Key.Key_F6)
    assert window.queue.filter.hasFocus()
    qtbot.keyClick(window.focusWidget(), Key.Key_F6)
    assert window.page.hasFocus()
    press(qtbot, window, Key.Key_F6)
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    assert window.page.hasFocus()


def test_the_palette_finds_and_does_commands(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Key.Key_K, held=CTRL)
    palette = window.palette_dialog
    assert palette.search.hasFocus()
    qtbot.keyClicks(palette.search, "segm")
    titles = [command.title for command in palette.model.rows]
    assert titles[0] == "Segments"
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert window.annotating.mode is Mode.SEGMENTS
    assert not palette.isVisible() and window.page.hasFocus()


def test_the_palette_prefers_starts_of_words() -> None:
    assert score("zz", "Undo") is None
    assert score("und", "Undo") > score("und", "Sound of it")
    assert score("fp", "Finish page") > score("fp", "Afloat, please")


def test_the_mode_switch_and_keys_agree(qtbot: QtBot, window: MainWindow) -> None:
    part = window.header.switch._parts[Mode.SEGMENTS]
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert window.page.mode() is Mode.SEGMENTS and window.page.hasFocus()
    press(qtbot, window, Key.Key_F3)
    assert window.header.switch._parts[Mode.ENTITIES].isChecked()


def test_dark_and_light(qtbot: QtBot, window: MainWindow, tmp_path: object) -> None:
    light = window.grab().toImage().pixelColor(5, 60)
    window.registry.run("view.dark")
    assert window.theme.dark and window.grab().toImage().pixelColor(5, 60) != light
    settings = QSettings(window.remembered._settings.fileName(), QSettings.Format.IniFormat)
    window.remembered._settings.sync()
    assert settings.value("window/theme") == "dark"


def test_text_from_pages_is_never_markup(qtbot: QtBot, open_window: Opener, project_file: object) -> None:
    from .conftest import document

    with Project.open(project_file) as project:
        text = "<img src=x> & <b>words</b>\n"
        project.add_document(document("<b>bold</b>", text), text.encode())
    window = open_window(page="doc-<b>bold</b>")
    window.page.set_selection(Range.at(0, 11))
    press(qtbot, window, "2")
    section = window.inspector.mention
    assert section.span.text() == "“<img src=x>”"
    assert section.span.textFormat() is Qt.TextFormat.PlainText
    assert window.header.page.textFormat() is Qt.TextFormat.PlainText
    window.inspector.guideline.show_guideline("![x](file:///etc/passwd) <b>raw</b> [go](https://a.example)")
    assert "<b>raw</b>" in window.inspector.guideline.toPlainText()
    assert not window.inspector.guideline.openLinks()


def test_all_controls_have_names(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for widget in window.centre.findChildren(kind):
            if (
                widget.objectName().startswith("qt_")
                or not widget.isVisible()
                or widget.parent() is window.queue.filter
            ):
                continue
            assert widget.accessibleName() or widget.text(), widget


# --- closing ----------------------------------------------------------------------------------------


def test_closing_waits_for_the_last_edit(qtbot: QtBot, window: MainWindow) -> None:
    tag(window.session, 0, 6)
    assert window.session.pending()
    assert window.close()
    assert len(stored(window).mentions) == 1


def test_closing_with_unsaved_edits_asks(qtbot: QtBot, window: MainWindow, monkeypatch: object) -> None:
    fail_commits(monkeypatch, window.session.project, 1)
    tag(window.session, 0, 6)
    qtbot.waitUntil(lambda: window.session.state is SaveState.NOT_SAVED)
    asked: list[str] = []

    def answer(_parent: object, _title: str, text: str, *_buttons: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.Cancel if len(asked) == 1 else QMessageBox.StandardButton.Retry

    monkeypatch.setattr(QMessageBox, "question", answer)
    assert not window.close() and window.isVisible()
    assert "1 edit" in asked[0]
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(stored(window).mentions) == 1


# --- author, registry, names --------------------------------------------------------------------------


def test_another_person_takes_over_in_the_header(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    window.registry.run("project.author")
    box = window.header.author
    qtbot.waitUntil(box.field.hasFocus)
    box.field.setText("ben")  # typed letters would open a list of names, which has no place offscreen
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.annotations.author.name == "ben")
    assert not window.session.annotations.mentions
    qtbot.waitUntil(window.page.hasFocus)
    assert not box.field.isVisible()
    go(window, "Norway")
    press(qtbot, window, "4")
    saved(qtbot, window)
    window.registry.run("project.author")
    qtbot.waitUntil(box.field.hasFocus)
    box.field.setText("ana")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.annotations.author.name == "ana")
    (mention,) = window.session.annotations.mentions.values()
    assert mention.type == "GPE"


def test_escape_keeps_the_author_and_a_model_is_nobody(qtbot: QtBot, window: MainWindow) -> None:
    window.header.author.ask()
    box = window.header.author
    qtbot.waitUntil(box.field.hasFocus)
    box.field.setText("ben")  # typed letters would open a list of names, which has no place offscreen
    qtbot.keyClick(box.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.page.hasFocus)
    assert window.session.author.name == "ana" and not box.field.isVisible()
    with Project.open(window.session.project.target) as project:
        project.ensure_author(Author("rules", AuthorKind.MODEL))
    window.authoring.find_and_annotate_as("rules")
    qtbot.waitUntil(lambda: "rules is a model in this project" in window.status.message.text())
    assert window.session.author.name == "ana"


def test_gold_is_worked_on_by_a_person_whom_the_journal_names(qtbot: QtBot, window: MainWindow) -> None:
    window.authoring.annotate_as(" gold ")
    qtbot.waitUntil(lambda: window.session.annotations.author == Author("gold", AuthorKind.GOLD))
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    window.authoring.annotate_as("ben")
    qtbot.waitUntil(lambda: window.session.annotations.author == Author("ben"))
    press(qtbot, window, "3")
    saved(qtbot, window)
    with Project.open(window.session.project.target) as project:
        found = [(row.author, row.by, row.kind) for row in project.journal("doc-pact")]
    assert found[-3:] == [("gold", "ana", "edit"), ("gold", "ana", "undo"), ("ben", "ben", "edit")]


def test_every_key_of_the_window_is_in_the_registry(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.findChildren(QShortcut)
    press(qtbot, window, Qt.Key.Key_F6)
    assert window.inspector.isAncestorOf(window.focusWidget())
    window.desk.focus_page()
    go(window, "Norway")
    press(qtbot, window, "3")
    assert window.registry.action("attribute.1").isEnabled()
    press(qtbot, window, "1", held=Qt.KeyboardModifier.ControlModifier)
    (mention,) = window.session.annotations.mentions.values()
    assert mention.attributes
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.registry.action("attribute.1").isEnabled()


def test_nothing_of_two_lines_can_collide() -> None:
    for zoom in (60, 100, 150, 300):
        m = metrics_for(1000, Mode.ENTITIES, zoom).in_room(Room(2, apart=True))
        below = m.label_baseline(0) + 0.25 * m.label_px
        above = m.pitch + m.event_label_baseline - 0.8 * m.label_px
        assert above - below >= 0.2 * m.label_px


def test_the_inspector_names_what_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "Norway")
    press(qtbot, window, "3")
    section = window.inspector.mention
    assert section.type.accessibleName() == "State or city"
    assert section.span.accessibleName() == "Text “Norway”"
    for field in window.inspector.findChildren(QLineEdit) + window.inspector.findChildren(QAbstractButton):
        assert field.accessibleName() or field.text(), field


def test_the_work_of_others_is_not_lost_to_somebody_new(
    qtbot: QtBot, project_file: Path, open_window: Opener
) -> None:
    with Project.open(project_file) as project:
        for page, state in (("doc-pact", State.DONE), ("doc-ferry", State.IN_PROGRESS)):
            blank = project.annotation_set(page, Author("ben"))
            project.commit(blank, edits.set_state(blank, state))
    window = open_window("ana")
    qtbot.waitUntil(lambda: window.queue.progress.text() == "0 of 3 done · 1 by others")
    assert window.status.message.text() == "ana is new here. Others have finished 1 page; their work is kept."
    rows = [window.queue.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert ["done by others" in row for row in rows] == [True, False, False]
    assert ["others are at it" in row for row in rows] == [False, True, False]


def test_a_blind_project_tells_somebody_new_nothing_of_others(
    qtbot: QtBot, project_file: Path, open_window: Opener
) -> None:
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(blind=True))
        blank = project.annotation_set("doc-pact", Author("ben"))
        project.commit(blank, edits.set_state(blank, State.DONE))
    window = open_window("ana")
    saved(qtbot, window)
    assert window.queue.progress.text() == "0 of 3 done"
    assert "new here" not in window.status.message.text()
