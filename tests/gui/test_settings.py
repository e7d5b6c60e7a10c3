"""The settings dialog by keyboard, high contrast, and the start page's list; all of it kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.domain.items import Author, AuthorKind
from annotator.gui.app import Application
from annotator.gui.look.colours import palette_for
from annotator.gui.look.sheet import label_color
from annotator.gui.look.theme import DARK_CONTRAST, LIGHT_CONTRAST, Colors, Contrast, Theme
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.start_page import StartPage
from annotator.store import Project

from .conftest import Opener, go, press, saved
from .test_keymap import dialog_of

Key = Qt.Key


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    shares = [part / 255 for part in QColor(color).getRgb()[:3]]
    parts = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [LIGHT_CONTRAST, DARK_CONTRAST], ids=["light", "dark"])
def test_high_contrast_is_seven_to_one(colors: Colors) -> None:
    for ground in (colors.page, colors.chrome, colors.raised):
        for ink in ("text", "muted", "faint", "accent", "danger", "success", "warning", "border"):
            assert ratio(getattr(colors, ink), ground) >= 7, ink
    assert ratio(colors.accent_text, colors.accent) >= 7
    assert ratio(colors.text, colors.accent_soft) >= 7 and ratio(colors.text, colors.selection) >= 7


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_labels_are_seven_to_one_too(choice: str, window: MainWindow) -> None:
    theme = window.theme
    theme.set_contrast(Contrast.ON)
    theme.apply(choice)
    scheme = window.session.scheme
    page = palette_for(theme.dark, True)
    for label in (*scheme.entity_types.values(), *scheme.event_types.values()):
        beside = label_color(label.color, window.inspector).name()
        assert ratio(beside, theme.colors.chrome) >= 7, label.id
        assert ratio(page.label(label.color).name(), page.page) >= 7, label.id


def test_contrast_is_a_command_and_is_kept(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    assert not window.theme.high_contrast and window.theme.contrast is Contrast.SYSTEM
    window.registry.run("view.contrast")
    assert window.theme.colors is LIGHT_CONTRAST
    assert window.palette().color(window.backgroundRole()).name() == "#ffffff"
    press(
        qtbot, window, Key.Key_D, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.theme.colors is DARK_CONTRAST
    assert window.remembered.text("contrast", "") == "on" and window.remembered.text("theme", "") == "dark"
    window.registry.run("view.contrast")
    assert not window.theme.high_contrast


def test_a_wrong_stored_contrast_follows_the_system(qapp: QApplication) -> None:
    theme = Theme(qapp, "light", "glaring")
    assert theme.contrast is Contrast.SYSTEM
    theme.deleteLater()


def reachable(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox, QTreeWidget)
    return [w for kind in kinds for w in root.findChildren(kind) if w.isVisible()]


def test_every_field_has_a_name_and_can_be_reached(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    for row in range(dialog.pages.count()):
        dialog.pages.setCurrentRow(row)
        for widget in reachable(dialog):
            inner = isinstance(widget.parent(), QComboBox | QSpinBox | QLineEdit)
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert inner or named, widget
            assert inner or widget.focusPolicy() & Qt.FocusPolicy.TabFocus, named
    qtbot.keyClick(dialog.pages, Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_page_follows_while_it_is_set(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    dialog = dialog_of(qtbot, window)
    page = dialog.appearance
    before = window.page.appearance()
    page.text_size.setFocus()
    qtbot.keyClick(page.text_size, Key.Key_Up)
    qtbot.keyClick(page.line_height, Key.Key_Up)
    qtbot.keyClick(page.column, Key.Key_Down)
    seen = window.page.appearance()
    assert (seen.size, seen.column) == (before.size + 1, before.column - 5)
    assert seen.line_height == pytest.approx(before.line_height + 0.05)
    qtbot.keyClick(page.theme, Key.Key_End)
    assert window.theme.dark and window.page.appearance().contrast == "normal"
    page.contrast.setCurrentIndex(page.contrast.findData("on"))
    assert window.page.appearance().contrast == "high"
    again = open_window().page.appearance()
    assert (again.size, again.line_height, again.column) == (seen.size, seen.line_height, seen.column)
    qtbot.keyClick(page.usual, Key.Key_Space)
    assert window.page.appearance().size == before.size and page.text_size.value() == before.size
    page.language.setCurrentIndex(page.language.findData("ja"))
    assert window.remembered.text("language", "") == "ja" and "next time" in page.told.text()


def test_the_caret_stays_when_it_is_not_to_go_on(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window()
    dialog = dialog_of(qtbot, window)
    dialog.pages.setCurrentRow(2)
    assert dialog.annotating.goes_on.isChecked()
    qtbot.keyClick(dialog.annotating.goes_on, Key.Key_Space)
    dialog.close()
    window.activateWindow()
    window.desk.focus_page()
    qtbot.waitUntil(window.page.hasFocus)
    press(qtbot, window, Key.Key_F2)
    at = go(window, "Norway and Chile sign lithium")
    press(qtbot, window, "t")
    saved(qtbot, window)
    assert window.page.caret() == at and len(window.session.annotations.segments) == 1
    assert not open_window().annotating.goes_on


def test_the_name_is_changed_and_no_model_is_one(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    dialog.pages.setCurrentRow(2)
    page = dialog.annotating
    with Project.open(window.session.project.target) as project:
        project.ensure_author(Author("rules", AuthorKind.MODEL))
    for name, now in (("rules", "ana"), ("Bela  Ik", "Bela Ik")):
        page.author.clear()
        qtbot.keyClicks(page.author, name)
        qtbot.keyClick(page.author, Key.Key_Return)
        qtbot.waitUntil(lambda n=now: page.author.text() == n)
        assert window.session.author.name == now
        assert bool(page.answer.text()) is (now == "ana")
    saved(qtbot, window)


def test_settings_open_once(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    action = window.registry.action("edit.settings")
    assert isinstance(action, QAction)
    dialog.keys.search.setText("x")
    assert window.findChildren(type(dialog)) == [dialog]


# --- the start page ---------------------------------------------------------------------------------


def test_a_project_that_is_gone_is_greyed_and_can_be_taken_out(
    qtbot: QtBot, qapp: QApplication, project_file: Path, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "start.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", [str(tmp_path / "gone.annotator"), str(project_file)])
    application = Application(qapp, settings)
    try:
        application.show_start()
        page = application.start_page
        assert isinstance(page, StartPage)
        rows = {b.text(): b for b in page.findChildren(QAbstractButton) if b.isVisible()}
        assert not rows["gone.annotator · not found"].isEnabled() and rows[project_file.name].isEnabled()
        away = next(b for b in rows.values() if "gone.annotator" in b.accessibleName())
        qtbot.keyClick(away, Key.Key_Space)
        assert not away.isVisible() and settings.value("recent") in ([str(project_file)], str(project_file))
        assert application.recent.there() == [str(project_file)]
        page.close()
    finally:
        application.shut_down()
