"""Draw the manual's pictures again: the real window on the sample pages, rendered without a screen.

``make_screenshots.py`` writes what the manual shows. With a folder as its argument it draws every picture
there at once and twice the size instead, also those that are only for looking at; further arguments name some
of them. Debian's fonts-noto-core, fonts-noto-cjk and fonts-noto-color-emoji must be installed, so that every
script is drawn in the same face everywhere.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import edits
from annotator.datasets.demo import demo_project
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.edits import set_state
from annotator.gui.around.lost_dialog import LostDialog
from annotator.gui.dialogs.assign_dialog import AssignDialog
from annotator.gui.dialogs.take_in_dialog import TakeInDialog
from annotator.gui.picture import save, window_image
from annotator.gui.settings.settings_dialog import SettingsDialog
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from tests.effort.pages import samples
from tests.effort.player import Player
from tests.effort.window import until

IMAGES = Path(__file__).parent / "images"
PACT = "Germany and Chile sign ten-year lithium pact"
FERRIES = "Sundlinje to buy six electric ferries from Polish yard"
ANA, BEA = "ana", "bea"
"""Who works in the pictures: ana has begun some sample pages, bea is new there."""
EXACT = 160  # colours that a small picture keeps as they are
Prepare = Callable[[MainWindow], QWidget | None]


def fewer_colours(path: Path) -> None:
    """Make a picture small: 256 colours without dither, if Pillow is there; else it stays as it is.

    The most frequent colours stay exactly as they are, so that grounds and tints do not drift; the others
    (the edges of letters) are put together with their likes.
    """
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as image:
        whole = image.convert("RGB")
    counted = sorted(whole.getcolors(whole.width * whole.height), reverse=True)
    colours = [colour for _count, colour in counted]
    kept, others = colours[:EXACT], colours[EXACT:]
    places = {colour: at for at, colour in enumerate(kept)}
    if others:
        row = Image.new("RGB", (len(others), 1))
        row.putdata(others)
        like = row.quantize(256 - EXACT, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        found = like.getpalette()
        kept += [tuple(found[3 * at : 3 * at + 3]) for at in range(len(found) // 3)]
        places.update(zip(others, (EXACT + at for at in like.tobytes()), strict=True))
    few = Image.new("P", whole.size)
    few.putpalette([part for colour in kept[:256] for part in colour])
    flat = whole.tobytes()
    pixels = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
    few.frombytes(bytes(places[colour] for colour in pixels))
    few.save(path, optimize=True)


# --- what is on show ------------------------------------------------------------------------------------


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


# --- the pictures ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Picture:
    """A picture. ``page``: a document's name, or words of its text; ``kept``: its scale in the manual."""

    name: str
    page: str
    prepare: Prepare | None = None
    author: str = ANA
    dark: bool = False
    contrast: bool = False
    language: str = "en"
    kept: float = 0.0
    handed_in: bool = False
    finished: bool = False
    worked: bool = False


PICTURES = (
    Picture("window", PACT, open_event, kept=2.0),
    Picture("window-dark", PACT, open_event, dark=True, kept=1.0),
    Picture("contrast", PACT, open_event, contrast=True, kept=1.0),
    Picture("contrast-dark", PACT, open_event, contrast=True, dark=True),
    Picture("segments", FERRIES, show_stretch, kept=1.0),
    Picture("segments-dark", FERRIES, show_stretch, dark=True),
    Picture("event", PACT, show_proposal, kept=1.0),
    Picture("chooser", PACT, show_chooser, author=BEA),
    Picture("find", PACT, show_hits, kept=1.0),
    Picture("same", PACT, show_same, author=BEA, kept=1.0),
    Picture("same-dark", PACT, show_same, author=BEA, dark=True),
    Picture("annotations", PACT, show_annotations, kept=1.0),
    Picture("search", PACT, show_filters),
    Picture("settings", PACT, show_settings, kept=1.0),
    Picture("settings-keys", PACT, show_own_keys),
    Picture("settings-dark", PACT, show_settings, dark=True),
    Picture("structure", "Egypt and Kenya agree", show_structure, author=BEA, kept=1.0),
    Picture("review", FERRIES, show_review, kept=1.0, handed_in=True),
    Picture("review-event", FERRIES, show_event_table, kept=1.0, handed_in=True),
    Picture("feedback", FERRIES, show_feedback, author="ben", kept=1.0, handed_in=True, finished=True),
    Picture("feedback-dark", FERRIES, show_feedback, author="ben", dark=True, handed_in=True, finished=True),
    Picture("review-dark", FERRIES, show_review, dark=True, handed_in=True),
    Picture("overview", FERRIES, show_overview, kept=1.0, handed_in=True),
    Picture("overview-dark", FERRIES, show_overview, dark=True, handed_in=True),
    Picture("hand-out", PACT, show_hand_out, kept=1.0),
    Picture("take-in", PACT, show_take_in, kept=1.0),
    Picture("arabic", "الأردن", show_arabic, kept=1.0),
    Picture("history", PACT, show_history, kept=1.0, worked=True),
    Picture("history-dark", PACT, show_history, dark=True, worked=True),
    Picture("history-mirrored", "الأردن", show_history, language="ar", worked=True),
    Picture("lost-window", PACT, show_moved, kept=1.0),
    Picture("lost", PACT, show_lost, kept=1.0),
    Picture("lost-dark", PACT, show_lost, dark=True),
    Picture("lost-window-dark", PACT, show_moved, dark=True),
    Picture("lost-de", PACT, show_lost, language="de"),
    Picture("japanese", "日本", None, kept=1.0),
    Picture("german", PACT, open_event, language="de", kept=1.0),
    *(
        Picture(f"{name}-{language}", page, prepare, author=author, language=language)
        for language in ("de", "ja")
        for name, page, prepare, author in (
            ("window", PACT, show_proposal, ANA),
            ("segments", FERRIES, show_stretch, ANA),
            ("chooser", PACT, show_chooser, BEA),
            ("search", PACT, show_filters, ANA),
            ("annotations", PACT, show_annotations, ANA),
        )
    ),
    Picture("mirrored", PACT, open_event, language="ar", kept=1.0),
)


def main() -> None:
    """Write the manual's pictures, or all of them into a folder."""
    os.environ["TZ"] = "UTC"  # pictures show no time of whoever makes them
    time.tzset()
    look = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    only = set(sys.argv[2:])
    (look or IMAGES).mkdir(exist_ok=True)
    for picture in PICTURES:
        if only and picture.name not in only:
            continue
        for scale in (1.0, 2.0) if look else (picture.kept,):
            if not scale:
                continue
            path = look / f"{picture.name}-{scale:.0f}x.png" if look else IMAGES / f"{picture.name}.png"
            with tempfile.TemporaryDirectory() as folder:
                save(drawn(picture, Path(folder), scale), path)
            if look is None:
                fewer_colours(path)


def drawn(picture: Picture, folder: Path, scale: float) -> QImage:
    """Draw one picture on sample pages of its own: what is done for it does not show in the next."""
    with demo_project(folder, ANA) as project:
        target = project.target
        document = next(
            row.id
            for row in project.documents()
            if picture.page == row.name or picture.page in project.document(row.id).text
        )
        if picture.handed_in:
            target = handed_in(project, document, folder, finished=picture.finished)
        if picture.worked:
            work_on(project, document)
    return window_image(
        target,
        picture.author,
        document,
        scale=scale,
        dark=picture.dark,
        contrast=picture.contrast,
        language=picture.language,
        prepare=picture.prepare,
    )


def handed_in(demo: Project, document: str, folder: Path, *, finished: bool = False) -> str:
    """Make a project with one page that three invented people handed in; return its path.

    ``finished``: gold of the page too.
    """
    gold = demo.annotation_set(document, Author(GOLD, AuthorKind.GOLD))
    people = (("anna", CAREFUL), ("ben", HASTY), ("cleo", CAREFUL))
    sets = [invented_set(gold, Author(name), demo.scheme, shares=shares) for name, shares in people]
    with Project.create(folder / "review.annotator", demo.scheme, "Review") as project:
        if finished:
            project.set_settings(replace(project.settings, blind=True))
            sets.append(unlinked(gold))
        project.add_bundle(demo.document(document), sets, (), (), demo.source_bytes(document))
        return project.target


def work_on(demo: Project, document: str) -> None:
    """Let ana annotate a page on two days of 2026, change her mind about some of it, and undo one edit."""
    gold = demo.annotation_set(document, Author(GOLD, AuthorKind.GOLD))
    clock = [datetime(2026, 11, 12, 16, 20, tzinfo=UTC)]
    now = demo.annotation_set(document, Author(ANA))

    def store(make: Callable[[AnnotationSet], Edit], seconds: int = 25) -> None:
        nonlocal now
        now = demo.commit(now, make(now)).annotations
        clock[0] += timedelta(seconds=seconds)

    with mock.patch("annotator.store.rows.now", lambda: clock[0].isoformat(timespec="milliseconds")):
        for one in gold.segments_in_order():
            store(
                lambda own, one=one: edits.label_segment(own, demo.scheme, one.range, one.kind, one.article)
            )
        tagged = sorted(gold.mentions.values(), key=lambda one: (one.span, one.id))
        for number, one in enumerate(tagged):
            if number == len(tagged) // 2:
                clock[0] += timedelta(hours=17)
            type_ = one.type if number % 6 else ("ORG" if one.type != "ORG" else "PER")
            store(lambda own, one=one, type_=type_: edits.tag_mention(own, demo.scheme, one.span.hull, type_))
        undone = demo.undo(now)
        now = undone.annotations if undone is not None else now
        for one in sorted(now.mentions.values(), key=lambda one: (one.span, one.id))[::6]:
            store(lambda own, one=one: edits.delete_items(own, [one.id]))


def unlinked(gold: AnnotationSet) -> AnnotationSet:
    """Return gold, done, without what it refers to, which invented people do not link either."""
    mentions = {one.id: replace(one, entity=None) for one in gold.mentions.values()}
    events = {one.id: replace(one, cluster=None) for one in gold.events.values()}
    return replace(gold, state=State.DONE, mentions=mentions, events=events)


if __name__ == "__main__":
    main()
