"""The main window: list of pages, page, inspector, and the commands that tie them to the session."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QEventLoop, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import GOLD, Author, AuthorKind, Document
from annotator.domain.ranges import Range

from ..annotating import targets
from ..annotating.annotating import Annotating
from ..annotating.chooser import Chooser
from ..annotating.finish import Finishing
from ..annotating.grip import Grip
from ..commands.keymap import Keymap
from ..commands.page_keys import PageKeys
from ..commands.palette import CommandPalette
from ..commands.registry import CommandRegistry
from ..commands.table import GROUPS
from ..entities.entity_commands import Referring
from ..finding.find_commands import Finding
from ..inspector import Inspector
from ..look.i18n import key_names, said, tr
from ..look.sheet import SHEET
from ..look.theme import Theme
from ..queue import QueuePanel
from ..queue.page_list import PagesList
from ..queue.page_order import Ordering
from ..repeating.repeat_commands import Repeat
from ..suggesting.suggest_commands import Suggesting
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..widgets.mirror import sheet
from ..work.collector import QuietCollector
from ..work.effort_counter import EffortCounter
from ..work.line import SaveState
from ..work.remembered import Remembered
from ..work.session import Session
from . import bindings
from .empty_page import EmptyPage
from .header import HeaderBar
from .left_panel import LeftPanel
from .status_bar import StatusBar

_HALF_LINE = 25
"""Pixels above and below the middle of a line that the event chooser leaves free."""


class MainWindow(QMainWindow):
    """Shows a session. Commands of the project group are bound by whoever makes the window."""

    files_dropped = Signal(list)
    """``list[str]``: paths of files that were dropped on the window."""

    def __init__(
        self, session: Session, registry: CommandRegistry, settings: QSettings, theme: Theme | None = None
    ) -> None:
        """Build the window; ``start`` reads the list of pages and opens the first one."""
        super().__init__()
        self.session, self.registry = session, registry
        self.finding: Finding
        self.repeat: Repeat
        self.referring: Referring
        self.suggesting: Suggesting
        self.ordering: Ordering
        self.theme = theme or _theme()
        self.remembered = Remembered(settings, session.project.target)
        self._shown: str | None = None
        self._closing = self._closed = False
        self._authors: dict[str, Author] = {}
        self._related = ""
        self.keymap = Keymap(registry, session.project.scheme, settings, self)
        session.scheme = self.keymap.scheme
        self.page = PageView()
        self.page.set_scheme(session.scheme)
        self.annotating = Annotating(session, self.page, self)
        self.header, self.queue, self.status = HeaderBar(), QueuePanel(), StatusBar()
        self.pages = PagesList(self)
        self.inspector = Inspector(self.annotating)
        self.left = LeftPanel(self)
        self._lay_out()
        self.chooser = Chooser(session.scheme.event_types, tr("Event types"), self.centre)
        self.relations = Chooser(targets.relation_labels(session.scheme), tr("Relation types"), self.centre)
        self.palette_dialog = CommandPalette(registry, self.centre)
        self.grip, self.finishing = Grip(self.annotating, self.page, self), Finishing(self)
        self._connect_session()
        self._connect_page()
        self._connect_panels()
        bindings.bind(self)
        self.page_keys = PageKeys(self)
        self.effort = EffortCounter(self)
        session.taken = self.effort.taken
        self.collector = QuietCollector(self.effort.total, self)
        self.inspector.key_pressed.connect(self.page_keys.press)
        self._make_menus()
        self._restore()
        self._tell_project()
        self.set_work(Mode.ENTITIES)

    # --- building -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.middle = QStackedWidget()
        self.empty = EmptyPage(self.registry)
        self.middle.addWidget(self.page)
        self.middle.addWidget(self.empty)
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.setObjectName("body")
        self.body.setHandleWidth(5)
        self.body.setChildrenCollapsible(False)
        for widget in (self.left, self.middle, self.inspector):
            self.body.addWidget(widget)
        self.body.setStretchFactor(1, 1)
        self.left.setMinimumWidth(220)
        self.inspector.setMinimumWidth(280)
        self.page.setMinimumWidth(320)
        self.body.setSizes([258, 878, 344])
        self.centre = QWidget()
        rows = QVBoxLayout(self.centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.body, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(self.centre)
        self.setStyleSheet(sheet(SHEET, self.layoutDirection()))
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self.resize(1480, 920)

    def _connect_session(self) -> None:
        session = self.session
        session.opened.connect(self._opened)
        session.edited.connect(self._edited)
        session.turned.connect(self._turned)
        session.refused.connect(self.refuse)
        session.told.connect(self.tell)
        session.save_state.connect(self._save_state)
        session.undo_names.connect(self._undo_names)
        session.project_changed.connect(self.pages.read)
        session.settled.connect(self._settled)
        session.shared_changed.connect(self._show_entities)

    def _connect_page(self) -> None:
        page, annotating = self.page, self.annotating
        page.caret_moved.connect(lambda _position: annotating.walked())
        page.caret_moved.connect(self._caret_moved)
        page.selection_changed.connect(lambda _range: self.registry.refresh())
        page.zoom_changed.connect(lambda zoom: self.remembered.put("zoom", zoom))
        for moved in (page.caret_moved, page.selection_changed):
            moved.connect(lambda _where: annotating.show_stretch())
        self.grip.changed.connect(self._state_changed)
        self.grip.told.connect(lambda text: self.status.show_message(text, lasting=True))
        self.grip.refused.connect(self.refuse)
        annotating.changed.connect(self._state_changed)
        annotating.refused.connect(self.refuse)
        annotating.told.connect(self.tell)
        annotating.chooser_wanted.connect(lambda: self.open_chooser())
        annotating.relation_wanted.connect(self.open_relations)
        annotating.attribute_wanted.connect(self.show_attribute)

    def _connect_panels(self) -> None:
        self.pages.empty_changed.connect(self._show_empty)
        self.inspector.wanted.connect(self.go_to)
        self.header.mode_chosen.connect(self._mode_chosen)
        self.header.palette_wanted.connect(self.palette_dialog.open)
        self.header.author.wanted.connect(self.ask_author)
        self.header.author.chosen.connect(self.annotate_as)
        self.header.retry_wanted.connect(self.session.retry)
        self.chooser.chosen.connect(self.annotating.tag_event)
        self.relations.chosen.connect(lambda type_id: self.annotating.relate(type_id, self._related))
        self.theme.changed.connect(self._theme_changed)
        for signal in (
            self.queue.left,
            self.inspector.left,
            self.chooser.closed,
            self.relations.closed,
            self.palette_dialog.closed,
            self.header.author.left,
        ):
            signal.connect(self.focus_page)

    def _make_menus(self) -> None:
        for group, commands in self.registry.by_group():
            menu = self.menuBar().addMenu(tr(group).replace("&", "&&"))
            menu.aboutToShow.connect(self.registry.refresh)
            for command in commands:
                action = self.registry.action(command.id)
                if command.in_menu:
                    if command.typed:
                        action.setText(f"{tr(command.title)}\t{key_names(command.typed[0])}")
                    menu.addAction(action)
                else:
                    self.addAction(action)
        for command in self.registry.commands.values():
            if command.group not in GROUPS:
                self.addAction(self.registry.action(command.id))

    # --- starting and ending ------------------------------------------------------------------------

    def start(self, document_id: str | None = None) -> None:
        """Read the list of pages; open the page asked for, else the last one, else one to do."""
        self.pages.first = document_id or self.remembered.document()
        self.session.start()
        self.pages.read()

    def _restore(self) -> None:
        self.remembered.restore(self, self.body)
        zoom = self.remembered.get("zoom", 0)
        if zoom:
            self.page.set_zoom(zoom)
        for name, panel in (("left", self.left), ("inspector", self.inspector)):
            panel.setVisible(self.remembered.get(f"{name}_shown", 1) != 0)
        self._theme_changed()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closing = False
        if self.session.busy():
            # The last edits are on their way: the window goes when they are on disk.
            waiting = QEventLoop()
            self.session.settled.connect(waiting.quit)
            waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self.session.pending() and not self._leave_unsaved():
            event.ignore()
            return
        self._closed = True
        self.session.stop()
        self.finding.stop()
        self.repeat.stop()
        self.suggesting.stop()
        self.ordering.stop()
        self.collector.stop()
        self._remember_caret()
        self.remembered.keep(self, self.body, self.session.author.name)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.session.read_only and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.files_dropped.emit(paths)

    def _leave_unsaved(self) -> bool:
        unsaved = self.session.pending()
        question = tr("{n} edits could not be saved. Close all the same and lose them?", n=unsaved)
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            tr("Not saved"),
            question,
            buttons.Retry | buttons.Discard | buttons.Cancel,
            buttons.Retry,
        )
        if answer == buttons.Retry:
            self._closing = True
            self.session.retry()
        return answer == buttons.Discard

    def _settled(self) -> None:
        if self._closing:
            self.close()

    # --- the list of pages --------------------------------------------------------------------------

    @property
    def closed(self) -> bool:
        """Whether the window was closed: what comes back from other threads is no longer shown."""
        return self._closed

    def _show_empty(self, empty: bool) -> None:
        self.middle.setCurrentWidget(self.empty if empty else self.page)

    # --- the page -----------------------------------------------------------------------------------

    def _opened(self, document: Document, annotations: AnnotationSet) -> None:
        # Read with another encoding a page is the same document with another text.
        other = document.id != self._shown or self.page.text() != document.text
        if other:
            self._remember_caret()
        self._shown = document.id
        self.middle.setCurrentWidget(self.page)
        if other:
            self.page.set_annotations(annotations)
            self.annotating.reset()
            self.page.move_caret(self.remembered.caret(document.id), picks=False)
            self.remembered.put_document(document.id)
            self.chooser.hide()
            self.relations.hide()
            self.queue.mark(document.id)
        else:
            self.page.refresh(annotations, differences(self.page.annotations(), annotations))
            self.annotating.follow(annotations)
        self.show_place()
        self._show_set(annotations)
        self._caret_moved(self.page.caret())
        if other and not self.left.isAncestorOf(self.focusWidget()):
            self.focus_page()
        if other:
            self.collector.settle()

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self.page.refresh(annotations, changes)
        self._show_set(annotations)
        self.annotating.follow(annotations)

    def _turned(self, changes: tuple[Change, ...]) -> None:
        """Bring what an undo or redo changed into sight."""
        annotations = self.session.annotations
        for change in changes:
            place = targets.place_of(annotations, change.id) if annotations else None
            if place is None and change.kind in (Kind.SEGMENT, Kind.MENTION, Kind.EVENT):
                span = getattr(change.before or change.after, "span", None)
                place = span.hull if span else getattr(change.before or change.after, "range", None)
            if isinstance(place, Range):
                self.page.reveal(place)
                return

    def _show_set(self, annotations: AnnotationSet) -> None:
        self.status.show_counts(annotations)
        self.pages.follow(annotations)

    def _show_entities(self) -> None:
        self.page.set_entity_names({e.id: e.name for e in self.session.entities.values()})

    def show_place(self) -> None:
        """Show which page of how many it is, and where it came from."""
        if (document := self.session.document) is None:
            return
        at, total = self.pages.place(document.id)
        language = str(document.metadata.get("language") or "")
        site = urlsplit(document.source.uri or "").netloc.removeprefix("www.")
        source = " · ".join(part for part in (site, language) if part)
        self.header.show_page(f"{at} / {total}" if at else "", document.name, source)
        self.setWindowTitle(f"{document.name} – {self.session.project.name} – Annotator")

    def _caret_moved(self, position: int) -> None:
        if self.session.annotations is not None:
            self.status.show_caret(self.session.annotations.text, position)
        if self.annotating.mode is Mode.SEGMENTS:
            item = self.annotating.item()
            annotations = self.session.annotations
            place = targets.place_of(annotations, item.id) if item and annotations else None
            if place is not None and not place.start <= position <= place.end:
                self.annotating.select(None)  # the letters mean the segment at the caret
            else:
                self.inspector.refresh()

    def _remember_caret(self) -> None:
        if self._shown is not None:
            self.remembered.put_caret(self._shown, self.page.caret())

    def go_to(self, item_id: str) -> None:
        """Select an item and bring it into sight."""
        annotations = self.session.annotations
        place = targets.place_of(annotations, item_id) if annotations and item_id else None
        if annotations is not None and place is not None:
            self.set_work(Mode.SEGMENTS if item_id in annotations.segments else Mode.ENTITIES)
            self.page.move_caret(place.start)
            self.annotating.select(item_id)
            self.page.reveal(place)
        self.focus_page()

    # --- the author ---------------------------------------------------------------------------------

    def ask_author(self) -> None:
        """Let another name be typed in the header; people who annotated here before are proposed."""
        self._authors = {}
        self.header.author.ask()
        self.session.database.submit(
            self.session.project.authors, self.have_authors, lambda error: self.refuse(str(error))
        )

    def have_authors(self, authors: list[Author]) -> None:
        """Take the authors that the project knows, before one of them is chosen."""
        self._authors = {author.name: author for author in authors}
        self.header.author.propose([a.name for a in authors if a.kind is AuthorKind.HUMAN])

    def annotate_as(self, name: str) -> None:
        """Go on as another person, on the same page; names of models and gold are no persons."""
        wanted = " ".join(name.split())
        known = self._authors.get(wanted)
        if wanted == GOLD or (known is not None and known.kind is not AuthorKind.HUMAN):
            text = tr("“{name}” is no person's name here: choose another one to annotate as")
            self.refuse(text.format(name=wanted))
            return
        if not wanted or wanted == self.session.author.name:
            return
        self.session.set_author(known or Author(wanted))
        if self.session.author.name == wanted:
            self.annotating.reset()
            self._tell_project()
            self.pages.read()
            self.tell(tr("annotating as {name}").format(name=wanted))

    # --- what the state looks like ------------------------------------------------------------------

    def set_work(self, work: Mode) -> None:
        """Annotate segments, or entities and events."""
        self.annotating.set_work(work)
        self.header.switch.show_work(work)
        self.page.set_mode(work)
        self._state_changed()

    def _mode_chosen(self, work: Mode) -> None:
        self.set_work(work)
        self.focus_page()

    def _state_changed(self) -> None:
        self.inspector.refresh()
        self.show_hints()
        self.registry.refresh()

    def show_hints(self) -> None:
        """Show the keys that matter now."""
        hints = self.grip.hints() if self.grip.active else bindings.hints(self.annotating)
        self.status.show_hints([(self.registry.hint_key(key), what) for key, what in hints])

    def _tell_project(self) -> None:
        self.header.project.setText(self.session.project.name)
        self.header.author.show_author(self.session.author.name, read_only=self.session.read_only)

    def _save_state(self, state: SaveState, text: str) -> None:
        before = self.header.saved.state
        self.header.saved.show_state(state, text)
        if state is SaveState.NOT_SAVED and before is not SaveState.NOT_SAVED:
            self.refuse(text)
        self.registry.refresh()

    def _undo_names(self, undo: str | None, redo: str | None) -> None:
        undoing, redoing = tr("Undo: {name}"), tr("Redo: {name}")
        for name, command, long in ((undo, "edit.undo", undoing), (redo, "edit.redo", redoing)):
            title = tr(self.registry.commands[command].title)
            text = long.format(name=said(name)) if name else title
            self.registry.action(command).setText(text.replace("&", "&&"))
        self.registry.refresh()

    def _theme_changed(self) -> None:
        self.page.set_theme(self.theme.dark)
        self._state_changed()

    def tell(self, text: str) -> None:
        """Say something in the status bar, and to a screen reader."""
        self.status.show_message(text)
        self.page.announce(text)

    def refuse(self, text: str) -> None:
        """Say in the status bar, and to a screen reader, why something was not done."""
        self.status.show_message(text, refused=True)
        self.page.announce(text)

    # --- the keyboard -------------------------------------------------------------------------------

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_chooser(self, *, searching: bool = False) -> None:
        """Open the event chooser beside the trigger-to-be, or the one whose type is to be another."""
        if self.session.annotations is None or self.session.read_only:
            return
        target, event = self.annotating.event_target(), self.annotating.event_to_retype()
        place = self._beside(target.start if target else self.page.caret())
        current = event.type if event is not None else ""
        self.chooser.open_at(place, 2 * _HALF_LINE, current=current, searching=searching)

    def open_relations(self, target: str, allowed: list[str]) -> None:
        """Open the chooser of relation types beside the mention that a relation is to lead to."""
        place = targets.place_of(self.session.annotations, target) if self.session.annotations else None
        if place is not None and not self.session.read_only:
            self._related = target
            self.relations.open_at(self._beside(place.start), 2 * _HALF_LINE, allowed)

    def _beside(self, position: int) -> QPoint:
        middle = self.page.viewport().mapTo(self.centre, self.page.position_of(position))
        return middle - QPoint(0, _HALF_LINE)

    def show_note(self) -> None:
        """Put the keyboard into the note, showing the inspector if it is hidden."""
        self.show_panel(self.inspector, True)
        self.inspector.focus_note()

    def show_attribute(self, attribute: str) -> None:
        """Put the keyboard into the field of an attribute, showing the inspector if it is hidden."""
        self.show_panel(self.inspector, True)
        self.inspector.focus_attribute(attribute)

    def next_panel(self) -> None:
        """Take the keyboard from the page to the inspector, to the list of pages, and back."""
        focus = self.focusWidget()
        if self.page.hasFocus() and self.inspector.isVisible():
            self.inspector.focus_first()
        elif self.left.isVisible() and not self.left.isAncestorOf(focus):
            self.left.focus_first()
        else:
            self.focus_page()

    def show_panel(self, panel: QWidget, on: bool) -> None:
        """Show or hide the list of pages or the inspector."""
        panel.setVisible(on)
        self.remembered.put(f"{panel.objectName()}_shown", int(on))
        if not on:
            self.focus_page()


def differences(before: AnnotationSet, after: AnnotationSet) -> list[Change]:
    """Return what differs between two sets on the same text, as changes."""
    return [
        Change(kind, item_id, before.of(kind).get(item_id), after.of(kind).get(item_id))
        for kind in (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.NOTE, Kind.BOOKMARK)
        for item_id in {**before.of(kind), **after.of(kind)}
        if before.of(kind).get(item_id) != after.of(kind).get(item_id)
    ]


def _theme() -> Theme:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the window needs a QApplication")
    return Theme(app)
