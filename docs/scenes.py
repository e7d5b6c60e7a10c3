"""What the manual's pictures show: each function brings the real window on sample pages to one scene."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import edits
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.edits import set_state
from annotator.gui.around.lost_dialog import LostDialog
from annotator.gui.dialogs.assign_dialog import AssignDialog
from annotator.gui.dialogs.check_dialog import CheckDialog
from annotator.gui.dialogs.restore_dialog import RestoreDialog
from annotator.gui.dialogs.take_in_dialog import TakeInDialog
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from annotator.store.backups.folder import beside
from annotator.store.values import FormReason
from tests.effort.pages import samples
from tests.effort.player import Player
from tests.effort.window import until

PACT = "Germany and Chile sign ten-year lithium pact"
FERRIES = "Sundlinje to buy six electric ferries from Polish yard"
ANA, BEA = "ana", "bea"
"""Who works in the pictures: ana has begun some sample pages, bea has not."""
CORRECTIONS = (
    ("Inés Ahumada", "Inez Ahumada"),
    ("on Tuesday, as Berlin", "on Monday, as Berlin"),
    ("By Tessa Marlowe, Daily Harbour\n", ""),
)
"""What a newer form of PACT has otherwise."""


def words(window: MainWindow, surface: str, *, caret: bool = False) -> Range:
    """Select the first place of some words, or put the caret before it."""
    at = window.page.text().index(surface)
    window.page.move_caret(at)
    place = Range.at(at, at if caret else at + len(surface))
    if not caret:
        window.page.set_selection(place)
    return place


def keys(window: MainWindow, *pressed: str) -> None:
    """Press keys in the page."""
    window.activateWindow()
    window.desk.focus_page()
    for key in pressed:
        QTest.keyClick(QApplication.focusWidget() or window.page, key)
        QApplication.processEvents()


def rest(window: MainWindow) -> None:
    """Wait until nothing is under way."""
    session = window.session
    for _ in range(3):
        QTest.qWait(250)
        until(lambda: not session._line and session.database.idle())


def open_event(window: MainWindow) -> None:
    """Open the event that the page reports."""
    annotations = window.session.annotations
    assert annotations is not None
    surfaces = {e.span.surface(annotations.text): e.id for e in annotations.events.values()}
    window.desk.go_to(surfaces["signed"])


def show_proposal(window: MainWindow) -> None:
    """A role of the open event armed: what may fill it is proposed, the nearest first."""
    open_event(window)
    rest(window)
    keys(window, "t")
    rest(window)


def show_stretch(window: MainWindow) -> None:
    """Label the first segments as the gold has them; the next stretch is tinted."""
    gold = next(one for one in samples() if one.text == window.page.text())
    window.activateWindow()
    window.desk.focus_page()
    window.effort.taken()
    Player(window, replace(gold, segments=gold.segments[:7])).segments()
    rest(window)


def show_hits(window: MainWindow) -> None:
    """Find in the page."""
    keys(window, "/", *"lithium")
    rest(window)


def show_same(window: MainWindow) -> None:
    """The list of the same everywhere."""
    words(window, "Chile")
    keys(window, "3")
    QTest.keyClick(window.page, "=")
    rest(window)


def show_annotations(window: MainWindow) -> None:
    """The list of annotations, unfolded."""
    open_event(window)
    window.registry.run("view.annotations")
    rest(window)


def show_chooser(window: MainWindow) -> None:
    """The list of event types at a word."""
    words(window, "produce")
    keys(window, "e")


def show_settings(window: MainWindow) -> QWidget:
    """The settings, at the keys."""
    window.registry.run("edit.settings")
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def show_own_keys(window: MainWindow) -> QWidget:
    """The settings' table of keys."""
    dialog = show_settings(window)
    dialog.pages.setCurrentRow(1)
    rest(window)
    return dialog


def show_filters(window: MainWindow) -> None:
    """The filters of the queue, opened."""
    window.registry.run("go.filter")
    window.registry.run("find.project")
    rest(window)
    QTest.keyClicks(QApplication.focusWidget(), "lithium")
    rest(window)


def show_arabic(window: MainWindow) -> None:
    """Some words of the Arabic page tagged, one with Latin digits in it."""
    window.registry.run("mode.entities")
    for surface, key in (
        ("الأردن", "3"),
        ("المغرب", "3"),
        ("مذكرة تفاهم", "i"),
        ("الفوسفات", "8"),
        ("ليلى الحمداني", "1"),
        ("18 آذار/مارس 2026", "t"),
        ("العقبة", "3"),
        ("350 مليون دولار", "v"),
    ):
        words(window, surface)
        keys(window, key)
    words(window, "وقّع")
    keys(window, "e", "a")
    rest(window)


def show_structure(window: MainWindow) -> None:
    """A web page's blocks beside its text, with suggestions in the margin."""
    window.registry.run("mode.segments")
    window.registry.run("suggest.usual")
    until(lambda: window.suggesting.here() is not None, 60.0)
    window.registry.run("view.structure")
    window.page.move_caret(window.page.text().index("Egypt and Kenya will train"))
    QTest.qWait(1500)
    window.desk.focus_page()
    rest(window)


def show_review(window: MainWindow) -> None:
    """Some questions of the page decided, one in hand on which three people differ."""
    window.registry.run("mode.review")
    work = window.adjudicating
    until(lambda: work.page is not None)
    rest(window)
    for _ in range(6):
        keys(window, "1")
        rest(window)
    for one in work.listed():
        if one.standing == "open" and "extent" in one.kinds and len(one.versions) > 1:
            work.go_to(one.question.id)
            break
    rest(window)


def show_event_table(window: MainWindow) -> None:
    """An event, field by field: the role in hand is the one on which people differ."""
    show_review(window)
    work = window.adjudicating
    for one in work.listed():
        if (
            one.question.unit[0] == "event"
            and one.question.field.startswith("role")
            and one.standing == "open"
        ):
            work.go_to(one.question.id)
            break
    rest(window)


def show_overview(window: MainWindow) -> QWidget:
    """The overview, a cell of the matrix chosen and its pages listed."""
    window.registry.run("view.overview")
    until(lambda: window.overview.window is not None and window.overview.window.bar.isHidden(), 60.0)
    rest(window)
    overview = window.overview.window
    assert overview is not None
    until(lambda: bool(overview.matrix.table.cells.table.rows) and overview.bar.isHidden(), 60.0)
    overview.matrix.table.setFocus()
    QTest.keyClick(overview.matrix.table, Qt.Key.Key_Right)
    QTest.keyClick(overview.matrix.table, Qt.Key.Key_Return)
    until(lambda: bool(overview.places.cells.table.rows))
    overview.resize(1180, 760)
    rest(window)
    return overview


def show_feedback(window: MainWindow) -> None:
    """What became of a page that somebody handed in: the first mention that gold has otherwise."""
    window.registry.run("mode.feedback")
    work = window.back.work
    until(lambda: work.page is not None)
    rest(window)
    while (one := work.difference()) is not None and one.asked.question.sort != "mention":
        work.step()
    rest(window)


def show_hand_out(window: MainWindow) -> QWidget:
    """The dialog that hands out pages, with a plan."""
    dialog = AssignDialog(window.session, [ANA, "ben"], window.queue.listed(), window)
    dialog.overlap.setValue(100)
    dialog.show()
    until(lambda: dialog.accept_button.isEnabled())
    rest(window)
    return dialog


def show_take_in(window: MainWindow) -> QWidget:
    """The dialog that takes files in, with what two of them bring."""
    project = window.session.project
    folder = Path(project.target).parent / "out"
    folder.mkdir()
    page, gold = next(
        (project.document(row.id), project.annotation_set(row.id, Author(GOLD, AuthorKind.GOLD)))
        for row in project.documents()
        if row.name == PACT
    )
    with Project.open(project.target) as copy:
        copy.hand_out([ANA, "maren"], folder)
    paths = [str(folder / f"{name}.annotator") for name in (ANA, "maren")]
    for path, name, shares in zip(paths, (ANA, "maren"), (CAREFUL, HASTY), strict=True):
        with Project.open(path) as theirs:
            said = invented_set(gold, Author(name), theirs.scheme, shares=shares)
            mine = theirs.annotation_set(page.id, said.author) if name == ANA else None
            if mine is None:
                theirs.add_bundle(page, [said], (), (), None)
            else:
                theirs.commit(mine, set_state(mine, State.DONE))
    dialog = TakeInDialog(window.session, paths, window)
    dialog.show()
    dialog.accepting.emit()
    until(lambda: bool(dialog.table.rowCount()) or bool(dialog.error.text()), 60.0)
    for row, path in enumerate(paths):
        dialog.files.item(row).setText(f"~/news/out/{Path(path).name}")
    rest(window)
    return dialog


def show_carry_over(window: MainWindow) -> QWidget:
    """The page came again with corrections: what of its annotations stands where."""
    session = window.session
    older = session.document
    assert older is not None
    text = older.text
    for before, after in CORRECTIONS:
        assert before in text
        text = text.replace(before, after)
    digest = sha256(text.encode()).hexdigest()
    newer = replace(
        older, id="newer", text=text, text_sha256=digest, source=replace(older.source, sha256=digest)
    )
    with Project.open(session.project.target) as project:
        project.add_document(newer, text.encode())
        project.newer_forms.link(newer.id, older.id, FormReason.ADDRESS)
    session.open(newer.id)
    until(lambda: session.document is not None and session.document.id == newer.id)
    rest(window)
    window.registry.run("page.carry_over")
    until(lambda: window.carrying.dialog is not None)
    dialog = window.carrying.dialog
    assert dialog is not None
    rest(window)
    return dialog


def show_history(window: MainWindow) -> None:
    """A page as it was the evening before, with a difference to now in hand."""
    window.registry.run("history.show")
    work = window.looking_back.work
    until(lambda: work.active)
    work.go_to(2 * work.count() // 3)
    until(lambda: work.since is not None)
    for _ in work.since or ():
        work.next_difference()
        if (one := work.difference()) is not None and not one.of_segments and one.then is not None:
            break
    rest(window)


def show_moved(window: MainWindow) -> None:
    """The project's file renamed under the window, which says so in red."""
    open_event(window)
    rest(window)
    path = Path(window.session.project.target)
    path.rename(path.with_name("news old.annotator"))
    window.session.others.look()
    until(window.around.any)
    for dialog in window.findChildren(LostDialog):
        dialog.was.setText("~/Documents/news.annotator")
        dialog.now.setText("~/Documents/news old.annotator")
    rest(window)
    window.status.show_message("", lasting=True)  # it names a folder that is not there for long


def show_lost(window: MainWindow) -> QWidget:
    """The dialog that says what became of the file, and what can be done."""
    show_moved(window)
    dialog = window.findChild(LostDialog)
    assert isinstance(dialog, LostDialog)
    return dialog


def keep_backups(window: MainWindow) -> None:
    """Make three backups of earlier days, with some work on two pages after each."""
    target = Path(window.session.project.target)
    moments = (
        ("20261110T170211Z", "at-close", 5), ("20261112T081502Z", "daily", 9),
        ("20261112T143040Z", "by-hand", 4),
    )  # fmt: skip
    for old in beside(target).glob("*.annotator"):
        old.unlink()
    with Project.open(target) as project:
        pages = [row.id for row in project.documents() if row.name in (PACT, FERRIES)]
        for number, (stamp, reason, worked) in enumerate(moments, 1):
            made = project.backups.make()
            made.rename(made.with_name(f"{target.stem}.{number:04d}-{stamp}-{reason}.annotator"))
            for n in range(worked):
                own = project.annotation_set(pages[(n + 1) // 4 % 2], Author(BEA))
                project.commit(own, edits.set_note(own, "", f"to be looked at again: {number}, {n}"))


def show_backups(window: MainWindow) -> QWidget:
    """The settings' page about backups."""
    keep_backups(window)
    dialog = show_settings(window)
    assert isinstance(dialog, SettingsDialog)
    dialog.pages.setCurrentRow(dialog.pages.count() - 1)
    rest(window)
    dialog.backups.folder.setText("~/Documents/news.backups")
    return dialog


def show_restore(window: MainWindow) -> QWidget:
    """The list of backups, each with what was done since."""
    keep_backups(window)
    window.registry.run("project.restore")
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    until(lambda: bool(dialog.table.rowCount()), 60.0)
    rest(window)
    return dialog


def show_check(window: MainWindow) -> QWidget:
    """What a check finds in a project that another program wrote to."""
    with closing(sqlite3.connect(window.session.project.target)) as raw, raw:
        raw.execute("UPDATE annotation_set SET mentions = 7 WHERE author = ?", (ANA,))
        raw.execute("UPDATE document SET characters = characters + 1 WHERE position = 2")
        raw.execute("DELETE FROM journal WHERE id = (SELECT max(id) FROM journal WHERE author = ?)", (ANA,))
    window.registry.run("project.check")
    dialog = window.findChild(CheckDialog)
    assert isinstance(dialog, CheckDialog)
    until(lambda: bool(dialog.findings), 60.0)
    rest(window)
    return dialog
