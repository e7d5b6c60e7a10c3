"""The scheme put into the project by keys and mouse: renamed, merged, split and given up, for everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.datasets.label_migrations import Asked, migrate
from annotator.datasets.scheme_changes import Becoming
from annotator.domain.items import Author
from annotator.domain.label_map import LabelMap
from annotator.domain.label_migration import LabelMigration
from annotator.domain.ranges import Range
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import renamed
from annotator.gui.scheme.apply_dialog import ApplyDialog
from annotator.gui.scheme.scheme_window import SchemeWindow
from annotator.gui.textview.geometry import Mode
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener, cut, go, press, saved, select

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")
Key = Qt.Key
TAGGED = {
    "ana": {"Norway": "GPE", "Chile": "GPE", "Oslo": "GPE", "Anna Brekke": "PER"},
    "ben": {"Norway": "GPE"},
}


@pytest.fixture
def window(qtbot: QtBot, open_window: Opener, project_file: Path) -> Iterator[MainWindow]:
    """The window of a project in which two people have tagged names."""
    with Project.open(project_file) as project:
        for author, tagged in TAGGED.items():
            page = project.annotation_set("doc-pact", Author(author))
            for words, label in tagged.items():
                at = page.text.index(words)
                edit = edits.tag_mention(page, project.scheme, Range.at(at, at + len(words)), label)
                page = project.commit(page, edit).annotations
    made = open_window()
    made.scheme.show()
    qtbot.waitUntil(lambda: made.scheme.editing.right and made.scheme.window.tree.counts is not None)
    yield made
    if made.scheme.editing is not None:
        made.scheme.editing.kept = made.scheme.editing.data  # or closing asks


def editor(window: MainWindow) -> SchemeWindow:
    assert window.scheme.window is not None
    return window.scheme.window


def types(window: MainWindow, author: str = "ana") -> Counter[str]:
    """Return how many mentions of each type an author has, as they are stored."""
    with Project.open(window.session.project.target, read_only=True) as project:
        return Counter(
            one.type for one in project.annotation_set("doc-pact", Author(author)).mentions.values()
        )


def asked(qtbot: QtBot, window: MainWindow) -> ApplyDialog:
    """Ask for the scheme to be put into the project; return what asks back."""
    qtbot.waitUntil(lambda: editor(window).apply.isEnabled())
    QTest.mouseClick(editor(window).apply, Qt.MouseButton.LeftButton)
    dialog = window.scheme.dialog
    assert dialog is not None
    known(qtbot, dialog)
    return dialog


def known(qtbot: QtBot, dialog: ApplyDialog) -> None:
    """Wait until it is known what the choices come to."""
    qtbot.waitUntil(
        lambda: dialog.found is not None and not dialog.running.active and not dialog._wait.isActive()
    )


def said(qtbot: QtBot, dialog: ApplyDialog, label: tuple[str, str], words: str) -> None:
    """Choose what becomes of a label, going through the answers by the arrow keys."""
    box = dialog.decisions.boxes[label]
    box.setFocus()
    at = next(n for n in range(box.count()) if box.itemText(n) == words)
    while box.currentIndex() != at:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < at else Key.Key_Up)


def applied(qtbot: QtBot, window: MainWindow, dialog: ApplyDialog) -> None:
    assert dialog.ready()
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.scheme.dialog is None)
    saved(qtbot, window)


def rename(window: MainWindow, label: tuple[str, str], becomes: str) -> None:
    editor(window).editing.choose(label)
    editor(window).show_fields()
    field = editor(window).form.id
    field.selectAll()
    QTest.keyClicks(field, becomes)
    QTest.keyClick(field, Key.Key_Return)


def test_a_rename_goes_to_everybody_and_the_window_goes_on_with_it(qtbot: QtBot, window: MainWindow):
    rename(window, ("type", "GPE"), "STATE")
    dialog = asked(qtbot, window)
    assert dialog.told.text() == "news 1.1.0 → news 1.2.0: 1 label renamed"
    assert "ana: 3 items in 1 set" in dialog.summary.text()
    assert "ben: 1 item in 1 set" in dialog.summary.text()
    assert not dialog.choices, "what was renamed is known: nothing is asked"
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.accept_button)
    applied(qtbot, window, dialog)
    assert types(window) == {"STATE": 3, "PER": 1}
    assert types(window, "ben") == {"STATE": 1}
    qtbot.waitUntil(lambda: "STATE" in window.session.scheme.entity_types)
    qtbot.waitUntil(lambda: any(m.type == "STATE" for m in window.session.annotations.mentions.values()))
    assert not editor(window).editing.unsaved
    # And it is worked with: the key tags with the newer label, and that is stored.
    window.desk.focus_page()
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert types(window)["STATE"] == 4
    # There is work since: it cannot be taken back before that is undone.
    why: list[str] = []
    window.desk.refused.connect(why.append)
    _taken_back(window)
    qtbot.waitUntil(lambda: bool(why))
    assert "work was done since" in why[0]
    rename(window, ("type", "STATE"), "COUNTRY")
    applied(qtbot, window, asked(qtbot, window))
    _taken_back(window)
    qtbot.waitUntil(lambda: "STATE" in window.session.scheme.entity_types)
    saved(qtbot, window)
    assert types(window)["STATE"] == 4
    assert "STATE" in {one["id"] for one in editor(window).editing.data["entity_types"]}


def _taken_back(window: MainWindow) -> None:
    assert window.registry.run("project.labels_back")
    box = window.findChild(QMessageBox)
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def test_one_that_goes_becomes_another_or_goes_and_nothing_is_done_before_it_is_said(
    qtbot: QtBot, window: MainWindow
):
    editor(window).editing.choose(("type", "GPE"))
    editor(window).tree.setFocus()
    QTest.keyClick(editor(window).tree, Key.Key_Delete)
    dialog = asked(qtbot, window)
    assert cut(dialog) == []
    QTest.mouseClick(dialog.decisions.keeps["type", "GPE"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.scheme.dialog is None)
    assert "GPE" in {one["id"] for one in editor(window).editing.data["entity_types"]}
    QTest.keyClick(editor(window).tree, Key.Key_Delete)
    dialog = asked(qtbot, window)
    assert list(dialog.choices) == [("type", "GPE")]
    assert not dialog.accept_button.isEnabled()
    box = dialog.decisions.boxes["type", "GPE"]
    qtbot.waitUntil(lambda: dialog.focusWidget() is box)  # it begins with what is asked
    QTest.keyClick(dialog.focusWidget(), Key.Key_Tab)
    assert dialog.focusWidget() is dialog.decisions.keeps["type", "GPE"]
    said(qtbot, dialog, ("type", "GPE"), "the label is given up: they go")
    known(qtbot, dialog)
    assert dialog.accept_button.isEnabled()
    said(qtbot, dialog, ("type", "GPE"), "all become Region or water")
    known(qtbot, dialog)
    assert types(window)["GPE"] == 3, "nothing has changed yet"
    applied(qtbot, window, dialog)
    assert types(window) == {"LOC": 3, "PER": 1}


def test_each_is_asked_with_one_key_and_the_same_words_are_answered_together(
    qtbot: QtBot, window: MainWindow
):
    editing = editor(window).editing
    editing.choose(("type", "GPE"))
    QTest.mouseClick(editor(window).add, Qt.MouseButton.LeftButton)
    rename(window, editing.label, "CITY")
    editing.choose(("type", "GPE"))
    editor(window).tree.setFocus()
    QTest.keyClick(editor(window).tree, Key.Key_Delete)
    dialog = asked(qtbot, window)
    said(qtbot, dialog, ("type", "GPE"), "I say it of each")
    QTest.mouseClick(dialog.decisions.buttons["type", "GPE"], Qt.MouseButton.LeftButton)
    asking = dialog.asking
    qtbot.waitUntil(lambda: asking.model.hits == 4 and not asking.stream.looking)
    numbers = {name: key for key, name in zip("123456789", asking.model.names, strict=False)}
    QTest.keyClick(asking.view, numbers["LOC"], Qt.KeyboardModifier.ShiftModifier)  # Norway, of both
    assert asking.told.text() == "2 of 4 said"
    QTest.keyClick(asking.view, numbers["ORG"])  # Chile
    assert asking.told.text() == "3 of 4 said"
    QTest.keyClick(asking.view, Key.Key_Down)
    rest = next(n for n in range(asking.rest.box.count()) if "CITY" in asking.rest.box.itemText(n))
    asking.rest.box.setCurrentIndex(rest)
    asking.rest.box.activated.emit(rest)
    QTest.mouseClick(asking.rest.back, Qt.MouseButton.LeftButton)
    known(qtbot, dialog)
    applied(qtbot, window, dialog)
    assert types(window) == {"LOC": 1, "ORG": 1, "CITY": 1, "PER": 1}
    assert types(window, "ben") == {"LOC": 1}


def test_a_label_that_stays_is_split(qtbot: QtBot, window: MainWindow):
    editor(window).editing.choose(("type", "GPE"))
    editor(window).editing.put("name", "Country")
    dialog = asked(qtbot, window)
    _split(dialog, "State or city", "I say it of each")
    asking = dialog.asking
    qtbot.waitUntil(lambda: asking.model.hits == 4 and not asking.stream.looking)
    numbers = {name: key for key, name in zip("123456789", asking.model.names, strict=False)}
    QTest.keyClick(asking.view, Key.Key_Down)
    QTest.keyClick(asking.view, numbers["FAC"])
    QTest.mouseClick(asking.rest.back, Qt.MouseButton.LeftButton)
    known(qtbot, dialog)
    assert dialog.choices["type", "GPE"].becoming is Becoming.ASK
    applied(qtbot, window, dialog)
    assert types(window) == {"GPE": 2, "FAC": 1, "PER": 1}
    _unfit(qtbot, window)


def test_a_label_that_stays_is_split_by_the_value_of_an_attribute_and_taken_back(
    qtbot: QtBot, window: MainWindow
):
    given = {"ana": {"Norway": "nominal", "Oslo": "pronoun"}, "ben": {"Norway": "nominal"}}
    with Project.open(window.session.project.target) as other:
        for author, kinds in given.items():
            page = other.annotation_set("doc-pact", Author(author))
            for words, kind in kinds.items():
                item = next(m.id for m in page.mentions.values() if m.span.surface(page.text) == words)
                edit = edits.set_attribute(page, other.scheme, item, "mention_kind", kind)
                page = other.commit(page, edit).annotations
    window.session.poll()
    editor(window).editing.choose(("type", "GPE"))
    editor(window).editing.put("name", "Country")
    dialog = asked(qtbot, window)
    _split(dialog, "State or city", "it goes by Mention kind")
    values = dialog.values
    assert values.isVisible()
    assert list(values.boxes) == ["name", "nominal", "pronoun"]
    assert values.boxes["name"].hasFocus()
    assert cut(dialog) == []
    _chosen(values.boxes["nominal"], "becomes Region or water")
    QTest.keyClick(values.boxes["nominal"], Key.Key_Tab)
    assert values.boxes["pronoun"].hasFocus()
    _chosen(values.boxes["pronoun"], "becomes Facility")
    for box in (values.boxes["pronoun"], values.rest.box):
        assert box.hasFocus()
        QTest.keyClick(box, Key.Key_Tab)
    assert values.rest.back.hasFocus()
    QTest.keyClick(values.rest.back, Key.Key_Space)
    known(qtbot, dialog)
    shown = [[dialog.table.item(row, n).text() for n in (1, 2, 3)] for row in range(dialog.table.rowCount())]
    assert shown == [
        ["State or city · GPE", "Facility · FAC", "1"],
        ["State or city · GPE", "Region or water · LOC", "2"],
    ]
    assert types(window)["GPE"] == 3, "nothing has changed yet"
    assert dialog.decisions.buttons["type", "GPE"].text() == "Say it of each value… (2 said)"
    applied(qtbot, window, dialog)
    assert types(window) == {"LOC": 1, "FAC": 1, "GPE": 1, "PER": 1}
    assert types(window, "ben") == {"LOC": 1}
    _taken_back(window)
    qtbot.waitUntil(lambda: types(window) == {"GPE": 3, "PER": 1})
    assert types(window, "ben") == {"GPE": 1}


def _chosen(box: QComboBox, words: str) -> None:
    """Choose an answer by the arrow keys."""
    box.setFocus()
    at = box.findText(words)
    assert at >= 0, [box.itemText(n) for n in range(box.count())]
    while box.currentIndex() != at:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < at else Key.Key_Up)


def _split(dialog: ApplyDialog, label: str, how: str) -> None:
    """Open the menu of what can be split, and go through it by keys."""
    dialog.splitting.setFocus()
    QTest.keyClick(dialog.splitting, Key.Key_Space)
    menu = dialog.splitting.menu()
    for words in (label, how):
        names = [action.text() for action in menu.actions()]
        assert words in names, names
        while menu.activeAction() is None or menu.activeAction().text() != words:
            QTest.keyClick(menu, Key.Key_Down)
        inside = menu.activeAction().menu()
        if inside is not None:
            QTest.keyClick(menu, Key.Key_Right)
            menu = inside
    QTest.keyClick(menu, Key.Key_Return)


def _unfit(qtbot: QtBot, window: MainWindow) -> None:
    """What does not fit any more has to be let go."""
    qtbot.waitUntil(lambda: window.session.scheme.version == "1.2.0")
    saved(qtbot, window)
    session = window.session
    page, scheme = session.annotations, session.scheme
    host = next(m for m in page.mentions.values() if m.type == "PER")
    said_at = page.text.index("said the pact")
    session.perform(lambda one: edits.tag_event(one, scheme, Range.at(said_at, said_at + 4), "Dip.Meet"))
    event = next(iter(session.annotations.events.values()))
    session.perform(lambda one: edits.add_argument(one, scheme, event.id, "Host", host.id))
    saved(qtbot, window)
    editor(window).editing.choose(("role", "Dip.Meet.Host"))
    QTest.mouseClick(editor(window).form.ticks["targets"].pills["PER"], Qt.MouseButton.LeftButton)
    dialog = asked(qtbot, window)
    assert dialog.drop.isVisible()
    assert not dialog.accept_button.isEnabled()
    dialog.drop.setFocus()
    QTest.keyClick(dialog.drop, Key.Key_Space)
    applied(qtbot, window, dialog)
    assert not next(
        iter(window.session.project.annotation_set("doc-pact", Author("ana")).events.values())
    ).arguments


def test_a_window_goes_on_with_the_labels_that_another_program_changed(qtbot: QtBot, window: MainWindow):
    with Project.open(window.session.project.target) as other:
        newer = parse_scheme(renamed(other.scheme.data, ("type", "GPE"), "STATE"))
        migrate(other, newer, Asked(LabelMigration(LabelMap(entity_types={"GPE": "STATE"}))))
    window.session.poll()
    qtbot.waitUntil(lambda: "STATE" in window.session.scheme.entity_types)
    qtbot.waitUntil(lambda: any(m.type == "STATE" for m in window.session.annotations.mentions.values()))
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert types(window)["STATE"] == 4
    assert "GPE" not in {one["id"] for one in editor(window).editing.data["entity_types"]}


def test_a_retired_label_stays_on_the_page_and_is_offered_nowhere(qtbot: QtBot, window: MainWindow):
    editor(window).editing.choose(("type", "GPE"))
    editor(window).show_fields()
    editor(window).form.retired.setFocus()
    QTest.keyClick(editor(window).form.retired, Key.Key_Space)
    applied(qtbot, window, asked(qtbot, window))
    before = types(window)
    assert before["GPE"] == 3
    qtbot.waitUntil(lambda: window.session.scheme.entity_types["GPE"].retired)
    chooser = window.choosers.labels[Mode.ENTITIES]
    assert "PER" in chooser._pills
    assert "GPE" not in chooser._pills
    window.desk.focus_page()
    select(qtbot, window, "Nordic Minerals")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert types(window) == before


def test_roles_and_values_that_are_retired_stay_where_they_are_and_are_offered_nowhere(
    qtbot: QtBot, window: MainWindow
):
    session, scheme = window.session, window.session.scheme
    window.desk.focus_page()
    host = next(m.id for m in session.annotations.mentions.values() if m.type == "PER")
    at = session.annotations.text.index("signed")
    session.perform(lambda one: edits.tag_event(one, scheme, Range.at(at, at + 6), "Dip.Meet"))
    event = next(iter(session.annotations.events.values())).id
    session.perform(lambda one: edits.add_argument(one, scheme, event, "Host", host))
    session.perform(lambda one: edits.set_attribute(one, scheme, event, "tense", "future"))
    saved(qtbot, window)
    retired = [("role", "Dip.Meet.Host"), ("role", "Dip.Meet.Topic"), ("value", "tense=future")]
    for label in (*retired, ("attribute", "phase")):
        editor(window).editing.choose(label)
        editor(window).show_fields()
        editor(window).form.retired.setFocus()
        QTest.keyClick(editor(window).form.retired, Key.Key_Space)
    editor(window).editing.choose(("value", "tense=unspecified"))
    assert not editor(window).form.retired.isEnabled(), "it counts where nothing is said"
    applied(qtbot, window, asked(qtbot, window))
    qtbot.waitUntil(lambda: window.session.scheme.attributes["phase"].retired)
    stored = session.annotations.events[event]
    assert ([one.role for one in stored.arguments], dict(stored.attributes)) == (
        ["Host"],
        {"tense": "future"},
    )
    window.desk.focus_page()
    go(window, "signed")
    assert window.annotating.item() == stored
    roles = _words(window.inspector.arguments)
    assert "Host (retired)" in roles
    assert "Participant *" in roles
    assert not any("Topic" in one for one in roles), roles
    fields = window.inspector.event_fields.details
    assert {"Tense", "future (retired)", "past"} <= _words(fields)
    assert "Phase" not in _words(fields)
    assert window.registry.run("attribute.3")  # the next tense after it
    qtbot.waitUntil(lambda: "future (retired)" not in _words(fields))
    saved(qtbot, window)
    for _each in range(4):
        assert window.registry.run("attribute.3")
        assert session.annotations.events[event].attributes.get("tense") != "future"
    assert session.annotations.events[event].arguments == stored.arguments


def _words(widget: QWidget) -> set[str]:
    """Return what labels and buttons of a widget say; those that went are deleted."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {one.text() for one in (*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton))}
