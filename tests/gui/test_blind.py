"""A blind project in the window: no widget, and nothing a screen reader is told, holds another's words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, AuthorKind, Entity, EventCluster, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project, ProjectSettings

from .conftest import PACT, Opener, go, press, saved
from .test_finding import ended
from .test_suggestions import ghosts

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BENS = ("Ben's country", "Ben's treaty", "what Ben thinks", "Q999")
"""Names, a knowledge-base id and a note; labels stand in every window, so they are counted instead."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip


def place(words: str) -> Range:
    start = PACT.index(words)
    return Range.at(start, start + len(words))


def others_have_worked(project_file: Path, scheme: Scheme, *, blind: bool) -> None:
    """Let ben, and gold, say things about the page of the pact that ana has not said."""
    with Project.open(project_file) as project:
        project.set_settings(ProjectSettings(blind=blind))
        for author in (Author("ben"), Author("gold", AuthorKind.GOLD)):
            now = project.annotation_set("doc-pact", author)
            names = ("Ben's country", "dispute that began")
            for number, name in enumerate((*names, names[0])):
                made = Entity(f"{number % 2}-{author.name}", name, "NORP", "Q999")
                if not number:
                    now = project.commit(
                        now, edits.tag_mention(now, scheme, place("Norway"), "NORP")
                    ).annotations
                edit = edits.link_entity(now, list(now.mentions), made, project.entities())
                now = project.commit(now, edit).annotations
            treaty = EventCluster(f"c-{author.name}", "Ben's treaty")
            for make in (
                lambda a: edits.set_note(a, next(iter(a.mentions)), "what Ben thinks"),
                lambda a: edits.tag_event(a, scheme, place("signed"), "Conf.Attack"),
                lambda a, made=treaty: edits.link_cluster(a, list(a.events), made, ()),
                lambda a: edits.label_segment(a, scheme, place("Share this"), "pull_quote", 1),
                lambda a: edits.set_flag(a, scheme, "live_blog", True),
                lambda a: edits.set_state(a, State.DONE),
            ):
                now = project.commit(now, make(now)).annotations


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield from (str(index.data(role) or "") for role in _ROLES)
        yield from _of_model(model, index)


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
    )
    for name in ("text", "toPlainText", "placeholderText"):
        if callable(read := getattr(widget, name, None)):
            yield str(read())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model(), QModelIndex())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))


def _spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    if interface is None or not interface.isValid():
        return
    yield from (
        interface.text(kind)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    )
    for number in range(interface.childCount()):
        yield from _spoken(interface.child(number))


def told(window: MainWindow) -> str:
    """Everything that the window shows or tells, also what is hidden just now."""
    return "\n".join([*said_by(window), *ghosts(window)])


def said_by(window: QWidget) -> list[str]:
    """What a window and all that is in it shows or tells, also what is hidden just now."""
    widgets = [window, *window.findChildren(QWidget)]
    said = [words for widget in widgets for words in _of_widget(widget)]
    return [*said, *_spoken(QAccessible.queryAccessibleInterface(window))]


def looked_around(qtbot: QtBot, window: MainWindow) -> str:
    """Open everything that lists items, names or pages; return all that was shown or spoken on the way."""
    said = [told(window)]
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    press(qtbot, window, Key.Key_R, held=CTRL)
    said.append(told(window))
    said += [window.referring.box.model.words(row) for row in window.referring.box.model.rows]
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    press(qtbot, window, Key.Key_F, held=CTRL | SHIFT)
    panel = window.left.search
    panel.author.setCurrentIndex(panel.author.findData("all"))
    panel.what.setCurrentIndex(panel.what.findData("NORP"))
    for words in ("Norway", ""):
        panel.pattern.setText(words)
        ended(qtbot, panel)
        said.append(told(window))
        said.append(f"{panel.model.hits} items of ben's type")
    press(qtbot, window, Key.Key_P, held=CTRL)
    said.append(told(window))
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    qtbot.mouseClick(window.queue.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.session.database.idle)
    boxes = window.queue.filters.boxes
    said.append(told(window))
    said += [f"{facet}: {boxes[facet].itemData(n)}" for facet in boxes for n in range(boxes[facet].count())]
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    window.desk.focus_page()
    window.page.move_caret(place("Minerals").end)
    found = window.annotating.names.next(window.session.annotations, place("said the pact").start, True)
    said.append(f"next name: {PACT[found.start : found.end] if found else ''}")
    return "\n".join(said)


SEEN = ("2 items of ben's type", "label: pull_quote", "flag: live_blog", "next name: dispute that began")


def test_what_others_said_is_shown_and_spoken_nowhere(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    others_have_worked(project_file, scheme, blind=True)
    said = looked_around(qtbot, open_window())
    assert [words for words in (*BENS, *SEEN) if words in said] == []
    assert "0 items of ben's type" in said


def test_without_blindness_the_same_places_show_it(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    """Or the test above would look where there is nothing to be found."""
    others_have_worked(project_file, scheme, blind=False)
    said = looked_around(qtbot, open_window())
    shown = {words for words in (*BENS, *SEEN) if words in said}
    assert {"Ben's country", "2 items of ben's type", "next name: dispute that began"} <= shown


def test_another_person_takes_over_without_seeing_the_names_of_the_one_before(
    qtbot: QtBot, project_file: Path, scheme: Scheme, open_window: Opener
) -> None:
    others_have_worked(project_file, scheme, blind=True)
    window = open_window("ben")
    qtbot.waitUntil(lambda: "0-ben" in window.session.entities)
    assert "0-gold" not in window.session.entities
    window.authoring.annotate_as("ana")
    qtbot.waitUntil(
        lambda: window.session.annotations.author == Author("ana") and window.session.database.idle()
    )
    assert dict(window.session.entities) == {} == dict(window.session.clusters)
    said = looked_around(qtbot, window)
    assert [words for words in (*BENS, *SEEN) if words in said] == []
